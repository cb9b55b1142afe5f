"""One row for each real document, however many articles tell of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from readouts.link import Told

Tell = Callable[..., Told]
Tables = Callable[[Sequence[Told]], dict[str, list[Any]]]
TALKS = "2031年3月4日，冰岛总统贝尔松在巴黎同斐济总理托梅鲁举行会谈。\n"
SIGNED = TALKS + "会谈后，两国领导人共同签署《冰岛和斐济海洋联合声明》。"
LATER = "2031年6月10日，斐济总理托梅鲁同冰岛总统贝尔松举行视频会晤。\n"


def test_a_title_told_by_two_articles_is_one_document(tell: Tell, tables: Tables) -> None:
    first = tell(SIGNED)
    second = tell(TALKS + "当天，双方签署《冰岛和斐济“海洋”联合声明》。", "2031-03-06", "b.txt")
    made = tables([second, first])
    [document] = made["documents_signed"]
    assert (document.title, document.level) == ("冰岛和斐济海洋联合声明", "heads_of_state")
    assert (document.date, document.meeting_id) == ("2031-03-04", "2031-03-04-beiersong-is-tuomeilu-fj")
    assert {r.article_id for r in made["document_articles"]} == {first.article_id, second.article_id}


def test_a_telling_of_the_month_is_of_the_document_of_the_day(tell: Tell, tables: Tables) -> None:
    recall = tell(LATER + "贝尔松指出，今年3月，双方签署《冰岛和斐济海洋联合声明》。", "2031-06-11", "b.txt")
    [document] = tables([recall, tell(SIGNED)])["documents_signed"]
    assert document.date == "2031-03-04"


def test_one_title_signed_on_two_days_is_two_documents(tell: Tell, tables: Tables) -> None:
    again = LATER.replace("举行视频会晤", "在苏瓦举行会谈") + "会谈后，两国领导人共同签署《冰岛和斐济海洋联合声明》。"
    made = tables([tell(SIGNED), tell(again, "2031-06-11", "b.txt")])
    assert sorted(d.date for d in made["documents_signed"]) == ["2031-03-04", "2031-06-10"]
    assert len({d.document_id for d in made["documents_signed"]}) == 2


def test_signed_and_extended_are_two_acts_on_one_title(tell: Tell, tables: Tables) -> None:
    extended = LATER + "双方宣布《冰岛和斐济海洋联合声明》延期。"
    made = tables([tell(SIGNED), tell(extended, "2031-06-11", "b.txt")])
    assert sorted(d.action for d in made["documents_signed"]) == ["extended", "signed"]


def test_a_batch_of_one_meeting_is_one_row_with_the_larger_number_and_all_fields(tell: Tell, tables: Tables) -> None:
    one = tell(TALKS + "会谈后，两国领导人共同见证签署渔业等领域20多份合作文件。")
    other = tell(TALKS + "会谈后，双方领导人见证签署旅游、渔业等领域25份合作文件。", "2031-03-06", "b.txt")
    [batch] = tables([one, other])["documents_signed"]
    assert (batch.title, batch.kind, batch.witnessed) == (None, "batch", True)
    assert (batch.quantity, batch.quantity_text, batch.fields) == (25, "25份", ("渔业", "旅游"))


def test_batches_of_two_meetings_are_two(tell: Tell, tables: Tables) -> None:
    other = LATER.replace("举行视频会晤", "在苏瓦举行会谈") + "会谈后，两国领导人共同见证签署多项合作文件。"
    told = [tell(TALKS + "会谈后，两国领导人共同见证签署多项合作文件。"), tell(other, "2031-06-11", "b.txt")]
    assert len({d.document_id for d in tables(told)["documents_signed"]}) == 2


def test_the_identifier_of_a_document_stays_when_other_sources_come(tell: Tell, tables: Tables) -> None:
    [alone] = tables([tell(SIGNED)])["documents_signed"]
    earlier = tell(TALKS + "双方将发表《渔业联合声明》。", "2031-03-04", "b.txt")
    again = tell(SIGNED + "好。", "2031-03-07", "c.txt")
    made = tables([again, tell(SIGNED), earlier])["documents_signed"]
    assert alone.document_id in {d.document_id for d in made}


def test_a_joint_statement_without_a_title_is_a_document(tell: Tell, tables: Tables) -> None:
    [document] = tables([tell(TALKS + "会谈后，双方签署联合声明。")])["documents_signed"]
    assert (document.title, document.kind, document.date) == (None, "joint_statement", "2031-03-04")


def test_a_joint_statement_without_a_title_is_the_titled_one_of_its_meeting(tell: Tell, tables: Tables) -> None:
    short = tell(TALKS + "会谈后，双方签署联合声明。", "2031-03-05", "b.txt")
    made = tables([short, tell(SIGNED)])
    [document] = made["documents_signed"]
    assert document.title == "冰岛和斐济海洋联合声明"
    assert short.article_id in {r.article_id for r in made["document_articles"]}


def test_a_document_has_the_date_of_its_own_article_and_the_meeting_the_day_of_another(
    tell: Tell, tables: Tables
) -> None:
    month = tell(SIGNED.replace("2031年3月4日", "2031年3月"), "", "b.txt")
    [document] = tables([tell(TALKS), month])["documents_signed"]
    assert (document.date, document.meeting_id) == ("2031-03", "2031-03-04-beiersong-is-tuomeilu-fj")


def test_untitled_documents_of_no_meeting_are_not_taken_for_one_another(tell: Tell, tables: Tables) -> None:
    letter = "2031年3月4日，国家主席习近平同{}互致贺信。习近平表示，两国友好。\n访问期间，双方签署数十项合作文件。"
    told = [tell(letter.format(who), source_file=who) for who in ("冰岛总统贝尔松", "斐济总理托梅鲁")]
    made = tables(told)
    assert [(d.title, d.date) for d in made["documents_signed"]] == [(None, None), (None, None)]
    assert len({r.article_id for r in made["document_articles"]}) == 2


def test_what_was_signed_some_day_of_the_visit_is_told_apart_from_what_was_signed_at_the_talks(
    tell: Tell, tables: Tables
) -> None:
    signed = "会谈后，两国领导人共同见证签署渔业等领域多项合作文件。访问期间，双方还签署了旅游等领域20余份合作文件。"
    later = "访问期间，双方签署了旅游等领域20余份合作文件。"
    made = tables([tell(TALKS + signed), tell(TALKS + later, "2031-03-06", "b.txt")])
    batches = {(d.date, d.quantity, d.fields) for d in made["documents_signed"]}
    assert batches == {("2031-03-04", None, ("渔业",)), ("2031-03", 20, ("旅游",))}


def test_the_batch_of_companies_is_told_apart_from_that_of_the_leaders(tell: Tell, tables: Tables) -> None:
    both = tell(
        TALKS + "会谈后，两国领导人共同见证渔业、旅游等领域12项合作文件的签署。当天，两国企业签署52份合作协议。"
    )
    other = tell(TALKS + "会谈后，双方领导人见证签署渔业等领域12项合作文件。", "2031-03-06", "b.txt")
    made = tables([both, other])
    batches = {(d.level, d.quantity, d.witnessed, d.fields) for d in made["documents_signed"]}
    assert batches == {("unspecified", 12, True, ("渔业", "旅游")), ("companies", 52, False, ())}
    assert len({d.document_id for d in made["documents_signed"]}) == 2


def test_the_other_side_names_its_own_country_first(tell: Tell, tables: Tables) -> None:
    text = TALKS + "两国领导人签署《中斐渔业合作条约》。\n托梅鲁表示，今天我们签署《斐中渔业合作条约》。"
    assert [d.title for d in tables([tell(text)])["documents_signed"]] == ["中斐渔业合作条约"]
