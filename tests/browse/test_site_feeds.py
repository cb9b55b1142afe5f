"""The calendar and the feed say what the table of meetings says."""

from __future__ import annotations

import asyncio
import dataclasses
import html
import re
import sqlite3
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette
from icalendar import Calendar

from readouts.browse.site.feeds import ATOM, Told, atom, calendar

TALKS = Told(
    "1999-01-02-a-b", "1999-01-02", "甲、乙 会谈", "talks", "held", "甲楼, 甲城", "国事访问", "1999-01-03", "http://x/1"
)
MONTH = Told("1999-02-a-b", "1999-02", "甲、乙 会见", "meeting", "planned", "", "", "1999-01-20", "http://x/2")


def test_a_calendar_holds_every_meeting_of_a_known_day(ask: Any, site_folder: Path) -> None:
    answer = ask("/readouts/meetings.ics", _size="max")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = {str(event["uid"]): event for event in Calendar.from_ical(answer.text).walk("VEVENT")}
    with sqlite3.connect(site_folder / "readouts.db") as db:
        days = dict(db.execute("SELECT meeting_id, date FROM meetings WHERE length(date) = 10"))
    assert {
        uid.removesuffix("@readouts"): event.decoded("dtstart").isoformat() for uid, event in events.items()
    } == days
    assert len(days) > 5


def test_a_month_is_no_day() -> None:
    events = Calendar.from_ical(calendar("t", [TALKS, MONTH])).walk("VEVENT")
    assert [
        (str(e["summary"]), str(e["location"]), (e.decoded("dtend") - e.decoded("dtstart")).days) for e in events
    ] == [("甲、乙 会谈", "甲楼, 甲城", 1)]


def test_a_feed_is_dated_by_the_reports() -> None:
    feed = ElementTree.fromstring(atom("t", "http://x/feed", [TALKS, MONTH]))
    read = {e.findtext(f"{{{ATOM}}}title"): e.findtext(f"{{{ATOM}}}updated") for e in feed.iter(f"{{{ATOM}}}entry")}
    assert read == {"甲、乙 会谈": "1999-01-03T00:00:00+00:00", "甲、乙 会见": "1999-01-20T00:00:00+00:00"}
    assert feed.findtext(f"{{{ATOM}}}updated") == "1999-01-20T00:00:00+00:00"


def test_a_filtered_view_gives_a_filtered_feed(ask: Any) -> None:
    calls = ask("/readouts/meetings.atom", kind="call").text
    talks = ask("/readouts/meetings.atom", kind="talks").text
    assert "通话" not in talks
    assert "会谈" in talks
    assert calls.count("<entry>") + talks.count("<entry>") < ask("/readouts/meetings.atom", _size="max").text.count(
        "<entry>"
    )


def test_a_meeting_of_which_no_report_has_a_day_is_in_the_feed(ask: Any, site_folder: Path) -> None:
    feed = ElementTree.fromstring(ask("/readouts/meetings.atom", _size="max").text)
    read = {e.findtext(f"{{{ATOM}}}id", "").rsplit("/", 1)[1]: e for e in feed.iter(f"{{{ATOM}}}entry")}
    with sqlite3.connect(site_folder / "readouts.db") as db:
        dated = {key for (key,) in db.execute("SELECT meeting_id FROM meetings WHERE date IS NOT NULL")}
    assert read.keys() == dated
    latest = ElementTree.fromstring(atom("t", "http://x", [dataclasses.replace(MONTH, told_on="")]))
    assert latest.findtext(f".//{{{ATOM}}}entry/{{{ATOM}}}updated") == "1999-02-01T00:00:00+00:00"


@pytest.mark.parametrize("form", ["ics", "atom"])
def test_rows_of_statements_give_their_meetings_once_and_others_none(ask: Any, form: str) -> None:
    told = ask(f"/readouts/statements.{form}", _size="max").text
    addresses = re.findall(r"UID:(.+)" if form == "ics" else r"<entry>.*?<id>(.*?)</id>", told)
    assert len(addresses) == len(set(addresses)) > 3
    assert ask(f"/readouts/people.{form}").status_code == 404
    assert ask(f"/readouts.{form}", sql="select 1 as meeting_id, null as label").status_code == 200


def test_a_table_of_several_pages_offers_the_feeds_of_all(site_folder: Path) -> None:
    site = Datasette([], config_dir=site_folder, settings={"default_page_size": 3})
    listed = asyncio.run(site.client.get("/readouts/meetings?status=held")).text.split('class="export-links"')[1]
    for form in ("ics", "atom"):
        (url,) = re.findall(rf'href="([^"]+)">{form}<', listed)
        told = asyncio.run(site.client.get(html.unescape(url))).text
        assert told.count("END:VEVENT") + told.count("</entry>") > 3


def test_other_tables_have_no_calendar(ask: Any) -> None:
    assert ".ics" not in ask("/readouts/people").text
