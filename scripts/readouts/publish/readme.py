"""The page that a reader of the unpacked archive sees first."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.publish.croissant import cite_as
from readouts.publish.edition import Edition
from readouts.publish.notes import counts
from readouts.rows import TABLES


def readme(edition: Edition) -> str:
    """The page in Markdown."""
    return "\n".join(_lines(edition)) + "\n"


def _lines(edition: Edition) -> Iterator[str]:
    package = edition.package
    yield f"# {package.title} {package.version}\n"
    yield f"{package.description}\n"
    yield f"Version {package.version} of {edition.day}: {counts(edition)}.\n"
    yield "| file | rows | a row is |\n| --- | --: | --- |"
    for model in TABLES:
        yield f"| `{model.META.name}.csv` | {edition.rows(model.META.name):,} | {model.META.description} |"
    yield "\n`schemas/codebook.md` describes every column, `datapackage.json` is the descriptor (Data Package v2).\n"
    yield "## Opening it\n"
    yield "```sh\npip install frictionless && frictionless validate datapackage.json"
    yield 'sqlite3 readouts.db "SELECT date, label FROM meetings ORDER BY date"'
    yield "duckdb -c \"SELECT date, label FROM 'meetings.csv' ORDER BY date\""
    yield "```\n"
    yield '```python\nimport pandas as pd\n\nmeetings = pd.read_csv("meetings.csv")\n```\n'
    yield "The site of the dataset, on your own machine:\n"
    yield '```sh\npip install "datasette<0.66" icalendar\ndatasette serve .\n```\n'
    yield from _left_out(edition)
    yield "## Licence and citation\n"
    yield f"The data: {package.licenses[0].title}, see `LICENSE-DATA.md`."
    yield "The code of the site in `plugins/`, `templates/` and `static/`: MIT, see `LICENSE`.\n"
    yield f"> {cite_as(edition)}\n"
    yield "`CITATION.cff` holds the same for reference managers."


def _left_out(edition: Edition) -> Iterator[str]:
    if not edition.left_out:
        return
    yield "## What is left out\n"
    yield f"The texts of {edition.left_out:,} of {edition.rows('articles'):,} articles belong to publishers"
    yield "whose terms are not open. Their text, subtitle, keywords and statements' text are empty here; offsets and"
    yield "hashes are not."
    yield "With your own copies of the articles, the code of the dataset fills them in and proves the result by hash:\n"
    yield f"```sh\n.venv/bin/python scripts/rehydrate.py {edition.name}.zip ARTICLES\n```\n"
    yield "| publisher | terms | articles |\n| --- | --- | --: |"
    for left in edition.manifest.publishers:
        yield f"| {left.publisher} | {left.terms} | {left.articles:,} |"
    yield ""
