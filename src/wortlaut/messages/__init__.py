"""Messages: what the interface says. English stands in the code, German in ``locale/de/LC_MESSAGES/wortlaut.po``.

A module that speaks takes a language and calls ``_ = translator(language)`` and ``ngettext = plural(language)``: by
these two names the sentences are found when the catalogue is made (``make messages``).
"""

from collections.abc import Callable, Mapping
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import Literal

InterfaceLanguage = Literal["de", "en"]
Translator = Callable[[str], str]
Plural = Callable[[str, str, int], str]

DOMAIN = "wortlaut"
FOLDER = Path(__file__).parent.parent / "locale"
_VARIABLES = ("WORTLAUT_LANG", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides


def translator(language: str) -> Translator:
    """Return the function that turns an English sentence into *language*; into itself where there is no translation."""
    found = _catalogue(language).gettext
    # gettext keeps its header under the empty string
    return lambda sentence: found(sentence) if sentence else sentence


def plural(language: str) -> Plural:
    """Return the function (one, many, number) -> the sentence for that number of things, in *language*."""
    return _catalogue(language).ngettext


def interface_language(asked: str | None, environment: Mapping[str, str]) -> InterfaceLanguage:
    """Return the language to speak: the one *asked* for, else that of the *environment*, else English.

    ``WORTLAUT_LANG`` goes before ``LC_ALL``, ``LC_MESSAGES`` and ``LANG``, as POSIX orders them.
    """
    named = asked or next((value for name in _VARIABLES if (value := environment.get(name))), "")
    return "de" if named.lower().startswith("de") else "en"


@cache
def _catalogue(language: str) -> NullTranslations:
    return translation(DOMAIN, FOLDER, languages=[language], fallback=True)
