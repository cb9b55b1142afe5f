"""What parts the cells of a CSV file that was not saved with commas."""

from __future__ import annotations

from collections.abc import Sequence

SEPARATE = "save it with commas between the cells"
_NAMES = {";": "semicolons", "\t": "tabs", "|": "vertical bars"}


def wrong_separator(header: Sequence[str], columns: Sequence[str]) -> str:
    """The name of what parts the columns in a header that was read as if commas did; empty where commas do."""
    whole = ",".join(header)
    return next((name for mark, name in _NAMES.items() if sorted(whole.split(mark)) == sorted(columns)), "")


def cells_to_write(found: int, wanted: int) -> str:
    """What to do about a line of `found` cells where `wanted` belong."""
    return "quote cells that hold commas" if found > wanted else "write empty cells too"
