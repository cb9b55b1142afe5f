"""Wording of gatherings: the sentence that opens the report of one, and those that name who came."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import FUTURE, PLAIN, SPEECH, one_of, pattern
from readouts.extract.meals import meal_given
from readouts.vocabulary import Vocabulary

# What may stand inside one clause of the reporter.
_OWN = rf"[^。；，{SPEECH}]"


class GatheringWords:
    """The expressions for gatherings, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        events, opening = one_of(words("event_noun")), "[开闭]幕[式会]"
        noun = rf"(?:{events}(?:{opening}|第[^，。；]{{1,9}}阶段会议)?|{opening}|特别(?:记者会|新闻发布会))"
        # 某组织成员国政府首脑（总理）理事会会议
        named = rf"(?:[^，。；：（）<P>{SPEECH}]|（[^，。；：（）<P>{SPEECH}]{{1,12}}）)"
        # 纪念某人诞辰100周年招待会
        honouring = rf"(?:纪念|悼念)[^，。；：{SPEECH}]{{2,40}}?"
        event = rf"(?P<event>(?!（)(?:{named}{{2,60}}?|{honouring}){noun})(?!{events})"
        comes, spoke, held = (
            one_of(words(name)) for name in ("gathering_attends", "gathering_speaks", "gathering_held")
        )
        self.comes, self.sends = re.compile(comes), re.compile("[派未没]|(?<!国)代表出席|不[出与到]|因故")
        guests = rf"(?:{one_of(words('guests_unnamed'))}|<J>)"
        # 甲主席特别代表乙出席…: not of whom he stands in for
        alone = rf"(?!的?{one_of(words('stand_in'))})"
        for_whom = (
            r"(?P<event>[^，。；<P>]{3,60}?)(?:的[^，。；<P>]{0,12}?|(?=外方|外国|各方|各国|国际贵宾)[^，。；<P>]{0,12}?)"
            + guests
        )
        # 甲在某地出席某峰会(并致辞), 甲出席在某地举行的某峰会
        held_at = "(?:<D>?[在于]<L>+市?[^，。；<P><D>]{0,6}?(?:举行|召开|举办|主办)的)?"
        self.attended = pattern(
            rf"(?<![同与和、])(?P<host><P>{alone}){_OWN}{{0,40}}?(?P<word>出席|参加|主持)了?(?:召开|并出席)?{held_at}{event}(?P<more>并|，|。|$)"
        )
        # 甲在某地同某地区几国领导人举行第几次某会晤
        self.with_guests = pattern(
            rf"(?<![同与和、])(?P<host><P>{alone}){PLAIN}{{0,40}}?[同与和]{PLAIN}{{0,16}}?{guests}"
            rf"(?:共同|一[同起道])?(?P<word>举行|召开|出席)了?{event}(?=并|，|。|$)"
        )
        # 甲、乙和丙在某地举行某领导人会议: three at the least, since what two hold are talks
        self.of_several = pattern(
            rf"(?P<list>(?P<host><P>{alone})(?:(?:[、和与及]|以及)<P>){{2,}})[^。；<P>{SPEECH}]{{0,40}}?(?P<word>举行|召开)了?{event}"
            r"(?=并|，|。|$)"
        )
        # 三国领导人4日以视频方式举行峰会，甲在某地出席，乙、丙…; 成员国领导人共同会见记者
        several = one_of(vocabulary.events_of_several)
        self.of_joint = pattern(
            rf"(?P<joint><J>)(?:(?![将拟曾]|定于){PLAIN}){{0,24}}?"
            rf"(?P<word>(?:举行|召开)(?=了?{PLAIN}{{0,8}}?{several}[，。])|共同会见了?记者(?=[，。]))"
        )
        # 某峰会开幕: not its opening ceremony alone
        self.summit = re.compile("(?:峰会|会晤|(?:领导人|领袖|首脑)[^，。；]{0,3}会议)$")
        # 某峰会(某日)在某地(成功)举行; 由某国主办的某峰会
        by_whom = "(?:由[^，。；<P>]{1,12}?(?:主[持办]|承办|举办|发起|倡议|召集)的)?"
        self.held = pattern(
            rf"(?:^|(?<=[，：。）电讯 \n]))(?:当地时间)?<D>?{by_whom}(?![上前]一?[次届]){event}<D>?"
            rf"(?:[在于]{PLAIN}{{2,40}}?|{PLAIN}{{0,12}}?)?"
            rf"(?<!将)(?P<word>{held})(?=[，。]|并|$)"
        )
        # 甲举行宴会，欢迎出席某峰会的国际贵宾
        self.banquet = pattern(
            rf"(?P<host><P>{alone})(?:和(?:夫人)?<P>)?{PLAIN}{{0,60}}?(?P<word>{meal_given(vocabulary)})，?"
            rf"(?:欢迎|款待|招待|宴请)?[^。；，<P>]{{0,12}}?(?:出席|参加){for_whom}"
        )
        # 甲为出席某峰会的各国元首举行欢迎宴会
        self.banquet_for = pattern(
            rf"(?P<host><P>{alone})(?:和(?:夫人)?<P>)?{PLAIN}{{0,60}}?为[^。；，<P>]{{0,6}}?(?:出席|参加){for_whom}(?:夫妇|和夫人|及配偶)?"
            rf"(?P<word>举[行办]{PLAIN}{{0,12}}?{one_of(words('meal'))})"
        )
        # 甲集体会见出席某论坛的外方领导人
        self.received = pattern(
            rf"(?P<host><P>{alone}){PLAIN}{{0,40}}?(?P<word>(?:集体)?会见)了?(?:来华)?(?:出席|参加)"
            rf"{for_whom}(?=[，。]|并|$)"
        )
        # 甲集体会见几位外方领导人, who are named behind it: 乙、丙、丁等出席会见
        self.received_together = pattern(
            rf"(?P<host><P>{alone}){PLAIN}{{0,40}}?(?P<word>集体会见)了?[^。；，<P>]{{0,16}}?{guests}(?=[，。])"
        )
        # 乙、丙和丁等(分别)致辞; 会议由乙主持
        others = rf"(?:[^，。；：<P>{SPEECH}]{{0,40}})"
        # 乙，两国经济界代表100余人参会
        delegates = rf"，[^。；，<P>{SPEECH}]{{0,40}}?(?:代表|人士)[^。；，<P>{SPEECH}]{{0,12}}?"
        # 乙代表各国领导人感谢…
        for_all = rf"代表[^。；，：<P>{SPEECH}]{{0,8}}{guests}(?=感谢|致谢|表示)"
        # 乙，观察员国某国领导人，主席国客人某国、某国领导人等出席
        leaders = rf"(?:，[^。；，：<P>{SPEECH}]{{0,40}}?(?:领导人|元首|首脑|嘉宾|负责人|官员)){{1,3}}等?"
        # 乙，某国总统特别代表、委员会成员某某，丙: one whom no rule names
        below = "(?:代表|成员|委员|部长|大臣|特使|主任|行长|专员|主席|议员|酋长)"
        member = rf"(?:[^，。；：<P>{SPEECH}]{{2,40}}?{below}[一-鿿·]{{2,14}}[，、]){{0,3}}"
        # 乙和某国代表，10位嘉宾国领导人，以及丙; 乙，主席国客人某国、某国领导人，以及丙
        unnamed = rf"[、和及，]{others}，(?:{others}，){{0,3}}以及"
        # 甲、乙等成员国领导人，某组织秘书长丙: each kind of guests has its word
        bodies = rf"[^，。；：<P>{SPEECH}]{{0,12}}?{guests}，"
        online = "(?:（[^（）<P>]{1,8}）)?"
        self.came = pattern(
            rf"(?P<list><P>{online}(?:(?>(?:[、和与及，]{member}|以及|等{others}?，?(?:以及|和|及)|等{bodies}|{unnamed}){others}<P>){online})*)"
            rf"(?P<rest>(?:{leaders}|[^。；，：<P>{SPEECH}]{{0,50}}?(?:，?以?及[^。；，<P>{SPEECH}]{{0,40}}?|{delegates})?)(?:{comes}|{spoke}|{for_all}))"
        )
        # 出席会议的有：乙，丙，丁等
        self.present = pattern(
            rf"(?:(?:出席|参加|与会)[^。；，：<P>{SPEECH}]{{0,12}}的[^。；，：<P>{SPEECH}]{{0,8}}?(?:还有|有|是|为|包括)：?"
            rf"|(?<=[。\n])(?:他们|贵宾|嘉宾|来宾)(?:当中|之中|中)?(?:有|是|包括)：?)"
            rf"(?P<list>(?:{others}<P>{online}[、，和与及]?(?:以及)?)+)"
        )
        # 分别同乙、丙共同主持; 同乙共同主持某会议、同丙共同主持另一会议
        self.several_sessions = pattern(
            rf"(?:分别|先后|相继|接连)(?=[同与和])|主持{_OWN}{{2,60}}?[，、](?:(?:并|还|又|随后|其后|后)，?)*[同与和]{PLAIN}{{0,24}}?<P>{PLAIN}{{0,12}}?主持"
        )
        # 会晤后，甲同乙、丙共同会见记者。
        met = f"(?:(?!{FUTURE}|拟){PLAIN})"
        self.met_press = pattern(
            rf"(?:^|(?<=[。\n]))(?:{noun}|会晤|会议|会)(?:结束)?[之以]?后，(?P<list><P>{met}{{0,8}}?[同与和]{PLAIN}{{0,16}}?<P>"
            rf"(?:[、和与及]{PLAIN}{{0,16}}?<P>)*){met}{{0,8}}?(?:共同|一[同起道])会见了?{PLAIN}{{0,4}}?记者"
        )
        # 峰会以视频方式召开。 behind the lead
        self.by_video_behind = pattern(
            rf"[。；\n]\s*(?:[此本该这]次)?(?:{noun}|会晤|活动){PLAIN}{{0,6}}?(?P<how>{one_of(words('by_video'))}){PLAIN}{{0,4}}?{held}"
        )
        # Behind those who came along with others.
        self.along = re.compile("(?:[等也亦均都]|分别)*(?:一同|一道|一起|陪同|随同)")
        self.presided = pattern(
            rf"由[^。；，：<P>{SPEECH}]{{0,20}}(?P<list><P>(?:[、和与]{others}<P>)*)(?:共同|轮流|联合)*主持"
        )
        # 某国总统甲主持，乙、丙出席。
        self.presided_alone = pattern(
            rf"(?<=[。，；\n])(?P<list><P>(?:[、和与]{others}<P>)*)(?:共同|轮流|联合)*主持(?=[，。])"
        )
        # A cheap look first: the sentence of a lead names an event or the guests of one.
        self.hint = re.compile(rf"{one_of({*words('event_noun'), *words('guests_unnamed')})}|{opening}|记者会|发布会")
        # 甲没有出席: who stayed away did not come.
        stayed_away = rf"{one_of(words('stayed_away'))}{comes}"
        self.others_act = pattern(rf"(?<!主持){one_of(words('gathering_never'))}|{stayed_away}")
        # 甲、乙等向会议致辞: who sent a word may not have come; 与会的甲向大会致辞 did.
        self.sent_word = pattern(
            rf"^(?:(?!{comes})[^，。；])*?(?:向|给)(?:[此本该]?[次届])?[^，。；]{{0,12}}?(?:{noun}|活动){PLAIN}{{0,8}}?{spoke}$"
        )
        # 甲、乙等发表视频致辞: to a gathering that was not held by video.
        self.sent_film = re.compile(
            "[^，。；]{0,24}?(?:视频|录像)(?:形式|方式)?(?:发表)?(?:致辞|致词|讲话|演讲|贺词|祝贺)"
        )
        # 庆典, 启动仪式: what mention_event calls a ceremony
        ceremony = one_of(noun for noun, kind in vocabulary.phrases["mention_event"].items() if kind == "ceremony")
        self.opening = pattern(rf"(?:{opening}|{ceremony}|记者会|新闻发布会)$")
        # 某社某地某日电（记者某某）某峰会: a dateline is no part of the name of an event.
        self.dateline = pattern(r"[^，。；：<P>]{2,24}<D>[电讯]")
        # 开幕式前，甲会见乙; 甲在出席峰会期间会见乙
        self.beside = pattern(
            rf"(?:当地时间)?(?:<D>，?)?<P>(?:[与同和]<P>)?(?:在|出席|参加){{1,2}}(?:此次|本次)?"
            rf"(?:{noun}|会晤|会议|活动)期间|"
            rf"{PLAIN}{{0,12}}?(?:{noun}|仪式|[开闭]幕式|会)(?:开始|结束)?(?:期间|[前后]|间隙)|其间，"
        )


@lru_cache(maxsize=4)
def gathering_words(vocabulary: Vocabulary) -> GatheringWords:
    """The expressions for a vocabulary, compiled once."""
    return GatheringWords(vocabulary)
