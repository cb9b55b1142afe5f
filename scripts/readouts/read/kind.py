"""What kind of container the first bytes of a file announce, whatever it is called."""

from __future__ import annotations

import re
import tarfile
from enum import Enum

# Enough for the header block of a tar archive.
HEAD = tarfile.BLOCKSIZE

_SIGNATURES = re.compile(
    # RFC 1952, RFC 8878 (a frame, and a frame to be skipped), .ZIP File Format Specification 4.3 (a member, no member)
    rb"(?P<gzip>\x1f\x8b)"
    rb"|(?P<zstd>\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18)"
    rb"|(?P<zip>PK(?:\x03\x04|\x05\x06))"
    rb"|(?P<warc>WARC/\d)"
    rb'|(?P<jsonl>(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*")'
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
    if signature := _SIGNATURES.match(head):
        return Kind(signature.lastgroup)
    return Kind.TAR if _is_tar(head) else Kind.PAGE


def _is_tar(head: bytes) -> bool:
    """Whether this is a header of a tar archive: its checksum holds, in each of the dialects."""
    if b"\0" not in head:
        # Every dialect fills the block up with them.
        return False
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True
