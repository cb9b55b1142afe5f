"""Documents signed, issued, exchanged, extended, completed or planned, and what is only cited."""

from __future__ import annotations

import pytest

from said import TALKS, Extract, documents


@pytest.mark.parametrize(
    ("text", "kind", "action", "level"),
    [
        ("会谈后，两国领导人共同签署《冰岛和斐济海洋联合声明》。", "joint_statement", "signed", "heads_of_state"),
        ("双方签署并发表《冰岛和斐济海洋联合公报》。", "joint_statement", "signed", "unspecified"),
        ("双方发表《冰岛和斐济海洋联合声明》。", "joint_statement", "issued", "unspecified"),
        ("贝尔松和托梅鲁签署《冰岛和斐济友好条约》。", "treaty", "signed", "heads_of_state"),
        ("两国政府签署《冰岛和斐济渔业协定》。", "agreement", "signed", "governments"),
        ("两国有关部门签署《冰岛和斐济旅游谅解备忘录》。", "memorandum", "signed", "departments"),
        ("两国企业签署《地热电站合同》。", "agreement", "signed", "companies"),
        ("双方互换《冰岛和斐济友好条约》批准书。", "treaty", "exchanged", "unspecified"),
        ("双方宣布《冰岛和斐济友好条约》延期。", "treaty", "extended", "unspecified"),
        ("双方制定完成《冰岛和斐济海洋合作路线图》。", "roadmap", "completed", "unspecified"),
        ("双方将发表《冰岛和斐济海洋联合声明》。", "joint_statement", "planned", "unspecified"),
    ],
)
def test_the_verb_is_the_action_and_its_subject_the_level(
    extract: Extract, text: str, kind: str, action: str, level: str
) -> None:
    [found] = documents(extract, text)
    assert (found.kind, found.action, found.level, found.witnessed) == (kind, action, level, False)
    assert found.title == text[text.index("《") + 1 : text.index("》")]


def test_a_document_of_the_talks_has_their_day_and_is_tied_to_them(extract: Extract) -> None:
    [found] = documents(extract, "会谈后，两国领导人共同签署《冰岛和斐济海洋联合声明》。")
    assert (found.date, found.encounter) == ("2031-03-04", 0)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2030年7月，双方签署《冰岛和斐济渔业协定》。", "2030-07"),
        ("贝尔松指出，去年7月9日，双方签署《冰岛和斐济渔业协定》。", "2030-07-09"),
        ("贝尔松指出，2001年签署《冰岛和斐济渔业协定》。", "2001"),
    ],
)
def test_a_document_of_another_time_has_the_date_that_is_printed(extract: Extract, text: str, date: str) -> None:
    [found] = documents(extract, text)
    assert found.date == date


@pytest.mark.parametrize(
    "text",
    [
        "今年是《冰岛和斐济友好条约》签署20周年。",
        "贝尔松指出，今年是签署《冰岛和斐济友好条约》20周年。",
        "贝尔松同托梅鲁共同出席《冰岛和斐济友好条约》签署20周年招待会。",
    ],
)
def test_the_anniversary_of_a_document_tells_its_year(extract: Extract, text: str) -> None:
    [found] = documents(extract, text)
    assert (found.action, found.date, found.encounter, found.witnessed) == ("signed", "2011", None, False)


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松指出，要落实《冰岛和斐济渔业协定》。",
        "贝尔松指出，双方遵守《联合国海洋法公约》。",
        "贝尔松指出，明年是《冰岛和斐济友好条约》签署20周年。",
        "贝尔松指出，明年，双方将庆祝《冰岛和斐济友好条约》签署20周年。",
        "今年是《冰岛和斐济友好条约》签署3000周年。",
        "双方签署《冰岛和斐济友好条约》60周年纪念文件。",
        "贝尔松指出，希望尽早签署渔业、旅游领域合作文件。",
        "贝尔松指出，要推动商谈渔业领域合作协议。",
        "贝尔松出席了《渔歌》音乐会。",
    ],
)
def test_documents_cited_or_wished_for_are_none_of_the_article(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    ("text", "quantity", "words", "fields"),
    [
        ("见证签署渔业、旅游、地热等领域多项合作文件", None, "多项", ("渔业", "旅游", "地热")),
        ("见证签署20多份合作文件", 20, "20多份", ()),
        ("见证签署二十余项合作文件", 20, "二十余项", ()),
        ("见证签署一系列合作文件", None, "一系列", ()),
        ("见证交换渔业、旅游和地热领域12份双边合作文本", 12, "12份", ("渔业", "旅游", "地热")),
        ("见证签署渔业、旅游等多个领域的30余份合作文件", 30, "30余份", ("渔业", "旅游")),
    ],
)
def test_a_batch_has_its_number_and_fields(
    extract: Extract, text: str, quantity: int | None, words: str, fields: tuple[str, ...]
) -> None:
    [found] = documents(extract, f"会谈后，两国领导人共同{text}。")
    assert (found.title, found.kind, found.witnessed) == ("", "batch", True)
    assert (found.quantity, found.quantity_text, found.fields) == (quantity, words, fields)


def test_what_was_signed_and_what_was_looked_on_in_one_sentence_are_told_apart(extract: Extract) -> None:
    text = "会谈后，两国领导人共同签署《冰岛和斐济海洋联合声明》，并见证交换渔业、旅游等领域多项合作文件。"
    named, batch = documents(extract, text)
    assert (named.action, named.witnessed, named.level) == ("signed", False, "heads_of_state")
    assert (batch.action, batch.witnessed, batch.level) == ("exchanged", True, "unspecified")


def test_titles_in_a_list_are_as_many_documents(extract: Extract) -> None:
    text = "会谈后，双方签署《海洋联合声明》、《渔业协定》和《旅游谅解备忘录》。"
    assert [(d.title, d.kind) for d in documents(extract, text)] == [
        ("海洋联合声明", "joint_statement"),
        ("渔业协定", "agreement"),
        ("旅游谅解备忘录", "memorandum"),
    ]


@pytest.mark.parametrize("inner", ["〈海洋公约〉", "《海洋公约》"])
def test_a_title_within_a_title_is_part_of_it(extract: Extract, inner: str) -> None:
    [found] = documents(extract, f"会谈后，双方签署《关于实施{inner}的联合声明》。")
    assert (found.title, found.kind) == (f"关于实施{inner}的联合声明", "joint_statement")


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("双方签署关于共同保护鱼群的联合声明。", "关于共同保护鱼群的联合声明", "joint_statement"),
        ("两国领导人签署了海洋渔业合作谅解备忘录。", "海洋渔业合作谅解备忘录", "memorandum"),
    ],
)
def test_a_title_may_stand_without_its_marks(extract: Extract, text: str, title: str, kind: str) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.action) == (title, kind, "signed")


@pytest.mark.parametrize(
    "text",
    [
        "双方签署多项合作路线图。",
        "双方签署这份谅解备忘录。",
        "会谈后，双方签署一份合作文件。",
        "贝尔松表示，两国签署了海洋渔业合作谅解备忘录。",
    ],
)
def test_words_of_quantity_and_recalled_kinds_are_no_titles(extract: Extract, text: str) -> None:
    assert [d.title for d in documents(extract, text) if d.title] == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("会谈后，两国领导人共同见证多项合作文件签字。", "signed"),
        ("会谈后，两国领导人共同出席多项合作文件换文仪式。", "exchanged"),
        ("会谈后，两国领导人共同见证多项合作文本互换。", "exchanged"),
    ],
)
def test_what_was_looked_on_at_may_stand_before_its_verb(extract: Extract, text: str, action: str) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.action, found.witnessed, found.quantity_text) == ("", action, True, "多项")


@pytest.mark.parametrize(
    ("text", "titles", "batches"),
    [
        ("两国领导人见证了《渔业规划》和《旅游协定》等合作文件的签署。", ["渔业规划", "旅游协定"], 0),
        ("两国领导人见证了《渔业规划》和《旅游协定》等20多项合作文件的签署。", ["渔业规划", "旅游协定"], 1),
        ("两国领导人见证了一系列合作协议的签署，包括《渔业规划》、《旅游协定》。", ["渔业规划", "旅游协定"], 1),
    ],
)
def test_titles_may_stand_beside_what_was_looked_on_at(
    extract: Extract, text: str, titles: list[str], batches: int
) -> None:
    found = documents(extract, text)
    assert sorted(d.title for d in found if d.title) == sorted(titles)
    assert {(d.action, d.witnessed) for d in found} == {("signed", True)}
    assert len([d for d in found if d.kind == "batch"]) == batches


def test_a_short_title_in_brackets_is_no_other_document(extract: Extract) -> None:
    text = "双方宣布签署20周年的《冰岛和斐济友好条约》（以下简称《条约》）延期。"
    assert [(d.title, d.action) for d in documents(extract, text)] == [("冰岛和斐济友好条约", "extended")]


def test_a_title_may_be_the_subject_of_its_signing(extract: Extract) -> None:
    text = "《冰岛和斐济友好条约》是两国领导人2029年7月16日在巴黎签署的。"
    assert [(d.title, d.action, d.date) for d in documents(extract, text)] == [
        ("冰岛和斐济友好条约", "signed", "2029-07-16")
    ]


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("冰岛渔业部与斐济海洋部关于鱼群的谅解备忘录", "departments"),
        ("冰岛海关总署、斐济海关署关于通关的协定", "departments"),
        ("冰岛渔业公司与斐济远洋集团关于船队的框架协议", "companies"),
        ("冰岛与斐济关于渔业部长会晤的协定", "unspecified"),
    ],
)
def test_a_title_may_name_the_bodies_that_agreed(extract: Extract, title: str, level: str) -> None:
    assert [d.level for d in documents(extract, f"双方签署《{title}》。")] == [level]


def test_the_fields_of_what_was_shown_are_counted(extract: Extract) -> None:
    text = "两国领导人见证双方签署的合作文件展示，涵盖渔业、旅游、地热等30多个领域。"
    assert [d.fields for d in documents(extract, text)] == [("渔业", "旅游", "地热")]


def test_documents_of_a_day_that_a_leader_names_count(extract: Extract) -> None:
    text = "贝尔松表示，昨天双方签署了多份合作协议，这些都有利于渔业。"
    assert [(d.kind, d.action, d.date) for d in documents(extract, text)] == [("batch", "signed", "2031-03-03")]


def test_the_fields_of_documents_signed_at_a_ceremony(extract: Extract) -> None:
    text = "会谈后，两国领导人共同出席了渔业、旅游合作等文件的签字仪式。"
    assert [(d.fields, d.witnessed) for d in documents(extract, text)] == [(("渔业", "旅游合作"), True)]


def test_a_treaty_that_is_extended_is_the_last_one_named(extract: Extract) -> None:
    text = "贝尔松指出，《冰岛和斐济友好条约》很重要。双方同意将这一条约延期。"
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.action) == ("冰岛和斐济友好条约", "treaty", "extended")


def test_a_title_may_say_that_governments_agreed(extract: Extract) -> None:
    [found] = documents(extract, "双方签署《冰岛共和国政府和斐济共和国政府渔业协定》。")
    [cell] = [c for c in found.cells if c.column == "level"]
    assert (found.level, cell.rule) == ("governments", "document.level_of_title")


def test_a_leader_who_calls_the_statement_ours_gives_its_level(extract: Extract) -> None:
    text = TALKS + "会谈后，双方发表《海洋联合声明》。\n贝尔松表示，我们今天发表的联合声明很重要。"
    [found] = extract(text).documents
    [cell] = [c for c in found.cells if c.column == "level"]
    assert (found.level, text[cell.start : cell.end]) == ("heads_of_state", "我们今天发表的联合声明")


@pytest.mark.parametrize(
    ("text", "date", "encounter"),
    [
        ("今年1月，两国建交。双方已经签署《渔业协定》。", "2031", None),
        ("双方已经签署《渔业协定》。", "", None),
        ("2030年5月，两国举办文化节。双方签署《渔业协定》。", "2030", None),
        ("贝尔松表示，两国签署《渔业协定》。", "", None),
        ("贝尔松表示，今天我们签署《渔业协定》。", "2031-03-04", 0),
        ("双方将发表《海洋联合声明》。", "", 0),
        ("双方将在访问期间发表《海洋联合声明》。", "2031-03", 0),
    ],
)
def test_the_day_of_a_document_is_that_of_the_encounter_only_where_it_is_of_it(
    extract: Extract, text: str, date: str, encounter: int | None
) -> None:
    [found] = documents(extract, text)
    assert (found.date, found.encounter) == (date, encounter)


def test_documents_of_two_days_in_one_sentence_have_their_own(extract: Extract) -> None:
    text = "3月4日，双方签署《渔业协定》；2030年8月6日，双方签署《旅游协定》。"
    assert [(d.date, d.encounter) for d in documents(extract, text)] == [("2031-03-04", 0), ("2030-08-06", None)]


def test_every_cell_of_a_document_has_its_words(extract: Extract) -> None:
    text = TALKS + "会谈后，两国领导人共同签署《海洋联合声明》，并见证签署渔业等领域２０多份合作文件。"
    named, batch = extract(text).documents
    words = {(cell.column, text[cell.start : cell.end]) for cell in (*named.cells, *batch.cells)}
    assert {("title", "海洋联合声明"), ("action", "签署"), ("level", "两国领导人"), ("date", "2031年3月4日")} <= words
    assert {("quantity", "２０多份"), ("fields", "渔业")} <= words


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("双方发表了中斐联合声明。", ["中斐联合声明"]),
        ("会谈后，双方签署海关互助协定和旅游合作谅解备忘录。", ["海关互助协定", "旅游合作谅解备忘录"]),
        ("会谈后，双方签署了两国政府间经济技术合作协定。", ["政府间经济技术合作协定"]),
        ("会谈后，贝尔松与托梅鲁共同签署了以观察员身份加入渔业组织的协议。", ["以观察员身份加入渔业组织的协议"]),
        ("两国领导人宣布，达成修订《渔业协定》的议定书。", ["修订《渔业协定》的议定书"]),
        ("会谈后，两国领导人共同见证《冰岛和斐济友好条约》的签署。", ["冰岛和斐济友好条约"]),
        ("贝尔松表示，昨天我还同托梅鲁总理共同见证重启海底电缆协议的签署。", ["重启海底电缆协议"]),
        ("贝尔松指出，双方要落实好今年1月签署的《渔业合作规划》。", ["渔业合作规划"]),
    ],
)
def test_a_document_is_named_with_or_without_title_marks(extract: Extract, text: str, titles: list[str]) -> None:
    assert [d.title for d in documents(extract, text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松指出，苏瓦是两国参与签署《海洋公约》的地方。",
        "贝尔松指出，希望尽早签署《渔业合作规划》。",
        "双方同意签署渔业合作协议。",
        "贝尔松表示，我们发表联合声明很有必要。",
        "贝尔松说，冰方发布了“落实《海洋倡议》冰岛行动”，支持渔民。",
    ],
)
def test_what_only_concerns_a_document_or_is_agreed_on_tells_of_none(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松说，我们呼吁有关国家不附加条件地签署《海洋公约》。",
        "贝尔松要求尚在观望的国家签署《海洋公约》。",
        "贝尔松说，有的国家拒绝签署《海洋公约》。",
        "贝尔松说，只有签署《海洋公约》，渔民才能安心。",
    ],
)
def test_what_somebody_is_asked_to_sign_was_not_signed(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "根据两国议会的要求签署了《海洋公约》。",
        "应托梅鲁要求，双方签署《海洋公约》。",
        "双方签署《关于拒绝使用拖网的海洋公约》。",
    ],
)
def test_what_was_signed_as_somebody_asked_was_signed(extract: Extract, text: str) -> None:
    assert [d.action for d in documents(extract, text)] == ["signed"]


@pytest.mark.parametrize(
    ("text", "titles", "fields"),
    [
        (
            "两国领导人见证签署海洋行动计划（2031—2035年）、电力合作规划以及渔业、旅游等领域多项合作文件。",
            ["海洋行动计划（2031—2035年）", "电力合作规划"],
            ("渔业", "旅游"),
        ),
        ("两国领导人见证签署经济技术合作协定等多项合作文件。", ["经济技术合作协定"], ()),
        ("两国领导人见证签署电力合作规划、渔业、旅游等领域多项合作文件。", [], ("电力合作规划", "渔业", "旅游")),
        ("两国领导人见证签署和宣布渔业、旅游等领域多项合作文件。", [], ("渔业", "旅游")),
        ("双方签署渔业、旅游等多个双边合作文件。", [], ("渔业", "旅游")),
        ("双方签署双边渔业合作文件。", [], ("渔业",)),
        ("双方交换渔业、旅游合作文本。", [], ("渔业", "旅游")),
        ("双方在渔业、旅游等领域签署和达成了多项合作文件。", [], ("渔业", "旅游")),
        ("双方签署有关合作文件。", [], ()),
    ],
)
def test_documents_and_fields_in_the_list_of_a_batch(
    extract: Extract, text: str, titles: list[str], fields: tuple[str, ...]
) -> None:
    *named, batch = documents(extract, text)
    assert ([d.title for d in named], batch.title, batch.fields) == (titles, "", fields)


@pytest.mark.parametrize("stay", ["访问期间", "峰会期间", "托梅鲁来访期间"])
def test_of_what_was_signed_during_a_stay_only_the_month_is_known(extract: Extract, stay: str) -> None:
    [found] = documents(extract, f"{stay}，双方签署渔业、旅游等领域合作文件。")
    assert (found.date, found.encounter) == ("2031-03", 0)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3月4日，斐济总理托梅鲁出席东盟峰会。\n峰会发表《东盟峰会海洋宣言》。", "2031-03-04"),
        ("3月4日至6日，东盟峰会在苏瓦举行。\n贝尔松致辞。\n会议通过《东盟峰会海洋宣言》。", "2031-03"),
        ("2日，上海合作组织峰会在苏瓦举行。峰会通过《苏瓦宣言》。", "2031-03-02"),
    ],
)
def test_what_a_gathering_issues_is_of_its_day(extract: Extract, text: str, date: str) -> None:
    [found] = extract(text, "2031-03-07").documents
    assert found.date == date


def test_a_plan_that_both_adopt_is_completed_and_a_declaration_of_a_gathering_issued(extract: Extract) -> None:
    [plan] = documents(extract, "会谈后，两国领导人通过了《冰岛和斐济海洋发展规划》。")
    [declaration] = documents(extract, "会议通过《海洋国家宣言》。")
    assert (plan.action, declaration.action) == ("completed", "issued")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("会谈后，两国总理签署《冰岛政府和斐济政府联合公报》。", "governments"),
        ("双方发布《中斐政府海洋行动计划》。", "governments"),
        ("访问期间，两国外长签署了关于建立对话机制的谅解备忘录。", "departments"),
        ("成员国领导人签署《苏瓦宣言》。", "heads_of_state"),
        ("去年5月，两国领导人举行会谈，中斐发表联合声明。", "unspecified"),
        ("会后，冰岛议会议长奥尔森与斐济议会议长拉图签署了会议纪要。", "unspecified"),
    ],
)
def test_the_level_is_of_those_who_sign(extract: Extract, text: str, level: str) -> None:
    assert [d.level for d in documents(extract, text)] == [level]


def test_a_joint_statement_without_a_title_counts_in_speech_where_it_is_dated_or_ours(extract: Extract) -> None:
    [planned] = documents(extract, "贝尔松指出，你此次访问期间，双方将发表联合声明。")
    [ours] = documents(extract, "贝尔松表示，我们共同签署了联合声明，意义重大。")
    [dated] = documents(extract, "贝尔松表示，今年1月，两国领导人在苏瓦会晤，双方发表联合声明。")
    assert [(d.action, d.date) for d in (planned, ours, dated)] == [
        ("planned", "2031-03"),
        ("signed", "2031-03-04"),
        ("issued", "2031-01"),
    ]


def test_what_somebody_tells_of_others_belongs_to_their_encounter(extract: Extract) -> None:
    text = (
        "2031年3月4日，国务院总理林知远在北京会见冰岛总统贝尔松。\n"
        "林知远表示，习近平主席同贝尔松总统今天举行会晤，共同见证签署了渔业等领域多项合作文件。"
    )
    findings = extract(text)
    [found] = findings.documents
    assert found.encounter is not None
    assert "xi-jinping" in [p.person_id for p in findings.encounters[found.encounter].principals]


def test_a_leader_who_goes_on_about_a_visit_gives_its_month(extract: Extract) -> None:
    text = "贝尔松表示，去年5月我访问斐济，同托梅鲁总理会谈。会谈期间，双方签署《渔业协定》。"
    [found] = documents(extract, text)
    assert (found.date, found.encounter) == ("2030-05", None)


@pytest.mark.parametrize(
    ("text", "title", "action"),
    [
        ("两国领导人签署「雷克雅未克宣言」。", "雷克雅未克宣言", "signed"),
        ("贝尔松和托梅鲁签署了“海洋共同声明”。", "海洋共同声明", "signed"),
    ],
)
def test_a_title_may_stand_in_quotation_marks(extract: Extract, text: str, title: str, action: str) -> None:
    [found] = documents(extract, text)
    assert (found.title, found.kind, found.action, found.level) == (title, "joint_statement", action, "heads_of_state")


@pytest.mark.parametrize(
    ("text", "quantity", "text_of_quantity"),
    [
        ("两国签署合作文件15个。", 15, "15个"),
        ("双方交换3项合作备忘录。", 3, "3项"),
        ("两国签署了14项合作协议和备忘录。", 14, "14项"),
    ],
)
def test_the_number_of_a_batch_may_stand_on_either_side(
    extract: Extract, text: str, quantity: int, text_of_quantity: str
) -> None:
    [found] = documents(extract, text)
    assert (found.kind, found.quantity, found.quantity_text) == ("batch", quantity, text_of_quantity)


def test_a_document_named_out_of_a_batch_is_one_of_its_own(extract: Extract) -> None:
    found = documents(extract, "两国签署了14项合作协议，其中包括渔民期待已久的《鳕鱼出口议定书》。")
    assert sorted((d.title, d.kind, d.action) for d in found) == [
        ("", "batch", "signed"),
        ("鳕鱼出口议定书", "agreement", "signed"),
    ]


def test_a_memorandum_of_both_sides_needs_no_title(extract: Extract) -> None:
    [found] = documents(extract, "两人会后宣布简化手续，并签署谅解备忘录。")
    assert (found.title, found.kind, found.action, found.level) == ("", "memorandum", "signed", "heads_of_state")


def test_what_both_signed_side_by_side_is_the_leaders_own(extract: Extract) -> None:
    text = "2031年3月4日，冰岛总统贝尔松与到访的斐济总理托梅鲁在巴黎共同签署两国渔业资源条约。"
    [found] = extract(text).documents
    assert (found.title, found.kind, found.level) == ("渔业资源条约", "treaty", "heads_of_state")


def test_ministers_sign_for_their_departments(extract: Extract) -> None:
    text = "会谈后，冰岛外交部长奥尔森和斐济外交部长瓦卡签署《渔业协定》。"
    assert [d.level for d in documents(extract, text)] == ["departments"]


def test_two_leaders_by_name_may_issue_what_has_no_title(extract: Extract) -> None:
    text = "冰岛总统贝尔松和斐济总理托梅鲁3日发表联合声明，表示要合作。"
    assert [(d.kind, d.action, d.date, d.level) for d in documents(extract, text)] == [
        ("joint_statement", "issued", "2031-03-03", "heads_of_state")
    ]
