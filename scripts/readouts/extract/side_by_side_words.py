"""Wording of what two did at one another's side: a joint appearance, a welcome, an award."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.encounter_words import LIST, SEVERALLY
from readouts.extract.expressions import OTHERS, OWN, PLAIN, SPEECH, one_of, pattern
from readouts.extract.meals import meal_given
from readouts.extract.pronouns import HE, SUBJECT
from readouts.vocabulary import Vocabulary


class SideBySideWords:
    """Expressions for them, made from phrases.csv and document_actions.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        together, act = (one_of(vocabulary.words(name)) for name in ("together", "together_act"))
        award = one_of(vocabulary.words("award"))
        beside = (
            rf"(?P<sep>{SEVERALLY})?(?:和|同|与){OTHERS}{{0,30}}?(?P<who>{LIST})(?:(?![和同与]<P>){OWN}){{0,60}}?"
            rf"(?P<word>{together}，?(?:会见了?{PLAIN}{{0,24}}?(?:记者|代表|企业家)|{act}))"
        )
        # Cheap looks before the next two
        self.side = re.compile(together)
        self.done = re.compile(rf"{one_of(vocabulary.verbs_of('signed'))}|仪式|参观|游览|握手|[步走]入")
        self.together = pattern(rf"(?P<first><P>){OWN}{{0,40}}?{beside}")
        # 甲今天与乙签署了声明, 甲与乙在某地出席签字仪式, 甲同乙来到某地，签署条约: side by side, whoever else signs.
        # 甲4日同来访的乙参观古宫
        signed = one_of(vocabulary.verbs_of("signed"))
        self.signed = pattern(
            rf"(?P<first><P>|{SUBJECT}){OWN}{{0,40}}?(?P<sep>{SEVERALLY})?(?:和|同|与){OTHERS}{{0,30}}?(?P<who>{LIST})"
            rf"(?:(?:并肩|一同|一起|共同|联袂|携手){PLAIN}{{1,8}}，|{PLAIN}{{0,8}}?(?:来到|抵达|飞抵|前往){PLAIN}{{1,20}}，)?{PLAIN}{{0,24}}?"
            rf"(?P<word>{signed}(?![^，。；]{{0,4}}周年)|(?:出席|见证)[^，。；<P>]{{0,12}}?签[字署约]仪式|参观|游览|(?:亲切|热情)握手|(?:并肩|携手|一[同起道])[步走]入)"
        )
        # 甲、乙与丙签署了声明: all who stand before the last
        self.listed_first = pattern(rf"<P>(?:、{PLAIN}{{0,24}}<P>)+(?=[和与同])")
        # 26日，两国总统还在某地共同主持了安全会议; 4日下午，甲和乙面露笑容。两人在某地共同会见记者
        self.both_together = pattern(
            rf"(?P<who><J>)(?:还|又|也|并|随后|其后)*(?:[在于]{PLAIN}{{1,24}}?)?"
            rf"(?P<word>{together}(?:主持|参观|游览|观看|会见了?{PLAIN}{{0,12}}?(?:记者|媒体)))了?(?!下)"
        )
        self.came_along = re.compile("(?:出席|参加)了?。")
        # 某地6日举行通车仪式，甲和乙以视频方式共同出席。
        self.event_held = pattern(
            rf"(?:举[行办]|召开)了?(?P<event>[^，。；<P><D>{SPEECH}]{{2,40}}?(?:仪式|典礼|[开闭]幕[式会]))，$"
        )
        # 甲同乙共同主持某会议、同丙共同主持另一会议
        self.together_again = pattern(rf"[，、](?:还|又|并)?{beside}")
        self.honoured = pattern(
            rf"(?P<host><P>){OWN}{{0,60}}?(?P<word>举行(?:隆重)?(?:的)?(?:欢迎)?仪式，?{OWN}{{0,6}}?欢迎)"
            rf"{OWN}{{0,40}}?(?P<guest><P>)"
        )
        self.welcomed = pattern(
            rf"(?P<host><P>){OWN}{{0,30}}?在{PLAIN}{{2,16}}(?P<word>欢迎)(?P<guest><P>)(?:再次|首次)?到访"
        )
        # 甲以隆重军礼欢迎来访的乙; 乙来访，甲以军礼欢迎。 乙率团来访。甲以军礼迎接访团，…; 甲用一场欢迎仪式，迎来乙
        self.saluted = pattern(
            rf"(?P<host><P>){PLAIN}{{0,40}}?"
            rf"(?P<word>[以用](?:隆重|高规格|最高规格)?的?(?:{PLAIN}{{0,16}}?欢迎仪式，?|{PLAIN}{{0,4}}?军礼)(?:欢迎|迎接|相迎|迎来))了?"
            rf"(?:(?:{PLAIN}{{1,24}}?的)?(?P<guest><P>)|(?P<him>(?:访团|代表团)?(?=[，。])))"
        )
        # 甲夫妇28日傍晚陪同乙漫步古宫, 甲和夫人陪同来访的乙和夫人参观博物馆
        couple = rf"(?:和夫人(?:<P>|{PLAIN}{{0,8}}?)|夫妇|一行)?"
        self.shown = pattern(
            rf"(?P<host><P>){couple}(?:<D>|亲自|全程|{one_of(vocabulary.words('half_of_day'))})*陪同"
            rf"(?:{PLAIN}{{1,24}}?的)?(?P<guest><P>){couple}(?P<word>{one_of(vocabulary.words('shown'))})"
        )
        # 乙夫妇由甲夫妇陪同观看演出, 乙4日在甲陪同下，在某地同民众一道观看演出
        shown = one_of(vocabulary.words("shown"))
        led = rf"[由在](?P<host><P>){couple}(?:亲自|全程|的)*陪[同着]下?，?"
        self.shown_by = pattern(
            rf"(?P<guest><P>){couple}(?:(?!的|派){PLAIN}){{0,16}}?{led}(?:[在同和与]{PLAIN}{{1,24}}?|{PLAIN}{{0,6}}?)(?P<word>{shown})"
        )
        self.along = pattern(r"<P>[^。；！\n]{0,30}陪同[。，]")
        # 在甲陪同下，乙参观渔港
        self.led_by = pattern(rf"{led}(?P<guest><P>){couple}{PLAIN}{{0,16}}?(?P<word>{shown})")
        # 乙和夫人参谒纪念碑。甲和夫人陪同。
        self.escorted = pattern(
            rf"(?P<guest><P>){couple}(?:(?!的|派){PLAIN}){{0,24}}?(?P<word>{shown})(?![^，。；]{{0,24}}?时)[^。；！<P>]{{1,40}}。"
            rf"(?P<host><P>){couple}(?:亲自|全程|一[同起路])*陪同(?=[。，])"
        )
        # 甲陪同乙检阅仪仗队, 乙在甲陪同下检阅仪仗队
        self.reviewed = pattern(
            rf"(?P<host><P>)(?:全程|随后)?陪同(?P<guest><P>)(?P<word>检阅)"
            rf"|(?P<guest2><P>)在(?P<host2><P>)的?陪同下，?{PLAIN}{{0,8}}?(?P<word2>检阅)"
        )
        # 两国元首登上检阅台
        self.both_reviewed = pattern(rf"(?P<who><J>)(?:共同|一同|一起)?(?P<word>[登走步]上{PLAIN}{{0,4}}?检阅台)")
        # 甲为乙举行欢迎仪式, 甲夫妇、丙夫妇共同为乙和夫人举行宴会, 甲为乙设下午宴, 甲把勋章授予乙
        self.awarded = pattern(
            rf"(?P<host><P>){OWN}{{0,40}}?(?:为|向)(?:{OWN}{{0,40}}?(?P<guest><P>)|(?P<him>{HE}))(?!的(?:夫人|代表|特使)){PLAIN}{{0,4}}?"
            rf"(?:和夫人{OWN}{{0,10}}?|夫妇|和{PLAIN}{{0,6}}?(?P<along><P>)(?:夫妇)?)?{PLAIN}{{0,8}}?"
            rf"(?P<word>举行(?P<event>{PLAIN}{{0,24}}(?:仪式|宴会|国宴|晚宴|午宴))|{meal_given(vocabulary)}|{award})"
        )
        self.hosts_too = pattern(
            rf"<P>(?:夫妇)?(?:[、和与及]{PLAIN}{{0,16}}?<P>(?:夫妇)?)+{PLAIN}{{0,24}}?(?:共同|一同|联合)?为"
        )
        self.accepted = pattern(
            rf"(?P<guest><P>){PLAIN}{{0,40}}?(?:接受|获得?|被){OWN}{{0,20}}?(?P<host><P>){PLAIN}{{0,6}}?(?P<word>{award})"
        )
        self._compile_handed(one_of(vocabulary.words("handed")))

    def _compile_handed(self, thing: str) -> None:
        """What one leader hands to another at the end of a gathering; a baton that a country takes over is a phrase."""
        gives = "(?:移交|转交|交接|递交|递|传|交)(?:给|到|予|与)了?"
        thing = f"{PLAIN}{{0,24}}?{thing}"
        self.handed = (
            # 甲把木槌交给乙; 将在, 将会 tell what is to come
            pattern(
                rf"(?P<host><P>){OWN}{{0,24}}?(?P<word>(?:将(?![在于把向由]|会(?![旗槌]))|把){thing}{gives}){PLAIN}{{0,24}}?(?P<guest><P>)"
            ),
            # 乙从甲手中接过木槌
            pattern(
                rf"(?P<guest><P>){OWN}{{0,16}}?从{PLAIN}{{0,12}}?(?P<host><P>)的?手[中里上](?P<word>接过了?{thing})"
            ),
            # 甲向乙移交了木槌
            pattern(
                rf"(?P<host><P>){OWN}{{0,16}}?向{PLAIN}{{0,12}}?(?P<guest><P>)(?P<word>(?:移交|转交|递交|交接)了?{thing})"
            ),
            # 乙接过甲递来的木槌
            pattern(
                rf"(?P<guest><P>){OWN}{{0,16}}?接过了?{PLAIN}{{0,12}}?(?P<host><P>)(?P<word>(?:[递传交]来|移交|转交|手[中里上])的{thing})"
            ),
        )


@lru_cache(maxsize=4)
def side_by_side_words(vocabulary: Vocabulary) -> SideBySideWords:
    """The expressions for a vocabulary, compiled once."""
    return SideBySideWords(vocabulary)
