"""Encounters told by the reporter: the sentence that announces one gives who, when, where, how and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from readouts.extract.body import Span
from readouts.extract.dates import Reference, resolve, rule_of
from readouts.extract.findings import Attendance, Cell, Encounter, Statement
from readouts.extract.setting import read_setting
from readouts.extract.tagging import DATE, Tagged
from readouts.extract.wording import SPEECH, Telling, words
from readouts.terms import Format, Kind
from readouts.vocabulary import Encounter as EncounterWord
from readouts.vocabulary import Person, Vocabulary

_OF_SEVERAL = re.compile(r"[三四五六七八九]国|三方|四方|各国|峰会|领导人会议")
_OF_HEADS = re.compile(r"(?:元首|领导人|首脑|总理)(?:第[^，。]{1,5}次)?会晤")
_VIDEO = re.compile(r"视频|线上|网络方式")


def narration(tagged: Tagged, statements: Sequence[Statement]) -> str:
    """The tagged characters with every statement blanked out, so that a rule sees the reporter's words alone."""
    chars = list(tagged.chars)
    for statement in statements:
        for i in range(*tagged.range(Span(statement.start, statement.end))):
            if chars[i] != "\n":
                chars[i] = SPEECH
    return "".join(chars)


REPORTED_WITHIN = timedelta(days=31)


class EncounterReader:
    """Collects the encounters that the reporter tells, in order."""

    def __init__(
        self, tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], reference: Reference | None
    ) -> None:
        self.tagged = tagged
        self.vocabulary = vocabulary
        self.reference = reference
        self.rules = words(vocabulary.encounters, vocabulary.phrases)
        self.speakers = _two_sides(statements)
        self.chars = narration(tagged, statements)
        self.found: list[Encounter] = []

    def read(self) -> list[Encounter]:
        """All encounters of the article, the same one told twice merged into the first."""
        for paragraph in self.tagged.body.paragraphs:
            for sentence in paragraph.sentences:
                start, end = self.tagged.range(sentence)
                for piece_start, piece_end in _pieces(self.chars, start, end):
                    self._piece(piece_start, piece_end)
        return self.found

    def _piece(self, start: int, end: int) -> None:
        told = False
        if not self.rules.hint.search(self.chars, start, end):
            return
        for telling in self.rules.tellings(self.chars, start, end):
            if telling.over and telling.rule == "encounter.received":
                continue
            for people in self._groups(telling):
                self._add(telling, people, start, end)
                told = True
        match = self.rules.together.search(self.chars, start, end)
        if match and not {match.start("first"), match.start("who")} & self.rules.beside(self.chars, start, end):
            people = (match.start("first"), match.start("who"))
            kind: Kind = "talks" if "主持" in match["word"] else "ceremony"
            word = EncounterWord(match["word"], kind, "in_person", "with")
            telling = Telling(
                word, match.start("word"), match.end("word"), people, None, False, False, "encounter.together"
            )
            self._add(telling, people, start, end)
        elif not told and (
            match := self.rules.honoured.search(self.chars, start, end)
            or self.rules.awarded.search(self.chars, start, end)
        ):
            people = (match.start("host"), match.start("guest"))
            word = EncounterWord(match["word"], "ceremony", "in_person", "with")
            telling = Telling(
                word, match.start("word"), match.end("word"), people, None, False, False, "encounter.honoured"
            )
            self._add(telling, people, start, end)

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
        return any(re.search(rf"会见{re.escape(name)}时", folded) for name in names if name)

    def _add(self, telling: Telling, people: Sequence[int], start: int, end: int) -> None:
        tagged = self.tagged
        attendance = self._attendance(telling, people)
        if len({a.person.person_id for a in attendance}) < 2:
            return
        date, date_cells = self._date(telling, start)
        words_span = tagged.span(telling.start, telling.end)
        folded = tagged.body.folded
        sentence = folded[tagged.starts[start] : tagged.ends[telling.end - 1]]
        form: Format = (
            "video"
            if telling.word.format == "in_person" and _VIDEO.search(sentence) and telling.word.kind != "ceremony"
            else telling.word.format
        )
        kind: Kind = telling.word.kind
        words_said = self.tagged.text(telling.start, telling.end)
        several = len({a.person.person_id for a in attendance}) > 2
        if kind == "talks" and (_OF_SEVERAL.search(words_said) or (several and _OF_HEADS.search(words_said))):
            kind = "summit"
        setting = read_setting(tagged, self.vocabulary, start, end, kind == "summit")
        encounter = Encounter(
            kind,
            form,
            "mentions" if telling.over or self._long_past(date) else "reports",
            date,
            words_span.start,
            words_span.end,
            attendance=attendance,
            cells=[
                *date_cells,
                Cell("format", form, words_span.start, words_span.end, telling.rule),
                Cell("kind", kind, words_span.start, words_span.end, telling.rule),
            ],
        )
        if form == "in_person":
            encounter.place_id, encounter.venue = setting.place_id, setting.venue
        encounter.occasion = setting.occasion
        if kind == "ceremony":
            self._ceremony(encounter, telling, end)
        kept = {"occasion"} | ({"place_id", "venue"} if form == "in_person" else set())
        encounter.cells += [
            c for c in setting.cells if c.column in kept and (c.column != "occasion" or encounter.occasion == c.value)
        ]
        self.found.append(encounter)

    def _ceremony(self, encounter: Encounter, telling: Telling, end: int) -> None:
        """Joint attendance: the occasion is what was attended; a press appearance has none of its own."""
        if "会见" in telling.word.word or telling.rule == "encounter.honoured":
            return
        match = re.compile(r"(?<=了)[^，。；]{4,60}|(?!了)[^，。；]{4,60}").search(
            self.chars, telling.end, min(end, telling.end + 62)
        )
        if match:
            span = self.tagged.span(*match.span())
            value = re.sub(r"并(?:致辞|讲话|发表讲话|剪彩)$", "", self.tagged.body.text[span.start : span.end])
            encounter.occasion = value
            encounter.cells.append(
                Cell("occasion", value, span.start, span.start + len(value), "occasion.attended_together")
            )

    def _attendance(self, telling: Telling, people: Sequence[int]) -> list[Attendance]:
        if telling.joint is not None:
            span = self.tagged.span(telling.joint, telling.joint + 1)
            principals = self.found[0].principals if self.found else self.speakers
            return [Attendance(p, "principal", span.start, span.end, "principal.joint") for p in principals]
        found = []
        for index in people:
            reference = self.tagged.person(index)
            if reference.person is not None:
                found.append(
                    Attendance(reference.person, "principal", reference.start, reference.end, "principal.named")
                )
        return found

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
        candidates = [d for d in candidates if d.month or d.day or d.days_off is not None]
        for expression in reversed(candidates):
            value = resolve(expression, self.reference, stated)
            if value:
                rule = rule_of(expression, self.reference, stated)
                return value, [Cell("date", value, expression.start, expression.end, rule)]
        return "", []


def _pieces(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence cut at ；, since 6月28日，…；8月25日，… tell encounters of their own."""
    at = start
    while at < end:
        stop = chars.find("；", at, end)
        stop = end if stop < 0 else stop + 1
        yield at, stop
        at = stop


def _two_sides(statements: Sequence[Statement]) -> tuple[Person, ...]:
    """The two leaders whose words the article reports, where it is two: whom 两国元首 means when nobody is announced by name."""
    speakers = {p.person_id: p for s in statements if s.voice == "individual" for p in s.speakers}
    return tuple(speakers[key] for key in sorted(speakers)) if len(speakers) == 2 else ()
