"""Small parts of contributing: numbers, names of files, lines of Chinese text."""

from __future__ import annotations

import pytest
from rich.text import Text

from readouts.contribute.choose import numbers
from readouts.contribute.folding import folded
from readouts.contribute.naming import file_name
from readouts.extract.findings import Attendance, Encounter, Findings
from readouts.link import Told
from readouts.read.article import Article
from readouts.terms import Kind
from readouts.vocabulary import Person


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("1", [1]),
        ("3, 1-2，5", [1, 2, 3, 5]),
        ("ALL", [1, 2, 3, 4, 5]),
        ("none", []),
        ("0", None),
        ("6", None),
        ("3-2", None),
        ("", None),
        ("1,,2", None),
    ],
)
def test_numbers_are_read_as_people_write_them(words: str, chosen: list[int] | None) -> None:
    assert numbers(words, 5) == chosen


def told(title: str, *people: str, kind: Kind = "talks", place_id: str = "") -> Told:
    """An article of 4 March whose encounter the day before is that of people written as `name/country`."""
    met = [Person(name, name, country_code=country) for name, _, country in (p.partition("/") for p in people)]
    attendance = [Attendance(person, "principal", 0, 1, "rule") for person in met]
    encounter = Encounter(kind, "in_person", "reports", "2031-03-03", 0, 1, place_id=place_id, attendance=attendance)
    findings = Findings(encounters=[encounter] if people else [])
    return Told(Article("page", 1, "某", title=title, published_on="2031-03-04"), findings)


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (told("会谈", "li/CN", "ana/IS"), "2031-03-03-ana-talks.txt"),
        (told("会谈", "ana/IS", "ben/FJ"), "2031-03-03-ana-ben-talks.txt"),
        (told("会谈", "ana/IS", "ben/FJ", "cai/NR", kind="summit", place_id="suva"), "2031-03-03-suva-summit.txt"),
        (
            told(
                "致信",
            ),
            "2031-03-04-zhi-xin.txt",
        ),
        (told("致信" * 30), "2031-03-04-zhi-xin-zhi-xin-zhi-xin-zhi-xin-zhi-xin-zhi-xin.txt"),
        (told("Ünï G20！"), "2031-03-04-uni-g20.txt"),
        (told("！"), "2031-03-04-article.txt"),
    ],
)
def test_a_file_is_named_by_day_people_or_place_and_kind(one: Told, name: str) -> None:
    assert file_name(one, []) == name
    assert file_name(one, [name.upper(), "x"]) == name.replace(".txt", "-2.txt"), "a file system may not tell case"


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("甲乙丙丁", 4, ["甲乙", "丙丁"]),
        ("甲乙丙丁", 5, ["甲乙", "丙丁"]),
        ("甲乙，丙", 4, ["甲", "乙，", "丙"]),
        ("甲（乙）", 4, ["甲", "（乙", "）"]),
        ("G20 甲乙", 6, ["G20 甲", "乙"]),
        ("甲乙 abc", 4, ["甲乙", "abc"]),
        ("abcdef", 4, ["abcd", "ef"]),
        ("", 4, [""]),
    ],
)
def test_a_line_ends_between_any_characters_but_before_no_comma(words: str, width: int, lines: list[str]) -> None:
    assert [line.plain for line in folded(Text(words), width)] == lines
