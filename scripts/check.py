"""Check a contribution: data, articles, corrections, the tables built from them, committed outputs; write nothing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from readouts.commands import ROOT, run, telling
from readouts.review.report import FORMATS, render, summary
from readouts.review.reviewing import review


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="examples:\n"
        "  .venv/bin/python scripts/check.py\n      check this clone\n"
        "  .venv/bin/python scripts/check.py --format json\n"
        "      the findings for a program: an array of objects with the keys path, line, column, code, severity,\n"
        "      message, remedy and tolerated\n"
        "  .venv/bin/python scripts/check.py ~/readouts-2\n      check another clone with the code of this one\n\n"
        "A finding reads path:line:column: CODE message — remedy; data/exceptions.csv says what is tolerated.\n"
        "exit status: 0 nothing found; 1 findings, be they errors or warnings; 2 wrong usage",
    )
    parser.add_argument(
        "root", nargs="?", type=Path, metavar="DIR", default=ROOT, help="folder of the clone (default: this one)"
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text: a line for each finding (default); github: annotations; json: for programs; markdown: tables",
    )
    parser.add_argument("--all", action="store_true", help="list what is tolerated too, with the reason")
    parser.add_argument(
        "--private", action="store_true", help="for a clone that nobody else reads: others' texts may stand in it"
    )
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None, today: date | None = None) -> int:
    """Check and say what was found; the exit status is 0, 1 or 2 as --help says. `today`: the day in UTC."""
    given = arguments(argv)
    root: Path = given.root
    if not (root / "data").is_dir():
        print(f"check: {root}: has no folder data; name the folder of a clone", file=sys.stderr)
        return 2
    with telling("checking"):
        found = review(root, today or datetime.now(UTC).date(), given.private)
    print(render(found, given.format, given.all))
    if given.format == "json":
        print(summary(found), file=sys.stderr)
    return 1 if found.findings else 0


if __name__ == "__main__":
    run(main, "check", "nothing was changed", heard=1)
