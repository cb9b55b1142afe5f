"""Documents named in the list of a batch: 签署…行动计划、…规划以及经贸、农业等领域多项合作文件."""

from __future__ import annotations

import re

from readouts.extract.body import Span
from readouts.extract.document_words import DocumentWords
from readouts.extract.tagging import Tagged


def kind_listed(tagged: Tagged, rules: DocumentWords, match: re.Match[str]) -> tuple[Span, bool, int] | None:
    """签署联合公报及渔业、港口等领域合作文件: the words of a statement at the head, and where the batch's own begin.

    Between them whether the words are its title: 关于渔业的联合声明.
    """
    what = match.start("what")
    offset = tagged.offset(what)
    listed = rules.kind_listed.match(tagged.text(what, match.end("noun")))
    if listed is None:
        return None
    span = Span(offset + listed.start("kind"), offset + listed.end("kind"))
    return span, listed["titled"] is not None, tagged.at(offset + listed.end())


def titles_listed(tagged: Tagged, rules: DocumentWords, match: re.Match[str]) -> tuple[list[Span], int]:
    """The titles at the head of a batch's list, and the tagged index behind them where its own words begin.

    Only what 以及 parts from the fields behind it, or 和 that does not stand before the last of them, or what makes up
    the whole list, is a title: in 合作规划、农业等领域 the plan is one field of several.
    """
    what = match.start("what")
    text, offset = tagged.text(what, match.end("noun")), tagged.offset(what)
    listed = rules.titles_listed.match(text)
    if listed is None or rules.unnamed.search(listed["titles"]):
        return [], what
    spans = []
    at = listed.start("titles")
    stop = listed.end("titles")
    for gap in rules.between_titles.finditer(text, at, stop):
        spans.append(Span(offset + at, offset + gap.start("gap")))
        at = gap.end()
    spans.append(Span(offset + at, offset + stop))
    return spans, tagged.at(offset + listed.end())
