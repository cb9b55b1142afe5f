"""The survey of a build: page by page, what its head announces against what the tables hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from readouts.measure.announce import Announcing
from readouts.measure.built import Built, Told
from readouts.measure.sides import Side
from readouts.read.article import Article, Reading
from readouts.vocabulary import Vocabulary, fold


@dataclass(frozen=True, slots=True)
class Page:
    """A page that the survey points at, by file and title."""

    source_file: str
    title: str
    told: str


@dataclass(slots=True)
class Survey:
    """Counts of pages, and those that are not as they should be; `left`: why pages that name a leader gave nothing."""

    read: int = 0
    kept: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    announced: int = 0
    yielded: int = 0
    missed: dict[str, list[Page]] = field(default_factory=dict)
    none_held: int = 0
    invented: list[Page] = field(default_factory=list)
    undecided: int = 0
    undecided_yield: list[Page] = field(default_factory=list)

    @property
    def nothing(self) -> int:
        """Pages that were read and gave no row."""
        return self.read - self.kept - sum(self.refused.values())

    @property
    def yield_share(self) -> float:
        """The share of announced encounters that the tables hold with the right counterpart; 1 of none."""
        return self.yielded / self.announced if self.announced else 1.0

    @property
    def false_share(self) -> float:
        """The share of pages without an encounter that yield one."""
        return len(self.invented) / self.none_held if self.none_held else 0.0


def survey(readings: Iterable[Reading], built: Built, vocabulary: Vocabulary) -> Survey:
    """Compare every page's head with what a build made of the page."""
    found, announcing = Survey(left=dict(+built.left)), Announcing(vocabulary)
    for reading in readings:
        found.read += 1
        if reading.refusal is not None:
            reason = reading.refusal.reason
            found.refused[reason] = found.refused.get(reason, 0) + 1
        told = [(article, built.of(article.sha256)) for article in reading.articles]
        found.kept += any(one is not None for _, one in told)
        for article, one in told:
            _compare(found, announcing, article, one or Told())
    return found


def _compare(found: Survey, announcing: Announcing, article: Article, told: Told) -> None:
    page = Page(article.source_file, article.title, "; ".join(sorted(told.reported)) or ", ".join(told.issues))
    if counterparts := announcing.counterparts(article.title):
        found.announced += 1
        cause = _cause(counterparts, announcing, article, told)
        found.yielded += not cause
        if cause:
            found.missed.setdefault(cause, []).append(page)
    elif announcing.holds_none(article):
        found.none_held += 1
        if told.reported:
            found.invented.append(page)
    else:
        found.undecided += 1
        if told.reported:
            found.undecided_yield.append(page)


def _cause(counterparts: list[Side], announcing: Announcing, article: Article, told: Told) -> str:
    """Why the announced encounter does not stand in the tables with each counterpart; empty where it does."""
    people = [person for principals in told.reported.values() for person in principals]
    folded = fold(article.text)
    missing = [s for s in counterparts if not any(s.agrees(p, folded, announcing.vocabulary) for p in people)]
    if not missing:
        return ""
    if told.reported:
        return "another counterpart" if len(missing) == len(counterparts) else "not all of several counterparts"
    if told.mentioned:
        return "mentioned only"
    if not announcing.tells_of_encounter(article.text):
        return "the text has no word of encounter"
    named = [side.name or side.offices[0] for side in missing]
    if not any(name in folded for name in named):
        return "the text does not name the counterpart"
    return "the text tells it, and nothing was found"
