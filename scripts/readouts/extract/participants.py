"""Who else took part: closing lists (王毅、何立峰等参加会见。), with or without offices, and spouses named in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readouts.extract.body import Span
from readouts.extract.findings import Attendance, Encounter, Statement
from readouts.extract.identity import unregistered_id
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary

_LIST = re.compile(
    r"^(?P<names>(?:(?!参加|出席|陪同)[一-鿿·、，和－])+?)等?(?:也|分别|一同|共同|陪同)?(?:参加|出席|陪同|参与|随行)(?:了)?"
    r"(?:上述|有关|相关|以上|系列)?(?:会谈|会见|会晤|会议|活动|仪式|欢迎仪式|宴会|通话|茶叙|见面|小范围会谈|大范围会谈|"
    r"[^，。；]{0,10}活动)?。?$"
)
_PART = re.compile(r"[^、，和]+")
_SPOUSE = re.compile(r"夫人(?P<name>[一-鿿·]{2,10})$")
_PLAIN_NAME = re.compile(r"[一-鿿]{2,4}|[一-鿿]+·[一-鿿·]+")
_NOT_NAMES = re.compile(
    r"双方|两国|元首|人士|代表|部门|负责人|各界|嘉宾|领导人|官员|国家|成员|企业家|记者|我|你|^约|人$|方$"
)


def find_participants(
    tagged: Tagged, vocabulary: Vocabulary, principals: set[str], statements: Sequence[Statement]
) -> list[Attendance]:
    """Accompanying persons named anywhere in the article, each once, in order. `principals`: identifiers of those who met."""
    found: dict[str, Attendance] = {}
    folded = tagged.body.folded
    for paragraph in tagged.body.paragraphs:
        for sentence in paragraph.sentences:
            if any(s.start <= sentence.start < s.end for s in statements):
                continue
            match = _LIST.match(folded[sentence.start : sentence.end].rstrip())
            if not match:
                continue
            for part in _PART.finditer(match["names"].removesuffix("等")):
                span = Span(sentence.start + part.start(), sentence.start + part.end())
                for attendance in _listed(tagged, vocabulary, span):
                    if attendance.person.person_id not in principals:
                        found.setdefault(attendance.person.person_id, attendance)
    return list(found.values())


def _listed(tagged: Tagged, vocabulary: Vocabulary, part: Span) -> Iterator[Attendance]:
    """The person of one member of a list: a spouse, a name behind an office, a reference found before, or a bare name."""
    text = tagged.body.folded[part.start : part.end]
    if match := _SPOUSE.search(text):
        yield _attendance(match["name"], part.start + match.start("name"), vocabulary, "participant.spouse")
        return
    named = [r for r in tagged.people if r.name and r.person and part.start <= r.name_start and r.name_end <= part.end]
    if named:
        last = named[-1]
        if last.person is not None:
            yield Attendance(last.person, "accompanying", last.name_start, last.name_end, "participant.named_in_list")
        return
    if _NOT_NAMES.search(text):
        return
    tokens = vocabulary.tokens(text)
    if any(t.kind in ("country", "place", "organization", "joint") and len(t.name) == len(text) for t in tokens):
        return
    offices = [t for t in tokens if t.kind == "office"]
    if offices and 2 <= len(text) - offices[-1].end <= 8:
        yield _attendance(
            text[offices[-1].end :], part.start + offices[-1].end, vocabulary, "participant.behind_office"
        )
    elif not offices and _PLAIN_NAME.fullmatch(text):
        yield _attendance(text, part.start, vocabulary, "participant.closing_list")


def _attendance(name: str, start: int, vocabulary: Vocabulary, rule: str) -> Attendance:
    return Attendance(_person(name, vocabulary), "accompanying", start, start + len(name), rule)


def _person(name: str, vocabulary: Vocabulary) -> Person:
    """The registered person of that name; on the Chinese side where there are several, since readouts list their own side."""
    candidates = vocabulary.people_by_name.get(name, ())
    for person in candidates:
        if person.country_code == "CN":
            return person
    return candidates[0] if candidates else Person(unregistered_id(name, ""), name, registered=False)


def add_participants(encounters: Sequence[Encounter], accompanying: Sequence[Attendance]) -> None:
    """A closing list is of every encounter that the article reports."""
    for encounter in encounters:
        if encounter.role == "reports":
            encounter.attendance.extend(accompanying)
