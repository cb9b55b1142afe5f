"""The read stage: bytes of one file to its articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readouts.read.article import Article, Notice, Reading, Refusal
from readouts.read.database import read_database
from readouts.read.decode import Undecodable, decode, is_garbled
from readouts.read.front_matter import read_front_matter
from readouts.read.names import Names
from readouts.read.newspaper import read_newspaper
from readouts.read.page import read_page
from readouts.read.recognise import Shape, recognise
from readouts.read.roundup import read_roundup
from readouts.read.sites import Site
from readouts.read.spacing import has_chinese

# An article holds some thousands of characters, its page some hundred thousand bytes.
LARGEST = 20_000_000


def read_bytes(data: bytes, source_file: str, vocabulary: Names, sites: Sequence[Site]) -> Reading:
    """Read one file: its articles, or one refusal that says what is wrong and what to do. Pure."""
    if len(data) > LARGEST:
        reason = f"larger than {LARGEST // 1_000_000} MB, which no article is"
        return _refused(source_file, reason, "give each article a file of its own")
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        return _refused(source_file, decoded.reason, decoded.remedy)
    if not has_chinese(decoded.text):
        return _refused(source_file, "no Chinese text", "give the article in Chinese")
    reading = _read(decoded.text, source_file, vocabulary, sites)
    articles = tuple(article for article in reading.articles if article.text)
    if is_garbled("".join(article.text for article in articles) or decoded.text):
        remedy = "get it again and save it in UTF-8"
        return _refused(source_file, "garbled: read in a wrong encoding before it was saved", remedy)
    if reading.refusal is None and not articles:
        return _refused(source_file, "no body text", "put the article's text under its headline or leave the file out")
    if decoded.cut_off:
        articles = tuple(map(_cut_off, articles))
    return Reading(articles, reading.refusal)


def _read(text: str, source_file: str, vocabulary: Names, sites: Sequence[Site]) -> Reading:
    match recognise(text):
        case Shape.HTML:
            return read_page(text, source_file, sites)
        case Shape.FRONT_MATTER:
            return read_front_matter(text, source_file)
        case Shape.DATABASE:
            return Reading(read_database(text, source_file))
        case Shape.ROUNDUP:
            return Reading(read_roundup(text, source_file, vocabulary))
        case Shape.NEWSPAPER:
            return Reading(read_newspaper(text, source_file))


def _cut_off(article: Article) -> Article:
    notice = Notice("warning", "file.cut_off", "the file ends in the middle of a character; get it again whole")
    return replace(article, notices=(*article.notices, notice))


def _refused(source_file: str, reason: str, remedy: str) -> Reading:
    return Reading(refusal=Refusal(source_file, reason, remedy))
