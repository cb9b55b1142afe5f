"""The project's own briefs, built once and served by Datasette without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from readouts import browse, tables
from readouts.pipeline import Build

Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def site_folder(briefs: Build, own: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Datasette folder of the briefs."""
    folder = tmp_path_factory.mktemp("site")
    package = tables.read_package(own / "package.json")
    assert isinstance(package, tables.PackageInfo)
    assert tables.write(briefs.tables, tables.Layout.of_folder(folder), package, browse.write_indexes) == []
    assert browse.prepare(folder, package) == []
    return folder


@pytest.fixture(scope="session")
def ask(site_folder: Path) -> Ask:
    """`ask(path, **parameters)` gives the answer of the site: a dict or list for .json, else the response."""
    site = Datasette([], config_dir=site_folder)

    def answer(path: str, **parameters: str) -> Any:
        async def get() -> Any:
            return await site.client.get(path, params=parameters)

        response = asyncio.run(get())
        return response.json() if path.endswith(".json") else response

    return answer
