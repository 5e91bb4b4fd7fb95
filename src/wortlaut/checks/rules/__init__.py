"""The rules, one a file. The module docstring of a rule is its page."""
