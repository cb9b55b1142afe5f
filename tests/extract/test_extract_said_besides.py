"""What a leader says besides: a warning, a mention, a wish under his title, behind an act or with another."""

from __future__ import annotations

import pytest

from said import Extract, Said, documents, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松警告鱼群可能减少。", [("贝尔松", "警告", "鱼群可能减少。")]),
        (
            "贝尔松表示，渔业重要。同时他也警告鱼群可能减少。",
            [("贝尔松", "表示", "渔业重要。"), ("贝尔松", "警告", "鱼群可能减少。")],
        ),
        (
            "贝尔松会晤托梅鲁，强调海洋不可分割，更提到冰岛和斐济，共同面对的风浪不小。",
            [("贝尔松", "强调", "海洋不可分割"), ("贝尔松", "提到", "冰岛和斐济，共同面对的风浪不小。")],
        ),
        (
            "贝尔松一方面强调供鱼从不失信，同时又重点提及了越来越多的渔业往来。",
            [("贝尔松", "强调", "供鱼从不失信"), ("贝尔松", "提及", "越来越多的渔业往来。")],
        ),
        (
            "贝尔松呼吁应把协定落到实处，并强调了渔民进驻是冰方的愿望。",
            [("贝尔松", "呼吁", "应把协定落到实处"), ("贝尔松", "强调", "渔民进驻是冰方的愿望。")],
        ),
        (
            "贝尔松赞扬斐方的渔业政策，认为鱼群因此增加。",
            [("贝尔松", "赞扬", "斐方的渔业政策"), ("贝尔松", "认为", "鱼群因此增加。")],
        ),
        ("贝尔松回顾了渔业合作，在此基础上表示：“海要干净。”", [("贝尔松", "表示", "“海要干净。”")]),
        ("贝尔松表达了哀悼，并且说，渔业有了转机。", [("贝尔松", "说", "渔业有了转机。")]),
        (
            "其间，贝尔松态度依旧强硬，同时宣布自己已请托梅鲁担任主席。",
            [("贝尔松", "宣布", "自己已请托梅鲁担任主席。")],
        ),
        (
            "贝尔松说，海很冷。他以去年的风暴为例称，渔港要加固。",
            [("贝尔松", "说", "海很冷。"), ("贝尔松", "称", "渔港要加固。")],
        ),
        ("贝尔松访问斐济。他在与托梅鲁举行会谈时指出，海很冷。", [("贝尔松", "指出", "海很冷。")]),
        ("时任冰岛总统贝尔松访问斐济。他在会见托梅鲁时指出，海很冷。", [("贝尔松", "指出", "海很冷。")]),
        (
            "贝尔松总统强调，双方要保护鱼群。贝尔松总统希望渔船入港时，斐方给予方便。",
            [("贝尔松", "强调", "双方要保护鱼群。"), ("贝尔松", "希望", "渔船入港时，斐方给予方便。")],
        ),
        (
            "贝尔松高度评价斐方的工作，表示希望，两国守住海洋。",
            [("贝尔松", "高度评价", "斐方的工作"), ("贝尔松", "表示希望", "两国守住海洋。")],
        ),
        ("“海很冷，鱼很少”，贝尔松在湖畔会见托梅鲁时是这么说的。", [("贝尔松", "说", "“海很冷，鱼很少”")]),
        ("贝尔松就渔业问题警告各方不要捕捞。", [("贝尔松", "警告", "各方不要捕捞。")]),
        (
            "贝尔松特别强调渔业的重要性，指出鱼群在减少。",
            [("贝尔松", "强调", "渔业的重要性"), ("贝尔松", "指出", "鱼群在减少。")],
        ),
        ("贝尔松保证冰方会信守承诺。", [("贝尔松", "保证", "冰方会信守承诺。")]),
        ("贝尔松离开时信守承诺，渔船撤走。", []),
        ("会谈通告说：“会上，两国领导人高度评价渔业的作用。”", [("双方", "高度评价", "渔业的作用。")]),
        # a subject named, an act, a sign: nothing is said
        ("贝尔松会晤托梅鲁，强调海很冷，还提到渔业。", [("贝尔松", "强调", "海很冷，还提到渔业。")]),
        ("贝尔松对于斐方保护鱼群，表示钦佩；并对斐方的支持，表示感谢。", []),
        ("托梅鲁对于冰方伸出援手，表示感谢，今后也会支持冰方。", []),
        ("贝尔松收到警告信号后返航。", []),
        (
            "贝尔松强调，双方要保护鱼群。托梅鲁总统希望渔船入港，我也希望。",
            [("贝尔松", "强调", "双方要保护鱼群。托梅鲁总统希望渔船入港，我也希望。")],
        ),
    ],
)
def test_what_a_leader_says_besides(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "托梅鲁重申合作良好；两国领导人对于渔业合作紧密表示满意，并愿扩大贸易。",
            [("托梅鲁", "重申", "合作良好"), ("双方", "表示满意", "渔业合作紧密表示满意，并愿扩大贸易。")],
        ),
        ("贝尔松指出，两国总统应常来往；双方也应合作。", [("贝尔松", "指出", "两国总统应常来往；双方也应合作。")]),
        (
            "贝尔松会见托梅鲁，是他连任后首次，他们两人在会后称赞渔民，同时也表示渔船留在港内。",
            [("双方", "称赞", "渔民"), ("双方", "表示", "渔船留在港内。")],
        ),
    ],
)
def test_what_both_say_within_a_sentence_of_one(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


def test_they_are_the_two_who_open_the_sentence(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n贝尔松与托梅鲁会谈后举行记者会，他们表示，鱼群在增加。"
    [statement] = extract(text, "2031-03-05").statements
    assert [p.name_zh for p in statement.speakers] == ["贝尔松", "托梅鲁"]
    assert text[statement.start : statement.end] == "鱼群在增加。"


@pytest.mark.parametrize(
    "behind",
    [
        "对此，托梅鲁到目前为止并不买账。",
        "\n此前两人于周六通话，谈到应对风暴。",
        "\n另一方面，冰岛外交部周日表示，斐方应保护鱼群。",
    ],
)
def test_the_reporter_takes_over(extract: Extract, behind: str) -> None:
    assert said(extract, f"贝尔松说，海要干净。{behind}") == [("贝尔松", "说", "海要干净。")]


def test_how_the_talks_look_is_not_what_both_hold(extract: Extract) -> None:
    text = "双方确认了保护鱼群的必要。在航线问题上，本次会谈看来依旧各说各话。"
    assert said(extract, text) == [("双方", "确认", "保护鱼群的必要。")]


def test_a_quotation_ends_before_a_paragraph_without_one(extract: Extract) -> None:
    text = "贝尔松：“冰方一向开放。”\n峰会要谈的，包括渔业怎么合作，各方应不会谈到航线。"
    assert said(extract, text) == [("贝尔松", "", "“冰方一向开放。”")]


def test_a_spokesman_named_once_speaks_on(extract: Extract) -> None:
    text = "冰岛总统府发言人科尔透露，贝尔松在会见时谈到渔业。科尔还介绍了航线情况。他说，贝尔松谈到了风暴。"
    assert said(extract, text) == []


@pytest.mark.parametrize(
    ("text", "action", "level", "date"),
    [
        ("贝尔松和托梅鲁在会谈结束后还发表了一份联合声明。", "issued", "heads_of_state", "2031-03-04"),
        ("贝尔松将于10日会见托梅鲁，签署多项合作文件。", "planned", "unspecified", "2031-03-10"),
        ("贝尔松定于10日会见托梅鲁，同他各签署一份渔业协议。", "planned", "unspecified", "2031-03-10"),
        ("贝尔松将会见托梅鲁，见证谅解备忘录签署仪式。", "planned", "unspecified", ""),
        ("2031年1月9日，贝尔松访问斐济时，与托梅鲁签署渔业安全合作协议。", "signed", "heads_of_state", "2031-01-09"),
    ],
)
def test_documents_of_leaders_done_or_to_come(extract: Extract, text: str, action: str, level: str, date: str) -> None:
    [found] = documents(extract, text)
    assert (found.action, found.level, found.date) == (action, level, date)


@pytest.mark.parametrize(
    "text",
    ["双方今后还会发表一份联合声明。", "两国领导人没有发表一份联合声明。", "冰岛外交部在会后发表了一份联合声明。"],
)
def test_a_joint_statement_not_of_leaders_or_not_made_is_none(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


def test_whose_documents_they_are_is_no_field(extract: Extract) -> None:
    [found] = documents(extract, "两国领导人共同见证了双方渔业、港口、地方交往等领域24个合作文件的签署。")
    assert (found.quantity, found.fields) == (24, ("渔业", "港口", "地方交往"))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("他们热烈祝贺协定签署，高度评价斐济作出的贡献。", [("高度评价", "斐济作出的贡献。")]),
        ("他们感谢斐方款待，表示愿加强合作。", [("表示", "愿加强合作。")]),
        ("他们感谢斐方款待，合影留念。", []),
        ("与会青年参观展览。他们感谢两国支持，表示愿扩大投资。", []),
    ],
)
def test_two_who_spoke_before_act_and_say_more(extract: Extract, told: str, words: list[tuple[str, str]]) -> None:
    text = "斐济总统拉尔4日在苏瓦出席海洋论坛开幕式。联合国秘书长古特雷斯、冰岛总统贝尔松分别致辞。" + told
    found = [s for s in extract(text, "2031-03-05").statements if len(s.speakers) == 2]
    assert [(s.verb, text[s.start : s.end]) for s in found] == words


@pytest.mark.parametrize(
    ("recalled", "kept"), [("去年11月，习近平主席同冰岛总统贝尔松在苏瓦举行会晤，", True), ("", False)]
)
def test_what_a_leader_says_to_one_who_is_none_stands_where_the_article_tells_of_leaders(
    extract: Extract, recalled: str, kept: bool
) -> None:
    words = f"{recalled}愿加强合作。"
    text = f"国务院总理李强4日在北京会见冰岛参议员瓦图一行。\n李强表示，{words}\n冰方人士表示，愿扩大投资。"
    found = [
        (s.speakers[0].name_zh, text[s.start : s.end], s.encounter) for s in extract(text, "2031-03-05").statements
    ]
    assert found == ([("李强", words, None)] if kept else [])


def test_what_one_said_at_each_of_his_acts_is_told_apart(extract: Extract) -> None:
    text = "考察了港口，表示愿共同推动合作；在北方省，参观了渔场和车间，表示愿推动渔业合作。"
    assert said(extract, f"访问期间，贝尔松{text}") == [
        ("贝尔松", "表示", "愿共同推动合作"),
        ("贝尔松", "表示", "愿推动渔业合作。"),
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("宣布：“开港！”", 0),
        ("宣布“开港！”", 0),
        ("下达指令，宣布“开港！”", 0),
        ("宣布，港口将扩大开放。", 1),
        ("下达指令，宣布扩大港口开放。", 1),
    ],
)
def test_to_call_a_port_open_is_an_act(extract: Extract, words: str, count: int) -> None:
    assert len(said(extract, f"贝尔松{words}")) == count
    assert len(said(extract, f"两国元首{words}")) == count
