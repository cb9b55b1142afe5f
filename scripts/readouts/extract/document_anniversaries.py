"""Documents of whose signing the anniversary is told: 今年是《…条约》签订60周年, or 某组织宪章签署20周年 without 《》.

The year follows from the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.calendars import YEARS
from readouts.extract.body import Span, behind_last
from readouts.extract.dates import Reference, resolve
from readouts.extract.document_build import DocumentBuilder
from readouts.extract.document_cells import kind_of
from readouts.extract.expressions import DATE, TITLE, one_of, pattern
from readouts.extract.findings import Cell, Document
from readouts.numerals import NUMERAL, number
from readouts.vocabulary import Vocabulary, fold

_ACT = "(?:签[署订定]|缔结|发表)"
_TITLED = (
    pattern(rf"(?P<title><T>)的?(?P<verb>{_ACT})了?(?P<age>(?P<years>{NUMERAL})周年)(?!纪念(?:文件|声明|宣言|公报))"),
    pattern(rf"(?P<verb>{_ACT})了?(?P<title><T>)(?P<age>(?P<years>{NUMERAL})周年)(?!纪念(?:文件|声明|宣言|公报))"),
)
# What stands before a name without 《》; 两国条约 and 该条约 are no names, nor do names tell what anybody does.
_BEFORE_NAME = (
    r"(?:[，。；、：“\n]<D>?(?:(?:也|又|还|既|亦|恰|正)?[是逢值]|适逢)|(?<=周年)(?:[和与、暨，]|之际，)|适逢|迎来|纪念|庆祝|值此)"
    r"(?![是在以适逢值该本此这同]|两国|双方|双边|三国|三方|各国)"
)
_NO_NAME = "周年|纪念|庆祝|隆重|举行|举办|共同|迎来|值此|加入|加强|深化|签署|参观|[逢我的了是自又也还后前并]"
# 隆重庆祝 holds the name of a city, so that a tag may hide it.
_NO_NAMES = re.compile(_NO_NAME)
# A year that counts from another than the report's stands so near before the name: 明年是《…》签署60周年.
_NEAR = 80


def _named(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A name that ends with its kind and is no more than that: 某组织宪章签署20周年."""
    kinds = one_of(vocabulary.words("document_celebrated"))
    name = rf"(?P<title>(?:(?!{_NO_NAME})[^，。；、：“”《》\n<P><J><D><T>]){{2,24}}?{kinds})"
    return pattern(rf"{_BEFORE_NAME}{name}的?(?P<verb>{_ACT})(?P<age>(?P<years>{NUMERAL})周年)")


def anniversaries(builder: DocumentBuilder, vocabulary: Vocabulary, reference: Reference | None) -> Iterator[Document]:
    """Each such document once, with the year of the report less its age; those told with a date of their own are none.

    It was made at no encounter of the report.
    """
    tagged, chars = builder.tagged, builder.tagged.chars
    if reference is None or "周年" not in chars:
        return
    known: set[str] = {fold(d.title) for d in builder.found if d.date}
    matches = (match for expression in (*_TITLED, _named(vocabulary)) for match in expression.finditer(chars))
    for match in sorted(matches, key=lambda m: m.start()):
        at = match.start("title")
        begin = max(behind_last(chars, "。；\n", at), at - _NEAR)
        days = (resolve(tagged.date(i), reference) for i in tagged.tags(DATE, begin, at))
        if any(day[:4] != f"{reference.day.year:04d}" for day in days):
            continue  # 明年是《…》签订60周年: counted from another year than that of the report
        year = reference.day.year - (number(match["years"]) or reference.day.year)
        if year not in YEARS:
            continue
        title = _title(builder, match)
        name = tagged.printed(title)
        if fold(name) in known or (chars[at] != TITLE and _NO_NAMES.search(name)):
            continue
        known.add(fold(name))
        yield _document(builder, match, title, year)


def _title(builder: DocumentBuilder, match: re.Match[str]) -> Span:
    """The words between 《 and 》, or the name itself."""
    marked = builder.tagged.chars[match.start("title")] == TITLE
    return builder.title(match.start("title")) if marked else builder.tagged.span(*match.span("title"))


def _document(builder: DocumentBuilder, match: re.Match[str], title: Span, year: int) -> Document:
    """The document of a match, with the cells that give its columns."""
    tagged = builder.tagged
    name, verb, age = tagged.printed(title), tagged.span(*match.span("verb")), tagged.span(*match.span("age"))
    kind = kind_of(fold(name), builder.rules)
    action = builder.rules.actions.get(match["verb"], "signed")
    whole = tagged.span(*match.span())
    return Document(
        name, kind, action, "unspecified", False, str(year), whole.start, whole.end,
        cells=[
            Cell("action", action, verb.start, verb.end, "document.action"),
            Cell("title", name, title.start, title.end, "document.title"),
            Cell("kind", kind, title.start, title.end, "document.kind_of_title"),
            Cell("date", str(year), age.start, age.end, "document.year_of_anniversary"),
        ],
    )  # fmt: skip
