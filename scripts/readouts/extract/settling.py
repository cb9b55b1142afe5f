"""What the encounters of one article are together: tellings of one merged, recalled ones told apart, days filled in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter

from readouts.extract.body import Span, behind_last
from readouts.extract.carried_dates import NEWS_FOR
from readouts.extract.date_expressions import date_words
from readouts.extract.dates import DAY, MONTH, NEXT_DAY, Reference, resolve
from readouts.extract.encounter_dates import DAY_BEFORE, DURING_VISIT, OPENS_DURING_VISIT, STAYED, days_of_the_place
from readouts.extract.expressions import ARRIVES, DATE, one_of, pattern
from readouts.extract.findings import KIND_RANK, Cell, Encounter, Issue, Statement, dates_of
from readouts.extract.heading import Heading
from readouts.extract.impossible_days import IMPOSSIBLE
from readouts.extract.journeys import of_journey
from readouts.extract.retrospect import promote, told_right_before
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
# 甲5日抵达某地, at the head of a report
_CAME = pattern(f"[^。；<P>]{{0,60}}(?P<guest><P>)[^。；<P>]{{0,24}}?{ARRIVES}")
_START = attrgetter("start")
# A report tells of its encounter within this many paragraphs; one that comes later is recalled.
REVIEW_AFTER = 5
# 甲16日结束访问离开某地: the days of a visit are not those of the encounters in it.
_OF_STAY = re.compile("结束|离开|启程|返回|回到|回国|期间|此前|日前")
# 甲出席欢迎仪式，随后会见乙; what is told behind an encounter as its outcome.
_ACT_AFTER_ACT = re.compile("[随其]后")
_GOES_ON = re.compile("[。；](?:双方|(?:会谈|会见|会晤|会面)(?:结束)?[之以]?后)")
_ALSO = re.compile("还(?!是)")
# The rules of a gathering begin so.
GATHERING = "gathering."
# The lead and what goes on from it.
_EARLY = 2


def merge(encounters: Sequence[Encounter]) -> list[Encounter]:
    """One entry per day, format and principals: the side events of a day belong to its chief encounter."""
    merged: dict[tuple[str, str, tuple[str, ...]], Encounter] = {}
    for encounter in encounters:
        chief = merged.setdefault(encounter.key, encounter)
        if chief is not encounter:
            _join(chief, encounter)
    return list(merged.values())


def _join(chief: Encounter, other: Encounter) -> None:
    """Give the first telling what another has: the kind that outranks its own with its setting, and what it lacks."""
    if KIND_RANK[other.kind] < KIND_RANK[chief.kind]:
        chief.kind, other.kind = other.kind, chief.kind
        _take_cells(chief, other, "kind")
        if other.kind == "ceremony":
            _take(chief, other, "occasion")
        for column in ("venue", "place_id"):
            if getattr(other, column) or (column == "venue" and other.kind == "ceremony"):
                _take(chief, other, column)  # the hall of a ceremony is not where the two met
    chief.role = "reports" if "reports" in (chief.role, other.role) else "mentions"
    chief.status = "held" if "held" in (chief.status, other.status) else "planned"
    for column in ("place_id", "venue", "occasion"):
        if column != "place_id" and other.kind == "ceremony" and chief.kind != "ceremony":
            continue  # where and for what a side event was held is not where and for what the two met
        if not getattr(chief, column) and getattr(other, column):
            _take(chief, other, column)
    chief.ordinal = chief.ordinal or other.ordinal


def _take(chief: Encounter, other: Encounter, column: str) -> None:
    setattr(chief, column, getattr(other, column))
    _take_cells(chief, other, column)


def _take_cells(chief: Encounter, other: Encounter, column: str) -> None:
    kept = [c for c in chief.cells if c.column != column]
    chief.cells = kept + [c for c in other.cells if c.column == column]


def settle_roles(tagged: Tagged, encounters: Sequence[Encounter], reference: Reference | None, lead: Span) -> None:
    """The first encounter is reported, and those with others or of its day; of the same on another day, mentioned.

    So is one that is told behind it and lies days before it, or on 前一天, or of which the text prints no more than the
    month; and behind a gathering, one of an earlier day or by the way (还) of which no more is told. Where all are told
    beside something else (甲同乙3日会谈后表示，…), the first of the days before the report is it, or the one without a
    day in its `lead`.
    """
    chief = next((e for e in encounters if e.role == "reports"), None)
    days = _days_of_news(reference)
    first = next((e for e in encounters if e.start in lead and e.date in days), None)
    later = first is not None and chief is not None and first.start < chief.start and chief.start not in lead
    if later and first and chief and first.key[2] == chief.key[2] and first.date > chief.date:
        # 甲同乙3日会谈后，双方签署… in the lead; behind it: 2日，两人在公园散步。
        first.role, chief = "reports", first
    if chief is None and reference is not None:
        chief = next((e for e in encounters if e.date in days or (not e.date and e.start in lead)), None)
        if chief is not None:
            chief.role = "reports"
    if chief is None:
        promote(tagged, encounters, reference)
        return
    for encounter in encounters:
        same = encounter.key[2] == chief.key[2] and encounter.date and chief.date and encounter.date != chief.date
        vague = len(encounter.date) == MONTH and len(chief.date) == DAY
        vague &= not (chief.date.startswith(encounter.date) and _during_visit(tagged, encounter, chief, lead))
        vague |= any(c.rule == DAY_BEFORE for c in encounter.cells)
        vague |= _beside_gathering(tagged, encounter, chief, encounters)
        if same or (encounter.start > chief.start and (vague or _long_before(encounter.date, chief.date))):
            encounter.role = "mentions"


def _during_visit(tagged: Tagged, encounter: Encounter, chief: Encounter, lead: Span) -> bool:
    """Whether an encounter is dated by the days of the visit that the sentence of the chief one sums up."""
    beside = chief.start in lead and "。" not in tagged.body.folded[chief.start : encounter.start]
    summed_up = beside and any(d.ranged for d in dates_of(encounter, tagged.dates))
    return summed_up or any(c.rule == DURING_VISIT for c in encounter.cells)


def settle_passing(tagged: Tagged, encounters: Sequence[Encounter], statements: Sequence[Statement]) -> None:
    """Behind what was said at the encounter reported, another of other people is named in passing: 当天，甲还会见了丙。

    Not so where the lead tells it too, or where its words are told, what led to it (随后) or what came of it (会谈后).
    """
    chief = next((e for e in encounters if e.role == "reports"), None)
    lead = tagged.body.paragraphs[0].span
    if chief is None or not statements or chief.start not in lead:
        return
    heard = [encounters[s.encounter].key[2] for s in statements if s.encounter is not None]
    others = [e for e in encounters if e is not chief and e.role == "reports" and e.key[2] != chief.key[2]]
    if not heard or any(people != chief.key[2] for people in heard) or any(e.start in lead for e in others):
        return
    for encounter in others:
        behind = tagged.body.folded.rfind("\n", 0, encounter.start) >= statements[-1].end
        held = encounter.status == "held" and encounter.kind != "ceremony" and len(encounter.date) == DAY
        if behind and held and not _told_at_length(tagged, encounter):
            encounter.role = "mentions"


def _told_at_length(tagged: Tagged, encounter: Encounter) -> bool:
    """Whether its sentence tells it as one of several acts, or the next one goes on from it."""
    folded = tagged.body.folded
    begin = behind_last(folded, "。；\n", encounter.start)
    end = next((i for i in range(encounter.end, len(folded)) if folded[i] in "。；\n"), len(folded))
    return _ACT_AFTER_ACT.search(folded, begin, end) is not None or _GOES_ON.match(folded, end) is not None


def _beside_gathering(tagged: Tagged, encounter: Encounter, chief: Encounter, encounters: Sequence[Encounter]) -> bool:
    """甲出席峰会。14日，甲会见乙; 甲还会见了丙: of an earlier day, or by the way, and no more is told of it."""
    if not any(c.column == "kind" and c.rule.startswith(GATHERING) for c in chief.cells):
        return False
    folded = tagged.body.folded
    start = behind_last(folded, "。\n", encounter.start)
    earlier = len(encounter.date) == len(chief.date) == DAY and encounter.date < chief.date
    if not earlier and not _ALSO.search(folded, start, encounter.start):
        return False
    host, end = chief.attendance[0].person, folded.find("。", encounter.end)
    guests = {p.person_id for p in encounter.principals if p.country_code != host.country_code}
    met = {a.start for e in encounters for a in e.attendance}
    behind = [r.person for r in tagged.people if r.person and r.start > end >= 0 and r.start not in met]
    return not any(person.person_id in guests for person in behind)


def settle_programme(mentions: Sequence[Encounter], tagged: Tagged, vocabulary: Vocabulary) -> None:
    """An article that reports no encounter is about what it announces.

    That is what its opening announces, 甲将在会议期间同乙会谈, and what goes on from it, 甲当天还将会见丙; what is to
    come on a day, where it opens with a programme or with the arrival of one of them; and whom the guest of a visit to
    come, 甲将于周三抵华，展开正式访问, will meet there.
    """
    first = tagged.body.paragraphs[0]
    opening = tagged.body.folded[first.span.start : first.span.end]
    to_come = "将" in opening
    programme = to_come and any(word in opening for word in vocabulary.words("programme"))
    announced = [e for e in mentions if e.status == "planned" and any(c.rule == "mention.announced" for c in e.cells)]
    opened = [e for e in announced if e.start in first.span]
    about = {p.person_id for e in opened for p in e.principals}
    came = _CAME.match(tagged.chars, *tagged.range(first.span))
    if came and (arrived := tagged.person(came.start("guest")).person):
        about.add(arrived.person_id)
    visit = None
    if to_come and first.sentences:
        visit = _visit_to_come(vocabulary).search(tagged.body.folded, first.span.start, first.sentences[0].end)
    guest = {r.person for r in tagged.people if visit and first.span.start <= r.start < visit.start()}
    for encounter in announced:
        met = {p.person_id for p in encounter.principals}
        of_day = len(encounter.date) == DAY and (programme or not about.isdisjoint(met))
        if encounter in opened or of_day or not guest.isdisjoint(encounter.principals):
            encounter.role = "reports"
            hosts = {p.country_code for p in encounter.principals if p not in guest}
            if visit and not encounter.occasion and len(hosts) < len(encounter.principals):
                _add_visit_to_come(tagged, vocabulary, encounter, visit, hosts)


def _add_visit_to_come(
    tagged: Tagged, vocabulary: Vocabulary, encounter: Encounter, visit: re.Match[str], hosts: set[str]
) -> None:
    """The kind of the visit as the occasion, unless it goes to other countries than those of the hosts."""
    named = vocabulary.tokens(visit.string[visit.start() : visit.start("kind")])
    visited = {vocabulary.countries[token.name] for token in named if token.kind == "country"}
    if not visited or visited & hosts:
        start, end = visit.span("kind")
        encounter.occasion = tagged.body.text[start:end]
        encounter.cells.append(Cell("occasion", encounter.occasion, start, end, "occasion.of_visit_told"))


@lru_cache(maxsize=4)
def _visit_to_come(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"将(?![军来领近])[^。；\n]{{0,40}}?(?P<kind>{one_of(vocabulary.words('visit_kind'))})")


def _days_of_news(reference: Reference | None) -> set[str]:
    """The days up to that of the report on which an encounter is news."""
    if reference is None:
        return set()
    return {reference.days_before(off) for off in range(NEWS_FOR + 1)}


def _long_before(day: str, other: str) -> bool:
    """Whether a day lies so long before another that it is no news any more beside it."""
    if len(day) != DAY or len(other) != DAY:
        return False
    return date.fromisoformat(other) - date.fromisoformat(day) > timedelta(days=NEWS_FOR)


def settle_dates(
    tagged: Tagged,
    vocabulary: Vocabulary,
    encounters: Sequence[Encounter],
    heading: Heading,
    told: Sequence[Issue] = (),
) -> list[Issue]:
    """Date the encounters that have no date in their sentence, by the first of these that there is.

    The month of a visit that it sums up, the day of another encounter, that of an arrival, the month of a journey, the
    day that a speaker calls today, the dateline's day, the one day of news that the lead names, the month of
    publication, where an issue says so, unless one `told` says that the day printed is impossible. One told late, with
    none before it, is recalled by a review: the month that the review names before it is its date.
    """
    issues = []
    in_order = sorted(encounters, key=_START)
    for encounter in encounters:
        if encounter.date:
            continue
        if cell := _of_review(tagged, encounter, in_order[0], heading.reference):
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
        cells = cells or ([] if other_day else _of_another(encounter, encounters, in_order))
        cells = cells or _of_arrival(tagged, encounter, heading.reference)
        cells = cells or of_journey(tagged, encounter, heading.reference)
        cells = cells or _called_today(tagged, vocabulary, heading.reference) or _of_dateline(heading)
        cells = cells or _told_before(tagged, encounter, heading.reference)
        cells = cells or _of_lead(tagged, encounter, heading.reference)
        if not cells and heading.reference is not None:
            cells = [_month_of_publication(encounter, heading.reference)]
            if not any(issue.code == IMPOSSIBLE and (issue.start or 0) < encounter.end for issue in told):
                known = "year of the text" if heading.reference.vague else "month of publication"
                message = f"the text gives no day; the {known} stands in"
                issues.append(Issue("warning", "meeting.no_day", message, encounter.start, encounter.end))
        encounter.cells += cells
        encounter.date = cells[0].value if cells else ""
    return issues


def _of_review(tagged: Tagged, encounter: Encounter, first: Encounter, reference: Reference | None) -> Cell | None:
    """The month named last before an encounter that is told far from the lead, and not after the `first`."""
    line = tagged.body.folded.rfind("\n", 0, encounter.start) + 1
    if first.start < line:
        return None
    headline = not tagged.body.folded.endswith(("。", "！", "”"), 0, max(line - 1, 0))
    late = tagged.body.folded.count("\n", 0, line) >= REVIEW_AFTER
    if headline or not late:
        return None
    for expression in reversed([d for d in tagged.dates if d.start < encounter.start and (d.month or d.day)]):
        value = resolve(expression, reference)[:MONTH]
        return Cell("date", value, expression.start, expression.end, "date.of_review") if value else None
    return None


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
    if not near or not _LANDED.match(between) or value not in _days_of_news(reference):
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
    days = {value: d for d in told if (value := resolve(d, reference)) in _days_of_news(reference)}
    if len(days) != 1 or NEXT_DAY.search(folded, 0, encounter.start):
        return []
    ((value, day),) = days.items()
    return [Cell("date", value, day.start, day.end, "date.of_lead")]


def _month_of_publication(encounter: Encounter, reference: Reference) -> Cell:
    """The month of the report, or its year where no more is known."""
    if reference.vague:
        return Cell("date", f"{reference.day.year:04d}", encounter.start, encounter.end, "date.year_of_text")
    month = reference.today.isoformat()[:MONTH]
    return Cell("date", month, encounter.start, encounter.end, "date.month_of_publication")
