"""The headlines of other stories that some sites print below one."""

from __future__ import annotations

from readouts.extract.tagging import Tagged

# A headline is no longer, and ends in none of these.
_HEADLINE = 40
_ENDS = ("。", "！", "？", "”", "）", "；", "：", "，")
# The first paragraphs are of the story itself.
_OWN = 2


def foot_of_page(tagged: Tagged) -> int:
    """The tagged index from which on nothing but short lines without a stop stands; the end where there are none."""
    foot = len(tagged.chars)
    for paragraph in reversed(tagged.body.paragraphs[_OWN:]):
        line = tagged.body.folded[paragraph.span.start : paragraph.span.end].rstrip()
        if len(line) > _HEADLINE or line.endswith(_ENDS):
            break
        foot = tagged.at(paragraph.span.start)
    return foot
