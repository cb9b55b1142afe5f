"""Plain text of one story, or of a newspaper page with several: each dateline begins a story under its headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.read.article import Article, HeadCell
from readouts.read.assemble import Cells, assemble, cells_by_column
from readouts.read.imprint import told
from readouts.read.lines import Line, mended, story_lines, take_brief, text_lines
from readouts.read.marks import DATELINE, ORIGINAL_TITLE, SITE_BEHIND, TITLE_LABEL
from readouts.read.spacing import tidy


@dataclass(slots=True)
class Story:
    """The lines of one story: its headlines, then its body."""

    headlines: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def read_newspaper(text: str, source_file: str) -> tuple[Article, ...]:
    """The stories of a page, in the order of print; what the page says of itself holds for each."""
    lines, cited = take_brief(text_lines(text))
    lines, page = told(lines)
    original = _original_title(lines)
    return tuple(
        assemble(source_file, part, mended(story.body), original | title_cells(story.headlines) | page | cited)
        for part, story in enumerate(split_stories(story_lines(lines)), start=1)
    )


def _original_title(lines: Sequence[Line]) -> Cells:
    """The title that a site says a story had elsewhere: its title here, where it has no other."""
    found = ((line, match) for line in lines if (match := ORIGINAL_TITLE.match(line.printed_folded)))
    titles = ((line.words(match, "title"), line.where) for line, match in found)
    return cells_by_column(HeadCell("title", tidy(words), words, where) for words, where in titles)


def title_cells(headlines: Sequence[Line]) -> Cells:
    """The first headline is the title, without a site's label before it or its name behind; the second the subtitle."""
    return {
        column: HeadCell(column, SITE_BEHIND.sub("", TITLE_LABEL.sub("", line.text)), line.printed, line.where)
        for column, line in zip(("title", "subtitle"), headlines, strict=False)
    }


def split_stories(lines: Sequence[Line]) -> list[Story]:
    """Part the lines at their datelines; the heading lines right before one are that story's headlines.

    A story that finds none before its dateline takes those that stand after it: at the end of the page, or the first of
    two or more between it and the next dateline.
    """
    stories = [Story()]
    for line in lines:
        if DATELINE.match(line.folded):
            headlines = _headings_at_end(stories[-1])
            if len(headlines) > 1 and stories[-1].body and not stories[-1].headlines:
                stories[-1].headlines.append(headlines.pop(0))
            stories.append(Story(headlines))
        stories[-1].body.append(line)
    first, last = stories[0], stories[-1]
    first.headlines = first.headlines or headings_at_start(first.body)
    last.headlines = last.headlines or _headings_at_end(last)
    filled = [story for story in stories if story.body]
    if len(filled) == 2 and filled[0].headlines and not filled[1].headlines:
        # What stands between the one headline and the dateline are captions, or the editor's summary.
        return [Story(filled[0].headlines, [*filled[0].body, *filled[1].body])]
    return filled


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
