"""Listed names that are somebody else's: 甲·丙 is neither 甲·乙 nor 乙·丙, 某国某组织领导人甲 not 甲 of elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import one_of
from readouts.extract.person_reference import PersonReference
from readouts.extract.unlisted import rest_of_name
from readouts.vocabulary import Vocabulary, fold

# Given names before the family name, with their points.
_LONGEST = 20
# 某·某·贝尔松: of given names the first characters alone, which fit any.
_INITIALS = re.compile(r"·[一-鿿]·$")
# J·D·贝尔松
_LATIN = re.compile(r"(?:^|[^A-Za-z])(?P<first>[A-Z])[A-Z]?(?:[·.][A-Z])*[·.]$")
# 约恩·贝尔松, 约恩-贝尔松
_JOINED = re.compile("[·—-]")
# How far before an office the country stands of the body that it is an office of.
_LONGEST_BODY = 36


def without_namesakes(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Leave out the listed names that the text prints as part of another's name, or with an office elsewhere.

    Behind a printed origin the longer name is that of somebody unlisted.
    """
    dotted = "·" in folded or "." in folded
    given = {r.name for r in references if dotted and r.name and _given_otherwise(folded, r, vocabulary)}
    kept = [r for r in references if r.name not in given or r.origin] if given else references
    others = [
        r
        for r in kept
        if r.name and ((dotted and _goes_on(folded, r, vocabulary)) or _elsewhere(folded, r, vocabulary))
    ]
    unknown = {r.name for r in others} - {r.name for r in kept if r.country}
    for reference in others:
        if reference.origin:
            reference.name_end = rest_of_name(folded, reference.name_end, vocabulary)
            reference.name = folded[reference.name_start : reference.name_end]
    return [r for r in kept if r.name not in unknown and (r.origin or r not in others)] if others else kept


def _given_otherwise(folded: str, reference: PersonReference, vocabulary: Vocabulary) -> bool:
    """甲·丙 where only 乙·丙 is listed."""
    if reference.origin or not reference.name_start or folded[reference.name_start - 1] not in "·.":
        return False
    before = folded[max(0, reference.name_start - _LONGEST) : reference.name_start]
    bearers = vocabulary.people_by_name.get(reference.name, ())
    if initials := _LATIN.search(before):
        return not any(p.name_en.startswith(initials["first"]) for p in bearers)
    if before.endswith(".") or _INITIALS.search(before):
        return False
    listed = [a for p in bearers for a in p.aliases if "·" in a]
    return bool(listed) and not any(given in before for a in listed for given in a.split("·")[:-1])


@lru_cache(maxsize=4096)
def listed_in_full(name: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """The parts of the listed names of several of which a name is one: 约恩, 贝尔松 of 贝尔松."""
    if "·" in name:
        return ()
    listed = (
        _JOINED.split(a)
        for p in vocabulary.people_by_name.get(name, ())
        for a in (fold(p.name_zh), *map(fold, p.aliases))
    )
    return tuple(tuple(parts) for parts in listed if len(parts) > 1 and name in parts)


def _goes_on(folded: str, reference: PersonReference, vocabulary: Vocabulary) -> bool:
    """甲·丙 where only 甲·乙 or 乙·甲 is listed, and no country tells that 甲 is meant; 甲·本·乙 is he."""
    known = listed_in_full(reference.name, vocabulary)
    if reference.country or not known or not folded.startswith("·", reference.name_end):
        return False
    rest = set(folded[reference.name_end : rest_of_name(folded, reference.name_end, vocabulary)].split("·"))
    return not any(rest.intersection(parts) - {reference.name} for parts in known)


@lru_cache(maxsize=4)
def _body_abroad(vocabulary: Vocabulary) -> re.Pattern[str]:
    """某国渔业组织, 某国某党“渔业委员会”: a body of a country before its office."""
    body = rf"[一-鿿]{{1,10}}?(?:{one_of(vocabulary.words('body_suffix'))}|{one_of(vocabulary.words('body_abroad'))})"
    return re.compile(
        rf"(?P<country>{one_of(vocabulary.countries)})(?:{body}(?:“[^“”\n]{{2,16}}”|（[^（）\n]{{2,8}}）)?|“[^“”\n]{{2,16}}”)$"
    )


def _elsewhere(folded: str, reference: PersonReference, vocabulary: Vocabulary) -> bool:
    """某国某组织领导人甲, where those of the name are all of other countries."""
    if reference.origin or not reference.office or reference.titled_after:
        return False
    bearers = vocabulary.people_by_name.get(reference.name, ())
    body = _body_abroad(vocabulary).search(folded, max(0, reference.start - _LONGEST_BODY), reference.start)
    if body is None or not bearers:
        return False
    code = vocabulary.countries[body["country"]]
    return all(p.country_code not in ("", code) for p in bearers)
