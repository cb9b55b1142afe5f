"""What a text says of itself: agency, dateline, reporters, and how its year is known."""

from __future__ import annotations

import pytest

from said import Extract


@pytest.mark.parametrize(
    ("text", "published_on", "expected"),
    [
        ("新华社雷克雅未克3月4日电 天气晴。", "2031-03-05", ("新华社", "reykjavik", "2031-03-04")),
        ("新华社巴黎2030年3月4日电 天气晴。", "", ("新华社", "paris", "2030-03-04")),
        ("人民网冰岛雷克雅未克３月４日电 天气晴。", "2031-03-05", ("人民网", "reykjavik", "2031-03-04")),
        ("大标题\n新华社巴黎12月31日电 天气晴。", "2031-01-01", ("新华社", "paris", "2030-12-31")),
        ("央视网消息（新闻联播）：天气晴。", "2031-03-05", ("央视网", "", "")),
        ("央视网消息：天气晴。", "2031-03-05", ("央视网", "", "")),
        ("【新华社雷克雅未克3月4日电】天气晴。", "2031-03-05", ("新华社", "reykjavik", "2031-03-04")),
        ("【本報記者林知遠雷克雅未克四日電】天氣晴。", "2031-03-05", ("本報", "reykjavik", "2031-03-04")),
        ("〔本報綜合雷克雅未克四日電〕天氣晴。", "2031-03-05", ("本報", "reykjavik", "2031-03-04")),
        ("〔駐冰島特派員林知遠／雷克雅未克4日報導〕天氣晴。", "2031-03-05", ("", "reykjavik", "2031-03-04")),
        ("【本報綜合外電雷克雅未克四日消息】天氣晴。", "2031-03-05", ("本報", "reykjavik", "2031-03-04")),
        ("【本報雷克雅未克四日消息】天氣晴。", "2031-03-05", ("本報", "reykjavik", "2031-03-04")),
        ("【本報消息】天氣晴。", "2031-03-05", ("本報", "", "")),
        ("〔本報綜合報導〕天氣晴。", "2031-03-05", ("本報", "", "")),
        ("【明報專訊】天氣晴。", "2031-03-05", ("明報", "", "")),
        ("【本報記者會訊】天氣晴。", "2031-03-05", ("", "", "")),
        ("雷克雅未克。3月4日。哈通社讯 /林知远/ -- 天气晴。", "2031-03-05", ("哈通社", "reykjavik", "2031-03-04")),
        ("天气晴，来电很多。", "2031-03-05", ("", "", "")),
    ],
)
def test_the_dateline_gives_agency_place_and_day(
    extract: Extract, text: str, published_on: str, expected: tuple[str, str, str]
) -> None:
    found = extract(text, published_on)
    assert (found.agency, found.dateline_place_id, found.dateline_on) == expected


def test_an_agency_that_no_vocabulary_holds_is_reported(extract: Extract) -> None:
    text = "北极星社雷克雅未克3月4日电 天气晴。"
    found = extract(text, "2031-03-05")
    assert found.agency == "北极星社"
    [issue] = [i for i in found.issues if i.code == "agency.unknown"]
    assert text[issue.start : issue.end] == "北极星社"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新华社巴黎3月4日电（记者林知远、莫雪岚）天气晴。", ("林知远", "莫雪岚")),
        ("新华社巴黎3月4日电 （记者 林知远 莫雪岚）天气晴。", ("林知远", "莫雪岚")),
        ("新华社巴黎3月4日电 记者林知远报道", ("林知远",)),
        ("【本報記者林知遠巴黎四日電】天氣晴。", ("林知遠",)),
        ("〔駐法國特派員林知遠／巴黎十四日報導〕天氣晴。", ("林知遠",)),
        ("〔本報綜合巴黎四日電〕天氣晴。", ()),
        ("【本報綜合外電巴黎四日消息】天氣晴。", ()),
        ("【本報記者林知遠綜合報導】天氣晴。", ("林知遠",)),
        ("〔本報駐巴黎記者林知遠報道〕天氣晴。", ("林知遠",)),
        ("新华社巴黎3月4日电\n天气晴。\n记者：林知远、莫雪岚", ("林知远", "莫雪岚")),
        ("新华社巴黎3月4日电\n天气晴。\n记者丨林知远 莫雪岚", ("林知远", "莫雪岚")),
        ("新华社巴黎3月4日电 天气晴。新华社记者莫雪岚摄", ()),
        ("新华社巴黎3月4日电 他对记者说，天气晴。", ()),
        ("新华社巴黎3月4日电 天气晴。\n编辑：林知远", ()),
    ],
)
def test_reporters_of_the_text_are_the_byline(extract: Extract, text: str, expected: tuple[str, ...]) -> None:
    assert extract(text, "2031-03-05").byline == expected


def test_the_cells_of_the_head_have_their_words(extract: Extract) -> None:
    text = "新华社雷克雅未克３月４日电（记者林知远）天气晴。"
    assert {(c.column, text[c.start : c.end]) for c in extract(text, "2031-03-05").cells} == {
        ("agency", "新华社"),
        ("dateline_place_id", "雷克雅未克"),
        ("dateline_on", "３月４日"),
        ("byline", "林知远"),
    }


@pytest.mark.parametrize(
    ("text", "published_on", "date", "basis"),
    [
        ("2031年3月4日，{}", "", "2031-03-04", "stated"),
        ("3月4日，{}", "2031-03-05", "2031-03-04", "publication_date"),
        ("3月4日，{}", "", "", ""),
        ("今年是联合国成立85周年。3月4日，{}", "", "2030-03-04", "inferred"),
        ("明年是联合国成立85周年。3月4日，{}", "", "2029-03-04", "inferred"),
        ("今年是联合国成立八十五周年。3月4日，{}", "", "2030-03-04", "inferred"),
        ("2030年，万物复苏。3月4日，{}", "", "2030-03-04", "inferred"),
        ("2013年以来，合作很好。3月4日，{}", "", "", ""),
        ("2029年如此，2030年亦然。3月4日，{}", "", "", ""),
        ("今年是联合国成立85周年。18日，{}", "", "2030", "inferred"),
        ("今年是联合国成立85周年。今天，{}", "", "2030", "inferred"),
        ("今年是联合国成立85周年。{}", "", "2030", "inferred"),
        ("贝尔松愉快地回忆起1986年访华时的情景。3月4日，{}", "", "", ""),
        ("双方落实1992年签署的协定。3月4日，{}", "", "", ""),
        ("会议宣布2031年为合作年。3月4日，{}", "", "", ""),
        ("2028年5月1日，大会开幕。同样在3月4日，{}", "", "2028-03-04", "stated"),
    ],
)
def test_the_year_is_stated_or_of_publication_or_inferred_and_never_made_up(
    extract: Extract, text: str, published_on: str, date: str, basis: str
) -> None:
    found = extract(text.format("冰岛总统贝尔松同斐济总理托梅鲁举行会谈。"), published_on)
    assert ([e.date for e in found.encounters], found.date_basis or "") == ([date], basis)
    assert ("date.year_unknown" in {i.code for i in found.issues}) is (date == "")


def test_an_inferred_year_has_the_words_that_it_was_inferred_from(extract: Extract) -> None:
    text = "今年是联合国成立85周年。3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。"
    found = extract(text)
    words = {text[c.start : c.end] for c in (*found.cells, *found.encounters[0].cells)}
    assert "联合国成立85周年" in words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新华社巴黎3月4日消息，天气晴。", ("新华社", "paris", "2031-03-04", ())),
        ("新华社3月4日电 天气晴。", ("新华社", "", "2031-03-04", ())),
        ("新华社冰岛大庄园3月4日电（记者林知远）天气晴。", ("新华社", "", "2031-03-04", ("林知远",))),
        ("俄罗斯卫星通讯社巴黎3月4日电 天气晴。", ("俄罗斯卫星通讯社", "paris", "2031-03-04", ())),
        ("香港中通社3月4日电 天气晴。", ("香港中通社", "", "2031-03-04", ())),
        ("（中央社记者林知远巴黎4日专电）天气晴。", ("中央社", "paris", "2031-03-04", ("林知远",))),
        ("（法新社巴黎4日电）天气晴。", ("法新社", "paris", "2031-03-04", ())),
        ("（中央社首尔4日综合外电报导）天气晴。", ("中央社", "seoul", "2031-03-04", ())),
        ("（中央社雪松镇4日综合外电报导）天气晴。", ("中央社", "", "2031-03-04", ())),
        ("（中央社记者林知远雪松镇4日电）天气晴。", ("中央社", "", "2031-03-04", ())),
        ("〔中央社〕天气晴。", ("中央社", "", "", ())),
        ("〔记者林知远／巴黎报导〕天气晴。", ("", "", "", ("林知远",))),
        ("〔编译林知远／综合报导〕天气晴。", ("", "", "", ("林知远",))),
        ("【大纪元3月4日讯】天气晴。", ("大纪元", "", "2031-03-04", ())),
        ("越通社河内3月4日——天气晴。", ("越通社", "hanoi", "2031-03-04", ())),
        ("巴黎 — 天气晴。", ("", "paris", "", ())),
        ("哈通社/巴黎/3月4日-- 天气晴。", ("哈通社", "paris", "2031-03-04", ())),
        ("（巴黎4日讯）天气晴。", ("", "paris", "2031-03-04", ())),
        ("（德国之声中文网）天气晴。", ("德国之声中文网", "", "", ())),
        ("【财新网】天气晴。", ("财新网", "", "", ())),
        ("【环球网报道】天气晴。", ("环球网", "", "", ())),
        ("中新社 巴黎3月4日电 天气晴。", ("中新社", "paris", "2031-03-04", ())),
        ("据新华社巴黎3月4日电 天气晴。", ("新华社", "paris", "2031-03-04", ())),
        ("据新华社电 天气晴。", ("新华社", "", "", ())),
        ("据外交部网站3月4日消息，天气晴。", ("外交部网站", "", "2031-03-04", ())),
        ("新华网3月4日报道 天气晴。", ("新华网", "", "2031-03-04", ())),
        ("越通社河内——天气晴。", ("越通社", "hanoi", "", ())),
        ("韩国国际广播电台报道：天气晴。", ("韩国国际广播电台", "", "", ())),
        ("记者 林知远 据新华社巴黎3月4日电 天气晴。", ("新华社", "paris", "2031-03-04", ("林知远",))),
        ("【无名氏】天气晴。", ("", "", "", ())),
        ("越通社特派记者报道，天气晴。", ("越通社", "", "", ())),
        ("（无名氏）天气晴。", ("", "", "", ())),
        ("林知远3月4日电告各地，天气晴。", ("", "", "", ())),
    ],
)
def test_agencies_abroad_have_datelines_of_their_own(
    extract: Extract, text: str, expected: tuple[str, str, str, tuple[str, ...]]
) -> None:
    found = extract(text, "2031-03-05")
    assert (found.agency, found.dateline_place_id, found.dateline_on, found.byline) == expected


def test_reporters_may_sign_behind_the_last_sentence(extract: Extract) -> None:
    assert extract("天气晴。（总台记者 林知远 莫雪岚）", "2031-03-05").byline == ("林知远", "莫雪岚")
