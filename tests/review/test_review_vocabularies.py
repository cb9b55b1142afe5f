"""Broken vocabularies, one fault each, each with the exact report that a contributor reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from broken_clone import Edit, add, insert, rebuild, remove, replace, told, write

# What is spoiled, and the report: {n} is the line of the first edit, {m} of the second.
FAULTS: dict[str, tuple[Sequence[Edit], Sequence[str]]] = {
    "a file is missing": (
        [remove("data/verbs.csv")],
        ["data/verbs.csv: file.missing is missing — it must stand in data/ with the columns verb,class,note"],
    ),
    "a header is changed": (
        [replace("data/verbs.csv", "verb,class", "verb,kind")],
        ["data/verbs.csv:1: header.wrong header is verb,kind,note — write verb,class,note"],
    ),
    "two columns are swapped": (
        [replace("data/countries.csv", "latitude,longitude", "longitude,latitude")],
        [
            "data/countries.csv:1: header.wrong the columns longitude, latitude stand in another order — "
            "write country_code,aliases,abbreviation,latitude,longitude,wikidata_id"
        ],
    ),
    "two cells are swapped": (
        [insert("data/events.csv", "zz-fair,Fair of Z,赛博会,[],")],
        [
            "data/events.csv:{n}:19: cell.script name_en: '赛博会' holds Chinese characters — "
            "write it in English, and the Chinese in name_zh"
        ],
    ),
    "a list is no JSON array": (
        [insert("data/venues.csv", "zz-hall,某某大厅,Hall of Z,某厅,beijing")],
        [
            "data/venues.csv:{n}:24: cell.array aliases: '某厅' is no JSON array of strings — "
            'write ["…", "…"] or leave it empty'
        ],
    ),
    "a person of a country that is not listed": (
        [insert("data/people.csv", "zz-zed,泽德某,Z. Zed,[],总统,President,ZZ,")],
        [
            "data/people.csv:{n}:35: cell.unlisted country_code: 'ZZ' is not in countries.csv — "
            "add it there or write one that is"
        ],
    ),
    "a country without an ISO code": (
        [insert("data/countries.csv", "QQ,[],,,,")],
        [
            "data/countries.csv:{n}:1: country.unknown country_code: 'QQ' is unknown to CLDR — "
            "write the ISO 3166-1 alpha-2 code"
        ],
    ),
    "a venue in a place that is not listed": (
        [insert("data/venues.csv", "zz-hall,某某大厅,Hall of Z,[],zz-town")],
        [
            "data/venues.csv:{n}:27: cell.unlisted place_id: 'zz-town' is not in places.csv — "
            "add it there or write one that is"
        ],
    ),
    "a Wikidata id of another form": (
        [insert("data/people.csv", "zz-zed,泽德某,Z. Zed,[],总统,President,FR,Q01")],
        [
            "data/people.csv:{n}:38: wikidata.form wikidata_id: 'Q01' is no Wikidata item — "
            "write Q and digits or leave it empty"
        ],
    ),
    "an identifier twice": (
        [insert("data/topics.csv", "zz,某题,Z,[]"), insert("data/topics.csv", "zz,另题,ZZ,[]")],
        ["data/topics.csv:{m}:1: id.repeated topic_id: 'zz' stands in line {n} already — keep one of the two"],
    ),
    "an identifier of another form": (
        [insert("data/topics.csv", "zz_1,某题,Z,[]")],
        [
            "data/topics.csv:{n}:1: id.form topic_id: 'zz_1' is no identifier — "
            "write lower-case ASCII letters, digits, hyphens"
        ],
    ),
    "a term that is none": (
        [insert("data/verbs.csv", "龘呼,utter,")],
        ["data/verbs.csv:{n}:4: cell.term class: 'utter' is none of say, hold, carry, act — write one of them"],
    ),
    "too few cells": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z")],
        ["data/places.csv:{n}:1: row.cells place_id: 3 cells in a line of 8 columns — quote cells that hold commas"],
    ),
    "a coordinate that is no number": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,north,0,")],
        [
            "data/places.csv:{n}:28: cell.number latitude: 'north' is no number — "
            "write decimal degrees or leave it empty",
        ],
    ),
    "a coordinate beyond the globe": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],CN,116.4,39.9,")],
        [
            "data/places.csv:{n}:28: coordinates.range latitude: 116.4 is beyond 90 degrees — "
            "look whether latitude and longitude are swapped",
        ],
    ),
    "a phrase twice": (
        [add("data/phrases.csv", "year_bound,某年,,\n"), add("data/phrases.csv", "year_bound,某年,,\n")],
        [
            "data/phrases.csv:{m}:12: phrase.repeated phrase: '某年' stands in the set year_bound already — "
            "keep one of the two"
        ],
    ),
    "bytes of GBK": (
        [write("data/verbs.csv", "verb,class,note\n高呼,say,\n", "gbk")],
        ["data/verbs.csv:2:1: file.encoding is not UTF-8 (byte 16) — save it as UTF-8"],
    ),
    "Windows line ends": (
        [add("data/verbs.csv", "龘呼,say,\r\n")],
        ["data/verbs.csv:{n}: file.line_ends 1 line end is CR LF or CR, the first here — save it with LF line ends"],
    ),
    "no last line end": (
        [add("data/verbs.csv", "龘呼,say,")],
        ["data/verbs.csv:{n}:8: file.line_ends the last line has no line end — end it with a line feed"],
    ),
    "a byte order mark": (
        [replace("data/verbs.csv", "verb,", "\ufeffverb,")],
        ["data/verbs.csv:1:1: file.bom begins with a byte order mark — save it as UTF-8 without BOM"],
    ),
    "rows out of order": (
        [add("data/venues.csv", "zz-hall,某某大厅,Hall of Z,[],beijing\nzy-hall,某厅,Hall of Y,[],beijing\n")],
        [
            "data/venues.csv:{n+1}:1: row.unsorted 'zy-hall' stands behind 'zz-hall' — "
            "move the row so that the file is sorted by venue_id"
        ],
    ),
    "a formula in a cell": (
        [insert("data/venues.csv", 'zz-hall,某某大厅,"=HYPERLINK(""x"")",[],beijing')],
        [
            "data/venues.csv:{n}:14: cell.formula name_en: '=HYPERLINK(\"x\")' begins like a formula, "
            "which a spreadsheet would run — take the '=' away"
        ],
    ),
    "a space behind a cell": (
        [insert("data/venues.csv", "zz-hall,某某大厅,Hall of Z ,[],beijing")],
        ["data/venues.csv:{n}:14: cell.space name_en: 'Hall of Z ' begins or ends with a space — take the space away"],
    ),
    "letters and accents apart": (
        [insert("data/venues.csv", "zz-hall,某某大厅,Cafe\u0301 Z,[],beijing")],
        [
            "data/venues.csv:{n}:14: cell.unicode name_en: 'Cafe\u0301 Z' is not in Unicode normal form C — "
            "write 'Caf\u00e9 Z'"
        ],
    ),
    "an invisible character": (
        [insert("data/venues.csv", "zz-hall,某\u200b某大厅,Hall of Z,[],beijing")],
        ["data/venues.csv:{n}:9: cell.invisible name_zh: holds the invisible character U+200B — type the cell anew"],
    ),
    "an alias of another publisher": (
        [insert("data/publishers.csv", 'zz-news,某某通讯,Z News,"[""法新社""]",,'), rebuild],
        [
            "data/publishers.csv:{n}:21: name.clash '法新社' names both afp and zz-news, and nothing tells them apart"
            " — keep the name in one of the two rows"
        ],
    ),
    "a name of another leader of the same country": (
        [insert("data/people.csv", "zz-macron,马克龙,Z. Macron,[],总统,President,FR,"), rebuild],
        [
            "data/people.csv:{n}:11: name.clash '马克龙' names both emmanuel-macron and zz-macron, and nothing tells "
            "them apart — keep the name in one of the two rows"
        ],
    ),
    "a Wikidata id twice": (
        [insert("data/organizations.csv", "zz-union,某联盟,Z Union,[],Q7159")],
        [
            "data/organizations.csv:{n}:25: wikidata.repeated Q7159 stands with african-union in organizations.csv "
            "already — look both up in Wikidata; leave the cell that is wrong empty"
        ],
    ),
    "swapped coordinates": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,-21.8954,64.1355,"), rebuild],
        [
            "data/places.csv:{n}:28: coordinates.outside zz-town at -21.8954, 64.1355 lies outside IS — "
            "swap latitude and longitude"
        ],
    ),
    "coordinates in another country": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,48.8534,2.3488,"), rebuild],
        [
            "data/places.csv:{n}:28: coordinates.outside zz-town at 48.8534, 2.3488 lies outside IS — "
            "mend the coordinates or the country_code"
        ],
    ),
    "one coordinate of two": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,64.1,,"), rebuild],
        ["data/places.csv:{n}:28: coordinates.half zz-town has one coordinate of two — write both or neither"],
    ),
    "a property that no package has": (
        [replace("data/package.json", '"keywords"', '"keyword": [],\n  "keywords"')],
        [
            "data/package.json:{n}:3: package.refused keyword: Extra inputs are not permitted — "
            "give the properties of a Data Package v2 that PackageInfo names"
        ],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_vocabulary_is_told_by_line_and_column(
    name: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits, expected = FAULTS[name]
    told(clone, edits, expected, capsys)
