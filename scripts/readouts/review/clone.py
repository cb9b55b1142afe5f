"""A clone under review: its files, read once, as sheets of cells and as texts of articles."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property
from pathlib import Path

from readouts.read.decode import Decoded, decode
from readouts.review.sheet import Sheet, parse
from readouts.tables import Layout


class Clone:
    """The folder of a clone; paths of findings are relative to it.

    `unread`: names of the vocabulary files that could not be read with the columns that they should have.
    """

    def __init__(self, root: Path, unread: Container[str] = ()) -> None:
        self.unread = unread
        self.root = root
        self.data = root / "data"
        self.articles = root / "data" / "articles"
        self.layout = Layout.of_repository(root)
        self._sheets: dict[str, Sheet | None] = {}
        self._texts: dict[str, str | None] = {}

    @cached_property
    def vocabulary_files(self) -> list[Path]:
        """The CSV files that are kept by hand, by name; of one that is no file other checks tell."""
        return sorted(path for path in self.data.glob("*.csv") if path.is_file())

    def relative(self, path: str | Path) -> str:
        """A path as findings print it: below the clone, with slashes."""
        path = Path(path)
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()

    def sheet(self, path: str) -> Sheet | None:
        """The CSV file of a relative path; None where there is none in UTF-8."""
        if path not in self._sheets:
            try:
                self._sheets[path] = parse(path, (self.root / path).read_text(encoding="utf-8-sig"))
            except (OSError, UnicodeDecodeError):
                self._sheets[path] = None
        return self._sheets[path]

    def vocabulary(self, name: str) -> Sheet | None:
        """The vocabulary file of a name; None where it could not be read with its columns."""
        return None if f"{name}.csv" in self.unread else self.sheet(f"data/{name}.csv")

    def text(self, path: str) -> str | None:
        """The characters of the article's file of a relative path; None where it is no text."""
        if path not in self._texts:
            try:
                decoded = decode((self.root / path).read_bytes())
            except OSError:
                decoded = None
            self._texts[path] = decoded.text if isinstance(decoded, Decoded) else None
        return self._texts[path]

    def article(self, source_file: str) -> str:
        """The relative path of the file that an article was read from: of a member its container."""
        path = self.articles / source_file
        return self.relative(path if path.exists() else self.articles / source_file.partition("!")[0])
