"""Wording of encounters named in passing: the expressions by which one is recalled or announced."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import get_args

from readouts.extract.called_off import called_off
from readouts.extract.expressions import ARRIVES, one_of, pattern
from readouts.extract.pronouns import HE, OBJECT, SUBJECT, VISITORS
from readouts.terms import Kind
from readouts.vocabulary import Vocabulary

# 应…邀请， stands between a date and what happened then.
_INVITED = "(?:应[^。；，！]{1,20}邀请，)?"


class MentionWords:
    """The expressions for mentions, made from the words of phrases.csv.

    `dated` is a cheap look first: what a leader says of an encounter has a day, or a word such as 刚才; and so is
    `to_come_or_dated` for what the reporter tells.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        unheld = one_of(word for word, note in vocabulary.phrases["unheld"].items() if note != "recalled")
        self.just_now = vocabulary.phrases["just_now"]
        adverb, plain = one_of(words("mention_adverb")), one_of(words("mention_word"))
        self.met = rf"(?:{one_of(words('mention_word_remote'))}|{adverb}?{plain})"
        # 上午，甲同你举行会谈: earlier on the day on which it is said
        this_morning = r"(?<=[，。；])(?:当[天日])?(?:上午|早上|今早|今晨|中午)(?=，|<P>)"
        day = rf"(?:<D>|{one_of(self.just_now)}|{this_morning})"
        self.dated = pattern(day)
        self.to_come_or_dated = pattern("将|会[先分在与和同]|打算|<D>")
        then = one_of(words("mention_then"))
        calls = (e.word for e in vocabulary.encounters.values() if e.kind == "call")
        # 两国总统: the two of the report, where that is their office.
        self.of_office = re.compile("两国(?P<office>总统|总理|首相|主席)")
        date = rf"(?P<date>{day})，?(?P<who>[^。；！<D>]{{0,60}}?)"
        self.after_date = pattern(rf"{date}(?<!领导人)(?P<word>{self.met})(?!{one_of(words('mention_unless'))})")
        # 去年7月，甲同乙在某地共同宣布…: both were there
        self.there_together = pattern(
            rf"(?P<date>{day})，?(?P<who>[^。；！<D><J>]{{0,60}}?<P>[^。；！，<D><J><P>]{{0,8}}?在(?:<L>|<V>){{1,2}}，?)"
            "(?P<word>共同(?:宣布|见证|签署))"
        )
        self.agreed = frozenset(words("mention_agreed"))
        # 双方同意7月举行外长会晤: of others than the two
        self.of_officials = re.compile("外长|部长|大臣|官员|司局|高级别|工作层|团队|专家|议员|议会|青年|企业家")
        # Behind 会见, its object: 会见了总统先生.
        self.guest = pattern(rf"了?(?:<P>|[我你您]|[^，。；！<P><D>]{{0,5}}{one_of(words('honorific'))})")
        self.by_video = re.compile(one_of(words("by_video")))
        # 今年6月和9月: the dates listed before the last one.
        self.dates_before = pattern("(?:<D>(?:[在于]<L>+)?[、和及与，])+$")
        # 去年3月31日，甲在某地会见乙，我当天也同他会谈
        same_day = one_of(words("mention_same_day"))
        self.same_day = pattern(
            rf"(?:^|(?<=[，。；！]))(?P<date>[^。；！，<D>]{{0,12}}?{same_day})，?(?P<who>[^。；！，<D>]{{0,40}}?)"
            rf"(?P<word>{self.met})(?!{one_of(words('mention_unless'))})"
        )
        # 甲上一次与乙见面，是去年7月在某地; 甲和乙最近一次峰会8月在某地举行
        # 上一次是9月1日在某地; 两人今年首次会面是在6月3日的某峰会期间; 对上一次正式会谈要数到去年7月
        direct = "(?:正式|单独|双边|面对面|直接|线下)"
        met = rf"{direct}*(?:{self.met}|{one_of(vocabulary.encounters)})"
        self.last_time = pattern(
            rf"(?P<word>(?:[上前]一?[次回](?:(?:<J>的?)?{met}|峰会|举行[^，。；<P><D>]{{0,8}}?(?:{plain}|峰会|会议)，?)?"
            rf"|[上前]一?[次回][一-鿿]{{2}}会(?=[是在于])|(?:首次|第[一二三四五六七八九十\d]+次|最近一次){direct}?(?:{plain}|峰会)"
            rf"|[上前]一?[次回][与同和]<P>(?:[、和与]<P>)*[^，。；<P>]{{0,6}}?{met}，?))"
            r"(?:[是在于]+|已?[是要得]?[数追算][溯回]?[到至]|(?=<D>[^，。；<P>]{0,20}?(?:举行|登场|召开|进行)))(?P<date><D>)"
            r"(?:[在于](?:<L>|<V>)+(?:(?:出席|参加)[^，。；<P><D>]{2,24})?|[在于][^，。；<P><D>]{1,12}?(?:举行|进行|登场|召开)|[^，。；<P><D>]{0,24}?(?:(?:举行|进行)的|期间))?(?=[，。；])"
        )
        # 去年，两人没有见面，只在7月通了电话
        only_then = pattern(
            rf"<J>[^。；！<P><D>]{{0,16}}?(?:只|仅|最近|最后)(?:曾|是)?[在于]?(?P<date><D>)(?:在|于)?(?:<L>|<V>)*(?P<word>{self.met})"
        )
        # behind it: who came to it, where it was, and whether they spoke by telephone
        self.last_came = pattern(r"，(?P<who><P>(?:[、和与及]<P>)+)(?:[均都也]?)(?:与会|出席|参加)")
        self.last_where = pattern(rf"，{then}[^，。；<P>]{{0,6}}?(?=在)[^，。；]*")
        # 当时丙在某地同丁会谈: others of the same countries
        self.last_others = pattern(
            rf"[，。]{then}，?[^，。；<P>]{{0,16}}(?P<one><P>)[^。；<P>]{{0,24}}?(?:(?P<and>[与同和及、])|会见|会晤|拜会|接待)[^，。；<P>]{{0,10}}"
            rf"(?P<other><P>)(?!的)(?:(?:(?![未没])[^，。；<P>]){{0,24}}?(?P<word>{plain})|(?(and)(?!)))"
        )
        self.last_call = pattern(rf"[^。；]{{0,60}}?(?P<call>通了?[^，。；<P>]{{0,8}}?电话|{one_of(calls)})")
        # 甲与乙两次会晤
        self.counted = pattern(
            rf"(?P<one><P>)[^，。；<P>]{{0,4}}[与和同](?P<other><P>)[^，。；<P>]{{0,8}}?[两三四五六七八九几多]次"
            rf"[^，。；<P>]{{0,4}}?(?P<word>{self.met})"
        )
        # 首次会晤于2030年3月, 第二次是在同年9月
        self.each_counted = pattern(
            rf"(?:首次|第[一二三四五六七八九]次)(?:{self.met}|峰会)?[是则在于]{{1,3}}(?P<date><D>)"
        )
        # 2017年12月，他们首次会晤
        self.first_time = pattern(
            rf"(?P<date><D>)，?(?P<two>他们|<J>)(?P<in>[^，。；<P><J><D>]{{0,16}}?)(?P<word>首次{plain})"
        )
        # 甲上次访问乙国是在2017年12月，当时同他会谈的是丙
        self.the_two = re.compile("两人|二人|两位|两国领导人")
        self.two_leaders = re.compile("他们|两人|二人|领导人|元首|总统|总理")
        who = f"(?:<P>|{HE})"
        self.then = pattern(
            rf"(?P<date><D>)[^，。；\n<P><D>]{{0,24}}，{then}(?:也|还|曾|又)*[与同和]"
            rf"(?:(?P<one>{who})(?P<in>[^，。；<P>]{{0,12}}?)(?P<word>{plain})的[是为](?:<P>的[^，。；<P>]{{1,6}})?(?:时任|前)?(?P<other><P>)(?!的)"
            rf"|(?:时任|前)?(?P<met><P>)[^，。；<P>]{{0,8}}?(?P<word2>{plain}))"
        )
        # 甲上次访乙是2020年2月，当时疫情正烈，他仍赴某地与丙会面
        self.came_then = pattern(
            rf"(?P<one><P>)上一?[次回](?:访|到|来|去|赴)[^，。；<P><D>]{{0,8}}?(?:[是在于]+)(?P<date><D>)，(?:[^，。；<P><D>]{{1,30}}，){{0,2}}?"
            rf"(?:他|她)?(?P<in>(?:(?!{unheld})[^，。；<P><D>]){{0,16}}?)[与同和](?P<other><P>)[^，。；<P>]{{0,8}}?(?P<word>{self.met})"
        )
        self.ever_since = pattern(rf"(?:(?<=自)|(?<=自从)){date}(?<!领导人)(?P<word>{self.met})(?=以来)")
        self.since = pattern(
            rf"继(?P<date><D>)(?:在|于)?<L>*(?P<word>{self.met})(?:之)?后，[^。；！<P>]{{0,12}}"
            r"(?P<two><P>[^。；！<P>，]{0,6}[与同和]<P>)"
        )
        # 这是两国领导人自去年10月在釜山会面以来的首次会晤, of those who meet now.
        not_since = pattern(rf"(?:自从?(?P<date><D>)(?:在|于)?(?:<L>|<V>)*(?P<word>{self.met})以来)")
        # 这是两国领导人继去年10月在釜山会面后再次会晤
        again_since = pattern(rf"<J>继(?P<date><D>)(?:在|于)?(?:<L>|<V>)*(?P<word>{self.met})之?后")
        # 这是两人上月在某地会谈后，第二次会谈
        time_since = pattern(
            rf"<J>(?P<date><D>)(?:在|于)?(?:<L>|<V>)*(?P<word>{self.met})之?后，?(?=[^，。；\n]{{0,4}}(?:第[二三四五六七八九十\d]+[次度]|再[次度]))"
        )
        # 这是两人继去年10月、今年3月之后第三次会谈; 两人会谈，继今年5月和9月之后是第三次: of the dates alone.
        listed = r"继(?:<D>(?:[在于]<L>+)?[、和及与])*(?P<date><D>)(?:[在于](?:<L>|<V>)+)?之?后，?[又再是为的]*"
        count = "第[二三四五六七八九十\\d]+[次度回]"
        counted_since = pattern(
            rf"(?:<J>|<P>[与同和]<P>)[^。；<P><D>]{{0,12}}?{listed}{count}[^，。；<P><D>]{{0,8}}?(?P<word>{self.met})"
        )
        counted_behind = pattern(
            rf"(?:<J>|<P>[与同和]<P>)[^。；<P><D>]{{0,12}}?(?P<word>{self.met})，[^，。；<P><D>]{{0,8}}?{listed}{count}"
        )
        # 两人今年2月24日曾通电话; 双方曾于今年2月会晤, told by the reporter.
        once_then = pattern(
            rf"<J>(?:也|还|此前|上[一]?次|最近一次)*(?P<first>曾(?:经)?)?[于在]?(?P<date><D>)(?(first)|(?:也|还|已|就|刚)*曾经?)"
            rf"(?:(?![就围]|{unheld})[^，。；！<P><J><D>]){{0,24}}?(?P<word>{self.met})(?!{one_of(words('mention_unless'))})"
        )
        # 两人今年4月在某地的会面, told by the reporter.
        recalled = pattern(rf"(?:<J>|<P>[与同和]<P>)(?P<date><D>)(?:在|于)(?:<L>|<V>)+的(?P<word>{self.met})")
        # All that tell, without a name, when those who meet now met before.
        self.met_then = (
            not_since,
            again_since,
            time_since,
            recalled,
            only_then,
            counted_since,
            counted_behind,
            once_then,
        )
        # 去年10月，两人曾趁某峰会在某地会谈, told by the reporter.
        once = one_of(words("mention_once"))
        free = "(?:[^。；！<P><J><D>]|<J>(?=[^，。；]{0,4}[峰会]))"  # 在三国领导人峰会时
        self.once = pattern(
            rf"(?P<date><D>)，?(?P<two><J>)(?=(?:(?!，){free}){{0,40}}?{once})"
            rf"(?P<in>{free}{{0,40}}?)(?P<word>{self.met})"
            rf"(?!{one_of(words('mention_unless'))})"
        )
        self._compile_gatherings(vocabulary, date, adverb)
        self._compile_visits(vocabulary, adverb)
        self._compile_plans(vocabulary)
        self.events = {
            noun: kind
            for noun, value in vocabulary.phrases["mention_event"].items()
            for kind in _kinds()
            if kind == value
        }
        # Of the words for encounters the longest counts that a mention has.
        self.encounters = sorted(vocabulary.encounters.values(), key=lambda e: -len(e.word))

    def _compile_gatherings(self, vocabulary: Vocabulary, date: str, adverb: str) -> None:
        """我同X共同主持…峰会, 我们一同出席…开幕式, perhaps 并举行会晤."""
        self.together = pattern(
            rf"{date}(?P<word>(?P<side>{one_of(vocabulary.words('together'))})?{adverb}?"
            rf"(?P<act>主持召开|主持|召开|举行|出席|参加)了?)"
            rf"(?P<event>[^，。；！<P><J>]{{0,40}}?{one_of(vocabulary.phrases['mention_event'])})"
            rf"(?=[，。；！并]|$)(?:并[^，。；！]{{0,8}}?(?P<met>{self.met}))?"
        )

    def _compile_visits(self, vocabulary: Vocabulary, adverb: str) -> None:
        """今年2月我对…进行国事访问, 你去年3月首次访华."""
        self.visit = pattern(
            rf"(?P<date><D>)(?!{one_of(vocabulary.words('mention_other_act'))})，?{_INVITED}[^。；，！<D>]{{0,24}}?"
            rf"(?P<word>对(?P<host><L>|[我贵]国|[一-鿿])方?{adverb}?进行了?[^，。]{{0,12}}?访问"
            rf"|对(?P<host3><L>|[我贵]国)的{adverb}?{one_of(vocabulary.words('visit_kind'))}"
            rf"|(?:到|赴|前往|来到)(?P<host4><L>|[我贵]国)(?:进行|作)了?[^，。；<P>]{{0,4}}?{one_of(vocabulary.words('visit_kind'))}"
            r"|(?:访问|到访|访|来)(?P<host2>华|<L>|[我贵]国|[一-鿿](?=，|。|时|期间|并|后|访问))"
            r"(?:进行了?[^，。]{0,8}?访问)?)"
        )
        self.kind_of_visit = pattern(one_of(vocabulary.words("visit_kind")))

    def _compile_plans(self, vocabulary: Vocabulary) -> None:
        """An appointment in a leader's words, an encounter that the reporter announces."""
        words = vocabulary.words
        agreed = one_of(w for w in words("mention_agreed") if w in words("appointment_word"))
        # 约定明天会谈 of both; 计划于7月会谈 may be of others.
        self.appointment = pattern(
            rf"(?:(?P<both>{agreed})|{one_of(words('appointment_word'))})[^。；！]{{0,30}}?(?P<date><D>)"
            rf"(?P<more>(?:[^。；！<P>]|(?<=欢迎)<P>|(?<=邀请)<P>|(?<=[同与和])<P>){{0,24}}?)"
            rf"在?(?P<place><L>)?(?P<word>(?<![会意]){one_of(words('appointment_act'))}(?!证)|(?(both)会谈|(?!)))(?P<attend>出席(?P<event>[^，。；]{{4,50}}))?"
        )
        # 期待明天再次会谈: of those who say it, since nobody else is named
        self.again = pattern(
            rf"(?P<both>{one_of(words('appointment_word'))})[于在]?(?P<date><D>)(?P<more>再次|继续)(?P<place><L>)?(?P<word>会谈)"
            r"(?P<attend>(?P<event>(?!)))?"
        )
        self.expects = re.compile(one_of(words("appointment_word")))
        self.end_of_month = re.compile("月[底末]|下旬|晚些时候")
        # 2031年9月，我将前往某国
        self.going = pattern(
            r"(?P<date><D>)，?我将(?:再次|首次|应邀)?(?P<word>前往|访问|赴|来|到访|到)(?P<host>华|<L>|[我贵]国)"
            r"(?:，?(?:并|以)?(?:参加|出席)(?P<event>[^，。；]{4,50}))?"
        )
        to_come = "(?:将(?![军来领是派委]|成为|指派|授权)|还要(?=[到去在会同与赴])|(?<![主重需必只])要(?=[到去赴])"
        to_come += "|定于|拟于|拟(?=最[快早])|(?<!拟)最[快早](?=[将在于]{0,2}<D>)|预定"
        to_come += "|预计(?=[在于]{0,2}<D>|[同与和]<P>)|(?<=[还也并都正他她己<P><J>])(?:计划|打算)(?=[于在同与和当<D>])"
        # 甲会先后与乙、丙会谈, 双方要在某地会谈: 会 or 要 behind those who meet.
        to_come += "|(?<=[<P><J><D>])要(?=[在于])"
        to_come += rf"|(?<=[<P><J>])会(?=(?:先后|分别|陆续|再次)?[与和同](?:<P>|{OBJECT})|先后|分别|在<L>)"
        to_come += ")"
        self.announces = pattern(to_come)
        side = one_of(words("together"))
        event = one_of(vocabulary.phrases["mention_event"])
        attends = rf"{side}(?:出席|参加|主持)[^，。；！<P>]{{0,40}}?{event}(?=[，。；！]|$)"
        acts = one_of(w for w, value in vocabulary.phrases["together_act"].items() if value != "named")
        self.side_by_side = re.compile(f"{side}{acts}")
        attends = rf"{attends}|{side}{acts}"
        # 甲、乙以及丙将分别同丁会谈: each of them with him.
        # Atomic: between two names may stand several of these marks, each a way to read it.
        too = "(?>[^，。；！<P>]{0,8}?(?:、|和|与|及|以及)[^，。；！<P>]{0,8}<P>)"
        each = f"<P>(?:{too})+(?=[^，。；！<P><J>]{{0,12}}[将会](?:分别|先后))"
        self.announced = pattern(
            rf"(?P<who>{each}|<P>(?:[^，。；！<P>]{{0,5}}、<P>)*(?P<together>(?:[同与和及]|以及)<P>)?|<J>|{SUBJECT})"
            rf"(?!的?{one_of(words('stand_in'))})[^。；！<P><J>]{{0,24}}?{to_come}"
        )
        kinds = ("ceremony", "summit")
        meals = one_of(e.word for e in vocabulary.encounters.values() if e.kind in kinds and e.pattern == "with")
        # 将与来访的乙会谈, 将与主席国总理乙会谈
        guest = "(?:[^，。；！<P>同与和]{1,12}的|主席国|东道[主国])?"
        # one whose title or name no vocabulary holds, among others
        other = "[^，。；！、<P>同与和]{1,20}"
        # 乙将由甲会见, beside 乙将会见甲 and 乙将同甲会谈
        self.announced_act = pattern(
            rf"(?P<verb>会见|会晤|拜会|接待){guest}(?:<P>(?:[、和]<P>)*|{HE}|{VISITORS})"
            rf"|(?:(?P<by>受到?|获得?|由|被){guest}<P>的?(?:亲切|热情)?|[同与和]{guest}(?:<P>(?:(?:[、和]|以及)(?:{other}[、和])?(?:{other}(?=<P>))?<P>)*|{OBJECT}|{VISITORS})[^，。；！<P>]{{0,24}}?)"
            rf"(?P<word>(?(by)(?:会见|接见)|(?:{self.met}|{meals}|{attends})))"
        )
        # 之后还将会见丙: of the one of whom the sentence before announces another
        self.announced_then = pattern(
            rf"(?P<who>)(?P<together>(?!))?(?:之后|随后|此后|其后|然后|当[天日晚]|同日)?，?(?:[还也]|此外)*{to_come}"
        )
        # 甲出席5日的欢迎仪式后，将会见乙
        self.day_of_act = pattern("(?P<date><D>)的?[^，。；<P><D>]{2,16}后，$")
        # 甲与乙的会谈定于7日在某地举行; 甲与乙的会面定在10日，地点是某地
        self.announced_noun = pattern(
            rf"(?P<one><P>)[^，。；！<P>]{{0,8}}?[与同和][^，。；！<P>]{{0,16}}?(?P<other><P>)的?[^，。；！<P><D>]{{0,6}}?(?P<word>{self.met})"
            r"已?(?:将[于在]?|定[于在]|预定[于在]?|拟于|计划[于在])[^，。；！<P><D>]{0,12}?(?P<date><D>)"
            r"(?P<where>(?:[^，。；！<P><D>]{0,4}[在于]<L>+|）?，地点[是在为定]{1,2}<L>+)?)"
        )
        # 甲将分别会见乙和丙，三人随后举行会谈
        self.then_all = pattern(
            rf"(?P<who><J>)(?:随后|然后|之后|其后|还|也|并|再|将|会)+(?:举行|进行)?[^，。；！<P>]{{0,8}}?(?P<word>{self.met})"
        )
        self.announced_meeting = pattern(rf"[^，。；！<P>]{{0,24}}?(?P<verb>)(?P<word>{self.met}|{meals}|{attends})")
        self.of_leaders = re.compile("领导人|首脑|元首|领袖|峰会|高峰会")
        # 一起出席第三次领导人会议
        self.attends = re.compile(rf"^{side}(?:出席|参加|主持)(?P<event>.+)$")
        self.severally = re.compile("分别|先后|逐一|依次|相继|陆续|接连|双边")
        how = rf"(?P<how>{one_of(words('by_video'))})"
        self.by_video = re.compile(how)
        self.by_video_behind = pattern(
            rf"[^。；！<P>]{{0,12}}。(?:此次|这次)?[^，。；<P>]{{0,8}}?{self.met}将?[以通采][^，。；<P>]{{0,4}}?{how}"
        )
        # 同乙、丙举行第二次圆桌对话会
        self.numbered = pattern(
            "(?:举行|召开)(?P<event>[^，。；<P><D>]{0,24}?第[^，。；<P><D>]{1,6}[次届轮][^，。；<P><D>]{2,20})$"
        )
        self.summit = pattern(rf"举行(?![三四五][方边国]{self.met})(?P<event>[^，。；<P>]{{2,24}}?{self.met})")
        # 27日，甲、乙以及丙总统将出席某组织会议
        listed = "(?:(?:[、和与]|以及)(?:[^，。；、<P>]{0,12}的)?<P>)"
        self.announced_gathering = pattern(
            rf"(?P<date><D>)，?(?P<who><P>{listed}{{2,}})(?:等[^，。；<P>]{{0,12}})?{to_come}"
            rf"[^，。；<P>]{{0,16}}?(?P<word>出席|参加)(?P<event>[^，。；<P><D>]{{3,40}}?{event})(?=[，。；]|$)"
        )
        # 当晚，甲将会见乙; 甲当天晚些时候将会见乙; 欢迎仪式后，甲将同乙会谈
        # 甲今天上午抵达某地，下午将同乙会谈
        half = rf"(?<=，){one_of(words('half_of_day'))}(?:\d{{1,2}}[时点]许?)?，?(?=将|要|会(?![见晤谈]))"
        self.of_that_day = re.compile(f"当[天日晚]|同[日一]天?|稍后|晚些时候|仪式(?:结束)?之?后|{half}")
        # 甲同议员代表见面，当天晚些时候将会见乙: delegates whom he met, and nobody on whose behalf he comes.
        delegates = rf"(?!(?<=代表)(?:{one_of(vocabulary.encounters)}|座谈)了?，)"
        self.unsure = re.compile(rf"{one_of(words('announced_unless'))}{delegates}")
        self.called_off = re.compile(called_off(vocabulary))
        self.visiting = re.compile("访|抵达|期间|此行")
        self.arrived = pattern(
            rf"(?:{ARRIVES}达?|飞抵|前往|赴)(?P<place><L>+)(?:[^，。；<P><L>]{{0,6}}机场)?[之以]?后?，"
        )
        # 甲抵达某地后说，他计划同乙会面
        self.arrived_and_said = pattern(
            rf"(?<![将要]){ARRIVES}达?(?P<place><L>+)(?:[^，。；<P><L>]{{0,6}}机场)?[之以]?[后时][^，。；<P><L>]{{0,10}}，$"
        )
        # 甲说，他将于6日同乙会谈
        self.of_himself = pattern("(?:[他她](?!们)|自己|本人)(?:[还也]|今[天日])*")
        # 第一站是某城。22日，甲将同乙会谈; 甲21日飞抵某国首都某城。22日…
        self.stop = pattern(
            "(?:(?:首站|最后一站|第[一二三四五六七]站)(?:就?[是为]|选在|来到|安排在)"
            rf"|(?<![将要拟会]){ARRIVES})(?P<place>(?:<L>首都)?<L>+)"
        )
        self.on_visit = pattern(
            rf"(?:[对在](?P<host><L>(?:[、和及与]<L>)*)进行|来(?P<home>华)(?:进行)?)(?P<kind>{one_of(words('visit_kind'))})"
        )

    def kind_of_event(self, event: str, attended: bool) -> Kind:
        """What leading a gathering is: by the last word of its name; to attend one side by side is a ceremony."""
        noun = max((n for n in self.events if event.endswith(n)), key=len)
        return "ceremony" if attended else self.events[noun]


def _kinds() -> tuple[Kind, ...]:
    return get_args(Kind)


@lru_cache(maxsize=4)
def mention_words(vocabulary: Vocabulary) -> MentionWords:
    """The expressions for a vocabulary, compiled once."""
    return MentionWords(vocabulary)
