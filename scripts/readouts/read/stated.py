"""What a container says of a page beside the page itself: a record's title, date, publisher and address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readouts.read.article import Article, HeadCell, Notice
from readouts.read.assemble import assemble, cells_by_column
from readouts.read.days import printed_day
from readouts.read.glosses import unglossed
from readouts.read.marks import TITLE_LABEL
from readouts.read.spacing import tidy

_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)")


@dataclass(frozen=True, slots=True)
class Stated:
    """Head cells by column, and what could not be read of them."""

    cells: Mapping[str, HeadCell]
    notices: tuple[Notice, ...] = ()


NOTHING = Stated({})


def state(where: str, title: str = "", date: str = "", publisher: str = "", url: str = "") -> Stated:
    """What a container states of a page; `where` names the place."""
    title, date, publisher = tidy(title), tidy(date), tidy(publisher)
    url = url.strip().strip("<>")
    day = printed_day("-".join(compact.groups()) if (compact := _COMPACT.fullmatch(date)) else date)
    cells = (
        HeadCell("title", unglossed([TITLE_LABEL.sub("", title)])[0], title, f"{where}: title"),
        HeadCell("publisher_id", publisher, publisher, f"{where}: publisher"),
        HeadCell("published_on", day, date, f"{where}: date"),
        HeadCell("url", url, url, f"{where}: url"),
    )
    message = f"{date!r} in the {where} is no date; write it as 2001-02-03"
    unread = (Notice("warning", "published_on.unread", message),) if date and not day else ()
    return Stated(cells_by_column(cells), unread)


def supplemented(articles: Sequence[Article], stated: Stated, prefer: bool = False) -> tuple[Article, ...]:
    """The articles with what the container states of them where they do not say it themselves.

    With `prefer` the container's word goes before that of the text, of which the first line may be no title: such a
    line then becomes the subtitle. A title is for one article, never for each of several.
    """
    if not stated.cells and not stated.notices:
        return tuple(articles)
    cells = dict(stated.cells)
    if len(articles) > 1:
        cells.pop("title", None)
    return tuple(_supplemented(article, cells, stated.notices, prefer) for article in articles)


def _supplemented(article: Article, cells: Mapping[str, HeadCell], notices: Sequence[Notice], prefer: bool) -> Article:
    own = {cell.column: cell for cell in article.head}
    head = {**own, **cells} if prefer else {**cells, **own}
    headline = own.get("title")
    if headline and head["title"].value != headline.value and "subtitle" not in own:
        head["subtitle"] = HeadCell("subtitle", headline.value, headline.words, headline.where)
    told = () if "published_on" in head else tuple(notices)
    paragraphs = article.text.split("\n")
    return assemble(
        article.source_file, article.source_part, paragraphs, head, article.media_type, (*article.notices, *told)
    )
