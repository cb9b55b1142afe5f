"""Where Datasette calls the site: one function a hook, each of which hands on to the module that knows."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from .alphabet import Alphabet
from .headers import with_headers
from .home import home
from .pages import ROW_PAGES

FOLDING = "folding.json"


@lru_cache(maxsize=1)
def alphabet() -> Alphabet:
    """The characters in which this site searches, as the build wrote them beside this module."""
    return Alphabet.load(Path(__file__).with_name(FOLDING))


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Search by characters: what Datasette calls on every search is told how this database is indexed.

    Last, since Datasette's own function of this name is registered by a plugin too.
    """
    conn.create_function("escape_fts", 1, lambda sought: alphabet().match(sought or ""), deterministic=True)


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Any:
    """Send every answer with the headers of a site that loads nothing from elsewhere."""
    return with_headers


@hookimpl
def extra_template_vars(
    database: str | None, table: str | None, view_name: str, request: Request | None, datasette: Datasette
) -> Any:
    """What the templates of the site's own pages need; Datasette awaits it."""

    async def variables() -> dict[str, Any]:
        if view_name == "index":
            return {"home": home(datasette)}
        page = ROW_PAGES.get(table or "") if view_name == "row" else None
        if page is None or request is None:
            return {}
        return {"page": await page(datasette.get_database(database), tilde_decode(request.url_vars["pks"]))}

    return variables()
