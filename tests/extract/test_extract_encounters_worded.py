"""Encounters in the wording of papers elsewhere, and what they say of one that was not held."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH = "冰岛总统贝尔松", "斐济总统托梅鲁"
Told = list[tuple[str, str, str, str]]


def told(extract: Extract, text: str) -> Told:
    """Role, day, format and kind of each encounter of a text of 5 March 2031."""
    return [(e.role, e.date, e.format, e.kind) for e in extract(text, "2031-03-05").encounters]


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        (f"{NORTH}4日上午和{SOUTH}通了约半小时的电话。", "phone", "call"),
        (f"{NORTH}4日和{SOUTH}通了两次电话。", "phone", "call"),
        (f"{NORTH}和{SOUTH}4日在电话上谈了两个半小时。", "phone", "call"),
        (f"{NORTH}和{SOUTH}4日共谈了两小时，气氛融洽。", "in_person", "meeting"),
        (f"{NORTH}4日与{SOUTH}舉行視像會談。", "video", "talks"),
        (f"{NORTH}4日与身在苏瓦的{SOUTH}隔空會談。", "video", "talks"),
        (f"{NORTH}4日与{SOUTH}在峰会场边碰头。", "in_person", "meeting"),
        (f"{NORTH}4日在海鸥宫接待{SOUTH}并举行会谈。", "in_person", "talks"),
        (f"{NORTH}4日在海鸥宫会见{SOUTH}，并同他举行了会谈。", "in_person", "talks"),
        (f"{SOUTH}4日到了雷克雅未克，{NORTH}在酒店接待他。", "in_person", "meeting"),
        (f"{NORTH}周二晚在海鸥宫设国宴，款待来访的{SOUTH}。", "in_person", "ceremony"),
    ],
)
def test_what_two_held_is_read_in_other_words(extract: Extract, text: str, form: str, kind: str) -> None:
    assert told(extract, text) == [("reports", "2031-03-04", form, kind)]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日和{SOUTH}谈了渔业合作。",
        f"双方幕僚4日着手安排{NORTH}同{SOUTH}见面。",
        "双方幕僚4日着手安排两人见面。",
        f"只要准备充分，盼{NORTH}与{SOUTH}早日再次坐下来开峰会。",
        f"外界预料，{NORTH}与{SOUTH}4日会在峰会场边见面。",
        "普京会在峰会场边同特朗普见面。",
        f"{NORTH}去年10月就任后，一直想到苏瓦和{SOUTH}见面。",
        f"{NORTH}4日在海鸥宫接见特使桑戈与美国总统特朗普女婿库什纳。",
        f"特使桑戈和美国总统特朗普（Trump）的女婿库什纳4日在海鸥宫会见{NORTH}。",
        f"{NORTH}4日晚将设国宴，款待来访的{SOUTH}。",
    ],
)
def test_what_is_wished_for_or_held_with_others_is_no_encounter(extract: Extract, text: str) -> None:
    assert [e for e in told(extract, text) if e[0] == "reports"] == []


def test_what_two_agree_on_in_a_call_is_not_held(extract: Extract) -> None:
    text = f"{NORTH}4日与{SOUTH}通了电话，并同意找时间碰面。"
    assert told(extract, text) == [("reports", "2031-03-04", "phone", "call")]


def test_what_is_held_besides_with_another_leaves_the_kind(extract: Extract) -> None:
    text = f"{NORTH}4日在海鸥宫会见{SOUTH}，并与萨摩亚总理福诺蒂举行会谈。"
    assert [kind for _, _, _, kind in told(extract, text)] == ["meeting", "talks"]


def test_a_time_long_past_led_to_this_call(extract: Extract) -> None:
    text = f"{NORTH}4日与{SOUTH}通电话。去年11月海上出事，两人才有这次通话。"
    assert told(extract, text) == [("reports", "2031-03-04", "phone", "call")]
