"""What was given, sorted: articles that can enter the tables, and why the others cannot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readouts.contribute.collection import Collection
from readouts.contribute.naming import file_name
from readouts.contribute.proposal import Proposal, place_of, propose
from readouts.link import Told
from readouts.read.article import Article, Reading, Refusal
from readouts.vocabulary import fold

_WRONGLY = "it would not enter the tables; if it should, open an issue with its address"


@dataclass(slots=True)
class Gathered:
    """The articles to store, and a refusal for each file or article that cannot be: unreadable, empty, there already.

    `without`: those that can be read and hold nothing.
    """

    proposals: list[Proposal] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    without: list[Refusal] = field(default_factory=list)


def gather(readings: Iterable[Reading], to: Collection, cites: Sequence[str] = (), name: str = "") -> Gathered:
    """Sort the articles of what was given. `name`: of the file to store, in place of one that the article gives."""
    found = Gathered()
    # As it is told where a text is already, of the collection or before it in what was given.
    texts = {sha256: f"data/articles/{file}" for sha256, file in to.texts.items()}
    taken = to.file_names()
    for reading in readings:
        if reading.refusal is not None:
            found.refusals.append(reading.refusal)
        for article in reading.articles:
            place = place_of(article)
            findings = to.extractor.extract(article.text, article.published_on, whole=False)
            told = Told(article, findings) if findings is not None else None
            if article.sha256 in texts:
                reason = f"its text is there already, in {texts[article.sha256]}"
                found.refusals.append(Refusal(place, reason, "there is nothing to add; mend that file if need be"))
            elif told is None or not told.holds_something:
                found.without.append(Refusal(place, _why_nothing(article, to), _WRONGLY))
            else:
                texts[article.sha256] = place
                taken.append(name or file_name(told, taken))
                found.proposals.append(propose(told, taken[-1], to, cites))
    return found


def _why_nothing(article: Article, to: Collection) -> str:
    """Why an article gives no meeting, statement or document of leaders."""
    folded = fold(article.text)
    if not to.extractor.gate.may_hold(folded):
        return "no meeting, statement or document in it: it has no word of meeting, writing or signing"
    if not to.extractor.gate.names_leaders(to.vocabulary.tokens(folded)):
        return "no meeting, statement or document of leaders in it: it names no leader, or nobody from abroad"
    return "no meeting, statement or document of leaders in it, though it names some"
