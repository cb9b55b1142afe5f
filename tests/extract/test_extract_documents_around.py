"""Documents by the words around them: the day, who looked on and the fields stand in a sentence before or behind."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Document
from said import TALKS, Extract


def documents(extract: Extract, text: str) -> list[Document]:
    return extract(TALKS + text, "2031-03-05").documents


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # in passing, in the same sentence
        ("去年9月1日，贝尔松在苏瓦同托梅鲁会谈，两国签署《渔业协定》。", "2030-09-01"),
        # right behind it
        ("去年9月1日，贝尔松在苏瓦同托梅鲁会谈。会谈后，双方签署《渔业协定》。", "2030-09-01"),
        ("2029年9月3日至8日，托梅鲁访问冰岛。5日，贝尔松同托梅鲁会谈。双方签署《渔业协定》。", "2029-09"),
        # in an entry of a chronicle, which opens with its day
        ("去年9月1日，贝尔松在苏瓦同托梅鲁会谈。他们商定扩大贸易。两国政府还签署《渔业协定》。", "2030-09-01"),
        ("▲2030年9月1日=贝尔松在苏瓦同托梅鲁会谈。双方签署《渔业协定》。", "2030-09-01"),
        # a clause that names a day
        ("两人首次会面在去年9月1日，其时正出席峰会，三方签署了《渔业协定》。", "2030-09-01"),
        ("为落实两国元首去年9月1日达成的共识，双方签署《渔业协定》。", "2031-03-04"),
        ("去年4月，两国启动海洋年。海洋年去年9月1日落幕，其间双方举办活动，签署《渔业协定》。", "2030"),
        ("据外交部2月9日介绍，双方签署了《渔业协定》。", "2031-03-04"),
        # the piece before it
        ("去年5月2日，两国外长就渔业换函；双方同时签署《渔业协定》。", "2030-05-02"),
        # what is planned for a day
        ("两国元首6日将举行会谈，双方将签署《渔业协定》。", "2031-03-06"),
        ("托梅鲁7日将访问阿克雷里，届时双方将签署《渔业协定》。", "2031-03-07"),
        ("双方将于12日签署《渔业协定》。", "2031-03-12"),
        # of the visit that the report is about
        ("双方积极评价访问期间签署的《渔业协定》。", "2031-03"),
        # a day by which an older document is named
        (
            "双方签署联合公报。这是继1972年9月2日发表的《联合声明》后的又一文件。同日公布的《渔业协定》共十条。",
            "2031-03-04",
        ),
        ("双方当晚发表《渔业宣言》。", "2031-03-04"),
    ],
)
def test_the_day_stands_in_the_words_around(extract: Extract, text: str, date: str) -> None:
    [found] = [d for d in documents(extract, text) if "渔业" in d.title]
    assert found.date == date


@pytest.mark.parametrize(
    "text",
    [
        "双方要落实上次访问期间签署的《渔业协定》。",
        "贝尔松说，要用好访问期间签署的《渔业协定》。",
        "两国外长草签了关于渔业合作的议定书。",
        "贝尔松和托梅鲁签署协议。",
    ],
)
def test_what_is_only_cited_or_not_yet_signed_is_none(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    ("text", "witnessed"),
    [
        ("两国元首出席了签字仪式。双方签署了五个合作文件。", True),
        ("贝尔松和托梅鲁出席签约仪式。两国有关部门签署《渔业协定》。", True),
        ("当着两国总统的面，两国外长互换了《渔业条约》批准书。", True),
        ("两国元首出席了签字仪式。两国元首签署了《渔业宣言》。", False),
        ("两国元首出席了欢迎仪式。双方签署了五个合作文件。", False),
    ],
)
def test_who_looked_on_may_stand_before_what_was_signed(extract: Extract, text: str, witnessed: bool) -> None:
    [found] = documents(extract, text)
    assert found.witnessed is witnessed


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("两国元首出席了农业、科技、体育三个合作文件的签字仪式。", ("农业", "科技", "体育")),
        ("双方签署5份谅解备忘录等文件，涉及渔业、农业、税收等。", ("渔业", "农业", "税收")),
        ("双方签署涉及航空、铁路、农业的近20项合作协议。", ("航空", "铁路", "农业")),
        ("双方见证了经贸、投资、核能等近20份文件签字。", ("经贸", "投资", "核能")),
        ("双方签署了20份合作文件，这些文件涉及渔业、农业和税收。", ("渔业", "农业", "税收")),
        ("双方签署了20份合作文件。这些协议涵盖渔业、农业等领域。", ("渔业", "农业")),
        ("两人见证37份合作文本的交换。\n据介绍，文本内容涵盖渔业、卫生、媒体等，共三类。", ("渔业", "卫生", "媒体")),
        ("双方签署了20份合作文件。托梅鲁说，渔业、农业等领域的合作很好。", ()),
    ],
)
def test_the_fields_stand_before_the_number_or_in_the_next_sentence(
    extract: Extract, text: str, fields: tuple[str, ...]
) -> None:
    [found] = documents(extract, text)
    assert (found.kind, found.fields) == ("batch", fields)


@pytest.mark.parametrize(
    ("text", "titles", "fields", "witnessed"),
    [
        (
            "双方当天签署14份文件，其中由两国总统见证的是：\n1.《渔业协定》\n2.《税收协定》\n等。其余文件涉及兽医、创新、银行。",
            ["", "渔业协定", "税收协定"], ("兽医", "创新", "银行"), [False, True, True],
        ),
        (
            "双方共签署14份文件，其中有：\n《渔业协定》；\n《税收协定》；\n教育、体育等领域的其余9份文件。",
            ["", "渔业协定", "税收协定"], ("教育", "体育"), [False, False, False],
        ),
    ],
)  # fmt: skip
def test_a_list_leaves_the_rest_to_a_number_or_a_sentence(
    extract: Extract, text: str, titles: list[str], fields: tuple[str, ...], witnessed: list[bool]
) -> None:
    found = documents(extract, text)
    assert ([d.title for d in found], found[0].fields, [d.witnessed for d in found]) == (titles, fields, witnessed)


def test_the_last_of_a_list_may_be_the_only_batch(extract: Extract) -> None:
    text = "双方交换了以下文件：\n-《渔业协定》；\n-《税收协定》；\n-教育、体育等领域的其余30余份部门间文件。"
    *_, batch = documents(extract, text)
    assert (batch.kind, batch.quantity, batch.fields, batch.level) == ("batch", 30, ("教育", "体育"), "departments")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("双方签署了多项企业间贷款协议。", "companies"),
        ("双方签署了30多项商业协议。", "companies"),
        ("双方签署了20份部门间文件。", "departments"),
        ("双方签署了20份政府间文件。", "governments"),
        ("双方签署了20份部门间、企业间文件。", "unspecified"),
        ("双方签署《冰斐政府间渔业协定》。", "governments"),
        ("双方签署《冰斐政府关于渔业的协定》。", "governments"),
        ("双方签署《冰岛渔业部与斐济海洋部2032年工作计划》。", "departments"),
        ("两位总统签署《渔业协定》。", "heads_of_state"),
        ("贝尔松5日将出席冰岛与非洲领导人会议，双方将签署《渔业协定》。", "unspecified"),
    ],
)
def test_whose_a_document_is_by_its_words(extract: Extract, text: str, level: str) -> None:
    assert [d.level for d in documents(extract, text)] == [level]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "双方签署了关于渔业的联合声明和《税收条约》。",
            [("关于渔业的联合声明", "joint_statement"), ("税收条约", "treaty")],
        ),
        ("双方签署了渔业协定和《税收条约》。", [("渔业协定", "agreement"), ("税收条约", "treaty")]),
        ("双方签署28架飞机购买合同等5项文件。", [("28架飞机购买合同", "agreement"), ("", "batch")]),
        ("两国元首出席两国政府渔业协定等多项文件的签字仪式。", [("渔业协定", "agreement"), ("", "batch")]),
        ("双方签署为期5年的渔业合作协定。", [("渔业合作协定", "agreement")]),
        ("双方发表了关于共同应对海洋污染的协商文件。", [("关于共同应对海洋污染的协商文件", "joint_statement")]),
        ("3月4日，贝尔松在雷克雅未克与托梅鲁签署双边协议。", [("", "agreement")]),
        (
            "双方发表「苏瓦精神」联合声明、「苏瓦原则」以及「磋商承诺」三份文件。",
            [("苏瓦精神", "joint_statement"), ("苏瓦原则", "other"), ("磋商承诺", "other")],
        ),
        ("双方要发扬「苏瓦精神」，用好三份文件。", []),
        ("双方还就渔业交换意见，随后发表联合公报。", [("", "joint_statement")]),
    ],
)
def test_what_a_document_is_called(extract: Extract, text: str, told: list[tuple[str, str]]) -> None:
    assert [(d.title, d.kind) for d in documents(extract, text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "会谈后，双方互换了《渔业条约》批准书。贝尔松和托梅鲁是去年12月6日在苏瓦签署该条约的。",
            [("exchanged", "2031-03-04"), ("signed", "2030-12-06")],
        ),
        ("会谈后，双方互换了《渔业条约》批准书。双方要落实该条约。", [("exchanged", "2031-03-04")]),
    ],
)
def test_a_document_named_again_by_its_kind(extract: Extract, text: str, told: list[tuple[str, str]]) -> None:
    found = documents(extract, text)
    assert [(d.action, d.date) for d in found] == told
    assert {d.title for d in found} == {"渔业条约"}


def test_at_a_ceremony_a_title_an_agreement_and_a_batch_are_signed(extract: Extract) -> None:
    text = TALKS + "会谈后，两人出席了《冰斐渔业纲要》、两国政府渔业协定以及林业、能源等方面合作文件的签字仪式。"
    found = {(d.title, d.witnessed, d.fields) for d in extract(text).documents}
    assert found == {("冰斐渔业纲要", True, ()), ("渔业协定", True, ()), ("", True, ("林业", "能源"))}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("托梅鲁将同贝尔松共进早餐，并出席多项合作文件的签字仪式。", "planned"),
        ("贝尔松定于10日访问斐济，随后将见证多项合作文件的签署。", "planned"),
        ("双方将两国关系提升为伙伴关系，并签署多项合作文件。", "signed"),
        ("双方将合作推向前进，会谈后签署多项合作文件。", "signed"),
    ],
)
def test_what_follows_an_encounter_to_come_is_planned_too(extract: Extract, text: str, action: str) -> None:
    [found] = documents(extract, text)
    assert (found.kind, found.action) == ("batch", action)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("共同见证两国部长签署三项协议。\n三项协议是《渔业协定》《引渡条约》，以及关于《防务协定》的联合声明。",
         ["", "渔业协定", "引渡条约", "关于《防务协定》的联合声明"]),
        ("双方签署两项协议。这两项协议分别为《渔业协定》和《引渡条约》。", ["", "渔业协定", "引渡条约"]),
        ("双方签署两项协议。这些协议是双方多年谈判的成果。", [""]),
        ("两国元首签署《渔业条约》以及海洋委员会第六次会议决议。", ["渔业条约", "海洋委员会第六次会议决议"]),
        ("两国元首签署《渔业条约》和关于旅游合作的谅解备忘录。", ["渔业条约", "关于旅游合作的谅解备忘录"]),
        ("两国元首签署《渔业条约》和多项合作协议。", ["渔业条约", ""]),
        ("两国元首签署《渔业条约》以及数份企业间贷款协议。", ["渔业条约", ""]),
        ("两国元首签署新的双边条约，全名《冰岛和斐济合作条约》，俗称《苏瓦条约》。", ["冰岛和斐济合作条约"]),
        ("两国元首签署关于渔业合作的条约，全称为《渔业条约》。", ["渔业条约"]),
        ("两国元首签署关于渔业合作的条约，《海洋条约》早已失效。", ["关于渔业合作的条约"]),
    ],
)  # fmt: skip
def test_a_title_may_stand_behind_the_words(extract: Extract, text: str, titles: list[str]) -> None:
    assert [d.title for d in documents(extract, text)] == titles


@pytest.mark.parametrize("count", ["十余份", "数十份", "二十多份"])
def test_a_count_is_no_title(extract: Extract, count: str) -> None:
    [found] = documents(extract, f"两国领导人还签署了{count}协议。")
    assert (found.title, found.quantity_text) == ("", count)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("两国部长签署《冰岛政府和斐济政府渔业协定》。", "governments"),
        ("两国渔业部门签署《冰岛与斐济渔业协定》。", "departments"),
        ("双方签署《冰岛政府与斐济内阁渔业协定》。", "governments"),
        ("会谈后，双方共签署27份文件。", "unspecified"),
        ("部长会议在苏瓦举行，会后贝尔松和托梅鲁发表《渔业宣言》。", "heads_of_state"),
    ],
)
def test_whose_a_document_is_its_own_clause_or_title_says(extract: Extract, text: str, level: str) -> None:
    [found] = documents(extract, text)
    assert found.level == level


def test_who_puts_the_name_to_it_as_a_witness_looked_on(extract: Extract) -> None:
    [found] = documents(extract, "双方代表签署《渔业协定》，帕劳总统惠普斯主持仪式并以见证人身份签名。")
    assert found.witnessed


def test_the_same_year_is_that_of_the_date_before(extract: Extract) -> None:
    text = "2029年1月9日，托梅鲁到苏瓦。同年6月19日，部长会议在苏瓦举行，会后贝尔松和托梅鲁发表《渔业宣言》。"
    [found] = documents(extract, text)
    assert found.date == "2029-06-19"


MET = "冰岛总统贝尔松3月4日同斐济总理托梅鲁会谈。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会谈后，两国政府发表了联合声明。", [("", "issued", "governments")]),
        ("两国随后发表了联合新闻公报。", [("", "issued", "unspecified")]),
        ("两国领导人还讨论了联合声明。", []),
        (
            "两人还出席了两国政府关于渔业合作的协定、关于铺设电缆的谅解备忘录和关于保护鲸鱼的议定书的签字仪式。",
            [
                ("关于渔业合作的协定", "signed", "governments"),
                ("关于铺设电缆的谅解备忘录", "signed", "governments"),
                ("关于保护鲸鱼的议定书", "signed", "governments"),
            ],
        ),
        ("两位首脑还就着手修订2007年发表的《渔业联合宣言》达成一致。", [("渔业联合宣言", "issued", "unspecified")]),
        ("两国元首于2007年发表的《渔业联合宣言》仍有效。", [("渔业联合宣言", "issued", "heads_of_state")]),
        ("两国领导人前年4月27日签署的《渔业宣言》仍有效。", [("渔业宣言", "signed", "heads_of_state")]),
        ("那是两国部长2030年1月25日在苏瓦大酒店签署的扩大框架协议。", [("扩大框架协议", "signed", "departments")]),
        (
            "6日，两国元首将在苏瓦会谈，双方拟签署渔业等领域一批合作协议，并发表关于渔业的联合声明。",
            [("关于渔业的联合声明", "planned", "unspecified"), ("", "planned", "unspecified")],
        ),
    ],
)
def test_who_puts_the_name_to_it(extract: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = extract(MET + text, "2031-03-05").documents
    assert [(d.title, d.action, d.level) for d in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会晤后，在两国元首见证下，《渔业规划》和一份海关协定当场签署。", [("渔业规划", "signed", True)]),
        ("会晤后，在两国元首见证下，《渔业规划》今后将签署。", []),
    ],
)
def test_what_is_signed_before_their_eyes_stands_before_the_word(
    extract: Extract, text: str, expected: list[tuple[str, str, bool]]
) -> None:
    assert [(d.title, d.action, d.witnessed) for d in documents(extract, text)] == expected


def test_a_batch_behind_a_plan_that_is_named_is_read_as_well(extract: Extract) -> None:
    met = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。"
    text = met + "会谈后，双方签署共建“蓝色走廊”合作规划，港口、能源等领域多项双边合作文件。"
    found = extract(text, "2031-03-05").documents
    assert [(d.kind, d.quantity_text, d.fields) for d in found] == [
        ("plan", "", ()),
        ("batch", "多项", ("港口", "能源")),
    ]


def test_a_headline_tells_no_document_of_its_own(extract: Extract) -> None:
    text = (
        "国际快讯\n冰岛与斐济签署渔业合作协议\n3月4日，冰岛总统贝尔松与斐济总理托梅鲁在苏瓦签署一项渔业合作协议。\n"
        "瑙鲁与汤加举行会议\n瑙鲁和汤加的会议4日开幕。"
    )
    found = extract(text, "2031-03-05").documents
    assert [(d.kind, d.action, d.date) for d in found] == [("agreement", "signed", "2031-03-04")]
    other = "冰岛与斐济两国签署渔业合作协议\n3月4日，冰岛总统贝尔松与斐济总理托梅鲁会谈。会谈后签署两国港口合作协议。"
    assert [d.kind for d in extract(other, "2031-03-05").documents] == ["batch", "agreement"]
