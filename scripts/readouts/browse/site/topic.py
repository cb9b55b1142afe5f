"""A topic's page: statements that touch it, by year and by speaker, and the words by which it is recognised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette.database import Database

from .cells import members
from .excerpts import excerpt
from .tallies import Tally, in_order, named_tallies, on_topic, rows_path, year_tallies
from .wording import plain_day
from .words import LEFT_OUT, row_path, words_path

LATEST = 10

_TOPIC = "SELECT * FROM topics WHERE topic_id = :topic"
# The year of the report, with which the identifiers of articles and statements begin.
_YEARS = """
    SELECT substr(statement_id, 1, 4) AS year, count(*) AS count FROM statement_topics
    WHERE topic_id = :topic GROUP BY year
    """
_SPEAKERS = """
    SELECT speaker_id AS id, p.name_zh AS name, p.name_en AS english, count(*) AS count
    FROM statement_topics JOIN statements USING (statement_id) JOIN people AS p ON person_id = speaker_id
    WHERE topic_id = :topic GROUP BY speaker_id
    """
_JOINT = """
    SELECT count(*) AS count FROM statement_topics JOIN statements USING (statement_id)
    WHERE topic_id = :topic AND voice = 'joint'
    """
_STATEMENTS = """
    SELECT s.statement_id, s.article_id, s.start, s."end", s.text, a.language, m.meeting_id, m.label,
           coalesce(m.date, a.published_on, a.dateline_on) AS day, speaker_id, p.name_zh, p.name_en
    FROM statement_topics JOIN statements AS s USING (statement_id) JOIN articles AS a USING (article_id)
    LEFT JOIN meetings AS m USING (meeting_id) LEFT JOIN people AS p ON person_id = speaker_id
    WHERE topic_id = :topic ORDER BY day DESC, s.article_id DESC, s.position LIMIT :latest
    """


async def topic_page(db: Database, topic_id: str) -> Mapping[str, Any]:
    """What the template of a topic's page shows; every number comes with the address of the rows that it counts."""

    async def rows(sql: str) -> list[dict[str, Any]]:
        return [dict(row) for row in (await db.execute(sql, {"topic": topic_id, "latest": LATEST})).rows]

    def path(table: str, key: str) -> str:
        return row_path(db.ds, db.name, table, key)

    (topic,) = await rows(_TOPIC)
    touched, terms = on_topic(topic_id), members(topic["terms"])
    counts: dict[str | None, int] = {}
    undated = 0
    for row in await rows(_YEARS):
        if row["year"].isdigit():
            counts[row["year"]] = row["count"]
        else:
            undated += row["count"]
    (joint,) = await rows(_JOINT)
    joint_rows = rows_path(db.ds, db.name, "statements", touched, ("voice", "joint"))
    undated_rows = rows_path(db.ds, db.name, "statements", touched, ("statement_id__startswith", "undated"))
    return {
        "topic": topic,
        "terms": terms,
        "touched": Tally(
            "statements",
            "",
            "",
            sum(counts.values()) + undated,
            rows_path(db.ds, db.name, "statements", touched, ("_sort_desc", "statement_id")),
        ),
        "years": [
            *year_tallies(db.ds, db.name, counts, "statement_id", "statements", touched),
            *([Tally("not known", "", "", undated, undated_rows)] if undated else []),
        ],
        "speakers": named_tallies(
            db.ds,
            db.name,
            in_order(await rows(_SPEAKERS)),
            "people",
            "statements",
            lambda person: (("speaker_id", person), touched),
        ),
        "joint": Tally("said jointly", "", "", joint["count"], joint_rows),
        "statements": [
            row
            | {
                "path": path("statements", row["statement_id"]),
                "words_path": words_path(db.ds, db.name, row["article_id"], row["start"], row["end"]),
                "meeting_path": path("meetings", row["meeting_id"]) if row["meeting_id"] else "",
                "speaker_path": path("people", row["speaker_id"]) if row["speaker_id"] else "",
                "day_shown": plain_day(row["day"]),
                "excerpt": excerpt(row["text"] or LEFT_OUT, terms),
            }
            for row in await rows(_STATEMENTS)
        ],
        "cited": f"{topic['label_en']} ({topic['label_zh']})",
    }
