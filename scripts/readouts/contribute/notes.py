"""What to look at before an article is stored: unlisted names, doubts, the same report elsewhere, whose text it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from readouts.contribute.effect import Effect
from readouts.contribute.licence import Licence
from readouts.contribute.paste import Unlisted, header_of, unlisted, with_row
from readouts.contribute.proposal import Proposal
from readouts.contribute.view import heading
from readouts.contribute.wording import path_of, plain
from readouts.rows import IssueRow

_QUOTED_AT_MOST = 30
_PASTE = "Paste into data/{file}, in the order of its first column; fill in what you are sure of, then add again:"
_NEAR = (
    "{name}: did you mean {near}? Then write that name in the text, or let {name} be one of its aliases in "
    "data/{file}. If not:"
)
# What a row cannot know of its first column, which every table names the thing by from then on.
_IDENTIFIERS = {
    "people.csv": "person_id is pinyin here: write the name in Latin letters as the person's own country writes it, in "
    "lower case with hyphens, if you know it; it stays for good.",
    "places.csv": "place_id is pinyin here: write the English name, in lower case with hyphens; it stays for good.",
}


def show_notes(console: Console, proposals: Sequence[Proposal], effect: Effect, data: Path) -> bool:
    """Print what there is to look at; return whether there is anything. `data`: the folder of the vocabularies."""
    names, issues = unlisted(effect.issues)
    lines = [
        *((f"nearly the same text is there: {path_of(row)}", "") for row in effect.same_reports),
        *((f"{p.was}: {notice.message}", "") for p in proposals for notice in p.notices),
        *(_issue(issue, proposals) for issue in issues),
        *((str(problem), "") for problem in effect.problems),
    ]
    if names:
        heading(console, "Names that no vocabulary holds")
        _show_names(console, names, data)
    if lines:
        heading(console, "To look at")
        for words, row in lines:
            console.print(Text.assemble(("! ", "bold yellow"), plain(words)))
            _show_row(console, row)
    return bool(names or lines)


def _show_names(console: Console, names: Sequence[Unlisted], data: Path) -> None:
    """Whom names may mean, then the rows to paste, by file, under the header of the file."""
    for one in names:
        if one.near:
            console.print(Text(_NEAR.format(name=plain(one.name), near=plain(one.near), file=one.file)))
    for file in sorted({one.file for one in names}):
        console.print(Text(_PASTE.format(file=file)))
        console.print(Text(plain(header_of(data / file)), style="dim"), soft_wrap=True)
        for one in names:
            if one.file == file:
                _show_row(console, one.row)
        if file in _IDENTIFIERS:
            console.print(Text(_IDENTIFIERS[file]))


def _show_row(console: Console, row: str) -> None:
    """A row stands on one line whatever the width, so that it can be copied whole."""
    if row:
        console.print(Text(plain(row), style="bold"), soft_wrap=True)


def _issue(issue: IssueRow, proposals: Iterable[Proposal]) -> tuple[str, str]:
    """What an issue says, with the words that it is about, and the row that it gives."""
    message, row = with_row(issue.message)
    told = next((p.told for p in proposals if p.told.article_id == issue.article_id), None)
    if told is None or issue.start is None or issue.end is None:
        return message, row
    words = told.article.text[issue.start : issue.end]
    return f"{message} ({words[:_QUOTED_AT_MOST]}{'…' if len(words) > _QUOTED_AT_MOST else ''})", row


def show_licence(console: Console, licence: Licence) -> None:
    """Say plainly whose the text is and what may be done with it."""
    heading(console, "Whose text it is")
    console.print(Text(_TERMS[licence.terms].format(owner=plain(licence.owner), name=plain(licence.name))))


_OWN_CLONE = (
    "You may keep it in a clone of your own; what is released leaves its words out. For a public pull request write a "
    "brief in your own words instead: .venv/bin/python scripts/add.py --template > ../brief.md"
)
_TERMS = {
    "brief": "A brief in your own words: it is published with the data, under CC BY 4.0.",
    "open": "{owner} lets it be published ({name}).",
    "closed": "It belongs to {owner}, whose terms are not open. " + _OWN_CLONE,
    "unknown": "The file does not say. If it is not your own it belongs to its publisher. " + _OWN_CLONE,
}
