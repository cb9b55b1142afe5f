"""Texts that are made, or happen, to hold one thing thousands of times: they are read, and for what they say."""

from __future__ import annotations

from said import Extract

MET = "冰岛总统贝尔松同斐济总理托梅鲁举行会谈"
LEAD = f"2031年3月4日，{MET}。"


def test_thousands_of_encounters_without_a_day_are_of_the_day_of_the_first(extract: Extract) -> None:
    found = extract(LEAD + f"{MET}。" * 4000, "2031-03-05")
    assert [(e.date, e.role) for e in found.encounters] == [("2031-03-04", "reports")]


def test_thousands_of_encounters_without_any_day_are_of_the_month_of_publication(extract: Extract) -> None:
    found = extract(f"{MET}。\n" * 4000, "2031-03-05")
    assert [(e.date, e.role) for e in found.encounters] == [("2031-03", "reports")]


def test_one_sentence_that_tells_an_encounter_thousands_of_times_tells_of_one(extract: Extract) -> None:
    found = extract("2031年3月4日，" + MET * 2500, "2031-03-05")
    assert [[a.person.name_zh for a in e.attendance] for e in found.encounters] == [["贝尔松", "托梅鲁"]]


def test_thousands_of_guests_who_come_with_one_meet_nobody_by_that(extract: Extract) -> None:
    found = extract(LEAD + "贝尔松和来访的" * 4000, "2031-03-05")
    assert [[a.person.name_zh for a in e.attendance] for e in found.encounters] == [["贝尔松", "托梅鲁"]]


def test_each_of_thousands_of_documents_is_of_the_statement_in_which_it_stands(extract: Extract) -> None:
    told = "贝尔松表示，要保护鱼群。双方签署《渔业协定》。\n"
    found = extract(f"{LEAD}\n{told * 2000}", "2031-03-05")
    assert {(d.date, d.encounter) for d in found.documents} == {("2031-03-04", 0)}
    assert len(found.statements) == 2000


def test_thousands_of_titles_without_a_name_name_nobody(extract: Extract) -> None:
    found = extract(f"{LEAD}\n" + "斐济总统" * 4000, "2031-03-05")
    assert [[a.person.name_zh for a in e.attendance] for e in found.encounters] == [["贝尔松", "托梅鲁"]]


def test_a_run_of_digits_counts_no_anniversary(extract: Extract) -> None:
    event = "今年是中国人民抗日战争胜利"
    told = "3月4日，" + MET + "。\n"
    assert extract(f"{told}{event}86周年。").encounters[0].date == "2031-03-04"
    assert extract(f"{told}{event}{'1' * 20_000}周年。").encounters[0].date == ""


def test_thousands_of_telegrams_in_one_sentence_say_why_nothing_is_found(extract: Extract) -> None:
    found = extract("冰岛总统贝尔松" + "致电" * 20_000 + "。", "2031-03-05")
    assert found.encounters == []
    assert found.nothing is not None


def test_a_long_list_of_guests_that_never_ends_is_read_in_time(extract: Extract) -> None:
    banquet = "2031年3月4日，冰岛总统贝尔松举行午宴，款待各国领导人。"
    guests = "斐济总理托梅鲁" + "等和和和和和和托梅鲁" * 200
    assert extract(f"{banquet}{guests}。", "2031-03-05").encounters == []


def test_a_long_list_of_those_who_came_to_a_gathering_is_read_in_time(extract: Extract) -> None:
    summit = "2031年3月4日，渔业联盟领导人峰会在苏瓦举行。冰岛总统贝尔松出席峰会。\n"
    assert extract(summit + "斐济总理托梅鲁" + "等和和和和和和托梅鲁" * 200 + "。", "2031-03-05").encounters == []


def test_days_told_again_without_an_encounter_are_read_in_time(extract: Extract) -> None:
    days = "冰岛总统贝尔松4日晚和5日，在维也纳某宾馆分别会见斐济总理托梅鲁、瑙鲁总统科罗塔。\n"
    found = extract(f"{days}4日{'贝尔松在' * 200}。", "2031-03-06").encounters
    assert [e.date for e in found] == ["2031-03", "2031-03"]


def test_thousands_of_days_after_are_read_in_time(extract: Extract) -> None:
    found = extract(LEAD + "\n" + "贝尔松会见托梅鲁；次日，又会见科罗塔总统。" * 1000, "2031-03-05").encounters
    assert {e.date for e in found} == {"2031-03-04", "2031-03"}


def test_a_list_of_documents_that_never_ends_is_read_in_time(extract: Extract) -> None:
    found = extract(f"{LEAD}会谈后，双方签署了{'协议和' * 1000}文件。", "2031-03-05")
    assert [e.date for e in found.encounters] == ["2031-03-04"]


def test_thousands_of_gatherings_in_one_sentence_say_why_nothing_is_found(extract: Extract) -> None:
    found = extract("冰岛总统贝尔松出席峰会，" * 4000, "2031-03-05")
    assert found.encounters == []
    assert found.nothing is not None
    assert found.nothing.cause == "gathering"


def test_thousands_of_words_in_quotation_marks_are_documents_only_where_their_number_says_so(extract: Extract) -> None:
    listed = "、".join(["“渔业承诺”"] * 8000)
    assert extract(f"{LEAD}双方签署{listed}。", "2031-03-05").documents == []
    found = extract(f"{LEAD}双方签署“渔业承诺”、“海洋精神”两份文件。", "2031-03-05").documents
    assert [document.title for document in found] == ["渔业承诺", "海洋精神"]


def test_a_long_list_of_those_who_will_be_met_is_read_in_time(extract: Extract) -> None:
    """Each mark between two names is a way to read the list; every way was tried before."""
    found = extract(f"{LEAD}\n" + "将同托梅鲁、某某、" * 2000 + "。", "2031-03-05")
    assert [(e.role, e.date) for e in found.encounters] == [("reports", "2031-03-04")]


def test_thousands_of_lists_that_break_off_are_read_once(extract: Extract) -> None:
    listed = "双方签署文件有渔业协定、" * 4000
    assert extract(f"{LEAD}{listed}贝尔松表示，好。", "2031-03-05").documents == []
