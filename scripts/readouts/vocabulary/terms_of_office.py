"""Terms of office: who held which office when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readouts.reduced_dates import first_day, last_day
from readouts.vocabulary.table import Row, read_table

NAME = "terms.csv"


@dataclass(frozen=True, slots=True)
class Term:
    """An unbroken time of a person in an office; dates may be reduced, `ended` is empty while it lasts."""

    person_id: str
    office_zh: str
    started: str
    ended: str

    @property
    def earliest(self) -> date:
        """The first day that the term may cover."""
        return first_day(self.started)

    @property
    def latest(self) -> date:
        """The last day that the term may cover."""
        return last_day(self.ended) if self.ended else date.max

    def overlaps(self, other: Term) -> bool:
        """Whether both cover a day whatever reduced dates stand for; an office changes hands within a day."""
        begun = max(last_day(self.started), last_day(other.started))
        over = min(first_day(term.ended) if term.ended else date.max for term in (self, other))
        return begun < over

    def days_from(self, value: str) -> int:
        """How many days lie between the term and a date, 0 where it may cover it."""
        return max((self.earliest - last_day(value)).days, (first_day(value) - self.latest).days, 0)

    def __str__(self) -> str:
        return f"{self.office_zh} from {self.started}" + (f" to {self.ended}" if self.ended else "")


def read_term(row: Row) -> Term | None:
    """The term that a row of terms.csv tells; None where a date cannot be read."""
    if row.wrong & {"started", "ended"}:
        return None
    return Term(row["person_id"], row["office_zh"], row["started"], row["ended"])


def read_terms(data: Path) -> dict[str, list[Term]]:
    """The terms of each person in terms.csv of the folder `data`, without those of which a date cannot be read."""
    terms: dict[str, list[Term]] = defaultdict(list)
    for row in read_table(data / NAME, []):
        if term := read_term(row):
            terms[term.person_id].append(term)
    return dict(terms)
