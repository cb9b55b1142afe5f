"""Plain text of one story, or of a newspaper page with several: each dateline begins a story under its headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.read.article import Article, HeadCell
from readouts.read.imprint import told
from readouts.read.lines import Line, mended, story_lines, take_brief, text_lines
from readouts.read.marks import DATELINE


@dataclass(slots=True)
class Story:
    """The lines of one story: its headlines, then its body."""

    headlines: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)

    def headline_cells(self) -> tuple[HeadCell, ...]:
        """Title and subtitle as head cells."""
        columns = ("title", *("subtitle" for _ in self.headlines[1:2]))
        return tuple(
            HeadCell(column, line.text, line.printed, line.where)
            for column, line in zip(columns, self.headlines, strict=False)
        )


def read_newspaper(text: str, source_file: str) -> list[Article]:
    """The stories of a page, in the order of print; what the page says of itself holds for each."""
    unmarked, cites, cited = take_brief(text_lines(text))
    page = told(unmarked)
    return [
        Article(
            source_file=source_file,
            source_part=part,
            text="\n".join(mended(story.body)),
            title=story.headlines[0].text if story.headlines else "",
            subtitle=story.headlines[1].text if len(story.headlines) > 1 else "",
            publisher=page.value("publisher_id"),
            published_on=page.value("published_on"),
            page=page.value("page"),
            cites=cites,
            head=(*story.headline_cells(), *page.cells.values(), *cited),
        )
        for part, story in enumerate(split_stories(story_lines(page.lines)), start=1)
    ]


def split_stories(lines: Sequence[Line]) -> list[Story]:
    """Part the lines at their datelines; the heading lines right before one are that story's headlines.

    A story that finds none before its dateline takes those that stand after it: at the end of the page, or the first of
    two or more between it and the next dateline.
    """
    stories = [Story()]
    for line in lines:
        if DATELINE.match(line.text):
            headlines = _headings_at_end(stories[-1])
            if len(headlines) > 1 and not stories[-1].headlines and stories[-1].body:
                stories[-1].headlines.append(headlines.pop(0))
            stories.append(Story(headlines))
        stories[-1].body.append(line)
    last = stories[-1]
    if not last.headlines:
        last.headlines = _headings_at_end(last)
    first = stories[0]
    if not first.headlines:
        first.headlines = _headings_at_start(first)
    return [story for story in stories if story.body]


def _headings_at_end(story: Story) -> list[Line]:
    """Take the run of headings off the end of a body."""
    start = len(story.body)
    while start and story.body[start - 1].heading:
        start -= 1
    headings = story.body[start:]
    del story.body[start:]
    return headings


def _headings_at_start(story: Story) -> list[Line]:
    """Take the run of headings off the start of a body, unless nothing but headings is there."""
    end = next((i for i, line in enumerate(story.body) if not line.heading), 0)
    headings = story.body[:end]
    del story.body[:end]
    return headings
