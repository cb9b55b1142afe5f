"""Articles that entered no table, and why in words; of a crawl there are many, so that little of each is kept."""

from __future__ import annotations

from dataclasses import dataclass

from readouts.extract.findings import Findings, Nothing
from readouts.read.article import Article
from readouts.terms import Cause

# Enough to tell the texts of a large crawl apart; the day of an article that is left may not have been read.
_DIGITS = 16

CAUSES: dict[Cause, str] = {
    "unread": "two leaders stand together in words that no rule reads",
    "unnamed": "leaders met whose names are not given",
    "below": "a leader met somebody not known as a leader",
    "others": "others met, and no leader",
    "not_held": "an encounter is to come, wished for, refused or called off",
    "recalled": "an encounter is only recalled",
    "letter": "a letter, a telegram or an address, and no encounter",
    "preview": "an appearance or a journey to come",
    "journey": "a visit, the way there or back, and no encounter",
    "gathering": "a gathering at which no encounter is told",
    "comment": "an article, an interview, comments or reactions",
    "one_side": "leaders of the reporting side alone",
    "no_encounter": "nothing told of two leaders together",
    "no_leader": "no leader is named",
    "no_word": "no word of a meeting, a letter or a signing",
}


@dataclass(frozen=True, slots=True)
class Left:
    """An article that entered no table: the first digits of its text's hash, its file, and what there is to say of it.

    `announced`: its title, where that announces an encounter of leaders.
    """

    digest: str
    source_file: str
    code: str
    message: str
    announced: str = ""


def left(article: Article, found: Findings | Nothing, announced: str) -> Left | None:
    """An article without findings; None where nobody looks for any: no leader is named, none announced by its title."""
    nothing = found.nothing if isinstance(found, Findings) else found
    if nothing is None or not (nothing.leader or announced):
        return None
    code, message = reason(nothing, article.text) if nothing.leader else ("", "")
    return Left(article.sha256[:_DIGITS], article.source_file, code, message, announced)


def reason(nothing: Nothing, text: str) -> tuple[str, str]:
    """Code and message of the issue that says why an article of this text, which names a leader, gave nothing."""
    words = f": {text[nothing.start : nothing.end]}" if nothing.start is not None else ""
    return f"nothing.{nothing.cause}", f"names {nothing.leader}; {CAUSES[nothing.cause]}{words}"


def unfulfilled(title: str) -> tuple[str, str]:
    """Code and message of the issue that a title announces an encounter of leaders which the text did not give."""
    message = f"the title announces an encounter of leaders, and the text gave none: {title}; see whether it is whole"
    return "title.unfulfilled", message
