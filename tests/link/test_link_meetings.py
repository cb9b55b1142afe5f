"""Tellings of one meeting become one row, and what sources disagree on is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from readouts.link import Told

Tell = Callable[..., Told]
Tables = Callable[[Sequence[Told]], dict[str, list[Any]]]
TALKS = "2031年3月4日，冰岛总统贝尔松在{}同斐济总理托梅鲁举行会谈。\n贝尔松指出，鱼群要保护。"
MEETING = "2031-03-04-beiersong-is-tuomeilu-fj"
LATER = "2031年6月10日，斐济总理托梅鲁同冰岛总统贝尔松举行视频会晤。\n托梅鲁表示，"


def disagreements(made: dict[str, list[Any]]) -> list[str]:
    return [issue.message for issue in made.get("issues", []) if issue.code == "sources.disagree"]


def test_a_month_alone_joins_the_meeting_of_that_month(tell: Tell, tables: Tables) -> None:
    report, recall = tell(TALKS.format("巴黎")), tell(LATER + "今年3月，我们成功会晤。", "2031-06-11")
    made = tables([recall, report])
    assert [m.meeting_id for m in made["meetings"]] == [MEETING, "2031-06-10-beiersong-is-tuomeilu-fj"]
    assert [(r.article_id, r.role) for r in made["meeting_articles"] if r.meeting_id == MEETING] == [
        (report.article_id, "reports"),
        (recall.article_id, "mentions"),
    ]


def test_a_month_without_a_known_day_is_a_row_of_its_own(tell: Tell, tables: Tables) -> None:
    made = tables([tell(LATER + "今年2月，我们成功会晤。", "2031-06-11"), tell(TALKS.format("巴黎"))])
    assert "2031-02-beiersong-is-tuomeilu-fj" in {m.meeting_id for m in made["meetings"]}


UNDATED = "冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n贝尔松指出，鱼群要保护。"


def asked_for_a_day(made: dict[str, list[Any]]) -> list[tuple[str, str]]:
    return [(i.severity, i.article_id) for i in made.get("issues", []) if i.code == "meeting.no_day"]


def test_a_day_that_another_article_gives_is_asked_for_no_more(tell: Tell, tables: Tables) -> None:
    undated, dated = tell(UNDATED, "2031-03-09"), tell(TALKS.format("巴黎"))
    assert asked_for_a_day(tables([undated])) == [("warning", undated.article_id)]
    both = tables([undated, dated])
    assert [m.date for m in both["meetings"]] == ["2031-03-04"]
    assert asked_for_a_day(both) == []


def test_a_meeting_reported_of_some_day_of_a_visit_asks_for_its_day(tell: Tell, tables: Tables) -> None:
    visit = tell(
        "3月3日至6日，冰岛总统贝尔松访问斐济，同斐济总理托梅鲁举行会谈。\n贝尔松指出，鱼群要保护。", "2031-03-07"
    )
    made = tables([visit])
    assert [m.date for m in made["meetings"]] == ["2031-03"]
    assert asked_for_a_day(made) == [("info", visit.article_id)]


def test_what_is_to_come_in_the_month_is_not_the_day_that_the_article_reports(tell: Tell, tables: Tables) -> None:
    made = tables([tell(TALKS.format("苏瓦") + "\n双方商定，本月底在巴黎再次会晤。", "2031-03-05")])
    assert sorted((m.date, m.status) for m in made["meetings"]) == [("2031-03", "planned"), ("2031-03-04", "held")]


def test_a_month_that_fits_two_meetings_stands_alone_with_an_issue(tell: Tell, tables: Tables) -> None:
    second = TALKS.format("苏瓦").replace("3月4日", "3月20日")
    told = [tell(TALKS.format("巴黎")), tell(second, "2031-03-21"), tell(LATER + "今年3月，我们会晤。", "2031-06-11")]
    made = tables(told)
    assert [m.date for m in made["meetings"]] == ["2031-03", "2031-03-04", "2031-03-20", "2031-06-10"]
    [issue] = [i for i in made["issues"] if i.code == "meeting.ambiguous"]
    assert (issue.severity, issue.article_id) == ("warning", told[2].article_id)


def test_an_appointment_that_was_kept_is_held(tell: Tell, tables: Tables) -> None:
    plan = tell(TALKS.format("巴黎") + "\n两国领导人约定今年6月在苏瓦再次会晤。")
    before = tables([plan])["meetings"]
    assert [(m.date, m.status) for m in before] == [("2031-03-04", "held"), ("2031-06", "planned")]
    kept = tell(TALKS.format("苏瓦").replace("3月4日", "6月10日"), "2031-06-11")
    after = tables([kept, plan])["meetings"]
    assert [(m.date, m.status) for m in after] == [("2031-03-04", "held"), ("2031-06-10", "held")]


def test_sources_that_disagree_keep_what_more_articles_say_and_leave_an_issue(tell: Tell, tables: Tables) -> None:
    told = [
        tell(TALKS.format("苏瓦"), "2031-03-04"),
        tell(TALKS.format("巴黎")),
        tell("据报道，" + TALKS.format("巴黎")),
    ]
    made = tables(told)
    [meeting] = made["meetings"]
    assert meeting.place_id == "paris"
    [message] = disagreements(made)
    assert message.startswith(f"meetings/{MEETING}/place_id: ")
    assert "suva" in message
    assert {i.article_id for i in made["issues"] if i.code == "sources.disagree"} == {told[0].article_id}


def test_a_report_counts_more_than_words_in_passing(tell: Tell, tables: Tables) -> None:
    passing = tell(LATER.replace("托梅鲁表示，", "2031年3月4日，贝尔松同托梅鲁在苏瓦会晤。"), "2031-03-04")
    made = tables([passing, tell(TALKS.format("巴黎"))])
    assert {m.meeting_id: m.place_id for m in made["meetings"]}[MEETING] == "paris"


@pytest.mark.parametrize(
    ("one", "other", "place", "venue"),
    [
        ("法国", "巴黎", "paris", None),
        ("巴黎", "法国", "paris", None),
        ("巴黎", "爱丽舍宫", "paris", "爱丽舍宫"),
    ],
)
def test_a_city_and_its_country_do_not_disagree(
    tell: Tell, tables: Tables, one: str, other: str, place: str, venue: str | None
) -> None:
    made = tables([tell(TALKS.format(one)), tell(TALKS.format(other), "2031-03-06")])
    [meeting] = made["meetings"]
    assert (meeting.place_id, meeting.venue) == (place, venue)
    assert disagreements(made) == []


WELCOME = "2031年3月4日，冰岛总统贝尔松在爱丽舍宫前广场为斐济总理托梅鲁举行欢迎仪式，欢迎他进行国事访问。"


def test_where_a_ceremony_of_the_day_was_is_not_where_the_talks_were(tell: Tell, tables: Tables) -> None:
    ceremony, silent = tell(WELCOME), tell(TALKS.replace("在{}同", "同"))
    [alone] = tables([ceremony])["meetings"]
    assert (alone.kind, alone.place_id, alone.venue) == ("ceremony", "paris", "爱丽舍宫前广场")
    [both] = tables([ceremony, silent])["meetings"]
    assert (both.kind, both.place_id, both.venue) == ("talks", None, None)
    [told] = tables([ceremony, tell(TALKS.format("苏瓦"))])["meetings"]
    assert (told.kind, told.place_id, told.venue) == ("talks", "suva", None)


def test_two_formats_of_one_day_are_two_meetings(tell: Tell, tables: Tables) -> None:
    call = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁通电话。"
    made = tables([tell(call), tell(TALKS.format("巴黎"))])
    assert [(m.meeting_id, m.format) for m in made["meetings"]] == [
        (MEETING, "in_person"),
        (f"{MEETING}-phone", "phone"),
    ]


DAYS = [("3月4日", "巴黎"), ("9月8日", "雷克雅未克")]


def test_a_meeting_without_a_year_is_undated(tell: Tell, tables: Tables) -> None:
    one = tell("3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。", "")
    [meeting] = tables([one])["meetings"]
    assert meeting.meeting_id == f"undated-beiersong-is-tuomeilu-fj-{one.article.sha256[:8]}"
    assert meeting.date is None


def test_two_meetings_without_a_year_are_not_taken_for_one(tell: Tell, tables: Tables) -> None:
    told = [tell(f"{day}，冰岛总统贝尔松在{city}同斐济总理托梅鲁会谈。", "") for day, city in DAYS]
    made = tables(told)
    assert sorted(m.place_id for m in made["meetings"]) == ["paris", "reykjavik"]
    assert [i.code for i in made["issues"] if i.code == "sources.disagree"] == []


def test_a_person_is_principal_if_any_source_says_so(tell: Tell, tables: Tables) -> None:
    made = tables([tell(TALKS.format("巴黎") + "\n王毅、托梅鲁等参加会谈。")])
    assert {(p.person_id, p.role) for p in made["participants"]} == {
        ("beiersong-is", "principal"),
        ("tuomeilu-fj", "principal"),
        ("wang-yi", "accompanying"),
    }


def test_an_unregistered_person_is_one_row_whatever_the_article(tell: Tell, tables: Tables) -> None:
    call = "2031年5月2日，冰岛总统、人民党主席贝尔松同斐济总理托梅鲁通电话。"
    made = tables([tell(call, "2031-05-03"), tell(TALKS.format("巴黎"))])
    found = [p for p in made["people"] if not p.registered]
    assert sorted((p.person_id, p.name_zh, p.country_code) for p in found) == [
        ("beiersong-is", "贝尔松", "IS"),
        ("tuomeilu-fj", "托梅鲁", "FJ"),
    ]


def test_evidence_of_a_meeting_is_of_the_value_that_is_kept(tell: Tell, tables: Tables) -> None:
    made = tables(
        [tell(TALKS.format("苏瓦"), "2031-03-04"), tell(TALKS.format("巴黎")), tell(TALKS.format("巴黎") + "好。")]
    )
    rows = [e for e in made["evidence"] if e.table == "meetings" and e.column == "place_id"]
    texts = {a.article_id: a.text for a in made["articles"]}
    assert {(e.value, texts[e.article_id][e.start : e.end]) for e in rows} == {("paris", "巴黎")}
