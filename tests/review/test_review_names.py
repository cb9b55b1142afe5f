"""Names that two rows claim, told at the cell to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from broken_clone import Edit, insert, replace
from own_data import own_data
from readouts.review.clashes import of_clashes
from readouts.review.clone import Clone
from readouts.review.kinds_of_names import of_kinds
from readouts.vocabulary import survey


def found(root: Path) -> list[str]:
    """The findings of names in a clone, as they are printed."""
    vocabulary, faults, _ = survey(root / "data")
    assert faults == []
    clone = Clone(root)
    return [str(finding) for finding in (*of_clashes(clone, vocabulary), *of_kinds(clone, vocabulary))]


UNLIKE = "and no other name of zz-zed is like it"
AWAY = "take it out of the aliases"
ONE = "keep it in one of the two files, since a text is searched for the names of all at once"
CASES: dict[str, tuple[Edit, str]] = {
    "another's name at home": (
        insert("data/people.csv", 'zz-zed,泽德某,Z. Zed,"[""习近平""]",总理,Premier,CN,'),
        f"data/people.csv:{{n}}:19: name.clash '习近平' is the name of xi-jinping, {UNLIKE} — {AWAY}",
    ),
    "another's name at home with one character of one's own": (
        insert("data/people.csv", 'zz-zed,习某,Z. Zed,"[""习近平""]",总理,Premier,CN,'),
        f"data/people.csv:{{n}}:18: name.clash '习近平' is the name of xi-jinping, {UNLIKE} — {AWAY}",
    ),
    "another's name abroad": (
        insert("data/people.csv", 'zz-zed,泽德某,Z. Zed,"[""普京""]",总统,President,FJ,'),
        f"data/people.csv:{{n}}:19: name.clash '普京' is the name of vladimir-putin, {UNLIKE} — {AWAY}",
    ),
    "a country as a person": (
        insert("data/people.csv", 'zz-zed,泽德某,Z. Zed,"[""越南""]",总统,President,VN,'),
        f"data/people.csv:{{n}}:19: name.clash '越南' is a name of VN in countries.csv too — {ONE}",
    ),
    "an office as a person": (
        insert("data/people.csv", 'zz-zed,泽德某,Z. Zed,"[""總統""]",总统,President,VN,'),
        f"data/people.csv:{{n}}:19: name.clash '总统' is a name of 总统 in offices.csv too — {ONE}",
    ),
    "both sides as a person": (
        insert("data/people.csv", "zz-zed,双方,Z. Zed,[],总统,President,VN,"),
        f"data/people.csv:{{n}}:8: name.clash '双方' is a name of joint in phrases.csv too — {ONE}",
    ),
    "a country as a city": (
        insert("data/places.csv", "zz-city,法国,Zed,[],FR,,,"),
        f"data/places.csv:{{n}}:9: name.clash '法国' is a name of FR in countries.csv too — {ONE}",
    ),
    "a city as a venue": (
        insert("data/venues.csv", 'zz-hall,某某大厅,Hall of Z,"[""莫斯科""]",moscow'),
        f"data/venues.csv:{{n}}:24: name.clash '莫斯科' is a name of moscow in places.csv too — {ONE}",
    ),
    "a name among its own aliases": (
        insert("data/people.csv", 'zz-zed,泽德某,Z. Zed,"[""泽德"", ""泽德某""]",总统,President,VN,'),
        f"data/people.csv:{{n}}:19: name.repeated aliases: '泽德某' is the name in name_zh already — {AWAY}",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_name_that_is_claimed_twice_is_told_at_its_cell(case: str, tmp_path: Path) -> None:
    own_data(tmp_path / "data")
    edit, expected = CASES[case]
    before = found(tmp_path)
    line = edit(tmp_path)
    assert [one for one in found(tmp_path) if one not in before] == [expected.replace("{n}", str(line))]


def test_people_abroad_may_share_a_name_or_what_it_is_in_english(tmp_path: Path) -> None:
    own_data(tmp_path / "data")
    before = found(tmp_path)
    insert("data/people.csv", 'zz-zed,泽德某,Z. Putin,"[""普京""]",总统,President,FJ,')(tmp_path)
    insert("data/people.csv", 'zz-zede,普某,Z. Zed,"[""普京""]",总理,Prime Minister,FJ,')(tmp_path)
    assert found(tmp_path) == before
    replace("data/people.csv", "Z. Putin", "Z. Pu")(tmp_path)
    assert len(found(tmp_path)) == len(before) + 1
