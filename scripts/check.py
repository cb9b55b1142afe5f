"""Check the data, the tables built from them, and that the committed outputs are current; write nothing."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from readouts import browse
from readouts.pipeline import build
from readouts.tables import Layout, Problem, check, load, read_package, stale
from readouts.vocabulary import VocabularyError

ROOT = Path(__file__).resolve().parent.parent


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="examples:\n  scripts/check.py                 check this clone\n"
        "  scripts/check.py ~/readouts-2    check another clone with the code of this one\n\n"
        "exit status: 0 nothing found; 1 problems, one a line; 2 wrong usage",
    )
    parser.add_argument(
        "root", nargs="?", type=Path, metavar="DIR", default=ROOT, help="folder of the clone (default: this one)"
    )
    return parser.parse_args(argv)


def findings(root: Path) -> Iterator[str]:
    """Every problem of a clone, one line each: what is kept by hand, what is built from it, what is committed."""
    data, layout = root / "data", Layout.of_repository(root)
    loaded = load(layout.data).problems
    yield from map(str, loaded)
    package = read_package(data / "package.json")
    if isinstance(package, list):
        yield from map(str, package)
    try:
        made = build([data / "articles"], data)
    except VocabularyError as error:
        yield from (f"{data / line}" for line in error.lines)
        return
    for refusal in made.refusals:
        yield str(Problem(str(data / "articles" / refusal.source_file), refusal.reason, refusal.remedy))
    yield from map(str, (*made.problems, *check(made.tables)))
    if not isinstance(package, list):
        told = {problem.place for problem in loaded}
        late = [*stale(made.tables, layout, package), *browse.stale(layout.data, package)]
        yield from (str(problem) for problem in late if problem.place not in told)


def in_order(line: str) -> list[str | int]:
    """Sort key that keeps the lines of a file together, in the order of its lines."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", line)]


def main(argv: Sequence[str] | None = None) -> int:
    """Check and say what was found; the exit status is 0, 1 or 2 as --help says."""
    root: Path = arguments(argv).root
    if not (root / "data").is_dir():
        print(f"check: {root}: has no folder data; name the folder of a clone", file=sys.stderr)
        return 2
    found = sorted((line.removeprefix(f"{root}/") for line in findings(root)), key=in_order)
    for line in found:
        print(line)
    print(f"check: {len(found) or 'no'} problem{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
