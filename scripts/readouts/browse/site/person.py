"""A person's page: meetings by year, with whom and where they met, of what they spoke, and who came along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette.database import Database

from .cells import members
from .excerpts import excerpt
from .tallies import Filter, Tally, in_order, named_tallies, on_topic, rows_path, took_part, year_tallies
from .wording import form_of, plain_day
from .words import LEFT_OUT, row_path, words_path

LATEST = 6

_PERSON = """
    SELECT p.*, c.place_id AS country_id, c.name_zh AS country_zh, c.name_en AS country_en
    FROM people AS p LEFT JOIN places AS c ON c.place_id = lower(p.country_code)
    WHERE person_id = :person
    """
_YEARS = """
    SELECT role, substr(date, 1, 4) AS year, count(*) AS count
    FROM participants JOIN meetings USING (meeting_id) WHERE person_id = :person GROUP BY role, year
    """
# Everyone at the same meetings by the two roles; those who accompany do so for their own country.
_COMPANY = """
    SELECT mine.role AS mine, theirs.role AS theirs, p.person_id AS id, p.name_zh AS name, p.name_en AS english,
           p.country_code IS NOT self.country_code AS foreign_to, count(*) AS count
    FROM participants AS mine JOIN people AS self USING (person_id)
    JOIN participants AS theirs ON theirs.meeting_id = mine.meeting_id AND theirs.person_id <> mine.person_id
    JOIN people AS p ON p.person_id = theirs.person_id
    WHERE mine.person_id = :person GROUP BY mine.role, theirs.role, p.person_id
    """
_PLACES = """
    SELECT place_id AS id, p.name_zh AS name, p.name_en AS english, count(*) AS count
    FROM participants JOIN meetings USING (meeting_id) JOIN places AS p USING (place_id)
    WHERE person_id = :person AND role = 'principal' GROUP BY place_id
    """
_TOPICS = """
    SELECT topic_id AS id, label_zh AS name, label_en AS english, count(*) AS count
    FROM statements JOIN statement_topics USING (statement_id) JOIN topics USING (topic_id)
    WHERE speaker_id = :person GROUP BY topic_id
    """
_MEETINGS = """
    SELECT m.meeting_id, m.date, m.status, m.kind, m.format, t.role, p.name_zh AS place_zh, p.name_en AS place_en,
           (SELECT group_concat(o.name_en, ', ')
            FROM participants AS u JOIN people AS o USING (person_id)
            WHERE u.meeting_id = m.meeting_id AND u.role = 'principal' AND u.person_id <> :person) AS others,
           (SELECT group_concat(o.name_zh, '、')
            FROM participants AS u JOIN people AS o USING (person_id)
            WHERE u.meeting_id = m.meeting_id AND u.role = 'principal' AND u.person_id <> :person) AS others_zh
    FROM participants AS t JOIN meetings AS m USING (meeting_id) LEFT JOIN places AS p USING (place_id)
    WHERE t.person_id = :person ORDER BY m.date DESC, m.meeting_id DESC LIMIT :latest
    """
_STATEMENTS = """
    SELECT s.statement_id, s.article_id, s.start, s."end", s.text, s.verb, a.language, m.meeting_id, m.label,
           coalesce(m.date, a.published_on, a.dateline_on) AS day
    FROM statements AS s JOIN articles AS a USING (article_id) LEFT JOIN meetings AS m USING (meeting_id)
    WHERE speaker_id = :person ORDER BY day DESC, s.article_id DESC, s.position LIMIT :latest
    """
_SPOKEN = "SELECT count(*) AS count FROM statements WHERE speaker_id = :person"


async def person_page(db: Database, person_id: str) -> Mapping[str, Any]:
    """What the template of a person's page shows; every number comes with the address of the rows that it counts."""

    async def rows(sql: str) -> list[dict[str, Any]]:
        return [dict(row) for row in (await db.execute(sql, {"person": person_id, "latest": LATEST})).rows]

    def path(table: str, key: str) -> str:
        return row_path(db.ds, db.name, table, key)

    def meetings(*filters: Filter) -> str:
        return rows_path(db.ds, db.name, "meetings", *filters)

    (person,) = await rows(_PERSON)
    counts: dict[str, dict[str | None, int]] = {"principal": {}, "accompanying": {}}
    for row in await rows(_YEARS):
        counts[row["role"]][row["year"]] = row["count"]
    (spoken,) = await rows(_SPOKEN)
    company = await rows(_COMPANY)
    met, with_me = took_part(person_id, "principal"), took_part(person_id, "accompanying")

    def companions(mine: str, theirs: str, own: Filter) -> list[Tally]:
        """Others in a role at the meetings where this person had one; of their own country where one accompanies."""
        found = [
            row
            for row in company
            if (row["mine"], row["theirs"]) == (mine, theirs) and not (mine != theirs and row["foreign_to"])
        ]
        return named_tallies(
            db.ds, db.name, in_order(found), "people", "meetings", lambda other: (own, took_part(other, theirs))
        )

    name = person["name_en"] or person["name_zh"]
    return {
        "person": person,
        "aliases": members(person["aliases"]),
        "country_path": path("places", person["country_id"]) if person["country_id"] else "",
        "as_principal": Tally("meetings", "", "", sum(counts["principal"].values()), meetings(met)),
        "accompanying": Tally("meetings", "", "", sum(counts["accompanying"].values()), meetings(with_me)),
        "spoken": Tally(
            "statements",
            "",
            "",
            spoken["count"],
            rows_path(db.ds, db.name, "statements", ("speaker_id", person_id), ("_sort_desc", "statement_id")),
        ),
        "years": year_tallies(db.ds, db.name, counts["principal"], "date", "meetings", met),
        "years_accompanying": year_tallies(db.ds, db.name, counts["accompanying"], "date", "meetings", with_me),
        "partners": companions("principal", "principal", met),
        "accompanied_by": companions("principal", "accompanying", met),
        "accompanied": companions("accompanying", "principal", with_me),
        "places": named_tallies(
            db.ds,
            db.name,
            in_order(await rows(_PLACES)),
            "places",
            "meetings",
            lambda place: (met, ("place_id", place)),
        ),
        "topics": named_tallies(
            db.ds,
            db.name,
            in_order(await rows(_TOPICS)),
            "topics",
            "statements",
            lambda topic: (("speaker_id", person_id), on_topic(topic)),
        ),
        "meetings": [
            row
            | {
                "path": path("meetings", row["meeting_id"]),
                "day": plain_day(row["date"]),
                "form": form_of(row["kind"], row["format"]),
            }
            for row in await rows(_MEETINGS)
        ],
        "statements": [
            row
            | {
                "path": path("statements", row["statement_id"]),
                "words_path": words_path(db.ds, db.name, row["article_id"], row["start"], row["end"]),
                "meeting_path": path("meetings", row["meeting_id"]) if row["meeting_id"] else "",
                "day_shown": plain_day(row["day"]),
                "excerpt": excerpt(row["text"] or LEFT_OUT),
            }
            for row in await rows(_STATEMENTS)
        ],
        "cited": f"{name} ({person['name_zh']})" if name != person["name_zh"] else name,
    }
