"""What the home page says in numbers, asked of the database while building: counts, days, and the facts of each chart.

A chart, the table behind it and the words under it all come from one answer, so that they cannot differ.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from readouts.browse.search_index import ALPHABET, index_name
from readouts.tables import quoted
from readouts.terms import Format

FORMATS: tuple[Format, ...] = get_args(Format)
COUNTED = ("meetings", "statements", "documents_signed", "articles", "evidence")
LATEST = 8
TOPICS = 10
EXAMPLES = 6
# Words that show what the search can do, tried before those of the topics: phrases, single characters, other scripts.
SHOWN_WORDS = ("能源", "中俄", "俄", "貿易", "G20", "“一带一路”")

# What each chart shows, as SQL that a reader can run too: the page links to it.
TIMELINE_SQL = """\
SELECT CAST(substr(date, 1, 4) AS INTEGER) AS year, format, count(*) AS meetings
FROM meetings
WHERE status = 'held' AND date IS NOT NULL
GROUP BY year, format
ORDER BY year, format"""
PLACES_SQL = """\
SELECT place_id, name_zh, coalesce(name_en, name_zh) AS name_en, places.kind,
  coalesce(country_code, '') AS country_code, longitude, latitude, count(*) AS meetings
FROM meetings JOIN places USING (place_id)
WHERE status = 'held' AND format = 'in_person' AND longitude IS NOT NULL AND latitude IS NOT NULL
GROUP BY place_id
ORDER BY meetings DESC, place_id"""
# A statement belongs to the year of its meeting; made at none, to that of its article. Told again, it counts once.
TOPICS_SQL = """\
WITH said AS (
  SELECT statement_id, CAST(substr(coalesce(meetings.date, published_on, dateline_on), 1, 4) AS INTEGER) AS year
  FROM statements JOIN articles USING (article_id) LEFT JOIN meetings USING (meeting_id)
  WHERE repeats IS NULL
), years AS (
  SELECT year, count(*) AS statements_of_year FROM said WHERE year IS NOT NULL GROUP BY year
)
SELECT topic_id, label_zh, label_en, year, count(*) AS statements, statements_of_year
FROM said JOIN years USING (year) JOIN statement_topics USING (statement_id) JOIN topics USING (topic_id)
GROUP BY topic_id, year
ORDER BY topic_id, year"""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Meetings held, by form of meeting and year; what has no year, or was only planned, is counted apart."""

    counts: dict[str, dict[int, int]]
    undated: int
    planned: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where meetings were held, and how many; of a `country` no more is known than that."""

    place_id: str
    name_zh: str
    name_en: str
    kind: str
    country_code: str
    longitude: float
    latitude: float
    meetings: int


@dataclass(frozen=True, slots=True)
class Topic:
    """How many of each year's statements speak of a topic."""

    topic_id: str
    label_zh: str
    label_en: str
    counts: dict[int, int]


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics spoken of most, the most frequent first; and all statements of each year that speaks of any."""

    topics: tuple[Topic, ...]
    statements: dict[int, int]


@dataclass(frozen=True, slots=True)
class Places:
    """Where meetings were held, the most frequent first.

    Of the others, how many were held by video or telephone (`remote`), at a place that is not known (`placeless`), or
    at one whose coordinates are not (`unmapped`).
    """

    places: tuple[Place, ...]
    remote: int
    placeless: int
    unmapped: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """A line of the latest meetings; `who` are the English names of those who met."""

    meeting_id: str
    date: str
    label: str
    format: str
    place_zh: str | None
    place_en: str | None
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the home page tells of one build. `people` are those who met, of the many whom the vocabulary knows."""

    counts: dict[str, int]
    people: int
    last_article: str | None
    last_meeting: str | None
    latest: tuple[Meeting, ...]
    examples: tuple[str, ...]
    timeline: Timeline
    places: Places
    topics: Topics


def figures(db: sqlite3.Connection) -> Figures:
    """Ask a built database, with its search indexes, for all figures of the home page."""
    latest = db.execute(
        "SELECT meeting_id, date, label, format, name_zh, name_en, (SELECT json_group_array(name) FROM"
        " (SELECT coalesce(people.name_en, people.name_zh) AS name FROM participants JOIN people USING (person_id)"
        " WHERE meeting_id = meetings.meeting_id AND role = 'principal' ORDER BY person_id))"
        " FROM meetings LEFT JOIN places USING (place_id)"
        " WHERE date IS NOT NULL AND status = 'held' ORDER BY date DESC, meeting_id LIMIT ?",
        (LATEST,),
    ).fetchall()
    return Figures(
        counts={table: _number(db, f"SELECT count(*) FROM {quoted(table)}") for table in COUNTED},
        people=_number(db, "SELECT count(DISTINCT person_id) FROM participants"),
        last_article=_word(db, "SELECT max(coalesce(published_on, dateline_on)) FROM articles"),
        last_meeting=_word(db, "SELECT max(date) FROM meetings WHERE status = 'held'"),
        latest=tuple(_meeting(row) for row in latest),
        examples=tuple(_examples(db)),
        timeline=_timeline(db),
        places=_places(db),
        topics=_topics(db),
    )


def _meeting(row: tuple[str, str, str, str, str | None, str | None, str]) -> Meeting:
    return Meeting(*row[:6], who=tuple(json.loads(row[6])))


def years(counted: Sequence[dict[int, int]]) -> list[int]:
    """Every year from the first to the last that any of the counts has, those between that have none among them."""
    known = [year for counts in counted for year in counts]
    return list(range(min(known), max(known) + 1)) if known else []


def _number(db: sqlite3.Connection, query: str) -> int:
    (number,) = db.execute(query).fetchone()
    return int(number)


def _word(db: sqlite3.Connection, query: str) -> str | None:
    (word,) = db.execute(query).fetchone()
    return None if word is None else str(word)


def _timeline(db: sqlite3.Connection) -> Timeline:
    counts: dict[str, dict[int, int]] = {format: {} for format in FORMATS}
    for year, form, number in db.execute(TIMELINE_SQL):
        counts[form][year] = number
    return Timeline(
        counts=counts,
        undated=_number(db, "SELECT count(*) FROM meetings WHERE status = 'held' AND date IS NULL"),
        planned=_number(db, "SELECT count(*) FROM meetings WHERE status = 'planned'"),
    )


def _places(db: sqlite3.Connection) -> Places:
    held = "SELECT count(*) FROM meetings LEFT JOIN places USING (place_id) WHERE status = 'held' AND "
    return Places(
        places=tuple(Place(*row) for row in db.execute(PLACES_SQL)),
        remote=_number(db, held + "format <> 'in_person'"),
        placeless=_number(db, held + "format = 'in_person' AND place_id IS NULL"),
        unmapped=_number(
            db, held + "format = 'in_person' AND place_id IS NOT NULL AND (longitude IS NULL OR latitude IS NULL)"
        ),
    )


def _topics(db: sqlite3.Connection) -> Topics:
    topics: dict[str, Topic] = {}
    statements: dict[int, int] = {}
    for topic_id, label_zh, label_en, year, number, of_year in db.execute(TOPICS_SQL):
        topics.setdefault(topic_id, Topic(topic_id, label_zh, label_en, {})).counts[year] = number
        statements[year] = of_year
    most = sorted(topics.values(), key=lambda topic: (-sum(topic.counts.values()), topic.topic_id))
    return Topics(topics=tuple(most[:TOPICS]), statements=dict(sorted(statements.items())))


def _examples(db: sqlite3.Connection) -> Iterator[str]:
    """Words to try in the search, each of which finds a statement; none where the database has no index."""
    if not _number(db, f"SELECT count(*) FROM sqlite_master WHERE name = '{index_name('statements')}'"):
        return
    terms = db.execute(
        "SELECT terms FROM topics JOIN statement_topics USING (topic_id) GROUP BY topic_id"
        " ORDER BY count(*) DESC, topic_id"
    )
    firsts = [json.loads(terms)[0] for (terms,) in terms if terms]
    left = EXAMPLES
    for word in dict.fromkeys((*SHOWN_WORDS, *firsts)):
        if left and _found(db, word):
            left -= 1
            yield word


def _found(db: sqlite3.Connection, word: str) -> bool:
    index = quoted(index_name("statements"))
    query = f"SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT 1"
    return db.execute(query, (ALPHABET.match(word),)).fetchone() is not None
