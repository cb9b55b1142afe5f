"""When what is announced will be: the day printed for it, or told before it, else the month of the visit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from readouts.extract.body import behind_last
from readouts.extract.dates import DAY, MONTH, NEXT_DAY, DateExpression, Reference, resolve, resolve_next
from readouts.extract.expressions import DATE, PERSON, pattern
from readouts.extract.mention_words import MentionWords
from readouts.extract.programmes import day_of_head
from readouts.extract.tagging import Tagged

_TOO = 2
_OPENING = 3
_LATE = timedelta(days=2)
# A text without stops is one sentence, in which no visit and no day is told so far before.
_WITHIN = 500
# 5日，甲将同乙会谈; 星期五（5日），…
_OPENING_DAY = pattern("<D>）?，$")


class PlanDates:
    """Dates the plans of one article, read on the day `today`.

    `told`: gives the tagged characters with what leaders said blanked out, which not every article needs.
    """

    def __init__(self, tagged: Tagged, rules: MentionWords, today: Reference | None, told: Callable[[], str]) -> None:
        self.tagged, self.rules, self.today, self.told = tagged, rules, today, told

    def when(
        self, head: re.Match[str], act: re.Match[str], before: DateExpression | None
    ) -> tuple[str, DateExpression, bool] | None:
        """The day of what is announced, else the month of the visit, with the date that gives it.

        The last says whether the sentence prints the day, or the one before it.
        """
        today = self.today
        if next_day := self._next_day(head, act):
            value = date.fromisoformat(resolve_next(next_day, today)) + timedelta(days=1)
            return value.isoformat(), next_day, True
        if day := self.day(head, act) or before:
            return resolve_next(day, today), day, True
        if headed := day_of_head(self.tagged, head.start(), today):
            return *headed, False
        if told := self._of_that_day(head, act):
            return told
        sentence = behind_last(self.tagged.chars, "。！\n", head.start())
        coming = max(self.tagged.tags(DATE, sentence, head.start()), default=None) if "他们" in act.group() else None
        if coming is not None:
            return resolve_next(self.tagged.date(coming), today)[:MONTH], self.tagged.date(coming), False
        visit = self._of_visit(head, act)
        return (resolve(visit, today)[:MONTH], visit, False) if visit else None

    def day(self, head: re.Match[str], act: re.Match[str]) -> DateExpression | None:
        """The day printed for the encounter: the last behind 将, or in the clause before it."""
        behind = max(self.tagged.tags(DATE, head.end(), act.end()), default=None)
        clause = max(self.tagged.chars.rfind("，", 0, head.end()) + 1, head.end("who"))
        index = behind if behind is not None else next(self.tagged.tags(DATE, clause, head.end()), None)
        opening = _OPENING_DAY.search(self.tagged.chars, max(0, head.start() - _OPENING), head.start())
        if index is None and opening:
            index = opening.start()
        act_before = self.rules.day_of_act.search(self.tagged.chars, head.end("who"), clause)
        if index is None and act_before:
            index = act_before.start("date")
        if index is None and self.tagged.chars.endswith(DATE, 0, head.start()):
            index = head.start() - 1  # 5日两国元首将会谈
        return self.tagged.date(index) if index is not None else None

    def _next_day(self, head: re.Match[str], act: re.Match[str]) -> DateExpression | None:
        """甲9日抵达某地，次日将同乙会谈: the day before it, printed last in the sentence."""
        chars = self.tagged.chars
        clause = max(chars.rfind("，", 0, head.end()) + 1, head.end() - _WITHIN)
        told = NEXT_DAY.search(chars, clause, act.end())
        if told is None or chars.find(DATE, told.end(), act.end()) >= 0:
            return None
        sentence = behind_last(chars, "。！\n", clause)
        index = max(self.tagged.tags(DATE, sentence, told.start()), default=None)
        day = self.tagged.date(index) if index is not None else None
        return day if day and len(resolve_next(day, self.today)) == DAY else None

    def day_of_head_before(self, head: re.Match[str], heads: Sequence[re.Match[str]]) -> DateExpression | None:
        """甲今天将会见乙，丙也将同他会见: the day that the sentence has just named for another."""
        if "也将" not in head.group()[-_TOO:]:
            return None
        earlier = [h for h in heads if h.end() <= head.start()]
        if not earlier or self.tagged.chars.find("。", earlier[-1].end(), head.start()) >= 0:
            return None
        index = max(self.tagged.tags(DATE, earlier[-1].start(), head.start()), default=None)
        return self.tagged.date(index) if index is not None else None

    def _of_that_day(self, head: re.Match[str], act: re.Match[str]) -> tuple[str, DateExpression, bool] | None:
        """当晚，甲将会见乙: the day told last before it, unless long past, and whether its sentence prints it."""
        clause = max(behind_last(self.tagged.chars, "。；\n", head.start() - 1), head.start() - _WITHIN)
        if not self.rules.of_that_day.search(self.tagged.chars, clause, act.start()):
            return None
        since = self._news_since()
        for index in reversed(list(self.tagged.tags(DATE, 0, head.end()))):
            expression = self.tagged.date(index)
            if self.told()[index] != DATE or not (expression.day or expression.off is not None):
                continue
            value = resolve(expression, self.today)
            announced = self.rules.announces.search(self.tagged.chars, index, max(index, clause))
            if announced or (index >= clause and value < since):
                value = resolve_next(expression, self.today)  # 甲将于10日…。当晚，; 甲10日飞往某地，当晚将
            return (value, expression, index >= clause) if value >= since else None
        return None

    def _news_since(self) -> str:
        """The day from which what a report announces for the same day may be dated: pages are dated a day late."""
        return (self.today.day - _LATE).isoformat() if self.today else ""

    def _of_visit(self, head: re.Match[str], act: re.Match[str]) -> DateExpression | None:
        """The date named last before, where a visit is told of in the sentence or in the one before it."""
        line = behind_last(self.tagged.chars, "。！\n", head.start())
        too = head.group().endswith("也将") and head.start() == line
        if self.tagged.chars[line - 1 : line] == "。" and not too:
            line = behind_last(self.tagged.chars, "。！\n", line - 1)
        elif too or not any(self.tagged.tags(PERSON, *act.span())):
            # 也将会见他: who he is the paragraph before says, and that he is on a visit.
            line = self.tagged.chars.rfind("\n", 0, line) + 1
            line = self.tagged.chars.rfind("\n", 0, max(0, line - 1)) + 1
        if not self.rules.visiting.search(self.tagged.chars, max(line, head.start() - _WITHIN), act.end()):
            return None
        before = [self.tagged.date(i) for i in self.tagged.tags(DATE, 0, act.end()) if self.told()[i] == DATE]
        month = self.today.day.isoformat()[:MONTH] if self.today else ""
        # A date of a month that is past is of something else that the article goes over.
        return next((d for d in reversed(before) if resolve(d, self.today)[:MONTH].ljust(MONTH) >= month), None)
