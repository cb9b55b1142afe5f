"""Broken vocabularies, one fault each, each with the exact report that a contributor reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from broken_clone import Edit, add, folder, insert, rebuild, remove, replace, told, utf16, write

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
            "data/events.csv:{n}:9: cell.script name_zh: 'Fair of Z' holds no Chinese character — "
            "write it as Chinese texts print it",
            "data/events.csv:{n}:19: cell.script name_en: '赛博会' holds Chinese characters — "
            "write it in English, and the Chinese in name_zh",
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
        [insert("data/topics.csv", 'zz,某题,Z,"[""题""]"'), insert("data/topics.csv", 'zz,另题,ZZ,"[""另""]"')],
        ["data/topics.csv:{m}:1: id.repeated topic_id: 'zz' stands in line {n} already — keep one of the two"],
    ),
    "an identifier of another form": (
        [insert("data/topics.csv", 'zz_1,某题,Z,"[""题""]"')],
        [
            "data/topics.csv:{n}:1: id.form topic_id: 'zz_1' is no identifier — "
            "write lower-case ASCII letters, digits, hyphens"
        ],
    ),
    "a term that is none": (
        [insert("data/verbs.csv", "龘呼,utter,")],
        ["data/verbs.csv:{n}:4: cell.term class: 'utter' is none of say, quote, hold, act — write one of them"],
    ),
    "too few cells": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z")],
        ["data/places.csv:{n}:1: row.cells place_id: 3 cells in a line of 8 columns — write empty cells too"],
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
    "a name of another of the same house and rank": (
        [insert("data/people.csv", "zz-prince,萨巴赫,Z. Sabah,[],王储,Crown Prince,KW,"), rebuild],
        [
            "data/people.csv:{n}:11: name.clash '萨巴赫' names both sabah-al-khalid-al-sabah and zz-prince, and "
            "nothing tells them apart — keep the name in one of the two rows"
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
    "an address that a browser would run": (
        [insert("data/publishers.csv", "zz-news,某某通讯,Z News,[],javascript:alert(1),")],
        [
            "data/publishers.csv:{n}:24: cell.url homepage: 'javascript:alert(1)' is no web address — "
            "write one that begins with https:// or http:// or leave it empty"
        ],
    ),
    "terms that are no licence": (
        [insert("data/publishers.csv", "zz-news,某某通讯,Z News,[],,CC-BY-4")],
        [
            "data/publishers.csv:{n}:25: cell.unlisted text_license: 'CC-BY-4' is not in open_licenses.csv or "
            "closed_licenses.csv — add it there or write one that is"
        ],
    ),
    "licences without their file": (
        [remove("data/open_licenses.csv")],
        [
            "data/open_licenses.csv: file.missing is missing — "
            "it must stand in data/ with the columns license_id,name,homepage"
        ],
    ),
    "a label that is empty": (
        [insert("data/topics.csv", 'zz,某题,,"[""龘题""]"')],
        [
            "data/topics.csv:{n}:7: cell.empty label_en: is empty — every row needs it",
        ],
    ),
    "no English name": (
        [insert("data/venues.csv", "zz-hall,某某大厅,,[],beijing")],
        ["data/venues.csv:{n}:14: cell.empty name_en: is empty — write 某某大厅 in English"],
    ),
    "an English name without a letter": (
        [insert("data/venues.csv", "zz-hall,某某大厅,(1),[],beijing")],
        ["data/venues.csv:{n}:14: cell.script name_en: '(1)' holds no letter — write it in English"],
    ),
    "a Chinese name without Chinese": (
        [insert("data/venues.csv", "zz-hall,Z Hall,Hall of Z,[],beijing")],
        [
            "data/venues.csv:{n}:9: cell.script name_zh: 'Z Hall' holds no Chinese character — "
            "write it as Chinese texts print it"
        ],
    ),
    "a name that is the same in both languages": ([insert("data/venues.csv", "zz-hall,ZED,ZED,[],beijing")], []),
    "an identifier of a file that no table is made from": (
        [insert("data/events.csv", "(,某会,Z,[],Q0")],
        [
            "data/events.csv:{n}:1: id.form event_id: '(' is no identifier — "
            "write lower-case ASCII letters, digits, hyphens",
            "data/events.csv:{n}:11: wikidata.form wikidata_id: 'Q0' is no Wikidata item — "
            "write Q and digits or leave it empty",
        ],
    ),
    "a short name of two characters": (
        [insert("data/countries.csv", "AA,[],中法,,,")],
        [
            "data/countries.csv:{n}:1: country.unknown country_code: 'AA' is unknown to CLDR — "
            "write the ISO 3166-1 alpha-2 code",
            "data/countries.csv:{n}:7: cell.character abbreviation: '中法' is no Chinese character — "
            "write one alone or leave it empty",
        ],
    ),
    "a line break within a cell": (
        [insert("data/venues.csv", 'zz-hall,某某大厅,"Hall\n% of Z",[],beijing')],
        ["data/venues.csv:{n}:14: cell.line_break name_en: holds a line break — write it on one line"],
    ),
    "a line break within a name of a list": (
        [insert("data/venues.csv", 'zz-hall,某某大厅,Z Hall,"[""某\\n厅"", ""甲厅"", ""甲厅""]",beijing')],
        [
            "data/venues.csv:{n}:21: cell.line_break aliases: holds a line break — write it on one line",
            "data/venues.csv:{n}:21: cell.repeated aliases: holds '甲厅' twice — keep one of the two",
        ],
    ),
    "a list with an empty name": (
        [insert("data/venues.csv", 'zz-hall,某某大厅,Z Hall,"[""""]",beijing')],
        ["""data/venues.csv:{n}:21: cell.array aliases: '[""]' holds an empty string — take it out"""],
    ),
    "a character that was lost": (
        [insert("data/venues.csv", "zz-hall,某\ufffd厅,Z Hall,[],beijing")],
        [
            "data/venues.csv:{n}:9: cell.lost_character name_zh: holds U+FFFD, which stands for a character that was "
            "lost — type the cell anew"
        ],
    ),
    "a quotation mark that is not closed": (
        [add("data/verbs.csv", '龘呼,say,"\n龘喊,say,\n')],
        [
            "data/verbs.csv:{n}: row.quotes a quotation mark is not closed, or stands within a cell that has none "
            'around it — close it, and write one within a quoted cell as ""',
            "data/verbs.csv:{n}:8: cell.line_break note: holds a line break — write it on one line",
            "data/verbs.csv:{n}:8: cell.space note: '\\n龘喊,say,\\n' begins or ends with a space — "
            "take the space away",
        ],
    ),
    "a site with rules that are none": (
        [insert("data/sites.csv", "zz,某报,[],,,(,[[a],.d,,(,.b,,")],
        [
            "data/sites.csv:{n}:4: cell.unlisted publisher: '某报' is not in publishers.csv — "
            "add it there or write one that is",
            "data/sites.csv:{n}:7: cell.empty marks: is an empty array — every row needs it",
            "data/sites.csv:{n}:12: cell.selector title: '(' is no CSS selector — mend it",
            "data/sites.csv:{n}:14: cell.pattern title_strip: '[[a]' is no regular expression "
            "(Possible nested set at position 1) — mend it",
            "data/sites.csv:{n}:23: cell.pattern source_pattern: '(' is no regular expression "
            "(missing ), unterminated subpattern at position 0) — mend it",
        ],
    ),
    "a box without a side, and one turned round": (
        [insert("data/country_boxes.csv", "ZA,1,,2,3"), insert("data/country_boxes.csv", "ZM,3,4,2,5")],
        [
            "data/country_boxes.csv:{n}:6: cell.empty south: is empty — every row needs it",
            "data/country_boxes.csv:{m}:8: box.reversed east: 2 lies west of 3 — "
            "swap west and east, or make two rows of a box across the 180th meridian",
        ],
    ),
    "people in UTF-16, and nothing of what points to them": (
        [utf16("data/people.csv")],
        ["data/people.csv:1:1: file.encoding is not UTF-8 (byte 0) — save it as UTF-8"],
    ),
    "a row of people that is lost, and nothing of what points to it": (
        [replace("data/people.csv", "vladimir-putin,普京,", "vladimir-putin,普京,,")],
        ["data/people.csv:{n}:1: row.cells person_id: 9 cells in a line of 8 columns — quote cells that hold commas"],
    ),
    "a folder in the place of a file": (
        [remove("data/terms.csv"), folder("data/terms.csv")],
        [
            "data/terms.csv: file.unreadable is a folder — "
            "put a file with the columns person_id,office_zh,started,ended,source in its place"
        ],
    ),
    "an empty file": (
        [write("data/bounds.csv", "")],
        ["data/bounds.csv:1: header.wrong has no header — write table,column,least,most,note"],
    ),
    "a file that nothing reads": (
        [write("data/peoples.csv", "a\n")],
        [
            "data/peoples.csv: file.unknown is read by nothing — "
            "give it the name of the file that it is meant to be, or take it out"
        ],
    ),
    "a list of names that is damaged": (
        [write("data/names.txt", "乙\n甲\n\n甲")],
        [
            "data/names.txt:3:1: line.form '' is no name — write one name on each line",
            "data/names.txt:3:1: row.unsorted '' stands behind '甲' — sort the lines, each once",
            "data/names.txt:4:2: file.line_ends the last line has no line end — end it with a line feed",
        ],
    ),
    "no list of names": (
        [remove("data/names.txt")],
        ["data/names.txt: file.missing is missing — it must stand in data/, with a name on each line"],
    ),
    "outlines that are cut off": (
        [write("data/land-110m.json", '{"type":"Topology",')],
        [
            "data/land-110m.json:1:19: file.damaged is no outline of the land "
            "(is not JSON (EOF while parsing a value at line 1 column 19)) — "
            "put back the file that LICENSE-DATA.md names"
        ],
    ),
    "outlines of nothing": (
        [replace("data/land-110m.json", '"type":"MultiPolygon","arcs"', '"type":"MultiPolygon","was"')],
        [
            "data/land-110m.json: file.damaged is no outline of the land "
            "(objects.land.geometries.0.arcs: is missing) — put back the file that LICENSE-DATA.md names"
        ],
    ),
    "a property that no package has": (
        [replace("data/package.json", '"keywords"', '"keyword": [],\n  "keywords"')],
        [
            "data/package.json:{n}:3: package.refused keyword: is a name that nothing reads — "
            "take it out, or mend its name"
        ],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_vocabulary_is_told_by_line_and_column(
    name: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits, expected = FAULTS[name]
    told(clone, edits, expected, capsys)
