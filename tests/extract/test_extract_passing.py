"""An encounter of others, told behind what was said at the one reported: in passing, unless told at length."""

from __future__ import annotations

import pytest

from said import Extract

REPORT = (
    "2031年3月5日，冰岛总统贝尔松在苏瓦同斐济总理托梅鲁举行会谈。\n"
    "贝尔松指出，鱼群养活两国人民。\n托梅鲁表示，两国友谊深厚。\n"
)


def roles(extract: Extract, text: str) -> dict[str, str]:
    """The role of each encounter held, by the name of the one who is not of the report."""
    found = [e for e in extract(text).encounters if e.status == "held"]
    return {"".join({p.name_zh for p in e.principals} - {"贝尔松", "托梅鲁"}): e.role for e in found}


@pytest.mark.parametrize(
    "text",
    [
        "当天，贝尔松还会见了帕劳总统惠普斯。",
        "帕劳总统惠普斯当天也会见了贝尔松。",
        "会谈之前，贝尔松先同帕劳总统惠普斯通了电话。",
        "另据报道，托梅鲁5日傍晚在苏瓦会见了帕劳总统惠普斯。双边部长也在座。",
    ],
)
def test_it_is_named_in_passing(extract: Extract, text: str) -> None:
    assert roles(extract, REPORT + text) == {"": "reports", "惠普斯": "mentions"}


@pytest.mark.parametrize(
    "text",
    [
        "当天，贝尔松还会见了帕劳总统惠普斯。贝尔松表示，渔业合作前景广阔。",
        "当天，贝尔松出席帕劳的欢迎仪式，随后会见了帕劳总统惠普斯。",
        "当天，贝尔松还同帕劳总统惠普斯会谈。会谈后，两国总统见证签署渔业协定。",
        "当天，贝尔松还同帕劳总统惠普斯会谈。双方发表《渔业联合声明》。",
    ],
)
def test_it_is_told_at_length(extract: Extract, text: str) -> None:
    assert roles(extract, REPORT + text) == {"": "reports", "惠普斯": "reports"}


def test_one_that_stands_before_what_was_said_is_reported(extract: Extract) -> None:
    lead, *said = REPORT.splitlines(keepends=True)
    text = lead + "当天，贝尔松还会见了帕劳总统惠普斯。\n" + "".join(said)
    assert roles(extract, text) == {"": "reports", "惠普斯": "reports"}


def test_a_report_of_several_tells_them_all(extract: Extract) -> None:
    lead = "2031年3月5日，冰岛总统贝尔松在苏瓦先后会见斐济总理托梅鲁和帕劳总统惠普斯。\n"
    text = lead + "贝尔松对托梅鲁表示，两国友谊深厚。\n当天，贝尔松还会见了帕劳总统惠普斯。"
    assert roles(extract, text) == {"": "reports", "惠普斯": "reports"}
