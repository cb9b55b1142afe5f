"""Encounters told by the reporter: the sentence that announces one gives who, when, where, how and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day
from datetime import timedelta

from readouts.extract.dates import Reference, resolve, rule_of
from readouts.extract.encounter_words import Telling, encounter_words
from readouts.extract.expressions import DATE, pattern
from readouts.extract.findings import Attendance, Cell, Encounter, Issue, Statement
from readouts.extract.narration import reporters_words
from readouts.extract.setting import read_setting
from readouts.extract.tagging import Tagged, pieces
from readouts.terms import Format, Kind
from readouts.vocabulary import Encounter as EncounterWord
from readouts.vocabulary import Person, Vocabulary

_OF_SEVERAL = re.compile(r"[三四五六七八九]国|三方|四方|各国|峰会|领导人会议")
_OF_HEADS = re.compile(r"(?:元首|领导人|首脑|总理)(?:第[^，。]{1,5}次)?会晤")
_ATTENDED = re.compile(r"(?<=了)[^，。；]{4,60}|(?!了)[^，。；]{4,60}")
_UNKNOWN_PLACE = pattern(r"在(?P<place>[一-鿿·]{2,8}?)(?<![时后中间上])(?=[同与和]<P>|会见|举行)")
_NEXT_DAY = re.compile(r"[次翌]日")
_SPOKE_THERE = re.compile(r"并(?:致辞|讲话|发表讲话|剪彩)$")
# A day that lies longer before the report is recalled, not reported.
REPORTED_WITHIN = timedelta(days=31)


class EncounterReader:
    """Collects the encounters that the reporter tells, in order."""

    def __init__(
        self, tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], reference: Reference | None
    ) -> None:
        self.tagged = tagged
        self.vocabulary = vocabulary
        self.reference = reference
        self.rules = encounter_words(vocabulary)
        self.speakers = _two_sides(statements)
        self.chars = reporters_words(tagged, statements)
        self.found: list[Encounter] = []
        self.issues: list[Issue] = []

    def read(self) -> list[Encounter]:
        """All encounters of the article, the same one told twice merged into the first."""
        for paragraph in self.tagged.body.paragraphs:
            for sentence in paragraph.sentences:
                start, end = self.tagged.range(sentence)
                for piece_start, piece_end in pieces(self.chars, start, end):
                    self._piece(piece_start, piece_end)
        return self.found

    def _piece(self, start: int, end: int) -> None:
        if not self.rules.hint.search(self.chars, start, end):
            return
        told = False
        for telling in self.rules.tellings(self.chars, start, end):
            if telling.over and telling.rule == "encounter.received":
                continue
            for people in self._groups(telling):
                self._add(telling, people, start, end)
                told = True
        together = self._together(start, end) or (None if told else self._honoured(start, end))
        if together:
            self._add(together, together.people, start, end)

    def _together(self, start: int, end: int) -> Telling | None:
        """What two did together, neither of them named beside others."""
        match = self.rules.together.search(self.chars, start, end)
        if not match or {match.start("first"), match.start("who")} & self.rules.beside(self.chars, start, end):
            return None
        kind: Kind = "talks" if "主持" in match["word"] else "ceremony"
        return _side_by_side(match, kind, ("first", "who"), "encounter.together")

    def _honoured(self, start: int, end: int) -> Telling | None:
        """A guest who was welcomed or given an award."""
        search = (self.chars, start, end)
        match = self.rules.honoured.search(*search) or self.rules.awarded.search(*search)
        return _side_by_side(match, "ceremony", ("host", "guest"), "encounter.honoured") if match else None

    def _groups(self, telling: Telling) -> list[tuple[int, ...]]:
        if not telling.severally and not self._told_apart(telling):
            return [telling.people]
        subject = [i for i in telling.people if i < telling.start]
        return [(*subject, i) for i in telling.people if i > telling.start]

    def _told_apart(self, telling: Telling) -> bool:
        """在会见X时，… of one of several guests: each was met alone."""
        guests = [i for i in telling.people if i > telling.start]
        if len(guests) < 2:
            return False
        folded = self.tagged.body.folded
        names = [self.tagged.person(i).name for i in guests]
        return any(f"会见{name}时" in folded for name in names if name)

    def _add(self, telling: Telling, people: Sequence[int], start: int, end: int) -> None:
        """Add the encounter of a telling with its setting, where two at least met."""
        attendance = self._attendance(telling, people)
        met = len({a.person.person_id for a in attendance})
        if met < 2:
            return
        date, date_cells = self._date(telling, start)
        span = self.tagged.span(telling.start, telling.end)
        form, kind = self._form(telling, start), self._kind(telling, met)
        encounter = Encounter(
            kind,
            form,
            "mentions" if telling.over or self._long_past(date) else "reports",
            date,
            span.start,
            span.end,
            attendance=attendance,
            cells=[
                *date_cells,
                Cell("format", form, span.start, span.end, telling.rule),
                Cell("kind", kind, span.start, span.end, telling.rule),
            ],
        )
        self._set(encounter, telling, start, end)
        self.found.append(encounter)

    def _form(self, telling: Telling, start: int) -> Format:
        """The format of the word, or by video where the sentence says so before it."""
        sentence = self.tagged.text(start, telling.end)
        personal = telling.word.format == "in_person" and telling.word.kind != "ceremony"
        return "video" if personal and self.rules.by_video.search(sentence) else telling.word.format

    def _kind(self, telling: Telling, met: int) -> Kind:
        """The kind of the word; talks of several countries are a summit."""
        # Behind the last who met: 来华出席…峰会的… before them says what somebody came for.
        last = max((i for i in telling.people if i < telling.end), default=telling.start)
        said = self.tagged.text(min(last + 1, telling.end), telling.end)
        several = _OF_SEVERAL.search(said) or (met > 2 and _OF_HEADS.search(said))
        return "summit" if telling.word.kind == "talks" and several else telling.word.kind

    def _set(self, encounter: Encounter, telling: Telling, start: int, end: int) -> None:
        """Place, venue and occasion, from the sentence that announces the encounter."""
        setting = read_setting(self.tagged, self.vocabulary, start, end, encounter.kind == "summit")
        kept = {"occasion"}
        if encounter.format == "in_person":
            encounter.place_id, encounter.venue = setting.place_id, setting.venue
            kept |= {"place_id", "venue"}
            if not setting.place_id and not setting.venue:
                self._report_place(start, end)
        encounter.occasion = setting.occasion
        if encounter.kind == "ceremony":
            self._ceremony(encounter, telling, end)
        encounter.cells += [
            c for c in setting.cells if c.column in kept and (c.column != "occasion" or encounter.occasion == c.value)
        ]

    def _report_place(self, start: int, end: int) -> None:
        """A name after 在 that no vocabulary of places or venues holds is reported with a row to paste."""
        match = _UNKNOWN_PLACE.search(self.chars, start, end)
        if match:
            span = self.tagged.span(*match.span("place"))
            name = self.tagged.printed(span)
            message = f"{name} is in no row of places.csv or venues.csv; add to places.csv: an-id,{name},,[],,,,"
            self.issues.append(Issue("info", "place.unknown", message, span.start, span.end))

    def _ceremony(self, encounter: Encounter, telling: Telling, end: int) -> None:
        """Joint attendance: the occasion is what was attended; a press appearance has none of its own."""
        if "会见" in telling.word.word or telling.rule == "encounter.honoured":
            return
        match = _ATTENDED.search(self.chars, telling.end, min(end, telling.end + 62))
        if match:
            span = self.tagged.span(*match.span())
            value = _SPOKE_THERE.sub("", self.tagged.printed(span))
            encounter.occasion = value
            stop = span.start + len(value)
            encounter.cells.append(Cell("occasion", value, span.start, stop, "occasion.attended_together"))

    def _attendance(self, telling: Telling, people: Sequence[int]) -> list[Attendance]:
        if telling.joint is not None:
            span = self.tagged.span(telling.joint, telling.joint + 1)
            principals = self.found[0].principals if self.found else self.speakers
            return [Attendance(p, "principal", span.start, span.end, "principal.joint") for p in principals]
        references = [self.tagged.person(index) for index in people]
        return [Attendance(r.person, "principal", r.start, r.end, "principal.named") for r in references if r.person]

    def _long_past(self, date: str) -> bool:
        """A day that lies weeks before the report is recalled, not reported."""
        if self.reference is None or not date:
            return False
        return date < (self.reference.day - REPORTED_WITHIN).isoformat()[: len(date)]

    def _date(self, telling: Telling, start: int) -> tuple[str, list[Cell]]:
        """The nearest date before the words of encounter, in the same sentence, that names a day or month."""
        line = self.chars.rfind("\n", 0, start) + 1
        stated = None
        for index in self.tagged.tags(DATE, line, telling.start):
            expression = self.tagged.date(index)
            if expression.year and expression.month:
                stated = expression.year
        candidates = [self.tagged.date(i) for i in self.tagged.tags(DATE, start, telling.end) if self.chars[i] == DATE]
        candidates = [d for d in candidates if d.month or d.day or d.days_off is not None or d.months_off is not None]
        for expression in reversed(candidates):
            value = resolve(expression, self.reference, stated)
            if value:
                rule = rule_of(expression, self.reference, stated)
                between = self.tagged.body.folded[expression.end : self.tagged.starts[telling.end - 1]]
                if len(value) == 10 and _NEXT_DAY.search(between):
                    value = (day.fromisoformat(value) + timedelta(days=1)).isoformat()
                return value, [Cell("date", value, expression.start, expression.end, rule)]
        return "", []


def _side_by_side(match: re.Match[str], kind: Kind, people: tuple[str, str], rule: str) -> Telling:
    """The telling of a match whose `people` are the groups of the two; the word that tells it is its own."""
    word = EncounterWord(match["word"], kind, "in_person", "with")
    one, other = (match.start(group) for group in people)
    return Telling(word, *match.span("word"), (one, other), None, False, False, rule)


def _two_sides(statements: Sequence[Statement]) -> tuple[Person, ...]:
    """The leaders whose words the article reports, where it is two: whom 两国元首 means when nobody is named."""
    speakers = {p.person_id: p for s in statements if s.voice == "individual" for p in s.speakers}
    return tuple(speakers[key] for key in sorted(speakers)) if len(speakers) == 2 else ()
