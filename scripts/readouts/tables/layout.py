"""Where the files of a package stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

DATABASE = "readouts.db"


@dataclass(frozen=True, slots=True)
class Layout:
    """The file of the descriptor, the folder of the schemas and codebook, and that of the CSV tables and database.

    Both folders stand below the descriptor's: a data package may not point outside its own folder.
    """

    descriptor: Path
    schemas: Path
    data: Path

    @classmethod
    def of_repository(cls, root: Path) -> Self:
        """Return the layout of the default build: committed descriptor and schemas at the root, tables in build/."""
        return cls(root / "datapackage.json", root / "schemas", root / "build")

    @classmethod
    def of_folder(cls, folder: Path) -> Self:
        """Return the layout of a build to a folder of its own, complete in itself."""
        return cls(folder / "datapackage.json", folder / "schemas", folder)

    def csv(self, table: str) -> Path:
        """Return the file of a table."""
        return self.data / f"{table}.csv"

    def schema(self, table: str) -> Path:
        """Return the file of a table's schema."""
        return self.schemas / f"{table}.json"

    @property
    def codebook(self) -> Path:
        """The page that describes every table and column."""
        return self.schemas / "codebook.md"

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.data / DATABASE

    def relative(self, path: Path) -> str:
        """Return a path as the descriptor writes it."""
        return path.relative_to(self.descriptor.parent).as_posix()
