"""What a build says of pages that hold nothing: the summary's counts, the rows of issues, warnings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import build as command
from make_containers import zipped
from readouts.pipeline import build
from readouts.tables import load

DATA = Path(__file__).resolve().parent.parent / "data"
FILED = "新华社北京2031年3月4日电 "
PAGES = {
    "talks.txt": f"习近平同法国总统马克龙会谈\n\n{FILED}国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n",
    "minister.txt": f"习近平会见冰岛渔业部长\n\n{FILED}国家主席习近平4日在北京会见冰岛渔业部长奥拉松，谈了鳕鱼。\n",
    "experts.txt": f"兰布卡会见珊瑚专家\n\n{FILED}斐济总理兰布卡4日会见了一批珊瑚专家，听他们讲怎样护礁。\n",
    "order.txt": f"李强签署国务院令\n\n{FILED}国务院总理李强4日签署国务院令，公布新的渡轮条例。\n",
    "bridge.txt": f"新桥通车\n\n{FILED}一座新桥4日在某地通车，桥上的人很多。\n",
    "paper.txt": f"渔民签署协议\n\n{FILED}两个村子的渔民4日签署了一份划分海湾的协议。\n",
}
SUMMARY = """\
5 articles hold no meeting, statement or document of leaders:
  1  no word of a meeting, a letter or a signing
  1  no leader is named
  2  a leader met somebody not known as a leader  (issues: nothing.below)
  1  leaders of the reporting side alone  (issues: nothing.one_side)
1 meetings,"""


def written(folder: Path, pages: Mapping[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def issues(*paths: Path) -> list[dict[str, Any]]:
    return [row.model_dump() for row in build(paths, DATA).tables["issues"]]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return written(tmp_path / "pages", PAGES)


def test_the_summary_counts_the_causes_and_nothing_is_printed_as_a_fault(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([str(pages), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert SUMMARY in told.out
    rows = load(tmp_path / "out").tables["issues"]
    assert {(getattr(row, "source_file", ""), getattr(row, "code", "")) for row in rows} == {
        ("minister.txt", "nothing.below"),
        ("experts.txt", "nothing.below"),
        ("order.txt", "nothing.one_side"),
    }


def test_where_all_is_kept_the_summary_says_no_cause(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path / "pages", {"talks.txt": PAGES["talks.txt"]})
    assert command.main([str(folder), "--out", str(tmp_path / "out")]) == 0
    assert "hold no meeting" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("国家主席习近平4日在桥上走了走，桥上的人很多。", id="no word of an encounter"),
        pytest.param("国家主席习近平4日在北京会见冰岛渔业部长奥拉松。", id="somebody else"),
        pytest.param("国家主席习近平4日致电法国总统马克龙。习近平表示，新桥很长。", id="a statement, and no encounter"),
    ],
)
def test_a_title_that_announces_an_encounter_which_the_text_lacks_is_a_warning(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path / "pages", {"cut.txt": f"习近平会见法国总统马克龙\n\n{FILED}{text}\n"})
    assert command.main([str(folder), "--out", str(tmp_path / "out"), "--quiet"]) == 1
    assert capsys.readouterr().err == (
        "build: cut.txt: the title announces an encounter of leaders, and the text gave none: "
        "习近平会见法国总统马克龙; see whether it is whole\n"
    )


def test_a_page_met_again_has_one_row_that_names_the_first_file_in_any_order(pages: Path, tmp_path: Path) -> None:
    again = written(tmp_path / "again", {f"a-{name}": text for name, text in PAGES.items() if name != "talks.txt"})
    one, other = issues(pages, again), issues(again, pages)
    assert sorted(one, key=str) == sorted(other, key=str)
    assert [row["source_file"] for row in one if row["code"] == "nothing.one_side"] == ["a-order.txt"]
    assert len(one) == len(issues(pages))


def test_a_container_gives_the_rows_of_a_folder(pages: Path, tmp_path: Path) -> None:
    def facts(path: Path) -> list[str]:
        return sorted(str({**row, "source_file": ""}) for row in issues(path))

    files = {name: text.encode() for name, text in PAGES.items()}
    (tmp_path / "pages.zip").write_bytes(zipped(files))
    assert facts(tmp_path / "pages.zip") == facts(pages)


def test_of_several_stories_in_one_file_none_of_which_is_kept_each_is_counted(tmp_path: Path) -> None:
    two = f"{PAGES['minister.txt']}\n{PAGES['experts.txt']}"
    made = build([written(tmp_path / "pages", {"two.txt": two})], DATA)
    assert made.articles_read == sum(made.nothing.values())
    assert {getattr(row, "source_file", "") for row in made.tables["issues"]} == {"two.txt"}
