"""A place's page: the meetings held there, by year and with whom, and for a country those in its cities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette.database import Database

from .cells import members
from .tallies import Tally, in_order, named_tallies, rows_path, took_part, year_tallies
from .wording import coordinates, form_of, plain_day
from .words import row_path

LATEST = 12

_PLACE = """
    SELECT p.*, c.place_id AS country_id, c.name_zh AS country_zh, c.name_en AS country_en
    FROM places AS p LEFT JOIN places AS c ON c.place_id = lower(p.country_code) AND c.place_id <> p.place_id
    WHERE p.place_id = :place
    """
_YEARS = "SELECT substr(date, 1, 4) AS year, count(*) AS count FROM meetings WHERE place_id = :place GROUP BY year"
_PEOPLE = """
    SELECT person_id AS id, p.name_zh AS name, p.name_en AS english, count(*) AS count
    FROM meetings JOIN participants USING (meeting_id) JOIN people AS p USING (person_id)
    WHERE place_id = :place AND role = 'principal' GROUP BY person_id
    """
_CITIES = """
    SELECT c.place_id AS id, c.name_zh AS name, c.name_en AS english, count(*) AS count
    FROM places AS p JOIN places AS c ON lower(c.country_code) = p.place_id AND c.kind = 'city'
    JOIN meetings AS m ON m.place_id = c.place_id
    WHERE p.place_id = :place AND p.kind = 'country' GROUP BY c.place_id
    """
_MEETINGS = """
    SELECT meeting_id, date, status, kind, format, venue,
           (SELECT group_concat(name_en, ', ') FROM participants JOIN people USING (person_id)
            WHERE meeting_id = m.meeting_id AND role = 'principal') AS others,
           (SELECT group_concat(name_zh, '、') FROM participants JOIN people USING (person_id)
            WHERE meeting_id = m.meeting_id AND role = 'principal') AS others_zh
    FROM meetings AS m WHERE place_id = :place ORDER BY date DESC, meeting_id DESC LIMIT :latest
    """
_DATELINES = "SELECT count(*) AS count FROM articles WHERE dateline_place_id = :place"


async def place_page(db: Database, place_id: str) -> Mapping[str, Any]:
    """What the template of a place's page shows; every number comes with the address of the rows that it counts."""

    async def rows(sql: str) -> list[dict[str, Any]]:
        return [dict(row) for row in (await db.execute(sql, {"place": place_id, "latest": LATEST})).rows]

    (place,) = await rows(_PLACE)
    here = ("place_id", place_id)
    counts = {row["year"]: row["count"] for row in await rows(_YEARS)}
    (datelines,) = await rows(_DATELINES)
    english = ", ".join(part for part in (place["name_en"], place["country_en"]) if part)
    return {
        "place": place,
        "aliases": members(place["aliases"]),
        "point": coordinates(place["latitude"], place["longitude"]) if place["kind"] == "city" else "",
        "country_path": row_path(db.ds, db.name, "places", place["country_id"]) if place["country_id"] else "",
        "held": Tally("meetings", "", "", sum(counts.values()), rows_path(db.ds, db.name, "meetings", here)),
        "datelined": Tally(
            "articles",
            "",
            "",
            datelines["count"],
            rows_path(db.ds, db.name, "articles", ("dateline_place_id", place_id)),
        ),
        "years": year_tallies(db.ds, db.name, counts, "date", "meetings", here),
        "people": named_tallies(
            db.ds,
            db.name,
            in_order(await rows(_PEOPLE)),
            "people",
            "meetings",
            lambda person: (here, took_part(person, "principal")),
        ),
        "cities": named_tallies(
            db.ds, db.name, in_order(await rows(_CITIES)), "places", "meetings", lambda city: (("place_id", city),)
        ),
        "meetings": [
            row
            | {
                "path": row_path(db.ds, db.name, "meetings", row["meeting_id"]),
                "day": plain_day(row["date"]),
                "form": form_of(row["kind"], row["format"]),
            }
            for row in await rows(_MEETINGS)
        ],
        "cited": f"{place['name_zh']} ({english})" if english else place["name_zh"],
    }
