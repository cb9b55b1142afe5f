"""A release as it is given to be completed: its zip, or the folder of the unpacked zip."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from readouts.publish.manifest import NAME, Manifest, read_manifest
from readouts.publish.wording import Tables
from readouts.tables import Layout, PackageInfo, Problem, load

_REMEDY = "give a release: its zip, or the folder of the unpacked zip"


@dataclass(frozen=True, slots=True)
class Opened:
    """The tables of a release, what it says of itself, and what it left out."""

    tables: Tables
    package: PackageInfo
    manifest: Manifest


@contextmanager
def unpacked(path: Path) -> Iterator[Path | Problem]:
    """The folder of a release, unpacked for the time being where a zip is given; or why there is none."""
    if path.is_dir():
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="readouts-") as place:
        try:
            with zipfile.ZipFile(path) as archive:
                archive.extractall(place)
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
            yield Problem(str(path), f"cannot be read as a zip ({error})", _REMEDY)
            return
        found = next(iter(sorted(Path(place).glob(f"*/{NAME}"))), None)
        yield found.parent if found else Problem(f"{path}!*/{NAME}", "is not there", _REMEDY)


def open_release(folder: Path) -> Opened | list[Problem]:
    """What a folder holds of a release, every row checked; or what is wrong with it."""
    manifest = read_manifest(folder / NAME)
    if isinstance(manifest, Problem):
        return [manifest]
    package = _package(Layout.of_folder(folder).descriptor)
    loaded = load(folder)
    problems = [package, *loaded.problems] if isinstance(package, Problem) else loaded.problems
    if problems or isinstance(package, Problem):
        return problems
    return Opened(loaded.tables, package, manifest)


def _package(path: Path) -> PackageInfo | Problem:
    """What a descriptor says of the package as a whole."""
    try:
        told = json.loads(path.read_bytes())
        return PackageInfo.model_validate({name: told[name] for name in PackageInfo.model_fields if name in told})
    except OSError as error:
        return Problem(str(path), f"cannot be read ({error.strerror})", _REMEDY)
    except (ValueError, TypeError, ValidationError):
        return Problem(str(path), "is no descriptor of a release", _REMEDY)
