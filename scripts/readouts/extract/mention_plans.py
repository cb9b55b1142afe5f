"""Encounters to come: appointments in a leader's words, and what the reporter announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import product

from readouts.extract.body import Span
from readouts.extract.dates import DAY, MONTH, DateExpression, Reference
from readouts.extract.expressions import JOINT, PERSON
from readouts.extract.findings import Cell, Encounter, Statement
from readouts.extract.mention_build import MentionBuilder
from readouts.extract.mention_nouns import opens_report
from readouts.extract.mention_people import MentionPeople
from readouts.extract.mention_visits import place_of_stop, visited
from readouts.extract.plan_dates import PlanDates
from readouts.extract.pronouns import object_before, subject_before, visitors_before
from readouts.extract.reporters_words import reporters_words
from readouts.extract.several import are_of_several
from readouts.extract.tagging import Tagged
from readouts.terms import Kind
from readouts.vocabulary import HOME_CODE, Person

_TWO = 2
# What is announced stands within as many characters behind who will do it.
_WITHIN = 240
# 甲会见乙，5日将…: the one who will is not he whose name stands before 将.
_OF_OBJECT = "见晤同与和"
# 计划今天同乙会谈
_PLANNED = re.compile("(?:将|计划|打算|拟)[于在]?$")
_WILL = re.compile("(?<![即麻])将(?![军领近])")
# 两人会谈结束后将共同出席仪式
_BEHIND_TALKS = re.compile("会[谈晤见](?:结束)?之?后将?")


class MentionPlans:
    """Reads what is planned in one article."""

    def __init__(
        self,
        tagged: Tagged,
        builder: MentionBuilder,
        people: MentionPeople,
        statements: Sequence[Statement],
        chief: Encounter | None,
    ) -> None:
        self.people, self.chief = people, chief
        # The places of what is announced, by day and countries.
        self.cities: dict[tuple[str, frozenset[str]], Cell] = {}
        # Where the sentence ends that announced something last, of whom, and for which day.
        self.last: tuple[int, Sequence[int], DateExpression | None] = (0, (), None)
        self.tagged, self.builder, self.rules, self.statements = tagged, builder, builder.rules, statements
        self.dates = PlanDates(tagged, builder.rules, builder.today, lambda: self.told)

    @cached_property
    def told(self) -> str:
        """The tagged characters with what leaders said blanked out."""
        return reporters_words(self.tagged, self.statements)

    def appointed(
        self,
        start: int,
        end: int,
        own: Sequence[Person],
        taken: Sequence[int] = (),
        agreed_on: Reference | None = None,
    ) -> Iterator[Encounter]:
        """An appointment: 相约明年2月…见, 邀请X总统今年11月来华出席… `taken`: the dates that others have read.

        `agreed_on`: the day from which 明天 is counted in what both agreed, 约定明天会谈, where that is another.
        """
        today = self.builder.today
        span = (self.tagged.chars, start, end)
        for match in (*self.rules.appointment.finditer(*span), *self.rules.again.finditer(*span)):
            # 甲将不出席8月的会晤, as the reporter tells it: who is named before it has no appointment with the two.
            since = start if agreed_on else match.start()
            if match.start("date") in taken or self._of_another(match, own, since):
                continue
            at = self.tagged.span(*match.span())
            people = [(p, at) for p in own]
            self.builder.today = agreed_on if agreed_on and match["both"] else today
            encounter = self.builder.planned(match, match.span("word"), people, "", "mention.appointment")
            to_come = encounter is not None and self.is_to_come(encounter, match)
            self.builder.today = today
            if encounter is None or not to_come:
                continue
            encounter.status = "planned"
            if match["event"]:
                encounter.kind = "summit"
                self.builder.put(encounter, "kind", "summit", match.span("event"), "mention.invited_to")
                self.builder.occasion(encounter, match.span("event"), "occasion.invited_to")
            if not encounter.place_id:
                self.builder.place(encounter, match.end("date"), match.start("word"))
            yield encounter

    def is_to_come(self, encounter: Encounter, match: re.Match[str]) -> bool:
        """What lies behind the day of the report, or at the end of its month: 期待本月底会晤."""
        if encounter.status == "planned" or self.builder.today is None:
            return encounter.status == "planned"
        month = self.builder.today.day.isoformat()[:MONTH]
        return encounter.date == month and self.rules.end_of_month.search(self._printed(match)) is not None

    def is_expected(self, encounter: Encounter, match: re.Match[str], start: int) -> bool:
        """Whether it is to come by a word before its date, in a sentence that begins at `start`.

        期待本月底同甲会晤; of the day of the report 计划今天同甲会晤, 今晚我将同你会晤.
        """
        clause = max(start, self.tagged.chars.rfind("，", start, match.start("date")) + 1)
        today = self.builder.today.day.isoformat() if self.builder.today else ""
        if encounter.date == today and (
            _PLANNED.search(self.tagged.chars, clause, match.start("date"))
            or _WILL.search(self.tagged.chars, match.end("date"), match.start("word"))
        ):
            return True
        expected = self.rules.expects.search(self.tagged.chars, clause, match.start("date"))
        return expected is not None and self.is_to_come(encounter, match)

    def _printed(self, match: re.Match[str]) -> str:
        """The date of a match as printed, with the character behind it."""
        expression = self.tagged.date(match.start("date"))
        return self.tagged.body.folded[expression.start : expression.end + 1]

    def going(self, start: int, end: int, speaker: Person | None, own: Sequence[Person]) -> Iterator[Encounter]:
        """2031年9月，我将前往某国，出席…: one of those who speak or write goes to the country of the other."""
        for match in self.rules.going.finditer(self.tagged.chars, start, end) if speaker else ():
            host = self.tagged.text(*match.span("host"))
            countries = {p.country_code for p in own if p != speaker}
            code = HOME_CODE if host == "华" else self.builder.vocabulary.countries.get(host, "")
            if len(countries) != 1 or (host != "贵国" and code not in countries):
                continue
            at = self.tagged.span(*match.span())
            people = [(p, at) for p in own]
            encounter = self.builder.planned(match, match.span("word"), people, "", "mention.going")
            if encounter is None or encounter.status != "planned":
                continue
            self.builder.visited(encounter, countries.pop(), match.span("host"))
            if match["event"]:
                encounter.kind = "summit"
                self.builder.put(encounter, "kind", "summit", match.span("event"), "mention.going")
                self.builder.occasion(encounter, match.span("event"), "occasion.going")
            yield encounter

    def _of_another(self, match: re.Match[str], own: Sequence[Person], since: int) -> bool:
        """期待他11月来华, 邀请X总统来华: of somebody who is not there, looked for from `since` on."""
        named = (self.tagged.person(i).person for i in self.tagged.tags(PERSON, since, match.end()))
        return "他" in match.group() or "她" in match.group() or any(p not in own for p in named if p)

    def announced(self, start: int, end: int, subject: Sequence[int] = ()) -> Iterator[Encounter]:
        """访问期间，X将同Y举行会谈，会见Z; X将于6日在…同Y会晤: each with its day, else of the month of the visit.

        `subject`: of whom the words that begin at `start` are; else they may go on of whom the sentence before was.
        """
        chars = self.tagged.chars
        heads = [h for h in self.rules.announced.finditer(chars, start, end) if not self._of_object(h)]
        ended, of_whom, day = (start, subject, None) if subject else self.last
        behind = not chars[ended:start].strip(" ")
        goes_on = self.rules.announced_then.match(chars, start, end) if behind and of_whom else None
        heads = [goes_on, *heads] if goes_on else heads
        for number, head in enumerate(heads):
            hosts = of_whom if head is goes_on else self._hosts(head)
            before = day if head is goes_on else self.dates.day_of_head_before(head, heads)
            self.last = (end, hosts, self.dates.day(head, head) or before)
            # 甲将会见乙，丙将同他会谈: the second has a subject of its own.
            stop = min(head.end() + _WITHIN, end)
            own = (
                h.start() for h in heads[number + 1 :] if h.start() > head.end() and chars[h.start() - 1] in "，。！"
            )
            stop = min(next(own, stop), stop)
            both = self._among_them(head, hosts, stop)
            if both and not self._open(head, both):
                yield from self._announced(head, both, hosts, before)
            if both:
                continue
            for act in self.rules.announced_act.finditer(chars, head.end(), stop):
                if self._open(head, act):
                    break
                guests = tuple(self.tagged.tags(PERSON, *act.span())) or self._meant(act, hosts)
                together = act["word"] and not self.rules.severally.search(chars, head.start(), act.end())
                together = together and not self._of_one_side(guests)
                if len(guests) > 1 and "双边" in act.group() and not (self.dates.day(head, act) or before):
                    continue  # 将与乙、丙等举行双边会谈: of each the day is open
                if together and len(hosts) > 1 and self._all_of_different_sides((*hosts, *guests)):
                    yield from self._announced(head, act, (*hosts, *guests), before)
                    continue
                for host, group in product(hosts, [guests] if together else [(guest,) for guest in guests]):
                    yield from self._announced(head, act, (host, *group), before)

    def of_himself(self, start: int, end: int, speaker: Person | None) -> Iterator[Encounter]:
        """甲说，他计划今天同乙会面: what a leader tells of his own plans in `[start, end)`, which the reporter sums up.

        Where the article reports nothing that was held, it is what its paragraph is about.
        """
        chars = self.tagged.chars
        himself = self.rules.of_himself.match(chars, start, end)
        begin = himself.end() if himself else start
        guest = next(self.tagged.tags(PERSON, start, end), None)
        if speaker is None or guest is None or not self.rules.announced_then.match(chars, begin, guest):
            return
        subject = subject_before(self.told, start)
        if not subject or self.tagged.person(subject[0]).person != speaker:
            return
        stops = (chars.find(mark, guest, end) for mark in "，。；")
        for encounter in self.announced(begin, min((at for at in stops if at >= 0), default=end), subject):
            if self.chief is None and chars.rfind("\n", 0, start) == self.tagged.sentence_of(start)[0] - 1:
                encounter.role = "reports"
            sentence = self.tagged.sentence_of(subject[0])[0]
            arrived = self.rules.arrived_and_said.search(chars, sentence, start)
            if arrived and not encounter.place_id and not encounter.venue:
                self._place_of_arrival(encounter, arrived)
            yield encounter

    def _place_of_arrival(self, encounter: Encounter, arrived: re.Match[str]) -> None:
        """Where he came to before he spoke of it, if that is in the country of one who will meet."""
        self.builder.place(encounter, *arrived.span("place"))
        place = self.builder.vocabulary.places_by_id.get(encounter.place_id)
        if place and place.country_code not in {p.country_code for p in encounter.principals}:
            encounter.place_id = ""
            encounter.cells = [c for c in encounter.cells if c.column != "place_id"]

    def _open(self, head: re.Match[str], act: re.Match[str]) -> bool:
        """甲可能会见乙, 原定5日举行的会晤推迟: whether it is left open, or was called off."""
        chars = self.tagged.chars
        unsure = self.rules.unsure.search(chars, head.start(), act.end())
        return unsure is not None or self.rules.called_off.match(chars, act.end()) is not None

    def _among_them(self, head: re.Match[str], hosts: Sequence[int], stop: int) -> re.Match[str] | None:
        """甲和乙将会谈, 甲、乙、丙将举行三方会晤: the act of those named before 将, unless they meet another first."""
        if not (head["together"] or JOINT in head["who"] or len(hosts) > _TWO):
            return None
        among = self.rules.announced_meeting.search(self.tagged.chars, head.end(), stop)
        other = self.rules.announced_act.search(self.tagged.chars, head.end(), stop)
        return among if among and not (other and other.start() < among.end()) else None

    def _all_of_different_sides(self, people: Sequence[int]) -> bool:
        """甲、乙将与丙会谈: whether no two of them are of one country, so that all meet at one time."""
        sides = [p.country_code for i in people if (p := self.tagged.person(i).person)]
        return len(set(sides)) == len(people)

    def _of_one_side(self, guests: Sequence[int]) -> bool:
        """甲将与某国总统乙、总理丙等会谈: each of several leaders of one country is met alone."""
        countries = [p.country_code for i in guests if (p := self.tagged.person(i).person)]
        return len(countries) > 1 and countries[0] != "" and len(set(countries)) == 1

    def _meant(self, act: re.Match[str], hosts: Sequence[int]) -> Sequence[int]:
        """甲将会见丙，乙也将同他会谈: 他 is the last one named before who is of another country than the hosts."""
        at = act.start()
        if "他们" in act.group():
            return visitors_before(self.told, at)
        line = self.told.rfind("\n", 0, at) + 1
        named = {i: p.country_code for i in self.tagged.tags(PERSON, line, at) if (p := self.tagged.person(i).person)}
        countries = {named.get(i, "") for i in hosts} - {""}
        return object_before(self.told, at, {*hosts, *(i for i, code in named.items() if code in countries)})

    def _of_object(self, head: re.Match[str]) -> bool:
        """同乙将…: who stands before 将 is whom somebody meets."""
        return head.start() > 0 and self.tagged.chars[head.start() - 1] in _OF_OBJECT

    def _hosts(self, head: re.Match[str]) -> Sequence[int]:
        """Those named before 将; of 他 the one whom it means, of 两国元首 the two heads of state named before it."""
        named = tuple(self.tagged.tags(PERSON, *head.span("who")))
        if named or JOINT not in head["who"]:
            return named or subject_before(self.told, head.start())
        if "元首" not in self.tagged.text(*head.span("who")):
            return self._both(head)
        line = self.tagged.chars.rfind("\n", 0, head.start()) + 1
        heads = self._heads(line, head.start())
        heads = heads if len(heads) == 2 else self._heads(0, head.start())
        return heads if len(heads) == 2 else ()

    def _both(self, head: re.Match[str]) -> Sequence[int]:
        """Where the two who met, of whom the article reports, are first named: 6日，两人将一起出席…"""
        if self.chief is None or not self._of_chief(self.tagged.text(*head.span("who"))):
            return ()
        first: dict[str, int] = {}
        for index in self.tagged.tags(PERSON, 0, head.start()):
            if person := self.tagged.person(index).person:
                first.setdefault(person.person_id, index)
        two = [first[p.person_id] for p in self.chief.principals if p.person_id in first]
        return two if len(two) == len(self.chief.principals) == _TWO else ()

    def _of_chief(self, said: str) -> bool:
        """Whether 两人 or 两国总统 means the two of the report, which have that office then."""
        office = self.rules.of_office.match(said)
        if office and self.chief:
            return all(office["office"] in p.office_zh for p in self.chief.principals)
        return self.rules.the_two.match(said) is not None

    def _heads(self, start: int, end: int) -> Sequence[int]:
        """The heads of state named in the reporter's words, each where he is first."""
        heads: dict[str, int] = {}
        for index in self.tagged.tags(PERSON, start, end):
            person = self.tagged.person(index).person
            if person and self.tagged.chars[index] == self.told[index] and self.people.is_head(person):
                heads.setdefault(person.person_id, index)
        return tuple(heads.values())

    def _announced(
        self, head: re.Match[str], act: re.Match[str], people: Sequence[int], before: DateExpression | None
    ) -> Iterator[Encounter]:
        """`before`: the day of what is announced before it in the sentence, where it is of the same."""
        when = self.dates.when(head, act, before)
        if when is None:
            return
        value, expression, printed = when
        named = [(p, self.tagged.span(i, i + 1)) for i in people if (p := self.tagged.person(i).person)]
        word = act.span("verb" if act["verb"] else "word")
        encounter = self.builder.dated(value, expression, word, named, self.tagged.text(*word), "mention.announced")
        if encounter is None or self._before_chief(encounter) or self._behind_talks(encounter, head, act):
            return
        encounter.status = "planned"
        self._form_and_kind(encounter, head.end(), act)
        if printed and opens_report(self.tagged, head.start()):
            encounter.role = "reports"  # it is what the article is about
        self.builder.place(encounter, head.end(), word[0])
        if not encounter.place_id:
            sentence = self.tagged.chars.rfind("。", 0, head.start()) + 1
            for arrived in self.rules.arrived.finditer(self.tagged.chars, sentence, word[0]):
                self.builder.place(encounter, *arrived.span("place"))
        self.builder.venue_told(encounter, head.end(), word[1])
        countries = {p.country_code for p, _ in named}
        if not encounter.place_id:
            place_of_stop(self.tagged, self.builder, self.told, encounter, head.start(), countries)
        self._place_of_day(encounter, countries)
        if not encounter.occasion:
            visited(self.tagged, self.builder, encounter, head.start(), countries)
        yield encounter

    def _place_of_day(self, encounter: Encounter, countries: set[str]) -> None:
        """甲6日将在某地与乙会谈。当天还将会见丙: of the same countries on the same day, in the city named before."""
        told = next((c for c in encounter.cells if c.column == "place_id"), None)
        key = (encounter.date, frozenset(countries))
        if told:
            self.cities.setdefault(key, told)
        city = self.cities.get(key) if len(encounter.date) == DAY and encounter.format == "in_person" else None
        if city and not told and self.builder.vocabulary.places_by_id[city.value].kind == "city":
            encounter.place_id = city.value
            encounter.cells.append(replace(city, rule="place.of_same_day"))

    def _before_chief(self, encounter: Encounter) -> bool:
        """Whether it lies before the day on which the same met, of whom the article reports: it is none to come."""
        chief = self.chief
        return (
            chief is not None
            and encounter.key[2] == chief.key[2]
            and encounter.date < chief.date[: len(encounter.date)]
        )

    def _behind_talks(self, encounter: Encounter, head: re.Match[str], act: re.Match[str]) -> bool:
        """两人会谈结束后将共同出席仪式, without a day: a side event of the talks that the article reports."""
        chief = self.chief
        if chief is None or encounter.key[2] != chief.key[2] or len(encounter.date) == DAY:
            return False
        behind = _BEHIND_TALKS.search(self.tagged.chars, head.start(), act.end()) is not None
        return behind and chief.date.startswith(encounter.date)

    def _form_and_kind(self, encounter: Encounter, start: int, act: re.Match[str]) -> None:
        """By video where its sentence or the one behind says so; with several a summit, which gives the occasion."""
        behind = self.rules.by_video_behind.match(self.tagged.chars, act.end())
        if encounter.format == "in_person" and (
            said := behind or self.rules.by_video.search(self.tagged.chars, start, act.end())
        ):
            self.builder.put(encounter, "format", "video", said.span("how"), "mention.by_video")
        if attended := self.rules.attends.match(self.tagged.text(*act.span("word"))):
            self._attended(encounter, attended["event"], act)
            return
        if self.rules.side_by_side.match(self.tagged.text(*act.span("word"))):
            self.builder.put(encounter, "kind", "ceremony", act.span("word"), "mention.announced")
            return
        word = self.tagged.text(*act.span())
        sides = {p.country_code for p in encounter.principals}
        numbered = self.rules.numbered.search(self.tagged.chars, *act.span())
        if encounter.kind == "summit" and numbered and not encounter.occasion:
            self.builder.occasion(encounter, numbered.span("event"), "occasion.summit")
        if encounter.kind == "talks" and (len(sides) > _TWO or are_of_several(word, len(encounter.principals))):
            self.builder.put(encounter, "kind", "summit", act.span("word"), "mention.announced")
            if event := self.rules.summit.search(self.tagged.chars, *act.span()):
                self.builder.occasion(encounter, event.span("event"), "occasion.summit")

    def _attended(self, encounter: Encounter, event: str, act: re.Match[str]) -> None:
        """一起出席…: of leaders alone a summit, else a ceremony, which is its occasion."""
        kind: Kind = "summit" if self.rules.of_leaders.search(event) else "ceremony"
        self.builder.put(encounter, "kind", kind, act.span("word"), "mention.announced")
        span = self.tagged.span(*act.span("word"))
        encounter.occasion = self.tagged.printed(Span(span.end - len(event), span.end))
        encounter.cells.append(
            Cell("occasion", encounter.occasion, span.end - len(event), span.end, "occasion.of_mention")
        )
