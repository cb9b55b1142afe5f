"""What reading needs to know of the world: where a printed name ends. The vocabularies answer it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Names(Protocol):
    """The part of the vocabularies that this stage uses."""

    @property
    def verbs(self) -> Mapping[str, str]:
        """Verbs of reporting, each with its class."""

    def place_end(self, text: str, start: int) -> int:
        """End of the longest run of country and city names that begins at `start`; `start` where none does."""

    def person_end(self, text: str, start: int) -> int:
        """End of the known person's name that begins at `start`; `start` where none does."""
