"""Wording of encounters: the expressions by which a sentence says who met whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from readouts.extract.beside_words import named_beside
from readouts.extract.body import behind_last
from readouts.extract.by_telephone import ByTelephone
from readouts.extract.called_off import AGREES_TO, called_off, left_after
from readouts.extract.calls_on import CallsOn
from readouts.extract.encounter_people import met_with, persons_in, received_first, subject_of
from readouts.extract.expressions import AT_REQUEST, DATE, FUTURE, OTHERS, PERSON, PLAIN, SPEECH, one_of, pattern
from readouts.extract.meals import MealWords, meal_given, meal_word
from readouts.extract.passives import PassiveWords
from readouts.extract.pronouns import COUPLE, HE, OBJECT
from readouts.extract.sessions import SessionWords
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord, Vocabulary

# Between the members of a list stands no word of what one of them did: 首先会见甲，接着会见乙.
_NO_ACT = "(?:(?!会[见晤谈面]|见面|接见|举行|通话|通电话|访问|陪同|出席)[^。；，<P><D>]){0,40}"
# 乙和夫人、丙; 乙、乙夫人和丙: the wife of one of them stands among them.
_WIFE = "(?:夫[妇人]|[、和与及][^，。；、<P>]{0,8}夫人(?:<P>|[^，。；、和与及<P>]{1,6})?)?"
LIST = (
    rf"<P>(?:{_WIFE}(?:[、和与及]|以及|，(?!并|又|还|再|随后)(?=(?:{_NO_ACT}<P>，?)++。)[^。；，<P><D>]{{0,40}})"
    r"(?:[^。；、，<P>]{0,40}的|[新时现前候]任|当选)?<P>)*"
)
WHO = rf"(?:{LIST}|{OBJECT}|{COUPLE})"
# 同乙，丙总统丁等进行交谈: 等 closes the list, and what was held stands behind it; not ，并同丙等举行
_BY_COMMA = r"<P>(?:，[^，。；<P><J><D>同与和跟并就随向]{0,40}<P>)+(?=等(?:举行|进行))"
SEVERALLY = "分别|先后|接连|相继"  # of several, one after another
# 甲会在…, 两人要在…: 会 behind a name is no meeting of his.
_WILL = "(?:(?<=[<P><J><D>])(?:会(?![见晤谈面合同后前上中场])|要(?=[在于给]))|(?<=[当明次翌][日天晚])会(?=[与和跟在]))"
# 拟于4日同乙会谈, 有意与乙会谈, 盼乙来访; 虚拟, 有意义, 期盼已久 and 拟签署的 tell of no plan to meet. 最快于4日
_SOONEST = "最[快早迟晚]"
_MEANS_TO = (
    rf"(?:(?:(?<!虚)拟|有意|(?<!期)盼)(?=[<P><J><D>同与和在于赴能]|{_SOONEST})|{_SOONEST}[可能会将在于]{{0,2}}(?=<D>))"
)
# 同即将卸任的甲会谈: who leaves his office, or comes into it, met all the same.
_LEAVES = "(?:[卸离上就到]任|就职|退休)的"
_AS_AGREED = "(?:按照?|依照?|根据|如期)约定|约定的"
# 将前往…并同X会谈, 要先同X会谈, 还要到某地会见X: all that follows is to come.
TO_COME = pattern(rf"{FUTURE}(?!{_LEAVES})|要先?(?=[同与])|还要(?!求)|(?<![主重])要[到去赴]|{_WILL}")
_AT_ONCE = 4  # of a piece of a sentence that begins with its verb, perhaps behind 并 or 随后
# 甲会见四位外国领导人，他们是乙、丙、…; 甲会见来华的外宾，其中有乙、丙
_NAMED_OF_GUESTS = re.compile("，(?:他们|[其当]中|包括)")
# Of an encounter, that it follows what is told before it.
_THEN = re.compile("随后|然后|之后|其后|接着")
# How far before those who meet a wish may stand.
_WISHED_WITHIN = 24
# What was next, behind a comma: 会谈结束后又…, 随后….
_NEXT = re.compile(r"，(?:[^，。；]{0,12}?之?后(?:又|还|再)|随后|其后)")
_OPENS = pattern(r"[^，。；\n<P>]{0,8}<P>(?!的)")
# 甲接待乙: of a leader who follows at once, since 接待 is a noun as well.
_RECEIVED = {"接待": EncounterWord("接待", "meeting", "in_person", "object")}
# 甲同乙通了半小时的电话, 甲同乙谈了两个小时: how long stands inside the verb; by the group that has it.
_PARTED = {
    "call": EncounterWord("通电话", "call", "phone", "with"),
    "talk": EncounterWord("谈了", "meeting", "in_person", "with"),
}
_ABOUT = "(?:约|近|逾|超过|长达|持续|大约|将近)?"
_HOW_LONG = rf"{_ABOUT}[一二两三四五六七八九十廿几半\d]+(?:多|个半|个|余)*(?:小时|钟头|分钟|刻钟|次|轮|天)"


class EncounterWords:
    """The expressions for encounters, made from encounters.csv and phrases.csv.

    `hint` is a cheap look first: where it finds nothing, no other matches.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary.encounters
        words = vocabulary.words
        named = (words(name) for name in ("together", "award", "meal", "shown", "handed"))
        told = {"仪式", "检阅", "参观", "游览", "到访", "军礼", "接待", "电话", "致电", "谈了", "聊了"}
        told |= {"会议", "访的", "访问", "握手", "步入", "走入", "召见", *words("calls_on")}
        told |= {"设宴", "摆宴", "备宴", "下宴", "宴请", "赴宴", "做客", "作客", "用餐", "吃饭"}
        self.hint = re.compile(one_of(told.union(self.words, vocabulary.verbs_of("signed"), *named)))
        recalled = {word for word, value in vocabulary.phrases["unheld"].items() if value == "recalled"}
        # 应乙邀请 says why somebody came, not that nobody did; so does 按照约定.
        unheld = rf"(?:{one_of(set(words('unheld')) - recalled)}|{_WILL}|{_MEANS_TO})"
        self._unheld = pattern(rf"{AT_REQUEST}|即?将{_LEAVES}|{_AS_AGREED}|(?P<unheld>{unheld}|{AGREES_TO})")
        # 促成停火的甲 and 根据安排，甲 have met; 盼甲同乙会谈.
        self._unheld_before = re.compile(
            rf"(?:(?<![根依]据)(?<!按照)(?<!按){one_of(words('unheld_before'))}|(?<!期)盼)[^。；，的\n]{{0,16}}$"
        )
        self.recalled = re.compile(one_of(recalled))
        # 继甲和乙12月初在某地会晤以来: it was held before
        self.since = pattern("继<P>")
        # 甲设宴款待乙，丙同乙会谈: what parts the clauses of several hosts
        self._any = re.compile(rf"{one_of(self.words)}|欢迎仪式|{meal_given(vocabulary)}")
        self.sessions, self.calls_on = SessionWords(vocabulary, LIST), CallsOn(vocabulary)
        self.meals, self.passives = MealWords(vocabulary, WHO, LIST), PassiveWords(vocabulary, LIST)
        self.unheld_behind = re.compile(rf"{PLAIN}{{0,2}}{one_of(words('unheld_behind'))}|{called_off(vocabulary)}")
        # 甲同乙共同出席某届工商峰会: of those who do business, not of the two
        self.of_others = re.compile(
            rf"{one_of(words('together'))}，?(?:出席|参加)[^，。；]{{0,40}}{one_of(words('summit_of_others'))}$"
        )
        self.by_video = re.compile(one_of(words("by_video")))
        self.by_phone = re.compile(one_of(words("by_phone")))
        # 甲会见乙，丙、丁也到场: leaders who were there besides.
        self.there_too = pattern(
            r"[^。；<P>]{0,40}?，(?P<who><P>(?:[、和与及]<P>)*)(?:也|亦|均|都|则)?(?:以[^，。；<P>]{1,8}身份)?"
            r"(?:到场|在场|与会|加入|(?:一同)?(?:参加|出席)了?会[谈见晤面])(?=[，。；])"
        )
        self._named_beside = named_beside(vocabulary)
        # 除在某地与乙会谈外，甲还将参观港口: what else is to come is told of a plan
        self.besides = pattern(
            rf"除了?(?:[在于同与和会]|<L>|<D>)[^。；]{{0,80}}?(?=，(?:{HE}|<P>)?(?:还|也)(?:将|要(?![求说])|会(?![见晤谈])|计划|打算|准备))"
        )
        self.day_after = re.compile("，(?=(?:次日|翌日|第二天))")
        # ；13日转往某地，同乙会谈: of the one of whom the sentence tells.
        self._went_on = pattern(
            r"(?:<D>|[次翌当同]日|当[天晚])?，?(?:又|还|并|再|随后|其后|而后)*"
            rf"(?:[在于](?:<L>|<V>)+|{one_of(words('travels'))}(?:<L>|<V>)+后?[，并]{{0,2}})"
        )
        received, along = one_of(vocabulary.encounters_of("object")), one_of(vocabulary.encounters_of("with"))
        in_office = one_of({*words("in_office_since"), *words("came_to_power")})
        self._compile_named(received, along, one_of(words("consort")), in_office)
        self._compile_behind(received, along, rf"(?:{one_of(words('guests_unnamed'))}|<J>)")

    def _compile_named(self, received: str, along: str, consort: str, in_office: str) -> None:
        """Words of encounter with those who met, perhaps with a `consort` or since `in_office`, or with 两国元首.

        `received`: words with the guest behind them, `along`: those with the guest before them.
        """
        held = one_of(self.words)
        call = rf"(?:{one_of(w for w, e in self.words.items() if e.kind == 'call')}|通[了完过]{_HOW_LONG}多?的?电话)"
        titles = r"(?<!领导人)(?<!元首)(?<!首脑)(?<!总理)(?:(?<!次)|(?<=[首再]次))"
        # 通过视频连线出席…, 在峰会场边碰头: how and where, not what
        attends = "(?!(?:共同|一[同起道])?(?:出席|参加|见证|观看|主持|启动)|场[边外]|间隙|会场)"
        # 与乙会见，; 同乙会见后
        named = rf"(?:{titles}(?:{along}{attends}|{received}(?=[，。；]|(?:结束)?之?[后前时]|期间)))"
        over = r"(?P<over>(?:结束)?[后前时]|期间|的(?:有关)?(?:情况|成果|结果|内容))?"
        # 甲和乙同他们合影、交谈: with others
        among = rf"(?!(?:还|又|也|亲切地?|一[同起道]|共同)*[同与和跟](?:[他她]们|{PLAIN}{{1,8}}?们))"
        # 分别同乙、丙和渔业公司总裁等会谈: others stand behind the leaders
        others = "(?:(?:[、和与及][^，。；、<P><J><D>]{2,20}<P>?){1,5}等)?"
        since = f"(?:自?<P>{in_office}(?:以来|之?后)的?)?"
        self.along = pattern(
            rf"(?P<sep>{SEVERALLY})?(?:同|与|和|跟|以及(?=<P>[^。；，]{{0,20}}(?:举行|进行|通)))(?P<mod>{OTHERS}{{0,90}}?)(?P<who>{_BY_COMMA}|{WHO}){among}(?:[和与及携偕](?:其|他的)?{consort}<P>)?{others}(?P<mid>(?:{OTHERS}|<P>的){{0,40}}?)"
            rf"(?:(?P<call>{call})|(?:举行|进行|开展|展开|开始)了?{since}{PLAIN}{{0,20}}?(?P<held>{held})"
            rf"|(?P<direct>(?<!的){named})|(?P<talk>[谈聊]了{_HOW_LONG})){over}"
        )
        # 甲会见乙派来的特使: not him who sent them
        self.received = pattern(
            rf"(?P<sep>{SEVERALLY})?(?:应约|集体|亲切|视频|线上|又|还|再次)*(?<!团)(?P<word>{received})了?"
            rf"(?P<mod>{OTHERS}{{0,90}}?)(?P<who>{WHO})(?!派)(?P<over>时|后|前)?"
        )
        # 甲在某地会晤来访的乙: words that mostly take 同 may take the guest as their object, if he follows at once.
        self.received_too = pattern(
            rf"(?P<sep>{SEVERALLY})?(?:又|还|再次)*{titles}(?<![行的双])(?P<word>会晤|接待|拜访|宴请)了?(?P<mod>(?:{PLAIN}{{1,24}}的)?)(?P<who>{LIST}|{HE})(?!派)(?P<over>时|后|前)?"
        )
        # 甲接待乙并举行会谈: the word of what they held counts.
        self.and_held = pattern(
            rf"，?并(?:[同与和](?:他|她|其|之))?(?:举行|进行|展开)了?{PLAIN}{{0,6}}?(?P<word>{held})"
        )
        self.by_telephone = ByTelephone(LIST, call)
        # 甲在某地与来访的乙讨论了渔业: with a guest they talked face to face.
        self.discussed = pattern(
            rf"(?:同|与|和|跟)(?:应邀|正?在|前来|首次|再次)*(?:{PLAIN}{{0,12}}?[来到]访|{PLAIN}{{0,12}}?访问){PLAIN}{{0,12}}?的{PLAIN}{{0,24}}?"
            rf"(?P<who>{LIST})(?![的派]){OTHERS}{{0,60}}?(?P<word>讨论|商讨|探讨|商谈|交换了?(?:意见|看法))(?![的会]|[^，。]{{0,4}}时间)"
        )
        self.joint = pattern(
            rf"(?P<who><J>){PLAIN}{{0,24}}?"
            rf"(?:(?:举行|进行|开始|展开)了?{PLAIN}{{0,16}}?(?P<word>{held})|(?P<call>{call})){over}"
        )
        # 其后两人闭门会谈; 两位领导人昨日先后单独会谈两次; 两人…，在那里会面四十分钟: told with the word itself.
        # 两国元首夫妇合影，亲切交谈; 两人随后落座品茶，…
        how = (
            rf"(?:<D>|亲切|友好|落座|[对围]坐|一[同起道]|共同|[上下中]午|深夜|当晚|晚上|随后|其后|之后|然后|接着|[又再还曾只仅]|先[后是]?|一直|继续|单独|私下|[闭关]门|面对面|一对一|短暂|简短"
            rf"|在[^，。；{SPEECH}]{{1,24}}?(?:[后前里中]|(?={along})))"
        )
        lasted = rf"(?=了?{_HOW_LONG})"
        self.joint_direct = pattern(
            rf"(?P<who><J>)(?!夫人|的)(?:夫妇)?(?:{how}*(?P<word>{along}){lasted}|{how}+(?P<then>{along})(?=[，。])"
            rf"|{OTHERS}{{0,40}}?，{how}*(?P<there>{along}){lasted}"
            rf"|{PLAIN}{{0,12}}?(?:合影|握手|拥抱){PLAIN}{{0,8}}，{how}*亲切{how}*(?P<scene>{along}))"
        )
        # 甲与乙的会谈今早在某地举行
        went_on = r"(?:持续|历时|进行)了?(?=[\d近约半一二两三四五六七八九十])"
        took_place = rf"(?:(?:举行|展开|登场|揭[幕开]|召开|结束|落幕)(?=[，。；了])|{went_on})"
        self.noun = pattern(
            rf"(?<![同与和、就])(?P<one><P>)[^，。；<P>]{{0,8}}?(?P<with>[与同和]){PLAIN}{{0,16}}?(?P<who><P>)"
            rf"<D>?的(?![首上下前最])(?:正式|双边|面对面|单独)*(?P<word>{held})(?P<rest>(?:(?!本应|[本原]该|本来|原本|无法|未|没)[^，。；的<P>{SPEECH}]){{0,40}}?){took_place}"
        )
        # 甲4日在与乙的通话中说，…; 在与乙4日的会谈中，甲…
        named_in = rf"的(?:首次|双边|面对面|单独|第[一-鿿\d]{{1,3}}次)*(?P<word>{held}|{call})(?P<over>[里中])"
        self.in_talks = (
            pattern(
                rf"(?P<one><P>)(?:<D>|还|也|则|亦)*在(?P<with>[同与和跟]){PLAIN}{{0,16}}?(?P<who><P>)<D>?{named_in}"
            ),
            pattern(
                rf"(?:^|(?<=[，。；\n]))在(?P<with>[同与和跟]){PLAIN}{{0,16}}?(?P<who><P>)<D>?{named_in}，(?P<one><P>)(?!的)"
            ),
        )
        # 甲、乙、丙在某地举行会晤; 甲及乙4日在某地举行会谈
        where = r"[在于](?:(?!支持|欢迎|同意|呼吁|主张|建议|商定|决定|就)[一-鿿<L><V>]){1,12}?"
        self.by_all = pattern(
            rf"(?:^|(?<=[，。；\n）]))(?:<D>，?)?(?P<who><P>(?:(?:、<P>)+(?:[和与及]<P>)?|(?:以?及)<P>))(?:{OTHERS}{{0,100}}?，(?=于<D>))?"
            rf"(?:于?<D>|[上下中]午|[早晚]上?|当[天日晚]|共同|以视频方式|通过视频|{where}|随[后即]，?|，随[后即])*"
            rf"(?:(?:举行|进行|展开|开始)了?{PLAIN}{{0,16}}?(?P<word>{held})|(?P<direct>{along})(?=[，。]))"
        )
        # 两人先参观渔港，然后举行了大范围会谈
        self.joint_then = pattern(
            rf"(?P<who><J>)[^。；<P><J>{SPEECH}]{{0,40}}?，(?:随后|然后|接着|之后|其后|而后)(?:又|还)?"
            rf"(?:举行|进行|展开)了?{PLAIN}{{0,16}}?(?P<word>{held})"
        )
        # 三国元首第七次会晤4日在某地举行
        self.joint_held = pattern(
            rf"(?P<who><J>)<L>?(?:第[^，。；<P>]{{1,8}}次)?(?P<word>{held}){PLAIN}{{0,40}}?(?:举行|召开)(?P<over>后|前|期间)?"
        )

    def _compile_behind(self, received: str, held: str, guests: str) -> None:
        """Guests who are named behind the words for an encounter, or before whom it is told what was said."""
        # 甲先后同几位外国领导人会晤，他们是：乙、丙、丁。
        self.named_behind = pattern(
            rf"(?P<host><P>){OTHERS}{{0,60}}?(?:{SEVERALLY}|陆续|逐一)(?:(?P<word>{received})了?[^。；，<P>]{{0,40}}?{guests}"
            rf"|[同与和][^。；，<P>]{{0,30}}?{guests}(?:举行|进行)?了?{PLAIN}{{0,6}}?(?P<words>{held}))"
            rf"(?:，(?:他们|其中)?(?:分别)?(?:是|为|包括|有)：?|：)(?P<who>{LIST})"
        )
        self.each = pattern(
            rf"(?:^|(?<=[。\n：]))(?:(?:当地时间)?<D>，?)?(?:在(?:<L>|<V>|市){{0,4}})?(?P<met>(?P<word>{received})(?P<guest><P>)|[同与和](?P<other><P>){PLAIN}{{0,4}}?(?P<words>{held}))(?:时|(?:结束)?之?后)，(?P<speaker><P>)?"
        )

    def tellings(self, chars: str, start: int, end: int, sentence: int) -> Iterator[Telling]:
        """Words for encounters that were held, in `[start, end)`: a piece of the tagged sentence from `sentence` on."""
        beside = self.beside(chars, start, end)
        expressions = (self.received, self.received_too, self.meals.treated)
        received = [match for each in expressions for match in each.finditer(chars, start, end)]
        at_first = received_first(chars, start, end, received)
        for telling in (
            *self._received(chars, start, end, received, beside, sentence),
            *self._along(chars, start, end, beside | at_first, sentence),
            *self.meals.tellings(chars, start, end, beside),
            *self.passives.tellings(chars, start, end, beside),
            *self.by_telephone.tellings(chars, start, end, beside),
            *self.sessions.tellings(chars, start, end, beside),
            *self.calls_on.tellings(chars, start, end, beside),
            *self._discussed(chars, start, end, beside),
            *self._named_behind_guests(chars, start, end, beside),
            *self._talks_held(chars, start, end),
        ):
            first = max(telling.people[0], start)
            unheld = self.not_held(chars, first, telling.end) or self._wished(chars, start, first)
            unheld = unheld or self.unheld_behind.match(chars, telling.end) is not None
            # 甲与乙10日将会谈
            last = max((i for i in telling.people if i < telling.end), default=telling.end) + 1
            to_come = TO_COME.search(chars, first, telling.start) or TO_COME.search(chars, last, telling.end)
            besides = self.besides.search(chars, first, end)
            unheld = unheld or (besides is not None and besides.start() < telling.start)
            if not unheld and not to_come and len(telling.people) > 1:
                recalled = self.recalled.search(chars, self._anew(chars, start, telling.start), telling.end) is not None
                since = self.since.match(chars, first - 1, telling.end) is not None if first else False
                yield replace(telling, recalled=True) if recalled else replace(telling, over=telling.over or since)
        for match in self.joint_held.finditer(chars, start, end):
            if (
                not self._not_of_the_day(chars, match.start(), match.start("word"), match.end())
                and DATE in match.group()
            ):
                yield replace(self._telling(match, "word", (), "encounter.joint", match.start("who")), end=match.end())
        for match in (*self.joint_direct.finditer(chars, start, end), *self.joint_then.finditer(chars, start, end)):
            group = next(g for g in ("word", "then", "there", "scene") if match[g])
            if not self._not_of_the_day(chars, match.start(), match.start(group), match.end()):
                yield self._telling(match, group, (), "encounter.joint", match.start("who"))
        for match in self.joint.finditer(chars, start, end):
            group = "word" if match["word"] else "call"
            behind = self.unheld_behind.match(chars, match.end(group))
            if not behind and not self._not_of_the_day(chars, match.start(), match.start(group), match.end(group)):
                yield self._telling(match, group, (), "encounter.joint", match.start("who"))

    def _anew(self, chars: str, start: int, end: int) -> int:
        """此前会见甲，会谈结束后又同乙会晤: where a piece goes on with what came next, behind a word of recalling."""
        return max((match.end() for match in _NEXT.finditer(chars, start, end)), default=start)

    def not_held(self, chars: str, start: int, end: int) -> bool:
        """Whether what stands between who met and the word of encounter says that it was not held, or not yet."""
        return left_after(chars, start, end) or any(m["unheld"] for m in self._unheld.finditer(chars, start, end))

    def not_now(self, chars: str, start: int, end: int) -> bool:
        """Whether it says that the encounter is to come, was not held, or was held before what the report tells."""
        told_otherwise = TO_COME.search(chars, start, end) or self.recalled.search(chars, start, end)
        return told_otherwise is not None or self.not_held(chars, start, end)

    def _wished(self, chars: str, start: int, first: int) -> bool:
        """盼甲同乙会谈, 着手安排两人见面: whether a word before those who meet says that they have not met."""
        return self._unheld_before.search(chars, max(start, first - _WISHED_WITHIN), first) is not None

    def _not_of_the_day(self, chars: str, start: int, word: int, end: int) -> bool:
        """Whether an encounter of both, whose word begins at `word`, was not held, is to come, or is recalled."""
        to_come, recalled = TO_COME.search(chars, start, word), self.recalled.search(chars, start, end)
        unheld = self.not_held(chars, start, end) or self._wished(chars, 0, start)
        # 甲将会见乙和丙，三人随后会谈: goes on with what is to come.
        begin = behind_last(chars, "。；！\n", start)
        if DATE not in chars[start:end] and _THEN.search(chars, start, end) and TO_COME.search(chars, begin, start):
            return True
        return to_come is not None or recalled is not None or unheld

    def beside(self, chars: str, start: int, end: int) -> set[int]:
        """Indices of persons who are named beside those who met."""
        return {i for m in self._named_beside.finditer(chars, start, end) if not m["met"] for i in range(*m.span())}

    def _received(
        self, chars: str, start: int, end: int, received: Sequence[re.Match[str]], beside: set[int], sentence: int
    ) -> Iterator[Telling]:
        """甲会见乙; …；分别会见丙、丁 of the one of whom the sentence tells."""
        for match in received:
            # 甲与夫人到访，乙设宴款待他们: the host opens the clause.
            clause = max(start, chars.rfind("，", start, match.start()) + 1)
            him = match["who"] in "他她" and PERSON in chars[clause : match.start()]
            own = clause if match["who"] == "他们" or him else start
            own = max(own, self._own_clause(chars, start, match.start(), beside))
            subject = subject_of(chars, own, match.start(), beside)
            subject = subject or self._of_sentence(chars, start, match.start(), sentence)
            if subject:
                people = (*subject, *met_with(chars, match, subject, beside))
                told = self._telling(match, "word", people, "encounter.received")
                held = self.and_held.match(chars, told.end, end)
                yield replace(told, word=self.words[held["word"]], end=held.end()) if held else told

    def _of_sentence(self, chars: str, start: int, at: int, sentence: int) -> tuple[int, ...]:
        """The subject of a sentence, for a piece of it that begins with its verb."""
        if sentence >= start or (at - start > _AT_ONCE and not self._went_on.fullmatch(chars, start, at)):
            return ()
        return subject_of(chars, sentence, start, self.beside(chars, sentence, start))[:1]

    def _discussed(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """甲与来访的乙讨论了渔业: they met."""
        for match in self.discussed.finditer(chars, start, end):
            subject = subject_of(chars, start, match.start(), beside)
            if subject and not self._any.search(chars, match.end("who"), match.end()):
                word = EncounterWord(match["word"], "meeting", "in_person", "with")
                people = (*subject, *persons_in(chars, match.span("who"), beside))
                yield Telling(word, match.start(), match.end(), people, None, False, False, "encounter.discussed")

    def _named_behind_guests(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """甲先后会见几位外国领导人，他们是：乙、丙: each of them with the first."""
        for match in self.named_behind.finditer(chars, start, end):
            group = "word" if match["word"] else "words"
            people = (match.start("host"), *persons_in(chars, match.span("who"), beside))
            word, at = self.words[match[group]], match.span(group)
            yield Telling(word, *at, people, None, True, False, "encounter.listed")

    def _talks_held(self, chars: str, start: int, end: int) -> Iterator[Telling]:
        """甲与乙的会谈4日在某地举行; 甲、乙、丙4日在某地举行会晤."""
        for match in self.by_all.finditer(chars, start, end):
            group = "word" if match["word"] else "direct"
            yield self._telling(match, group, persons_in(chars, match.span("who"), set()), "encounter.with")
        for match in self.noun.finditer(chars, start, end):
            people = (match.start("one"), match.start("who"))
            told = self._telling(match, "word", people, "encounter.noun")
            yield replace(told, start=match.start("with"), end=match.end())
        for expression in self.in_talks if "的" in chars[start:end] else ():
            for match in expression.finditer(chars, start, end):
                yield self._telling(match, "word", (match.start("one"), match.start("who")), "encounter.noun")

    def _along(self, chars: str, start: int, end: int, beside: set[int], sentence: int) -> Iterator[Telling]:
        """甲同乙会谈; …；同丙会晤 of the one of whom the sentence tells."""
        at = start
        while match := self.along.search(chars, at, end):
            subject = subject_of(chars, self._own_clause(chars, start, match.start(), beside), match.start(), beside)
            subject = subject or self._of_sentence(chars, start, match.start(), sentence)
            at = match.end() if subject else match.start() + 1
            if subject:
                group = next(g for g in ("call", "held", "direct", "talk") if match[g])
                if group == "direct" and self.of_others.search(match["mid"]):
                    continue
                others = met_with(chars, match, subject, beside)
                if others or match["who"] != "他们":  # 甲和乙同他们交谈: with people who are not named
                    yield self._telling(match, group, (*subject, *others), "encounter.with")

    def _own_clause(self, chars: str, start: int, end: int, beside: set[int]) -> int:
        """甲会见乙，丙同丁会谈: where the clause of the second begins, which has a subject of its own; else `start`."""
        clause = chars.rfind("，", start, end) + 1
        own = _OPENS.match(chars, clause, end) if clause > start else None
        told = own and own.end() - 1 not in beside and self._any.search(chars, start, clause)
        return clause if told else start

    def _telling(
        self, match: re.Match[str], group: str, people: tuple[int, ...], rule: str, joint: int | None = None
    ) -> Telling:
        part = match.groupdict()
        severally = bool(part.get("sep")) or "分别" in (part.get("mid") or "")
        named = _NAMED_OF_GUESTS.search(part.get("mod") or "") is not None
        severally |= named and not match.group().startswith("集体")
        word = (
            self.words.get(match[group]) or _PARTED.get(group) or _RECEIVED.get(match[group]) or meal_word(match[group])
        )
        end = max(match.end(group), match.end("who"))
        return Telling(word, match.start(), end, people, joint, severally, part.get("over") is not None, rule)


@lru_cache(maxsize=4)
def encounter_words(vocabulary: Vocabulary) -> EncounterWords:
    """The expressions for a vocabulary, compiled once."""
    return EncounterWords(vocabulary)
