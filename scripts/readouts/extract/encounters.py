"""Encounters told by the reporter: the sentence that announces one gives who, when, where, how and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.attended import attended_cell
from readouts.extract.bare_offices import with_pronouns
from readouts.extract.body import Span, behind_last
from readouts.extract.by_video import by_video_behind
from readouts.extract.dates import DAY, Reference
from readouts.extract.encounter_attendance import WhoMet
from readouts.extract.encounter_dates import DURING_VISIT, OF_PARAGRAPH, EncounterDates
from readouts.extract.encounter_words import encounter_words
from readouts.extract.expressions import DATE, PLACE, SPEECH, VENUE, pattern
from readouts.extract.findings import Attendance, Cell, Encounter, Issue, Statement
from readouts.extract.foot import foot_of_page
from readouts.extract.guests_behind import GuestsBehind
from readouts.extract.leaders_met import LeadersMet
from readouts.extract.on_visits import visit_begins
from readouts.extract.reporters_words import reporters_words, with_told
from readouts.extract.same_talks import (
    after_an_event,
    came_in_person,
    counted,
    experienced,
    goes_on,
    numbered,
    seen_by_video,
    some_of_those_told,
    talks_around,
)
from readouts.extract.setting import read_setting
from readouts.extract.several import are_of_several, countries_of, leaders_meet
from readouts.extract.several_days import settle_days
from readouts.extract.side_by_side import SideBySide
from readouts.extract.sights import visited_cells
from readouts.extract.tagging import Tagged, pieces
from readouts.extract.talks_named import TalksNamed
from readouts.extract.telling import Telling
from readouts.extract.told_past import TOLD_PAST
from readouts.terms import Format, Kind
from readouts.vocabulary import Vocabulary

_UNKNOWN_PLACE = pattern(r"在(?P<place>[一-鿿·]{2,8}?)(?<![时后中间上隙边外])(?=[同与和]<P>|会见|举行)")
_TWO = 2
# 正如甲会见乙时指出, 甲曾在会见乙时说: what somebody else quotes.
_QUOTED = re.compile("如|据|像|曾|第一次|首次")
# 甲会见乙时表示，, but not 甲会见乙时指出的，; 会见乙时，甲首先转达问候。
_SAYS = pattern(f"时?(?:，|[^，。；的]{{1,12}}[，：]|<P>?{SPEECH})")
_CONVEYS = pattern("时，(?:<P>)?(?:首先|转达|代表|[^，。；<P>]{0,12}转达)")
# 共同出席某领导人峰会: what follows is their own gathering
_OF_LEADERS = re.compile("了?[^，。；]{2,40}?(?:领导人|元首|首脑)(?:峰会|会议|理事会)(?![^，。；并]{0,4}[开闭]幕)")
_ALSO = pattern("(?:<P>|<D>，?)(?:还|也)")


class EncounterReader:
    """Collects the encounters that the reporter tells, in order."""

    def __init__(
        self, tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], reference: Reference | None
    ) -> None:
        self.tagged = tagged
        self.vocabulary = vocabulary
        self.reference = reference
        self.rules = encounter_words(vocabulary)
        told = with_told(reporters_words(tagged, statements), tagged, vocabulary, statements)
        self.chars = with_pronouns(tagged, vocabulary, told)
        self.dates = EncounterDates(tagged, vocabulary, self.chars, reference, statements)
        self.who = WhoMet(tagged, vocabulary, self.chars, statements)
        self.named = TalksNamed(tagged, vocabulary, self.chars, reference)
        self.beside = SideBySide(tagged, vocabulary, self.chars)
        self.leaders = LeadersMet(tagged, vocabulary, self.chars)
        self.found: list[Encounter] = []
        # 在会见乙时: the groups of those who met, and the piece in which it stands
        self.spoke: list[tuple[Telling, list[tuple[int, ...]], int, int]] = []
        self.opened = False  # whether the text opens with what was said where two met
        self.of_more: set[tuple[frozenset[str], str]] = set()  # three or more who met, and when
        self.issues: list[Issue] = []

    def read(self) -> list[Encounter]:
        """All encounters of the article, the same one told twice merged into the first."""
        foot = foot_of_page(self.tagged)
        for first, last, _ in self.tagged.sentences_with(self.rules.hint, self.chars):
            if first >= foot and DATE not in self.chars[first:last]:
                continue
            for start, end in pieces(self.chars, first, last):
                self._piece(start, end, first)
        behind = GuestsBehind(self.tagged, self.vocabulary, self.chars)
        for met in behind.read(self.found):
            self._add(met.telling, met.people, met.start, met.end, (met.start, met.end), at=met.at)
        self._met_while_speaking()
        if self.opened:
            self.found.sort(key=lambda e: e.start)
        self.named.settle(self.found)
        settle_days(self.tagged, self.vocabulary, self.found, self.reference)
        self.found = seen_by_video(self.found, self.tagged.body.folded)
        came_in_person(self.found)
        self.found += behind.joined(self.found)
        return self.found

    def _piece(self, start: int, end: int, sentence: int) -> None:
        if not self.rules.hint.search(self.chars, start, end):
            return
        told: set[str] = set()
        before = len(self.found)
        worded = self.rules.tellings(self.chars, start, end, sentence)
        tellings = [t for t in worded if t.joint is None or not self.leaders.is_object(t.joint, start)]
        tellings += self.leaders.tellings(start, end)
        for telling in tellings:
            if telling.over and self.dates.told_anew(telling, start):
                telling = replace(telling, over=False)
            elif self.chars.startswith("之前", telling.end) or (
                telling.over and (telling.rule == "encounter.received" or self.chars.startswith("前", telling.end))
            ):
                if self.chars.startswith("时", telling.end):
                    self.spoke.append((telling, self.who.groups(telling), start, end))
                continue  # 在同乙会谈前表示: that they met is yet to be told
            telling = self._by_phone(telling)
            groups = self.who.groups(telling)
            where = self._clauses_of(telling, tellings, start, end)
            days = self.dates.in_parallel(telling, start, len(groups)) if len(groups) > 1 else []
            for number, people in enumerate(groups):
                self._add(telling, people, start, end, where, days[number] if days else None)
                told |= self.who.named(people) or {""}
        beside = self.beside
        in_order = (beside.honoured, beside.reviewed, beside.both_together)
        others = next((found for find in in_order if (found := find(start, end))), [])
        if told:
            # 甲为乙举行午宴，丙也会见了乙: what another did is told beside it.
            others = [t for t in others if t.people and not told & {"", *self.who.named(t.people[:1])}]
        for together in beside.together(start, end) or others:
            self._add(together, together.people, start, end, (start, end))
        if told and others:
            self.found[before:] = sorted(self.found[before:], key=lambda e: e.start)

    def _met_while_speaking(self) -> None:
        """4日，甲在会见乙时表示，… and 会见乙时，甲表示，…: they met, where nothing else tells it.

        On a day that is said, on the visit of which the text tells before it, or in the sentence that opens the text.
        """
        for each in self.rules.each.finditer(self.chars):
            if each["speaker"]:
                word = self.rules.words[each["word"] or each["words"]]
                two = (each.start("speaker"), each.start("guest" if each["guest"] else "other"))
                told = Telling(word, *each.span("met"), two, None, False, True, "encounter.while_speaking")
                self.spoke.append((told, [two], each.start(), each.end()))
        for telling, groups, start, end in self.spoke:
            if self._met_before(self.who.attendance(telling, telling.people, self.found), telling.word.kind):
                continue
            date, cells = self.dates.read(telling, start)
            named = self.named.day(telling.word.format)
            if not date and (known := named or self.dates.of_visit(start)):
                date, cells = known
            if not date:
                if not self._opens(telling, start):
                    continue
                self.opened = True
            if not self.dates.long_past(date) and not self.dates.to_come(date):
                for people in groups:
                    self._add(replace(telling, over=False), people, start, end, (start, end), (date, cells))

    def _opens(self, telling: Telling, start: int) -> bool:
        """Whether the first sentence of the text reports it, with what both said or what one first conveyed.

        So does a paragraph that goes on with the next guest. What opens with the words of one alone may be a comment on
        an encounter of long ago.
        """
        first = self.tagged.body.first_sentence
        if first is None or any(e.date for e in self.found):
            return False
        next_guest = self.opened and self.chars[start - 1 : start] == "\n"
        if telling.end > self.tagged.range(first)[1] and not next_guest:
            return False
        if DATE in self.chars[start : telling.end] or _QUOTED.search(self.chars, start, telling.start):
            return False
        spoke = {p.person_id for p in self.who.speakers}
        both = self.who.named(telling.people) <= spoke and _SAYS.match(self.chars, telling.end) is not None
        return both or _CONVEYS.match(self.chars, telling.end) is not None

    def _clauses_of(self, telling: Telling, tellings: Sequence[Telling], start: int, end: int) -> tuple[int, int]:
        """甲在某地同乙会谈，次日又在别处同他会晤: the clauses of a piece in which one of several encounters is told."""
        before = max((t.end for t in tellings if t.end <= telling.start), default=start)
        behind = min((t.start for t in tellings if t.start >= telling.end), default=end)
        begin = self.chars.rfind("，", before, telling.start) + 1 if before > start else start
        if before < begin == telling.start:
            # 上午会见丙，下午抵达某地，同乙会谈: its place is in the clause before.
            begin = self.chars.rfind("，", before, begin - 1) + 1 or begin
        stop = self.chars.rfind("，", telling.end, behind) + 1 if behind < end else end
        return begin or start, stop or end

    def _add(
        self,
        telling: Telling,
        people: Sequence[int],
        start: int,
        end: int,
        where: tuple[int, int],
        when: tuple[str, list[Cell]] | None = None,
        at: Span | None = None,
    ) -> None:
        """Add the encounter of a telling with its setting, where two at least met.

        `when`: its day, where that is known; `at`: where it stands, if not where it is told.
        """
        people = self.who.meant(telling, people, end)
        attendance = self.who.attendance(telling, people, self.found)
        met = len({a.person.person_id for a in attendance if a.role == "principal"})
        if met < 2:
            return
        piece, start = start, self._told_from(people, start)
        date, date_cells = when or self.dates.read(telling, start)
        # 甲5日会见乙。在此之前，他会见丙: the day told before is of another.
        printed = any(c.column == "date" and c.start >= self.tagged.offset(piece) for c in date_cells)
        undated = (counted, experienced, after_an_event)
        if not date and any(told(self.chars, telling) for told in undated):
            return  # 去年以来，甲先后6次同乙通电话; 甲同乙通过电话，
        printed |= any(c.rule in (DURING_VISIT, TOLD_PAST) for c in date_cells)
        if telling.recalled and not (printed and (self.dates.earlier(date) or self._before_it(attendance, date))):
            return  # what once was, without a time, or what the report tells anew
        by_the_way = telling.word.word in self.vocabulary.phrases["farewell"] or telling.rule == "encounter.reviewed"
        by_the_way |= not printed and numbered(self.chars, telling)
        if by_the_way and self._met_before(attendance):
            return
        if some_of_those_told(self.chars, telling, {a.person.person_id for a in attendance}, date, self.of_more):
            return
        span = self.tagged.span(telling.start, telling.end)
        form, kind = self._form(telling, start), self._kind(telling, met, people)
        around = talks_around(self.chars, telling)
        kind, told = ("talks", self.tagged.span(*around)) if around else (kind, span)
        # 5日，广场上人山人海。甲同乙会谈时指出，: so a review of several days tells it.
        over = telling.over and not (
            self.chars.startswith("时", telling.end) and any(c.rule == OF_PARAGRAPH for c in date_cells)
        )
        past = over or telling.recalled or self.dates.long_past(date) or self.dates.recalled(date_cells)
        past = past or self._added(telling, date, start)
        encounter = Encounter(
            kind,
            form,
            "mentions" if past else "reports",
            date,
            (at or span).start,
            (at or span).end,
            attendance=attendance,
            cells=[
                *date_cells,
                Cell("format", form, span.start, span.end, telling.rule),
                Cell("kind", kind, told.start, told.end, telling.rule),
            ],
        )
        if met > _TWO and encounter.role == "reports":
            self.of_more.add((frozenset(p.person_id for p in encounter.principals), date))
        announced = self.dates.announced(telling, start, date, date_cells, attendance)
        if announced or (not printed and visit_begins(self.tagged, start, telling.end)):
            encounter.status = "planned"
        self._set(encounter, telling, start, end, where)
        self.found.append(encounter)

    def _met_before(self, attendance: Sequence[Attendance], kind: Kind = "ceremony") -> bool:
        """欢迎仪式结束后，甲同乙道别: whether it is told before that those who part have met.

        `kind`: of what is told now; a ceremony told before is not the talks.
        """
        met = {a.person.person_id for a in attendance}
        told = (e for e in self.found if e.role == "reports" and (e.kind != "ceremony" or kind == "ceremony"))
        return any(met <= {a.person.person_id for a in e.attendance} for e in told)

    def _before_it(self, attendance: Sequence[Attendance], date: str) -> bool:
        """此前，丙于8日会见了乙: of the day of the report, but of others than those who met by it."""
        met = {a.person.person_id for a in attendance}
        told = any(met <= {a.person.person_id for a in e.attendance} for e in self.found)
        return len(date) == DAY and bool(self.found) and not told and not self.dates.to_come(date)

    def _added(self, telling: Telling, date: str, start: int) -> bool:
        """Behind what was held later: 3日，甲还会见了乙, in a paragraph of its own."""
        first = next((e for e in self.found if e.role == "reports"), None)
        if first is None or len(date) != DAY or not date < first.date:
            return False
        line = self.chars.rfind("\n", 0, start) + 1
        return first.start < self.tagged.offset(line) and _ALSO.search(self.chars, start, telling.start) is not None

    def _told_from(self, people: Sequence[int], start: int) -> int:
        """Where the telling begins: 甲3日来到某地。他同乙会谈, in the sentence before that names whom 他 means.

        访问期间，他同乙会谈 was on any day of a visit that is over.
        """
        first = people[0] if people else start
        if first >= start or "\n" in self.chars[first:start] or self.dates.stayed(first, start):
            return start
        return self.tagged.sentence_of(first)[0]

    def _form(self, telling: Telling, start: int) -> Format:
        """The format of the word, or by video where the sentence says so before it, or what 两人 go on with."""
        sentence = self.tagged.text(start, telling.end)
        personal = telling.word.format == "in_person" and telling.word.kind != "ceremony"
        if telling.word.format == "phone":
            # 甲通过视频连线同乙通话
            clause = max(start, behind_last(self.chars, "，。；\n", telling.start))
            return "video" if self.rules.by_video.search(self.tagged.text(clause, telling.end)) else "phone"
        if personal and telling.joint is not None and self._apart(start, telling.end):
            return "video"
        if telling.rule == "encounter.together" and telling.people:
            # 甲和乙以视频方式共同出席…; 甲在某地同乙以视频方式出席…: in one place they saw it by video.
            last = telling.people[-1]
            before, behind = self.tagged.text(telling.people[0], last), self.tagged.text(last + 1, telling.start)
            here = ("在" in before or "在" in behind) and "主持" not in telling.word.word
            sentence, personal = before if here else before + behind, True
        told = self.rules.by_video.search(sentence) or by_video_behind(self.chars, telling.end, self.vocabulary)
        return "video" if personal and told else telling.word.format

    def _by_phone(self, telling: Telling) -> Telling:
        """甲同乙在电话中作了长谈: a call, whatever the word for it; so is 两人交谈了半小时 behind one."""
        first = min((telling.start, *telling.people[:1]))
        # Up to the word: behind it stands what the other did, 会见在电话中辞职的乙.
        word = self.chars.find(telling.word.word, telling.start, telling.end)
        told = self.tagged.text(first, word if word >= 0 else telling.end)
        last = self.found[-1] if self.found else None
        again = last is not None and self.who.named(telling.people) == {p.person_id for p in last.principals}
        on_phone = last is not None and last.format == "phone" and goes_on(self.chars, telling, again)
        if telling.word.format != "in_person" or not (on_phone or self.rules.by_phone.search(told)):
            return telling
        return replace(telling, word=replace(telling.word, kind="call", format="phone"))

    def _apart(self, start: int, end: int) -> bool:
        """两国总理先单独谈了半小时, of two of whom it is told before that they met by video, and nowhere else."""
        return (
            bool(self.found)
            and all(e.format == "video" for e in self.found)
            and not any(tag in self.chars[start:end] for tag in (DATE, PLACE, VENUE))
        )

    def _kind(self, telling: Telling, met: int, people: Sequence[int]) -> Kind:
        """The kind of the word; talks of three countries or more are a summit. `met`: how many met."""
        if telling.rule == "encounter.one_by_one":
            return telling.word.kind
        printed = countries_of([self.tagged.person(i) for i in people], self.vocabulary)
        # Behind the last who met: 来华出席…峰会的… before them says what somebody came for.
        last = max((i for i in telling.people if i < telling.end), default=telling.start - 1)
        said = self.tagged.text(min(last + 1, telling.end), telling.end)
        if telling.word.kind == "talks" and (len(printed) > _TWO or are_of_several(said, met)):
            return "summit"
        if telling.rule == "encounter.together" and len(printed) > _TWO and _OF_LEADERS.match(self.chars, telling.end):
            return "summit"
        if leaders_meet(self.chars, telling.start, telling.end, self.vocabulary):
            return "summit"
        # 同乙举行峰会: of two it is no gathering.
        alone = telling.word.kind == "summit" and met == 2 and telling.rule == "encounter.with"
        return "talks" if alone else telling.word.kind

    def _set(self, encounter: Encounter, telling: Telling, start: int, end: int, where: tuple[int, int]) -> None:
        """Place, venue and occasion, from the sentence that announces the encounter.

        `where`: its own clauses, of which the place comes before that of the rest.
        """
        # 甲同乙会谈，次日在别处…: where he was the day after is not where they met.
        if later := self.rules.day_after.search(self.chars, telling.end, end):
            end = later.start()
            where = (where[0], min(where[1], end))
        # 甲同乙会谈，双方商定在某地…: what they say of a place is not where they met.
        if (said := self.chars.find(SPEECH, telling.end, end)) >= 0:
            end, where = said, (where[0], min(where[1], said))
        where = self._behind_its_day(encounter, where)
        setting = read_setting(self.tagged, self.vocabulary, start, end, encounter.kind, where)
        kept = {"occasion"}
        if encounter.format == "in_person":
            encounter.place_id, encounter.venue = setting.place_id, setting.venue
            kept |= {"place_id", "venue"}
            if not setting.place_id and not setting.venue:
                self._report_place(start, end)
            for seen in visited_cells(self.tagged, self.vocabulary, self.chars, telling, end):
                if not getattr(encounter, seen.column):
                    setattr(encounter, seen.column, seen.value)
                    encounter.cells.append(seen)
        encounter.occasion = setting.occasion
        beside = encounter.kind == "ceremony" or telling.rule == "encounter.together"
        if beside or (telling.word.kind == "summit" and not encounter.occasion):
            whole = encounter.kind in ("ceremony", "summit")
            attended = attended_cell(self.tagged, self.beside, telling, start, end, whole)
            if attended:
                encounter.occasion = attended.value
                encounter.cells.append(attended)
        encounter.cells += [
            c for c in setting.cells if c.column in kept and (c.column != "occasion" or encounter.occasion == c.value)
        ]

    def _behind_its_day(self, encounter: Encounter, where: tuple[int, int]) -> tuple[int, int]:
        """9月在甲地，5月在乙地，…: of several days each has the place behind it."""
        day = next((self.tagged.at(c.start) for c in encounter.cells if c.column == "date"), where[0])
        return (day, where[1]) if where[0] < day < where[1] and DATE in self.chars[where[0] : day] else where

    def _report_place(self, start: int, end: int) -> None:
        """A name after 在 that no vocabulary of places or venues holds is reported with a row to paste."""
        match = _UNKNOWN_PLACE.search(self.chars, start, end)
        if match and not any(word in match["place"] for word in self.vocabulary.words("no_place")):
            span = self.tagged.span(*match.span("place"))
            name = self.tagged.printed(span)
            message = f"{name} is in no row of places.csv or venues.csv; add to places.csv: an-id,{name},,[],,,,"
            self.issues.append(Issue("info", "place.unknown", message, span.start, span.end))
