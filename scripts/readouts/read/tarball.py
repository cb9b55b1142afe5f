"""The members of a tar archive, read as a stream from front to back."""

from __future__ import annotations

import io
import tarfile
from typing import Self

from readouts.read.limits import LARGEST, too_large
from readouts.read.member import Fault, Member, Members, hidden, outside, tidy_path

# Long names and extended headers (POSIX.1-2001 pax, GNU) are read whole; a name has at most some thousand characters.
_HEADERS = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)
_HEADER_AT_MOST = 1_000_000


class _Header(tarfile.TarInfo):
    """A header that stands where one must: tarfile takes a broken one, or none, for the end of the archive."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        header = super().frombuf(buf, encoding, errors)
        if header.type in _HEADERS and header.size > _HEADER_AT_MOST:
            raise tarfile.ReadError("a header is too large")
        return header

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> Self:
        return _from(super(), tarfile)
