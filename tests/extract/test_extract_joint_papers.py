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
