"""Names that no vocabulary holds, with a row for each that is ready to be pasted into its file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from readouts.extract.identity import unregistered_id
from readouts.rows import IssueRow

_UNLISTED = re.compile(
    r"(?P<name>.+) is in no row of (?P<file>[a-z_]+\.csv)(?: or [a-z_]+\.csv)?; "
    r"(?:did you mean (?P<near>.+)\? if not, )?add(?: to [a-z_]+\.csv)?(?:: (?P<row>.+)| it there)"
)
# What the issue of a place has for the identifier that it cannot know.
_NO_ID = "an-id,"


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A name, the file of data/ that could list it, and a row for it; `near`: listed names that it may mean."""

    name: str
    file: str
    row: str
    near: str = ""


def header_of(path: Path) -> str:
    """The header line of a file of data/."""
    with path.open(encoding="utf-8-sig") as lines:
        return next(lines, "").rstrip("\n")


def with_row(message: str) -> tuple[str, str]:
    """What an issue says, and the beginning of a row that it gives at its end, if it gives one."""
    what, begin, row = message.partition(" in people.csv begin: ")
    return (what + begin.rstrip(), row) if row else (message, "")


def unlisted(issues: Iterable[IssueRow]) -> tuple[list[Unlisted], list[IssueRow]]:
    """The names that issues are about, once each, by file and row; and the issues that are about other things."""
    names: dict[tuple[str, str], Unlisted] = {}
    rest = []
    for issue in issues:
        match = _UNLISTED.fullmatch(issue.message)
        if match is None:
            rest.append(issue)
            continue
        identifier = f"{unregistered_id(match['name'], '')},"
        # Where the issue has no row it is of an agency, of which the name alone is known.
        row = match["row"] or f"{identifier}{match['name']},,,,"
        row = identifier + row.removeprefix(_NO_ID) if row.startswith(_NO_ID) else row
        names.setdefault((match["file"], row), Unlisted(match["name"], match["file"], row, match["near"] or ""))
    return [names[key] for key in sorted(names)], rest
