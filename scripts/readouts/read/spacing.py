"""White space in Chinese text: what stands between ideographs by intent is kept, what typesetting put there goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.vocabulary import fold

IDEOGRAPH = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WIDE = "\u3001-\u3004\u3006\u3008-\u303f\uff01-\uff60"
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
# What no table can hold: see forms.py; half a character has no bytes in UTF-8.
_UNWRITABLE = re.compile("[\x00\r\ud800-\udfff]")
_RUN = re.compile(r"\s+")
_WRAP = re.compile(f"(?<=[{IDEOGRAPH}])[^\\S\\n]*+\\n\\s*+(?=[{IDEOGRAPH}])")
_BESIDE_WIDE = re.compile(f"(?<=[{IDEOGRAPH}{_WIDE}]) (?=[^{IDEOGRAPH}])|(?<=[^{IDEOGRAPH}]) (?=[{IDEOGRAPH}{_WIDE}])")
_INSIDE_QUOTES = re.compile(f"(?<=[{IDEOGRAPH}{_WIDE}][\"'“‘]) (?=\\w)|(?<=\\w) (?=[\"'”’][{IDEOGRAPH}{_WIDE}])")
_CREDIT = re.compile(f"(?<=记者) (?=[{IDEOGRAPH}])|(?<=[{IDEOGRAPH}]) (?=摄[)）]?$)")
_CHINESE = re.compile(f"[{IDEOGRAPH}]")
_SENTENCE_END = re.compile(r"[。！？!?；;：:…—.][\"'”’」』）)】》]*$")
_INNER_SENTENCE = re.compile(r"[。！？!?；;](?=.)")
# 好戏！甲会见乙: a headline that calls out first.
_CALL = re.compile(r"[！？!?](?=.)")
_CALLING_AT_MOST = 40
_QUESTION_END = re.compile(r"[！？!?][\"'”’」』）)】》]*$")
_BROKEN_LATIN = re.compile(r"(?<=[0-9A-Za-z])\n(?=[0-9A-Za-z])")
_WORD = re.compile(r"[^\W_]")
_HEADING_AT_MOST = 80
# A line that breaks off behind a comma is one of a wrapped text, if it is so long.
_BROKEN_OFF_AT_LEAST = 25


def tidy(text: str) -> str:
    """One paragraph without indentation and with the spaces of typesetting gone; every printed character stays.

    A space goes where it touches an ideograph or full-width punctuation (2 月 -> 2月), unless ideographs stand on both
    sides: there it parts names in a list or the halves of a heading, and one space stays. Latin words keep theirs. A
    line wrapped between ideographs closes up.
    """
    text = text.strip()
    if not text.isprintable():
        # Of white space and of what cannot be seen the plain space alone is printable.
        text = _INVISIBLE.sub("", text)
        if "\n" in text:
            text = _WRAP.sub("", text)
        text = " ".join(text.split())
    elif "  " in text:
        text = " ".join(text.split())
    if " " not in text:
        return text
    text = _INSIDE_QUOTES.sub("", _BESIDE_WIDE.sub("", text))
    gaps = {match.start() for match in _CREDIT.finditer(fold(text))} if " " in text else set()
    return "".join(char for at, char in enumerate(text) if at not in gaps) if gaps else text


def writable(text: str) -> str:
    """The text without white space around it and without what no table can hold, for which YAML has escapes."""
    return text.strip() if text.isprintable() else _UNWRITABLE.sub("", text).strip()


def squeeze(text: str) -> str:
    """The text without any white space, for comparison."""
    return _RUN.sub("", _INVISIBLE.sub("", text))


def has_chinese(text: str) -> bool:
    """Whether there is an ideograph in the text."""
    return _CHINESE.search(text) is not None


def ends_sentence(paragraph: str) -> bool:
    """Whether a paragraph ends as a sentence or a lead-in to the next paragraph does, closing quotes included."""
    return _SENTENCE_END.search(paragraph) is not None


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph reads as a headline or sub-heading: short, without a full stop; it may ask or exclaim."""
    if not 2 <= len(paragraph) <= _HEADING_AT_MOST or not _WORD.search(paragraph):
        return False
    if paragraph.endswith(("，", ",")) and len(paragraph) >= _BROKEN_OFF_AT_LEAST:
        return False
    if _INNER_SENTENCE.search(paragraph):
        calls = len(paragraph) <= _CALLING_AT_MOST and not ends_sentence(paragraph)
        return calls and not _INNER_SENTENCE.search(_CALL.sub("", paragraph))
    return not ends_sentence(paragraph) or _QUESTION_END.search(paragraph) is not None


def joined(pieces: Sequence[str]) -> str:
    """The pieces of one broken sentence as one; Latin words keep a space between them."""
    return _BROKEN_LATIN.sub(" ", "\n".join(pieces)).replace("\n", "")
