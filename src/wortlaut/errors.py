"""Exceptions for the operator. Bad *text* never raises: it becomes a finding or an ``unknown``."""


class WortlautError(Exception):
    """Something an operator can mend. The message says what is wrong, where, and what to do."""


class InputError(WortlautError):
    """An input cannot be read: missing, empty, binary, encrypted, too large, truncated."""

    def __init__(self, source: str, problem: str, remedy: str = "") -> None:
        """Keep the name of the input, what is wrong with it, and what to do about it."""
        self.source, self.problem, self.remedy = source, problem, remedy
        super().__init__(f"{source}: {problem}" + (f" ({remedy})" if remedy else ""))


class ConfigError(WortlautError):
    """A setting is unknown or has a value that is not allowed."""


class TableError(WortlautError):
    """A language table breaks its format: the file, the row and what is missing."""


class EvidenceError(WortlautError):
    """A record points at characters that are not there: a defect of the program or a damaged file."""
