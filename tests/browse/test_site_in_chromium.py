"""The site as its readers meet it: a real browser searches, follows values, and asks no other machine."""

from __future__ import annotations

import importlib.util
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from datasette.app import Datasette

from serve import HOST, listen

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed; .ci/run installs Debian's"),
    pytest.mark.skipif(importlib.util.find_spec("playwright") is None, reason="playwright is not installed"),
]


@pytest.fixture(scope="module")
def address(site_folder: Path) -> Iterator[str]:
    """The site of the briefs on a port of this machine; requests wait in the socket until the server answers."""
    with listen(0) as listener:
        app = Datasette([], config_dir=site_folder).app()
        server = uvicorn.Server(uvicorn.Config(app, lifespan="on", log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://{HOST}:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Page]:
    """A fresh page. Whatever a test does in it, nothing may be asked of another machine and nothing may go wrong."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    context.close()
    assert asked, "the test opened no page"
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert wrong == []


def rows(folder: Path, sql: str, *values: str) -> list[Any]:
    with sqlite3.connect(folder / "readouts.db") as db:
        return db.execute(sql, values).fetchall()


def test_a_search_from_the_home_page(page: Page, address: str, site_folder: Path) -> None:
    page.goto(address)
    page.locator("#site-search").fill("合作")
    page.locator("#site-search").press("Enter")
    page.wait_for_url("**/-/search?q=**")
    (held,) = rows(site_folder, "SELECT count(*) FROM statements WHERE instr(text, '合作')")[0]
    assert page.locator("h2#h-statements").inner_text() == f"Statements {held}"
    marks = page.locator("#statements mark")
    assert marks.count() >= 10
    assert set(marks.all_inner_texts()) == {"合作"}


def test_a_value_leads_to_its_words(page: Page, address: str, site_folder: Path) -> None:
    meeting, article, start, end = rows(
        site_folder,
        """SELECT row_id, article_id, start, "end" FROM evidence
           WHERE "table" = 'meetings' AND "column" = 'place_id' ORDER BY row_id LIMIT 1""",
    )[0]
    ((text,),) = rows(site_folder, "SELECT text FROM articles WHERE article_id = ?", article)
    page.goto(f"{address}/readouts/meetings/{meeting}")
    page.locator(f"a[href*='_words={start}-{end}']").first.click()
    page.wait_for_url(f"**/readouts/articles/{article}?_words={start}-{end}*")
    sought = page.locator(f"[id='w-{start}-{end}']")
    assert sought.is_visible()
    assert text[start:end].startswith(sought.inner_text()[:1])


def test_what_stays_in_sight_beside_a_text_ends_with_it(page: Page, address: str, site_folder: Path) -> None:
    ((article,),) = rows(site_folder, "SELECT article_id FROM articles ORDER BY characters DESC LIMIT 1")
    page.set_viewport_size({"width": 1200, "height": 700})
    page.goto(f"{address}/readouts/articles/{article}")
    over = """() => document.querySelector("aside.side .held").getBoundingClientRect().bottom
                  - document.querySelector("section.evidence").getBoundingClientRect().top"""
    page.evaluate("scrollTo(0, 600)")
    assert page.locator("aside.side .held").bounding_box()["y"] < 50  # type: ignore[index]
    for down in range(0, page.evaluate("document.body.scrollHeight"), 100):
        page.evaluate(f"scrollTo(0, {down})")
        assert page.evaluate(over) <= 0


def test_the_numbers_of_the_timeline_are_those_of_the_table(page: Page, address: str, site_folder: Path) -> None:
    held = rows(
        site_folder,
        """SELECT substr(date, 1, 4), format, count(*) FROM meetings
           WHERE status = 'held' AND date IS NOT NULL GROUP BY 1, 2""",
    )
    page.goto(address)
    drawn = page.locator("section:has(#timeline-title) .wide svg text").all_text_contents()
    years = {year for year, _, _ in held}
    assert years <= set(drawn)
    assert sorted(int(text) for text in drawn if text.isdecimal() and len(text) < 4) == sorted(n for *_, n in held)
    page.locator("section:has(#timeline-title) summary").click()
    lines = page.locator("section:has(#timeline-title) tbody tr")
    told = {line.locator("th").inner_text(): line.locator("td").last.inner_text() for line in lines.all()}
    assert told == {year: str(sum(n for y, _, n in held if y == year)) for year in years}


def test_the_numbers_of_the_map_are_those_of_the_table(page: Page, address: str, site_folder: Path) -> None:
    held = rows(
        site_folder,
        """SELECT p.name_zh || ' ' || p.name_en, count(*) FROM meetings m JOIN places p USING (place_id)
           WHERE m.status = 'held' AND m.format = 'in_person' AND p.latitude IS NOT NULL GROUP BY p.place_id""",
    )
    expected = {f"{name} {count}" for name, count in held}
    page.goto(address)
    named = set(page.locator(".map svg text").all_text_contents())
    drawn = {text for text in named if text.startswith(tuple(name for name, _ in held))}
    assert drawn
    assert drawn <= expected
    page.locator("section:has(#places-title) summary").click()
    told = page.locator("section:has(#places-title) tbody tr td:nth-of-type(2)").all_inner_texts()
    assert sorted(map(int, told)) == sorted(count for _, count in held)


def test_a_meeting_opens_from_the_home_page(page: Page, address: str, site_folder: Path) -> None:
    page.goto(address)
    first = page.locator("section:has(#downloads-title)").locator("xpath=preceding-sibling::section").locator("ol a")
    label = first.first.inner_text()
    first.first.click()
    page.wait_for_url("**/readouts/meetings/**")
    ((meeting,),) = rows(site_folder, "SELECT meeting_id FROM meetings WHERE label = ?", label)
    assert page.url.endswith(meeting)
    names = rows(
        site_folder,
        "SELECT name_zh FROM participants JOIN people USING (person_id) WHERE meeting_id = ? AND role = 'principal'",
        meeting,
    )
    heading = page.locator("h1").inner_text()
    assert all(name in heading for (name,) in names)
    said = rows(site_folder, "SELECT text FROM statements WHERE meeting_id = ?", meeting)
    shown = page.locator("main").inner_text()
    assert all(text.split("\n")[0][:20] in shown for (text,) in said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize(
    "kind", ["home", "search", "table", "facets", "query", "wide query", "article", "meeting", "person", "statement"]
)
def test_everybody_can_read_a_page(
    browser: Any, address: str, site_folder: Path, kind: str, width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    opened.goto(address + path_of(kind, site_folder))
    found = Axe().run(opened).response["violations"]
    serious = [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found if v["impact"] in ("serious", "critical")]
    sideways = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert serious == []
    assert sideways == 0, "the page scrolls sideways"


def path_of(kind: str, folder: Path) -> str:
    """The address of a page of each kind."""
    of_rows = {
        "article": ("articles", "article_id"),
        "meeting": ("meetings", "meeting_id"),
        "person": ("people", "person_id"),
        "statement": ("statements", "statement_id"),
    }
    if kind in of_rows:
        table, key = of_rows[kind]
        ((value,),) = rows(folder, f"SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET 3")
        return f"/readouts/{table}/{value}"
    others = {"home": "/", "search": "/-/search?q=合作", "table": "/readouts/meetings"}
    others |= {"facets": "/readouts/meetings?date__gt=2014&_facet=kind"}
    others |= {"wide query": "/readouts/said_on_topic?person=习近平&topic=能源&since="}
    return others.get(kind, "/readouts/meetings_of_two?one=xi-jinping&other=vladimir-putin")
