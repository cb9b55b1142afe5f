"""Who reported: the names in a dateline, behind it, or in a credit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.extract.body import Body, Span
from readouts.extract.expressions import one_of
from readouts.extract.findings import Cell
from readouts.vocabulary import Vocabulary

# 记者：某某; （总台记者 某某） at the end of a line; 〔记者某某/某地报导〕 at its head, also of who compiled it; and
# 某某／某某（综合报导）, a line of its own.
_CREDITS = tuple(
    map(
        re.compile,
        (
            r"^(?:文字)?记者[：:丨｜]\s*(?P<names>.+)$",
            r"^作者[：:] ?(?P<names>[一-鿿·]{2,4}(?:[、 ][一-鿿·]{2,4}){0,5})$",
            r"（(?:总台|央视|本报)?记者[：:\s]*(?P<names>[^（）()。；，]{2,40})）$",
            r"^[〔（【［\[]?(?:记者|编译|特派员|特派记者) ?(?P<names>[一-鿿、]{2,20}) ?[/／] ?[一-鿿]{0,8} ?报[道导]",
            r"^(?P<names>[一-鿿]{2,4}(?:[／/、 ][一-鿿]{2,4}){0,3}) ?（(?:编译|综合)报[道导]）$",
            # 文／某社记者某某 图／…: of the words, not of the pictures
            r"^[（(]?文 ?[/／丨｜：] ?(?:[一-鿿]{2,6}记者 ?)?(?P<names>[一-鿿、]{2,20})(?:[ ，；]+图.{0,30})?[）)]?$",
            # 某社记者某某 某某, 记者某某: lines of their own
            r"^(?:[一-鿿]{2,4}[报社网])?记者 ?(?!丨|招待|提问|会|手记|观察|述评|调查|随笔|见闻)"
            r"(?P<names>[一-鿿·]{2,3}(?:[、 ][一-鿿·]{2,3}){0,5})$",
            # 某报／编译某某／某地报导, and 某某 某某／某网: lines of their own
            r"^[一-鿿]{1,6}[报社网] ?[／/] ?(?:记者|编译|特派员|特派记者) ?(?P<names>[一-鿿、 ]{2,20}) ?[／/]"
            r" ?[一-鿿]{0,8}报[道导]$",
            r"^(?![^/]*[图摄])(?P<names>[一-鿿]{2,4}(?:[、 ][一-鿿]{2,4}){0,4}) ?[／/] ?[一-鿿]{1,4}[报社网]$",
        ),
    )
)
_CREDITED = re.compile("记者|作者|文 ?[/／丨｜：]|编译|特派员|综合报[道导]）|[/／] ?[一-鿿]{1,4}[报社网](?:\n|$)")
# 某报特约记者某某: the second of two from different papers.
_NAME = re.compile(r"(?:[一-鿿·]{2,12}记者 ?)?(?P<name>[一-鿿·]{2,15})")
# No name of a reporter has as many characters.
_SEVERAL = 5
_GIVEN = (1, 2)


@lru_cache(maxsize=4)
def _begins_name(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(one_of(vocabulary.words("family_name")))


def byline(body: Body, vocabulary: Vocabulary, around: Sequence[Span], cells: list[Cell]) -> tuple[str, ...]:
    """Reporters named `around` the dateline, or in a credit 记者：A、B; what gives them is added to `cells`."""
    spans: list[tuple[int, int]] = [(s.start, s.end) for s in around]
    for paragraph in body.paragraphs if _CREDITED.search(body.folded) else ():
        line = body.folded[paragraph.span.start : paragraph.span.end]
        for match in filter(None, (expression.search(line) for expression in _CREDITS)):
            spans.append((paragraph.span.start + match.start("names"), paragraph.span.start + match.end("names")))
    names: list[str] = []
    for start, end in spans:
        for match in _NAME.finditer(body.folded, start, end):
            for first, last in _names(body.folded, *match.span("name"), vocabulary):
                name = body.text[first:last]
                if name not in names:
                    names.append(name)
                    cells.append(Cell("byline", name, first, last, "byline.reporters"))
    return tuple(names)


def _names(folded: str, start: int, end: int, vocabulary: Vocabulary) -> Sequence[tuple[int, int]]:
    """The names in a run of characters: 林知远莫雪岚 are two, where only one way to part them gives family names."""
    ways = list(_parted(folded, start, end, _begins_name(vocabulary))) if end - start >= _SEVERAL else []
    return ways[0] if len(ways) == 1 else [(start, end)]


def _parted(folded: str, start: int, end: int, begins: re.Pattern[str]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every way to part a run into names of a family name and one or two characters more."""
    if start == end:
        yield ()
    family = begins.match(folded, start, end)
    for given in _GIVEN if family else ():
        last = family.end() + given if family else end
        if last <= end:
            yield from (((start, last), *rest) for rest in _parted(folded, last, end, begins))
