"""Numbers as readouts print them."""

from __future__ import annotations

import re

import pytest

from readouts.numerals import NUMERAL, number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("0", 0),
        ("37", 37),
        ("2014", 2014),
        ("〇", 0),
        ("两", 2),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("廿", 20),
        ("廿六", 26),
        ("卅一", 31),
        ("三十七", 37),
        ("一百零五", 105),
        ("一百一十", 110),
        ("两百", 200),
        ("两千", 2000),
        ("一千二百三十四", 1234),
        ("二〇三一", 2031),
        ("二零三一", 2031),
        ("元", 1),
    ],
)
def test_a_numeral_has_its_value(printed: str, value: int) -> None:
    assert number(printed) == value


@pytest.mark.parametrize("printed", ["", "多", "十多", "3.5", "-3", "²", "一 二", "1" * 5000])
def test_what_is_no_numeral_has_none(printed: str) -> None:
    assert number(printed) is None


@pytest.mark.parametrize("value", [1, 9, 10, 19, 40, 99, 100, 101, 110, 999, 1000, 1001, 1010, 9999])
def test_every_count_is_read_back_from_its_chinese_form(value: int) -> None:
    digits = "零一二三四五六七八九"
    printed, pending = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        pending = pending or bool(printed and not digit)
        if digit:
            printed += ("零" if pending else "") + digits[digit] + name
            pending = False
    assert re.fullmatch(NUMERAL, printed)
    assert number(printed) == value
