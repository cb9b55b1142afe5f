"""What to look at before an article is stored: unlisted names, doubts, the same report elsewhere, whose text it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from readouts.contribute.effect import Effect
from readouts.contribute.licence import Licence
from readouts.contribute.paste import Unlisted, unlisted
from readouts.contribute.proposal import Proposal
from readouts.contribute.view import heading
from readouts.contribute.wording import path_of, plain
from readouts.rows import IssueRow

_QUOTED_AT_MOST = 30


def show_notes(console: Console, proposals: Sequence[Proposal], effect: Effect) -> bool:
    """Print what there is to look at; return whether there is anything."""
    names, issues = unlisted(effect.issues)
    lines = [
        *(Text(f"nearly the same text is there: {path_of(row)}") for row in effect.same_reports),
        *(Text(f"{plain(p.was)}: {plain(notice.message)}") for p in proposals for notice in p.notices),
        *(_issue(issue, proposals) for issue in issues),
        *(Text(plain(problem)) for problem in effect.problems),
    ]
    if names:
        heading(console, "Names that no vocabulary holds")
        _show_names(console, names)
    if lines:
        heading(console, "To look at")
        for line in lines:
            console.print(Text.assemble(("! ", "bold yellow"), line))
    return bool(names or lines)


def _show_names(console: Console, names: Sequence[Unlisted]) -> None:
    """The rows to paste, by file; a row stands on one line whatever the width, so that it can be copied whole."""
    for file in sorted({one.file for one in names}):
        words = (
            f"Paste into data/{file}, in the order of its first column; fill in what you are sure of, then add again:"
        )
        console.print(Text(words))
        for one in names:
            if one.file == file:
                console.print(Text(plain(one.row), style="bold"), soft_wrap=True)


def _issue(issue: IssueRow, proposals: Iterable[Proposal]) -> Text:
    text = Text(plain(issue.message))
    told = next((p.told for p in proposals if p.told.article_id == issue.article_id), None)
    if told and issue.start is not None and issue.end is not None:
        words = told.article.text[issue.start : issue.end]
        text.append(f" ({plain(words[:_QUOTED_AT_MOST])}{'…' if len(words) > _QUOTED_AT_MOST else ''})", "dim")
    return text


def show_licence(console: Console, licence: Licence) -> None:
    """Say plainly whose the text is and what may be done with it."""
    heading(console, "Whose text it is")
    console.print(Text(_TERMS[licence.terms].format(owner=plain(licence.owner), name=plain(licence.name))))


_OWN_CLONE = (
    "You may keep it in a clone of your own; what is released leaves its words out. For a public pull request write a "
    "brief in your own words instead: .venv/bin/python scripts/add.py --template > brief.md"
)
_TERMS = {
    "brief": "A brief in your own words: it is published with the data, under CC BY 4.0.",
    "open": "{owner} lets it be published ({name}).",
    "closed": "It belongs to {owner}, whose terms are not open. " + _OWN_CLONE,
    "unknown": "The file does not say. If it is not your own it belongs to its publisher. " + _OWN_CLONE,
}
