"""A release of made-up articles, made once."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import release
from made_up_release import CLOSED, NAME, OPEN, VERSION, write_articles


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of the articles."""
    return write_articles(tmp_path_factory.mktemp("articles") / "all", CLOSED, OPEN)


@pytest.fixture(scope="session")
def released(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a release of them."""
    out = tmp_path_factory.mktemp("released") / "release"
    assert release.main([VERSION, str(articles), "--out", str(out), "--quiet"]) == 0
    return out


@pytest.fixture(scope="session")
def unpacked(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of the release, unpacked elsewhere."""
    place = tmp_path_factory.mktemp("elsewhere")
    with zipfile.ZipFile(released / f"{NAME}.zip") as archive:
        archive.extractall(place)
    return place / NAME
