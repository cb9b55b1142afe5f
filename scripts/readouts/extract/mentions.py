"""Encounters named in passing: in a leader's words, or by the reporter with a date of another day.

Year and month must be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from readouts.extract.body import Span
from readouts.extract.dates import MONTH, DateExpression, Reference
from readouts.extract.expressions import DATE, JOINT, PERSON, PLACE
from readouts.extract.findings import Encounter, Statement, day_of, statement_at
from readouts.extract.joint_subjects import named_last
from readouts.extract.mention_build import MentionBuilder
from readouts.extract.mention_counts import counted_each
from readouts.extract.mention_nouns import announced_by_noun, announced_gathering, announced_of_all
from readouts.extract.mention_people import MentionPeople
from readouts.extract.mention_plans import MentionPlans
from readouts.extract.mention_words import mention_words
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME_CODE, Person, Place, Vocabulary

# X将于3日至5日进行访问: before the date, so that the words of the visit do not say it.
_TO_COME = re.compile(r"(?:将|拟|计划|定)[于在]?$")
_WILL_MEET = re.compile("[^，。；！]{0,8}，[^，。；！]{0,16}?将(?:分别|先后)?[同与和会]")  # X3日至5日来访，Y将同他会谈
# A clause that begins with as many characters before its date has a subject of its own.
_SUBJECT = 5
_TWO = 2


class MentionReader:
    """Finds second mentions against the article's chief encounter."""

    def __init__(
        self, tagged: Tagged, vocabulary: Vocabulary, reference: Reference | None, chief: Encounter | None
    ) -> None:
        self.tagged, self.vocabulary, self.reference, self.chief = tagged, vocabulary, reference, chief
        self.rules = mention_words(vocabulary)
        # Whether the statement being read is what two agreed on.
        self.agreed = False
        self.people = MentionPeople(tagged, vocabulary)
        self.builder = MentionBuilder(tagged, vocabulary, self.rules, reference)

    def read(
        self, statements: Sequence[Statement], encounters: Sequence[Encounter], correspondents: Sequence[Person] = ()
    ) -> list[Encounter]:
        """Mentions in statements and in the reporter's words.

        `correspondents`: who wrote to one another, where the article tells of messages alone.
        """
        found: list[Encounter] = []
        self.reported = [e for e in encounters if e.role == "reports"]
        self.plans = MentionPlans(self.tagged, self.builder, self.people, statements, chief=self.chief)
        for statement in statements:
            own = encounters[statement.encounter] if statement.encounter is not None else self.chief
            self.builder.today = day_of(own, self.reference) if own else self.reference
            found += self._statement(statement, own.principals if own else correspondents)
        self.builder.today = self.reference
        for start, _, sentence in self.tagged.sentences_with(self.rules.to_come_or_dated, self.tagged.chars):
            last = statement_at(statements, sentence.end - 1)
            said = last.start if last else sentence.end
            if said > sentence.start:
                found += self._told(start, self.tagged.at(said))
            if self.chief is None:
                # What an article announces is what it is about: 两人去年11月曾交谈 is of those who will meet.
                self.chief = next((e for e in found if e.role == "reports" and len(e.principals) == _TWO), None)
        return found

    def _statement(self, statement: Statement, own: Sequence[Person]) -> Iterator[Encounter]:
        start, end = self.tagged.range(Span(statement.start, statement.end))
        speaker = statement.speakers[0] if statement.voice == "individual" and statement.speakers else None
        yield from self.plans.of_himself(start, end, speaker)
        if not self.rules.dated.search(self.tagged.chars, start, end):
            return
        self.agreed = statement.voice == "joint" and statement.verb in self.rules.agreed
        taken: list[int] = []
        for read in (self._together, self._after_date, self._same_day, self._visit):
            for date, encounter in read(start, end, speaker, own):
                if date not in taken:
                    taken.append(date)
                    yield encounter
        yield from self.plans.appointed(start, end, own, taken)
        yield from self.plans.going(start, end, speaker, own)

    def _told(self, start: int, end: int) -> Iterator[Encounter]:
        """Told by the reporter: what is to come, and a visit in another month with both its sides."""
        if self.rules.announces.search(self.tagged.chars, start, end):
            announced = list(self.plans.announced(start, end))
            yield from announced
            yield from announced_of_all(self.tagged, self.builder, announced, start, end)
            yield from announced_gathering(self.tagged, self.builder, start, end)
        if self.tagged.chars.find(DATE, start, end) < 0:
            return
        if self.chief is not None:
            # 道别时，两人约定明天会谈: as they said it, on the day on which they met
            day = day_of(self.chief, self.reference)
            yield from self.plans.appointed(start, end, self.chief.principals, agreed_on=day)
        yield from counted_each(self.tagged, self.builder, start, end)
        yield from announced_by_noun(self.tagged, self.builder, start, end)
        yield from (encounter for _, encounter in self._not_since(start, end))
        yield from self._last_time(start, end)
        yield from self._once(start, end)
        yield from self._then(start, end)
        for read in (self._since, self._visit):
            for _, encounter in read(start, end, None, ()):
                if len(encounter.date) == MONTH:
                    yield encounter

    def _after_date(
        self, start: int, end: int, speaker: Person | None, own: Sequence[Person]
    ) -> Iterator[tuple[int, Encounter]]:
        """去年11月，我同总统先生在利马会晤."""
        rules = (self.rules.after_date, self.rules.there_together, self.rules.ever_since)
        for match in chain.from_iterable(rule.finditer(self.tagged.chars, start, end) for rule in rules):
            people = self.people.who(match.start(), self._with_guest(match, end), start, speaker, own)
            word = match.span("word")
            if not people and (both := self._both_plan(match, start, speaker, own)):
                encounter = self.builder.planned(match, word, both, match["word"], "mention.with_date")
                if encounter:
                    if self.plans.is_to_come(encounter, match):
                        encounter.status = "planned"
                    self.builder.place(encounter, match.end("date"), word[0])
                    self.builder.place_told(encounter, match.start("date"), word[1])
                    self.builder.occasion_told(encounter, match.start("date"), word[1])
                    yield match.start("date"), encounter
                continue
            day = self._of_list(match, start)
            if encounter := self.builder.build(match, word, people, match["word"], "mention.with_date", day):
                if self.plans.is_expected(encounter, match, start):
                    encounter.status = "planned"
                self.builder.place(encounter, match.end("date"), word[0])
                self.builder.occasion_told(encounter, match.start("date"), word[1])
                visit = self.rules.visit.match(self.tagged.chars, match.start("date"), word[0])
                if visit and not encounter.place_id:
                    self.builder.visited(encounter, self._country(visit, speaker, own), visit.span("word"))
                yield match.start("date"), encounter
                yield from self._on_dates_before(match, start, encounter, people)

    def _of_list(self, match: re.Match[str], start: int) -> DateExpression:
        """The date of a match; 去年1月和2月: without a year of its own it has that of the first in its list."""
        day = self.builder.date(match)
        listed = self.rules.dates_before.search(self.tagged.chars[start : match.start("date")])
        if listed is None or day.year or day.years_off is not None or not day.month:
            return day
        first = self.tagged.date(next(self.tagged.tags(DATE, start + listed.start(), match.start("date"))))
        return replace(day, year=first.year, years_off=first.years_off)

    def _on_dates_before(
        self, match: re.Match[str], start: int, last: Encounter, people: Sequence[tuple[Person, Span]]
    ) -> Iterator[tuple[int, Encounter]]:
        """今年6月和9月，甲同乙先后在两地会晤: one on each date; as many places as dates are in the same order."""
        listed = self.rules.dates_before.search(self.tagged.chars[start : match.start("date")])
        if listed is None:
            return
        dates = list(self.tagged.tags(DATE, start + listed.start(), match.start("date")))
        word = match.span("word")
        places = list(self.tagged.tags(PLACE, match.end("date"), word[0]))
        each = self.tagged.chars[dates[0] + 1] not in "、和及与，"  # 去年7月在甲地、今年9月在乙地
        for number, index in enumerate(dates):
            earlier = self.builder.build(
                match, word, people, match["word"], "mention.with_date", self.tagged.date(index)
            )
            if earlier is None:
                continue
            if each:
                self.builder.place(earlier, index + 1, [*dates, match.start("date")][number + 1] - 1)
                yield index, earlier
                continue
            at = places[number] if len(places) == len(dates) + 1 else places[-1] if len(places) == 1 else None
            if at is not None and last.place_id:
                self.builder.place(earlier, at, at + 1)
            yield index, earlier

    def _same_day(
        self, start: int, end: int, speaker: Person | None, own: Sequence[Person]
    ) -> Iterator[tuple[int, Encounter]]:
        """去年3月31日，甲在某地会见乙，我当天也同他会谈: on the day named last before it."""
        for match in self.rules.same_day.finditer(self.tagged.chars, start, end):
            index = max(self.tagged.tags(DATE, start, match.start()), default=None)
            if index is None or self.tagged.date(index).day is None:
                continue
            people = self.people.who(match.start(), self._with_guest(match, end), start, speaker, own)
            word, day = match.span("word"), self.tagged.date(index)
            if encounter := self.builder.build(match, word, people, match["word"], "mention.same_day", day):
                self.builder.place(encounter, match.end("date"), word[0])
                yield match.start("date"), encounter

    def _both_plan(
        self, match: re.Match[str], start: int, speaker: Person | None, own: Sequence[Person]
    ) -> list[tuple[Person, Span]]:
        """双方确认将在10月底某峰会期间会晤, 商定9月再次会晤: nobody is named, so those who speak."""
        clause = max(start, self.tagged.chars.rfind("，", start, match.start()) + 1)
        planned = self.agreed or "将" in self.tagged.chars[clause : match.start()]
        if speaker is not None or not planned or self.rules.of_officials.search(match.group()):
            return []
        return [(p, self.tagged.span(*match.span())) for p in own]

    def _with_guest(self, match: re.Match[str], end: int) -> int:
        """Where those who met end: behind 会见, its object."""
        guest = self.rules.guest.match(self.tagged.chars, match.end(), end)
        return guest.end() if guest else match.start("word")

    def _since(
        self, start: int, end: int, speaker: Person | None, own: Sequence[Person]
    ) -> Iterator[tuple[int, Encounter]]:
        """继去年10月釜山会晤后，X同Y再次…: the two are named behind it."""
        for match in self.rules.since.finditer(self.tagged.chars, start, end):
            people = self.people.who(match.start("two"), match.end("two"), match.start("two"), speaker, own)
            word = match.span("word")
            if encounter := self.builder.build(match, word, people, match["word"], "mention.since"):
                self.builder.place(encounter, match.end("date"), word[0])
                yield match.start("date"), encounter

    def _not_since(self, start: int, end: int) -> Iterator[tuple[int, Encounter]]:
        """自去年10月在釜山会面以来首次, 两人去年10月在釜山的会面: those whom the article reports met then."""
        if self.chief is None:
            return
        told = (rule.finditer(self.tagged.chars, start, end) for rule in self.rules.met_then)
        for match in chain.from_iterable(told):
            word = match.span("word")
            people = [(p, self.tagged.span(*match.span())) for p in self.chief.principals]
            if encounter := self.builder.build(match, word, people, match["word"], "mention.not_since"):
                self.builder.place(encounter, match.end("date"), max(word[0], match.end()))
                yield match.start("date"), encounter
                yield from self._on_dates_before(match, start, encounter, people)

    def _last_time(self, start: int, end: int) -> Iterator[Encounter]:
        """上一次会谈是在去年7月，当时两人在某地…: those named behind it or before it, else whom the article reports."""
        chars = self.tagged.chars
        for match in self.rules.last_time.finditer(chars, start, end):
            clause = max(start, chars.rfind("，", start, match.start()) + 1)
            came = self.rules.last_came.match(chars, match.end(), end)
            others = self.rules.last_others.match(chars, match.end())
            named = list(self.tagged.tags(PERSON, *(came.span("who") if came else (clause, match.start("date")))))
            named = [others.start("one"), others.start("other")] if others else named
            people = [(p, self.tagged.span(i, i + 1)) for i in named if (p := self._as_then(i, others is not None))]
            own = [(p, self.tagged.span(*match.span())) for p in self.chief.principals] if self.chief else []
            if len(people) < _TWO and not any(person not in {p for p, _ in own} for person, _ in people):
                people = own
            word = match.span("word")
            printed = (others["word"] or self.tagged.text(*others.span())) if others else match["word"]
            encounter = self.builder.build(match, word, people, printed, "mention.last_time")
            if encounter is None or encounter.status != "held":
                continue
            if call := self.rules.last_call.match(chars, match.end(), end):
                self.builder.put(encounter, "format", "phone", call.span("call"), "mention.last_time")
                self.builder.put(encounter, "kind", "call", call.span("call"), "mention.last_time")
            self.builder.place(encounter, match.end("date"), match.end())
            if where := others or self.rules.last_where.match(chars, match.end(), end):
                self.builder.place_told(encounter, *where.span())
            yield encounter

    def _as_then(self, index: int, then: bool) -> Person | None:
        """The person named; who is out of office now, and of whom no office is printed, as what they were `then`."""
        reference = self.tagged.person(index)
        person = reference.person
        office = person.office_zh.removeprefix("前") if person else ""
        if person and then and not reference.office and self.vocabulary.leads(office):
            return person.then(office)
        return person

    def _once(self, start: int, end: int) -> Iterator[Encounter]:
        """去年10月，两人曾在某地会谈: those whom the article reports met at an earlier time."""
        if self.chief is None:
            return
        told = (rule.finditer(self.tagged.chars, start, end) for rule in (self.rules.once, self.rules.first_time))
        for match in chain.from_iterable(told):
            if match.re is self.rules.first_time and not self.rules.two_leaders.search(
                self.tagged.text(*match.span("two"))
            ):
                continue
            if self.tagged.chars[match.start("two")] == JOINT:
                named = named_last(self.tagged, self.vocabulary, match.start("two"))
                met = named if len(named) == _TWO else self._as_many(match.start("two"))
                people = self.people.who(match.start("two"), match.end("two"), start, None, met)
            else:
                people = [(p, self.tagged.span(*match.span("two"))) for p in self.chief.principals]
            word = match.span("word")
            encounter = self.builder.build(match, word, people, match["word"], "mention.once")
            if encounter and encounter.status == "held" and not self.chief.date.startswith(encounter.date):
                self.builder.place(encounter, *match.span("in"))
                yield encounter

    def _as_many(self, joint: int) -> Sequence[Person]:
        """三党领导人: those of the chief encounter, else of the first with so many; of two as of an open number."""
        assert self.chief is not None
        count = int(self.vocabulary.phrases["joint"].get(self.tagged.text(joint, joint + 1), "0"))
        groups = [e.principals for e in (self.chief, *self.reported)]
        return next((g for g in groups if len(g) == count), ()) if count > _TWO else groups[0]

    def _then(self, start: int, end: int) -> Iterator[Encounter]:
        """甲上次访问乙国是在2017年12月，当时同他会谈的是丙, 甲上次访乙是在…，当时也与丁会谈, …，他在某地与丁会谈."""
        rules = (self.rules.then, self.rules.came_then)
        for match in chain.from_iterable(rule.finditer(self.tagged.chars, start, end) for rule in rules):
            subject = next(self.tagged.tags(PERSON, start, match.end()), None)
            one, other = match.start("one"), match.start("other" if match["other"] else "met")
            if one < 0 or self.tagged.chars[one] != PERSON:
                if subject is None:
                    continue
                one = subject
            people = [(p, self.tagged.span(i, i + 1)) for i in (one, other) if (p := self.tagged.person(i).person)]
            word = match.span("word" if match["word"] else "word2")
            encounter = self.builder.build(match, word, people, self.tagged.text(*word), "mention.then")
            if encounter is None or encounter.status != "held":
                continue
            self.builder.place(encounter, match.end("date"), word[0])
            visited = self.vocabulary.countries_in(self.tagged.text(start, match.start("date")).rpartition("访")[2])
            if visited and not encounter.place_id and subject is not None:
                self.builder.visited(encounter, visited[0], (subject, match.end("date")))
            yield encounter

    def _together(
        self, start: int, end: int, speaker: Person | None, own: Sequence[Person]
    ) -> Iterator[tuple[int, Encounter]]:
        """A gathering that both led or attended side by side; 并举行会晤 behind it makes talks of it."""
        for match in self.rules.together.finditer(self.tagged.chars, start, end):
            attended = match["act"] in ("出席", "参加")
            kind = self.rules.kind_of_event(match["event"], attended)
            if (attended and not match["side"]) or (match["act"] in ("举行", "召开") and kind != "summit"):
                continue
            word = match.span("word")
            people = self.people.who(match.start(), word[0], start, speaker, own)
            encounter = self.builder.build(match, word, people, match["met"] or "", "mention.together")
            if encounter is None:
                continue
            if not match["met"]:
                self.builder.put(encounter, "kind", kind, word, "mention.together")
            self.builder.by_video(encounter, *match.span("event"))
            self.builder.place(encounter, match.end("date"), word[0])
            self.builder.occasion(encounter, match.span("event"), "occasion.of_mention")
            yield match.start("date"), encounter

    def _visit(
        self, start: int, end: int, speaker: Person | None, own: Sequence[Person]
    ) -> Iterator[tuple[int, Encounter]]:
        """今年2月我对…进行了访问，我们…: the visitor met whom the sentence ties to the visit."""
        chars, before = self.tagged.chars, start
        for match in self.rules.visit.finditer(chars, start, end):
            word = match.span("word")
            begin = max(start, *(chars.rfind(mark, start, match.start()) + 1 for mark in "。；！"))
            if _TO_COME.search(chars[begin : match.start("date")]) or (
                not speaker and _WILL_MEET.match(chars, word[1])
            ):
                continue
            # 甲去年10月访问乙国、丙12月到访丁国: each has its visitor.
            own_part = max(begin, before) if PERSON in chars[max(begin, before) : word[0]] else begin
            visitor, before = self.people.visitor(own_part, word[0], speaker, own), word[1]
            if speaker is None and self._of_unknown(match, begin):
                continue
            country = self._country(match, speaker, own)
            if not country or visitor is None or visitor.country_code == country:
                continue
            host = self.people.host(country, visitor, begin, word[1], own)
            if host is None and speaker is not None:
                date = self.tagged.date(match.start("date"))
                attends = chars.startswith(("出席", "参加"), word[1])
                host = self.people.head_then(country, visitor, own, date, self.builder.today, attends)
            if host is None:
                continue
            at = self.tagged.span(match.start("date"), word[1])
            encounter = self.builder.build(match, word, [(visitor, at), (host, at)], "访问", "mention.visit")
            if encounter and encounter.status == "held":  # a visit to come is an appointment, with words of its own
                if self._city(match):
                    self.builder.place(encounter, *match.span("host2"))
                self.builder.visited(encounter, country, word)
                yield match.start("date"), encounter

    def _of_unknown(self, visit: re.Match[str], begin: int) -> bool:
        """甲屡次访华，副首相某某5月到访中国: the clause of the date has a subject, but nobody known."""
        clause = max(self.tagged.chars.rfind("，", begin, visit.start()) + 1, begin)
        subject = self.tagged.chars[clause : visit.start("date")]
        return clause > begin and len(subject) >= _SUBJECT and PERSON not in subject and "邀" not in subject

    def _country(self, visit: re.Match[str], speaker: Person | None, own: Sequence[Person]) -> str:
        """The country visited, by its name, a city of it, 华, 我国, 贵国 or the one character for it."""
        host = visit["host"] or visit["host2"] or visit["host3"] or visit["host4"]
        printed = self.tagged.text(*visit.span("word"))
        if named := self.vocabulary.countries_in(printed):
            return named[0]
        if host == "华":
            return HOME_CODE
        if host in ("我国", "贵国"):
            mine = speaker.country_code if speaker else HOME_CODE
            return mine if host == "我国" else next((p.country_code for p in own if p.country_code != mine), "")
        if city := self._city(visit):
            return city.country_code
        codes = self.vocabulary.abbreviations.get(host, ())
        # 丙2030年3月访斐，与当时的斐济总理丁商定…: of those who are named behind it, too.
        behind = self.tagged.tags(PERSON, visit.end(), self.tagged.sentence_of(visit.start())[1])
        people = (*own, *(p for i in behind if (p := self.tagged.person(i).person)))
        return next((p.country_code for p in people if p.country_code in codes), "")

    def _city(self, visit: re.Match[str]) -> Place | None:
        """The city visited, where no country is named: 我访问某城时."""
        place = self.vocabulary.places_by_name.get(self.tagged.text(*visit.span("host2"))) if visit["host2"] else None
        return place if place and place.kind == "city" else None
