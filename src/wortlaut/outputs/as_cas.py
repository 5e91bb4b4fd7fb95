"""A record as UIMA CAS in JSON (version 0.4, its type system included), as INCEpTION and DKPro read it.

Sentences, tokens, lemmas, word classes, names and coreference chains have the types of DKPro Core; what only Wortlaut
knows has types of its own (``wortlaut.Statement`` and so on). Offsets count UTF-16 units there, as UIMA's do: the
library converts them.
"""

from functools import cache
from typing import Any

from wortlaut.annotations.model import Layers
from wortlaut.record.model import Record
from wortlaut.text.span import Span

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
_STRING, _BOOLEAN, _DOUBLE, _ANNOTATION = (
    "uima.cas.String",
    "uima.cas.Boolean",
    "uima.cas.Double",
    "uima.tcas.Annotation",
)
_SENTENCE, _TOKEN, _LEMMA = (f"{DKPRO}segmentation.type.{name}" for name in ("Sentence", "Token", "Lemma"))
_POS, _NAME = f"{DKPRO}lexmorph.type.pos.POS", f"{DKPRO}ner.type.NamedEntity"
_LINK, _CHAIN = f"{DKPRO}coref.type.CoreferenceLink", f"{DKPRO}coref.type.CoreferenceChain"
# of DKPro's types only what is used here: its whole type system would be ten times as long as an article
_TYPES: dict[str, dict[str, str]] = {
    _SENTENCE: {},
    _LEMMA: {"value": _STRING},
    _POS: {"PosValue": _STRING, "coarseValue": _STRING},
    _TOKEN: {"lemma": _LEMMA, "pos": _POS},
    _NAME: {"value": _STRING, "identifier": _STRING},
    _LINK: {"next": _LINK},
    _CHAIN: {"first": _LINK},
    "wortlaut.Section": {"kind": _STRING},
    "wortlaut.Statement": {
        "identifier": _STRING, "form": _STRING, "medium": _STRING, "act": _STRING, "mood": _STRING,
        "speaker": _STRING, "denied": _BOOLEAN, "confidence": _DOUBLE,
    },
    "wortlaut.StatementPart": {"statement": _STRING, "part": _STRING},
    "wortlaut.Time": {"timexType": _STRING, "value": _STRING, "modifier": _STRING},
    "wortlaut.Quantity": {"kind": _STRING, "value": _DOUBLE, "unit": _STRING, "of": _STRING, "modifier": _STRING},
    "wortlaut.Event": {
        "identifier": _STRING, "kind": _STRING, "place": _STRING, "time": _STRING, "duration": _STRING,
        "outcome": _STRING,
    },
    "wortlaut.Assertion": {"status": _STRING},
    "wortlaut.Position": {"actor": _STRING, "stance": _STRING, "issue": _STRING},
    "wortlaut.OpenQuestion": {"question": _STRING},
}  # fmt: skip
_PARTS = ("quote", "cue", "frame", "speaker", "addressee")


def render_record(record: Record, layers: Layers) -> str:
    """Return *record* with the tokens of *layers* as one JSON object on one line."""
    return _Writer(record).written(layers)


@cache
def _type_system() -> Any:
    from cassis import TypeSystem  # an extra: loaded only where this format is asked for

    types = TypeSystem()
    for name, features in _TYPES.items():
        base = "uima.cas.AnnotationBase" if name == _CHAIN else _ANNOTATION
        made = types.create_type(name, supertypeName=base)
        for feature, kind in features.items():
            types.create_feature(made, feature, kind)
    return types


class _Writer:
    def __init__(self, record: Record) -> None:
        from cassis import Cas

        self.record = record
        self.types = _type_system()
        self.cas = Cas(typesystem=self.types)
        self.cas.sofa_string = record.document.text
        self.cas.sofa_mime = "text/plain"
        self.cas.document_language = record.document.language
        self.names = {entity.id: entity.name for entity in record.entities}

    def written(self, layers: Layers) -> str:
        self._words(layers)
        self._entities()
        self._statements()
        self._others()
        told: str = self.cas.to_json()
        return told

    def add(self, type_name: str, span: Span, /, **features: Any) -> Any:
        """Add an annotation of type *type_name* at *span*; features without a value are left out."""
        told = {name: value for name, value in features.items() if value is not None}
        made = self.types.get_type(type_name)(begin=span.begin, end=span.end, **told)
        self.cas.add(made)
        return made

    def _words(self, layers: Layers) -> None:
        for section in self.record.document.sections:
            self.add("wortlaut.Section", section.span, kind=section.kind)
        for span in self.record.document.sentences:
            self.add(_SENTENCE, span)
        for token, analysis in enumerate(layers.morphology):
            span = layers.tokens.span(token, token + 1)
            lemma = self.add(_LEMMA, span, value=analysis.lemma)
            pos = self.add(_POS, span, PosValue=analysis.word_class, coarseValue=analysis.word_class)
            self.add(_TOKEN, span, lemma=lemma, pos=pos)

    def _entities(self) -> None:
        for entity in self.record.entities:
            for span in entity.mentions:
                self.add(_NAME, span, value=entity.kind, identifier=entity.id)
            following = None
            for span in reversed(entity.places):
                following = self.add(_LINK, span, next=following)
            if following is not None:
                self.cas.add(self.types.get_type(_CHAIN)(first=following))

    def _statements(self) -> None:
        for one in self.record.statements:
            for span in one.place:
                self.add(
                    "wortlaut.Statement", span, identifier=one.id, form=one.type, medium=one.medium, act=one.act,
                    mood=one.mood, speaker=self.names.get(one.speaker_entity or ""), denied=one.denied,
                    confidence=one.confidence,
                )  # fmt: skip
            for part in _PARTS:
                for span in getattr(one, part):
                    self.add("wortlaut.StatementPart", span, statement=one.id, part=part)

    def _others(self) -> None:
        record = self.record
        for time in record.times:
            self.add("wortlaut.Time", time.span, timexType=time.type, value=time.value, modifier=time.modifier)
        for figure in record.quantities:
            self.add(
                "wortlaut.Quantity", figure.span, kind=figure.kind, value=float(figure.value), unit=figure.unit,
                of=figure.of, modifier=figure.modifier,
            )  # fmt: skip
        for event in record.events:
            for span in event.spans:
                self.add(
                    "wortlaut.Event", span, identifier=event.id, kind=event.kind, place=event.place, time=event.time,
                    duration=event.duration, outcome=event.outcome,
                )  # fmt: skip
        for assertion in record.assertions:
            self.add("wortlaut.Assertion", assertion.span, status=assertion.status)
        for position in record.positions:
            for span in position.spans:
                self.add(
                    "wortlaut.Position", span, actor=self.names.get(position.actor), stance=position.stance,
                    issue=position.issue,
                )  # fmt: skip
        for question in record.open_questions:
            self.add("wortlaut.OpenQuestion", question.span, question=question.text)
