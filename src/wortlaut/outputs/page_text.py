"""Make any text fit to stand on a page: encodable, and without characters that change how others look."""

import re

from markupsafe import Markup

# Controls that are blanks to Python are blanks here; others get their picture; what turns the reading direction round
# behind a reader's back, and halves of characters, become the replacement character.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE, _REPLACEMENT = "\x7f", "\u2421", "\ufffd"


def fit_to_show(value: object) -> object:
    """Return *value*, and if it is text that is not yet markup, with harmless characters in the place of odd ones."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _ODD.sub(_shown, value)
    return value


def plain(text: str) -> str:
    """Return *text* in one line, blanks in a row made one."""
    return " ".join(text.split())


def _shown(match: re.Match[str]) -> str:
    char = match[0]
    if char.isspace():
        return " "
    if char < " ":
        return chr(_PICTURES + ord(char))
    return _DELETE_PICTURE if char == _DELETE else _REPLACEMENT
