"""The vocabularies of people, offices, countries and organizations: what the rules of extraction take for granted.

What else is wrong with a row, `make check` tells its contributor; a row that may stand must not fail here.
"""

import re
from collections import Counter

import pytest
from babel import Locale

from vocabulary_rows import DATA, listed, load, names_of

HEADERS = {
    "people": "person_id,name_zh,name_en,aliases,office_zh,office_en,country_code,wikidata_id",
    "offices": "office_zh,office_en,rank,scope",
    "countries": "country_code,aliases,abbreviation,latitude,longitude,wikidata_id",
    "organizations": "organization_id,name_zh,name_en,aliases,wikidata_id",
}
ID_FORMS = {
    "people": r"[a-z0-9]+(-[a-z0-9]+)*",
    "offices": r"[\u4e00-\u9fff、]{2,}",
    "countries": r"[A-Z]{2}",
    "organizations": r"[a-z0-9]+(-[a-z0-9]+)*",
}
RANKS = {"leader", "deputy", "minister", "official", "former"}
SCOPES = {"state", "government", "parliament", "party", "royal", "organization", "territory"}
# Initials may stand in the name of a foreigner.
CHINESE_NAME = re.compile(r"(?=.*[\u3400-\u9fff])[\w·.—-]{2,}")


def country_forms() -> list[str]:
    """Every printed name of every country: CLDR's and those that the file adds."""
    chinese = Locale("zh").territories
    return [form for row in load("countries") for form in [chinese[row["country_code"]], *listed(row["aliases"])]]


def repeated(values: list[str]) -> list[str]:
    """The values that occur more than once."""
    return sorted(value for value, count in Counter(values).items() if count > 1)


@pytest.mark.parametrize("name", HEADERS)
def test_file_is_utf8_with_line_feeds_the_agreed_header_and_sorted_unique_keys(name: str) -> None:
    text = (DATA / f"{name}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert text.splitlines()[0] == HEADERS[name]
    keys = [next(iter(row.values())) for row in load(name)]
    assert keys == sorted(keys)
    assert repeated(keys) == []
    assert [key for key in keys if not re.fullmatch(ID_FORMS[name], key)] == []


@pytest.mark.parametrize("name", ["people", "countries", "organizations"])
def test_aliases_are_forms_of_two_characters_or_more(name: str) -> None:
    for row in load(name):
        assert all(len(form) > 1 and form == form.strip() for form in listed(row["aliases"])), row


def test_offices_have_a_known_rank_and_scope() -> None:
    rows = load("offices")
    assert len(rows) >= 120
    assert [row for row in rows if row["rank"] not in RANKS or row["scope"] not in SCOPES] == []


def test_an_office_once_held_is_former() -> None:
    assert [row for row in load("offices") if row["office_zh"].startswith("前") and row["rank"] != "former"] == []


def test_countries_are_those_of_iso_3166_and_share_no_name() -> None:
    """CLDR's territories of two letters, less its groupings, its private codes and the codes ISO merely reserves."""
    territories = {code for code in map(str, Locale("zh").territories) if re.fullmatch(r"[A-Z]{2}", code)}
    beyond_iso = {"AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
    assert {row["country_code"] for row in load("countries")} == territories - beyond_iso
    assert repeated(country_forms()) == []


def test_abbreviations_are_one_chinese_character() -> None:
    given = [row["abbreviation"] for row in load("countries") if row["abbreviation"]]
    assert [short for short in given if not re.fullmatch(r"[\u4e00-\u9fff]", short)] == []


def test_points_of_countries_have_four_decimals_at_most_and_are_no_two_alike() -> None:
    rows = load("countries")
    for row in rows:
        assert re.fullmatch(r"-?\d{1,2}(\.\d{1,4})?", row["latitude"]), row
        assert re.fullmatch(r"-?\d{1,3}(\.\d{1,4})?", row["longitude"]), row
        assert abs(float(row["latitude"])) <= 90, row
        assert abs(float(row["longitude"])) <= 180, row
    assert repeated([f"{row['latitude']},{row['longitude']}" for row in rows]) == []


def test_people_belong_to_a_listed_country_or_to_none() -> None:
    rows = load("people")
    assert len(rows) >= 600
    codes = {row["country_code"] for row in load("countries")} | {""}
    assert [row["person_id"] for row in rows if row["country_code"] not in codes] == []


def test_names_of_people_are_written_in_chinese() -> None:
    assert [name for row in load("people") for name in names_of(row) if not CHINESE_NAME.fullmatch(name)] == []
