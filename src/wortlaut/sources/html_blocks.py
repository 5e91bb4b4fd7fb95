"""The blocks of a page: which stretches of its tree are the article, and what each of them is.

trafilatura knows best what the main text is, but drops headings, lists and questions, and flattens the rest. So it is
asked *what* belongs to the article, and the tree is asked *how* it is laid out: every block whose characters
trafilatura kept is in, and so are headings over such blocks, list items beside them, questions, and the article's head.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, NamedTuple

from wortlaut.language.class_names import kind_of_class
from wortlaut.language.sections import section_pattern
from wortlaut.sources.model import Metadata

_DROPPED = {
    "nav", "aside", "footer", "form", "button", "script", "style", "noscript", "svg", "iframe", "select",
    "template", "dialog", "figure", "figcaption", "head", "audio", "video", "picture", "object", "menu", "math",
    "canvas", "input", "textarea",
}  # fmt: skip
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = _DROPPED | _HEADINGS.keys() | {
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "td", "th", "ul", "caption",
}  # fmt: skip
_LEAVES = _HEADINGS.keys() | {"p", "dt", "summary", "pre"}
_BREAK = "\u2028"  # stands for <br> until the white space is collapsed
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BREAKS = re.compile(rf"(?:\s*{_BREAK}){{2,}}\s*")
_BREAK_SPACE = re.compile(rf" ?{_BREAK} ?")
_NOT_LETTERS = re.compile(r"\W+")
_HEAD_KINDS = frozenset({"kicker", "teaser", "dateline", "byline"})
_LONG = 60  # characters that cannot match by chance
_SHORT_KICKER = 70
_TITLE_LENGTH = 150
_LINKED = 0.5  # share of linked characters from which a block is navigation
_MAIN_SHARE = 0.3  # of the main text: a container that holds as much is no boilerplate, whatever its class says
_CLIMB = 5  # levels above the text in which its title may stand
_MAX_RUNS = 20_000
_MAX_ARTICLES = 5  # pages make articles of their teasers, too


@dataclass(slots=True)
class Run:
    """Characters of one block. ``place`` identifies the element around it, ``linked`` counts characters in links."""

    text: str
    hint: str | None = None
    level: int | None = None
    part: str | None = None  # what its class says
    place: int = 0
    linked: int = 0


class MainText(NamedTuple):
    """What trafilatura kept, white space left out: as one string, as the set of its blocks."""

    text: str
    blocks: frozenset[str]
    ends: tuple[str, ...]  # its first and last long block

    @classmethod
    def of(cls, body: Any) -> "MainText":
        """Return the text of trafilatura's tree *body* (None: nothing was found)."""
        if body is None:
            return cls("", frozenset(), ())
        whole = [_bare(_all_text(child)) for child in body]
        parts = [
            _bare(_all_text(e)) for child in body if len(child) for e in child.iter("item", "row", "cell", "p", "quote")
        ]
        long = [block for block in whole if len(block) >= _LONG]
        return cls("".join(whole), frozenset(whole + parts), (long[0], long[-1]) if long else ())

    def has(self, text: str) -> bool:
        """Tell whether *text* belongs to the main text; short stretches must be a block of their own."""
        bare = _bare(text)
        return bool(bare) and (bare in self.blocks or (len(bare) >= _LONG // 2 and bare in self.text))

    def begins(self, text: str) -> bool:
        """Tell whether a long stretch of the main text begins like *text*."""
        bare = _bare(text[: 2 * _LONG]) if len(text) >= _LONG else ""
        return len(bare) >= _LONG // 2 and bare in self.text


def _all_text(element: Any) -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""


def _bare(text: str) -> str:
    return "".join(text.split())


def letters(text: str) -> str:
    """Return the letters and digits of *text*."""
    return _NOT_LETTERS.sub("", text)


def find_runs(tree: Any, main: MainText, metadata: Metadata, questions: dict[str, str]) -> list[Run]:
    """Return the blocks of the article on the parsed page *tree*, in order; the tree is changed on the way."""
    from lxml import etree

    for element in tree.iter("br"):
        element.tail = _BREAK + (element.tail or "")
    etree.strip_elements(tree, "script", "noscript", "template", "iframe", with_tail=False)
    region = _region(tree, main, metadata.title)
    runs = []
    for run in _Walk(main).runs(region):
        runs.append(run)
        if len(runs) >= _MAX_RUNS:
            break
    _mark_questions(runs, questions)
    return _chosen(runs, main, metadata)


def _region(tree: Any, main: MainText, title: str | None) -> Any:
    """Return the smallest element around the main text and its title."""
    body = tree.find("body") if tree.tag == "html" else tree
    body = tree if body is None else body
    for element in chain(islice(body.iter("article"), _MAX_ARTICLES), body.iter("main")):
        held = _bare("".join(element.itertext()))
        if main.ends and all(end in held for end in main.ends):
            return _with_title(element, body, title)
    texts = list(body.iter("p", "li", "h2", "h3", "blockquote", "dd"))
    first = next((e for e in texts if main.begins("".join(e.itertext()))), None)
    if first is None:
        return body if main.text else next(body.iter("article"), body)
    last = set(next(e for e in reversed(texts) if main.begins("".join(e.itertext()))).iterancestors())
    region = next((e for e in first.iterancestors() if e in last), body)
    return _with_title(region, body, title)


def _with_title(region: Any, body: Any, title: str | None) -> Any:
    """Return *region*, or the nearest element around it that holds the title."""
    bare = letters(title or "")
    for ancestor in [region, *region.iterancestors()][:_CLIMB]:
        for heading in ancestor.iter("h1", "h2"):
            found = letters("".join(heading.itertext()))
            if found and (heading.tag == "h1" or (bare and (found in bare or bare in found))):
                return ancestor
        if ancestor is body:
            break
    return region


class _Marks(NamedTuple):
    """What tags and classes say of the content of an element."""

    hint: str | None
    level: int | None
    part: str | None


class _Walk:
    """The runs of inline content under an element, each with what its tags and classes say of it."""

    def __init__(self, main: MainText) -> None:
        self.main = main
        self.count = 0

    def runs(self, region: Any) -> Iterator[Run]:
        yield from self._element(region, None, None)

    def _element(self, element: Any, hint: str | None, part: str | None) -> Iterator[Run]:
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED:
            return
        named = _named(element)
        if named == "boilerplate":
            if not self._is_main(element):
                return
        elif named and not self._is_main(element):
            part = named
        hint = _hint(element, tag, hint)
        level = _HEADINGS.get(tag)
        if level:
            yield from self._kicker_inside(element)
        if tag == "tr" and not any(map(_holds_blocks, element)):
            yield from self._pieces(" ".join(map(_all_text, element)), element, _Marks(hint, level, part), [element])
        elif tag in _LEAVES or not (_holds_blocks(element) or any(map(_part_inline, element))):
            yield from self._pieces("".join(element.itertext()), element, _Marks(hint, level, part), [element])
        else:
            yield from self._mixed(element, _Marks(hint, level, part))

    def _mixed(self, element: Any, marks: _Marks) -> Iterator[Run]:
        """Yield the runs of an element with blocks inside: text between them is a run of its own."""
        buffer: list[str] = [element.text or ""]
        inline: list[Any] = []
        for child in element:
            tag = child.tag
            own = isinstance(tag, str) and (tag in _BLOCKS or _holds_blocks(child))
            part = None if own else _part_inline(child)
            if own or part:
                yield from self._pieces("".join(buffer), element, marks, inline)
                buffer, inline = [], []
            if own:
                yield from self._element(child, marks.hint, marks.part)
            elif part:
                yield from self._pieces("".join(child.itertext()), child, marks._replace(part=part), [child])
            elif isinstance(tag, str):
                buffer.append("".join(child.itertext()))
                inline.append(child)
            buffer.append(child.tail or "")
        yield from self._pieces("".join(buffer), element, marks, inline)

    def _pieces(self, text: str, element: Any, marks: _Marks, inline: list[Any]) -> Iterator[Run]:
        if not text or text.isspace():
            return
        linked = sum(len("".join(a.itertext())) for e in inline for a in e.iter("a"))
        for shown in _shown(text):
            if shown:
                yield Run(shown, *marks, id(element.getparent()), linked)

    def _kicker_inside(self, heading: Any) -> Iterator[Run]:
        """Yield a kicker that stands inside the heading, and take it out there."""
        for child in list(heading):
            if isinstance(child.tag, str) and _named(child) == "kicker":
                shown = " ".join("".join(child.itertext()).replace(_BREAK, " ").split())
                if shown:
                    yield Run(shown.rstrip(":"), None, None, "kicker")
                tail = child.tail or ""
                child.clear()
                child.tail = tail

    def _is_main(self, element: Any) -> bool:
        return len(_bare("".join(element.itertext()))) > _MAIN_SHARE * len(self.main.text) > 0


def _shown(text: str) -> list[str]:
    """Return *text* with its white space collapsed as browsers do, split where two line breaks follow each other."""
    if _BREAK not in text and "\u00a0" not in text:
        return [" ".join(text.split())]  # ten times as fast, and the rule
    return [_BREAK_SPACE.sub("\n", _SPACE.sub(" ", piece)).strip() for piece in _BREAKS.split(text)]


def _named(element: Any) -> str | None:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    return None if names.isspace() else kind_of_class(names)


def _part_inline(element: Any) -> str | None:
    """Return which part of an article's head an inline *element* is, or None."""
    if element.tag == "time":
        return "dateline"
    named = _named(element) if isinstance(element.tag, str) and element.tag != "a" else None
    return named if named in _HEAD_KINDS else None


def _holds_blocks(element: Any) -> bool:
    return any(child.tag in _BLOCKS or (len(child) and _holds_blocks(child)) for child in element)


def _hint(element: Any, tag: str, inherited: str | None) -> str | None:
    """Return the block kind that *tag* stands for; the innermost wins, but a quotation or an answer keeps its lists."""
    if tag in _HEADINGS:
        return "heading"
    if tag in {"dt", "summary"}:
        plain = "heading" if tag == "summary" else None
        return "question" if _asks(element) else plain
    if inherited in {"answer", "block_quote"}:
        return inherited
    asked = None
    if tag == "dd":
        asked = element.getprevious()
    elif tag == "details":
        asked = next(element.iter("summary"), None)
    if (asked is not None and _asks(asked)) or element.get("itemprop") == "acceptedAnswer":
        return "answer"
    return {"blockquote": "block_quote", "li": "list_item"}.get(tag, inherited)


def _asks(element: Any) -> bool:
    return "".join(element.itertext()).rstrip().endswith("?")


def _mark_questions(runs: list[Run], questions: dict[str, str]) -> None:
    """Mark the questions that the page declares as such (FAQPage), and what follows each as its answer."""
    asked = {letters(question) for question in questions}
    answering = False
    for run in runs:
        if asked and letters(run.text) in asked:
            run.hint, run.level, answering = "question", None, True
        elif run.hint in {"heading", "question"}:
            answering = False
        elif answering:
            run.hint = "answer"


def _chosen(runs: list[Run], main: MainText, metadata: Metadata) -> list[Run]:
    kept = [main.has(run.text) for run in runs]
    title = _title(runs, metadata.title)
    if not any(kept):  # trafilatura found nothing: whatever is no list of links
        kept = [run.linked <= _LINKED * len(run.text) for run in runs]
    start = -1 if title is None else title
    first = next((n for n, k in enumerate(kept) if k and n > start and runs[n].part not in _HEAD_KINDS), len(runs))
    last = max((n for n, k in enumerate(kept) if k), default=-1)
    if title is not None:
        _head(runs, kept, title, first)
    _body(runs, kept, first, last)
    chosen: list[Run] = []
    shown = letters(runs[title].text) if title is not None else ""
    for n, run in enumerate(runs):
        if n == title:
            run.hint, run.level = "title", None
        elif title is not None and n < title and run.hint != "kicker":
            continue
        elif title is not None and len(run.text) < 2 * _TITLE_LENGTH and letters(run.text) == shown:
            continue  # the title once more
        elif not kept[n]:
            continue
        chosen.append(run)
    if title is None and metadata.title:
        shown = letters(metadata.title)
        chosen = [r for r in chosen if letters(r.text) != shown]
        chosen.insert(0, Run(metadata.title, "title"))
    return chosen


def _title(runs: list[Run], declared: str | None) -> int | None:
    """Return which run is the article's title: the heading like the declared one, else the only first-level one."""
    headings = [n for n, run in enumerate(runs) if run.hint == "heading"]
    bare = letters(declared or "").casefold()
    for n in headings:
        found = letters(runs[n].text).casefold()
        if bare and found and (found == bare or (len(found) > 10 and (found in bare or bare in found))):
            return n
    firsts = [n for n in headings if runs[n].level == 1]
    return firsts[0] if firsts else None


def _head(runs: list[Run], kept: list[bool], title: int, first: int) -> None:
    """Keep kicker, teaser, dateline and author around the title."""
    before = title - 1
    if before >= 0:
        run = runs[before]
        near = run.place == runs[title].place and not run.linked and run.hint is None
        if run.part == "kicker" or (near and run.part is None and len(run.text) <= _SHORT_KICKER):
            run.hint, kept[before] = "kicker", True
    for n in range(title + 1, len(runs)):
        run = runs[n]
        if run.hint == "heading" and kept[n]:
            break
        if run.part in _HEAD_KINDS and (n <= first or run.part == "teaser"):
            kept[n] = True
            run.hint = {"teaser": "teaser", "kicker": "kicker", "dateline": "dateline", "byline": "other"}[
                run.part or ""
            ]
        elif n > first:
            break


def _body(runs: list[Run], kept: list[bool], first: int, last: int) -> None:
    """Keep what trafilatura dropped between its blocks, and the questions and sources after them."""
    places = {run.place for run, k in zip(runs, kept, strict=True) if k}
    sourced = False
    for n in range(first, len(runs)):
        run = runs[n]
        is_sources = len(run.text) < _SHORT_KICKER and bool(section_pattern("source_heading").fullmatch(run.text))
        if is_sources or run.hint == "heading":
            sourced = is_sources
        if kept[n]:
            continue
        navigation = run.linked > _LINKED * len(run.text)
        if is_sources or sourced or run.hint in {"question", "answer"}:
            kept[n] = True
        elif n < last and not navigation:
            kept[n] = run.hint in {"heading", "list_item", "block_quote"} and run.place in places
    for n in range(len(runs) - 2, first - 1, -1):  # from the end: a heading needs something kept under it
        if runs[n].hint == "heading" and not kept[n]:
            under = runs[n + 1]
            kept[n] = kept[n + 1] and under.hint != "heading" and runs[n].place in places
