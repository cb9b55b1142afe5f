"""What two or more states say in a joint statement, in a report in which nobody is told to have met."""

from __future__ import annotations

import pytest

from said import Extract, speaker

VISIT = "在冰岛总统贝尔松结束对斐济的国事访问之际，"


def _said(extract: Extract, text: str) -> list[tuple[str, str, str]]:
    found = extract(text, "2031-03-05")
    assert not found.encounters
    assert {s.encounter for s in found.statements} <= {None}
    return [(speaker(s), s.verb, text[s.start : s.end]) for s in found.statements]


@pytest.mark.parametrize(
    "issued",
    [
        f"{VISIT}双方发表《冰岛共和国和斐济共和国联合声明》。\n",
        f"3月4日，{VISIT}冰斐两国发表联合声明。",
        "冰岛和斐济3月4日发表关于渔业的联合公报。冰岛总统贝尔松结束访问。\n",
    ],
)
def test_what_both_hold_in_a_joint_statement_is_kept_without_an_encounter(extract: Extract, issued: str) -> None:
    said = _said(extract, f"{issued}双方高度评价冰斐关系发展，一致同意扩大渔业合作。")
    assert said == [("双方", "高度评价", "冰斐关系发展"), ("双方", "一致同意", "扩大渔业合作。")]


def test_three_states_say_it_in_the_paper_that_they_issue(extract: Extract) -> None:
    text = (
        "某社消息：冰岛、斐济、汤加4日在苏瓦举行会谈。三国会后发表联合声明，强调保护海洋。\n"
        "三国领导人当天举行会谈后发表联合声明说，三国将扩大渔业合作。\n"
        "冰岛总统贝尔松表示，会谈富有成果。"
    )
    assert _said(extract, text) == [
        ("双方", "强调", "保护海洋。"),
        ("双方", "说", "三国将扩大渔业合作。"),
        ("贝尔松", "表示", "会谈富有成果。"),
    ]
    assert [(d.kind, d.date) for d in extract(text, "2031-03-05").documents] == [("joint_statement", "2031-03-04")]


@pytest.mark.parametrize(
    "text",
    [
        f"3月4日，{VISIT}双方将发表联合声明。双方一致同意扩大渔业合作。",
        f"3月4日，{VISIT}两国外长发表联合声明。双方一致同意扩大渔业合作。",
        "冰岛渔业部长和斐济渔业部长3月4日会谈，双方发表联合声明。双方一致同意扩大渔业合作。贝尔松总统关注。",
        "去年6月，两国元首发表联合声明，双方高度评价冰斐关系。冰岛总统贝尔松和斐济总理托梅鲁十分重视此事。",
        "冰岛总统贝尔松说，去年双方发表的联合声明很重要。双方一致同意扩大渔业合作。",
    ],
)
def test_what_is_to_come_recalled_or_of_ministers_is_not_kept(extract: Extract, text: str) -> None:
    assert _said(extract, text) == []


def test_a_dateline_does_not_keep_the_day_from_a_document(extract: Extract) -> None:
    text = f"某社消息（记者某某）：3月2日，{VISIT}双方发表《冰岛共和国和斐济共和国联合声明》。"
    assert [d.date for d in extract(text, "2031-03-05").documents] == ["2031-03-02"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("首届非洲气候峰会4日在内罗毕闭幕，会议通过《渔业宣言》，敦促各国出资。", "渔业宣言"),
        ("拉共体第七届峰会4日在苏瓦举行。斐济总理托梅鲁致辞。会议通过的《渔业宣言》强调，要合作。", "渔业宣言"),
        ("第三十四届阿盟峰会4日在巴格达举行。与会方发表《渔业宣言》，谴责捕捞。", "渔业宣言"),
        ("4日，阿盟峰会在苏瓦举行。\n当天阿盟峰会闭幕后发表了共同声明，强调合作。", ""),
    ],
)
def test_what_a_summit_declares_counts_where_nobody_met(extract: Extract, text: str, title: str) -> None:
    [found] = extract(text, "2031-03-05").documents
    assert (found.title, found.kind, found.date) == (title, "joint_statement", "2031-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "首届非洲工商峰会4日在内罗毕闭幕，会议通过《渔业宣言》。",
        "欧洲足球俱乐部首脑会议4日在苏瓦闭幕，会议通过《渔业宣言》。",
        "当天，环保组织会议发表联合声明，谴责捕捞。",
        "冰岛总统贝尔松4日在苏瓦出席论坛。1995年，世界妇女峰会在苏瓦举行。会议通过的《渔业宣言》强调平等。",
        "数字渔业峰会4日在福州闭幕，会议通过《渔业宣言》。",
        "斐济总理托梅鲁4日在苏瓦致辞，要落实会议通过的《渔业宣言》强调的原则。",
    ],
)
def test_what_others_declare_is_no_paper_of_leaders(extract: Extract, text: str) -> None:
    assert extract(text, "2031-03-05").documents == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("俄罗斯、冰岛、白俄罗斯和斐济四国总统4日发表联合声明，敦促举行公投。", "heads_of_state"),
        ("欧盟和英法德等欧洲国家领导人4日发表联合声明称，不好。", "heads_of_state"),
        ("冰岛和斐济政府4日在苏瓦正式签署共同防御协议。", "governments"),
        ("冰岛和斐济4日在苏瓦正式签署共同防御协议。", "unspecified"),
        ("冰岛、斐济政府渔业部门4日签署《渔业合作备忘录》。", "departments"),
        ("俄罗斯、冰岛、白俄罗斯和斐济四国总统府发言人4日签署联合声明。", "unspecified"),
    ],
)
def test_whose_paper_it_is_stands_before_the_day(extract: Extract, text: str, level: str) -> None:
    [found] = extract(f"萨摩亚总理福诺蒂说好。{text}", "2031-03-05").documents
    assert (found.level, found.date) == (level, "2031-03-04")


def test_a_paper_of_two_leaders_is_of_the_day_told_above_it(extract: Extract) -> None:
    text = (
        "冰岛和斐济政府4日在苏瓦正式签署共同防御协议。\n当天，冰岛总统贝尔松与到访的斐济总理托梅鲁发表联合声明说，好。"
    )
    assert [d.date for d in extract(text, "2031-03-05").documents] == ["2031-03-04", "2031-03-04"]


def test_ministers_of_three_states_issue_a_paper_after_their_meeting(extract: Extract) -> None:
    text = "萨摩亚总理福诺蒂说好。冰岛、斐济、汤加三国外长4日在苏瓦举行会议。三方会后发表联合声明，强调合作。"
    [found] = extract(text, "2031-03-05").documents
    assert (found.kind, found.date) == ("joint_statement", "2031-03-04")


def test_with_whom_a_paper_was_reached_is_no_name_of_it(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日在出席渔业峰会期间签署了与斐济达成的谅解备忘录。斐济总理托梅鲁已签署该备忘录。"
    [found] = extract(text, "2031-03-05").documents
    assert (found.title, found.kind, found.witnessed) == ("", "memorandum", False)
