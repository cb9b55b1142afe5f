"""Whether the built tables make sense: each rule looks at final rows, after corrections, and gives findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from readouts.review.agreement import document_days, quantities, titles, venues
from readouts.review.finding import CellFinding
from readouts.review.offices_told import offices_told
from readouts.review.ordinals import ordinals
from readouts.review.publication import publication
from readouts.review.rows import Tables
from readouts.review.speakers import speakers
from readouts.review.terms_of_office import terms_of_office


def findings(tables: Tables, data: Path) -> Iterator[CellFinding]:
    """What does not make sense in the tables of a build, with the vocabularies of the folder `data`."""
    yield from venues(tables, data)
    yield from ordinals(tables)
    yield from publication(tables)
    yield from speakers(tables)
    yield from quantities(tables)
    yield from document_days(tables)
    yield from titles(tables)
    yield from terms_of_office(tables, data)
    yield from offices_told(tables, data)
