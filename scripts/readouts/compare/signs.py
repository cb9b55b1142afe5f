"""By what a row of each table is known again in another package when its identifier is another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from readouts.compare.linked import Linked
from readouts.compare.pairing import Sign, likeness_of_texts
from readouts.compare.snapshot import Cells, span_of

Signs = Sequence[Sign[Cells]]
_HALF = 0.5
# Of the longer of two statements: one that was cut in two stays the statement of its longer part.
_OVERLAP = 0.3
# What may tell two meetings of the same people apart, and what says little.
_PARTICULARS = ("date", "place_id", "venue", "occasion", "ordinal")
_GENERALITIES = ("format", "kind")


def _keys(*columns: str, needed: int | None = None) -> Callable[[Cells], Iterator[Hashable]]:
    """A key made of columns, of which the first `needed` (all, if not said) must not be empty."""

    def keys(cells: Cells) -> Iterator[Hashable]:
        values = tuple(cells.get(column, "") for column in columns)
        if all(values[:needed]):
            yield values

    return keys


def same(*columns: str) -> Sign[Cells]:
    """All of the columns are the same, and none is empty."""
    return Sign(_keys(*columns))


def _not_of_two_countries(one: Cells, other: Cells) -> float:
    return float(len({one.get("country_code", ""), other.get("country_code", "")} - {""}) < 2)


def _like_articles(one: Cells, other: Cells) -> float:
    """At least half of the text is the same; where a text is withheld, the title."""
    texts = one.get("text", ""), other.get("text", "")
    if not all(texts):
        return float(one.get("title") == other.get("title"))
    likeness = likeness_of_texts(*texts)
    return likeness if likeness >= _HALF else 0


def _like_statements(one: Cells, other: Cells) -> float:
    """Their spans overlap, or most of their words are the same."""
    (start, end), (other_start, other_end) = span_of(one) or (0, 0), span_of(other) or (0, 0)
    shared = min(end, other_end) - max(start, other_start)
    overlap = shared / max(end - start, other_end - other_start, 1)
    likeness = likeness_of_texts(one.get("text", ""), other.get("text", "")) if one.get("text") else 0
    return max(overlap if overlap >= _OVERLAP else 0, likeness if likeness >= _HALF else 0)


def _length_if_withheld(cells: Cells) -> Iterator[Hashable]:
    if not cells.get("text") and (span := span_of(cells)):
        yield (span[1] - span[0], *(cells.get(name) for name in ("article_id", "speaker_id", "voice", "verb")))


SIGNS: dict[str, Signs] = {
    "people": (
        same("person_id"),
        same("wikidata_id"),
        same("name_zh", "country_code"),
        Sign(_keys("name_zh"), _not_of_two_countries),
    ),
    "places": (same("place_id"), same("wikidata_id"), same("name_zh", "country_code", "kind")),
    "publishers": (same("publisher_id"), same("name_zh"), same("homepage")),
    "topics": (same("topic_id"), same("label_zh"), same("label_en")),
    "articles": (
        same("article_id"),
        same("sha256"),
        Sign(_keys("source_file", "source_part"), _like_articles),
        Sign(_keys("source_file"), _like_articles),
        Sign(_keys("url"), _like_articles),
        Sign(_keys("title", "published_on", "publisher_id", needed=2), _like_articles),
        Sign(_keys("title", "dateline_on", "publisher_id", needed=2), _like_articles),
    ),
    "statements": (
        same("article_id", "start", "end"),
        same("article_id", "text"),
        Sign(_keys("article_id"), _like_statements),
        Sign(_length_if_withheld),
    ),
    "evidence": (
        same("table", "row_id", "column", "article_id", "start", "end", "value"),
        same("table", "row_id", "column", "article_id", "value"),
        same("table", "row_id", "column", "article_id"),
    ),
    "issues": (
        same("issue_id"),
        Sign(_keys("code", "message", "article_id", "start", needed=2)),
        Sign(_keys("code", "message", "article_id", needed=2)),
        same("code", "article_id", "start"),
    ),
}


def _id_of(key: str) -> Sign[Linked]:
    return Sign(lambda row: [row.cells[key]])


def _who_and_when(row: Linked) -> Iterator[Hashable]:
    if row.cells.get("date"):
        yield row.cells["date"], row.cells.get("format"), row.principals


def _like_meetings(one: Linked, other: Linked) -> float:
    """The same people, and the same words or some particular; or other people by the same words of the same day."""
    words = not one.words.isdisjoint(other.words)
    particulars = one.agrees(other, _PARTICULARS)
    if one.principals == other.principals:
        told = particulars + one.agrees(other, _GENERALITIES) + (len(_PARTICULARS) if words else 0)
        return told if words or particulars else 0
    if not words or one.cells.get("date") != other.cells.get("date"):
        return 0
    return len(one.principals & other.principals) / len(one.principals | other.principals)


def _like_documents(one: Linked, other: Linked) -> float:
    """Titles alike; or of one kind at one meeting, where at most one has a title."""
    titles = one.cells.get("title", ""), other.cells.get("title", "")
    agreed = one.agrees(other, ("kind", "action", "meeting_id", "date"))
    if all(titles):
        likeness = likeness_of_texts(*titles)
        return likeness + agreed if likeness >= _HALF and one.agrees(other, ("kind", "action")) else 0
    return agreed if one.agrees(other, ("kind", "meeting_id")) == 2 else 0


def _told_in(row: Linked) -> Iterator[Hashable]:
    yield from sorted(row.articles)


LINKED_SIGNS: dict[str, Sequence[Sign[Linked]]] = {
    "meetings": (_id_of("meeting_id"), Sign(_who_and_when), Sign(_told_in, _like_meetings)),
    "documents_signed": (_id_of("document_id"), Sign(_told_in, _like_documents)),
}
