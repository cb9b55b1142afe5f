"""Meetings as a calendar (iCalendar, RFC 5545) and as a feed (Atom, RFC 4287), for any view of the table of meetings.

Both are output formats of Datasette, so whatever is filtered or searched there can be subscribed to.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from datasette.database import Database
from icalendar import Calendar, Event

ATOM = "http://www.w3.org/2005/Atom"
_DAY = "YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting as feeds tell it. `date` is ISO 8601, perhaps a month or year; `told_on` the day of its last report."""

    meeting_id: str
    date: str
    label: str
    kind: str
    status: str
    place: str
    occasion: str
    told_on: str
    url: str


async def told(db: Database, ids: Sequence[str], urls: Mapping[str, str]) -> list[Told]:
    """The meetings of these identifiers, in the same order, with their addresses."""
    marks = ", ".join("?" * len(ids))
    rows = await db.execute(
        f"""SELECT m.meeting_id, m.date, m.label, m.kind, m.status, p.name_zh AS city, m.venue, m.occasion,
                   (SELECT max(coalesce(a.published_on, a.dateline_on))
                    FROM meeting_articles ma JOIN articles a USING (article_id)
                    WHERE ma.meeting_id = m.meeting_id) AS told_on
            FROM meetings m LEFT JOIN places p USING (place_id) WHERE m.meeting_id IN ({marks})""",
        list(ids),
    )
    found = {
        row["meeting_id"]: Told(
            row["meeting_id"],
            row["date"] or "",
            row["label"],
            row["kind"],
            row["status"],
            ", ".join(part for part in (row["venue"], row["city"]) if part),
            row["occasion"] or "",
            row["told_on"] or "",
            urls[row["meeting_id"]],
        )
        for row in rows
    }
    return [found[key] for key in ids if key in found]


def calendar(title: str, meetings: Sequence[Told]) -> bytes:
    """A calendar of whole days. A meeting of which only the month is known has no day to stand on and is left out."""
    cal = Calendar()
    cal.add("prodid", "-//Readouts//meetings//EN")
    cal.add("version", "2.0")
    cal.add("x-wr-calname", title)
    for meeting in meetings:
        if len(meeting.date) != len(_DAY):
            continue
        day = datetime.date.fromisoformat(meeting.date)
        event = Event()
        event.add("uid", f"{meeting.meeting_id}@readouts")
        # When the entry was made; that it was reported is the nearest that the dataset knows.
        event.add("dtstamp", _midnight(meeting.told_on or meeting.date))
        event.add("dtstart", day)
        event.add("dtend", day + datetime.timedelta(days=1))
        event.add("summary", meeting.label)
        event.add("status", "TENTATIVE" if meeting.status == "planned" else "CONFIRMED")
        event.add("categories", [meeting.kind])
        event.add("url", meeting.url)
        event.add("transp", "TRANSPARENT")
        if meeting.place:
            event.add("location", meeting.place)
        if meeting.occasion:
            event.add("description", meeting.occasion)
        cal.add_component(event)
    return bytes(cal.to_ical())


def atom(title: str, address: str, meetings: Sequence[Told]) -> bytes:
    """An Atom feed, each entry dated by the day on which it was last reported, else by the meeting's own.

    What has neither is left out: an entry must have a date.
    """
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    entries = [(meeting, meeting.told_on or _first_day(meeting.date)) for meeting in meetings]
    entries = [(meeting, day) for meeting, day in entries if day]
    latest = max((day for _, day in entries), default="1970-01-01")
    _add(feed, "title", title)
    _add(feed, "id", address)
    _add(feed, "updated", _midnight(latest).isoformat())
    ElementTree.SubElement(feed, f"{{{ATOM}}}link", rel="self", href=address)
    _add(ElementTree.SubElement(feed, f"{{{ATOM}}}author"), "name", "Readouts")
    for meeting, day in entries:
        entry = ElementTree.SubElement(feed, f"{{{ATOM}}}entry")
        _add(entry, "title", meeting.label)
        _add(entry, "id", meeting.url)
        _add(entry, "updated", _midnight(day).isoformat())
        ElementTree.SubElement(entry, f"{{{ATOM}}}link", href=meeting.url)
        _add(entry, "summary", " · ".join(part for part in (meeting.date, meeting.place, meeting.occasion) if part))
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _first_day(date: str) -> str:
    """The first day of a day, month or year; nothing of nothing."""
    return date and (date + "-01-01")[: len(_DAY)]


def _midnight(day: str) -> datetime.datetime:
    return datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(), datetime.UTC)
