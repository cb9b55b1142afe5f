"""Names that no vocabulary holds, cut out of the text behind a title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from readouts.extract.expressions import one_of
from readouts.extract.meals import meal_given
from readouts.vocabulary import Vocabulary

_RUN = re.compile(r"[一-鿿·－-]{2,24}")
_SPEAKS = re.compile(r"(?:致辞|在[^，。]{1,12})?(?:表示|指出|强调|说|认为)，")
# What stands before a name that is printed alone: a sentence, a clause, a list, a preposition.
_OPENS = frozenset("。，！？”、；：\n同与和见对")
LONGEST = 12
_LONGEST_OF_PARTS = 22
_LONGEST_PART = 7
_IDEOGRAPH = re.compile(r"[一-鿿]")
# 甲又提议, 甲已抵达: behind a name, before a word that ends it.
_ADVERB = "[先又再更早便即遂则却仅只亦也还已并就未]"
# A name of two characters may be part of a word.
_SHORT = 2


def _by_first(words: Iterable[str]) -> str:
    """An expression for any of many words, the longest first, in which one look at a character leaves most places."""
    rest: dict[str, set[str]] = {}
    for word in words:
        rest.setdefault(word[0], set()).add(word[1:])
    tried = "|".join(f"{first}{one_of(rest[first])}" for first in sorted(rest))
    return f"(?=[{''.join(sorted(rest))}])(?:{tried})"


@lru_cache(maxsize=4)
def _bounds(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends a name, and what begins none."""
    long = [verb for verb in vocabulary.verbs if len(verb) > 1]
    words = _by_first((*vocabulary.words_and_encounters("name_boundary"), *vocabulary.words("behind_name"), *long))
    # 甲称，…; 甲则表示，…
    says = rf"{one_of(vocabulary.verbs.keys() - set(long))}$"
    before = one_of((*vocabulary.words("adverb_short"), *vocabulary.words("behind_speaker")))
    also = rf"{before}(?={one_of(vocabulary.verbs)})"
    # 甲到某国访问, 甲获某国总统接见
    there = rf"[到赴往获由被](?={one_of(vocabulary.countries)})"
    ends = re.compile(f"{words}|{_ADVERB}{words}|{says}|{also}|{there}|{meal_given(vocabulary)}")
    return ends, re.compile(one_of(vocabulary.words("name_never_first")))


def unlisted_name(folded: str, start: int, vocabulary: Vocabulary) -> str:
    """The name that begins at `start`, or an empty string where none does.

    It ends before a word that no name holds (phrases.csv, name_boundary and behind_name; encounters.csv; verbs.csv).
    Within that, the longest one that speaks elsewhere in the article; else the longest that is printed alone elsewhere;
    else all of it.
    """
    run = _RUN.match(folded, start)
    if not run:
        return ""
    boundary, unfit = _bounds(vocabulary)
    letters = run.group()
    if boundary.match(letters) or unfit.match(letters):
        return ""
    if (word := boundary.match(letters, 1)) and len(word.group()) > 1:
        # A name of one character is too short to be told from a word; 张赞成 is one that speaks elsewhere.
        whole = letters[: word.end()]
        return whole if any(at != start for at in _first_places(folded, whole)[1]) else ""
    cut = boundary.search(letters, 2)
    longest = letters[: cut.start()] if cut else letters
    alone = ""
    for length in range(min(len(letters), LONGEST), 1, -1):
        name = letters[:length]
        opens, speaks = _first_places(folded, name)
        if any(at != start for at in speaks):
            return name
        if not alone and length <= len(longest) and any(at != start for at in opens):
            alone = name
    name = alone or longest
    # 甲-乙·丙: given names of several parts before the family name.
    return name if 2 <= len(name) <= (_LONGEST_OF_PARTS if "·" in name else 10) else ""


def rest_of_name(folded: str, end: int, vocabulary: Vocabulary) -> int:
    """Where a name ends whose first part, which is listed, ends at an offset: 贝尔松|·本·托马斯."""
    run = _RUN.match(folded, end) if folded.startswith("·", end) else None
    if run is None:
        return end
    boundary, _ = _bounds(vocabulary)
    cut = boundary.search(run.group(), _SHORT)
    rest = run.group()[: cut.start()] if cut else run.group()
    parts = rest.split("·")[1:]
    return end + len(rest) if all(0 < len(part) <= _LONGEST_PART for part in parts) else end


def begins_no_name(letters: str, vocabulary: Vocabulary) -> bool:
    """Whether letters begin with a word that no name holds, or with which none begins."""
    return any(words.match(letters) for words in _bounds(vocabulary))


def name_ends_within(letters: str, vocabulary: Vocabulary) -> bool:
    """Whether a word that no name holds, or an office, stands within these letters."""
    boundary, _ = _bounds(vocabulary)
    return boundary.search(letters) is not None or any(t.kind == "office" for t in vocabulary.tokens(letters))


def printed_alone(folded: str, name: str, title: re.Pattern[str]) -> bool:
    """Whether an article prints a part of a name without the rest, as one that speaks, or opens a clause or a list.

    So is one with a `title` behind it: 贝尔松总统.
    """
    for at in _elsewhere(folded, name, -1):
        before, behind = folded[at - 1 : at], folded[at + len(name) : at + len(name) + 1]
        if "·" in (before, behind):
            continue
        if not before or before in _OPENS or (len(name) > _SHORT and not _IDEOGRAPH.match(behind)):
            return True
        if _SPEAKS.match(folded, at + len(name)) or title.match(folded, at + len(name)):
            return True
    return False


@lru_cache(maxsize=256)
def _first_places(folded: str, name: str) -> tuple[list[int], list[int]]:
    """Where a name opens a clause or stands in a list, and where it so speaks: the first two places of each.

    Remembered, since a text may hold thousands of titles that the same words follow.
    """
    opens = [at for at in _elsewhere(folded, name, -1) if not at or folded[at - 1] in _OPENS]
    speaks = (at for at in opens if _SPEAKS.match(folded, at + len(name)))
    return opens[:2], list(islice(speaks, 2))


def _elsewhere(folded: str, name: str, start: int) -> list[int]:
    found, at = [], folded.find(name)
    while at >= 0:
        if at != start:
            found.append(at)
        at = folded.find(name, at + 1)
    return found
