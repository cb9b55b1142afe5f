"""Terms of office: what is wrong with the files that give them, and meetings outside them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from readouts.model import Row
from readouts.reduced_dates import first_day, last_day
from readouts.review.clone import Clone
from readouts.review.faults import of_faults
from readouts.review.finding import CellFinding
from readouts.review.sense import findings
from readouts.review.term_faults import faults
from readouts.rows import ArticleRow, EvidenceRow, MeetingRow, ParticipantRow, PersonRow
from readouts.vocabulary import survey
from readouts.vocabulary.terms_of_office import Term, read_terms

ROOT = Path(__file__).resolve().parents[2]
HEADER = "person_id,office_zh,started,ended,source\n"
PEOPLE = """\
person_id,name_zh,name_en,aliases,office_zh,office_en,country_code,wikidata_id
ann,安,Ann,[],总统,President,DE,
ben,本,Ben,[],总统,President,DE,
cem,杰姆,Cem,[],总统,President,FR,
dan,丹,Dan,[],国际局局长,Head,,
"""
OFFICES = """\
office_zh,office_en,rank,scope
主席,Chair,leader,organization
国务资政,Senior Minister,leader,government
总理,Prime Minister,leader,government
总统,President,leader,state
议长,Speaker,leader,parliament
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The vocabularies that terms are measured by, without terms."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name, text in {
        "people.csv": PEOPLE,
        "offices.csv": OFFICES,
        "organizations.csv": "organization_id,name_zh,name_en,aliases,wikidata_id\nx,国联,League,[],\n",
        "shared_offices.csv": "office_zh,note\n主席,of any\n国务资政,two at times\n",
        "terms.csv": HEADER,
    }.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def found(data: Path, *terms: str) -> list[str]:
    """The report of a file of terms, each finding one line."""
    (data / "terms.csv").write_text(HEADER + "".join(f"{term}\n" for term in terms), "utf-8")
    return report(data)


def report(data: Path) -> list[str]:
    """The report of the files as they are."""
    _, _, known = survey(data)
    return [str(finding) for finding in of_faults(faults(data, known), Clone(data.parent))]


class TestFaults:
    def test_terms_one_after_the_other_are_right(self, data: Path) -> None:
        assert not found(
            data,
            "ann,总统,2004,2010-05-24,inauguration",
            "ann,总理,2010-05,2012,appointment",
            "ann,总统,2012-01-01,,inauguration",
            "ben,总统,2010-05-24,2012,inauguration",
            "cem,总统,2009,,inauguration",
            "dan,国际局局长,2009,,appointment",
            "dan,国联主席,2010,,election",
        )

    @pytest.mark.parametrize(
        ("term", "report"),
        [
            (
                "eve,总统,2009,,inauguration",
                "data/terms.csv:2:1: cell.unlisted person_id: 'eve' is not in people.csv — "
                "add it there or write one that is",
            ),
            (
                "ann,总桶,2009,,inauguration",
                "data/terms.csv:2:5: cell.unlisted office_zh: '总桶' is in neither offices.csv nor people.csv — "
                "write one that is, behind its organization's name where it has one, or add it to offices.csv",
            ),
            (
                "ann,总统,2009-02-30,,inauguration",
                "data/terms.csv:2:8: cell.date started: '2009-02-30' is no date — "
                "write YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar",
            ),
            (
                "ann,总统,2009,2010-5,inauguration",
                "data/terms.csv:2:13: cell.date ended: '2010-5' is no date — "
                "write YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar or leave it empty",
            ),
            (
                "ann,总统,,2010,inauguration",
                "data/terms.csv:2:8: cell.empty started: is empty — every row needs it",
            ),
            (
                "ann,总统,2010-05,2010-04-30,inauguration",
                "data/terms.csv:2:16: terms.reversed ended: 2010-04-30 is before 2010-05, the start of the term — "
                "mend the wrong one of the two",
            ),
            (
                "ann,总统,2009,2010,",
                "data/terms.csv:2:18: cell.empty source: is empty — every row needs it",
            ),
            (
                "ann,总统,2009,2010",
                "data/terms.csv:2:1: row.cells person_id: 4 cells in a line of 5 columns — write empty cells too",
            ),
        ],
    )
    def test_fault_in_one_row(self, data: Path, term: str, report: str) -> None:
        assert found(data, term) == [report]

    def test_terms_of_a_person_stand_in_the_order_of_time(self, data: Path) -> None:
        assert found(data, "ann,总统,2010,2011,x", "ann,总理,2009,2010,x") == [
            "data/terms.csv:3:8: row.unsorted started: 2009 stands behind 2010, of the same person — "
            "move the row so that the file is sorted by person_id, then started"
        ]

    def test_nobody_begins_in_an_office_still_held(self, data: Path) -> None:
        assert found(data, "ann,议长,2009,2012,x", "ann,议长,2011,,x") == [
            "data/terms.csv:3:8: terms.overlap started: 议长 from 2011 overlaps 议长 from 2009 to 2012 (line 2), "
            "of the same person — mend the dates or make one row of the two"
        ]

    def test_a_country_has_one_president(self, data: Path) -> None:
        assert found(data, "ann,总统,2009,,x", "ben,总统,2011,2012-01,x") == [
            "data/terms.csv:3:1: terms.two_holders person_id: ben is 总统 from 2011 to 2012-01 while ann is 总统 from "
            "2009 (line 2) — mend the dates, or list the office in data/shared_offices.csv if several hold it at once"
        ]

    def test_an_organization_has_one_chair_wherever_from(self, data: Path) -> None:
        assert [line.split()[1] for line in found(data, "ann,国联主席,2009,,x", "cem,国联主席,2011,,x")] == [
            "terms.two_holders"
        ]

    @pytest.mark.parametrize("office", ["主席", "国务资政", "议长"])
    def test_some_offices_have_several_holders(self, data: Path, office: str) -> None:
        assert not found(data, f"ann,{office},2009,,x", f"ben,{office},2009,,x")

    def test_offices_that_several_hold_are_listed(self, data: Path) -> None:
        (data / "shared_offices.csv").write_text("office_zh,note\n资政,two at times\n", "utf-8")
        assert found(data) == [
            "data/shared_offices.csv:2:1: cell.unlisted office_zh: '资政' is in neither offices.csv nor people.csv — "
            "write one that is, behind its organization's name where it has one, or add it to offices.csv"
        ]

    def test_missing_file_and_wrong_header(self, data: Path) -> None:
        (data / "shared_offices.csv").unlink()
        (data / "terms.csv").write_text("person_id,started\n", "utf-8")
        assert report(data) == [
            "data/shared_offices.csv: file.missing is missing — it must stand in data/ with the columns office_zh,note",
            "data/terms.csv:1: header.wrong header is person_id,started — "
            "write person_id,office_zh,started,ended,source",
        ]

    def test_committed_terms_are_read(self) -> None:
        assert len(read_terms(ROOT / "data")) > 150
        assert len(read_terms(ROOT / "data")) > 150


def met(data: Path, day: str, *people: str, status: str = "held", role: str = "principal") -> list[CellFinding]:
    """What the sense of a build says of one meeting."""
    meeting = MeetingRow.model_validate(
        {"meeting_id": f"{day}-a", "date": day, "status": status, "format": "phone", "kind": "call", "label": "Call"}
    )
    tables: dict[str, list[Row]] = {
        "people": [PersonRow(person_id="ann", name_zh="安", name_en="Ann", registered=True)],
        "meetings": [meeting],
        "participants": [
            ParticipantRow.model_validate({"meeting_id": meeting.meeting_id, "person_id": person, "role": role})
            for person in people
        ],
    }
    return list(findings(tables, data))


class TestMeetings:
    @pytest.fixture(autouse=True)
    def terms(self, data: Path) -> None:
        rows = ("ann,总统,2004-03,2008-05-07,x", "ann,总理,2012-05-08,,x", "ben,总统,2009,2010,x")
        assert not found(data, *rows)

    def test_principal_out_of_office(self, data: Path) -> None:
        assert met(data, "2009-02-01", "ann", "ben") == [
            CellFinding(
                table="participants",
                row_id="2009-02-01-a/ann",
                column="person_id",
                code="meetings.out_of_office",
                message="Ann met on 2009-02-01 in no known office; the nearest is 总统 from 2004-03 to 2008-05-07",
                remedy="look whom and which day the article means; correct the cell, or add the term to data/terms.csv",
                severity="warning",
            )
        ]

    @pytest.mark.parametrize(
        ("day", "nearest"),
        [
            ("2004-02-29", "总统 from 2004-03 to 2008-05-07"),
            ("2012-05-07", "总理 from 2012-05-08"),
            ("2011", "总理 from"),
        ],
    )
    def test_nearest_term_is_named(self, data: Path, day: str, nearest: str) -> None:
        (one,) = met(data, day, "ann")
        assert f"the nearest is {nearest}" in one.message

    @pytest.mark.parametrize("day", ["2004-03-01", "2008-05-07", "2008-05", "2012", "2026-01-01"])
    def test_a_reduced_date_may_be_any_of_its_days(self, data: Path, day: str) -> None:
        assert met(data, day, "ann") == []

    def test_what_is_not_known_is_not_checked(self, data: Path) -> None:
        assert met(data, "2009-02-01", "cem") == []
        assert met(data, "2009-02-01", "ann", status="planned") == []
        assert met(data, "2009-02-01", "ann", role="accompanying") == []

    def test_a_person_without_a_row_goes_by_the_id(self, data: Path) -> None:
        (one,) = met(data, "2011-01-01", "ben")
        assert one.message.startswith("ben met on 2011-01-01 in no known office")

    def test_terms_whose_dates_cannot_be_read_are_left_out(self, data: Path) -> None:
        found(data, "ann,总统,2004-13,,x", "ben,总统,2009,2010-99,x", "cem,总统,2009,,x")
        assert read_terms(data) == {"cem": [Term("cem", "总统", "2009", "")]}


def called(data: Path, day: str, words: str, written: str = "", role: str = "principal") -> list[CellFinding]:
    """What the sense of a build says of one who met, in the words of an article of the same day or another."""
    text = f"{words}会谈。"
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = ArticleRow(
        article_id=f"{written or day}-{sha[:8]}", source_file="a.txt", source_part=1, published_on=written or day,
        language="zh-Hans", media_type="text/plain", characters=len(text), sha256=sha, text=text,
    )  # fmt: skip
    row = {"meeting_id": f"{day}-ann", "person_id": "ann", "role": role}
    meeting = {"date": day, "status": "held", "format": "phone", "kind": "call", "label": "Call"}
    evidence = EvidenceRow(
        table="participants", row_id=f"{day}-ann/ann", column="person_id", value="ann", article_id=article.article_id,
        start=0, end=len(words), rule="principal.named",
    )  # fmt: skip
    tables: dict[str, list[Row]] = {
        "people": [PersonRow(person_id="ann", name_zh="安", name_en="Ann", registered=True)],
        "articles": [article],
        "meetings": [MeetingRow.model_validate({"meeting_id": f"{day}-ann"} | meeting)],
        "participants": [ParticipantRow.model_validate(row)],
        "evidence": [evidence],
    }
    return [one for one in findings(tables, data) if one.code == "meetings.other_office"]


class TestOffices:
    @pytest.fixture(autouse=True)
    def terms(self, data: Path) -> None:
        text = OFFICES + "临时总统,Interim President,leader,state\n副总统,Vice-President,deputy,state\n"
        (data / "offices.csv").write_text(text, "utf-8")
        assert not found(
            data, "ann,总统,2004,2008-05-07,x", "ann,总理,2008-05-08,2012-05-07,x", "ann,总统,2012-05-07,,x"
        )

    def test_an_office_of_another_time(self, data: Path) -> None:
        assert called(data, "2011-05-09", "德国总统安") == [
            CellFinding(
                table="participants",
                row_id="2011-05-09-ann/ann",
                column="person_id",
                code="meetings.other_office",
                message="Ann is called 总统 on 2011-05-09, but was 总理 from 2008-05-08 to 2012-05-07",
                remedy="look whom and which day the article means; mend them, or the term in data/terms.csv",
                severity="warning",
            )
        ]

    @pytest.mark.parametrize(
        ("day", "words"),
        [
            ("2011-05-09", "总理安"),
            ("2011-05-09", "安"),
            ("2011-05-09", "副总统安"),
            ("2013-05-09", "总统安"),
            ("2012-05-07", "总统安"),
            ("2003-05-09", "总统安"),
        ],
    )
    def test_an_office_of_that_day_and_what_is_no_office_of_theirs(self, data: Path, day: str, words: str) -> None:
        assert called(data, day, words) == []

    def test_a_head_may_be_called_so_in_short_and_a_deputy_not(self, data: Path) -> None:
        assert not found(data, "ann,临时总统,2004,2005,x", "ann,副总统,2006,2007,x", "ann,总统,2008,,x")
        assert called(data, "2004-05-09", "总统安") == []
        assert len(called(data, "2006-05-09", "总统安")) == 1

    def test_an_article_that_looks_back_and_who_accompanies_are_passed_over(self, data: Path) -> None:
        assert called(data, "2011-05-09", "总统安", written="2013-05-09") == []
        assert called(data, "2011-05-09", "总统安", role="accompanying") == []


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023-02-03", "2023-02-03", "2023-02-03"),
    ],
)
def test_first_and_last_day_of_a_reduced_date(value: str, first: str, last: str) -> None:
    assert (first_day(value).isoformat(), last_day(value).isoformat()) == (first, last)
