"""Rows of documents, and which articles tell of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.link import documents
from readouts.link.collector import Collector
from readouts.link.told import Told
from readouts.rows import DocumentArticleRow, DocumentRow


def add_documents(articles: Sequence[Told], meeting_ids: Mapping[int, str], out: Collector) -> None:
    """Add the documents of all articles. `meeting_ids`: id() of an encounter to its meeting."""
    for linked in documents.group(articles, meeting_ids):
        row = _row(linked)
        out.add(row)
        kept = {
            "title": row.title,
            "kind": row.kind,
            "action": row.action,
            "level": row.level,
            "date": row.date,
            "witnessed": str(row.witnessed).lower(),
            "quantity": str(row.quantity),
            "quantity_text": row.quantity_text,
        }
        for one, document in linked.tellings:
            cells = [c for c in document.cells if c.column == "fields" or kept.get(c.column) == c.value]
            out.prove("documents_signed", linked.document_id, one, cells)
        for article_id in sorted({one.article_id for one, _ in linked.tellings}):
            out.add(DocumentArticleRow(document_id=linked.document_id, article_id=article_id))


def _row(linked: documents.LinkedDocument) -> DocumentRow:
    quantity, quantity_text = documents.quantity(linked)
    return DocumentRow(
        document_id=linked.document_id,
        title=linked.title or None,
        kind=linked.tellings[0][1].kind,
        action=linked.action,
        level=documents.level(linked),
        witnessed=any(d.witnessed for _, d in linked.tellings),
        date=linked.date or None,
        meeting_id=linked.meeting_id or None,
        quantity=quantity,
        quantity_text=quantity_text or None,
        fields=documents.fields(linked),
    )
