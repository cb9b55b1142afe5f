"""The vocabularies of places, venues, publishers, topics and events: what could be false in a file kept by hand."""

import csv
import json
import re
from collections import Counter
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest
from babel import Locale

DATA = Path(__file__).resolve().parents[1] / "data"

HEADERS = {
    "places": "place_id,name_zh,name_en,aliases,country_code,latitude,longitude,wikidata_id",
    "venues": "venue_id,name_zh,name_en,aliases,place_id",
    "publishers": "publisher_id,name_zh,name_en,aliases,homepage,text_license",
    "topics": "topic_id,label_zh,label_en,terms",
    "events": "event_id,name_zh,name_en,aliases,wikidata_id",
}
LIST_COLUMNS = {name: "terms" if name == "topics" else "aliases" for name in HEADERS}
MAY_BE_EMPTY = {"wikidata_id", "homepage"}
# How far a city may lie from the middle of its country's cities: in most countries USUAL_REACH_KM, in wide ones more.
USUAL_REACH_KM = 1300
REACH_KM = {
    "AR": 2500,
    "AU": 3200,
    "BR": 2500,
    "CA": 3300,
    "CD": 1500,
    "CL": 2500,
    "CN": 3700,
    "ES": 1800,
    "ID": 3000,
    "IN": 1500,
    "KZ": 1600,
    "MX": 2300,
    "MY": 1700,
    "PT": 1700,
    "RU": 6000,
    "US": 6700,
}
LICENSES = {"all-rights-reserved", "CC-BY-4.0"}


def load(name: str) -> list[dict[str, str]]:
    """The rows of one vocabulary file as dictionaries of text."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names_of(row: dict[str, str]) -> list[str]:
    """Every printed form by which a row is found: its name, then its aliases."""
    return [row["name_zh"], *json.loads(row["aliases"])]


def repeated(values: list[str]) -> list[str]:
    """The values that occur more than once."""
    return sorted(value for value, count in Counter(values).items() if count > 1)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance between two points given as latitude and longitude in degrees."""
    (lat1, lon1), (lat2, lon2) = ((radians(lat), radians(lon)) for lat, lon in (one, other))
    half_chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half_chord))


@pytest.mark.parametrize("name", HEADERS)
def test_file_is_utf8_with_line_feeds_the_agreed_header_and_sorted_unique_ids(name: str) -> None:
    text = (DATA / f"{name}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert text.splitlines()[0] == HEADERS[name]
    ids = [next(iter(row.values())) for row in load(name)]
    assert ids == sorted(ids)
    assert repeated(ids) == []
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


@pytest.mark.parametrize("name", HEADERS)
def test_every_cell_is_trimmed_and_filled_and_every_row_complete(name: str) -> None:
    wrong = [
        (row, column)
        for row in load(name)
        for column, cell in row.items()
        if cell is None or cell != cell.strip() or not (cell or column in MAY_BE_EMPTY)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", HEADERS)
def test_lists_are_json_arrays_of_distinct_forms_of_two_characters_or_more(name: str) -> None:
    for row in load(name):
        forms = json.loads(row[LIST_COLUMNS[name]])
        assert isinstance(forms, list), row
        assert all(isinstance(form, str) and len(form) > 1 and form == form.strip() for form in forms), row
        assert repeated(forms) == [], row


@pytest.mark.parametrize("name", ["places", "venues", "publishers", "events"])
def test_a_printed_form_names_one_row_only(name: str) -> None:
    assert repeated([form for row in load(name) for form in names_of(row)]) == []


def test_no_form_names_both_a_place_and_a_venue() -> None:
    places = {form for row in load("places") for form in names_of(row)}
    assert [form for row in load("venues") for form in names_of(row) if form in places] == []


@pytest.mark.parametrize("name", ["places", "events"])
def test_wikidata_ids_are_well_formed_and_given_once(name: str) -> None:
    given = [row["wikidata_id"] for row in load(name) if row["wikidata_id"]]
    assert [qid for qid in given if not re.fullmatch(r"Q[1-9][0-9]*", qid)] == []
    assert repeated(given) == []


def test_places_hold_cities_and_no_country() -> None:
    """A country met under its own name is a place of its own, so no city may take that name or slug."""
    countries = {code for code in map(str, Locale("zh").territories) if re.fullmatch(r"[A-Z]{2}", code)}
    # Hong Kong and Macao have a code of their own and are cities as well.
    sovereign = countries - {"HK", "MO"}
    chinese = {Locale("zh").territories[code] for code in sovereign}
    english = {re.sub(r"[^a-z]+", "-", Locale("en").territories[code].lower()) for code in sovereign}
    rows = load("places")
    assert len(rows) >= 600
    assert [row["place_id"] for row in rows if row["country_code"] not in countries] == []
    assert [form for row in rows for form in names_of(row) if form in chinese] == []
    assert [row["place_id"] for row in rows if row["place_id"] in english] == []


def test_coordinates_have_four_decimals_and_lie_in_their_country() -> None:
    """A swapped pair, a lost sign or a namesake elsewhere puts a city far from the middle of its country."""
    by_country: dict[str, list[tuple[str, tuple[float, float]]]] = {}
    for row in load("places"):
        for column in ("latitude", "longitude"):
            assert re.fullmatch(r"-?\d{1,3}\.\d{4}", row[column]), row
        point = (float(row["latitude"]), float(row["longitude"]))
        assert -56 < point[0] < 71, row
        assert -180 < point[1] < 180, row
        by_country.setdefault(row["country_code"], []).append((row["place_id"], point))
    far = []
    for code, points in by_country.items():
        middle = (median(lat for _, (lat, _) in points), median(lon for _, (_, lon) in points))
        reach = REACH_KM.get(code, USUAL_REACH_KM)
        far += [(place_id, code) for place_id, point in points if kilometres(point, middle) > reach]
    assert far == []


def test_every_venue_stands_in_a_known_place() -> None:
    places = {row["place_id"] for row in load("places")}
    venues = load("venues")
    assert len(venues) >= 120
    assert [row["venue_id"] for row in venues if row["place_id"] not in places] == []


def test_publishers_say_their_licence_and_a_web_address() -> None:
    rows = load("publishers")
    assert {row["text_license"] for row in rows} == LICENSES
    for row in rows:
        parts = urlsplit(row["homepage"])
        assert row["homepage"] == "" or (parts.scheme in {"http", "https"} and "." in parts.netloc), row


def test_topics_cover_the_field_without_sharing_a_term() -> None:
    rows = load("topics")
    terms = [json.loads(row["terms"]) for row in rows]
    assert len(rows) >= 20
    assert all(5 <= len(own) <= 40 for own in terms)
    assert repeated([term for own in terms for term in own]) == []
    assert repeated([row["label_zh"] for row in rows]) == repeated([row["label_en"] for row in rows]) == []
