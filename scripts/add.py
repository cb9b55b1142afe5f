"""Show what an article says in the tables, and store it under data/articles/."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.prompt import Confirm, Prompt, PromptBase
from rich.text import Text

from readouts.commands import ROOT, progress, run
from readouts.contribute.choose import listed, numbers
from readouts.contribute.collection import Collection
from readouts.contribute.effect import effect_of
from readouts.contribute.gather import Gathered, gather
from readouts.contribute.licence import licence_of
from readouts.contribute.naming import given_name
from readouts.contribute.notes import show_licence, show_notes
from readouts.contribute.proposal import Proposal
from readouts.contribute.store import store
from readouts.contribute.view import heading, show
from readouts.contribute.wording import counted, plain
from readouts.read.article import Reading, Refusal
from readouts.read.container import read_file
from readouts.read.files import Inputs
from readouts.read.json_lines import Fields
from readouts.vocabulary import VocabularyError

TEMPLATE = Path(__file__).resolve().parent / "readouts" / "contribute" / "template.md"
STDIN = "-"
# More articles than these are listed, and shown in full when they are picked.
SHOWN_AT_MOST = 3
NAMED_AT_MOST = 10
Answer = TypeVar("Answer", str, bool)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="examples:\n  scripts/add.py page.html                show it, then ask whether to store it\n"
        "  scripts/add.py --yes page.html          store it without a question\n"
        "  scripts/add.py pages.tar.gz --pick 2,5  two of the articles in a container\n"
        "  xclip -o | scripts/add.py - --yes       what was copied\n"
        "  scripts/add.py --template > brief.md    begin a brief in your own words\n\n"
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


def complain(line: str) -> None:
    """Say on standard error what is wrong, in one line."""
    print(f"add: {plain(line)}", file=sys.stderr)


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


class Desk:
    """Where articles are shown, asked about and stored."""

    def __init__(self, console: Console, to: Collection, yes: bool) -> None:
        self.console, self.to, self.yes = console, to, yes
        self.stored: list[str] = []
        self.attention = False
        self.can_ask = console.is_terminal and sys.stdin is not None and sys.stdin.isatty()

    def chosen(self, proposals: Sequence[Proposal], pick: str | None) -> list[Proposal] | None:
        """The articles to go on with; None where `pick` names others than there are."""
        if len(proposals) == 1 and pick is None:
            return list(proposals)
        if pick is None:
            self.console.print(listed(proposals))
        words = pick
        while words is None and self.can_ask and not self.yes:
            words = self._answer(Prompt("Which? (1,3-5, all or none)", console=self.console), "none")
            words = words if numbers(words, len(proposals)) is not None else None
        chosen = numbers(words or "all", len(proposals))
        return None if chosen is None else [proposals[number - 1] for number in chosen]

    def in_full(self, proposal: Proposal) -> None:
        """Show one article in full, then store it if that is wanted."""
        effect = effect_of([proposal.told], self.to)
        show(self.console, proposal, effect)
        self.attention |= show_notes(self.console, [proposal], effect)
        show_licence(self.console, licence_of(proposal.told, self.to.vocabulary, self.to.open_licences))
        self.console.print()
        self.settle(proposal)

    def together(self, proposals: Sequence[Proposal]) -> None:
        """Store many articles, with what there is to look at in all of them."""
        self.attention |= show_notes(self.console, proposals, effect_of([p.told for p in proposals], self.to))
        for licence in sorted(
            {licence_of(p.told, self.to.vocabulary, self.to.open_licences) for p in proposals}, key=str
        ):
            show_licence(self.console, licence)
        self.console.print()
        for proposal in proposals:
            self.settle(proposal)

    def settle(self, proposal: Proposal) -> None:
        """Store an article if nothing stands against it and it is wanted."""
        path = self.to.folder / proposal.name
        if proposal.obstacle:
            complain(f"{proposal.was}: cannot be stored: {proposal.obstacle}")
            self.attention = True
        elif self.yes or (
            self.can_ask and self._answer(Confirm(f"Store it as {_shown(path)}?", console=self.console), False)
        ):
            if fault := store(path, proposal.text):
                complain(f"{_shown(path)}: {fault}")
                self.attention = True
            else:
                self.to.join(proposal.told)
                self.stored.append(_shown(path))

    def _answer(self, question: PromptBase[Answer], silence: Answer) -> Answer:
        """What is answered; `silence` for no answer, or where the input ends."""
        try:
            return question(default=silence)
        except EOFError:
            self.console.print()
            return silence


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def finish(desk: Desk) -> None:
    """Say what was stored and what comes next."""
    console = desk.console
    if not desk.stored:
        reason = "" if desk.can_ask or desk.yes else ": there is no terminal to ask on; --yes stores without asking"
        console.print(Text(f"Nothing was stored{reason}."))
        return
    heading(console, f"Stored: {counted(len(desk.stored), 'article')}")
    for path in desk.stored:
        console.print(Text(path), soft_wrap=True)
    console.print("\nNext:")
    console.print("  make build   make the tables again")
    console.print("  make check   find what CI would find")
    console.print("  make diff    see which facts change")
    console.print("then commit the article with build/, schemas/ and datapackage.json.")


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
    if given.file != STDIN and not Path(given.file).expanduser().exists():
        complain(f"{given.file}: no such file or folder; check the path")
        return 2
    if given.file == STDIN and sys.stdin is None:
        complain("-: there is no standard input; pipe an article into it or name a file")
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
    desk = Desk(Console(highlight=False, emoji=False), to, given.yes)
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
    finish(desk)
    return 1 if desk.attention or found.refusals else 0


if __name__ == "__main__":
    run(main, "add", "what is not said to be stored is not")
