"""The vocabularies as published tables: all that is kept by hand, and who and what was met beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from readouts.model import Row
from readouts.rows import PersonRow, PlaceRow, PublisherRow, TopicRow
from readouts.vocabulary import Person, Place, Publisher, Vocabulary


def vocabulary_rows(vocabulary: Vocabulary, met: Iterable[Person], publishers: Mapping[str, str]) -> list[Row]:
    """Rows of people, places, publishers and topics.

    `met`: who was found in articles; `publishers`: of those that articles name, identifier to printed name.
    """
    listed = {p.person_id: p for p in vocabulary.people}
    people = listed | {p.person_id: _as_listed(p, listed) for p in met}
    known = {p.publisher_id for p in vocabulary.publishers}
    return [
        *(_person(p) for p in people.values()),
        *(_place(p) for p in vocabulary.places),
        *(_publisher(p) for p in vocabulary.publishers),
        *(PublisherRow(publisher_id=i, name_zh=name) for i, name in sorted(publishers.items()) if i not in known),
        *(
            TopicRow(topic_id=t.topic_id, label_zh=t.label_zh, label_en=t.label_en, terms=t.terms)
            for t in vocabulary.topics
        ),
    ]


def _as_listed(person: Person, listed: Mapping[str, Person]) -> Person:
    """A person as listed, under the name that was printed; an article's own office is of its day, not of the person."""
    known = listed.get(person.person_id)
    return replace(known, name_zh=person.name_zh, aliases=person.aliases) if known else person


def _person(person: Person) -> PersonRow:
    return PersonRow(
        person_id=person.person_id,
        name_zh=person.name_zh,
        name_en=person.name_en or None,
        aliases=person.aliases,
        office_zh=person.office_zh or None,
        office_en=person.office_en or None,
        country_code=person.country_code or None,
        wikidata_id=person.wikidata_id or None,
        registered=person.registered,
    )


def _place(place: Place) -> PlaceRow:
    return PlaceRow(
        place_id=place.place_id,
        name_zh=place.name_zh,
        name_en=place.name_en or None,
        aliases=place.aliases,
        country_code=place.country_code or None,
        latitude=place.latitude,
        longitude=place.longitude,
        wikidata_id=place.wikidata_id or None,
        kind=place.kind,
    )


def _publisher(publisher: Publisher) -> PublisherRow:
    return PublisherRow(
        publisher_id=publisher.publisher_id,
        name_zh=publisher.name_zh,
        name_en=publisher.name_en or None,
        homepage=publisher.homepage or None,
        text_license=publisher.text_license or None,
    )
