"""The pages of a web archive (WARC, ISO 28500): successful responses, and resources, that hold HTML."""

from __future__ import annotations

from io import BufferedReader

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from readouts.read.member import Fault, Member, Members
from readouts.read.reader import LARGEST, TOO_LARGE
from readouts.read.stated import state

_HTML = ("text/html", "application/xhtml+xml")
_RECORD_END = b"\r\n\r\n"


class _Remembered:
    """A stream that knows how it ended: the iterator takes a record that is cut off for one that is whole."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self.end = b""

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read1(size)
        self.end = (self.end + data[-len(_RECORD_END) :])[-len(_RECORD_END) :]
        return data


def warc_members(stream: BufferedReader) -> Members:
    """The HTML pages of the archive in its order, named by their address; raises what the stream raises.

    Raises EOFError where the archive does not end as its last record must.
    """
    remembered = _Remembered(stream)
    wanted = WarcRecordType.response | WarcRecordType.resource
    for record in ArchiveIterator(remembered, record_types=wanted, parse_http=False):
        found = _page(record)
        if found:
            yield found
    if remembered.end != _RECORD_END:
        raise EOFError


def _page(record: WarcRecord) -> Member | Fault | None:
    """The page of a record; None where it holds none."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if record.content_length > LARGEST:
        return Fault(url, *TOO_LARGE) if record.is_http else None
    block = record.reader.read(record.content_length)
    if len(block) < record.content_length:
        return None
    if not record.is_http:
        return Member(url, block, state("WARC record", url=url)) if _is_html(record.headers.get("Content-Type")) else None
    ...
