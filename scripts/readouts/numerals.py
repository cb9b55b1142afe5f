"""Numbers as readouts print them: ASCII digits and Chinese numerals up to 9,999.

Written here because libraries measured on readouts misread full-width digits and 元月.
"""

from __future__ import annotations

import re

_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "元": 1}
_UNIT = {"十": 10, "百": 100, "千": 1000}
# 廿六 and 卅一: twenty and thirty of days, as papers in traditional script and older ones print them.
_TENS = {"廿": 20, "卅": 30}
# More digits are no count of meetings or documents.
_LONGEST = 9
NUMERAL = r"(?:\d+|[〇零一二两三四五六七八九十百千]+)"
_YEAR = re.compile(r"[〇零一二三四五六七八九]{4}")


def number(printed: str) -> int | None:
    """The value of a numeral, or None where it is none: 37 and 三十七 give 37, 二〇一四 gives 2014, 元 gives 1."""
    if not printed:
        return None
    if printed.isascii() and printed.isdigit():
        return int(printed) if len(printed) <= _LONGEST else None
    if _YEAR.fullmatch(printed):
        return int("".join(str(_DIGIT[c]) for c in printed))
    total = digit = 0
    for char in printed:
        if char in _DIGIT:
            digit = _DIGIT[char]
        elif char in _TENS and not total + digit:
            total = _TENS[char]
        elif char in _UNIT:
            total += (digit or 1) * _UNIT[char]
            digit = 0
        else:
            return None
    return total + digit
