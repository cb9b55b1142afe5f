"""Files and folders to readings, in an order that does not depend on how they were named or listed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from readouts.read.article import Reading, Refusal
from readouts.read.container import read_file
from readouts.read.json_lines import Fields
from readouts.read.member import one_line
from readouts.read.names import Look, Names
from readouts.read.sites import Site


class Inputs:
    """The files named, and the files below the folders named, once each.

    `done` is the number of bytes read, of all `size()`: containers are not known by their members until they are read
    to the end.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.files = find_files(paths)
        self.done = 0

    def size(self) -> int:
        """The number of bytes of the files as they are now."""
        paths = (os.path.join(*file) for file in self.files)
        return sum(os.path.getsize(path) for path in paths if os.path.isfile(path))

    def readings(
        self, vocabulary: Names, sites: Sequence[Site], fields: Fields, look: Look | None = None
    ) -> Iterator[Reading]:
        """Read every file, in the order of `source_file`, the members of a container in its own order.

        `source_file` is the POSIX path below the folder named, or the name of the file named; of a member it is
        `container!member`. Hidden files and folders (a leading dot) are passed over. What cannot be read is yielded as
        a refusal. A page that `look` lets go is not read in full.
        """
        for folder, source_file in self.files:
            before = self.done
            path = os.path.join(folder, source_file)
            try:
                if (named := one_line(source_file)) != source_file:
                    # A name that no table could hold, such as one in another encoding.
                    yield _refused(named, "its name cannot be printed", "give the file a name in plain characters")
                    continue
                status = os.stat(path)
                if not stat.S_ISREG(status.st_mode):
                    # A pipe or device would be waited for without end.
                    yield _refused(source_file, "no regular file", "give a file or a folder of files")
                    continue
                # Without a buffer: most files are read whole at once.
                with open(path, "rb", buffering=0) as handle:
                    for reading in read_file(handle, source_file, vocabulary, sites, fields, look):
                        self.done = before + handle.tell()
                        yield reading
                self.done = before + status.st_size
            except FileNotFoundError:
                yield _refused(source_file, "no such file or folder", "check the path")
            except OSError as error:
                yield _refused(source_file, f"cannot be read: {error.strerror}", "check its permissions")


def read_paths(
    paths: Iterable[Path], vocabulary: Names, sites: Sequence[Site], look: Look | None = None
) -> Iterator[Reading]:
    """Read files and folders as Inputs does, with the usual names of fields."""
    return Inputs(paths).readings(vocabulary, sites, Fields(), look)


def find_files(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """(folder, source_file) of every input, in the order of `source_file`; the two joined are the path of the file.

    A path that does not exist stands as it was given. The folder is one string for all its files: a crawl has many.
    """
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(paths, key=lambda path: (not path.is_dir(), path.as_posix())):
        for real, file in _below(path) if path.is_dir() else [_named(path)]:
            found.setdefault(real, file)
    # Files of one name stand in the order of their paths, folder by folder.
    return [file for _, file in sorted(found.items(), key=lambda item: (item[1][1], item[0].replace(os.sep, "\0")))]


def _named(path: Path) -> tuple[str, tuple[str, str]]:
    return os.path.realpath(path), (str(path.parent), path.name) if path.exists() else ("", path.as_posix())


def _below(folder: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each file's real path, by which it is known whatever links lead to it, and its folder and source_file."""
    top = str(folder)
    waiting = [(top, os.path.realpath(top), "")]
    while waiting:
        parent, real, steps = waiting.pop()
        for entry in _listed(parent):
            if entry.name.startswith("."):
                continue
            # Only a link asks for more than its folder's real path: links to folders are not followed.
            known = os.path.realpath(entry.path) if entry.is_symlink() else os.path.join(real, entry.name)
            if not entry.is_dir():
                yield known, (top, steps + entry.name)
            elif not entry.is_symlink():
                waiting.append((entry.path, known, f"{steps}{entry.name}/"))


def _listed(folder: str) -> list[os.DirEntry[str]]:
    """What a folder holds; of one that may not be listed, nothing."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _refused(source_file: str, reason: str, remedy: str) -> Reading:
    return Reading(refusal=Refusal(source_file, reason, remedy))
