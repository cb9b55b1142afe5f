"""Wording by which a guest is told to have been received: 乙受到甲会见, 乙由甲设宴款待."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.encounter_people import persons_in
from readouts.extract.expressions import OTHERS, PLAIN, one_of, pattern
from readouts.extract.meals import COMPANY, meal_word, treating
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord, Vocabulary

# 受到甲的亲切会见
_MANNER = "(?:的|亲切|热情|友好|单独|集体|分别|先后|专门|特意|隆重|盛情|一同|共同)*"
# 乙派出的代表团受到甲会见: not him who sent it.
_ENVOYS = "(?:派|委托|特使|代表|使者|外长|(?<![和与偕携及同其])夫人|国务卿|部长|[儿女]子?|说|表示|称)"
# 乙到访，在某宫受到甲会见: a clause behind the guest's that has no subject of its own; 乙会见的渔民受到甲会见 has one.
_GOES_ON = pattern(
    "(?:并|还|又|也|亦|随后|其后|之后|接着|先后|分别|当[天日晚]|<D>|[上下中]午|晚上?|[在于][^，]{1,24})*+"
)
_OTHER = re.compile("^[^在于]*的")
_LED = "率"


class PassiveWords:
    """The expressions for them, made from encounters.csv and phrases.csv; `hint` is a cheap look first.

    `listed`: an expression for persons who are listed.
    """

    def __init__(self, vocabulary: Vocabulary, listed: str) -> None:
        self.words = vocabulary.encounters
        self.hint = re.compile("[受获蒙被由]|得到")
        received = one_of({*vocabulary.encounters_of("object"), "接见", "召见", "宴请", "接待"})
        # 乙今天在某地受到甲会见; 率代表团来访的乙获甲接见; 乙由甲会见
        by = "(?:受到?了?|获得?了?|得到了?|承?蒙|被|由)"
        self.received = pattern(
            rf"(?<![同与和、派为对向由])(?P<who>{listed})(?![的派]){COMPANY}"
            rf"(?P<gap>率(?:领)?{PLAIN}{{0,40}}?团{OTHERS}{{0,40}}?|(?:(?!{_ENVOYS}){OTHERS}){{0,60}}?)(?P<by>{by})"
            rf"(?:{PLAIN}{{0,12}}?的)?(?P<host>{listed})(?!派){COMPANY}{_MANNER}"
            rf"(?P<word>{treating(vocabulary)}|{received})(?=[，。；、并和与及后时]|的?(?:礼遇|殊荣)|$)(?P<over>[后时])?"
        )

    def tellings(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """Guests who were received, in a piece of tagged text; `beside`: who is named beside those who met."""
        if not self.hint.search(chars, start, end):
            return
        for match in self.received.finditer(chars, start, end):
            guests = persons_in(chars, match.span("who"), beside)
            hosts = persons_in(chars, match.span("host"))
            if guests and hosts and self._of_guest(match["gap"]):
                word = self.words.get(match["word"]) or _word(match["word"])
                at, over = (match.start("by"), match.end("word")), match["over"] is not None
                yield Telling(word, *at, (*guests, *hosts), None, "分别" in match.group(), over, "encounter.passive")

    def _of_guest(self, gap: str) -> bool:
        """Whether what stands behind the guest leaves him the one who was received."""
        _, comma, rest = gap.rpartition("，")
        if comma:
            return _GOES_ON.fullmatch(rest) is not None
        return gap.startswith(_LED) or _OTHER.search(gap) is None


def _word(word: str) -> EncounterWord:
    return meal_word(word) if "宴" in word or "餐" in word else EncounterWord(word, "meeting", "in_person", "object")
