"""What tests of the review share: a clone whose outputs are current, built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.register_assert_rewrite("broken_clone")

from broken_clone import current_clone  # noqa: E402 - after the line above, without which it would assert in silence


@pytest.fixture(scope="session")
def current(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone in which nothing is wrong; not to be changed."""
    return current_clone(tmp_path_factory.mktemp("current"))


@pytest.fixture
def clone(current: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return shutil.copytree(current, tmp_path / "clone")
