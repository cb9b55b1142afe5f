"""Broken articles, corrections, exceptions and outputs, one fault each, each with the exact report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from broken_clone import TALKS, Edit, add, insert, rebuild, remove, replace, told

OTHER_WORDS = (
    TALKS.replace("人民大会堂", "钓鱼台国宾馆")
    .replace("4日电", "5日电")
    .replace("两座城市之间可以多开几趟夜车。夜车要准点，也要干净", "两地不妨添些晚班列车，正点而且整洁")
)
MEETING = "meetings,2025-05-08-vladimir-putin-xi-jinping"
WHY = "misprint,a book,A. Reader,2026-04-01\n"
DIFFERS = "differs from what the build makes, first in this line — run make build and commit it"
ARTICLE = "data/articles/zz.txt"
CLOSED = (
    "tell it in a brief of your own words (scripts/add.py --template), "
    "or keep it in a clone that you do not push (--private)"
)
Case = tuple[Sequence[Edit], Sequence[str]]


def article(old: str = "", new: str = "", name: str = ARTICLE) -> Edit:
    return add(name, TALKS.replace(old, new) if old else TALKS)


ARTICLES: dict[str, Case] = {
    "an empty file": (
        [add(ARTICLE, "")],
        [f"{ARTICLE}: article.refused the file is empty — put the article's text into it or leave it out"],
    ),
    "Big5": (
        [add(ARTICLE, "習近平在北京同法國總統馬克龍舉行會談。", "big5")],
        [
            f"{ARTICLE}: article.refused neither UTF-8, UTF-16 nor GB18030 — "
            "save it in UTF-8, without bytes from another encoding"
        ],
    ),
    "front matter without an end": (
        [add("data/articles/zz.md", "---\ntitle: 会谈\n\n习近平同马克龙会谈。\n")],
        [
            "data/articles/zz.md: article.refused the front matter has no closing --- — "
            "mend the lines between the two --- or take them out"
        ],
    ),
    "nothing of leaders": (
        [add(ARTICLE, "今天天气很好，大家去公园。\n")],
        [
            f"{ARTICLE}: article.without_facts holds no meeting, statement or document of leaders — "
            "leave it out, or add the words that it needs to the vocabularies"
        ],
    ),
    "a leader who meets no leader": (
        [add(ARTICLE, "法国总统马克龙3月4日在巴黎会见一批商人。\n"), rebuild],
        [
            f"{ARTICLE}: article.without_facts holds no meeting, statement or document of leaders: names 马克龙; "
            "a leader met somebody not known as a leader: 法国总统马克龙3月4日在巴黎会见一批商人 — "
            "leave it out, or add the words that it needs to the vocabularies"
        ],
    ),
    "a title that the text does not keep": (
        [
            add(ARTICLE, "习近平同法国总统马克龙会谈\n\n新华社北京2024年3月4日电 两座城市之间可以多开几趟夜车。\n"),
            rebuild,
        ],
        [
            f"{ARTICLE}: article.without_facts holds no meeting, statement or document of leaders — "
            "leave it out, or add the words that it needs to the vocabularies",
            f"{ARTICLE}: title.unfulfilled the title announces an encounter of leaders, and the text gave none: "
            "习近平同法国总统马克龙会谈 — see whether it is whole",
        ],
    ),
    "the same article in two files": (
        [article(), article(name="data/articles/zzz.txt"), rebuild],
        [
            "data/articles/zzz.txt: article.repeated zzz.txt holds the same text and date as zz.txt — "
            "take one of the two files out"
        ],
    ),
    "the same report from another outlet": (
        [article(), article("新华社北京2024年3月4日", "中新社北京2024年3月5日", "data/articles/zzz.txt"), rebuild],
        ["data/articles/zzz.txt:3:1: article.duplicate tells the same report as zz.txt — take one of the two out"],
    ),
    "a speaker whom nobody knows": (
        [article("马克龙", "泽德洛夫"), rebuild],
        [
            f"{ARTICLE}:3:33: person.unknown 泽德洛夫 is in no row of people.csv — "
            "add: zedeluofu-fr,泽德洛夫,,,总统,,FR,"
        ],
    ),
    "an agency that nobody knows": (
        [article("新华社", "泽德社"), rebuild],
        [f"{ARTICLE}:3:1: agency.unknown 泽德社 is in no row of publishers.csv — add it there"],
    ),
    "a publisher that nobody knows": (
        [add("data/articles/zz.md", f"---\ntitle: 会谈\npublisher: 泽德报\n---\n{TALKS}"), rebuild],
        [
            f"data/articles/zz.md: article.closed its text belongs to 泽德报 (no licence known) — {CLOSED}",
            "data/articles/zz.md:3:12: publisher.unknown 泽德报 is in no row of publishers.csv — "
            "add: zedebao,泽德报,,,,",
        ],
    ),
    "a day that has not come": (
        [article("2024年", "2027年"), rebuild],
        [
            f"{ARTICLE}:3:6: date.future dateline_on 2027-03-04 is in the future (today is 2027-02-01) — "
            "mend the date in the article",
            f"{ARTICLE}:3:24: date.future date 2027-03-04 is in the future (today is 2027-02-01) — "
            "mend the date in the article",
        ],
    ),
    "a day without a year": (
        [article("2024年", ""), rebuild],
        [
            f"{ARTICLE}: date.year_unknown no date of publication and no year in the text — "
            "put front matter with its date above the text"
        ],
    ),
    "a date that is none": (
        [add("data/articles/zz.md", f"---\ntitle: 会谈\ndate: early\n---\n{TALKS}"), rebuild],
        ["data/articles/zz.md: published_on.unread 'early' in the front matter is no date — write it as 2001-02-03"],
    ),
    "front matter of which half is not read": (
        [
            add(
                "data/articles/zz.md",
                "---\ntitel: 会谈\nurl: example.org\nkeywords: {a: b}\npublisher: [新华社]\nbrief: maybe\nurl: ~\n"
                f"---\n{TALKS}",
            ),
            rebuild,
        ],
        [
            f"data/articles/zz.md: article.closed its text belongs to 新华社 (all-rights-reserved) — {CLOSED}",
            "data/articles/zz.md: header.untitled has no title — write title: … into the front matter",
            "data/articles/zz.md:3:1: header.value url: 'example.org' is no web address — write it whole, with https://",
            "data/articles/zz.md:4:1: header.value keywords: holds what is no text — "
            "write one text on each line, behind a hyphen",
            "data/articles/zz.md:5:1: header.value publisher: is no text — write one text behind publisher:",
            "data/articles/zz.md:6:1: header.value brief: is neither true nor false — write one of them",
            "data/articles/zz.md:7:1: header.repeated url stands in line 3 already — keep one of the two",
            "data/articles/zz.md:7:1: header.value url: is read as the word ~ — write a value, or take the line out",
            "data/articles/zz.md:2:1: header.unknown 'titel' is read by nothing — write title, or take it out",
        ],
    ),
    "front matter without a title": (
        [add("data/articles/zz.md", f"---\ndate: 2024-03-04\nclean: true\n---\n{TALKS}"), rebuild],
        [
            f"data/articles/zz.md: article.closed its text belongs to 新华社 (all-rights-reserved) — {CLOSED}",
            "data/articles/zz.md: header.untitled has no title — write title: … into the front matter",
        ],
    ),
    "front matter that begins with no key": (
        [add("data/articles/zz.md", f"---\n- title: 会谈\n---\n{TALKS}"), rebuild],
        [
            "data/articles/zz.md:1:1: header.unread the line --- has no key and value below it, so that all is read as "
            "plain text — write a key and a value, as in title: …",
        ],
    ),
    "characters that nobody sees in front matter": (
        [add("data/articles/zz.md", f'---\ntitle: "会\\0谈\\ud800"\n---\n{TALKS}'), rebuild],
        [
            "data/articles/zz.md:2:1: header.value title: holds the invisible character U+0000 — type the value anew",
        ],
    ),
    "two sources that disagree": (
        [
            article(),
            add(
                "data/articles/zzz.txt",
                OTHER_WORDS,
            ),
            rebuild,
        ],
        [
            "data/articles/zzz.txt:3:27: sources.disagree meetings/2024-03-04-emmanuel-macron-xi-jinping/venue: this "
            "source says 钓鱼台国宾馆, kept is 人民大会堂 — "
            "look which is right: correct the cell in data/corrections.csv, "
            "or say in data/exceptions.csv why the value stands"
        ],
    ),
    "sources that disagree on a cell that is corrected": (
        [
            article(),
            add(
                "data/articles/zzz.txt",
                OTHER_WORDS,
            ),
            add(
                "data/corrections.csv",
                f"meetings,2024-03-04-emmanuel-macron-xi-jinping,venue,人民大会堂,钓鱼台国宾馆,{WHY}",
            ),
            rebuild,
        ],
        [],
    ),
    "a place that nobody knows": (
        [article("在人民大会堂同", "在泽德市同"), rebuild],
        [
            f"{ARTICLE}:3:27: place.unknown 泽德市 is in no row of places.csv or venues.csv — "
            "add to places.csv: an-id,泽德市,,[],,,,"
        ],
    ),
    "a venue in another city": (
        [article("在人民大会堂同", "在莫斯科人民大会堂同"), rebuild],
        [
            f"{ARTICLE}:3:27: meetings.venue_elsewhere the meeting is in moscow, but its venue 人民大会堂 is in "
            "beijing — look which of the two the article says; correct the cell, or the venue in data/venues.csv"
        ],
    ),
    "fewer rows than there must be": (
        [
            add("data/bounds.csv", "topics,,9999,,\n"),
            lambda root: (root / "build/topics.csv").read_bytes().count(b"\n") - 1,
        ],
        [
            "data/bounds.csv:2:9: bounds.too_few least: topics has {m} rows, at least 9999 is asked — "
            "find out what was lost or let in; if it is meant, change the bound and say why in its note"
        ],
    ),
    "a bound with too few cells": (
        [add("data/bounds.csv", "topics,,9999\n")],
        ["data/bounds.csv:2:1: row.cells table: 3 cells in a line of 5 columns — write empty cells too"],
    ),
}


CORRECTIONS: dict[str, Case] = {
    name: ([add("data/corrections.csv", line)], [f"data/corrections.csv:2:{report}"])
    for name, line, report in [
        (
            "of a row that is not there",
            f"meetings,none,venue,,某馆,{WHY}",
            "10: correction.stale row_id: meetings has no row none — take the correction out or name the row anew",
        ),
        (
            "of a value that is no more",
            f"{MEETING},venue,故宫,某馆,{WHY}",
            "53: correction.stale old_value: meetings/2025-05-08-vladimir-putin-xi-jinping/venue holds '克里姆林宫', "
            "not '故宫' — take the correction out or give the value that it is to replace",
        ),
        (
            "of a column that is not there",
            f"{MEETING},colour,,red,{WHY}",
            "47: correction.column_unknown column: meetings has no column colour — "
            "name one that schemas/codebook.md lists",
        ),
        (
            "of a table that is not there",
            f"gatherings,none,venue,,某馆,{WHY}",
            "1: correction.refused table: 'gatherings' is no table — write one that schemas/codebook.md lists",
        ),
        (
            "to a value that is refused",
            f"{MEETING},kind,talks,chat,{WHY}",
            "58: correction.refused new_value: new value is refused: 'chat' is none of talks, meeting, summit, "
            "ceremony, call — write one of them",
        ),
        (
            "to a place that is not there",
            f"{MEETING},place_id,moscow,zz-town,{WHY}",
            "63: correction.dangling new_value: zz-town is not in places.place_id — "
            "name a row that is there, or add it to the vocabulary first",
        ),
        (
            "of a key",
            f"{MEETING},meeting_id,,x,{WHY}",
            "47: correction.key column: meetings.meeting_id is the key by which rows are named — "
            "correct the article or the vocabulary that it is made from",
        ),
        (
            "by nobody",
            f"{MEETING},ordinal,,7,misprint,a book,,2026-04-01\n",
            "74: correction.refused contributor: is empty — every correction needs it",
        ),
        (
            "on no day",
            f"{MEETING},ordinal,,7,misprint,a book,A. Reader,2026-02-30\n",
            "84: correction.refused date: 2026-02-30 is not in the calendar — write a day of the calendar",
        ),
        (
            "that changes nothing",
            f"{MEETING},ordinal,7,7,{WHY}",
            " correction.idle the old value and the new are both '7' — take the correction out or give another value",
        ),
        (
            "with too few cells",
            f"{MEETING},ordinal\n",
            " row.cells 3 cells in a line of 9 columns — write empty cells too",
        ),
    ]
}
CORRECTIONS["of a cell that is corrected before"] = (
    [
        add("data/corrections.csv", f"{MEETING},ordinal,,70,{WHY}"),
        rebuild,
        add("data/corrections.csv", f"{MEETING},ordinal,,80,{WHY}"),
    ],
    ["data/corrections.csv:3: correction.repeated line 2 corrects the same cell — keep one of the two"],
)
CORRECTIONS["made on a day that has not come"] = (
    [add("data/corrections.csv", f"{MEETING},ordinal,,39,misprint,a book,A. Reader,2028-02-03\n"), rebuild],
    [
        "data/corrections.csv:2:85: date.future date: 2028-02-03 is in the future (today is 2027-02-01) — "
        "write the day on which the correction is made"
    ],
)
CORRECTIONS["that makes no sense"] = (
    [add("data/corrections.csv", f"{MEETING},ordinal,,7,{WHY}"), rebuild],
    [
        "data/corrections.csv:2:56: meetings.ordinal_falls this is meeting 7 of the two, but the one of 2022-02-04 is "
        "38 — look which number the articles give, and from when they count; correct the wrong one"
    ],
)


OUTPUTS: dict[str, Case] = {
    "a table edited by hand": (
        [replace("build/meetings.csv", "克里姆林宫", "红场")],
        [f"build/meetings.csv:2: output.stale {DIFFERS}"],
    ),
    "the codebook edited by hand": (
        [add("schemas/codebook.md", "\n")],
        [f"schemas/codebook.md:{{n+1}}: output.stale {DIFFERS}"],
    ),
    "a table missing": (
        [remove("build/topics.csv")],
        ["build/topics.csv: file.missing cannot be read (No such file or directory) — build the tables again"],
    ),
    "a schema missing": (
        [remove("schemas/topics.json")],
        ["schemas/topics.json: output.missing is missing — run make build and commit it"],
    ),
    "a schema left over": (
        [add("schemas/persons.json", "{}")],
        ["schemas/persons.json: output.left_over belongs to no table — remove it"],
    ),
    "settings of the browser": (
        [add("build/settings.json", " ")],
        [f"build/settings.json:{{n}}: output.stale {DIFFERS}"],
    ),
    "a bad cell in a table": (
        [replace("build/meetings.csv", ",in_person,", ",on paper,")],
        [
            f"build/meetings.csv:2: output.stale {DIFFERS}",
            "build/meetings.csv:2:54: cell.refused format: 'on paper' is none of in_person, video, phone — "
            "write one of them, or build the tables again",
        ],
    ),
    "rows that clash once built": (
        [
            insert("data/topics.csv", 'zz-a,某题,Zed,"[""龘题""]"'),
            insert("data/topics.csv", 'zz-b,另题,Zed,"[""龘另""]"'),
        ],
        [
            "data/topics.csv:{n}:9: key.repeated topics zz-a, label_en: 2 rows have this unique key — "
            "merge them into one row or tell them apart",
        ],
    ),
    "outputs not built after a change": (
        [replace("data/topics.csv", ",Sport,", ",Sports,")],
        [f"build/topics.csv:{{n}}: output.stale {DIFFERS}", f"datapackage.json:92: output.stale {DIFFERS}"],
    ),
}


UNION = "data/organizations.csv,wikidata.repeated,Q7159"
REPEATED = insert("data/organizations.csv", "zz-union,某联盟,Z Union,[],Q7159")
SAID = (
    "wikidata.repeated Q7159 stands with african-union in organizations.csv already — "
    "look both up in Wikidata; leave the cell that is wrong empty"
)
EXCEPTIONS: dict[str, Case] = {
    "on its last day": ([REPEATED, insert("data/exceptions.csv", f"{UNION},looked into,A. Reader,2027-02-01")], []),
    "a day later": (
        [REPEATED, insert("data/exceptions.csv", f"{UNION},looked into,A. Reader,2027-01-31")],
        [
            "data/exceptions.csv:{m}:70: exception.expired expires: ended on 2027-01-31 — mend what it tolerated",
            f"data/organizations.csv:{{n}}:25: {SAID}",
        ],
    ),
    "that nothing needs": (
        [insert("data/exceptions.csv", f"{UNION},looked into,A. Reader,2027-02-01")],
        [
            "data/exceptions.csv:{n}:1: exception.unused path: no finding of data/organizations.csv matches — "
            "take the exception out"
        ],
    ),
    "twice": (
        [
            REPEATED,
            insert(
                "data/exceptions.csv",
                f"{UNION},looked into,A. Reader,2027-02-01\n{UNION} stands,looked into,A. Reader,2027-02-01",
            ),
        ],
        [
            "data/exceptions.csv:{m+1}:42: exception.repeated match: line {m} tolerates the same finding — "
            "keep one of the two"
        ],
    ),
    "until a day that nobody sees": (
        [REPEATED, insert("data/exceptions.csv", f"{UNION},looked into,A. Reader,2029-02-02")],
        [
            "data/exceptions.csv:{m}:70: exception.far expires: 2029-02-02 is more than two years ahead — "
            "name a day until 2029-02-01, when somebody is to look at it again",
            f"data/organizations.csv:{{n}}:25: {SAID}",
        ],
    ),
    "of an output that is not current": (
        [
            replace("build/meetings.csv", "克里姆林宫", "红场"),
            insert("data/exceptions.csv", "build/meetings.csv,output.stale,differs,meant,A. Reader,2027-02-01"),
        ],
        [
            "data/exceptions.csv:{m}:20: exception.refused code: output.stale keeps the tables from being made, or is "
            "mended by making them — mend what it tolerates and take the exception out",
            f"build/meetings.csv:{{n}}: output.stale {DIFFERS}",
        ],
    ),
    "of a cell that keeps the tables from being made": (
        [
            insert("data/events.csv", "(,某会,Z,[],"),
            insert("data/exceptions.csv", "data/events.csv,id.form,is no identifier,meant,A. Reader,2027-02-01"),
        ],
        [
            "data/events.csv:{n}:1: id.form event_id: '(' is no identifier — "
            "write lower-case ASCII letters, digits, hyphens",
            "data/exceptions.csv:{m}:17: exception.refused code: id.form keeps the tables from being made, or is "
            "mended by making them — mend what it tolerates and take the exception out",
        ],
    ),
    "that is too wide": (
        [
            REPEATED,
            insert("data/exceptions.csv", f"{UNION},looked into,A. Reader,2027-02-01"),
            insert("data/organizations.csv", "zz-zone,某区,Z Zone,[],Q7159"),
        ],
        [
            "data/exceptions.csv:{m}:42: exception.wide match: tolerates 2 findings — "
            "write words that stand in the message of one",
            f"data/organizations.csv:{{n}}:25: {SAID}",
            f"data/organizations.csv:{{n+1}}:22: {SAID}",
        ],
    ),
    "without a reason and a day": (
        [REPEATED, insert("data/exceptions.csv", f"{UNION},,A. Reader,soon")],
        [
            "data/exceptions.csv:{m}:48: cell.empty reason: is empty — every row needs it",
            "data/exceptions.csv:{m}:59: cell.date expires: 'soon' is no date — write it as 2001-02-03",
            f"data/organizations.csv:{{n}}:25: {SAID}",
        ],
    ),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_a_broken_article_is_told_at_its_words(name: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(clone, *ARTICLES[name], capsys)


@pytest.mark.parametrize("name", CORRECTIONS)
def test_a_broken_correction_is_told_at_its_cell(name: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(clone, *CORRECTIONS[name], capsys)


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_that_is_not_current_is_told_at_its_first_line(
    name: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(clone, *OUTPUTS[name], capsys)


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_an_exception_tolerates_one_finding_until_its_day(
    name: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(clone, *EXCEPTIONS[name], capsys)
