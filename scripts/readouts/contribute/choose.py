"""Choosing among several articles: the list of them, and numbers as people write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from readouts.contribute.proposal import Proposal
from readouts.contribute.wording import plain

_RANGE = re.compile(r"(\d+)(?:\s*-\s*(\d+))?")


def listed(proposals: Sequence[Proposal]) -> Table:
    """The articles with their numbers: day, title, how many meetings, statements and documents each holds."""
    table = Table(box=None, pad_edge=False)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("published", no_wrap=True)
    table.add_column("title", overflow="fold", ratio=1)
    for name in ("meet.", "said", "doc."):
        table.add_column(name, justify="right", no_wrap=True)
    for number, proposal in enumerate(proposals, start=1):
        article, findings = proposal.told.article, proposal.told.findings
        counts = (len(findings.encounters), len(findings.statements), len(findings.documents))
        title = Text(plain(article.title) or "(no title)")
        table.add_row(str(number), article.published_on, title, *map(str, counts))
    return table


def numbers(words: str, count: int) -> list[int] | None:
    """The numbers from 1 to `count` that words as `1,3-5`, `all` or `none` choose; None where they make no sense."""
    words = words.strip().lower()
    if words in ("all", "none"):
        return list(range(1, count + 1)) if words == "all" else []
    chosen: set[int] = set()
    for part in words.replace("，", ",").split(","):
        match = _RANGE.fullmatch(part.strip())
        if match is None:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= count:
            return None
        chosen.update(range(first, last + 1))
    return sorted(chosen)
