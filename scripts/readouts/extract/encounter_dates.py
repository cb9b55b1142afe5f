"""When an encounter took place, by the sentence that tells it: a day, one of several, the same day, a month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as day
from datetime import timedelta
from functools import lru_cache

from readouts.extract.body import behind_last
from readouts.extract.dates import DAY, MONTH, NEXT_DAY, DateExpression, Reference, long_past, resolve, rule_of
from readouts.extract.expressions import ARRIVES, DATE, PERSON, one_of, pattern
from readouts.extract.findings import Attendance, Cell, Statement
from readouts.extract.programmes import Programmes
from readouts.extract.reference_day import of_history
from readouts.extract.relative_months import month_said
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.extract.told_past import date_told_past
from readouts.vocabulary import Vocabulary

_DAY_BEFORE = re.compile(r"前一[天日晚]")
# The sentence goes on from the visit that the one before it tells of.
OPENS_DURING_VISIT = pattern(
    r"\s*(?:在)?(?:此次|这次|本次)?(?:访问|来访|出访|此访|此行|到访|逗留|访(?:[一-鿿]|<L>))(?:期间|中)，|[期其]间，"
    r"|\s*在对[^，。；]{1,12}?(?:进行|的)[^，。；]{0,12}?访问期间，"
)
_STAYING = pattern(r"\s*在<L>(?:逗留|停留)?期间，")
# 12日结束了对某国的访问, 12日离开某地
STAYED = re.compile("(?:结束|完成|离开|圆满)[^。]{0,40}(?:访问|之[行旅])|访问[^。]{0,12}(?:结束|回国|离开)")
# 20日晚，甲在结束访问，并同乙会晤后回到某地: the day of the return
_RETURNS = re.compile("(?:在|于)?(?:结束|完成|圆满)[^。]{0,40}访问")
_ARRIVED_SINCE = re.compile(ARRIVES)
# How far before a sentence that goes over a visit its end may be told.
_VISIT_TOLD = 200
_VISIT = re.compile("访")
# The sentence goes on from the time that is told before it.
_AT_THE_TIME = re.compile("(?:当时|那时|那次|彼时)")
OPENS_WITH_DAY = pattern(r"\s*(?:当地时间)?<D>，")
_ARRIVED = pattern(f"[^，。；<D>]{{0,12}}?{ARRIVES}")
_BESIDE_GATHERING = pattern(
    r"\s*(?:在)?[^，。]{0,8}(?:会议|峰会|大会|论坛|年会)(?:的)?(?:间隙|间歇|期间)(?:，|(?=<P>))"
)
_OPENS_WITH_GATHERING = pattern(r"\s*<D>，?在[^。；<D>]{2,40}(?:会议|峰会|大会|论坛|年会)")
# 某峰会周一（9月1日）召开领导人会议, at the head of a report
_GATHERING_HELD = pattern(
    r"[^，。；<P><D>]{2,24}(?:会议|峰会|大会|论坛|年会)[^，。；<P><D>]{0,4}<D>[^，。；<P><D>]{0,8}(?:召开|举行)"
)
SAME_DAY = re.compile(r"同一天|[当同][天日]|当晚|(?<=。)其后|(?<=。)(?:离开|离境|启程|动身|登机)(?:之?前|时)，")
# 于5日和4日分别会见甲、乙
_IN_PARALLEL = re.compile(
    r"(?<!\d)(?P<one>\d{1,2})日?(?P<more>(?:[、和与]\d{1,2}日?)+)(?:上午|下午|晚上?)?(?:先后|分别)"
)
# 某网3月5日报道 外媒称，…; 据某网5日报道，… stands for another day too, but no other is known.
_TOLD_AGAIN = re.compile(r"报[道导](?=[\s：])")
_OF_SITE = re.compile("(?!据)[一-鿿A-Za-z]{2,10}[网报社]")
_HOME_TIME = re.compile(r"(?:北京|台北|台湾|香港|澳门)时间\Z")
_DAYS = range(1, 32)
# 去年11月出事以后，两人才有这次通话: what happened then led to the one of which the report tells.
_THIS_TIME = re.compile("[这此]次")
# 三、某国：同日，…
_ITEM = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]")
_NEAR = 4
_YESTERDAY = -1
_SEVERAL = 2
_NUMBER = re.compile(r"\d{1,2}")
# The rule of an encounter on 前一天.
DAY_BEFORE = "date.day_before"
# The rule of one on a day of a visit that is not said.
DURING_VISIT = "date.of_visit"
# The rule of one on the day with which its paragraph opens.
OF_PARAGRAPH = "date.of_paragraph"
# The rule of one on a day to come that a programme names.
BY_PROGRAMME = "date.by_programme"
# 会谈时，; 会见了乙; ，并签署…; 两人随后…; 会谈后，甲说: it was held; not 会谈后，两人将…
_HELD = re.compile(
    "[时后中]|[^\n将]{0,60}?(?:了|历时|签署|发表|随后|未)|[^\n]{0,200}?会[谈见晤](?:[时后中]|期间|结束)(?![^。；\n]{0,20}(?:将|拟|会(?![见谈晤])))"
)
# A gathering of so many days ago at most is the news of the day.
_NEWS = timedelta(days=1)


def days_of_the_place(tagged: Tagged, dates: Sequence[DateExpression]) -> Sequence[DateExpression]:
    """Without those told in the time of home where others are: 31日（北京时间1日）, 北京时间1日（当地时间31日）."""
    folded = tagged.body.folded
    return [d for d in dates if not _HOME_TIME.search(folded, max(0, d.start - _NEAR), d.start)] or dates


def opens_another_day(tagged: Tagged, at: int, date: str, reference: Reference | None) -> bool:
    """Whether the first day printed from the tagged character `at` on is another than that of an encounter."""
    day = resolve(tagged.date(tagged.chars.index(DATE, at)), reference)
    return len(day) == len(date) == DAY and day != date


@lru_cache(maxsize=4)
def _part_of_day(vocabulary: Vocabulary) -> re.Pattern[str]:
    """中午，; 下午3时许，; at the head of a sentence."""
    return re.compile(rf"\s*{one_of(vocabulary.words('half_of_day'))}(?:\d{{1,2}}[时点]许?)?，")


@lru_cache(maxsize=4)
def _took_office(vocabulary: Vocabulary) -> re.Pattern[str]:
    """3月1日在选举中获胜的, before a person; 3月1日就职以来."""
    plain = "[^，。；\n<P><D>]"
    took = rf"(?:(?!出席|参加|[同与和跟见晤迎]){plain}){{0,20}}?{one_of(vocabulary.words('took_office'))}"
    return pattern(rf"<D>{took}(?:{plain}{{0,12}}?的{plain}{{0,12}}<P>|{plain}{{0,8}}?以来)")


class EncounterDates:
    """Reads the dates of one article's tellings.

    `chars`: the tagged text with what leaders said blanked out; `statements`: what they said, so that they met.
    """

    def __init__(
        self,
        tagged: Tagged,
        vocabulary: Vocabulary,
        chars: str,
        reference: Reference | None,
        statements: Sequence[Statement] = (),
    ) -> None:
        self.tagged, self.vocabulary, self.chars, self.reference = tagged, vocabulary, chars, reference
        self.statements = statements
        self.programmes = Programmes(tagged, vocabulary, chars, reference)

    def read(self, telling: Telling, start: int) -> tuple[str, list[Cell]]:
        """The nearest date before the words of encounter, in the same sentence, that names a day or month."""
        candidates = [self.tagged.date(i) for i in self.tagged.tags(DATE, start, telling.end) if self.chars[i] == DATE]
        candidates = [d for d in candidates if d.month or d.day or d.off is not None]
        candidates = [d for d in candidates if not self._of_report(d) and not self._of_office(d)]
        candidates = [*days_of_the_place(self.tagged, candidates)]
        if month := self._month_said(start, telling.end, candidates[-1].end if candidates else 0):
            return month.value, [month]
        if _THIS_TIME.search(self.tagged.text(telling.start, telling.end)):
            candidates = [d for d in candidates if not self.long_past(resolve(d, self.reference))]
        stated = self._stated_year(start, telling.start)
        for expression in reversed(candidates):
            value = resolve(expression, self.reference, stated)
            if coming := self.programmes.day(expression, start, telling.end):
                return coming, [Cell("date", coming, expression.start, expression.end, BY_PROGRAMME)]
            if value:
                rule = rule_of(expression, self.reference, stated)
                between = self.tagged.body.folded[expression.end : self.tagged.offset(telling.end - 1)]
                if len(value) == DAY and NEXT_DAY.search(between):
                    value = (day.fromisoformat(value) + timedelta(days=1)).isoformat()
                if len(value) == DAY and telling.over and _RETURNS.search(between):
                    value = value[:MONTH]
                return value, [Cell("date", value, expression.start, expression.end, rule)]
        return (
            self._day_before(start, telling.end)
            or self._next_day(start, telling.start)
            or self._during_visit(start, telling.start)
            or self._then(start, telling.start)
            or self._beside_gathering(start, telling.start)
            or self._same_day(start, telling.end)
            or self._of_paragraph(start)
            or date_told_past(self.tagged, self.chars, self.reference, start, telling.end)
            or ("", [])
        )

    def _of_report(self, expression: DateExpression) -> bool:
        """某网3月5日报道 外媒称，…: the day on which a site tells what others have told, at the head of its report."""
        line = self.tagged.body.folded.rfind("\n", 0, expression.start) + 1
        return _TOLD_AGAIN.match(self.tagged.body.folded, expression.end) is not None and (
            _OF_SITE.fullmatch(self.tagged.body.folded, line, expression.start) is not None
        )

    def _of_office(self, expression: DateExpression) -> bool:
        """3月1日就职的甲会见乙, 3月1日就职以来，甲…: the day on which somebody came into office is of that alone."""
        return _took_office(self.vocabulary).match(self.chars, self.tagged.at(expression.start)) is not None

    def in_parallel(self, telling: Telling, start: int, count: int) -> list[tuple[str, list[Cell]]]:
        """The days of several who were met one after another, where as many are printed; else none."""
        folded = self.tagged.body.folded
        begin, stop = self.tagged.offset(start), self.tagged.offset(telling.end)
        match = _IN_PARALLEL.search(folded, begin, stop)
        numbers = list(_NUMBER.finditer(folded, match.start("one"), match.end("more"))) if match else []
        if len(numbers) != count:
            return []
        if any(int(number.group()) not in _DAYS for number in numbers):
            return []
        dates = []
        for number in numbers:
            expression = DateExpression(number.start(), number.end(), day=int(number.group()))
            value = resolve(expression, self.reference)
            dates.append((value, [Cell("date", value, number.start(), number.end(), "date.in_parallel")]))
        return dates if all(value for value, _ in dates) else []

    def long_past(self, date: str) -> bool:
        """A day that lies weeks before the report is recalled, not reported."""
        return long_past(date, self.reference)

    def recalled(self, cells: Sequence[Cell]) -> bool:
        """本月初, 上周: an encounter at such a time is not what the report is about."""
        phrases = self.vocabulary.phrases
        said = {self.tagged.body.folded[c.start : c.end] for c in cells} - phrases["news_lately"].keys()
        return any(word in phrases["relative_month"] or word in phrases["near_month"] for word in said)

    def told_anew(self, telling: Telling, start: int) -> bool:
        """甲3日在某地会见乙时表示, 甲3日会见乙后表示: a day between the one and the word of encounter tells it anew."""
        first = self.chars.find(PERSON, start, telling.start)
        if telling.people[:1] != (first,) or not self.chars.startswith(("时", "后"), telling.end):
            return False
        return (
            DATE in self.chars[first : telling.start] or SAME_DAY.search(self.chars, first, telling.start) is not None
        )

    def _stated_year(self, start: int, end: int) -> int | None:
        """The year of the last date of the paragraph that prints year and month."""
        line = self.chars.rfind("\n", 0, start) + 1
        dates = reversed([self.tagged.date(i) for i in self.tagged.tags(DATE, line, end)])
        full = (d for d in dates if d.year and d.month and not of_history(self.tagged, self.vocabulary, d))
        return next((d.year for d in full), None)

    def _month_said(self, start: int, end: int, after: int) -> Cell | None:
        """本月初, 上周, 上个月: of the day no more than its month is said. `after`: where the last printed day ends."""
        begin, stop = max(after, self.tagged.offset(start)), self.tagged.offset(end)
        return month_said(self.tagged, self.vocabulary, self.reference, begin, stop, "date.month_said")

    def earlier(self, date: str) -> bool:
        """Whether it lies before the month or day of the report."""
        return bool(date) and self.reference is not None and date < self.reference.today.isoformat()[: len(date)]

    def to_come(self, date: str) -> bool:
        """Whether it lies behind the report, by more than the day that a page may be dated too early."""
        if self.reference is None:
            return False
        return date > (self.reference.today + timedelta(days=1)).isoformat()[: len(date)]

    def announced(
        self, telling: Telling, start: int, date: str, cells: Sequence[Cell], attendance: Sequence[Attendance]
    ) -> bool:
        """Whether an encounter of this day is still to come, or a programme names it for the day of the report.

        Not where one of the `attendance` is told to have spoken since: then it was held.
        """
        if self.to_come(date) or any(c.rule == BY_PROGRAMME for c in cells):
            return True
        today = self.reference.today.isoformat() if self.reference else ""
        if date != today or not self.programmes.names(start, telling.start):
            return False
        held = telling.over or telling.recalled or _HELD.match(self.chars, telling.end)
        return not held and not self._spoke(attendance, self.tagged.offset(telling.end))

    def _spoke(self, attendance: Sequence[Attendance], at: int) -> bool:
        """Whether one of those who met, or both, are told to have spoken behind an offset of the text."""
        met = {a.person.person_id for a in attendance}
        behind = (s for s in self.statements if s.start >= at)
        return any(not s.speakers or any(p.person_id in met for p in s.speakers) for s in behind)

    def _day_before(self, start: int, end: int) -> tuple[str, list[Cell]] | None:
        """前一天: the day before the last one printed that is not long past."""
        said = _DAY_BEFORE.search(self.chars, start, end)
        value, cells = self._last_day(said.start(), recalled=False) if said else ("", [])
        if not value:
            return None
        value = (day.fromisoformat(value) - timedelta(days=1)).isoformat()
        return value, [replace(cell, value=value, rule=DAY_BEFORE) for cell in cells]

    def _next_day(self, start: int, end: int) -> tuple[str, list[Cell]] | None:
        """4月9日，甲同乙会谈；次日，又同丙会晤: the day after the last one printed before it in the sentence."""
        if not NEXT_DAY.match(self.chars, start, end):
            return None
        first = behind_last(self.chars, "。！\n", start)
        value, cells = self._last_day(start) if DATE in self.chars[first:start] else ("", [])
        if not value:
            return None
        value = (day.fromisoformat(value) + timedelta(days=1)).isoformat()
        return value, [replace(cell, value=value, rule="date.next_day") for cell in cells]

    def _during_visit(self, start: int, end: int) -> tuple[str, list[Cell]] | None:
        """访问期间，甲还会见乙: of the day no more is known than the month of the visit told last before it."""
        if _STAYING.match(self.chars, start, end):
            return self._of_several_days(start)
        if not OPENS_DURING_VISIT.match(self.chars, start, end):
            return None
        return self.of_visit(start)

    def of_visit(self, start: int) -> tuple[str, list[Cell]] | None:
        """甲于2日至4日访问某国。会见乙时，甲表示，…: the month, or the year, of the visit told last before it."""
        for index in reversed(list(self.tagged.tags(DATE, 0, start))):
            expression = self.tagged.date(index)
            if expression.ranged and self.chars[index] == DATE and _VISIT.search(self.chars, index, start):
                value = resolve(expression, self.reference)
                return (value, [Cell("date", value, expression.start, expression.end, DURING_VISIT)]) if value else None
        return None

    def _of_several_days(self, start: int) -> tuple[str, list[Cell]] | None:
        """19日，甲出席会议。21日，他会见乙。在某地期间，甲还会见丙: of a stay of several days the month is known."""
        told = [self.tagged.date(i) for i in self.tagged.tags(DATE, 0, start) if self.chars[i] == DATE]
        days = {day for d in told if len(day := resolve(d, self.reference)) == DAY}
        months = {day[:MONTH] for day in days}
        if len(days) < _SEVERAL or len(months) != 1:
            return None
        month = months.pop()
        return month, [Cell("date", month, told[-1].start, told[-1].end, DURING_VISIT)]

    def _then(self, start: int, end: int) -> tuple[str, list[Cell]] | None:
        """去年8月两国总统会晤过。当时，甲同乙…: the time told last in the paragraph, where that is long past."""
        if not _AT_THE_TIME.match(self.chars, start, end):
            return None
        line = self.chars.rfind("\n", 0, start) + 1
        told = [self.tagged.date(i) for i in self.tagged.tags(DATE, line, start) if self.chars[i] == DATE]
        for expression in reversed(told):
            value = resolve(expression, self.reference)
            if len(value) >= MONTH:
                cell = Cell("date", value, expression.start, expression.end, "date.then")
                return (value, [cell]) if self.long_past(value) else None
        return None

    def _of_paragraph(self, start: int) -> tuple[str, list[Cell]] | None:
        """21日，广场上人山人海。甲同乙会谈: the day with which a paragraph opens, if it names no other since."""
        line = self.chars.rfind("\n", 0, start) + 1
        days = [i for i in self.tagged.tags(DATE, line, start) if self.chars[i] == DATE]
        if len(days) != 1 or not OPENS_WITH_DAY.match(self.chars, line):
            return None
        expression = self.tagged.date(days[0])
        value = resolve(expression, self.reference)
        stayed = self.stayed(days[0], start)
        if len(value) != DAY or self.long_past(value) or stayed:
            return None
        return value, [Cell("date", value, expression.start, expression.end, OF_PARAGRAPH)]

    def stayed(self, start: int, end: int) -> bool:
        """甲5日结束访问。访问期间，…: whether a sentence at `end` goes over a visit that ended, as told before it."""
        if not OPENS_DURING_VISIT.match(self.chars, end):
            return False
        over = STAYED.search(self.chars, max(start, end - _VISIT_TOLD), end)
        return over is not None and not _ARRIVED_SINCE.search(self.chars, over.start(), end)

    def _beside_gathering(self, start: int, end: int) -> tuple[str, list[Cell]] | None:
        """5日，在…的会议上，…。会议间隙，甲同乙会谈: the day with which its paragraph or the one before it begins.

        Else that of the gathering of which a report tells from its head on, if it is the only day before.
        """
        if not _BESIDE_GATHERING.match(self.chars, start, end):
            return None
        begin = start
        for _ in range(2):
            start = self.chars.rfind("\n", 0, start) + 1
            if _OPENS_WITH_GATHERING.match(self.chars, start):
                return self._last_day(start + 1)
            start = max(0, start - 1)
        told = [self.tagged.date(i) for i in self.tagged.tags(DATE, 0, begin) if self.chars[i] == DATE]
        days = {resolve(d, self.reference) for d in told if not d.ranged}
        told_on = days.pop() if len(days) == 1 else ""
        # The news of the day: a week later the encounter may be of any of its days.
        if len(told_on) != DAY or self.reference is None or not _GATHERING_HELD.match(self.chars):
            return None
        news = self.reference.today - day.fromisoformat(told_on) <= _NEWS
        return self._last_day(begin) if news else None

    def _same_day(self, start: int, end: int) -> tuple[str, list[Cell]] | None:
        """同一天, 当天, 中午，: the last day printed before it in the paragraph, else the last not long past."""
        said = SAME_DAY.search(self.chars, start, end) or _part_of_day(self.vocabulary).match(self.chars, start, end)
        return self._last_day(start) if said else None

    def _went_back(self, index: int, value: str) -> bool:
        """甲29日同乙会谈。乙28日抵达: a paragraph goes back from a day that it has told of to that of an arrival."""
        if not _ARRIVED.match(self.chars, index + 1):
            return False
        line = self.chars.rfind("\n", 0, index) + 1
        told = (resolve(self.tagged.date(i), self.reference) for i in self.tagged.tags(DATE, line, index))
        return any(len(day) == len(value) and day > value for day in told)

    def _last_day(self, start: int, recalled: bool = True) -> tuple[str, list[Cell]]:
        line = self.chars.rfind("\n", 0, start) + 1
        # 两天前，甲曾… in a paragraph before it is told in passing.
        indices = [
            i
            for i in reversed(list(self.tagged.tags(DATE, 0, start)))
            if i >= line or (self.tagged.date(i).days_off or 0) >= _YESTERDAY
        ]
        # What a leader said, or a paragraph before told of years ago, is not the day that the report goes on with.
        told = [i for i in indices if self.chars[i] == DATE]
        item = _ITEM.match(self.chars, line) is not None  # it goes on from the item before it
        near = [
            i for i in told if item or i >= line or not self.long_past(resolve(self.tagged.date(i), self.reference))
        ]
        for index in (*near, *told):
            expression = self.tagged.date(index)
            named = expression.day or expression.days_off is not None or expression.weekday is not None
            value = resolve(expression, self.reference) if named else ""
            if index < line and self._went_back(index, value):
                continue
            if len(value) == DAY and (recalled or not self.long_past(value)):
                return value, [Cell("date", value, expression.start, expression.end, "date.same_day")]
        return "", []
