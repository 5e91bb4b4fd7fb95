import io
import json

import pytest

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.inputs import open_inputs
from wortlaut.sources.model import Source

SETTINGS = Settings()


def opened(*inputs, settings=SETTINGS, **options):
    return list(open_inputs([str(i) for i in inputs], settings, **options))


def problem(*inputs, **options):
    (found,) = opened(*inputs, **options)
    assert isinstance(found, InputError)
    return str(found)


def test_a_folder_is_searched_in_order_and_one_bad_file_costs_only_itself(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("Zwei.")
    (tmp_path / "a.txt").write_text("Eins.")
    (tmp_path / "c.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "d.md").write_text("# Vier")
    (tmp_path / "key.json").write_text("{}")
    (tmp_path / ".hidden.txt").write_text("Nein.")
    found = opened(tmp_path)
    names = [f.source if isinstance(f, InputError) else f.name for f in found]
    assert [n.removeprefix(str(tmp_path)) for n in names] == ["/a.txt", "/b/two.txt", "/c.txt", "/d.md"]
    assert [isinstance(f, InputError) for f in found] == [False, False, True, False]


def test_what_is_wrong_where_and_what_to_do(tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "big.txt").write_text("Wort " * 100)
    (tmp_path / "old.docx").write_bytes(media.OLE_MARK + b"x" * 100)
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "letter.rtf").write_bytes(b"{\\rtf1 Hallo}")
    (tmp_path / "none").mkdir()
    assert "no such file" in problem(tmp_path / "missing.txt")
    assert "empty" in problem(tmp_path / "empty.txt")
    assert "500 bytes" in problem(tmp_path / "big.txt", settings=Settings(max_bytes=100))
    assert "max_bytes" in problem(tmp_path / "big.txt", settings=Settings(max_bytes=100))
    assert "encrypted" in problem(tmp_path / "old.docx")
    assert "picture" in problem(tmp_path / "picture.txt")
    assert "RTF" in problem(tmp_path / "letter.rtf")
    assert "no article" in problem(tmp_path / "none")
    assert "no such file" in problem("a\0b.txt")


def test_a_suffix_that_lies_is_found_out(tmp_path):
    (tmp_path / "page.txt").write_text("<!DOCTYPE html>\n<html><body><p>Hallo</p></body></html>")
    (tmp_path / "paper.txt").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "note.html").write_text("Nur Text, keine Marken.")
    (tmp_path / "lines").write_text('{"id": "1", "text": "Hallo."}\n')
    types = [s.media_type for s in opened(*(tmp_path / n for n in ("page.txt", "paper.txt", "note.html")))]
    assert types == [media.HTML, media.PDF, media.HTML]
    (line,) = opened(tmp_path / "lines")
    assert line.declared.id == "1"


def test_standard_input_is_sniffed_or_named():
    (page,) = opened("-", stdin=io.BytesIO(b"<html><body><p>Hallo</p></body></html>"))
    assert (page.name, page.media_type) == ("-", media.HTML)
    (text,) = opened("-", stdin=io.BytesIO(b"# Titel"), stdin_name="draft.md")
    assert (text.name, text.media_type) == ("draft.md", media.MARKDOWN)
    (line,) = opened("-", stdin=io.BytesIO(b'{"id": "7", "text": "Hallo."}\n'))
    assert (line.name, line.declared.id) == ("-:1", "7")


def lines(*entries):
    return b"".join((e if isinstance(e, bytes) else json.dumps(e).encode()) + b"\n" for e in entries)


def read_lines(data, settings=SETTINGS):
    return opened("-", settings=settings, stdin=io.BytesIO(data), stdin_name="desk.jsonl")


def test_a_line_carries_what_is_known_of_its_article():
    entry = {"id": 12, "text": "Hallo.", "title": "Gruß", "outlet": "Bote", "date": "2025-03-12T08:00:00+01:00",
             "language": "de-AT", "url": "https://bote.example/1"}  # fmt: skip
    (source,) = read_lines(lines(entry))
    declared = source.declared
    assert (declared.id, declared.title, declared.outlet) == ("12", "Gruß", "Bote")
    assert (declared.published, declared.language, source.address) == ("2025-03-12", "de", "https://bote.example/1")


def test_bad_lines_cost_only_themselves():
    found = read_lines(
        lines({"text": "Eins."}, b"{nonsense", b"", [1], {"id": "x"}, {"text": 5}, {"html": "<p>Zwei</p>"})
    )
    names = [f.source if isinstance(f, InputError) else f.name for f in found]
    assert names == [f"desk.jsonl:{n}" for n in (1, 2, 4, 5, 6, 7)]
    assert [isinstance(f, Source) for f in found] == [True, False, False, False, False, True]
    assert found[-1].media_type.startswith(media.HTML)


def test_a_line_that_is_too_long_is_told_and_skipped():
    data = lines({"text": "Wort " * 10_000}, {"text": "Kurz."}, {"text": "x" * 200_000})
    first, second, third = read_lines(data, Settings(max_bytes=1000))
    assert isinstance(first, InputError)
    assert "1000 bytes" in str(first)
    assert second.data == b"Kurz."
    assert isinstance(third, InputError)


def test_lone_surrogates_become_replacement_characters_one_for_one():
    (source,) = read_lines(b'{"text": "a\\ud800b\\udc00 \\ud83d\\ude00"}\n')
    assert source.data.decode() == "a\ufffdb\ufffd \U0001f600"


def test_lines_are_read_as_they_are_asked_for():
    class Endless(io.RawIOBase):
        def readline(self, *_):
            return b'{"text": "Hallo."}\n'

        read = readline

    stream = open_inputs(["-"], SETTINGS, stdin=Endless(), stdin_name="endless.jsonl")
    assert [next(stream).name for _ in range(3)][-1] == "endless.jsonl:3"


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://localhost:1/", "http://[::1]/", "http://169.254.169.254/x"]
)
def test_private_addresses_are_never_connected(address):
    assert "private network" in problem(address)


def test_the_network_can_be_switched_off():
    assert "switched off" in problem("https://bote.example/", settings=Settings(allow_network=False))
