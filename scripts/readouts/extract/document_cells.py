"""What a document is by the words that tell of it: its kind, who put the name to it, number and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.body import Span
from readouts.extract.document_words import DocumentWords
from readouts.extract.expressions import pattern
from readouts.extract.findings import Cell, Document
from readouts.extract.numerals import number
from readouts.extract.tagging import Tagged
from readouts.terms import DocumentKind, Level
from readouts.vocabulary import fold

_BETWEEN_GOVERNMENTS = re.compile(r"政府[和与同及].{2,20}政府")
_LEADERS = pattern(r"<J>|<P>[和与同]<P>|我们|我和<P>|我同<P>")
_SPLIT = re.compile(r"、|以及|[和及](?!.*、)")
_SUBJECT_BEFORE = 60
# Whose word, where several stand in the clause: the narrowest.
_NARROWEST: tuple[Level, ...] = ("departments", "companies", "governments")


def kind_of(text: str, rules: DocumentWords) -> DocumentKind:
    """The kind of the last word of a kind in a title; of words that end together the longest. No title is a batch."""
    known = [
        (text.rfind(word) + len(word), len(word), word)
        for word, kind in rules.kinds.items()
        if kind != "batch" and word in text
    ]
    return rules.kinds[max(known)[2]] if known else "other"


def add_level(
    document: Document, tagged: Tagged, rules: DocumentWords, match: re.Match[str], start: int, title: Span
) -> None:
    """Give a document its level with the words: of the subject of its clause, else of its `title`.

    `start`: where the piece of the sentence begins in which it is told.
    """
    level, span, rule = _level(tagged, rules, match, start, document.witnessed)
    if level == "unspecified" and _BETWEEN_GOVERNMENTS.search(fold(document.title)):
        level, span, rule = "governments", title, "document.level_of_title"
    document.level = level
    if span:
        document.cells.append(Cell("level", level, span.start, span.end, rule))


def _level(
    tagged: Tagged, rules: DocumentWords, match: re.Match[str], start: int, witnessed: bool
) -> tuple[Level, Span | None, str]:
    verb = match.end("verb")
    # 共同签署《…》，并见证…: what was looked on at stands after the word.
    begin = max(tagged.chars.rfind("见证", start, verb), start) if witnessed else start
    window = (max(begin, match.start() - _SUBJECT_BEFORE), max(verb, match.start() + 1))
    for level in _NARROWEST:
        if found := rules.levels[level].search(tagged.chars, *window):
            return level, tagged.span(*found.span()), "document.level_of_subject"
    if witnessed:
        return "unspecified", None, ""
    for found in _LEADERS.finditer(tagged.chars, *window):
        heads = rules.levels["heads_of_state"].search(tagged.text(*found.span()))
        if len(found.group()) > 1 or heads:
            return "heads_of_state", tagged.span(*found.span()), "document.level_of_leaders"
    return "unspecified", None, ""


def add_contents(document: Document, tagged: Tagged, rules: DocumentWords, match: re.Match[str]) -> None:
    """Give a batch its number and fields with the words, from the groups `what`, `noun` and `more` of a match."""
    _add_quantity(document, tagged, rules, match.start("what"), match.end("noun"))
    document.fields += tuple(_fields(document, tagged, rules, match.start("what"), match.end("noun")))
    if match["more"]:
        document.fields += tuple(_fields(document, tagged, rules, *match.span("more")))


def _add_quantity(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> None:
    """The first number, else the first words of quantity."""
    offset, what = tagged.offset(start), tagged.text(start, end)
    found = list(rules.quantity.finditer(what))
    if not found:
        return
    chosen = next((q for q in found if q["number"]), found[0])
    span = Span(offset + chosen.start(), offset + chosen.end())
    document.quantity_text = tagged.printed(span)
    document.cells.append(Cell("quantity_text", document.quantity_text, span.start, span.end, "document.quantity"))
    if chosen["number"] and (value := number(chosen["number"])):
        document.quantity = value
        document.cells.append(Cell("quantity", str(value), span.start, span.end, "document.quantity"))


def _fields(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> Iterator[str]:
    """Fields listed before 等领域, 领域, or before 合作文件 where 等 closes the list; their words go to the cells."""
    match = rules.fields.search(tagged.text(start, end))
    if not match:
        return
    listed, offset = match["list"], tagged.offset(start) + match.start("list")
    if lead := rules.field_lead.match(listed):
        listed, offset = listed[lead.end() :], offset + lead.end()
    if quantity := rules.quantity.match(listed):
        listed, offset = listed[quantity.end() :], offset + quantity.end()
    at = 0
    for field in _SPLIT.split(listed):
        position = listed.index(field, at)
        at = position + len(field)
        name = field.removesuffix("等")
        if len(name) >= 2 and not rules.no_field.match(name):
            begin = offset + position
            document.cells.append(Cell("fields", name, begin, begin + len(name), "document.fields"))
            yield name
