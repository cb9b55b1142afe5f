"""The records that the vocabularies hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from readouts.terms import Format, Kind

Rank = Literal["leader", "deputy", "minister", "official", "former"]
Scope = Literal["state", "government", "parliament", "party", "royal", "organization", "territory"]
VerbClass = Literal["say", "quote", "hold", "act"]
# The other side of an encounter stands before its word, or after it.
Pattern = Literal["with", "object", "held"]
TokenKind = Literal["person", "country", "organization", "office", "place", "venue", "event", "joint"]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who meets or speaks; `registered` when a row of people.csv names them."""

    person_id: str
    name_zh: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    office_zh: str = ""
    office_en: str = ""
    country_code: str = ""
    wikidata_id: str = ""
    registered: bool = True

    def then(self, office_zh: str) -> Person:
        """The same person in another office. Written out, since dataclasses.replace takes five times as long."""
        return Person(
            self.person_id, self.name_zh, self.name_en, self.aliases, office_zh, self.office_en,
            self.country_code, self.wikidata_id, self.registered,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A title that stands before or after a name."""

    name_zh: str
    name_en: str
    rank: Rank
    scope: Scope


@dataclass(frozen=True, slots=True)
class Place:
    """A city, or a country where no city is known."""

    place_id: str
    name_zh: str
    name_en: str
    aliases: tuple[str, ...]
    country_code: str
    latitude: float | None
    longitude: float | None
    wikidata_id: str
    kind: Literal["city", "country"] = "city"


@dataclass(frozen=True, slots=True)
class Venue:
    """A building or hall, with the city it stands in."""

    name_zh: str
    place_id: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes or files reports."""

    publisher_id: str
    name_zh: str
    name_en: str
    aliases: tuple[str, ...]
    homepage: str
    text_license: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of diplomacy and the terms by which it is known."""

    topic_id: str
    label_zh: str
    label_en: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EncounterWord:
    """A word for an encounter, its kind and format; the other side stands before it (with) or after it (object)."""

    word: str
    kind: Kind
    format: Format
    pattern: Pattern


@dataclass(slots=True)
class Token:
    """A vocabulary name found in a text, `[start, end)`. Not frozen, since many are made and freezing takes longer."""

    kind: TokenKind
    start: int
    end: int
    name: str
