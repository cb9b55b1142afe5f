"""The body as a string of tags and plain characters, in which a rule is a short regular expression.

Each person, joint subject, place, venue, date and document title becomes one private-use character; everything else stays as it
is. `pattern()` writes such expressions with <P>, <J>, <L>, <V>, <D>, <T>.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.body import Body, Span
from readouts.extract.dates import DateExpression, find_dates
from readouts.extract.people import PersonReference, find_people
from readouts.vocabulary import Token, Vocabulary

PERSON, JOINT, PLACE, VENUE, DATE, TITLE = "\ue001\ue002\ue003\ue004\ue005\ue006"
_NAMES = {"P": PERSON, "J": JOINT, "L": PLACE, "V": VENUE, "D": DATE, "T": TITLE}
_TITLE = re.compile(r"《(?:[^《》\n]|《[^《》\n]*》)+》")

Item = PersonReference | DateExpression | Token | Span


@lru_cache(maxsize=256)
def pattern(expression: str) -> re.Pattern[str]:
    """Compile an expression over tagged text; <P> … <T> stand for the tags."""
    return re.compile(re.sub(r"<([PJLVDT])>", lambda m: _NAMES[m[1]], expression))


@dataclass(frozen=True)
class Tagged:
    """Tagged text: `chars[i]` stands for `[starts[i], ends[i])` of the article's text, and `items[i]` says what it is."""

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
    """Tag a body. Document titles hide what stands inside them; then persons, dates, venues and places, in that order."""
    folded = body.folded
    tokens = vocabulary.tokens(folded) if tokens is None else tokens
    titles = [Span(m.start(), m.end()) for m in _TITLE.finditer(folded)]
    people = find_people(folded, [t for t in tokens if not _inside(t, titles)], vocabulary)
    dates = find_dates(folded)
    spans: list[tuple[int, int, str, Item]] = [(t.start, t.end, TITLE, t) for t in titles]
    spans += [(p.start, p.end, PERSON, p) for p in people if p.person]
    spans += [(d.start, d.end, DATE, d) for d in dates]
    kinds = {"joint": JOINT, "venue": VENUE, "place": PLACE, "country": PLACE}
    spans += [(t.start, t.end, kinds[t.kind], t) for t in tokens if t.kind in kinds]
    blocked = [Span(t.start, t.end) for t in tokens if t.kind in ("event", "organization")]
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    items: dict[int, Item] = {}
    position = 0
    order = {TITLE: 0, PERSON: 1}
    for start, end, char, item in sorted(spans, key=lambda s: (s[0], order.get(s[2], 2), -s[1])):
        if start < position or (char == DATE and any(start in b and end <= b.end for b in blocked)):
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


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(token.start in span for span in spans)
