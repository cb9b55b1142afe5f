"""Loading of data/*.csv into one checked Vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from readouts.terms import Action, DocumentKind, Format, Kind
from readouts.vocabulary.countries import country_names, country_places
from readouts.vocabulary.fault import Fault, VocabularyError
from readouts.vocabulary.fold import fold
from readouts.vocabulary.phrases import read_phrases
from readouts.vocabulary.records import Encounter, Office, Person, Place, Publisher, Topic, Venue
from readouts.vocabulary.table import Row, read_table
from readouts.vocabulary.vocabulary import Vocabulary

_RANKS = ("leader", "deputy", "minister", "official", "former")
_SCOPES = ("state", "government", "parliament", "party", "royal", "organization", "territory")
_VERB_CLASSES = ("say", "hold", "carry", "act")
# Faults of a file of which no row could be read.
UNREAD = frozenset({"file.missing", "file.encoding", "header.wrong"})
_NAMED = ("name_zh", "name_en", "aliases")
_COLUMNS: dict[str, tuple[str, ...]] = {
    "countries.csv": ("country_code", "aliases", "abbreviation", "latitude", "longitude", "wikidata_id"),
    "people.csv": ("person_id", *_NAMED, "office_zh", "office_en", "country_code", "wikidata_id"),
    "offices.csv": ("office_zh", "office_en", "rank", "scope"),
    "organizations.csv": ("organization_id", *_NAMED, "wikidata_id"),
    "places.csv": ("place_id", *_NAMED, "country_code", "latitude", "longitude", "wikidata_id"),
    "venues.csv": ("venue_id", *_NAMED, "place_id"),
    "events.csv": ("event_id", *_NAMED, "wikidata_id"),
    "publishers.csv": ("publisher_id", *_NAMED, "homepage", "text_license"),
    "topics.csv": ("topic_id", "label_zh", "label_en", "terms"),
    "verbs.csv": ("verb", "class", "note"),
    "encounters.csv": ("word", "kind", "format", "pattern", "note"),
    "document_kinds.csv": ("word", "kind", "note"),
    "document_actions.csv": ("verb", "action", "note"),
    "anniversaries.csv": ("event", "year", "source"),
    "phrases.csv": ("set", "phrase", "value", "note"),
}


def load(data: Path) -> Vocabulary:
    """Load every vocabulary file of the folder `data`; raises VocabularyError with all faults of all files."""
    vocabulary, faults = survey(data)
    if faults:
        raise VocabularyError(faults)
    return vocabulary


def survey(data: Path) -> tuple[Vocabulary, list[Fault]]:
    """What can be read of the vocabulary files of the folder `data`, and every fault of all files.

    With faults the vocabulary is good enough to read articles with, not to extract with.
    """
    faults: list[Fault] = []
    rows = {
        name: read_table(data / name, columns, faults, unique=name != "phrases.csv")
        for name, columns in _COLUMNS.items()
    }
    # Where a file cannot be read at all, that is one fault, and not one for each row of another that points to it.
    unread = {fault.file for fault in faults if fault.code in UNREAD}
    codes = None if "countries.csv" in unread else frozenset(row["country_code"] for row in rows["countries.csv"])
    places = (*(_place(row, codes) for row in rows["places.csv"]), *country_places(rows["countries.csv"]))
    place_ids = None
    if unread.isdisjoint(("countries.csv", "places.csv")):
        place_ids = frozenset(place.place_id for place in places)
    vocabulary = Vocabulary(
        people=tuple(_person(row, codes) for row in rows["people.csv"]),
        offices={fold(row["office_zh"]): _office(row) for row in rows["offices.csv"]},
        countries=country_names(rows["countries.csv"]),
        abbreviations=_abbreviations(rows["countries.csv"]),
        organizations=_names(rows["organizations.csv"]),
        places=places,
        venues=_venues(rows["venues.csv"], place_ids),
        events=_names(rows["events.csv"]),
        publishers=tuple(_publisher(row) for row in rows["publishers.csv"]),
        topics=tuple(_topic(row) for row in rows["topics.csv"]),
        verbs={row["verb"]: row.term("class", _VERB_CLASSES) for row in rows["verbs.csv"]},
        encounters={row["word"]: _encounter(row) for row in rows["encounters.csv"]},
        document_kinds={row["word"]: row.term("kind", get_args(DocumentKind)) for row in rows["document_kinds.csv"]},
        document_actions={row["verb"]: row.term("action", get_args(Action)) for row in rows["document_actions.csv"]},
        anniversaries={fold(row["event"]): row.year("year") for row in rows["anniversaries.csv"]},
        phrases=read_phrases(rows["phrases.csv"], place_ids, faults),
    )
    return vocabulary, faults


def _person(row: Row, codes: frozenset[str] | None) -> Person:
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


def _office(row: Row) -> Office:
    return Office(row["office_zh"], row["office_en"], row.term("rank", _RANKS), row.term("scope", _SCOPES))


def _place(row: Row, codes: frozenset[str] | None) -> Place:
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


def _publisher(row: Row) -> Publisher:
    return Publisher(
        row.identifier("publisher_id"),
        row["name_zh"],
        row["name_en"],
        row.array("aliases"),
        row["homepage"],
        row["text_license"],
    )


def _topic(row: Row) -> Topic:
    return Topic(row.identifier("topic_id"), row["label_zh"], row["label_en"], row.array("terms"))


def _encounter(row: Row) -> Encounter:
    return Encounter(
        row["word"],
        row.term("kind", get_args(Kind)),
        row.term("format", get_args(Format)),
        row.term("pattern", ("with", "object")),
    )


def _abbreviations(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """Each one-character form to the countries that it may stand for."""
    codes: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["abbreviation"]:
            codes[row["abbreviation"]].append(row["country_code"])
    return {key: tuple(found) for key, found in codes.items()}


def _names(rows: Sequence[Row]) -> dict[str, str]:
    """Every printed form to the canonical name."""
    return {fold(name): row["name_zh"] for row in rows for name in (*row.array("aliases"), row["name_zh"])}


def _venues(rows: Sequence[Row], place_ids: frozenset[str] | None) -> dict[str, Venue]:
    """Every printed form of a venue to the venue."""
    found: dict[str, Venue] = {}
    for row in rows:
        venue = Venue(row["name_zh"], row.known("place_id", place_ids, "places.csv"))
        found |= {fold(name): venue for name in (*row.array("aliases"), row["name_zh"])}
    return found
