"""Where Datasette calls the site: one function a hook, each of which hands on to the module that knows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import Request, Response
from jinja2 import Environment
from markupsafe import Markup

from .alphabet import Alphabet
from .feeds import Told, atom, calendar, told
from .headers import ROBOTS, with_headers
from .home import home
from .pages import ROW_PAGES, cited_page
from .search import around, named, search
from .searched import SEARCHED
from .words import row_path

FOLDING = "folding.json"
DATABASE = "readouts"
# The table to which a column of a query leads, by the name that the column has there.
KEYS: Mapping[str, str] = {
    "article_id": "articles",
    "earlier_article_id": "articles",
    "statement_id": "statements",
    "later": "statements",
    "earlier": "statements",
    "meeting_id": "meetings",
    "document_id": "documents_signed",
    "person_id": "people",
    "companion_id": "people",
    "place_id": "places",
    "topic_id": "topics",
}


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
        # Metadata as a page is given them are the table's, which name no licence.
        whole = {"dataset": datasette.metadata() or {}}
        if view_name == "index":
            return whole | {"home": home(datasette)}
        page = ROW_PAGES.get(table or "") if view_name == "row" else None
        if page is None or request is None:
            return whole
        key = tilde_decode(request.url_vars["pks"])
        shown = await page(datasette.get_database(database), key)
        return whole | {"page": cited_page(datasette, request, database or "", table or "", key, shown)}

    return variables()


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Addresses of the site's own."""
    return [(r"^/-/search$", search_page), (r"^/robots\.txt$", robots)]


def robots() -> Response:
    """What robots may fetch."""
    return Response.text(ROBOTS)


async def search_page(datasette: Datasette, request: Request) -> Response:
    """The search over all tables: `/-/search?q=words`."""
    sought = (request.args.get("q") or "").strip()
    found = await search(datasette.get_database(DATABASE), alphabet(), sought) if sought else []
    for kind in found:
        for hit in kind["hits"]:
            hit["path"] = tilde_encode(hit["key"])
    names = await named(datasette.get_database(DATABASE), alphabet(), sought)
    for name in names:
        name["path"] = datasette.urls.row(DATABASE, name["table"], tilde_encode(name["key"]))
    shown = {"sought": sought, "found": found, "named": names}
    html = await datasette.render_template("search.html", shown, request=request)
    return Response.html(html)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """`cell|around(words)`: what a cell says around the words sought in it; `searched`: the columns that have them.

    `cells|sought_first(columns)`: these columns beside the key.
    """
    env.filters["around"] = lambda text, sought: around(alphabet(), str(text), sought)
    env.filters["sought_first"] = sought_first
    env.globals["searched"] = SEARCHED


def sought_first(cells: Iterable[Mapping[str, Any]], sought: Collection[str]) -> list[Mapping[str, Any]]:
    """Columns or cells of a row, those in which something was sought beside its key, where they are seen."""
    key, *others = cells
    return [key, *sorted(others, key=lambda cell: (cell.get("column") or cell.get("name")) not in sought)]


@hookimpl
def register_output_renderer() -> list[dict[str, Any]]:
    """Any view of meetings as a calendar or a feed, beside Datasette's JSON and CSV."""
    return [
        {"extension": "ics", "render": render_calendar, "can_render": _of_meetings},
        {"extension": "atom", "render": render_atom, "can_render": _of_meetings},
    ]


def _of_meetings(columns: Sequence[str], view_name: str) -> bool:
    return "meeting_id" in columns and "label" in columns and view_name in ("table", "row", "query")


async def render_calendar(
    datasette: Datasette, columns: Sequence[str], rows: Sequence[Mapping[str, Any]], request: Request
) -> Response | None:
    """The rows' meetings as iCalendar; nothing, which Datasette answers with 404, where rows are of no meeting."""
    if "meeting_id" not in columns:
        return None
    meetings = await _told(datasette, rows, request)
    return Response(calendar(_title(datasette), meetings).decode("utf-8"), content_type="text/calendar; charset=utf-8")


async def render_atom(
    datasette: Datasette, columns: Sequence[str], rows: Sequence[Mapping[str, Any]], request: Request
) -> Response | None:
    """The rows' meetings as an Atom feed; nothing where rows are of no meeting."""
    if "meeting_id" not in columns:
        return None
    address = datasette.absolute_url(request, request.full_path)
    feed = atom(_title(datasette), address, await _told(datasette, rows, request))
    return Response(feed.decode("utf-8"), content_type="application/atom+xml; charset=utf-8")


async def _told(datasette: Datasette, rows: Sequence[Mapping[str, Any]], request: Request) -> list[Told]:
    # Statements of no meeting have no identifier, several rows may have the same.
    ids = list(dict.fromkeys(row["meeting_id"] for row in rows if isinstance(row["meeting_id"], str)))
    row_path = datasette.urls.row
    urls = {key: datasette.absolute_url(request, row_path(DATABASE, "meetings", tilde_encode(key))) for key in ids}
    return await told(datasette.get_database(DATABASE), ids, urls)


def _title(datasette: Datasette) -> str:
    return str(datasette.metadata("title") or DATABASE)


@hookimpl
def render_cell(
    value: object, column: str, table: str | None, database: str | None, datasette: Datasette
) -> str | Markup | None:
    """The members of an array as a reader writes a list; in the answer of a query, a key as a link to its row."""
    if not isinstance(value, str):
        return None
    target = KEYS.get(column) if table is None else None
    if target and value and database == DATABASE:
        return Markup('<a href="{}">{}</a>').format(row_path(datasette, database, target, value), value)
    return _listed(value) if value.startswith("[") else None


def _listed(value: str) -> str | None:
    try:
        members = json.loads(value)
    except ValueError:
        return None
    return "、".join(map(str, members)) or None
