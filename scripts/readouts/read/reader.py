"""The read stage: bytes of one file to its articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readouts.read.article import Article, Notice, Reading, Refusal
from readouts.read.database import read_database
from readouts.read.decode import Undecodable, decode, is_garbled, unified
from readouts.read.front_matter import read_front_matter
from readouts.read.names import Look, Names
from readouts.read.newspaper import read_newspaper
from readouts.read.page import read_page
from readouts.read.pdf import pdf_text
from readouts.read.recognise import Shape, is_page, recognise
from readouts.read.roundup import read_roundup
from readouts.read.sites import Site
from readouts.read.spacing import has_chinese
from readouts.read.stated import NOTHING, Stated, supplemented

# An article holds some thousands of characters, its page some hundred thousand bytes.
LARGEST = 20_000_000
TOO_LARGE = (f"larger than {LARGEST // 1_000_000} MB, which no article is", "give each article a file of its own")
# Measured: this much takes some three seconds to read and extract, be it dense with encounters or one sentence.
LONGEST = 200_000
# The time to parse tags within tags grows with the square of their number: so many take four seconds.
MOST_TAGS = 50_000
_SHORTEST_TAG = len("<p>")
TOO_MANY_TAGS = (f"more than {MOST_TAGS:,} tags, which no page of an article has", "leave the page out")
_PDF = b"%PDF-"


def read_bytes(
    data: bytes,
    source_file: str,
    vocabulary: Names,
    sites: Sequence[Site],
    stated: Stated = NOTHING,
    look: Look | None = None,
) -> Reading:
    """Read one file: its articles, or one refusal that says what is wrong and what to do. Pure.

    `stated` is what the container of the file says of it. It goes before the guesses in plain text; a page comes first
    itself, and a page of a known site, or a file that prints its own head, says all that there is.
    `look` says of a text whether it may hold what is sought; a page that it lets go is not read in full.
    """
    if len(data) > LARGEST:
        return _refused(source_file, *TOO_LARGE)
    if data.startswith(_PDF):
        return _read_pdf(data, source_file, stated)
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        return _refused(source_file, decoded.reason, decoded.remedy)
    if not has_chinese(decoded.text):
        return _refused(source_file, "no Chinese text", "give the article in Chinese")
    # Of a page only the part that is parsed is worth the time of unifying its line ends.
    text = decoded.text if is_page(decoded.text) else unified(decoded.text)
    reading = _read(text, source_file, vocabulary, sites, stated, look)
    articles = tuple(article for article in reading.articles if article.text)
    if is_garbled("".join(article.text for article in articles) or text):
        remedy = "get it again and save it in UTF-8"
        return _refused(source_file, "garbled: read in a wrong encoding before it was saved", remedy)
    if reading.refusal is None and not articles:
        return _refused(source_file, "no body text", "put the article's text under its headline or leave the file out")
    if decoded.cut_off:
        articles = tuple(map(_cut_off, articles))
    short = tuple(article for article in articles if len(article.text) <= LONGEST)
    if len(short) < len(articles):
        reason = f"an article of more than {LONGEST:,} characters, which no report has"
        return Reading(short, Refusal(source_file, reason, "give each article a file of its own"))
    return Reading(articles, reading.refusal, reading.let_go)


def _read(
    text: str, source_file: str, vocabulary: Names, sites: Sequence[Site], stated: Stated, look: Look | None
) -> Reading:
    match recognise(text):
        case Shape.HTML if len(text) > MOST_TAGS * _SHORTEST_TAG and text.count("<") > MOST_TAGS:
            return _refused(source_file, *TOO_MANY_TAGS)
        case Shape.HTML:
            return read_page(text, source_file, sites, stated, look)
        case Shape.FRONT_MATTER:
            reading = read_front_matter(text, source_file)
            return replace(reading, articles=supplemented(reading.articles, stated))
        case Shape.DATABASE:
            return Reading(supplemented(read_database(text, source_file), stated))
        case Shape.ROUNDUP:
            return Reading(supplemented(read_roundup(text, source_file, vocabulary), stated, prefer=True))
        case Shape.NEWSPAPER:
            return Reading(supplemented(read_newspaper(text, source_file), stated, prefer=True))


def _read_pdf(data: bytes, source_file: str, stated: Stated) -> Reading:
    """A PDF is read as the newspaper page that it prints."""
    text = pdf_text(data)
    if isinstance(text, Undecodable):
        return _refused(source_file, text.reason, text.remedy)
    if not has_chinese(text):
        return _refused(source_file, "no Chinese text in this PDF, or pictures of it", "give the article as text")
    articles = (replace(article, media_type="application/pdf") for article in read_newspaper(text, source_file))
    return Reading(supplemented([article for article in articles if article.text], stated))


def _cut_off(article: Article) -> Article:
    notice = Notice("warning", "file.cut_off", "the file ends in the middle of a character; get it again whole")
    return replace(article, notices=(*article.notices, notice))


def _refused(source_file: str, reason: str, remedy: str) -> Reading:
    return Reading(refusal=Refusal(source_file, reason, remedy))
