"""A file of any kind to readings, one after another: the page that it is, or the members of the container it is."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator, Sequence
from functools import partial
from io import BufferedReader, FileIO
from itertools import islice

from readouts.read.article import Reading, Refusal, stumbled
from readouts.read.json_lines import Fields, json_members
from readouts.read.kind import HEAD, Kind, kind_of
from readouts.read.member import Fault, Member, Members, one_line
from readouts.read.names import Look, Names
from readouts.read.reader import LARGEST, read_bytes
from readouts.read.sites import Site
from readouts.read.tarball import tar_members
from readouts.read.unpack import BOMB, BROKEN, BombError, Unpacked
from readouts.read.web_archive import warc_members
from readouts.read.zipped import zip_members

SEPARATOR = "!"
# More than most pages have, so that one read gives the whole.
_PIECE = 1 << 16
_PACKED = (Kind.GZIP, Kind.ZSTD)
_NESTED = ("a container inside a container", "unpack it and give it by itself")
_AS_FOLDER = "give the pages as a folder"


def read_file(
    file: FileIO | BufferedReader,
    source_file: str,
    vocabulary: Names,
    sites: Sequence[Site],
    fields: Fields,
    look: Look | None = None,
) -> Iterator[Reading]:
    """Read an open file: one reading of a page, or one of each member of a container, named `container!member`.

    The file stands at its beginning; what it is its first bytes say. A container is read as the readings are asked for,
    and only one member at a time is in memory (of a ZIP archive its table of contents too). A fault of the container
    comes as one refusal, after the readings of all that stood before it.
    """
    empty = True
    for found in _members(file, fields):
        empty = False
        name = one_line(SEPARATOR.join(filter(None, (source_file, found.name))))
        if isinstance(found, Fault):
            yield Reading(refusal=Refusal(name, one_line(found.reason), found.remedy))
        else:
            yield _read(found, name, vocabulary, sites, look)
    if empty:
        yield Reading(refusal=Refusal(one_line(source_file), "a container without a page", "put pages into it"))


def _read(found: Member, name: str, vocabulary: Names, sites: Sequence[Site], look: Look | None) -> Reading:
    try:
        return read_bytes(found.data, name, vocabulary, sites, found.stated, look)
    except Exception as error:
        return Reading(refusal=stumbled(name, error))


def _members(file: FileIO | BufferedReader, fields: Fields) -> Members:
    head = file.read(_PIECE)
    kind = kind_of(head[:HEAD])
    if kind is Kind.PAGE:
        yield Member("", _read_page(file, head))
        return
    file.seek(0)
    handle: BufferedReader = BufferedReader(file)
    try:
        if kind not in _PACKED:
            yield from _unpacked(handle, kind, fields)
            return
        raw = Unpacked(handle, kind)
        inner = kind_of(raw.head(HEAD))
        if inner in (*_PACKED, Kind.ZIP):
            yield Fault("", *_NESTED)
        else:
            yield from _unpacked(BufferedReader(raw), inner, fields)
    except BombError:
        yield Fault("", BOMB, _AS_FOLDER)
    except (tarfile.TarError, *BROKEN):
        yield Fault("", "cut off or damaged; what stands before the fault is read", "get it again whole")
    finally:
        # The file is its owner's to close.
        if not handle.closed:
            handle.detach()


def _unpacked(stream: BufferedReader, kind: Kind, fields: Fields) -> Members:
    match kind:
        case Kind.TAR:
            yield from map(_not_nested, tar_members(stream))
        case Kind.ZIP:
            yield from map(_not_nested, zip_members(stream))
        case Kind.JSONL:
            yield from json_members(stream, fields)
        case Kind.WARC:
            yield from warc_members(stream)
        case _:
            yield Member("", _read_page(stream))


def _read_page(stream: FileIO | BufferedReader, head: bytes = b"") -> bytes:
    """The bytes of a page of which the first are read already.

    Of a file that is too large only as many as show it, so that none fills the memory. Read in pieces, since a read
    that may give many bytes takes the memory for all of them first, which is slow.
    """
    pieces = iter(partial(stream.read, _PIECE), b"")
    return b"".join((head, *islice(pieces, LARGEST // _PIECE + 1)))


def _not_nested(found: Member | Fault) -> Member | Fault:
    if isinstance(found, Member) and kind_of(found.data[:HEAD]) is not Kind.PAGE:
        return Fault(found.name, *_NESTED)
    return found
