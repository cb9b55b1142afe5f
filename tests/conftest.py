"""What tests of several stages share: the project's own articles, built once in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from own_data import own_data
from readouts.pipeline import Build, build


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of data/ with the project's own briefs, not to be changed."""
    return own_data(tmp_path_factory.mktemp("own") / "data")


@pytest.fixture(scope="session")
def briefs(own: Path) -> Build:
    """The build of the briefs."""
    made = build([own / "articles"], own)
    assert made.refusals == []
    assert made.problems == []
    return made
