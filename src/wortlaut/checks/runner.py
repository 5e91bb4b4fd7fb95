"""Run rules over a document: only the steps they need, and none of them can stop the others."""

from collections.abc import Iterable, Iterator

from wortlaut.annotations.model import Layers
from wortlaut.annotations.pipeline import annotate
from wortlaut.checks.model import Evidence, Finding, Hit, Report, ReportDocument, Rule
from wortlaut.checks.table import RULES
from wortlaut.document.model import Document

LANGUAGES = ("de", "en")  # of messages; the first stands in for any other


def run(
    document: Document, rules: Iterable[Rule] = RULES, *, language: str = "de", layers: Layers | None = None
) -> Report:
    """Return the findings of *rules* in *document*, in text order, their messages in *language* (``de`` or ``en``).

    *layers* saves the steps where the document was read already. A rule that raises is left out and named in the notes.
    """
    rules = tuple(rules)
    if layers is None:
        layers = annotate(document, dict.fromkeys(layer for rule in rules for layer in rule.requires))
    findings: list[Finding] = []
    notes: list[str] = []
    for rule in rules:
        try:
            findings += _findings(document, layers, rule, language)
        except Exception as error:  # noqa: BLE001  whatever a rule does, the others must speak
            notes.append(
                f"{document.source}: rule {rule.code} ({rule.name}) failed with {type(error).__name__}: {error}; "
                f"the other rules ran. Please report this, or leave the rule out with --ignore {rule.code}"
            )
    findings.sort(key=lambda finding: (finding.span, finding.rule))
    return Report(tuple(findings), ReportDocument(document.id, document.source, document.title), tuple(notes))


def _findings(document: Document, layers: Layers, rule: Rule, language: str) -> Iterator[Finding]:
    template = rule.messages.get(language) or rule.messages[LANGUAGES[0]]
    for hit in tuple(rule.find(document, layers)):
        yield Finding(
            rule=rule.code,
            name=rule.name,
            group=rule.group,
            severity=hit.severity or rule.severity,
            span=hit.span,
            message=template.format_map(hit.words),
            evidence=_evidence(document, hit),
        )


def _evidence(document: Document, hit: Hit) -> tuple[Evidence, ...]:
    return tuple(Evidence(document.source, span, span.of(document.text)) for span in hit.evidence)
