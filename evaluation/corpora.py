"""The corpora of ``corpora.toml``: where they are, and that they are what the figures were measured on."""

import json
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from wortlaut.config import Settings
from wortlaut.document.extract import extract
from wortlaut.document.model import Document
from wortlaut.sources.inputs import open_inputs
from wortlaut.sources.model import Source

HERE = Path(__file__).parent


class Corpus(NamedTuple):
    """One file of gold documents, a JSON object a line."""

    name: str
    path: Path
    measures: tuple[str, ...]

    def gold(self) -> list[dict[str, Any]]:
        """Return the lines as they are."""
        with self.path.open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def documents(self) -> Iterator[Document]:
        """Yield the documents as the program itself reads them, raw text in."""
        settings = Settings()
        for source in open_inputs([str(self.path)], settings):
            if not isinstance(source, Source):
                raise source
            yield extract(source, settings)


def available(data: Path | None, names: set[str] | None = None) -> list[Corpus]:
    """Return the corpora at hand: the bundled ones, and those below *data*. A changed file raises ValueError."""
    with (HERE / "corpora.toml").open("rb") as file:
        rows = tomllib.load(file)["corpus"]
    found = []
    for row in rows:
        folder = HERE if row.get("bundled") else data
        if folder is None or not (folder / row["file"]).is_file() or (names and row["name"] not in names):
            continue
        path = folder / row["file"]
        if sha256(path.read_bytes()).hexdigest() != row["sha256"]:
            raise ValueError(f"{path} is not the file that the figures of {row['name']!r} were measured on")
        found.append(Corpus(row["name"], path, tuple(row["measures"])))
    return found
