"""Wording of articles that hold nothing: the expressions that tell what they are about instead of an encounter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from ahocorasick_rs import AhoCorasick, MatchKind

from readouts.extract.called_off import called_off
from readouts.extract.expressions import one_of
from readouts.numerals import NUMERAL
from readouts.terms import Cause
from readouts.vocabulary import Vocabulary

# Of an encounter the sentence tells more than its word does.
_Tells = Cause | Literal["met"]
# 第三十二次 before a word of encounter.
_LONGEST_ORDINAL = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may tell what an article is about, at `[start, end)` of the folded text."""

    tells: _Tells
    start: int
    end: int


class NothingWords:
    """The expressions, made from encounters.csv, offices.csv and phrases.csv.

    `times`: the causes of words that stand before an encounter; `says`: a verb of saying before what is said; `along`:
    what stands between two who do something together; `unnamed`: leaders whose names are not given.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        occasions = _causes(vocabulary.phrases["other_occasion"])
        tells: dict[str, _Tells] = {
            word: "gathering" if encounter.kind == "summit" else "met"
            for word, encounter in vocabulary.encounters.items()
        }
        tells.update(occasions)
        self._tells = list(tells.values())
        # An automaton takes a fraction of the time of an expression for so many words in a whole text.
        self._automaton = AhoCorasick(list(tells), matchkind=MatchKind.LeftmostLongest)
        self._ordinal = re.compile(rf"第{NUMERAL}[次届]$")
        self.times = _causes(vocabulary.phrases["other_time"])
        self.time = re.compile(one_of(self.times))
        self.unheld_behind = re.compile(rf"[^。；，]{{0,2}}{one_of(words('unheld_behind'))}|{called_off(vocabulary)}")
        say = one_of(vocabulary.speech_verbs("say"))
        self.says = re.compile(rf"{say}[，：“]")
        self.along = re.compile(r"[^，。；！？\n]{0,40}[同与和]")
        self.unnamed = re.compile(_unnamed(vocabulary))

    def find(self, folded: str) -> Iterator[Word]:
        """Words in a folded text that may tell what it is about, in order. 第三次会晤 is the name of a gathering."""
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            tells = self._tells[number]
            if tells == "met" and self._ordinal.search(folded, max(0, start - _LONGEST_ORDINAL), start):
                tells = "gathering"
            yield Word(tells, start, end)


def _unnamed(vocabulary: Vocabulary) -> str:
    """An expression for leaders whose names are not given: 多国领导人, 两国总理, and a pair of countries in short."""
    words = vocabulary.words
    collective = words("collective_office")
    leading = (o for o in vocabulary.offices.values() if o.rank == "leader" and o.scope in ("state", "government"))
    heads = (*collective, *sorted(office.name_zh for office in leading))
    joint = one_of(phrase for phrase in words("joint") if phrase.endswith(heads))
    pair = rf"{one_of(vocabulary.abbreviations)}{{2}}"
    # 党和国家领导人 are those of one country.
    several = rf"(?<!党和)[国方]家?{one_of(collective)}|{one_of(words('guests_leading'))}|{joint}"
    return rf"(?:{several})(?!{one_of(words('beside_leaders'))})|(?<![一-鿿]){pair}{one_of(heads)}"


def _causes(phrases: Mapping[str, str]) -> dict[str, Cause]:
    return {phrase: cause for phrase, value in phrases.items() for cause in get_args(Cause) if cause == value}


@lru_cache(maxsize=4)
def nothing_words(vocabulary: Vocabulary) -> NothingWords:
    """The expressions for a vocabulary, compiled once."""
    return NothingWords(vocabulary)
