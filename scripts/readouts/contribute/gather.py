"""What was given, sorted: articles that can enter the tables, and why the others cannot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from readouts.contribute.collection import Collection
from readouts.contribute.naming import file_name
from readouts.contribute.proposal import Proposal, place_of, propose
from readouts.extract.findings import Findings, Nothing
from readouts.link import CAUSES, Told, reason
from readouts.read.article import Article, Reading, Refusal
from readouts.sorting import attempt

_WRONGLY = "it would not enter the tables; if it should, open an issue with its address"


@dataclass(slots=True)
class Gathered:
    """The articles to store, and a refusal for each file or article that cannot be: unreadable, empty, there already.

    The articles stand by day and title. `without`: those that can be read and hold nothing.
    """

    proposals: list[Proposal] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    without: list[Refusal] = field(default_factory=list)


def gather(readings: Iterable[Reading], to: Collection, cites: Sequence[str] = (), name: str = "") -> Gathered:
    """Sort the articles of what was given. `name`: of the file to store, in place of one that the article gives."""
    gathered = Gathered()
    # As it is told where a text is already, of the collection or before it in what was given.
    texts = {sha256: f"data/articles/{file}" for sha256, file in to.texts.items()}
    taken = to.file_names()
    for reading in readings:
        if reading.refusal is not None:
            gathered.refusals.append(reading.refusal)
        for article in reading.articles:
            place = place_of(article)
            found = attempt(article, to.extractor, whole=False)
            if article.sha256 in texts:
                reason = f"its text is there already, in {texts[article.sha256]}"
                gathered.refusals.append(Refusal(place, reason, "there is nothing to add; mend that file if need be"))
            elif isinstance(found, Refusal):
                gathered.refusals.append(replace(found, source_file=place))
            elif isinstance(found, Nothing) or not found.hold_something:
                gathered.without.append(Refusal(place, _why_nothing(article, found), _WRONGLY))
            else:
                told = Told(article, found)
                texts[article.sha256] = place
                taken.append(name or file_name(told, taken))
                gathered.proposals.append(propose(told, taken[-1], to, cites))
    gathered.proposals.sort(key=lambda proposal: _day_and_title(proposal.told.article))
    return gathered


def _day_and_title(article: Article) -> tuple[bool, str, str]:
    """What articles are sorted by, those without a day last; those alike stay as they came."""
    return not article.published_on, article.published_on, article.title


def _why_nothing(article: Article, found: Findings | Nothing) -> str:
    """Why an article gives no meeting, statement or document of leaders."""
    nothing = found.nothing if isinstance(found, Findings) else found
    why = "no meeting, statement or document of leaders in it"
    if nothing is None:
        return why
    return f"{why}: {reason(nothing, article.text)[1] if nothing.leader else CAUSES[nothing.cause]}"
