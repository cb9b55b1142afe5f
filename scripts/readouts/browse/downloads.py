"""What can be downloaded as a whole: the data package in one archive, and its files one by one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from readouts.rows import TABLES
from readouts.tables import Layout, PackageInfo, package_files

ARCHIVE = "readouts-csv.zip"
# An archive keeps times of its members; these have none, and this is the first that the format can write.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_LAYOUT = Layout.of_folder(Path())


def downloads(data: Path, package: PackageInfo) -> dict[str, bytes]:
    """The archive and the files in it, by their names below `static/`, from the tables in a folder.

    Descriptor, tables and schemas stand as in a package of its own, so that the descriptor holds for the unpacked
    archive and for its own address alike. The same tables give the same bytes with one release of zlib.
    """
    csvs = {str(model.META.name): (data / f"{model.META.name}.csv").read_bytes() for model in TABLES}
    files = {path.as_posix(): content for path, content in package_files(csvs, _LAYOUT, package).items()}
    return {ARCHIVE: archive(files), **files}


def archive(files: dict[str, bytes]) -> bytes:
    """A ZIP archive of files, which tells neither when nor where it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in sorted(files.items()):
            opened.writestr(member(f"readouts/{name}"), content)
    return made.getvalue()


def member(name: str, time: tuple[int, int, int, int, int, int] = _NO_TIME) -> zipfile.ZipInfo:
    """A file of an archive, the same on every machine; `time` is year to second."""
    made = zipfile.ZipInfo(name, time)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.create_system = 3
    made.external_attr = 0o100644 << 16
    return made
