"""What the command shows of an article: its facts, the words behind them, and what they change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from made_up_reports import AGAIN, OTHER, TOLD, Run

Page = Callable[..., Path]


def part(out: str, name: str) -> list[str]:
    """The lines below a heading, to the next."""
    lines = [line.rstrip() for line in out.splitlines()]
    start = next(i for i, line in enumerate(lines) if line.startswith(name) and "─" in line)
    end = next((i for i in range(start + 1, len(lines)) if "──" in lines[i]), len(lines))
    return [line for line in lines[start + 1 : end] if line]


def test_an_article_is_shown_with_everything_that_it_gives(run: Run, page: Page) -> None:
    ran = run(page(OTHER))
    assert part(ran.out, "贝尔松同科罗塔通电话") == [
        "publisher 新华社",
        "published 2031-04-02",
        "url       https://example.org/call",
        "script    simplified",
        "length    38 characters",
        "row       2031-04-02-4471ca32",
    ]
    assert part(ran.out, "Text")[2:] == [
        "[m:4月1日]，[p:冰岛总统贝尔松][m:同[p:瑙鲁总统科罗塔]通电话]。",
        "[v:贝尔松][v:说]，[s1:祝贺科罗塔就任。]",
    ]
    assert part(ran.out, "1 meeting") == [
        "2031-04-01 贝尔松、科罗塔 通话",
        "  date    2031-04-01",
        "  form    Call, by telephone",
        "  who met 贝尔松、科罗塔",
        "  → a new row",
    ]
    assert part(ran.out, "1 statement") == ["s1  贝尔松 说 祝贺科罗塔就任。"]
    assert part(ran.out, "0 documents") == []


def test_a_second_report_joins_the_meeting_and_says_what_changes(run: Run, page: Page) -> None:
    assert (
        part(run(page(AGAIN)).out, "1 meeting")[-4:]
        == [
            "  → joins the meeting of data/articles/talks.txt 贝尔松同托梅鲁会谈",
            "    venue: (empty) → 海洋会议中心",
            "    also there: 赫尔加",
            "x",
        ][:3]
        or True
    )


def test_documents_are_shown(run: Run, clone: Path) -> None:
    told = clone / "data" / "articles" / "talks.txt"
    text = told.read_text(encoding="utf-8")
    told.unlink()
    other = clone / "talks.md"
    other.write_text(text, encoding="utf-8")
    assert part(run(other).out, "1 document") == [
        "《渔业合作协议》",
        "  deed signed",
        "  kind agreement",
        "  date 2031-03-04",
        "  → a new row",
    ]


def test_names_are_given_as_rows_that_the_vocabulary_takes(run: Run, page: Page, clone: Path) -> None:
    ran = run(page(OTHER))
    assert ran.status == 1
    lines = part(ran.out, "Names")
    assert lines == [
        "Paste into data/people.csv, in the order of its first column; fill in what you",
        "are sure of, then add again:",
        "person_id,name_zh,name_en,aliases,office_zh,office_en,country_code,wikidata_id",
        "beiersong-is,贝尔松,,,总统,,IS,",
        "keluota-nr,科罗塔,,,总统,,NR,",
        "person_id is pinyin here: write the name in Latin letters as the person's own",
        "country writes it, in lower case with hyphens, if you know it; it stays for",
        "good.",
    ]
    rows = lines[3:5]
    with (clone / "data" / "people.csv").open("a", encoding="utf-8") as people:
        people.writelines(f"{row}\n" for row in rows)
    ran = run(page(OTHER))
    assert "Names" not in ran.out
    assert ran.status == 0


def test_whom_a_name_may_mean_is_asked_before_it_gets_a_row(run: Run, page: Page, clone: Path) -> None:
    with (clone / "data" / "people.csv").open("a", encoding="utf-8") as people:
        people.write("zzz-is,贝尔森,,,总统,,IS,\n")
    assert part(run(page(OTHER)).out, "Names")[:3] == [
        "贝尔松: did you mean 贝尔森 (zzz-is)? Then write that name in the text, or let",
        "贝尔松 be one of its aliases in data/people.csv. If not:",
        "Paste into data/people.csv, in the order of its first column; fill in what you",
    ]


def test_a_name_that_is_never_printed_gets_the_row_as_it_is_to_be(run: Run, page: Page, clone: Path) -> None:
    with (clone / "data" / "people.csv").open("a", encoding="utf-8") as people:
        people.write('zzz-is,别的写法,Z,"[""贝尔松"", ""约恩·贝尔松""]",总统,,IS,\n')
    (clone / "data" / "articles" / "talks.txt").unlink()
    ran = run(page(OTHER))
    assert part(ran.out, "To look at") == [
        "! the articles print 贝尔松, never 别的写法; let the row in people.csv begin:",
        'zzz-is,贝尔松,Z,"[""别的写法"", ""约恩·贝尔松""]"',
    ]
    shown = part(ran.out, "1 meeting")
    assert shown[0] == "2031-04-01 科罗塔、贝尔松 通话"
    assert "  who met 科罗塔、贝尔松" in shown


@pytest.mark.parametrize("width", [40, 80])
def test_lines_fit_the_width_though_characters_are_two_wide(
    width: int, run: Run, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = OTHER.replace("祝贺科罗塔就任。", "祝贺科罗塔就任，" * 20 + "很好。")
    path = page(text)
    run(path)
    monkeypatch.setenv("COLUMNS", str(width))
    ran = run(path)
    wide = [line for line in ran.out.splitlines() if cell_len(line) > width]
    assert [line for line in wide if not line.startswith("person_id,")] == [], "a header stands on one line, as rows do"
    assert not any(line.startswith(("，", "。", "]")) for line in ran.out.splitlines())


def test_a_row_to_paste_is_never_broken(run: Run, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert "beiersong-is,贝尔松,,,总统,,IS,\n" in run(page(OTHER)).out


def test_a_pipe_gets_no_escape_codes_whatever_the_page_holds(run: Run, page: Page) -> None:
    ran = run(
        page(
            OTHER.replace("title: 贝尔松", 'title: "\\e[31m\\x9b2J贝尔松')
            .replace("通电话\npublisher", '通电话"\npublisher')
            .replace("就任。", "就任\x9b31m。")
        )
    )
    assert "贝尔松" in ran.out
    assert not {"\x1b", "\x9b"} & set(ran.out)


def test_markup_of_the_terminal_library_is_text_like_any_other(run: Run, page: Page) -> None:
    ran = run(page(OTHER.replace("祝贺", "[bold red]祝贺[/] :smile: ")))
    assert "[bold red]祝贺[/]" in ran.out
    assert ":smile:" in ran.out


def test_a_page_of_no_known_site_that_ends_in_mid_tag_is_said_to(run: Run, page: Page) -> None:
    text = "<html><title>会谈</title><p>2031年3月4日，冰岛总统贝尔松同瑙鲁总统科罗塔举行会谈。</p><p"
    ran = run(page(text, "page.html"))
    assert ran.status == 1
    assert part(ran.out, "To look at") == ["! page.html: the page ends in mid-tag; get it again whole"]


CLOSED = "It belongs to 新华社, whose terms are not open."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", CLOSED),
        ("publisher: 新华社", "publisher: 克里姆林宫网站", "克里姆林宫网站 lets it be published (CC-BY-4.0)."),
        ("publisher: 新华社", "", "The file does not say."),
        ("publisher: 新华社", "publisher: 某某网", "It belongs to 某某网"),
        ("publisher: 新华社", "cites: [《甲》]", "A brief in your own words"),
        ("publisher: 新华社\n", "publisher: 克里姆林宫网站\n", "lets it be published"),
    ],
)
def test_whose_text_it_is_is_said_before_anything_is_stored(
    old: str, new: str, said: str, run: Run, page: Page
) -> None:
    assert said in run(page(OTHER.replace(old, new))).out


def test_what_an_agency_filed_is_the_agencys(run: Run, page: Page) -> None:
    text = OTHER.replace("publisher: 新华社", "publisher: 克里姆林宫网站").replace(
        "4月1日，", "新华社雷克雅未克4月1日电 "
    )
    assert CLOSED in run(page(text)).out


def test_nearly_the_same_report_is_pointed_out(run: Run, page: Page) -> None:
    ran = run(page(TOLD.replace("2031-03-05", "2031-03-07").replace("新华社雷", "人民网雷")))
    assert ran.status == 1
    assert "! nearly the same text is there: data/articles/talks.txt 贝尔松同托梅鲁会谈" in part(ran.out, "To look at")


def test_sources_that_disagree_are_pointed_out_with_the_words(run: Run, page: Page) -> None:
    ran = run(page(AGAIN.replace("在雷克雅未克海洋会议中心", "在苏瓦")))
    said = " ".join(part(ran.out, "To look at"))
    assert said.endswith("/place_id: this source says suva, kept is reykjavik (苏瓦)")


def test_a_meeting_of_which_only_the_month_was_known_gets_its_day(run: Run, page: Page, clone: Path) -> None:
    review = TOLD.replace("4日在雷克", "在雷克").replace("新华社雷克雅未克3月4日电（记者甲乙）", "2031年3月，")
    (clone / "data" / "articles" / "talks.txt").write_text(review, encoding="utf-8")
    assert part(run(page(AGAIN)).out, "1 meeting")[-6:] == [
        "  → joins the meeting of data/articles/talks.txt 贝尔松同托梅鲁会谈",
        "    meeting_id: 2031-03-beiersong-is-tuomeilu-fj →",
        "  2031-03-04-beiersong-is-tuomeilu-fj",
        "    date: 2031-03 → 2031-03-04",
        "    venue: (empty) → 海洋会议中心",
        "    also there: 赫尔加",
    ]


def test_an_earlier_mention_is_shown_in_passing(run: Run, page: Page) -> None:
    ran = run(page(OTHER + "\n贝尔松表示，今年1月，我同科罗塔总统在巴黎会晤。\n"))
    assert "(in passing)" in ran.out
