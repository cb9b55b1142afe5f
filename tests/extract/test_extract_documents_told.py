"""Documents told without 《》, in other words than a verb with its object, one by one, or as of a visit recalled."""

from __future__ import annotations

import pytest

from said import Extract, documents


@pytest.mark.parametrize(
    ("text", "title", "kind", "action", "date"),
    [
        ("两国总统在渔业合作条约上签字。", "渔业合作条约", "treaty", "signed", "2031-03-04"),
        ("两国领导人在《渔业条约》上签名。", "渔业条约", "treaty", "signed", "2031-03-04"),
        ("渔业资源合作协定在会谈后由双方签署。", "渔业资源合作协定", "agreement", "signed", "2031-03-04"),
        ("《渔业协定》由两国外长签署。", "渔业协定", "agreement", "signed", "2031-03-04"),
        ("双方签下一份渔业备忘录。", "", "memorandum", "signed", "2031-03-04"),
        ("两国总统签署了削减渔船的一项重要条约。", "", "treaty", "signed", "2031-03-04"),
        ("会谈后发表的联合声明显示，两国要加强合作。", "", "joint_statement", "issued", "2031-03-04"),
        ("双方去年10月发表的联合声明指出，要加强合作。", "", "joint_statement", "issued", "2030-10"),
        ("双方就2040年前的渔业合作计划达成协议。", "2040年前的渔业合作计划", "plan", "completed", "2031-03-04"),
        ("双方发表题为《同海共生》的联合声明。", "同海共生", "joint_statement", "issued", "2031-03-04"),
        ("双方签署名为同海共生的合作备忘录。", "同海共生", "memorandum", "signed", "2031-03-04"),
        ("双方发表联合声明，题目是《同海共生》。", "同海共生", "joint_statement", "issued", "2031-03-04"),
        ("两国签署引渡条约。", "引渡条约", "treaty", "signed", "2031-03-04"),
        ("两国去年8月7日达成停火协议。", "停火协议", "agreement", "completed", "2030-08-07"),
        ("双方将签署一份渔业备忘录。", "", "memorandum", "planned", ""),
    ],
)
def test_other_ways_to_tell_of_a_document(
    extract: Extract, text: str, title: str, kind: str, action: str, date: str
) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.action, found.date) == (title, kind, action, date)


@pytest.mark.parametrize(
    "text",
    [
        "双方就落实渔业合作规划达成一致。",
        "贝尔松说，希望签署一份渔业备忘录。",
        "贝尔松发表题为《同海共生》的讲话。",
        "两国没有签署任何协议。",
        "双方签署有关协定。",
        "两国已达成停火协议。",
        "托梅鲁说，但愿今天可以签下一份渔业备忘录。",
        "双方可能当天就会签署渔业协议。",
    ],
)
def test_what_is_wished_for_or_not_named_is_no_document(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("两国签署28项协议，内容包括高等教育、科技、渔业等。", ("高等教育", "科技", "渔业")),
        ("双方签署9项协议。由元首见证签字的这些文件，范围包括渔业、科技等许多方面。", ("渔业", "科技")),
        ("两国签订多份谅解备忘录和会议纪要，范围包括渔业、农业等。", ("渔业", "农业")),
        ("双方签署了多份协议及备忘录，包括渔业、能源以及自由贸易区等方面。", ("渔业", "能源", "自由贸易区")),
    ],
)
def test_the_fields_of_a_batch_may_stand_behind_it(extract: Extract, text: str, fields: tuple[str, ...]) -> None:
    [found] = documents(extract, text)
    assert (found.kind, found.fields) == ("batch", fields)


@pytest.mark.parametrize(
    ("text", "quantity"), [("两国签订渔业、税收等协定和议定书共四项。", 4), ("双方签署三项议定书。", 3)]
)
def test_agreements_that_are_only_counted_are_a_batch(extract: Extract, text: str, quantity: int) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.quantity) == ("", "batch", quantity)


@pytest.mark.parametrize(
    "text",
    [
        "两国签署三份文件。\n三份文件分别是：甲地渔业部与乙地海洋、渔业部关于鱼群的谅解备忘录，引渡条约，旅游协定。",
        "两国签署三份文件，分别是：甲地渔业部与乙地海洋、渔业部关于鱼群的谅解备忘录；引渡条约；旅游协定。",
        "两国签署三份文件，包括：\n1. 甲地渔业部与乙地海洋、渔业部关于鱼群的谅解备忘录；\n2. 引渡条约；\n3. 旅游协定。",
    ],
)
def test_a_list_names_the_documents_of_a_batch(extract: Extract, text: str) -> None:
    batch, *listed = documents(extract, text)
    assert (batch.kind, batch.quantity) == ("batch", 3)
    assert [(d.title, d.level, d.date) for d in listed] == [
        ("甲地渔业部与乙地海洋、渔业部关于鱼群的谅解备忘录", "departments", "2031-03-04"),
        ("引渡条约", "unspecified", "2031-03-04"),
        ("旅游协定", "unspecified", "2031-03-04"),
    ]


@pytest.mark.parametrize(
    "text", ["双方签署的文件包括：渔业协定、引渡条约。", "双方签署的合作文件有：《渔业协定》、《引渡条约》。"]
)
def test_a_list_may_be_all_that_is_told(extract: Extract, text: str) -> None:
    assert [(d.title, d.action) for d in documents(extract, text)] == [("渔业协定", "signed"), ("引渡条约", "signed")]


def test_what_two_have_is_no_list_of_what_they_signed(extract: Extract) -> None:
    assert documents(extract, "贝尔松指出，两国有多项协议，包括渔业协定和旅游协定。") == []


@pytest.mark.parametrize(
    ("text", "witnessed"),
    [
        ("两国签署合作文件五份，贝尔松与托梅鲁一起出席了签署仪式。", True),
        ("两国外长签署《渔业协定》，两国领导人在场见证。", True),
        ("贝尔松和托梅鲁签署《渔业协定》，帕劳总统惠普斯在场见证。", True),
        ("两国领导人签署《渔业协定》，两国领导人出席签字仪式。", False),
    ],
)
def test_who_looked_on_may_stand_behind_what_was_signed(extract: Extract, text: str, witnessed: bool) -> None:
    [found] = documents(extract, text)
    assert found.witnessed is witnessed


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("双方政府签署《渔业协定》。", "governments"),
        ("两国经济界签下一系列合作协议。", "companies"),
        ("贝尔松与冰、斐、帕三国领袖签署《渔业协定》。", "heads_of_state"),
    ],
)
def test_whose_a_document_is_by_who_signs(extract: Extract, text: str, level: str) -> None:
    assert [d.level for d in documents(extract, text)] == [level]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2030年1月28日至2月5日，托梅鲁正式访问冰岛。其间，双方签署《渔业协定》。", "2030"),
        ("2030年1月2日至5日，托梅鲁正式访问冰岛。双方签署《渔业协定》。", "2030-01"),
        ("2030年，托梅鲁应邀访问冰岛，双方签署《渔业协定》。", "2030"),
        ("2030年，托梅鲁访问冰岛。会谈后，双方签署《渔业协定》。", "2031-03-04"),
        ("2030年，两国贸易额创新高。双方签署《渔业协定》。", "2031-03-04"),
    ],
)
def test_what_was_signed_on_a_visit_recalled_is_of_that_visit(extract: Extract, text: str, date: str) -> None:
    assert [d.date for d in documents(extract, text)] == [date]


@pytest.mark.parametrize(
    ("text", "titles", "fields"),
    [
        ("见证签署电力合作规划和渔业、旅游等领域多项合作文件。", ["电力合作规划"], ("渔业", "旅游")),
        ("见证签署渔业协定和多项合作文件。", ["渔业协定"], ()),
        ("见证签署电力合作规划、渔业和旅游等领域多项合作文件。", [], ("电力合作规划", "渔业", "旅游")),
    ],
)
def test_a_document_that_is_parted_from_the_fields_is_one_of_its_own(
    extract: Extract, text: str, titles: list[str], fields: tuple[str, ...]
) -> None:
    *named, batch = documents(extract, f"两国领导人{text}")
    assert ([d.title for d in named], batch.fields) == (titles, fields)


@pytest.mark.parametrize(
    ("text", "titles", "counted"),
    [
        ("双方签署《渔业协定》，发表关于渔业的声明以及涉及港口、旅游等领域合作的一系列决议。", 2, "一系列"),
        ("双方签署《渔业协定》，批准关于港口的倡议，并发表关于渔业的声明及多项决议。", 2, "多项"),
        ("双方发表关于渔业的宣言、关于港口的声明和3项决议。", 2, "3项"),
        ("双方签署关于渔业的谅解备忘录以及10多份合作文件。", 1, "10多份"),
        ("双方发表关于渔业及相关决议的声明。", 1, ""),
        ("会议通过《渔业宣言》和关于港口的声明。", 2, ""),
    ],
)
def test_a_statement_without_brackets_may_be_followed_by_a_batch(
    extract: Extract, text: str, titles: int, counted: str
) -> None:
    found = documents(extract, text)
    assert len([d for d in found if d.title]) == titles
    assert [d.quantity_text for d in found if d.kind == "batch"] == ([counted] if counted else [])


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("冰斐总理第二次定期会晤联合公报", ["冰斐总理第二次定期会晤联合公报"]),
        ("冰斐总理第二次定期会晤联合公报（全文）", ["冰斐总理第二次定期会晤联合公报"]),
        ("冰斐发表联合公报", []),
    ],
)
def test_a_joint_statement_whose_text_an_article_is(extract: Extract, name: str, titles: list[str]) -> None:
    text = f"{name}\n2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会晤。\n双方指出，海洋合作很重要。"
    found = extract(text, "2031-03-05").documents
    assert [(d.title, d.action, d.level) for d in found] == [(t, "issued", "governments") for t in titles]


def test_how_many_have_signed_is_no_document(extract: Extract) -> None:
    assert documents(extract, "与冰岛签署渔业合作协议的国家已有30多个。") == []


@pytest.mark.parametrize("title", ["中斐关于共同保护鱼群的联合声明", "关于共同保护鱼群的联合声明"])
def test_the_sides_before_a_title_are_part_of_it(extract: Extract, title: str) -> None:
    assert [d.title for d in documents(extract, f"两国领导人签署了{title}。")] == [title]


@pytest.mark.parametrize(
    ("text", "title", "kind", "action", "level", "date"),
    [
        (
            "冰岛—斐济渔业协定签字仪式4日在苏瓦举行。",
            "冰岛—斐济渔业协定", "agreement", "signed", "unspecified", "2031-03-04",
        ),
        (
            "托梅鲁说，冰斐渔业协定去年6月1日正式签署。",
            "冰斐渔业协定", "agreement", "signed", "unspecified", "2030-06-01",
        ),
        ("两国政府同时公布了渔业行动计划。", "渔业行动计划", "plan", "issued", "governments", "2031-03-04"),
        (
            "两国政府于1964年1月27日发表建交联合公报。",
            "建交联合公报", "joint_statement", "issued", "governments", "1964-01-27",
        ),
        (
            "《渔业条约》由贝尔松和时任斐济总理托梅鲁于2029年1月22日签署。",
            "渔业条约", "treaty", "signed", "heads_of_state", "2029-01-22",
        ),
        (
            "去年5月18日，贝尔松与托梅鲁出席峰会，峰会通过的《苏瓦宣言》写入了渔业。",
            "苏瓦宣言", "joint_statement", "issued", "heads_of_state", "2030-05-18",
        ),
        (
            "去年3月两国签署有关渔业合作的谅解备忘录。",
            "有关渔业合作的谅解备忘录", "memorandum", "signed", "unspecified", "2030-03",
        ),
        ("渔业协定由甲部长代表两国政府签署。", "渔业协定", "agreement", "signed", "governments", "2031-03-04"),
        ("冰方将继续执行1993年签署的渔业协定。", "渔业协定", "agreement", "signed", "unspecified", "1993"),
        ("双方将于1月5日签署《渔业协定》。", "渔业协定", "agreement", "planned", "unspecified", "2032-01-05"),
    ],
)  # fmt: skip
def test_documents_with_a_day_or_an_act_of_their_own(
    extract: Extract, text: str, title: str, kind: str, action: str, level: str, date: str
) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.action, found.level, found.date) == (title, kind, action, level, date)


@pytest.mark.parametrize(
    "text",
    [
        "双方要落实峰会通过的《苏瓦宣言》。",
        "冰方将停止执行1993年签署的渔业协定。",
        "合作协议签字仪式4日在苏瓦举行。",
        "双方签署有关合作协定。",
    ],
)
def test_cited_and_nameless_documents_are_not_read(extract: Extract, text: str) -> None:
    assert [d for d in documents(extract, text) if d.title] == []


@pytest.mark.parametrize(
    ("text", "action", "number", "fields"),
    [
        ("两国领导人出席了10项谅解备忘录的交换仪式，涉及渔业、能源等领域。", "exchanged", 10, ("渔业", "能源")),
        ("贝尔松和托梅鲁共同主持了19项合作文件的签字仪式。", "signed", 19, ()),
        ("两国领导人见证渔业、能源等领域6项协定的签署。", "signed", 6, ("渔业", "能源")),
        ("在托梅鲁见证下，双方签署6份备忘录，涵盖渔业、能源以及教育等课题。", "signed", 6, ("渔业", "能源", "教育")),
    ],
)
def test_what_was_counted_and_looked_on(
    extract: Extract, text: str, action: str, number: int, fields: tuple[str, ...]
) -> None:
    [found] = documents(extract, text)
    assert (found.action, found.quantity, found.fields, found.witnessed) == (action, number, fields, True)


def test_a_list_by_lines_ends_where_the_marks_do(extract: Extract) -> None:
    text = "双方交换了以下文件：\n——《甲备忘录》；\n——《乙协定》。\n据介绍，两国还签署了商业合同。"
    assert [d.title for d in documents(extract, text)] == ["甲备忘录", "乙协定"]


def test_titles_behind_what_was_counted(extract: Extract) -> None:
    text = "两国领导人见证17项合作文件的签署，其中有《甲备忘录》和《乙协定》。"
    assert [(d.title, d.witnessed) for d in documents(extract, text)] == [
        ("甲备忘录", True),
        ("乙协定", True),
        ("", True),
    ]


def test_at_a_gathering_nobody_looks_on(extract: Extract) -> None:
    text = "4月1日，贝尔松将同托梅鲁出席三国领导人会议，会议将发表《合作宣言》。"
    [found] = documents(extract, text)
    assert (found.action, found.witnessed, found.date) == ("planned", False, "2031-04-01")


@pytest.mark.parametrize(
    "one",
    [
        "一份题为「迈向渔业新时代」，另一份是「关键鱼群供应框架」",
        "一份名为《迈向渔业新时代》，另一份为《关键鱼群供应框架》",
        "一份是规定如何捕鱼的「迈向渔业新时代」，另一份是确保渔港安全的「关键鱼群供应框架」",
    ],
)
def test_each_of_two_is_named(extract: Extract, one: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。两人接着签下两份文件，{one}。"
    found = extract(text, "2031-03-05").documents
    assert [(d.title, d.action, d.date) for d in found] == [
        ("迈向渔业新时代", "signed", "2031-03-04"),
        ("关键鱼群供应框架", "signed", "2031-03-04"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "两项协议一为“渔业协议”，一为“港口协议”。",
        "其中一份文件是渔业协议，另一份为港口协议。",
        "一项协议为渔业协议，另一项是港口协议。",
        "这两项协议中，一是《渔业协议》，二是《港口协议》。",
    ],
)
def test_each_of_two_is_named_in_a_sentence_of_its_own(extract: Extract, told: str) -> None:
    for signed in (
        "双方签署两项协议。",
        "双方签署两项重要协议，两人都很高兴。\n" if told[0] in "两这" else "双方签署两项协议。",
    ):
        found = documents(extract, signed + told)
        assert [(d.title, d.action) for d in found] == [("渔业协议", "signed"), ("港口协议", "signed")]
    several = documents(extract, "双方签署五份协议。" + told)
    assert (several[0].kind, several[0].quantity) == ("batch", 5)


def test_titles_in_quotation_marks_may_be_listed(extract: Extract) -> None:
    for told in ("，分别是“渔业协议”和“港口协议”", "。两项协议分别为“渔业协议”与“港口协议”", "，即渔业协议和港口协议"):
        found = documents(extract, f"双方签署两项协议{told}。")
        assert [d.title for d in found] == ["", "渔业协议", "港口协议"]


@pytest.mark.parametrize("when", ["并在会后", "会后正式", "并于当天", "并在会上"])
def test_a_joint_statement_behind_the_meeting_of_the_sentence(extract: Extract, when: str) -> None:
    [found] = documents(extract, f"两人一同出席渔业论坛，{when}签署联合声明，就渔业达成共识。")
    assert (found.title, found.kind, found.action) == ("", "joint_statement", "signed")


@pytest.mark.parametrize("says", ["文件有", "文件包括", "合作文件为", "合作文件是："])
def test_a_list_needs_no_colon_behind_a_verb(extract: Extract, says: str) -> None:
    listed = "甲地渔业部与乙地渔业部合作计划、关于扩建渔港的协议、引渡条约"
    expected = [
        ("甲地渔业部与乙地渔业部合作计划", "plan", "departments"),
        ("关于扩建渔港的协议", "agreement", "unspecified"),
        ("引渡条约", "treaty", "unspecified"),
    ]
    found = documents(extract, f"双方签下的{says}{listed}。")
    assert [(d.title, d.kind, d.level) for d in found] == expected
    assert documents(extract, f"双方此前签下的{says}{listed}。") == []
    assert documents(extract, f"双方的{says}{listed}。") == []
    handed_over = documents(extract, f"两人见证合作文件的交接仪式。\n双方签下的{says}{listed}。")
    assert [(d.action, d.witnessed) for d in handed_over] == [("exchanged", True), *[("signed", True)] * 3]


def test_who_signs_may_be_a_guest_who_is_introduced(extract: Extract) -> None:
    for guest, level in (("来访的斐济总理托梅鲁", "heads_of_state"), ("来访的渔民代表", "unspecified")):
        text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。当天，冰岛总统贝尔松同{guest}签署《渔业协定》。"
        assert [d.level for d in extract(text, "2031-03-05").documents] == [level]


@pytest.mark.parametrize(
    ("signed", "titles"),
    [
        ("渔业协议和港口协议两份文件", ["渔业协议", "港口协议"]),
        ("渔业协议、旅游协议和港口合作协议3份合作文件", ["渔业协议", "旅游协议", "港口合作协议"]),
        ("渔业、能源等领域合作协议3份文件", [""]),
    ],
)
def test_titles_before_their_number(extract: Extract, signed: str, titles: list[str]) -> None:
    assert [d.title for d in documents(extract, f"双方签署{signed}。")] == titles


def test_documents_are_handed_over_before_their_eyes(extract: Extract) -> None:
    [found] = documents(extract, "两人见证双方合作文件的交接仪式。")
    assert (found.kind, found.action, found.witnessed) == ("batch", "exchanged", True)
    assert documents(extract, "两人见证渔船的交接仪式。") == []


def test_each_of_two_may_be_named_without_marks(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。两人签署两份文件，一份是{}，另一份是{}。"
    named = extract(text.format("关键鱼群合作框架", "冰斐渔业协议"), "2031-03-05").documents
    assert [d.title for d in named] == ["关键鱼群合作框架", "冰斐渔业协议"]
    told = extract(text.format("外长签署的渔业协议", "由船厂和港口签下的合同"), "2031-03-05").documents
    assert [d.title for d in told] == [""]


def test_one_of_a_batch_was_looked_on_at_as_the_others(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。会谈后，两国领导人见证渔业、本币互换等领域12份合作文件的签署。"
        "其中，冰岛渔业部同斐济海洋部签署渔港建设谅解备忘录，冰岛中央银行与斐济国家银行续签了双边本币互换协议，"
        "北海集团与斐济渔业公司签署扩大捕捞合作协议。"
    )
    found = {d.title: (d.action, d.level, d.witnessed) for d in extract(text, "2031-03-05").documents}
    assert found == {
        "": ("signed", "unspecified", True),
        "渔港建设谅解备忘录": ("signed", "departments", True),
        "双边本币互换协议": ("extended", "departments", True),
        "扩大捕捞合作协议": ("signed", "companies", True),
    }


@pytest.mark.parametrize("first", ["尽快谈妥", "争取商签", "抓紧商谈"])
def test_what_is_still_to_be_done_is_no_document(extract: Extract, first: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。双方商定{first}渔业合作框架协议。"
    assert extract(text, "2031-03-05").documents == []


@pytest.mark.parametrize("words", ["商定11月签署", "商定将于11月签署", "商定于今年11月正式签订"])
def test_a_document_that_they_agree_to_sign_is_planned(extract: Extract, words: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。双方{words}《冰斐渔业协定》。"
    assert [(d.action, d.date) for d in extract(text, "2031-03-05").documents] == [("planned", "2031-11")]


def test_each_document_is_of_those_who_signed_it(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。会谈后，两国外长代表本国政府签署了渔业合作协定，"
        "两国海洋部门负责人签署了渔港建设备忘录。"
    )
    found = {d.title: d.level for d in extract(text, "2031-03-05").documents}
    assert found == {"渔业合作协定": "governments", "渔港建设备忘录": "departments"}


def test_whose_the_first_of_a_batch_is_says_nothing_of_the_batch(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈，并出席两国政府渔业技术合作协定等4个文件的签字仪式。"
    assert {d.quantity: d.level for d in extract(text, "2031-03-05").documents}[4] == "unspecified"


def test_what_is_issued_besides_is_no_part_of_a_title(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日在雷克雅未克同斐济总理托梅鲁举行会谈。会谈后，双方签署{}。"
    besides = extract(text.format("经贸领域合作文件并发表联合声明"), "2031-03-05").documents
    assert ("", "batch") in {(d.title, d.kind) for d in besides}
    assert not any(d.title for d in besides)
    [one] = extract(text.format("关于渔业合作并发表年度报告的谅解备忘录"), "2031-03-05").documents
    assert one.title == "关于渔业合作并发表年度报告的谅解备忘录"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双方下午会见记者并签署《渔港协定》。", [("渔港协定", "signed")]),
        ("双方下午会签署《渔港协定》。", [("渔港协定", "planned")]),
        ("双方签署关于一批货物的协定。", [("关于一批货物的协定", "signed")]),
    ],
)
def test_words_of_plan_and_of_number_are_told_from_others(
    extract: Extract, text: str, expected: list[tuple[str, str]]
) -> None:
    talks = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n"
    assert [(d.title, d.action) for d in extract(talks + text, "2031-03-05").documents] == expected


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("贝尔松说，当天签署的《渔业行动计划》会带来合作。", "signed"),
        ("两人签署的文件题为《渔业行动计划》。", "signed"),
    ],
)
def test_what_was_signed_that_day_may_be_named_behind_the_signing(extract: Extract, text: str, action: str) -> None:
    assert [(d.title, d.action, d.date) for d in documents(extract, text)] == [("渔业行动计划", action, "2031-03-04")]


@pytest.mark.parametrize(
    "text", ["贝尔松说，双方签署的《渔业行动计划》会带来合作。", "贝尔松发表题为《渔业行动计划》的演讲。"]
)
def test_what_is_cited_or_the_title_of_a_speech_is_no_document(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "两国政府代表随后在引渡条约、渔业协定等五份文件上签字。",
            [("引渡条约", "signed", 0), ("渔业协定", "signed", 0), ("", "signed", 5)],
        ),
        ("双方代表在四份文件上签字。", [("", "signed", 4)]),
        ("双方在会议桌旁的文件上签字。", []),
        ("贝尔松说，我稍后还要出席渔业、造船等领域文件的签字仪式。", [("", "planned", 0)]),
    ],
)
def test_several_documents_are_signed_in(extract: Extract, text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(d.title, d.action, d.quantity or 0) for d in documents(extract, text)] == expected


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("两人见证「冰斐漁業條約」簽署。", ["冰斐漁業條約"]),
        (
            "两人见证「冰斐漁業條約」、「冰斐造船協定」以及「冰斐海洋意向書」的簽署。",
            ["冰斐漁業條約", "冰斐造船協定", "冰斐海洋意向書"],
        ),
        ("双方签署了「冰斐漁業條約」和「冰斐造船協定」。", ["冰斐漁業條約", "冰斐造船協定"]),
        ("两人谈到「冰斐漁業條約」、「冰斐造船協定」。", []),
    ],
)
def test_titles_in_quotation_marks_stand_behind_one_verb(extract: Extract, text: str, titles: list[str]) -> None:
    assert [d.title for d in documents(extract, text)] == titles


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("双方签署了渔业合作等协议。", ("渔业合作",)),
        ("双方还签署渔业、港口、教育等合作谅解备忘录。", ("渔业", "港口", "教育")),
        ("两国签署了渔业等领域的合作协议。", ("渔业",)),
        ("两国签署了渔业和港口等合作协定。", ("渔业", "港口")),
        ("两国签署共建“蓝色走廊”等三份合作文件。", ("共建“蓝色走廊”",)),
    ],
)
def test_fields_before_a_kind_of_document_are_no_title(extract: Extract, text: str, fields: tuple[str, ...]) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.action, found.fields) == ("", "batch", "signed", fields)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("双方签署了渔业合作协定等文件。", ["渔业合作协定"]),
        ("双方签署渔业合作协定、港口管理协定等双边合作文件。", ["渔业合作协定", "港口管理协定", ""]),
        ("双方签署关于渔业等领域合作的协议。", ["关于渔业等领域合作的协议"]),
        ("两国元首出席了两国政府关于渔港建设和运营的合作协议的签字仪式。", ["关于渔港建设和运营的合作协议"]),
        (
            "两国部门签署渔业合作协定、互免外交、公务护照签证协定等6份文件。",
            ["渔业合作协定", "互免外交、公务护照签证协定", ""],
        ),
        ("两国签署的渔业等合作协议已经生效。", []),
        ("两国签署的渔业合作文件已经生效。", []),
        ("双方签署高等合作协议。", ["高等合作协议"]),
        ("双方签署渔业、港口等领域合作协定等文件。", [""]),
        ("双方签署包括渔业合作协定等文件。", ["渔业合作协定", ""]),
        ("双方发表关于“建立战略伙伴关系的联合声明”。", ["建立战略伙伴关系的联合声明"]),
        ("两人出席关于渔港的协议和关于渔船的备忘录的签字仪式。", ["关于渔港的协议", "关于渔船的备忘录"]),
    ],
)
def test_documents_named_before_others_and_what_is_cited(extract: Extract, text: str, titles: list[str]) -> None:
    assert [found.title for found in documents(extract, text)] == titles


@pytest.mark.parametrize(
    ("text", "title", "kind", "quantity", "date"),
    [
        (
            "双方签署了斐济和冰岛关于合作共赢、深化渔业合作的联合声明。",
            "斐济和冰岛关于合作共赢、深化渔业合作的联合声明", "joint_statement", "", "2031-03-04",
        ),
        ("4日公布的中冰联合声明有3000多字。", "中冰联合声明", "joint_statement", "", "2031-03-04"),
        ("两国4日在发表的《渔业联合声明》中确认友谊。", "渔业联合声明", "joint_statement", "", "2031-03-04"),
        ("根据2021年7月1日签署的《渔业条约》的原则，双方将合作。", "渔业条约", "treaty", "", "2021-07-01"),
        ("两国企业共签署合作项目34个。", "", "batch", "34个", "2031-03-04"),
        ("双方发表了三个联合声明。", "", "batch", "三个", "2031-03-04"),
    ],
)  # fmt: skip
def test_titles_and_counts_in_other_words(
    extract: Extract, text: str, title: str, kind: str, quantity: str, date: str
) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.quantity_text, found.date) == (title, kind, quantity, date)


@pytest.mark.parametrize(
    "text",
    [
        "双方在《渔业联合声明》中确认友谊。",
        "根据《渔业条约》的原则，双方将合作。",
        "两国企业共推进合作项目34个。",
        "两国企业签署合作项目。",
        "双方发表了一个声明。",
    ],
)
def test_what_is_cited_or_not_counted_is_no_document(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


def test_a_joint_statement_names_itself_behind_its_dateline(extract: Extract) -> None:
    text = "某社苏瓦3月4日电 冰岛和斐济联合公报\n双方强调，渔业重要。\n双方同意，保护鱼群。"
    assert [d.title for d in extract(text, "2031-03-05").documents] == ["冰岛和斐济联合公报"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("双方签署联合声明和渔业路线图。", [("", "joint_statement"), ("渔业路线图", "roadmap")]),
        ("双方发表联合公报和《渔业路线图》。", [("", "joint_statement"), ("渔业路线图", "roadmap")]),
        ("双方签署了《渔业路线图》以及联合声明。", [("", "joint_statement"), ("渔业路线图", "roadmap")]),
        ("双方发表联合声明说，渔业要加强。", [("", "joint_statement")]),
        ("会谈后，双方就加强渔业合作签署协议。", [("", "agreement")]),
        ("双方就加强渔业、推进旅游和持续利用海洋发表了联合声明。", [("", "joint_statement")]),
        ("会议发表声明，各方要加强合作。", [("", "joint_statement")]),
        ("双方签署涵盖旅游、自由贸易协议在内的六份合作文件。", [("", "batch")]),
        ("双方签署渔业合作备忘录、关于海鸟等合作文件。", [("", "batch"), ("渔业合作备忘录", "memorandum")]),
        ("会议发表《渔业协定》领导人联合声明。", [("《渔业协定》领导人联合声明", "joint_statement")]),
        ("两国签署了总额约20亿欧元的渔业协议。", [("渔业协议", "agreement")]),
        ("两国签署了一项名为“海洋走廊”的协议。", [("海洋走廊", "agreement")]),
        ("贝尔松同托梅鲁共同签署冰斐渔委会第四次会议纪要。", [("冰斐渔委会第四次会议纪要", "other")]),
    ],
)
def test_the_words_for_a_document_may_stand_with_or_without_a_title(
    extract: Extract, text: str, told: list[tuple[str, str]]
) -> None:
    assert sorted((d.title, d.kind) for d in documents(extract, text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "双方签署协议以来，渔业大增。",
        "两国渔民签订了将合作延长三年的协议。",
        "会上发布了《渔业发展报告2031》。",
    ],
)
def test_what_is_told_of_others_or_published_is_no_document_of_two(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


def test_the_subjects_of_a_batch_may_stand_before_the_verb(extract: Extract) -> None:
    [found] = documents(extract, "两国就渔业、能源合作签署了三份谅解备忘录。")
    assert (found.quantity, found.fields) == (3, ("渔业", "能源"))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("两国总理签署《渔业协定》。", "governments"),
        ("国务院总理李强同斐济总理托梅鲁共同签署《渔业协定》。", "governments"),
        ("贝尔松同托梅鲁共同签署《渔业协定》。", "heads_of_state"),
    ],
)
def test_what_heads_of_government_sign_is_of_governments(extract: Extract, text: str, level: str) -> None:
    [found] = documents(extract, text)
    assert found.level == level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两国总理签署了《渔业公报》、新版《投资规划纲要》。", [("渔业公报", "other"), ("投资规划纲要", "plan")]),
        (
            "两国总理共同见证签署渔业委员会会议纪要以及教育、科技等领域合作文件。",
            [("", "other"), ("", "batch")],
        ),
        ("双方共同出席冰岛和斐济渔业合作协议签字仪式。", [("冰岛和斐济渔业合作协议", "agreement")]),
        ("双方共同出席渔业、旅游等领域合作协议签字仪式。", [("", "batch")]),
    ],
)
def test_minutes_and_what_two_countries_name_are_documents_of_their_own(
    extract: Extract, text: str, expected: list[tuple[str, str]]
) -> None:
    found = documents(extract, text)
    assert [(d.title, d.kind) for d in found] == expected
    assert all("纪要" not in field for d in found for field in d.fields)


@pytest.mark.parametrize(
    ("text", "action", "level"),
    [
        ("访问期间，双方将发表两国政府联合声明。", "planned", "governments"),
        ("会谈后，双方发表两国政府联合声明。", "issued", "governments"),
        ("会谈后，双方发表联合声明。", "issued", "unspecified"),
    ],
)
def test_a_statement_of_two_governments_is_one_document(extract: Extract, text: str, action: str, level: str) -> None:
    [found] = documents(extract, text)
    assert (found.kind, found.action, found.level) == ("joint_statement", action, level)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("中国发展很快，发布了《渔业倡议》", 0),
        ("中国积极参与全球治理，发布了《渔业倡议》", 0),
        ("苏瓦见证历史，会议发表了《苏瓦精神》", 1),
        ("中方发表《渔业白皮书》", 0),
        ("中方发表《渔业宣言》", 1),
        ("中国同斐济发布了《渔业倡议》", 1),
    ],
)
def test_what_a_country_published_alone_is_no_document_of_two(extract: Extract, words: str, count: int) -> None:
    assert len(documents(extract, f"贝尔松表示，{words}，效果很好。")) == count


def test_what_closes_a_list_is_no_part_of_its_last_field(extract: Extract) -> None:
    [found] = documents(extract, "会谈后，双方签署多项文件，涉及经贸、能源、人文等重点领域。")
    assert found.fields == ("经贸", "能源", "人文")


def test_what_heads_of_government_sign_with_others_is_of_governments(extract: Extract) -> None:
    [found] = documents(extract, "国务院总理李强同成员国与会领导人签署并发表联合公报。")
    assert found.level == "governments"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "两国元首共同见证签署共建“蓝色走廊”合作规划和农产品、新闻等多项合作文件。",
            [("共建“蓝色走廊”合作规划", ()), ("", ("农产品", "新闻"))],
        ),
        ("两国元首共同见证签署合作规划、农产品、新闻等领域合作文件。", [("", ("合作规划", "农产品", "新闻"))]),
        ("双方发表冰斐总理会晤联合成果声明。", [("冰斐总理会晤联合成果声明", ())]),
    ],
)
def test_a_plan_before_the_fields_of_a_batch_is_a_document_of_its_own(
    extract: Extract, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(d.title, d.fields) for d in documents(extract, text)] == expected


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("去年我访问斐济，同托梅鲁总理共同签署渔业合作行动计划", "2030"),
        ("去年10月，我们签署渔业合作行动计划", "2030-10"),
        ("我们签署渔业合作行动计划", None),
        ("去年10月，两国企业签署渔业合作行动计划", None),
    ],
)
def test_what_a_leader_signed_himself_counts_with_a_date(extract: Extract, words: str, date: str | None) -> None:
    found = documents(extract, f"贝尔松表示，{words}，进展很好。")
    assert [d.date for d in found] == ([date] if date else [])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("冰岛、斐济、法国等21个岛国和沿海国家的外交部长4日发表联合声明，谴责滥捕。", "departments"),
        ("冰岛、斐济等12国外长和欧盟高级代表4日发表联合声明，谴责滥捕。", "departments"),
        ("美洲玻利瓦尔联盟特别首脑峰会4日发表联合声明，谴责滥捕。", "unspecified"),
    ],
)
def test_papers_of_many_ministers_and_of_a_summit_are_of_states(extract: Extract, text: str, level: str) -> None:
    found = extract(f"据报道，渔业引起关注。\n{text}", "2031-03-05").documents
    assert [(d.kind, d.action, d.level, d.date) for d in found] == [("joint_statement", "issued", level, "2031-03-04")]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("届时，贝尔松总统同斐方领导人共同签署并发表《苏瓦宣言》。", "planned"),
        ("贝尔松总统还将同太平洋岛国论坛的其他各国领导人共同签署《苏瓦宣言》。", "planned"),
        ("双方代表将和平发展理念写入并签署《苏瓦宣言》。", "signed"),
        ("贝尔松总统同其他成员国领导人共同签署《苏瓦宣言》。", "signed"),
    ],
)
def test_what_is_signed_with_others_then_is_planned(extract: Extract, text: str, action: str) -> None:
    found = extract(f"3月4日，冰岛总统贝尔松在苏瓦同斐济总理托梅鲁会谈。\n{text}", "2031-03-05").documents
    assert [(d.title, d.action) for d in found] == [("苏瓦宣言", action)]
