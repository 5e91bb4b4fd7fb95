"""Foreign text on a terminal: what would steer the terminal or turn the line around is taken out or shown."""

import re

# line ends, tabs and what else moves the cursor on: one blank keeps words apart
_BLANKS = re.compile("\r\n|[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
# C0, DEL and C1 (escape sequences), marks and overrides of writing direction (CVE-2021-42574), lone surrogates
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff]")
# soft hyphens, invisible blanks, byte order marks, tag characters: they take no room, and terminals disagree about it
_WITHOUT_WIDTH = re.compile("[\u00ad\u180e\u200b\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")


def visible(text: str) -> str:
    """Return *text* as one line that is safe on a terminal: steering characters become U+FFFD, line ends blanks."""
    return _WITHOUT_WIDTH.sub("", _STEERING.sub("\ufffd", _BLANKS.sub(" ", text)))
