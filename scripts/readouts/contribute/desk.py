"""The desk of the command that adds articles: where they are shown, asked about and stored."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TypeVar

from rich.console import Console
from rich.prompt import PromptBase

from readouts.contribute.asking import Which, YesOrNo
from readouts.contribute.choose import listed, numbers
from readouts.contribute.collection import Collection
from readouts.contribute.effect import effect_of
from readouts.contribute.licence import licence_of
from readouts.contribute.next_steps import show_next_steps
from readouts.contribute.notes import show_licence, show_notes
from readouts.contribute.proposal import Proposal
from readouts.contribute.store import store
from readouts.contribute.view import show
from readouts.contribute.wording import plain

Answer = TypeVar("Answer", str, bool)


def complain(line: str) -> None:
    """Say on standard error what is wrong, in one line."""
    print(f"add: {plain(line)}", file=sys.stderr)


class Desk:
    """Articles are shown on a terminal or into a pipe, and enter the collection if that is wanted.

    `attention`: whether there was anything to look at; `stored`: the files that were written, and of each whether its
    text may be published.
    """

    def __init__(self, to: Collection, yes: bool) -> None:
        self.console, self.to, self.yes = Console(highlight=False, emoji=False), to, yes
        self.stored: dict[str, bool] = {}
        self.attention = False
        self.can_ask = self.console.is_terminal and sys.stdin is not None and sys.stdin.isatty()

    def chosen(self, proposals: Sequence[Proposal], pick: str | None) -> list[Proposal] | None:
        """The articles to go on with; None where `pick` names others than there are."""
        if len(proposals) == 1 and pick is None:
            return list(proposals)
        if pick is None:
            self.console.print(listed(proposals))
        words = pick
        if words is None and self.can_ask and not self.yes:
            words = self._answer(Which(len(proposals), self.console), "none")
        chosen = numbers(words or "all", len(proposals))
        return None if chosen is None else [proposals[number - 1] for number in chosen]

    def in_full(self, proposal: Proposal) -> None:
        """Show one article in full, then store it if that is wanted."""
        effect = effect_of([proposal.told], self.to)
        show(self.console, proposal, effect)
        self.attention |= show_notes(self.console, [proposal], effect, self.to.data)
        show_licence(self.console, licence_of(proposal.told, self.to.vocabulary, self.to.open_licences))
        self.console.print()
        self.settle(proposal)

    def together(self, proposals: Sequence[Proposal]) -> None:
        """Store many articles, with what there is to look at in all of them."""
        self.attention |= show_notes(
            self.console, proposals, effect_of([p.told for p in proposals], self.to), self.to.data
        )
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
        shown = path.relative_to(self.to.data.parent).as_posix()
        if proposal.obstacle:
            complain(f"{proposal.was}: cannot be stored: {proposal.obstacle}")
            self.attention = True
        elif self.yes or (self.can_ask and self._answer(YesOrNo(f"Store it as {shown}?", console=self.console), False)):
            if fault := store(path, proposal.text):
                complain(f"{shown}: {fault}")
                self.attention = True
            else:
                self.to.join(proposal.told)
                licence = licence_of(proposal.told, self.to.vocabulary, self.to.open_licences)
                self.stored[shown] = licence.may_be_published

    def leave(self) -> None:
        """Say what was stored and what comes next."""
        show_next_steps(self.console, self.stored, asked=self.can_ask or self.yes)

    def _answer(self, question: PromptBase[Answer], silence: Answer) -> Answer:
        """What is answered; `silence` for no answer, or where the input ends."""
        try:
            return question(default=silence)
        except EOFError:
            self.console.print()
            return silence
