"""Stands in for jsonpath-rw, which mlcroissant imports and needs for JSON sources only; no release has a wheel."""

from __future__ import annotations

from typing import Any


class lexer:  # noqa: N801
    """What mlcroissant imports beside `parse`, for the name of an error."""

    class JsonPathLexerError(Exception):
        """Raised by nothing here."""


def parse(path: str) -> Any:
    """Refuse: the descriptions under test name columns of CSV, no paths in JSON."""
    raise lexer.JsonPathLexerError(path)
