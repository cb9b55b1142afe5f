"""Which texts are nearly one."""

from __future__ import annotations

import random

from readouts.review.near_copies import _ALIKE, _pairs, _runs

TEXT = "".join(chr(0x4E00 + (7 * at * at + 31 * at) % 5000) for at in range(400))


def spoiled(text: str, words: int, seed: int) -> str:
    """The text with so many words of two characters replaced."""
    letters, chance = list(text), random.Random(seed)
    for at in chance.sample(range(0, len(letters) - 1, 2), words):
        letters[at : at + 2] = "〇〇"
    return "".join(letters)


def test_a_text_is_known_again_until_too_many_of_its_words_are_changed() -> None:
    for words, alike in [(0, True), (5, True), (20, True), (60, False)]:
        pairs = list(_pairs([_runs(TEXT), _runs(spoiled(TEXT, words, 1))]))
        assert bool(pairs) is alike, words


def test_every_pair_is_found_that_comparing_all_with_all_finds() -> None:
    texts = [_runs(spoiled(TEXT[:length], words, length)) for length in (30, 90, 200, 400) for words in range(0, 15, 2)]
    every = [
        (first, second)
        for second in range(len(texts))
        for first in range(second)
        if len(texts[first] & texts[second]) >= _ALIKE * len(texts[first] | texts[second])
    ]
    assert [(first, second) for first, second, _ in _pairs(texts)] == every
    assert 0 < len(every) < len(texts) ** 2 / 2


def test_texts_of_hardly_a_word_are_no_copies() -> None:
    assert list(_pairs([_runs(""), _runs(""), _runs("会谈"), _runs("会谈")])) == []
