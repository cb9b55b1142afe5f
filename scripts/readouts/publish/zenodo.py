"""What Zenodo asks of a deposit, for a release that is archived there (`.zenodo.json`)."""

from __future__ import annotations

from typing import Any

from readouts.publish.edition import Edition


def deposit(edition: Edition) -> dict[str, Any]:
    """The metadata of a deposit. A DOI is given by the archive, so that none stands here."""
    package = edition.package
    return {
        "title": f"{package.title} ({package.version})",
        "upload_type": "dataset",
        "description": package.description,
        "creators": [{"name": person.title} for person in package.contributors if "creator" in person.roles],
        "version": package.version,
        "publication_date": edition.day,
        "access_right": "open",
        "license": package.licenses[0].name.lower(),
        "language": "zho",
        "keywords": package.keywords,
    }
