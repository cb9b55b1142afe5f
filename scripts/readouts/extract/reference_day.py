"""The day against which the dates of a text are read: that of publication, or one in the year that its words give."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from readouts.calendars import YEARS
from readouts.extract.body import Body, behind_last
from readouts.extract.dates import DateExpression, Reference
from readouts.extract.expressions import one_of
from readouts.extract.tagging import Tagged
from readouts.numerals import number
from readouts.terms import DateBasis
from readouts.vocabulary import Vocabulary

_CLAUSE_END = re.compile(r"[，。；\n]")
# A count of no more than four digits, or 一千二百三十四: a text of nothing but digits takes the square of its length.
_ANNIVERSARY = re.compile(r"(?P<event>[^。，；\n]{2,60}?)(?P<count>\d{1,4}|[〇零一二两三四五六七八九十百千]{1,8})周年")

# 2005年9月，at the head of a sentence
_OPENS_WITH_YEAR = re.compile(r"(?:早在)?[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?，")
# 建交60周年（1956－2016）
_ANNIVERSARY_YEARS = re.compile(
    r"建交[^，。；（]{0,6}周年（(?:19|20)\d{2}[-－–—~～至到]{1,2}(?P<year>(?:19|20)\d{2})）"
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# March 4, 2031; 4 Mar. 2031
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_ENGLISH_DAY = re.compile(
    rf"(?<![A-Za-z\d])(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))"
    r"[,，]? (?P<year>\d{4})(?!\d)",
    re.I,
)

# Before a year: 自2011年…以来, 到2030年; 2034年建交60周年 says of a year to come what 2034年是 says of this one.
_SINCE_OR_UNTIL = ("自", "从", "到", "至")
_YEAR_OF_IT = re.compile("[12]\\d{3}年(?![是为正恰适迎系])")

# A year with its basis and the words that give it.
_Year = tuple[int, DateBasis, int, int]


class YearWords:
    """The expressions for years that tell of another time, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.bound = re.compile(one_of(vocabulary.words("year_bound")))
        self._recalled = re.compile(one_of(vocabulary.words("recalled_year")))

    def recalled(self, folded: str, year: DateExpression) -> bool:
        """Whether the clause of a year tells of another time: 回忆起1986年…, 自2011年…以来, 将于2034年…"""
        if folded.startswith(_SINCE_OR_UNTIL, max(0, year.start - 1)):
            return True
        start = behind_last(folded, "，。；\n", year.start)
        end = _CLAUSE_END.search(folded, year.end)
        return self._recalled.search(folded, start, end.start() if end else len(folded)) is not None


@lru_cache(maxsize=4)
def year_words(vocabulary: Vocabulary) -> YearWords:
    """The expressions for a vocabulary, compiled once."""
    return YearWords(vocabulary)


def reference_day(
    tagged: Tagged, vocabulary: Vocabulary, published_on: str, dateline: DateExpression | None
) -> Reference | None:
    """The day of publication; else one in the year that the text prints or lets work out; None without either."""
    if len(published_on) == 10 and (day := date.fromisoformat(published_on)).year in YEARS:
        return Reference(day, "publication_date")
    expression = dateline or next((d for d in tagged.dates if d.month and d.day), None)
    known = (
        *_stated_years(tagged, vocabulary), *_english_years(tagged),
        *_anniversary_years(tagged.body, vocabulary), *_year_alone(tagged, vocabulary),
    )  # fmt: skip
    if not known:
        return None
    year, basis, start, end = known[0]
    month = expression.month if expression and expression.month else 12
    day_of_month = expression.day if expression and expression.day else 28
    vague = expression is None or expression.month is None
    return Reference(date(year, month, min(day_of_month, 28 if month == 2 else 30)), basis, start, end, vague=vague)


def _stated_years(tagged: Tagged, vocabulary: Vocabulary) -> Sequence[_Year]:
    """The years of days that are printed with theirs, but for days of another time: 1918年12月1日的独立, 生于…"""
    days = (d for d in tagged.dates if d.month and d.day and not of_history(tagged, vocabulary, d))
    return [(d.year, "stated", d.start, d.end) for d in days if d.year]


def of_history(tagged: Tagged, vocabulary: Vocabulary, day: DateExpression) -> bool:
    """Whether the words behind a date tell of another time: 1918年12月1日的独立."""
    return tagged.body.folded.startswith(vocabulary.words("of_history"), day.end)


def _english_years(tagged: Tagged) -> Sequence[_Year]:
    """The year of a day that a caption in English prints in full, and the text without its year; none where two are."""
    days = {(d.month, d.day) for d in tagged.dates if d.month and d.day}
    found: list[_Year] = []
    for match in _ENGLISH_DAY.finditer(tagged.body.folded) if days else ():
        month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
        year = int(match["year"])
        if (month, int(match["day"] or match["day2"])) in days and year in YEARS:
            found.append((year, "inferred", *match.span()))
    return found if len({year for year, *_ in found}) == 1 else []


def _year_alone(tagged: Tagged, vocabulary: Vocabulary) -> Sequence[_Year]:
    """The one year that the text prints, where it prints no other.

    A year since or before which something held does not count, nor one that is recalled.
    """
    rules, folded = year_words(vocabulary), tagged.body.folded
    found = [
        d
        for d in tagged.dates
        if d.year and not d.month and not rules.bound.match(folded, d.end) and not rules.recalled(folded, d)
    ]
    if len({d.year for d in found}) != 1:
        return []
    return [(d.year, "inferred", d.start, d.end) for d in found if d.year]


def _anniversary_years(body: Body, vocabulary: Vocabulary) -> Sequence[_Year]:
    """今年是…胜利80周年: the year of the event and the count give the year of the text, most often given first."""
    found: list[_Year] = []
    events = sorted(vocabulary.anniversaries, key=len, reverse=True)
    for match in _ANNIVERSARY.finditer(body.folded):
        count = number(match["count"])
        event = next((e for e in events if match["event"].endswith(e)), None)
        if not count or event is None or _YEAR_OF_IT.search(match["event"]):
            continue
        # 2005年9月，…出席某组织成立60周年会议: of the time that its sentence tells, and not of the text
        sentence = behind_last(body.folded, "。；！\n", match.start())
        if _OPENS_WITH_YEAR.match(body.folded, sentence, match.start()):
            continue
        later = "明年" in body.folded[max(0, match.start() - 12) : match.end()]
        year = vocabulary.anniversaries[event] + count - later
        if year not in YEARS:
            continue
        found.append((year, "inferred", match.end("event") - len(event), match.end()))
    for match in _ANNIVERSARY_YEARS.finditer(body.folded):
        if int(match["year"]) in YEARS:
            found.append((int(match["year"]), "inferred", *match.span("year")))
    counts = Counter(year for year, *_ in found)
    return sorted(found, key=lambda f: (-counts[f[0]], f[2]))
