"""What a reader is told of a difference: as Markdown, as plain text, as JSON, as an entry of a changelog."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

import diff
from made_up_edition import DAY, TEXT, Edition, told
from readouts.compare import changelog_entry, compare, open_snapshot
from readouts.compare.snapshot import Snapshot
from readouts.rows import CorrectionRow, PersonRow, PlaceRow


def run(
    old: Edition, new: Edition, folder: Path, capsys: pytest.CaptureFixture[str], *options: str, status: int = 1
) -> str:
    """What the command prints of two editions."""
    old.write(folder / "old")
    new.write(folder / "new")
    with contextlib.chdir(folder):
        assert diff.main(["old", "new", *options]) == status
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_markdown_reads_as_a_list_of_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = told(), told(TEXT.replace("安某同博某", "安某，同博某"))
    article = new.article("安某同蔡某通电话，谈了铁路。", "2031-04-01", "b.txt", title="通话")
    people = ("ann-example", "cy-example")
    meeting = new.meets(article, "同蔡某通电话", "2031-04-01", people, format="phone", kind="call", place_id=None)
    new.says(article, "谈了铁路。", meeting_id=meeting)
    text = run(old, new, tmp_path, capsys, "--format", "markdown")
    first, second, third = old.articles[0], *new.articles
    assert second != first
    assert text.splitlines() == [
        "## Facts that change",
        "",
        "From <code>old (version 0.0.1)</code> to <code>new (version 0.0.1)</code>.",
        "",
        "| table | added | removed | changed |",
        "| --- | --: | --: | --: |",
        "| Articles | 1 |  | 1 |",
        "| Meetings | 1 |  |  |",
        "| Statements | 1 |  |  |",
        "| Meetings in articles | 1 |  |  |",
        "| Participants | 2 |  |  |",
        "| Evidence | 3 |  |  |",
        "",
        "### Articles",
        "",
        f"- **±** 2031-03-05 “会谈”, Example Daily <sub><code>{second}</code></sub>",
        "  - Text: 安某<ins>，</ins>同博某在某城会谈。¶安某说，桥已建成。¶博某说，…",
        f"- **+** 2031-04-01 “通话”, Example Daily <sub><code>{third}</code></sub>",
        "  - File: <code>b.txt</code> · Tells of: 1 meeting, 1 statement",
        "",
        "### Meetings",
        "",
        "- **+** 2031-04-01 Ann Example and Cy Example: Call, by telephone "
        "<sub><code>2031-04-01-ann-example-cy-example</code></sub>",
        "  - Words: “同蔡某通电话” (made.up) · Told in: “通话” (reports)",
        "",
        "### Statements",
        "",
        "- 2031-04-01 “通话”, Example Daily",
        f"  - **+** Ann Example: “谈了铁路。” <sub><code>{third}-s01</code></sub>",
        "    - Verb: 说 · Meeting: 2031-04-01 Ann Example and Cy Example",
        "",
        "Not counted as differences:",
        "",
        "- Statements: 3 with the same facts under another identifier",
    ]


def test_a_corrected_date_stands_beside_the_words_it_was_read_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = Edition(), Edition()
    old.meets(old.article(), "某城会谈", "2031-03-04")
    new.meets(new.article(), "某城会谈", DAY)
    lines = run(old, new, tmp_path, capsys).splitlines()
    at = lines.index("Meetings")
    assert lines[at + 1 :] == [
        "  ± 2031-03-05 Ann Example and Bo Example: Talks, in person, Exampleville  2031-03-05-ann-example-bo-example",
        "      Date: 2031-03-04 → 2031-03-05, read from “某城会谈” (made.up)",
    ]


def test_of_an_array_only_the_members_that_changed_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = Edition(), Edition()
    for edition, members in (
        (old, {"宴会": "安某说", "合影": "博某说"}),
        (new, {"茶叙": "安某强调", "合影": "博某说"}),
    ):
        article = edition.article()
        meeting = edition.meets(article, "会谈", activities=tuple(members))
        for member, words in members.items():
            edition.proves("meetings", meeting, "activities", member, article, words)
    assert "Activities: − 宴会 + 茶叙, read from “安某强调” (made.up)" in run(old, new, tmp_path, capsys)
    new.rows = [r.model_copy(update={"activities": ("合影",)}) if r.META.name == "meetings" else r for r in new.rows]
    assert "Activities: − 宴会, read from “安某说” (made.up)" in run(old, new, tmp_path, capsys)


def test_who_met_and_topics_stand_with_the_row_that_they_belong_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = told(), told()
    old.rows = [row for row in old.rows if getattr(row, "topic_id", "") != "bridges" or row.META.name == "topics"]
    new.rows = [row for row in new.rows if getattr(row, "person_id", "") != "bo-example" or row.META.name == "people"]
    lines = [line.strip() for line in run(old, new, tmp_path, capsys).splitlines()]
    assert "Participant: − Bo Example (principal)" in lines
    assert "Topic: + Bridges" in lines
    assert lines[lines.index("Participant: − Bo Example (principal)") - 1].startswith("± 2031-03-05 Ann Example: Talks")


def test_every_kind_of_row_has_a_headline_with_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = Edition()
    article = new.article()
    six = tuple(f"leader-{letter}" for letter in "abcdef")
    new.rows += [PersonRow(person_id=one, name_zh="某", name_en=one.title(), registered=True) for one in six]
    new.rows.append(PlaceRow(place_id="newton", name_zh="新城", country_code="FR", kind="city"))
    meeting = new.meets(article, "会谈", people=six, kind="summit", status="planned", ordinal=3)
    new.says(article, "桥已建成。", None, voice="joint", meeting_id=meeting)
    new.signs(article, "2031-batch", kind="batch", quantity_text="多份", fields=("能源", "农业"), meeting_id=meeting)
    new.signs(article, "2031-plan", kind="plan", action="planned", level="unspecified", date="2031")
    new.raises(article, "meeting.no_day", "the text gives no day")
    correction = {"reason": "misprint", "source": "a book", "contributor": "A. Reader", "date": "2031-04-01"}
    new.rows.append(CorrectionRow(table="meetings", row_id=meeting, column="venue", new_value="大厅", **correction))
    lines = [line.strip() for line in run(Edition(), new, tmp_path, capsys).splitlines()]
    people = "2031-03-05 Leader-A, Leader-B, Leader-C, Leader-D and 2 others"
    for line in (
        f"+ {people}: Summit, in person, Exampleville (planned)  {meeting}",
        "Ordinal: 3 · Words: “会谈” (made.up) · Told in: “会谈” (reports)",
        f"+ Both sides: “桥已建成。”  {article}-s01",
        f"Verb: 说 · Meeting: {people}",
        "+ batch (多份: 能源, 农业), signed between governments  2031-batch",
        "+ 2031 plan, to be signed  2031-plan",
        "+ Leader-A 某  leader-a",
        "+ 新城  newton",
        "Country: FR",
        f"+ meetings/{meeting}/venue: (empty) → 大厅, because: misprint  meetings/{meeting}/venue",
    ):
        assert line in lines
    assert any(line.startswith("+ warning meeting.no_day: the text gives no day (“会谈”)  ") for line in lines)
    assert "- Applied 1 correction made by hand.\n" in entry(Edition(), new, tmp_path)


HOSTILE = "a|b `c` <script>x</script> *d* _e_ [f](g) ~h~ $i$ &amp; @user \\| # 1 <!-- --> \u202ej"


def test_markdown_shows_any_title_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = told(), told()
    new.article("安某又说了几句。", "2031-04-01", "b`|<b>.txt", title=HOSTILE)
    text = run(old, new, tmp_path, capsys, "--format", "markdown")
    page = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert "<script" not in page
    assert "@user" not in page
    assert "|b <" not in page
    shown = page.replace("<!-- -->", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert HOSTILE.replace("\u202e", "\\u202e") in shown
    assert "b`|<b>.txt" in shown
    assert "\u202e" not in text


def test_a_terminal_is_sent_no_control_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = told(), told()
    new.article("安某又说了几句。", "2031-04-01", "b.txt", title="[red]会\x1b[2J谈\u202e")
    text = run(old, new, tmp_path, capsys)
    assert "“[red]会\\u001b[2J谈\\u202e”" in text
    assert "\x1b" not in text


def test_long_lists_are_folded_and_cut_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = told()
    for number in range(40):
        new.article(f"第{number}篇。", "2031-04-01", f"{number}.txt")
    text = run(told(), new, tmp_path, capsys, "--format", "markdown", "--limit", "7")
    assert "<details><summary>40 added</summary>" in text
    assert text.count("\n- **+** ") == 7
    assert "\n- … and 33 more\n\n</details>\n" in text
    assert "  … and 33 more\n" in run(told(), new, tmp_path, capsys, "--limit", "7")


def test_a_thousand_new_articles_fit_in_the_summary_of_a_job(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = Edition()
    for number in range(1000):
        article = new.article(f"{number}：" + "说" * 2000, DAY, f"{number}.txt", title="长" * 500)
        new.says(article, "说" * 1999)
    text = run(Edition(), new, tmp_path, capsys, "--format", "markdown")
    assert len(text.encode()) < 1024 * 1024 / 4
    assert "… and 950 more" in text


def test_json_has_every_difference_with_values_of_their_types(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = Edition(), Edition()
    old.meets(old.article(), "某城会谈", "2031-03-04", ordinal=3)
    new.meets(new.article(), "某城会谈", DAY, ordinal=4, activities=("宴会",))
    new.says(new.articles[0], "桥已建成。")
    found: dict[str, Any] = json.loads(run(old, new, tmp_path, capsys, "--format", "json"))
    assert {name: found[name] for name in ("format", "differs", "old", "schema")} == {
        "format": 1,
        "differs": True,
        "old": {"name": "old", "commit": None, "version": "0.0.1"},
        "schema": [],
    }
    meetings = found["tables"]["meetings"]
    words = {"article_id": new.articles[0], "start": 6, "end": 10, "rule": "made.up", "words": "某城会谈"}
    assert meetings == {
        "old_rows": 1,
        "new_rows": 1,
        "added": [],
        "removed": [],
        "changed": [
            {
                "key": "2031-03-05-ann-example-bo-example",
                "old_key": "2031-03-04-ann-example-bo-example",
                "cells": [
                    {"column": "date", "old": "2031-03-04", "new": "2031-03-05", "evidence": [words]},
                    {"column": "ordinal", "old": 3, "new": 4, "evidence": []},
                    {"column": "activities", "old": None, "new": ["宴会"], "evidence": []},
                ],
            }
        ],
        "renumbered": 0,
        "withheld": 0,
    }
    (statement,) = found["tables"]["statements"]["added"]
    assert statement["key"] == f"{new.articles[0]}-s01"
    assert (statement["row"]["position"], statement["row"]["continued"], statement["row"]["repeats"]) == (
        1,
        False,
        None,
    )


def test_columns_and_tables_of_an_older_package_are_told_and_the_rest_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = told().write(tmp_path / "old"), told(TEXT + "完。").write(tmp_path / "new")
    content = (old / "articles.csv").read_text("utf-8").replace("article_id,source_file,", "article_id,file,", 1)
    (old / "articles.csv").write_text(content, "utf-8")
    descriptor = json.loads((old / "datapackage.json").read_text("utf-8"))
    descriptor["resources"] = [one for one in descriptor["resources"] if one["name"] != "corrections"]
    descriptor["resources"].append({"name": "leaders", "path": "leaders.csv"})
    (old / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    assert diff.main([str(old), str(new)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("schema")] == [
        "schema: removed: column file of table articles",
        "schema: added: column source_file of table articles",
        "schema: added: table corrections",
        "schema: removed: table leaders",
    ]
    assert diff.main([str(old), str(new), "--format", "markdown"]) == 1
    assert "### Schema\n\n- removed: column file of table articles\n" in capsys.readouterr().out
    packages = [open_snapshot(str(one), tmp_path) for one in (old, new)]
    assert isinstance(packages[0], Snapshot)
    assert isinstance(packages[1], Snapshot)
    assert changelog_entry(compare(packages[0], packages[1])).splitlines()[:4] == [
        "- Added table `corrections`.",
        "- Added column `articles.source_file`.",
        "- Removed table `leaders`.",
        "- Removed column `articles.file`.",
    ]
    # Without the name of its file the article is known by title, day and publisher.
    assert "Articles      0        0        1" in lines


def test_a_text_that_was_withheld_is_no_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = told()
    open_text = whole.write(tmp_path / "whole")
    withheld = told().write(tmp_path / "withheld")
    for name in ("articles", "statements"):
        content = (withheld / f"{name}.csv").read_text("utf-8")
        for words in (TEXT, "桥已建成。", "路也通了。", "还要再修一条铁路。"):
            content = content.replace(f'"{words}"', "").replace(f",{words},", ",,")
        (withheld / f"{name}.csv").write_text(content, "utf-8")
        assert "桥已建成" not in content
    assert diff.main([str(withheld), str(open_text)]) == 0
    notes = capsys.readouterr().out.splitlines()[-2:]
    assert notes[0] == "  Articles: 1 given without its text in one package; by its hash the text is the same"
    # Of texts that are withheld on both sides the hash tells that they changed, and statements keep their order.
    other = told(TEXT + "完。").write(tmp_path / "other")
    for name in ("articles", "statements"):
        content = (other / f"{name}.csv").read_text("utf-8")
        for words in (TEXT + "完。", "桥已建成。", "路也通了。", "还要再修一条铁路。"):
            content = content.replace(f'"{words}"', "").replace(f",{words},", ",,")
        (other / f"{name}.csv").write_text(content, "utf-8")
    assert diff.main([str(withheld), str(other)]) == 1
    text = capsys.readouterr().out
    assert "SHA-256: " in text
    assert "Statements  " not in text


def test_the_same_facts_give_the_same_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(told(), told(), tmp_path, capsys, status=0).splitlines()[1:] == ["No fact differs."]
    assert "\nNo fact differs.\n" in run(told(), told(), tmp_path, capsys, "--format", "markdown", status=0)


def entry(old: Edition, new: Edition, folder: Path) -> str:
    before, after = (open_snapshot(str(e.write(folder / name)), folder) for e, name in ((old, "old"), (new, "new")))
    assert isinstance(before, Snapshot)
    assert isinstance(after, Snapshot)
    return changelog_entry(compare(before, after))


def test_a_changelog_entry_counts_what_was_added_removed_and_changed(tmp_path: Path) -> None:
    new = told(TEXT + "完。")
    for day in ("2030-01-02", "2032-01-02"):
        new.meets(new.article(f"{day}安某同博某会谈", day, f"{day}.txt"), "会谈", day)
    new.rows = [row for row in new.rows if row.META.name != "documents_signed" and row.META.name != "document_articles"]
    new.rows = [row.model_copy(update={"name_en": "?"}) if row.META.name == "publishers" else row for row in new.rows]
    assert entry(told(), new, tmp_path) == (
        "- Added 2 articles (2030–2032) and 2 meetings (2030–2032).\n"
        "- Removed 1 document.\n"
        "- Changed 1 article (text).\n"
        "- Vocabularies: changed 1 publisher (name_en).\n"
    )
    assert entry(told(), told(), tmp_path) == "- No fact differs.\n"
