"""Encounters named in passing, with year and month; and those still to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.extract.findings import Encounter, Findings

Extract = Callable[..., Findings]
TALKS = "2031年3月4日，中国国务院总理林知远在北京同冰岛总统贝尔松举行会谈。\n"
HOST, GUEST = "linzhiyuan-cn", "beiersong-is"


def mentions(findings: Findings) -> list[Encounter]:
    return [e for e in findings.encounters if e.role == "mentions"]


@pytest.mark.parametrize(
    ("words", "date", "kind", "form"),
    [
        ("贝尔松表示，去年9月，我同林知远总理在巴黎会晤。", "2030-09", "talks", "in_person"),
        ("林知远指出，今年1月12日，我们举行视频会晤。", "2031-01-12", "talks", "video"),
        ("林知远指出，2030年6月，我同总统先生通电话。", "2030-06", "call", "phone"),
        ("林知远指出，今年1月我同你在巴黎见面，很高兴。", "2031-01", "meeting", "in_person"),
        ("贝尔松表示，去年12月两国领导人成功会晤，成果丰硕。", "2030-12", "talks", "in_person"),
        pytest.param(
            "林知远指出，2029年5月，我们在西安共同出席海洋峰会。",
            *("2029-05", "ceremony", "in_person"),
            marks=pytest.mark.xfail(strict=True, reason="共同出席 in a leader's words is no word for an encounter"),
        ),
    ],
)
def test_an_encounter_recalled_with_year_and_month_is_a_mention(
    extract: Extract, words: str, date: str, kind: str, form: str
) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.date, found.kind, found.format, found.status) == (date, kind, form, "held")
    assert [p.person_id for p in found.principals] == [GUEST, HOST]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("贝尔松表示，今年1月我对中国进行了国事访问。", "cn"),
        ("贝尔松表示，今年1月我访华，印象很深。", "cn"),
        ("林知远指出，去年10月我对冰岛进行国事访问。", "is"),
        ("林知远指出，总统先生今年1月访华，推动了合作。", "cn"),
    ],
)
def test_a_visit_with_year_and_month_is_a_mention_of_talks_in_the_country(
    extract: Extract, words: str, place: str
) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.kind, found.place_id, len(found.date)) == ("talks", place, 7)
    assert [p.person_id for p in found.principals] == [GUEST, HOST]


@pytest.mark.parametrize(
    "words",
    [
        "林知远指出，去年我们举行会晤。",
        "林知远指出，2029年我对冰岛进行国事访问。",
        "林知远指出，我们多次会晤。",
        "林知远指出，去年9月，我们的会晤机制启动。",
        "林知远指出，去年9月，冰岛企业家来华。",
        "林知远指出，今年3月4日我们举行会晤。",
        "林知远指出，去年9月渔业大会很成功。",
    ],
)
def test_what_has_no_month_or_no_two_leaders_or_is_the_report_itself_is_no_mention(
    extract: Extract, words: str
) -> None:
    assert mentions(extract(TALKS + words)) == []


@pytest.mark.parametrize(
    ("words", "date", "occasion"),
    [
        ("林知远指出，我邀请总统先生今年11月来华出席世界渔业大会。", "2031-11", "世界渔业大会"),
        ("林知远指出，期待明年2月在巴黎见。", "2032-02", ""),
        ("两国领导人相约明年2月北京见。", "2032-02", ""),
        ("两国领导人约定今年9月在雷克雅未克再次会晤。", "2031-09", ""),
    ],
)
def test_an_appointment_is_planned(extract: Extract, words: str, date: str, occasion: str) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.status, found.date, found.occasion) == ("planned", date, occasion)
    assert [p.person_id for p in found.principals] == [GUEST, HOST]


def test_what_was_said_is_read_against_the_day_of_the_talks(extract: Extract) -> None:
    text = TALKS.replace("2031年3月4日", "2030年12月30日") + "贝尔松表示，今年5月，我们在巴黎会晤。"
    [found] = mentions(extract(text, "2031-01-02"))
    assert found.date == "2030-05"


def test_a_mention_has_the_words_of_its_date_and_kind(extract: Extract) -> None:
    text = TALKS + "林知远指出，今年1月12日，我们举行视频会晤。"
    [found] = mentions(extract(text))
    words = {cell.column: text[cell.start : cell.end] for cell in found.cells}
    assert words == {"date": "今年1月12日", "kind": "视频会晤", "format": "视频会晤"}


def test_the_same_two_on_an_earlier_day_told_by_the_reporter_are_a_mention(extract: Extract) -> None:
    text = TALKS + "2030年9月8日，林知远同贝尔松在巴黎会晤。"
    found = extract(text).encounters
    assert [(e.date, e.role, e.place_id) for e in found] == [
        ("2031-03-04", "reports", "beijing"),
        ("2030-09-08", "mentions", "paris"),
    ]
