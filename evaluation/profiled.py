"""Statements by profile: the one place where figures and pages ask the program for them."""

from wortlaut.annotations.model import Quotation
from wortlaut.annotations.pipeline import annotate
from wortlaut.document.model import Document
from wortlaut.models.profiles import PROFILE_NAMES, ProfileName

RULES: ProfileName = "none"  # rules and tables alone, without weights
NAMES = PROFILE_NAMES


def quotations(document: Document, profile: ProfileName = RULES) -> tuple[Quotation, ...]:
    """Return the statements of *document* as *profile* finds them."""
    return annotate(document, ("quotations",), profile).quotations
