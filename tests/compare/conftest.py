"""Editions written and compared as the command does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from made_up_edition import Edition
from readouts.compare import Diff, Snapshot, compare, open_snapshot

Compared = Callable[[Edition, Edition], Diff]


def opened(words: object, repository: Path = Path("/")) -> Snapshot:
    found = open_snapshot(str(words), repository)
    assert isinstance(found, Snapshot), found
    return found


@pytest.fixture
def compared(tmp_path: Path) -> Compared:
    """compared(old, new): the difference of two editions."""

    def difference(old: Edition, new: Edition) -> Diff:
        return compare(opened(old.write(tmp_path / "old")), opened(new.write(tmp_path / "new")))

    return difference
