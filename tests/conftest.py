"""What tests of several stages share: the project's own articles, built once in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.pipeline import Build, build

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def briefs() -> Build:
    """The build of data/articles."""
    made = build([ROOT / "data" / "articles"], ROOT / "data")
    assert made.refusals == []
    assert made.problems == []
    return made
