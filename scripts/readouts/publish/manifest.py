"""What a release says of what it left out: `withheld.json`, by which a completed copy is proved to be the whole one."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from readouts.publish.licences import UNKNOWN
from readouts.publish.wording import TABLES, Tables, head_hashes, message_hash, of_type, quotes
from readouts.refused import in_words
from readouts.rows import MODELS, ArticleRow, IssueRow, PublisherRow
from readouts.tables import Problem, render_table

NAME = "withheld.json"
ABOUT = (
    "Cells left out of this release because the texts belong to publishers whose terms are not open: articles.text, "
    "subtitle and keywords, the words behind these in article_metadata, statements.text, what a correction replaced "
    "there, and what issues quote of articles that are in no table. `articles` gives for each such article the SHA-256 "
    "of what its head lost (that of its text is articles.sha256), `issues` for each such message its own, `complete` "
    "that of each table with nothing left out. scripts/rehydrate.py fills the cells in from copies of the articles and "
    "proves the tables by these."
)


class Left(BaseModel):
    """The texts of one publisher that were left out: how many, and on what terms they stand."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    publisher: str
    terms: str
    articles: int


class Manifest(BaseModel):
    """All that was left out of a release."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    about: str = ABOUT
    version: str
    publishers: list[Left]
    complete: dict[str, str]
    articles: dict[str, str]
    issues: dict[str, str]

    def render(self) -> bytes:
        """The manifest as its file holds it."""
        return (json.dumps(self.model_dump(), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def manifest(tables: Tables, closed: Mapping[str, str], version: str) -> Manifest:
    """What is left out of a release of whole tables, `closed` giving the terms of each article that loses its text."""
    names = {row.publisher_id: row.name_en or row.name_zh for row in of_type(tables, PublisherRow)}
    counts = Counter(
        (names.get(row.publisher_id or "", row.publisher_id or UNKNOWN), closed[row.article_id])
        for row in of_type(tables, ArticleRow)
        if row.article_id in closed
    )
    return Manifest(
        version=version,
        publishers=[
            Left(publisher=name, terms=terms, articles=count) for (name, terms), count in sorted(counts.items())
        ],
        complete=table_hashes(tables),
        articles=dict(sorted(head_hashes(tables, closed).items())),
        issues=dict(sorted((row.issue_id, message_hash(row)) for row in of_type(tables, IssueRow) if quotes(row))),
    )


def table_hashes(tables: Tables) -> dict[str, str]:
    """The SHA-256 of the CSV of each table of which a release may leave out cells."""
    return {name: hashlib.sha256(render_table(MODELS[name], tables.get(name, ()))).hexdigest() for name in TABLES}


def read_manifest(path: Path) -> Manifest | Problem:
    """The manifest in a file, or why there is none."""
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError:
        return Problem(str(path), "is not there", "give a release: its zip, or the folder of the unpacked zip")
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        return Problem(f"{path}:{where}", in_words(first, Manifest)[0], "unpack the release again")
