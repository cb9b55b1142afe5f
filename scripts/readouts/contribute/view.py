"""An article as a terminal shows it before it is stored: what it says of itself, and what it will say in the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from readouts.browse.site.wording import deed_of, form_of
from readouts.contribute.effect import DocumentEffect, Effect, MeetingEffect
from readouts.contribute.folding import folded
from readouts.contribute.marking import legend, marked_text
from readouts.contribute.proposal import Proposal
from readouts.contribute.wording import Names, counted, fields, path_of, plain
from readouts.link import Told
from readouts.rows import ArticleRow, MeetingRow, StatementRow

_NAMED_AT_MOST = 2
# The widest column of names, in cells.
_WIDEST = 16


def colourless(console: Console) -> bool:
    """Whether colours are not to be seen: a pipe, a dumb terminal, NO_COLOR."""
    return console.no_color or console.color_system is None


def show(console: Console, proposal: Proposal, effect: Effect) -> None:
    """Print an article: facts, text, meetings, statements, documents."""
    names = Names(effect.after)
    article = proposal.told.article
    heading(console, plain(article.title) or "(no title)")
    console.print(_grid(_facts(proposal.told, names)))
    heading(console, "Text")
    brackets = colourless(console)
    console.print(legend(brackets))
    for paragraph in marked_text(article.text, effect.evidence, effect.statements, brackets):
        console.print()
        for line in folded(paragraph, console.width):
            console.print(line, no_wrap=True, overflow="ignore", crop=False)
    heading(console, counted(len(effect.meetings), "meeting"))
    for meeting in effect.meetings:
        console.print(_meeting(meeting, names))
    heading(console, counted(len(effect.statements), "statement"))
    for line in _statements(effect.statements, names):
        console.print(line, no_wrap=True, overflow="ellipsis")
    heading(console, counted(len(effect.documents), "document"))
    for document in effect.documents:
        console.print(_document(document))


def heading(console: Console, words: str) -> None:
    """Begin a part of what is shown."""
    console.print()
    console.print(Rule(Text(words, style="bold"), align="left", style="dim", characters="─"))


def _facts(told: Told, names: Names) -> list[tuple[str, str]]:
    article, findings = told.article, told.findings
    place = names.place(findings.dateline_place_id) or None
    dateline = " ".join(part for part in (findings.agency, place, findings.dateline_on) if part)
    return fields(
        {
            "subtitle": article.subtitle,
            "publisher": article.publisher or "(not said)",
            "published": article.published_on or "(not said)",
            "dateline": dateline,
            "byline": "、".join(findings.byline),
            "page": article.page,
            "url": article.url,
            "keywords": " ".join(article.keywords),
            "cites": article.cites,
            "script": "traditional" if findings.language == "zh-Hant" else "simplified",
            "length": counted(len(article.text), "character"),
            "row": told.article_id,
        }
    )


def _grid(pairs: Iterable[tuple[str, str]]) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, words in pairs:
        grid.add_row(label, Text(words))
    return grid


def _meeting(meeting: MeetingEffect, names: Names) -> RenderableType:
    row = meeting.row
    title = Text.assemble((plain(row.label), "bold"), "" if meeting.role == "reports" else "  (in passing)")
    pairs = _meeting_cells(row, names) if meeting.role == "reports" else []
    for role in ("principal", "accompanying") if meeting.role == "reports" else ():
        people = [p.person_id for p in meeting.participants if p.role == role]
        pairs += fields({"who met" if role == "principal" else "with them": names.people(people)})
    return Group(title, Padding(Group(_grid(pairs), _standing(meeting, names)), (0, 0, 0, 2)))


def _meeting_cells(row: MeetingRow, names: Names) -> list[tuple[str, str]]:
    return fields(
        {
            "date": row.date or "(not known)",
            "status": "planned" if row.status == "planned" else "",
            "form": form_of(row.kind, row.format),
            "place": names.place(row.place_id) or ("(not known)" if row.format == "in_person" else ""),
            "venue": row.venue,
            "occasion": row.occasion,
            "ordinal": row.ordinal,
            "activities": "、".join(row.activities),
        }
    )


def _standing(meeting: MeetingEffect, names: Names) -> Text:
    """Whether the meeting is new, and otherwise what changes in its row."""
    if not meeting.told_by:
        return Text("→ a new row", style="green")
    lines = [f"→ joins the meeting of {_tellers(meeting.told_by)}"]
    for change in meeting.changes:
        before, after = (names.value(change.column, value) for value in (change.before, change.after))
        lines.append(f"  {change.column}: {before} → {after}")
    if meeting.joined_by:
        lines.append(f"  also there: {names.people(p.person_id for p in meeting.joined_by)}")
    if len(lines) == 1:
        lines.append("  its cells stay as they are")
    return Text("\n".join(lines), style="cyan")


def _tellers(articles: Sequence[ArticleRow]) -> str:
    """The articles that tell of a row already, the first few by name."""
    named = "; ".join(map(path_of, articles[:_NAMED_AT_MOST]))
    more = len(articles) - _NAMED_AT_MOST
    return f"{named} and {counted(more, 'other article')}" if more > 0 else named


def _statements(statements: Sequence[StatementRow], names: Names) -> Iterator[Text]:
    """A line each: number, speaker, verb, and as much of the words as fits; the text above has them whole."""
    speakers = [names.person(row.speaker_id) for row in statements]
    verbs = ["(goes on)" if row.continued else plain(row.verb) for row in statements]
    for row, speaker, verb in zip(statements, speakers, verbs, strict=True):
        line = Text()
        line.append(f"s{row.position}".ljust(4), "green")
        line.append(_padded(speaker, speakers), "bold cyan")
        line.append(_padded(verb, verbs), "magenta")
        line.append(plain(row.text))
        yield line


def _padded(words: str, column: Sequence[str]) -> str:
    """Words of a column as wide as all of it, up to a limit, with a space behind; a Chinese character is two wide."""
    return set_cell_size(words, min(max(map(cell_len, column)), _WIDEST)) + " "


def _document(document: DocumentEffect) -> RenderableType:
    row = document.row
    name = f"《{plain(row.title)}》" if row.title else f"{plain(row.quantity_text) or 'a batch of'} documents"
    cells = fields(
        {
            "deed": deed_of(row.action, row.level) + (", the leaders looking on" if row.witnessed else ""),
            "kind": row.kind.replace("_", " "),
            "date": row.date,
            "fields": "、".join(row.fields),
        }
    )
    standing = f"→ told of in {'; '.join(map(path_of, document.told_by))}" if document.told_by else "→ a new row"
    style = "cyan" if document.told_by else "green"
    return Group(Text(name, style="bold"), Padding(Group(_grid(cells), Text(standing, style=style)), (0, 0, 0, 2)))
