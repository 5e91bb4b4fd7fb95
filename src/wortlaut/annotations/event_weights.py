"""How much a place makes of an event: what the opening tells outright is the point, what frames it is not."""

from wortlaut.annotations.event_scene import Clause, Scene
from wortlaut.annotations.event_words import verb_rows, words_around

_FRAMING = 0.4  # "nach dem Unfall", "war damals gestorben"
_SUBORDINATE = 0.6  # what stands in a clause that hangs on another
_DECIDED_ON = 0.5  # "die Fusion" of "hat die Fusion abgelehnt"
_DECIDING = frozenset({"decision", "court"})
_REACH = 4  # tokens between an article and its noun


def weigh(scene: Scene, number: int, clause: Clause, at: int, kind: str) -> float:
    """Return the weight of a trigger at token *at*, in *clause* of sentence *number*, of an event of *kind*."""
    weight = scene.weights[number]
    verb = scene.analyses[at].word_class == "VERB"
    if not verb and _frames(scene, clause, at):
        weight *= _FRAMING
    elif verb and scene.has(clause, words_around("pluperfect auxiliaries")) >= 0 and _is_perfect(scene, at):
        weight *= _FRAMING if scene.has(clause, words_around("words of earlier times")) >= 0 else 1.0
    if clause.kind != "main":
        weight *= _SUBORDINATE
    if kind == "other" and not verb and _is_decided_on(scene, clause):
        weight *= _DECIDED_ON
    return weight


def _is_perfect(scene: Scene, at: int) -> bool:
    return scene.analyses[at].verb_form == "participle"


def _is_decided_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb of the clause decides: then its nouns are what it decides on."""
    for at in range(clause.first, clause.last):
        if scene.analyses[at].word_class == "VERB":
            rows = verb_rows().get(scene.analyses[at].lemma, ())
            if any(row.kind in _DECIDING for row in rows):
                return True
    return False


def _frames(scene: Scene, clause: Clause, at: int) -> bool:
    """Tell whether the noun at *at* only says when or why something else happened: "nach dem Unfall"."""
    for token in range(at - 1, max(at - 1 - _REACH, clause.first - 1), -1):
        if scene.analyses[token].word_class == "ADP":
            return scene.lower[token] in words_around("prepositions of frames")
        if scene.analyses[token].word_class not in {"DET", "ADJ", "NUM"}:
            return False
    return False
