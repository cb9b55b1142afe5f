"""Which row of one table is which row of another: pairs by the surest sign first, then by ever weaker ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

R = TypeVar("R")
Pairs = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Sign(Generic[R]):
    """A sign by which rows are known to be the same: they share one of `keys`, and are alike.

    Without `likeness` rows with a key in common are paired in their order. With it the most alike pair comes first; a
    likeness of 0 or less keeps rows apart.
    """

    keys: Callable[[R], Iterable[Hashable]]
    likeness: Callable[[R, R], float] | None = None


def pair(old: Sequence[R], new: Sequence[R], signs: Iterable[Sign[R]]) -> Pairs:
    """Return for the number of each old row that has one the number of its new row; each row has at most one."""
    pairs: dict[int, int] = {}
    left, right = list(range(len(old))), list(range(len(new)))
    for sign in signs:
        if not left or not right:
            break
        _pair_by(sign, old, new, left, right, pairs)
        taken = set(pairs.values())
        left = [number for number in left if number not in pairs]
        right = [number for number in right if number not in taken]
    return pairs


def _pair_by(
    sign: Sign[R], old: Sequence[R], new: Sequence[R], left: Iterable[int], right: Iterable[int], pairs: dict[int, int]
) -> None:
    having: dict[Hashable, list[int]] = defaultdict(list)
    for number in right:
        for key in dict.fromkeys(sign.keys(new[number])):
            having[key].append(number)
    taken: set[int] = set()
    if sign.likeness is None:
        for number in left:
            shared = (other for key in sign.keys(old[number]) for other in having.get(key, ()) if other not in taken)
            if (first := next(shared, None)) is not None:
                pairs[number] = first
                taken.add(first)
        return
    alike: list[tuple[float, int, int]] = []
    for number in left:
        for other in sorted({other for key in sign.keys(old[number]) for other in having.get(key, ())}):
            if (score := sign.likeness(old[number], new[other])) > 0:
                alike.append((-score, number, other))
    for _, number, other in sorted(alike):
        if number not in pairs and other not in taken:
            pairs[number] = other
            taken.add(other)


def likeness_of_texts(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1: the share of pairs of characters that they have in common."""
    if one == other:
        return 1.0
    ours, theirs = (Counter(pairwise(text)) for text in (one, other))
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0
