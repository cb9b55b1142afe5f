"""Wording of articles that hold nothing: the expressions that tell what they are about instead of an encounter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import get_args

from readouts.extract.expressions import one_of, pattern
from readouts.extract.numerals import NUMERAL
from readouts.terms import Cause
from readouts.vocabulary import Vocabulary

# Causes of which the leader must be the one who goes or will.
GOING = frozenset({"preview", "journey"})


class NothingWords:
    """The expressions, made from encounters.csv, offices.csv and phrases.csv.

    `hit`: words that may tell a cause; `occasions`, `times`: the causes of phrases; `goes`: a leader who travels or
    appears; `heads`: offices of those who lead a country.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        # 外交谈判 is no 交谈.
        met = rf"{one_of(w for w, e in vocabulary.encounters.items() if e.kind != 'summit')}(?!判)"
        summit = one_of(w for w, e in vocabulary.encounters.items() if e.kind == "summit")
        self.occasions = _causes(vocabulary.phrases["other_occasion"])
        self.times = _causes(vocabulary.phrases["other_time"])
        self.met = re.compile(met)
        # 第三次会晤 is the name of a gathering.
        self.hit = re.compile(
            rf"(?P<gathering>{summit}|第{NUMERAL}[次届]{met})|(?P<met>{met})|(?P<other>{one_of(self.occasions)})"
        )
        going = (phrase for phrase, cause in self.occasions.items() if cause in GOING)
        self.goes = pattern(rf"<P>[^，。；<P>]{{0,16}}{one_of(going)}$")
        self.time = re.compile(one_of(self.times))
        self.unheld_behind = re.compile(rf"[^。；，]{{0,2}}{one_of(words('unheld_behind'))}")
        collective = words("collective_office")
        leading = (o for o in vocabulary.offices.values() if o.rank == "leader" and o.scope in ("state", "government"))
        self.heads = (*collective, *sorted(office.name_zh for office in leading))
        short = "".join(sorted(vocabulary.abbreviations))
        beside = one_of((*words("consort"), "配偶", "会议"))
        self.unnamed = re.compile(
            rf"(?:[国方]家?{one_of(collective)}|{one_of(words('guests_leading'))})(?!{beside})|[{short}]{{2}}{one_of(self.heads)}"
        )


def _causes(phrases: Mapping[str, str]) -> dict[str, Cause]:
    return {phrase: cause for phrase, value in phrases.items() for cause in get_args(Cause) if cause == value}


@lru_cache(maxsize=4)
def nothing_words(vocabulary: Vocabulary) -> NothingWords:
    """The expressions for a vocabulary, compiled once."""
    return NothingWords(vocabulary)
