"""Encounters of one who called on another: 甲专程前往宾馆看望乙."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.extract.expressions import PLAIN, one_of, pattern
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord, Vocabulary


class CallsOn:
    """The expression for them, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        word = one_of(vocabulary.words("calls_on"))
        # 甲前往医院看望乙, 甲到宾馆欢迎和问候来访的乙; not his wife, nor whom he sends his regards
        self.called = pattern(
            rf"(?P<caller><P>)(?:(?![派托遣]|代表|特使|夫人|家人){PLAIN}){{0,16}}?(?:前往|赶往|赶赴|亲赴|赶到|来到|[专特]程到|亲自到|到)(?:{PLAIN}{{1,16}}?)?"
            rf"(?:(?:欢迎|迎接)[和与并、]?)?(?P<word>{word})了?(?:[来到]访的|正?在{PLAIN}{{1,12}}的)?(?P<host><P>)(?![的派代]|[^，。；<P>]{{0,4}}?(?:夫人|家人|家属|父|母|遗孀|子女|儿子|女儿))"
        )

    def tellings(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """Those of the piece of a tagged sentence in `[start, end)`; `beside`: who is named beside those who met."""
        for match in self.called.finditer(chars, start, end):
            people = (match.start("caller"), match.start("host"))
            if not beside.intersection(people):
                word = EncounterWord(match["word"], "meeting", "in_person", "object")
                yield Telling(word, *match.span("word"), people, None, False, False, "encounter.called_on")
