"""What a page says of itself: JSON-LD (schema.org), meta tags (Open Graph, Dublin Core), time elements."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from wortlaut.sources.encoding import without_surrogates
from wortlaut.sources.metadata import iso_date
from wortlaut.sources.model import Metadata

_ARTICLE = re.compile(r"(?:Article|NewsArticle|Reportage|BlogPosting|LiveBlog|Posting|Report|WebPage)", re.IGNORECASE)
_TITLE = ("og:title", "twitter:title", "dc.title", "title")
_TEASER = ("og:description", "description", "twitter:description", "dc.description")
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "pubdate", "publish-date", "sailthru.date", "parsely-pub-date", "last-published",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author")
_OUTLET = ("og:site_name", "application-name", "publisher", "dc.publisher")
_MAX_DEPTH = 8  # of nested JSON-LD
_MAX_JSON = 500_000  # characters of one JSON-LD script
_BARS = re.compile(r"\s+\|\s+")
_DASHES = re.compile(r"\s+[–—-]\s+(?=[^–—]*$)")


def read_metadata(tree: Any) -> Metadata:
    """Return what the parsed page *tree* says: JSON-LD first, then meta tags, then its visible time elements."""
    metas = _metas(tree)
    found = _from_json(tree).completed_by(
        Metadata(
            title=_first(metas, _TITLE),
            teaser=_first(metas, _TEASER),
            outlet=_first(metas, _OUTLET),
            authors=tuple(a for a in [_first(metas, _AUTHOR)] if a and "://" not in a),
            published=iso_date(_first(metas, _PUBLISHED)),
            modified=iso_date(_first(metas, _MODIFIED)),
            language=_language(tree.get("lang") or _first(metas, ("og:locale", "content-language", "language"))),
            url=_canonical(tree) or _first(metas, ("og:url",)),
        )
    )
    title = next((_clean(e.text_content()) for e in tree.iter("title")), None)
    times = [e for e in tree.iter("time") if e.get("datetime")]
    marked = [e for e in times if "publish" in (e.get("itemprop") or e.get("class") or "").lower()]
    shown = Metadata(
        title=_without_outlet(title),
        published=next((day for e in marked + times if (day := iso_date(e.get("datetime")))), None),
    )
    return found.completed_by(shown)


def _without_outlet(title: str | None) -> str | None:
    """Return the longer side of "title | outlet", whichever comes first."""
    if not title:
        return None
    parts = _BARS.split(title) if _BARS.search(title) else _DASHES.split(title)
    return max(parts, key=len)


def questions_in(tree: Any) -> dict[str, str]:
    """Return the questions of a schema.org FAQPage and their answers, both as plain text."""
    pairs: dict[str, str] = {}
    for entry in _entries(tree):
        if "Question" in _types(entry):
            answer = entry.get("acceptedAnswer") or entry.get("suggestedAnswer")
            answer = answer[0] if isinstance(answer, list) and answer else answer
            question, reply = _text(entry.get("name")), _text(answer.get("text") if isinstance(answer, dict) else None)
            if question and reply:
                pairs[question] = reply
    return pairs


def _from_json(tree: Any) -> Metadata:
    found = Metadata()
    for entry in _entries(tree):
        if any(_ARTICLE.search(kind) for kind in _types(entry)):
            weak = "WebPage" in _types(entry)
            names = entry.get("author") or entry.get("creator")
            found = found.completed_by(
                Metadata(
                    title=_text(entry.get("headline") or (None if weak else entry.get("name"))),
                    kicker=_text(entry.get("alternativeHeadline")) if entry.get("headline") else None,
                    teaser=_text(entry.get("description")),
                    outlet=_name(entry.get("publisher")),
                    authors=tuple(n for n in map(_name, names if isinstance(names, list) else [names]) if n),
                    published=iso_date(_text(entry.get("datePublished"))),
                    modified=iso_date(_text(entry.get("dateModified"))),
                    language=_language(_text(entry.get("inLanguage"))),
                    url=_text(entry.get("url")),
                )
            )
    return found


def _entries(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MAX_JSON:
            continue
        try:
            value = msgspec.json.decode(script.text.strip().encode(errors="replace"))
        except (msgspec.DecodeError, RecursionError):
            continue  # pages carry broken JSON-LD; the meta tags say the same
        yield from _nested(value, 0)


def _nested(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for part in value:
            yield from _nested(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "hasPart", "mainEntityOfPage"):
            yield from _nested(value.get(key), depth + 1)


def _types(entry: dict[str, Any]) -> list[str]:
    kinds = entry.get("@type")
    return [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]


def _metas(tree: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = meta.get("content")
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((value for name in names if (value := _clean(metas.get(name)))), None)


def _canonical(tree: Any) -> str | None:
    return next((e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)


def _language(value: str | None) -> str | None:
    match = re.match(r"([A-Za-z]{2})(?![A-Za-z])", value or "")
    return match[1].lower() if match else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    from html import unescape

    return _clean(unescape(re.sub(r"<[^<>]{0,300}>", " ", value)))


def _clean(value: str | None) -> str | None:
    return " ".join(without_surrogates(value).split()) or None if value else None
