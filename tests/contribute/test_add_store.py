"""Storing an article: only when wanted, never over another, and every refusal in one line with its remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from made_up_reports import AGAIN, BRIEF, CITED, OTHER, TOLD, Run
from make_containers import json_lines, tar, zipped
from readouts.extract.documents import DocumentReader
from readouts.extract.findings import Document
from readouts.pipeline import build
from readouts.rows import ArticleRow

Page = Callable[..., Path]
CALL = "2031-04-01-beiersong-is-keluota-nr-call"


def stored(clone: Path) -> dict[str, str]:
    """The articles of the clone, but for the one that it had."""
    folder = clone / "data" / "articles"
    assert (folder / "talks.txt").read_text(encoding="utf-8") == TOLD
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name != "talks.txt"}


def test_nothing_is_stored_without_a_terminal_unless_told_to(run: Run, page: Page, clone: Path) -> None:
    ran = run(page(BRIEF))
    assert ran.out.endswith("Nothing was stored: there is no terminal to ask on; --yes stores without asking.\n")
    assert stored(clone) == {}


def test_yes_stores_what_the_next_build_reads(run: Run, page: Page, clone: Path) -> None:
    ran = run("--yes", page(BRIEF))
    ((name, text),) = stored(clone).items()
    assert f"data/articles/{name}\n" in ran.out
    assert "make build" in ran.out
    assert text.startswith("---\ntitle: 贝尔松同科罗塔通电话\npublisher: Readouts 简报\ndate: '2031-04-02'\n")
    made = build([clone / "data" / "articles"], clone / "data")
    article = next(row for row in made.tables["articles"] if isinstance(row, ArticleRow) and row.source_file == name)
    assert (article.title, article.published_on, article.cites) == ("贝尔松同科罗塔通电话", "2031-04-02", (CITED,))
    assert article.url == "https://example.org/call"
    assert article.article_id in ran.out


def test_what_is_there_is_not_stored_again_in_whatever_form(run: Run, page: Page, clone: Path) -> None:
    assert run("--yes", page(OTHER)).status == 1
    before = stored(clone)
    body = OTHER.split("---\n\n")[1].replace("\n\n", "</p><p>")
    html = f"<html><body><p>{body}</p></body></html>"
    for given in (page(OTHER), page(html, "page.html"), clone / "data" / "articles" / next(iter(before))):
        ran = run("--yes", given)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err == (
            f"add: {given.name}: its text is there already, in data/articles/{next(iter(before))}; "
            "there is nothing to add; mend that file if need be\n"
        )
    assert stored(clone) == before


def test_an_article_over_which_a_rule_stumbles_is_refused_and_the_rest_stored(
    run: Run, page: Page, clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    works = DocumentReader.read

    def stumbles(reader: DocumentReader) -> list[Document]:
        if "鳕鱼" in reader.tagged.body.text:
            raise IndexError("no such item")
        return works(reader)

    monkeypatch.setattr(DocumentReader, "read", stumbles)
    (tmp_path / "given").mkdir()
    page(OTHER.replace("---\n\n", "---\n\n鳕鱼很多。"), "given/cod.md")
    page(BRIEF, "given/brief.md")
    ran = run("--yes", tmp_path / "given")
    assert (ran.status, len(stored(clone))) == (1, 1)
    [line] = ran.err.splitlines()
    assert line.startswith("add: cod.md: a rule stumbled over it (IndexError in test_add_store.py, line ")
    assert line.endswith("; report this line with the file")


def test_a_file_is_never_written_over(run: Run, page: Page, clone: Path) -> None:
    ran = run("--yes", "--name", "talks", page(OTHER))
    assert ran.status == 1
    assert ran.err == "add: data/articles/talks.txt: is there already; choose another name with --name\n"
    assert "Nothing was stored." in ran.out
    assert stored(clone) == {}


def test_a_second_article_of_a_kind_gets_a_name_of_its_own(run: Run, page: Page, clone: Path) -> None:
    run("--yes", page(OTHER))
    run("--yes", page(OTHER.replace("就任", "上任")))
    first, second = sorted(stored(clone))
    assert (first, second) == (
        "2031-04-01-beiersong-is-keluota-nr-call-2.txt",
        "2031-04-01-beiersong-is-keluota-nr-call.txt",
    )


@pytest.mark.parametrize("name", ["mine", "mine.txt"])
def test_a_name_can_be_chosen(name: str, run: Run, page: Page, clone: Path) -> None:
    run("--yes", "--name", name, page(OTHER))
    assert list(stored(clone)) == ["mine.txt"]


@pytest.mark.parametrize("name", ["../mine", "a/b", ".mine", "中", "mine.md", " ", "-", "x" * 200])
def test_a_name_that_leads_elsewhere_is_wrong_usage(name: str, run: Run, page: Page, clone: Path) -> None:
    ran = run("--yes", f"--name={name}", page(OTHER))
    assert (ran.status, ran.out) == (2, "")
    assert "is no plain file name; use letters, digits, - and _" in ran.err
    assert stored(clone) == {}


GARBLED = "习近平同普京举行会谈，双方就两国关系深入交换意见。".encode().decode("gb18030", "replace")
WITHOUT = "; it would not enter the tables; if it should, open an issue with its address"
REFUSED = {
    "empty": (b"", "the file is empty; put the article's text into it or leave it out"),
    "english": (b"Two presidents met.", "no Chinese text; give the article in Chinese"),
    "garbled": (
        GARBLED.encode(),
        "garbled: read in a wrong encoding before it was saved; get it again and save it in UTF-8",
    ),
    "picture": (b"\x89PNG\r\n\x1a\n", "a PNG picture, not text; give the article as text, Markdown or HTML"),
    "header": (
        "---\ntitle: 会\n".encode(),
        "the front matter has no closing ---; mend the lines between the two --- or take them out",
    ),
    "weather": (
        "今天天气很好。".encode(),
        f"no meeting, statement or document of leaders in it: no word of a meeting, a letter or a signing{WITHOUT}",
    ),
    "unnamed": (
        "两国代表团在上海举行会谈。".encode(),
        f"no meeting, statement or document of leaders in it: no leader is named{WITHOUT}",
    ),
    "apart": (
        "法国总统马克龙说，会谈取消了。".encode(),
        f"no meeting, statement or document of leaders in it: names 马克龙; "
        f"an encounter is to come, wished for, refused or called off: 会谈取消了{WITHOUT}",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_added_is_told_in_one_line(name: str, run: Run, page: Page, clone: Path) -> None:
    data, said = REFUSED[name]
    ran = run("--yes", page(data, name))
    assert (ran.status, ran.out, ran.err) == (1, "", f"add: {name}: {said}\n")
    assert stored(clone) == {}


def test_a_brief_that_cites_nothing_is_shown_and_not_stored(run: Run, page: Page, clone: Path) -> None:
    ran = run("--yes", page(BRIEF.replace(f"'{CITED}'", "")))
    assert ran.status == 1
    assert "1 meeting" in ran.out
    assert ran.err == (
        "add: page.md: cannot be stored: a brief that cites nothing; "
        "name the reports that it tells of under cites: in the front matter\n"
    )
    assert stored(clone) == {}


def test_cites_makes_a_brief_of_ones_own_text(run: Run, page: Page, clone: Path) -> None:
    ran = run(
        "--yes",
        "--cites",
        "《甲》（乙，2031-04-02）",
        "--cites",
        "《丙》",
        page(OTHER.replace("publisher: 新华社", "")),
    )
    assert "A brief in your own words" in ran.out
    (text,) = stored(clone).values()
    assert "cites:\n- 《甲》（乙，2031-04-02）\n- 《丙》\nbrief: true\n" in text


@pytest.mark.parametrize("how", ["option", "header"])
def test_a_publishers_text_does_not_become_a_brief_by_saying_so(how: str, run: Run, page: Page, clone: Path) -> None:
    text = OTHER if how == "option" else BRIEF.replace("Readouts 简报", "新华社")
    ran = run("--yes", *(["--cites", CITED] if how == "option" else []), page(text))
    assert ran.err == (
        "add: page.md: cannot be stored: the text is by 新华社 and so no brief; "
        "tell it in your own words: .venv/bin/python scripts/add.py --template > ../brief.md\n"
    )
    assert stored(clone) == {}


def test_the_template_filled_in_is_a_brief(run: Run, page: Page, clone: Path) -> None:
    template = run("--template")
    assert (template.status, template.err) == (0, "")
    empty = run("--yes", page(template.out, "empty.md"))
    assert (empty.status, empty.err) == (
        1, "add: empty.md: no body text; put the article's text under its headline or leave the file out\n"
    )  # fmt: skip
    filled = (
        template.out.replace("title:\n", "title: 通话\n")
        .replace("date:\n", "date: 2031-04-02\n")
        .replace("# - '《", "- '《")
    )
    ran = run("--yes", page(filled + OTHER.split("---\n\n")[1].replace("\n\n", "\n"), "brief.md"))
    assert "published with the data, under CC BY 4.0" in ran.out
    (text,) = stored(clone).values()
    assert text.endswith("---\n\n4月1日，冰岛总统贝尔松同瑙鲁总统科罗塔通电话。\n\n贝尔松说，祝贺科罗塔就任。\n")
    assert "publisher: Readouts 简报\n" in text


def test_standard_input_is_read_and_cannot_be_asked(run: Run, clone: Path) -> None:
    ran = run("-", stdin=OTHER.encode("gb18030"))
    assert "贝尔松同科罗塔通电话" in ran.out
    assert "no terminal to ask on; --yes stores" in ran.out
    assert stored(clone) == {}
    run("-", "--yes", stdin=OTHER.encode("gb18030"))
    assert len(stored(clone)) == 1


@pytest.mark.parametrize(
    ("stdin", "status", "said"),
    [
        (None, 2, "add: -: there is no standard input; pipe an article into it or name a file\n"),
        (b"", 1, "add: standard input: the file is empty; put the article's text into it or leave it out\n"),
    ],
)
def test_no_standard_input_is_said(stdin: bytes | None, status: int, said: str, run: Run) -> None:
    ran = run("-", "--yes", stdin=stdin)
    assert (ran.status, ran.err) == (status, said)


PAGES = {
    "a.md": OTHER.encode(),
    "b.md": "今天天气很好。".encode(),
    "c.md": AGAIN.encode(),
    "d.md": OTHER.encode(),
    "e.png": REFUSED["picture"][0],
}


@pytest.mark.parametrize("pack", [tar, zipped])
def test_each_article_of_a_container_is_stored(
    pack: Callable[[dict[str, bytes]], bytes], run: Run, page: Page, clone: Path
) -> None:
    ran = run("--yes", page(pack(PAGES), "pages"))
    assert ran.status == 1
    assert ran.err.splitlines() == [
        "add: pages!d.md: its text is there already, in pages!a.md; there is nothing to add; mend that file if need be",
        "add: pages!e.png: a PNG picture, not text; give the article as text, Markdown or HTML",
        f"add: pages!b.md: {REFUSED['weather'][1]}",
    ]
    assert sorted(stored(clone)) == [
        "2031-03-04-beiersong-is-tuomeilu-fj-talks.txt",
        "2031-04-01-beiersong-is-keluota-nr-call.txt",
    ]
    assert "Stored: 2 articles" in ran.out


def test_some_of_many_can_be_picked(run: Run, page: Page, clone: Path) -> None:
    many = {
        f"{n}.md": OTHER.replace("4月1日", f"4月{n}日").replace("通电话", f"通电话{n}", 1).encode() for n in range(1, 6)
    }
    container = page(tar(many), "pages")
    listed = run(container)
    assert [line.split()[:2] for line in listed.out.splitlines()[1:6]] == [[str(n), "2031-04-02"] for n in range(1, 6)]
    assert "[m:" not in listed.out, "many are listed, not shown in full"
    ran = run("--yes", "--pick", "2,4-5", container)
    assert [line[:12] for line in ran.out.splitlines() if line.startswith("[m:4月")] == [
        "[m:4月2日]，[p:",
        "[m:4月4日]，[p:",
        "[m:4月5日]，[p:",
    ]
    assert [name[:10] for name in sorted(stored(clone))] == ["2031-04-02", "2031-04-04", "2031-04-05"]


def test_the_list_stands_by_day_and_title(run: Run, page: Page) -> None:
    heads = {"a": ("丙", "2031-04-03"), "b": ("乙", "2031-04-02"), "c": ("甲", ""), "d": ("丁", "2031-04-02")}
    many = {
        name: OTHER.replace("贝尔松同科罗塔通电话", title, 1).replace("2031-04-02", day).replace("就任", name).encode()
        for name, (title, day) in heads.items()
    }
    lines = run(page(tar(many), "pages")).out.splitlines()[1:5]
    assert [line.split()[:-3] for line in lines] == [
        ["1", "2031-04-02", "丁"],
        ["2", "2031-04-02", "乙"],
        ["3", "2031-04-03", "丙"],
        ["4", "甲"],
    ]


def test_all_of_many_are_stored_with_one_account_of_them(run: Run, page: Page, clone: Path) -> None:
    many = {f"{n}.md": OTHER.replace("4月1日", f"4月{n}日").encode() for n in range(1, 6)}
    ran = run("--yes", page(tar(many), "pages"))
    assert len(stored(clone)) == 5
    assert ran.out.count("keluota-nr,科罗塔") == 1
    assert ran.out.count("It belongs to 新华社") == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--pick", "3"], "add: --pick 3: not among the 2 articles; see their list without it\n"),
        (["--pick", "x"], "add: --pick x: not among the 2 articles; see their list without it\n"),
        (["--name", "one"], "add: --name one: one name for 2 articles; choose one with --pick\n"),
    ],
)
def test_a_choice_that_cannot_be_is_wrong_usage(argv: list[str], said: str, run: Run, page: Page, clone: Path) -> None:
    ran = run("--yes", *argv, page(json_lines({"a": OTHER.encode(), "b": AGAIN.encode()}), "pages.jsonl"))
    assert (ran.status, ran.err) == (2, said)
    assert stored(clone) == {}


def test_a_folder_that_cannot_be_written_is_said(run: Run, page: Page, clone: Path) -> None:
    folder = clone / "data" / "articles"
    folder.rename(clone / "moved")
    folder.write_text("in the way", encoding="utf-8")
    ran = run("--yes", "--name", "mine", page(BRIEF))
    assert ran.status == 1
    assert ran.err == (
        "add: data/articles/mine.txt: cannot be written: Not a directory; check the folder and its permissions\n"
    )


def test_a_folder_that_is_missing_is_made(run: Run, page: Page, clone: Path) -> None:
    (clone / "data" / "articles").rename(clone / "moved")
    run("--yes", "--name", "mine", page(BRIEF))
    assert (clone / "data" / "articles" / "mine.txt").is_file()


def test_a_faulty_vocabulary_is_wrong_usage(run: Run, page: Page, clone: Path) -> None:
    with (clone / "data" / "places.csv").open("a", encoding="utf-8") as places:
        places.write("x,x,x,,,north,,\n")
    ran = run(page(OTHER))
    assert ran.status == 2
    assert "latitude: 'north' is no number" in ran.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "name one FILE, or - for standard input"),
        (["--template", "x"], "--template takes no FILE"),
        (["none.html"], "add: none.html: no such file or folder; check the path"),
        (
            ["https://example.org/1.html"],
            "add: https://example.org/1.html: is an address, which is not fetched; "
            "save the page in your browser, then name the saved file\n",
        ),
    ],
)
def test_wrong_usage_ends_with_two(argv: list[str], said: str, run: Run) -> None:
    ran = run(*argv)
    assert ran.status == 2
    assert said in ran.err


def test_an_empty_folder_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".hidden").touch()
    ran = run(tmp_path / "empty")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"add: {tmp_path / 'empty'}: no file in this folder; name a page, or a folder of pages\n"


LOOK = "\nNext:\n  make build   make the tables again\n  make check   find what CI would find\n"
LOOK += "  make diff    see which facts change\n"
COMMIT = "commit all of data/, build/, schemas/ and datapackage.json: git add -A data build schemas datapackage.json\n"
KEEP = "Do not push these, nor tables built with them: their text may not be published.\n  {path}\n"
KEEP += (
    "They may stay in a clone of your own. For a pull request take them out, build again, and tell the same facts in "
)
KEEP += "a brief: .venv/bin/python scripts/add.py --template > ../brief.md\n"


def test_what_comes_next_is_to_commit_all_that_a_contribution_can_change(run: Run, page: Page) -> None:
    assert run("--yes", page(BRIEF)).out.endswith(f"data/articles/{CALL}.txt\n{LOOK}then {COMMIT}")


@pytest.mark.parametrize("publisher", ["publisher: 新华社\n", ""])
def test_a_text_that_is_not_open_is_not_to_be_pushed(publisher: str, run: Run, page: Page) -> None:
    ran = run("--yes", page(OTHER.replace("publisher: 新华社\n", publisher)))
    assert ran.out.endswith(LOOK + "\n" + KEEP.format(path=f"data/articles/{CALL}.txt"))
    assert "commit" not in ran.out


def test_of_several_those_are_named_that_are_not_to_be_pushed(run: Run, page: Page) -> None:
    ran = run("--yes", page(tar({"a.md": BRIEF.encode(), "b.md": AGAIN.encode()}), "pages"))
    withheld = "data/articles/2031-03-04-beiersong-is-tuomeilu-fj-talks.txt"
    assert ran.out.endswith(f"{LOOK}\n{KEEP.format(path=withheld)}Without them {COMMIT}")
