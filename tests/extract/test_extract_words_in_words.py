"""Words that say something else where they stand in others, or of somebody else."""

from __future__ import annotations

import pytest

from said import TALKS, Extract

NORTH, SOUTH = "冰岛总统贝尔松", "斐济总理托梅鲁"


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日以虚拟方式同{SOUTH}举行会谈。",
        f"{NORTH}4日同{SOUTH}就拟签署的渔业协定举行会谈。",
        f"{NORTH}4日同{SOUTH}举行了一次有意义的会谈。",
        f"{NORTH}4日会见有意加强渔业合作的{SOUTH}。",
        f"{NORTH}和{SOUTH}4日举行了外界期盼已久的会谈。",
        f"一向主张对话的{NORTH}4日会见{SOUTH}。",
        f"促成停火的{NORTH}4日会见{SOUTH}。",
        f"根据安排{NORTH}4日会见{SOUTH}。",
        f"{NORTH}4日同{SOUTH}会后共同会见记者。",
        f"{NORTH}与{SOUTH}的会谈4日在苏瓦举行。",
    ],
)
def test_what_only_sounds_like_a_plan_or_a_wish_was_held(extract: Extract, text: str) -> None:
    assert [(e.date, e.status) for e in extract(text, "2031-03-05").encounters] == [("2031-03-04", "held")]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}拟于9日同{SOUTH}会谈。",
        f"{NORTH}拟最快于9日同{SOUTH}会谈。",
        f"{NORTH}与{SOUTH}最快可能于9日会谈。",
        f"{NORTH}有意与{SOUTH}会谈。",
        f"渔民盼{NORTH}与{SOUTH}会谈。",
        f"{NORTH}与{SOUTH}的会谈本应于4日在苏瓦举行。",
        f"{NORTH}与{SOUTH}的会谈无法如期于4日在苏瓦举行。",
        f"{NORTH}与{SOUTH}的会谈未如期于4日举行。",
    ],
)
def test_what_was_meant_wished_for_or_called_off_was_not_held(extract: Extract, text: str) -> None:
    assert not [e for e in extract(text, "2031-03-05").encounters if e.status == "held"]


@pytest.mark.parametrize(
    "words",
    [
        "托梅鲁总理重视海洋，并承诺扩大保护区，冰岛对此表示赞赏。",
        "联合国秘书长昨天发表声明，并呼吁各方停火。",
        "两国友谊源远流长，称得上岛国相处的典范。",
    ],
)
def test_what_others_did_and_what_may_be_called_so_stays_in_his_words(extract: Extract, words: str) -> None:
    text = f"{TALKS}贝尔松说，{words}"
    assert [text[s.start : s.end] for s in extract(text).statements] == [words]


@pytest.mark.parametrize(
    "act",
    [
        "贝尔松指着墙上的海图介绍渔港。",
        "托梅鲁称病没有出席晚宴。",
        "当天收到联合国秘书长发来的贺电。贺电说，渔业很重要。",
    ],
)
def test_what_only_begins_like_a_verb_of_saying_says_nothing(extract: Extract, act: str) -> None:
    assert extract(TALKS + act).statements == []


@pytest.mark.parametrize("words", ["坚持相互尊重，坚持互利，推动渔业发展。", "让更多鱼群回来，让友谊代代相传。"])
def test_a_paragraph_of_keeping_to_or_bringing_about_goes_on(extract: Extract, words: str) -> None:
    text = f"{TALKS}贝尔松指出，鱼群要保护。\n{words}"
    assert [s.continued for s in extract(text).statements] == [False, True]


def test_what_somebody_refused_to_sign_is_not_signed(extract: Extract) -> None:
    assert extract(f"{TALKS}托梅鲁拒绝在渔业协定等五份文件上签字。").documents == []
    assert len(extract(f"{TALKS}两人在渔业协定等五份文件上签字。").documents) == 2


def test_how_often_others_met_is_no_count_of_the_leaders(extract: Extract) -> None:
    [met] = extract(f"{TALKS}这是双方外长上任以来第三次会谈后发表的成果。").encounters
    assert met.ordinal is None


@pytest.mark.parametrize(
    "words",
    [
        "冰方重视渔业。总理先生多次表示，希望扩大贸易；你还表示要开放港口。双方要共同努力。",
        "冰方重视渔业。总理先生刚才说，鱼群正在减少。",
        "“海纳百川，有容乃大。”我相信，两国友好定会长存。",
    ],
)
def test_whom_he_addresses_and_what_he_quotes_stays_in_his_words(extract: Extract, words: str) -> None:
    text = f"{TALKS}贝尔松说，{words}\n会后，两人合影。"
    assert [(s.speakers[0].name_zh, text[s.start : s.end]) for s in extract(text).statements] == [("贝尔松", words)]


@pytest.mark.parametrize(("verb", "alone"), [("称", True), ("警告", True), ("坦言", True), ("同意", False)])
def test_of_a_call_with_somebody_the_caller_tells(extract: Extract, verb: str, alone: bool) -> None:
    statement = extract(f"5日，{NORTH}与{SOUTH}通电话，{verb}冰岛将扩大渔业合作。", "2031-03-05").statements[0]
    assert (statement.voice == "individual") is alone
    assert [p.name_zh for p in statement.speakers] == (["贝尔松"] if alone else ["贝尔松", "托梅鲁"])
