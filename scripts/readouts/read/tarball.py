"""The members of a tar archive, read as a stream from front to back."""

from __future__ import annotations

import tarfile
from io import BufferedReader
from typing import BinaryIO, Self, cast

from readouts.read.member import Fault, Member, Members, hidden, outside, tidy_path
from readouts.read.reader import LARGEST, TOO_LARGE
from readouts.read.unpack import AsItComes

# Long names and extended headers (POSIX.1-2001 pax, GNU) are read whole; a name has some thousand characters at most.
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
        """The header in a block; raises ReadError where there is neither a header nor the mark of the end."""
        if len(buf) != tarfile.BLOCKSIZE:
            raise tarfile.ReadError("no end mark")
        if not any(buf):
            return super().frombuf(buf, encoding, errors)
        try:
            header = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(str(error)) from error
        if header.type in _HEADERS and header.size > _HEADER_AT_MOST:
            raise tarfile.ReadError("a header is too large")
        return header


def tar_members(stream: BufferedReader) -> Members:
    """The files of the archive in its order, read as they are asked for.

    Raises TarError, or what the stream raises, where the archive is cut off or damaged.
    """
    readable = cast(BinaryIO, AsItComes(stream))
    with tarfile.open(fileobj=readable, mode="r|", tarinfo=_Header) as archive:
        while (header := archive.next()) is not None:
            # tarfile remembers every header that it has seen.
            archive.members.clear()  # type: ignore[attr-defined]
            if not header.isdir() and not hidden(header.name):
                yield _member(archive, header)
    # What follows the end is padding; reading it lets a compressed stream check itself.
    while rest := stream.read1():
        if any(rest):
            raise tarfile.ReadError("more after the end mark")


def _member(archive: tarfile.TarFile, header: tarfile.TarInfo) -> Member | Fault:
    name = tidy_path(header.name)
    if not name:
        return outside(header.name)
    if not header.isreg():
        return Fault(name, "a link or device, not a file", "pack the file that it stands for")
    if header.size > LARGEST:
        return Fault(name, *TOO_LARGE)
    file = archive.extractfile(header)
    return Member(name, file.read() if file else b"")
