"""Documents that were renewed, listed without 《》, adopted by both sides, or only hoped for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.extract.findings import Document, Findings

Extract = Callable[..., Findings]
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
