"""Speed and memory, paired with peers: ``python -m benchmarks --data FOLDER``."""
