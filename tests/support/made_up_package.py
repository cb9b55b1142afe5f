"""A package of tests: nobody's, of nothing."""

from __future__ import annotations

from typing import Any

from readouts.tables import PackageInfo

_USUAL: dict[str, Any] = {
    "name": "made-up",
    "title": "Meetings of made-up leaders",
    "description": "Tables for tests.",
    "version": "0.0.1",
    "licenses": [{"name": "CC0-1.0", "title": "CC0 1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
    "sources": [{"title": "Briefs"}, {"title": "Vocabularies"}],
    "contributors": [{"title": "Nobody", "roles": ["creator"]}],
    "keywords": ["tests"],
}


def made_up_package(**other: Any) -> PackageInfo:
    """The package with other values for the properties named."""
    return PackageInfo.model_validate(_USUAL | other)
