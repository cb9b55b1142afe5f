"""The body as a string of tags and plain characters, in which a rule is a short regular expression.

Each person, joint subject, place, venue, date and document title becomes one private-use character; everything else
stays as it is. `expressions.pattern` writes rules with <P>, <J>, <L>, <V>, <D>, <T>.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.extract.body import Body, Span
from readouts.extract.dates import DateExpression, find_dates
from readouts.extract.expressions import DATE, JOINT, PERSON, PLACE, TITLE, VENUE
from readouts.extract.people import find_people
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import Token, Vocabulary

_KINDS = {"joint": JOINT, "venue": VENUE, "place": PLACE, "country": PLACE}
_ORDER = {TITLE: 0, PERSON: 1}
_TITLE = re.compile(r"《(?:[^《》\n]|《[^《》\n]*》)+》")

Item = PersonReference | DateExpression | Token | Span


@dataclass(frozen=True)
class Tagged:
    """Tagged text: `chars[i]` stands for `[starts[i], ends[i])` of the article's text; `items[i]` says what it is."""

    body: Body
    chars: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    items: dict[int, Item]
    people: tuple[PersonReference, ...]
    dates: tuple[DateExpression, ...]

    def at(self, offset: int) -> int:
        """Index of the first tagged character at or after an offset into the text."""
        return bisect_left(self.starts, offset)

    def range(self, span: Span) -> tuple[int, int]:
        """Indices that a span of the text covers."""
        return self.at(span.start), self.at(span.end)

    def span(self, start: int, end: int) -> Span:
        """Span of the text for tagged characters `[start, end)`."""
        return Span(self.starts[start], self.ends[end - 1])

    def text(self, start: int, end: int) -> str:
        """Folded text under tagged characters `[start, end)`."""
        if start >= end:
            return ""
        return self.body.folded[self.starts[start] : self.ends[end - 1]]

    def printed(self, span: Span) -> str:
        """The article's own text under a span."""
        return self.body.text[span.start : span.end]

    def person(self, index: int) -> PersonReference:
        """The person reference under a tag."""
        item = self.items[index]
        assert isinstance(item, PersonReference)
        return item

    def date(self, index: int) -> DateExpression:
        """The date expression under a tag."""
        item = self.items[index]
        assert isinstance(item, DateExpression)
        return item

    def tags(self, tag: str, start: int, end: int) -> Iterator[int]:
        """Indices of a tag within `[start, end)`."""
        at = self.chars.find(tag, start, end)
        while at >= 0:
            yield at
            at = self.chars.find(tag, at + 1, end)


def tag(body: Body, vocabulary: Vocabulary, tokens: Sequence[Token] | None = None) -> Tagged:
    """Tag a body. Document titles hide what stands inside them; then persons, dates, venues and places, in that order.

    `tokens`: the vocabulary names in the folded text, where they are known already.
    """
    folded = body.folded
    tokens = vocabulary.tokens(folded) if tokens is None else tokens
    titles = [Span(m.start(), m.end()) for m in _TITLE.finditer(folded)]
    people = find_people(folded, [t for t in tokens if not any(t.start in title for title in titles)], vocabulary)
    dates = find_dates(folded, vocabulary)
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    items: dict[int, Item] = {}
    position = 0
    for start, end, char, item in _marks(titles, people, dates, tokens):
        if start < position:
            continue
        chars.extend(folded[position:start])
        starts.extend(range(position, start))
        ends.extend(range(position + 1, start + 1))
        items[len(chars)] = item
        chars.append(char)
        starts.append(start)
        ends.append(end)
        position = end
    chars.extend(folded[position:])
    starts.extend(range(position, len(folded)))
    ends.extend(range(position + 1, len(folded) + 1))
    return Tagged(body, "".join(chars), tuple(starts), tuple(ends), items, tuple(people), tuple(dates))


def _marks(
    titles: Sequence[Span], people: Sequence[PersonReference], dates: Sequence[DateExpression], tokens: Sequence[Token]
) -> list[tuple[int, int, str, Item]]:
    """What may become a tag, `(start, end, tag, what it is)`, in the order in which one keeps another out.

    A date within the name of an event or organization is none.
    """
    named = [Span(t.start, t.end) for t in tokens if t.kind in ("event", "organization")]
    marks: list[tuple[int, int, str, Item]] = [(t.start, t.end, TITLE, t) for t in titles]
    marks += [(p.start, p.end, PERSON, p) for p in people if p.person]
    marks += [(d.start, d.end, DATE, d) for d in dates if not any(d.start in n and d.end <= n.end for n in named)]
    marks += [(t.start, t.end, _KINDS[t.kind], t) for t in tokens if t.kind in _KINDS]
    return sorted(marks, key=lambda m: (m[0], _ORDER.get(m[2], len(_ORDER)), -m[1]))


def pieces(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` of tagged text cut at ；, since 2日，…；5日，… tell of two encounters or signings."""
    at = start
    while at < end:
        stop = chars.find("；", at, end)
        stop = end if stop < 0 else stop + 1
        yield at, stop
        at = stop
