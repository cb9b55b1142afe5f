"""The release in Croissant 1.0, the description that machine learning frameworks load tables by.

A record set is a table; its fields are read from the CSV in the archive. Foreign keys are not told: a loader follows a
reference between fields by a join, which drops rows of an empty key and fails where a table points to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from readouts.model import Column, Row, columns
from readouts.publish.edition import Edition, File
from readouts.rows import TABLES

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
# The context that the specification asks for, word for word.
CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
# An array stands in its cell as JSON and a day may be empty: the loaders read both as text.
_TYPES: Mapping[str, str] = {"integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean"}


def croissant(edition: Edition, archive: File, csvs: Mapping[str, File]) -> dict[str, Any]:
    """The description, given the archive and the CSV files in it by table; the archive stands beside it."""
    package = edition.package
    return {
        "@context": dict(CONTEXT),
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": package.name,
        "alternateName": package.title,
        "description": package.description,
        "version": package.version,
        "datePublished": edition.day,
        "license": package.licenses[0].path,
        "creator": [{"@type": "sc:Organization", "name": person.title} for person in package.contributors],
        "keywords": package.keywords,
        "citeAs": cite_as(edition),
        "isLiveDataset": False,
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": "archive",
                "name": archive.name,
                "contentUrl": archive.name,
                "contentSize": f"{archive.size} B",
                "encodingFormat": archive.media_type,
                "sha256": archive.sha256,
            },
            *(_file(table, file) for table, file in csvs.items()),
        ],
        "recordSet": [_record_set(model) for model in TABLES],
    }


def cite_as(edition: Edition) -> str:
    """How the version is cited."""
    authors = ", ".join(person.title for person in edition.package.contributors)
    return f"{authors} ({edition.day[:4]}). {edition.package.title} (version {edition.package.version}) [data set]."


def _file(table: str, file: File) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table}.csv",
        "name": f"{table}.csv",
        "containedIn": {"@id": "archive"},
        "contentUrl": file.name,
        "contentSize": f"{file.size} B",
        "encodingFormat": file.media_type,
        "sha256": file.sha256,
    }


def _record_set(model: type[Row]) -> dict[str, Any]:
    meta = model.META
    return {
        "@type": "cr:RecordSet",
        "@id": meta.name,
        "name": meta.name,
        "description": meta.description,
        "key": [{"@id": f"{meta.name}/{column}"} for column in meta.primary_key],
        "field": list(_fields(model)),
    }


def _fields(model: type[Row]) -> Iterator[dict[str, Any]]:
    table = model.META.name
    for column in columns(model):
        yield {
            "@type": "cr:Field",
            "@id": f"{table}/{column.name}",
            "name": f"{table}/{column.name}",
            "description": column.description,
            "dataType": _type(column),
            "source": {"fileObject": {"@id": f"{table}.csv"}, "extract": {"column": column.name}},
        }


def _type(column: Column) -> str:
    return _TYPES.get(column.type, "sc:Text")
