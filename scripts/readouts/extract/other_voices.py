"""Other voices than a leader's that open a sentence: houses, spokesmen, delegates, the other side."""

from __future__ import annotations

import re

from readouts.extract.body import Span
from readouts.extract.expressions import one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary

# 对岛国来说，可以说，俗话说，古人说，以勤劳著称，: nobody is quoted against the speaker.
_NO_VOICE = "".join(
    f"(?<!{words})" for words in ("来说", "可以说", "应该说", "话说", "古人说", "语说", "常说", "所指", "著称")
)


class OtherVoices:
    """The expressions for such voices, made from the words of phrases.csv and the verbs of speech."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words, held = vocabulary.words, one_of(vocabulary.speech_verbs("hold"))
        # 总统府指，; 会议延期，发言人贝某宣布，
        said = one_of({*words("other_voice"), *vocabulary.speech_verbs("say")})
        self.other_voice = re.compile(
            rf"^(?:[对就]此，|(?:另外|此外|同时)，)?(?!我|[^，]{{0,4}}常说)[^，。；：“]{{2,24}}{said}{_NO_VOICE}[，：]"
            rf"|^[^，。；：“我]{{2,24}}，[^，。；：“我]{{0,12}}发言人[^，。；：“我]{{0,16}}(?:{said}|宣布)[，：]"
            rf"|^[^，。；：“我]{{0,16}}{one_of(words('public_voice'))}(?:普遍)?(?:分析|评论|解读)(?:道|指出)?，"
            r"|^[^，。；：“我]{2,24}(?:发言人|官员|人士)[^，。；：“我]{0,12}(?:证实|披露|确认|否认)[，：]"
        )
        # 总统府指双方都认同…: a house speaks, and no leader at it.
        self.house = pattern(
            rf"(?:(?:另一方面|与此同时|同时|此外|另外)，)?[^，。；：“我在于<P><J>]{{0,8}}(?:<V>|[总首][统理相]府|外交部|国务院)(?:方面|官员|其后|随后|<D>|[还又也亦则]){{0,2}}{said}(?!的|了)"
        )
        remark = one_of((*words("other_voice"), *words("appraisal")))
        # 与会各方代表祝贺…; 大家表示，; 甲国领导人及乙国领导人今天发表声明说，
        self.others = pattern(
            rf"(?:[^，。；：“”我<P>]{{0,20}}(?:代表|负责人|嘉宾|人士|与会者|领导人)们?|大家)"
            rf"(?:(?:今天|当天|<D>)?(?:共同)?发表[^，。；：“”]{{0,8}}(?:声明|公报)|(?:还|也|均|都|纷纷|普遍)?(?:{remark}|祝贺|{held}))"
        )
        self.other_side = re.compile(rf"^[^，。；：“]{{1,6}}(?<![双各三四])方(?:对此|领导人|代表)?{remark}")
        self.own_side = re.compile(
            rf"^(?P<side>[一-鿿]{{1,8}}?)方?(?:始终|一贯|一直|历来|坚定|坚决|郑重|真诚|也|还|再次|多次){{0,2}}"
            rf"{one_of(words('other_voice'))}"
        )
        self._abbreviations, self._countries = vocabulary.abbreviations, vocabulary.countries

    def of_others(self, tagged: Tagged, sentence: Span) -> bool:
        """与会各方代表祝贺…: who is not named and may be no leader."""
        return self.others.match(tagged.chars, *tagged.range(sentence)) is not None

    def own_side_holds(self, plain: str, speaker: Person | None) -> bool:
        """中方认为，… of a Chinese leader, 俄罗斯始终认为，… of a Russian one."""
        side = self.own_side.match(plain) if speaker and speaker.country_code else None
        if side is None or speaker is None:
            return False
        name, code = side["side"], speaker.country_code
        return code in self._abbreviations.get(name, ()) or self._countries.get(name) == code
