"""Documents of another time or another gathering than the report's own, and whose a batch is that lists fields."""

from __future__ import annotations

import pytest

from said import TALKS, Extract, documents

GATHERING = "冰岛总理贝尔松于当地时间3月4日在苏瓦出席太平洋岛国论坛领导人会议。\n贝尔松表示，要加强合作。\n"


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("去年9月，拉特总统同托梅鲁总理在苏瓦，共同见证签署《渔港谅解备忘录》。", "2030-09"),
        ("去年9月，我同托梅鲁总理在苏瓦，共同见证签署《渔港谅解备忘录》。", "2030-09"),
        ("去年，两国领导人在苏瓦会晤，共同签署了《渔港谅解备忘录》。", "2030"),
        ("去年我访问斐济期间，我们见证签署了10项合作文件。", "2030"),
        ("今年年初我对斐济进行国事访问期间，我们见证签署了10项合作文件。", "2031"),
        ("去年9月，我访问斐济，印象深刻，今天我们又见证签署了10项合作文件。", "2031-03-04"),
        ("2020年以来，双方签署了《渔港谅解备忘录》。", ""),
    ],
)
def test_a_date_that_opens_a_speech_is_that_of_the_signing(extract: Extract, said: str, date: str) -> None:
    [found] = documents(extract, f"贝尔松表示，{said}")
    assert found.date == date


def test_what_is_to_be_signed_is_not_of_the_visit_recalled_before_it(extract: Extract) -> None:
    [found] = documents(extract, "贝尔松表示，去年9月，我访问斐济，关系提升，双方将签署《渔业规划》。")
    assert (found.action, found.date) == ("planned", "")


@pytest.mark.parametrize("when", ["上次访问斐济期间", "不久前访问斐济期间", "首次访问斐济期间"])
def test_a_batch_of_an_earlier_stay_is_not_of_the_day(extract: Extract, when: str) -> None:
    assert documents(extract, f"贝尔松表示，我{when}，我们见证签署了10项合作文件。") == []


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("双方签署了渔业、医疗等领域合作文件。", "unspecified"),
        ("会见后，双方签署了渔业、医疗等领域合作文件。", "unspecified"),
        ("会见后，两国有关部门签署了渔业、医疗等领域合作文件。", "departments"),
        ("会见后，双方共同发表联合声明。", "unspecified"),
        ("会见后，双方发表了《渔业联合声明》。", "unspecified"),
    ],
)
@pytest.mark.parametrize("spoken", ["今年2月，我们在苏瓦友好交流。", "去年5月我访问贵国，同总理会谈。"])
def test_a_date_in_a_speech_is_none_of_what_the_reporter_tells_behind_it(
    extract: Extract, told: str, level: str, spoken: str
) -> None:
    text = f"3月4日，冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁。托梅鲁表示，{spoken}愿加强合作。{told}"
    [found] = extract(text, "2031-03-05").documents
    assert (found.date, found.level) == ("2031-03-04", level)


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松祝贺刚刚闭幕的岛国领导人会议取得积极成果并通过领导人宣言。",
        "贝尔松祝贺峰会成功举行并发表《苏瓦宣言》。",
        "贝尔松表示，祝贺斐方成功举办峰会并通过《苏瓦宣言》。",
        "贝尔松表示，赞赏刚刚结束的峰会取得积极成果，通过了《苏瓦宣言》。",
        "托梅鲁高度评价不久前举行的岛国会议发表《苏瓦宣言》。",
    ],
)
def test_what_another_gathering_issued_is_only_spoken_of(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("双方祝贺建交30周年，发表《联合声明》。", "2031-03-04"),
        ("贝尔松指出，这次会议就重大问题达成共识，通过《苏瓦宣言》，具有重要意义。", ""),
        ("贝尔松指出，我们今天发表了《苏瓦宣言》，具有重要意义。", "2031-03-04"),
    ],
)
def test_a_congratulation_or_a_gathering_spoken_of_is_told_from_the_talks(
    extract: Extract, text: str, date: str
) -> None:
    assert [d.date for d in documents(extract, text)] == [date]


@pytest.mark.parametrize(
    ("what", "level"),
    [
        ("中小企业、科技等领域双边合作文件", "unspecified"),
        ("企业合作、农业等领域双边合作文件", "unspecified"),
        ("农业、中小企业、科技等多项双边合作文件", "unspecified"),
        ("两国企业12项合作协议", "companies"),
        ("两国有关部门农业、科技等领域合作文件", "departments"),
    ],
)
def test_a_field_is_none_of_those_who_sign(extract: Extract, what: str, level: str) -> None:
    [found] = documents(extract, f"会谈后，两国总理见证了{what}的签署。")
    assert found.level == level


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        ("加强安全、经济、人文合作等28份成果文件", ("安全", "经济", "人文合作")),
        ("关于加强渔业合作、深化海洋经济、拓展航空等领域多项合作文件", ("渔业合作", "海洋经济", "航空")),
        ("深化合作、共建港口等领域多项合作文件", ("深化合作", "共建港口")),
    ],
)
def test_a_verb_before_a_field_is_no_part_of_it(extract: Extract, what: str, fields: tuple[str, ...]) -> None:
    [found] = documents(extract, f"会谈后，双方签署{what}。")
    assert found.fields == fields


@pytest.mark.parametrize(
    ("what", "title", "fields"),
    [
        ("联合公报及经贸、铁路等领域合作文件", "", ("经贸", "铁路")),
        ("关于伙伴关系的联合声明以及经贸、铁路等领域多项合作文件", "关于伙伴关系的联合声明", ("经贸", "铁路")),
        ("关于伙伴关系的联合声明和经贸、铁路等领域12项合作文件", "关于伙伴关系的联合声明", ("经贸", "铁路")),
    ],
)
def test_a_statement_heads_the_list_of_a_batch(
    extract: Extract, what: str, title: str, fields: tuple[str, ...]
) -> None:
    found = documents(extract, f"会谈后，两国领导人签署{what}。")
    assert [(d.title, d.kind, d.fields, d.level) for d in found] == [
        (title, "joint_statement", (), "heads_of_state"),
        ("", "batch", fields, "heads_of_state"),
    ]


def test_a_statement_among_those_counted_is_one_of_them(extract: Extract) -> None:
    found = documents(extract, "会谈后，两国领导人签署联合声明等15个文件。")
    assert [(d.kind, d.quantity) for d in found] == [("batch", 15)]


@pytest.mark.parametrize(
    ("what", "titles"),
    [
        ("关于渔业合作的协定以及多项合作文件", ["关于渔业合作的协定", ""]),
        ("关于渔业合作的协定以及港口合作备忘录等多项合作文件", ["关于渔业合作的协定", "港口合作备忘录", ""]),
        ("关于睦邻互信的声明以及涉及能源、投资领域的一系列决议", ["关于睦邻互信的声明", ""]),
        ("关于渔业合作的协定以及关于港口的备忘录", ["关于渔业合作的协定", "关于港口的备忘录"]),
        ("苏瓦宣言", ["苏瓦宣言"]),
        (
            "关于推进海洋倡议与“渔业支点”构想合作的谅解备忘录以及疫苗、海洋等领域合作文件",
            ["关于推进海洋倡议与“渔业支点”构想合作的谅解备忘录", ""],
        ),
        (
            "共建“海洋之路”行动计划、产业与投资合作谅解备忘录、渔业协定等多项合作文件",
            ["共建“海洋之路”行动计划", "产业与投资合作谅解备忘录", "渔业协定", ""],
        ),
    ],
)
def test_what_stands_beside_a_document_by_its_subject(extract: Extract, what: str, titles: list[str]) -> None:
    assert [d.title for d in documents(extract, f"会谈后，双方签署{what}。")] == titles


@pytest.mark.parametrize("text", ["双方重申恪守苏瓦宣言。", "贝尔松说，落实苏瓦宣言很重要。"])
def test_a_declaration_named_by_its_place_may_only_be_cited(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


@pytest.mark.parametrize("when", ["会后", "会议结束后"])
def test_what_a_gathering_signs_afterwards_is_of_its_day(extract: Extract, when: str) -> None:
    text = f"{GATHERING}{when}，贝尔松同成员国与会领导人签署联合公报及渔业、港口等领域合作文件。"
    found = extract(text, "2031-03-05").documents
    assert [(d.kind, d.date) for d in found] == [("joint_statement", "2031-03-04"), ("batch", "2031-03-04")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("苏瓦峰会4日举行。冰岛、斐济和汤加领导人当天签署支持停火协议的文件。", "2031-03-04"),
        ("苏瓦峰会4日举行。冰岛、斐济和汤加领导人当天在苏瓦签署一份支持停火的文件。", "2031-03-04"),
        ("4日，冰岛、斐济和汤加三国总统在苏瓦签署支持停火的文件。", "2031-03-04"),
        (f"{TALKS}会谈后，两国元首共同签署关于保护海洋的文件。", "2031-03-04"),
    ],
)
def test_leaders_named_by_their_countries_sign_a_paper(extract: Extract, text: str, date: str) -> None:
    [found] = extract(text, "2031-03-05").documents
    assert (found.title, found.kind, found.level, found.date) == ("", "other", "heads_of_state", date)


@pytest.mark.parametrize(
    "text",
    [
        "苏瓦峰会4日举行。冰岛、斐济和汤加领导人拒绝签署支持停火协议的文件。",
        "苏瓦峰会4日举行。冰岛、斐济和汤加领导人将签署支持停火协议的文件。",
        "苏瓦峰会4日举行。冰岛、斐济和汤加外长当天签署支持停火协议的文件。",
        "苏瓦峰会4日举行。冰岛、斐济等国外交部当天发表声明，谴责空袭。",
        "冰岛、斐济和汤加领导人签署支持停火协议的文件。",
    ],
)
def test_a_paper_of_ministers_or_without_a_day_is_none(extract: Extract, text: str) -> None:
    assert not extract(text, "2031-03-05").documents


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("今年适逢渔业组织宪章签署20周年，成员国海洋合作条约签署20周年。", ["渔业组织宪章", "成员国海洋合作条约"]),
        ("今年是建交30周年和睦邻友好条约签署20周年。", ["睦邻友好条约"]),
        ("值此冰斐渔业协定签订20周年之际，双方愿加强合作。", ["冰斐渔业协定"]),
        ("今年既是建交60周年，又是友好合作条约签署20周年。", ["友好合作条约"]),
        ("双方隆重庆祝友好合作条约签署20周年。", []),
        ("今年是斐济加入海洋法公约签署20周年。", []),
        ("自两国友好合作条约签署20周年以来，合作很好。", []),
        ("明年是冰斐渔业条约签署20周年。", []),
        ("2030年是冰斐渔业条约签署20周年。", []),
        ("两国隆重纪念条约签订20周年。", []),
        ("今年是两国条约签订20周年。", []),
        ("双方愿以条约签订20周年为契机加强合作。", []),
    ],
)
def test_the_anniversary_of_a_document_without_marks_tells_its_name_and_year(
    extract: Extract, text: str, titles: list[str]
) -> None:
    assert [(d.title, d.date) for d in documents(extract, f"贝尔松指出，{text}")] == [(t, "2011") for t in titles]


@pytest.mark.parametrize("when", ["我此访期间", "此访期间", "此次访问期间"])
def test_what_one_tells_of_his_visit_is_of_its_month(extract: Extract, when: str) -> None:
    [found] = documents(extract, f"贝尔松表示，{when}，双方签署了渔业、医疗等领域多项合作协议，展现了潜力。")
    assert (found.kind, found.date) == ("batch", "2031-03")


def test_papers_in_force_are_not_what_was_reached(extract: Extract) -> None:
    assert documents(extract, "去年11月，两国达成重要共识，将坚持两国间四个政治文件确立的原则。") == []
    assert [d.kind for d in documents(extract, "双方达成广泛共识，形成30项合作文件。")] == ["batch"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("冰岛和斐济近日签署《渔业协定》。", "2031-03"),
        ("冰岛和斐济两国政府上个月签署《渔业协定》。", "2031-02"),
        ("汤加外长批评冰岛和斐济日前签署的《渔业协定》。", "2031-03"),
        ("冰岛和斐济近日在苏瓦正式签署《渔业协定》。", "2031-03"),
        ("冰岛和斐济签署的《渔业协定》引发关注。", None),
        ("冰岛近日退出冰岛和斐济签署的《渔业协定》。", None),
        ("冰岛议会近日批准冰岛和斐济签署的《渔业协定》。", None),
        ("冰岛和斐济近日根据双方签署的《渔业协定》举行磋商。", None),
    ],
)
def test_of_a_paper_signed_of_late_the_month_is_known(extract: Extract, text: str, date: str | None) -> None:
    found = extract(text, "2031-03-05").documents
    assert [(d.title, d.date, d.encounter) for d in found] == ([("渔业协定", date, None)] if date else [])


def test_what_a_speaker_calls_recent_is_no_month_of_the_report(extract: Extract) -> None:
    assert documents(extract, "贝尔松表示，两国日前签署的《渔业协定》意义重大。") == []


def test_an_agency_named_by_two_countries_is_no_joint_paper(extract: Extract) -> None:
    assert extract("汤加外长28日通过朝中社发表声明。", "2031-03-05").documents == []


@pytest.mark.parametrize(
    "clause",
    [
        "双方根据上周达成的共识签署《渔业协定》",
        "双方就近日局势深入讨论并签署《渔业协定》",
        "贝尔松来到时，双方签署了《渔业协定》",
    ],
)
def test_a_time_beside_another_verb_is_not_that_of_the_signing(extract: Extract, clause: str) -> None:
    [found] = documents(extract, f"{clause}。")
    assert (found.action, found.date, found.encounter) == ("signed", "2031-03-04", 0)


@pytest.mark.parametrize(("day", "month"), [("2031-03-20", "2031-03"), ("2031-03-02", "2031-02")])
def test_last_week_may_be_of_the_month_before(extract: Extract, day: str, month: str) -> None:
    [found] = extract("冰岛和斐济上周签署《渔业协定》。", day).documents
    assert found.date == month
