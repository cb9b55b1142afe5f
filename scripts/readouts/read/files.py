"""Files and folders to readings, in an order that does not depend on how they were named or listed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from readouts.read.article import Reading, Refusal
from readouts.read.names import Names
from readouts.read.reader import LARGEST, read_bytes
from readouts.read.sites import Site


def read_paths(paths: Iterable[Path], vocabulary: Names, sites: Sequence[Site]) -> Iterator[Reading]:
    """Read every file named, and every file below every folder named, once each.

    Yields in the order of `source_file`: the POSIX path below the folder named, or the name of the file named. Hidden
    files and folders (a leading dot) below a folder are passed over. What cannot be read is yielded as a refusal.
    """
    for source_file, path in find_files(paths):
        try:
            data = _start_of(path)
        except FileNotFoundError:
            yield Reading(refusal=Refusal(source_file, "no such file or folder", "check the path"))
        except OSError as error:
            yield Reading(refusal=Refusal(source_file, f"cannot be read: {error.strerror}", "check its permissions"))
        else:
            yield read_bytes(data, source_file, vocabulary, sites)


def _start_of(path: Path) -> bytes:
    """A file's bytes; of one that is too large only as many as show it, so that no file fills the memory."""
    with path.open("rb") as handle:
        return handle.read(LARGEST + 1 if os.fstat(handle.fileno()).st_size > LARGEST else -1)


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
