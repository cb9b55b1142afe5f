"""Broken contributions, one fault each, each with the exact report that a contributor reads."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

import check
from broken_clone import Edit, add, current_clone, insert, rebuild, remove, replace, write

TODAY = date(2031, 5, 1)
TALKS = (
    "习近平同法国总统马克龙会谈\n\n"
    "新华社北京2031年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
    "习近平指出，两座城市之间可以多开几趟夜车。夜车要准点，也要干净。\n\n马克龙表示，夜车票价应当便宜。学生可以半价。\n"
)
MEETING = "meetings,2025-05-08-vladimir-putin-xi-jinping"
WHY = "misprint,a book,A. Reader,2031-04-01\n"
MAKE = "run make build and commit it"
DIFFERS = f"output.stale differs from what the build makes, first in this line — {MAKE}"
EXCEPTION = "organizations.csv,wikidata.repeated"

# What is spoiled, and the report: {n} is the line of the first edit, {m} of the second.
VOCABULARIES: dict[str, tuple[Sequence[Edit], Sequence[str]]] = {
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
            "data/people.csv:{n}:38: cell.unlisted country_code: 'ZZ' is not in countries.csv — "
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
            "data/people.csv:{n}:41: wikidata.form wikidata_id: 'Q01' is no Wikidata item — "
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
            "data/places.csv:{n}:29: cell.number latitude: 'north' is no number — "
            "write decimal degrees or leave it empty",
        ],
    ),
    "a coordinate beyond the globe": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],CN,116.4,39.9,")],
        [
            "data/places.csv:{n}:29: coordinates.outside zz-town at 116.4, 39.9 lies outside CN — "
            "swap latitude and longitude",
            "data/places.csv:{n}:29: coordinates.range latitude: 116.4 is beyond 90 degrees — "
            "look whether latitude and longitude are swapped",
        ],
    ),
    "a phrase twice": (
        [add("data/phrases.csv", "year_bound,某年,,\n"), add("data/phrases.csv", "year_bound,某年,,\n")],
        [
            "data/phrases.csv:{m}:12: phrase.repeated phrase: '某年' stands in the set year_bound already — keep one of the two"
        ],
    ),
    "bytes of GBK": (
        [write("data/verbs.csv", "verb,class,note\n高呼,say,\n", "gbk")],
        ["data/verbs.csv:2:1: file.encoding is not UTF-8 (byte 16) — save it as UTF-8"],
    ),
    "Windows line ends": (
        [add("data/verbs.csv", "高呼,say,\r\n")],
        ["data/verbs.csv:{n}: file.line_ends 1 line end is CR LF or CR, the first here — save it with LF line ends"],
    ),
    "no last line end": (
        [add("data/verbs.csv", "高呼,say,")],
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
    "a city by the code of a country": (
        [insert("data/places.csv", "is,某镇,Town of Z,[],IS,64.1,-21.9,")],
        [
            "build/places.csv: output.stale",
            "data/places.csv:{n}:1: id.repeated 'is' is the identifier of the country IS in the table places — "
            "give the city another identifier",
        ],
    ),
    "swapped coordinates": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,-21.8954,64.1355,"), rebuild],
        [
            "data/places.csv:{n}:29: coordinates.outside zz-town at -21.8954, 64.1355 lies outside IS — "
            "swap latitude and longitude"
        ],
    ),
    "coordinates in another country": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,48.8534,2.3488,"), rebuild],
        [
            "data/places.csv:{n}:29: coordinates.outside zz-town at 48.8534, 2.3488 lies outside IS — "
            "mend the coordinates or the country_code"
        ],
    ),
    "one coordinate of two": (
        [insert("data/places.csv", "zz-town,某镇,Town of Z,[],IS,64.1,,"), rebuild],
        ["data/places.csv:{n}:29: coordinates.half zz-town has one coordinate of two — write both or neither"],
    ),
    "a property that no package has": (
        [replace("data/package.json", '"keywords"', '"keyword": [],\n  "keywords"')],
        [
            "data/package.json:{n}:3: package.refused keyword: Extra inputs are not permitted — "
            "give the properties of a Data Package v2 that PackageInfo names"
        ],
    ),
}

CORRECTIONS: dict[str, tuple[Sequence[Edit], Sequence[str]]] = {
    name: ([add("data/corrections.csv", line)], [f"data/corrections.csv:{report}"])
    for name, line, report in [
        ("of a row that is not there", f"meetings,none,venue,,某馆,{WHY}", ""),
        ("of a value that is no more", f"{MEETING},venue,故宫,某馆,{WHY}", ""),
        ("of a column that is not there", f"{MEETING},colour,,red,{WHY}", ""),
        ("of a table that is not there", f"gatherings,none,venue,,某馆,{WHY}", ""),
        ("to a value that is refused", f"{MEETING},kind,talks,chat,{WHY}", ""),
        ("to a place that is not there", f"{MEETING},place_id,moscow,zz-town,{WHY}", ""),
        ("of a key", f"{MEETING},meeting_id,,x,{WHY}", ""),
        ("by nobody", f"{MEETING},ordinal,,7,misprint,a book,,2031-04-01\n", ""),
        ("that changes nothing", f"{MEETING},ordinal,7,7,{WHY}", ""),
    ]
}
CORRECTIONS["twice"] = (
    [
        add("data/corrections.csv", f"{MEETING},ordinal,,7,{WHY}"),
        rebuild,
        add("data/corrections.csv", f"{MEETING},ordinal,,8,{WHY}"),
    ],
    [],
)
ARTICLES: dict[str, tuple[Sequence[Edit], Sequence[str]]] = {
    "empty": ([add("data/articles/zz.txt", "")], []),
    "Big5": ([add("data/articles/zz.txt", "習近平在北京同法國總統馬克龍舉行會談。", "big5")], []),
    "no closing fence": ([add("data/articles/zz.md", "---\ntitle: 会谈\n\n习近平同马克龙会谈。\n")], []),
    "nobody": ([add("data/articles/zz.txt", "今天天气很好，大家去公园。\n")], []),
    "same": ([add("data/articles/zz.txt", TALKS), add("data/articles/zzz.txt", TALKS), rebuild], []),
    "same report": (
        [
            add("data/articles/zz.txt", TALKS),
            add(
                "data/articles/zzz.txt",
                TALKS.replace("新华社北京", "中新社北京").replace("可以多开几趟夜车", "可以多开几趟夜车"),
            ),
            rebuild,
        ],
        [],
    ),
    "unknown": ([add("data/articles/zz.txt", TALKS.replace("马克龙", "泽德洛夫")), rebuild], []),
    "unknown place": ([add("data/articles/zz.txt", TALKS.replace("在人民大会堂", "在泽德宫")), rebuild], []),
    "future": ([add("data/articles/zz.txt", TALKS.replace("2031年3月4", "2031年6月4")), rebuild], []),
    "undated": ([add("data/articles/zz.txt", TALKS.replace("2031年3月4日电", "3月4日电")), rebuild], []),
    "agency": ([add("data/articles/zz.txt", TALKS.replace("新华社", "泽德社")), rebuild], []),
    "publisher": (
        [add("data/articles/zz.md", "---\ntitle: 会谈\npublisher: 泽德报\ndate: 2031-03-05\n---\n" + TALKS), rebuild],
        [],
    ),
    "bad date": ([add("data/articles/zz.md", "---\ntitle: 会谈\ndate: early\n---\n" + TALKS), rebuild], []),
    "ordinal": (
        [
            add("data/articles/zz.txt", TALKS.replace("举行会谈。", "举行会谈。这是两人第9次会晤。")),
            add(
                "data/articles/zzz.txt",
                TALKS.replace("4日", "7日").replace("举行会谈。", "举行会谈。这是两人第3次会晤。"),
            ),
            rebuild,
        ],
        [],
    ),
    "disagree": (
        [
            add("data/articles/zz.txt", TALKS),
            add(
                "data/articles/zzz.txt",
                TALKS.replace("人民大会堂", "钓鱼台国宾馆")
                .replace("夜", "晚")
                .replace("新华社", "中新社")
                .replace("票价", "车费"),
            ),
            rebuild,
        ],
        [],
    ),
}
OUTPUTS: dict[str, tuple[Sequence[Edit], Sequence[str]]] = {
    "edited": ([replace("build/meetings.csv", "克里姆林宫", "红场")], []),
    "codebook": ([add("schemas/codebook.md", "\n")], []),
    "table missing": ([remove("build/topics.csv")], []),
    "schema missing": ([remove("schemas/topics.json")], []),
    "left over": ([add("schemas/persons.json", "{}")], []),
    "settings": ([add("build/settings.json", " ")], []),
    "bad cell": ([replace("build/meetings.csv", ",in_person,", ",on paper,")], []),
    "header": ([replace("build/topics.csv", "label_zh,label_en", "label_en,label_zh")], []),
    "clash of rows": ([replace("data/topics.csv", ",Sport,", ",Space,")], []),
}
REPEATED = insert("data/organizations.csv", "zz-union,某联盟,Z Union,[],Q7159")
EXCEPTIONS = {
    "expired": (
        [
            REPEATED,
            add(
                "data/exceptions.csv",
                "data/organizations.csv,wikidata.repeated,Q7159,looked into,A. Reader,2031-04-30\n",
            ),
        ],
        [],
    ),
    "tolerated": (
        [
            REPEATED,
            add(
                "data/exceptions.csv",
                "data/organizations.csv,wikidata.repeated,Q7159,looked into,A. Reader,2031-05-01\n",
            ),
        ],
        [],
    ),
    "unused": (
        [
            add(
                "data/exceptions.csv",
                "data/organizations.csv,wikidata.repeated,Q7159,looked into,A. Reader,2031-05-01\n",
            )
        ],
        [],
    ),
    "wide": (
        [
            REPEATED,
            insert("data/organizations.csv", "zz-league,某盟,Z League,[],Q7159"),
            add(
                "data/exceptions.csv",
                "data/organizations.csv,wikidata.repeated,Q7159,looked into,A. Reader,2031-05-01\n",
            ),
        ],
        [],
    ),
    "no reason": (
        [REPEATED, add("data/exceptions.csv", "data/organizations.csv,wikidata.repeated,Q7159,,A. Reader,soon\n")],
        [],
    ),
}
