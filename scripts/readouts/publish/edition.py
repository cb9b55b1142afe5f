"""What a version says of itself: its package information, its day, its tables, its files. All descriptions share it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from readouts.publish.manifest import Manifest
from readouts.publish.wording import Tables, of_type
from readouts.rows import ArticleRow, MeetingRow, PlaceRow
from readouts.tables import PackageInfo

MEDIA_TYPES: Mapping[str, str] = {
    "zip": "application/zip",
    "csv": "text/csv",
    "db": "application/vnd.sqlite3",
    "parquet": "application/vnd.apache.parquet",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file of the release or, with its path in the archive, in the archive of the release."""

    name: str
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> File:
        """The description of a file with that content."""
        return cls(name, len(content), hashlib.sha256(content).hexdigest())

    @property
    def media_type(self) -> str:
        """The media type, by the ending of the name."""
        return MEDIA_TYPES[self.name.rpartition(".")[2]]


@dataclass(frozen=True, slots=True)
class Edition:
    """A version as it is released: its tables are those without the wording that was left out."""

    package: PackageInfo
    tables: Tables
    manifest: Manifest

    @property
    def name(self) -> str:
        """The name of the archive and of the folder in it."""
        return f"{self.package.name}-{self.package.version}"

    @property
    def day(self) -> str:
        """The day of the version in ISO 8601; a release is made of dated versions only."""
        return (self.package.created or "")[:10]

    def rows(self, table: str) -> int:
        """The number of rows of a table."""
        return len(self.tables.get(table, ()))

    @property
    def left_out(self) -> int:
        """The number of articles without their text."""
        return sum(row.text is None for row in of_type(self.tables, ArticleRow))

    @property
    def span(self) -> str:
        """First and last day of the meetings, as an ISO 8601 interval; empty where no day is known."""
        days = sorted(row.date for row in of_type(self.tables, MeetingRow) if row.date)
        return f"{days[0]}/{days[-1]}" if days else ""

    @property
    def countries(self) -> list[str]:
        """English names of the countries in which meetings took place, those of most meetings first."""
        places = {row.place_id: row for row in of_type(self.tables, PlaceRow)}
        names = {row.country_code: row.name_en for row in places.values() if row.kind == "country"}
        met = (places[row.place_id] for row in of_type(self.tables, MeetingRow) if row.place_id in places)
        counts = Counter(name for place in met if (name := names.get(place.country_code)))
        return [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
