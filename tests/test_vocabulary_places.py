"""The vocabularies of places, venues, publishers, topics and events: what the rules of extraction take for granted.

What else is wrong with a row, `make check` tells its contributor; a row that may stand must not fail here.
"""

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from babel import Locale

from vocabulary_rows import DATA, listed, load, names_of

HEADERS = {
    "places": "place_id,name_zh,name_en,aliases,country_code,latitude,longitude,wikidata_id",
    "venues": "venue_id,name_zh,name_en,aliases,place_id",
    "publishers": "publisher_id,name_zh,name_en,aliases,homepage,text_license",
    "topics": "topic_id,label_zh,label_en,terms",
    "events": "event_id,name_zh,name_en,aliases,wikidata_id",
}
LIST_COLUMNS = {name: "terms" if name == "topics" else "aliases" for name in HEADERS}


def repeated(values: list[str]) -> list[str]:
    """The values that occur more than once."""
    return sorted(value for value, count in Counter(values).items() if count > 1)


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
def test_lists_hold_forms_of_two_characters_or_more(name: str) -> None:
    for row in load(name):
        assert all(len(form) > 1 and form == form.strip() for form in listed(row[LIST_COLUMNS[name]])), row


def test_no_form_names_both_a_place_and_a_venue() -> None:
    places = {form for row in load("places") for form in names_of(row)}
    assert [form for row in load("venues") for form in names_of(row) if form in places] == []


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


def test_every_venue_stands_in_a_known_place() -> None:
    places = {row["place_id"] for row in load("places")}
    venues = load("venues")
    assert len(venues) >= 120
    assert [row["venue_id"] for row in venues if row["place_id"] not in places] == []


def test_publishers_have_a_web_address_or_none() -> None:
    for row in load("publishers"):
        parts = urlsplit(row["homepage"])
        assert row["homepage"] == "" or (parts.scheme in {"http", "https"} and "." in parts.netloc), row


def test_a_topic_shares_neither_term_nor_label() -> None:
    rows = load("topics")
    assert len(rows) >= 20
    assert repeated([term for row in rows for term in set(listed(row["terms"]))]) == []
    assert repeated([row["label_zh"] for row in rows]) == repeated([row["label_en"] for row in rows]) == []
