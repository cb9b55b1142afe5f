"""The words of one sentence for an encounter, as the rules hand them on to what reads the rest of it."""

from __future__ import annotations

from dataclasses import dataclass

from readouts.vocabulary import EncounterWord


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence's words for an encounter: tagged indices of the words and of those who met.

    `joint`: index of 两国元首 and the like, where nobody is named; `severally`: each with the first alone; `over`:
    named as past (会谈后) or as a setting (会见…时); `recalled`: told as having been once (曾, 此前).
    """

    word: EncounterWord
    start: int
    end: int
    people: tuple[int, ...]
    joint: int | None
    severally: bool
    over: bool
    rule: str
    recalled: bool = False
