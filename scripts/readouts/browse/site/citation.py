"""How to cite a row: in the style of the APA and as a BibTeX entry, with the dataset's version and the row's address.

Author, title, version and year are those that the build wrote into Datasette's metadata; no clock is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

# BibTeX counts braces even behind a backslash, so these have names of their own.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "&%$#_"},
    }
)
_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"


@dataclass(frozen=True, slots=True)
class Dataset:
    """What a citation says of the dataset as a whole; `year` is that of this version, empty where it has no date."""

    title: str
    version: str
    authors: tuple[str, ...]
    year: str

    @classmethod
    def of_metadata(cls, metadata: Mapping[str, Any]) -> Dataset:
        """Read it from Datasette's metadata as the build wrote them."""
        return cls(
            metadata.get("title", ""),
            metadata.get("version", ""),
            tuple(metadata.get("authors", ())),
            metadata.get("created", "")[:4],
        )


@dataclass(frozen=True, slots=True)
class Citation:
    """A row's citation. `apa` is in three parts, since the title of the dataset, in the middle, is set in italics."""

    apa: tuple[str, str, str]
    bibtex: str
    permalink: str


def row_citation(dataset: Dataset, table: str, key: str, name: str, permalink: str) -> Citation:
    """The citation of a row with that key; `name` is what the row is called, in any script."""
    permalink = quote(" ".join(permalink.split()), safe=_URL_SAFE)
    authors = _sentence(_listed(dataset.authors, ", & "))
    return Citation(
        (
            f"{authors} ({dataset.year or 'n.d.'}). {name} [Table {table}, row {key}]. In ",
            dataset.title,
            f" (Version {dataset.version}) [Data set]. {permalink}",
        ),
        _bibtex(dataset, table, key, name, permalink),
        permalink,
    )


def latex(text: str) -> str:
    """A text in which nothing means anything to BibTeX or LaTeX; Chinese stays as it is, in UTF-8."""
    return " ".join(text.translate(_LATEX).split())


def _bibtex(dataset: Dataset, table: str, key: str, name: str, permalink: str) -> str:
    fields = {
        # Braces within keep a name of an institution whole, and capitals as they are.
        "author": " and ".join(f"{{{latex(author)}}}" for author in dataset.authors),
        "title": f"{{{latex(name)}}}",
        "year": latex(dataset.year),
        "version": latex(dataset.version),
        "howpublished": latex(f"Data set: {dataset.title}, version {dataset.version}"),
        "note": latex(f"Table {table}, row {key}"),
        "url": permalink,
    }
    lines = (f"  {field} = {{{value}}}" for field, value in fields.items() if value)
    label = re.sub(r"[^a-z0-9]+", "-", f"readouts-{table}-{key}".lower()).strip("-")
    return f"@misc{{{label},\n" + ",\n".join(lines) + "\n}"


def _listed(names: tuple[str, ...], last: str) -> str:
    return last.join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
