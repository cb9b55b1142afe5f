"""The survey of a build: which titles announce an encounter, and what it says of tables that lack or invent one."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import build
import survey as command
from readouts.measure.announce import Announcing
from readouts.read.article import Article
from readouts.vocabulary import Person, load

ROOT = Path(__file__).resolve().parent.parent
TALKS = (
    "习近平同法国总统马克龙会谈\n\n"
    "新华社北京2031年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
    "习近平指出，两座城市之间可以多开几趟夜车。\n"
)
CALL = (
    "习近平同巴西总统卢拉通电话\n\n"
    "新华社北京2031年5月6日电 国家主席习近平6日同巴西总统卢拉通电话。\n\n"
    "习近平指出，两座城市之间可以多开几班渡轮。\n"
)
LETTER = (
    "习近平向法国总统马克龙致贺电\n\n"
    "新华社北京2031年5月8日电 国家主席习近平8日向法国总统马克龙致贺电，祝贺两座城市之间的新桥通车。\n\n"
    "习近平表示，新桥让两岸的人更容易来往。\n"
)
HOME_NEWS = "今年的桥梁展在北京开幕\n\n新华社北京2031年5月7日电 今年的桥梁展7日在北京开幕，参观的人比去年多了一倍。\n"


@pytest.fixture(scope="module")
def announcing() -> Announcing:
    return Announcing(load(ROOT / "data"))


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Two readouts, a letter, a piece of home news, and a page without text."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in {"talks": TALKS, "call": CALL, "letter": LETTER, "home": HOME_NEWS, "empty": ""}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def built(pages: Path, tmp_path: Path) -> Path:
    """The tables of the pages."""
    out = tmp_path / "out"
    assert build.main([str(pages), "--out", str(out), "--quiet"]) == 1
    return out


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table as text."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def replace(path: Path, column: str, old: str, new: str) -> None:
    """Change the cells of a column that hold `old`."""
    changed = [row | {column: new} if row[column] == old else row for row in rows(path)]
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, changed[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(changed)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("习近平会见法国总统马克龙", [("FR", "马克龙")]),
        ("习近平会见法国总统", [("FR", "")]),
        ("李强分别会见德国总理和挪威首相", [("DE", ""), ("NO", "")]),
        ("普京同卢卡申科通电话", [("BY", "卢卡申科")]),
        ("习近平同法国总统马克龙举行视频会晤", [("FR", "马克龙")]),
        ("习近平会见越共中央总书记、国家主席", [("VN", "")]),
        ("习近平会见联合国秘书长", [("", "")]),
        ("某某观察|习近平会见法国总统马克龙", [("FR", "马克龙")]),
    ],
)
def test_title_names_who_was_met(announcing: Announcing, title: str, expected: list[tuple[str, str]]) -> None:
    assert [(side.country_code, side.name) for side in announcing.counterparts(title)] == expected


@pytest.mark.parametrize(
    "title",
    [
        "习近平向法国总统马克龙致贺电",
        "习近平会见法国外长",
        "习近平会见法国前总统",
        "习近平会见法国总统特使",
        "习近平会见法国总统府秘书长",
        "习近平会见出席展览会的代表",
        "习近平将会见法国总统",
        "观察：习近平会见法国总统",
        "习近平出席金砖国家领导人第三十次会晤",
        "法国外长会见德国总理",
    ],
)
def test_title_announces_no_encounter_of_leaders(announcing: Announcing, title: str) -> None:
    assert announcing.counterparts(title) == []


@pytest.mark.parametrize(
    ("title", "text", "none"),
    [
        ("桥梁展开幕", "今年的桥梁展在北京开幕，参观的人比去年多了一倍以上。", True),
        ("李强在京会见桥梁展的代表", "国务院总理李强在人民大会堂会见了桥梁展的全体代表。", True),
        ("习近平向法国总统马克龙致贺电", "国家主席习近平向法国总统马克龙致贺电，祝贺新桥通车。", True),
        ("习近平举行仪式欢迎法国总统", "国家主席习近平在人民大会堂举行仪式，欢迎法国总统马克龙访华。", False),
        (
            "国际快讯",
            "展览\n桥梁展今天在海边开幕，参观的人比去年多了一倍以上。\n" * 2
            + "法国总统马克龙今天同德国总理默茨举行了会谈，谈到了铁路。",
            False,
        ),
    ],
)
def test_head_shows_that_a_page_holds_none(announcing: Announcing, title: str, text: str, none: bool) -> None:
    assert announcing.holds_none(Article("page.txt", 1, text, title)) is none


def test_build_that_holds_what_is_announced(built: Path, pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(built), str(pages), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["read"], told["kept"], told["nothing"]) == (5, 3, 1)
    assert told["refused"] == {"the file is empty": 1}
    assert (told["announced"], told["yielded"], told["missed"]) == (2, 2, {})
    assert (told["none_held"], told["invented"]) == (2, [])


def test_page_that_the_build_never_read(built: Path, pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pages / "new.txt").write_text(CALL.replace("渡轮", "电车"), encoding="utf-8")
    assert command.main([str(built), str(pages)]) == 1
    printed = capsys.readouterr().out
    assert "missed: the text tells it, and nothing was found" in printed
    assert "new.txt  习近平同巴西总统卢拉通电话" in printed


def test_meeting_with_somebody_else(built: Path, pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = {row["name_zh"]: row["person_id"] for row in rows(built / "people.csv")}
    replace(built / "participants.csv", "person_id", people["马克龙"], people["卢拉"])
    assert command.main([str(built), str(pages), "--json"]) == 1
    missed = json.loads(capsys.readouterr().out)["missed"]
    assert [page["source_file"] for page in missed.pop("another counterpart")] == ["talks.txt"]
    assert missed == {}


def test_meeting_that_is_only_mentioned(built: Path, pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(built / "meeting_articles.csv", "role", "reports", "mentions")
    assert command.main([str(built), str(pages), "--json"]) == 1
    assert {cause: len(found) for cause, found in json.loads(capsys.readouterr().out)["missed"].items()} == {
        "mentioned only": 2
    }


def test_meeting_out_of_a_page_that_holds_none(built: Path, pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = {row["source_file"]: row["article_id"] for row in rows(built / "articles.csv")}
    replace(built / "meeting_articles.csv", "article_id", articles["talks.txt"], articles["letter.txt"])
    assert command.main([str(built), str(pages), "--json"]) == 1
    assert [page["source_file"] for page in json.loads(capsys.readouterr().out)["invented"]] == ["letter.txt"]


@pytest.mark.parametrize("missing", ["build", "pages"])
def test_folder_that_is_not_there(
    missing: str, tmp_path: Path, pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = {"build": tmp_path, "pages": pages, missing: tmp_path / "none"}
    assert command.main([str(folders["build"]), str(folders["pages"])]) == 2
    assert "none" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("person", "text", "same"),
    [
        (Person("a", "某甲", office_zh="总理", country_code="DE"), "", True),
        (Person("a", "某甲", office_zh="国防部长", country_code="DE"), "德国总理某甲来访", True),
        (Person("a", "某甲", office_zh="国防部长", country_code="DE"), "德国总理和国防部长来访", False),
        (Person("a", "某甲", office_zh="总统", country_code="DE"), "某甲来访", True),
        (Person("a", "某甲", office_zh="总理", country_code="FR"), "法国总理某甲来访", False),
        (Person("a", "某甲", office_zh="总理"), "", False),
    ],
)
def test_who_can_be_meant_by_an_office_alone(announcing: Announcing, person: Person, text: str, same: bool) -> None:
    [side] = announcing.counterparts("李强会见德国总理")
    assert side.agrees(person, text, announcing.vocabulary) is same


@pytest.mark.parametrize(
    ("page", "cause"),
    [
        (
            "习近平会见法国总统马克龙\n\n新华社北京2031年3月4日电 两座城市之间可以多开几趟夜车。\n",
            "the text has no word of encounter",
        ),
        (
            "习近平会见法国总统马克龙\n\n新华社北京2031年3月4日电 会见4日在北京举行。\n",
            "the text does not name the counterpart",
        ),
    ],
)
def test_page_whose_text_does_not_tell_what_its_title_says(
    built: Path, pages: Path, page: str, cause: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages / "new.txt").write_text(page, encoding="utf-8")
    assert command.main([str(built), str(pages), "--json"]) == 1
    assert list(json.loads(capsys.readouterr().out)["missed"]) == [cause]
