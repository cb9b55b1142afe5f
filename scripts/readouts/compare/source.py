"""Where a package lies: in a folder, in a ZIP archive, or in a revision of a git repository."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from readouts.compare.revision import find_commit, read_blob
from readouts.read.unpack import BROKEN, too_much
from readouts.tables import Problem

DESCRIPTOR = "datapackage.json"
REMEDY = "name the folder of a package, a ZIP archive of one, or a git revision such as main"


@dataclass(frozen=True, slots=True)
class Source:
    """A place with files: its name as given, and the commit where it is a revision of a repository.

    `read` returns the bytes of a file by its path (with slashes), None where there is no such file, or why it cannot be
    read; `place` is that path as an error names it.
    """

    name: str
    read: Callable[[str], bytes | Problem | None]
    place: Callable[[str], str]
    commit: str = ""


def find_source(words: str, repository: Path) -> Source | Problem:
    """Return the source that `words` name: a path that exists, else a git revision of `repository`."""
    path = Path(words)
    if path.is_dir():
        return _folder("this clone" if path.resolve() == repository.resolve() else words, path)
    if path.exists():
        return _archive(words, path)
    commit = find_commit(words, repository)
    if isinstance(commit, Problem):
        return commit
    return Source(words, lambda name: read_blob(repository, commit, name), lambda name: f"{words}:{name}", commit)


def _folder_of(name: str, names: Iterable[str]) -> str:
    """The uppermost folder of an archive that holds a file of a name, with its slash; empty for the top, or none."""
    folders = [found.removesuffix(name) for found in names if PurePosixPath(found).name == name]
    return min(folders, key=lambda folder: (folder.count("/"), folder), default="")


def _folder(words: str, folder: Path) -> Source:
    def read(name: str) -> bytes | Problem | None:
        try:
            return (folder / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            return Problem(str(folder / name), f"cannot be read ({error.strerror})", "make it readable")

    return Source(words, read, lambda name: str(folder / name))


def _archive(words: str, path: Path) -> Source | Problem:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [entry.filename for entry in archive.infolist()]
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except OSError as error:
        return Problem(words, f"cannot be read ({error.strerror})", "make it readable")
    except (zipfile.BadZipFile, ValueError):
        return Problem(words, "is neither a folder nor a whole ZIP archive", REMEDY)
    if too_much(path.stat().st_size, unpacked):
        return Problem(words, "unpacks to more than a thousand times its size", "name another archive")
    # An archive may hold the package in a folder of its own.
    above = _folder_of(DESCRIPTOR, names) or _folder_of("meetings.csv", names)

    def read(name: str) -> bytes | Problem | None:
        try:
            with zipfile.ZipFile(path) as archive:
                return archive.read(above + name)
        except KeyError:
            return None
        except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, *BROKEN):
            return Problem(place(name), "is damaged or encrypted in its archive", "get the archive again")

    def place(name: str) -> str:
        return f"{words}!{above}{name}"

    return Source(words, read, place)
