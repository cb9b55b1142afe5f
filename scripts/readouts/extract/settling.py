"""What the encounters of one article are together: tellings of one merged, those recalled or announced told apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import lru_cache

from readouts.extract.body import Span, behind_last
from readouts.extract.dates import DAY, MONTH, NEWS_FOR, Reference, days_of_news
from readouts.extract.encounter_dates import DAY_BEFORE, DURING_VISIT
from readouts.extract.expressions import ARRIVES, FUTURE, one_of, pattern
from readouts.extract.findings import KIND_RANK, Cell, Encounter, Statement, dates_of
from readouts.extract.news_items import NewsItem
from readouts.extract.retrospect import promote
from readouts.extract.several_days import in_days_with
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# 甲5日抵达某地, at the head of a report
_CAME = pattern(f"[^。；<P>]{{0,60}}(?P<guest><P>)[^。；<P>]{{0,24}}?{ARRIVES}")
# 甲出席欢迎仪式，随后会见乙; what is told behind an encounter as its outcome.
_WILL_MEET = pattern(
    rf"(?P<host><P>)[^。；<P>]{{0,40}}?{FUTURE}(?:分别|先后)?[同与和跟][^，。；<P>]{{0,24}}?(?:领导人|领袖|首脑|<J>)[^，。；<P>]{{0,8}}?(?:会[谈晤面]|见面)"
)
_ACT_AFTER_ACT = re.compile("[随其]后")
_GOES_ON = re.compile("[。；](?:双方|(?:会谈|会见|会晤|会面)(?:结束)?[之以]?后)")
_ALSO = re.compile("还(?!是)")
# 会晤前，甲同丙通电话
_BEFORE_IT = re.compile(r"\s*在?会[晤谈见面](?:开始)?之?前夕?，")
# The rules of a gathering begin so.
GATHERING = "gathering."


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


def settle_roles_of_items(
    tagged: Tagged, encounters: Sequence[Encounter], items: Sequence[NewsItem], reference: Reference | None
) -> None:
    """Settle the roles of the encounters of an article; of a page of news in each of its `items` apart."""
    if not items:
        settle_roles(tagged, encounters, reference, tagged.body.paragraphs[0].span)
    for item in items:
        line = tagged.body.folded.find("\n", item.sentences[0].start)
        lead = Span(item.span.start, line if line >= 0 else item.span.end)
        settle_roles(tagged, [e for e in encounters if e.start in item.span], reference, lead)


def settle_roles(tagged: Tagged, encounters: Sequence[Encounter], reference: Reference | None, lead: Span) -> None:
    """The first encounter is reported, and those with others or of its day; of the same on another day, mentioned.

    So is one that is told behind it and lies days before it, or on 前一天, or of which the text prints no more than the
    month; and behind a gathering, one of an earlier day or by the way (还) of which no more is told. Where all are told
    beside something else (甲同乙3日会谈后表示，…), the first of the days before the report is it, or the one without a
    day in its `lead`.
    """
    chief = next((e for e in encounters if e.role == "reports"), None)
    days = days_of_news(reference)
    first = next((e for e in encounters if e.start in lead and e.date in days), None)
    later = first is not None and chief is not None and first.start < chief.start and chief.start not in lead
    if later and first and chief and first.key[2] == chief.key[2] and first.date > chief.date:
        # 甲同乙3日会谈后，双方签署… in the lead; behind it: 2日，两人在公园散步。
        first.role, chief = "reports", first
    if chief is not None and (told := _told_before(tagged, encounters, chief, days)):
        told.role = "reports"
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
        around = _during_visit(tagged, encounter, chief, lead) or _in_days_of_gathering(tagged, encounter, chief)
        vague &= not (chief.date.startswith(encounter.date) and around)
        vague |= any(c.rule == DAY_BEFORE for c in encounter.cells)
        vague |= _beside_gathering(tagged, encounter, chief, encounters)
        if same or (encounter.start > chief.start and (vague or _long_before(encounter.date, chief.date))):
            encounter.role = "mentions"


def _told_before(
    tagged: Tagged, encounters: Sequence[Encounter], chief: Encounter, days: Collection[str]
) -> Encounter | None:
    """4日，甲与乙会晤后表示，…。会晤前，甲同丙通电话: what the later one goes back to is reported as well."""
    start = behind_last(tagged.body.folded, "。；\n", chief.start)
    if chief.date or not _BEFORE_IT.match(tagged.body.folded, start):
        return None
    before = [e for e in encounters if e.start < start and e.date in days]
    return max(before, key=lambda e: e.start, default=None)


def _during_visit(tagged: Tagged, encounter: Encounter, chief: Encounter, lead: Span) -> bool:
    """Whether an encounter is dated by the days of the visit that the sentence of the chief one sums up."""
    beside = chief.start in lead and "。" not in tagged.body.folded[chief.start : encounter.start]
    summed_up = beside and any(d.ranged for d in dates_of(encounter, tagged.dates))
    return summed_up or any(c.rule == DURING_VISIT for c in encounter.cells)


def _in_days_of_gathering(tagged: Tagged, encounter: Encounter, chief: Encounter) -> bool:
    """甲25日出席论坛。24日至25日，甲分别会见乙、丙: beside the gathering reported, on one of several days."""
    return _is_gathering(chief) and in_days_with(tagged, encounter, chief.date, chief.place_id)


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


def _is_gathering(encounter: Encounter) -> bool:
    return any(c.column == "kind" and c.rule.startswith(GATHERING) for c in encounter.cells)


def _beside_gathering(tagged: Tagged, encounter: Encounter, chief: Encounter, encounters: Sequence[Encounter]) -> bool:
    """甲出席峰会。14日，甲会见乙; 甲还会见了丙: of an earlier day, or by the way, and no more is told of it."""
    if not _is_gathering(chief):
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
    # 甲将先后与乙丙两国领导人会面, in the opening: with whom is told behind it.
    for will in _WILL_MEET.finditer(tagged.chars, *tagged.range(first.span)):
        if host := tagged.person(will.start("host")).person:
            about.add(host.person_id)
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
    return re.compile(rf"{FUTURE}[^。；\n]{{0,40}}?(?P<kind>{one_of(vocabulary.words('visit_kind'))})")


def _long_before(day: str, other: str) -> bool:
    """Whether a day lies so long before another that it is no news any more beside it."""
    if len(day) != DAY or len(other) != DAY:
        return False
    return date.fromisoformat(other) - date.fromisoformat(day) > timedelta(days=NEWS_FOR)
