"""Words whose speaker stands beside them and in no clause before: “…。”甲说。, “- …。- 甲说。”, 甲：…"""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.body import Paragraph, Span
from readouts.extract.clause_words import Grammar
from readouts.extract.clauses import Clause
from readouts.extract.endings import ends_with
from readouts.extract.expressions import PERSON, pattern
from readouts.extract.findings import Statement
from readouts.extract.tagging import Tagged

# What ends a sentence of speech.
FINAL = ("。", "！", "？", "…")
# A dateline stands in one of the first paragraphs: behind a headline, a summary, a caption or two.
_AT_HEAD = 5
# What stands before the first sentence: 某社某地4日电（记者某某）, （某社记者某某某地4日专电）, 某社/某地/4日--,
# 【某报专讯】, 某台消息（某节目）：.
_DATELINE = pattern(
    r"(?:【[^【】]{2,30}】|[^，。；：“”（）<P><J><D>]{2,12}(?:消息|讯)(?:（[^（）]{2,12}）)?：|（[^（）]{2,20}(?:网|社|讯|报|台|报[道导])）|〔[^〔〕]{2,30}〕|（?[^，。；：（）]{0,30}<D>[一-鿿]{0,4}[电讯](?:报[导道])?）?"
    r"|[^，。；：（）]{2,30}<D>(?:消息，|[\s—-]*[—-]))"
    r"\s*(?:（[^（）]{1,40}）)?\s*"
)
_DASHES = ("-", "–", "—")
# 记者：…; 主持人：…: somebody else speaks.
OTHER_LABEL = re.compile(r"\s*[^，。；：“”\n]{0,8}(?:记者|主持人|主播|翻译|问|答|发言人)(?:（[^（）\n]{1,20}）)?：")
# Words that are one quotation.
QUOTED = re.compile(r"“[^“”]+”[。，]?\s*")
# 贝尔松：1960年出生，… is an entry of a list.
_OF_LIFE = re.compile("出生|生于|简历|现任|曾任|毕业")


def said_after(tagged: Tagged, rules: Grammar, paragraph: Paragraph) -> list[re.Match[str]]:
    """Find each quotation behind which its clause stands: “…。”甲说。, “…。”他说。, “…，”甲说，“…。”, - …。- 甲说。"""
    start, end = tagged.range(paragraph.span)
    if begins_with_dash(tagged, paragraph):
        dashed = rules.said_behind_dash.match(tagged.chars, start, end)
        return [dashed] if dashed else []
    if tagged.chars.find("”", start, end) < 0:
        return []
    matches = rules.said_after.finditer(tagged.chars, start, end)
    return [m for m in matches if _is_bare(tagged, m) and _begins(tagged, m.start("quote"), start)]


def begins_with_dash(tagged: Tagged, paragraph: Paragraph) -> bool:
    """- …。- 他说。: set off by a dash, words may be of the one who spoke in the paragraph before."""
    return tagged.body.folded.startswith(_DASHES, paragraph.span.start)


def labelled(tagged: Tagged, rules: Grammar, paragraph: Paragraph, spoken: re.Pattern[str]) -> Clause | None:
    """贝尔松：… at the head of a paragraph of whole sentences, some of them `spoken`, as a clause without a verb."""
    match = rules.label.match(tagged.chars, *tagged.range(paragraph.span))
    if match is None:
        return None
    text = tagged.body.folded[paragraph.span.start : paragraph.span.end]
    if not ends_with(text, FINAL) or not spoken.search(text) or _OF_LIFE.search(text):
        return None
    at = match.start("subject")
    return Clause(at, (at,), False, at + 1, at + 1, match.end(), "statement.label")


def behind_dateline(tagged: Tagged, paragraph: Paragraph) -> Sequence[Span]:
    """The sentences of a paragraph, of which the first begins behind the dateline."""
    match = None
    if paragraph.number <= _AT_HEAD:
        match = _DATELINE.match(tagged.chars, *tagged.range(paragraph.sentences[0]))
    if match is None:
        return paragraph.sentences
    return (Span(tagged.offset(match.end()), paragraph.sentences[0].end), *paragraph.sentences[1:])


def _is_bare(tagged: Tagged, match: re.Match[str]) -> bool:
    """Whether who says it is 他, or is named as a reporter names him."""
    return match["subject"] != PERSON or tagged.person(match.start("subject")).bare


def _begins(tagged: Tagged, index: int, line: int) -> bool:
    """Whether a quotation stands at the head of its paragraph, behind its dateline or behind a whole sentence."""
    before = tagged.chars[line:index].rstrip()
    return not before or before.endswith(("。", "！", "？", "”")) or _DATELINE.fullmatch(before + " ") is not None


def quotation_ends(said: Statement | None, folded: str, text: str) -> bool:
    """Whether what was said is one whole quotation, behind which a paragraph without one is the reporter's."""
    return said is not None and "“" not in text and QUOTED.fullmatch(folded, said.start, said.end) is not None
