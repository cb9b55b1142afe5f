"""The issues of a build, each with an identifier that depends on what it says and where."""

from __future__ import annotations

import hashlib

from readouts.link.left import Left, unfulfilled
from readouts.link.told import Told
from readouts.rows import IssueRow
from readouts.terms import Severity

# Of a meeting whose day no article gives.
NO_DAY = "meeting.no_day"


class Issues:
    """Collects issues; the same one said twice is one."""

    def __init__(self) -> None:
        self._rows: dict[str, IssueRow] = {}
        self._withdrawn: set[tuple[str, str | None, int | None]] = set()

    def add(
        self,
        severity: Severity,
        code: str,
        message: str,
        article_id: str | None = None,
        start: int | None = None,
        end: int | None = None,
    ) -> None:
        """Add one issue; offsets are into the article's text."""
        if start is None or end is None or end <= start or article_id is None:
            start = end = None
        digest = hashlib.sha256(f"{article_id}|{code}|{start}|{message}".encode()).hexdigest()[:8]
        issue_id = "-".join(part for part in (article_id, _slug(code), digest) if part)
        self._rows.setdefault(
            issue_id,
            IssueRow(
                issue_id=issue_id,
                severity=severity,
                code=code,
                article_id=article_id,
                start=start,
                end=end,
                message=message,
            ),
        )

    def withdraw(self, code: str, article_id: str, start: int) -> None:
        """Take back what was said of the words that begin at an offset of an article."""
        self._withdrawn.add((code, article_id, start))

    def of_left(self, one: Left) -> None:
        """Add why an article entered no table; the row names its file, since there is no article to name."""
        said: list[tuple[Severity, str, str]] = [("info", one.code, one.message)] if one.code else []
        if one.announced:
            said.append(("warning", *unfulfilled(one.announced)))
        for severity, code, message in said:
            issue_id = f"{one.digest}-{_slug(code)}"
            self._rows[issue_id] = IssueRow(
                issue_id=issue_id, severity=severity, code=code, source_file=one.source_file, message=message
            )

    def of_article(self, told: Told) -> None:
        """Add what reading and extraction of an article noted."""
        for notice in told.article.notices:
            self.add(notice.severity, notice.code, notice.message, told.article_id, notice.start, notice.end)
        for issue in told.findings.issues:
            self.add(issue.severity, issue.code, issue.message, told.article_id, issue.start, issue.end)
        if told.announced:
            self.add("warning", *unfulfilled(told.announced), told.article_id)

    def rows(self) -> list[IssueRow]:
        """All issues."""
        return [row for row in self._rows.values() if (row.code, row.article_id, row.start) not in self._withdrawn]


def _slug(code: str) -> str:
    return code.replace(".", "-").replace("_", "-")
