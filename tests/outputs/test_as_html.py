import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise

import msgspec
import pytest
from articles import make_full_record
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from counting import calls_of
from wortlaut.annotations.pipeline import annotate
from wortlaut.checks.model import Evidence, Finding, Fix, Report, ReportDocument
from wortlaut.checks.runner import run
from wortlaut.document.outline import read_outline
from wortlaut.outputs.as_html import render_record, render_records
from wortlaut.outputs.page_layout import lay_out
from wortlaut.outputs.page_segments import Anchor, Mark, cut, fill_gaps
from wortlaut.outputs.page_statements import group_statements
from wortlaut.outputs.page_text import fit_to_show
from wortlaut.outputs.page_words import words_of
from wortlaut.record.build import build_record
from wortlaut.record.model import (
    Analysis,
    DocumentEntry,
    EntityEntry,
    EventEntry,
    IssueEntry,
    ParticipantEntry,
    Record,
    Role,
    Section,
    Statement,
)
from wortlaut.text.span import Span

OUTLINE = """
^ Streit im Hafen
# Overkamp-Liesegang-Treffen endet „herzlich“
> Die Delegation unter Leitung des Gesandten Juri Thormann traf Präsident Henrik Liesegang.
@ Norbach, 3. Mai 2031
## Was gesagt wurde
Ministerin Hanna Jessen sagte: „Das reicht nicht.“ Danach reiste Thormann ab, um Präsidentin Regula Overkamp zu
informieren.
- Der Hafen bleibt offen
- Die Werft wird geprüft
| „Wir haben Zeit.“
? Wer war dabei?
Laut Jessen waren „alle Seiten“ vertreten.
+ Folgen Sie uns auf allen Kanälen.
## Quellen
= Gespräche mit Hanna Jessen
"""
ALL_LAYERS = ("sentences", "quotations", "entities", "events")

PAYLOADS = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>', "'><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<svg><script>alert(1)", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "<!--<script>alert(1)</script>-->",
    "--><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='", '" autofocus onfocus=alert(1) x="', "`onerror=alert(1)`",
    "<iframe src=javascript:alert(1)>", "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<object data=javascript:alert(1)>", "<embed src=//a.example/x>", "<base href=//a.example/>",
    "<link rel=stylesheet href=//a.example/x.css>", "<meta http-equiv=refresh content=0;url=//x>",
    "<form action=javascript:alert(1)><input type=submit>", "<a href=javascript:alert(1)>x</a>",
    "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>",
    "<math><mi xlink:href=javascript:alert(1)>", "<style>@import '//a.example/x.css';</style>",
    "<div style=background:url(//a.example/x)>", "{{ 7 * 7 }}", "{% include '/etc/passwd' %}",
    "{# x #}{{ ''.__class__ }}", "${alert(1)}", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;", "\u202e<script>alert(1)</script>", "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "\ud800<img src=x onerror=alert(1)>", "＜script＞alert(1)＜/script＞", "a1-s1 a1-s2", "x' or '1'='1",
    "../../../etc/passwd", "https://a.example/'\"><script>alert(1)</script>", "{label} {speaker} {document} {0}",
]  # fmt: skip


def read(outline=OUTLINE, language="de"):
    document = read_outline(outline, name="draft.txt").document
    layers = annotate(document)
    return build_record(document, layers), run(document, layers=layers, language=language)


def bare(text, sections=(), layers=ALL_LAYERS, **parts):
    document = DocumentEntry("x", "x.txt", "de", None, None, text, tuple(sections), ())
    return Record(document, Analysis("0.0", "none", layers), **parts)


def tree_of(page):
    return html.document_fromstring(page.encode())


def squeezed(text):
    return "".join(fit_to_show(text).split())


def pane_of(tree):
    return "".join("".join(body.text_content() for body in tree.find_class("body")).split())


def every_field(word):
    """Return a record and a report that hold *word* wherever they hold text."""
    text = f"{word}\n{word} und {word}"
    first, second = Span(0, len(word)), Span(len(word) + 1, len(text))
    record = Record(
        DocumentEntry(word, word, word, word, word, text, (Section("title", first), Section("paragraph", second)), ()),
        Analysis(word, word, (*ALL_LAYERS, word), (word,)),
        statements=(
            Statement(word, "direct", "speech", (second,), (first,), (first,), (first,), (first,), via=(first, word),
                      origin=word),
            Statement(word, "indirect", "none", (first,), speaker_entity=word, denied=True, act="deny", via=(word,)),
        ),
        entities=(
            EntityEntry(word, "person", word, (first,), (Role(word, first),), word),
            EntityEntry("other", "organization", word, (), (Role(word, second),), "other"),
        ),
        events=(
            EventEntry(
                word, "talks", (second,),
                (ParticipantEntry(word, word, word, True, (first,)), ParticipantEntry("nobody", role=word)),
                word, word, word, "open", (first,), (IssueEntry(word, (first,)),),
            ),
        ),
    )  # fmt: skip
    finding = Finding(
        word, word, "quotes", "error", second, word,
        (Evidence(word, first, word), Evidence(f"{word}!", first, word), Evidence(word, Span(0, 1), f"{word}?")),
        Fix(first, word),
    )  # fmt: skip
    return record, Report((finding,), ReportDocument(word, word, word), (word,))


def shape_of(page):
    """Return how often each element occurs with which names of attributes."""
    return Counter((element.tag, *sorted(element.attrib)) for element in tree_of(page).iter(html.etree.Element))


# --- the article


def test_the_article_keeps_its_structure():
    record, report = read()
    tree = tree_of(render_record(record, report, "de"))
    [article] = tree.iter("article")
    assert article.get("lang") == "de"
    assert [h.tag for h in article.iter("h1", "h2", "h3")] == ["h1", "h2", "h2"]
    assert squeezed(article.find(".//h1").text_content()) == "Overkamp-Liesegang-Treffenendet„herzlich“"
    assert [len(ul) for ul in article.iter("ul")] == [2, 1]
    assert [e.tag for e in article.find_class("faq")[0]] == ["dt", "dd"]
    assert article.find_class("promotion")[0].get("role") == "note"
    assert article.find(".//blockquote").text_content().strip() == "„Wir haben Zeit.“"
    for kind in ("kicker", "teaser", "dateline", "sources"):
        assert article.find_class(kind)
    assert pane_of(tree) == squeezed(record.document.text)


def test_headings_are_in_order_and_landmarks_are_there():
    for page in (render_record(*read(), "en"), render_records([read(), read()], "en")):
        tree = tree_of(page)
        levels = [int(e.tag[1]) for e in tree.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b <= a + 1 for a, b in pairwise(levels))
        for landmark in ("main", "article", "aside", "footer"):
            assert next(tree.iter(landmark), None) is not None


def test_an_article_without_a_title_gets_a_heading():
    tree = tree_of(render_record(bare("Nur Text."), None, "en"))
    assert tree.find(".//h1").text_content() == "Article without a title"
    assert pane_of(tree) == "NurText."


def test_every_link_of_the_page_leads_somewhere_and_no_id_is_given_twice():
    tree = tree_of(render_records([read(), read()], "de"))
    ids = [e.get("id") for e in tree.iter(html.etree.Element) if e.get("id")]
    assert len(ids) == len(set(ids))
    for link in tree.iter("a"):
        assert link.get("href")[1:] in ids


def test_findings_show_both_places():
    record, report = read()
    tree = tree_of(render_record(record, report, "de"))
    cards = tree.find_class("finding-card")
    assert len(cards) == len(report.findings) > 0
    for card, finding in zip(cards, report.findings, strict=True):
        words = " ".join(card.text_content().split())
        assert finding.message in words
        assert finding.rule in words
        assert len(list(card.iter("a"))) == 1 + len(finding.evidence)
        key = card.get("id")
        marked = "".join(e.text_content() for e in tree.xpath(f"//*[contains(@data-m, '{key}.finding')]"))
        assert marked == finding.span.of(record.document.text)


def test_evidence_in_another_document_is_named_not_linked():
    finding = Finding("X", "x", "quotes", "info", Span(0, 3), "?", (Evidence("other.txt", Span(0, 3), "Dort"),))
    page = render_record(bare("Hier"), Report((finding,), ReportDocument("x", "x.txt", None)), "en")
    [card] = tree_of(page).find_class("finding-card")
    assert "in other.txt" in card.text_content()
    assert len(list(card.iter("a"))) == 1


# --- what was found


def test_statements_are_grouped_by_speaker_in_the_order_of_their_first_words():
    people = (EntityEntry("e1", "person", "Ada Fenn", (Span(0, 1),)), EntityEntry("e2", "person", "Bo Lund", ()))
    said = [("s1", "e2"), ("s2", None), ("s3", "e1"), ("s4", "e2"), ("s5", "gone")]
    statements = tuple(
        Statement(id_, "direct", "speech", (Span(n, n + 1),), speaker_entity=who) for n, (id_, who) in enumerate(said)
    )
    statements += (Statement("s6", "direct", "speech", (Span(5, 6),), speaker=(Span(6, 9),)),)
    found = group_statements(bare("012345alle", statements=statements, entities=people), words_of("en"), "a1")
    assert [(s.label, s.name, [c.label for c in s.statements]) for s in found.speakers] == [
        ("A", "Bo Lund", ["A1", "A2"]),
        ("B", "Ada Fenn", ["B1"]),
        ("C", "all", ["C1"]),
        ("?", "Not linked to anybody", ["?1", "?2"]),
    ]


def test_what_was_not_looked_for_is_never_called_none():
    page = tree_of(render_record(bare("Text", layers=("tokens",)), None, "en")).find_class("panel")[0].text_content()
    assert page.count("not looked for") == 3
    assert "not checked" in page
    assert not re.search(r"No (statement|name|event) was found", page)
    empty = Report((), ReportDocument("x", "x.txt", None))
    page = tree_of(render_record(bare("Text"), empty, "en")).find_class("panel")[0].text_content()
    assert len(re.findall(r"No (?:statement|name|event) was found", page)) == 3
    assert "raised no question" in page
    assert "not looked for" not in page


def test_every_part_of_the_record_is_listed_and_leads_to_its_place():
    tree = tree_of(render_record(make_full_record(), None, "en"))
    for part, words in {
        "main_event": "Gesandter Juri Thormann Who",
        "positions": "Gespräche bis Mai Juri Thormann offers",
        "open_questions": "wie es weitergeht",
        "interpretations": "reden 1 for itherzlich ernst 1",
        "assertions": "Wie es weitergeht interpretation",
        "questions": "Wie es weitergeht answerDie Lage sei ernst. the text says soherzlich not in the texternst",
        "sources": "Präsident without a name · not used in the text",
        "times": "Mai ≈ 2031-05",
        "quantities": "ernst ≈ 3,500,000.5 Euro Damm",
    }.items():
        [heading] = tree.xpath(f"//*[@id='a1-{part}']")
        shown = " ".join(heading.getparent().text_content().split())
        assert words in shown, part
        links = heading.getparent().xpath(".//a/@href")
        assert links
        assert all(tree.xpath(f"//article//*[@id='{link[1:]}']") for link in links)


def test_an_event_is_one_card_with_all_places_that_tell_of_it():
    people = tuple(EntityEntry(f"e{n}", "person", name, ()) for n, name in enumerate(["Ada", "Bo", "Cy"]))
    took_part = (ParticipantEntry("e0", present=True), ParticipantEntry("e1", present=False), ParticipantEntry("e2"))
    event = EventEntry("m", "talks", (Span(0, 7), Span(8, 15)), took_part, planned=True, main=True)
    record = bare("Treffen Treffen", entities=people, events=(event,))
    tree = tree_of(render_record(record, None, "en"))
    [card] = tree.xpath("//li[contains(@id, '-v')]")
    assert re.findall(r"(Present|Absent|Named)\s*(\w+)", card.text_content()) == [
        ("Present", "Ada"), ("Absent", "Bo"), ("Named", "Cy"),
    ]  # fmt: skip
    assert "talks · what it is about · planned" in card.text_content()
    assert len(list(card.iter("a"))) == 2


def test_a_statement_without_any_place_is_shown_and_reachable():
    record = bare("Text", statements=(Statement("s", "reported", "none", ()),))
    [card] = tree_of(render_record(record, None, "en")).find_class("words")
    assert "no wording" in card.text_content()
    assert card.xpath(".//*[@tabindex=0]")


def test_the_source_is_a_link_only_where_it_is_an_address():
    def links(source):
        record = bare("Text")
        record = msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, source=source))
        return tree_of(render_record(record, None, "en")).xpath("//dl[@class='facts']//a[not(starts-with(@href, '#'))]")

    assert [link.get("href") for link in links("https://norbach.example/1?a=b&c=d")] == [
        "https://norbach.example/1?a=b&c=d"
    ]
    for source in ("x.txt", "javascript:alert(1)", "https://a.example/ b", 'https://a.example/"', "HTTPS:alert(1)"):
        assert links(source) == []


@pytest.mark.parametrize(
    ("day", "german", "english"), [("2031-05-03", "03.05.2031", "2031-05-03"), ("Mai", "Mai", "Mai")]
)
def test_dates_are_written_as_readers_expect(day, german, english):
    record = bare("Text")
    record = msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, published=day))
    assert f"<bdi>{german}</bdi>" in render_record(record, None, "de")
    assert f"<bdi>{english}</bdi>" in render_record(record, None, "en")


def test_a_pronoun_is_no_speaker():
    """Several people can be "sie" in one article."""
    text = "Sie die Werft"
    statements = tuple(Statement("s", "indirect", "speech", (), speaker=(s,)) for s in (Span(0, 3), Span(4, 13)))
    page = render_record(bare(text, statements=statements), None, "de")
    groups = tree_of(page).find_class("speaker-group")
    assert [" ".join(g.find("h3").text_content().split()) for g in groups] == ["die Werft", "Niemandem zugeordnet"]
    assert re.search(r"wer spricht\s*Sie", groups[1].text_content())


# --- overlapping marks


@st.composite
def marked_texts(draw):
    text = draw(st.text(st.characters(codec=None) | st.sampled_from(" \n\t\x1c\u2028„“ab"), max_size=60))
    point = st.integers(0, len(text))
    spans = st.tuples(point, point).filter(lambda p: p[0] < p[1]).map(lambda p: Span(*p))
    if not text:
        return text, [], [], []
    parts = st.sampled_from(["quote", "cue", "speaker", "frame", "finding", "other", "mention"])
    hue = st.sampled_from(["error", "warning", "info"])
    marks = draw(
        st.lists(st.builds(Mark, spans, st.sampled_from(["a1-s1", "a1-s2", "a1-f1"]), parts, hue), max_size=12)
    )
    anchors = draw(st.lists(st.builds(Anchor, point, st.just("x"), st.just("y"), st.just("place")), max_size=4))
    kinds = st.sampled_from(["title", "paragraph", "list_item", "question", "answer", "promotion", "other"])
    return text, draw(st.lists(st.tuples(kinds, spans), max_size=5)), marks, anchors


@given(marked_texts())
def test_segments_hold_the_text_and_exactly_the_marks_over_it(case):
    text, sections, marks, anchors = case
    blocks = fill_gaps(text, sections)
    found = cut(text, [span for _, span in blocks], marks, anchors)
    assert "".join("".join(s.text for segments in found for s in segments).split()) == "".join(text.split())
    for (_, block), segments in zip(blocks, found, strict=True):
        assert "".join(s.text for s in segments) == block.of(text)
        at = block.begin
        for segment in segments:
            here = Span(at, at + len(segment.text))
            assert set(segment.marks) == {m for m in marks if m.span.overlaps(here)}
            assert all(m.span.contains(here) for m in segment.marks)
            at = here.end
    if blocks:
        assert sum(len(s.anchors) for segments in found for s in segments) == len(anchors)


@settings(max_examples=60)
@given(marked_texts(), st.data())
def test_the_article_pane_holds_the_text_whatever_lies_over_it(case, data):
    text, sections, marks, _ = case
    spans = [m.span for m in marks]
    some = st.lists(st.sampled_from(spans), max_size=4).map(tuple) if spans else st.just(())
    statement = st.builds(
        Statement,
        st.just("s"),
        st.sampled_from(["direct", "reported"]),
        st.just("speech"),
        some,
        some,
        some,
        some,
        some,
    )
    record = bare(
        text,
        [Section(kind, span) for kind, span in sections],
        statements=tuple(data.draw(st.lists(statement, max_size=4))),
        entities=(EntityEntry("e", "person", "Ada", data.draw(some)),),
    )
    findings = tuple(
        Finding("X", "x", "quotes", "error", s, "?", (Evidence("x.txt", s, s.of(text)),)) for s in data.draw(some)
    )
    tree = tree_of(render_record(record, Report(findings, ReportDocument("x", "x.txt", None)), "de"))
    assert pane_of(tree) == squeezed(text)


def test_the_innermost_quote_gives_the_colour_and_the_gravest_finding_the_line():
    marks = [
        Mark(Span(0, 9), "s1", "quote", "hue-1"), Mark(Span(3, 6), "s2", "quote", "hue-2"),
        Mark(Span(0, 9), "f1", "other", "error"), Mark(Span(3, 6), "f2", "finding", "info"),
        Mark(Span(4, 6), "f3", "finding", "error"),
    ]  # fmt: skip
    [segments] = cut("123456789", [Span(0, 9)], marks, [])
    assert [(s.text, s.classes) for s in segments] == [
        ("123", "quote hue-1 other error"),
        ("4", "quote hue-2 finding info"),
        ("56", "quote hue-2 finding error"),
        ("789", "quote hue-1 other error"),
    ]


def test_an_answer_without_its_question_is_a_paragraph():
    record = bare("Ja. Wer? Ich.", [Section("answer", Span(0, 3)), Section("question", Span(4, 8)),
                                    Section("answer", Span(9, 13))])  # fmt: skip
    assert [g.kind for g in lay_out(record.document, [], [], 1)] == ["paragraph", "faq"]


# --- hostile texts


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_becomes_markup(payload):
    page = render_record(*every_field(payload), "de")
    assert shape_of(page) == shape_of(render_record(*every_field("harmlos"), "de"))
    tree = tree_of(page)
    for element in tree.iter(html.etree.Element):
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        assert re.match(r"#|https?://", element.get("href", "#"))
        assert element.get("src") is None
    assert tree.find(".//title").text.endswith(" – Wortlaut")
    assert pane_of(tree) == squeezed(f"{payload}\n{payload} und {payload}")


def test_no_payload_becomes_markup_in_a_list_of_articles():
    pages = render_records((every_field(payload) for payload in PAYLOADS), "de")
    assert shape_of(pages) == shape_of(render_records([every_field("harmlos")] * len(PAYLOADS), "de"))


@pytest.mark.parametrize("char", ["\ud800", "\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2067", "\u2028", "\ufffe"])
def test_odd_characters_can_be_written_and_do_no_harm(char):
    page = render_record(*every_field(f"vor{char}nach"), "de")
    assert page.encode()
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", page)
    assert "vor" in page


def test_the_policy_allows_this_script_and_this_style_only():
    page = render_record(*read(), "de")
    tree = tree_of(page)
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        [content] = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{rule} 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert not re.search(r"https?:|url\(|@import|\bfetch\b", page)


# --- languages, sizes, colours


def test_every_word_of_the_interface_is_translated():
    german, english = words_of("de"), words_of("en")
    same = {"Version", "in {document}"}
    assert {v for k, v in english.labels.items() if german.labels[k] == v} <= same
    for name in ("media", "moods", "entity_kinds", "event_kinds", "outcomes", "parts", "languages", "profiles"):
        own, other = getattr(german, name), getattr(english, name)
        assert [key for key in other if own[key] == other[key]] == []
    assert set(german.labels) == set(english.labels)


@pytest.mark.parametrize(("asked", "given"), [("de", "de"), ("de_AT", "de"), ("en", "en"), ("fr", "en"), ("<x>", "en")])
def test_the_page_says_which_language_it_is_in(asked, given):
    assert tree_of(render_record(bare("Text"), None, asked)).get("lang") == given


def test_no_article_at_all_makes_a_page():
    assert "No article was read." in render_records([], "en")


def test_rendering_grows_with_the_length_of_the_text():
    def calls(times):
        outline = "\n\n".join(["Ministerin Hanna Jessen sagte: „Das reicht nicht.“ Mehr sagte sie nicht."] * times)
        text = read_outline(outline).document.text
        places = [Span(m.start(), m.end()) for m in re.finditer("„[^“]*“", text)]
        record = bare(
            text,
            [Section("paragraph", Span(m.start(), m.end())) for m in re.finditer(".+", text)],
            statements=tuple(Statement(f"s{n}", "direct", "speech", (s,)) for n, s in enumerate(places)),
        )
        return calls_of(lambda: render_record(record, None, "de"))

    calls(10)  # what is loaded once
    assert calls(800) < 4 * 1.1 * calls(200)


def test_colours_keep_their_contrast():
    css = re.findall(r"<style>(.*?)</style>", render_record(bare("Text"), None, "en"), re.DOTALL)[0]
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", part))
        for part in re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    )
    for scheme in (light, dark):
        for ground in ("paper", "panel", *(f"tint-{n}" for n in range(9)), "point", "frame"):
            assert contrast(scheme["text"], scheme[ground]) >= 7
        for ink in ("quiet", "link", "error", "warning", "info", *(f"ink-{n}" for n in range(9))):
            assert contrast(scheme[ink], scheme["paper"]) >= 4.5
            assert contrast(scheme[ink], scheme["panel"]) >= 4.5


def contrast(one, other):
    """Return the contrast ratio of two colours as WCAG 2 defines it."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour):
    channels = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
