"""The home page: what the build counted and drew, put into words and links."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils import tilde_encode
from markupsafe import Markup

from .wording import listed, plain_day

FIGURES = "home.json"
DATABASE = "readouts"
FORMATS = {"in_person": "In person", "video": "By video", "phone": "By telephone"}
# So many of those who met are named of each of the latest meetings.
NAMED = 4
# Those who met, of all whom the vocabulary knows: the same condition in the count and behind its link.
MET = "person_id IN (SELECT person_id FROM participants)"
COUNTS = (
    ("meetings", "meeting", "meetings", "会晤"),
    ("statements", "statement", "statements", "表态"),
    ("documents_signed", "document", "documents", "文件"),
    ("articles", "article", "articles", "通稿"),
    ("people", "person who met", "people who met", "人物"),
    ("evidence", "piece of evidence", "pieces of evidence", "出处"),
)


def home(datasette: Datasette) -> dict[str, Any]:
    """What `index.html` needs; of a site whose build left no figures, nothing."""
    path = Path(datasette.get_database(DATABASE).path or "").with_name("plugins") / "readouts_site" / FIGURES
    if not path.is_file():
        return {}
    told = _told(path, path.stat().st_mtime_ns)
    links = Links(datasette)
    return {
        "version": datasette.metadata("version"),
        "counts": list(_counts(told, links)),
        "last_article": day(told["last_article"]),
        "last_meeting": day(told["last_meeting"]),
        "examples": [{"word": word, "url": links.search(word)} for word in told["examples"]],
        "downloads": list(_downloads(told, datasette, links)),
        "latest": [_meeting(meeting, links) for meeting in told["latest"]],
        "all_meetings": links.table("meetings"),
        "timeline": timeline(told, links),
        "places": places(told, links),
        "topics": topics(told, links),
    }


class Links:
    """Addresses of this site, wherever it is mounted."""

    def __init__(self, datasette: Datasette) -> None:
        self._urls = datasette.urls

    def table(self, name: str, **filters: str | int) -> str:
        """A table, or those of its rows that pass the filters."""
        return str(self._urls.table(DATABASE, name)) + (f"?{urlencode(filters)}" if filters else "")

    def row(self, table: str, key: str) -> str:
        """A row of a table."""
        return str(self._urls.row(DATABASE, table, tilde_encode(key)))

    def query(self, sql: str) -> str:
        """The answer to a query."""
        return f"{self._urls.database(DATABASE)}?{urlencode({'sql': sql})}"

    def search(self, words: str) -> str:
        """What the search finds."""
        return str(self._urls.path("/-/search")) + f"?{urlencode({'q': words})}"

    def path(self, path: str) -> str:
        """Any other address."""
        return str(self._urls.path(path))


@lru_cache(maxsize=4)
def _told(path: Path, changed: int) -> dict[str, Any]:
    """The figures as the build wrote them; read again when the file has changed."""
    told: dict[str, Any] = json.loads(path.read_bytes())
    return told


def day(date: str | None) -> dict[str, str] | None:
    """A date, perhaps known to the month or year only, for machines (`iso`) and for people (`words`)."""
    return None if date is None else {"iso": date, "words": plain_day(date)}


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def size(number: int) -> str:
    """A number of bytes, for people."""
    if number < 1_000_000:
        return f"{max(1, round(number / 1000))} kB"
    return f"{number / 1_000_000:.1f} MB"


def picture(svg: str, name: str) -> Markup:
    """A picture of the build's making, named by the heading and told by the caption of its chart."""
    named = f'<svg role="img" aria-labelledby="{name}-title" aria-describedby="{name}-caption" lang="zh-Hans" '
    # What the build wrote holds text of the tables only as escaped text of XML.
    return Markup(svg.replace("<svg ", named, 1))


def _counts(told: Mapping[str, Any], links: Links) -> Iterator[dict[str, Any]]:
    for table, one, many, chinese in COUNTS:
        met = table == "people"
        number = told["people"] if met else told["counts"][table]
        url = links.table(table, _where=MET) if met else links.table(table)
        yield {"number": f"{number:,}", "noun": one if number == 1 else many, "chinese": chinese, "url": url}


def _downloads(told: Mapping[str, Any], datasette: Datasette, links: Links) -> Iterator[dict[str, str]]:
    yield {
        "url": links.path("/static/readouts-csv.zip"),
        "name": "All tables as CSV",
        "about": f"ZIP, {size(told['archive'])}: opens in any spreadsheet; with schemas and codebook",
    }
    database = datasette.get_database(DATABASE)
    if not database.is_mutable:
        yield {
            "url": links.path(f"/{DATABASE}.db"),
            "name": "The database",
            "about": f"SQLite, {size(database.size)}: all tables, ready for queries",
        }
    yield {
        "url": links.path("/static/datapackage.json"),
        "name": "The descriptor",
        "about": "JSON: a Data Package that names every table, column and licence, for programs",
    }
    yield {
        "url": links.path("/static/schemas/codebook.md"),
        "name": "The codebook",
        "about": "Markdown: what every column means, for people",
    }
    # The newest first, so that a dataset of more meetings than Datasette gives at once loses the oldest.
    newest = {"_sort_desc": "date", "_size": "max"}
    yield {
        "url": links.path(f"/{DATABASE}/meetings.ics") + f"?{urlencode(newest)}",
        "name": "A calendar of the meetings",
        "about": "iCalendar, to subscribe to",
    }
    yield {
        "url": links.path(f"/{DATABASE}/meetings.atom") + f"?{urlencode(newest)}",
        "name": "A feed of the meetings",
        "about": "Atom, for feed readers",
    }


def _meeting(meeting: Mapping[str, Any], links: Links) -> dict[str, Any]:
    who: list[str] = meeting["who"]
    return {
        "date": day(meeting["date"]),
        "label": meeting["label"],
        "who": listed([*who[:NAMED], f"{len(who) - NAMED} others"] if len(who) > NAMED + 1 else who),
        "format": FORMATS[meeting["format"]],
        "place_zh": meeting["place_zh"],
        "place_en": meeting["place_en"],
        "url": links.row("meetings", meeting["meeting_id"]),
    }


def timeline(told: Mapping[str, Any], links: Links) -> dict[str, Any]:
    """The chart of meetings by year and form, its caption and its table: a row a year, a cell for each form and all."""
    counts: dict[str, dict[str, int]] = {form: years for form, years in told["timeline"]["counts"].items() if years}
    years = sorted({year for found in counts.values() for year in found}, key=int)
    in_year = {year: sum(found.get(year, 0) for found in counts.values()) for year in years}
    sums = {form: sum(found.values()) for form, found in counts.items()}

    def cell(number: int, **filters: str) -> dict[str, Any]:
        return {"number": number, "url": links.table("meetings", status="held", **filters) if number else ""}

    rows = [
        {
            "year": year,
            "cells": [cell(found.get(year, 0), format=form, date__startswith=year) for form, found in counts.items()]
            + [cell(in_year[year], date__startswith=year)],
        }
        for year in years
    ]
    most = max(years, key=lambda year: (in_year[year], year), default=None)
    caption = []
    if most:
        span = years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"
        forms = listed([f"{FORMATS[form].lower()} {number:,}" for form, number in sums.items()])
        caption.append(f"{counted(sum(sums.values()), 'meeting', 'meetings')} of {span}: {forms}.")
        caption += [f"The most in one year: {in_year[most]:,} in {most}."] if len(years) > 1 else []
        caption.append("Bars of all rows are drawn to one scale.")
    undated, planned = told["timeline"]["undated"], told["timeline"]["planned"]
    left = []
    if undated:
        left.append(counted(undated, "meeting without a date", "meetings without a date"))
    if planned:
        left.append(f"{planned:,} that {'was' if planned == 1 else 'were'} only planned")
    caption += [f"Not shown: {listed(left)}."] if left else []
    return {
        "wide": _drawn(told, "timeline-wide", "timeline"),
        "narrow": _drawn(told, "timeline-narrow", "timeline"),
        "caption": " ".join(caption) or "No meeting has a date.",
        "columns": [*(FORMATS[form] for form in counts), "All"],
        "rows": rows,
        "sums": [*sums.values(), sum(sums.values())],
        "query": links.query(told["queries"]["timeline"]),
    }


def _drawn(told: Mapping[str, Any], chart: str, name: str) -> Markup | None:
    svg = told["charts"].get(chart)
    return picture(svg, name) if svg else None


def places(told: Mapping[str, Any], links: Links) -> dict[str, Any]:
    """The map of where meetings were held, its caption and its table: a row a place."""
    found = told["places"]
    rows = [
        place
        | {"url": links.table("meetings", status="held", format="in_person", place_id=place["place_id"])}
        | {"place_url": links.row("places", place["place_id"])}
        for place in found["places"]
    ]
    caption = []
    if rows:
        total = sum(place["meetings"] for place in rows)
        caption.append(
            f"{counted(total, 'meeting', 'meetings')} in person at {counted(len(rows), 'place', 'places')}, "
            f"the most at {rows[0]['name_en']}: {rows[0]['meetings']:,}. The larger a mark, the more meetings; "
            "their number stands beside the name, where there is room for one."
        )
        if any(place["kind"] == "country" for place in rows):
            caption.append("A diamond stands at the capital of a country, where the reports name no city.")
    unmapped, remote, planned = found["unmapped"], found["remote"], told["timeline"]["planned"]
    others = (
        (remote, "by video or telephone"),
        (unmapped, "at places whose position is not known"),
        (planned, "only planned"),
    )
    left = listed([f"{number:,} {words}" for number, words in others if number])
    placeless = found["placeless"]
    return {
        "svg": _drawn(told, "map", "places"),
        "caption": " ".join(caption) or "The place of no meeting is known.",
        "left": left,
        "placeless": f"{placeless:,}" if placeless else "",
        "placeless_url": links.table("meetings", status="held", format="in_person", place_id__isnull=1),
        "rows": rows,
        "query": links.query(told["queries"]["places"]),
    }


def topics(told: Mapping[str, Any], links: Links) -> dict[str, Any]:
    """The chart of topics by year, its caption and its table: a row a topic, a cell for each year."""
    said: dict[str, int] = told["topics"]["statements"]
    years = sorted(said, key=int)
    rows = [
        {
            "label_zh": topic["label_zh"],
            "label_en": topic["label_en"],
            "url": links.row("topics", topic["topic_id"]),
            "cells": [_share(topic["counts"].get(year, 0), said[year]) for year in years],
        }
        for topic in told["topics"]["topics"]
    ]
    caption = "No statement speaks of a topic."
    if rows:
        caption = (
            f"Of the statements of each year, the share that speaks of a topic; the {len(rows)} topics spoken of most. "
            "A statement may speak of several. Told again word for word, it counts once. In years with few statements "
            "shares jump."
        )
        caption = caption.replace(f"the {len(rows)} topics", "the topic") if len(rows) == 1 else caption
    return {
        "wide": _drawn(told, "topics-wide", "topics"),
        "narrow": _drawn(told, "topics-narrow", "topics"),
        "caption": caption,
        "years": [{"year": year, "statements": f"{said[year]:,}"} for year in years],
        "rows": rows,
        "query": links.query(told["queries"]["topics"]),
    }


def _share(number: int, of: int) -> dict[str, str]:
    """A number of statements and its share, rounded as the chart writes it."""
    return {"number": f"{number:,}", "share": percent(number, of) if number else ""}


def percent(number: int, of: int) -> str:
    """A share in whole hundredths; what is there is never called nothing."""
    return "<1%" if 0 < 200 * number < of else f"{(200 * number + of) // (2 * of)}%"
