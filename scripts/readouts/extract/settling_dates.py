"""The days of the encounters that have none in their sentence, from what stands elsewhere in the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from readouts.extract.body import behind_last
from readouts.extract.date_expressions import date_words
from readouts.extract.dates import MONTH, NEXT_DAY, DateExpression, Reference, days_of_news, resolve
from readouts.extract.encounter_dates import DURING_VISIT, OPENS_DURING_VISIT, STAYED, days_of_the_place
from readouts.extract.expressions import ARRIVES, DATE
from readouts.extract.findings import Cell, Encounter, Issue, Statement, statement_at
from readouts.extract.heading import Heading
from readouts.extract.impossible_days import IMPOSSIBLE
from readouts.extract.journeys import of_journey
from readouts.extract.news_items import NewsItem, item_at
from readouts.extract.retrospect import told_right_before
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# 次日 before the words of encounter: not the day of the others.
_NEAR = 24
_ARRIVED = re.compile(f"[^，。；]{{0,16}}?{ARRIVES}")
# 甲乘专机在某地作技术经停
_LANDED = re.compile(rf"(?:[^，。；]{{0,24}}，)?[^，。；]{{0,48}}?(?:{ARRIVES}|经停)")
_AT_AIRPORT = re.compile(
    "在[^，。；]{0,8}机场[^，。；]{0,12}(?:迎[候接]|(?:欢迎|迎宾)仪式)|(?:前往|到)[^，。；]{0,8}机场[^，。；]{0,4}迎接|经停[^；]{0,40}(?:交谈|寒暄)"
)
# In a leader's words 今天 alone may be these days, and 今晚 is to come.
_TODAY = re.compile("今[天日](?:早[上晨]|[上中下]午)|今[早晨午]")
# 回国后，甲对记者说: of another occasion
_LATER = re.compile("回国|归国|返回|记者|采访|媒体|网|发文")
_START = attrgetter("start")
# A chronicle has as many entries at the least, which open with their month.
_ENTRIES = 2
# A report tells of its encounter within this many paragraphs; one that comes later is recalled.
_REVIEW_AFTER = 5
# 甲16日结束访问离开某地: the days of a visit are not those of the encounters in it.
_OF_STAY = re.compile("结束|离开|启程|返回|回到|回国|期间|此前|日前")
# The lead and what goes on from it.
_EARLY = 2


def settle_dates(
    tagged: Tagged,
    vocabulary: Vocabulary,
    encounters: Sequence[Encounter],
    heading: Heading,
    told: Sequence[Issue] = (),
    statements: Sequence[Statement] = (),
    items: Sequence[NewsItem] = (),
) -> list[Issue]:
    """Date the encounters that have no date in their sentence, by the first of these that there is.

    The month of a visit that it sums up, the day of another encounter, that of an arrival, the month of a journey, the
    day that a speaker calls today, the dateline's day, the one day of news that the lead names, the month of
    publication, where an issue says so, unless one `told` says that the day printed is impossible. One told late, with
    none before it, is recalled by a review: the month that the review, and none of the `statements`, names before it
    is its date. What other `items` of a page of news tell says nothing of it.
    """
    issues = []
    whole = sorted(encounters, key=_START)
    # The same for all that lack a day; looked for where one does.
    called_today = cache(lambda: _called_today(tagged, vocabulary, heading.reference))
    for encounter in encounters:
        if encounter.date:
            continue
        item = item_at(items, encounter.start)
        near = encounters if item is None else [e for e in encounters if e.start in item]
        in_order = whole if item is None else sorted(near, key=_START)
        if cell := _of_review(tagged, encounter, in_order[0], heading.reference, statements):
            encounter.date, encounter.role = cell.value, "mentions"
            encounter.cells.append(cell)
            continue
        if before := told_right_before(encounter, in_order, heading.reference):
            encounter.date, encounter.role = before.date, before.role
            encounter.cells += [c for c in before.cells if c.column == "date"]
            continue
        other_day = NEXT_DAY.search(tagged.body.folded, max(0, encounter.start - _NEAR), encounter.start)
        cells = _of_visit(tagged, encounter, in_order, heading.reference)
        cells = _told_again(vocabulary, encounter, encounters, cells) or cells
        cells = cells or _of_entry(tagged, encounter, heading.reference)
        if not cells and not other_day and not _own_day_open(tagged, encounter, heading.reference):
            cells = _of_another(encounter, near, in_order)
        cells = cells or _of_arrival(tagged, encounter, heading.reference)
        cells = cells or of_journey(tagged, encounter, heading.reference)
        cells = cells or called_today() or _of_dateline(heading)
        cells = cells or _told_before(tagged, encounter, heading.reference)
        cells = cells or _of_lead(tagged, encounter, heading.reference)
        cells = cells or _said_today(tagged, encounter, heading.reference, statements)
        if not cells and heading.reference is not None:
            cells = [_month_of_publication(encounter, heading.reference)]
            if not any(issue.code == IMPOSSIBLE and (issue.start or 0) < encounter.end for issue in told):
                known = "year of the text" if heading.reference.vague else "month of publication"
                message = f"the text gives no day; the {known} stands in"
                issues.append(Issue("warning", "meeting.no_day", message, encounter.start, encounter.end))
        encounter.cells += cells
        encounter.date = cells[0].value if cells else ""
    return issues


def _of_review(
    tagged: Tagged,
    encounter: Encounter,
    first: Encounter,
    reference: Reference | None,
    statements: Sequence[Statement],
) -> Cell | None:
    """The month that the reporter named last before an encounter told far from the lead, and not after the `first`.

    Of a report that names no day but one of news it is none.
    """
    line = tagged.body.folded.rfind("\n", 0, encounter.start) + 1
    if first.start < line:
        return None
    headline = not tagged.body.folded.endswith(("。", "！", "”"), 0, max(line - 1, 0))
    late = tagged.body.folded.count("\n", 0, line) >= _REVIEW_AFTER
    if headline or not late or _of_one_day(tagged, encounter.start, reference):
        return None
    named = (d for d in reversed(tagged.dates) if d.start < encounter.start and (d.month or d.day))
    for expression in (d for d in named if statement_at(statements, d.start) is None):
        value = resolve(expression, reference)[:MONTH]
        return Cell("date", value, expression.start, expression.end, "date.of_review") if value else None
    return None


def _of_one_day(tagged: Tagged, end: int, reference: Reference | None) -> bool:
    """Whether the dates before `end` name one day alone, which is of news."""
    days = {resolve(d, reference) for d in tagged.dates if d.start < end and (d.month or d.day or d.off is not None)}
    return len(days) == 1 and days <= days_of_news(reference)


def _of_visit(
    tagged: Tagged, encounter: Encounter, in_order: Sequence[Encounter], reference: Reference | None
) -> list[Cell]:
    """甲12日结束对某国的访问。访问期间，甲会见乙: of the day no more is known than the month, before any is told."""
    folded = tagged.body.folded
    start = behind_last(folded, "。\n", encounter.start)
    if not OPENS_DURING_VISIT.match(folded, start) or in_order[0].start < start:
        return []
    for expression in reversed([d for d in tagged.dates if d.day and d.end <= start]):
        end = folded.find("。", expression.end)
        if STAYED.search(folded, expression.end, end) and (value := resolve(expression, reference)[:MONTH]):
            return [Cell("date", value, expression.start, expression.end, DURING_VISIT)]
    return []


def _told_again(
    vocabulary: Vocabulary, encounter: Encounter, encounters: Sequence[Encounter], month: Sequence[Cell]
) -> list[Cell]:
    """访问期间，甲先后同乙、丙会谈。5日，甲同乙会谈…: the day on which the same two are told to meet."""
    if not month:
        return []
    same = (e for e in encounters if e.start > encounter.start and e.date.startswith(f"{month[0].value}-"))
    days = {e.date: e for e in same if e.key[1:] == encounter.key[1:] and _at_home_of_one(vocabulary, e)}
    return [c for e in days.values() for c in e.cells if c.column == "date"][:1] if len(days) == 1 else []


def _at_home_of_one(vocabulary: Vocabulary, encounter: Encounter) -> bool:
    """Whether two met in the country of one of them, or no place is known."""
    place = vocabulary.places_by_id.get(encounter.place_id)
    return place is None or place.country_code in {p.country_code for p in encounter.principals}


def _of_entry(tagged: Tagged, encounter: Encounter, reference: Reference | None) -> list[Cell]:
    """1997年10月，甲访问某国。甲同乙会谈: the year and month that head an entry of a chronicle in which it is told.

    A report whose day is known may go back to another year at the head of a line.
    """
    if reference is not None and not reference.vague:
        return []
    heads = [d for d in tagged.dates if d.year and d.month and _opens_line(tagged, d)]
    if len(heads) < _ENTRIES:
        return []
    line = tagged.body.folded.rfind("\n", 0, encounter.start) + 1
    told = [d for d in tagged.dates if line <= d.start < encounter.start]
    if len(told) != 1 or told[0].start != line or not (told[0].year and told[0].month):
        return []
    value = resolve(told[0], reference)[:MONTH]
    return [Cell("date", value, told[0].start, told[0].end, "date.of_entry")] if value else []


def _opens_line(tagged: Tagged, date: DateExpression) -> bool:
    return date.start == 0 or tagged.body.folded[date.start - 1] == "\n"


def _own_day_open(tagged: Tagged, encounter: Encounter, reference: Reference | None) -> bool:
    """Whether its sentence prints a day of which nothing tells the month: no day of another is its own."""
    begin = behind_last(tagged.body.folded, "。！\n", encounter.start)
    days = [d for d in tagged.dates if begin <= d.start < encounter.end and d.day]
    return bool(days) and not any(resolve(d, reference) for d in days)


def _of_another(encounter: Encounter, encounters: Sequence[Encounter], in_order: Sequence[Encounter]) -> list[Cell]:
    """The day of the encounter told last before it, else of the first that has one."""
    # Looked for from there back, and no further than it takes: of thousands each asks.
    before = (in_order[i] for i in reversed(range(bisect_left(in_order, encounter.start, key=_START))))
    dated = (e for e in before if e.date and e.role == "reports" and any(c.column == "date" for c in e.cells))
    other = next(dated, None) or next((e for e in encounters if e.date and e.role == "reports"), None)
    return [c for c in other.cells if c.column == "date"] if other else []


def _called_today(tagged: Tagged, vocabulary: Vocabulary, reference: Reference | None) -> list[Cell]:
    """今天（3月4日）, the day printed behind it."""
    today = tuple(f"{word}（" for word, off in date_words(vocabulary).days.items() if not off)
    for index in tagged.tags(DATE, 0, len(tagged.chars)):
        expression = tagged.date(index)
        if tagged.body.folded.startswith(today, expression.start):
            value = resolve(expression, reference)
            return [Cell("date", value, expression.start, expression.end, "date.today_in_speech")] if value else []
    return []


def _told_before(tagged: Tagged, encounter: Encounter, reference: Reference | None) -> list[Cell]:
    """The day of publication, where the text says that somebody arrived on it before an encounter told as held."""
    if reference is None or reference.basis != "publication_date" or encounter.status != "held":
        return []
    told = [d for d in tagged.dates if d.end <= encounter.start and d.day and not d.ranged]
    value = resolve(told[-1], reference) if told else ""
    if value != reference.day.isoformat() or not _ARRIVED.match(tagged.body.folded, told[-1].end):
        return []
    return [Cell("date", value, told[-1].start, told[-1].end, "date.of_publication_told")]


def _of_arrival(tagged: Tagged, encounter: Encounter, reference: Reference | None) -> list[Cell]:
    """甲5日到达某地。乙在机场迎接，两人简短交谈: a greeting at the airport is of the day of the arrival before it."""
    told = [d for d in tagged.dates if d.end <= encounter.start and d.day]
    if not told or told[-1].ranged or encounter.kind not in ("meeting", "ceremony"):
        return []
    between = tagged.body.folded[told[-1].end : encounter.end]
    value = resolve(told[-1], reference)
    near = between.count("\n") <= _EARLY + 1 and _AT_AIRPORT.search(between) is not None
    if not near or not _LANDED.match(between) or value not in days_of_news(reference):
        return []
    return [Cell("date", value, told[-1].start, told[-1].end, "date.of_arrival")]


def _of_dateline(heading: Heading) -> list[Cell]:
    return [replace(c, column="date", rule="date.of_dateline") for c in heading.cells if c.column == "dateline_on"][:1]


def _of_lead(tagged: Tagged, encounter: Encounter, reference: Reference | None) -> list[Cell]:
    """13日下午，甲来到某地。两人随后会谈: the only day of news that stands before it, if it is told early."""
    folded = tagged.body.folded
    line = folded.rfind("\n", 0, encounter.start) + 1
    goes_on = any(a.rule == "principal.joint" for a in encounter.attendance)
    if not goes_on or folded.count("\n", 0, line) > _EARLY or _OF_STAY.search(folded, 0, encounter.end):
        return []
    before = [d for d in tagged.dates if d.start < encounter.start and d.day and not d.ranged]
    told = days_of_the_place(tagged, before)
    news = days_of_news(reference)
    days = {value: d for d in told if (value := resolve(d, reference)) in news}
    if len(days) != 1 or NEXT_DAY.search(folded, 0, encounter.start):
        return []
    ((value, day),) = days.items()
    return [Cell("date", value, day.start, day.end, "date.of_lead")]


def _said_today(
    tagged: Tagged, encounter: Encounter, reference: Reference | None, statements: Sequence[Statement]
) -> list[Cell]:
    """甲同乙会谈。甲表示，今天上午，丙同你会晤: the day of the report, on which both were, if who met says so."""
    met = {p.person_id for p in encounter.principals}
    for day in tagged.dates:
        if day.start < encounter.start or not _TODAY.fullmatch(tagged.body.folded, day.start, day.end):
            continue
        said = statement_at(statements, day.start)
        lead = tagged.body.folded[behind_last(tagged.body.folded, "。；\n", said.start) : said.start] if said else ""
        there = said and met.intersection(p.person_id for p in said.speakers) and not _LATER.search(lead)
        if there and (value := resolve(day, reference)):
            return [Cell("date", value, day.start, day.end, "date.said_today")]
    return []


def _month_of_publication(encounter: Encounter, reference: Reference) -> Cell:
    """The month of the report, or its year where no more is known."""
    if reference.vague:
        return Cell("date", f"{reference.day.year:04d}", encounter.start, encounter.end, "date.year_of_text")
    month = reference.today.isoformat()[:MONTH]
    return Cell("date", month, encounter.start, encounter.end, "date.month_of_publication")
