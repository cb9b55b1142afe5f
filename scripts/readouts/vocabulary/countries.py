"""Names of countries in Chinese: CLDR's (through babel), and what readouts print beside them (data/countries.csv)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from babel import Locale

from readouts.vocabulary.fold import fold
from readouts.vocabulary.records import Place
from readouts.vocabulary.table import Row


def country_names(rows: Sequence[Row]) -> dict[str, str]:
    """Every printed name of a country to its ISO 3166-1 alpha-2 code; only countries that countries.csv lists."""
    cldr = Locale("zh").territories
    names = {fold(cldr[row["country_code"]]): row["country_code"] for row in rows if row["country_code"] in cldr}
    for row in rows:
        if row["country_code"] not in cldr and "country_code" not in row.wrong:
            message = f"{row['country_code']!r} is unknown to CLDR"
            row.fault("country_code", "country.unknown", message, "write the ISO 3166-1 alpha-2 code")
        names |= {fold(name): row["country_code"] for name in row.array("aliases")}
    return names


def country_places(rows: Sequence[Row]) -> list[Place]:
    """Each country as a place, for encounters of which no city is known; its id is the code in lower case."""
    kind: Literal["country"] = "country"
    chinese, english = Locale("zh").territories, Locale("en").territories
    return [
        Place(
            row["country_code"].lower(),
            chinese[row["country_code"]],
            english[row["country_code"]],
            row.array("aliases"),
            row["country_code"],
            row.number("latitude"),
            row.number("longitude"),
            row["wikidata_id"],
            kind,
        )
        for row in rows
        if row["country_code"] in chinese
    ]
