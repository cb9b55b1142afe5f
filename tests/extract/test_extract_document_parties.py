"""Documents told without an encounter: those between states stay, what is issued at home does not."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Findings
from readouts.extract.readout import Extractor
from readouts.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param("会议审议通过了《关于改进城市供水的指导意见》。", [], id="adopted by a body at home"),
        pytest.param("某杂志发表重要文章《让山更绿水更清》。", [], id="an article"),
        pytest.param(
            "5月6日，中国总理张三和蒙古国签署《中蒙关于边境口岸的协定》。",
            ["中蒙关于边境口岸的协定"],
            id="between two states",
        ),
        pytest.param("中国和蒙古国签署的《中蒙关于边境口岸的协定》受到关注。", [], id="cited without a day"),
        pytest.param(
            "上海合作组织成员国发表《上海合作组织关于水资源的声明》。",
            ["上海合作组织关于水资源的声明"],
            id="of an organization of states",
        ),
        pytest.param(
            "5月6日，双方互换了两国领导人日前分别签署的《中蒙边境口岸条约》批准书。",
            ["中蒙边境口岸条约"],
            id="between those for whom the first characters of its title stand",
        ),
        pytest.param("5月6日，蒙古国政府公布《国家公路法》，中国企业关注。", [], id="a law"),
    ],
)
def test_documents_without_an_encounter(text: str, titles: list[str], vocabulary: Vocabulary) -> None:
    findings = Extractor(vocabulary).extract(text, "2021-05-07")
    assert isinstance(findings, Findings)
    assert [document.title for document in findings.documents] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "冰岛与斐济两国外长今天（3月4日）在苏瓦签署《冰岛共和国和斐济共和国关于建立外交关系的联合公报》。",
            "冰岛共和国和斐济共和国关于建立外交关系的联合公报",
        ),
        ("3月4日，冰岛、斐济和汤加在苏瓦签署了一项名为蓝色走廊协议的政府间协议。", "蓝色走廊协议"),
    ],
)
def test_a_document_of_states_on_a_page_that_names_no_leader(text: str, title: str, vocabulary: Vocabulary) -> None:
    findings = Extractor(vocabulary).extract(text, "2031-03-05", whole=False)
    assert isinstance(findings, Findings)
    assert [(d.title, d.action, d.date) for d in findings.documents] == [(title, "signed", "2031-03-04")]
    assert not findings.encounters
    assert not findings.statements


@pytest.mark.parametrize(
    "text",
    [
        "3月4日，冰岛企业与斐济企业在苏瓦签署5份渔业合作协议。",
        "世界渔业组织3月4日发布《渔业宣言》，冰岛和斐济的渔民表示欢迎。",
        "世界渔业组织3月4日在苏瓦通过《渔业宣言》。",
        "3月4日，冰岛外长会见斐济外长，表示愿签署《渔业协定》。",
        "3月4日，冰岛公布《渔业法》，斐济关注。",
        "冰岛、斐济和汤加三国渔业部长3月4日在苏瓦签署渔业合作谅解备忘录。",
    ],
)
def test_what_no_states_agreed_on_is_none_where_no_leader_is_named(text: str, vocabulary: Vocabulary) -> None:
    findings = Extractor(vocabulary).extract(text, "2031-03-05", whole=False)
    assert not isinstance(findings, Findings) or not findings.documents


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("英法德三国25日发表联合声明，呼吁停火。", "2031-02-25"),
        ("欧盟和英法德等欧洲国家领导人25日发表联合声明称，应当停火。", "2031-02-25"),
        ("欧盟与美国25日发表联合声明，宣布扩大贸易。", "2031-02-25"),
        ("日本和美国25日就1月3日达成的贸易协议发表联合声明。", "2031-02-25"),
        ("北方武装组织和美国地方团体25日发表声明。", ""),
        ("阿拉伯国家联盟25日发表声明，呼吁美国和法国停火。", ""),
        ("哈马斯25日发表声明，呼吁美国和法国停火。", ""),
    ],
)
def test_joint_statements_of_states_in_short_or_of_the_union(text: str, date: str, vocabulary: Vocabulary) -> None:
    found = Extractor(vocabulary).extract(text, "2031-03-05", whole=False)
    documents = found.documents if isinstance(found, Findings) else []
    assert [(d.kind, d.date) for d in documents] == ([("joint_statement", date)] if date else [])


@pytest.mark.parametrize(("when", "date"), [("当天，", "2031-03-04"), ("5日，", "2031-03-05")])
def test_what_two_countries_sign_on_the_day_of_a_visit_is_of_that_day(
    when: str, date: str, vocabulary: Vocabulary
) -> None:
    text = f"冰岛总统贝尔松4日到访斐济，这是他首次来访。{when}两国签署了渔业、旅游等领域合作协议。"
    found = Extractor(vocabulary).extract(text, "2031-03-06")
    assert isinstance(found, Findings)
    assert [d.date for d in found.documents] == [date]


@pytest.mark.parametrize("who", ["英法德三国工会", "印尼和欧盟商会", "美加墨三国足协"])
def test_papers_of_bodies_of_several_countries_are_none_of_states(who: str, vocabulary: Vocabulary) -> None:
    found = Extractor(vocabulary).extract(f"{who}14日发表联合声明，抗议关税。", "2031-03-15", whole=False)
    assert not isinstance(found, Findings) or found.documents == []
