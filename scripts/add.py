"""Show what an article says in the tables, and store it under data/articles/."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from readouts.commands import ROOT, progress, run
from readouts.contribute.collection import Collection
from readouts.contribute.desk import Desk, complain
from readouts.contribute.gather import Gathered, gather
from readouts.contribute.naming import given_name
from readouts.contribute.wording import counted
from readouts.read.article import Reading, Refusal
from readouts.read.container import read_file
from readouts.read.files import Inputs, find_files
from readouts.read.json_lines import Fields
from readouts.vocabulary import VocabularyError

TEMPLATE = Path(__file__).resolve().parent / "readouts" / "contribute" / "template.md"
STDIN = "-"
# More articles than these are listed, and shown in full when they are picked.
SHOWN_AT_MOST = 3
NAMED_AT_MOST = 10
SAVE_FIRST = "is an address, which is not fetched; save the page in your browser, then name the saved file"


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="examples:\n"
        "  .venv/bin/python scripts/add.py page.html\n      show it, then ask whether to store it\n"
        "  .venv/bin/python scripts/add.py --yes page.html\n      store it without a question\n"
        "  .venv/bin/python scripts/add.py pages.tar.gz --pick 2,5\n      two of the articles in a container\n"
        "  xclip -o | .venv/bin/python scripts/add.py - --yes\n      what was copied\n"
        "  .venv/bin/python scripts/add.py --template > ../brief.md\n      begin a brief in your own words\n\n"
        "A report belongs to its publisher and stays in a clone of your own; a public contribution is a brief: the\n"
        "same facts in your own words, which cites the reports. Without a terminal and without --yes nothing is\n"
        "stored.\n\nexit status: 0 shown or stored, nothing to look at; 1 shown or stored, with names or doubts to\n"
        "look at, or something could not be stored; 2 wrong usage",
    )
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="page (HTML, text, Markdown, PDF), container or folder of pages, as scripts/build.py reads them; "
        "- for standard input",
    )
    parser.add_argument("--yes", action="store_true", help="store without asking")
    parser.add_argument("--pick", metavar="N,N-N", help="of several articles take these, by their numbers in the list")
    parser.add_argument("--name", metavar="NAME", help="name of the file (default: day, people or place, and kind)")
    parser.add_argument(
        "--cites",
        action="append",
        default=[],
        metavar="REPORT",
        help="the text is a brief in your own words that tells of this report, as 《title》（publisher，day）; "
        "may be repeated",
    )
    parser.add_argument("--template", action="store_true", help="print a header for a brief, to be filled in")
    given = parser.parse_args(argv)
    if given.template == (given.file is not None):
        parser.error("name one FILE, or - for standard input" if given.file is None else "--template takes no FILE")
    return given


def unusable(file: str) -> str:
    """Why nothing can be read from what was named, with a remedy; empty where it can be tried."""
    if file == STDIN:
        return "" if sys.stdin is not None else "there is no standard input; pipe an article into it or name a file"
    path = Path(file).expanduser()
    if not path.exists():
        return SAVE_FIRST if "://" in file else "no such file or folder; check the path"
    return "" if find_files([path]) else "no file in this folder; name a page, or a folder of pages"


def readings(file: str, to: Collection) -> Iterator[Reading]:
    """Read the file, the folder, or standard input to its end."""
    if file == STDIN:
        if sys.stdin.isatty():
            print("add: paste the article, then press Enter and Ctrl-D", file=sys.stderr)
        held: io.BufferedReader = io.BufferedReader(io.BytesIO(sys.stdin.buffer.read()))
        yield from read_file(held, "standard input", to.vocabulary, to.sites, Fields())
        return
    inputs = Inputs([Path(file).expanduser()])
    yield from progress(inputs.readings(to.vocabulary, to.sites, Fields()), inputs)


def tell_refused(found: Gathered) -> None:
    """Say of each what could not be read or taken, the first few of many by name."""
    for kind, refused in (("refused", found.refusals), ("without a meeting, statement or document", found.without)):
        shown: Sequence[Refusal] = refused
        if len(refused) > NAMED_AT_MOST:
            shown = refused[: NAMED_AT_MOST if kind == "refused" else 0]
        for refusal in shown:
            complain(f"{refusal.source_file}: {refusal.reason}; {refusal.remedy}")
        if more := len(refused) - len(shown):
            complain(f"{more}{' more' if shown else ''} {kind}")


def main(argv: Sequence[str] | None = None) -> int:
    """Show, ask, store; the exit status is 0, 1 or 2 as --help says."""
    given = arguments(argv)
    if given.template:
        print(TEMPLATE.read_text(encoding="utf-8"), end="")
        return 0
    name = given_name(given.name) if given.name else ""
    if name is None:
        complain(f"--name {given.name}: is no plain file name; use letters, digits, - and _, with or without .txt")
        return 2
    if why := unusable(given.file):
        complain(f"{given.file}: {why}")
        return 2
    try:
        to = Collection(ROOT)
    except VocabularyError as error:
        for line in error.lines:
            complain(f"data/{line}")
        return 2
    found = gather(readings(given.file, to), to, given.cites, name)
    tell_refused(found)
    if not found.proposals:
        return 1
    desk = Desk(to, given.yes)
    chosen = desk.chosen(found.proposals, given.pick)
    if chosen is None:
        complain(
            f"--pick {given.pick}: not among the {counted(len(found.proposals), 'article')}; see their list without it"
        )
        return 2
    if name and len(chosen) > 1:
        complain(f"--name {given.name}: one name for {counted(len(chosen), 'article')}; choose one with --pick")
        return 2
    if len(chosen) <= SHOWN_AT_MOST or given.pick or (desk.can_ask and not desk.yes):
        for proposal in chosen:
            desk.in_full(proposal)
    else:
        desk.together(chosen)
    desk.leave()
    return 1 if desk.attention or found.refusals else 0


if __name__ == "__main__":
    run(main, "add", "what is not said to be stored is not")
