"""Who else took part: closing lists (王毅、何立峰等参加会见。) and the leaders' spouses where they are said to attend."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from readouts.extract.findings import Attendance, Encounter
from readouts.extract.identity import unregistered_id
from readouts.extract.people import PersonReference
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary

_LIST = re.compile(
    r"^(?P<names>[一-鿿·]{2,15}(?:[、和][一-鿿·]{2,15})*?)等?(?:也|分别|一同|共同|陪同)?(?:参加|出席|陪同|参与)"
    r"(?:了)?(?:上述|有关|相关|以上|系列)?(?:会谈|会见|会晤|活动|仪式|欢迎仪式|宴会|通话|茶叙|见面|小范围会谈|大范围会谈|[^，。；]{0,10}活动)?[。]?$"
)
_SPOUSES = re.compile(r"(?P<all>(?:[一-鿿·]{2,12}?夫人[一-鿿·]{2,10}?[和、]?)+)(?:陪同)?(?:参加|出席)")
_SPOUSE = re.compile(r"夫人(?P<name>[一-鿿·]{2,10}?)(?=[和、]|陪同|$)")
_NAME = re.compile(r"[一-鿿·]{2,15}")
_SPLIT = re.compile(r"[、和]")
_NOT_NAMES = re.compile(
    r"两国|双方|元首|人士|代表|有关|部门|负责人|各界|嘉宾|领导人|官员|中方|外方|国家|成员|企业家|记者|约|人$"
)


def find_participants(tagged: Tagged, vocabulary: Vocabulary, principals: set[str]) -> list[Attendance]:
    """Accompanying persons named anywhere in the article, each once, in order."""
    found: dict[str, Attendance] = {}
    folded = tagged.body.folded
    for paragraph in tagged.body.paragraphs:
        for sentence in paragraph.sentences[-2:]:
            line = folded[sentence.start : sentence.end].rstrip()
            spans: list[tuple[int, int, str]] = []
            if (match := _LIST.match(line)) and "夫人" not in match["names"] and not _NOT_NAMES.search(match["names"]):
                stop = sentence.start + match.end("names")
                titled = [r for r in tagged.people if r.office and sentence.start <= r.start < stop]
                if titled:
                    found |= _titled(titled, principals, found)
                    continue
                names = match["names"].removesuffix("等")
                for name in _NAME.finditer(_SPLIT.sub(" ", names)):
                    spans.append((name.start(), name.end(), "participant.closing_list"))
            elif match := _SPOUSES.match(line):
                offset = match.start("all")
                for name in _SPOUSE.finditer(match["all"]):
                    spans.append((offset + name.start("name"), offset + name.end("name"), "participant.spouse"))
            for start, end, rule in spans:
                person = _person(line[start:end], vocabulary)
                if person.person_id not in principals:
                    found.setdefault(
                        person.person_id,
                        Attendance(person, "accompanying", sentence.start + start, sentence.start + end, rule),
                    )
    return list(found.values())


def _titled(
    references: Sequence[PersonReference], principals: set[str], known: Mapping[str, Attendance]
) -> dict[str, Attendance]:
    """Those listed with country and office (瑞士联邦委员兼经济部长帕姆兰参加会谈)."""
    return {
        r.person.person_id: Attendance(r.person, "accompanying", r.name_start, r.name_end, "participant.titled_list")
        for r in references
        if r.person and r.name and r.person.person_id not in principals and r.person.person_id not in known
    }


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
