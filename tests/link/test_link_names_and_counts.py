"""Persons under the name that is printed, ordinals against their dates, and pages met again."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from readouts.link import Told, link
from readouts.vocabulary import Person, Vocabulary

Tell = Callable[..., Told]
Tables = Callable[[Sequence[Told]], dict[str, list[Any]]]
CALL = "{}，冰岛总统贝尔松同斐济总理托梅鲁通电话。这是2013年以来两国领导人第{}次会晤。"


def codes(made: dict[str, list[Any]]) -> list[str]:
    return sorted(row.code for row in made["issues"])


def test_ordinals_rise_with_the_dates(tell: Tell, tables: Tables) -> None:
    first = tell(CALL.format("3月4日", 7), "2031-03-05", "a.txt")
    later = tell(CALL.format("6月4日", 8), "2031-06-05", "b.txt")
    wrong = tell(CALL.format("6月4日", 6), "2031-06-05", "b.txt")
    assert "ordinal.out_of_sequence" not in codes(tables([first, later]))
    made = tables([first, wrong])
    (issue,) = [row for row in made["issues"] if row.code == "ordinal.out_of_sequence"]
    assert issue.article_id == wrong.article_id
    text = wrong.article.text[issue.start : issue.end]
    assert text.startswith("2013年以来")
    assert "第6次" in text


def test_a_person_bears_the_name_that_is_printed(tell: Tell, vocabulary: Vocabulary) -> None:
    known = next(p for p in vocabulary.people if p.person_id == "kassym-jomart-tokayev")
    renamed = replace(known, name_zh="别的写法", aliases=(*known.aliases, known.name_zh))
    people = tuple(renamed if p is known else p for p in vocabulary.people)
    spelled = replace(vocabulary, people=people)
    one = tell("3月4日，冰岛总统贝尔松会见哈萨克斯坦总统托卡耶夫。")
    attendance = [replace(a, person=_as(a.person, renamed)) for e in one.findings.encounters for a in e.attendance]
    one.findings.encounters[0].attendance[:] = attendance
    made = link([one], spelled)
    (row,) = [r for r in made["people"] if getattr(r, "person_id", "") == known.person_id]
    assert (row.model_dump()["name_zh"], "别的写法" in row.model_dump()["aliases"]) == ("托卡耶夫", True)
    (issue,) = [r for r in made["issues"] if getattr(r, "code", "") == "person.printed_otherwise"]
    what, _, begun = str(getattr(issue, "message", "")).partition(": ")
    assert what == "the articles print 托卡耶夫, never 别的写法; let the row in people.csv begin"
    ((person_id, name, english, aliases),) = csv.reader([begun])
    assert (person_id, name, english) == (known.person_id, "托卡耶夫", known.name_en)
    assert "托卡耶夫" not in json.loads(aliases), "a name is no alias of its own"
    assert set(json.loads(aliases)) == {"别的写法", *known.aliases}


def test_no_name_of_somebody_else_of_the_country_is_asked_for(tell: Tell, vocabulary: Vocabulary) -> None:
    known = next(p for p in vocabulary.people if p.person_id == "kassym-jomart-tokayev")
    other = replace(known, person_id="somebody-else", name_zh="别的写法", aliases=("托卡耶夫",))
    both = replace(vocabulary, people=(*vocabulary.people, other))
    one = tell("3月4日，冰岛总统贝尔松会见哈萨克斯坦总统托卡耶夫。")
    one.findings.printed_names = {other.person_id: ["托卡耶夫"]}
    [encounter] = one.findings.encounters
    attendance = [replace(a, person=other) if a.person == known else a for a in encounter.attendance]
    encounter.attendance[:] = attendance
    made = link([one], both)
    assert "托卡耶夫" in {getattr(row, "name_zh", "") for row in made["people"]}
    assert "person.printed_otherwise" not in codes(made)


def test_a_meeting_calls_people_as_the_table_of_people_does(tell: Tell, vocabulary: Vocabulary, tables: Tables) -> None:
    known = next(p for p in vocabulary.people if p.person_id == "kassym-jomart-tokayev")
    one = tell("3月4日，冰岛总统贝尔松会见哈萨克斯坦总统托卡耶夫。")
    for encounter in one.findings.encounters:
        encounter.attendance[:] = [
            replace(a, person=replace(a.person, name_zh="别的写法")) if a.person.person_id == known.person_id else a
            for a in encounter.attendance
        ]
    (meeting,) = tables([one])["meetings"]
    assert meeting.label == "2031-03-04 贝尔松、托卡耶夫 会见"


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行视频会晤。", "2031-03-04 贝尔松、托梅鲁 视频会谈"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁通电话。", "2031-03-04 贝尔松、托梅鲁 通话"),
        ("冰岛总统贝尔松将于3月9日同斐济总理托梅鲁举行会谈。", "2031-03-09 贝尔松、托梅鲁 会谈（预定）"),
    ],
)
def test_a_label_says_by_video_and_only_announced(tell: Tell, tables: Tables, told: str, label: str) -> None:
    (meeting,) = tables([tell(told)])["meetings"]
    assert meeting.label == label


def _as(person: Person, renamed: Person) -> Person:
    return renamed if person.person_id == renamed.person_id else person


def test_a_page_met_again_is_told_and_not_kept_twice(tell: Tell, vocabulary: Vocabulary) -> None:
    one = tell("3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。", source_file="a.txt")
    once = link([one], vocabulary)
    again = link([one], vocabulary, {one.article_id: ["z.txt"]})
    assert next(row for row in again["issues"] if row not in once["issues"]).model_dump()["message"] == (
        "z.txt holds the same text and date as a.txt; it is kept once"
    )
    assert again["articles"] == once["articles"]
