"""Encounters told as scenes: tea, a handshake, a welcome, a talk with a guest, and what only looks like one."""

from __future__ import annotations

import pytest

from said import Extract

ICELAND, FIJI = "冰岛总统贝尔松", "斐济总理托梅鲁"
DAY = "2031-03-06"
Told = list[tuple[str, str, str]]


def told(extract: Extract, text: str) -> Told:
    """Day, kind and place of each encounter reported by a text of 6 March 2031."""
    return [(e.date, e.kind, e.place_id) for e in extract(text, DAY).encounters if e.role == "reports"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{ICELAND}5日晚与来访的{FIJI}在苏瓦讨论了渔业问题。", "meeting"),
        (f"{ICELAND}5日在苏瓦同正在访问斐济的{FIJI}就渔业交换了意见。", "meeting"),
        (f"3月5日，{ICELAND}抵达苏瓦，{FIJI}在码头迎候。两国领导人夫妇合影，亲切交谈。", "meeting"),
        (f"3月5日，{ICELAND}来到苏瓦同{FIJI}见面。两国领导人随后落座品茶，畅谈友谊。", "meeting"),
        (f"3月5日，{ICELAND}同{FIJI}在苏瓦品茶。", "ceremony"),
        (f"3月5日，{ICELAND}同{FIJI}在苏瓦以茶会友。", "ceremony"),
        (f"3月5日，{ICELAND}与{FIJI}在苏瓦亲切握手。", "meeting"),
        (f"3月5日，{ICELAND}在苏瓦同{FIJI}并肩步入海鸥厅。", "ceremony"),
        (f"3月5日，{FIJI}在苏瓦用一场热闹的欢迎仪式，迎来{ICELAND}首次到访。", "ceremony"),
        (f"3月5日，{FIJI}在苏瓦以最高规格的欢迎仪式迎接{ICELAND}。", "ceremony"),
        (f"{ICELAND}伉俪4日抵达苏瓦。{FIJI}5日在苏瓦以隆重军礼迎接访团。", "ceremony"),
        (f"3月5日，{FIJI}在苏瓦为{ICELAND}设下午宴。", "ceremony"),
        (f"3月5日，{FIJI}在苏瓦为{ICELAND}摆下国宴。", "ceremony"),
        (f"3月5日，{FIJI}在苏瓦为{ICELAND}设宴洗尘。", "ceremony"),
        (f"{FIJI}5日在苏瓦热情接待了{ICELAND}。在会谈中，托梅鲁说，鱼群要保护。", "talks"),
        (f"{FIJI}5日在苏瓦宴请{ICELAND}。", "ceremony"),
        (f"{ICELAND}5日在苏瓦拜访{FIJI}。", "meeting"),
        (f"{ICELAND}5日与{FIJI}在苏瓦聚首。", "meeting"),
        (f"3月5日，{ICELAND}来到苏瓦。会谈前，{FIJI}为{ICELAND}举行欢迎仪式。", "talks"),
    ],
)
def test_scenes_of_two_who_met(extract: Extract, text: str, kind: str) -> None:
    [(day, found, place)] = told(extract, text)
    assert (day, found) == ("2031-03-05", kind)
    assert place == "suva" or "。" in text[:-1]


@pytest.mark.parametrize(
    "text",
    [
        f"{ICELAND}5日与来访的斐济外长讨论了渔业问题。{FIJI}在苏瓦。",
        f"{ICELAND}5日与来访的{FIJI}的特使讨论了渔业问题。",
        f"{ICELAND}5日将与来访的{FIJI}讨论渔业问题。",
        f"3月5日，{ICELAND}抵达苏瓦，{FIJI}在码头迎候。两国元首夫人合影，亲切交谈。",
        f"{ICELAND}与{FIJI}亲切握手。",
        f"3月5日，{FIJI}将以隆重的欢迎仪式迎接{ICELAND}。",
        f"3月5日，{FIJI}将为{ICELAND}设下午宴。",
        f"3月5日，{FIJI}为{ICELAND}的夫人设午宴。",
        f"{ICELAND}5日拜访渔民，渔民感谢{FIJI}。",
        f"{ICELAND}5日拜访了{FIJI}的故居。",
        f"{ICELAND}5日接到{FIJI}的电话邀请。",
    ],
)
def test_neighbouring_wording_tells_of_no_encounter(extract: Extract, text: str) -> None:
    assert told(extract, text) == []


def test_a_call_by_video_is_one_encounter(extract: Extract) -> None:
    text = f"{ICELAND}5日透过视讯与{FIJI}举行会谈。\n贝尔松5日透过视讯连线与托梅鲁进行通话。"
    assert [(e.format, e.kind) for e in extract(text, DAY).encounters] == [("video", "talks")]


@pytest.mark.parametrize(
    "text",
    [
        f"3月5日，{ICELAND}给{FIJI}打来电话，祝贺他当选。",
        f"{FIJI}5日接到{ICELAND}打来的电话。",
        f"{FIJI}5日接听了{ICELAND}的电话。",
    ],
)
def test_who_rang_up_and_who_answered(extract: Extract, text: str) -> None:
    assert told(extract, text) == [("2031-03-05", "call", "")]


def test_what_a_minister_tells_the_press_of_a_trip(extract: Extract) -> None:
    said = f"中国外交部长王毅说，3月5日，国家主席习近平同{ICELAND}举行会谈。"
    assert told(extract, f"访问结束时，王毅向媒体介绍了出访成果。\n{said}") == [("2031-03-05", "talks", "")]
    assert told(extract, f"中国外交部长王毅3月5日会见斐济外长。\n{said}") == []


def test_headlines_at_the_foot_are_of_other_stories(extract: Extract) -> None:
    text = f"3月5日，{ICELAND}在苏瓦会见{FIJI}。\n贝尔松说，渔业要发展。\n习近平同{ICELAND}通电话"
    assert [e.kind for e in extract(text, DAY).encounters] == ["meeting"]
    assert [e.kind for e in extract(f"{text}。", DAY).encounters] == ["meeting", "call"]


@pytest.mark.parametrize("lead", ["会谈后，两国总统共同会见了记者。", "两国领导人共同会见记者。"])
def test_that_both_met_the_press_opens_a_report_without_a_day(extract: Extract, lead: str) -> None:
    text = f"{lead}\n冰岛总统贝尔松表示，好。\n斐济总统托梅鲁表示，好。"
    found = extract(text, "2031-03-05")
    [met] = found.encounters
    assert (met.kind, met.date, [s.encounter for s in found.statements]) == ("ceremony", "2031-03", [0, 0])
