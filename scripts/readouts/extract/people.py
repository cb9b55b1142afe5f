"""References to persons: `[country][office][name]`, a name with its title after it, an office with a respectful 先生.

A name that no vocabulary holds is cut out of the text behind `[country][office]` and recognised again wherever it is printed short.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readouts.extract.identity import unregistered_id
from readouts.extract.unlisted import unlisted_name
from readouts.vocabulary import Person, Token, Vocabulary

_HONORIFIC = re.compile(
    r"(?:总统|总理|首相|主席|国王|总书记|议长|委员长|秘书长|陛下|殿下|阁下)?(?:先生|女士|同志|阁下|陛下|殿下)"
)
_OFFICE_AFTER = re.compile("总统|总理|首相|主席|国王|总书记|议长|秘书长")
_GUEST = re.compile(r"(?:会见|[、和同与时任新前])$")
# 习近平主席特别代表王岐山: the words behind the first name make it somebody else's.
_STAND_IN = frozenset({"夫人", "特别代表", "特使", "个人代表", "代表"})
_COLLECTIVE = frozenset({"领导人", "元首", "首脑"})


@dataclass(slots=True)
class PersonReference:
    """A person as printed at `[start, end)`; the name itself at `[name_start, name_end)` (empty for an office alone)."""

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    country: str = ""
    organization: str = ""
    office: str = ""
    titled_after: bool = False
    person: Person | None = None

    @property
    def bare(self) -> bool:
        """No title of respect follows the name: narration, not a leader's own words."""
        return bool(self.name) and not self.titled_after


@dataclass(slots=True)
class _Lead:
    start: int
    end: int
    country: str = ""
    organization: str = ""
    offices: list[str] = field(default_factory=list)


def find_people(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary, title: str = "") -> list[PersonReference]:
    """References in text order, without overlap, each resolved to a person where the name is printed."""
    references = _titled_names(folded, tokens, vocabulary)
    references = _short_names(folded, references, vocabulary)
    _resolve(references, vocabulary, folded)
    return references


def _titled_names(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PersonReference]:
    found: list[PersonReference] = []
    lead: _Lead | None = None
    nearest = ""
    for token in tokens:
        if found and token.start < found[-1].end:
            continue
        if token.kind in ("country", "organization", "event"):
            chained = lead and lead.offices and folded[lead.end : token.start] == "、"
            lead = lead if chained and lead else _Lead(token.start, token.end)
            lead.end = token.end
            if token.kind == "country":
                lead.country = nearest = vocabulary.countries[token.name]
            else:
                lead.organization = token.name
        elif token.kind == "office" and token.name in _STAND_IN:
            lead = None
        elif token.kind == "office":
            gap = folded[lead.end : token.start] if lead else None
            last = found[-1] if found else None
            if last and last.name and folded[last.end : token.start] in (("",) if not last.titled_after else ("、",)):
                last.end, last.titled_after = token.end, True
                last.office = last.office or token.name
                lead = None
                continue
            if lead is None or gap is None or not _joins(gap, lead, token.name):
                lead = _Lead(token.start, token.end)
            lead.offices.append(token.name)
            lead.end = token.end
            if not _named_next(folded, token.end, tokens) and (lead.country or lead.organization or lead.offices):
                polite = _HONORIFIC.match(folded, lead.end)
                name = "" if polite else _name_behind(folded, lead, nearest, vocabulary)
                if name:
                    found.append(_reference(lead, lead.end, lead.end + len(name), name))
                    lead = None
                elif polite:
                    found.append(_reference(lead, lead.end, lead.end, "", polite.end()))
                    lead = None
        elif token.kind == "person":
            if _inside_word(folded, token, vocabulary):
                continue
            if lead and lead.offices and lead.end == token.start:
                name = _whole_name(folded, lead, token, vocabulary)
                found.append(_reference(lead, token.start, token.start + len(name), name))
            else:
                found.append(PersonReference(token.start, token.end, token.start, token.end, token.name))
            lead = None
            if polite := _HONORIFIC.match(folded, token.end):
                found[-1].end, found[-1].titled_after = polite.end(), True
        else:
            lead = None
    return found


def _joins(gap: str, lead: _Lead, office: str) -> bool:
    """An office goes on from the lead: at once, after 、, or after the short name of a body (柬埔寨|人民党|主席)."""
    if gap == "" or (gap in ("、", "兼") and lead.offices):
        return True
    return (
        not lead.offices
        and len(gap) <= 8
        and re.fullmatch(r"[一-鿿]+", gap) is not None
        and gap[-1] in "党会院府部委局盟国"
    )


def _reference(lead: _Lead, name_start: int, name_end: int, name: str, end: int | None = None) -> PersonReference:
    return PersonReference(
        lead.start,
        end or name_end,
        name_start,
        name_end,
        name,
        lead.country,
        lead.organization,
        "、".join(lead.offices),
        titled_after=end is not None,
    )


def _named_next(folded: str, at: int, tokens: Sequence[Token]) -> bool:
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start < at:
            low = middle + 1
        else:
            high = middle
    return low < len(tokens) and tokens[low].start == at and tokens[low].kind in ("person", "office")


def _inside_word(folded: str, token: Token, vocabulary: Vocabulary) -> bool:
    """中韩正在…: the first character of a short name is the second country of a pair."""
    before = folded[token.start - 1] if token.start else ""
    return len(token.name) == 2 and before in vocabulary.abbreviations and token.name[0] in vocabulary.abbreviations


def _name_behind(folded: str, lead: _Lead, nearest: str, vocabulary: Vocabulary) -> str:
    """The unlisted name behind `[country][office]`, or behind a leader's office alone in the place of a guest.

    在堪培拉会见总督X: an office without a country is of the country named last.
    """
    if lead.offices[-1] in _COLLECTIVE:
        return ""
    if not (lead.country or lead.organization):
        office = vocabulary.offices.get(lead.offices[-1])
        guest = _GUEST.search(folded[max(0, lead.start - 4) : lead.start])
        if not (guest and nearest and office and office.rank == "leader"):
            return ""
        lead.country = nearest
    return unlisted_name(folded, lead.end, vocabulary)


def _whole_name(folded: str, lead: _Lead, token: Token, vocabulary: Vocabulary) -> str:
    """A listed name behind a title; the longer unlisted one that begins with it, where the listed one is of another country."""
    people = vocabulary.people_by_name[token.name]
    if lead.country and not any(p.country_code in ("", lead.country) for p in people):
        name = unlisted_name(folded, token.start, vocabulary)
        if len(name) > len(token.name):
            return name
    return token.name


def _short_names(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Add the places where a name found behind a title is printed without it; a listed name inside it gives way."""
    known = {r.name for r in references if r.name and (r.country or r.organization)}
    kept = list(references)
    for name in sorted(known, key=lambda n: (-len(n), n)):
        at = folded.find(name)
        while at >= 0:
            end = at + len(name)
            over = [r for r in kept if r.start < end and at < r.end]
            if all(r.name_end - r.name_start < len(name) and r.bare and not r.office for r in over):
                kept = [r for r in kept if r not in over]
                office = _HONORIFIC.match(folded, end) or _OFFICE_AFTER.match(folded, end)
                stop = office.end() if office else end
                kept.append(PersonReference(at, stop, at, end, name, titled_after=office is not None))
            at = folded.find(name, end)
    return sorted(kept, key=lambda r: r.start)


def _resolve(references: list[PersonReference], vocabulary: Vocabulary, folded: str) -> None:
    """Give every named reference its person: one name is one person throughout an article."""
    chosen: dict[str, Person] = {}
    for reference in sorted(
        (r for r in references if r.name), key=lambda r: (not (r.country or r.organization), r.start)
    ):
        if reference.name not in chosen:
            chosen[reference.name] = _in_office(_choose(reference, vocabulary, folded), reference)
        person = chosen[reference.name]
        if (
            reference.country
            and person.country_code
            and reference.country != person.country_code
            and not reference.organization
        ):
            person = _in_office(_choose(reference, vocabulary, folded), reference)
        reference.person = person
    for number, reference in enumerate(references):
        if not reference.name:
            reference.person = _by_office(reference, [*references[:number][::-1], *references[number:]])


def _in_office(person: Person, reference: PersonReference) -> Person:
    """The person with the office that is printed before the name: what they were at the time counts, not the latest."""
    if reference.office and not reference.titled_after and person.registered:
        return replace(person, office_zh=reference.office)
    return person


def _choose(reference: PersonReference, vocabulary: Vocabulary, folded: str) -> Person:
    candidates = vocabulary.people_by_name.get(reference.name, ())
    if reference.country:
        candidates = tuple(p for p in candidates if p.country_code in ("", reference.country))
    if len(candidates) > 1:
        named = {code for name, code in vocabulary.countries.items() if name in folded}
        candidates = tuple(p for p in candidates if p.country_code in named) or candidates
    if candidates:
        return candidates[0]
    return Person(
        unregistered_id(reference.name, reference.country or reference.organization),
        reference.name,
        office_zh=reference.office,
        country_code=reference.country,
        registered=False,
    )


def _by_office(reference: PersonReference, others: list[PersonReference]) -> Person | None:
    """总统先生 is whom the article calls 总统 and who is of the printed country, if it prints one: the last so named before.

    The other side is so addressed rather than one's own.
    """
    named = [r for r in others if r.name]
    for other in sorted(named, key=lambda r: r.person is not None and r.person.country_code == "CN"):
        person = other.person
        if person is None:
            continue
        offices = other.office or person.office_zh
        if any(office in offices for office in reference.office.split("、")) and reference.country in (
            "",
            person.country_code,
        ):
            return person
    return None
