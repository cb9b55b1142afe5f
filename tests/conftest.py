"""What tests of several stages share: the project's own briefs, built once in memory, and no settings of a machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from own_data import own_data
from readouts.pipeline import Build, build

OF_TERMINALS = {"COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"}


@pytest.fixture(scope="session", autouse=True)
def _no_settings() -> Iterator[None]:
    """No settings of a user, for git or for colours and widths, and nothing of a git hook that the tests may run in."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_") or name in OF_TERMINALS]:
            patch.delenv(name)
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        yield


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
