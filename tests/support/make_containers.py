"""Containers of made-up pages, as bytes, for tests."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Mapping, Sequence

Pages = Mapping[str, bytes]


def tar(pages: Pages, **headers: bytes) -> bytes:
    """A tar archive; `headers` gives members a type of their own."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in pages.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        for name, kind in headers.items():
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "somewhere"
            archive.addfile(member)
    return made.getvalue()


def zipped(pages: Pages, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in pages.items():
            archive.writestr(name, data)
    return made.getvalue()


def zstd(data: bytes) -> bytes:
    from readouts.read.unpack import ZstdFile

    made = io.BytesIO()
    with ZstdFile(made, "wb") as file:
        file.write(data)
    return made.getvalue()


def json_lines(pages: Pages) -> bytes:
    records = ({"html": data.decode(), "url": f"https://example.org/{name}"} for name, data in pages.items())
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def warc(pages: Pages, **headers: str) -> bytes:
    """A web archive of one response for each page, each compressed by itself as crawlers do."""
    fields = {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
    return b"".join(
        gzip.compress(response(f"https://example.org/{name}", data, fields)) for name, data in pages.items()
    )


def response(url: str, payload: bytes, fields: Mapping[str, str], status: str = "200 OK") -> bytes:
    """A WARC response record (ISO 28500, 6.3)."""
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return record(
        "response", url, "application/http; msgtype=response", f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + payload
    )


def record(kind: str, url: str, content_type: str, block: bytes) -> bytes:
    """A WARC record."""
    fields = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2001-02-03T04:05:06Z",
        "WARC-Record-ID": f"<urn:uuid:{len(block):032d}>",
        "Content-Type": content_type,
        "Content-Length": str(len(block)),
    }
    return (
        ("WARC/1.0\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n").encode() + block + b"\r\n\r\n"
    )


Placed = tuple[float, float, float, str]


def column(x: float, y: float, lines: Sequence[str], size: float = 10) -> list[Placed]:
    """Lines of one column, from its top left corner downwards."""
    return [(x, y - 1.4 * size * number, size, line) for number, line in enumerate(lines)]


def pdf(*pages: Sequence[Placed]) -> bytes:
    """A PDF of lines placed by hand (x, y, size, words), in a Chinese font that is named and not held."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>"
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>"
    )
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", tree, font, descendant]
    for placed in pages:
        words = b"".join(
            b"/F %g Tf 1 0 0 1 %g %g Tm <%s> Tj\n" % (size, x, y, text.encode("utf-16-be").hex().encode())
            for x, y, size, text in placed
        )
        content = b"BT\n%sET" % words
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (len(objects) + 2),
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        ]
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(made),
    )  # fmt: skip
