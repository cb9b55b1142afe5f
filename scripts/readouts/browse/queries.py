"""Questions that the tables answer and no single view of one does: Datasette's canned queries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A question; named parameters of the SQL are fields of a form, and an empty one asks for everything."""

    name: str
    title: str
    description: str
    sql: str


QUERIES = (
    Query(
        "said_on_topic",
        "What did somebody say on a topic?",
        "Give a name (习近平, Putin or xi-jinping), a topic (能源 or energy), a first year or day; any may stay empty.",
        """SELECT coalesce(m.date, a.published_on, a.dateline_on) AS date, p.name_zh AS speaker, s.verb, s.text,
       (SELECT group_concat(label_zh, '、') FROM (
          SELECT label_zh FROM statement_topics JOIN topics USING (topic_id)
          WHERE statement_id = s.statement_id ORDER BY matches DESC, topic_id)) AS topics,
       s.statement_id, s.meeting_id, s.article_id
FROM statements s
JOIN articles a USING (article_id)
LEFT JOIN meetings m ON m.meeting_id = s.meeting_id
LEFT JOIN people p ON p.person_id = s.speaker_id
WHERE (:person = '' OR :person IN (p.name_zh, p.person_id)
       OR ' ' || p.name_en || ' ' LIKE '% ' || :person || ' %')
  AND (:topic = '' OR s.statement_id IN (
         SELECT statement_id FROM statement_topics JOIN topics USING (topic_id)
         WHERE :topic IN (label_zh, topic_id) OR label_en LIKE :topic))
  AND (:since = '' OR coalesce(m.date, a.published_on, a.dateline_on) >= :since)
ORDER BY date, s.article_id, s.position""",
    ),
    Query(
        "documents_by_field_and_year",
        "Documents by field and year",
        "In which fields documents were signed or exchanged, as the reports list them.",
        """SELECT f.value AS field, substr(d.date, 1, 4) AS year, count(DISTINCT d.document_id) AS documents,
       sum(d.quantity) AS at_least_so_many
FROM documents_signed d, json_each(d.fields) f
GROUP BY f.value, year
ORDER BY documents DESC, field, year""",
    ),
    Query(
        "repeated_word_for_word",
        "Statements repeated word for word",
        "What was reported in the same words before, with both reports.",
        """SELECT s.text, s.statement_id AS later, a.published_on AS reported, e.statement_id AS earlier,
       b.published_on AS reported_before, s.article_id, e.article_id AS earlier_article_id
FROM statements s
JOIN statements e ON e.statement_id = s.repeats
JOIN articles a ON a.article_id = s.article_id
JOIN articles b ON b.article_id = e.article_id
ORDER BY length(s.text) DESC, s.statement_id""",
    ),
    Query(
        "where_sources_disagree",
        "Where sources disagree",
        "What an article says of a meeting that is not what the table holds, and the words that say so.",
        # Evidence proves what the table holds; what it does not hold stands in the issues: `meetings/KEY/COLUMN: …`.
        """SELECT substr(told, 1, instr(told, '/') - 1) AS meeting_id,
       substr(told, instr(told, '/') + 1) AS disagreement,
       CASE WHEN i.start IS NOT NULL THEN coalesce(substr(a.text, i.start + 1, i."end" - i.start), '…') END AS words,
       a.title, i.article_id
FROM (SELECT *, substr(message, length('meetings/') + 1) AS told FROM issues WHERE code = 'sources.disagree') i
JOIN articles a USING (article_id)
ORDER BY meeting_id, disagreement, i.article_id""",
    ),
    Query(
        "meeting_sequence",
        "The n-th meeting of two leaders, with the gaps",
        "Meetings of which a source says that it was the n-th of the two, in order; a gap says how many are not here.",
        """WITH numbered AS (
  SELECT group_concat(person_id, ' and ') AS pair, meeting_id, date, ordinal, label
  FROM (SELECT m.meeting_id, m.date, m.ordinal, m.label, p.person_id
        FROM meetings m JOIN participants p USING (meeting_id)
        WHERE m.ordinal IS NOT NULL AND p.role = 'principal' ORDER BY m.meeting_id, p.person_id)
  GROUP BY meeting_id
)
SELECT pair, ordinal, date, label, meeting_id,
       ordinal - lag(ordinal) OVER w - 1 AS missing_before
FROM numbered
WINDOW w AS (PARTITION BY pair ORDER BY ordinal)
ORDER BY pair, ordinal""",
    ),
    Query(
        "who_accompanies_whom",
        "Who accompanies whom",
        "How often somebody took part beside a leader of the same country.",
        """SELECT l.name_zh AS leader, c.name_zh AS accompanied_by, count(*) AS meetings,
       min(m.date) AS first, max(m.date) AS last, l.person_id, c.person_id AS companion_id
FROM participants pl
JOIN participants pc ON pc.meeting_id = pl.meeting_id AND pc.role = 'accompanying'
JOIN people l ON l.person_id = pl.person_id
JOIN people c ON c.person_id = pc.person_id AND c.country_code = l.country_code
JOIN meetings m ON m.meeting_id = pl.meeting_id
WHERE pl.role = 'principal'
GROUP BY l.person_id, c.person_id
ORDER BY meetings DESC, leader, accompanied_by""",
    ),
    Query(
        "meetings_of_two",
        "All meetings of two leaders",
        "Give two names (习近平 and 普京, Xi Jinping and Putin, or xi-jinping and vladimir-putin).",
        """SELECT m.date, m.kind, m.format, pl.name_zh AS place, m.occasion, m.ordinal, m.label, m.meeting_id
FROM meetings m
LEFT JOIN places pl USING (place_id)
WHERE EXISTS (SELECT 1 FROM participants x JOIN people p USING (person_id) WHERE x.meeting_id = m.meeting_id
              AND x.role = 'principal' AND (:one IN (p.name_zh, p.person_id)
                   OR :one <> '' AND ' ' || p.name_en || ' ' LIKE '% ' || :one || ' %'))
  AND EXISTS (SELECT 1 FROM participants x JOIN people p USING (person_id) WHERE x.meeting_id = m.meeting_id
              AND x.role = 'principal' AND (:other IN (p.name_zh, p.person_id)
                   OR :other <> '' AND ' ' || p.name_en || ' ' LIKE '% ' || :other || ' %'))
ORDER BY m.date""",
    ),
)
