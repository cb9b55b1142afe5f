"""How each table is first shown: the column that names a row elsewhere, the order, and the facets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readouts.model import TableName


@dataclass(frozen=True, slots=True)
class Preset:
    """First view of a table. Without `newest` rows stand in the order of the primary key.

    `label` is shown in place of a key that points to the table; `newest` is a column sorted downwards, `facets` are
    columns whose values are counted beside the rows, `array_facets` those whose cells hold arrays.
    """

    label: str = ""
    newest: str = ""
    facets: tuple[str, ...] = ()
    array_facets: tuple[str, ...] = ()


PRESETS: Mapping[TableName, Preset] = {
    "people": Preset(label="name_zh", facets=("country_code", "office_zh")),
    "places": Preset(label="name_zh", facets=("kind", "country_code")),
    "publishers": Preset(label="name_zh", facets=("text_license",)),
    "topics": Preset(label="label_zh"),
    "articles": Preset(label="title", newest="published_on", facets=("publisher_id", "agency", "media_type")),
    "article_metadata": Preset(facets=("column",)),
    "meetings": Preset(label="label", newest="date", facets=("kind", "format", "status", "place_id")),
    "statements": Preset(label="statement_id", facets=("speaker_id", "voice", "verb")),
    "documents_signed": Preset(
        label="title", newest="date", facets=("kind", "action", "level"), array_facets=("fields",)
    ),
    "meeting_articles": Preset(facets=("role",)),
    "participants": Preset(facets=("role", "person_id")),
    "document_articles": Preset(),
    "statement_topics": Preset(facets=("topic_id",)),
    "evidence": Preset(facets=("table", "column", "rule")),
    "issues": Preset(facets=("severity", "code")),
    "corrections": Preset(newest="date", facets=("table", "column")),
}
