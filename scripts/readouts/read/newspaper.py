"""Plain text of one story, or of a newspaper page with several: each dateline begins a story under its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.read.article import Article, HeadCell
from readouts.read.assemble import Cells, assemble, cells_by_column
from readouts.read.imprint import told
from readouts.read.lines import Line, mended, story_lines, take_brief, text_lines, unrepeated
from readouts.read.marks import DATELINE, ORIGINAL_TITLE, SITE_BEHIND, TITLE_LABEL, TITLE_MARKS
from readouts.read.masthead import take_masthead, without_foot
from readouts.read.spacing import ends_sentence, has_chinese, tidy

_PART = re.compile(r"【[^【】]{1,6}】")


@dataclass(slots=True)
class Story:
    """The lines of one story: its headlines, then its body."""

    headlines: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def read_newspaper(text: str, source_file: str) -> tuple[Article, ...]:
    """The stories of a page, in the order of print; what the page says of itself holds for each."""
    lines, cited = take_brief(text_lines(text))
    lines, site = take_masthead(lines)
    lines, page = told(lines)
    original = original_title(lines)
    return tuple(
        assemble(source_file, part, mended(story.body), site | original | title_cells(story.headlines) | page | cited)
        for part, story in enumerate(split_stories(story_lines(unrepeated(without_foot(lines)))), start=1)
    )


def original_title(lines: Sequence[Line]) -> Cells:
    """The title that a site says a story had elsewhere: its title here, where it has no other."""
    found = ((line, match) for line in lines if (match := ORIGINAL_TITLE.match(line.printed_folded)))
    titles = ((line.words(match, "title"), line.where) for line, match in found)
    return cells_by_column(HeadCell("title", tidy(words), words, where) for words, where in titles)


def title_cells(headlines: Sequence[Line]) -> Cells:
    """The first headline is the title, without a site's label before it or its name behind; the second the subtitle.

    A second that repeats the first is none, nor is the name of a part of the page: 【导读】. Below one that a site
    labels stands the same as it was elsewhere, where it may be longer.
    """
    headlines = [line for line in headlines if has_chinese(line.text)]
    first = _bare(headlines[0].text) if headlines else ""
    labelled = bool(headlines) and TITLE_LABEL.match(headlines[0].text) is not None
    whole = next((line for line in headlines[1:] if labelled and line.text.startswith(first)), None)
    second = (line for line in headlines[1:] if not (line.text.startswith(first) or _PART.fullmatch(line.folded)))
    headlines = [whole or headlines[0]] if headlines else []
    return {
        column: HeadCell(column, _bare(line.text), line.printed, line.where)
        for column, line in zip(("title", "subtitle"), (*headlines, *second), strict=False)
    }


def _bare(headline: str) -> str:
    bare = SITE_BEHIND.sub("", TITLE_LABEL.sub("", headline))
    return TITLE_MARKS.sub("", bare) or bare


def split_stories(lines: Sequence[Line]) -> list[Story]:
    """Part the lines at their datelines; the heading lines right before one are that story's headlines.

    A story that finds none before its dateline takes those that stand after it: at the end of the page, or the first of
    two or more between it and the next dateline.
    """
    stories = [Story()]
    for line in lines:
        if DATELINE.match(line.folded):
            headlines = _headings_at_end(stories[-1])
            if len(headlines) > 1 and _has_sentence(stories[-1]) and not stories[-1].headlines:
                stories[-1].headlines.append(headlines.pop(0))
            stories.append(Story(headlines))
        stories[-1].body.append(line)
    first, last = stories[0], stories[-1]
    first.headlines = first.headlines or headings_at_start(first.body)
    last.headlines = last.headlines or _headings_at_end(last)
    filled = [story for story in stories if story.body]
    if len(filled) > 1 and not _has_sentence(filled[0]):
        # The head of the page, above the first headline.
        filled[1].headlines = filled[1].headlines or filled[0].headlines
        del filled[0]
    if len(filled) == 2 and not (filled[1].headlines or DATELINE.match(filled[0].body[0].folded)):
        # What stands between the one headline, or none, and the dateline are captions, or the editor's summary.
        return [Story(filled[0].headlines, [*filled[0].body, *filled[1].body])]
    return filled


def _has_sentence(story: Story) -> bool:
    return any(ends_sentence(line.text.rstrip("：:")) and not line.heading for line in story.body)


def headings_at_start(lines: list[Line]) -> list[Line]:
    """Take the run of headings off the start of the lines, unless nothing but headings is there."""
    end = next((i for i, line in enumerate(lines) if not line.heading), 0)
    headings = lines[:end]
    del lines[:end]
    return headings


def _headings_at_end(story: Story) -> list[Line]:
    """Take the run of headings off the end of a body."""
    start = len(story.body)
    while start and story.body[start - 1].heading:
        start -= 1
    headings = story.body[start:]
    del story.body[start:]
    return headings
