"""The members of a ZIP archive, unpacked one at a time."""

from __future__ import annotations

import lzma
import zipfile
from io import BufferedReader

from readouts.read.member import Fault, Member, Members, hidden, outside, tidy_path
from readouts.read.reader import LARGEST, TOO_LARGE
from readouts.read.unpack import BOMB, BROKEN, too_much

# Office Open XML (ECMA-376, part 2), OpenDocument and EPUB are ZIP archives that hold one of these.
_OFFICE = {"[Content_Types].xml", "mimetype"}
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def zip_members(stream: BufferedReader) -> Members:
    """The files of the archive in the order of its table of contents, unpacked as they are asked for."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, *BROKEN):
        yield Fault("", "a ZIP archive without its table of contents: cut off or damaged", "get it again whole")
        return
    with archive:
        files = [entry for entry in archive.infolist() if not entry.is_dir() and not hidden(entry.filename)]
        if not _OFFICE.isdisjoint(archive.namelist()):
            yield Fault("", "an office document or e-book, not pages", "give the article as text, Markdown or HTML")
        elif too_much(stream.seek(0, 2), sum(entry.file_size for entry in files)):
            yield Fault("", BOMB, "give the pages as a folder")
        else:
            yield from _contents(archive, files)


def _contents(archive: zipfile.ZipFile, files: list[zipfile.ZipInfo]) -> Members:
    encrypted = [entry for entry in files if entry.flag_bits & _ENCRYPTED]
    unknown = [entry for entry in files if entry.compress_type not in _METHODS]
    if encrypted:
        yield Fault("", f"encrypted ({_first_and_rest(encrypted)})", "unpack it with its password and pack it without")
    elif unknown:
        yield Fault("", f"packed in a way that is not read here ({_first_and_rest(unknown)})", "pack it again with zip")
    shut = {entry.header_offset for entry in (*encrypted, *unknown)}
    for entry in files:
        if entry.header_offset not in shut:
            yield _member(archive, entry)


def _first_and_rest(entries: list[zipfile.ZipInfo]) -> str:
    """One line for any number of members, of which the first is named."""
    return entries[0].filename + (f" and {len(entries) - 1} more" if len(entries) > 1 else "")


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Member | Fault:
    name = tidy_path(entry.filename)
    if not name:
        return outside(entry.filename)
    if entry.file_size > LARGEST:
        return Fault(name, *TOO_LARGE)
    try:
        with archive.open(entry) as file:
            # The table of contents may understate a size.
            data = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, lzma.LZMAError, ValueError, *BROKEN):
        return Fault(name, "damaged in its archive", "get the archive again whole")
    return Member(name, data)
