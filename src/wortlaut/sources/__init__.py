"""Sources: raw material as it was handed in, and what each format says of itself.

The only room with network, archive and document libraries.
"""
