"""Farewells: the day and city that the guest leaves, and where the host gives it."""

from __future__ import annotations

import pytest

from said import Extract

LEFT = "3月4日中午，冰岛总统贝尔松{left}。人们聚集在通往机场的道路两旁。\n"
FAREWELL = "斐济总理托梅鲁在机场为贝尔松举行隆重欢送仪式。"


@pytest.mark.parametrize("left", ["离开苏瓦启程回国", "结束访问后离开苏瓦", "离开斐济苏瓦前往帕劳"])
def test_a_farewell_is_on_the_day_and_in_the_city_that_the_guest_leaves(extract: Extract, left: str) -> None:
    [met] = extract(LEFT.format(left=left) + FAREWELL, "2031-03-05").encounters
    assert [p.name_zh for p in met.principals] == ["贝尔松", "托梅鲁"]
    assert (met.kind, met.date, met.place_id, met.venue) == ("ceremony", "2031-03-04", "suva", "机场")


@pytest.mark.parametrize("left", ["将离开苏瓦回国", "离开帕劳科罗尔启程回国", "离开苏瓦抵达帕劳"])
def test_a_city_to_leave_or_of_others_is_not_that_of_the_farewell(extract: Extract, left: str) -> None:
    [met] = extract(LEFT.format(left=left) + FAREWELL, "2031-03-05").encounters
    assert (met.date, met.place_id) == ("2031-03", "")


def test_the_hall_of_a_farewell_may_be_told_behind_it(extract: Extract) -> None:
    text = "冰岛总统贝尔松3月4日在苏瓦出席斐济总理托梅鲁举行的欢送仪式。\n上午9时许，贝尔松和夫人抵达总统府。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.date, met.place_id, met.venue) == ("ceremony", "2031-03-04", "suva", "总统府")
