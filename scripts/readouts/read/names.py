"""What reading needs to know of the world: where a printed name ends, and whether a text may hold what is sought.

The vocabularies answer the first; the second whoever asks for the readings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias

# Whether an article may hold or announce what is sought, told from its text, the folded copy of it and its title, or
# the markup in which that stands. Most pages of a crawl do not, so that a page is only read in full that may.
Look: TypeAlias = Callable[[str, str, str], bool]


class Names(Protocol):
    """The part of the vocabularies that this stage uses."""

    @property
    def verbs(self) -> Mapping[str, str]:
        """Verbs of reporting, each with its class."""

    def place_end(self, text: str, start: int) -> int:
        """End of the longest run of country and city names that begins at `start`; `start` where none does."""

    def person_end(self, text: str, start: int) -> int:
        """End of the known person's name that begins at `start`; `start` where none does."""
