"""The article as the reading stage hands it on: clean text, and what the file says about itself."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of `articles` that was read outside the body text: `words` as printed, and `where` they stood."""

    column: str
    value: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What reading saw and could not settle; becomes a row of `issues`. Offsets, if any, are into the text."""

    severity: Severity
    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One report as published.

    `text` holds the paragraphs of the clean body, separated by one line feed; nothing edits it after reading, so that
    offsets into it hold in every table. Dates are ISO 8601. Empty string: the file does not say.
    """

    source_file: str
    source_part: int
    text: str
    title: str = ""
    subtitle: str = ""
    publisher: str = ""
    published_on: str = ""
    page: str = ""
    url: str = ""
    keywords: tuple[str, ...] = ()
    media_type: str = "text/plain"
    cites: tuple[str, ...] = ()
    head: tuple[HeadCell, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def sha256(self) -> str:
        """Hex SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that gave no article: one line for the person who gave it."""

    source_file: str
    reason: str
    remedy: str


def stumbled(source_file: str, error: Exception) -> Refusal:
    """The refusal of a file over which a rule stumbled, so that one page does not cost a crawl its build."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    reason = f"a rule stumbled over it ({type(error).__name__} in {Path(at.filename).name}, line {at.lineno})"
    return Refusal(source_file, reason, "report this line with the file")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its articles in the order of print, or why there are none.

    `let_go`: a first look showed that they hold nothing of what is sought; they then have a text alone, without head.
    """

    articles: tuple[Article, ...] = ()
    refusal: Refusal | None = None
    let_go: bool = False
