"""Tokens and sentences with exact offsets, in one pass of a compiled pattern each.

The conventions are those of the German quotation corpus (Petersen-Frey and Biemann 2024), which was cut with SoMaJo:
hyphenated compounds are one token, an abbreviation and an ordinal keep their full stop, each mark stands alone.
"""

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

import msgspec

from wortlaut.annotations.model import Layers, Sentence, Tokens
from wortlaut.document.model import Document
from wortlaut.language.tables import read_table
from wortlaut.text.span import Span

LONGEST_SENTENCE = 1000  # tokens; a sentence without an end is cut here, so that later steps stay near-linear
LONGEST_QUOTATION = 1500  # code points of a quotation that is kept in one sentence
LONGEST_WORD = 200  # code points; what is longer is cut
# marks that do not break a word: soft hyphen, zero-width and bidi characters, combining accents
HIDDEN = "\u00ad\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff\u0300-\u036f"
TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"„“”»«]{{0,500}}[^\s<>"„“”»«.,;:!?)\]'’…]  # addresses, without the punctuation behind
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}}           # mail
    | \d+(?:[.,:]\d+)*+(?:-?[^\W\d_][\w{HIDDEN}]*(?:-[\w{HIDDEN}]+)*)?  # 1.200  3,5  18:30  14-mal
    | (?:[^\W\d_]\.){{2,}}                                               # z.B.  U.S.
    | [^\W\d_][\w-]{{1,64}}+(?:\.[a-z][\w-]{{1,30}}+){{1,4}}+\b           # t-online.de
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


class StarterRow(msgspec.Struct, frozen=True):
    """Words that begin a sentence where they bear a capital letter."""

    words: tuple[str, ...]
    example: str


@cache
def sentence_starters(language: str = "de") -> frozenset[str]:
    """Return the words of *language*, in small letters, that begin a sentence where they bear a capital letter."""
    return frozenset(word for row in read_table(language, "sentence_starters", StarterRow) for word in row.words)


@cache
def abbreviations(language: str = "de") -> Abbreviations:
    """Return the abbreviations of *language*."""
    rows = read_table(language, "abbreviations", AbbreviationRow)
    return Abbreviations(frozenset(r.word for r in rows), frozenset(r.word for r in rows if r.ends == "maybe"))


def tokenise(document: Document, layers: Layers) -> Tokens:  # noqa: ARG001  the signature of a step
    """Return the tokens of *document*; needs no other layer."""
    text = document.text
    known = abbreviations().words
    starters = sentence_starters()
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
    held = _inside_quotations(layers)
    for number, block in enumerate(document.blocks):
        start = first
        while first < count and begins[first] < block.span.end:
            first += 1
        for low, high in _cut(layers.tokens, held, start, first):
            sentences.append(Sentence(Span(begins[low], ends[high - 1]), low, high, number))
    return tuple(sentences)


def _inside_quotations(layers: Layers) -> list[int]:
    """Return for each token the end of the quotation that it lies in, 0 where it lies in none.

    A quotation of several sentences stays whole, together with the frame around it; one that lacks its closing mark, or
    is as long as a speech, is cut like other text.
    """
    begins = layers.tokens.begins
    held = [0] * len(begins)
    for passage in layers.quoted:
        if passage.closed and not passage.depth and passage.span.end - passage.span.begin <= LONGEST_QUOTATION:
            for token in range(bisect_left(begins, passage.span.begin), bisect_left(begins, passage.span.end)):
                held[token] = passage.span.end
    return held


def _cut(tokens: Tokens, held: list[int], low: int, high: int) -> list[tuple[int, int]]:
    """Return the token ranges of the sentences in ``[low, high)``."""
    words, begins, ends = tokens.words, tokens.begins, tokens.ends
    starters = sentence_starters()
    cuts: list[tuple[int, int]] = []
    first = at = low
    while at < high:
        word = words[at]
        at += 1
        if at - first >= LONGEST_SENTENCE:
            cuts.append((first, at))
            first = at
        if word[-1] not in ".!?…" or ends[at - 1] + 1 < held[at - 1]:
            continue
        if word in ENDS:
            while at < high and (words[at] in ENDS or (words[at] in CLOSERS and begins[at] == ends[at - 1])):
                at += 1
            if at < high and _goes_on(words, at, starters, dots=word[0] in ".…" and word != "."):
                continue
        elif not _abbreviation_ends(word, words[at] if at < high else ""):
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
    return dots and word[0].isupper() and word.lower() not in starters and words[at - 1] not in CLOSERS


def _abbreviation_ends(word: str, follower: str) -> bool:
    """Tell whether a sentence ends with the abbreviation or ordinal *word* before *follower* (empty: none)."""
    if not follower[:1].isupper() or follower.lower() not in sentence_starters():
        return False
    return word in abbreviations().may_end or word.count(".") > 1 or (len(word) == 2 and word[0].isalpha())
