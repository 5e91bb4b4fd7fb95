"""Mentions: where persons, organisations and places are named, and which offices they bear there.

German capitalises every noun, so a capital alone says nothing. A stretch of capitalised words becomes a name on
evidence: a known first name, an office or a form of address before it, a verb of speaking beside it, a known place or
organisation, a legal form, an acronym. What one place shows of a surname holds for the whole document.
"""

from wortlaut.annotations.model import Layers, Mention
from wortlaut.annotations.name_compounds import parts_of
from wortlaut.annotations.name_scanner import NameScanner
from wortlaut.annotations.name_tables import LONGEST_WORD, name_words
from wortlaut.document.model import Document
from wortlaut.text.span import Span


def find_mentions(document: Document, layers: Layers) -> tuple[Mention, ...]:
    """Return the mentions of *document* in text order; none overlaps another.

    A mention's span is the name without its offices ("Henrik Sollberg"); in a compound it is the part ("US" of
    "US-Delegation"). Spans count code points of the document's text.
    """
    scanner = NameScanner(document, layers)
    found = scanner.scan()
    surnames = {m.head for m in found if m.kind == "person"}
    compounds = _in_compounds(scanner, surnames)
    surnames.update(m.head for m in compounds if m.kind == "person")
    seconds = _repeated(scanner, surnames)
    return tuple(sorted([*found, *seconds, *compounds], key=lambda m: m.span))


def _repeated(scanner: NameScanner, surnames: set[str]) -> list[Mention]:
    """Surnames that stand alone after the person was introduced (or before: headlines)."""
    found = []
    for token in scanner.capitalised:
        if scanner.taken[token]:
            continue
        head = scanner.base_of(scanner.words[token], surnames)
        if head in surnames and not scanner.follows_article(token):
            found.append(scanner.person(token, token + 1, head))
    return found


def _in_compounds(scanner: NameScanner, surnames: set[str]) -> list[Mention]:
    """Names that are parts of words joined by hyphens."""
    found = []
    for token in scanner.capitalised:
        word = scanner.words[token]
        if scanner.taken[token] or "-" not in word or len(word) > LONGEST_WORD or word in name_words("not names"):
            continue
        begin = scanner.begins[token]
        parts = parts_of(word, surnames)
        found += [Mention(Span(begin + p.begin, begin + p.end), p.kind, p.head) for p in parts]
        scanner.taken[token] = bool(parts)
    return found
