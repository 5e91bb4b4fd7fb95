"""What holds of the statements of any document, whatever found them."""

from wortlaut.text.span import are_ordered

PARTS = ("quote", "cue", "frame", "speaker", "addressee", "via")


def check_invariants(document, quotations):
    for quotation in quotations:
        assert quotation.quote or quotation.act == "decline_to_comment"
        for name in PARTS:
            spans = getattr(quotation, name)
            assert are_ordered(spans), (name, spans)
            assert all(0 <= span.begin < span.end <= len(document.text) for span in spans)
