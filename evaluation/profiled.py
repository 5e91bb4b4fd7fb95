"""Statements by profile: the one place where figures and pages ask the program for them."""

from wortlaut.annotations.model import Quotation
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.model import Document
from wortlaut.models.profiles import PROFILE_NAMES

RULES = "none"  # rules and tables alone, without weights
NAMES = PROFILE_NAMES


def quotations(document: Document, profile: str = RULES) -> tuple[Quotation, ...]:
    """Return the statements of *document* as *profile* finds them.

    Raises TypeError where the program has no other profile than the rules yet.
    """
    if profile == RULES:
        return annotate(document, ("quotations",)).quotations
    options = {"profile": profile}
    return annotate(document, ("quotations",), **options).quotations
