"""Gather the site's pages in build/docs: written ones from here, generated ones from the package and the figures.

``make docs`` calls this, then mkdocs. Generated: rules.md from the rules' own pages, glossary.md from the glossary,
figures.md from what evaluation and benchmarks keep, index.md and others from the files at the root.
"""

import re
import shutil
from pathlib import Path

from wortlaut.checks.page import Page, page_of
from wortlaut.checks.table import RULES
from wortlaut.messages.glossary import read_glossary

ROOT = Path(__file__).parent.parent
SITE = ROOT / "build" / "docs"
WRITTEN = ("read", "check", "record", "design", "dependencies")
# files at the root and what they are called on the site
GATHERED = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
# where links of the repository lead on the site; what is not on it becomes plain text
LINKS = {
    "docs/dependencies.md": "dependencies.md",
    "docs/record.md": "record.md",
    "docs/": "design.md",
    "CHANGELOG.md": "changelog.md",
    "evaluation/README.md": "figures.md",
    "benchmarks/README.md": "figures.md",
    "docs/pictures/report.png": "pictures/report.png",
    "docs/pictures/check.png": "pictures/check.png",
    "rules.md": "rules.md",
}


def main() -> None:
    """Write every page."""
    shutil.rmtree(SITE, ignore_errors=True)
    SITE.mkdir(parents=True)
    for name in WRITTEN:
        shutil.copy(ROOT / "docs" / f"{name}.md", SITE)
    for source, target in GATHERED.items():
        (SITE / target).write_text(relinked((ROOT / source).read_text(encoding="utf-8")), encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "pictures", SITE / "pictures")
    (SITE / "rules.md").write_text(rules(), encoding="utf-8")
    (SITE / "glossary.md").write_text(glossary(), encoding="utf-8")
    rooms = (ROOT / room / "README.md" for room in ("evaluation", "benchmarks"))
    figures = "\n\n".join(path.read_text(encoding="utf-8") for path in rooms)
    (SITE / "figures.md").write_text(relinked(figures), encoding="utf-8")


def relinked(markdown: str) -> str:
    """Return *markdown* with its links led to pages of the site; other links into the repository lose their address."""

    def link(match: re.Match[str]) -> str:
        mark, words, address = match.groups()
        if "://" in address or address.startswith("#"):
            return match[0]
        target = LINKS.get(address)
        return f"{mark}[{words}]({target})" if target else words

    return re.sub(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)", link, markdown)


def rules() -> str:
    """Return the page of all rules, from their docstrings."""
    return "# Rules\n\n" + "\n".join(_rule(page_of(rule)) for rule in RULES)


def _rule(page: Page) -> str:
    facts = f"*{page.titles['de']}* · {page.group} · {page.severity} · {page.status}"
    lines = [f"## {page.code} {page.name}", "", facts, "", page.summaries["en"], ""]
    for section in page.sections:
        lines += [f"**{section.heading}**", "", section.text, ""]
    for example in page.examples:
        verdict = "Fires" if example.fires else "Stays silent"
        caption = f": {example.caption.rstrip(':')}" if example.caption else ""
        lines += [f"**{verdict}**{caption}", "", "```text", example.outline, "```", ""]
    lines += [f"> {page.messages['en']}", "", "**Auf Deutsch**", "", page.summaries.get("de", ""), ""]
    return "\n".join(lines)


def glossary() -> str:
    """Return the glossary as a table."""
    rows = [f"| {t.en} | {t.de} | {t.means.en} |" for t in read_glossary()]
    return "\n".join(["# Glossary", "", "| English | German | meaning |", "| --- | --- | --- |", *rows, ""])


if __name__ == "__main__":
    main()
