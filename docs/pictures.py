"""Take the pictures of the README from real output: ``python docs/pictures.py``. Needs the system's Chromium.

The report is the page of the bundled article; the findings are what ``wortlaut check`` prints, as rich exports them.
"""

import io
import shutil
import tempfile
from contextlib import chdir
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from rich.console import Console

import wortlaut
from wortlaut.apps.articles import Inputs, documents, record_and_report_of
from wortlaut.checks.table import RULES
from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.models.profiles import choose
from wortlaut.outputs.as_html import render_record
from wortlaut.outputs.findings_as_text import print_report, print_summary

PICTURES = Path(__file__).parent / "pictures"
DEMO = Path(wortlaut.__file__).parent / "data" / "demo.txt"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Write report.png and check.png."""
    PICTURES.mkdir(exist_ok=True)
    with chdir(DEMO.parent):  # no path of this machine in a picture
        document = next(iter(documents(Inputs((DEMO.name,), Settings()))))
    if isinstance(document, InputError):
        raise document
    made = record_and_report_of(document, RULES, "en", choose(None).used)
    if isinstance(made, InputError):
        raise made
    record, report = made
    console = Console(width=100, record=True, force_terminal=True, file=io.StringIO())
    print_report(report, document.text, console, "en")
    print_summary(report.findings, 1, console, "en")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        opened = play.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        page = opened.new_page(viewport={"width": 1280, "height": 860}, device_scale_factor=1.25)
        _shot(page, Path(folder, "report.html"), render_record(record, report, "en"), "report.png")
        page.set_viewport_size({"width": 1000, "height": 760})
        _shot(page, Path(folder, "check.html"), console.export_svg(title="wortlaut check demo.txt"), "check.png")
        opened.close()


def _shot(page: Page, path: Path, content: str, name: str) -> None:
    path.write_text(content, encoding="utf-8")
    page.goto(path.as_uri())
    if name == "check.png":
        page.locator("svg").first.screenshot(path=PICTURES / name)
    else:
        page.screenshot(path=PICTURES / name)


if __name__ == "__main__":
    main()
