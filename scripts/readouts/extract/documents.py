"""Documents: what was signed, issued, exchanged, extended or completed, with title or as an unnamed batch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.dates import Reference, resolve
from readouts.extract.findings import Cell, Document, Encounter, Statement, day_of
from readouts.extract.numerals import NUMERAL, number
from readouts.extract.tagging import DATE, TITLE, Tagged, pattern
from readouts.terms import Action, DocumentKind, Level
from readouts.vocabulary import Vocabulary

_TITLES = r"<T>(?:(?:[、和及与]|以及|，)<T>)*"
_QUANTITY = re.compile(
    rf"(?:近|约|逾|超过|共)?(?P<number>{NUMERAL})余?多?(?:份|项|个|部)|一系列|多份|多项|多个(?!领域)|一批|若干[份项个]?|数十[份项个]"
)
_BETWEEN_GOVERNMENTS = re.compile(r"政府[和与同及].{2,20}政府")
_FIELDS = re.compile(
    r"(?P<list>[一-鿿A-Za-z、“”]{2,80}?)(?:等?(?:多个|诸多|各|广泛)?领域|等(?=多[项份]|[一二三四五六七八九十\d]+余?多?[项份]|一系列|合作文|双边))"
)
_NOT_FIELDS = re.compile(
    r"^(?:各|重点|有关|相关|多个?|广泛|众多|不同|重要|一系列|双边|务实|新兴|前沿|诸多|[0-9一-十百]+[余多]?[份项个])+$"
)
_FIELD_LEAD = re.compile(r"^(?:.*(?:签署|交换|互换|达成|见证|涵盖|涉及|包括|关于|出席|覆盖|在|了))")
_SPLIT = re.compile(r"、|以及|[和及](?!.*、)")


# A leader's own words tell of a signing of the day where they say so; otherwise they recall one.
_NOW = re.compile(r"见证|刚才|今天|此次|这次|我们(?:共同)?签署|双方签署的")

# 签署多项合作路线图, 发表联合声明: words of quantity or nothing at all are no title.
_UNNAMED = re.compile(
    r"^(?:该|这|两国|双方|本次|此次|上述|有关|相关)|多[项份个]|一系列|[\d一二两三四五六七八九十]+[项份个]|若干|等$|系列"
)
_OURS = pattern(r"(?:(?:我们|我[同和]<P>)(?:<D>|刚才|共同)?|<D>)(?:签署|发表)的?[^，。]{0,20}?联合声明")


class Words:
    """Expressions for documents, made from document_actions.csv and document_kinds.csv."""

    def __init__(self, actions: dict[str, Action], kinds: dict[str, DocumentKind]) -> None:
        self.actions, self.kinds = actions, kinds
        verbs = _alternatives(v for v, a in actions.items() if a not in ("extended",))
        extend = _alternatives(v for v, a in actions.items() if a == "extended")
        batch = _alternatives(w for w, k in kinds.items() if k == "batch")
        single = _alternatives(w for w, k in kinds.items() if k != "batch")
        self.hint = re.compile(f"{verbs}|{extend}|见证|出席")
        plain = rf"(?:(?!{verbs})[^。；：])"
        self.titled = pattern(
            rf"(?P<verb>{verbs})(?:了)?(?P<gap>[^，。；：<T>]{{0,16}}?)(?P<titles>{_TITLES})(?P<tail>的?(?:签署|交换|签订))?"
        )
        self.extended = pattern(rf"(?P<titles><T>)[^，。；]{{0,6}}?(?P<verb>{extend})")
        self.extended_it = pattern(rf"(?:这一|该|上述)(?:条约|协定|协议|声明|文件)[^，。；]{{0,6}}?(?P<verb>{extend})")
        self.untitled = pattern(
            rf"(?P<verb>{verbs})(?:了)?(?P<gap>两国|<J>|中[一-鿿])?(?P<title>关于[^，。；<T>]{{3,70}}?(?:{single}))(?=[，。；并和]|$)"
        )
        self.batch = pattern(
            rf"(?P<verb>{verbs})(?:了)?(?P<what>{plain}{{0,110}}?)(?P<noun>{batch}|协议)(?P<more>，(?:涵盖|涉及|包括|覆盖)[^。；]{{2,90}}?领域)?"
        )
        self.named = pattern(
            rf"(?P<verb>{verbs})(?:了)?(?P<title>(?!关于)[^，。；：、<T><J><P>了]{{3,40}}?(?:条约|联合声明|谅解备忘录|路线图|行动计划))(?=[，。；]|$)"
        )
        self.besides = pattern(
            rf"(?P<verb>{verbs})(?:了)?[^。；]{{0,16}}?{_TITLES}(?P<what>(?:以及|和|、)(?!.{{0,6}}见证)(?:(?!<T>){plain}){{0,110}}?)(?P<noun>{batch})(?P<more>，(?:涵盖|涉及)[^。；]{{2,90}}?领域)?"
        )
        self.looked_on = pattern(
            rf"(?:出席|见证)了?(?P<what>{plain}{{0,110}}?)(?P<noun>{batch})的?(?P<verb>交换|签署|签字|签约|签订|换文|互换)(?:仪式)?(?P<more>，(?:涵盖|涉及|包括|覆盖)[^。；]{{2,90}}?领域)?"
        )


@lru_cache(maxsize=8)
def _words(actions: tuple[tuple[str, Action], ...], kinds: tuple[tuple[str, DocumentKind], ...]) -> Words:
    return Words(dict(actions), dict(kinds))


class DocumentReader:
    """Collects the documents of one article."""

    def __init__(
        self,
        tagged: Tagged,
        vocabulary: Vocabulary,
        reference: Reference | None,
        statements: Sequence[Statement],
        encounters: Sequence[Encounter],
    ) -> None:
        self.tagged, self.reference = tagged, reference
        self.rules = _words(tuple(vocabulary.document_actions.items()), tuple(vocabulary.document_kinds.items()))
        self.statements, self.encounters = statements, encounters
        self.found: list[Document] = []

    def read(self) -> list[Document]:
        """All documents, in order of the text."""
        for paragraph in self.tagged.body.paragraphs:
            for sentence in paragraph.sentences:
                start, end = self.tagged.range(sentence)
                at = start
                while at < end:
                    stop = self.tagged.chars.find("；", at, end)
                    stop = end if stop < 0 else stop + 1
                    self._piece(at, stop, start)
                    at = stop
        self._raise_levels()
        return self.found

    def _raise_levels(self) -> None:
        """我们今天发表的联合声明, in a leader's words: the joint statement that the two sides issued is the leaders' own."""
        for statement in self.statements:
            match = _OURS.search(self.tagged.chars, *self.tagged.range(Span(statement.start, statement.end)))
            if match and statement.voice == "individual":
                span = self.tagged.span(*match.span())
                for document in self.found:
                    if (
                        document.kind == "joint_statement"
                        and document.level == "unspecified"
                        and document.action in ("issued", "signed")
                    ):
                        document.level = "heads_of_state"
                        document.cells.append(
                            Cell("level", document.level, span.start, span.end, "document.level_own_words")
                        )

    def _piece(self, start: int, end: int, sentence: int) -> None:
        chars = self.tagged.chars
        if not self.rules.hint.search(chars, start, end):
            return
        taken: list[range] = []

        def free(match: re.Match[str]) -> bool:
            return not any(match.start() in r or match.end() - 1 in r for r in taken)

        for match in self.rules.extended.finditer(chars, start, end):
            self._titled(match, start, "extended", sentence)
            taken.append(range(*match.span()))
        for match in self.rules.extended_it.finditer(chars, start, end):
            self._named_before(match, start, sentence)
            taken.append(range(*match.span()))
        for match in self.rules.titled.finditer(chars, start, end):
            if free(match) and not self._cited(match, end):
                self._titled(match, start, self.rules.actions[match["verb"]], sentence)
                taken.append(range(*match.span()))
        for match in self.rules.untitled.finditer(chars, start, end):
            if free(match):
                span = self.tagged.span(*match.span("title"))
                self._add(
                    match,
                    start,
                    self.rules.actions[match["verb"]],
                    self.tagged.body.text[span.start : span.end],
                    span,
                    sentence,
                )
                taken.append(range(*match.span()))
        for match in self.rules.named.finditer(chars, start, end):
            if free(match) and not _UNNAMED.search(match["title"]) and self._speech(match.start()) is None:
                span = self.tagged.span(*match.span("title"))
                title = self.tagged.body.text[span.start : span.end]
                self._add(match, start, self.rules.actions[match["verb"]], title, span, sentence)
                taken.append(range(*match.span()))
        for match in self.rules.besides.finditer(chars, start, end):
            self._batch(match, start, self.rules.actions[match["verb"]], sentence)
        for match in self.rules.looked_on.finditer(chars, start, end):
            if free(match):
                self._batch(match, start, self.rules.actions[match["verb"]], sentence)
                taken.append(range(*match.span()))
        for match in self.rules.batch.finditer(chars, start, end):
            if free(match) and TITLE not in match.group() and self._is_batch(match, start, end):
                self._batch(match, start, self.rules.actions[match["verb"]], sentence)
                taken.append(range(*match.span()))

    def _cited(self, match: re.Match[str], end: int) -> bool:
        """签署《…》20周年 cites an old document; 落实《…》 has no verb of signing."""
        after = self.tagged.chars[match.end() : min(end, match.end() + 12)]
        return re.match(rf"(?:签署|缔结|发表)?{NUMERAL}周年|以来|的(?:原则|精神|规定)", after) is not None

    def _is_batch(self, match: re.Match[str], start: int, end: int) -> bool:
        """A batch has a number, fields, or a kind of agreement between the sides; a wish or a frame of talks has none."""
        what = match["what"]
        before = self.tagged.chars[max(start, match.start() - 12) : match.start()]
        after = self.tagged.chars[match.end() : min(end, match.end() + 6)]
        if re.search(r"尽早|希望|推动|争取|落实|愿|应|要$|加快|谈判|商谈|支持|尚未|未", before) or re.match(
            r"谈判|的?落实|的原则|精神", after
        ):
            return False
        quantity = _QUANTITY.search(what)
        if quantity and quantity["number"] and number(quantity["number"]) == 1:
            return False
        if self._speech(match.start()) is not None and not _NOW.search(self.tagged.text(start, match.end())):
            return False
        looked_on = "见证" in before or "出席" in before
        return bool(quantity or "领域" in what or match["more"] or (looked_on and "合作" in match.group()))

    def _speech(self, index: int) -> Statement | None:
        """The statement of one leader in which a tagged character stands."""
        offset = self.tagged.starts[index]
        return next((s for s in self.statements if s.voice == "individual" and s.start <= offset < s.end), None)

    def _named_before(self, match: re.Match[str], start: int, sentence: int) -> None:
        """将这一条约延期: the treaty is the last one named before it in the paragraph."""
        line = self.tagged.chars.rfind("\n", 0, match.start()) + 1
        index = self.tagged.chars.rfind(TITLE, line, match.start())
        if index >= 0:
            span = self.tagged.span(index, index + 1)
            title = self.tagged.body.text[span.start + 1 : span.end - 1]
            self._add(match, start, "extended", title, Span(span.start + 1, span.end - 1), sentence)

    def _titled(self, match: re.Match[str], start: int, action: Action, sentence: int) -> None:
        for index in range(*match.span("titles")):
            if self.tagged.chars[index] == TITLE:
                span = self.tagged.span(index, index + 1)
                title = self.tagged.body.text[span.start + 1 : span.end - 1]
                self._add(match, start, action, title, Span(span.start + 1, span.end - 1), sentence)

    def _batch(self, match: re.Match[str], start: int, action: Action, sentence: int) -> None:
        span = self.tagged.span(match.start("what"), match.end())
        document = self._add(match, start, action, "", span, sentence)
        offset = self.tagged.starts[match.start("what")]
        what = self.tagged.text(match.start("what"), match.end("noun"))
        quantity = next((q for q in _QUANTITY.finditer(what) if q["number"]), None) or _QUANTITY.search(what)
        if quantity:
            at, to = offset + quantity.start(), offset + quantity.end()
            document.quantity_text = self.tagged.body.text[at:to]
            document.cells.append(Cell("quantity_text", document.quantity_text, at, to, "document.quantity"))
            if quantity["number"] and (value := number(quantity["number"])):
                document.quantity = value
                document.cells.append(Cell("quantity", str(value), at, to, "document.quantity"))
        more = match.groupdict().get("more")
        for begin, stop in ((match.start("what"), match.end("noun")), match.span("more") if more else (0, 0)):
            document.fields += tuple(self._fields(document, begin, stop))

    def _fields(self, document: Document, start: int, end: int) -> Iterator[str]:
        """Fields listed before 等领域, 领域, or before 合作文件 where 等 closes the list."""
        if start >= end:
            return
        text = self.tagged.text(start, end)
        base = self.tagged.starts[start]
        match = _FIELDS.search(text)
        if not match:
            return
        listed, offset = match["list"], match.start("list")
        if lead := _FIELD_LEAD.match(listed):
            listed, offset = listed[lead.end() :], offset + lead.end()
        if quantity := _QUANTITY.match(listed):
            listed, offset = listed[quantity.end() :], offset + quantity.end()
        at = 0
        for field in _SPLIT.split(listed):
            position = listed.index(field, at)
            at = position + len(field)
            name = field.removesuffix("等")
            if len(name) >= 2 and not _NOT_FIELDS.match(name):
                begin = base + offset + position
                document.cells.append(Cell("fields", name, begin, begin + len(name), "document.fields"))
                yield name

    def _add(self, match: re.Match[str], start: int, action: Action, title: str, span: Span, sentence: int) -> Document:
        tagged = self.tagged
        before = tagged.chars[start : match.start("verb")]
        verb = tagged.span(*match.span("verb"))
        whole = tagged.span(match.start(), match.end())
        near = before[-30:]
        planned = re.search(r"(?:将|拟|即将|准备)[^，。]{0,8}$", near) is not None
        witnessed = bool(re.search(r"见证|出席", near[-24:] + match.group()[:3]))
        if planned and action != "extended":  # 将…延期: 将 marks the object
            action = "planned"
        # 共同签署《…》，并见证…: what was looked on at stands after the word.
        level, level_span, level_rule = self._level(match, start, witnessed)
        kind = self._kind(title or tagged.text(match.start(), match.end()))
        if level == "unspecified" and _BETWEEN_GOVERNMENTS.search(title):
            level, level_span, level_rule = "governments", span, "document.level_of_title"
        encounter = self._encounter(whole.start)
        document = Document(title, kind, action, level, witnessed, "", whole.start, whole.end, encounter=encounter)
        document.cells = [Cell("action", action, verb.start, verb.end, "document.action")]
        if title:
            document.cells.append(Cell("title", title, span.start, span.end, "document.title"))
        document.cells.append(
            Cell("kind", kind, span.start, span.end, "document.kind_of_title" if title else "document.kind_of_batch")
        )
        if level != "unspecified" and level_span:
            document.cells.append(Cell("level", level, level_span.start, level_span.end, level_rule))
        if witnessed:
            at = tagged.span(max(start, match.start("verb") - 24), match.end("verb"))
            document.cells.append(Cell("witnessed", "true", at.start, at.end, "document.witnessed"))
        self._date(document, match, start, sentence, planned)
        self.found.append(document)
        return document

    def _level(self, match: re.Match[str], start: int, witnessed: bool) -> tuple[Level, Span | None, str]:
        """Who put the name to it: the subject of the clause."""
        tagged = self.tagged
        clause = max(tagged.chars.rfind("见证", start, match.end("verb")), start)
        window = (max(clause if witnessed else start, match.start() - 60), max(match.end("verb"), match.start() + 1))
        text = tagged.chars[window[0] : window[1]]
        levels: tuple[tuple[Level, str], ...] = (
            ("departments", r"部门|两部|部委"),
            ("companies", r"企业|公司"),
            ("governments", r"两国政府|双方政府|政府间"),
        )
        for level, expression in levels:
            if found := re.search(expression, text):
                at = window[0] + found.start()
                if at < len(tagged.starts):
                    return (
                        level,
                        tagged.span(at, min(at + len(found.group()), len(tagged.starts))),
                        "document.level_of_subject",
                    )
        if witnessed:
            return "unspecified", None, ""
        for found in pattern(r"<J>|<P>[和与同]<P>|我们|我和<P>|我同<P>").finditer(tagged.chars, *window):
            folded = tagged.text(*found.span())
            if found.group() == "我们" or len(found.group()) > 1 or re.search("元首|总统|领导人|总理|首脑", folded):
                return "heads_of_state", tagged.span(*found.span()), "document.level_of_leaders"
        return "unspecified", None, ""

    def _kind(self, text: str) -> DocumentKind:
        """The kind of the last word of a kind in a title or phrase."""
        best = max(
            ((text.rfind(word) + len(word), len(word), word) for word in self.rules.kinds if word in text),
            default=(0, 0, ""),
        )
        return self.rules.kinds[best[2]] if best[2] else "other"

    def _encounter(self, offset: int) -> int | None:
        """The encounter of the statement that tells it, else the last one reported before it."""
        for statement in self.statements:
            if statement.start <= offset < statement.end:
                return statement.encounter
        earlier = [i for i, e in enumerate(self.encounters) if e.role == "reports" and e.start <= offset]
        return earlier[-1] if earlier else next((i for i, e in enumerate(self.encounters) if e.role == "reports"), None)

    def _beside(self, index: int, start: int, verb: int) -> bool:
        """A date belongs to the verb in its own clause, or to the whole piece when it opens it."""
        return "，" not in self.tagged.chars[index + 2 : verb] or not self.tagged.chars[start:index].strip("，。；")

    def _of_day(self, document: Document) -> int | None:
        """The encounter of a document's own day: the one it is tied to, or another of that day; none where there is none."""
        if document.encounter is None:
            return None
        for i in (document.encounter, *range(len(self.encounters))):
            if self.encounters[i].date == document.date:
                return i
        return None

    def _other_day(self, document: Document, start: int) -> bool:
        """A paragraph that goes over the events of a year: its documents are of that year, not of the encounter."""
        if self._speech(start) is not None or document.encounter is None:
            return False
        line = self.tagged.chars.rfind("\n", 0, start) + 1
        day = self.encounters[document.encounter].date[:7]
        for index in reversed(list(self.tagged.tags(DATE, line, start))):
            expression = self.tagged.date(index)
            value = resolve(expression, self.reference)
            if len(value) >= 7 and expression.month and value[:7] != day:
                document.encounter, document.date = None, value[:4]
                document.cells.append(
                    Cell("date", value[:4], expression.start, expression.end, "document.year_of_paragraph")
                )
                return True
        return False

    def _reference(self, index: int) -> Reference | None:
        """The day of the encounter for what was said at it, else that of the article."""
        statement = self._speech(index)
        if statement is not None and statement.encounter is not None:
            return day_of(self.encounters[statement.encounter], self.reference)
        return self.reference

    def _date(self, document: Document, match: re.Match[str], start: int, sentence: int, planned: bool) -> None:
        tagged = self.tagged
        for index in reversed(list(tagged.tags(DATE, start, match.end()))):
            expression = tagged.date(index)
            value = resolve(expression, self._reference(match.start()))
            if not self._beside(index, start, match.start("verb")):
                continue
            if len(value) >= 7 or (value and match.start("verb") - index <= 6):
                document.date = value
                document.cells.append(Cell("date", value, expression.start, expression.end, "document.date_printed"))
                document.encounter = self._of_day(document)
                return
        before = tagged.text(start, match.start())
        if re.search(r"已经?[^，。]{0,6}$", before):
            document.encounter = None
            for index in reversed(list(tagged.tags(DATE, tagged.chars.rfind("\n", 0, start) + 1, start))):
                expression = tagged.date(index)
                if expression.years_off == 0 and (value := resolve(expression, self.reference)):
                    document.date = value[:4]
                    document.cells.append(
                        Cell("date", value[:4], expression.start, expression.end, "document.year_of_paragraph")
                    )
                    return
            return
        if document.encounter is None:
            return
        if self._other_day(document, start):
            return
        if self._speech(match.start()) is not None and not _NOW.search(tagged.text(start, match.end())):
            document.encounter = None
            return
        encounter = self.encounters[document.encounter]
        if planned and "访问期间" not in before and "访华期间" not in before and "期间" not in before:
            return
        for cell in encounter.cells:
            if cell.column == "date":
                document.date = cell.value[:7] if planned else cell.value
                document.cells.append(Cell("date", document.date, cell.start, cell.end, "document.date_of_encounter"))
                return


def find_documents(
    tagged: Tagged,
    vocabulary: Vocabulary,
    reference: Reference | None,
    statements: Sequence[Statement],
    encounters: Sequence[Encounter],
) -> list[Document]:
    """Documents told by an article, in order of its text."""
    return DocumentReader(tagged, vocabulary, reference, statements, encounters).read()


def _alternatives(items: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(items, key=lambda w: (-len(w), w))) or r"(?!)"
