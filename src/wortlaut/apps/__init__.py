"""Apps: the command line and the Python interface. Thin."""
