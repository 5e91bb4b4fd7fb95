"""A record as one HTML page: the article on the left, what was found in it on the right.

The page works from a file, without a network and without its script. Nothing in it comes from elsewhere: its policy
allows one style sheet and one script, both by their hashes. Texts are escaped by the template engine, all of them.
"""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined

from wortlaut.checks.model import Report
from wortlaut.outputs.page_article import build_page
from wortlaut.outputs.page_text import fit_to_show
from wortlaut.outputs.page_words import words_of
from wortlaut.record.model import Record

_NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'"


def render_record(record: Record, report: Report | None, language: str) -> str:
    """Return the page of one article as HTML in *language* (``de``, ``en``); without a *report*, as not checked."""
    return _render([(record, report)], language, several=False)


def render_records(items: Iterable[tuple[Record, Report | None]], language: str) -> str:
    """Return one page of several articles as HTML in *language*, with a list of them at the top."""
    return _render(items, language, several=True)


def _render(items: Iterable[tuple[Record, Report | None]], language: str, *, several: bool) -> str:
    page_language = "de" if language.lower().startswith("de") else "en"
    words = words_of(page_language)
    level = 2 if several else 1
    articles = [
        build_page(record, report, words, f"a{number}", level) for number, (record, report) in enumerate(items, 1)
    ]
    environment = _environment()
    style, script = (environment.get_template(name).render() for name in ("page.css", "page.js"))
    title = words.labels["articles"] if several or not articles else articles[0].title
    return environment.get_template("page.html").render(
        articles=articles,
        label=words.labels,
        language=page_language,
        level=level,
        policy=f"{_NOTHING_ELSE}; style-src {_hash(style)}; script-src {_hash(script)}",
        several=several,
        title=title,
    )


def _hash(content: str) -> str:
    """Return the source expression that lets a browser run *content* and nothing else (Content Security Policy 3)."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("wortlaut.outputs"),
        autoescape=True,
        finalize=fit_to_show,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
