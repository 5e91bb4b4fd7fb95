"""A record as CoNLL-U (universaldependencies.org/format): tokens with word classes and forms, and what the record says.

Heads and relations are not analysed and stay "_". The last column (MISC) holds ``TokenRange`` in code points of the
text, ``SpaceAfter=No``, ``Entity`` in the notation of CorefUD 1.0 (entities and all places that mean them, a part of a
word standing for the word), ``Statement`` (part:id) and ``Timex`` (TIMEX3 value).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from wortlaut.annotations.model import Analysis, Layers
from wortlaut.record.model import Record
from wortlaut.text.span import Span

_BLANKS = re.compile(r"\s+")
_VERB_FORMS = {"finite": "Fin", "infinitive": "Inf", "participle": "Part", "imperative": "Fin"}
_MOODS = {"indicative": "Ind", "subjunctive_1": "Sub", "subjunctive_2": "Sub"}
_TENSES = {"present": "Pres", "past": "Past"}
_NUMBERS = {"singular": "Sing", "plural": "Plur"}
_PARTS = ("quote", "cue", "frame", "speaker", "addressee")


def render_record(record: Record, layers: Layers) -> str:
    """Return *record* with the tokens of *layers*, a blank line behind each sentence."""
    noted = _Notes(record, layers)
    lines = [
        f"# newdoc id = {_plain(record.document.id)}\n# global.Entity = eid-etype-head-other\n",
        *(f"{_sentence(record, layers, number, noted)}\n\n" for number in range(len(layers.sentences))),
    ]
    return "".join(lines)


class _Notes:
    """What MISC says of each token."""

    def __init__(self, record: Record, layers: Layers) -> None:
        self.begins, self.ends = layers.tokens.begins, layers.tokens.ends
        count = len(layers.tokens)
        self.opening: list[list[tuple[int, str]]] = [[] for _ in range(count)]
        self.closing: list[list[tuple[int, str]]] = [[] for _ in range(count)]
        self.parts: list[list[str]] = [[] for _ in range(count)]
        self.times: list[list[str]] = [[] for _ in range(count)]
        last = {token: sentence.last for sentence in layers.sentences for token in range(sentence.first, sentence.last)}
        for entity in record.entities:
            for span in entity.places:
                first, end = self._tokens(span)
                self._enclose(first, min(end, last.get(first, end)), f"{entity.id}-{entity.kind}")
        for statement in record.statements:
            for name in _PARTS:
                for token in self._covered(getattr(statement, name)):
                    self.parts[token].append(f"{name}:{statement.id}")
        for time in record.times:
            for token in self._covered((time.span,)):
                self.times[token].append(f"{time.type}:{_value(time.value)}")

    def _tokens(self, span: Span) -> tuple[int, int]:
        return bisect_right(self.ends, span.begin), bisect_left(self.begins, span.end)

    def _covered(self, spans: Iterable[Span]) -> Iterator[int]:
        for span in spans:
            yield from range(*self._tokens(span))

    def _enclose(self, first: int, end: int, name: str) -> None:
        if end - first == 1:
            self.opening[first].append((0, f"({name}-1-)"))
        elif end > first:
            # the longest opens first and closes last, so that brackets nest
            self.opening[first].append((first - end, f"({name}-1-"))
            self.closing[end - 1].append((end - first, f"{name.partition('-')[0]})"))

    def of(self, token: int, *, glued: bool) -> str:
        """Return the column of *token*; *glued* where the next one follows without a blank."""
        entities = "".join(words for _, words in sorted(self.closing[token]) + sorted(self.opening[token]))
        notes = [
            f"Entity={entities}" if entities else "",
            "SpaceAfter=No" if glued else "",
            f"Statement={','.join(self.parts[token])}" if self.parts[token] else "",
            f"Timex={','.join(self.times[token])}" if self.times[token] else "",
            f"TokenRange={self.begins[token]}:{self.ends[token]}",
        ]
        return "|".join(note for note in notes if note)


def _sentence(record: Record, layers: Layers, number: int, noted: _Notes) -> str:
    sentence, tokens = layers.sentences[number], layers.tokens
    rows = [f"# sent_id = {number + 1}", f"# text = {_plain(sentence.span.of(record.document.text))}"]
    for place, token in enumerate(range(sentence.first, sentence.last), 1):
        analysis = layers.morphology[token]
        glued = token + 1 < sentence.last and tokens.begins[token + 1] == tokens.ends[token]
        columns = (
            str(place), _plain(tokens.words[token]), _plain(analysis.lemma), analysis.word_class, "_",
            _features(analysis), "_", "_", "_", noted.of(token, glued=glued),
        )  # fmt: skip
        rows.append("\t".join(column or "_" for column in columns))
    return "\n".join(rows)


def _features(analysis: Analysis) -> str:
    """Return the features in alphabetical order, as the format wants them."""
    mood = "Imp" if analysis.verb_form == "imperative" else _MOODS.get(analysis.mood or "", "")
    known = {
        "Mood": mood,
        "Number": _NUMBERS.get(analysis.number or "", ""),
        "Person": str(analysis.person or ""),
        "Tense": _TENSES.get(analysis.tense or "", ""),
        "VerbForm": _VERB_FORMS.get(analysis.verb_form or "", ""),
    }
    return "|".join(f"{name}={value}" for name, value in known.items() if value)


def _plain(words: str) -> str:
    """Return *words* without line ends and tabs, which separate rows and columns."""
    return _BLANKS.sub(" ", words).strip() or "_"


def _value(value: str) -> str:
    return re.sub(r"[\s|,]", "_", value)
