"""Of which day a document is: the day printed for it, told beside or before it, else that of its encounter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.body import Span, behind_last
from readouts.extract.dates import DAY, MONTH, DateExpression, resolve, resolve_next, year_before
from readouts.extract.document_scope import DocumentScope
from readouts.extract.document_words import DocumentWords
from readouts.extract.expressions import DATE, ENTRY, pattern
from readouts.extract.findings import Cell, Document, Encounter
from readouts.extract.tagging import Tagged

_ALREADY = re.compile(r"已经?[^，。]{0,6}$")
# The lead of a report about a gathering names it.
_LEAD_SENTENCES = 2
_GATHERING = re.compile("会议|峰会|大会|论坛|会晤|对话会")
# A visit, and words by which what follows is of it, or of the day of the report.
_VISIT = re.compile("访问|[来到出往回]访|访[华美俄日欧]")
_MEANWHILE = re.compile("其间|期间|(?:访问|访)[中时]")
_OF_TODAY = re.compile("会[谈晤见]?(?:结束)?后|今[天日晚]|[当同][天日晚]|此次|这次|本次|随后")
_OF_BOTH = pattern(r"<J>|两国")
# 三国会后发表: of talks of which the sentence before tells
_BEHIND_TALKS = pattern(r"(?:<J>|[两三四五六七八九]国)在?会[谈晤]?(?:结束)?[之以]?[后上](?![^，。；]{0,8}[将拟])")
_TALKS = re.compile("会谈|会晤|会议|峰会|磋商")
_BOTH_THAT_DAY = pattern("当[天日晚]，?(?:两国|双方|<J>|<P>[与和同][^，。；<P>]{0,10}<P>)")
_SAME_DAY = re.compile("[当同][天日晚][^，。；]{0,12}$")
_AT_ONCE = re.compile("同时|同日|当[天日]")
# 继1972年发表的《…》之后: a day by which an older document is named.
_OF_DOCUMENT = pattern(r"[^，。；<D>]{0,12}?(?:签署|签订|缔结|发表|通过|达成)的")
# 9月1日达成的共识, 发言人1日表示，…: the day is of something else.
_OF_OTHER = pattern(r"[^，。；<D>]{0,24}?(?:的(?!时候)|(?:表示|说|称|透露|介绍|指出|强调|报道|消息))")
# 去年9月我们…，今天签署了; 去年，双方…，至今已签署
_OF_NOW = re.compile("今[天日]|[刚方]才|刚刚|现[在已]|目前|如今|[迄至]今|近日|[此这本]次|会[谈晤见]?(?:结束)?后")
# 今年年初, 去年底: part of a year
_PART_OF_YEAR = re.compile("年?[初底末中]|[上下]半年|[春夏秋冬][天季]?")
_SINCE = re.compile("以?来|[年月]?[以之]来|[年月]?起")
# 会后，领导人签署…, of a gathering at which one leader is named.
_BEHIND_GATHERING = re.compile("(?:会议?|峰会|论坛|大会|理事会)(?:结束)?[后上]")
# 某社消息（记者某某）：, 某社苏瓦3月5日电 : what may stand before the date that opens a text
_DATELINE = re.compile(r"[^，。；“”]{0,40}(?:消息|报[道导]|[电讯])(?:（[^（）]{1,24}）)?[： ]")
# A date this near before the verb belongs to it, even if it is a year alone.
_NEAR = 6


class DocumentDates:
    """Dates the documents of one article. `rules`: their wording; `scope`: what the article tells beside them."""

    def __init__(self, tagged: Tagged, rules: DocumentWords, scope: DocumentScope) -> None:
        self.tagged, self.rules, self.scope = tagged, rules, scope
        self.reference, self.encounters = scope.reference, scope.encounters

    def date(self, document: Document, match: re.Match[str], start: int, planned: bool) -> None:
        """Date a document and tie it to the encounter of that day, by the first of these that there is.

        A date beside the verb, for 已经 the year of the paragraph, the year that the paragraph goes over, the day of
        the encounter. `start`: where the piece of the sentence begins in which it is told.
        """
        if self._by_date_beside(document, match, start, planned) or self._by_month_said(document, match):
            return
        meeting = self.scope.told_beside(start, match, planned)
        if meeting is None and planned:
            meeting = self.scope.coming_beside(start, match)
        if meeting is not None:
            document.encounter = meeting
            self._by_encounter(document, self.encounters[meeting], False)
            return
        if self._by_sentence_before(document, start, match):
            return
        if self._by_piece_before(document, start, match) or self._by_clause_before(document, start, match):
            return
        before = self.tagged.text(start, match.start())
        if _ALREADY.search(before):
            document.encounter = None
            self._by_year_of_paragraph(document, start)
        elif document.encounter is None and self._by_day_told(document, start, match):
            return
        elif self._by_stay_before(document, start, before) or self._by_stay_told(document, start, match):
            document.encounter = None
        elif document.encounter is None or self._by_other_day(document, start):
            return
        elif self.scope.recalled(start, match):
            document.encounter = None
        elif not planned or "期间" in before:
            of_visit = planned or self.rules.stay.search(before) is not None
            self._by_encounter(document, self.encounters[document.encounter], of_visit)

    def _by_date_beside(self, document: Document, match: re.Match[str], start: int, planned: bool) -> bool:
        verb = match.start("verb")
        # 通过了2030年前经济合作纲要: a date in the title is not the day.
        # 《…》由甲和乙于3月5日签署 has it behind its title.
        named = match.groupdict().get("title") and match.start("title") > verb
        stop = match.start("title") if named else self.scope.before_subject(start, match.end())
        day = self.scope.day_at(match.start())
        for index in reversed(list(self.tagged.tags(DATE, start, stop))):
            expression = self.tagged.date(index)
            year = self._year_before(expression)
            value = resolve_next(expression, day) if planned else resolve(expression, day, year)
            ahead = planned and self._ahead(value, index, verb)
            if (ahead or self._beside(index, start, verb, planned)) and (
                len(value) >= MONTH or (value and self._of_year(value, index, verb))
            ):
                _give(document, value, expression, "document.date_printed")
                document.encounter = self._of_day(document, start, match)
                return True
        return False

    def _by_month_said(self, document: Document, match: re.Match[str]) -> bool:
        """两国日前签署…, as the reporter tells it: of the day the month alone is known, and no encounter."""
        cell = self.scope.month_said(match)
        if cell is None:
            return False
        document.date, document.encounter = cell.value, None
        document.cells.append(cell)
        return True

    def _ahead(self, value: str, index: int, verb: int) -> bool:
        """两国元首6日将举行会谈，双方将签署…: a day to come on which something else is planned before it."""
        if self.reference is None or len(value) < DAY:
            return False
        today = self.reference.today
        between = self.tagged.chars[max(0, index - 1) : verb]
        return value >= today.isoformat() and self.rules.planned_beside.search(between) is not None

    def _by_year_of_paragraph(self, document: Document, start: int) -> None:
        """今年…已经签署: the last date of this year that the paragraph prints before."""
        for expression in self._dates_before(start):
            if expression.years_off == 0 and (value := resolve(expression, self.reference)):
                _give(document, value[:4], expression, "document.year_of_paragraph")
                return

    def _by_sentence_before(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """2030年9月1日，甲同乙会谈。双方签署…: of an encounter told in passing right before it, its month.

        Its day in a paragraph that opens with it, as an entry of a chronicle, which may tell of the encounter earlier.
        """
        if self.scope.speech(match.start()) is not None or document.action == "planned":
            return False
        if not _OF_BOTH.match(self.tagged.chars, start, match.start("verb")):
            return False
        stop = self.tagged.offset(start)
        before = [e for e in self.encounters if e.start < stop and self.scope.told_by(start, e.start)]
        last = max(before, key=lambda e: e.start, default=None)
        line = self.tagged.chars.rfind("\n", 0, start) + 1
        sentence = max(line, self.tagged.chars.rfind("。", 0, start - 1) + 1)
        entry = last is not None and self._is_entry(line, start, last)
        if entry:
            sentence = line
        if (
            last is None
            or last.role != "mentions"
            or last.status != "held"
            or last.start < self.tagged.offset(sentence)
        ):
            return False
        if len(last.date) < MONTH:
            return False
        document.encounter = None
        self._by_encounter(document, last, not entry)
        return True

    def _is_entry(self, line: int, start: int, told: Encounter) -> bool:
        """Whether a paragraph opens with the day of an encounter and names no other up to a tagged character."""
        opens = ENTRY.match(self.tagged.chars, line)
        days = list(self.tagged.tags(DATE, line, start)) if opens else []
        return len(days) == 1 and resolve(self.tagged.date(days[0]), self.reference) == told.date

    def _by_clause_before(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """首次会面在9月1日，当时二人正出席峰会，三方签署…: a day past that a clause before it in the piece names."""
        if document.encounter is None or document.action == "planned" or self.scope.speech(match.start()) is not None:
            return False
        stop = self.tagged.offset(match.end())
        if any(e.role == "reports" and self.tagged.offset(start) <= e.start < stop for e in self.encounters):
            return False
        for index in reversed(list(self.tagged.tags(DATE, start, match.start("verb")))):
            expression = self.tagged.date(index)
            value = resolve(expression, self.reference, self._year_before(expression))
            between = (index + 1, match.start("verb"))
            other = _OF_OTHER.match(self.tagged.chars, *between) or _MEANWHILE.search(self.tagged.chars, *between)
            if len(value) < DAY or other:
                continue
            _give(document, value, expression, "document.date_of_clause")
            document.encounter = self._of_day(document, start, match)
            return True
        return False

    def _by_piece_before(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """5月2日，两国总理签署…；双方同时签署的还有…: the date of the piece before it in the sentence."""
        chars = self.tagged.chars
        if not chars.endswith("；", 0, start) or not _AT_ONCE.search(chars, start, match.end("verb")):
            return False
        sentence = behind_last(chars, "。\n", start)
        for index in reversed(list(self.tagged.tags(DATE, sentence, start))):
            expression = self.tagged.date(index)
            value = resolve(expression, self.scope.day_at(start))
            if len(value) >= MONTH:
                _give(document, value, expression, "document.date_printed")
                document.encounter = self._of_day(document, start, match)
                return True
        return False

    def _by_day_told(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """Of no encounter told: the day of the gathering or of the talks, or the one that 当天 stands for."""
        ways = (self._by_gathering, self._by_talks_before, self._by_day_before)
        return any(way(document, start, match) for way in ways)

    def _by_gathering(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """会议通过《…》, 会后甲同与会领导人签署…: the day of the gathering, told before it or in the lead."""
        words = self.tagged.text(start, match.end())
        told = self.rules.gathering.match(words) or _BEHIND_GATHERING.match(words)
        if not told:  # 峰会4日闭幕，会议通过《…》
            start = max(start, self.tagged.chars.rfind("，", start, match.start("verb")) + 1)
            told = self.rules.gathering.match(self.tagged.text(start, match.end()))
        if self.scope.speech(match.start()) is not None or not told:
            return False
        lead = [s for p in self.tagged.body.paragraphs for s in p.sentences][:_LEAD_SENTENCES]
        opening = self.tagged.body.folded[: lead[-1].end]
        in_lead = (
            self.tagged.tags(DATE, *self.tagged.range(Span(0, lead[-1].end))) if _GATHERING.search(opening) else ()
        )
        for expression in (*self.tagged.dates_before(start), *(self.tagged.date(i) for i in in_lead)):
            value = resolve(expression, self.reference)
            if len(value) >= MONTH and self.scope.speech(self.tagged.at(expression.start)) is None:
                _give(document, value, expression, "document.date_of_gathering")
                return True
        return False

    def _by_talks_before(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """冰岛和斐济3月4日举行会谈。两国会后发表联合声明: the only day of the sentence before, which tells of talks."""
        chars = self.tagged.chars
        if self.scope.speech(match.start()) is not None or not _BEHIND_TALKS.match(chars, start, match.end("verb")):
            return False
        days = list(self.tagged.tags(DATE, behind_last(chars, "。\n", max(0, start - 1)), start))
        value = resolve(self.tagged.date(days[0]), self.reference) if len(days) == 1 else ""
        if len(value) < DAY or self.tagged.date(days[0]).ranged or not _TALKS.search(chars, days[0], start):
            return False
        _give(document, value, self.tagged.date(days[0]), "document.day_before")
        return True

    def _by_day_before(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """峰会13日举行。四国领导人当天签署…, 甲13日到访。当天，两国签署…: the last day told before."""
        by_leaders = document.action == "signed" and document.level == "heads_of_state"
        then = by_leaders and _SAME_DAY.search(self.tagged.chars, start, match.start("verb"))
        if not (then or _BOTH_THAT_DAY.match(self.tagged.chars, start)) or self.scope.speech(match.start()) is not None:
            return False
        line = max(0, self.tagged.chars.rfind("\n", 0, start))
        for expression in (*self._dates_before(start), *self._dates_before(line)):
            value = resolve(expression, self.reference)
            if len(value) == DAY and not expression.ranged:
                _give(document, value, expression, "document.day_before")
                return True
        return False

    def _by_stay_before(self, document: Document, start: int, before: str) -> bool:
        """今年5月我访问…。访问期间，双方签署…, in a leader's words: the month of the visit just told."""
        statement = self.scope.speech(start)
        if statement is None or "期间" not in before:
            return False
        for expression in self.tagged.dates_before(start):
            value = resolve(expression, self.scope.day_at(start))
            if expression.start >= statement.start and len(value) >= MONTH:
                _give(document, value[:MONTH], expression, "document.month_of_stay")
                return True
        return False

    def _by_stay_told(self, document: Document, start: int, match: re.Match[str]) -> bool:
        """1979年1月28日至2月5日，甲访问乙国。其间，双方签署…, as the reporter tells it: the month or year of the stay.

        Only of a stay in another month than that of the encounter.
        """
        if self.scope.speech(start) is not None:
            return False
        month = self.encounters[document.encounter].date[:MONTH] if document.encounter is not None else ""
        expression = next(self.tagged.dates_before(match.start("verb")), None)
        if expression and not self.scope.told_by(start, expression.start):
            # 甲说，去年我访问…。访问期间，双方签署…: of the visit that the last sentence of the speech tells
            goes_on = _MEANWHILE.search(self.tagged.chars, start, match.start("verb"))
            if not goes_on or self.tagged.chars.count("。", self.tagged.at(expression.start), start) > 1:
                return False
        value = resolve(expression, self.reference) if expression else ""
        if expression is None or not value or month.startswith(value[:MONTH]):
            return False
        between = self.tagged.chars[self.tagged.at(expression.start) : match.start("verb")]
        visit = _VISIT.search(between)
        if visit is None or _OF_TODAY.search(self.tagged.chars, start, match.start("verb")):
            return False
        if not (expression.ranged or not expression.month or _MEANWHILE.search(between, visit.end())):
            return False
        _give(document, value[:MONTH], expression, "document.month_of_stay_told")
        return True

    def _by_other_day(self, document: Document, start: int) -> bool:
        """A paragraph that goes over the events of a year: its documents are of that year, not of the encounter."""
        if self.scope.speech(start) is not None or document.encounter is None:
            return False
        month = self.encounters[document.encounter].date[:MONTH]
        for expression in self._dates_before(start):
            value = resolve(expression, self.reference)
            if _OF_DOCUMENT.match(self.tagged.chars, self.tagged.at(expression.start) + 1):
                continue
            if value[:MONTH] == month:
                return False
            if len(value) >= MONTH and expression.month:
                document.encounter = None
                _give(document, value[:4], expression, "document.year_of_paragraph")
                return True
        return False

    def _by_encounter(self, document: Document, encounter: Encounter, planned: bool) -> None:
        """The day of the encounter; of what is planned, its month."""
        cell = next((c for c in encounter.cells if c.column == "date"), None)
        if cell is not None:
            document.date = cell.value[:MONTH] if planned else cell.value
            rule = "document.month_of_stay" if planned else "document.date_of_encounter"
            document.cells.append(Cell("date", document.date, cell.start, cell.end, rule))

    def _year_before(self, expression: DateExpression) -> int | None:
        """The year of 同年6月19日."""
        return year_before(expression, self.tagged.dates_before(self.tagged.at(expression.start)), self.reference)

    def _beside(self, index: int, start: int, verb: int, planned: bool) -> bool:
        """A date belongs to the verb in its own clause, or to the whole piece, or speech, when it opens it.

        In a leader's words not to what is said behind another date, nor to what is done now or to be done.
        """
        between = self.tagged.chars[index + 2 : verb]
        if "，" not in between:
            return True
        speech = self.scope.speech(index)
        if speech is None:
            before = self.tagged.chars[start:index]
            return not before.strip("，。；") or _DATELINE.fullmatch(before) is not None
        opens = self.tagged.offset(index) == speech.start or not self.tagged.chars[start:index].strip("，。；")
        return opens and not planned and DATE not in between and _OF_NOW.search(between) is None

    def _of_year(self, value: str, index: int, verb: int) -> bool:
        """Whether a year alone is that of a document: right before the verb, or gone by in a leader's words.

        去年我访问贵国期间，我们签署…; 今年年初…, a part of this year gone by; not 去年以来.
        """
        if _SINCE.match(self.tagged.chars, index + 1):
            return False
        if verb - index <= _NEAR:
            return True
        if self.reference is None or self.scope.speech(index) is None:
            return False
        this = value == str(self.reference.today.year)
        return not this or _PART_OF_YEAR.match(self.tagged.chars, index + 1) is not None

    def _dates_before(self, index: int) -> Iterator[DateExpression]:
        """The dates of the paragraph before a tagged character, in the same voice, the last first."""
        return (e for e in self.tagged.dates_before(index) if self.scope.told_by(index, e.start))

    def _of_day(self, document: Document, start: int, match: re.Match[str]) -> int | None:
        """The encounter of a document's own day: one told in the same piece, the one it is tied to, or another."""
        if document.encounter is None:
            return None
        piece = range(self.tagged.offset(start), self.tagged.offset(match.end() - 1))
        told = (i for i, e in enumerate(self.encounters) if e.start in piece)
        order = (*told, document.encounter, *range(len(self.encounters)))
        return next((i for i in order if self.encounters[i].date == document.date), None)


def _give(document: Document, value: str, expression: DateExpression, rule: str) -> None:
    document.date = value
    document.cells.append(Cell("date", value, expression.start, expression.end, rule))
