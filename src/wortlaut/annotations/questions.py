"""The article's own questions: which sentences of its text speak for an answer, and which words none of them has.

Meant for the questions and answers that close an article. A word counts as supported where any sentence outside them
has it, in whatever inflection, as a part of a compound, or as the same figure; what remains - names, figures, times,
qualifying words, and verbs that stand beside these - is what the answer adds.
"""

from collections.abc import Iterator

from wortlaut.annotations.answer_support import Support, runs
from wortlaut.annotations.model import Layers, Question, Sentence
from wortlaut.document.model import Document
from wortlaut.text.span import Span

_BODY = frozenset({"paragraph", "list_item", "block_quote"})
_HEAD = frozenset({"kicker", "title", "teaser", "heading"})  # asked where the body says nothing
_ADDING = frozenset({"PROPN", "ADJ", "ADV", "NUM", "NOUN"})
_MOST_QUESTIONS = 100


def judge_answers(document: Document, layers: Layers) -> tuple[Question, ...]:
    """Return the questions of *document* with what its text says for their answers, in text order."""
    asked = list(_asked(document))[:_MOST_QUESTIONS]
    if not asked:
        return ()
    kinds = [block.kind for block in document.blocks]
    body, head = ([s for s in layers.sentences if kinds[s.block] in part] for part in (_BODY, _HEAD))
    support = Support(layers, body, head)
    by_block: dict[int, list[Sentence]] = {}
    for sentence in layers.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    found = []
    for asking, answers in asked:
        sentences = [sentence for index in answers for sentence in by_block.get(index, ())]
        spoken, added = _judged(support, sentences, by_block.get(asking, []))
        spans = tuple(document.blocks[index].span for index in answers)
        found.append(Question(document.blocks[asking].span, spans, spoken, added))
    return tuple(found)


def _asked(document: Document) -> Iterator[tuple[int, list[int]]]:
    """Yield the index of each question's block with those of the blocks that answer it."""
    question, answers = -1, list[int]()
    for index, block in enumerate(document.blocks):
        if block.kind == "answer" and question >= 0:
            answers.append(index)
        elif block.kind == "question" or answers:
            if answers:
                yield question, answers
            question, answers = (index if block.kind == "question" else -1), []
    if answers:
        yield question, answers


def _judged(
    support: Support, answers: list[Sentence], question: list[Sentence]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the places that speak for *answers*, and the words of these that no place has."""
    spoken: set[Span] = set()
    added: list[Span] = []
    tokens, analyses = support.tokens, support.analyses
    for answer in answers:
        chosen, missing = support.of(answer, question)
        spoken.update(sentence.span for sentence in chosen)
        told = [token for token in missing if analyses[token].word_class in _ADDING]
        verbs = [token for token in missing if analyses[token].word_class == "VERB"]
        added += [tokens.span(first, last) for first, last in runs(told, verbs)]
    return tuple(sorted(spoken)), tuple(added)
