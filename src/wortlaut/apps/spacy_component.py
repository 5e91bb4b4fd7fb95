"""A component for spaCy pipelines: ``nlp.add_pipe("wortlaut")`` puts what Wortlaut reads on the Doc.

``doc.spans`` gets the groups ``statements`` (label: the type), ``speakers``, ``cues``, ``names`` (label: the kind),
``times`` (label: the TIMEX3 type, id: its value) and ``events``; a span's ``id_`` is the id of its entry. A place that
cuts a token is widened to it, because spaCy knows no parts of tokens. ``doc._.wortlaut`` is the whole record as plain
values, in the shape of its JSON Schema, with the exact characters; it is saved with the Doc.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as SpacySpan

from wortlaut.apps.api import read
from wortlaut.record.model import Record
from wortlaut.text.span import Span

if TYPE_CHECKING:
    from wortlaut.models.profiles import ProfileName

Labelled = tuple[Span, str, str]  # place, label, id of the entry


class Component:
    """Reads each Doc's text with the profile ``model``; ``published`` (YYYY-MM-DD) holds for all of them."""

    def __init__(self, model: "ProfileName | None" = None, published: str | None = None) -> None:
        self.model, self.published = model, published

    def __call__(self, doc: Doc) -> Doc:
        """Return *doc* with what was read in it; an empty one as it is."""
        if not doc.text.strip():
            return doc
        record = read(doc.text, model=self.model, published=self.published)
        doc._.wortlaut = msgspec.to_builtins(record)
        for name, places in _groups(record).items():
            doc.spans[name] = _group(doc, name, places)
        return doc


@Language.factory("wortlaut", default_config={"model": None, "published": None})
def create(nlp: Language, name: str, model: "ProfileName | None", published: str | None) -> Component:
    """Return the component; spaCy calls this for ``nlp.add_pipe("wortlaut", config={"model": "fast"})``."""
    del nlp, name
    if not Doc.has_extension("wortlaut"):
        Doc.set_extension("wortlaut", default=None)
    return Component(model, published)


def _groups(record: Record) -> dict[str, Iterable[Labelled]]:
    return {
        "statements": ((span, one.type, one.id) for one in record.statements for span in one.quote),
        "speakers": ((span, "speaker", one.id) for one in record.statements for span in one.speaker),
        "cues": ((span, one.act or "cue", one.id) for one in record.statements for span in one.cue),
        "names": ((span, entity.kind, entity.id) for entity in record.entities for span in entity.mentions),
        "times": ((time.span, time.type, time.value) for time in record.times),
        "events": ((span, event.kind, event.id) for event in record.events for span in event.spans),
    }


def _group(doc: Doc, name: str, places: Iterable[Labelled]) -> SpanGroup:
    def spans() -> Iterator[SpacySpan]:
        for place, label, entry in places:
            span = doc.char_span(place.begin, place.end, label=label, alignment_mode="expand")
            if span is not None:
                span.id_ = entry
                yield span

    return SpanGroup(doc, name=name, spans=list(spans()))
