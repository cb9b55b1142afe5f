"""Documents that were renewed, listed without 《》, adopted by both sides, looked on at, planned or only hoped for."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Document
from said import Extract

TALKS = "2031年3月4日，冰岛总统贝尔松在雷克雅未克同斐济总统托梅鲁举行会谈。\n"


def documents(extract: Extract, text: str) -> list[Document]:
    return extract(TALKS + text).documents


@pytest.mark.parametrize(
    ("text", "title", "kind", "level"),
    [
        ("双方有关部门续签了《冰岛和斐济旅游谅解备忘录》。", "冰岛和斐济旅游谅解备忘录", "memorandum", "departments"),
        ("双方续签海洋中心合作谅解备忘录，以及渔业合作文件。", "海洋中心合作谅解备忘录", "memorandum", "unspecified"),
        ("两国央行还续签了700亿元规模的本币互换协议。", "", "agreement", "departments"),
    ],
)
def test_what_was_renewed_stands_behind_the_verb(
    extract: Extract, text: str, title: str, kind: str, level: str
) -> None:
    [found] = documents(extract, f"会谈后，{text}")
    assert (found.title, found.kind, found.action, found.level) == (title, kind, "extended", level)
    assert found.date == "2031-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "两国元首商定，明年适时续签人员往来便利化协定。",
        "贝尔松表示，愿续签《冰岛和斐济友好条约》。",
        "分析认为，双方有望发表联合声明。",
        "托梅鲁说，双方可续签渔业合作协议。",
    ],
)
def test_what_is_hoped_for_or_agreed_on_was_not_done(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []


def test_titles_in_a_list_without_marks_are_as_many_documents(extract: Extract) -> None:
    text = "会谈后，两国元首签署关于北极局势的联合声明、关于渔业合作的联合声明。"
    assert [d.title for d in documents(extract, text)] == ["关于北极局势的联合声明", "关于渔业合作的联合声明"]


def test_a_number_before_the_first_field_is_no_part_of_it(extract: Extract) -> None:
    [found] = documents(extract, "会谈后，双方有关部门交换了近20项航运、渔业、地热能等领域双边合作文件。")
    assert (found.quantity, found.fields) == (20, ("航运", "渔业", "地热能"))


def test_a_date_in_a_title_is_not_the_day_and_what_both_adopt_is_completed(extract: Extract) -> None:
    [found] = documents(extract, "会谈后，双方通过了2040年前经济合作发展纲要。")
    assert (found.title, found.kind, found.action) == ("2040年前经济合作发展纲要", "plan", "completed")
    assert found.date == "2031-03-04"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("两国政府发表《冰岛和斐济联合声明》。", "governments"),
        ("会谈时，双方签署《冰岛和斐济联合声明》。", "unspecified"),
    ],
)
def test_a_paragraph_behind_speech_tells_a_document_of_the_day(extract: Extract, text: str, level: str) -> None:
    found = extract(f"{TALKS}贝尔松表示，冰方愿同斐方合作。\n{text}双方愿加强合作。")
    assert [(d.level, d.date) for d in found.documents] == [(level, "2031-03-04")]


def test_a_ministry_signs_for_its_department(extract: Extract) -> None:
    [found] = documents(extract, "会谈后，冰岛商务部同斐方签署关于数字经济合作的谅解备忘录。")
    assert found.level == "departments"


def test_a_spokesman_signs_nothing(extract: Extract) -> None:
    [found] = documents(extract, "据外交部发言人介绍，双方签署《冰岛和斐济联合声明》。")
    assert found.level == "unspecified"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("双方签署了海运协定、民航协定和互免签证协定。", ["海运协定", "民航协定", "互免签证协定"]),
        ("两国央行签署了本币互换协议。", ["本币互换协议"]),
        ("两国元首签署了全面战略伙伴关系宣言。", ["全面战略伙伴关系宣言"]),
        ("双方互换了关于建立外交磋商机制的照会。", ["关于建立外交磋商机制的照会"]),
        (
            "两国元首见证签署海洋行动计划（2031—2035）、渔业合作规划、地热合作协定以及教育备忘录等多份文件。",
            ["海洋行动计划（2031—2035）", "渔业合作规划", "地热合作协定", "教育备忘录", ""],
        ),
        ("两国元首见证了《渔业协定》《民航协定》等文件的签署。", ["渔业协定", "民航协定"]),
    ],
)
def test_documents_are_told_by_name_without_marks_too(extract: Extract, text: str, titles: list[str]) -> None:
    found = documents(extract, f"会谈后，{text}")
    assert [d.title for d in found] == titles
    assert {d.date for d in found} == {"2031-03-04"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("双方就渔业、旅游、科技等领域签署了多项谅解备忘录。", ("渔业", "旅游", "科技")),
        ("双方签署一系列政府间协议，内容包括渔业、能源和旅游。", ("渔业", "能源", "旅游")),
        ("两国还签署了包括渔业、旅游在内的8个合作文件。", ("渔业", "旅游")),
        ("双方签订文化、教育、旅游合作协议三份。", ("文化", "教育", "旅游")),
    ],
)
def test_fields_of_a_batch_stand_in_any_of_these_places(extract: Extract, text: str, fields: tuple[str, ...]) -> None:
    [found] = documents(extract, f"会谈后，{text}")
    assert (found.kind, found.fields) == ("batch", fields)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("两国外长在两位领导人见证下签署了关于北极科考的谅解备忘录。", "departments"),
        ("在两国元首见证下，双方签署了10项政府间合作文件。", "governments"),
        ("两国元首见证交换了20余份政府间、部门间文件。", "unspecified"),
    ],
)
def test_who_signs_while_leaders_look_on(extract: Extract, text: str, level: str) -> None:
    [found] = documents(extract, text)
    assert (found.level, found.witnessed) == (level, True)


def test_what_is_dated_behind_the_report_is_planned(extract: Extract) -> None:
    found = extract(f"{TALKS}两国计划于明年5月签署自由贸易协定。", "2031-03-05").documents
    assert [(d.action, d.date) for d in found] == [("planned", "2032-05")]


def test_a_title_may_stand_before_the_day_and_the_verb(extract: Extract) -> None:
    [found] = documents(extract, "《冰岛和斐济友好条约》于2001年7月16日签署。")
    assert (found.action, found.date, found.encounter) == ("signed", "2001-07-16", None)


@pytest.mark.parametrize("told", ["双方当天还发布了《海洋联合声明》。", "双方正式签署《海洋协定》，明年生效。"])
def test_a_paragraph_about_what_both_did_is_the_reporters(extract: Extract, told: str) -> None:
    found = extract(f"{TALKS}贝尔松表示，愿加强合作。\n{told}")
    assert [len(d.title) > 0 and d.date == "2031-03-04" for d in found.documents] == [True]
    assert len(found.statements) == 1


def test_a_document_is_of_the_encounter_of_whose_words_its_paragraph_tells(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松在雷克雅未克分别会见斐济总统托梅鲁、法国总统马克龙和德国总理默茨。\n"
        "会见托梅鲁时，贝尔松指出，冰斐友好。托梅鲁表示，愿加强合作。会见后，双方签署了渔业合作文件。\n"
        "会见马克龙时，贝尔松指出，冰法友好。"
    )
    found = extract(text, "2031-03-05")
    [document] = found.documents
    assert {p.name_zh for p in found.encounters[document.encounter or 0].principals} == {"贝尔松", "托梅鲁"}


def test_the_level_is_of_who_signs_not_of_what_was_signed_before(extract: Extract) -> None:
    text = "会谈后，双方签署了3个政府部门间合作文件，并续签社会保障协定。"
    assert {(d.title, d.level) for d in documents(extract, text)} == {
        ("", "unspecified"),
        ("社会保障协定", "unspecified"),
    }


def test_what_a_leader_cites_with_its_date_was_signed_then(extract: Extract) -> None:
    [found] = documents(extract, "贝尔松表示，冰方愿落实好两国今年1月签署的自由贸易协定升级议定书。")
    assert (found.title, found.action, found.date) == ("自由贸易协定升级议定书", "signed", "2031-01")


def test_a_leader_who_cites_one_without_a_date_tells_of_no_signing(extract: Extract) -> None:
    assert documents(extract, "贝尔松表示，冰方愿落实好两国签署的自由贸易协定。") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("两国签署的《渔业协定》3月1日正式生效。", []),
        ("双方签署了避免双重征税协定及其议定书。", ["agreement"]),
        ("冰岛、斐济、法国三方签署了海底光缆合作备忘录。", ["memorandum"]),
        ("双方就建立战略对话机制签署谅解备忘录。", ["memorandum"]),
        (
            "双方发表《海洋联合声明》，并签署《互免签证协定》等12份协议和谅解备忘录。",
            ["joint_statement", "agreement", "batch"],
        ),
    ],
)
def test_kinds_of_what_was_signed(extract: Extract, text: str, kinds: list[str]) -> None:
    assert [d.kind for d in documents(extract, f"会谈后，{text}")] == kinds


def test_departments_whose_signing_leaders_look_on_at_are_the_fields(extract: Extract) -> None:
    [found] = documents(extract, "两国领导人见证了海关、旅游、媒体等部门签署合作文件。")
    assert (found.level, found.fields) == ("departments", ("海关", "旅游", "媒体"))


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("双方在会谈后签署了为期五年的渔业合作计划。", "unspecified"),
        ("两国企业当天还签署了15项商业合同。", "companies"),
    ],
)
def test_a_paragraph_of_what_both_or_their_companies_signed_is_no_speech(
    extract: Extract, told: str, level: str
) -> None:
    found = extract(f"{TALKS}贝尔松表示，愿加强合作。\n{told}")
    assert [(d.level, d.date) for d in found.documents] == [(level, "2031-03-04")]
    assert len(found.statements) == 1


@pytest.mark.parametrize(
    "text",
    [
        "议会通过了《渔业法》修正案。",
        "托梅鲁签署了《海洋法案》。",
        "贝尔松签署《渔业条例》。",
        "议会表决通过《修改第3/2031号法〈渔业法〉》。",
    ],
)
def test_a_law_is_made_by_one_country(extract: Extract, text: str) -> None:
    assert documents(extract, text) == []
