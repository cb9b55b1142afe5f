"""Loading of data/*.csv into one checked Vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import get_args

from readouts.terms import Action, DocumentKind, Format, Kind
from readouts.vocabulary.countries import country_names, country_places
from readouts.vocabulary.fold import fold
from readouts.vocabulary.matcher import Matcher
from readouts.vocabulary.records import Encounter, Office, Person, Place, Publisher, Token, TokenKind, Topic, Venue
from readouts.vocabulary.table import Row, VocabularyError, read_table

# Readouts of these tell of one another's officials as of their own.
HOME = frozenset({"CN", "HK", "MO", "TW"})
LEADING = frozenset({"leader", "deputy"})
_RANKS = ("leader", "deputy", "minister", "official", "former")
_SCOPES = ("state", "government", "parliament", "party", "royal", "organization", "territory")
_VERB_CLASSES = ("say", "hold", "carry", "act")
_PEOPLE = ("person_id", "name_zh", "name_en", "aliases", "office_zh", "office_en", "country_code", "wikidata_id")
_PLACES = ("place_id", "name_zh", "name_en", "aliases", "country_code", "latitude", "longitude", "wikidata_id")
_PUBLISHERS = ("publisher_id", "name_zh", "name_en", "aliases", "homepage", "text_license")


@dataclass(frozen=True)
class Vocabulary:
    """What the rules know of the world and of the language of readouts. Names are folded (see fold)."""

    people: tuple[Person, ...]
    offices: dict[str, Office]
    countries: dict[str, str]
    abbreviations: dict[str, tuple[str, ...]]
    organizations: dict[str, str]
    places: tuple[Place, ...]
    venues: dict[str, Venue]
    events: dict[str, str]
    publishers: tuple[Publisher, ...]
    topics: tuple[Topic, ...]
    verbs: dict[str, str]
    encounters: dict[str, Encounter]
    document_kinds: dict[str, DocumentKind]
    document_actions: dict[str, Action]
    anniversaries: dict[str, int]
    phrases: dict[str, dict[str, str]] = field(default_factory=dict)

    @cached_property
    def people_by_name(self) -> dict[str, tuple[Person, ...]]:
        """Everyone who is printed by a name, in the order of people.csv."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for name in dict.fromkeys((fold(person.name_zh), *map(fold, person.aliases))):
                found[name].append(person)
        return {name: tuple(people) for name, people in found.items()}

    @cached_property
    def foreign_names(self) -> frozenset[str]:
        """Printed names of which no person of the home country is the only bearer."""
        return frozenset(
            name for name, people in self.people_by_name.items() if any(p.country_code not in HOME for p in people)
        )

    @cached_property
    def leaders_abroad(self) -> frozenset[str]:
        """Printed names of leaders of other countries and of organizations."""
        return frozenset(
            name
            for name, people in self.people_by_name.items()
            if any(p.country_code not in HOME and self.is_leader(p) for p in people)
        )

    @cached_property
    def leaders_offices(self) -> frozenset[str]:
        """Printed offices whose holders' meetings are in scope."""
        return frozenset(name for name, office in self.offices.items() if office.rank in LEADING)

    @cached_property
    def places_by_name(self) -> dict[str, Place]:
        """City or country by each of its names."""
        found = {fold(name): place for place in self.places for name in place.aliases}
        return found | {fold(place.name_zh): place for place in self.places}

    @cached_property
    def places_by_id(self) -> dict[str, Place]:
        """City or country by its identifier."""
        return {place.place_id: place for place in self.places}

    @cached_property
    def country_places(self) -> dict[str, Place]:
        """The country as a place, by ISO code."""
        return {place.country_code: place for place in self.places if place.kind == "country"}

    @cached_property
    def publishers_by_name(self) -> dict[str, Publisher]:
        """Publisher or agency by each of its names."""
        found = {fold(name): publisher for publisher in self.publishers for name in publisher.aliases}
        return found | {fold(publisher.name_zh): publisher for publisher in self.publishers}

    @cached_property
    def matcher(self) -> Matcher:
        """The automaton over all names."""
        names: dict[TokenKind, frozenset[str]] = {
            "person": frozenset(self.people_by_name),
            "country": frozenset(self.countries),
            "organization": frozenset(self.organizations),
            "office": frozenset(self.offices),
            "place": frozenset(n for n, place in self.places_by_name.items() if place.kind == "city"),
            "venue": frozenset(self.venues),
            "event": frozenset(self.events),
            "joint": frozenset(self.phrases.get("joint", ())),
        }
        return Matcher(names)

    def is_leader(self, person: Person) -> bool:
        """Someone whose meetings are in scope: an office of rank leader or deputy, of which the longest known name counts."""
        for office in person.office_zh.replace("兼", "、").split("、"):
            known = next((self.offices[office[i:]] for i in range(len(office)) if office[i:] in self.offices), None)
            if known and known.rank in LEADING:
                return True
        return False

    def tokens(self, folded: str) -> list[Token]:
        """Vocabulary names in a folded text."""
        return self.matcher.tokens(folded)

    def place_end(self, text: str, start: int) -> int:
        """End of the run of country and city names that begins at `start`; `start` where none does."""
        return self._run_end(text, start, ("country", "place"))

    def person_end(self, text: str, start: int) -> int:
        """End of the person's name that begins at `start`; `start` where none does."""
        return self._run_end(text, start, ("person",))

    def _run_end(self, text: str, start: int, kinds: Iterable[TokenKind]) -> int:
        end = start
        for token in self.tokens(fold(text[start : start + 60])):
            if token.kind not in kinds or start + token.start != end:
                break
            end = start + token.end
        return end


def load(data: Path) -> Vocabulary:
    """Load every vocabulary file of the folder `data`.

    Raises VocabularyError with all findings of all files, each one line `file:line: column: reason; remedy`.
    """
    faults: list[str] = []

    def table(name: str, *columns: str) -> list[Row]:
        return read_table(data / name, columns, faults, unique=name != "phrases.csv")

    countries_rows = table(
        "countries.csv", "country_code", "aliases", "abbreviation", "latitude", "longitude", "wikidata_id"
    )
    countries = country_names(countries_rows)
    abbreviations: dict[str, list[str]] = defaultdict(list)
    for row in countries_rows:
        if row["abbreviation"]:
            abbreviations[row["abbreviation"]].append(row["country_code"])
    phrases: dict[str, dict[str, str]] = defaultdict(dict)
    for row in table("phrases.csv", "set", "phrase", "value", "note"):
        phrases[row["set"]][fold(row["phrase"])] = row["value"]
    codes = frozenset(row["country_code"] for row in countries_rows)
    places = (
        *(_place(row, codes) for row in table("places.csv", *_PLACES)),
        *country_places(countries_rows),
    )
    place_ids = frozenset(place.place_id for place in places)
    vocabulary = Vocabulary(
        people=tuple(_person(row, codes) for row in table("people.csv", *_PEOPLE)),
        offices={
            fold(row["office_zh"]): Office(
                row["office_zh"], row["office_en"], row.term("rank", _RANKS), row.term("scope", _SCOPES)
            )
            for row in table("offices.csv", "office_zh", "office_en", "rank", "scope")
        },
        countries=countries,
        abbreviations={key: tuple(codes) for key, codes in abbreviations.items()},
        organizations=_names(
            table("organizations.csv", "organization_id", "name_zh", "name_en", "aliases", "wikidata_id")
        ),
        places=places,
        venues={
            fold(name): Venue(row["name_zh"], row.known("place_id", place_ids, "places.csv"))
            for row in table("venues.csv", "venue_id", "name_zh", "name_en", "aliases", "place_id")
            for name in (*row.array("aliases"), row["name_zh"])
        },
        events=_names(table("events.csv", "event_id", "name_zh", "name_en", "aliases", "wikidata_id")),
        publishers=tuple(
            Publisher(
                row.identifier("publisher_id"),
                row["name_zh"],
                row["name_en"],
                row.array("aliases"),
                row["homepage"],
                row["text_license"],
            )
            for row in table("publishers.csv", *_PUBLISHERS)
        ),
        topics=tuple(
            Topic(row.identifier("topic_id"), row["label_zh"], row["label_en"], row.array("terms"))
            for row in table("topics.csv", "topic_id", "label_zh", "label_en", "terms")
        ),
        verbs={row["verb"]: row.term("class", _VERB_CLASSES) for row in table("verbs.csv", "verb", "class", "note")},
        encounters={
            row["word"]: Encounter(
                row["word"],
                row.term("kind", get_args(Kind)),
                row.term("format", get_args(Format)),
                row.term("pattern", ("with", "object")),
            )
            for row in table("encounters.csv", "word", "kind", "format", "pattern", "note")
        },
        document_kinds={
            row["word"]: row.term("kind", get_args(DocumentKind))
            for row in table("document_kinds.csv", "word", "kind", "note")
        },
        document_actions={
            row["verb"]: row.term("action", get_args(Action))
            for row in table("document_actions.csv", "verb", "action", "note")
        },
        anniversaries={
            fold(row["event"]): row.year("year") for row in table("anniversaries.csv", "event", "year", "source")
        },
        phrases=dict(phrases),
    )
    if faults:
        raise VocabularyError(faults)
    return vocabulary


def _person(row: Row, codes: frozenset[str]) -> Person:
    return Person(
        row.identifier("person_id"),
        row["name_zh"],
        row["name_en"],
        row.array("aliases"),
        row["office_zh"],
        row["office_en"],
        row.known("country_code", codes, "countries.csv"),
        row.wikidata("wikidata_id"),
    )


def _place(row: Row, codes: frozenset[str]) -> Place:
    return Place(
        row.identifier("place_id"),
        row["name_zh"],
        row["name_en"],
        row.array("aliases"),
        row.known("country_code", codes, "countries.csv"),
        row.number("latitude", 90),
        row.number("longitude", 180),
        row.wikidata("wikidata_id"),
    )


def _names(rows: list[Row]) -> dict[str, str]:
    """Every printed form to the canonical name."""
    return {fold(name): row["name_zh"] for row in rows for name in (*row.array("aliases"), row["name_zh"])}
