"""Bytes of a file to characters: UTF-8, UTF-16 or GB18030, found by trial."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from readouts.read.spacing import IDEOGRAPH

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF picture or recording"),
    (b"BM", "a bitmap picture"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What a page of Chinese news is made of: ASCII, general and CJK punctuation, ideographs, full-width forms.
_EXPECTED = re.compile(r"[\t\n\r\x20-\x7e\u00a0\u00b7\u2010-\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]")
_PLAUSIBLE = 0.9
_IDEOGRAPHS = re.compile(f"[{IDEOGRAPH}]+")
# Shares of level-one characters of GB 2312-80 (lead bytes B0 to D7, the 3,755 most used) among the ideographs. Measured
# on 2,800 pages: simplified text 0.95 and more; bytes of UTF-8, Big5 or EUC-KR misread as GB18030 0.50 and less.
_LEVEL_ONE = bytes(range(0xB0, 0xD8))
_ASCII = bytes(range(0x80))
_USUAL = 0.7
_GARBLED = 0.35
# An ideograph takes three bytes of UTF-8, an ASCII character one.
_WIDE = 2


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's characters; `cut_off` when its last character is not whole."""

    text: str
    encoding: str
    cut_off: bool = False


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes are no text that this stage reads, and what the giver of the file can do."""

    reason: str
    remedy: str


def decode(data: bytes) -> Decoded | Undecodable:
    """Decode a file; a byte order mark is taken off, line ends stay as they are (see unified).

    In order: byte order mark; UTF-8; UTF-16 without a mark where it plainly is that; GB18030 (GB 18030-2022, which
    holds GB2312 and GBK) where most of its characters are ones that simplified text uses.
    """
    if not data or data.isspace():
        return Undecodable("the file is empty", "put the article's text into it or leave it out")
    decoded = _marked(data) or _strict(data, "utf-8") or _utf16(data) or _gb18030(data)
    if decoded is None:
        return _undecodable(data)
    return decoded


def unified(text: str) -> str:
    """The text with single line feeds for line ends of any kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _marked(data: bytes) -> Decoded | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding)
    return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    """Decode without tolerance, save for a last character that the end of the file cuts through."""
    try:
        text, cut_off = data.decode(encoding), False
    except UnicodeDecodeError:
        try:
            decoder = codecs.getincrementaldecoder(encoding)("strict")
            text, cut_off = decoder.decode(data), bool(decoder.getstate()[0])
        except UnicodeDecodeError:
            return None
    # Bytes are searched faster; a character of UTF-16 may have such a byte and be another.
    return None if b"\0" in data and "\0" in text else Decoded(text, encoding, cut_off)


def _utf16(data: bytes) -> Decoded | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        decoded = _strict(data, encoding)
        if decoded and len(_EXPECTED.findall(decoded.text)) >= _PLAUSIBLE * len(decoded.text):
            return decoded
    return None


def _gb18030(data: bytes) -> Decoded | None:
    """Almost any pairs of bytes are valid GB18030; what was meant as such keeps to the usual characters."""
    decoded = _strict(data, "gb18030")
    return decoded if decoded and _usual_share(decoded.text) >= _USUAL else None


def is_garbled(text: str) -> bool:
    """Whether a text is what is left of Chinese that was read in a wrong encoding and saved again."""
    data = text.encode("utf-8", "ignore")
    # A page without an article is asked of as a whole: mostly markup, of which bytes are rid of fast.
    wide = data.translate(None, _ASCII).decode("utf-8") if len(data) < _WIDE * len(text) else text
    # Half of a text is mostly enough to show that the share is high enough in the whole.
    return _level_one(wide[: len(wide) // 2]) < _GARBLED * len(wide) and _usual_share(wide) < _GARBLED


def _level_one(text: str) -> int:
    """How many characters of level one there are."""
    leads = text.encode("gb2312", "ignore").translate(None, _ASCII)[::2]
    return len(leads) - len(leads.translate(None, _LEVEL_ONE))


def _usual_share(text: str) -> float:
    """The share of the most used simplified characters among the ideographs; 0 where there are none."""
    ideographs = sum(map(len, _IDEOGRAPHS.findall(text)))
    return 1 - (ideographs - _level_one(text)) / ideographs if ideographs else 0.0


def _undecodable(data: bytes) -> Undecodable:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return Undecodable(f"{name}, not text", "give the article as text, Markdown or HTML")
    if b"\0" in data:
        return Undecodable("binary data, not text", "give the article as text, Markdown or HTML")
    return Undecodable("neither UTF-8, UTF-16 nor GB18030", "save it in UTF-8, without bytes from another encoding")
