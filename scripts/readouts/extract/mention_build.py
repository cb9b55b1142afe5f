"""The encounter that a mention tells: its day, kind, place and occasion, each with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.dates import MONTH, DateExpression, Reference, resolve, resolve_to_come, rule_of, year_before
from readouts.extract.expressions import DATE, JOINT, PLACE, pattern
from readouts.extract.findings import Attendance, Cell, Encounter
from readouts.extract.joint_subjects import is_of_group
from readouts.extract.mention_people import Named
from readouts.extract.mention_words import MentionWords
from readouts.extract.setting import DIVISION, read_occasion, read_place
from readouts.extract.tagging import Tagged
from readouts.terms import Format, Kind, Status
from readouts.vocabulary import HOME, Token, Vocabulary

# 在某国某州某城会晤
_BEFORE_PLACE = pattern(f"[在于赴<L>](?:{DIVISION})?$|[在于]<L>(?:首都|[东南西北中]{{1,2}}部(?:城市)?)$")
_TWO = 2
# 总理第三次定期会晤, 议长会议: of those who hold the office, whoever speaks of it
_OF_OFFICE = pattern("(?P<office>总理|首相|议长)(?:第[^，。；<P>]{1,6}[次届轮])?(?:年度|定期|视频)?(?:会[晤谈]|会议)")
_SCOPES = {"总理": "government", "首相": "government", "议长": "parliament"}


class MentionBuilder:
    """Builds encounters from matches against the day `today`."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, rules: MentionWords, today: Reference | None) -> None:
        self.tagged, self.vocabulary, self.rules, self.today = tagged, vocabulary, rules, today

    def build(
        self,
        match: re.Match[str],
        word: tuple[int, int],
        people: Sequence[Named],
        printed: str,
        rule: str,
        expression: DateExpression | None = None,
    ) -> Encounter | None:
        """The encounter on the day of the group `date`; None without a month or without two leaders, one from abroad.

        `printed`: the words that give kind and format, talks in person if they do not; `expression`: another date than
        that of the group.
        """
        if len({p for p, _ in people}) == _TWO and (self._of_group(match) or self._of_other_offices(match, people)):
            return None
        expression = expression or self.date(match)
        year = year_before(expression, self.tagged.dates_before(match.start("date")), self.today)
        value = resolve(expression, self.today, year)
        if self.rules.just_now.get(match["date"]) == "month":
            value = value[:MONTH]
        encounter = self.dated(value, expression, word, people, printed, rule)
        if encounter:
            self.by_video(encounter, match.start("date"), word[0])
        return encounter

    def _of_other_offices(self, match: re.Match[str], people: Sequence[Named]) -> bool:
        """昨天双方举行第三次总理定期会晤, in the words of a premier whom the president received: of the premiers."""
        named = _OF_OFFICE.search(self.tagged.chars, *match.span())
        scope = _SCOPES.get(named["office"]) if named else None
        return scope is not None and any(self.vocabulary.scope(p.office_zh) != scope for p, _ in people)

    def _of_group(self, match: re.Match[str]) -> bool:
        """去年9月，非洲国家领导人举行会晤: not the two whom the article reports."""
        return any(is_of_group(self.tagged, self.vocabulary, i) for i in self.tagged.tags(JOINT, *match.span()))

    def by_video(self, encounter: Encounter, start: int, end: int) -> None:
        """通过视频方式举行会晤, 举行视频峰会: words that make an encounter one by video."""
        said = self.rules.by_video.search(self.tagged.chars, start, end)
        if said and encounter.format == "in_person":
            encounter.format = "video"
            self.put(encounter, "format", "video", said.span(), "mention.by_video")

    def planned(
        self, match: re.Match[str], word: tuple[int, int], people: Sequence[Named], printed: str, rule: str
    ) -> Encounter | None:
        """As `build` does, of what is to come: a month without a year is the next one."""
        expression = self.date(match)
        return self.dated(resolve_to_come(expression, self.today), expression, word, people, printed, rule)

    def dated(
        self,
        value: str,
        expression: DateExpression,
        word: tuple[int, int],
        people: Sequence[Named],
        printed: str,
        rule: str,
    ) -> Encounter | None:
        """As `build` does, with a date that is worked out already: `value`, in ISO 8601."""
        unique = {p.person_id: (p, at) for p, at in people}
        leaders = [p for p, _ in unique.values() if self.vocabulary.is_leader(p)]
        if len(leaders) < 2 or len(value) < MONTH or all(p.country_code in HOME for p in leaders):
            return None
        kind: Kind = "talks"
        form: Format = "in_person"
        if known := next((e for e in self.rules.encounters if e.word in printed), None):
            kind, form = known.kind, known.format
        if kind == "summit" and len(unique) == _TWO:
            kind = "talks"  # 两人举行峰会: of two it is no gathering
        span = self.tagged.span(*word)
        by_year = rule_of(expression, self.today)
        return Encounter(
            kind,
            form,
            "mentions",
            value,
            span.start,
            span.end,
            status=self._status(self._begins(expression, value)),
            attendance=[
                Attendance(p, "principal", at.start, at.end, "principal.mentioned") for p, at in unique.values()
            ],
            cells=[
                Cell("date", value, expression.start, expression.end, by_year),
                Cell("kind", kind, span.start, span.end, rule),
                Cell("format", form, span.start, span.end, rule),
            ],
        )

    def date(self, match: re.Match[str]) -> DateExpression:
        """The date of a match; 刚才 is of the day, 刚刚 of the month."""
        at = match.start("date")
        if self.tagged.chars[at] == DATE:
            return self.tagged.date(at)
        span = self.tagged.span(*match.span("date"))
        return DateExpression(span.start, span.end, days_off=0)

    def _begins(self, expression: DateExpression, value: str) -> str:
        """The first of a range of days, of which `value` has the month alone: a visit from tomorrow on is to come."""
        if not expression.ranged or expression.day is None:
            return value
        first = resolve(replace(expression, ranged=False), self.today)
        return first if first.startswith(value) else value

    def _status(self, value: str) -> Status:
        """Planned when it lies after the day of the report."""
        if self.today is None:
            return "held"
        today = self.today.day.isoformat()
        return "planned" if value > today[: len(value)] else "held"

    def place(self, encounter: Encounter, start: int, end: int) -> None:
        """Give an encounter in person the last place named before its words: 在利马会晤."""
        index = max(self.tagged.tags(PLACE, start, end), default=None)
        if index is None or encounter.format != "in_person":
            return
        token = self.tagged.items[index]
        place = self.vocabulary.places_by_name.get(token.name) if isinstance(token, Token) else None
        if place and (index in (start, end - 1) or _BEFORE_PLACE.search(self.tagged.chars, start, index)):
            self.put(encounter, "place_id", place.place_id, (index, index + 1), "place.of_mention")

    def place_told(self, encounter: Encounter, start: int, end: int) -> None:
        """Give an encounter in person, which has none, the place that a clause tells: 当时两人在某国古城谈了三天."""
        if encounter.format == "in_person" and not encounter.place_id:
            cells: list[Cell] = []
            place_id, _ = read_place(self.tagged, self.vocabulary, start, end, cells)
            self._give_place(encounter, place_id, cells)

    def occasion_told(self, encounter: Encounter, start: int, end: int) -> None:
        """Give an encounter the event that its words name: 去年2月，我们在某峰会期间会晤."""
        if not encounter.occasion and encounter.format != "phone":
            encounter.occasion = read_occasion(self.tagged, self.vocabulary, start, end, encounter.cells, False)

    def venue_told(self, encounter: Encounter, start: int, end: int) -> None:
        """Give an encounter in person the building that its clauses name, and its city, if it has none."""
        if encounter.format != "in_person":
            return
        cells: list[Cell] = []
        place_id, venue = read_place(self.tagged, self.vocabulary, start, end, cells)
        if not venue:
            return
        encounter.venue = venue
        encounter.cells += [c for c in cells if c.column == "venue"]
        self._give_place(encounter, place_id, cells)

    def _give_place(self, encounter: Encounter, place_id: str, cells: Sequence[Cell]) -> None:
        """Give an encounter the place that was read with these cells, if it has none."""
        if place_id and not encounter.place_id:
            encounter.place_id = place_id
            encounter.cells += [c for c in cells if c.column == "place_id"]

    def visited(self, encounter: Encounter, country: str, word: tuple[int, int]) -> None:
        """Give the talks of a visit the country as their place, if they have none, and its kind as their occasion."""
        place = self.vocabulary.country_places.get(country)
        if place and not encounter.place_id:
            self.put(encounter, "place_id", place.place_id, word, "place.country_visited")
        if kind := self.rules.kind_of_visit.search(self.tagged.chars, *word):
            self.occasion(encounter, kind.span(), "occasion.of_visit")

    def occasion(self, encounter: Encounter, words: tuple[int, int], rule: str) -> None:
        """Give an encounter the printed words as its occasion."""
        self.put(encounter, "occasion", self.tagged.printed(self.tagged.span(*words)), words, rule)

    def put(self, encounter: Encounter, column: str, value: str, words: tuple[int, int], rule: str) -> None:
        """Set a cell of an encounter in place of the one that it has."""
        span = self.tagged.span(*words)
        setattr(encounter, column, value)
        encounter.cells = [c for c in encounter.cells if c.column != column]
        encounter.cells.append(Cell(column, value, span.start, span.end, rule))
