"""Make the release of a version: the data package as a zip, SQLite, Parquet, checksums, and its descriptions."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from readouts.commands import ROOT, field, fields_of, progress, run, stop, telling, unfit
from readouts.pipeline import build
from readouts.publish.changes import changes_since, version_before
from readouts.publish.checksums import NAME as SUMS
from readouts.publish.edition import Edition
from readouts.publish.licences import OPEN_LICENCES, open_licences
from readouts.publish.notes import counts
from readouts.publish.release import PAPERS, Source, edition_of, write_release
from readouts.publish.version import uncommitted, unfit_version
from readouts.publish.whole import write_whole
from readouts.tables import check, read_package
from readouts.vocabulary import VocabularyError

USUAL = ROOT / "build" / "release"


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Texts of publishers whose text_license is not in data/open_licenses.csv are left out; offsets and\n"
        "hashes stay, and scripts/rehydrate.py fills the texts in from one's own copies.\n\n"
        "examples:\n"
        "  .venv/bin/python scripts/release.py 0.1.0\n      release data/articles to build/release/\n"
        "  .venv/bin/python scripts/release.py 0.1.0 ~/readouts --out /tmp/r\n      a release of your own articles\n\n"
        "exit status: 0 released; 1 released, with refused inputs; 2 wrong usage or version, nothing touched",
    )
    parser.add_argument("version", metavar="VERSION", help="the version that data/package.json and CITATION.cff name")
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="folders, pages or containers of pages, as scripts/build.py reads them (default: data/articles)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        default=USUAL,
        help="write here, replacing a release (default: build/release)",
    )
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        type=field,
        metavar="ROLE=NAME",
        help="where records of JSON Lines keep a thing, as for scripts/build.py",
    )
    parser.add_argument(
        "--since",
        metavar="OLD",
        help="the version before, of which the changelog entry tells the changed facts: a folder, a zip or a git "
        "revision (default: the newest tag before, in a release of data/articles)",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    return parser.parse_args(argv)


def unfit_place(out: Path, inputs: Sequence[Path]) -> str | None:
    """Why a release may not be written to a folder."""
    if out.exists() and not out.is_dir():
        return "is a file; name a folder"
    if out != USUAL and (why := unfit(out, inputs, ROOT)):
        return f"{why}; name a folder of its own"
    if out.is_dir() and any(out.iterdir()) and not (out / SUMS).is_file():
        return "holds other files than a release; name a folder of its own"
    return None


def unchanged(package: Path) -> str:
    """Tell of no change: there is no version before."""
    return ""


def summary(edition: Edition, out: Path, seconds: float) -> str:
    """What was released, for a person."""
    sizes = [(path.name, path.stat().st_size) for path in sorted(out.iterdir())]
    lines = [f"{edition.name} of {edition.day}: {counts(edition)}"]
    if edition.left_out:
        lines.append(f"texts left out of {edition.left_out} articles, whose publishers' terms are not open:")
        lines += [f"  {left.articles:>6} {left.publisher} ({left.terms})" for left in edition.manifest.publishers]
    lines.append("files:")
    lines += [f"  {size:>12,} {name}" for name, size in sizes]
    lines.append(f"written to {out} in {seconds:.1f} s")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Release and say how it went; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    started = time.perf_counter()
    paths = given.paths or [ROOT / "data" / "articles"]
    out = given.out.resolve()
    if missing := [path for path in paths if not path.exists()]:
        return stop("release", (f"{path}: no such file or folder; check the path" for path in missing))
    if why := unfit_place(out, [path.resolve() for path in paths]):
        return stop("release", [f"{given.out}: {why}"])
    package = read_package(ROOT / "data" / "package.json")
    if isinstance(package, list):
        return stop("release", package)
    # Articles of one's own are no part of the clone, so that what is released of them follows from no commit anyway.
    problems = unfit_version(given.version, ROOT, package) or ([] if given.paths else uncommitted(ROOT))
    if problems:
        return stop("release", problems)
    old = given.since or ("" if given.paths else version_before(given.version, ROOT))
    changes = changes_since(old, ROOT) if old else unchanged
    if isinstance(changes, list):
        return stop("release", changes)
    try:
        licences = open_licences(ROOT / "data" / OPEN_LICENCES)
        made = build(paths, ROOT / "data", progress, fields_of(given.field), of_own_articles=not given.paths)
    except VocabularyError as error:
        return stop("release", (f"data/{line}" for line in error.lines))
    for refusal in made.refusals:
        print(f"release: {refusal.source_file}: {refusal.reason}; {refusal.remedy}", file=sys.stderr)
    if not made.tables.get("articles"):
        return stop("release", [f"{', '.join(map(str, paths))}: no article there; name files or folders of articles"])
    if problems := made.problems or check(made.tables):
        return stop("release", problems)
    papers = {name: (ROOT / name).read_bytes() for name in PAPERS}
    with telling("writing the release"):
        edition = edition_of(Source(made.tables, package, papers, licences))
        problems = write_whole(lambda folder: write_release(edition, papers, folder, changes), out)
    if problems:
        return stop("release", problems)
    if not given.quiet:
        print(summary(edition, out, time.perf_counter() - started))
    return 1 if made.refusals else 0


if __name__ == "__main__":
    run(main, "release", "nothing was released")
