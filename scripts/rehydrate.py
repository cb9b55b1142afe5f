"""Complete a release from your own copies of the articles whose texts it leaves out, and prove it by hash."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from readouts import browse
from readouts.commands import ROOT, field, fields_of, progress, run, stop
from readouts.extract.readout import Extractor
from readouts.link.left import left
from readouts.pipeline import load_data
from readouts.publish.copies import Copies, find_copies
from readouts.publish.manifest import NAME
from readouts.publish.opened import Opened, open_release, unpacked
from readouts.publish.restore import Restored, left_out, left_unquoted, restore
from readouts.publish.whole import write_whole
from readouts.read.article import Article, Refusal
from readouts.read.files import Inputs
from readouts.sorting import attempt
from readouts.tables import Layout, Problem, write
from readouts.vocabulary import VocabularyError


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="A copy is known by the SHA-256 of its text, whatever its file is called. The folder that is written\n"
        "is byte for byte what scripts/build.py makes of the whole texts.\n\n"
        "example:\n  .venv/bin/python scripts/rehydrate.py readouts-0.1.0.zip ~/readouts --out /tmp/whole\n\n"
        "exit status: 0 complete and proved; 1 written, but articles are missing; 2 wrong usage, nothing touched",
    )
    parser.add_argument("package", type=Path, metavar="PACKAGE", help="the zip of a release, or the unpacked folder")
    parser.add_argument(
        "articles",
        nargs="+",
        type=Path,
        metavar="ARTICLES",
        help="your copies: folders, pages or containers of pages, as scripts/build.py reads them",
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="write to this new folder (default: NAME-VERSION-complete, here)"
    )
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        type=field,
        metavar="ROLE=NAME",
        help="where records of JSON Lines keep a thing, as for scripts/build.py",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Complete and say how it went; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    if missing := [path for path in (given.package, *given.articles) if not path.exists()]:
        return stop("rehydrate", (f"{path}: no such file or folder; check the path" for path in missing))
    with unpacked(given.package) as folder:
        opened = [folder] if isinstance(folder, Problem) else open_release(folder)
    if isinstance(opened, list):
        return stop("rehydrate", opened)
    return complete(opened, given)


def complete(opened: Opened, given: argparse.Namespace) -> int:
    """Complete an opened release as the command line says; the exit status."""
    started = time.perf_counter()
    out = (given.out or Path(f"{opened.package.name}-{opened.package.version}-complete")).resolve()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        return stop("rehydrate", [f"{out}: is there already; name a new folder with --out"])
    lacking = left_out(opened.tables)
    issues = [row.issue_id for row in left_unquoted(opened.tables, opened.manifest)]
    if not lacking and not issues:
        return stop("rehydrate", [f"{given.package}: nothing is left out of this release; use it as it is"])
    try:
        vocabulary, sites = load_data(ROOT / "data")
    except VocabularyError as error:
        return stop("rehydrate", (f"data/{line}" for line in error.lines))
    inputs = Inputs(given.articles)
    readings = progress(inputs.readings(vocabulary, sites, fields_of(given.field)), inputs)
    extractor = Extractor(vocabulary)

    stumbled: list[Refusal] = []

    def why_nothing(article: Article) -> str:
        found = attempt(article, extractor)
        if isinstance(found, Refusal):
            stumbled.append(found)
            return ""
        told = left(article, found, "")
        return told.message if told else ""

    copies = find_copies(readings, lacking, issues, why_nothing)
    restored = restore(opened.tables, copies, opened.manifest)
    # What cannot be read matters only where something is missing, which it may hold.
    for refusal in (*copies.refusals, *stumbled) if restored.lacking else ():
        print(f"rehydrate: {refusal.source_file}: {refusal.reason}; {refusal.remedy}", file=sys.stderr)
    for problem in restored.lacking:
        print(f"rehydrate: {problem}", file=sys.stderr)
    if problems := write_whole(lambda folder: written(opened, restored, folder), out):
        return stop("rehydrate", problems)
    if not given.quiet:
        print(summary(opened, restored, copies, out, time.perf_counter() - started))
    return 1 if restored.lacking else 0


def written(opened: Opened, restored: Restored, folder: Path) -> list[Problem]:
    """Write the completed package and its site; what is still left out is told by the manifest, as in the release."""
    problems = write(restored.tables, Layout.of_folder(folder), opened.package, browse.write_indexes)
    problems = problems or browse.prepare(folder, opened.package)
    if not problems and restored.lacking:
        (folder / NAME).write_bytes(opened.manifest.render())
    return problems


def summary(opened: Opened, restored: Restored, copies: Copies, out: Path, seconds: float) -> str:
    """What was completed, for a person."""
    total = len(left_out(opened.tables))
    lines = [f"{copies.articles_read} articles read, {len(restored.filled)} of the {total} left out are filled in"]
    if restored.lacking:
        lines.append("not complete yet: give the folder written here, and more copies, to go on")
    else:
        lines.append("complete: every table is byte for byte the one that the release was made from (SHA-256)")
    return "\n".join([*lines, f"written to {out} in {seconds:.1f} s"])


if __name__ == "__main__":
    run(main, "rehydrate", "nothing was written")
