"""Which person a reference means: a listed one, one whom the text itself names, or whom 总统先生 addresses."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from readouts.extract.identity import unregistered_id
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import Person, Vocabulary


def resolve(references: Sequence[PersonReference], vocabulary: Vocabulary, folded: str) -> None:
    """Give every named reference its person: one name is one person throughout an article.

    Those with a printed country or organization are asked first.
    """
    chosen: dict[str, Person] = {}
    named = sorted((r for r in references if r.name), key=attrgetter("start"))
    for reference in (*(r for r in named if r.origin), *(r for r in named if not r.origin)):
        if reference.name not in chosen:
            chosen[reference.name] = _choose(reference, vocabulary, folded)
        person = chosen[reference.name]
        elsewhere = person.country_code and reference.country not in ("", person.country_code)
        reference.person = (
            _choose(reference, vocabulary, folded) if elsewhere and not reference.organization else person
        )
    for number, reference in enumerate(references):
        if not reference.name:
            reference.person = _addressed(reference, [*references[:number][::-1], *references[number:]])


def _choose(reference: PersonReference, vocabulary: Vocabulary, folded: str) -> Person:
    """The person of the name, with the office that is printed before it: what they were at the time, not the latest."""
    candidates = vocabulary.people_by_name.get(reference.name, ())
    if reference.country:
        candidates = tuple(p for p in candidates if p.country_code in ("", reference.country))
    if len(candidates) > 1:
        codes = {p.country_code for p in candidates}
        named = {code for name, code in vocabulary.countries.items() if code in codes and name in folded}
        candidates = tuple(p for p in candidates if p.country_code in named) or candidates
    if not candidates:
        return Person(
            unregistered_id(reference.name, reference.origin),
            reference.name,
            office_zh=reference.office,
            country_code=reference.country,
            registered=False,
        )
    if reference.office and not reference.titled_after:
        return candidates[0].then(reference.office)
    return candidates[0]


def _addressed(reference: PersonReference, others: Sequence[PersonReference]) -> Person | None:
    """总统先生 is whom the article calls 总统 and who is of the printed country, if it prints one.

    It is the last so named before; the other side is so addressed rather than one's own.
    """
    named = [r for r in others if r.name]
    for other in sorted(named, key=lambda r: r.person is not None and r.person.country_code == "CN"):
        person = other.person
        if person is None or reference.country not in ("", person.country_code):
            continue
        offices = other.office or person.office_zh
        if any(office in offices for office in reference.office.split("、")):
            return person
    return None
