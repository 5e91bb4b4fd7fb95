"""The documents in which statements went worst, to be read by those who write the rules: one page, no network.

The page holds the texts of the corpus. It is written where it is asked for and belongs into no repository.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evaluation.statement_pairs import PARTS, RIGHT, Line, Pair, Statement, agreement, is_right

FEWEST = 3  # gold statements from which a document's figure says something
STATES = ("right", "wrong", "missed", "spurious")  # the later one shows where several statements share words
COUNTERPART = {"gold": "missed", "system": "spurious"}


class Run(NamedTuple):
    """Words that are marked alike: ``numbers`` of the statements that begin here, ``classes`` for the style sheet."""

    words: str
    classes: str
    numbers: str


class PartRow(NamedTuple):
    """A part as gold and system have it, ``wrong`` where both have the statement and differ too much."""

    name: str
    gold: str
    system: str
    wrong: bool


class Fault(NamedTuple):
    """A statement that is missed, spurious, or wrong in a part."""

    number: str
    state: str
    gold: str
    system: str
    parts: list[PartRow]


class Article(NamedTuple):
    """One document on the page."""

    name: str
    title: str
    joint: float
    counts: str
    gold: list[Run]
    system: list[Run]
    faults: list[Fault]


def worst(score: ModuleType, gold: Iterable[Line], pairs: dict[str, list[Pair]], most: int) -> list[Article]:
    """Return the *most* documents with the lowest joint F1 among those with at least three gold statements."""
    ranked = [(_joint(score, line, pairs[line["id"]]), line) for line in gold if len(line["annotations"]) >= FEWEST]
    ranked.sort(key=lambda item: (item[0], item[1]["id"]))
    return [_article(line, pairs[line["id"]], joint) for joint, line in ranked[:most]]


def render(articles: list[Article], title: str) -> str:
    """Return the page as HTML; every text in it is escaped by the template engine."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("worst.html").render(articles=articles, title=title)


def state(pair: Pair) -> str:
    """Return what became of a statement; a pair without common words is no pair, and each side stands for itself."""
    if pair.gold is None:
        return "spurious"
    if pair.system is None or not pair.overlap:
        return "missed"
    agrees = all(agreement(pair.gold[part], pair.system[part]) >= RIGHT for part in PARTS)
    return "right" if agrees and pair.gold["type"] == pair.system["type"] else "wrong"


def _joint(score: ModuleType, line: Line, pairs: list[Pair]) -> float:
    as_spans = [
        {"type": p.system["type"], "medium": p.system["medium"]}
        | {part: [line["tokens"][token] for token in sorted(p.system[part])] for part in PARTS}
        for p in pairs
        if p.system is not None
    ]
    joint: float = score.score([line], {line["id"]: as_spans})["joint"]["f1"]
    return joint


def _article(line: Line, pairs: list[Pair], joint: float) -> Article:
    system = sum(pair.system is not None for pair in pairs)
    counts = f"{len(line['annotations'])} gold, {system} found, {sum(map(is_right, pairs))} right"
    name = " · ".join(str(line[key]) for key in ("id", "genre", "date") if line.get(key))
    faults = [fault for pair in sorted(pairs, key=_place) for fault in _faults(line, pair)]
    return Article(
        name, line.get("title") or line["text"].strip().partition("\n")[0][:100], joint, counts,
        _runs(line, pairs, "gold"), _runs(line, pairs, "system"), faults,
    )  # fmt: skip


def _place(pair: Pair) -> int:
    return min(min((*side["quote"], *side["cue"]), default=0) for _, side, _ in pair.sides)


def _number(side: str, statement: Statement) -> str:
    return f"{side[0].upper()}{statement['at'] + 1}"


def _faults(line: Line, pair: Pair) -> Iterator[Fault]:
    if pair.gold is not None and pair.system is not None and pair.overlap:
        if state(pair) == "wrong":
            number = f"{_number('gold', pair.gold)} {_number('system', pair.system)}"
            yield Fault(number, "wrong", pair.gold["type"], _found_by(pair.system), list(_parts(line, pair)))
        return
    for side, statement, _ in pair.sides:
        alone = pair._replace(gold=None, system=None, overlap=0.0)._replace(**{side: statement})
        gold = statement["type"] if side == "gold" else ""
        system = _found_by(statement) if side == "system" else ""
        yield Fault(_number(side, statement), COUNTERPART[side], gold, system, list(_parts(line, alone)))


def _found_by(statement: Statement) -> str:
    return f"{statement['type']}, {statement['origin']}, {statement['confidence']:.2f}"


def _parts(line: Line, pair: Pair) -> Iterator[PartRow]:
    for part in PARTS:
        gold, system = ((side or {}).get(part, frozenset()) for side in (pair.gold, pair.system))
        if gold or system:
            differ = pair.overlap > 0 and agreement(gold, system) < RIGHT
            yield PartRow(part, _words(line, gold), _words(line, system), differ)


def _words(line: Line, tokens: frozenset[int]) -> str:
    """Return the words of *tokens*, with an ellipsis where some between them are left out."""
    found: list[list[int]] = []
    for token in sorted(tokens):
        if found and found[-1][-1] == token - 1:
            found[-1].append(token)
        else:
            found.append([token])
    return " … ".join(line["text"][line["tokens"][run[0]][0] : line["tokens"][run[-1]][1]] for run in found)


def _runs(line: Line, pairs: list[Pair], side: str) -> list[Run]:
    """Return the text cut where the marks of one *side* change."""
    marks: list[set[str]] = [set() for _ in line["tokens"]]
    begins: dict[int, list[str]] = {}
    for pair in pairs:
        statement = pair.gold if side == "gold" else pair.system
        if statement is None:
            continue
        partner = pair.gold is not None and pair.system is not None and pair.overlap
        outcome = state(pair) if partner else COUNTERPART[side]
        for token in statement["quote"]:
            marks[token].add(outcome)
        for part in ("cue", "speaker"):
            for token in statement[part]:
                marks[token].add(part)
        first = min((*(statement["quote"] or statement["cue"]),), default=-1)
        begins.setdefault(first, []).append(_number(side, statement))
    runs: list[Run] = []
    at = 0
    for token, (begin, end) in enumerate(line["tokens"]):
        classes, numbers = _classes(marks[token]), " ".join(begins.get(token, ()))
        gap = line["text"][at:begin]
        if runs and runs[-1].classes == classes and not numbers:
            runs[-1] = runs[-1]._replace(words=runs[-1].words + gap + line["text"][begin:end])
        else:
            runs += [Run(gap, "", ""), Run(line["text"][begin:end], classes, numbers)]
        at = end
    return [*(run for run in runs if run.words), Run(line["text"][at:], "", "")]


def _classes(marks: set[str]) -> str:
    shown = [name for name in STATES if name in marks][-1:]
    return " ".join([*shown, *sorted(marks - set(STATES))])
