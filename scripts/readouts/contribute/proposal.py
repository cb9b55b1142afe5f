"""An article as it would be stored: its file, and what would be read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readouts.contribute.collection import Collection
from readouts.contribute.header import file_text, lost
from readouts.contribute.licence import licence_of
from readouts.link import Told
from readouts.read.article import Article, Notice
from readouts.read.reader import read_bytes

# Of what reading saw of the file that was given: what the stored file no longer shows and is yet worth a look.
_OF_THE_FILE = ("file.cut_off", "page.cut_off", "published_on.differs", "published_on.unread", "place.unknown")
_UNCITED = "cites.missing"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One article as it will read from its file of this text; `was`: where the file that was given holds it.

    `notices`: what reading saw of the file that was given. `obstacle`: why it cannot be stored, in words, with a
    remedy; empty where it can.
    """

    told: Told
    text: str
    was: str
    notices: tuple[Notice, ...] = ()
    obstacle: str = ""

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.told.article.source_file


def propose(told: Told, name: str, to: Collection, cites: Sequence[str] = ()) -> Proposal:
    """An article as the file `name`; `cites`, if there are any, make it a brief that cites these reports."""
    article = told.article
    wanted = replace(article, cites=tuple(cites) or article.cites)
    text = file_text(wanted)
    reading = read_bytes(text.encode(), name, to.vocabulary, to.sites)
    missing = lost(wanted, reading)
    stored = replace(wanted, source_file=name, source_part=1) if missing else reading.articles[0]
    return Proposal(
        # Findings follow from the text and its day alone.
        Told(stored, told.findings),
        text,
        place_of(article),
        tuple(notice for notice in article.notices if notice.code in _OF_THE_FILE),
        _obstacle(told, to, cites, missing),
    )


def place_of(article: Article) -> str:
    """Where an article stands in what was given."""
    return article.source_file if article.source_part == 1 else f"{article.source_file}, part {article.source_part}"


def _obstacle(told: Told, to: Collection, cites: Sequence[str], missing: Sequence[str]) -> str:
    if missing:
        return f"its {', '.join(missing)} would not read the same from a file; give it in another form"
    uncited = next((notice for notice in told.article.notices if notice.code == _UNCITED), None)
    if uncited and not cites:
        return uncited.message
    owner = licence_of(replace(told, article=replace(told.article, cites=())), to.vocabulary, to.open_licences)
    if (cites or told.article.cites) and owner.terms == "closed" and owner.name:
        remedy = "tell it in your own words: .venv/bin/python scripts/add.py --template > ../brief.md"
        return f"the text is by {owner.owner} and so no brief; {remedy}"
    return ""
