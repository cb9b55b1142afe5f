"""With whom the one who attended a gathering of a few countries met at it, where nobody is told to have come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from readouts.extract.encounter_people import persons_in
from readouts.extract.encounter_words import LIST, encounter_words
from readouts.extract.expressions import SPEECH, one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_TWO, _THREE = 2, 3
# With whom he spoke is told within as many characters behind the lead.
_SOON = 160
# 冰斐图三国元首第二次会晤, 冰斐图三方会议
_OF_SIDES = re.compile(
    r"(?P<sides>[一-鿿]{3,6}?)(?:[三四五六]国|[三四五六]方|三边)?"
    r"(?:(?:国家)?(?:元首|领导人|领袖|首脑|总统|总理)|(?<=[国方边]))(?:第[^，。]{1,6}次|非正式|视频|线上)*(?:会晤|会议|峰会|对话会?)"
)
# 乙表示，…: at the head of a sentence
_SPEAKS = pattern(rf"(?:^|(?<=[。；\n]))(?P<who><P>)[^，。；<P>{SPEECH}]{{0,12}}，?{SPEECH}")


@lru_cache(maxsize=4)
def _spoke_with(vocabulary: Vocabulary) -> re.Pattern[str]:
    """甲出席三国领导人会晤，同乙、丙就渔业交换意见; not 将同, 愿同, 会晤前，甲同."""
    what = one_of(vocabulary.words("talked_over"))
    return pattern(
        rf"(?:^|(?<=[，。；])(?<![前后间]，))(?:\s|并|还|会上|会晤[中时]，?|<P>|他|她|在会上)*[同与和](?P<list>(?>{LIST}))(?![的派])"
        rf"(?:等[^。；，<P>{SPEECH}]{{0,12}})?，?[^。；<P>{SPEECH}]{{0,60}}?{what}"
    )


class Partners:
    """Finds them in one article. `chars`: the tagged text with what leaders said blanked out."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str) -> None:
        self.tagged, self.vocabulary, self.chars = tagged, vocabulary, chars

    def found(self, event: str, host: int, end: int) -> Sequence[int]:
        """Indices of those with whom the `host` spoke at an event, of which the lead tells up to `end`.

        Two at the least with whom he is told to have spoken; else those of the countries that the event names who speak
        in the report, where each of them does.
        """
        line = self.chars.find("\n", end)
        stop = min(line if line >= 0 else len(self.chars), end + _SOON)
        for match in _spoke_with(self.vocabulary).finditer(self.chars, end, stop):
            people = persons_in(self.chars, match.span("list"))
            if len(people) >= _TWO and not encounter_words(self.vocabulary).not_now(self.chars, *match.span()):
                return people
        sides = _OF_SIDES.fullmatch(event)
        return tuple(self._of_each(sides["sides"], host)) if sides else ()

    def _of_each(self, letters: str, host: int) -> Iterator[int]:
        """One who speaks for each country of 冰斐图; nobody where one of them is silent."""
        sides = [self.vocabulary.abbreviations.get(letter, ()) for letter in letters]
        own = self.tagged.person(host).person
        if len(sides) < _THREE or own is None or not any(own.country_code in codes for codes in sides):
            return
        spoke = [self._speaker_of(codes) for codes in sides if own.country_code not in codes]
        if len(spoke) == len(sides) - 1 and None not in spoke:
            yield from (index for index in spoke if index is not None)

    def _speaker_of(self, codes: Collection[str]) -> int | None:
        """The leader of a country who speaks at the head of a sentence; None where two do, or nobody."""
        spoke: dict[str, int] = {}
        for match in _SPEAKS.finditer(self.chars):
            person = self.tagged.person(match.start("who")).person
            if person and person.country_code in codes and self.vocabulary.is_leader(person):
                spoke.setdefault(person.person_id, match.start("who"))
        return next(iter(spoke.values())) if len(spoke) == 1 else None
