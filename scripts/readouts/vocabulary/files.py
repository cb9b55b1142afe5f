"""The CSV files that are kept by hand under data/: their columns, and what the cells of each may hold.

Where a file feeds a published table, the table's row model says it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_type_hints

from readouts import forms as form
from readouts import terms as term
from readouts.model import Row, TableName
from readouts.rows import CorrectionRow, PersonRow, PlaceRow, PublisherRow, TopicRow
from readouts.vocabulary.limits import Limit, limit
from readouts.vocabulary.phrase_sets import PhraseSet
from readouts.vocabulary.records import Pattern, Rank, Scope, VerbClass

_NAMES: Mapping[str, Any] = {"name_zh": form.Text, "name_en": form.Text | None, "aliases": form.TextList}
_LICENCE: Mapping[str, Any] = {"license_id": form.LicenceId, "name": form.Text, "homepage": form.Url | None}


@dataclass(frozen=True, slots=True)
class File:
    """The columns of a file with the limits of their cells; where `unique`, the first column tells the rows apart.

    `points`: columns of which the cells stand in another file, by the name that references.py knows it by.
    """

    columns: Mapping[str, Limit]
    unique: bool = True
    points: Mapping[str, str] = field(default_factory=dict)


def _file(columns: Mapping[str, Any], unique: bool = True, **points: str) -> File:
    return File({name: limit(hint, name) for name, hint in columns.items()}, unique, points)


def _of(model: type[Row], names: str, **others: Any) -> dict[str, Any]:
    """The annotations of columns, in their order: a model's, but for those given as `others`."""
    hints = get_type_hints(model, include_extras=True)
    return {name: others[name] if name in others else hints[name] for name in names.split()}


FILES: Mapping[str, File] = {
    "anniversaries.csv": _file({"event": form.Text, "year": form.Year, "source": form.Text}),
    "bounds.csv": _file(
        {
            "table": TableName,
            "column": form.Name | None,
            "least": form.Quantity | None,
            "most": form.Quantity | None,
            "note": form.Text | None,
        },
        unique=False,
    ),
    "closed_licenses.csv": _file(_LICENCE),
    "corrections.csv": _file(_of(CorrectionRow, " ".join(CorrectionRow.model_fields)), unique=False),
    "countries.csv": _file(
        _of(
            PlaceRow,
            "country_code aliases abbreviation latitude longitude wikidata_id",
            country_code=form.Country,
            abbreviation=form.Ideograph | None,
        )
    ),
    "country_boxes.csv": _file(
        {
            "country_code": form.Country,
            "west": form.Longitude,
            "south": form.Latitude,
            "east": form.Longitude,
            "north": form.Latitude,
        },
        unique=False,
        country_code="country",
    ),
    "document_actions.csv": _file({"verb": form.Text, "action": term.Action, "note": form.Text | None}),
    "document_kinds.csv": _file({"word": form.Text, "kind": term.DocumentKind, "note": form.Text | None}),
    "encounters.csv": _file(
        {"word": form.Text, "kind": term.Kind, "format": term.Format, "pattern": Pattern, "note": form.Text | None}
    ),
    "events.csv": _file({"event_id": form.Slug, **_NAMES, "wikidata_id": form.Wikidata | None}),
    "exceptions.csv": _file(
        {
            "path": form.Text,
            "code": form.Code,
            "match": form.Text,
            "reason": form.Text,
            "contributor": form.Text,
            "expires": form.Day,
        },
        unique=False,
    ),
    "offices.csv": _file({"office_zh": form.Text, "office_en": form.Text | None, "rank": Rank, "scope": Scope}),
    "open_licenses.csv": _file(_LICENCE),
    "organizations.csv": _file({"organization_id": form.Slug, **_NAMES, "wikidata_id": form.Wikidata | None}),
    "people.csv": _file(
        _of(PersonRow, "person_id name_zh name_en aliases office_zh office_en country_code wikidata_id"),
        country_code="country",
    ),
    "phrases.csv": _file(
        {"set": PhraseSet, "phrase": form.Text, "value": form.Text | None, "note": form.Text | None}, unique=False
    ),
    "places.csv": _file(
        _of(PlaceRow, "place_id name_zh name_en aliases country_code latitude longitude wikidata_id"),
        country_code="country",
    ),
    "publishers.csv": _file(
        _of(
            PublisherRow, "publisher_id name_zh name_en aliases homepage text_license", aliases=form.TextList
        ),
        text_license="licence",
    ),
    "shared_offices.csv": _file({"office_zh": form.Text, "note": form.Text | None}),
    "sites.csv": _file(
        {
            "site_id": form.Slug,
            "publisher": form.Text,
            "marks": form.FilledList,
            "begin": form.Text | None,
            "end": form.Text | None,
            "title": form.Text,
            "title_strip": form.Text | None,
            "date": form.Text,
            "source": form.Text | None,
            "source_pattern": form.Text | None,
            "body": form.Text,
            "url_pattern": form.Text | None,
            "keywords_pattern": form.Text | None,
        },
        publisher="publisher",
    ),
    "terms.csv": _file(
        {
            "person_id": form.Slug,
            "office_zh": form.Text,
            "started": form.ReducedDay,
            "ended": form.ReducedDay | None,
            "source": form.Text,
        },
        unique=False,
        person_id="person",
    ),
    "topics.csv": _file(_of(TopicRow, "topic_id label_zh label_en terms", terms=form.FilledList)),
    "venues.csv": _file({"venue_id": form.Slug, **_NAMES, "place_id": form.Slug | None}, place_id="place"),
    "verbs.csv": _file({"verb": form.Text, "class": VerbClass, "note": form.Text | None}),
}  # fmt: skip
