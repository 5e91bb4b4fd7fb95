"""Wortlaut: an evidence desk for news reporting.

``read`` takes an article apart and returns a :class:`Record`; ``check`` returns the findings of the rules in it.
Both names are loaded on first use, so that ``import wortlaut`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wortlaut.apps.api import check, read
    from wortlaut.checks.model import Finding
    from wortlaut.record.model import Record

__all__ = ["Finding", "Record", "check", "read"]
__version__ = "0.1.0"

_HOMES = {
    "read": "wortlaut.apps.api",
    "check": "wortlaut.apps.api",
    "Record": "wortlaut.record.model",
    "Finding": "wortlaut.checks.model",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'wortlaut' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
