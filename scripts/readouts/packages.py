"""The packages that the project imports: a Python without them is told in one line what to run instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from importlib.util import find_spec

NEEDED = (
    "ahocorasick_rs", "altair", "babel", "datasette", "duckdb", "fastwarc", "icalendar", "jinja2", "markupsafe",
    "opencc", "pydantic", "pydantic_core", "pypdfium2", "pypinyin", "rich", "selectolax", "uvicorn", "vl_convert",
    "yaml",
)  # fmt: skip
_NAMED_AT_MOST = 3
_WRONG_USAGE = 2


def require(names: Iterable[str] = NEEDED) -> None:
    """Leave with status 2 and one line on standard error where this Python lacks one of them."""
    lacking = [name for name in names if find_spec(name) is None]
    if lacking:
        script = sys.argv[0] or "python"
        named = ", ".join(lacking[:_NAMED_AT_MOST]) + (", …" if len(lacking) > _NAMED_AT_MOST else "")
        print(
            f"{os.path.basename(script)}: {sys.executable} lacks packages of the project ({named}); "
            f"run: make venv, then .venv/bin/python {script}",
            file=sys.stderr,
        )
        sys.exit(_WRONG_USAGE)
