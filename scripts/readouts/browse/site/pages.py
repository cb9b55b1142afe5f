"""Which page is made by what: rows of a table, and addresses of the site's own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from datasette.database import Database

from .article import article_page
from .document import document_page
from .statement import statement_page

# Given the database and the row's key, what its template needs: `row-readouts-<table>.html` finds it as `page`.
RowPage = Callable[[Database, str], Awaitable[Mapping[str, Any]]]
ROW_PAGES: Mapping[str, RowPage] = {
    "articles": article_page,
    "statements": statement_page,
    "documents_signed": document_page,
}
