"""The articles that are there: their texts, and the tables that they give, alone or with others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from readouts.extract.readout import Extractor
from readouts.link import Told, link
from readouts.model import Row
from readouts.pipeline import load_data
from readouts.publish.licences import OPEN_LICENCES, open_licences
from readouts.read.files import read_paths
from readouts.sorting import Sorting
from readouts.tables.corrections import apply
from readouts.tables.problem import Problem

Tables = dict[str, list[Row]]


class Collection:
    """The articles of a clone, which more can join; raises VocabularyError where a vocabulary cannot be used.

    `texts`: the file of each text that is there, by the SHA-256 of the text.
    """

    def __init__(self, root: Path) -> None:
        self.data = root / "data"
        self.folder = self.data / "articles"
        self.vocabulary, self.sites = load_data(self.data)
        self.open_licences = open_licences(self.data / OPEN_LICENCES)
        self.extractor = Extractor(self.vocabulary)
        self.texts: dict[str, str] = {}
        self._sorting = Sorting(self.extractor)
        for reading in read_paths([self.folder], self.vocabulary, self.sites) if self.folder.is_dir() else ():
            for article in reading.articles:
                self.texts.setdefault(article.sha256, article.source_file)
            self._sorting.add(reading)

    def file_names(self) -> list[str]:
        """The names in the folder of articles, of files and folders, hidden ones too."""
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.is_dir() else []

    def join(self, one: Told) -> None:
        """Count an article as one that is there."""
        self.texts.setdefault(one.article.sha256, one.article.source_file)
        self._sorting.kept.append(one)

    def tables(self, more: Sequence[Told] = ()) -> tuple[Tables, list[Problem]]:
        """The rows of the articles that are there and of more, and the corrections that do not fit them."""
        tables = link([*self._sorting.kept, *more], self.vocabulary, self._sorting.again)
        corrections = self.data / "corrections.csv"
        return tables, apply(tables, corrections) if corrections.is_file() else []
