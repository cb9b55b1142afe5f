"""The rows of the vocabularies as text, read apart from the project's own code."""

from __future__ import annotations

import csv
import json
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"


def load(name: str) -> list[dict[str, str]]:
    """The rows of one vocabulary file as dictionaries of text."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(cell: str) -> list[str]:
    """The values of a cell that holds several; an empty one holds none."""
    forms = json.loads(cell or "[]")
    assert isinstance(forms, list), cell
    return forms


def names_of(row: dict[str, str]) -> set[str]:
    """Every printed form by which a row is found: its name and its aliases."""
    return {row["name_zh"], *listed(row["aliases"])}
