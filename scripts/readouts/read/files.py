"""Files and folders to readings, in an order that does not depend on how they were named or listed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from readouts.read.article import Reading, Refusal
from readouts.read.container import read_file
from readouts.read.json_lines import Fields
from readouts.read.names import Names
from readouts.read.sites import Site


class Inputs:
    """The files named, and the files below the folders named, once each.

    `size` is the number of their bytes, `done` how many of them are read: containers are not known by their members
    until they are read to the end.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.files = find_files(paths)
        self.size = sum(path.stat().st_size for _, path in self.files if path.is_file())
        self.done = 0

    def readings(self, vocabulary: Names, sites: Sequence[Site], fields: Fields) -> Iterator[Reading]:
        """Read every file, in the order of `source_file`, the members of a container in its own order.

        `source_file` is the POSIX path below the folder named, or the name of the file named; of a member it is
        `container!member`. Hidden files and folders (a leading dot) are passed over. What cannot be read is yielded as
        a refusal.
        """
        for source_file, path in self.files:
            before = self.done
            if path.exists() and not path.is_file():
                # A pipe or device would be waited for without end.
                yield Reading(refusal=Refusal(source_file, "no regular file", "give a file or a folder of files"))
                continue
            try:
                with path.open("rb") as handle:
                    for reading in read_file(handle, source_file, vocabulary, sites, fields):
                        self.done = before + handle.tell()
                        yield reading
                    self.done = before + os.fstat(handle.fileno()).st_size
            except FileNotFoundError:
                yield Reading(refusal=Refusal(source_file, "no such file or folder", "check the path"))
            except OSError as error:
                yield Reading(
                    refusal=Refusal(source_file, f"cannot be read: {error.strerror}", "check its permissions")
                )


def read_paths(paths: Iterable[Path], vocabulary: Names, sites: Sequence[Site]) -> Iterator[Reading]:
    """Read files and folders as Inputs does, with the usual names of fields."""
    return Inputs(paths).readings(vocabulary, sites, Fields())


def find_files(paths: Iterable[Path]) -> list[tuple[str, Path]]:
    """(source_file, path) of every input, sorted; a path that does not exist stands as it was given."""
    found: dict[Path, str] = {}
    for path in sorted(paths, key=lambda path: (not path.is_dir(), path.as_posix())):
        for source_file, file in _below(path) if path.is_dir() else [(_name(path), path)]:
            found.setdefault(file.resolve(), source_file)
    return sorted((source_file, file) for file, source_file in found.items())


def _name(path: Path) -> str:
    return path.name if path.exists() else path.as_posix()


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                file = Path(parent, name)
                yield file.relative_to(folder).as_posix(), file
