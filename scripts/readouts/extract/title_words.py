"""The expressions for titles of persons, before and behind their names."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import one_of
from readouts.vocabulary import Vocabulary


class Titles:
    """The expressions for what stands behind a name, and the offices that name nobody, made from phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        office, respect, body = (
            one_of(vocabulary.words(name)) for name in ("office_addressed", "honorific", "body_suffix")
        )
        self.office = re.compile(office)
        self.titled = re.compile(rf"{office}$")
        self.addressed = re.compile(rf"{office}|{respect}")
        self.honorific = re.compile(rf"{office}?{respect}")
        self.honour = re.compile(rf"{one_of(vocabulary.words('honorific_before'))}(?!·)")
        self.body = re.compile(rf"[一-鿿]*{body}")
        self.country = re.compile(rf"{one_of(vocabulary.words('country_before_office'))}\Z")
        # X主席特别代表Y: the words behind the first name make it somebody else's.
        self.stand_ins = frozenset((*vocabulary.words("stand_in"), *vocabulary.words("on_behalf")))
        self.collective = frozenset(vocabulary.words("collective_office"))
        # 总统|外事顾问: who works for a leader; 总统秘书长 and 总理助理国务卿 are other offices.
        self.aide = re.compile(
            rf"{one_of(vocabulary.words('aide_field'))}*{one_of(vocabulary.words('aide'))}(?!长|国务)"
        )
        # 甲国总统强调: who speaks is named elsewhere.
        short = one_of(vocabulary.words("adverb_short"))
        quote = one_of(vocabulary.speech_verbs("quote"))
        said = vocabulary.speech_verbs("say", "hold", "act")
        verbs = rf"(?:{one_of((*said, *vocabulary.words('appraisal')))}|{quote}(?=[，：]))"
        self.speaks = re.compile(rf"(?:在[^，。；：“\n]{{1,16}}?)?{short}??{verbs}(?!的)")


@lru_cache(maxsize=4)
def titles(vocabulary: Vocabulary) -> Titles:
    """The expressions for a vocabulary, compiled once."""
    return Titles(vocabulary)
