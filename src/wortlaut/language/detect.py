"""Which language a text is in: function words decide between German and English, a trained identifier the rest.

The share of function words tells languages apart in a few sentences (Grefenstette, Comparing two language
identification schemes, 1995). py3langid (Lui and Baldwin, 2012) is asked only where that share decides nothing.
"""

from functools import cache
from typing import Any

from wortlaut.language.function_words import function_words

UNDETERMINED = "und"  # ISO 639-2
_CODES = ("de", "en")
_SAMPLE = 2000  # characters; more never changed a decision on news articles
_FEW_WORDS = 4
_SHARE = 0.12  # of function words; German and English news lie between 0.2 and 0.4
_LEAD = 3  # times more of one language than of the other
_SURE = 0.9


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of *text*, or ``und``. Never raises; reads at most 2,000 characters."""
    sample = text[:_SAMPLE]
    words = [word for word in sample.lower().split() if word.isalpha()]
    if not words:
        return UNDETERMINED
    counts = sorted(((sum(map(function_words(code).__contains__, words)), code) for code in _CODES), reverse=True)
    (first, language), (second, _) = counts[:2]
    if first >= max(_SHARE * len(words), 1) and first >= _LEAD * second:
        return language
    return _identified(sample) if len(words) >= _FEW_WORDS else UNDETERMINED


def _identified(sample: str) -> str:
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _SURE else UNDETERMINED


@cache
def _identifier() -> Any:
    # loads numpy and a model: only for the few texts that need it
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
