"""Meetings that leaders hold together, told without a word of encounter: 甲和乙4日在某地举行特别会议."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.encounter_people import persons_in, subject_of
from readouts.extract.expressions import PLAIN, SPEECH, one_of, pattern
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord, Vocabulary

_SESSION = EncounterWord("会议", "talks", "in_person", "with")


class SessionWords:
    """The expression for them. `listed`: one for a list of persons; `hint` is a cheap look first."""

    def __init__(self, vocabulary: Vocabulary, listed: str) -> None:
        self.hint = re.compile("会议")
        manner = one_of(vocabulary.words("session_manner"))
        # Of when and where alone: 甲同乙商定举行会议, 甲同乙主持在某地举行的会议 tell of others' meetings.
        inside = rf"[^，。；的<P><L><V><D>{SPEECH}]{{1,12}}?(?=举行|召开)"
        where = rf"[在于](?:<L>|<V>|首都|[东南西北中]{{1,2}}部|市)*+(?:{inside})?"
        when = r"(?:于|当地时间)?<D>|[上下中]午|[早晚]上?|当[天日晚]|共同|一[同起道]|以视频方式|通过视频"
        # 乙和丙4日在某地举行特别会议，; 在某地同乙召开会议，
        self.held = pattern(
            rf"(?:(?P<along>[同与和跟])(?:{PLAIN}{{1,12}}的)?|(?:^|(?<=[，。；\n）日]))(?:<D>，?)?)(?P<who>{listed})"
            rf"(?:{when}|{where})*+(?:举行|召开)了?(?:一[次场])?(?:{manner})*+(?P<word>会议)(?=[，。；]|$|并|讨论|商讨|就)"
        )

    def tellings(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """Those of the piece of a tagged sentence in `[start, end)`; `beside`: who is named beside those who met."""
        if not self.hint.search(chars, start, end):
            return
        for match in self.held.finditer(chars, start, end):
            subject = subject_of(chars, start, match.start(), beside) if match["along"] else ()
            people = (*subject, *persons_in(chars, match.span("who"), beside))
            if len(people) > 1 and (subject or not match["along"]):
                yield Telling(_SESSION, *match.span("word"), people, None, False, False, "encounter.session")
