"""The lists of words and phrases: sorted, explained, and checked for what the rules make of them."""

from __future__ import annotations

import csv
import shutil
from itertools import groupby
from pathlib import Path

import pytest

from readouts.vocabulary import VocabularyError, load

DATA = Path(__file__).resolve().parents[1] / "data"


def rows() -> list[dict[str, str]]:
    with (DATA / "phrases.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def faults(tmp_path: Path, text: str) -> list[str]:
    """What is said of a copy of the vocabularies with another phrases.csv."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("articles"))
    (data / "phrases.csv").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as raised:
        load(data)
    return list(raised.value.lines)


def test_phrases_are_sorted_and_each_once() -> None:
    keys = [(row["set"], row["phrase"]) for row in rows()]
    assert keys == sorted(set(keys))


def test_the_first_row_of_each_set_says_what_it_is() -> None:
    first = [next(group) for _, group in groupby(rows(), key=lambda row: row["set"])]
    assert [row["set"] for row in first if not row["note"]] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("no_such_set,甲,,", "set: 'no_such_set' is none of act_about,"),
        ("unheld,推迟,,", "phrase: '推迟' stands in the set unheld already; keep one of the two"),
        ("relative_day,大前天,three,", "value: 'three' is no whole number; write digits"),
        ("relative_year,来年,next,", "value: 'next' is no whole number; write digits"),
        ("joint,九国元首,,", "value: is empty; every row needs it"),
        ("joint,九国元首,-9,", "value: '-9' is no whole number from 0 on; write digits"),
        ("relative_day,大前天,99999999999999999999,", "value: '99999999999999999999' is no whole number; write digits"),
        ("just_now,方才,week,", "value: 'week' is none of day, month; write one of them"),
        ("unheld_behind,缓办,later,", "value: 'later' says nothing in the set unheld_behind; leave it empty"),
        ("unheld,,,", "phrase: is empty; every row needs it"),
        ("document_level,议会,parliaments,", "value: 'parliaments' is none of heads_of_state,"),
        ("witnessed_act,盖章,stamped,", "value: 'stamped' is none of signed,"),
        ("place_short,津,no-such-place,", "value: 'no-such-place' is not in places.csv;"),
    ],
)
def test_a_wrong_row_is_named_with_its_remedy(tmp_path: Path, line: str, expected: str) -> None:
    text = (DATA / "phrases.csv").read_text(encoding="utf-8")
    [fault] = faults(tmp_path, f"{text}{line}\n")
    assert fault.startswith(f"phrases.csv:{len(text.splitlines()) + 1}: {expected}")


def test_a_set_without_a_row_is_missed_by_name(tmp_path: Path) -> None:
    lines = (DATA / "phrases.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith(("award,", "letter,")))
    assert faults(tmp_path, text) == [
        "phrases.csv: the set award has no row, but a rule reads it; add one",
        "phrases.csv: the set letter has no row, but a rule reads it; add one",
    ]
