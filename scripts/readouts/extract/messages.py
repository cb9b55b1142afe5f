"""Letters, wires and addresses: what a leader says to somebody abroad or to a gathering without meeting anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.abroad_gatherings import attended, held_abroad, of_many_countries
from readouts.extract.expressions import one_of, spread
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import HOME, Token, Vocabulary

# Who came to hear an address is told within so many characters behind the opening.
_SCENES = 200


class Messages:
    """Knows how a report of a letter, a wire or an address opens."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        # 致电甲，祝贺他当选: a wire, where the wishes follow.
        wishes = rf"[^。；\n]{{1,60}}?{one_of(vocabulary.words('wire_wishes'))}"
        wire = spread(vocabulary.words("wire"), wishes)
        # 甲出席某峰会, whoever else was there
        several = one_of(vocabulary.events_of_several)
        others = "".join(f"(?<!{before}出席)" for before in ("见", "见了", "来华", "来京", "前来", "欢迎", "邀请"))
        address = rf"出席{others}[^。；\n]{{0,60}}?{several}(?!的)"
        self.wire, self.address = re.compile(wire), re.compile(address)
        self.letter = re.compile(f"{spread(vocabulary.words('letter'))}|{wire}|{address}")
        # 甲出席纪念大会并发表讲话, for 各国政要 who came to hear it
        spoke, words = one_of(vocabulary.words("gathering_speaks")), vocabulary.words
        self.spoke = re.compile(rf"出席[^。；\n]{{0,40}}?并?{spoke}")
        guests = f"{one_of(words('from_abroad'))}{one_of(words('guests_unnamed'))}"
        self.dignitaries = re.compile(
            rf"{guests}[^，。；\n]{{0,8}}?(?:步入|出席|参加|抵达|聆听|到场)|[同与和][^。；\n]{{0,16}}?{guests}[^。；\n]{{0,6}}?(?:握手|合影|交谈)"
        )

    def is_message(self, folded: str, tokens: Sequence[Token], people: Sequence[PersonReference]) -> bool:
        """Whether a text opens as a letter, message or address, and names somebody abroad, a gathering or a body.

        致电某某，祝贺他当选冰岛总统: whom no list holds is known by his country.
        """
        end = opening_end(folded)
        if self.letter.search(folded, 0, end):
            abroad = any(r.person and r.person.country_code not in HOME for r in people if r.start < end)
            if abroad or any(t.kind in ("event", "organization") for t in tokens if t.start < end):
                return True
            if any(self._to_abroad(match, folded, tokens) for match in self.wire.finditer(folded, 0, end)):
                return True
        if self.spoke.search(folded, 0, end) and self.dignitaries.search(folded, 0, end + _SCENES):
            return True
        return of_many_countries(folded, end, self.vocabulary) or held_abroad(folded, end, tokens, self.vocabulary)

    def gathered(self, folded: str) -> bool:
        """Whether a text opens with a gathering at which a leader was, of whom others are not named."""
        end = opening_end(folded)
        return self.address.search(folded, 0, end) is not None or attended(folded, end, self.vocabulary)

    def _to_abroad(self, wire: re.Match[str], folded: str, tokens: Sequence[Token]) -> bool:
        """Whether the sentence of a wire names a country abroad, and does not address somebody of home.

        致电中国队，祝贺战胜冰岛队 is of home.
        """
        stop = folded.find("。", wire.start())
        named = [
            (t.start, self.vocabulary.countries[t.name] in HOME)
            for t in tokens
            if t.kind == "country" and wire.start() <= t.start < (stop if stop >= 0 else len(folded))
        ]
        addressed = folded.find("，", wire.start())
        return any(not home for _, home in named) and not any(home and at < addressed for at, home in named)


def opening_end(folded: str) -> int:
    """Where the first two paragraphs end, or the only one."""
    end = folded.find("\n", folded.find("\n") + 1)
    return end if end >= 0 else len(folded)
