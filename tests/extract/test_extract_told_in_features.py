"""Encounters as features and media elsewhere tell them: calls, days named apart, what one hands to another."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH = "冰岛总统贝尔松", "斐济总理托梅鲁"
Told = list[tuple[str, str, str]]


def told(extract: Extract, text: str) -> Told:
    """Role, day and format of each encounter of a text of 5 March 2031."""
    return [(e.role, e.date, e.format) for e in extract(text, "2031-03-05").encounters]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日与{SOUTH}在电话里谈了渔业。",
        f"{NORTH}4日与{SOUTH}在电话中就渔业交换了意见。",
        f"{NORTH}4日在电话中与{SOUTH}讨论了渔业。",
        f"{NORTH}4日在电话中告诉{SOUTH}，鱼群要保护。",
        f"应{SOUTH}请求，{NORTH}4日同他通电话。",
        f"{NORTH}4日应{SOUTH}要求与其通话。",
        f"4日，在{NORTH}倡议下，他与{SOUTH}通话。",
        f"{NORTH}和{SOUTH}讨论了渔业。\n声明说，这次电话会谈是应斐方请求在周二进行的。",
        f"{NORTH}和{SOUTH}就渔业交换了意见。此次通话4日进行。",
        f"{NORTH}4日同{SOUTH}通电话。贝尔松与托梅鲁磋商了渔业。",
    ],
)
def test_a_call_is_told_without_a_verb_for_it(extract: Extract, text: str) -> None:
    assert told(extract, text) == [("reports", "2031-03-04", "phone")]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日与{SOUTH}的助手在电话中讨论了渔业。",
        f"{NORTH}打算在电话中与{SOUTH}讨论渔业。",
        f"{NORTH}在电话中告诉{SOUTH}，鱼群要保护。",
        f"{NORTH}在电话中讨论了与{SOUTH}会晤的问题。",
        f"{NORTH}和{SOUTH}讨论了渔业。此次会谈将在苏瓦举行。",
        f"{NORTH}与{SOUTH}的特使讨论了渔业。此次会谈在苏瓦举行。",
        f"{NORTH}和{SOUTH}讨论了渔业。此次会谈由两国外长在苏瓦举行。",
        f"{NORTH}和{SOUTH}通过电话、见过面。",
        f"在{NORTH}同{SOUTH}举行会谈之前，渔民表示担忧。",
        f"{NORTH}除在苏瓦与{SOUTH}会谈外，还将参观渔港。",
    ],
)
def test_no_call_of_these_two_is_told(extract: Extract, text: str) -> None:
    assert told(extract, text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"3月1日在选举中胜出的{SOUTH}与{NORTH}通电话。", "2031-03"),
        (f"{NORTH}会见了3月1日就职的{SOUTH}。", "2031-03"),
        (f"3月1日就职以来，{SOUTH}首次同{NORTH}举行会谈。", "2031-03"),
        (f"{NORTH}4日同3月1日胜选连任的{SOUTH}会谈。", "2031-03-04"),
        (f"{NORTH}4日同刚就职的{SOUTH}会谈。", "2031-03-04"),
        (f"{NORTH}4日就职后便同{SOUTH}会谈。", "2031-03-04"),
        (f"{NORTH}同4日抵达的{SOUTH}会谈。", "2031-03-04"),
    ],
)
def test_the_day_on_which_somebody_took_office_is_not_that_of_what_he_did(
    extract: Extract, text: str, day: str
) -> None:
    assert [e.date for e in extract(text, "2031-03-05").encounters] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{NORTH}同{SOUTH}会谈三小时。\n在周二举行的会谈中，渔业是个话题。", "2031-03-04"),
        (f"同{SOUTH}会晤之后，{NORTH}说，双方谈得坦率。\n周二的会晤里，渔业是个话题。", "2031-03-04"),
        (f"{NORTH}同{SOUTH}会谈。\n在周二的会谈中，两国外长谈了渔业。", "2031-03"),
        (f"{NORTH}同{SOUTH}会谈。\n在4日的通话中，渔业是个话题。", "2031-03"),
        (f"{NORTH}同{SOUTH}会谈。\n在去年10月5日的会谈中，渔业是个话题。", "2031-03"),
        (f"3日，{NORTH}同{SOUTH}会谈。\n在4日的会谈中，渔业是个话题。", "2031-03-03"),
    ],
)
def test_the_report_names_the_talks_by_their_day(extract: Extract, text: str, day: str) -> None:
    assert [e.date for e in extract(text, "2031-03-05").encounters] == [day]


@pytest.mark.parametrize(
    "text",
    [
        f"{SOUTH}从{NORTH}手中接过轮值主席国木槌。",
        f"{NORTH}将轮值主席国木槌交给{SOUTH}。",
        f"{NORTH}把会旗递交给下届东道主{SOUTH}。",
        f"{NORTH}向{SOUTH}移交了木槌。",
        f"{SOUTH}接过{NORTH}递来的木槌。",
    ],
)
def test_one_who_hands_a_thing_to_another_has_met_him(extract: Extract, text: str) -> None:
    [found] = extract(f"4日，在峰会闭幕式上，{text}", "2031-03-05").encounters
    assert (found.date, found.kind, {p.name_zh for p in found.principals}) == (
        "2031-03-04", "ceremony", {"贝尔松", "托梅鲁"},
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"{SOUTH}将从{NORTH}手中接过木槌。",
        f"{NORTH}将在峰会上把木槌交给{SOUTH}。",
        f"{SOUTH}从{NORTH}手中接过主席国的接力棒。",
        f"{NORTH}把木槌交给斐济外长，{SOUTH}没有到场。",
    ],
)
def test_nothing_is_handed_to_him(extract: Extract, text: str) -> None:
    assert told(extract, text) == []


def test_a_closing_told_late_is_of_the_only_day_that_the_report_names(extract: Extract) -> None:
    lead = "新华社苏瓦3月4日电（记者林知远）渔业峰会4日闭幕。\n" + "渔民欢迎峰会。\n" * 5
    handed = f"在闭幕式上，{SOUTH}从{NORTH}手中接过木槌。"
    assert told(extract, lead + handed) == [("reports", "2031-03-04", "in_person")]
    before = lead + "2030年9月曾有一次峰会。\n"
    assert told(extract, before + handed) == [("mentions", "2030-09", "in_person")]


@pytest.mark.parametrize("verb", ["确认", "商定", "一致同意"])
def test_he_with_whom_it_was_agreed_does_not_speak_alone(extract: Extract, verb: str) -> None:
    lead = f"4日，{NORTH}同{SOUTH}会谈。\n"
    found = extract(f"{lead}2030年3月法国总统马克龙访日，同当时的日本首相石破茂{verb}恢复对话。", "2031-03-05")
    assert not found.statements
    met = [(e.role, e.date, e.place_id, {p.name_zh for p in e.principals}) for e in found.encounters[1:]]
    assert met == [("mentions", "2030-03", "jp", {"马克龙", "石破茂"})]


@pytest.mark.parametrize(
    ("caption", "day"),
    [
        ("Suva, March 4, 2031. Photo", "2031-03-04"),
        ("Suva, 4 Mar. 2031", "2031-03-04"),
        ("Suva, March 3, 2031", ""),
        ("Suva, March 4, 2031; March 4, 2030", ""),
    ],
)
def test_a_caption_in_english_gives_the_year_of_the_day(extract: Extract, caption: str, day: str) -> None:
    text = f"星期二（3月4日），{NORTH}同{SOUTH}会谈。\n{caption}"
    assert [e.date for e in extract(text).encounters] == [day]


def test_bilateral_talks_beside_a_summit_are_not_its_name(extract: Extract) -> None:
    lead = f"4日，{NORTH}同{SOUTH}、汤加首相波希瓦在苏瓦举行三方会谈。"
    [found] = extract(f"{lead}当天，三国领导人还分别举行双边会晤。", "2031-03-05").encounters
    assert (found.kind, found.occasion) == ("summit", "")
    [named] = extract(f"4日，{NORTH}同{SOUTH}、汤加首相波希瓦在苏瓦举行第三次三方会晤。", "2031-03-05").encounters
    assert named.occasion == "第三次三方会晤"


@pytest.mark.parametrize(("verb", "place"), [("拜会", "suva"), ("会见", "suva"), ("说，他会见了", "")])
def test_who_came_to_a_place_to_meet_another_met_him_there(extract: Extract, verb: str, place: str) -> None:
    found = extract(f"{NORTH}4日到苏瓦{verb}{SOUTH}。", "2031-03-05").encounters
    assert [e.place_id for e in found if e.role == "reports"] == [place]
