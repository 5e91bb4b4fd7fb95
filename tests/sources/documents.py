"""Small documents of every format, made when a test needs them."""

import io
import struct
import zipfile
import zlib


def make_pdf(pages, *, encrypted=False):
    """Return a PDF; *pages* are lists of (x, y, size, text), y upwards in points."""
    objects = []

    def add(body):
        objects.append(body)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    parent = 2 + 2 * len(pages)
    kids = []
    for lines in pages:
        operators = []
        for x, y, size, text in lines:
            data = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            operators.append(b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, x, y, data))
        stream = b"\n".join(operators)
        content = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        resources = b"/Resources << /Font << /F1 %d 0 R >> >>" % font
        box = b"/MediaBox [0 0 595 842]"
        kids.append(add(b"<< /Type /Page /Parent %d 0 R %s /Contents %d 0 R %s >>" % (parent, box, content, resources)))
    add(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % k for k in kids), len(kids)))
    catalog = add(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    extra = b""
    if encrypted:  # a password that nobody knows: the hashes are made up
        key = add(b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32))
        extra = b"/Encrypt %d 0 R /ID [(0123456789abcdef) (0123456789abcdef)] " % key
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table
        + b"trailer << /Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, catalog, extra, len(out))
    )  # fmt: skip


def make_docx(build):
    """Return a Word document that *build* (called with a python-docx document) fills."""
    import docx

    document = docx.Document()
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def make_odt(build):
    """Return an OpenDocument text whose body *build* (called with odfdo and the body) fills."""
    import odfdo

    document = odfdo.Document("text")
    document.body.clear()
    build(odfdo, document.body)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(archive, name, data):
    """Return *archive* (bytes of a zip), the part *name* replaced by *data* or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry.filename))
        new.writestr(name, data)
    return stream.getvalue()


def lying_zip(name, size):
    """Return a zip whose one part unpacks to *size* zeros, while its directory claims ten bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(size)) + packer.flush()
    encoded = name.encode()
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, 0, len(packed), 10, len(encoded), 0)
    local = b"PK\x03\x04" + fields + encoded + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + encoded
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
