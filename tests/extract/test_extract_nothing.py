"""Why an article gave nothing: the cause, the leader named, and the words that tell it."""

from __future__ import annotations

from typing import get_args

import pytest

from readouts.extract.findings import Nothing
from readouts.extract.readout import Extractor
from readouts.link import CAUSES
from readouts.terms import Cause
from readouts.vocabulary import Vocabulary, fold
from said import Extract

LEADER = "冰岛总统贝尔松在雷克雅未克为一座灯塔揭牌。贝尔松表示，灯塔很亮。"
TOLD: list[tuple[Cause, str, str, str]] = [
    (
        "below",
        "国家主席习近平3月4日在北京会见冰岛渔业部长奥拉松。\n习近平指出，贝尔松总统上月来信谈过鳕鱼。",
        "习近平",
        "国家主席习近平3月4日在北京会见冰岛渔业部长奥拉松",
    ),
    (
        "below",
        "斐济总理兰布卡4日会见了一批珊瑚专家，听他们讲怎样护礁。",
        "兰布卡",
        "斐济总理兰布卡4日会见了一批珊瑚专家",
    ),
    (
        "others",
        f"{LEADER}\n冰岛和挪威的渔业部长当天在特隆赫姆举行会谈，谈的是鲱鱼。",
        "贝尔松",
        "冰岛和挪威的渔业部长当天在特隆赫姆举行会谈",
    ),
    (
        "unnamed",
        "冰岛总统贝尔松4日分别与三个岛国领导人通电话，贝尔松说，海上的雾太大。",
        "贝尔松",
        "冰岛总统贝尔松4日分别与三个岛国领导人通电话",
    ),
    ("unnamed", f"{LEADER}\n同一天，两国总理共同会见了记者，谈的是渡轮。", "贝尔松", "两国总理共同会见了记者"),
    (
        "not_held",
        "冰岛总统贝尔松4日取消了与斐济总理兰布卡的会晤。",
        "兰布卡",  # a listed leader before one who is not
        "冰岛总统贝尔松4日取消了与斐济总理兰布卡的会晤",
    ),
    (
        "letter",
        "国家主席习近平3月4日致电贝尔松，祝贺他当选连任冰岛总统。\n冰岛的选举3月1日举行。",
        "习近平",
        "国家主席习近平3月4日致电贝尔松",
    ),
    (
        "preview",
        "国家主席习近平将出席在苏瓦举行的珊瑚论坛开幕式。斐济渔民很高兴。",
        "习近平",
        "国家主席习近平将出席在苏瓦举行的珊瑚论坛开幕式",
    ),
    (
        "journey",
        "国家主席习近平3月4日乘专机抵达苏瓦。斐济渔业部长到机场迎接，斐济总理兰布卡在声明中表示欢迎。",
        "习近平",
        "国家主席习近平3月4日乘专机抵达苏瓦",
    ),
    (
        "comment",
        "冰岛渔民高度评价习近平主席发表的海洋演讲，认为它通过朴实的话说清了道理。",
        "习近平",
        "冰岛渔民高度评价习近平主席发表的海洋演讲",
    ),
    (
        "gathering",
        "斐济总理兰布卡4日出席在劳托卡开幕的甘蔗节，并在节上发表了一篇短文。",
        "兰布卡",
        "斐济总理兰布卡4日出席在劳托卡开幕的甘蔗节",
    ),
    ("one_side", "国务院总理李强3月4日签署国务院令，公布新的渡轮条例，条例参照了挪威的做法。", "李强", ""),
    ("no_encounter", f"{LEADER}当地政府发布了灯塔的高度。", "贝尔松", ""),
    (
        "unread",
        "冰岛总统贝尔松4日同斐济总理兰布卡在码头挥手作别，当天发布了两张照片。",
        "贝尔松",
        "冰岛总统贝尔松4日同斐济总理兰布卡在码头挥手作别",
    ),
    ("no_leader", "挪威渔民4日会见了一批珊瑚专家，双方发表了一份小册子。", "", ""),
]


@pytest.mark.parametrize(("cause", "text", "leader", "words"), TOLD, ids=[f"{t[0]}-{n}" for n, t in enumerate(TOLD)])
def test_the_cause_and_the_words_that_tell_it(
    cause: Cause, text: str, leader: str, words: str, extract: Extract
) -> None:
    nothing = extract(text, "2031-03-05").nothing
    assert nothing is not None
    assert (nothing.cause, nothing.leader) == (cause, leader)
    assert (text[nothing.start : nothing.end] if nothing.start is not None else "") == words


@pytest.mark.parametrize(
    "text",
    [
        "国家主席习近平3月4日在北京同法国总统马克龙举行会谈。",
        "国家主席习近平3月4日向法国总统马克龙致贺电。习近平表示，新桥让两岸的人更容易来往。",
    ],
)
def test_an_article_that_holds_something_has_no_cause(text: str, extract: Extract) -> None:
    findings = extract(text, "2031-03-05")
    assert findings.hold_something
    assert findings.nothing is None


def test_what_leaders_met_of_late_is_no_cause_where_a_lower_meeting_is_reported(extract: Extract) -> None:
    text = (
        "国家副主席韩正4日会见冰岛渔业部长奥拉松。\n"
        "韩正表示，习近平主席不久前同贝尔松总统通电话，为两国捕鱼指明了方向。\n奥拉松说，鳕鱼很多。"
    )
    nothing = extract(text, "2031-03-05").nothing
    assert nothing is not None
    assert (nothing.cause, nothing.leader) == ("below", "韩正")


def test_what_may_have_been_lost_comes_before_what_was_understood(extract: Extract) -> None:
    text = "斐济总理兰布卡4日会见了一批珊瑚专家。\n另据报道，冰岛总统贝尔松当天与三个岛国领导人通电话。"
    nothing = extract(text, "2031-03-05").nothing
    assert nothing is not None
    assert nothing.cause == "unnamed"


def test_a_long_clause_is_quoted_in_part_and_with_its_word(extract: Extract) -> None:
    text = f"斐济总理兰布卡4日在{'风浪很大而行人很少的' * 6}码头会见了{'来自各个海湾的' * 6}珊瑚专家。"
    nothing = extract(text, "2031-03-05").nothing
    assert nothing is not None
    words = text[nothing.start : nothing.end]
    assert len(words) == 40
    assert "会见" in words


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("冰岛总统贝尔松很高兴。", Nothing("no_word")),
        ("一批渔民4日签署了一份协议。", Nothing("no_leader")),
        ("习近平总书记给一批渔民回信。", Nothing("one_side", "习近平")),
    ],
)
def test_a_first_look_tells_the_cause_too(text: str, nothing: Nothing, vocabulary: Vocabulary) -> None:
    assert Extractor(vocabulary).extract(text, "2031-03-05", whole=False) == nothing


def test_traditional_text_has_the_same_cause_and_words(extract: Extract) -> None:
    text = "斐濟總理蘭布卡4日會見了一批珊瑚專家。"
    nothing = extract(text, "2031-03-05").nothing
    assert nothing is not None
    assert (nothing.cause, fold(text[nothing.start : nothing.end])) == ("below", "斐济总理兰布卡4日会见了一批珊瑚专家")


def test_every_cause_is_worded_for_the_reader() -> None:
    assert set(CAUSES) == set(get_args(Cause))
    assert len(set(CAUSES.values())) == len(CAUSES)
