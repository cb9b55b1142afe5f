"""Which person a reference means: a listed one, one whom the text itself names, or whom 总统先生 addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from readouts.extract.identity import unregistered_id
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import HOME, Person, Vocabulary

# Given name and family name.
_WITHOUT_MIDDLE = 2
# Of heads of state, and of government
_HEADS = frozenset({"state", "government"})
_BELOW = frozenset({"deputy", "minister", "official"})


def resolve(references: Sequence[PersonReference], vocabulary: Vocabulary, folded: str) -> None:
    """Give every named reference its person: one name is one person throughout an article.

    Those with a printed country or organization are asked first.
    """
    chosen: dict[str, Person] = {}
    named = sorted((r for r in references if r.name), key=attrgetter("start"))
    for reference in (*(r for r in named if r.origin), *(r for r in named if not r.origin)):
        if reference.name not in chosen:
            chosen[reference.name] = _named_longer(reference, chosen, vocabulary) or _choose(
                reference, vocabulary, folded
            )
        person = chosen[reference.name]
        elsewhere = person.country_code and reference.country not in ("", person.country_code)
        if elsewhere and not reference.organization:
            person = _choose(reference, vocabulary, folded)
        reference.person = _namesake(reference, person, vocabulary) or person
    _as_introduced(named)
    for number, reference in enumerate(references):
        if not reference.name:
            reference.person = _addressed(reference, [*references[:number][::-1], *references[number:]])


def _as_introduced(named: Sequence[PersonReference]) -> None:
    """贝尔松王储, listed as one of another country, is the crown prince 贝尔松 whom alone the text has introduced."""
    introduced = {r.person.person_id for r in named if r.office and r.person}
    # By a name with the end of the office behind it, those who have been introduced so far.
    titled: dict[str, dict[str, Person]] = {}
    for reference in named:
        person, office = reference.person, reference.office
        if person:
            for at in range(len(office)):
                titled.setdefault(reference.name + office[at:], {})[person.person_id] = person
        before = titled.get(reference.name, {})
        known = person is not None and person.person_id in introduced
        if len(before) == 1 and not (office or reference.origin or known):
            (reference.person,) = before.values()


def _named_longer(reference: PersonReference, chosen: Mapping[str, Person], vocabulary: Vocabulary) -> Person | None:
    """The one bearer of a name printed alone whom the article has named longer before: 甲 of 甲·本·乙.

    Of 甲·乙, who is listed so, 乙总理 is the family name, whoever else is listed by it; 甲 is the given name.
    """
    if reference.origin:
        return None
    of_family = {p.person_id: p for name, p in chosen.items() if name.endswith(f"·{reference.name}")}
    of_given = {p.person_id: p for name, p in chosen.items() if name.startswith(f"{reference.name}·")}
    for named in (of_family, of_given):
        if len(named) != 1:
            continue
        person = next(iter(named.values()))
        if not reference.office or _scope(reference.office, vocabulary) == _scope(person.office_zh, vocabulary):
            return person
    if reference.office:
        return None
    bearers = {p.person_id for p in vocabulary.people_by_name.get(reference.name, ())}
    longer = {p.person_id: p for name, p in chosen.items() if reference.name in name and p.person_id in bearers}
    return next(iter(longer.values())) if len(longer) == 1 else None


@lru_cache(maxsize=1)
def _countries(folded: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The countries that an article names; asked of every name that several bear, article after article."""
    return frozenset(vocabulary.countries_in(folded))


def _choose(reference: PersonReference, vocabulary: Vocabulary, folded: str) -> Person:
    """The person of the name, with the office that is printed before it: what they were at the time, not the latest."""
    listed = (
        vocabulary.people_by_name.get(reference.name)
        or vocabulary.people_by_name.get(reference.name + reference.office)
        or _without_middle(reference, vocabulary)
        or _behind_initial(reference, vocabulary)
        or by_family_name(reference, vocabulary)
        or _amid_name(reference, vocabulary)
    )
    office = reference.office.split("、")[-1]
    candidates = tuple(p for p in listed if _agrees(reference, p, vocabulary))
    if len(candidates) > 1 and reference.titled_after:
        candidates = tuple(p for p in candidates if not _never_of(office, p, vocabulary)) or candidates
    if len(candidates) > 1:
        named = _countries(folded, vocabulary)
        candidates = tuple(p for p in candidates if p.country_code in named) or candidates
    if len(candidates) > 1:
        scope = _scope(reference.office, vocabulary)
        candidates = tuple(p for p in candidates if scope and _scope(p.office_zh, vocabulary) == scope) or candidates
    if len(candidates) > 1:
        # 王储甲 and 国王甲 of one country; without an office, who goes by that name above all.
        held = (p for p in candidates if office and _once_held(p, office, vocabulary))
        candidates = tuple(held) or tuple(p for p in candidates if p.name_zh == reference.name) or candidates
    if not candidates:
        return Person(
            unregistered_id(reference.name, reference.origin),
            reference.name,
            office_zh=reference.office,
            country_code=reference.country,
            registered=False,
        )
    # A title behind the name is of respect, but of who is listed as out of office it is what they were then.
    if reference.office and (not reference.titled_after or _is_former(candidates[0], vocabulary)):
        return candidates[0].then(reference.office)
    return candidates[0]


def _is_former(person: Person, vocabulary: Vocabulary) -> bool:
    office = vocabulary.offices.get(person.office_zh)
    return office is not None and office.rank == "former"


def _without_middle(reference: PersonReference, vocabulary: Vocabulary) -> Sequence[Person]:
    """Who is listed as 甲·乙 of 甲·丙·乙, with the father's name, of the country that is printed."""
    parts = reference.name.split("·")
    if len(parts) <= _WITHOUT_MIDDLE or not reference.country:
        return ()
    listed = vocabulary.people_by_name.get(f"{parts[0]}·{parts[-1]}", ())
    return [p for p in listed if p.country_code == reference.country]


def _behind_initial(reference: PersonReference, vocabulary: Vocabulary) -> Sequence[Person]:
    """Who is listed without the initial of 甲·乙丙, of the country that is printed."""
    initial, dot, name = reference.name.partition("·")
    if len(initial) > 1 or not dot or not reference.country:
        return ()
    return [p for p in vocabulary.people_by_name.get(name, ()) if p.country_code == reference.country]


def _amid_name(reference: PersonReference, vocabulary: Vocabulary) -> Sequence[Person]:
    """Who is listed as 丙 and as 甲·丙 of 甲·乙·丙·丁, with the mother's name behind, of the country and office."""
    parts, office = reference.name.split("·"), reference.office.split("、")[-1]
    if len(parts) <= _WITHOUT_MIDDLE or not (reference.country and office):
        return ()
    bearers = vocabulary.people_by_name.get(parts[-2], ())
    held = [
        p
        for p in bearers
        if p.country_code == reference.country
        and any(name.startswith(f"{parts[0]}·") for name in (p.name_zh, *p.aliases))
        and office in (p.office_zh, *(t.office_zh for t in vocabulary.terms.get(p.person_id, ())))
    ]
    return held if len(held) == 1 else ()


def by_family_name(reference: PersonReference, vocabulary: Vocabulary) -> Sequence[Person]:
    """斐济总统甲 who is listed as 乙·甲 alone: the one of the printed country who holds or once held the office."""
    if reference.name in vocabulary.people_by_name:
        return ()
    bearers = _by_family_name(vocabulary).get((reference.country, reference.name), ()) if reference.country else ()
    office = reference.office.split("、")[-1]
    # Whose terms are known, so that the day can tell.
    held = [p for p in bearers if office and p.person_id in vocabulary.terms and _once_held(p, office, vocabulary)]
    return held if len(held) == 1 else ()


@lru_cache(maxsize=4)
def _by_family_name(vocabulary: Vocabulary) -> Mapping[tuple[str, str], Sequence[Person]]:
    """Those who are listed in full alone, by country and the last part of the name."""
    found: dict[tuple[str, str], list[Person]] = {}
    for person in vocabulary.people:
        names = (person.name_zh, *person.aliases)
        if all("·" in name for name in names):
            for last in {name.rsplit("·", 1)[1] for name in names}:
                found.setdefault((person.country_code, last), []).append(person)
    return found


def _namesake(reference: PersonReference, person: Person, vocabulary: Vocabulary) -> Person | None:
    """Another of the same name and country whose office is the printed one: the president beside the premier."""
    scope = _scope(reference.office, vocabulary)
    if not scope or scope == _scope(person.office_zh, vocabulary):
        return None
    others = (p for p in vocabulary.people_by_name.get(reference.name, ()) if p.country_code == person.country_code)
    return next(
        (p for p in others if p.person_id != person.person_id and _scope(p.office_zh, vocabulary) == scope), None
    )


def _agrees(reference: PersonReference, person: Person, vocabulary: Vocabulary) -> bool:
    """Whether the printed country, body and office leave it open that the listed person is meant.

    Leaders of countries come to head organizations, but not parliaments of several countries, nor as deputies.
    """
    office = reference.office.split("、")[-1]
    known = vocabulary.offices.get(office)
    if reference.country:
        # Heads of organizations are listed without a country; before, they led one.
        led = known is None or known.rank not in _BELOW
        return person.country_code == reference.country or (not person.country_code and led)
    body = reference.organization or (known is not None and known.scope == "organization")
    if not (body and known and person.country_code) or (
        not reference.organization and _once_held(person, office, vocabulary)
    ):
        return True
    elsewhere = _scope(person.office_zh, vocabulary) in ("state", "government")
    return not (elsewhere and (office.endswith("议长") or office.startswith("副") or known.rank in _BELOW))


def _never_of(office: str, person: Person, vocabulary: Vocabulary) -> bool:
    """桑契斯总统, of one whose terms are known and who was a premier alone: the president of that name is another."""
    scope = _scope(office, vocabulary)
    if scope not in _HEADS or person.person_id not in vocabulary.terms:
        return False
    held = {_scope(term.office_zh, vocabulary) for term in vocabulary.terms[person.person_id]}
    return scope not in held | {_scope(person.office_zh, vocabulary)} and not held.isdisjoint(_HEADS)


def _once_held(person: Person, office: str, vocabulary: Vocabulary) -> bool:
    """副主席 behind the name of one who is, or once was, 国家副主席."""
    terms = vocabulary.terms.get(person.person_id, ())
    return any(held.endswith(office) for held in (person.office_zh, *(term.office_zh for term in terms)))


@lru_cache(maxsize=4096)
def _scope(office: str, vocabulary: Vocabulary) -> str:
    """Of what an office is, remembered, since a text asks it of every bearer of a name."""
    return vocabulary.scope(office)


def _addressed(reference: PersonReference, others: Sequence[PersonReference]) -> Person | None:
    """总统先生 is whom the article calls 总统 and who is of the printed country, if it prints one.

    It is the last so named before; the other side is so addressed rather than one's own.
    """
    named = [r for r in others if r.name]
    for other in sorted(named, key=lambda r: r.person is not None and r.person.country_code in HOME):
        person = other.person
        if person is None or reference.country not in ("", person.country_code):
            continue
        offices = other.office or person.office_zh
        if any(office in offices for office in reference.office.split("、")):
            return person
    return None
