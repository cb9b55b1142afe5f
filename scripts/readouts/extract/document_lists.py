"""Documents listed one by one: 签署的文件包括：…协定，…备忘录, or behind 五份文件分别是： with a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from readouts.extract.body import Span, behind_last
from readouts.extract.document_build import DocumentBuilder
from readouts.extract.document_cells import (
    add_contents,
    add_fields,
    add_fields_told,
    give_level,
    give_witness,
    kind_of,
    level_of_contents,
    level_of_title,
)
from readouts.extract.document_words import document_words
from readouts.extract.expressions import TITLE, one_of, pattern
from readouts.extract.findings import Cell, Document
from readouts.extract.tagging import Tagged
from readouts.terms import Action
from readouts.vocabulary import Vocabulary, fold

# Such words end the name of a department too (国家计划和发展部), so that they end no item of a list.
_DOUBTFUL = frozenset({"计划", "规划", "方案", "议程"})
_LEAST = 2
# 《…》, “…”: the title is what stands between.
_MARKED = (TITLE, "“")
# How many lines behind a batch its fields may be told: a list of its documents stands between.
_BEHIND = 12
# A cheap look first: without such words no list begins.
_MAYBE = re.compile(
    "(?:文件|文本|协议|协定|备忘录|合同|成果)(?:[^，。；：\n]{0,24}：|[^，。；：\n]{0,6}(?:有|是|为|包括|包含))|[。\n][^，。；：\n]{0,6}[份项个](?:文件|文本|协议|协定|备忘录|合同)(?:分别)?[是为有包]|[件本议定](?:，(?:其中)?(?:[由经在][^，。；：\n]{1,30})?(?:分别|主要)?[是为有包如列即]|分别[是为])"
)
# 双方此前签署的文件有…
_OF_OLD = re.compile("此前|以前|之前|迄今|至今|目前|现有|先后|[曾已历]|多年|去年|前任")
# 一份是…，另一份是…; 一为…，一为…
_EACH = re.compile("[。，：]?一[份项个部是为]")
_LINES = re.compile(r"\n+[ 　]*(?P<mark>[（(]?[\d一二三四五六七八九十]{1,3}[、.．）)]+|——|[·•*-])?[ 　]*")


@dataclass(frozen=True, slots=True)
class DocumentList:
    """The words before the list, whose group `verb` says what was done where they do, and the titles.

    `rest`: 渔业、能源等领域的其余6份文件, the last of the list, which only counts them. `whole`: no other was signed.
    """

    lead: re.Match[str]
    titles: tuple[Span, ...]
    end: int
    rest: re.Match[str] | None = None
    whole: bool = False


class DocumentListWords:
    """The expressions, made from document_actions.csv and document_kinds.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        rules = document_words(vocabulary)
        verbs = one_of({*vocabulary.verbs_of("signed", "exchanged"), "签"})
        what = "(?:文件|文本|协议书?|协定|备忘录|合同|成果)"
        says = "(?:是|为|有|即|包括了?|包含|如下|列出)"
        self.lead = pattern(
            rf"(?:(?P<verb>{verbs})[的了]?[^，。；：\n<T>]{{0,16}}?)?(?P<these>(?:以下|下列|如下)[^，。；：\n<T>]{{0,6}}?)?"
            rf"{what}[^，。；：\n<T>]{{0,6}}?(?(these)：|{says}(?:以下[^：\n]{{0,6}})?(?:：|(?(verb)(?<=有|是|为)|(?!))|(?(verb)(?<=包括|包含)|(?!))))"
            rf"|(?<=[件本议定])，(?:其中)?(?P<seen>[由经在][^，。；：\n]{{1,24}}?见证[^，。；：\n]{{0,6}}?)?(?:分别|主要)?{says}[：]?(?!了)|(?<=[件本议定])分别[是为]"
            rf"|(?<=[。\n])(?:这|上述|其中|此)?[\d一二两三四五六七八九十]+[份项个]{what}(?:分别)?{says}(?=<T>|“)"
        )
        ends = one_of(w for w, kind in rules.kinds.items() if kind != "batch" and w not in _DOUBTFUL)
        ends = f"(?:{ends}|(?:合作|行动|实施|执行|工作){one_of(_DOUBTFUL)})"
        counted = r"[\d一二两三四五六七八九十多几余]+[份项个]"
        self.item = pattern(
            rf"[ 　]*(?P<title><T>|“[^“”\n]{{2,60}}{ends}”|(?!{counted})[^；。：“\n<T>][^；。：\n<T>]{{1,89}}?{ends}"
            rf"|关于[^，；。：\n]{{1,40}}的{ends})"
            r"(?:（[^）\n]{1,30}）)?(?=[，、；。\n<T>]|[和及与]|以及|等?(?:。|$))"
        )
        self.rest = pattern(
            r"[；\n 　]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[、.．）)]+|——|[·•*-])?(?P<verb>)"
            rf"(?P<what>[^，。；：\n<T>]{{2,60}}?(?:领域|方面)的?(?:其余|其他|另外)?{counted}[^，。；：\n<T>]{{0,8}}?)"
            r"(?P<noun>文件|文本|协议|备忘录|合同)(?P<more>)"
        )
        # 签下两份文件，一份题为“…”，另一份是“…”; 签署两份文件：一份是规定如何捕鱼的“…”，另一份是渔业合作框架
        # 签署两项协议。两项协议一为“…”，一为“…”; 其中一份文件是…，另一份为…; 两项协议：一是…，二是…
        plain = one_of((*(w for w, kind in rules.kinds.items() if kind != "batch"), "框架"))
        named = (
            rf"(?:[份项个部]{what}?)?(?:则)?(?:题为|名为|标题[为是]|叫做?|是|为)"
            r"(?:[^，。；：“”\n<T>]{{0,30}}?(?:<T>|“(?P<{0}>[^“”\n]{{2,60}})”)|(?P<{0}_plain>(?![^，。；]{{0,40}}签)[^，。；：“”\n<T>]{{2,40}}?"
            rf"{plain})(?=[，。；]|$))"
        )
        behind = r"(?<=[件本议定录约明])(?:[，：]|。(?=其中|一[份项个部]))(?:其中)?"
        again = rf"(?<=[。\n])(?:其中|这|上述)?[两二2][份项个部]{what}(?:中)?[，：]?(?:其中)?"
        self.one_each = pattern(
            rf"(?:{behind}|{again})(?P<verb>)(?P<seen>)一"
            + named.format("first")
            + "[，；、](?:另外?一?|第?二|一)"
            + named.format("second")
        )
        self.gap = re.compile(r"；?(?=\n)|[，、；]?(?:以及|和|及|与)?")


def document_lists(tagged: Tagged, vocabulary: Vocabulary) -> Iterator[DocumentList]:
    """The lists of an article: each of two titles at least, up to the end of its sentence or of its lines."""
    rules, chars = _words(vocabulary), tagged.chars
    read = 0  # behind a lead that is an item of the list before all goes as it went for that
    for lead in rules.lead.finditer(chars) if _MAYBE.search(chars) else ():
        if lead.start() < read:
            continue
        titles, read = _items(tagged, rules, lead.end())
        if len(titles) >= _LEAST:
            yield DocumentList(lead, tuple(titles), read, rules.rest.match(chars, read))
    for lead in rules.one_each.finditer(chars) if _EACH.search(chars) else ():
        names = ("first", "first_plain", "second", "second_plain")
        spans = [tagged.span(*lead.span(name)) for name in names if lead[name]]
        marked = [tagged.span(i, i + 1) for i in tagged.tags(TITLE, *lead.span())]
        titles = sorted((*spans, *(Span(t.start + 1, t.end - 1) for t in marked)), key=lambda t: t.start)
        yield DocumentList(lead, tuple(titles), lead.end(), whole=True)


def read_lists(builder: DocumentBuilder, vocabulary: Vocabulary) -> None:
    """Add the documents of every list of an article."""
    for listed in document_lists(builder.tagged, vocabulary):
        _listed(builder, listed)


def _listed(builder: DocumentBuilder, listed: DocumentList) -> None:
    """五份文件分别是：…: each is what the batch before it is; else 签署的文件包括：… says what was done.

    A batch that is no more than its list, without number or fields, gives way to it.
    """
    at = builder.tagged.offset(listed.lead.start())
    batch = next((d for d in reversed(builder.found) if d.start <= at and d.kind == "batch"), None)
    looked_on = None
    if batch is not None and listed.lead["verb"] and _action(builder, listed.lead) != batch.action:
        # 见证文件的交接。双方签署的文件有…: what was done is not the same, who looked on is
        looked_on = next((c for c in batch.cells if c.column == "witnessed" and not batch.quantity_text), None)
        batch = None
    known = {d.title for d in builder.found}
    for span in listed.titles:
        title = builder.tagged.printed(span)
        if title in known:
            continue
        if batch is not None:
            _like_batch(builder, batch, title, span, listed.lead.span("seen") if listed.lead["seen"] else None)
        else:
            told = _told_by_lead(builder, listed.lead, span, titled=True)
            if told and looked_on and not told.witnessed:
                give_witness(told, Span(looked_on.start, looked_on.end), "document.among_looked_on")
    if listed.rest:
        _rest(builder, listed.lead, listed.rest, batch)
    whole = listed.whole and batch is not None and batch.quantity in (None, len(listed.titles))
    if batch is not None and not batch.fields and (whole or not batch.quantity_text):
        builder.found.remove(batch)


def _told_by_lead(builder: DocumentBuilder, lead: re.Match[str], span: Span, titled: bool) -> Document | None:
    """A document of a list whose lead says what was done; None where it does not."""
    begin = behind_last(builder.tagged.chars, "。；\n", lead.start())
    if not lead["verb"] or _OF_OLD.search(builder.tagged.chars, begin, lead.start("verb")):
        return None
    return builder.add(lead, begin, _action(builder, lead), span, titled)


def _action(builder: DocumentBuilder, lead: re.Match[str]) -> Action:
    return builder.rules.actions.get(lead["verb"], "signed")


def _rest(builder: DocumentBuilder, lead: re.Match[str], rest: re.Match[str], batch: Document | None) -> None:
    """渔业、能源等领域的其余6份文件, last in a list: a batch, or its fields are of the one that the list tells."""
    tagged, rules = builder.tagged, builder.rules
    if batch is not None:
        add_fields(batch, tagged, rules, rest)
    elif document := _told_by_lead(builder, lead, tagged.span(*rest.span()), titled=False):
        add_contents(document, tagged, rules, rest, rest.start("what"), rest.start("what"))
        if level := level_of_contents(tagged, rules, rest):
            give_level(document, *level, "document.level_of_contents")


def _like_batch(
    builder: DocumentBuilder, batch: Document, title: str, span: Span, seen: tuple[int, int] | None
) -> None:
    """Add a document of a batch: what was done, when, and who looked on is of all; whose it is a title may say.

    `seen`: the words by which the list is of those alone that somebody looked on at: 其中由两国总统见证的是.
    """
    kind = kind_of(fold(title), builder.rules)
    document = replace(
        batch, title=title, kind=kind, start=span.start, end=span.end, quantity=None, quantity_text="", fields=(),
        cells=[c for c in batch.cells if c.column in ("action", "level", "witnessed", "date")],
    )  # fmt: skip
    document.cells.append(Cell("title", title, span.start, span.end, "document.title_listed"))
    document.cells.append(Cell("kind", kind, span.start, span.end, "document.kind_of_title"))
    level_of_title(document, builder.rules, span)
    if seen and not batch.witnessed:
        give_witness(document, builder.tagged.span(*seen), "document.witnessed")
    builder.found.append(document)


def read_contents_told(builder: DocumentBuilder) -> None:
    """这些文件涉及渔业、能源等领域, in a sentence of its own: the fields of the batch told before it."""
    tagged, rules = builder.tagged, builder.rules
    batches = [d for d in builder.found if d.kind == "batch" and d.quantity_text]
    for match in rules.covers.finditer(tagged.chars) if batches else ():
        at = tagged.offset(match.start())
        batch = max((d for d in batches if d.start < at), key=lambda d: d.start, default=None)
        rest = match.group().startswith("其余")
        if batch and (rest or not batch.fields) and tagged.body.folded.count("\n", batch.start, at) <= _BEHIND:
            add_fields_told(batch, tagged, rules, match.span("more"))


def _items(tagged: Tagged, rules: DocumentListWords, at: int) -> tuple[list[Span], int]:
    """The titles from a tagged index on, and the index behind them; none where other words stand among them."""
    chars = tagged.chars
    titles: list[Span] = []
    marked = False
    while True:
        by_lines = _LINES.match(chars, at)
        if marked and by_lines and not by_lines["mark"]:
            return titles, at  # a line without the mark of those before it is no more of the list
        marked = bool(by_lines and by_lines["mark"])
        item = rules.item.match(chars, by_lines.end() if by_lines else at)
        if item is None:
            return (titles, at) if by_lines else ([], at)
        begin, stop = item.span("title")
        span = tagged.span(begin, stop)
        titles.append(Span(span.start + 1, span.end - 1) if chars[begin] in _MARKED else span)
        at = item.end()
        closed = chars.startswith("。", at)
        if closed and not _LINES.match(chars, at + 1):
            return titles, at
        if at >= len(chars) or chars.startswith("等", at):
            return titles, at
        at += 1 if closed else 0
        gap = rules.gap.match(chars, at)
        at = gap.end() if gap else at


@lru_cache(maxsize=4)
def _words(vocabulary: Vocabulary) -> DocumentListWords:
    """The expressions for a vocabulary, compiled once."""
    return DocumentListWords(vocabulary)
