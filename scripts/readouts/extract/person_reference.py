"""A person as a text prints them: country, office, name, and what stands behind the name."""

from __future__ import annotations

from dataclasses import dataclass

from readouts.vocabulary import Person


@dataclass(slots=True)
class PersonReference:
    """A person as printed at `[start, end)`; the name at `[name_start, name_end)`, empty for an office alone."""

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    country: str = ""
    organization: str = ""
    office: str = ""
    titled_after: bool = False
    person: Person | None = None

    @property
    def bare(self) -> bool:
        """No title of respect follows the name or office: narration, not a leader's own words."""
        return bool(self.name or self.country) and not self.titled_after

    @property
    def origin(self) -> str:
        """The country (ISO code) or organization that is printed before the name, or empty."""
        return self.country or self.organization
