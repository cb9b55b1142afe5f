"""Exact search with SQLite's FTS5: every character is a word of its own, and what is sought is a phrase of such words.

Tokenizers that ship with SQLite find nothing useful in Chinese, or nothing under three characters; segmentation into
words loses what it cuts through. With one token for each character a search finds exactly the texts that hold the
characters sought side by side, in either script, in any width and case, punctuation included. White space counts
nowhere but where a paragraph ends, so that nothing is found across two paragraphs or, since their marks are characters
too, across two sentences.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# `"a phrase"`, or a run without white space; a quotation mark without its fellow is taken for a space.
_PARTS = re.compile(r'"([^"]*)"|([^\s"]+)')
# Planes 15 and 16 are private use: FTS5's tokenizer takes their characters for letters and leaves them as they are.
_PRIVATE = 0xF0000


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters in which texts are indexed and sought.

    `folding` maps a character's number to the one character that stands for it: simplified for traditional, narrow for
    wide. Each side of a search passes through the same.
    """

    folding: Mapping[int, str]

    @classmethod
    def load(cls, path: Path) -> Alphabet:
        """Read a JSON object of characters, as `Alphabet.dump` writes it."""
        pairs = json.loads(path.read_text("utf-8"))
        return cls({ord(old): new for old, new in pairs.items()})

    def dump(self) -> bytes:
        """The folding as a JSON object in ASCII, in the order of the characters."""
        pairs = {chr(old): new for old, new in sorted(self.folding.items())}
        return (json.dumps(pairs, indent=0) + "\n").encode("ascii")

    def letters(self, text: str) -> list[tuple[str, int]]:
        """The tokens of a text, each with the offset of its character."""
        found: list[tuple[str, int]] = []
        for at, char in enumerate(text):
            for folded in self.folding.get(ord(char), char).lower():
                if not folded.isspace() or folded == "\n":
                    found.extend((token, at) for token in _tokens(folded))
        return found

    def words(self, text: str) -> str:
        """A text, or a part of a search, as FTS5 is given it."""
        return " ".join(token for token, _ in self.letters(text))

    def match(self, sought: str) -> str:
        """What was typed as an FTS5 query that means each of its parts, as a phrase; safe with any input.

        Words side by side must all be found, in any order; words in quotation marks stand side by side. Where there is
        nothing to seek the query finds nothing.
        """
        phrases = [words for part in parts(sought) if (words := self.words(part))]
        return " AND ".join(f'"{words}"' for words in phrases) or '""'

    def spans(self, text: str, sought: str) -> list[tuple[int, int]]:
        """Where the parts of a search stand in a text, in order, those that touch or overlap joined."""
        letters = self.letters(text)
        whole = "".join(token for token, _ in letters)
        found: list[tuple[int, int]] = []
        for part in parts(sought):
            phrase = "".join(token for token, _ in self.letters(part))
            at = whole.find(phrase) if phrase else -1
            while at >= 0:
                found.append((letters[at][1], letters[at + len(phrase) - 1][1] + 1))
                at = whole.find(phrase, at + 1)
        return joined(found)


def parts(sought: str) -> list[str]:
    """The parts of what was typed: phrases in quotation marks, straight or curved, and words between spaces."""
    straight = re.sub(r"(?<!\S)“([^“”]*)”(?!\S)", r'"\1"', sought)
    return [quoted or word for quoted, word in _PARTS.findall(straight) if quoted or word]


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _tokens(char: str) -> list[str]:
    """A character as it is where FTS5 takes it for a letter everywhere; others by their UTF-16 units in private use."""
    if "0" <= char <= "9" or "a" <= char <= "z" or "\u4e00" <= char <= "\u9fff":
        return [char]
    units = char.encode("utf-16-be", "surrogatepass")
    return [chr(_PRIVATE + int.from_bytes(units[at : at + 2], "big")) for at in range(0, len(units), 2)]
