"""The text of a joint statement itself: its name stands in a line of its own above it, and it was issued that day."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.dates import Reference
from readouts.extract.document_words import document_words
from readouts.extract.expressions import one_of
from readouts.extract.findings import Cell, Document
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# The name stands above the text, below a dateline and a line of the site at most.
_ABOVE = 3
# What the two sides say of themselves in it.
_SIDES = re.compile("（(?:以下|下)?简?称“?双方”?）|双方(?:指出|强调|同意|认为|重申|一致|声明|表示|商定)")
_HEAD_OF_GOVERNMENT = re.compile("总理|首相|政府")


def whole_text(tagged: Tagged, vocabulary: Vocabulary, reference: Reference | None) -> Document | None:
    """The joint statement that an article is; None for a report about one, or without a day."""
    if reference is None or reference.vague:
        return None
    name = _name(vocabulary)
    for paragraph in tagged.body.paragraphs[:_ABOVE]:
        match = name.fullmatch(tagged.body.folded, paragraph.span.start, paragraph.span.end)
        if match is None or not _SIDES.search(tagged.body.folded, match.end()):
            continue
        span = Span(*match.span("title"))
        title, day = tagged.printed(span), reference.today.isoformat()
        document = Document(title, "joint_statement", "issued", "unspecified", False, day, span.start, span.end)
        for column, value in (("title", title), ("kind", document.kind), ("action", document.action), ("date", day)):
            document.cells.append(Cell(column, value, span.start, span.end, "document.whole_text"))
        if _HEAD_OF_GOVERNMENT.search(title):
            document.level = "governments"
            document.cells.append(Cell("level", document.level, span.start, span.end, "document.level_of_title"))
        return document
    return None


@lru_cache(maxsize=4)
def _name(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A line that is the name of a joint statement and tells of nothing that was done."""
    rules = document_words(vocabulary)
    joint = one_of(w for w, k in rules.kinds.items() if k == "joint_statement" and w.startswith("联合"))
    told = one_of((*rules.actions, "称", "说"))
    filed = r"(?:[^，。；：\n]{2,20}\d日[电讯][ 　]+)?"
    return re.compile(
        rf"[ 　]*{filed}(?P<title>(?:(?!{told})[^，。；：！？《》]){{4,80}}{joint})[ 　]*(?:（?全文）?)?[ 　]*"
    )
