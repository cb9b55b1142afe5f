"""Speakers whom nobody knows: 拜澄表示， in a report of a meeting, where no vocabulary holds a 拜澄.

What they say enters no table, so that a name printed wrongly would lose its bearer's words in silence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.expressions import PERSON, one_of, pattern, spread
from readouts.extract.findings import Issue
from readouts.extract.tagging import Tagged, pieces
from readouts.vocabulary import Vocabulary

_SHORTEST, _LONGEST = 2, 10
# Of two characters one may be another: 拜澄 is like 拜登.
_ALIKE = 0.5

# 渔业党二十大: a congress of a party, by its number
_CONGRESS = "[一二三四五六七八九十]大"


class _Speech:
    """The expressions for somebody who speaks at the head of a sentence, made from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words, bounds = vocabulary.words, vocabulary.words_and_encounters("name_boundary")
        behind = one_of((*bounds, *words("adverb_short"), *words("behind_speaker")))
        of_things = words("verb_of_things")
        says, holds = (
            set(vocabulary.speech_verbs(*kinds)).difference(of_things) for kinds in (("say",), ("say", "quote", "hold"))
        )
        say, both = one_of(says), one_of(holds)
        # 甲4日在某地表示，: what may stand between the name and the verb.
        between = rf"(?:(?:{behind}|<D>)[^，。；：“”！？<P><J>]{{0,16}}?)?"
        # 甲高度评价…，表示…: what he says may follow what he does.
        goes_on = rf"，(?:并|还|也|同时)?{say}"
        after = rf"(?:{behind}|{both})[^。；]*?{goes_on}"
        name = r"[一-鿿]{1,8}(?:[·-][一-鿿]{1,8})+|[一-鿿]{2,10}?"
        # 拉马福澄 begins with the name of a 拉马.
        longer = rf"<P>(?!{behind}|{both})[一-鿿]{{1,6}}?"
        self.hint = re.compile(rf"{spread(holds, '[，：“]')}|{goes_on}")
        self.clause = pattern(
            rf"\s*(?:[^，。；：！？“]{{1,20}}[，时])??(?P<name>{name}|{longer})(?:{between}{both}(?=[，：“])|{after})"
        )
        first = one_of((*words("no_speaker_first"), *words("name_never_first"), *bounds))
        part, end = one_of(words("no_speaker_part")), one_of(words("no_speaker_end"))
        self.nobody = re.compile(rf"{first}|.*(?:{part}|{end}$)|.*{_CONGRESS}$")


@lru_cache(maxsize=4)
def _speech(vocabulary: Vocabulary) -> _Speech:
    return _Speech(vocabulary)


def unknown_speakers(tagged: Tagged, vocabulary: Vocabulary, met: Collection[str]) -> list[Issue]:
    """An issue where each of them speaks first, with the name of the one in the text whose name is most like it.

    `met`: identifiers of those who met, whose names are whole.
    """
    named = sorted({reference.name for reference in tagged.people if reference.name and reference.person})
    found: dict[str, Issue] = {}
    for span in _names(tagged, vocabulary, met):
        name = tagged.printed(span)
        like = get_close_matches(tagged.body.folded[span.start : span.end], named, 1, _ALIKE)
        remedy = f"did you mean {like[0]}? if not, add" if like else "mend the name, or add"
        message = f"{name} speaks and is in no row of people.csv; {remedy} a row for {name}"
        found.setdefault(name, Issue("warning", "speaker.unknown", message, span.start, span.end))
    return list(found.values())


def _names(tagged: Tagged, vocabulary: Vocabulary, met: Collection[str]) -> Iterator[Span]:
    speech = _speech(vocabulary)
    for start, end, _ in tagged.sentences_with(speech.hint, tagged.chars):
        for at, stop in pieces(tagged.chars, start, end):
            match = speech.clause.match(tagged.chars, at, stop)
            if match is None or _quoted(tagged, match.start("name")):
                continue
            span = tagged.span(*match.span("name"))
            if match["name"][0] == PERSON and not _goes_on(tagged, match.start("name"), met):
                continue
            if _names_somebody(tagged.body.folded[span.start : span.end], vocabulary):
                yield span


def _goes_on(tagged: Tagged, index: int, met: Collection[str]) -> bool:
    """Whether the name of somebody may be the beginning of a longer one."""
    reference = tagged.person(index)
    person = reference.person
    bare = reference.start == reference.name_start and reference.end == reference.name_end
    return bare and person is not None and person.person_id not in met


def _quoted(tagged: Tagged, index: int) -> bool:
    """Whether it stands in somebody's own words: 甲说：“…。古人说，…”"""
    line = tagged.chars.rfind("\n", 0, index) + 1
    return tagged.chars.count("“", line, index) > tagged.chars.count("”", line, index)


def _names_somebody(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words may be a name, be it with an office, and are neither listed nor of those who have no name."""
    tokens = vocabulary.tokens(words)
    offices = sum(token.end - token.start for token in tokens if token.kind == "office")
    if any(token.kind not in ("office", "person") or token.name == words for token in tokens):
        return False
    fits = _SHORTEST <= len(words) - offices <= _LONGEST or "·" in words
    return fits and not _speech(vocabulary).nobody.match(words)
