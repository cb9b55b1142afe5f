"""The committed outputs: current, valid, and true to the facts that the briefs report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

import check
from readouts.tables import load

ROOT = Path(__file__).resolve().parent.parent
Rows = dict[str, list[dict[str, Any]]]

# The meetings of Xi Jinping and Vladimir Putin that the five briefs report: day, kind, format, place.
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


@pytest.fixture(scope="module")
def tables() -> Rows:
    loaded = load(ROOT / "build")
    assert loaded.problems == []
    return {name: [row.model_dump() for row in rows] for name, rows in loaded.tables.items()}


def test_nothing_is_stale_or_unsound(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([]) == 0, capsys.readouterr().out


def test_frictionless_accepts_the_package() -> None:
    report = Package(str(ROOT / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_every_reported_meeting_is_there_with_day_kind_and_place(tables: Rows) -> None:
    places = {row["place_id"]: row["name_zh"] for row in tables["places"]}
    reported = {row["meeting_id"] for row in tables["meeting_articles"] if row["role"] == "reports"}
    built = [
        (row["date"], row["kind"], row["format"], places.get(row["place_id"]))
        for row in tables["meetings"]
        if row["meeting_id"] in reported
    ]
    assert built == MEETINGS


def test_the_two_leaders_are_the_principals_of_each(tables: Rows) -> None:
    people = {row["person_id"]: row["name_zh"] for row in tables["people"]}
    for day, *_ in MEETINGS:
        ids = {row["meeting_id"] for row in tables["meetings"] if row["date"] == day}
        met = [row for row in tables["participants"] if row["meeting_id"] in ids and row["role"] == "principal"]
        assert {people[row["person_id"]] for row in met} == {"习近平", "普京"}, day


def test_every_titled_document_is_there_with_action_and_date(tables: Rows) -> None:
    built = {(row["title"], row["action"], row["date"]) for row in tables["documents_signed"]}
    assert [document for document in DOCUMENTS if document not in built] == []


def test_a_document_made_at_a_meeting_bears_its_day(tables: Rows) -> None:
    days = {row["meeting_id"]: row["date"] for row in tables["meetings"]}
    wrong = [
        f"{row['document_id']} of {row['date']} at {row['meeting_id']}"
        for row in tables["documents_signed"]
        if row["meeting_id"] and row["date"] != days[row["meeting_id"]]
    ]
    assert wrong == []


def test_every_brief_says_what_it_is_and_what_it_cites(tables: Rows) -> None:
    files = {path.name for path in (ROOT / "data" / "articles").iterdir()}
    assert {row["source_file"] for row in tables["articles"]} == files
    assert [row["article_id"] for row in tables["articles"] if not row["cites"]] == []
