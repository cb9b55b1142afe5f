"""What the text says of itself: agency and dateline, reporters, and the day against which its dates are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from readouts.extract.body import Body
from readouts.extract.dates import DateExpression, Reference, resolve
from readouts.extract.findings import Cell, Issue
from readouts.extract.numerals import NUMERAL, number
from readouts.extract.tagging import Tagged, pattern
from readouts.terms import DateBasis
from readouts.vocabulary import Vocabulary

_DATELINE = r"(?P<agency>[一-鿿A-Za-z]{2,12}?)(?P<place><L>+)(?P<date><D>)电"
_MESSAGE = re.compile(r"(?P<agency>[一-鿿A-Za-z]{2,10}?)(?:消息|讯|电)(?=[（：\s，]|记者)")
_REPORTERS = re.compile(
    r"^\s*[（(]?(?:本报|本台|特派|[一-鿿]{2,4}社)?记者[：:\s]*(?P<names>[^（）()。；\n]{2,60}?)(?:[）)]|\s*$|报道)"
)
_CREDIT = re.compile(r"^(?:文字)?记者[：:]\s*(?P<names>.+)$")
_BOUND = re.compile(r"以来|以前|之前|前|起|算起|至|到|底|间")
_NAME = re.compile(r"[一-鿿·]{2,15}")


@dataclass(frozen=True, slots=True)
class Heading:
    """Cells of the article that its text gives, and the reference day (None where no year can be known)."""

    agency: str
    dateline_place_id: str
    dateline_on: str
    byline: tuple[str, ...]
    reference: Reference | None
    cells: tuple[Cell, ...]
    issues: tuple[Issue, ...]


def read_heading(tagged: Tagged, vocabulary: Vocabulary, published_on: str) -> Heading:
    """Dateline, byline and reference day. `published_on` is what the file says of its date, ISO 8601 or empty."""
    cells: list[Cell] = []
    issues: list[Issue] = []
    body = tagged.body
    agency = place_id = ""
    expression = None
    after = 0
    for paragraph in body.paragraphs:
        start, end = tagged.range(paragraph.span)
        if match := pattern(_DATELINE).match(tagged.chars, start, end):
            agency = _cell(tagged, cells, "agency", match.span("agency"), "dateline.agency")
            token = tagged.span(*_last(match.span("place")))
            place = vocabulary.places_by_name.get(body.folded[token.start : token.end])
            if place:
                place_id = place.place_id
                cells.append(Cell("dateline_place_id", place_id, token.start, token.end, "dateline.place"))
            expression = tagged.date(match.start("date"))
            after = tagged.ends[match.end() - 1]
            break
        if paragraph.number <= 2 and (match := _MESSAGE.match(body.folded, paragraph.span.start, paragraph.span.end)):
            if match["agency"] in vocabulary.publishers_by_name:
                agency = body.text[match.start("agency") : match.end("agency")]
                cells.append(Cell("agency", agency, *match.span("agency"), "dateline.agency"))
                after = match.end()
                break
    if (
        agency
        and agency not in vocabulary.publishers_by_name
        and agency not in vocabulary.phrases.get("own_agency", ())
    ):
        found = cells[0]
        issues.append(
            Issue(
                "info",
                "agency.unknown",
                f"{agency} is in no row of publishers.csv; add it there",
                found.start,
                found.end,
            )
        )
    byline = _byline(body, after, cells)
    reference = _reference(tagged, vocabulary, published_on, expression)
    dateline_on = ""
    if expression is not None:
        dateline_on = resolve(expression, reference)
        if len(dateline_on) == 10:
            cells.append(Cell("dateline_on", dateline_on, expression.start, expression.end, "dateline.date"))
        else:
            dateline_on = ""
    if (
        reference is not None
        and reference.basis == "inferred"
        and reference.start is not None
        and reference.end is not None
    ):
        cells.append(Cell("date_basis", "inferred", reference.start, reference.end, "year.inferred_from_words"))
    if reference is None:
        issues.append(
            Issue("warning", "date.year_unknown", "no date of publication and no year in the text; give published_on")
        )
    return Heading(agency, place_id, dateline_on, byline, reference, tuple(cells), tuple(issues))


def _cell(tagged: Tagged, cells: list[Cell], column: str, at: tuple[int, int], rule: str) -> str:
    span = tagged.span(*at)
    value = tagged.body.text[span.start : span.end]
    cells.append(Cell(column, value, span.start, span.end, rule))
    return value


def _last(at: tuple[int, int]) -> tuple[int, int]:
    return at[1] - 1, at[1]


def _byline(body: Body, after: int, cells: list[Cell]) -> tuple[str, ...]:
    """Reporters named behind the dateline or in a credit line 记者：A、B."""
    spans: list[tuple[int, int]] = []
    if after:
        line_end = body.folded.find("\n", after)
        tail = body.folded[after : line_end if line_end >= 0 else len(body.folded)]
        if match := _REPORTERS.match(tail):
            spans.append((after + match.start("names"), after + match.end("names")))
    for paragraph in body.paragraphs:
        line = body.folded[paragraph.span.start : paragraph.span.end]
        if match := _CREDIT.match(line):
            spans.append((paragraph.span.start + match.start("names"), paragraph.span.start + match.end("names")))
    names: list[str] = []
    for start, end in spans:
        for match in _NAME.finditer(body.folded, start, end):
            name = body.text[match.start() : match.end()]
            if name not in names:
                names.append(name)
                cells.append(Cell("byline", name, match.start(), match.end(), "byline.reporters"))
    return tuple(names)


def _reference(
    tagged: Tagged, vocabulary: Vocabulary, published_on: str, dateline: DateExpression | None
) -> Reference | None:
    if len(published_on) == 10:
        return Reference(date.fromisoformat(published_on), "publication_date")
    expression = dateline or next((d for d in tagged.dates if d.month and d.day), None)
    known = (*_stated_years(tagged), *_anniversary_years(tagged.body, vocabulary), *_year_alone(tagged))
    for year, basis, start, end in known:
        month = expression.month if expression and expression.month else 12
        day = expression.day if expression and expression.day else 28
        return Reference(date(year, month, min(day, 28 if month == 2 else 30)), basis, start, end)
    return None


def _stated_years(tagged: Tagged) -> Sequence[tuple[int, DateBasis, int, int]]:
    """A day printed with its year."""
    return [(d.year, "stated", d.start, d.end) for d in tagged.dates if d.year and d.month and d.day]


def _year_alone(tagged: Tagged) -> Sequence[tuple[int, DateBasis, int, int]]:
    """The one year that the text prints, where it prints no other; a year since or before which something held does not count."""
    found = [d for d in tagged.dates if d.year and not d.month and not _BOUND.match(tagged.body.folded, d.end)]
    if len({d.year for d in found}) != 1:
        return []
    return [(d.year, "inferred", d.start, d.end) for d in found if d.year]


def _anniversary_years(body: Body, vocabulary: Vocabulary) -> Sequence[tuple[int, DateBasis, int, int]]:
    """今年是…胜利80周年: the year of the event and the count give the year of the text."""
    found: list[tuple[int, DateBasis, int, int]] = []
    for match in re.finditer(rf"(?P<event>[^。，；\n]{{2,60}}?)(?P<count>{NUMERAL})周年", body.folded):
        count = number(match["count"])
        before = body.folded[max(0, match.start() - 12) : match.end()]
        later = 1 if re.search("明年", before) else 0
        for event in sorted(vocabulary.anniversaries, key=len, reverse=True):
            if count and match["event"].endswith(event):
                year = vocabulary.anniversaries[event] + count - later
                start = match.end("event") - len(event)
                found.append((year, "inferred", start, match.end()))
                break
    counts = {year: sum(1 for y, *_ in found if y == year) for year, *_ in found}
    return sorted(found, key=lambda f: (-counts[f[0]], f[2]))
