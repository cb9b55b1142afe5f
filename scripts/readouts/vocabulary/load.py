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
from readouts.vocabulary.records import (
    EncounterWord,
    Office,
    Pattern,
    Person,
    Place,
    Publisher,
    Rank,
    Scope,
    Topic,
    Venue,
    VerbClass,
)
from readouts.vocabulary.references import References, lost_files
from readouts.vocabulary.table import Row, read_table
from readouts.vocabulary.terms_of_office import read_terms
from readouts.vocabulary.vocabulary import Vocabulary

# The files that extraction reads, or that say what cells of these may hold; others stand beside them.
_READ = (
    "countries.csv", "people.csv", "offices.csv", "organizations.csv", "places.csv", "venues.csv", "events.csv",
    "publishers.csv", "topics.csv", "verbs.csv", "encounters.csv", "document_kinds.csv", "document_actions.csv",
    "anniversaries.csv", "phrases.csv", "open_licenses.csv", "closed_licenses.csv",
)  # fmt: skip


def load(data: Path) -> Vocabulary:
    """Load every vocabulary file of the folder `data`; raises VocabularyError with all faults of all files."""
    vocabulary, faults, _ = survey(data)
    if faults:
        raise VocabularyError(faults)
    return vocabulary


def survey(data: Path) -> tuple[Vocabulary, list[Fault], References]:
    """What can be read of the vocabulary files of the folder `data`, every fault of all files, and what they list.

    With faults the vocabulary is good enough to read articles with, not to extract with.
    """
    faults: list[Fault] = []
    rows = {name: read_table(data / name, faults) for name in _READ}
    # Where a row cannot be read, that is one fault, and not one for each row of another file that points to it.
    known = References(rows, lost_files(faults))
    for name, found in rows.items():
        known.check(name, found)
    vocabulary = Vocabulary(
        people=tuple(map(_person, rows["people.csv"])),
        offices={fold(row["office_zh"]): _office(row) for row in rows["offices.csv"]},
        countries=country_names(rows["countries.csv"]),
        abbreviations=_abbreviations(rows["countries.csv"]),
        organizations=_names(rows["organizations.csv"]),
        places=(*map(_place, rows["places.csv"]), *country_places(rows["countries.csv"])),
        venues=_venues(rows["venues.csv"]),
        events=_names(rows["events.csv"]),
        publishers=tuple(map(_publisher, rows["publishers.csv"])),
        topics=tuple(map(_topic, rows["topics.csv"])),
        verbs={row["verb"]: row.term("class", get_args(VerbClass)) for row in rows["verbs.csv"]},
        encounters={row["word"]: _encounter(row) for row in rows["encounters.csv"]},
        document_kinds={row["word"]: row.term("kind", get_args(DocumentKind)) for row in rows["document_kinds.csv"]},
        document_actions={row["verb"]: row.term("action", get_args(Action)) for row in rows["document_actions.csv"]},
        anniversaries={fold(row["event"]): row.year for row in rows["anniversaries.csv"]},
        phrases=read_phrases(rows["phrases.csv"], known, faults),
        terms=read_terms(data),
    )
    return vocabulary, faults, known


def _person(row: Row) -> Person:
    return Person(
        row["person_id"],
        row["name_zh"],
        row["name_en"],
        row.array("aliases"),
        row["office_zh"],
        row["office_en"],
        row["country_code"],
        row["wikidata_id"],
    )


def _office(row: Row) -> Office:
    rank, scope = row.term("rank", get_args(Rank)), row.term("scope", get_args(Scope))
    return Office(row["office_zh"], row["office_en"], rank, scope)


def _place(row: Row) -> Place:
    return Place(
        row["place_id"],
        row["name_zh"],
        row["name_en"],
        row.array("aliases"),
        row["country_code"],
        row.number("latitude"),
        row.number("longitude"),
        row["wikidata_id"],
    )


def _publisher(row: Row) -> Publisher:
    return Publisher(
        row["publisher_id"],
        row["name_zh"],
        row["name_en"],
        row.array("aliases"),
        row["homepage"],
        row["text_license"],
    )


def _topic(row: Row) -> Topic:
    return Topic(row["topic_id"], row["label_zh"], row["label_en"], row.array("terms"))


def _encounter(row: Row) -> EncounterWord:
    return EncounterWord(
        row["word"],
        row.term("kind", get_args(Kind)),
        row.term("format", get_args(Format)),
        row.term("pattern", get_args(Pattern)),
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


def _venues(rows: Sequence[Row]) -> dict[str, Venue]:
    """Every printed form of a venue to the venue."""
    found: dict[str, Venue] = {}
    for row in rows:
        venue = Venue(row["name_zh"], row["place_id"])
        found |= {fold(name): venue for name in (*row.array("aliases"), row["name_zh"])}
    return found
