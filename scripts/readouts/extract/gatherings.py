"""Gatherings of several leaders: a summit, an opening, a banquet, told with those who came, spoke or presided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from readouts.extract.body import Span
from readouts.extract.dates import MONTH, Reference, resolve, resolve_next, rule_of
from readouts.extract.encounter_people import persons_in
from readouts.extract.encounter_words import TO_COME, encounter_words
from readouts.extract.expressions import DATE, ENTRY, PERSON, pattern
from readouts.extract.findings import Attendance, Cell, Encounter
from readouts.extract.gathering_partners import Partners
from readouts.extract.gathering_words import gathering_words
from readouts.extract.setting import read_place
from readouts.extract.spoke_in_turn import spoke_in_turn
from readouts.extract.tagging import Tagged
from readouts.terms import Format, Kind
from readouts.vocabulary import HOME, Vocabulary

# The lead stands at the head of a report; a gathering named later is not what it is about.
LEAD_SENTENCES = 2
# How it was held is told within as many characters behind the lead.
_SOON = 100
# Where the event is the subject of the lead, a leader comes to it within this many sentences.
ARRIVES_WITHIN = 4
_SEVERAL = 3
# 甲、乙和丙召开首脑会议: what it is, and no name of it
_NAMELESS = re.compile(
    "(?:特别|紧急|闭门|视频|线上)?(?:元首|首脑|领导人|领袖)?(?:特别|紧急|视频|线上)?(?:会议|峰会|会晤)"
)
# So many dated paragraphs, each with a gathering, are a series of them.
_SERIES = 2
PRESS = "记者"
_AT_OPENING = pattern(
    "<P>(?:(?!没有|未能|缺席|不)[^。；，\n<P>]){0,16}?(?:出席|参加)了?(?:论坛|大会|会议|年会)?的?开幕[式会](?=[，。；]|并|上|且)"
)
_PRESIDES = "主持"
# 出席渔业合作领导人系列会议: which of its meetings the report is about is told behind it.
_SERIES_OF_MEETINGS = re.compile("系列(?:会议|活动)$")


@dataclass(frozen=True, slots=True)
class Gathering:
    """The gathering that a report opens with; `encounter` where leaders of two sides at least are known to have come.

    `sentence`: the lead; `cells`: the event (as an occasion), its date and place.
    """

    sentence: Span
    event: str
    date: str
    place_id: str
    cells: tuple[Cell, ...]
    encounter: Encounter | None

    def before(self, encounters: Sequence[Encounter]) -> Span | None:
        """Where nobody met at the gathering: the text up to the first encounter, which tells of the gathering."""
        first = min((e.start for e in encounters if e.role == "reports"), default=0)
        return Span(self.sentence.end, first) if self.encounter is None and first > self.sentence.end else None


class GatheringReader:
    """Reads the gathering of one article, or of some of its sentences.

    `chars`: the tagged text with what leaders said blanked out.
    """

    def __init__(
        self,
        tagged: Tagged,
        vocabulary: Vocabulary,
        chars: str,
        reference: Reference | None,
        sentences: Sequence[Span] | None = None,
    ) -> None:
        self.tagged, self.vocabulary, self.chars, self.reference = tagged, vocabulary, chars, reference
        self.rules = gathering_words(vocabulary)
        self.met = encounter_words(vocabulary)
        self.sentences = sentences or [s for p in tagged.body.paragraphs for s in p.sentences]

    def read(self) -> Gathering | None:
        """The gathering of the lead; None where the report opens with none."""
        rules = (
            (self.rules.banquet, "gathering.banquet"),
            (self.rules.banquet_for, "gathering.banquet"),
            (self.rules.received, "gathering.received"),
            (self.rules.received_together, "gathering.received"),
            (self.rules.with_guests, "gathering.with_guests"),
            (self.rules.of_several, "gathering.of_several"),
            (self.rules.attended, "gathering.attended"),
            (self.rules.held, "gathering.held"),
            (self.rules.of_joint, "gathering.joint"),
        )
        series = None
        for number, sentence in enumerate(self.sentences[:ARRIVES_WITHIN]):
            if number >= LEAD_SENTENCES and series is None:
                break
            if not self.rules.hint.search(self.tagged.body.folded, sentence.start, sentence.end):
                continue
            start, end = self.tagged.range(sentence)
            dateline = self.rules.dateline.match(self.chars, start, end)
            for expression, rule in rules:
                match = expression.search(self.chars, dateline.end() if dateline else start, end)
                gathering = self._gathering(match, sentence, rule) if match else None
                if gathering and series is None and _SERIES_OF_MEETINGS.search(gathering.event):
                    series = gathering
                    break
                if gathering:
                    return _of_series(gathering, series) if series else gathering
        return series

    def series(self) -> list[Encounter]:
        """Gatherings of several days, each told in a paragraph of its own that opens with its date; else none."""
        opened = [
            paragraph.sentences
            for paragraph in self.tagged.body.paragraphs
            if paragraph.sentences
            and ENTRY.match(self.chars, self.tagged.at(paragraph.span.start))
            and self.rules.hint.search(self.tagged.body.folded, paragraph.span.start, paragraph.sentences[0].end)
        ]
        if len(opened) < _SERIES:
            return []
        found = []
        for sentences in opened:
            gathering = GatheringReader(self.tagged, self.vocabulary, self.chars, self.reference, sentences).read()
            if gathering and gathering.encounter and gathering.date:
                found.append(gathering.encounter)
        return found if len({e.date for e in found}) >= _SERIES else []

    def _gathering(self, match: re.Match[str], sentence: Span, rule: str) -> Gathering | None:
        tagged = self.tagged
        groups = match.groupdict()
        indices = tagged.tags(PERSON, *match.span("list")) if "list" in groups else ()
        listed = [named for index in indices if (named := self._named(index))]
        host = self._named(match.start("host")) if "host" in groups else self._arrived([*listed, *self._came])
        if host is None or not self.vocabulary.is_leader(host.person):
            return None
        # 甲同乙共同主持某会议，并同丙共同主持另一会议: two sessions are no gathering of all.
        if match["word"] == _PRESIDES and self.rules.several_sessions.search(
            self.chars, match.start(), self._end(sentence)
        ):
            return None
        word = tagged.span(*match.span("word"))
        event, name, cells = self._event(match, rule)
        start, end = tagged.range(sentence)
        announced = self._is_announced(match.start("host") if "host" in groups else match.start(), match.start("word"))
        date = self._date(start, match.end("word"), cells, announced)
        form, said = self._form(start, match.end(), end, word)
        place_id = venue = ""
        if form == "in_person":
            place_id, venue = read_place(tagged, self.vocabulary, start, end, cells)
        # Of what is to come nobody is known to have been there.
        if rule == "gathering.attended":
            listed += self._partners(name, match)
        guests = [] if announced or self._to_come(date) else self._guests([*listed, *self._came], host)
        sides = len({a.person.country_code for a in (host, *guests)})
        if rule == "gathering.of_several" and sides < _SEVERAL:
            return None
        if rule == "gathering.joint":
            count = self._count(match.start("joint"))
            whole = sides == count or (count == 0 and PRESS in match["word"])
            if sides < _SEVERAL or not whole:
                return None
        encounter = None
        if guests:
            kind = self._kind(match, rule)
            at = event or word
            told = [Cell("kind", kind, at.start, at.end, rule), Cell("format", form, said.start, said.end, rule)]
            encounter = Encounter(
                kind, form, "reports", date, at.start, at.end, place_id=place_id, venue=venue, occasion=name,
                attendance=[host, *guests], cells=[*told, *cells],
            )  # fmt: skip
        return Gathering(sentence, name, date, place_id, tuple(cells), encounter)

    def _end(self, sentence: Span) -> int:
        return self.tagged.range(sentence)[1]

    def _form(self, start: int, stop: int, end: int, word: Span) -> tuple[Format, Span]:
        """By video where the lead says so, or soon behind it; with the words that tell it, else the `word`."""
        behind = self.rules.by_video_behind.search(self.chars, end - 1, end + _SOON)
        if behind:
            return "video", self.tagged.span(*behind.span("how"))
        return "video" if self.met.by_video.search(self.tagged.text(start, stop)) else "in_person", word

    def _is_announced(self, start: int, end: int) -> bool:
        """甲、乙和丙将于4日举行峰会, 计划于4日举行峰会."""
        return TO_COME.search(self.chars, start, end) is not None or self.met.not_held(self.chars, start, end)

    def _online(self) -> bool:
        """Whether the lead says that a gathering is held, or attended by its host, by video."""
        lead = self.tagged.body.folded[self.sentences[0].start : self.sentences[0].end]
        return self.met.by_video.search(lead) is not None

    def _to_come(self, day: str) -> bool:
        return self.reference is not None and day > self.reference.today.isoformat()[: len(day)]

    def _event(self, match: re.Match[str], rule: str) -> tuple[Span | None, str, list[Cell]]:
        """Span and name of the event with its cell; guests may be received without one."""
        if "event" not in match.groupdict():
            return None, "", []
        event = self.tagged.span(self._first(match), match.end("event"))
        name = self.tagged.printed(event)
        if _NAMELESS.fullmatch(self.tagged.body.folded[event.start : event.end]):
            return event, "", []
        return event, name, [Cell("occasion", name, event.start, event.end, rule)]

    def _count(self, joint: int) -> int:
        """How many 三国领导人 and the like stand for; 0 where that is open."""
        return int(self.vocabulary.phrases["joint"].get(self.tagged.text(joint, joint + 1)) or 0)

    def _first(self, match: re.Match[str]) -> int:
        """Where the name of the event begins: 2030年 before it belongs to it."""
        start = match.start("event")
        year = start and self.chars[start - 1] == DATE and self.tagged.date(start - 1)
        return start - 1 if year and year.month is None and year.day is None and year.days_off is None else start

    def _kind(self, match: re.Match[str], rule: str) -> Kind:
        """Guests received are met; an opening or a banquet is attended; anything else is a summit."""
        if rule == "gathering.received":
            return "meeting"
        if rule == "gathering.joint":
            return "ceremony" if PRESS in match["word"] else "summit"
        if rule == "gathering.banquet" or self.rules.opening.search(match["event"]):
            return "ceremony"
        if self.rules.summit.search(match["event"]):
            return "summit"
        return "ceremony" if "幕" in match["word"] or self._attends_opening(match.end()) else "summit"

    def _attends_opening(self, at: int) -> bool:
        """某论坛25日举行。甲出席开幕式: whether the sentence at `at`, or the next, says so of somebody."""
        line = self.chars.find("\n", at)
        stop = line if line >= 0 else len(self.chars)
        first = self.chars.find("。", at, stop) + 1 or stop
        return _AT_OPENING.search(self.chars, at, self.chars.find("。", first, stop) + 1 or stop) is not None

    @cached_property
    def _came(self) -> list[Attendance]:
        """Everyone who came, spoke or presided, in order, as the reporter tells it in whole sentences."""
        found: dict[str, Attendance] = {}
        in_turn = spoke_in_turn(self.tagged, self.vocabulary, self.chars, self.sentences)
        for sentence in self.sentences:
            start, end = self.tagged.range(sentence)
            if start in in_turn and (named := self._named(start)):
                found.setdefault(named.person.person_id, named)
            if not self.tagged.body.folded[sentence.start : sentence.end].rstrip().endswith(("。", "！")):
                continue
            beside = self.met.beside(self.chars, start, end)
            for index, along in self._listed(start, end):
                named = self._named(index) if index not in beside else None
                if named is None:
                    continue
                if along:
                    named = replace(named, role="accompanying", rule="participant.of_gathering")
                found.setdefault(named.person.person_id, named)
        return list(found.values())

    def _listed(self, start: int, end: int) -> Iterator[tuple[int, bool]]:
        """Who came, and whether along with others: 三国总理甲、乙和丙一同出席."""
        for match in (
            *self.rules.came.finditer(self.chars, start, end),
            *self.rules.presided.finditer(self.chars, start, end),
            *self.rules.presided_alone.finditer(self.chars, start, end),
            *self.rules.present.finditer(self.chars, start, end),
            *self.rules.met_press.finditer(self.chars, start, end),
        ):
            rest = match.groupdict().get("rest") or ""
            before = self.tagged.text(max(start, match.start() - 2), match.start())
            if (
                self.rules.sent_word.search(rest)
                or (self.rules.sent_film.match(self.chars, match.end() - len(rest), end) and not self._online())
                or self.rules.others_act.search(rest)
                or self.rules.others_act.search(before)
            ):
                continue
            along = self.rules.along.match(rest) is not None
            yield from ((i, along) for i in persons_in(self.chars, match.span("list")))

    def _partners(self, event: str, match: re.Match[str]) -> list[Attendance]:
        """甲出席三国领导人会晤，同乙、丙交换意见: those with whom the host met there."""
        with_whom = Partners(self.tagged, self.vocabulary, self.chars)
        met = with_whom.found(event, match.start("host"), match.end("event"))
        return [named for index in met if (named := self._named(index))]

    def _named(self, index: int) -> Attendance | None:
        reference = self.tagged.person(index)
        if reference.person is None:
            return None
        return Attendance(reference.person, "principal", reference.start, reference.end, "principal.listed")

    def _arrived(self, came: Sequence[Attendance]) -> Attendance | None:
        """Who came first to an event that is the subject of the lead, one's own before others."""
        last = self.sentences[:ARRIVES_WITHIN][-1].end
        early = [a for a in came if a.start < last and self.vocabulary.is_leader(a.person)]
        return next((a for a in early if a.person.country_code in HOME), early[0] if early else None)

    def _guests(self, came: Sequence[Attendance], host: Attendance) -> list[Attendance]:
        """Leaders of other sides; of organizations their heads, of whom one alone counts only if told to have come.

        Who came along with others accompanies the leader of his country, where there is one.
        """
        led = {a.person.country_code for a in (host, *came) if a.role == "principal"}
        guests = [
            a if a.person.country_code in led else replace(a, role="principal", rule="principal.listed")
            for a in came
            if a.person.person_id != host.person.person_id
            and a.person.country_code not in HOME
            and self.vocabulary.is_leader(a.person)
            and (a.person.country_code or not a.person.office_zh.startswith("副"))
        ]
        if len(guests) == 1 and not guests[0].person.country_code:
            return guests if self._came_there(self.tagged.at(guests[0].start)) else []
        return guests

    def _came_there(self, index: int) -> bool:
        """联合国秘书长致辞: he may have sent a word, and is no guest unless told to have come himself."""
        start, end, _ = self.tagged.sentence_of(index)
        told = (m for m in self.rules.came.finditer(self.chars, start, end) if m.start("list") <= index < m.end("list"))
        return any(self.rules.comes.search(m["rest"]) and not self.rules.sends.search(m["rest"]) for m in told)

    def _date(self, start: int, end: int, cells: list[Cell], announced: bool) -> str:
        for index in self.tagged.tags(DATE, start, end):
            expression = self.tagged.date(index)
            value = (resolve_next if announced else resolve)(expression, self.reference)
            if len(value) >= MONTH:
                cells.append(Cell("date", value, expression.start, expression.end, rule_of(expression, self.reference)))
                return value
        return ""


def _of_series(gathering: Gathering, series: Gathering) -> Gathering:
    """One meeting of the `series` that the lead names; the series, where it alone is known to have brought leaders.

    Without a city of its own it was held in that of the series, and without a day on that one.
    """
    whole = gathering.encounter
    if whole is None:
        return gathering if series.encounter is None else series
    for column in ("date", "place_id"):
        value = getattr(series, column)
        if value and not getattr(whole, column) and (column == "date" or whole.format == "in_person"):
            setattr(whole, column, value)
            whole.cells += [replace(c, rule="gathering.of_series") for c in series.cells if c.column == column]
    return replace(gathering, date=whole.date, place_id=whole.place_id)
