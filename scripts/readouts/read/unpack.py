"""Compressed streams, read as they unpack: never held whole, and given up where no page would unpack so far."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol

from readouts.read.kind import Kind

if sys.version_info >= (3, 14):
    from compression.zstd import ZstdError, ZstdFile
else:
    from backports.zstd import ZstdError, ZstdFile

__all__ = ["BOMB", "BROKEN", "AsItComes", "BombError", "Unpacked", "ZstdFile", "too_much"]

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# Pages unpack to five to thirty times their size, to some hundred times where each is there often; gzip ends at 1,032.
UNPACKS_TO = 1000
UNSUSPECTED = 1_000_000_000

BROKEN = (EOFError, OSError, zlib.error, ZstdError)
BOMB = f"unpacks to more than {UNPACKS_TO} times its size, which no pages do"


class BombError(Exception):
    """A stream unpacks to far more than pages would."""


def too_much(packed: int, unpacked: int) -> bool:
    """Whether so many unpacked bytes are too many to have come out of so many packed ones."""
    return unpacked > UNSUSPECTED and unpacked > UNPACKS_TO * packed


class Source(Protocol):
    """What hands out bytes as it gets them."""

    def read1(self, size: int = -1, /) -> bytes:
        """Some bytes, at most `size`; none at the end."""


class Unpacked(io.RawIOBase):
    """The bytes that a compressed file unpacks to.

    Every read hands on what is there before it meets a fault, so that all that stands before the fault is read. Raises
    one of BROKEN where the file is cut off or damaged, BombError where it unpacks to too much.
    """

    def __init__(self, handle: BinaryIO, kind: Kind) -> None:
        self._handle = handle
        self._source: Source = gzip.GzipFile(fileobj=handle) if kind is Kind.GZIP else ZstdFile(handle)
        self._ahead = b""
        self._count = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def head(self, size: int) -> bytes:
        """The first bytes, which stay to be read; fewer where the stream is shorter."""
        while len(self._ahead) < size and (more := self._more(size)):
            self._ahead += more
        return self._ahead

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the front of the buffer with what there is; 0 at the end."""
        view = memoryview(buffer)
        if self._ahead:
            data, self._ahead = self._ahead[: len(view)], self._ahead[len(view) :]
        else:
            data = self._more(len(view))
        view[: len(data)] = data
        return len(data)

    def _more(self, size: int) -> bytes:
        data = self._source.read1(size)
        self._count += len(data)
        if too_much(self._handle.tell(), self._count):
            raise BombError
        return data


class AsItComes:
    """A stream of which a read gives what is there, so that a fault costs nothing that stands before it.

    `end` holds the last bytes that were read, as many as are to be `remembered`.
    """

    def __init__(self, stream: io.BufferedReader, remembered: int = 0) -> None:
        self._stream = stream
        self._remembered = remembered
        self._count = 0
        self.end = b""

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes, at most `size`; none at the end."""
        data = self._stream.read1(size)
        self._count += len(data)
        if self._remembered:
            self.end = (self.end + data[-self._remembered :])[-self._remembered :]
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self._count
