"""Who met by the words for an encounter: whom they name, together or each alone, whom they mean, who came besides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from readouts.extract.encounter_words import encounter_words
from readouts.extract.expressions import PERSON, pattern
from readouts.extract.findings import Attendance, Encounter, Statement
from readouts.extract.joint_subjects import met_jointly
from readouts.extract.on_visits import each_on_visit
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.vocabulary import Person, Vocabulary, of_two_sides

_TWO, _THREE = 2, 3
# 甲、乙也会见了丙
_EACH_ALSO = pattern("[、和与及]<P>(?:也|亦|均|都)+$")
_NEAR = 8
# 在会见乙时，; 同总理乙会谈时，
_MET_ALONE = re.compile(
    r"会见(?P<seen>[^，。；、和与及\n]{2,20}?)时"
    r"|[同与和](?P<met>[^，。；、和与及同\n]{2,20}?)(?:举行)?(?:会[谈晤面]|通话|通电话|见面)时"
)
# 某国总统分别与两国领导人通电话: the heading right above the line that names them
_EACH_BY_HEADING = re.compile(
    "[^。！？\n]{2,24}?分别(?:[同与和跟][^。！？\n]{2,24}?)?(?:通电话|通话|致电|会[见谈晤面])[^。！？\n]{0,24}"
)
_LONGEST_HEADING = 60
_RECEIVED = ("会见", "还会见", "接见")
# 集体会见, 共同会见, 举行三方会晤
_IN_ONE = re.compile("集体|共同|一[同起道]|[三四五六七]方|[三四五六七]国|峰会")


class WhoMet:
    """Reads them in one article. `chars`: the tagged text of which only what the reporter says is left."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str, statements: Sequence[Statement]) -> None:
        self.tagged, self.vocabulary, self.chars = tagged, vocabulary, chars
        self.rules = encounter_words(vocabulary)
        self.speakers = _sides(statements)

    def named(self, people: Sequence[int]) -> set[str]:
        """The identifiers of those who are named."""
        return {p.person_id for i in people if (p := self.tagged.person(i).person)}

    def groups(self, telling: Telling) -> list[tuple[int, ...]]:
        """Those whom a telling names: all in one, or each with the first alone."""
        apart = telling.severally or self._told_apart(telling) or self._each_host(telling)
        apart = apart or self._called_each(telling) or self._of_one_country(telling)
        apart = apart or (len(telling.people) > _TWO and self._parted_by_heading(telling))
        apart = apart or self._received_each(telling)
        if not apart and not each_on_visit(self.tagged, self.chars, telling):
            return [telling.people]
        subject = [i for i in telling.people if i < telling.start]
        guests = [i for i in telling.people if i > telling.start]
        if len(guests) == 1:
            return [(i, *guests) for i in subject]  # 甲与乙分别会见丙
        return [(*subject, i) for i in guests]

    def _parted_by_heading(self, telling: Telling) -> bool:
        """Whether the line above that of a telling is a heading that says that one met the others each alone."""
        folded = self.tagged.body.folded
        line = folded.rfind("\n", 0, self.tagged.offset(telling.people[0])) + 1
        above = folded[max(0, line - _LONGEST_HEADING) : max(0, line - 1)].rstrip("\n ")
        return _EACH_BY_HEADING.fullmatch(above[above.rfind("\n") + 1 :].strip()) is not None

    def _each_host(self, telling: Telling) -> bool:
        """甲、乙也会见了丙: of hosts of one country each received the guest."""
        if not _EACH_ALSO.search(self.chars, max(0, telling.start - _NEAR), telling.start):
            return False
        hosts = [self.tagged.person(i).person for i in telling.people if i < telling.start]
        return len({p.country_code if p else "" for p in hosts}) == 1

    def _of_one_country(self, telling: Telling) -> bool:
        """甲会见冰岛总统乙、总理丙和议长丁: three leaders of one country do not receive a guest at one table."""
        met = [p for i in telling.people if i > telling.start and (p := self.tagged.person(i).person)]
        held = telling.word.kind in ("meeting", "talks") and "集体" not in self.chars[telling.start : telling.end]
        leaders = len(met) >= _THREE and all(self.vocabulary.is_leader(p) for p in met)
        return held and leaders and met[0].country_code != "" and len({p.country_code for p in met}) == 1

    def _received_each(self, telling: Telling) -> bool:
        """甲会见冰岛总统乙、斐济总理丙、某组织总干事丁: three and more of as many sides are received one by one."""
        if telling.word.word not in _RECEIVED or len(telling.people) <= _THREE:
            return False
        met = [p for i in telling.people if i > telling.start and (p := self.tagged.person(i).person)]
        sides = {p.country_code or p.person_id for p in met if self.vocabulary.is_leader(p)}
        start, end, _ = self.tagged.sentence_of(telling.start)
        return len(sides) == len(telling.people) - 1 and not _IN_ONE.search(self.chars, start, end)

    def _called_each(self, telling: Telling) -> bool:
        """甲打电话给乙和丙: leaders of several countries whom one rings are called one by one."""
        rang = telling.rule == "encounter.phoned" and "打" in self.chars[telling.start : telling.end + _NEAR]
        called = [self.tagged.person(i).person for i in telling.people if i > telling.start]
        return rang and len({p.country_code if p else "" for p in called}) > 1

    def _told_apart(self, telling: Telling) -> bool:
        """在会见X时，… or 同X会谈时，… of one of several guests: each was met alone."""
        guests = [i for i in telling.people if i > telling.start]
        if len(guests) < 2:
            return False
        names = {name for i in guests if (name := self.tagged.person(i).name)}
        return any(told.endswith(tuple(names)) for told in self._met_alone) if names else False

    @cached_property
    def _met_alone(self) -> frozenset[str]:
        """What stands between 会见 or 同 and 时 or 会谈时, wherever the text tells of one who was met."""
        return frozenset(m["seen"] or m["met"] for m in _MET_ALONE.finditer(self.tagged.body.folded))

    def meant(self, telling: Telling, people: Sequence[int], end: int) -> tuple[int, ...]:
        """One group with whom 他 means in it, and the leaders who were there besides; `end`: of its piece."""
        return (*self._of_two(telling, people), *self._there_too(telling, end))

    def _of_two(self, telling: Telling, people: Sequence[int]) -> Sequence[int]:
        """甲赴某地同乙会谈，乙则到某地与他会晤: 他 is the last one named before it who is not the subject himself."""
        if len(people) != _TWO or people[1] >= telling.start or self.chars[people[0]] != PERSON:
            return people
        first, other = (self.tagged.person(i).person for i in people)
        own = first and other and (first.person_id == other.person_id or first.country_code == other.country_code)
        if first is None or not own:
            return people
        line = self.chars.rfind("\n", 0, people[0]) + 1
        for index in reversed(list(self.tagged.tags(PERSON, line, people[1]))):
            named = self.tagged.person(index).person
            if named and named.person_id != first.person_id and named.country_code != first.country_code:
                return (people[0], index)
        return people

    def _there_too(self, telling: Telling, end: int) -> Sequence[int]:
        """甲会见乙，丙也到场: leaders of other countries than the one who received; others accompany."""
        there = self.rules.there_too.match(self.chars, telling.end, end) if telling.joint is None else None
        if there is None:
            return ()
        met = {p.country_code for i in telling.people if (p := self.tagged.person(i).person)}
        named = [(i, self.tagged.person(i).person) for i in self.tagged.tags(PERSON, *there.span("who"))]
        return [i for i, p in named if p and self.vocabulary.is_leader(p) and p.country_code not in met]

    def attendance(self, telling: Telling, people: Sequence[int], told: Sequence[Encounter]) -> list[Attendance]:
        """Who met as a principal, and who accompanied one. `told`: the encounters told before."""
        if telling.joint is not None:
            span = self.tagged.span(telling.joint, telling.joint + 1)
            principals = met_jointly(self.tagged, self.vocabulary, telling.joint, told, self.speakers)
            return [Attendance(p, "principal", span.start, span.end, "principal.joint") for p in principals]
        references = [self.tagged.person(index) for index in people]
        named = [Attendance(r.person, "principal", r.start, r.end, "principal.named") for r in references if r.person]
        return self._without_ministers(self._with_consorts(named))

    def _without_ministers(self, named: list[Attendance]) -> list[Attendance]:
        """甲会见了总统乙、外长丙: of those who met beside leaders of two sides the leaders alone."""
        led = [a.person.country_code for a in named if self.vocabulary.is_leader(a.person)]
        if not of_two_sides(led):
            return named
        return [a for a in named if a.role != "principal" or not self.vocabulary.is_below(a.person)]

    def _with_consorts(self, named: list[Attendance]) -> list[Attendance]:
        """Queens and spouses who met beside leaders of two sides accompany them."""
        consorts = [a for a in named if a.person.office_zh.endswith(self.vocabulary.words("consort"))]
        if not consorts or len(named) - len(consorts) < 2:
            return named
        return [replace(a, role="accompanying", rule="participant.consort") if a in consorts else a for a in named]


def _sides(statements: Sequence[Statement]) -> tuple[Person, ...]:
    """The leaders whose words the article reports: whom 两国元首 means when nobody is named."""
    speakers = {p.person_id: p for s in statements if s.voice == "individual" for p in s.speakers}
    return tuple(speakers[key] for key in sorted(speakers))
