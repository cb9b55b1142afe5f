"""A PDF of a printed page to plain text, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from readouts.read.columns import Block, Piece, in_reading_order, paragraphs
from readouts.read.decode import Undecodable

# In ems: what two characters of a run stand apart at most, and how far a line may waver.
_APART = 1.2
_WAVERS = 0.4


def pdf_text(data: bytes) -> str | Undecodable:
    """The text of a PDF, or why there is none."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            return Undecodable("a PDF under a password", "save it without its password")
        return Undecodable("a damaged PDF", "get it again whole, or give the article as text")
    blocks: list[Block] = []
    try:
        for number in range(len(document)):
            blocks += in_reading_order(_pieces(document, number))
    except pdfium.PdfiumError:
        return Undecodable("a PDF with a damaged page", "get it again whole, or give the article as text")
    finally:
        document.close()
    return "\n".join(paragraphs(blocks))


def _pieces(document: pdfium.PdfDocument, number: int) -> list[Piece]:
    """The runs of characters of a page: neighbours on one line."""
    page = document[number]
    text = page.get_textpage()
    pieces: list[Piece] = []
    run: list[Piece] = []
    for character in _characters(text):
        if run and not _adjoins(character, run[-1]):
            pieces += _whole(run)
            run = []
        run.append(character)
    text.close()
    page.close()
    return [*pieces, *_whole(run)]


def _characters(text: pdfium.PdfTextPage) -> Iterator[Piece]:
    """The characters with their loose boxes, as high as the font and not as the glyph (ISO 32000-2, 9.2.4)."""
    for index in range(text.count_chars()):
        character = chr(pdfium_c.FPDFText_GetUnicode(text, index))
        left, bottom, right, top = text.get_charbox(index, loose=True)
        if character not in "\r\n\0" and top > bottom:
            yield Piece(character, left, bottom, right, top)


def _adjoins(character: Piece, last: Piece) -> bool:
    level = abs(character.bottom - last.bottom) <= _WAVERS * last.size
    return level and -last.size <= character.left - last.right <= _APART * last.size


def _whole(run: list[Piece]) -> list[Piece]:
    """The run as one piece, if it holds more than space; space at its start is indentation."""
    filled = [character for character in run if not character.text.isspace()]
    if not filled:
        return []
    text = "".join(character.text for character in run)
    bottom, top = min(c.bottom for c in filled), max(c.top for c in filled)
    return [Piece(text.strip(), filled[0].left, bottom, filled[-1].right, top, indented=text[0].isspace())]
