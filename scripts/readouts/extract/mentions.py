"""Encounters named in passing: in a leader's words, or by the reporter with a date of another day.

Year and month must be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.dates import Reference, resolve, rule_of
from readouts.extract.expressions import DATE, JOINT, PERSON, PLACE, one_of, pattern
from readouts.extract.findings import Attendance, Cell, Encounter, Statement, day_of
from readouts.extract.tagging import Tagged
from readouts.terms import Format, Kind, Status
from readouts.vocabulary import Person, Vocabulary

_VISIT_DATED = (
    r"(?P<date><D>)，?(?P<more>[^。；，！]{0,24}?)"
    r"(?P<word>(?:对(?P<host><L>)进行(?:了)?[^，。]{0,8}?访问)"
    r"|(?:访问|访|来)(?P<host2>华|<L>|[一-鿿](?=，|。|时|期间|并)))"
)
_VISIT = pattern(rf"(?P<who>[^。；，！]{{0,14}}?){_VISIT_DATED}")
# The same from its date on, which a search finds at once: without it there is no visit.
_VISIT_HINT = pattern(_VISIT_DATED)


class MentionWords:
    """The expressions for mentions, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        met = (
            rf"(?:{one_of(words('mention_word_remote'))}"
            rf"|{one_of(words('mention_adverb'))}?{one_of(words('mention_word'))})"
        )
        self.after_date = pattern(
            rf"(?P<date><D>)，?(?P<who>[^。；！]{{0,60}}?)(?P<word>{met})(?!{one_of(words('mention_unless'))})"
        )
        appointed = one_of(words("appointment_word"))
        self.appointed = re.compile(appointed)
        self.appointment = pattern(
            rf"{appointed}[^。；！]{{0,30}}?(?P<date><D>)(?P<more>[^。；！]{{0,12}}?)"
            rf"在?(?P<place><L>)?(?P<word>{one_of(words('appointment_act'))})(?P<attend>出席(?P<event>[^，。；]{{4,50}}))?"
        )
        # Of the words for encounters the longest counts that a mention has.
        self.encounters = sorted(vocabulary.encounters.values(), key=lambda e: -len(e.word))


@lru_cache(maxsize=4)
def mention_words(vocabulary: Vocabulary) -> MentionWords:
    """The expressions for a vocabulary, compiled once."""
    return MentionWords(vocabulary)


class MentionReader:
    """Finds second mentions against the article's chief encounter."""

    def __init__(
        self, tagged: Tagged, vocabulary: Vocabulary, reference: Reference | None, chief: Encounter | None
    ) -> None:
        self.tagged, self.vocabulary, self.reference, self.chief = tagged, vocabulary, reference, chief
        self.rules = mention_words(vocabulary)
        self.today = reference

    def read(self, statements: Sequence[Statement], encounters: Sequence[Encounter]) -> list[Encounter]:
        """Mentions in statements and, of planned encounters, in the reporter's words."""
        found: list[Encounter] = []
        for statement in statements:
            own = encounters[statement.encounter] if statement.encounter is not None else self.chief
            self.today = day_of(own, self.reference) if own else self.reference
            found += self._statement(statement, own.principals if own else ())
        self.today = self.reference
        covered = [Span(s.start, s.end) for s in statements]
        if self.chief is not None:
            for start, end, sentence in self.tagged.sentences_with(self.rules.appointed, self.tagged.chars):
                if not any(sentence.start in c for c in covered):
                    found += self._planned(start, end, None, self.chief.principals)
        return found

    def _statement(self, statement: Statement, own: Sequence[Person]) -> Iterator[Encounter]:
        start, end = self.tagged.range(Span(statement.start, statement.end))
        if self.tagged.chars.find(DATE, start, end) < 0:
            return
        speaker = statement.speakers[0] if statement.voice == "individual" and statement.speakers else None
        taken: list[range] = []
        for match in self.rules.after_date.finditer(self.tagged.chars, start, end):
            people = self._who(match.start(), self._with_guest(match, end), start, speaker, own)
            encounter = self._build(match.start("date"), match.span("word"), people, match["word"], "mention.with_date")
            if encounter:
                taken.append(range(*match.span()))
                yield encounter
        visits = _VISIT_HINT.search(self.tagged.chars, start, end) is not None
        for match in _VISIT.finditer(self.tagged.chars, start, end) if visits else ():
            if any(match.start("date") in r for r in taken):
                continue
            encounter = self._visit(match, (start, end), speaker, own)
            if encounter:
                yield encounter
        yield from self._planned(start, end, speaker, own)

    def _with_guest(self, match: re.Match[str], end: int) -> int:
        """Where those who met end: behind 会见, its object."""
        after = match.end()
        return after + 1 if after < end and self.tagged.chars[after] == PERSON else match.start("word")

    def _who(
        self, start: int, word: int, floor: int, speaker: Person | None, own: Sequence[Person]
    ) -> list[tuple[Person, Span]]:
        """Those who met: persons named around the date, 我 and 我们 of the speaker, 总统先生 of the other side."""
        tagged = self.tagged
        clause = max(tagged.chars.rfind(mark, floor, start) for mark in "。；！，") + 1
        begin = max(clause, floor)
        named = [i for i in tagged.tags(PERSON, begin, word) if tagged.person(i).person]
        people = [(p, tagged.span(i, i + 1)) for i in named if (p := tagged.person(i).person)]
        text = tagged.chars[begin:word]
        at = tagged.span(begin, word)
        if JOINT in text and self._heads_meant(begin + text.index(JOINT), own):
            return self._heads(begin, at)
        if "我们" in text or JOINT in text:
            return [(p, at) for p in own]
        if "我" in text and speaker:
            people.append((speaker, at))
        if not people and speaker and not text.strip(DATE + PLACE + "在于很高兴，"):
            return [(p, at) for p in own]
        if ("你" in text or "您" in text) and speaker:
            people += [(p, at) for p in own if p.person_id != speaker.person_id]
        return people

    def _heads_meant(self, index: int, own: Sequence[Person]) -> bool:
        """两国元首 in the words of somebody who is no head of state means others than those present."""
        offices = " ".join(p.office_zh for p in own if p.country_code == "CN")
        return "元首" in self.tagged.text(index, index + 1) and bool(offices) and "国家主席" not in offices

    def _heads(self, begin: int, at: Span) -> list[tuple[Person, Span]]:
        """The two heads of state whom the article names before."""
        tagged = self.tagged
        named = {p.person_id: p for i in tagged.tags(PERSON, 0, begin) if (p := tagged.person(i).person)}
        home = [p for p in named.values() if "国家主席" in p.office_zh and p.country_code == "CN"]
        away = [p for p in named.values() if p.country_code not in ("CN", "") and "总统" in p.office_zh]
        return [(home[0], at), (away[-1], at)] if home and away else []

    def _build(
        self, date: int, word: tuple[int, int], people: list[tuple[Person, Span]], printed: str, rule: str
    ) -> Encounter | None:
        tagged = self.tagged
        expression = tagged.date(date)
        value = resolve(expression, self.today)
        unique = {p.person_id: (p, at) for p, at in people}
        if len(unique) < 2 or len(value) < 7:
            return None
        kind: Kind = "talks"
        form: Format = "in_person"
        if known := next((e for e in self.rules.encounters if e.word in printed), None):
            kind, form = known.kind, known.format
        span = tagged.span(*word)
        by_year = rule_of(expression, self.today)
        return Encounter(
            kind,
            form,
            "mentions",
            value,
            span.start,
            span.end,
            status=self._status(value),
            attendance=[
                Attendance(p, "principal", at.start, at.end, "principal.mentioned") for p, at in unique.values()
            ],
            cells=[
                Cell("date", value, expression.start, expression.end, by_year),
                Cell("kind", kind, span.start, span.end, rule),
                Cell("format", form, span.start, span.end, rule),
            ],
        )

    def _status(self, value: str) -> Status:
        """Planned when it lies after the day of the report."""
        if self.today is None:
            return "held"
        today = self.today.day.isoformat()
        return "planned" if value > today[: len(value)] else "held"

    def _visit(
        self, match: re.Match[str], window: tuple[int, int], speaker: Person | None, own: Sequence[Person]
    ) -> Encounter | None:
        """今年2月我对…进行了访问: the visitor met the leader of that country who is named beside or part of `own`."""
        tagged = self.tagged
        date, word = match.start("date"), match.span("word")
        country = self._country(word, match["host"] or match["host2"], own)
        if not country:
            return None
        stop = next((i for i in range(word[1], window[1]) if tagged.chars[i] in "。；！"), window[1])
        begin = max(window[0], *(tagged.chars.rfind(mark, 0, match.start() + 1) + 1 for mark in "。；！"))
        around = [p for i in tagged.tags(PERSON, begin, stop) if (p := tagged.person(i).person)]
        visitor = self._visitor(begin, word[0], speaker, own)
        host = next((p for p in (*around, *own) if p.country_code == country), None)
        if visitor is None or host is None or visitor.country_code == country:
            return None
        at = tagged.span(date, word[1])
        encounter = self._build(date, word, [(visitor, at), (host, at)], "访问", "mention.visit")
        if encounter and encounter.status == "planned":
            return None  # an appointment, which has words of its own
        place = self.vocabulary.country_places.get(country)
        if encounter and place:
            encounter.place_id = place.place_id
            span = tagged.span(*word)
            encounter.cells.append(Cell("place_id", place.place_id, span.start, span.end, "place.country_visited"))
        return encounter

    def _visitor(self, begin: int, word: int, speaker: Person | None, own: Sequence[Person]) -> Person | None:
        """Who is named before the words of a visit; else 我, the speaker, or 你, the other side."""
        text = self.tagged.chars[begin:word]
        named = next(self.tagged.tags(PERSON, begin, word), None)
        if named is not None and (visitor := self.tagged.person(named).person):
            return visitor
        if "我" in text and speaker:
            return speaker
        if "你" in text or "您" in text:
            return next((p for p in own if p is not speaker), None)
        return None

    def _country(self, word: tuple[int, int], host: str, own: Sequence[Person]) -> str:
        printed = self.tagged.text(*word)
        for name, code in self.vocabulary.countries.items():
            if name in printed:
                return code
        if host == "华":
            return "CN"
        codes = self.vocabulary.abbreviations.get(host, ())
        return next((p.country_code for p in own if p.country_code in codes), "")

    def _planned(self, start: int, end: int, speaker: Person | None, own: Sequence[Person]) -> Iterator[Encounter]:
        """An appointment: 相约明年2月…见, 邀请X总统今年11月来华出席…"""
        tagged = self.tagged
        for match in self.rules.appointment.finditer(tagged.chars, start, end):
            at = tagged.span(*match.span())
            encounter = self._build(
                match.start("date"), match.span("word"), [(p, at) for p in own], "", "mention.appointment"
            )
            if encounter is None or encounter.status != "planned":
                continue
            if match["event"]:
                span = tagged.span(*match.span("event"))
                encounter.kind = "summit"
                encounter.cells = [c for c in encounter.cells if c.column != "kind"]
                encounter.cells.append(Cell("kind", "summit", span.start, span.end, "mention.invited_to"))
                encounter.occasion = tagged.printed(span)
                encounter.cells.append(
                    Cell("occasion", encounter.occasion, span.start, span.end, "occasion.invited_to")
                )
            yield encounter
