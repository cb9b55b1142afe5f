"""What kind of container the first bytes of a file announce, whatever it is called."""

from __future__ import annotations

import re
import tarfile
from enum import Enum

# Enough for the header block of a tar archive.
HEAD = tarfile.BLOCKSIZE

_SIGNATURES = (
    # RFC 1952, RFC 8878 (a frame, and a frame to be skipped), .ZIP File Format Specification 4.3 (a member, no member)
    (re.compile(rb"\x1f\x8b"), "gzip"),
    (re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), "zstd"),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)"), "zip"),
    (re.compile(rb"WARC/\d"), "warc"),
    (re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"'), "jsonl"),
)


class Kind(Enum):
    """The kinds of container that there is a reader for; PAGE: none of them, so a page by itself."""

    GZIP = "gzip"
    ZSTD = "zstd"
    ZIP = "zip"
    WARC = "warc"
    JSONL = "jsonl"
    TAR = "tar"
    PAGE = "page"


def kind_of(head: bytes) -> Kind:
    """The kind of a file from its first bytes, of which HEAD are enough."""
    for signature, kind in _SIGNATURES:
        if signature.match(head):
            return Kind(kind)
    return Kind.TAR if _is_tar(head) else Kind.PAGE


def _is_tar(head: bytes) -> bool:
    """Whether this is a header of a tar archive: its checksum holds, in each of the dialects."""
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True
