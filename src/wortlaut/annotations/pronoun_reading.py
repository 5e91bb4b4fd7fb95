"""Reading of pronouns: which words are one, and to whom each goes."""

from functools import cache

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.group_references import find_group
from wortlaut.annotations.pronoun_references import (
    find_personal,
    find_pointed,
    find_relative,
    forms_of_pronoun,
    is_polite,
    is_possessive,
)
from wortlaut.annotations.reference_words import pronouns
from wortlaut.annotations.referents import OBJECT, SUBJECT, Discourse, Referent
from wortlaut.annotations.reported_words import Reported


class Pronouns:
    """Gives each pronoun to its referent."""

    def __init__(self, discourse: Discourse, reported: Reported) -> None:
        self.discourse, self.reported = discourse, reported

    def read(self, token: int) -> None:
        """Give the pronoun at *token* to whom it means, if that can be told."""
        discourse = self.discourse
        word = discourse.lower[token]
        if token in discourse.at or is_polite(discourse, token):
            return
        direct = self.reported.is_direct(token)
        if word in pronouns("relative") and self._relative(token, word):
            return
        if word in pronouns("both"):
            self._both(token)
            return
        possessive = word in pronouns("possessive") and is_possessive(discourse, token)
        if possessive:
            forms = pronouns("possessive")[word]
        elif word in pronouns("subject"):
            forms = forms_of_pronoun(discourse, token, pronouns("subject")[word])
        elif word in pronouns("object"):
            forms = pronouns("object")[word]
        else:
            self._pointing(token, word)
            return
        if direct and (discourse.words[token][0].isupper() and word in {*pronouns("possessive")}):
            return
        speaker = self.reported.speaker_at(token) if not direct else None
        found = find_personal(
            discourse, token, forms, speaker, subject=word in pronouns("subject"), possessive=possessive
        )
        if found is not None:
            self._place_pronoun(found, token, forms, possessive=possessive)

    def _relative(self, token: int, word: str) -> bool:
        discourse = self.discourse
        whose = word in pronouns("possessive")
        if discourse.analyses[token].word_class != "PRON" and not whose and not _is_relative_before(discourse, token):
            return False
        found = find_relative(discourse, token, pronouns("relative")[word])
        if found is None:
            return False
        self._place_pronoun(found, token, pronouns("relative")[word], possessive=whose)
        return True

    def _both(self, token: int) -> None:
        discourse = self.discourse
        behind = discourse.words[token + 1 : token + 2]
        if behind and behind[0][0].isupper():
            return  # its noun follows
        article = token > discourse.sentence_first and discourse.lower[token - 1] in pronouns("definite")
        if behind and discourse.analyses[token + 1].word_class in {"ADJ", "NUM"} and not article:
            return
        found = find_group(discourse, people=True) or find_group(discourse, people=False)
        if found is None:
            return
        first = token - article
        discourse.refer(found, first, token, token + 1, "nominal" if article else "pronoun")
        found.name = found.name or found.references[0].span.of(discourse.text)
        discourse.touch(found, token, discourse.role_of(first))

    def _pointing(self, token: int, word: str) -> None:
        discourse = self.discourse
        forms = pronouns("pointing").get(word)
        if forms is None or discourse.analyses[token].word_class != "PRON":
            return
        found = find_pointed(discourse, forms)
        if found is not None:
            self._place_pronoun(found, token, forms, possessive=False)

    def _place_pronoun(self, referent: Referent, token: int, forms: str, *, possessive: bool) -> None:
        discourse = self.discourse
        discourse.refer(referent, token, token, token + 1, "pronoun")
        if possessive:
            discourse.attributive.add(token)
            role = max(referent.role, OBJECT) if referent.sentence == discourse.sentence else OBJECT
        else:
            role = SUBJECT if discourse.lower[token] in pronouns("subject") else OBJECT
        discourse.touch(referent, token, role)
        if len(referent.forms) > 1 and any(f in forms for f in referent.forms):
            referent.forms = "".join(f for f in referent.forms if f in forms)


def _is_relative_before(discourse: Discourse, token: int) -> bool:
    """Tell whether an article can only be a relative pronoun: "ein Pfleger, der drei Patienten …"."""
    behind = token + 1
    if behind >= len(discourse.words):
        return False
    kind = discourse.analyses[behind].word_class
    if kind == "NUM":
        return "p" not in pronouns("relative")[discourse.lower[token]]
    return kind in {"DET", "ADP", "PRON"} and discourse.lower[behind] not in words_of("second determiners")


@cache
def pronoun_triggers() -> frozenset[str]:
    """Return the words that may be a pronoun to resolve."""
    kinds = ("subject", "object", "possessive", "relative", "pointing", "both", "part")
    return frozenset().union(*(pronouns(kind) for kind in kinds))  # type: ignore[arg-type]
