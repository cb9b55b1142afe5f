"""The release as a schema.org Dataset (JSON-LD), by which search engines and catalogues find it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from readouts.model import columns
from readouts.publish.edition import Edition, File
from readouts.rows import TABLES


def dataset(edition: Edition, files: Iterable[File]) -> dict[str, Any]:
    """The description; addresses of files are relative to it, since a release is made before it has a place."""
    package, licence = edition.package, edition.package.licenses[0]
    described = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": package.title,
        "alternateName": package.name,
        "description": package.description,
        "version": package.version,
        "datePublished": edition.day,
        "license": licence.path,
        "isAccessibleForFree": True,
        "inLanguage": ["zh", "en"],
        "creator": [{"@type": "Organization", "name": person.title} for person in package.contributors],
        "keywords": package.keywords,
        "temporalCoverage": edition.span,
        "spatialCoverage": [{"@type": "Country", "name": name} for name in edition.countries],
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": f"{model.META.name}.{column.name}",
                "description": column.description,
            }
            for model in TABLES
            for column in columns(model)
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.name,
                "contentUrl": file.name,
                "encodingFormat": file.media_type,
                "contentSize": f"{file.size} B",
                "sha256": file.sha256,
            }
            for file in files
        ],
    }
    return {name: value for name, value in described.items() if value not in ("", [])}
