"""JSON as the release writes it: one value, UTF-8, keys in the order given."""

from __future__ import annotations

import json
from typing import Any


def json_bytes(value: Any) -> bytes:
    """The file that holds a value."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
