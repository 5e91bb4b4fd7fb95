"""Tokens and sentences with exact offsets, in one pass of a compiled pattern each.

The conventions are those of the German quotation corpus (Petersen-Frey and Biemann 2024), which was cut with SoMaJo:
hyphenated compounds are one token, an abbreviation and an ordinal keep their full stop, each mark stands alone.
"""

import re
from functools import cache
from typing import NamedTuple

import msgspec

from wortlaut.annotations.model import Layers, Sentence, Tokens
from wortlaut.document.model import Document
from wortlaut.language.function_words import function_words
from wortlaut.language.tables import read_table
from wortlaut.text.span import Span

LONGEST_SENTENCE = 1000  # tokens; a sentence without an end is cut here, so that later steps stay near-linear
LONGEST_WORD = 200  # code points; what is longer is cut
# marks that do not break a word: soft hyphen, zero-width and bidi characters, combining accents
HIDDEN = "\u00ad\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff\u0300-\u036f"
TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"„“”»«]{{0,500}}[^\s<>"„“”»«.,;:!?)\]'’…]  # addresses, without the punctuation behind
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}}           # mail
    | \d+(?:[.,:]\d+)*+(?:-?[^\W\d_][\w{HIDDEN}]*(?:-[\w{HIDDEN}]+)*)?  # 1.200  3,5  18:30  14-Jährige
    | (?:[^\W\d_]\.){{2,}}                                               # z.B.  U.S.
    | [\w{HIDDEN}]{{1,{LONGEST_WORD}}}(?:[-'’&][\w{HIDDEN}]{{1,{LONGEST_WORD}}})*+-?
    | ''|``|,,(?=\w)|\.\.+|--+|[^\w\s]
    """,
    re.VERBOSE,
)
ROMAN = frozenset("IVX")
ENDS = frozenset((".", "!", "?", "…", "...", "....", ".."))
CLOSERS = frozenset(("“", "”", '"', "«", "»", "''", ")", "]", "’", "‘", "'", "‹", "›"))
ASIDE = frozenset((",", ";", ":", "–", "-", "—", "/"))  # after a closing mark: the sentence goes on


class AbbreviationRow(msgspec.Struct, frozen=True):
    """An abbreviation, and whether a sentence may end with it."""

    word: str
    ends: str
    example: str


class Abbreviations(NamedTuple):
    """The table, ready for use."""

    words: frozenset[str]
    may_end: frozenset[str]


@cache
def abbreviations(language: str = "de") -> Abbreviations:
    """Return the abbreviations of *language*."""
    rows = read_table(language, "abbreviations", AbbreviationRow)
    return Abbreviations(frozenset(r.word for r in rows), frozenset(r.word for r in rows if r.ends == "maybe"))


def tokenise(document: Document, layers: Layers) -> Tokens:  # noqa: ARG001  the signature of a step
    """Return the tokens of *document*; needs no other layer."""
    text = document.text
    known = abbreviations().words
    starters = function_words("de")
    begins: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in TOKEN.finditer(text):
        word, begin, end = match[0], match.start(), match.end()
        if word == "." and ends and ends[-1] == begin and _keeps_stop(words[-1], text, end, known, starters):
            ends[-1] = end
            words[-1] += "."
            continue
        begins.append(begin)
        ends.append(end)
        words.append(word)
    return Tokens(begins, ends, words)


def _keeps_stop(word: str, text: str, end: int, known: frozenset[str], starters: frozenset[str]) -> bool:
    """Tell whether the full stop at *end* - 1 belongs to *word* before it."""
    if word + "." in known:
        return True
    gap, after = text[end : end + 1], text[end + 1 : end + 2]
    if len(word) == 1 and word.isalpha():
        return word.isupper() or gap.isalpha() or after.islower()
    ordinal = (len(word) <= 2 and word.isdecimal()) or (ROMAN.issuperset(word) and len(word) <= 5)
    if not ordinal or gap not in " \u00a0\u202f":
        return False
    if after.islower():
        return True
    follower = re.match(r"\w+", text[end + 1 : end + 40])
    # "am 2. Dezember" goes on, "stieg auf 12. Die Polizei" does not: a function word with a capital begins a sentence
    return bool(follower and not word.isalpha() and follower[0].lower() not in starters)


def split_sentences(document: Document, layers: Layers) -> tuple[Sentence, ...]:
    """Return the sentences of *document*; no sentence crosses a block, and all tokens lie in one."""
    words, begins, ends = layers.tokens.words, layers.tokens.begins, layers.tokens.ends
    sentences: list[Sentence] = []
    count = len(words)
    first = 0
    for number, block in enumerate(document.blocks):
        start = first
        while first < count and begins[first] < block.span.end:
            first += 1
        for low, high in _cut(words, begins, ends, start, first):
            sentences.append(Sentence(Span(begins[low], ends[high - 1]), low, high, number))
    return tuple(sentences)


def _cut(words: list[str], begins: list[int], ends: list[int], low: int, high: int) -> list[tuple[int, int]]:
    """Return the token ranges of the sentences in ``[low, high)``."""
    may_end, starters = abbreviations().may_end, function_words("de")
    cuts: list[tuple[int, int]] = []
    first = at = low
    while at < high:
        word = words[at]
        at += 1
        if at - first >= LONGEST_SENTENCE:
            cuts.append((first, at))
            first = at
        if word[-1] not in ".!?…":
            continue
        if word in ENDS:
            while at < high and (words[at] in ENDS or (words[at] in CLOSERS and begins[at] == ends[at - 1])):
                at += 1
            if at < high and _goes_on(words, at, starters, dots=word[0] in ".…" and word != "."):
                continue
        elif not _abbreviation_ends(word, words, at, high, may_end, starters):
            continue
        if at < high and at > first:
            cuts.append((first, at))
            first = at
    if first < high:
        cuts.append((first, high))
    return cuts


def _goes_on(words: list[str], at: int, starters: frozenset[str], *, dots: bool) -> bool:
    """Tell whether the sentence goes on at token *at*, after its seeming end."""
    word = words[at]
    if word in ASIDE or word[0].islower():
        return True
    return dots and word[0].isupper() and word.lower() not in starters and not words[at - 1] in CLOSERS


def _abbreviation_ends(
    word: str, words: list[str], at: int, high: int, may_end: frozenset[str], starters: frozenset[str]
) -> bool:
    """Tell whether a sentence ends with the abbreviation or ordinal *word* before token *at*."""
    if at >= high or not words[at][0].isupper() or words[at].lower() not in starters:
        return False
    return word in may_end or word.count(".") > 1 or (len(word) == 2 and word[0].isalpha())
