"""Which page is made by what: rows of a table, and addresses of the site's own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import Request

from .article import article_page
from .cells import document_name
from .citation import Dataset, row_citation
from .document import document_page
from .meeting import meeting_page
from .person import person_page
from .place import place_page
from .statement import statement_page
from .topic import topic_page
from .words import row_path

# Given the database and the row's key, what its template needs: `row-readouts-<table>.html` finds it as `page`.
RowPage = Callable[[Database, str], Awaitable[Mapping[str, Any]]]
ROW_PAGES: Mapping[str, RowPage] = {
    "articles": article_page,
    "statements": statement_page,
    "documents_signed": document_page,
    "meetings": meeting_page,
    "people": person_page,
    "places": place_page,
    "topics": topic_page,
}


def cited_page(
    datasette: Datasette, request: Request, database: str, table: str, key: str, page: Mapping[str, Any]
) -> Mapping[str, Any]:
    """A row's page with its citation, for `_citation.html`; a page may say as `cited` what to call its row."""
    dataset = Dataset.of_metadata(datasette.metadata() or {})
    permalink = datasette.absolute_url(request, row_path(datasette, database, table, key))
    name = page.get("cited") or called(page) or key
    return {**page, "citation": row_citation(dataset, table, key, name, permalink)}


def called(page: Mapping[str, Any]) -> str:
    """What to call the article, statement or document of a page; empty where the page has none or it has no name."""
    if "statement" in page:
        statement = page["statement"]
        speaker = statement["name_en"] or statement["name_zh"] or "both sides"
        source = statement["article_title"] or statement["article_id"]
        return f"Statement {statement['position']} by {speaker}, in: {source}"
    if "document" in page:
        return document_name(page["document"])
    return str(page["article"]["title"] or "") if "article" in page else ""
