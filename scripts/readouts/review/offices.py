"""The offices that terms may name, and whether an office has one holder at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from readouts.vocabulary import References
from readouts.vocabulary.table import Row

SHARED = "shared_offices.csv"
# The files that say which offices there are.
SOURCES = frozenset({"people.csv", "offices.csv", "organizations.csv"})
# Where the chief office has one holder in each country; parties and chambers of parliament are several in one.
_IN_COUNTRIES = frozenset({"state", "government", "royal"})


@dataclass(frozen=True)
class Offices:
    """People, offices and organizations of the vocabularies, and the offices that several hold at once."""

    people: Mapping[str, Row]
    offices: Mapping[str, Row]
    organizations: frozenset[str]
    shared: frozenset[str]

    def knows(self, office_zh: str) -> bool:
        """Whether an office is listed, alone or behind an organization's name, or is anybody's in people.csv."""
        if office_zh in self.offices or self._in_organization(office_zh) is not None:
            return True
        return office_zh in self._of_people

    @cached_property
    def _of_people(self) -> frozenset[str]:
        return frozenset(person["office_zh"] for person in self.people.values())

    def seat(self, person_id: str, office_zh: str) -> tuple[str, str] | None:
        """What only one person at a time can hold, as country and office; None for an office that several may hold.

        The country is empty for an office of an organization, whose holders come from anywhere.
        """
        if (office := self._in_organization(office_zh)) is not None:
            return ("", office_zh) if office["rank"] == "leader" else None
        office, person = self.offices.get(office_zh), self.people.get(person_id)
        if office is None or office["rank"] != "leader" or office_zh in self.shared:
            return None
        if office["scope"] == "organization":
            return "", office_zh
        country = person["country_code"] if person else ""
        return (country, office_zh) if country and office["scope"] in _IN_COUNTRIES else None

    def _in_organization(self, office_zh: str) -> Row | None:
        """The office in an organization that a title names; None where it names no organization."""
        for end in range(1, len(office_zh)):
            if office_zh[:end] in self.organizations and office_zh[end:] in self.offices:
                return self.offices[office_zh[end:]]
        return None


def read_offices(known: References, shared: Iterable[Row]) -> Offices:
    """The offices that the vocabularies name, with the rows of those that several hold."""
    people, offices, organizations = (known.tables[name] for name in ("people.csv", "offices.csv", "organizations.csv"))
    return Offices(
        {row["person_id"]: row for row in people},
        {row["office_zh"]: row for row in offices},
        frozenset(name for row in organizations for name in (row["name_zh"], *row.array("aliases"))),
        frozenset(row["office_zh"] for row in shared),
    )
