"""Word classes, finite verbs and lemmas beside those of HanTa (Wartena 2019): agreement, as there is no free gold.

HanTa's tags (STTS) are mapped to the Universal Dependencies classes that the package uses; what has no counterpart is
left out. Names and nouns count as one class: both taggers guess there. A separable verb's lemma is compared without its
particle, which HanTa does not join.
"""

import tomllib
from functools import cache
from importlib.util import find_spec
from typing import Any

from evaluation.corpora import HERE, Corpus
from wortlaut.annotations.pipeline import annotate

ARTICLES = 60  # HanTa reads 5,000 tokens a second
LONGEST = 120  # tokens of a sentence
NOMINAL = frozenset({"NOUN", "PROPN"})


def measure(corpus: Corpus) -> dict[str, float]:
    """Return the agreement with HanTa where it is installed, else nothing."""
    if not find_spec("HanTa"):
        return {}
    tags = tomllib.loads((HERE / "stts.toml").read_text(encoding="utf-8"))["classes"]
    words = classes = finite = verbs = lemmas = 0
    for _, document in zip(range(ARTICLES), corpus.documents(), strict=False):
        layers = annotate(document, ("morphology",))
        for sentence in layers.sentences:
            if sentence.last - sentence.first > LONGEST:
                continue
            tagged = _tagger().tag_sent(layers.tokens.words[sentence.first : sentence.last])
            for (_, lemma, tag), analysis in zip(
                tagged, layers.morphology[sentence.first : sentence.last], strict=True
            ):
                peer = tags.get(tag)
                if peer is None:
                    continue
                words += 1
                classes += peer == analysis.word_class or {peer, analysis.word_class} <= NOMINAL
                finite += ("FIN" in tag) == (analysis.verb_form == "finite")
                if peer == analysis.word_class == "VERB":
                    verbs += 1
                    lemmas += lemma.lower() in {analysis.lemma, analysis.lemma.removeprefix(analysis.particle or "")}
    return {"hanta_class_agreement": classes / words, "hanta_finite_agreement": finite / words,
            "hanta_verb_lemma_agreement": lemmas / verbs}  # fmt: skip


@cache
def _tagger() -> Any:
    from HanTa import HanoverTagger  # a peer that is measured where it is installed

    return HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
