"""Say which facts differ between two builds of the tables: what was added, removed and changed, cell by cell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from readouts.commands import ROOT, run, telling
from readouts.compare import Diff, compare, open_snapshot
from readouts.compare.as_json import __doc__ as json_form
from readouts.compare.as_json import as_json
from readouts.compare.markdown import as_markdown
from readouts.compare.reporting import LIMIT, report
from readouts.compare.terminal import print_report

# Where no terminal says how wide it is.
WIDTH = 120
MORE = f"""\
examples:
  .venv/bin/python scripts/diff.py main
      what this clone changes in the tables of main
  .venv/bin/python scripts/diff.py origin/main... .
      the same, since HEAD left origin/main
  .venv/bin/python scripts/diff.py v0.1.0 v0.2.0
      two revisions of this repository
  .venv/bin/python scripts/diff.py old.zip /tmp/mine --format json

OLD and NEW are each a folder of a package (one with datapackage.json, such as this clone, or its build/), a ZIP archive
of one, or a git revision of this repository; REV... is the commit at which HEAD left REV. A path that exists is taken
for a path: name a branch of the same name refs/heads/NAME.

A row is the same row where its content says so: identifiers, positions and offsets that changed only because others did
are no difference. The report sets the words that an article gave a cell beside it.

--format json: {json_form}
exit status: 0 no fact differs; 1 some do (with --exit-zero 0); 2 wrong usage, or a package that cannot be read
"""


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=MORE,
    )
    parser.add_argument("old", metavar="OLD", help="the package to compare with")
    parser.add_argument("new", metavar="NEW", nargs="?", default=str(ROOT), help="the package (default: this clone)")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="default: %(default)s")
    parser.add_argument(
        "--limit",
        type=count,
        default=LIMIT,
        metavar="N",
        help="tell at most N rows of a table, the rest by number; json has all (default: %(default)s)",
    )
    parser.add_argument(
        "--exit-zero", action="store_true", help="end with 0 though facts differ, as a step that only tells must"
    )
    return parser.parse_args(argv)


def count(words: str) -> int:
    """A number of rows from the command line; raise ArgumentTypeError if it is none."""
    if not words.isascii() or not words.isdecimal():
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of rows: give 0 or more")
    return int(words)


def show(diff: Diff, form: str, limit: int) -> None:
    """Print a difference."""
    if form == "json":
        sys.stdout.write(as_json(diff))
    elif form == "markdown":
        sys.stdout.write(as_markdown(report(diff, limit)))
    else:
        from rich.console import Console

        print_report(report(diff, limit), Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False))


def main(argv: Sequence[str] | None = None) -> int:
    """Compare and say what differs; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    with telling("comparing"):
        old, new = open_snapshot(given.old, ROOT), open_snapshot(given.new, ROOT)
        problems = [problem for opened in (old, new) if isinstance(opened, list) for problem in opened]
        for problem in dict.fromkeys(problems):
            print(f"diff: {problem}", file=sys.stderr)
        if isinstance(old, list) or isinstance(new, list):
            return 2
        diff = compare(old, new)
    show(diff, given.format, given.limit)
    return 1 if diff.differs and not given.exit_zero else 0


if __name__ == "__main__":
    run(main, "diff", "nothing was changed", heard=1)
