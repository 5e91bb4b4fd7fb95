"""The walk over capitalised words that finds names by the evidence beside them."""

from bisect import bisect_left

from wortlaut.annotations.model import EntityKind, Layers, Mention
from wortlaut.annotations.name_tables import (
    LONGEST_WORD,
    ambiguous_first_names,
    first_names,
    gazetteer,
    is_office,
    known_as,
    name_endings,
    name_words,
    small_names,
)
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_LONGEST_NAME = 7  # tokens
_LONGEST_ACRONYM = 6
_FAR_BACK = 8  # tokens of offices before a name


class NameScanner:
    """One document as columns; ``taken`` marks the tokens that belong to a name."""

    def __init__(self, document: Document, layers: Layers) -> None:
        tokens = layers.tokens
        self.text = document.text
        self.words, self.begins, self.ends = tokens.words, tokens.begins, tokens.ends
        small = small_names()
        self.capitalised = [
            n for n, word in enumerate(self.words) if (word[0].isupper() or word in small) and len(word) <= LONGEST_WORD
        ]
        self.taken = bytearray(len(self.words))
        self.vocabulary = frozenset(self.words)
        self.sentence_end = [0] * len(self.words)
        self.sentence_start = bytearray(len(self.words))
        for sentence in layers.sentences:
            self.sentence_end[sentence.first : sentence.last] = [sentence.last] * (sentence.last - sentence.first)
            if sentence.first < sentence.last:
                self.sentence_start[sentence.first] = 1
        self.found: list[Mention] = []

    def scan(self) -> list[Mention]:
        """Return the names that show their evidence where they stand."""
        for token in self.capitalised:
            if not self.taken[token]:
                self._look(token)
        return self.found

    def _look(self, token: int) -> None:
        limit = min(self.sentence_end[token] or len(self.words), token + _LONGEST_NAME)
        for attempt in (self._club, self._known, self._full_name, self._after_title, self._company, self._single):
            if attempt(token, limit):
                return

    # persons

    def _full_name(self, token: int, limit: int) -> bool:
        """A first name and what follows: further first names, initials, particles, one surname."""
        word = self.words[token]
        first = first_names()
        known = word in first or all(part in first for part in word.split("-"))
        if not known and (word not in ambiguous_first_names() or self.follows_article(token)):
            return False
        end = self._name_end(token, limit)
        if end == token + 1:
            return False
        self._add_person(token, end)
        return True

    def _name_end(self, token: int, limit: int) -> int:
        """Return the end of a personal name whose first word stands at *token*."""
        at, first = token + 1, first_names()
        while at < limit and (self.words[at] in first or self._is_initial(at)):
            at += 1
        after = at
        if at < limit and self.words[at] in name_words("generation marks"):
            return at + 1
        while at < limit and self.words[at] in name_words("particles" if at > after else "opening particles"):
            at += 1
        if at < limit and self._can_be_surname(at):
            return at + 1 + (at + 1 < limit and self.words[at + 1] in name_words("generation marks"))
        return after if after > token + 1 and not self._is_initial(after - 1) else token + 1

    def _is_initial(self, at: int) -> bool:
        word = self.words[at]
        return word[0].isupper() and (len(word) == 1 or (len(word) == 2 and word[1] == "."))

    def _can_be_surname(self, at: int) -> bool:
        word = self.words[at]
        if word[:3].lower() == "al-" and len(word) > 4:
            return True
        if not word[0].isupper() or len(word) < 2 or word in name_words("not names") or self.taken[at]:
            return False
        if not word.replace("-", "").replace("’", "").replace("'", "").isalpha():
            return False
        return not (word.isupper() and len(word) <= _LONGEST_ACRONYM) or not word.isascii()

    def _after_title(self, token: int, limit: int) -> bool:
        """A name behind an office or a form of address, without a known first name."""
        if not token or self.sentence_start[token]:
            return False
        before, word = self.words[token - 1], self.words[token]
        address = before in name_words("honorifics")
        if not address and not is_office(before):
            return False
        if not self._can_be_surname(token) or is_office(word) or word.lower().endswith(name_endings("noun endings")):
            return False
        if not address and known_as(word) is not None:
            return False
        end = token + 1
        while end < limit and end < token + 3 and self.words[end] in name_words("opening particles"):
            end += 1
        named = end < limit and self._can_be_surname(end) and not is_office(self.words[end])
        if named and known_as(self.words[end]) is None and not word.endswith("s"):
            end += 1
        else:
            end = token + 1
        self._add_person(token, end)
        return True

    def _add_person(self, first: int, last: int) -> None:
        surname = last - 1
        while surname > first and self.words[surname] in name_words("generation marks"):
            surname -= 1
        self.found.append(self.person(first, last, self.base_of(self.words[surname], self.vocabulary)))

    def person(self, first: int, last: int, head: str) -> Mention:
        """Return a mention of a person at tokens ``[first, last)`` with the offices beside it; the tokens are taken."""
        self.taken[first:last] = b"\1" * (last - first)
        return Mention(self.span(first, last), "person", head, self._roles(first, last))

    def _roles(self, first: int, last: int) -> tuple[Span, ...]:
        """The offices before a name ("Kreml-Berater", "der frühere Minister"), or after it between commas."""
        roles: list[Span] = []
        at = first
        while at and first - at < _FAR_BACK and self._is_title(at - 1):
            at -= 1
        if at < first:
            if at and self.words[at - 1] in name_words("degrees of office"):
                at -= 1
            roles.append(self.span(at, first))
        end = self.sentence_end[last - 1]
        if last < end and self.words[last] == ",":
            at = last + 1
            while at < min(end, last + 5) and self.words[at] not in {",", ".", ";"}:
                if is_office(self.words[at]):
                    if at + 1 < end and (self.words[at + 1] in {",", "."} or self.words[at + 1].islower()):
                        roles.append(self.span(last + 1, at + 1))  # else it is the office of the next name
                    break
                at += 1
        return tuple(roles)

    def _is_title(self, at: int) -> bool:
        word = self.words[at]
        return not self.taken[at] and (is_office(word) or word in name_words("honorifics"))

    # organisations and places

    def _known(self, token: int, limit: int) -> bool:
        """Whatever the gazetteer holds, in the longest form."""
        word = self.words[token]
        table = gazetteer()
        entries = table.get(word, ())
        if not entries and word[-1] in "s'’":
            entries = tuple(known for known in table.get(word[:-1], ()) if len(known.words) == 1)
        for known in entries:
            end = token + len(known.words)
            if end > limit or any(self.words[token + n] != w for n, w in enumerate(known.words) if n):
                continue
            if end == token + 1 and not self._fits(token, limit, word):
                return False
            if known.kind == "place" and self._is_of_name(token, end, limit):
                return False
            self._add(token, end, known.kind, known.canonical)
            return True
        return False

    def _fits(self, token: int, limit: int, word: str) -> bool:
        """Tell whether an ambiguous place name stands where a place would, and no known name is a personal one."""
        if word in name_words("ambiguous places"):
            return token > 0 and self.words[token - 1].lower() in name_words("place prepositions")
        if token + 1 < limit and word in first_names() and self._can_be_surname(token + 1):
            return not self.words[token + 1][0].isupper() or known_as(self.words[token + 1]) is not None
        return True

    def _is_of_name(self, token: int, end: int, limit: int) -> bool:
        """Tell whether a place's word is the surname of a person whose first name stands before it."""
        del end, limit
        return bool(token) and self.words[token - 1] in first_names() and not self.taken[token - 1]

    def _club(self, token: int, limit: int) -> bool:
        """An opening word and the place it belongs to: "VfL Overhausen", "Landgericht Köln"."""
        word = self.words[token]
        court = word in name_words("organisation heads")
        if (not court and word not in name_words("club openings")) or token + 1 >= limit:
            return False
        following = self.words[token + 1]
        known = known_as(following)
        place = known is not None and known.kind == "place"
        if not following[0].isupper() or following in name_words("not names") or (court and not place):
            return False
        if not court and not place and not (word.isupper() or not word[1:].islower()):
            return False
        end = token + 2
        self._add(token, end, "organization", " ".join(self.words[token:end]))
        return True

    def _company(self, token: int, limit: int) -> bool:
        """Capitalised words up to a legal form, or one word that says it is an organisation."""
        at = token
        if self.words[token].lower() in name_words("articles"):
            return False
        while at < limit and (self.words[at][0].isupper() or self.words[at] in {"&", "+"}):
            if at > token and self.words[at] in name_words("legal forms"):
                end = at + 1
                while end < limit and self.words[end] in name_words("legal forms") | {"&"}:
                    end += 1
                self._add(token, end, "organization", " ".join(self.words[token:end]))
                return True
            at += 1
        word = self.words[token]
        named = "-" in word and word.partition("-")[0] not in name_words("not compound names")
        if not named or not word.removesuffix("s").endswith(name_endings("organisation endings")):
            return False
        self._add(token, token + 1, "organization", self.base_of(word, self.vocabulary))
        return True

    def _single(self, token: int, limit: int) -> bool:
        del limit
        return self._acronym(token) or self._speaker(token) or self._place(token)

    def _acronym(self, token: int) -> bool:
        word = self.words[token]
        letters = word.removesuffix("s") if word[:-1].isupper() and word.endswith("s") else word
        if not (2 <= len(letters) <= _LONGEST_ACRONYM and letters.isalpha() and letters.isupper()):
            return False
        if letters in name_words("other acronyms") or self._shouted(token):
            return False
        self._add(token, token + 1, "organization", letters)
        return True

    def _shouted(self, token: int) -> bool:
        """Tell whether a neighbour is in capitals too: a headline in capitals is no row of acronyms."""
        neighbours = self.words[max(token - 1, 0) : token] + self.words[token + 1 : token + 2]
        return any(len(word) > 2 and word.isalpha() and word.isupper() for word in neighbours)

    def _speaker(self, token: int) -> bool:
        """No article, a verb of speaking before, the clause ends after: "sagte Overkamp."."""
        if not token or token + 1 >= len(self.words) or self.words[token + 1] not in {".", ",", ":", ";"}:
            return False
        if self.words[token - 1] not in name_words("speech verbs") or not self._is_unknown(token):
            return False
        self.found.append(self.person(token, token + 1, self.base_of(self.words[token], self.vocabulary)))
        return True

    def _place(self, token: int) -> bool:
        """A preposition of place without an article, and an end that place names have: "in Overhausen"."""
        word = self.words[token]
        if not token or self.words[token - 1].lower() not in name_words("place prepositions"):
            return False
        if not self._is_unknown(token) or not word.endswith(name_endings("place endings")) or len(word) < 5:
            return False
        if word in name_words("unlikely after prepositions"):
            return False
        self._add(token, token + 1, "place", word)
        return True

    def _is_unknown(self, token: int) -> bool:
        word = self.words[token]
        return (
            word.isalpha() and len(word) > 2 and not word.isupper() and word not in name_words("not names")
            and not is_office(word) and not word.lower().endswith(name_endings("noun endings"))
            and word.lower() not in self.vocabulary
        )  # fmt: skip

    # columns

    def _add(self, first: int, last: int, kind: EntityKind, head: str) -> None:
        self.taken[first:last] = b"\1" * (last - first)
        self.found.append(Mention(self.span(first, last), kind, head))

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens ``[first, last)``."""
        return Span(self.begins[first], self.ends[last - 1])

    def base_of(self, word: str, vocabulary: frozenset[str] | set[str]) -> str:
        """Return *word* without the genitive's ending where *vocabulary* holds the bare form."""
        for ending in ("'s", "’s", "s", "'", "’"):
            if word.endswith(ending) and word[: -len(ending)] in vocabulary:
                return word[: -len(ending)]
        return word

    def follows_article(self, token: int) -> bool:
        """Tell whether an article or the like stands right before *token*."""
        return bool(token) and self.words[token - 1].lower() in name_words("articles")

    def token_at(self, offset: int) -> int:
        """Return the token that ends behind *offset*."""
        return bisect_left(self.ends, offset + 1)
