"""The vocabularies as published tables: all that is kept by hand, and who and what was met beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readouts.model import Row
from readouts.rows import PersonRow, PlaceRow, PublisherRow, TopicRow
from readouts.vocabulary import Person, Vocabulary


def vocabulary_rows(vocabulary: Vocabulary, met: Iterable[Person], publishers: Mapping[str, str]) -> list[Row]:
    """Rows of people, places, publishers and topics. `met`: who was found in articles; `publishers`: identifier to printed name."""
    people = {p.person_id: p for p in met} | {p.person_id: p for p in vocabulary.people}
    rows: list[Row] = [
        PersonRow(
            person_id=p.person_id,
            name_zh=p.name_zh,
            name_en=p.name_en or None,
            aliases=p.aliases,
            office_zh=p.office_zh or None,
            office_en=p.office_en or None,
            country_code=p.country_code or None,
            wikidata_id=p.wikidata_id or None,
            registered=p.registered,
        )
        for p in people.values()
    ]
    rows += [
        PlaceRow(
            place_id=p.place_id,
            name_zh=p.name_zh,
            name_en=p.name_en or None,
            aliases=p.aliases,
            country_code=p.country_code or None,
            latitude=p.latitude,
            longitude=p.longitude,
            wikidata_id=p.wikidata_id or None,
            kind=p.kind,
        )
        for p in vocabulary.places
    ]
    known = {p.publisher_id for p in vocabulary.publishers}
    rows += [
        PublisherRow(
            publisher_id=p.publisher_id,
            name_zh=p.name_zh,
            name_en=p.name_en or None,
            homepage=p.homepage or None,
            text_license=p.text_license or None,
        )
        for p in vocabulary.publishers
    ]
    rows += [PublisherRow(publisher_id=i, name_zh=name) for i, name in sorted(publishers.items()) if i not in known]
    rows += [
        TopicRow(topic_id=t.topic_id, label_zh=t.label_zh, label_en=t.label_en, terms=t.terms)
        for t in vocabulary.topics
    ]
    return rows
