"""Loading of the vocabularies: every fault is named by file, line and remedy, and none hides the next."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from readouts.vocabulary import Person, Vocabulary, VocabularyError, fold, load

DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(DATA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the vocabularies to spoil."""
    data = tmp_path / "data"
    data.mkdir()
    for path in DATA.glob("*.csv"):
        shutil.copy(path, data)
    return data


def faults(folder: Path) -> list[str]:
    with pytest.raises(VocabularyError) as raised:
        load(folder)
    assert str(raised.value).splitlines() == list(raised.value.lines)
    return list(raised.value.lines)


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("topics.csv", "x,甲,A,no list", "topics.csv:{}: terms: 'no list' is no JSON array of strings"),
        ("topics.csv", 'x,甲,A,"[1]"', "topics.csv:{}: terms: '[1]' is no JSON array of strings"),
        ("places.csv", "x,甲,A,[],IS,north,0,", "places.csv:{}: latitude: 'north' is no number"),
        ("countries.csv", "QQ,[],,0,0,", "countries.csv:{}: country_code: 'QQ' is unknown to CLDR"),
        ("verbs.csv", "甲,say", "verbs.csv:{}: verb: 2 cells in a line of 3 columns"),
        ("verbs.csv", ",say,", "verbs.csv:{}: verb: is empty"),
    ],
)
def test_a_wrong_cell_is_named_by_file_line_and_column(folder: Path, name: str, line: str, expected: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text + line + "\n", encoding="utf-8")
    [fault] = faults(folder)
    assert fault.startswith(expected.format(len(text.splitlines()) + 1))
    assert ";" in fault


def test_a_missing_file_and_a_wrong_header_are_named_together(folder: Path) -> None:
    (folder / "events.csv").unlink()
    (folder / "verbs.csv").write_text("verb,kind\n", encoding="utf-8")
    found = faults(folder)
    assert {line.split(":")[0] for line in found} == {"events.csv", "verbs.csv"}
    assert any("is missing" in line for line in found)
    assert any("write verb,class,note" in line for line in found)


def test_a_byte_order_mark_and_a_quoted_line_feed_are_read(folder: Path) -> None:
    path = folder / "verbs.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes() + '高声说,say,"one\ntwo"\n'.encode())
    assert load(folder).verbs["高声说"] == "say"


def test_people_are_found_by_every_name_and_places_by_theirs(vocabulary: Vocabulary) -> None:
    for person in vocabulary.people:
        for name in (person.name_zh, *person.aliases):
            assert person in vocabulary.people_by_name[fold(name)]
    for place in vocabulary.places:
        assert vocabulary.places_by_id[place.place_id] == place


def test_countries_are_places_and_venues_stand_in_places(vocabulary: Vocabulary) -> None:
    assert vocabulary.country_places["IS"].name_zh == "冰岛"
    assert set(vocabulary.countries.values()) <= set(vocabulary.country_places)
    known = set(vocabulary.places_by_id) | {""}
    assert [v.name_zh for v in vocabulary.venues.values() if v.place_id not in known] == []


@pytest.mark.parametrize(
    ("office", "leader"),
    [
        ("总统", True),
        ("副总统", True),
        ("外长", False),
        ("前总统", False),
        ("人民党主席、总理", True),
        ("总理兼外长", True),
        ("驻华大使", False),
        ("", False),
    ],
)
def test_leaders_are_those_of_a_leading_office(vocabulary: Vocabulary, office: str, leader: bool) -> None:
    assert vocabulary.is_leader(Person("x", "甲", office_zh=office)) is leader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("冰岛总统", ["country 冰岛", "office 总统"]),
        ("冰岛副总统", ["country 冰岛", "office 副总统"]),
        ("在雷克雅未克", ["place 雷克雅未克"]),
        ("双方", ["joint 双方"]),
        ("今天天气好", []),
    ],
)
def test_names_are_found_longest_first(vocabulary: Vocabulary, text: str, names: list[str]) -> None:
    assert [f"{t.kind} {t.name}" for t in vocabulary.tokens(text)] == names


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("冰岛雷克雅未克贝尔松说", 0, 7), ("在冰岛说", 1, 3), ("在冰岛说", 0, 0), ("", 0, 0)],
)
def test_a_run_of_places_ends_where_no_place_follows(vocabulary: Vocabulary, text: str, start: int, end: int) -> None:
    assert vocabulary.place_end(text, start) == end


def test_a_persons_name_ends_where_it_ends(vocabulary: Vocabulary) -> None:
    assert vocabulary.person_end("托卡耶夫说", 0) == 4
    assert vocabulary.person_end("冰岛说", 0) == 0
