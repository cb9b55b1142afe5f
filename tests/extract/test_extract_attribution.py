"""At which encounter words were spoken, and which words at none."""

from __future__ import annotations

import pytest

from said import TALKS, Extract


def test_an_address_before_the_guest_was_received_is_of_no_encounter(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松在雷克雅未克出席渔业论坛开幕式并致辞。\n贝尔松表示，鱼群要保护。\n"
        "开幕式后，贝尔松会见斐济总理托梅鲁。\n托梅鲁表示，斐济赞成。"
    )
    assert [s.encounter for s in extract(text).statements] == [None, 0]


@pytest.mark.parametrize(("clause", "encounter"), [("贝尔松3日在接受采访时说，", None), ("贝尔松在会谈后说，", 0)])
def test_an_interview_is_no_encounter(extract: Extract, clause: str, encounter: int | None) -> None:
    [statement] = extract(f"{TALKS}{clause}鱼群要保护。").statements
    assert statement.encounter == encounter


@pytest.mark.parametrize(
    ("clause", "encounter"),
    [("此外，贝尔松4日称，", None), ("另外，贝尔松4日表示，", None), ("此外，贝尔松表示，", 0), ("贝尔松4日表示，", 0)],
)
def test_what_is_said_besides_on_a_day_of_its_own_is_of_no_encounter(
    extract: Extract, clause: str, encounter: int | None
) -> None:
    found = extract(f"{TALKS}托梅鲁说，斐济赞成。\n{clause}鱼群要保护。", "2031-03-05")
    assert [s.encounter for s in found.statements] == [0, encounter]


@pytest.mark.parametrize(("day", "encounter"), [("5日", None), ("2月3日", None), ("4日", 0)])
def test_what_is_said_at_an_act_of_another_day_is_of_no_encounter(
    extract: Extract, day: str, encounter: int | None
) -> None:
    text = f"{TALKS}贝尔松说，鱼群要保护。\n{day}，贝尔松到渔港参观，强调海洋要清洁。"
    assert [s.encounter for s in extract(text, "2031-03-06").statements] == [0, encounter]


@pytest.mark.parametrize(
    "lead",
    [
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁互致贺函。",
        "3月4日，冰岛总统贝尔松向斐济总理托梅鲁致感谢信。",
        "3月4日，冰岛总统贝尔松致电祝贺斐济总理托梅鲁连任。",
        "应斐济总理托梅鲁邀请，冰岛总统贝尔松3月4日乘专机抵达苏瓦，对斐济进行国事访问。",
        "3月4日，斐济总理托梅鲁接受本台专访。",
        "斐济总理托梅鲁3月4日在冰岛《晨报》发表署名文章。",
        "3月4日，冰岛总统贝尔松致电斐济总理托梅鲁，祝贺他当选连任。",
        "3月4日，冰岛总统贝尔松致函斐济总理托梅鲁，就斐济海啸表示慰问。",
    ],
)
def test_letters_arrivals_and_interviews_hold_words_without_an_encounter(extract: Extract, lead: str) -> None:
    findings = extract(f"{lead}\n托梅鲁表示，鱼群要保护。", published_on="2031-03-04")
    assert [(s.verb, s.encounter) for s in findings.statements] == [("表示", None)]


@pytest.mark.parametrize(
    "clause",
    [
        "贝尔松接受渔业周刊访问时表示，",
        "贝尔松在社交平台发文称，",
        "贝尔松早前表示，",
        "会谈前，贝尔松专访中说，",
    ],
)
def test_words_of_a_post_an_interview_or_an_earlier_day_are_of_none_and_so_is_what_he_adds(
    extract: Extract, clause: str
) -> None:
    text = f"{TALKS}{clause}鱼群要保护。他又指，冰川在退。\n托梅鲁表示，斐济赞成。"
    assert [s.encounter for s in extract(text).statements] == [None, None, 0]


def test_the_hosts_further_words_stay_with_the_guest_whom_he_received(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松会见斐济总理托梅鲁，5日同萨摩亚总理福诺蒂会谈。\n"
        "会见托梅鲁时，贝尔松说，鱼群要保护。\n贝尔松提出两点建议：\n第一，要共享数据。\n第二，要减少捕捞。\n"
        "同福诺蒂会谈时，贝尔松说，冰川在退。"
    )
    assert [s.encounter for s in extract(text).statements] == [0, 0, 0, 1]


def test_a_telegram_without_wishes_is_no_message(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松致电斐济总理托梅鲁，商谈渔业。\n冰岛总理古德逊表示，鱼群要保护。"
    assert [s.verb for s in extract(text, published_on="2031-03-04").statements] == []


RECALLED = "2030年9月1日，贝尔松与托梅鲁在苏瓦会谈，是两人自2029年5月会面以来首次会谈。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"托梅鲁表示，斐济赞成。\n{RECALLED}贝尔松当时强调，鱼群要保护。", ["2031-03-04", "2030-09-01"]),
        (f"托梅鲁表示，斐济赞成。\n{RECALLED}会后贝尔松宣布，鱼群要保护。", ["2031-03-04", "2030-09-01"]),
        ("两人2030年9月1日曾在苏瓦会谈。会后贝尔松表示，鱼群要保护。", ["2031-03-04"]),
        ("托梅鲁表示，斐济赞成。\n渔船20日返港。托梅鲁当时强调，鱼群要保护。", ["2031-03-04", None]),
        ("托梅鲁当时强调，鱼群要保护。", ["2031-03-04"]),
        ("2030年1月9日，贝尔松到苏瓦与托梅鲁共进晚餐，两人当时表示，要保护鱼群。", ["2030-01-09"]),
    ],
)
def test_what_was_said_then_is_of_the_encounter_told_just_before(
    extract: Extract, text: str, expected: list[str | None]
) -> None:
    findings = extract(TALKS + text, "2031-03-05")
    met = [None if s.encounter is None else findings.encounters[s.encounter].date for s in findings.statements]
    assert met == expected


def test_an_entry_of_a_chronicle_tells_at_which_encounter_words_were_said(extract: Extract) -> None:
    text = "冰斐关系回顾\n一、往来\n二、大事\n三、会晤\n四、其他\n五、近年\n"
    entry = "1999年9月12日，冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁。托梅鲁说，鱼群要保护。"
    findings = extract(text + entry, "2031-03-05")
    [statement] = findings.statements
    assert statement.encounter is not None
    assert findings.encounters[statement.encounter].date == "1999-09-12"


@pytest.mark.parametrize(
    ("said", "day"),
    [("托梅鲁在记者会上称，鱼群要保护。", "2030-09-12"), ("托梅鲁次日说，鱼群要保护。", None)],
)
def test_an_entry_behind_its_mark_tells_so_too(extract: Extract, said: str, day: str | None) -> None:
    text = f"大事记：历届会谈\n▲2030年9月12日=冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁。{said}"
    findings = extract(text, "2031-03-05")
    [statement] = findings.statements
    met = None if statement.encounter is None else findings.encounters[statement.encounter].date
    assert met == day


def test_what_both_wrote_in_a_declaration_that_opens_the_article_was_said_at_no_encounter(extract: Extract) -> None:
    declared = "冰岛和斐济5日在雷克雅未克发表关于渔业的联合声明。\n"
    met = "5日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n"
    said = "双方在声明中一致认为，渔业很重要。双方决定，建立渔业伙伴关系。\n双方同意，开通直航。"
    about_it = extract(declared + met + said, "2031-03-06").statements
    beside_it = extract(met + declared + said, "2031-03-06").statements
    assert [(s.voice, s.encounter) for s in about_it] == [("joint", None)] * 3
    assert [(s.voice, s.encounter) for s in beside_it] == [("joint", 0)] * 3


@pytest.mark.parametrize(
    ("clause", "encounter"),
    [
        ("访问期间，贝尔松在雷瓦会见该州州长，表示", None),
        ("贝尔松考察渔港，强调", None),
        ("在出席渔业合作招待会时，贝尔松表示，", None),
        ("在渔业论坛开幕式上，贝尔松指出，", None),
        ("贝尔松祝贺斐济参加渔业大会，指出", 0),
        ("会见托梅鲁时，贝尔松强调，", 0),
        ("贝尔松介绍了冰岛出席渔业大会的情况，表示", 0),
    ],
)
def test_words_at_another_act_of_a_visit_are_of_no_encounter(
    extract: Extract, clause: str, encounter: int | None
) -> None:
    text = f"{TALKS}贝尔松表示，鱼群要保护。托梅鲁表示，斐济赞成。\n{clause}要清洁海洋。"
    assert [s.encounter for s in extract(text).statements] == [0, 0, encounter]


@pytest.mark.parametrize(
    ("clause", "encounter"),
    [
        ("贝尔松在其Fishbook上写道，", None),
        ("贝尔松在Truth Social上说，", None),
        ("贝尔松在X上说，", None),
        ("贝尔松在推特发文，强调", None),
        ("贝尔松曾对媒体表示，", None),
        ("贝尔松在飞机上向随行记者说，", None),
        ("贝尔松动身前说，", None),
        ("贝尔松2月1日说，", None),
        ("贝尔松3日说，", 0),
        ("贝尔松在EX上说，", 0),
        ("贝尔松在会谈中曾表示，", 0),
    ],
)
def test_what_was_posted_or_said_before_or_on_a_plane_is_of_no_encounter(
    extract: Extract, clause: str, encounter: int | None
) -> None:
    assert [s.encounter for s in extract(f"{TALKS}{clause}鱼群要保护。").statements] == [encounter]


def test_what_opens_an_article_may_be_of_no_encounter(extract: Extract) -> None:
    text = f"冰岛总统贝尔松在受访时表示，鱼群要保护。\n{TALKS}托梅鲁表示，斐济赞成。"
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == [None, 0]


@pytest.mark.parametrize(("day", "encounter"), [("3日", None), ("4日", 0)])
def test_what_was_said_on_arrival_the_day_before_is_of_no_encounter(
    extract: Extract, day: str, encounter: int | None
) -> None:
    text = (
        f"2031年3月{day}，斐济总理托梅鲁乘专机抵达雷克雅未克。\n托梅鲁表示，鱼群要保护。\n"
        "2031年3月4日，托梅鲁会见了冰岛总统贝尔松。\n贝尔松说，冰岛赞成。"
    )
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == [encounter, 0]


@pytest.mark.parametrize(("act", "encounter"), [("见了雷瓦的渔民", None), ("会见了托梅鲁", 0)])
def test_what_he_says_behind_an_act_without_another_leader_is_of_no_encounter(
    extract: Extract, act: str, encounter: int | None
) -> None:
    text = f"{TALKS}托梅鲁表示，斐济赞成。\n当天，贝尔松{act}。他说，海洋要清洁。"
    assert [s.encounter for s in extract(text).statements] == [0, encounter]


@pytest.mark.parametrize(
    ("told", "sender"),
    [
        ("贝尔松在贺电中说，冰川在退。", "贝尔松"),
        ("贝尔松周四向托梅鲁发了贺电。", "贝尔松"),
        ("贝尔松致托梅鲁的贺电3日送达。", "贝尔松"),
        ("贝尔松收到托梅鲁的贺电。", "托梅鲁"),
    ],
)
def test_a_letter_says_what_its_sender_says(extract: Extract, told: str, sender: str) -> None:
    wrote = "冰岛总统贝尔松3日致电斐济总理托梅鲁，祝贺新年。\n"
    statements = extract(f"{wrote}{told}\n贺电又说，鱼群要保护。", "2031-03-04").statements
    assert [(s.speakers[0].name_zh, s.verb) for s in statements[-1:]] == [(sender, "说")]


@pytest.mark.parametrize("says", ["信中说，", "函中还表示，", "电文中强调，"])
def test_what_stands_in_a_letter_its_sender_says(extract: Extract, says: str) -> None:
    wrote = f"冰岛总统贝尔松3日致信斐济总理托梅鲁。{says}鱼群要保护。"
    [found] = extract(wrote, "2031-03-04").statements
    assert (found.speakers[0].name_zh, found.encounter) == ("贝尔松", None)
    assert extract(f"{TALKS}贝尔松谈到渔民来信。{says}鱼群要保护。").statements == []


@pytest.mark.parametrize(
    ("said", "encounter"),
    [
        ("在抵达苏瓦后发表声明表示，", None),
        ("飞抵苏瓦后在机场发表书面讲话说，", None),
        ("在苏瓦机场发表书面讲话指出，", None),
        ("抵达会场后发表讲话说，", 0),
        ("在会谈后发表声明表示，", 0),
    ],
)
def test_a_statement_issued_on_arrival_is_of_no_encounter(extract: Extract, said: str, encounter: int | None) -> None:
    text = f"{TALKS}托梅鲁表示，斐济赞成。\n贝尔松{said}海洋要清洁。贝尔松表示，鱼群要保护。"
    assert [s.encounter for s in extract(text).statements] == [0, encounter, encounter]


def test_a_letter_of_nobody_says_nothing(extract: Extract) -> None:
    text = "冰岛总统贝尔松3日致电斐济总理托梅鲁，祝贺新年。\n渔业部收到致托梅鲁的贺电。\n贺电又说，鱼群要保护。"
    assert extract(text, "2031-03-04").statements == []


@pytest.mark.parametrize(("clause", "encounter"), [("在会见时表示", 0), ("会见船员，表示", None)])
def test_said_when_he_received_somebody_is_said_at_the_encounter(
    extract: Extract, clause: str, encounter: int | None
) -> None:
    text = f"{TALKS}托梅鲁表示，斐济赞成。\n另据本地媒体消息，贝尔松{clause}，鱼群要保护。"
    assert [s.encounter for s in extract(text).statements] == [0, encounter]


@pytest.mark.parametrize(
    ("told", "encounters"),
    [
        ("托梅鲁2日接受《渔报》采访，呼吁各国保护鱼群。\n托梅鲁说，海洋属于大家。", [None, None, 0]),
        ("托梅鲁来到渔业学院，在那里发表演讲。他强调，鱼群要保护。\n托梅鲁说，海洋属于大家。", [None, None, 0]),
        ("托梅鲁来到渔业学院，参观渔船。他强调，鱼群要保护。\n托梅鲁说，海洋属于大家。", [0, 0, 0]),
    ],
)
def test_an_interview_or_an_address_told_before_the_encounter_is_of_none(
    extract: Extract, told: str, encounters: list[int | None]
) -> None:
    text = f"斐济总理{told}\n2031年3月4日，托梅鲁会见冰岛总统贝尔松。\n贝尔松说，冰岛赞成。"
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == encounters


@pytest.mark.parametrize(
    ("clause", "behind", "encounter"),
    [
        ("贝尔松在脸书贴文说，", "贝尔松指出，", None),
        ("贝尔松受访时说，", "贝尔松也表示，", None),
        ("贝尔松在脸书贴文说，", "贝尔松在会谈中指出，", 0),
        ("贝尔松在脸书贴文说，", "两人在渔港散步。贝尔松指出，", 0),
        ("贝尔松早前说，", "贝尔松指出，", 0),
    ],
)
def test_who_posted_something_goes_on_in_his_post(
    extract: Extract, clause: str, behind: str, encounter: int | None
) -> None:
    text = f"{TALKS}{clause}冰川在退。\n{behind}鱼群要保护。"
    assert [s.encounter for s in extract(text).statements] == [None, encounter]


@pytest.mark.parametrize(
    ("arrival", "encounter"),
    [
        ("贝尔松乘坐的专机在苏瓦国际机场降落。", None),
        ("贝尔松乘坐的专机在苏瓦国际机场降落，两人随即会谈。", 0),
        ("贝尔松来到总统府。", 0),
    ],
)
def test_what_was_said_at_the_airport_before_the_talks_is_of_no_encounter(
    extract: Extract, arrival: str, encounter: int | None
) -> None:
    text = (
        "冰岛总统贝尔松2031年3月4日抵达苏瓦，并同斐济总理托梅鲁会谈。\n"
        f"{arrival}\n贝尔松指出，冰川在退。\n随后，贝尔松在苏瓦同托梅鲁举行会谈。\n贝尔松表示，鱼群要保护。"
    )
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == [encounter, 0]


@pytest.mark.parametrize(
    ("who", "heard"),
    [("美国总统特朗普", True), ("美国副总统万斯", False), ("美国国务卿鲁比奥", False), ("图瓦卢总理法莱帕", False)],
)
def test_what_another_head_says_of_an_encounter_is_said_at_none(extract: Extract, who: str, heard: bool) -> None:
    statements = extract(f"{TALKS}托梅鲁表示，斐济赞成。\n{who}对此表示，鱼群要保护。").statements
    assert [s.encounter for s in statements] == ([0, None] if heard else [0])


@pytest.mark.parametrize(
    ("clause", "encounter"),
    [
        ("去年6月，贝尔松在会见汤加国王图普时说，", None),
        ("去年6月，贝尔松在会见渔民代表时说，", None),
        ("与汤加国王图普通电话时，贝尔松表示，", None),
        ("2月20日，贝尔松在同汤加国王图普通电话时说，", 1),
        ("贝尔松在同托梅鲁会谈时说，", 0),
        ("4日，在同托梅鲁举行会谈时，贝尔松表示，", 0),
        ("贝尔松在会谈中说，", 0),
    ],
)
def test_what_was_said_at_another_encounter_is_of_that(extract: Extract, clause: str, encounter: int | None) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n{clause}鱼群要保护。他还说，渔业很好。"
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == [encounter, encounter]


@pytest.mark.parametrize(("opening", "encounter"), [("2021年10月，", 1), ("3月4日，", 0), ("此次，", 0)])
def test_what_was_said_at_talks_that_are_gone_over_is_of_those(extract: Extract, opening: str, encounter: int) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。贝尔松说，鱼群要保护。\n"
    text += f"{opening}贝尔松对斐济进行国事访问，并与托梅鲁会谈。双方表示，渔业很好。"
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == [0, encounter]


@pytest.mark.parametrize(
    ("clause", "encounter"),
    [
        ("对多次到访的纳米比亚总统根哥布，贝尔松说：", None),
        ("纳米比亚总统根哥布今年首次到访。贝尔松对他说：", None),
        ("去年会见纳米比亚总统根哥布时，贝尔松说，", None),
        ("贝尔松在同纳米比亚总统根哥布通电话时说，", 1),
        ("托梅鲁今年首次到访。贝尔松对他说：", 0),
        ("对多次到访的托梅鲁，贝尔松说：", 0),
        ("在会见开始时，贝尔松表示，", 0),
        ("纳米比亚总统根哥布今年首次到访。贝尔松说，", 0),
    ],
)
def test_what_is_said_to_another_guest_is_not_said_at_the_encounter(
    extract: Extract, clause: str, encounter: int | None
) -> None:
    [statement] = extract(f"{TALKS}{clause}“风大。”", "2031-03-06").statements
    assert statement.encounter == encounter


@pytest.mark.parametrize(("address", "encounter"), [("在开幕仪式上致词", None), ("在会谈中发言", 0)])
def test_an_address_at_an_opening_told_first_is_of_no_encounter(
    extract: Extract, address: str, encounter: int | None
) -> None:
    text = (
        f"海洋论坛4日在苏瓦举行。冰岛总统贝尔松{address}，呼吁各国保护渔业。\n贝尔松表示，鱼群在减少。\n"
        "另外，贝尔松5日在苏瓦会见斐济总理托梅鲁，强调渔业重要。"
    )
    statements = extract(text, "2031-03-06").statements
    assert [(s.verb, s.encounter) for s in statements] == [("呼吁", encounter), ("表示", encounter), ("强调", 0)]


@pytest.mark.parametrize(
    ("guests", "first"), [("渔业协会代表团和斐济总理托梅鲁", None), ("斐济总理托梅鲁和渔业协会代表团", 0)]
)
def test_what_was_said_to_a_delegation_received_first_is_of_no_encounter(
    extract: Extract, guests: str, first: int | None
) -> None:
    text = (
        f"2031年3月4日，冰岛总统贝尔松在苏瓦分别会见了{guests}。\n贝尔松说，风大。\n在会见托梅鲁时，贝尔松表示，浪高。"
    )
    assert [s.encounter for s in extract(text).statements] == [first, 0]


@pytest.mark.parametrize(
    ("told", "encounters"),
    [
        ("托梅鲁发表书面讲话，向冰岛人民问好。托梅鲁指出，鱼群要保护。\n托梅鲁强调，冰川在退。", [None, None]),
        ("托梅鲁在机场发表书面讲话。他指出，鱼群要保护。", [None]),
        ("贝尔松发表书面讲话。托梅鲁指出，鱼群要保护。", [0]),
        ("托梅鲁发表书面讲话。\n贝尔松同托梅鲁举行会谈。托梅鲁指出，鱼群要保护。", [0]),
    ],
)
def test_an_address_in_writing_was_heard_at_no_encounter(
    extract: Extract, told: str, encounters: list[int | None]
) -> None:
    text = f"2031年3月5日，冰岛总统贝尔松在机场为斐济总理托梅鲁举行欢迎仪式。\n{told}"
    assert [s.encounter for s in extract(text, "2031-03-05").statements] == encounters


@pytest.mark.parametrize("before", ["会晤前，", "会晤开始前，", "在会晤之前，"])
def test_what_came_before_talks_is_of_their_day_and_keeps_its_own_words(extract: Extract, before: str) -> None:
    talks = "海风很大。\n3月4日，冰岛总统贝尔松与斐济总理托梅鲁在苏瓦会晤后均表示，鱼群要保护。托梅鲁称，渔业要合作。"
    text = f"{talks}\n{before}贝尔松同帕劳总统惠普斯通电话。惠普斯强调，海洋要清洁。"
    found = extract(text, "2031-03-05")
    assert [(e.date, e.role, e.kind) for e in found.encounters] == [
        ("2031-03-04", "reports", "talks"),
        ("2031-03-04", "reports", "call"),
    ]
    assert [s.encounter for s in found.statements] == [0, 0, 1]


@pytest.mark.parametrize(
    ("joint", "encounter"),
    [("与会各国领导人认为", None), ("与会领导人高度评价冰岛的作用，认为", None), ("双方认为", 0)],
)
def test_what_all_say_at_a_gathering_was_not_said_where_two_met(
    extract: Extract, joint: str, encounter: int | None
) -> None:
    found = extract(f"{TALKS}贝尔松说，鱼群要保护。\n{joint}，渔业要合作。").statements
    assert {s.encounter for s in found[1:]} == {encounter}


@pytest.mark.parametrize(
    ("clause", "encounter"),
    [
        ("贝尔松当天接受媒体采访时重申冰岛的立场，并表示，", None),
        ("贝尔松接受电视台专访，谈到渔业，还指出，", None),
        ("贝尔松重申冰岛的立场，并表示，", 0),
    ],
)
def test_what_follows_in_an_interview_was_said_there(extract: Extract, clause: str, encounter: int | None) -> None:
    assert extract(f"{TALKS}{clause}鱼群要保护。").statements[-1].encounter == encounter


@pytest.mark.parametrize(
    "lead",
    [
        "国家主席习近平3月4日致信祝贺世界渔业大会召开。",
        "国家主席习近平3月4日向亚洲渔业峰会致贺信。",
        "国家主席习近平3月4日致信祝贺中斐渔业合作十周年庆祝活动在斐济苏瓦举行。",
        "全球渔业对话会3月4日以视频方式举行。国家主席习近平向会议致贺信。",
        "国家主席习近平3月4日以视频方式出席国际渔业论坛并致辞。",
        "国家主席习近平3月4日出席在苏瓦举行的第三届渔业年会开幕式并发表主旨演讲。",
        "国家主席习近平3月4日出席在斐济举办的渔业博览会，并发表讲话。",
        "国家主席习近平3月4日在人民大会堂举行宴会，欢迎来华出席渔业论坛的国际贵宾。",
        "国家主席习近平3月4日在人民大会堂为出席渔业论坛的各国领导人举行宴会。",
        "联合国峰会3月4日在斐济苏瓦继续举行。国家主席习近平出席。",
        "岛国领导人第三次峰会3月4日在苏瓦闭幕。国家主席习近平出席并发表讲话。",
        "3月4日，岛国元首理事会会议在苏瓦举行。国家主席习近平在会上发表讲话。",
        "国家主席习近平3月4日在岛国领导人非正式会议上发表讲话。",
        "国家主席习近平3月4日在苏瓦出席岛国第八次领导人会议。",
        "国家主席习近平3月4日以视频方式主持岛国政府首脑（总理）理事会第八次会议。",
        "习近平向渔业领导人峰会致辞\n3月4日，国家主席习近平向渔业和海洋领导人视频峰会发表致辞。",
        "国家主席习近平3月4日向第八届苏瓦国际渔业洽谈会致贺信。",
        "国家主席习近平3月4日复信冰岛渔业学校学生。",
        "国家主席习近平3月4日向冰岛渔业协会年度晚会致贺电。",
        "国家主席习近平3月4日给冰中渔业协会回信。",
        "国家主席习近平3月4日致电贝某，祝贺他当选冰岛总统。",
        "渔业大会3月4日在北京举行。国家主席习近平出席大会并发表重要讲话。\n各国政要步入会场。",
    ],
)
def test_words_to_a_gathering_of_many_countries_are_kept_without_an_encounter(extract: Extract, lead: str) -> None:
    found = extract(f"{lead}\n习近平表示，鱼群要保护。")
    assert [(s.encounter, [p.name_zh for p in s.speakers]) for s in found.statements] == [(None, ["习近平"])]
    assert found.encounters == []


@pytest.mark.parametrize(
    "lead",
    [
        "国家主席习近平3月4日致信祝贺渔业学院建院。",
        "国家主席习近平3月4日致信祝贺渔业学院建院十周年庆祝活动在上海举行。",
        "国家主席习近平3月4日出席全国渔业大会并讲话。",
        "国家主席习近平3月4日在上海出席省级领导人会议。",
        "国家主席习近平3月4日出席在北京举行的渔业大会并讲话。",
        "国家主席习近平3月4日主持会议，研究国际传播，讲话时说到大会。",
        "国家主席习近平3月4日出席国际传播工作会议并讲话。",
        "国家主席习近平3月4日在人民大会堂欢迎参加渔业运动会的选手。",
        "联合国峰会将于3月4日在苏瓦举行。国家主席习近平将出席。",
        "联合国工商领导人峰会3月4日在苏瓦举行。渔业部长出席。国家主席习近平关注渔业。",
        "全国渔业峰会3月4日举行。国家主席习近平出席。",
        "国家主席习近平在岛国领导人峰会上的讲话引起反响。",
        "国家主席习近平3月4日给援冰岛中国渔业队队员回信。",
        "国家主席习近平3月4日向中国渔业协会年度晚会致贺电。",
        "国家主席习近平3月4日复信渔业学校学生。",
        "国家主席习近平3月4日给冰岛归侨渔民回信。",
        "国家主席习近平3月4日致信冰岛的中国企业员工。",
        "国家主席习近平3月4日向中新社渔业分社致贺信。",
        "国家主席习近平3月4日致电中国渔业队，祝贺他们战胜冰岛队夺冠。",
        "渔业工作会议3月4日在北京举行。国家主席习近平出席会议并发表重要讲话。\n习近平指出，要接待好各国代表团。",
    ],
)
def test_words_at_home_to_a_gathering_or_in_a_letter_are_not_kept(extract: Extract, lead: str) -> None:
    assert extract(f"{lead}\n习近平表示，鱼群要保护。").statements == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("斐济总理托梅鲁表示，", True),
        ("斐济总理托梅鲁在会上说，", True),
        ("有人士表示，会议很好。斐济总理托梅鲁说，", False),
    ],
)
def test_what_a_leader_says_right_behind_a_gathering_of_leaders_is_kept(
    extract: Extract, said: str, kept: bool
) -> None:
    found = extract(f"3月4日，岛国领导人非正式会议在苏瓦举行。{said}鱼群要保护。")
    assert [(s.encounter, [p.name_zh for p in s.speakers]) for s in found.statements] == [(None, ["托梅鲁"])] * kept


@pytest.mark.parametrize(
    "behind", ["渔业学校学生致信习近平主席，表示愿来中国。", "学生们表示愿来中国，习近平主席的回信鼓励了他们。"]
)
def test_who_goes_on_does_not_name_himself(extract: Extract, behind: str) -> None:
    text = f"国家主席习近平3月4日复信冰岛渔业学校学生。\n习近平表示，鱼群要保护。\n{behind}"
    [found] = extract(text).statements
    assert text[found.start : found.end] == "鱼群要保护。"
