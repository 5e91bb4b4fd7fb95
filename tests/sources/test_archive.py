import io
import tracemalloc
import zipfile

import pytest
from documents import lying_zip, make_docx, make_odt, with_part

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media, odt, word
from wortlaut.sources.model import Source

DOCX = make_docx(lambda d: d.add_paragraph("Der Rat hat entschieden."))
ODT = make_odt(lambda odfdo, body: body.append(odfdo.Paragraph("Der Rat hat entschieden.")))
READERS = {media.DOCX: word.read, media.ODT: odt.read}


def refused(data, media_type=media.DOCX, settings=None):
    with pytest.raises(InputError) as caught:
        READERS[media_type](Source("x", media_type, data), settings or Settings())
    return str(caught.value)


@pytest.mark.parametrize(("data", "media_type"), [(DOCX, media.DOCX), (ODT, media.ODT)])
def test_cut_off_and_damaged_files_are_told(data, media_type):
    assert "damaged" in refused(data[: len(data) // 2], media_type)
    broken = bytearray(data)
    for at in range(200, len(broken) - 200, 97):
        broken[at] ^= 0xFF
    assert "x: " in refused(bytes(broken), media_type)


def test_bombs_are_refused_before_they_are_unpacked():
    bomb = with_part(DOCX, "word/document.xml", b"<a>" + b" " * 60_000_000 + b"</a>")
    ratio = with_part(DOCX, "word/media/a.xml", bytes(20_000_000))
    tracemalloc.start()
    assert "unpacks to more than" in refused(bomb)
    assert "bomb" in refused(ratio)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_directory_that_lies_about_sizes_is_found_out():
    assert "damaged" in refused(lying_zip("word/document.xml", 30_000_000))


def test_too_many_parts_are_no_document():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for n in range(3000):
            archive.writestr(f"{n}.xml", "")
    assert "3000 parts" in refused(stream.getvalue())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(encoding):
    laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert "entities" in refused(with_part(DOCX, "word/document.xml", laughs.encode(encoding)))
    assert "entities" in refused(with_part(ODT, "content.xml", laughs.encode(encoding)), media.ODT)


def test_an_encrypted_text_is_told():
    manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    assert "encrypted" in refused(with_part(ODT, "META-INF/manifest.xml", manifest), media.ODT)


def test_an_archive_without_a_document_is_told():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("readme.txt", "Hallo")
    for media_type in READERS:
        assert "no document" in refused(stream.getvalue(), media_type)


def test_readers_pass_on_what_the_other_can_read():
    assert word.read(Source("x", media.DOCX, ODT), Settings()).text == "Der Rat hat entschieden."
    assert odt.read(Source("x", media.ODT, DOCX), Settings()).text == "Der Rat hat entschieden."
