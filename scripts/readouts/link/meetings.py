"""Which tellings are of one real meeting, and what they say of it together.

Tellings of one day, format and principals are one; a month alone joins the day that fits it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readouts.extract.dates import DAY
from readouts.extract.findings import KIND_RANK, Cell, Encounter
from readouts.link.told import Told
from readouts.terms import Format, Kind, Status
from readouts.vocabulary import Vocabulary

_FORMATS: tuple[Format, ...] = ("in_person", "video", "phone")
_COLUMNS = ("place_id", "venue", "occasion", "ordinal")
# A venue of a side event, or an occasion of a leader's own words, gives way to what an announcing sentence says.
_WEAK_RULES = frozenset({"venue.of_welcome_ceremony", "occasion.own_words", "date.month_of_publication"})


@dataclass(slots=True)
class Meeting:
    """A real meeting and every telling of it; `apart` tells one without a date from those of other articles."""

    date: str
    format: Format
    principals: tuple[str, ...]
    tellings: list[tuple[Told, Encounter]] = field(default_factory=list)
    meeting_id: str = ""
    apart: str = ""

    @property
    def reported(self) -> list[tuple[Told, Encounter]]:
        """The tellings by articles about it, else all."""
        return [t for t in self.tellings if t[1].role == "reports"] or self.tellings


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two sources that say different things of one cell."""

    meeting: Meeting
    column: str
    kept: str
    other: str
    told: Told
    start: int
    end: int


def group(articles: Sequence[Told]) -> tuple[list[Meeting], list[tuple[Told, Encounter]]]:
    """Meetings by date and principals, and the tellings of a month that fit several of them alike."""
    full: dict[tuple[str, Format, tuple[str, ...]], Meeting] = {}
    partial: list[tuple[Told, Encounter]] = []
    for told in articles:
        for encounter in told.findings.encounters:
            date, form, people = encounter.key
            if len(date) == DAY:
                full.setdefault(encounter.key, Meeting(date, form, people)).tellings.append((told, encounter))
            else:
                partial.append((told, encounter))
    months: dict[tuple[str, tuple[str, ...]], list[Meeting]] = defaultdict(list)
    for meeting in full.values():
        months[meeting.format, meeting.principals].append(meeting)
    ambiguous: list[tuple[Told, Encounter]] = []
    for told, encounter in partial:
        date, form, people = encounter.key
        fits = [m for m in months[form, people] if date and m.date.startswith(date) and _may_be(m, told, encounter)]
        placed = [
            m for m in fits if encounter.place_id and any(e.place_id == encounter.place_id for _, e in m.tellings)
        ]
        chosen = fits if len(fits) == 1 else placed
        if len(chosen) == 1:
            chosen[0].tellings.append((told, encounter))
            continue
        if fits:
            ambiguous.append((told, encounter))
        # Two articles without a date need not tell of one encounter.
        apart = "" if date else told.article.sha256[:8]
        key = (date or apart, form, people)
        full.setdefault(key, Meeting(date, form, people, apart=apart)).tellings.append((told, encounter))
    meetings = sorted(
        full.values(), key=lambda m: (m.date or "undated", m.principals, m.apart, _FORMATS.index(m.format))
    )
    _name(meetings)
    return meetings, ambiguous


def _may_be(meeting: Meeting, told: Told, encounter: Encounter) -> bool:
    """Whether a telling of a month may be of that day: not what is still to come where an article tells both."""
    if encounter.status == "held":
        return True
    return not any(other is told and e.status == "held" for other, e in meeting.tellings)


def _name(meetings: Iterable[Meeting]) -> None:
    """Date and principals; without a date, of which article; a second format of a day and people adds its name."""
    taken: set[str] = set()
    for meeting in meetings:
        plain = "-".join(part for part in (meeting.date or "undated", *meeting.principals, meeting.apart) if part)
        meeting.meeting_id = plain if plain not in taken else f"{plain}-{meeting.format.replace('_', '-')}"
        taken.add(meeting.meeting_id)


def chief_kind(meeting: Meeting) -> Kind:
    """The kind that outranks the others among those reported."""
    return min((e.kind for _, e in meeting.reported), key=lambda kind: KIND_RANK[kind])


def status(meeting: Meeting) -> Status:
    """Held if any telling says so."""
    return "held" if any(e.status == "held" for _, e in meeting.tellings) else "planned"


# What a telling says of a cell: its rank (less is better), its number, and where it says so.
_Vote = tuple[int, int, int, Told, Cell]


def settle(meeting: Meeting, vocabulary: Vocabulary) -> tuple[dict[str, str], list[Disagreement]]:
    """The best-evidenced value of each column, and the sources that say otherwise.

    A telling by an article about the meeting counts before one in passing, the kind that the meeting is before a side
    event, a rule that reads the announcing sentence before a weak one; then the value that more articles give, then the
    earliest. A ceremony has no vote beside talks.
    """
    kind = chief_kind(meeting)
    values: dict[str, str] = {}
    disagreements: list[Disagreement] = []
    for column in _COLUMNS:
        votes = _votes(meeting, column, kind)
        if not votes:
            continue
        best = min(votes, key=lambda value: _weight(votes[value]))
        if column == "place_id":
            best = _most_precise(best, list(votes), vocabulary)
        values[column] = best
        for other, found in sorted(votes.items()):
            if other != best and not _compatible(column, best, other, vocabulary):
                _, _, _, told, cell = min(found, key=lambda vote: vote[:3])
                disagreements.append(Disagreement(meeting, column, best, other, told, cell.start, cell.end))
    return values, disagreements


def _votes(meeting: Meeting, column: str, kind: Kind) -> dict[str, list[_Vote]]:
    """The votes for each value of a column."""
    votes: dict[str, list[_Vote]] = defaultdict(list)
    for number, (told, encounter) in enumerate(meeting.tellings):
        # Where a ceremony of the day was, and what it was held for, says nothing of the talks.
        if encounter.kind == "ceremony" != kind:
            continue
        for cell in encounter.cells:
            if cell.column == column:
                rank = (encounter.role != "reports") * 4 + (cell.rule in _WEAK_RULES) * 2 + (encounter.kind != kind)
                votes[cell.value].append((rank, number, cell.start, told, cell))
    return votes


def _weight(votes: Sequence[_Vote]) -> tuple[int, int, tuple[int, int]]:
    articles = {told.article_id for _, _, _, told, _ in votes}
    return min(vote[0] for vote in votes), -len(articles), min(vote[1:3] for vote in votes)


def _most_precise(best: str, places: list[str], vocabulary: Vocabulary) -> str:
    """A city of the country, where the country alone was best."""
    known = vocabulary.places_by_id
    if known[best].kind == "country":
        for place in sorted(places):
            if known[place].kind == "city" and known[place].country_code == known[best].country_code:
                return place
    return best


def _compatible(column: str, best: str, other: str, vocabulary: Vocabulary) -> bool:
    """Values that do not contradict: one within the other, a country and its city, two occasions of one journey."""
    if column == "place_id":
        first, second = vocabulary.places_by_id[best], vocabulary.places_by_id[other]
        return first.country_code == second.country_code and "country" in (first.kind, second.kind)
    if column in ("venue", "occasion"):
        return best in other or other in best or column == "occasion"
    return False
