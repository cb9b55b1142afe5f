"""Rows of statements, with their topics and where the same words were reported before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.extract.findings import Statement
from readouts.link.collector import Collector
from readouts.link.duplicates import Repeats
from readouts.link.told import Told
from readouts.rows import StatementRow, StatementTopicRow


def add_statements(articles: Sequence[Told], meeting_ids: Mapping[int, str], out: Collector) -> None:
    """Add the statements of all articles, which are in order. `meeting_ids`: id() of an encounter to its meeting."""
    repeats = Repeats()
    for one in articles:
        for position, statement in enumerate(one.findings.statements, 1):
            for person in statement.speakers:
                out.meet(person)
            row = _row(one, position, statement, meeting_ids, repeats)
            out.add(row)
            for topic, count in statement.topics.items():
                out.add(StatementTopicRow(statement_id=row.statement_id, topic_id=topic, matches=count))
            words = one.article.text[statement.start : statement.end]
            repeats.add(row.statement_id, row.speaker_id or row.voice, one.article_id, words)
            out.prove("statements", row.statement_id, one, statement.cells)


def _row(
    one: Told, position: int, statement: Statement, meeting_ids: Mapping[int, str], repeats: Repeats
) -> StatementRow:
    alone = statement.voice == "individual" and statement.speakers
    speaker = statement.speakers[0].person_id if alone else None
    encounter = None if statement.encounter is None else one.findings.encounters[statement.encounter]
    text = one.article.text[statement.start : statement.end]
    return StatementRow(
        statement_id=f"{one.article_id}-s{position:02d}",
        article_id=one.article_id,
        meeting_id=meeting_ids.get(id(encounter)),
        position=position,
        speaker_id=speaker,
        voice=statement.voice,
        verb=statement.verb or None,
        continued=statement.continued,
        text=text,
        start=statement.start,
        end=statement.end,
        paragraph=statement.paragraph,
        repeats=repeats.earlier(speaker or statement.voice, one.article_id, text),
    )
