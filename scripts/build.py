"""Build the dataset: articles in, a checked data package out."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from readouts.browse import of_land, prepare, write_indexes
from readouts.commands import ROLES, ROOT, field, fields_of, progress, run, stop, unfit
from readouts.link import CAUSES
from readouts.pipeline import Build, build
from readouts.read.json_lines import Fields
from readouts.rows import ArticleRow, IssueRow
from readouts.tables import Layout, Problem, read_package, write
from readouts.terms import Cause
from readouts.vocabulary import VocabularyError


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="examples:\n"
        "  .venv/bin/python scripts/build.py\n      refresh build/, schemas/ and datapackage.json\n"
        "  .venv/bin/python scripts/build.py ~/readouts --out /tmp/mine\n"
        "      a package of its own from your articles\n"
        "  .venv/bin/python scripts/build.py crawl.warc.gz --out /tmp/mine\n"
        "      the same from the pages of a crawl\n\n"
        "exit status: 0 all well; 1 built, with refused inputs or findings; 2 wrong usage, nothing touched",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="folders of pages, pages (HTML, text, Markdown, PDF), or containers of pages (tar, tar.gz, tar.zst, zip, "
        "WARC, JSON Lines, also .gz and .zst), told apart by content (default: data/articles)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="write a self-contained package here (default: build/ of the repository)",
    )
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        type=field,
        metavar="ROLE=NAME",
        help="where records of JSON Lines keep a thing, if not in the usual field; may be repeated: the first that is "
        + "filled counts ("
        + "; ".join(f"{role}: {', '.join(getattr(Fields(), role))}" for role in ROLES)
        + ")",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    return parser.parse_args(argv)


def summary(made: Build, layout: Layout, seconds: float) -> str:
    """What was built, for a person."""
    rows = {name: len(found) for name, found in made.tables.items()}
    reasons = Counter(refusal.reason for refusal in made.refusals).most_common()
    why = ": " + ", ".join(f"{count} {reason}" for reason, count in reasons) if reasons else ""
    issues = ", ".join(f"{count} {severity}" for severity, count in sorted(made.issues.items())) or "none"
    lines = [
        f"{made.files} files: {made.articles_read} articles read, {rows.get('articles', 0)} kept, "
        f"{len(made.refusals)} files refused{why}",
        *why_nothing(made.nothing),
        f"{rows.get('meetings', 0)} meetings, {rows.get('statements', 0)} statements, "
        f"{rows.get('documents_signed', 0)} documents, {rows.get('evidence', 0)} pieces of evidence",
        f"issues: {issues} (table issues, or {layout.csv('issues')})",
        f"written to {layout.data} in {seconds:.1f} s",
    ]
    return "\n".join(lines)


def why_nothing(counts: Mapping[Cause, int]) -> Iterator[str]:
    """Why articles hold nothing, for a person: the commonest cause first, but for those that name no leader."""
    if not counts:
        return
    yield f"{sum(counts.values())} articles hold no meeting, statement or document of leaders:"
    first: tuple[Cause, ...] = ("no_word", "no_leader")
    aside = {cause: counts[cause] for cause in first if cause in counts}
    others = sorted((item for item in counts.items() if item[0] not in aside), key=lambda item: (-item[1], item[0]))
    width = len(str(max(counts.values())))
    for cause, count in (*aside.items(), *others):
        issue = "" if cause in aside else f"  (issues: nothing.{cause})"
        yield f"  {count:>{width}}  {CAUSES[cause]}{issue}"


def main(argv: Sequence[str] | None = None) -> int:
    """Build and say how it went; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    paths = given.paths or [ROOT / "data" / "articles"]
    missing = [path for path in paths if not path.exists()]
    for path in missing:
        print(f"build: {path}: no such file or folder; check the path", file=sys.stderr)
    if given.out is not None and given.out.exists() and not given.out.is_dir():
        print(f"build: {given.out}: is a file; name a folder", file=sys.stderr)
        return 2
    if given.out is not None and (why := unfit(given.out.resolve(), [path.resolve() for path in paths], ROOT)):
        print(f"build: {given.out}: {why}; name a folder of its own", file=sys.stderr)
        return 2
    if missing:
        return 2
    started = time.perf_counter()
    layout = Layout.of_folder(given.out) if given.out is not None else Layout.of_repository(ROOT)
    package = read_package(ROOT / "data" / "package.json")
    if isinstance(package, list):
        return _stop(package)
    if problems := of_land():
        return _stop(problems)
    try:
        made = build(paths, ROOT / "data", progress, fields_of(given.field), of_own_articles=not given.paths)
    except VocabularyError as error:
        for line in error.lines:
            print(f"build: data/{line}", file=sys.stderr)
        return 2
    if not made.files:
        print(f"build: {', '.join(map(str, paths))}: no file there; name files or folders of articles", file=sys.stderr)
        return 2
    for refusal in made.refusals:
        print(f"build: {refusal.source_file}: {refusal.reason}; {refusal.remedy}", file=sys.stderr)
    found = list(findings(made))
    for line in found:
        print(f"build: {line}", file=sys.stderr)
    if made.problems:
        return _stop(made.problems)
    if problems := write(made.tables, layout, package, write_indexes) or prepare(layout.data, package):
        return _stop(problems)
    if not given.quiet:
        print(summary(made, layout, time.perf_counter() - started))
    return 1 if made.refusals or found else 0


def findings(made: Build) -> Iterator[str]:
    """What the extraction saw in the articles and could not settle, without what is merely worth knowing."""
    files = {row.article_id: row.source_file for row in made.tables.get("articles", ()) if isinstance(row, ArticleRow)}
    for row in made.tables.get("issues", ()):
        if isinstance(row, IssueRow) and row.severity != "info":
            yield f"{row.source_file or files.get(row.article_id or '', 'all files')}: {row.message}"


def _stop(problems: Sequence[Problem]) -> int:
    """Say what is wrong; the previous build stays as it was."""
    found = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    return stop("build", [*problems, f"{found}; nothing was written"])


if __name__ == "__main__":
    run(main, "build", "the previous build is whole")
