"""Time reading and extracting against the least that a reader must do, and the site's pages; measure memory."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import importlib
import importlib.util
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from readouts.commands import ROOT, run
from readouts.extract.findings import Findings
from readouts.extract.readout import Extractor
from readouts.pipeline import load_data
from readouts.read.article import Refusal
from readouts.read.files import find_files, read_paths
from readouts.read.sites import Site
from readouts.sorting import extracted
from readouts.tables import DATABASE
from readouts.vocabulary import Vocabulary, VocabularyError

if TYPE_CHECKING:
    from datasette.app import Datasette

MOST_TIMES_FLOOR = 3.0
LEAST_TIMES_FASTER = 50.0
MOST_MEGABYTES = 400.0
REPEATED = 10
# Peaks of two runs of the same build differ by so much.
MEMORY_NOISE = 1.05
# What a page of the site may take at the server, in milliseconds, with the tables of the pages loaded.
MOST_MILLISECONDS = {"home": 300.0, "search": 100.0, "article": 200.0, "meeting": 200.0, "person": 200.0}
SOUGHT = "合作"
# What any reader looks for in a readout: a day, an encounter, an office, a reporting clause.
PATTERNS = tuple(
    map(
        re.compile,
        (r"\d{1,2}月\d{1,2}日", r"会见|会谈|会晤|通电话", r"国家主席|总统|总理|首相|国王", r"(?:表示|指出|强调|说)，"),
    )
)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="floor: read the files, parse the slice of each page that holds its body (data/sites.csv), run four\n"
        "regular expressions over the text. Floor and project run in turn in this one process, with the vocabularies\n"
        "loaded; the median counts. Where trafilatura is installed it runs once over the same pages.\n\n"
        "example:\n  .venv/bin/python scripts/benchmark.py ~/pages --rounds 9\n\n"
        f"exit status: 0 at most {MOST_TIMES_FLOOR:g} times the floor, at least {LEAST_TIMES_FASTER:g} times as fast "
        f"as trafilatura,\nand a build under {MOST_MEGABYTES:g} MB that needs no more for the pages {REPEATED} times; "
        "1 not so; 2 wrong usage",
    )
    parser.add_argument("pages", type=Path, metavar="PAGES", help="folder of pages")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds of timing (default: 5)")
    parser.add_argument("--no-memory", action="store_true", help="leave the builds out that measure memory")
    parser.add_argument("--no-site", action="store_true", help="leave the pages of the site out")
    return parser.parse_args(argv)


def body_slice(markup: str, sites: Sequence[Site]) -> str:
    """The part of a page from the tag of its body to the end that its site's rules name; all, for an unknown site."""
    site = next((site for site in sites if site.knows(markup)), None)
    if site is None:
        return markup
    attribute = "id" if site.body.startswith("#") else "class"
    at = markup.find(f'{attribute}="{site.body[1:]}"')
    start = markup.rfind("<", 0, at)
    end = markup.find(site.end, start) if site.end else -1
    return markup[max(start, 0) : end if end > 0 else len(markup)]


def floor(files: Sequence[Path], sites: Sequence[Site]) -> int:
    """Do the least that a reader of the pages must do; the number of matches found."""
    from selectolax.lexbor import LexborHTMLParser

    found = 0
    for file in files:
        body = LexborHTMLParser(body_slice(file.read_bytes().decode("utf-8", "replace"), sites)).body
        text = body.text() if body else ""
        found += sum(len(pattern.findall(text)) for pattern in PATTERNS)
    return found


def project(pages: Path, vocabulary: Vocabulary, sites: Sequence[Site], extractor: Extractor) -> int:
    """Read and extract as a build does, keeping nothing; the number of articles that hold something."""
    kept = 0
    for reading in read_paths([pages], vocabulary, sites, extractor.may_hold):
        told = extracted(reading, extractor)
        kept += 0 if isinstance(told, Refusal) else sum(isinstance(f, Findings) and f.hold_something for _, f in told)
    return kept


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def trafilatura_seconds(files: Sequence[Path]) -> float | None:
    """How long trafilatura takes over the pages; None where it is not installed."""
    if importlib.util.find_spec("trafilatura") is None:
        return None
    extract = importlib.import_module("trafilatura").extract
    return seconds(lambda: [extract(file.read_bytes()) for file in files])


def build_megabytes(pages: Path) -> float:
    """Peak resident memory of a build of the pages, in a process of its own."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, str(ROOT / "scripts" / "build.py"), str(pages), "--out", out, "--quiet"]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        # wait4 tells of this child alone, where RUSAGE_CHILDREN keeps the largest of all.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"the build of {pages} ended with status {process.returncode}; run it by itself to see why")
    # In bytes on macOS, in units of 1,024 bytes elsewhere (getrusage(2)).
    return usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024)


def repeated(files: Sequence[tuple[str, str]], folder: Path) -> Path:
    """A folder that holds every page ten times, as links to the same bytes where the file system allows."""
    for number in range(REPEATED):
        for pages, source_file in files:
            page, copy = Path(pages, source_file), folder / str(number) / source_file
            copy.parent.mkdir(parents=True, exist_ok=True)
            try:
                copy.hardlink_to(page.resolve())
            except OSError:
                shutil.copyfile(page, copy)
    return folder


def memory(pages: Path, files: Sequence[tuple[str, str]]) -> bool:
    """Print the peak memory of builds of the pages and of ten times the pages; whether both are as they should be."""
    once = build_megabytes(pages)
    with tempfile.TemporaryDirectory(dir=pages.parent if os.access(pages.parent, os.W_OK) else None) as folder:
        often = build_megabytes(repeated(files, Path(folder)))
    print(f"{'peak memory of a build':<40}{once:>9.0f} MB  (at most {MOST_MEGABYTES:g})")
    print(f"{f'the pages {REPEATED} times':<40}{often:>9.0f} MB  (no more)")
    return once < MOST_MEGABYTES and often <= once * MEMORY_NOISE


def speed(pages: Path, files: Sequence[Path], rounds: int) -> bool:
    """Print the times of the floor, the project and trafilatura; whether the project is as fast as it should be."""
    vocabulary, sites = load_data(ROOT / "data")
    extractor = Extractor(vocabulary)
    floors, ours = [], []
    for _ in range(rounds):
        floors.append(seconds(lambda: floor(files, sites)))
        ours.append(seconds(lambda: project(pages, vocabulary, sites, extractor)))
    least, taken = statistics.median(floors), statistics.median(ours)
    print(f"{f'{len(files)} pages, median of {rounds} rounds':<40}")
    print(f"{'  floor':<40}{least:>9.3f} s")
    print(f"{'  read and extract':<40}{taken:>9.3f} s")
    print(f"{'  ratio':<40}{taken / least:>9.2f}     (at most {MOST_TIMES_FLOOR:g})")
    fast = taken <= MOST_TIMES_FLOOR * least
    others = trafilatura_seconds(files)
    if others is None:
        print("  trafilatura is not installed: no comparison")
        return fast
    print(f"{'  trafilatura':<40}{others:>9.3f} s")
    print(f"{'  times as fast as trafilatura':<40}{others / taken:>9.1f}     (at least {LEAST_TIMES_FASTER:g})")
    return fast and others >= LEAST_TIMES_FASTER * taken


def slowest_paths(folder: Path) -> dict[str, str]:
    """The address of a page of each kind: of articles the longest, of meetings and people those with the most rows.

    A kind of which there is no row has none.
    """
    from datasette.utils import tilde_encode

    most = "SELECT {0} FROM {1} WHERE {0} IS NOT NULL GROUP BY {0} ORDER BY count(*) DESC, {0}"
    asked = {
        "article": ("articles", "SELECT article_id FROM articles ORDER BY characters DESC, article_id"),
        "meeting": ("meetings", most.format("meeting_id", "statements")),
        "person": ("people", most.format("person_id", "participants")),
    }
    paths = {"home": "/", "search": f"/-/search?q={quote(SOUGHT)}"}
    with contextlib.closing(sqlite3.connect(folder / DATABASE)) as db:
        for kind, (table, sql) in asked.items():
            for (key,) in db.execute(sql).fetchmany(1):
                paths[kind] = f"/readouts/{table}/{tilde_encode(str(key))}"
    return paths


def site(pages: Path, rounds: int) -> bool:
    """Print how long pages of the site of a build of the pages take at the server; whether none takes too long."""
    from datasette.app import Datasette

    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, str(ROOT / "scripts" / "build.py"), str(pages), "--out", out, "--quiet"]
        if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode not in (0, 1):
            raise RuntimeError(f"the build of {pages} failed; run it by itself to see why")
        paths = slowest_paths(Path(out))
        taken = asyncio.run(_ask(Datasette([], config_dir=Path(out)), paths, rounds))
    print(f"{f'pages of the site, median of {rounds} rounds':<40}")
    for kind, milliseconds in taken.items():
        print(f"{'  ' + kind:<40}{milliseconds:>9.1f} ms (at most {MOST_MILLISECONDS[kind]:g})")
    return all(milliseconds <= MOST_MILLISECONDS[kind] for kind, milliseconds in taken.items())


async def _ask(app: Datasette, paths: Mapping[str, str], rounds: int) -> dict[str, float]:
    """Median milliseconds of each page, after one request that opens the database."""
    taken: dict[str, list[float]] = {kind: [] for kind in paths}
    for _ in range(rounds + 1):
        for kind, path in paths.items():
            started = time.perf_counter()
            response = await app.client.get(path)
            taken[kind].append((time.perf_counter() - started) * 1000)
            if response.status_code != 200:
                raise RuntimeError(f"the site answers {path} with {response.status_code}")
    return {kind: statistics.median(times[1:]) for kind, times in taken.items()}


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    files = find_files([given.pages]) if given.pages.is_dir() else []
    if not files or given.rounds < 1:
        print(
            f"benchmark: {given.pages}: needs a folder of pages, and a round or more; unpack an archive",
            file=sys.stderr,
        )
        return 2
    try:
        # Memory first: a child's peak begins with what its parent held when it was started.
        lean = given.no_memory or memory(given.pages, files)
        fast = speed(given.pages, [Path(*file) for file in files], given.rounds)
        quick = given.no_site or site(given.pages, given.rounds)
    except VocabularyError as error:
        for line in error.lines:
            print(f"benchmark: data/{line}", file=sys.stderr)
        return 2
    except RuntimeError as error:
        print(f"benchmark: {error}", file=sys.stderr)
        return 2
    return 0 if lean and fast and quick else 1


if __name__ == "__main__":
    run(main, "benchmark", "nothing was changed")
