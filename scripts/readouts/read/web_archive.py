"""The pages of a web archive (WARC, ISO 28500): successful responses, and resources, that hold HTML."""

from __future__ import annotations

from io import BufferedReader
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from readouts.read.member import Fault, Member, Members
from readouts.read.reader import LARGEST, TOO_LARGE
from readouts.read.stated import state
from readouts.read.unpack import AsItComes

_HTML = ("text/html", "application/xhtml+xml")
_ENCODINGS = ("Transfer-Encoding", "Content-Encoding")
_RECORD_END = b"\r\n\r\n"


def warc_members(stream: BufferedReader) -> Members:
    """The HTML pages of the archive in its order, named by their address; raises what the stream raises.

    Raises EOFError where the archive does not end as its last record must.
    """
    readable = AsItComes(stream, len(_RECORD_END))
    wanted = WarcRecordType.response | WarcRecordType.resource
    for record in ArchiveIterator(cast(BinaryIO, readable), record_types=wanted, parse_http=False):
        found = _page(record)
        if found:
            yield found
    # The iterator takes a record that is cut off for one that is whole.
    if readable.end != _RECORD_END:
        raise EOFError


def _page(record: WarcRecord) -> Member | Fault | None:
    """The page of a record; None where it holds none."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    stated = state("WARC record", url=url)
    encodings = ""
    if record.is_http:
        try:
            record.parse_http()
        except OSError:
            return Fault(url, "a response without HTTP headers", "crawl the page again")
        status = record.http_headers.status_code or 0
        if not 200 <= status < 300 or not _is_html(record.http_headers.get("Content-Type")):
            return None
        encodings = "".join(
            f"{name}: {value}\r\n" for name in _ENCODINGS if (value := record.http_headers.get(name)) is not None
        )
    elif not _is_html(record.headers.get("Content-Type")):
        return None
    if record.content_length > LARGEST:
        return Fault(url, *TOO_LARGE)
    payload = record.reader.read(record.content_length)
    if len(payload) < record.content_length:
        # Cut off: the end of the stream tells it.
        return None
    return Member(url, _decoded(payload, encodings) if encodings else payload, stated)


def _decoded(payload: bytes, encodings: str) -> bytes:
    """The payload without its transfer and content encodings; as it is where it is not so encoded.

    Crawlers that keep a page decoded often keep the headers that said how it was encoded. Decoding happens on a record
    of its own, since a fault in one ends the reading of its archive.
    """
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response)
    record.set_bytes_content(f"HTTP/1.1 200 OK\r\n{encodings}\r\n".encode("latin-1", "replace") + payload)
    record.is_http = True
    try:
        record.parse_http(auto_decode="all")
        return record.reader.read(LARGEST + 1)
    except OSError:
        return payload


def _is_html(content_type: str | None) -> bool:
    return (content_type or "").split(";")[0].strip().lower() in _HTML
