"""Survey a build: whether the encounters that titles announce are in its tables, and whether it invents others."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from readouts.commands import ROOT, run
from readouts.measure.built import Built
from readouts.measure.survey import Survey, survey
from readouts.pipeline import load_data
from readouts.read.files import read_paths
from readouts.tables import load
from readouts.vocabulary import VocabularyError

LEAST_YIELD = 0.98
MOST_FALSE = 0.001


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="A title announces an encounter when it begins with a leader, has a word of data/encounters.csv and\n"
        "names a leader of another country. An article holds none when its title and first two paragraphs have no\n"
        "such word or name no leader from abroad, and no later paragraph has both; the others are only counted.\n"
        "Articles are known by their text, so that the build may have read them from an archive.\n\n"
        "example:\n  .venv/bin/python scripts/survey.py /tmp/mine ~/pages\n\n"
        f"exit status: 0 at least {LEAST_YIELD:.0%} of the announced are found and at most {MOST_FALSE:.1%} invented; "
        "1 not so;\n2 wrong usage",
    )
    parser.add_argument("build", type=Path, metavar="BUILD_DIR", help="folder of the built tables")
    parser.add_argument("pages", type=Path, metavar="PAGES", help="the pages that were built: file or folder")
    parser.add_argument("--json", action="store_true", help="print the figures and pages as JSON")
    return parser.parse_args(argv)


def table(found: Survey) -> Iterator[str]:
    """The survey, for a person."""
    yield f"{'pages':<52}{found.read:>7}"
    yield f"{'  kept':<52}{found.kept:>7}"
    yield f"{'  nothing found':<52}{found.nothing:>7}"
    for code, count in sorted(found.left.items(), key=lambda item: (-item[1], item[0])):
        yield f"{'    of these in issues: ' + code:<52}{count:>7}"
    for reason, count in sorted(found.refused.items(), key=lambda item: (-item[1], item[0])):
        yield f"{'  refused: ' + reason:<52}{count:>7}"
    yield f"{'titles that announce an encounter of leaders':<52}{found.announced:>7}"
    yield f"{'  found, with the right counterpart':<52}{found.yielded:>7}{found.yield_share:>9.2%}"
    for cause, pages in sorted(found.missed.items(), key=lambda item: (-len(item[1]), item[0])):
        yield f"{'  missed: ' + cause:<52}{len(pages):>7}"
        yield from (f"      {page.source_file}  {page.title}  [{page.told}]" for page in pages)
    yield f"{'articles that hold no encounter of leaders':<52}{found.none_held:>7}"
    yield f"{'  and yet yield one':<52}{len(found.invented):>7}{found.false_share:>9.2%}"
    yield from (f"      {page.source_file}  {page.title}  [{page.told}]" for page in found.invented)
    yield f"{'other articles':<52}{found.undecided:>7}"
    yield f"{'  that yield one':<52}{len(found.undecided_yield):>7}"


def figures(found: Survey) -> dict[str, object]:
    """The survey, for a program."""
    shares = {"nothing": found.nothing, "yield_share": found.yield_share, "false_share": found.false_share}
    return asdict(found) | shares


def main(argv: Sequence[str] | None = None) -> int:
    """Survey and print; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    if not given.pages.exists():
        print(f"survey: {given.pages}: no such file or folder; check the path", file=sys.stderr)
        return 2
    loaded = load(given.build)
    for problem in loaded.problems:
        print(f"survey: {problem}", file=sys.stderr)
    if loaded.problems:
        return 2
    try:
        vocabulary, sites = load_data(ROOT / "data")
    except VocabularyError as error:
        for line in error.lines:
            print(f"survey: data/{line}", file=sys.stderr)
        return 2
    found = survey(read_paths([given.pages], vocabulary, sites), Built(loaded), vocabulary)
    print(json.dumps(figures(found), ensure_ascii=False, indent=1) if given.json else "\n".join(table(found)))
    return 0 if found.yield_share >= LEAST_YIELD and found.false_share <= MOST_FALSE else 1


if __name__ == "__main__":
    run(main, "survey", "nothing was changed")
