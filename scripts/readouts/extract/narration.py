"""Telling narration from speech: what ends a run of someone's words, and what cannot go on in the same voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.clause_words import SIDES
from readouts.extract.expressions import JOINT, ONE_SIDE, PERSON, one_of, pattern
from readouts.extract.narration_words import ACCORD, BACKGROUND, BOTH_WISH, OWN_ACT, WEIGHED
from readouts.extract.other_voices import OtherVoices
from readouts.extract.pronouns import HE
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary

# 某某思想指引方向, 某某再次当选…: of his own leader a speaker tells so.
_NAMED_ACT = pattern(
    r"(?:[随其之此稍]后，?)?(?:应<P>[^，。；我你<P>]{0,10}，)?(?:(?:当地时间)?<D>[^，。我<P>]{0,3}，?(?:在[^，。]{2,24}，)?)?"
    r"(?P<who><P>)(?!(?:再次|连续)?(?:当选|连任)|[^，。；：]{0,14}思想)(?:[、和与同]<P>)*"
)
_SCENE = pattern(
    r"(?:在)?(?:(?:同|与|会见|会谈|会晤|出席|参加|主持)[^，。]{1,40}(?:时|期间|后)|会见记者前|(?:会见|会谈|会晤)时)，"
    r"|[^，。我你]{1,12}(?:期间|前夕|上)，(?:<P>|[^，。]{0,3}<J>将?(?:签署|发表|举行))|在<J>(?:共同)?见证下，"
)
# 除此之外，双方也可能谈及渔业。 首场会谈双方各有两人陪同。
_OF_THE_TALKS_TOO = pattern(
    r"(?:除此之外|此外|另外)，<J>(?:还|也|亦|又)?(?:可能|料|预料|预计|有望|或)(?:会|将)?(?:谈|触|讨论|商讨|商谈|探讨|论及|涉及)"
    r"|[^。；：“”我你您]{0,40}?<J>各有[^，。；：我你您]{1,8}(?:陪同|作陪|在座|参加|出席|与会)"
)
# 他感谢乙方…, 总统并感谢乙方…: of himself a leader says 我. 他将于周六回国。
_HE_ACTS = re.compile(
    rf"(?:对于?[^，。；：“我你您]{{2,40}}，)?(?:{HE}|(?:首相|总统|总理)(?!先生|阁下|女士|的))(?:还|也|并|同时|再次|最后|随后|[借藉]此机会，?|[借藉]机)*(?:(?:感谢|欢迎|祝贺|邀请|预祝|转达|介绍|请)(?!他)"
    r"|[对就为向][^，。；：“]{1,40}(?:表示|致以|表达|深表)(?:[^，。；：“]{2}的?)?(?:感谢|谢意|祝贺|哀悼|慰问|敬意|歉意|同情)。"
    r"|(?:表示|表达|深表)(?:[^，。；：“]{2}的?)?(?:感谢|谢意|敬意|感佩)(?:之意|之情)?。"
    r"|[对就为向][^。；：“我你您]{1,40}(?:道谢|致谢|致歉|道歉|道贺|致意)。"
    r"|(?:(?:预定|预计|计划|原定|定|料|拟)?[将会于](?:[于在])?|预定|预计|计划|料|拟)(?:[^，。；：“我你您]{1,10})?(?:启程)?(?:回国|返国|离境|返回|飞往|转往))"
)
# 乙总统对此表示同意, at the head of a paragraph.
_ACTS = re.compile("[^，。的]{0,12}(?:表示|感谢|祝贺|欢迎|转达|介绍|回顾|通报)")
# 关于渔业，贝尔松谈了想法。
_TOLD_OF = pattern(
    r"(?:关于|谈到|对于?|就)[^，。；：<P>]{2,40}，(?P<who><P>)(?:还|也)?(?:谈|介绍|阐述|阐明|说明|通报|回顾)"
)
# 对于渔民的担忧，贝尔松也设法打消。
_NAMED_BEHIND = pattern(r"[^，。；：“”我你您<P><J>]{2,40}，<P>(?!的|[、和与同])")
# 对此，托梅鲁并不买账。
_FOR_THAT = pattern("[对就为]此，(?P<who><P>)(?!的|[、和与同])")
# 这是贝尔松首度到访。
_THIS_IS_OF = pattern(r"(?:这|此[行访次]|此次[^，。；<P><J>]{1,6})(?:也|还|亦|更)?[是为]<P>")
# 三周前，两人曾见面。这是两人首次会晤。 A leader would say 我们.
_OF_THE_TWO = pattern(r"(?:[^，。；：我你您]{1,30}，)?(?:[这那]也?是|此前|早前|先前|稍早)?(?P<both><J>)")
# 期间，两国元首夫妇共进午餐: no leader speaks so of himself and his wife.
_COUPLES = pattern(r"(?:[^，。；：“”我你您<P><J>]{1,30}，)?<J>(?:夫妇|[和与偕携]夫人)(?!的)")
# 两国领导人上一次会面是在三周前; 两国领导人会谈的焦点是渔业: a leader would say 我们.
_MEETINGS_OF_BOTH = pattern(
    r"(?P<both><J>)的?(?:(?:最近|最后|上)一?次(?:面对面)?(?:会[面晤谈见]|见面|通话)[^，。；：我你您]{0,6}?[是为在于]"
    r"|(?:这次|此次|本次|当天)?(?:会[谈晤面见]|通话)的?(?:重点|焦点|议题|主题|内容|话题))"
)
_THE_TWO = ("两人", "二人", "两位")
_COUNTED = pattern(
    r"(?:[^，。；：我你您]{1,30}，)?(?:[这那]也?是)?<J>[^，。；：]{0,12}"
    r"(?:首[次度]|头一[次回]|第[一二三四五六七八九十\d]+[次度回])[^，。；：的]{0,8}(?:会[晤面谈见]|见面|碰面|聚首)。"
)
# 2030年9月1日，贝尔松与托梅鲁在…: an entry of a chronicle, at the head of a paragraph.
_ENTRY = pattern(r"(?:此前的)?<D>，<P>(?:[与同和]<P>在|接到|接受|应邀|前往|抵达|到|在|赴|出席|会见|访问)")
_BESIDE = pattern(r"[^，。；我你您]{2,14}(?:以外|之外|之余)，<P>(?:还|也|又|另)")
# 他此行是首度来访: to the guest a leader would say 您此行.
_THIS_TRIP = re.compile(
    r"[^。；：我您你]*?[，的]?此行[是为][^，。]{0,6}(?:首|头一|第[一二三四五六七八九十\d]+)[次度回]"
)
# 双方同意扩大贸易。9月1日，两国外长在某地签署协定: behind what both hold, an act of another day.
_DATED_ACT = pattern(
    r"<D>，[^。；：“我你您]{2,60}?(?:签署|签订|发表|举行|会谈|会晤|会见|见证|召开|出席|达成|访问<L>)(?!的)"
)
# 冰方同日公布，…; 两国渔业部门当天签署…; 两国随后发表了…; 双方其后签署10份…: of that day the reporter tells.
_ACT_OF_DAY = re.compile(
    r"(?!我)[^，。；：“我你您]{1,10}(?:(?:同日|当[天日晚])(?:还|也|又)?(?:正式)?(?:公布|宣布|发布|签署|签订|发表|任命)(?!的)"
    r"|(?:随后|会后)(?:还|也|又)?(?:公布|发布|签署|签订|发表)了"
    r"|(?:随后|其后|会后|稍后)(?:还|也|又|共同)?(?:签署|签订|交换)(?!了|的|过)[^，。；：“我你您]{0,16}?[份项个])"
)
# “很高兴”，双方谈到…; …，不过未有交代日期。
_ASIDE = pattern(
    r"(?<=”)，<J>(?:还|也)?(?:谈[到及了]|讨论了|就[^，。；：]{2,30}交换)"
    r"|，(?:不过|但|惟)[他她]?(?:并|也|亦|就)?(?:未有?|没有)(?:进一步|具体|详细|公开)?(?:交代|透露|详述|细说|披露|证实)[^，。；：“”]{0,12}。$"
)
# 这份规划正是当天会谈后两国签署的一份文件。
_SIGNED_THEN = re.compile(
    r"这[份项些个][^，。；：我你您“]{1,8}正?是[^，。；：我你您“]{0,8}(?:当[天日晚]|会[谈晤]后)[^，。；：我你您“]{0,12}(?:签署|签订|达成|发表)的"
)
# 随后数十年，我们又…: he goes on through history.
_YEARS_LATER = re.compile(
    r"(?:随后|此后|其后)的?[数几十百\d一二三四五六七八九两多]+(?:余|多)?(?:年|个世纪)|(?:随后|此后|其后)，?我"
)
_OF_STATE = ("state", "royal")
_IS = re.compile("是|为|曾")
_OWES = re.compile(r"要|应|可|将|的|多次|共同确定|都")
_REPORTED = re.compile(
    r"[另又]据[^，。；]{2,30}，|(?:另|又)?根?据[^，。；]{1,30}(?:报[道导]|消息|通报|透露|统计|公布|披露|新闻稿|网站)|[^，。；]{0,8}(?:有|的)?消息(?:人士)?(?:称|说|指出?|透露|显示)"
    r"|此前，[^，。；：“我]{2,20}(?:表示|宣布|透露)"
    r"|(?:[^，。；：“”我你您]{1,24}，)?[^，。；：“”我你您]{0,12}[本此这该]次(?:会[谈晤面]|峰会|磋商)(?:[^，。；：“”我你您]{0,4}(?:看来|看似|似乎|显然)|(?:并未|未能|没能))"
    r"|(?:这一?|该|此)(?:项|则|个)?(?:消息|决定|安排)(?:是|已)?由[^，。；：“我]{2,40}(?:公布|宣布|透露|发布|披露|证实)"
)
_PRESENT = re.compile("参加|出席|陪同|在座")
# 双方还就年会达成共识，相信这将促进合作: in a leader's words
_TRUSTS = re.compile("，(?:我们?(?:相信|坚信|深信)|相信这)")
# 以蓝图为指引，… shows nothing.
_SHOWN = re.compile(r"(?<![蓝宏版意企试力])图为[^。]*[。）]?$")
_ABOVE = re.compile(r"(?:参加|出席|陪同)(?:了)?上述")
_ATTENDANCE = re.compile(r"^[^，。；：我你您]{2,80}?等?(?:分别)?(?:参加|出席|陪同|在座)[^，。；]{0,14}。?$")
# 甲方鼓励企业参加…: a wish that they come.
_WISHED_FOR = re.compile("鼓励|支持|欢迎|希望|期待|愿|邀请")
# 出席会谈的甲方人员是：…
_PEOPLE = re.compile(r"^(?:参加|出席|陪同)[^，。；：我你您的]{0,16}的[^，。；：]{0,12}(?:有|是|为|包括)[：一-鿿]")
# 条约内容涵盖渔业…; 这番话播出后，…; 冰方要求…，斐方则反对…: they open a paragraph that tells of the talks.
_OF_THE_TALKS = re.compile(
    r"“[^“”]{2,24}”(?:列[出明]|写明|载明)"
    r"|(?!我|这[些是])[^，。；：我你您“]{0,8}(?:条约|协定|协议|宣言|声明|公报|备忘录)(?:的?(?:内容|全文|文本|条文))?[^，。；：我你您“]{0,4}"
    r"(?:涵盖|规定|列[出明]|写明|载明|点名)"
    r"|(?:[该新]|这[份项])?(?:条约|协定|协议|宣言|备忘录)(?:(?:正式)?生效(?:之?前|以前)，?)?(?:还|仍|尚|必)?[需须要待][^，。；：我你您“]{0,16}(?:批准|表决|核准)(?!我)"
    r"|(?:根据|依照|按照|依据)(?:该|这[份项])?(?:条约|协定|协议|宣言|声明|公报|备忘录)，(?:双方|两国)将"
    r"|(?:该|上述|[这那此][^，。；：我你您“]{0,3})(?:条约|协定|协议|宣言|声明|公报|备忘录|文件)(?:都|均)?[是于在][^，。；：我你您“]{2,30}?(?:签署|签订|签下|达成|缔结)的?[，。]"
    r"|[这此][番席]话[^，。]{0,12}(?:播|引[起发]|传|激怒|掀起|刊)"
    r"|(?![双各三四多对])[一-鿿]方[^，。；我你您]{2,40}，(?![双各三四多对])[一-鿿]方则(?!是)"
)


class Narration:
    """The expressions by which a sentence is known as the reporter's, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        self.leads = words("narration_lead")
        self.addressed = words("office_addressed")
        self.doubtful_leads = words("narration_lead_doubtful")
        about = one_of(words("act_about"))
        signed = one_of(word for word, action in vocabulary.document_actions.items() if action != "completed")
        sides = rf"(?:中[一-鿿]{{1,2}}|{one_of(vocabulary.abbreviations)}{{2,3}})"
        # 双方没有签署文件: a leader who speaks tells what both have done, or have not yet.
        unsigned = (
            rf"(?:最终|最后|会后|此次|这次)?(?:并未|并没有?|没有?|未)(?:能|再|正式|当场|如期|共同)?{signed}(?!的|过)"
        )
        # 冰斐双方还约定…; 另外，冰岛和斐济双方还签署了…
        both = rf"(?:(?:(?:另外|此外)，)?(?:{sides}|<L>[和与、]<L>))?<J>"
        self.joint_act = pattern(
            rf"{both}(?:还?{one_of(words('act_joint'))}|{unsigned}|另(?![有一])|(?:还|也)?谈[到及了]"
            rf"|在[^，。]{{1,12}}{one_of(words('act_somewhere'))}"
            rf"|共同{one_of(words('act_together'))}"
            rf"|(?:还|也|重点|着重|主要)(?:就|围绕)[^。]{{2,80}}?{about}"
            rf"|(?:[之其随]后)?(?:就|围绕)[^。]{{2,80}}?交换了?(?:意见|看法))"
        )
        held = one_of(vocabulary.speech_verbs("hold"))
        # 两国元首一致同意…: a leader who speaks would say 我们 or 双方.
        say = one_of(vocabulary.speech_verbs("say"))
        self.leaders_agree = pattern(
            rf"(?:[^，。；：]{{2,40}}，)?(?:中[一-鿿]{{1,2}}|<P>(?:[、和与]<P>)*等[^，。；：<P><J>]{{0,6}})?(?P<both><J>)(?:还|也)?(?:一致|(?P<held>{say}，|{held}(?![了的过])))"
        )
        # 在教育领域，双方一致认为…; 两国决定…: so both may agree in a leader's words as well.
        agree = one_of(
            (*(v for v in vocabulary.speech_verbs("hold") if v.startswith("一致")), *words("agreed_by_both"))
        )
        self.sides_agree = pattern(
            rf"(?:[^，。；：“”我你您<P><J>]{{2,24}}，)?<J>(?:还|也|亦|又|并|均|都){{0,2}}{agree}"
        )
        self.scope = vocabulary.scope
        # 双方亦同意…: 亦 and 并 add to what the reporter has told.
        self.scene_of_both = pattern(rf"{one_of(self.leads)}[^，。；<P>]{{0,4}}，?{sides}?<J>|<J>[亦并]{held}")
        self.doubtful_scene = pattern(rf"{one_of(self.doubtful_leads)}[^，。]{{0,8}}，?(?:<P>|<J>)")
        self.doubtful_act = pattern(
            rf"{both}(?:(?:就|围绕)(?:[^。]{{2,80}}?{about}|[^。，]{{2,40}}?{signed}(?!的))"
            rf"|(?:当[天日]|在会[谈见晤]后)?[还也]?(?:正式)?{one_of(words('act_untied'))}(?!的))"
        )
        # 两国有关部门签署了多项合作文件。
        concluded = one_of(vocabulary.verbs_of("signed", "exchanged"))
        self.doubtful_signing = pattern(
            rf"{sides}?(?:<J>|两国)[^，。；：“”我你您的将要应可愿<P>]{{0,14}}?{concluded}(?!的|过)"
            rf"[^。；：“”]{{0,80}}?(?:<T>|{one_of(vocabulary.document_kinds)})"
        )
        # 两国企业当天还签署了…, at the head of a paragraph
        signers = one_of(w for w, level in vocabulary.phrases["document_level"].items() if level != "heads_of_state")
        self.signed = re.compile(
            rf"{sides}?(?:两国|双方)[^，。；我你的]{{0,6}}{signers}[^，。；的]{{0,8}}{signed}(?!的)"
        )
        self.signed_too = re.compile(
            rf"(?:两国|双方)[^，。；我你的将]{{0,10}}?(?:还|同时|随后|会后)[^，。；的将]{{0,6}}?{signed}(?!的)"
        )
        self.caption_ends = tuple(w + mark for w in words("caption_end") for mark in ("", "）", "。", "）。", "））"))
        self.voices = OtherVoices(vocabulary)
        # 方 of a side, but not of 双方, 各方, 地方; 要 of a duty, but not of 重要.
        self.speech = re.compile(
            rf"{one_of(words('speaks_on'))}|(?<![重主需首必只])要|{ONE_SIDE}"
            r"|^这(?:些|充分|必将|将|有利|有助)"
        )
        # 磋商后，两国总理…; 年度会晤结束后，甲…; behind 上次会晤后，双方… a leader goes on.
        self.behind_event = pattern(
            rf"(?!上[次届]|历次|每次|首次)[^，。；：“”我你您<D><P><J><L>]{{0,6}}?{one_of(words('narration_event'))}(?:结束)?[之以]?[前后]，(?:<J>|<P>)"
        )
        self.former = re.compile("前|已故|老")
        # 某某是当今伟大的政治家
        self.praised = pattern(
            rf"(?:不仅|不但|也|更|都)?(?:是|堪称|不愧为)[^，。；：“”<P><J>]{{0,16}}?{one_of(words('praised'))}"
        )

    def tells(self, tagged: Tagged, sentence: Span, first: bool = False, speaker: Person | None = None) -> bool:
        """The reporter tells it: an act of the leaders, a time of the day, who was there, somebody else's remark.

        `first`: it opens its paragraph, where 会见X时， and 访问期间， belong to the reporter. `speaker`: who spoke
        before; what his own side holds (中方认为，) is his.
        """
        start, end = tagged.range(sentence)
        chars, folded = tagged.chars, tagged.body.folded
        leads = folded.startswith(self.leads, sentence.start) and not _YEARS_LATER.match(folded, sentence.start)
        if leads or self._of_both(chars, start, end):
            return True
        if self.behind_event.match(chars, start, end):
            return True
        if first and (_SCENE.match(chars, start, end) or self._of_leaders(tagged, start)):
            return True
        if _HE_ACTS.match(folded, sentence.start, sentence.end):
            return True
        if self._of_the_two(tagged, start, end, speaker) or _BESIDE.match(chars, start, end):
            return True
        if _COUPLES.match(chars, start, end) or _SIGNED_THEN.match(folded, sentence.start, sentence.end):
            return True
        if first and BACKGROUND.match(chars, start, end):
            return True
        if first and (_ENTRY.match(chars, start, end) or _OF_THE_TALKS.match(folded, sentence.start, sentence.end)):
            return True
        if (told := _TOLD_OF.match(chars, start, end)) and tagged.person(told.start("who")).bare:
            return True
        if (named := _FOR_THAT.match(chars, start, end)) and tagged.person(named.start("who")).bare:
            return True
        if first and _OF_THE_TALKS_TOO.match(chars, start, end):
            return True
        if first and self.signed.match(folded, sentence.start, sentence.end):
            return True
        if speaker is not None and self._names_speaker(tagged, start, end, speaker):
            return True
        named = _NAMED_ACT.match(chars, start, end)
        bare = named is not None and tagged.person(named.start("who")).bare
        # 温总理的报告他已读过: of whom the speaker tells with his office.
        bare = bare and (first or named is None or not self._addressed(tagged, named))
        if named and (bare or (first and _ACTS.match(chars, named.end(), end))) and not self._spoken_of(tagged, named):
            return True
        plain = folded[sentence.start : sentence.end].lstrip("—")
        if "此行" in plain and _THIS_TRIP.match(plain):
            return True
        if _attended(plain) or _REPORTED.match(plain) or _ACT_OF_DAY.match(plain) or self._is_caption(plain):
            return True
        if self.voices.own_side_holds(plain, speaker):
            return False
        if self.voices.others.match(chars, start, end) or self.voices.house.match(chars, start, end):
            return True
        if self.voices.other_side.match(plain) and (first or "，表示" in plain or "，并表示" in plain):
            return True
        if not first and self._both_hold(tagged, sentence):
            return False
        return not named and self.voices.other_voice.match(plain) is not None

    def tells_of_both(self, tagged: Tagged, sentence: Span, speakers: Sequence[Person]) -> bool:
        """会上，三方确认…, 两国元首一致同意…: whoever spoke before, the reporter tells it.

        Of what heads of state hold, 两国元首同意…, others of the `speakers` tell as well.
        """
        start, end = tagged.range(sentence)
        agreed = self.leaders_agree.match(tagged.chars, start, end)
        both = tagged.text(*agreed.span("both")) if agreed else ""
        if agreed and not SIDES.match(both):
            told = agreed["held"] is None or "元首" not in both
            return told or all(self.scope(person.office_zh) in _OF_STATE for person in speakers)
        return self.scene_of_both.match(tagged.chars, start, end) is not None

    def may_tell_of_both(self, tagged: Tagged, sentence: Span) -> bool:
        """双方一致认为，…, 两国决定…: the reporter tells it, unless the leader whose words are running goes on."""
        if self.sides_agree.match(tagged.chars, *tagged.range(sentence)):
            return True
        return self._both_hold(tagged, sentence)

    def surely_of_both(self, tagged: Tagged, sentence: Span) -> bool:
        """双方一致认为，… with a mark, or behind 在教育领域，: whoever speaks alone would go on without."""
        if not tagged.chars.startswith(JOINT, tagged.at(sentence.start)):
            return True
        return self._both_hold(tagged, sentence)

    def tells_after_both(self, tagged: Tagged, sentence: Span) -> bool:
        """双方一致同意…, where both have spoken before it."""
        return self.leaders_agree.match(tagged.chars, *tagged.range(sentence)) is not None

    def may_tell(self, tagged: Tagged, sentence: Span, speaking: bool = False) -> bool:
        """An act or view of both, or a time, of which leaders speak as well: 双方签署了…, 双方认为，…, 访问期间，…

        `speaking`: one leader's words are running, so that after a time the reporter would have to name who acted.
        """
        start, end = tagged.range(sentence)
        if speaking and "我们" in tagged.body.folded[sentence.start : sentence.end]:
            return False
        if signed := self.doubtful_signing.match(tagged.chars, start, end):
            behind = tagged.offset(signed.end())
            weighed = speaking and WEIGHED.search(tagged.body.folded, behind, sentence.end)
            return not weighed and self.speech.search(tagged.body.folded, behind, sentence.end) is None
        if tagged.body.folded.startswith(self.doubtful_leads, sentence.start):
            return not speaking or self.doubtful_scene.match(tagged.chars, start, end) is not None
        if self.doubtful_act.match(tagged.chars, start, end):
            return True
        return self._both_hold(tagged, sentence)

    def tells_behind_both(self, tagged: Tagged, sentence: Span) -> bool:
        """9月1日，两国外长在某地签署协定; 双方就渔业达成一致: behind what both sides hold, the reporter tells it."""
        start, end = tagged.range(sentence)
        return any(rule.match(tagged.chars, start, end) for rule in (_DATED_ACT, ACCORD))

    def act_behind(self, tagged: Tagged, start: int, end: int) -> int:
        """Where both hold something and 两国政府还签署… follows behind ；: the offset of that mark; else the end."""
        at = tagged.body.folded.find("；", start, end)
        while at >= 0:
            if self.signed_too.match(tagged.body.folded, at + 1, end):
                return at
            at = tagged.body.folded.find("；", at + 1, end)
        return end

    def aside_behind(self, tagged: Tagged, start: int, end: int) -> int:
        """Where the reporter goes on behind one leader's words: “…”，双方谈到…; …，不过未有交代日期。; else the end."""
        aside = _ASIDE.search(tagged.chars, tagged.at(start), tagged.at(end))
        return tagged.offset(aside.start()) if aside else end

    def speaks_on(self, tagged: Tagged, sentence: Span) -> bool:
        """It sounds like a leader who goes on: 我, 中方, a wish, a duty."""
        return self.speech.search(tagged.body.folded[sentence.start : sentence.end]) is not None

    def _of_both(self, chars: str, start: int, end: int) -> bool:
        """双方还就贸易交换意见; who goes on with 相信 has told of it himself."""
        return self.joint_act.match(chars, start, end) is not None and not _TRUSTS.search(chars, start, end)

    def _addressed(self, tagged: Tagged, named: re.Match[str]) -> bool:
        return tagged.person(named.start("who")).name.endswith(self.addressed)

    def _spoken_of(self, tagged: Tagged, named: re.Match[str]) -> bool:
        """某国前总统某某是两国人民的朋友: a predecessor, of whom the speaker goes on to tell; 某某是伟大的政治家."""
        reference = tagged.person(named.start("who"))
        if self.praised.match(tagged.chars, named.end()):
            return True
        former = self.former.search(tagged.text(named.start("who"), named.start("who") + 1))
        return former is not None and reference.name != "" and _IS.match(tagged.chars, named.end()) is not None

    def _of_the_two(self, tagged: Tagged, start: int, end: int, speaker: Person | None) -> bool:
        """What the two did or how often they met, which a leader who speaks would tell of 我们."""
        both = _OF_THE_TWO.match(tagged.chars, start, end)
        if both is None:
            return False
        if met := _MEETINGS_OF_BOTH.match(tagged.chars, start, end):
            return not SIDES.match(tagged.text(*met.span("both")))
        if tagged.text(both.start("both"), both.end()).startswith(_THE_TWO):
            return True
        return speaker is None and _COUNTED.match(tagged.chars, start, end) is not None

    def _names_speaker(self, tagged: Tagged, start: int, end: int, speaker: Person) -> bool:
        """对于渔民的担忧，贝尔松也设法打消; 这是贝尔松首度到访。 Of himself a leader says 我."""
        if both := OWN_ACT.match(tagged.chars, start, end):
            return any(tagged.person(i).person == speaker for i in tagged.tags(PERSON, *both.span()))
        own = _NAMED_BEHIND.match(tagged.chars, start, end) or _THIS_IS_OF.match(tagged.chars, start, end)
        return own is not None and tagged.person(own.end() - 1).bare and tagged.person(own.end() - 1).person == speaker

    def _both_hold(self, tagged: Tagged, sentence: Span) -> bool:
        """双方一致认为，…: the reporter tells it, or a leader of his talks with somebody else."""
        index = tagged.at(sentence.start)
        if not tagged.chars.startswith(JOINT, index):
            return False
        voiced = self.voices.other_voice.match(tagged.body.folded[sentence.start : sentence.end])
        if voiced is None and BOTH_WISH.match(tagged.chars, index, tagged.at(sentence.end)) is None:
            return False
        return SIDES.match(tagged.text(index, index + 1)) is not None

    def _of_leaders(self, tagged: Tagged, index: int) -> bool:
        """与会领导人对…表示慰问, 两国元首欢迎…; 双方 and 两国元首的… may stand in a leader's own words."""
        if index >= len(tagged.chars) or tagged.chars[index] != JOINT or SIDES.match(tagged.text(index, index + 1)):
            return False
        return _OWES.match(tagged.chars, index + 1) is None

    def _is_caption(self, plain: str) -> bool:
        """Whether a sentence is or ends with the caption of a picture."""
        return plain.endswith(self.caption_ends) or ("图为" in plain and _SHOWN.search(plain) is not None)


def _attended(plain: str) -> bool:
    """Whether a sentence tells who was there."""
    if not _PRESENT.search(plain):
        return False
    if (named := _ATTENDANCE.match(plain)) and not _WISHED_FOR.search(named.group()):
        return True
    return _PEOPLE.match(plain) is not None or _ABOVE.search(plain) is not None


@lru_cache(maxsize=4)
def narration_rules(vocabulary: Vocabulary) -> Narration:
    """The expressions for a vocabulary, compiled once."""
    return Narration(vocabulary)
