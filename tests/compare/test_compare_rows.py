"""A row is the same row where its content says so: only facts are differences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from made_up_edition import TEXT, Edition, told
from readouts.compare import Diff
from readouts.rows import MODELS, MeetingRow, PersonRow, PublisherRow

Compared = Callable[[Edition, Edition], Diff]
Facts = dict[str, tuple[int, int, int]]
# The tables of which a reader is told row by row.
TOLD = ("articles", "meetings", "statements", "documents_signed", "people", "issues")


def facts(diff: Diff, tables: tuple[str, ...] = tuple(MODELS)) -> Facts:
    """Rows added, removed and changed of each table that differs."""
    found = {name: diff.tables[name] for name in tables if diff.tables[name].differs}
    return {name: (len(table.added), len(table.removed), len(table.changed)) for name, table in found.items()}


def cells(diff: Diff, table: str) -> list[tuple[str, str, str]]:
    """Column, old and new value of each cell of a table that changed."""
    return [(cell.column, cell.old, cell.new) for row in diff.tables[table].changed for cell in row.cells]


def test_an_edition_does_not_differ_from_itself(compared: Compared) -> None:
    diff = compared(told(), told())
    assert not diff.differs
    assert facts(diff) == {}
    assert diff.tables["statements"].old_rows == 3


def test_a_statement_put_between_others_is_one_addition(compared: Compared) -> None:
    old, new = Edition(), Edition()
    for edition in (old, new):
        article = edition.article()
        edition.says(article, "桥已建成。")
        if edition is new:
            edition.says(article, "路也通了。", "bo-example")
        edition.touches(edition.says(article, "还要再修一条铁路。"))
    diff = compared(old, new)
    assert facts(diff) == {"statements": (1, 0, 0), "evidence": (1, 0, 0)}
    assert [row["text"] for row in diff.tables["statements"].added] == ["路也通了。"]
    assert diff.tables["statements"].renumbered == 1
    assert facts(compared(new, old)) == {"statements": (0, 1, 0), "evidence": (0, 1, 0)}


@pytest.mark.parametrize("place", ["安某同博某", "在某城会谈"])
def test_an_article_with_one_comma_more_is_one_changed_article(compared: Compared, place: str) -> None:
    diff = compared(told(), told(TEXT.replace(place, place + "，")))
    assert facts(diff) == {"articles": (0, 0, 1)}
    assert [column for column, _, _ in cells(diff, "articles")] == ["text"]
    assert diff.tables["statements"].renumbered == 3
    assert diff.tables["meeting_articles"].renumbered == 1


def test_a_comma_inside_a_statement_changes_the_article_and_that_statement(compared: Compared) -> None:
    old, new = Edition(), Edition()
    for edition, words in ((old, "路也通了。"), (new, "路，也通了。")):
        article = edition.article(TEXT.replace("路也通了。", words))
        edition.says(article, words, "bo-example")
        edition.says(article, "还要再修一条铁路。")
    diff = compared(old, new)
    assert facts(diff) == {"articles": (0, 0, 1), "statements": (0, 0, 1)}
    assert cells(diff, "statements") == [("text", "路也通了。", "路，也通了。")]


def test_an_issue_is_the_same_though_its_article_was_renamed(compared: Compared) -> None:
    old, new = told(), told("编者按。\n" + TEXT)
    for edition in (old, new):
        article = edition.articles[0]
        edition.raises(article, "meeting.no_day", f"articles/{article} gives no day")
    new.raises(article, "place.unknown", "乌有乡 is in no row of places.csv")
    diff = compared(old, new)
    assert facts(diff, TOLD) == {"articles": (0, 0, 1), "issues": (1, 0, 0)}
    assert diff.tables["issues"].added[0]["code"] == "place.unknown"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ({"source_file": "a.txt"}, {"source_file": "b/a.txt"}, {"source_file"}),
        ({"day": "2031-03-05"}, {"day": "2031-03-06"}, {"published_on"}),
        ({"text": TEXT}, {"text": TEXT + "\n完。"}, {"text"}),
        (
            {"text": TEXT, "source_file": "a.txt", "url": "https://example.org/1"},
            {"text": TEXT + "完。", "source_file": "b.txt", "url": "https://example.org/1", "title": "谈"},
            {"text", "source_file", "title"},
        ),
        (
            {"text": TEXT, "source_file": "a.txt"},
            {"text": TEXT + "完。", "source_file": "b.txt"},
            {"text", "source_file"},
        ),
        (
            {"text": TEXT, "source_file": "a.txt", "source_part": 1},
            {"text": TEXT + "完。", "source_file": "a.txt", "source_part": 2},
            {"text", "source_part"},
        ),
    ],
)
def test_an_article_is_known_by_what_has_not_changed(
    compared: Compared, old: dict[str, object], new: dict[str, object], found: set[str]
) -> None:
    diff = compared(told(**old), told(**new))  # type: ignore[arg-type]
    assert facts(diff) == {"articles": (0, 0, 1)}
    assert {column for column, _, _ in cells(diff, "articles")} == found


def test_another_article_in_the_same_file_is_another_article(compared: Compared) -> None:
    diff = compared(told(), told("蔡某会见外宾，谈到农业、教育和旅游，桥已建成。会谈", title="别的"))
    assert facts(diff)["articles"] == (1, 1, 0)


def test_an_article_put_before_others_of_its_file_moves_none(compared: Compared) -> None:
    new = told(source_part=2)
    new.article("某地下雨了，据说明天还要下，后天放晴。", source_part=1, title="天气")
    diff = compared(told(), new)
    assert facts(diff) == {"articles": (1, 0, 1)}
    assert cells(diff, "articles") == [("source_part", "1", "2")]


def test_a_meeting_whose_date_was_corrected_is_one_changed_meeting(compared: Compared) -> None:
    old, new = Edition(), Edition()
    for edition, day in ((old, "2031-03-04"), (new, "2031-03-05")):
        article = edition.article()
        meeting = edition.meets(article, "安某同博某在某城会谈", day)
        edition.says(article, "桥已建成。", meeting_id=meeting)
        edition.signs(article, f"2031-batch-signed-{day[-2:] * 4}", kind="batch", meeting_id=meeting, date=day)
    diff = compared(old, new)
    assert facts(diff, TOLD) == {"meetings": (0, 0, 1), "documents_signed": (0, 0, 1)}
    assert cells(diff, "meetings") == cells(diff, "documents_signed") == [("date", "2031-03-04", "2031-03-05")]
    change = diff.tables["meetings"].changed[0]
    assert change.old_key == "2031-03-04-ann-example-bo-example"
    assert change.key == "2031-03-05-ann-example-bo-example"


def test_two_meetings_of_the_same_people_stay_apart_when_both_dates_change(compared: Compared) -> None:
    text = "安某同博某一月会晤，二月又会面。"
    old, new = Edition(), Edition()
    for edition, days in ((old, ("2031-01-01", "2031-02-02")), (new, ("2031-02-03", "2031-01-02"))):
        article = edition.article(text)
        for day in days:
            words = "一月会晤" if day[5:7] == "01" else "二月又会面"
            edition.meets(article, words, day, place_id=None)
    assert cells(compared(old, new), "meetings") == [
        ("date", "2031-01-01", "2031-01-02"),
        ("date", "2031-02-02", "2031-02-03"),
    ]


def test_a_meeting_read_with_the_wrong_counterpart_is_one_changed_meeting(compared: Compared) -> None:
    old, new = Edition(), Edition()
    old.meets(old.article(), "安某同博某在某城会谈", people=("ann-example", "cy-example"))
    new.meets(new.article(), "安某同博某在某城会谈")
    diff = compared(old, new)
    # The row itself is the same; who met stands in the table of participants.
    assert facts(diff, TOLD) == {}
    assert facts(diff) == {"participants": (1, 1, 0)}


def test_another_meeting_of_that_day_is_another_meeting(compared: Compared) -> None:
    text = "安某会见博某。安某会见蔡某。"
    old, new = Edition(), Edition()
    old.meets(old.article(text), "安某会见博某")
    new.meets(new.article(text), "安某会见蔡某", people=("ann-example", "cy-example"))
    assert facts(compared(old, new), TOLD) == {"meetings": (1, 1, 0)}


def test_a_document_whose_title_was_mended_is_one_changed_document(compared: Compared) -> None:
    old, new = Edition(), Edition()
    for edition, title, number in ((old, "关于桥粱的联合声明", "1" * 8), (new, "关于桥梁的联合声明", "2" * 8)):
        edition.signs(edition.article(), f"2031-treaty-signed-{number}", title=title)
    diff = compared(old, new)
    assert facts(diff) == {"documents_signed": (0, 0, 1)}
    assert cells(diff, "documents_signed") == [("title", "关于桥粱的联合声明", "关于桥梁的联合声明")]


def test_a_person_who_got_a_row_of_their_own_is_renamed_and_no_meeting_changes(compared: Compared) -> None:
    old, new = Edition(), Edition()
    for edition, person, registered in ((old, "daimou", False), (new, "dee-example", True)):
        edition.rows.append(PersonRow(person_id=person, name_zh="戴某", registered=registered))
        article = edition.article()
        edition.says(article, "桥已建成。", person)
        edition.meets(article, "会谈", people=tuple(sorted(("ann-example", person))))
    diff = compared(old, new)
    assert facts(diff) == {"people": (0, 0, 1)}
    assert cells(diff, "people") == [("person_id", "daimou", "dee-example"), ("registered", "false", "true")]
    assert diff.tables["meetings"].renumbered == 1


def test_labels_that_follow_from_a_name_are_not_told_again(compared: Compared) -> None:
    old, new = told(), told()
    for edition, name in ((old, "博某"), (new, "博某某")):
        person = PersonRow(person_id="bo-example", name_zh=name, registered=True)
        edition.rows = [person if getattr(row, "name_zh", "") == "博某" else row for row in edition.rows]
        meeting = next(row for row in edition.rows if isinstance(row, MeetingRow))
        edition.rows[edition.rows.index(meeting)] = meeting.model_copy(update={"label": f"安某、{name}"})
    diff = compared(old, new)
    assert facts(diff) == {"people": (0, 0, 1)}
    other = told()
    other.rows = [r.model_copy(update={"label": "?"}) if isinstance(r, MeetingRow) else r for r in other.rows]
    assert [column for column, _, _ in cells(compared(told(), other), "meetings")] == ["label"]


def test_a_statement_that_now_ends_later_is_changed_and_one_cut_in_two_is_an_addition(compared: Compared) -> None:
    text = "安某说，桥已建成，路也通了，铁路要修。"
    old, new = Edition(), Edition()
    old.says(old.article(text), "桥已建成，路也通了，")
    new.says(new.article(text), "桥已建成，路也通了，铁路要修。")
    diff = compared(old, new)
    assert facts(diff, TOLD) == {"statements": (0, 0, 1)}
    assert [column for column, _, _ in cells(diff, "statements")] == ["text"]
    cut = Edition()
    article = cut.article(text)
    cut.says(article, "桥已建成，")
    cut.says(article, "路也通了，铁路要修。")
    assert facts(compared(new, cut), TOLD) == {"statements": (1, 0, 1)}


def test_the_same_words_from_another_speaker_are_one_changed_cell(compared: Compared) -> None:
    old, new = Edition(), Edition()
    old.says(old.article(), "桥已建成。")
    new.says(new.article(), "桥已建成。", "bo-example")
    diff = compared(old, new)
    assert facts(diff) == {"statements": (0, 0, 1), "evidence": (0, 0, 1)}
    assert cells(diff, "statements") == [("speaker_id", "ann-example", "bo-example")]


def test_words_that_a_rule_now_reads_elsewhere_are_a_changed_piece_of_evidence(compared: Compared) -> None:
    old, new = Edition(), Edition()
    for edition, words in ((old, "某城"), (new, "在某城")):
        article = edition.article()
        meeting = edition.meets(article, "会谈")
        edition.proves("meetings", meeting, "place_id", "exampleville", article, words)
    diff = compared(old, new)
    assert facts(diff) == {"evidence": (0, 0, 1)}
    assert [column for column, _, _ in cells(diff, "evidence")] == ["start"]


def test_rows_may_stand_in_any_order(compared: Compared) -> None:
    old, new = told(), told(TEXT.replace("通了", "修通了"))
    one = compared(old, new)
    old.rows.reverse()
    new.rows.reverse()
    assert facts(compared(old, new)) == facts(one)


def test_a_publisher_with_another_identifier_changes_no_article(compared: Compared) -> None:
    old, new = told(publisher_id="moubao"), told()
    old.rows.append(PublisherRow(publisher_id="moubao", name_zh="某报二"))
    old.rows = [row for row in old.rows if getattr(row, "publisher_id", "") != "example"]
    new.rows.append(PublisherRow(publisher_id="moubao-2", name_zh="某报二"))
    new.rows = [
        row.model_copy(update={"publisher_id": "moubao-2"}) if row.META.name == "articles" else row for row in new.rows
    ]
    diff = compared(old, new)
    assert "articles" not in facts(diff)
    assert cells(diff, "publishers") == [("publisher_id", "moubao", "moubao-2")]
