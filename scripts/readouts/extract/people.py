"""References to persons: `[country][office][name]`, a name with its title after it, an office with a respectful 先生.

A name that no vocabulary holds is cut out of the text behind `[country][office]` and recognised again wherever it is
printed short.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from functools import lru_cache
from operator import attrgetter

from readouts.extract.expressions import one_of
from readouts.extract.halls import names_hall
from readouts.extract.namesakes import without_namesakes
from readouts.extract.person_choice import resolve
from readouts.extract.person_reference import PersonReference
from readouts.extract.title_words import titles
from readouts.extract.titled_names import find_titled_names
from readouts.extract.unlisted import name_ends_within, printed_alone
from readouts.vocabulary import Person, Token, Vocabulary

_START = attrgetter("start")
# Where the family name is one character and comes first.
_FAMILY_NAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "MO", "SG", "TW"})
# Of a Japanese name in full the family name is most often the first two characters.
_SURNAME, _FULL = 2, 4
_WHOLE_NAME = re.compile(r"[一-鿿]{2,3}")
# 贝尔松（Jón Bersson，白松）: the name in Latin letters that media abroad print behind it, with one of another script.
_IN_LATIN = re.compile(r"（[A-Za-z\u00c0-\u024f][^（）\n一-鿿]{1,48}(?:[，、][^（）\n]{1,12})?）")
# 马丁|内利（Ricardo Martinelli）
_LONGER = re.compile(r"(?P<more>[一-鿿]{1,3})（[A-Z][a-z\u00df-\u024f]+ [A-Z][^（）\n一-鿿]{1,40}）")
# What stands before a family name that may be part of other words.
_BEFORE_ALONE = frozenset("。，！？“”、；：\n（同与和跟向对为给见晤了请")
# 贝尔松（又译白松）
_ALSO_CALLED = re.compile(r"（[^（），。；\n]{0,4}")


def find_people(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PersonReference]:
    """References in text order, without overlap, each resolved to a person where the name is printed.

    `tokens`: the vocabulary names in the folded text.
    """
    references = _without_longer(folded, find_titled_names(folded, tokens, vocabulary), vocabulary)
    _shorten(folded, references, vocabulary)
    references = _with_short_names(folded, references, vocabulary)
    references = without_namesakes(folded, references, vocabulary)
    references = [r for r in references if not names_hall(folded, r, vocabulary)]
    resolve(references, vocabulary, folded)
    references = _with_own_office(folded, references, vocabulary)
    references = _with_monarch(folded, references, vocabulary)
    references = _with_family_names(folded, references, vocabulary)
    references = _with_japanese_names(folded, references, vocabulary)
    for reference in references:
        _take_country_letter(folded, reference, vocabulary)
    return _with_glosses(folded, references)


def _with_glosses(folded: str, references: Sequence[PersonReference]) -> list[PersonReference]:
    """The references, each with the other forms of its name that stand in brackets right behind it."""
    found: list[PersonReference] = []
    for reference in references:
        before = found[-1] if found else None
        if before and reference.start < before.end:
            continue
        if before and _is_other_form(folded, before, reference):
            before.end = reference.end + 1
            continue
        if latin := _IN_LATIN.match(folded, reference.end):
            reference.end = latin.end()
        found.append(reference)
    return found


def _is_other_form(folded: str, before: PersonReference, reference: PersonReference) -> bool:
    """甲（又译乙）, of two names of one person."""
    if before.person is None or before.person != reference.person or not folded.startswith("）", reference.end):
        return False
    return _ALSO_CALLED.fullmatch(folded, before.end, reference.start) is not None


def _shorten(folded: str, references: Sequence[PersonReference], vocabulary: Vocabulary) -> None:
    """A name in full behind a title, 甲·乙, is the one of its parts that the article prints alone: 乙表示."""
    title = titles(vocabulary).addressed
    for reference in references:
        if "·" not in reference.name or not reference.origin or reference.name in vocabulary.people_by_name:
            continue
        parts = reference.name.split("·")
        for short in (*("·".join(parts[first:]) for first in range(1, len(parts))), parts[0]):
            if len(short) > 1 and printed_alone(folded, short, title):
                reference.name_start += reference.name.rindex(short)
                reference.name, reference.name_end = short, reference.name_start + len(short)
                break


def _family_names(folded: str, references: Sequence[PersonReference], vocabulary: Vocabulary) -> set[str]:
    """贝尔松 or 约恩 of a listed 约恩·贝尔松, or 贝尔松 of 贝尔松总统, alone in the text and so in no vocabulary."""
    title = titles(vocabulary).addressed
    listed = vocabulary.people_by_name
    whole = {r.name for r in references if r.origin and "·" in r.name and r.name in listed}
    whole = {name for name in whole if all("·" in p.name_zh for p in listed[name])}
    family = {name.rpartition("·")[2] for name in whole}
    given = {name.partition("·")[0] for name in whole} - family
    titled = {r.name for r in references if r.name and r.office and not r.origin and r.name not in listed}
    alone = (name for name in family | given if len(name) > 1 and name not in listed)
    printed = (name for name in alone if printed_alone(folded, name, title))
    # 约恩·托夫, 商人约恩: where another bears it, it is nobody's
    in_full = tuple(whole)
    return titled.union(name for name in printed if name in family or not _of_others(folded, name, in_full))


def _of_others(folded: str, given: str, whole: tuple[str, ...]) -> bool:
    """Whether a given name is printed with another family name, or behind a description, as somebody else's."""
    at = folded.find(given)
    while at >= 0:
        described = folded.startswith("·", at + len(given)) or (at and folded[at - 1] not in _BEFORE_ALONE)
        if described and not folded.startswith(whole, at):
            return True
        at = folded.find(given, at + 1)
    return False


def _with_short_names(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Add the places where a name found behind a title is printed without it; a listed name inside it gives way."""
    behind = titles(vocabulary)
    kept = sorted(references, key=_START)
    longest = max((r.end - r.start for r in kept), default=0)
    family = _family_names(folded, references, vocabulary)
    names = {r.name for r in references if r.name and r.origin} | family
    for name in sorted(names, key=lambda n: (-len(n), n)):
        at = folded.find(name)
        while at >= 0:
            end = at + len(name)
            # Only these can reach it: a text may hold thousands of others.
            first, last = bisect_left(kept, at - longest, key=_START), bisect_left(kept, end, key=_START)
            over = [r for r in kept[first:last] if at < r.end]
            for reference in over:
                _lengthen(reference, at, name)
            within = name in family and at > 0 and folded[at - 1] not in _BEFORE_ALONE
            other = within or folded.startswith("夫人", end)
            if not other and all(r.name_end - r.name_start < len(name) and r.bare and not r.office for r in over):
                title = behind.honorific.match(folded, end) or behind.office.match(folded, end)
                stop = title.end() if title else end
                added = PersonReference(at, stop, at, end, name, titled_after=title is not None)
                kept[first:last] = [*(r for r in kept[first:last] if r.end <= at), added]
                longest = max(longest, stop - at)
            at = folded.find(name, end)
    return kept


def _lengthen(reference: PersonReference, at: int, name: str) -> None:
    """议长|贝尔|松, of a listed 贝尔, is the 贝尔松 whom the text has introduced with his country."""
    begun = reference.name_start == at and reference.name and name.startswith(reference.name)
    if begun and reference.office and not reference.origin and len(reference.name) < len(name):
        longer = len(name) - len(reference.name)
        reference.name, reference.name_end, reference.end = name, at + len(name), reference.end + longer


@lru_cache(maxsize=4)
def _office_speaks(vocabulary: Vocabulary) -> re.Pattern[str]:
    """总统致辞时表示，: a leader's office that opens a sentence, with what is said behind a mark."""
    offices = (name for name in vocabulary.leaders_offices if vocabulary.scope(name) in ("state", "government"))
    said = one_of(vocabulary.speech_verbs("say", "quote"))
    lead, house = (one_of(vocabulary.words(name)) for name in ("narration_lead", "office_house"))
    return re.compile(
        rf"(?:^|[。！？\n])\s*(?:(?:{lead}|稍后|此外|另外)，?)?(?P<office>{one_of(offices)})(?!{house})"
        rf"[^，。；：“”\n]{{0,24}}?(?:{said}[，：“]|提出“)"
    )


@lru_cache(maxsize=4)
def _monarchs(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(name for name in vocabulary.leaders_offices if vocabulary.scope(name) == "royal")


@lru_cache(maxsize=4)
def _monarch_met(vocabulary: Vocabulary) -> re.Pattern[str]:
    """同国王会面, 会见国王，, 会见了约旦国王: a monarch's office alone as the one whom somebody met."""
    met = one_of(vocabulary.encounters)
    received = one_of(vocabulary.encounters_of("object"))
    return re.compile(
        rf"(?:[同与和](?=[^，。；\n]{{2,12}}?{met})|{received}了?(?=[^，。；\n]{{2,12}}[，。；]))"
        rf"(?P<country>{one_of(vocabulary.countries)})?(?P<office>{one_of(_monarchs(vocabulary))})"
        rf"(?=[，。；举进]|(?:当面|单独|闭门)?{met})"
    )


def _with_monarch(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Add 国王 alone as whom somebody met, where one monarch of that office is named before it."""
    offices = _monarchs(vocabulary)
    monarchs = [r for r in references if r.person and r.name and r.person.office_zh in offices]
    added = []
    for match in _monarch_met(vocabulary).finditer(folded) if monarchs else ():
        start, end = match.span("office")
        named = (r.person for r in monarchs if r.start < start)
        bearers = {p.person_id: p for p in named if p and p.office_zh == match["office"]}
        if match["country"]:
            code = vocabulary.countries[match["country"]]
            bearers = {key: p for key, p in bearers.items() if p.country_code == code}
        if len(bearers) == 1 and not any(r.start < end and start < r.end for r in references):
            person = next(iter(bearers.values()))
            added.append(
                PersonReference(start, end, end, end, "", person.country_code, office=match["office"], person=person)
            )
    return sorted((*references, *added), key=attrgetter("start")) if added else references


def _opens_alone(folded: str, office: str, named: Container[int]) -> bool:
    """Whether a clause begins with an office, where none of those `named` begins."""
    at = folded.find(office)
    while at >= 0:
        if at not in named and (not at or folded[at - 1] in "。！？\n，"):
            return True
        at = folded.find(office, at + 1)
    return False


def _with_own_office(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Add 总统表示 of an outlet at home there: whoever alone bears the office without a country before it."""
    abroad = {r.person.person_id for r in references if r.person and r.origin}
    at_home = [r for r in references if r.person and r.name and r.office and r.person.person_id not in abroad]
    named = {r.start for r in references}
    offices = {office for r in at_home for office in r.office.split("、")}
    if not any(_opens_alone(folded, office, named) for office in offices):
        return references
    added = []
    for match in _office_speaks(vocabulary).finditer(folded):
        start, end = match.span("office")
        bearers = {
            r.person.person_id: r.person for r in at_home if r.person and match["office"] in r.office.split("、")
        }
        free = not any(r.start < end and start < r.end for r in references)
        if free and len(bearers) == 1:
            person = next(iter(bearers.values()))
            added.append(
                PersonReference(start, end, end, end, "", person.country_code, office=match["office"], person=person)
            )
    return sorted((*references, *added), key=attrgetter("start")) if added else references


@lru_cache(maxsize=1024)
def _with_office(name: str, office_zh: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """林总理 and the like of a leader's whole name and office; none of a longer name or of who leads nothing."""
    leads = _WHOLE_NAME.fullmatch(name) and vocabulary.leads(office_zh)
    offices = vocabulary.words("office_addressed") if leads else ()
    return tuple(name[0] + office for office in offices if office_zh.endswith(office))


def _with_family_names(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Add 林总理 of the one 林知远 who is premier: the family name and the office, as papers at home print it."""
    bearers: dict[str, dict[str, Person]] = {}
    for reference in references:
        person = reference.person
        if person and reference.name and person.country_code in _FAMILY_NAME_FIRST:
            for form in _with_office(person.name_zh, person.office_zh, vocabulary):
                bearers.setdefault(form, {})[person.person_id] = person
    added = []
    for name, people in bearers.items():
        at = folded.find(name) if len(people) == 1 else -1
        while at >= 0:
            end = at + len(name)
            if not any(r.start < end and at < r.end for r in references):
                added.append(PersonReference(at, end, at, end, name, person=next(iter(people.values()))))
            at = folded.find(name, end)
    return sorted((*references, *added), key=attrgetter("start")) if added else references


@lru_cache(maxsize=4)
def _behind_name(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What shows that a family name ends: an office, a word of speech, a mark or a plain word of grammar."""
    behind = one_of((*vocabulary.words("office_addressed"), *vocabulary.verbs))
    return re.compile(rf"{behind}|[，。、；：”）\n在对还也则同与和并今去昨明曾于将当的]")


def _with_japanese_names(
    folded: str, references: list[PersonReference], vocabulary: Vocabulary
) -> list[PersonReference]:
    """Add 林田 of the one 林田知远 of Japan who is named in full before it: papers go on with the family name."""
    first: dict[str, dict[str, PersonReference]] = {}
    for reference in references:
        person = reference.person
        if person and person.country_code == "JP" and reference.name == person.name_zh and len(reference.name) >= _FULL:
            first.setdefault(reference.name[:_SURNAME], {}).setdefault(person.person_id, reference)
    added = []
    for name, people in first.items():
        bearer = next(iter(people.values()))
        at = folded.find(name, bearer.end) if len(people) == 1 else -1
        while at >= 0:
            end = at + len(name)
            title = titles(vocabulary).office.match(folded, end)
            taken = any(r.start < end and at < r.end for r in references)
            if not taken and _behind_name(vocabulary).match(folded, end):
                stop = title.end() if title else end
                added.append(
                    PersonReference(at, stop, at, end, name, person=bearer.person, titled_after=title is not None)
                )
            at = folded.find(name, end)
    return sorted((*references, *added), key=attrgetter("start")) if added else references


def _without_longer(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Leave out a listed name that begins a longer one, which the text prints with Latin letters: 马丁|内利（…）."""
    if "（" not in folded:
        return references
    longer: set[str] = set()
    for reference in references:
        more = _LONGER.match(folded, reference.name_end) if reference.bare and reference.name else None
        if more and not name_ends_within(more["more"], vocabulary):
            longer.add(reference.name + more["more"])
    if not longer:
        return references
    names = tuple(longer)
    return [r for r in references if not (r.bare and folded.startswith(names, r.name_start))]


def _take_country_letter(folded: str, reference: PersonReference, vocabulary: Vocabulary) -> None:
    """俄|总统甲: the one character of the person's country before the office is part of the reference."""
    person, short = reference.person, vocabulary.abbreviations
    before = folded[max(0, reference.start - 2) : reference.start]
    codes = short.get(before[-1:], ())
    if not (codes and person and reference.start < reference.name_start and vocabulary.is_leader(person)):
        return
    if person.country_code in codes and before[:-1] not in short and not reference.country:
        reference.start -= 1
