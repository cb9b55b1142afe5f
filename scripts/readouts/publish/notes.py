"""The entry of a version in the changelog: what it holds, what was left out of it, and which facts changed."""

from __future__ import annotations

from readouts.publish.edition import Edition

_COUNTED = (
    ("articles", "articles"),
    ("meetings", "meetings"),
    ("statements", "statements"),
    ("documents_signed", "documents"),
    ("evidence", "pieces of evidence"),
)


def counts(edition: Edition) -> str:
    """How many rows the chief tables have, in words."""
    return ", ".join(f"{edition.rows(table):,} {name}" for table, name in _COUNTED)


def changelog_entry(edition: Edition, changed: str = "") -> str:
    """The entry in Markdown; `changed` is a list of the facts that changed since the version before, or empty."""
    lines = [f"## {edition.package.version} ({edition.day})", "", f"- {counts(edition).capitalize()}."]
    if edition.left_out:
        lines.append(
            f"- The texts of {edition.left_out:,} articles are left out, whose publishers' terms are not open."
        )
    return "\n".join(lines) + "\n" + changed
