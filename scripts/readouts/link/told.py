"""An article with what was found in it, as the linking stage takes it."""

from __future__ import annotations

from dataclasses import dataclass

from readouts.extract.findings import Findings
from readouts.read.article import Article


@dataclass(frozen=True, slots=True)
class Told:
    """One article and its findings. `announced`: its title, where that announces an encounter that was not found."""

    article: Article
    findings: Findings
    announced: str = ""

    @property
    def article_id(self) -> str:
        """The date of publication, else of the dateline, else `undated`; and the first 8 digits of the text's hash."""
        day = self.article.published_on or self.findings.dateline_on or "undated"
        return f"{day}-{self.article.sha256[:8]}"

    @property
    def order(self) -> tuple[str, str]:
        """Earlier reports first: by publication, else dateline, else the last encounter told; then by identifier."""
        days = [e.date for e in self.findings.encounters if e.role == "reports" and e.date]
        day = self.article.published_on or self.findings.dateline_on or max(days, default="9999")
        return day, self.article_id

    @property
    def holds_something(self) -> bool:
        """A meeting, a statement or a document was found."""
        return self.findings.hold_something
