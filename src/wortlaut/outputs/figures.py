"""Quantities in words and digits of the interface's language."""

from wortlaut.outputs import labels
from wortlaut.record.model import QuantityEntry


def shown(quantity: QuantityEntry, language: str) -> str:
    """Return value, range, unit and what is counted: "≈ 3.500.000 Euro", "40 - 50 Prozent der Befragten"."""
    mark = labels.modifiers(language).get(quantity.modifier or "", "")
    value = _number(quantity.value, language)
    if quantity.upper is not None:
        value = f"{value} - {_number(quantity.upper, language)}"
    return " ".join(part for part in (mark, value, quantity.unit or "", quantity.of or "") if part)


def _number(value: float, language: str) -> str:
    written = f"{value:,.15g}" if abs(value) < 1e15 else f"{value:g}"
    return written.translate(str.maketrans(",.", ".,")) if language == "de" else written
