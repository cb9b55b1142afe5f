"""Which of those who bear one family name was in office: father and son, two premiers of one house.

Written by days, since a report names a leader by family name and office alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from readouts.extract.dates import Reference
from readouts.extract.findings import Attendance, Encounter, Issue
from readouts.extract.identity import unregistered_id
from readouts.extract.person_choice import by_family_name
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import Person, Vocabulary
from readouts.vocabulary.terms_of_office import Term


def settle_namesakes(people: Sequence[PersonReference], vocabulary: Vocabulary, reference: Reference | None) -> None:
    """Take each reference to a listed leader who was not in office on the day of the report for the one who was."""
    if reference is None or reference.vague:
        return
    day = reference.today.isoformat()
    chosen: dict[tuple[str, str, str], Person] = {}
    meant: dict[str, Person] = {}
    for one in people:
        if one.person and one.name:
            key = (one.name, one.person.person_id, one.person.office_zh)
            if key not in chosen:
                chosen[key] = _in_office(one.name, one.person, vocabulary, day)
            meant.setdefault(one.person.person_id, chosen[key])
            one.person = chosen[key]
    _unlist_of_other_days(people, vocabulary, day)
    for one in people:
        if one.person and not one.name:  # 总理先生 is whom the name means
            one.person = meant.get(one.person.person_id, one.person)


def _unlist_of_other_days(people: Sequence[PersonReference], vocabulary: Vocabulary, day: str) -> None:
    """Take who is known by the family name alone, and was in no office on the day, for somebody who is not listed."""
    of_others = {
        one.person.person_id: Person(
            unregistered_id(one.name, one.origin), one.name, office_zh=one.office, country_code=one.country,
            registered=False,
        )
        for one in people
        if one.person and one.origin and by_family_name(one, vocabulary)
        and not _held(one.person, one.person.office_zh, vocabulary, day)
    }  # fmt: skip
    for one in people:
        if one.person and one.person.person_id in of_others:
            one.person = of_others[one.person.person_id]


def settle_past_holders(
    encounters: Iterable[Encounter], people: Sequence[PersonReference], vocabulary: Vocabulary
) -> list[Issue]:
    """Do so for those who met, by the day of the encounter; an issue names who was in no known office on it."""
    names = {one.start: one.name for one in people}
    issues = []
    for encounter in encounters:
        if not encounter.date:
            continue
        encounter.attendance[:] = _by_day(encounter, names, vocabulary)
        issues += [issue for a in encounter.attendance if (issue := _out_of_office(a, encounter.date, vocabulary))]
    return issues


def _by_day(encounter: Encounter, names: dict[int, str], vocabulary: Vocabulary) -> Iterator[Attendance]:
    for one in encounter.attendance:
        name = names.get(one.start, "")
        person = _in_office(name, one.person, vocabulary, encounter.date) if name else one.person
        yield one if person is one.person else replace(one, person=person)


def _in_office(name: str, person: Person, vocabulary: Vocabulary, day: str) -> Person:
    """The one bearer of a name who held an office like that of `person` on a day, where they did not."""
    if (
        not vocabulary.scope(person.office_zh)
        or not vocabulary.leads(person.office_zh)
        or _held(person, person.office_zh, vocabulary, day)
    ):
        return person
    family = vocabulary.people_by_family.get((person.country_code, name.rpartition("·")[2]), ())
    others = [p for p in family if p.person_id != person.person_id and _held(p, person.office_zh, vocabulary, day)]
    if not others and name not in vocabulary.people_by_name and len(family) > 1:
        return min(family, key=lambda p: _days_from(p, person.office_zh, vocabulary, day)).then(person.office_zh)
    whole = "·" in name and not any(name in (p.name_zh, *p.aliases) for p in others)
    return others[0].then(person.office_zh) if len(others) == 1 and not whole else person


def _days_from(person: Person, office_zh: str, vocabulary: Vocabulary, day: str) -> float:
    """How far from a day somebody was in an office like this one."""
    terms = _terms_like(person.person_id, office_zh, vocabulary)
    return min((term.days_from(day) for term in terms), default=float("inf"))


def _held(person: Person, office_zh: str, vocabulary: Vocabulary, day: str) -> bool:
    return any(not term.days_from(day) for term in _terms_like(person.person_id, office_zh, vocabulary))


@lru_cache(maxsize=4096)
def _terms_like(person_id: str, office_zh: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a person in offices like this one: of a state, a government …, as its head or as a deputy."""
    scope, deputy = vocabulary.scope(office_zh), "副" in office_zh
    return tuple(
        term
        for term in vocabulary.terms.get(person_id, ())
        if vocabulary.scope(term.office_zh) == scope and ("副" in term.office_zh) == deputy
    )


def _out_of_office(one: Attendance, day: str, vocabulary: Vocabulary) -> Issue | None:
    """An issue of a principal whose terms are known and cover no part of the day or month."""
    person = one.person
    if one.role != "principal" or not vocabulary.leads(person.office_zh):
        return None
    terms = vocabulary.terms.get(person.person_id, ())
    if any(not term.days_from(day) for term in terms) or not _terms_like(
        person.person_id, person.office_zh, vocabulary
    ):
        return None
    nearest = min(terms, key=lambda term: (term.days_from(day), term.started, term.office_zh))
    message = (
        f"{person.name_zh} met on {day} in no known office (nearest: {nearest}); "
        "look whom the article means, or add the term to terms.csv"
    )
    return Issue("warning", "person.out_of_office", message, one.start, one.end)
