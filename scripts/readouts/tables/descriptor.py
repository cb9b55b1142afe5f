"""The descriptor of the package (Data Package v2, https://datapackage.org/standard/data-package/)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readouts.model import Row
from readouts.rows import TABLES
from readouts.tables.layout import Layout
from readouts.tables.package import PackageInfo

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def _resource(model: type[Row], layout: Layout, content: bytes) -> dict[str, Any]:
    meta = model.META
    return {
        "name": meta.name,
        "type": "table",
        "title": meta.title,
        "description": meta.description,
        "path": layout.relative(layout.csv(meta.name)),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": layout.relative(layout.schema(meta.name)),
    }


def descriptor(package: PackageInfo, layout: Layout, files: Mapping[Path, bytes]) -> dict[str, Any]:
    """Return the descriptor of the tables among the files; undated, so that the same rows give the same bytes."""
    return {
        "$schema": PROFILE,
        **package.model_dump(exclude_none=True),
        "resources": [_resource(model, layout, files[layout.csv(model.META.name)]) for model in TABLES],
    }
