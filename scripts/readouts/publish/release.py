"""A release, all of its files, made in a folder from the rows of a build."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from readouts import browse
from readouts.publish.archive import write_archive
from readouts.publish.checksums import NAME as SUMS
from readouts.publish.checksums import checksums
from readouts.publish.croissant import croissant
from readouts.publish.edition import Edition, File
from readouts.publish.json_text import json_bytes
from readouts.publish.licences import closed
from readouts.publish.manifest import NAME as WITHHELD
from readouts.publish.manifest import manifest
from readouts.publish.notes import changelog_entry
from readouts.publish.parquet import write_parquet
from readouts.publish.readme import readme
from readouts.publish.schema_org import dataset
from readouts.publish.wording import Tables, of_type, without_wording
from readouts.publish.zenodo import deposit
from readouts.rows import TABLES, ArticleRow, PublisherRow
from readouts.tables import DATABASE, Layout, PackageInfo, Problem, write

# Papers of the clone that go into the archive as they are.
PAPERS = ("CITATION.cff", "LICENSE", "LICENSE-DATA.md")
Changes = Callable[[Path], str]
NOTES = "CHANGES.md"


@dataclass(frozen=True, slots=True)
class Source:
    """What a release is made of: whole tables, what they say of themselves, papers, and which licences are open."""

    tables: Tables
    package: PackageInfo
    papers: Mapping[str, bytes]
    licences: Collection[str]


def edition_of(source: Source) -> Edition:
    """The version without the wording that may not be passed on."""
    articles, publishers = of_type(source.tables, ArticleRow), of_type(source.tables, PublisherRow)
    terms = closed(articles, publishers, source.licences, source.package.licenses[0].name)
    told = manifest(source.tables, terms, source.package.version)
    return Edition(source.package, without_wording(source.tables, terms), told)


def write_release(
    edition: Edition, papers: Mapping[str, bytes], folder: Path, changes: Changes = lambda package: ""
) -> list[Problem]:
    """Write every file of a release into an empty folder; return what stood in the way.

    `changes` tells, given the folder of the package, which facts changed since the version before: a Markdown list.
    """
    unpacked = folder / edition.name
    if problems := _write_package(edition, papers, unpacked):
        return problems
    try:
        _write_files(edition, unpacked, folder, changes)
    except duckdb.Error as error:
        return [Problem(str(folder), f"Parquet cannot be written ({error})", "free the place")]
    except OSError as error:
        place = str(error.filename or folder)
        return [Problem(place, f"cannot be written ({error.strerror})", "free the place")]
    return []


def _write_package(edition: Edition, papers: Mapping[str, bytes], unpacked: Path) -> list[Problem]:
    """The folder that the archive holds: a data package, its database, and the site that Datasette serves of it."""
    layout = Layout.of_folder(unpacked)
    problems = write(edition.tables, layout, edition.package, browse.write_indexes)
    problems = problems or browse.prepare(unpacked, edition.package)
    if not problems:
        made = {"README.md": readme(edition).encode("utf-8"), WITHHELD: edition.manifest.render()}
        for name, content in {**papers, **made}.items():
            (unpacked / name).write_bytes(content)
    return problems


def _write_files(edition: Edition, unpacked: Path, folder: Path, changes: Changes) -> None:
    archive = folder / f"{edition.name}.zip"
    write_archive(unpacked, edition.day, archive)
    shutil.copyfile(unpacked / DATABASE, folder / DATABASE)
    offered = [archive, folder / DATABASE, *write_parquet(unpacked, folder)]
    files = [File.of(path.name, path.read_bytes()) for path in offered]
    csvs = {}
    for model in TABLES:
        path = unpacked / f"{model.META.name}.csv"
        csvs[str(model.META.name)] = File.of(f"{edition.name}/{path.name}", path.read_bytes())
    changed = changes(unpacked)
    shutil.rmtree(unpacked)
    described = {
        "croissant.json": json_bytes(croissant(edition, files[0], csvs)),
        "dataset.jsonld": json_bytes(dataset(edition, files)),
        ".zenodo.json": json_bytes(deposit(edition)),
        NOTES: changelog_entry(edition, changed).encode("utf-8"),
    }
    for name, content in described.items():
        (folder / name).write_bytes(content)
    # Without .zenodo.json, which is no download, and which GitHub would call otherwise.
    downloads = (path for path in folder.iterdir() if not path.name.startswith("."))
    (folder / SUMS).write_bytes(checksums({path.name: path.read_bytes() for path in downloads}))
