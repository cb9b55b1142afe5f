"""The words of a text that are the reporter's own, and with them what is said as a reporter tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.body import Span, behind_last
from readouts.extract.expressions import SPEECH, pattern
from readouts.extract.findings import Statement
from readouts.extract.pronouns import HE
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# 他当天同乙通了电话, of himself in indirect speech.
_OF_HIMSELF = pattern(
    rf"(?:[当同][天日晚]，?)?{HE}[^，。；：“”我愿盼望想每常频<P>]{{0,14}}(?:[同与和跟]|会[见晤]了?)<P>[^。；：“”我]*"
)
_WHEN = pattern("[^<D>]")
_WHO_AND_WHEN = pattern("[^<D><P>，]")
# 访问结束时，外长向媒体介绍了出访成果: what he tells is the news.
_TELLS_THE_PRESS = re.compile(r"向[^，。；：\n]{0,10}(?:记者|媒体)[^，。；：\n]{0,8}(?:介绍|通报|谈及|讲述)")


def reporters_words(tagged: Tagged, statements: Sequence[Statement]) -> str:
    """The tagged characters with every statement blanked out, so that a rule sees the reporter's words alone."""
    parts, at = [], 0
    for start, end in sorted(tagged.range(Span(s.start, s.end)) for s in statements):
        parts.append(tagged.chars[at:start])
        parts.append("\n".join(SPEECH * len(line) for line in tagged.chars[max(start, at) : end].split("\n")))
        at = max(at, end)
    return "".join((*parts, tagged.chars[at:]))


def with_told(chars: str, tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement]) -> str:
    """Tagged characters with what is said as a reporter tells it: 发言人说，两人通了电话; 甲说，他当天同乙通了电话。

    So what a minister tells of a trip to the press that was on it.
    Of who said it, where and when, the day alone is left; of who speaks of himself he is too.
    """
    offices = vocabulary.words("spokesman")
    of_trip = _TELLS_THE_PRESS.search(tagged.body.folded) is not None
    parts: list[str] = []
    at = 0
    for said in sorted(statements, key=lambda s: s.start):
        start, end = tagged.range(Span(said.start, said.end))
        own = _OF_HIMSELF.match(tagged.chars, start, end)
        told = said.speakers and all(
            p.office_zh.endswith(offices) or (of_trip and not vocabulary.is_leader(p)) for p in said.speakers
        )
        if own or told:
            end, kept = (own.end(), _WHO_AND_WHEN) if own else (end, _WHEN)
            head = max(at, behind_last(chars, "。；\n", start))
            parts += (chars[at:head], kept.sub(SPEECH, chars[head:start]), tagged.chars[start:end])
            at = end
    return "".join((*parts, chars[at:]))
