"""The home page says what the tables hold: its counts, charts, tables behind the charts, and downloads."""

from __future__ import annotations

import asyncio
import hashlib
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette
from frictionless import Package

from made_up_package import made_up_package
from readouts import browse, tables
from readouts.browse import map_layout
from readouts.browse.charts import Bar, Lane, Sheet, bars, charts, timeline_lanes
from readouts.browse.downloads import archive
from readouts.browse.drawing import Layer, across, draw, plain, width_of
from readouts.browse.figures import Figures, Place, Timeline, figures
from readouts.browse.site.home import counted, day, percent, size
from readouts.model import Row
from readouts.rows import (
    TABLES,
    ArticleRow,
    MeetingRow,
    ParticipantRow,
    PersonRow,
    PlaceRow,
    StatementRow,
    StatementTopicRow,
    TopicRow,
)

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = made_up_package(version="0.0.7")
TEXT = "甲方说要加强能源合作。乙方说好。"
HOSTILE = "<script>alert(1)</script>{{ 7*7 }}&"


def meeting(number: int, date: str | None, form: str = "in_person", place: str | None = None, **values: Any) -> Row:
    head = date or "undated"
    row = {
        "meeting_id": f"{head}-a-b{number}", "date": date, "status": "held", "format": form, "kind": "talks",
        "place_id": place, "label": f"第{number}次",
    }  # fmt: skip
    return MeetingRow(**{name: value for name, value in (row | values).items() if value is not None})


def city(slug: str, zh: str, longitude: float | None, latitude: float | None) -> Row:
    kind: Literal["city", "country"] = "country" if slug == "land" else "city"
    return PlaceRow(
        place_id=slug, name_zh=zh, name_en=slug.title(), country_code="XA", longitude=longitude, latitude=latitude,
        kind=kind,
    )  # fmt: skip


def article() -> ArticleRow:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return ArticleRow(
        article_id=f"2001-02-04-{digest[:8]}", source_file="a.txt", source_part=1, title="甲乙会谈",
        published_on="2001-02-04", language="zh-Hans", media_type="text/plain", characters=len(TEXT), sha256=digest,
        text=TEXT,
    )  # fmt: skip


def small() -> dict[str, list[Row]]:
    told = article()
    said = [
        StatementRow(
            statement_id=f"{told.article_id}-s0{number}", article_id=told.article_id, position=number, voice="joint",
            continued=False, text=TEXT[start:end], start=start, end=end, paragraph=1,
        )
        for number, (start, end) in enumerate(((3, 10), (14, 15)), start=1)
    ]  # fmt: skip
    return {
        "people": [PersonRow(person_id=slug, name_zh=zh, registered=True) for slug, zh in (("a", "甲"), ("b", "乙"))],
        "places": [
            city("first", "甲城", 10.0, 20.0),
            city("second", HOSTILE, -70.0, -30.0),
            city("land", "乙国", 100.0, 5.0),
            city("nowhere", "丙城", None, None),
        ],
        "topics": [TopicRow(topic_id="energy", label_zh="能源", label_en="Energy", terms=("能源",))],
        "articles": [told],
        "meetings": [
            meeting(1, "2001-02-03", place="first"),
            meeting(2, "2001-05", place="first"),
            meeting(3, "2003", place="second"),
            meeting(4, "2003-01-09", "video"),
            meeting(5, "2003-01-10", place="land"),
            meeting(6, "2003-01-11"),
            meeting(7, None, place="nowhere"),
            meeting(8, "2009-09-09", place="first", status="planned"),
        ],
        "statements": list[Row](said),
        "statement_topics": [StatementTopicRow(statement_id=said[0].statement_id, topic_id="energy", matches=1)],
        "participants": [ParticipantRow(meeting_id="2001-02-03-a-b1", person_id="a", role="principal")],
    }


def built(folder: Path, rows: dict[str, list[Row]]) -> Path:
    assert tables.write(rows, tables.Layout.of_folder(folder), PACKAGE, browse.write_indexes) == []
    assert browse.prepare(folder, PACKAGE) == []
    return folder


def asked(folder: Path) -> Figures:
    return figures(sqlite3.connect(folder / tables.DATABASE))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("home"), small())


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("empty"), {})


def get(folder: Path, path: str) -> Any:
    async def answer() -> Any:
        return await Datasette([], config_dir=folder).client.get(path)

    response = asyncio.run(answer())
    assert response.status_code == 200, f"{path}: {response.text[:300]}"
    return response


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return str(get(folder, "/").text)


def cells(page: str, table: str) -> list[list[str]]:
    """The texts of the cells of a table of the page, row by row."""
    body = page.split(f'id="{table}-table"')[1].split("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    return [
        [html.unescape(re.sub("<[^>]*>", "", cell)) for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row)]
        for row in rows
    ]


def titles(svg: str, *layers: str) -> list[str]:
    root = ElementTree.fromstring(svg)
    return [
        title.text or ""
        for group in root
        if not layers or group.get("class") in layers
        for title in group.iter("title")
    ]


def texts(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter("text"))


def test_counts_are_links_to_as_many_rows(folder: Path, page: str) -> None:
    found = re.findall(r'<a class="card" href="([^"]+)"><b>([\d,]+)</b> <span>([^<]+)</span>', page)
    assert [(number, noun) for _, number, noun in found] == [
        ("8", "meetings"), ("2", "statements"), ("0", "documents"), ("1", "article"), ("1", "person who met"),
        ("0", "pieces of evidence"),
    ]  # fmt: skip
    for url, number, _ in found:
        path, _, query = html.unescape(url).partition("?")
        assert get(folder, f"{path}.json?{query}").json()["filtered_table_rows_count"] == int(number)


def test_how_fresh_and_which_version(page: str) -> None:
    fresh = " ".join(re.sub("<[^>]*>", "", page.split('class="fresh"')[1].split("</p>")[0]).split())
    assert "Latest article: 4 February 2001." in fresh
    assert "Latest meeting: 11 January 2003." in fresh, "a meeting that is only planned is not yet a meeting"
    assert "Version 0.0.7 of the dataset." in fresh


def test_timeline_is_its_table(folder: Path, page: str) -> None:
    assert cells(page, "timeline") == [
        ["Year", "In person", "By video", "All"],
        ["2001", "2", "0", "2"],
        ["2003", "3", "1", "4"],
        ["All", "5", "1", "6"],
    ]
    drawn = charts(asked(folder))
    for name in ("timeline-wide", "timeline-narrow"):
        assert titles(drawn[name]) == [
            "2001: 2 meetings in person", "2003: 3 meetings in person", "2003: 1 meeting by video",
        ]  # fmt: skip
        assert [text.text for text in texts(drawn[name]) if text.text and text.text.isdecimal()].count("2002") == 1
    assert "Not shown: 1 meeting without a date and 1 that was only planned." in page


def test_every_number_of_the_timeline_opens_as_many_meetings(folder: Path, page: str) -> None:
    body = page.split('id="timeline-table"')[1].split("</table>")[0]
    links = re.findall(r'<td><a href="([^"]+)">(\d+)</a>', body)
    assert len(links) == 5
    for url, number in links:
        path, _, query = html.unescape(url).partition("?")
        assert get(folder, f"{path}.json?{query}").json()["filtered_table_rows_count"] == int(number)


def test_map_is_its_table_and_says_what_it_leaves_out(folder: Path, page: str) -> None:
    assert [row[:3] + row[4:] for row in cells(page, "places")[1:]] == [
        ["甲城", "First", "2", "the city"],
        ["乙国", "Land", "1", "the country only"],
        [HOSTILE, "Second", "1", "the city"],
    ]
    drawn = charts(asked(folder))["map"]
    for width in ("wide", "narrow"):
        assert titles(drawn, f"{width}-cities") == ["甲城 First: 2 meetings", f"{HOSTILE} Second: 1 meeting"]
        assert titles(drawn, f"{width}-countries") == ["乙国 Land: 1 meeting"]
    left = " ".join(re.sub("<[^>]*>", "", page.split("Not on the map:")[1].split("</figcaption>")[0]).split())
    assert left.startswith(
        "1 by video or telephone, 1 at places whose position is not known and 1 only planned; "
        "and 1 in person whose place is not known."
    )


def test_topics_are_shares_of_the_statements_of_the_year(page: str) -> None:
    assert cells(page, "topics")[1:] == [["能源 Energy", "1 50%"], ["All statements", "2"]]


def test_queries_behind_the_charts_run(folder: Path, page: str) -> None:
    queries = [html.unescape(url) for url in re.findall(r'href="([^"]+)">the query behind', page)]
    assert len(queries) == 3
    first = get(folder, queries[0].replace("?", ".json?") + "&_shape=array").json()
    assert first[0] == {"year": 2001, "format": "in_person", "meetings": 2}
    for query in queries[1:]:
        assert get(folder, query.replace("?", ".json?") + "&_shape=array").json()


def test_names_of_the_tables_are_text_and_never_markup(page: str) -> None:
    assert "<script>alert" not in page
    assert "{{ 7*7 }}" in page
    assert not re.search(r"<script(?![^>]*\ssrc=)", page)
    assert not re.search(r"<[^>]*\son\w+=", page)


def test_pictures_are_named_by_their_heading_and_told_by_their_caption(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    pictures = re.findall(r"<svg [^>]*>", page)
    assert len(pictures) == 5
    for picture in pictures:
        assert 'role="img"' in picture
        for name in ("aria-labelledby", "aria-describedby"):
            assert re.search(rf'{name}="([^"]+)"', picture)[1] in ids  # type: ignore[index]


def test_page_has_one_first_heading_and_its_headings_in_order(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert set(levels[1:]) == {2}
    assert page.count("<caption") == page.count("<table") == 3


def test_latest_meetings_lead_to_their_rows(folder: Path, page: str) -> None:
    listed = page.split('class="latest"')[1].split("</ol>")[0]
    found = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', listed)
    assert [label for _, label in found] == ["第6次", "第5次", "第4次", "第3次", "第2次", "第1次"]
    for url, label in found:
        assert url.endswith(f"-a-b{label[1]}")
        get(folder, url)


def test_latest_meetings_name_those_who_met(folder: Path, tmp_path: Path) -> None:
    assert [meeting.who for meeting in asked(folder).latest][-1] == ("甲",)
    rows = small()
    people = [PersonRow(person_id=slug, name_zh="丙", name_en=slug.upper(), registered=True) for slug in "cdefgh"]
    rows["people"] = [*rows["people"], *people]
    rows["participants"] = [
        *rows["participants"],
        *(ParticipantRow(meeting_id="2003-01-11-a-b6", person_id=slug, role="principal") for slug in "cdefgh"),
        *(ParticipantRow(meeting_id="2003-01-10-a-b5", person_id=slug, role="principal") for slug in "cd"),
    ]
    page = get(built(tmp_path, rows), "/").text
    assert "<span>C, D, E, F and 2 others</span>" in page
    assert "<span>C and D</span>" in page


def test_example_words_find_something(folder: Path) -> None:
    examples = asked(folder).examples
    assert examples == ("能源",)
    answer = get(folder, "/readouts/statements.json?_search=能源").json()
    assert answer["filtered_table_rows_count"] == 1


def test_archive_unpacks_to_a_package_that_holds(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(get(folder, "/static/readouts-csv.zip").content)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert packed.testzip() is None
        packed.extractall(tmp_path)
    assert (tmp_path / "readouts" / "schemas" / "codebook.md").is_file()
    report = Package(str(tmp_path / "readouts" / "datapackage.json")).validate()
    assert report.valid, report.to_summary()
    assert report.stats["tasks"] == len(TABLES)


def test_descriptor_holds_at_its_own_address_too(folder: Path) -> None:
    descriptor = get(folder, "/static/datapackage.json").json()
    assert descriptor["version"] == "0.0.7"
    for resource in descriptor["resources"]:
        content = get(folder, f"/static/{resource['path']}").content
        assert f"sha256:{hashlib.sha256(content).hexdigest()}" == resource["hash"]
        assert get(folder, f"/static/{resource['schema']}").json()["fields"]


def test_every_download_is_there(folder: Path, page: str) -> None:
    listed = page.split('class="downloads"')[1].split("</ul>")[0]
    links = re.findall(r'href="([^"]+)"', listed)
    assert links == [
        "/static/readouts-csv.zip",
        "/readouts.db",
        "/static/datapackage.json",
        "/static/schemas/codebook.md",
        "/readouts/meetings.ics?_sort_desc=date&amp;_size=max",
        "/readouts/meetings.atom?_sort_desc=date&amp;_size=max",
    ]
    assert get(folder, "/readouts.db").content.startswith(b"SQLite format 3")


def test_archive_does_not_tell_when_it_was_made() -> None:
    first = archive({"b.csv": b"b\n", "a.csv": b"a\n"})
    assert first == archive({"a.csv": b"a\n", "b.csv": b"b\n"})


def test_home_of_nothing_says_so(empty: Path) -> None:
    page = get(empty, "/").text
    assert "<svg" not in page
    assert charts(asked(empty)) == {}
    for words in ("No meeting has a date.", "The place of no meeting is known.", "No statement speaks of a topic."):
        assert words in page
    assert "Latest article" not in page


def test_missing_table_is_told_and_nothing_written(tmp_path: Path) -> None:
    folder = built(tmp_path, {})
    (folder / "topics.csv").unlink()
    (folder / "settings.json").write_text("{}")
    (problem,) = browse.prepare(folder, PACKAGE)
    assert str(problem) == f"{folder / 'topics.csv'}: is missing; build it first"
    assert (folder / "settings.json").read_text() == "{}"


def test_pictures_are_the_same_without_fonts(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    program = (
        "import json, sqlite3, sys; sys.path.insert(0, sys.argv[1])\n"
        "from readouts.browse.charts import charts\nfrom readouts.browse.figures import figures\n"
        "print(json.dumps(charts(figures(sqlite3.connect(sys.argv[2])))))"
    )
    elsewhere = {
        **os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
    }  # fmt: skip
    command = [sys.executable, "-c", program, str(ROOT / "scripts"), str(folder / tables.DATABASE)]
    drawn = subprocess.run(command, env=elsewhere, capture_output=True, text=True, check=True).stdout
    assert json.loads(drawn) == charts(asked(folder))


def timeline_of(counts: dict[int, int]) -> Timeline:
    return Timeline({"in_person": counts, "video": {}, "phone": {}}, undated=0, planned=0)


@pytest.mark.parametrize("sheet", [Sheet(900, 150, 13), Sheet(320, 0, 14)])
@pytest.mark.parametrize(
    "counts",
    [{2001: 1}, {2001: 1, 2002: 400}, {year: year % 7 + 1 for year in range(1949, 2027)}, {1: 3, 2026: 1}],
    ids=["one", "two", "many", "far apart"],
)
def test_bars_stand_in_the_picture_and_their_words_apart(counts: dict[int, int], sheet: Sheet) -> None:
    svg = bars(timeline_lanes(timeline_of(counts)), sheet, 200)
    assert len(titles(svg)) == len(counts)
    width, height = map(float, ElementTree.fromstring(svg).attrib["viewBox"].split()[2:])
    lines: dict[float, list[tuple[float, float]]] = {}
    for text in texts(svg):
        x, y = map(float, re.findall(r"-?[\d.]+", text.attrib["transform"])[:2])
        assert 0 < y <= height
        room = width_of(text.text or "", sheet.text)
        left = x - {"start": 0, "middle": room / 2}[text.get("text-anchor", "start")]
        assert -1 <= left <= left + room <= width + 1
        if text.text in {str(year) for year in range(1, 2027)} and y > height - 14:
            lines.setdefault(y, []).append((left, left + room))
    for line in lines.values():
        ordered = sorted(line)
        assert all(first[1] <= second[0] for first, second in pairwise(ordered))


def test_where_not_all_numbers_find_room_only_the_highest_bar_bears_its_own() -> None:
    shares = {year: Bar(0.2 + year % 5 / 10, f"{20 + year % 5 * 10}%", str(year)) for year in range(2013, 2026)}
    assert [text.text for text in texts(bars([Lane("甲", "A", shares)], Sheet(320, 0, 14), 90))] == [
        "甲 A", "60%", *map(str, range(2013, 2026, 2)),
    ]  # fmt: skip
    wide = [text.text for text in texts(bars([Lane("甲", "A", shares)], Sheet(900, 150, 13), 90))]
    assert sum("%" in (text or "") for text in wide) == len(shares)


def test_bars_are_as_high_as_their_numbers() -> None:
    svg = bars([Lane("甲", "A", timeline_lanes(timeline_of({2001: 10, 2002: 40}))[0].bars)], Sheet(900, 150, 13), 200)
    group = next(group for group in ElementTree.fromstring(svg) if group.get("class") == "bars")
    heights = [float(re.search(r"v(-?[\d.]+)", mark.attrib["d"])[1]) for mark in group]  # type: ignore[index]
    assert heights[1] == pytest.approx(4 * heights[0], abs=0.5)


def scattered(number: int) -> list[Place]:
    """Places all over the world, many of them near each other."""
    return [
        Place(
            f"p{at:02}", f"第{at}城", f"Town number {at}", "city" if at % 5 else "country", "XA",
            float(at * 53 % 360 - 180) / (1 + at % 3), float(at * 29 % 120 - 50) / (1 + at % 2), 1 + 500 // (at + 1),
        )
        for at in range(number)
    ]  # fmt: skip


@pytest.mark.parametrize("look", [map_layout.WIDE, map_layout.NARROW], ids=["wide", "narrow"])
def test_names_on_a_full_map_never_touch(look: map_layout.Look) -> None:
    marks = map_layout.dots(scattered(80), look)
    placed = map_layout.names(marks, look, "wide")
    assert 1 <= len(placed) <= look.names
    assert placed == map_layout.names(marks, look, "wide")
    boxes = []
    for word in placed:
        room = width_of(word.text, look.text)
        left = word.x - {"start": 0.0, "middle": room / 2, "end": room}[word.anchor]
        boxes.append((left, word.y - look.text * 0.7, left + room, word.y))
        assert left >= -0.1
        assert left + room <= map_layout.WIDTH + 0.1
    for at, one in enumerate(boxes):
        assert not any(
            one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
            for other in boxes[at + 1 :]
        )


def test_largest_place_is_named_first_and_drawn_below_the_others() -> None:
    marks = map_layout.dots(scattered(80), map_layout.WIDE)
    assert marks[0].place.place_id == "p00"
    assert marks[0].radius == map_layout.WIDE.largest
    assert map_layout.names(marks, map_layout.WIDE, "wide")[0].text == "第0城 Town number 0 501"


def test_projection_is_the_one_that_draws_the_land() -> None:
    import altair as alt

    places: Sequence[tuple[float, float]] = ((116.4, 39.9), (-43.2, -22.9), (0, 0), (-175, 60), (168, -45))
    layer = (
        alt.Chart(alt.NamedData(name="dots"), name="dots")
        .mark_circle(aria=False)
        .encode(longitude="longitude:Q", latitude="latitude:Q")
        .project(
            type="equalEarth",
            rotate=[map_layout.TURNED, 0, 0],
            scale=map_layout.SCALE,
            translate=list(map_layout.CENTRE),
        )
    )
    ground = alt.Chart(alt.NamedData(name="none"), name="none").mark_point().encode(**across())
    svg = draw(
        [Layer(layer, [{"longitude": x, "latitude": y} for x, y in places]), Layer(ground, [])],
        map_layout.WIDTH,
        map_layout.HEIGHT,
    )
    group = next(group for group in ElementTree.fromstring(svg) if group.get("class") == "dots")
    drawn = [tuple(map(float, re.findall(r"-?[\d.]+", mark.attrib["transform"]))) for mark in group]
    for found, (longitude, latitude) in zip(drawn, places, strict=True):
        assert found == pytest.approx(map_layout.project(longitude, latitude), abs=0.11)


def test_plain_keeps_shapes_and_words_and_nothing_that_counts_its_parts() -> None:
    svg = plain(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><clipPath id="clip7"/></defs>'
        '<g class="mark-text role-mark words_marks" clip-path="url(#clip7)"><text aria-hidden="true" '
        'font-family="x" transform="translate(1.23456,2)">甲 &lt;</text></g>'
        '<g class="mark-rect role-mark bars_marks"><path aria-label="one" d="M1,2h0.00000001v3Z"/></g></svg>'
    )
    assert svg == (
        '<svg viewBox="0 0 10 10"><g class="words"><text transform="translate(1.2,2)">甲 &lt;</text></g>'
        '<g class="bars"><path d="M1,2h0v3Z"><title>one</title></path></g></svg>'
    )


def test_words_for_people() -> None:
    assert day("2001-02-03") == {"iso": "2001-02-03", "words": "3 February 2001"}
    assert day("2001-02") == {"iso": "2001-02", "words": "February 2001"}
    assert day("2001") == {"iso": "2001", "words": "2001"}
    assert day(None) is None
    assert counted(1, "day", "days") == "1 day"
    assert counted(1200, "day", "days") == "1,200 days"
    assert [size(number) for number in (1, 12_345, 9_876_543)] == ["1 kB", "12 kB", "9.9 MB"]
    assert [percent(*pair) for pair in ((0, 9), (1, 1000), (1, 200), (1, 3), (9, 9))] == [
        "0%",
        "<1%",
        "1%",
        "33%",
        "100%",
    ]
