"""The rows of one table of a build, with their type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from readouts.model import Row

Tables = Mapping[str, Sequence[Row]]
R = TypeVar("R", bound=Row)


def rows(tables: Tables, model: type[R]) -> list[R]:
    """The rows of the model's table, in their order; none where the build has no such table."""
    return [row for row in tables.get(model.META.name, ()) if isinstance(row, model)]
