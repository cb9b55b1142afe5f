"""The committed outputs: current, valid, and true to the facts that the project's own briefs report.

Of what is committed, and of a clone to which somebody has contributed, only that is asserted here which stays true
whatever else is added; what every cell of the project's own briefs holds, of a build of these alone.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

import check
from broken_clone import TODAY
from contributed_clone import contributed_clone
from own_data import BRIEFS
from readouts.model import Row
from readouts.pipeline import Build
from readouts.tables import load

ROOT = Path(__file__).resolve().parent.parent
Rows = dict[str, list[dict[str, Any]]]

# The meetings of Xi Jinping and Vladimir Putin that the project's five briefs report: day, kind, format, place.
MEETINGS = [
    ("2013-03-22", "talks", "in_person", "莫斯科"),
    ("2013-03-27", "summit", "in_person", "德班"),
    ("2013-09-05", "meeting", "in_person", "圣彼得堡"),
    ("2013-09-13", "summit", "in_person", "比什凯克"),
    ("2013-10-07", "meeting", "in_person", "巴厘岛"),
    ("2014-02-06", "meeting", "in_person", "索契"),
    ("2014-05-20", "talks", "in_person", "上海"),
    ("2014-07-14", "meeting", "in_person", "福塔莱萨"),
    ("2021-12-15", "talks", "video", None),
    ("2022-02-04", "talks", "in_person", "北京"),
    ("2025-05-08", "talks", "in_person", "莫斯科"),
]
# The documents with a title that they report: title, action, date.
DOCUMENTS = [
    ("中俄睦邻友好合作条约", "extended", "2021-06-28"),
    ("关于合作建设国际月球科研站的谅解备忘录", "signed", "2021-03-09"),
    ("关于合作建设国际月球科研站的联合声明", "issued", "2021-04"),
    ("中俄货物贸易和服务贸易高质量发展的路线图", "completed", "2021"),
    ("中华人民共和国与俄罗斯联邦关于全面战略协作伙伴关系新阶段的联合声明", "signed", "2014-05-20"),
    ("中华人民共和国和俄罗斯联邦关于新时代国际关系和全球可持续发展的联合声明", "issued", "2022-02-04"),
    (
        "中华人民共和国和俄罗斯联邦在纪念中国人民抗日战争、苏联伟大卫国战争胜利和联合国成立80周年之际"
        "关于进一步深化中俄新时代全面战略协作伙伴关系的联合声明",
        "signed",
        "2025-05-08",
    ),
]


def dumped(tables: Mapping[str, Sequence[Row]]) -> Rows:
    return {name: [row.model_dump() for row in rows] for name, rows in tables.items()}


def principals(tables: Rows) -> dict[str, set[str]]:
    """The names of the principals of each meeting."""
    people = {row["person_id"]: row["name_zh"] for row in tables["people"]}
    found: dict[str, set[str]] = {}
    for row in tables["participants"]:
        if row["role"] == "principal":
            found.setdefault(row["meeting_id"], set()).add(people[row["person_id"]])
    return found


@pytest.fixture(scope="module", params=["as committed", "with a contribution"])
def clone(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This clone, and one to which somebody has added what CONTRIBUTING.md invites."""
    return ROOT if request.param == "as committed" else contributed_clone(tmp_path_factory.mktemp("contributed"))


@pytest.fixture(scope="module")
def tables(clone: Path) -> Rows:
    loaded = load(clone / "build")
    assert loaded.problems == []
    return dumped(loaded.tables)


@pytest.fixture(scope="module")
def of_briefs(briefs: Build) -> Rows:
    return dumped(briefs.tables)


def day_of_check(clone: Path) -> date:
    """Today, or the day when the first exception ends: what is committed stays sound while the calendar goes on."""
    if clone != ROOT:
        return TODAY
    with (clone / "data" / "exceptions.csv").open(encoding="utf-8", newline="") as handle:
        return min([datetime.now(UTC).date(), *(date.fromisoformat(row["expires"]) for row in csv.DictReader(handle))])


def test_nothing_is_stale_or_unsound(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(clone)], day_of_check(clone)) == 0, capsys.readouterr().out


def test_frictionless_accepts_the_package(clone: Path) -> None:
    report = Package(str(clone / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_no_brief_meeting_or_document_of_the_project_is_lost(tables: Rows) -> None:
    assert set(BRIEFS) - {row["source_file"] for row in tables["articles"]} == set()
    met = principals(tables)
    for day, *_ in MEETINGS:
        assert met.get(f"{day}-vladimir-putin-xi-jinping") == {"习近平", "普京"}, day
    titles = {row["title"] for row in tables["documents_signed"]}
    assert [title for title, *_ in DOCUMENTS if title not in titles] == []


def test_the_briefs_report_these_meetings_with_day_kind_and_place(of_briefs: Rows) -> None:
    places = {row["place_id"]: row["name_zh"] for row in of_briefs["places"]}
    reported = {row["meeting_id"] for row in of_briefs["meeting_articles"] if row["role"] == "reports"}
    built = [
        (row["date"], row["kind"], row["format"], places.get(row["place_id"]))
        for row in of_briefs["meetings"]
        if row["meeting_id"] in reported
    ]
    assert built == MEETINGS
    met = principals(of_briefs)
    assert [meeting for meeting in sorted(reported) if met[meeting] != {"习近平", "普京"}] == []


def test_every_titled_document_is_there_with_action_and_date(of_briefs: Rows) -> None:
    built = {(row["title"], row["action"], row["date"]) for row in of_briefs["documents_signed"]}
    assert [document for document in DOCUMENTS if document not in built] == []


def test_a_document_made_at_a_meeting_bears_its_day(of_briefs: Rows) -> None:
    days = {row["meeting_id"]: row["date"] for row in of_briefs["meetings"]}
    wrong = [
        f"{row['document_id']} of {row['date']} at {row['meeting_id']}"
        for row in of_briefs["documents_signed"]
        if row["meeting_id"] and row["date"] != days[row["meeting_id"]]
    ]
    assert wrong == []


def test_every_brief_says_what_it_is_and_what_it_cites(of_briefs: Rows) -> None:
    assert {row["source_file"] for row in of_briefs["articles"]} == set(BRIEFS)
    assert [row["article_id"] for row in of_briefs["articles"] if not row["cites"]] == []
