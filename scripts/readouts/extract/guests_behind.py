"""Encounters of which a sentence tells without the names of the guests, and those who joined one told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.encounter_people import persons_in
from readouts.extract.encounter_words import LIST, SEVERALLY, encounter_words
from readouts.extract.expressions import OTHERS, PLAIN, one_of, pattern
from readouts.extract.findings import Attendance, Encounter
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord, Vocabulary

# How far behind an encounter it is told who joined it.
_SOON = 200
_TWO = 2


class GuestsBehindWords:
    """The expressions for them, made from encounters.csv and phrases.csv; `hint` is a cheap look first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        received, held = one_of(vocabulary.encounters_of("object")), one_of(vocabulary.encounters_of("with"))
        guests = rf"(?:{one_of(vocabulary.words('guests_unnamed'))}|<J>)"
        # 甲在某地分别会见一些国家领导人。 and then, paragraph by paragraph, 在会见乙时，…
        self.one_by_one = pattern(
            rf"(?P<host><P>){OTHERS}{{0,60}}?(?:{SEVERALLY}|陆续|逐一)(?P<word>{received})了?[^。；，<P>]{{0,40}}?{guests}(?=[，。])"
        )
        # 甲还会见了几国议会领导人。在会见乙时，…
        self.also = pattern(
            rf"(?P<host><P>)[^。；，<P>]{{0,8}}?(?:还|也)(?:{SEVERALLY})?(?P<word>{received})了?[^。；，<P>]{{0,40}}?{guests}(?=。)"
        )
        # 客人当中有乙、丙: those of the lead, named in the sentence behind it.
        self.named = pattern(rf"(?:客人|来宾|其中|他们)[当之]?中?(?:分别)?(?:有|包括|是)：?(?P<who>{LIST})")
        # 第一位客人是乙, at the head of the paragraph behind the lead
        self.first = pattern(rf"\s*(?:第一|首)位(?:来访的)?(?:客人|来宾|贵宾)是(?P<who>{LIST})")
        # 甲会见了两位外国领导人。他们分别是乙和丙。 甲同外国领导人举行双边会晤。其中既有乙，也有丙。
        leaders = "(?:领导人|领袖|元首|首脑|政要|贵宾|客人|来宾)"
        self.counted = pattern(
            rf"(?P<host><P>){OTHERS}{{0,60}}?(?<!集体)(?<!共同)(?:(?!集体)(?P<word>{received})了?"
            rf"(?:[两三四五六七八九十几多数\d]+[位名]|多国|各国){PLAIN}{{0,40}}?{leaders}"
            rf"|[同与和]{PLAIN}{{0,40}}?{leaders}(?:分别)?(?:举行|进行)了?{PLAIN}{{0,10}}?双边(?P<words>{held}))。"
            rf"\s*(?:他们|客人|这?其中)，?(?:分别|既|就)?(?:是|为|有|包括)：?(?:(?!来自|代表|派){PLAIN}){{0,16}}?"
            rf"(?P<who>{LIST}(?:，(?:也|还|又|更)有{PLAIN}{{0,16}}?<P>)*)(?=[，。；等])"
        )
        # 甲与多国政要代表团在某地举行会晤。乙在会上提出…: one of them, who spoke there.
        several = rf"(?:多国|各国|几国|数国|[三四五六七八九十]国){PLAIN}{{0,6}}?{leaders}(?:组成的)?(?:代表团|访问团)?"
        self.spoke_there = pattern(
            rf"(?P<host><P>)(?:(?![同与和]){OTHERS}){{0,40}}?(?:[同与和]{PLAIN}{{0,8}}?{several}(?:[在于](?:<L>|<V>)+)?(?:举行|进行|展开)?了?{PLAIN}{{0,6}}?(?P<words>{held})"
            rf"|(?P<word>{received})了?{PLAIN}{{0,12}}?{several})。\s*(?P<who><P>)在(?:会[上谈见晤面]|交谈)[中时期间上]{{0,2}}(?!表决)"
        )
        # 甲在这里同一位老朋友举行会晤——乙总理。
        guest = "(?:朋友|客人|贵宾|来宾|嘉宾)"
        self.behind_dash = pattern(
            rf"(?P<host><P>){OTHERS}{{0,40}}?(?:(?P<word>{received})了?{PLAIN}{{0,20}}?{guest}"
            rf"|[同与和]{PLAIN}{{0,20}}?{guest}(?:举行|进行)?了?{PLAIN}{{0,6}}?(?P<words>{held}))"
            r"——?(?P<who><P>)(?=[。，])"
        )
        # 丙随后加入会谈
        self.joined = pattern(
            r"(?<![同与和、])(?P<who><P>)(?:随后|其后|之后|接着|稍后|最后|中途|也|亦)*加入了?"
            r"(?P<word>(?:其中|[^，。；<P>]{0,8}?(?:会[面谈晤见]|谈话|交谈|对话)))(?=[，。；])"
        )
        self.hint = re.compile("他们|客人|其中|—|加入|[多各几数三四五六七八九十]国")
        # 甲与乙讨论了渔业。…，这次电话会谈是应甲方请求在周四进行的。
        self.this_time = re.compile(
            rf"[这此该][次场轮]?(?P<word>{one_of(vocabulary.encounters)})(?=[^，。；由]{{0,40}}?(?:进行|举行|持续))"
        )
        self.discussed = pattern(
            rf"(?P<one><P>){PLAIN}{{0,16}}?[与同和](?:(?!代表|特使){PLAIN}){{0,24}}?(?P<other><P>)(?![的派]){PLAIN}{{0,40}}?"
            r"(?:讨论|商讨|探讨|磋商|商谈|交换了?(?:意见|看法))了?[^。\n]{0,120}[。\n]\s*[^。\n<P><J>]{0,80}\Z"
        )


@lru_cache(maxsize=4)
def guests_behind_words(vocabulary: Vocabulary) -> GuestsBehindWords:
    """The expressions for a vocabulary, compiled once."""
    return GuestsBehindWords(vocabulary)


@dataclass(frozen=True, slots=True)
class Met:
    """One encounter told so: who met, tagged indices of its sentence, and where it stands in the text."""

    telling: Telling
    people: tuple[int, int]
    start: int
    end: int
    at: Span


class GuestsBehind:
    """Finds them in one article. `chars`: the tagged text of which only what the reporter says is left."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str) -> None:
        self.tagged, self.vocabulary, self.chars = tagged, vocabulary, chars
        self.rules, self.encounter = guests_behind_words(vocabulary), encounter_words(vocabulary)

    def read(self, told: Sequence[Encounter]) -> Iterator[Met]:
        """The encounters whose guests are named behind. `told`: those that are known."""
        yield from self._one_by_one(told)
        yield from self._also(told)
        yield from self._discussed()
        if self.rules.hint.search(self.chars):
            for expression in (self.rules.counted, self.rules.behind_dash, self.rules.spoke_there):
                for match in expression.finditer(self.chars):
                    yield from self._named(match)

    def _discussed(self) -> Iterator[Met]:
        """甲与乙讨论了渔业。这次会谈4日进行: the word behind tells that those of the sentence before met."""
        for match in self.rules.this_time.finditer(self.chars):
            start, end, _ = self.tagged.sentence_of(match.start())
            before = self.rules.discussed.search(self.chars, max(0, start - _SOON), match.start())
            stop = self.chars.find("，", match.end(), end)
            stop = stop if stop >= 0 else end
            if before is None or self.encounter.not_now(self.chars, start, stop):
                continue
            if self.encounter.not_now(self.chars, before.start(), start):
                continue
            people = (before.start("one"), before.start("other"))
            word = self.encounter.words[match["word"]]
            telling = Telling(word, match.start(), stop, people, None, False, False, "encounter.this_time")
            yield Met(telling, people, start, end, self.tagged.span(*match.span()))

    def _one_by_one(self, told: Sequence[Encounter]) -> Iterator[Met]:
        """Guests whom the lead does not name are named behind it, all at once or where each was met.

        Day, place and occasion are of the lead.
        """
        lead = next((p.span for p in self.tagged.body.paragraphs if p.sentences), None)
        match = self.rules.one_by_one.search(self.chars, *self.tagged.range(lead)) if lead else None
        if lead is None or match is None or any(e.start in lead for e in told):
            return
        start, end, _ = self.tagged.sentence_of(match.start())
        host = match.start("host")
        telling = self._telling(match, "word")
        last = self.tagged.range(lead)[1]
        named = self.rules.named.search(self.chars, end, last) or self.rules.first.match(self.chars, last)
        for guest in persons_in(self.chars, named.span("who")) if named else ():
            yield Met(telling, (host, guest), start, end, self.tagged.span(guest, guest + 1))
        for each in self.encounter.each.finditer(self.chars, end):
            people = (host, each.start("guest" if each["guest"] else "other"))
            yield Met(telling, people, start, end, self.tagged.span(*each.span("met")))

    def _also(self, told: Sequence[Encounter]) -> Iterator[Met]:
        """甲还会见了几国议会领导人。在会见乙时，…: guests who are named where each was met, behind the lead."""
        line = self.chars.find("\n") + 1
        match = self.rules.also.search(self.chars, line) if line else None
        if match is None or self.encounter.not_now(self.chars, match.start("host"), match.end()):
            return
        known = {p.person_id for e in told for p in e.principals}
        start, end, _ = self.tagged.sentence_of(match.start())
        for each in self.encounter.each.finditer(self.chars, end):
            guest = each.start("guest" if each["guest"] else "other")
            person = self.tagged.person(guest).person
            if person is not None and person.person_id not in known:
                people = (match.start("host"), guest)
                yield Met(self._telling(match, "word"), people, start, end, self.tagged.span(*each.span("met")))

    def _named(self, match: re.Match[str]) -> Iterator[Met]:
        """Those whom a sentence names right behind the words for the encounter, each with the host alone."""
        host = match.start("host")
        group = "word" if match["word"] else "words"
        start, end, _ = self.tagged.sentence_of(match.start())
        stop = match.end(group)
        if self.encounter.not_now(self.chars, host, stop) or self.encounter.recalled.search(self.chars, start, host):
            return
        for guest in persons_in(self.chars, match.span("who")):
            yield Met(self._telling(match, group), (host, guest), start, end, self.tagged.span(guest, guest + 1))

    def _telling(self, match: re.Match[str], group: str) -> Telling:
        word: EncounterWord = self.encounter.words[match[group]]
        if match.re is self.rules.spoke_there and word.kind == "talks":
            word = replace(word, kind="summit")
        people = (match.start("host"),)
        return Telling(word, match.start(), match.end(group), people, None, False, False, "encounter.one_by_one")

    def joined(self, told: Sequence[Encounter]) -> list[Encounter]:
        """丙随后加入会谈: an encounter of all of them, beside that of the two who were `told` to have met before."""
        found: list[Encounter] = []
        for match in self.rules.joined.finditer(self.chars) if self.rules.hint.search(self.chars) else ():
            at = self.tagged.span(*match.span())
            before = [e for e in told if e.role == "reports" and e.status == "held" and e.end <= at.start]
            last = max(before, key=lambda e: e.end, default=None)
            person = self.tagged.person(match.start("who")).person
            if last is None or person is None or not 0 <= at.start - last.end <= _SOON:
                continue
            sides = [p.country_code for p in last.principals]
            if len(sides) != _TWO or not self.vocabulary.is_leader(person) or person.country_code in sides:
                continue
            who = self.tagged.span(*match.span("who"))
            attendance = [*last.attendance, Attendance(person, "principal", who.start, who.end, "principal.joined")]
            cells = [
                replace(c, start=at.start, end=at.end, rule="encounter.joined") if c.column in ("kind", "format") else c
                for c in last.cells
            ]
            found.append(replace(last, start=at.start, end=at.end, attendance=attendance, cells=cells, activities=[]))
        return found
