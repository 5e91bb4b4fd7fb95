"""The page in a browser: the system's Chromium, from a file, without a network."""

import shutil

import pytest

from wortlaut.annotations.pipeline import annotate
from wortlaut.checks.runner import run
from wortlaut.document.outline import read_outline
from wortlaut.outputs.as_html import render_record, render_records
from wortlaut.record.build import build_record
from wortlaut.record.model import Analysis, DocumentEntry, EntityEntry, Record, Section, Statement
from wortlaut.text.span import Span

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="no system Chromium")]

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
OUTLINE = """
^ Streit im Hafen
# Overkamp-Liesegang-Treffen endet „herzlich“
> Die Delegation unter Leitung des Gesandten Juri Thormann traf Präsident Henrik Liesegang.
## Was gesagt wurde
Ministerin Hanna Jessen sagte: „Das reicht nicht.“ Danach reiste Thormann ab, um Präsidentin Regula Overkamp zu
informieren.
- Der Hafen bleibt offen
? Wer war dabei?
Laut Jessen waren „alle Seiten“ vertreten, auch die
Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.
+ Folgen Sie uns auf allen Kanälen.
"""
HOSTILE = (
    "</script><script>window.hit=1</script>", '"><img src=x onerror="window.hit=1">', "<svg onload=window.hit=1>",
    "</style><img src=//a.example/x>", "javascript:window.hit=1", "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "' autofocus onfocus='window.hit=1", "<base href=//a.example/>", "<link rel=stylesheet href=//a.example/x.css>",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    with (
        playwright.sync_playwright() as started,
        started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS) as launched,
    ):
        yield launched


@pytest.fixture
def show(browser, tmp_path):
    """Return a function that opens HTML from a file; whatever the page complains of or asks for fails the test."""
    trouble, contexts = [], []

    def opened(html, *, width=1400, **options):
        (tmp_path / "page.html").write_bytes(html.encode())
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        address = (tmp_path / "page.html").as_uri()
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda r: None if r.url.split("#")[0] == address else trouble.append(r.url))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture(scope="module")
def html():
    document = read_outline(OUTLINE, name="norbach.txt").document
    layers = annotate(document)
    return render_record(build_record(document, layers), run(document, layers=layers), "de")


def crafted(text, *, quotes=(), **parts):
    """Return a record of one paragraph in which each of *quotes* has been said by the first entity."""
    statements = tuple(
        Statement(f"s{n}", "direct", "speech", (Span(*q),), speaker_entity="e1") for n, q in enumerate(quotes)
    )
    return Record(
        DocumentEntry("x", "x.txt", "de", None, None, text, (Section("paragraph", Span(0, len(text))),), ()),
        Analysis("0.0", "none", ("quotations", "entities", "meetings")),
        statements=parts.pop("statements", statements),
        entities=(EntityEntry("e1", "person", "Ada Fenn", (Span(0, 3),)),),
    )


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("width", [360, 900, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_sticks_out(show, html, width, scheme):
    page = show(html, width=width, color_scheme=scheme)
    assert width_of(page) == width
    text, panel = page.locator(".text").bounding_box(), page.locator(".panel").bounding_box()
    if width < 800:
        assert panel["y"] >= text["y"] + text["height"]
    else:
        assert panel["x"] >= text["x"] + text["width"]


def test_texts_without_a_blank_and_long_articles_stick_out_nowhere(show):
    word = "x" * 3000
    sentence = "Ada Fenn sagte: „Das reicht nicht.“ "
    quotes = [(n * len(sentence) + 16, n * len(sentence) + 35) for n in range(90)]
    long_word = crafted(word, quotes=[(0, 3000), (10, 2000)])
    long_text = crafted(sentence * 300, quotes=quotes)
    page = show(render_records([(long_word, None), (long_text, None)], "en"), width=360)
    assert width_of(page) == 360
    assert page.locator("li[id^=a2-s]").count() == 90
    page.set_viewport_size({"width": 1400, "height": 900})
    assert width_of(page) == 1400


def test_dark_mode_is_dark(show, html):
    def brightness(scheme):
        colour = show(html, color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in colour.strip("rgb()").split(","))

    assert brightness("dark") < 150
    assert brightness("light") > 600


def test_pointing_at_a_statement_shows_its_parts(show, html):
    page = show(html)
    card = page.locator(".card", has_text="Das reicht nicht")
    card.hover()
    assert page.locator(".text .on-quote").all_inner_texts() == ["„Das reicht nicht.“"]
    assert "".join(page.locator(".text .on-speaker").all_inner_texts()) == "Ministerin Hanna Jessen"
    assert page.locator(".text .on-cue").all_inner_texts() == ["sagte"]
    assert page.locator(".text .on-frame").count()
    page.locator(".brand").hover()
    assert page.locator(".text .on").count() == 0


def test_pointing_at_the_text_shows_the_card_and_brings_it_into_view(show):
    sentence = "Ada Fenn sagte: „Das reicht nicht.“ "
    quotes = [(n * len(sentence) + 16, n * len(sentence) + 35) for n in range(60)]
    page = show(render_record(crafted(sentence * 60, quotes=quotes), None, "en"))
    page.locator("[data-m~='a1-s50.quote']").hover()
    card = page.locator("#a1-s50")
    playwright.expect(card).to_have_class("card hue-1 on on-card")
    playwright.expect(card).to_be_in_viewport()


def test_nested_statements_are_both_shown(show):
    page = show(render_record(crafted("Ada Fenn sagte, Bo habe gesagt: nein", quotes=[(16, 36), (32, 36)]), None, "en"))
    page.locator("[data-m~='a1-s2.quote']").hover()
    assert [page.locator(f"#a1-s{n}.on-card").count() for n in (1, 2)] == [1, 1]
    page.locator("[data-m='a1-s1.quote']").hover()
    assert [page.locator(f"#a1-s{n}.on-card").count() for n in (1, 2)] == [1, 0]


def test_every_card_can_be_reached_by_keyboard_and_shows_it(show, html):
    page = show(html)
    cards = page.locator(".finding-card, .panel [id*='-s']").evaluate_all(
        "list => list.map(e => e.id).filter(i => i.match(/[sf]\\d+$/))"
    )
    reached = []
    for _ in range(150):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "[document.activeElement.closest('.card')?.id, document.activeElement.matches(':focus-visible'),"
                " getComputedStyle(document.activeElement).outlineStyle]"
            )
        )
        if reached[-1][0] and reached[-1][0].startswith("a1-s"):
            assert page.locator(".text .on-quote").count()
    assert set(cards) <= {card for card, _, _ in reached}
    assert {tuple(rest) for card, *rest in reached if card} == {(True, "solid")}


def test_links_lead_from_the_list_to_the_text_and_back(show, html):
    page = show(html)
    page.locator("#a1-s1 a").click()
    place = page.locator("#a1-s1-t")
    playwright.expect(place).to_be_in_viewport()
    page.locator(".brand").hover()
    assert page.locator(".text .on-quote").count()
    place.click()
    assert page.url.endswith("#a1-s1")
    page.locator(".brand").hover()  # the jump may bring other words under the pointer
    page.keyboard.press("Escape")
    assert page.locator(".text .on").count() == 0


def test_all_is_there_without_the_script(show, html):
    page = show(html, java_script_enabled=False)
    for selector in (
        ".text .quote",
        ".text .badge",
        ".finding-card",
        ".speaker-group .card",
        ".names .card",
    ):
        assert page.locator(selector).first.is_visible()
    page.locator("#a1-s1 a").click()
    assert page.locator("#a1-s1-t:target").count() == 1


def test_print_needs_no_colour_behind_the_words(show, html):
    page = show(html)
    page.emulate_media(media="print")
    style = "e => { const s = getComputedStyle(e); return [s.backgroundImage, s.backgroundColor, s.borderBottomStyle] }"
    assert page.locator(".text .quote").first.evaluate(style) == ["none", "rgba(0, 0, 0, 0)", "solid"]
    assert page.locator(".panel").evaluate("e => getComputedStyle(e).overflowY") == "visible"
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_payload_runs(show, payload):
    record = crafted(f"{payload} {payload}", quotes=[(0, len(payload))])
    hostile = tuple(
        Statement(
            payload, "direct", "speech", (Span(0, len(payload)),), speaker=(Span(0, 5),), via=(payload,), origin=payload
        )
        for _ in range(2)
    )
    document = DocumentEntry(payload, payload, payload, payload, payload, record.document.text, (), ())
    record = Record(document, Analysis(payload, payload, (payload,), (payload,)), statements=hostile,
                    entities=(EntityEntry("e1", "person", payload, (Span(0, 4),)),))  # fmt: skip
    page = show(render_records([(record, None)], "de"))
    page.wait_for_timeout(50)
    assert page.evaluate("window.hit") is None
    assert page.locator("img, svg, iframe, base, link, object").count() == 0
    squeezed = "".join(page.locator(".body").text_content().split())
    assert squeezed == "".join(f"{payload} {payload}".split())
