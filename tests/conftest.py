"""What tests of several stages share: the project's own briefs, built once in memory, and no settings of a machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from own_data import own_data
from readouts.pipeline import Build, build


@pytest.fixture(scope="session", autouse=True)
def _git_of_no_machine() -> Iterator[None]:
    """Git as any machine has it: no settings of its user, and nothing of a hook that the tests may run in."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
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
