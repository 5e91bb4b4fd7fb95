"""Pronouns: whom "er", "ihre", "der" behind a comma and "dieser" mean; nobody where nobody fits."""

from wortlaut.annotations.clause_words import words_of
from wortlaut.annotations.reference_words import articles, noun_of, pronouns
from wortlaut.annotations.referents import (
    ATTRIBUTE,
    CUTS,
    OBJECT,
    RECENCY,
    SUBJECT,
    Discourse,
    Referent,
)

LEAST = 1.6  # of a candidate's salience
UNSURE = -0.8  # gender unknown
NOT_A_PERSON = -0.8
PLACE = -0.6
CROWD = -0.6  # an unnamed group spoken of once
SPEAKER = 2.5  # within the words of a speaker who fits
OWN_SUBJECT = 1.5  # a possessive means the subject of its clause
REACH_OF_RELATIVES = 9  # tokens
RIVAL = 0.3  # what a thing needs less than a person
MOST_READ = 80  # tokens before a pronoun in which things are looked for


def is_possessive(discourse: Discourse, token: int) -> bool:
    """Tell whether the word at *token* ("ihr", "sein") stands before its noun, and is no verb."""
    analysis = discourse.analyses[token]
    if analysis.word_class in {"VERB", "AUX"} or token + 1 >= len(discourse.words):
        return False
    following = discourse.analyses[token + 1]
    word = discourse.words[token + 1]
    if word[0].isupper() or word[0].isdecimal():
        return True
    attribute = following.word_class in {"ADJ", "NUM"} or following.verb_form == "participle"
    if not attribute:
        return False
    ahead = discourse.words[token + 2 : token + 5]
    return any(w[0].isupper() for w in ahead)


def is_polite(discourse: Discourse, token: int) -> bool:
    """Tell whether a capital makes the pronoun one of address: not where it opens a sentence."""
    if not discourse.words[token][0].isupper():
        return False
    return token > discourse.sentence_first and discourse.words[token - 1][0].isalnum()


def forms_of_pronoun(discourse: Discourse, token: int, forms: str) -> str:
    """Return the *forms* of "sie", less those that its verb excludes."""
    if forms != "fp" or discourse.lower[token] in pronouns("possessive"):
        return forms
    number = _number_of_verb(discourse, token)
    return {"singular": "f", "plural": "p"}.get(number or "", forms)


def _number_of_verb(discourse: Discourse, token: int) -> str | None:
    analyses, words = discourse.analyses, discourse.words
    if token > discourse.sentence_first and analyses[token - 1].verb_form == "finite":
        return analyses[token - 1].number
    for at in range(token + 1, min(token + 25, len(words))):
        if words[at] in CUTS:
            break
        if analyses[at].verb_form == "finite":
            return analyses[at].number
    start = discourse.clause_start(token)
    found = next((at for at in range(start, token) if analyses[at].verb_form == "finite"), -1)
    return analyses[found].number if found >= 0 else None


def find_personal(
    discourse: Discourse, token: int, forms: str, speaker: Referent | None, *, subject: bool, possessive: bool
) -> Referent | None:
    """Return whom a personal or possessive pronoun means: the most salient referent that agrees with it.

    *speaker* is the one within whose reported words it stands.
    """
    start = discourse.clause_start(token)
    best: Referent | None = None
    best_score = LEAST
    for referent in _with_speaker(discourse, speaker):
        fitting = [form for form in referent.forms if form in forms]
        if not fitting:
            continue
        score = discourse.salience(referent) if discourse.sentence - referent.sentence < len(RECENCY) and referent.last >= 0 else 0.0
        if len(referent.forms) > 1:
            score += UNSURE
        if referent.kind == "organization":
            score += NOT_A_PERSON if not possessive else OBJECT
        elif referent.kind == "place":
            score += PLACE + (NOT_A_PERSON if not possessive else OBJECT)
        if referent is speaker:
            score += SPEAKER
        if not referent.named and referent.count == 1 and "p" in referent.forms:
            score += CROWD
        if start <= referent.last < token and referent.sentence == discourse.sentence:
            if possessive:
                score += OWN_SUBJECT if referent.role == SUBJECT else OBJECT
            elif not _coordinate(discourse, referent.last, token):
                continue  # the other part of the same clause
        if score > best_score:
            best, best_score = referent, score
    if best is None or best is speaker or (possessive and _owns_person(discourse, token)):
        return best
    return None if _is_thing(discourse, token, forms, best, best_score, possessive=possessive) else best


def _owns_person(discourse: Discourse, token: int) -> bool:
    """Tell whether the possessive at *token* stands before a noun for a person: "sein Anwalt"."""
    for at in range(token + 1, min(token + 4, len(discourse.words))):
        if discourse.words[at][0].isupper():
            noun = noun_of(discourse.words[at])
            return noun is not None and noun.kind in {"person", "relation", "adjectival"}
    return False


def _with_speaker(discourse: Discourse, speaker: Referent | None) -> list[Referent]:
    found = list(discourse.candidates())
    if speaker is not None and speaker not in found:
        found.insert(0, speaker)
    return found


def _coordinate(discourse: Discourse, before: int, token: int) -> bool:
    """Tell whether an "und" joins a clause of its own: "Overkamp kam und er blieb"."""
    lower = discourse.lower
    finite = any(discourse.analyses[at].verb_form == "finite" for at in range(before + 1, token))
    return finite and any(lower[at] in words_of("conjunctions") for at in range(before + 1, token))


def _is_thing(
    discourse: Discourse, token: int, forms: str, best: Referent, best_score: float, *, possessive: bool
) -> bool:
    """Tell whether a thing is nearer than *best*: the subject of the sentence before, or of the clause before."""
    if not possessive and _speaks(discourse, token):
        return False
    lower, words, analyses = discourse.lower, discourse.words, discourse.analyses
    low = max(token - MOST_READ, 0)
    for at in range(token - 1, low, -1):
        if at <= best.last and best.sentence == discourse.sentence:
            return False
        known = articles().get(lower[at])
        if known is None or analyses[at].word_class not in {"DET", "PRON"}:
            continue
        kind = known[1]
        own = pronouns("possessed").get(lower[at], "") if kind == "possessive" else known[0]
        shared = [form for form in own if form in forms]
        if not shared or (kind == "definite" and lower[at] in words_of("oblique determiners") and lower[at] not in words_of("determiners")):
            continue
        head = next((t for t in range(at + 1, min(at + 5, token)) if words[t][0].isupper()), -1)
        if head < 0 or head in discourse.at or noun_of(words[head]) is not None:
            continue
        opens = at == 0 or words[at - 1] in CUTS
        behind_verb = at > 0 and analyses[at - 1].verb_form == "finite"
        if not opens and not behind_verb:
            continue
        same = at >= discourse.sentence_first
        score = RECENCY[0 if same else 1] + SUBJECT - RIVAL
        return score > best_score and at > best.last - 12
    return False


def _speaks(discourse: Discourse, token: int) -> bool:
    """Tell whether the pronoun is the subject of a verb of speaking, beside it."""
    return token in discourse.speaking


def find_relative(discourse: Discourse, token: int, forms: str) -> Referent | None:
    """Return whom a relative pronoun means: the noun phrase before its comma, if that ends in one that agrees."""
    comma = token - 1
    if comma > discourse.sentence_first and discourse.analyses[comma].word_class == "ADP":
        comma -= 1
    if comma <= discourse.sentence_first or discourse.words[comma] != ",":
        return None
    words, analyses = discourse.words, discourse.analyses
    for at in range(comma - 1, max(comma - REACH_OF_RELATIVES, discourse.sentence_first - 1), -1):
        if analyses[at].verb_form == "finite" or (words[at] in CUTS and words[at] not in "()"):
            return None
        referent = discourse.at.get(at)
        if referent is None:
            if words[at][0].isupper() and at == comma - 1 and analyses[at].word_class == "NOUN" and not _is_genitive(discourse, at):
                return None
            continue
        if any(form in forms for form in referent.forms):
            return referent
    return None


def _is_genitive(discourse: Discourse, head: int) -> bool:
    """Tell whether the noun at *head* is attached to a noun before it: "die Chefin des Werks"."""
    for at in range(head - 1, max(head - 5, discourse.sentence_first), -1):
        if discourse.lower[at] in words_of("genitive determiners") or discourse.lower[at] in words_of("attaching prepositions"):
            return discourse.analyses[at - 1].word_class in {"NOUN", "PROPN"}
        if discourse.lower[at] in words_of("determiners"):
            return False
    return False


def find_pointed(discourse: Discourse, forms: str) -> Referent | None:
    """Return whom "dieser" alone means: the last one spoken of in the sentence before who is not its subject."""
    for referent in discourse.candidates(2):
        if referent.kind == "person" and referent.sentence < discourse.sentence and referent.role != SUBJECT:
            return referent if any(form in forms for form in referent.forms) else None
    return None


ROLE_OF_POSSESSIVE = ATTRIBUTE
