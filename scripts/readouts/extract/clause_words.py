"""The expressions for reporting clauses: who says, with which verb, and what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import JOINT, JOINT_PAPER, PERSON, one_of, pattern
from readouts.extract.point_words import Points
from readouts.vocabulary import Vocabulary
from readouts.vocabulary.records import VerbClass

# 甲和到访的乙: how a guest is introduced behind who receives him.
_VISITING = r"(?:[^，。；：“”<P><J>]{0,10}(?:访|访问|做客|与会)的)?"
# 甲同乙 are one subject only where they do it together: 甲同乙共同宣布. {sides}: 中甲两国元首, 甲乙双方.
# Of 甲等五国领导人 all are, and so are 甲及乙丙领导人.
_SUBJECT_OF = (
    r"(?:<P>(?:[、和与]<P>)*等[^，。；：<P><J>]{{0,6}}(?=<J>))?"
    r"(?P<subject><P>(?!的)(?:[、和与]<P>|以及<P>|和{visiting}<P>|(?:和|与|以?及){sides}<J>)*(?:同<P>(?=共同|一致))?|(?:中[一-鿿<L>]{{1,3}}|{sides}|[他她]们)?<J>"
    r"|[他她](?=对<P>)|[他她]们?(?={goes_on}))"
)
_THEREUPON = (
    "随后|其后|之后|此后|稍后|同时|会后|此外|另外|这位|席间|会[上中间]|其间"
    "|(?:会[谈晤见面]|通话|签字|签署|签约|仪式|峰会|磋商|记者会|宴会|午宴|晚宴)(?:开始|结束|举行|过)?(?:时|中|间|上|前|之?后)"
)
# What may stand before the first subject of a report: a source, an occasion.
_BEFORE_SUBJECT = (
    r"(?:(?:另|又)?(?:根?据|综合)[^，。；：]{2,30}(?:报[道导]|消息|通报|声明|介绍)，)?"
    r"(?:[^，。；：<P><J>]{2,20}(?:声明|公报|公告|通报|新闻稿|消息)[^，。；：<P><J>]{0,4}(?:指出?|称|说|表示|显示|写道|透露)，)?"
    r"(?:[^，。；：<P><J>]{0,8}(?:<V>|[总首][统理相]府|外交部|办公室|官邸)[^，。；：<P><J>]{0,6}(?:透露|指出?|称|说|表示)，(?=[^。；]{1,80}，并))?"
    r"(?:[^，。；：<P><J>]{0,8}报[道导](?:还|又|也)?(?:指出?|称|说|写道)?，)?"
    r"(?:[^，。；：]{1,40}(?:[时后中]|期间|间隙|伊始|之初|之际)，|[^，。；：]{0,20}(?:仪式|典礼|会|宴|论坛)上，|(?:[同当][天日晚]|同一天|其间|席间|会[上中后])，"
    r"|(?:见[到了]|面对|[谈说提][到起及])[^，。；：]{1,40}，"
    # The day opens a paragraph; behind a sentence it goes over what was.
    r"|(?<![。！？；])(?:当地时间|北京时间)?<D>(?:[上下中]午|[早晚]上?|凌晨|傍晚)?，)?"
    rf"(?:{_THEREUPON}|(?:另外|此外)，|东道[主国](?=<P>)|时任(?=<P>)|[^，。；：<P><J>]{{0,16}}由(?=<P>[^，。；：]{{0,4}}(?:发言|致辞|致词|讲话|开场)))?"
)
_LETTER = "(?:(?:贺|唁|慰问|感谢|回|复)[电信函]|(?:致|亲笔)[信函])"
# 贺电说, 信中指出
_IN_LETTER = f"(?:{_LETTER}[中里]?|(?<![来去书])[信电函]文?[中里])"
SUBJECT_HINT = re.compile(f"[{PERSON}{JOINT}他她]|{_IN_LETTER}")
# 总统府称：“贝尔松指出，…”: whose words a house or a paper quotes within its own.
QUOTED_BY = pattern(
    r"[^，。；：“”我<P><J>]{0,24}(?:声明|公报|公告|通告|通报|新闻稿|<V>|[总首][统理相]府|王宫|外交部|办公室|办公厅|新闻[局处司]|官邸|发言人|新闻秘书)"
    r"[^，。；：“”<P><J>]{0,8}(?:称|说|道|指出|表示|写道|强调|透露)[：，]“(?=(?:[^，。；：“”<P><J>]{1,12}，)?(?:<P>|<J>))"
)
# 甲在贺电中, 甲周四的贺电, 甲致乙的贺电: whose words a letter holds.
SENDER = pattern(
    rf"(?<![致向给])(?P<who><P>)(?:[^，。；：<P><J>]{{0,8}}[致向给]<P>)?(?:(?![收接])[^，。；：<P><J>]){{0,12}}{_LETTER}"
)
# A blank stands where a text has lost the full stop of a paragraph.
INNER = re.compile(
    rf"(?<=[一-鿿]) (?={PERSON})"
    rf"|；(?={JOINT})|[；，！？](?:(?:但|而|不过)?(?={PERSON})|(?:但|而|不过)?(?=[他她](?:对{PERSON}|还|也|亦|并|又|则|同时|随后)))"
)
# 指鱼群在减少: words that may be a sentence.
_CLAUSE = "(?=[^，。；：了“]{2}[^，。；：了]{2})"
# Between 他 and a verb of saying; not 他的顾问, 他夫人, who say it themselves.
_WHEN = (
    "(?:(?:之|其|随|稍|事|会)后|后来|此前|稍早|较?早前|昨[天日晚]?|今[天日早晚]?|当[天日晚时]"
    "|(?:动身|启程|出发|登机|离开|临?行)之?前)"
)
# 他在与乙会谈时指出，; 他以去年的风暴为例称，
_WHERE = (
    r"(?:在?(?:[与同和]|会[见晤])<P>[^，。；：“”<P><J>]{0,16}?(?:时|中|后|前|期间)|以[^，。；：“”<P><J>]{2,30}?为例"
    r"|(?:在|于|答[复覆]|回答|被问|谈[到及]|提[到及]|出席|接受|参加)[^，。；：“”<P><J>]{1,24}?(?:时|中|上|后|前|期间))"
)
# 会见甲时乙表示，: the occasion may stand right before the speaker, without a comma.
_OCCASION = (
    r"在?(?:会见|会谈|会晤|接待|接见|迎接|款待|宴请|拜会|同|与|和(?=<P>[^，。；：]{0,8}(?:[会谈]|通话))|出席|参加|谈到|谈及)"
    r"[^，。；：！？“]{1,40}?(?:[时后中前]|(?<=[会谈])上)"
)
# 甲和乙在会谈后发表的联合声明中表示: both
_PAPER_OF_BOTH = f"[^，。；：“”<P><J>]{{0,8}}(?:{JOINT_PAPER}|(?:联合|共同)新闻稿)"
# 甲与乙会谈时表示, 甲同乙举行会谈，指出: but 甲和乙会谈后一致认为, 甲和乙在通话中表示.
MET_BY_FIRST = pattern(
    r"<P>[与同]<P>[^，。；：<P><J>]{0,20}?(?:会[面晤谈见]|通话|通电话)(?:，就[^，。；：<P><J>]{2,40})?，并?"
    r"(?=指出|强调|表示|说|称|坦言|警告|提出|重申|呼吁|敦促|希望|期待)|"
    rf"<P>(?:[与同]|和{_VISITING})<P>(?!(?<=和<P>)在(?:会[面晤谈见]|峰会|通话|电话)[中里上])(?:<D>|在[^，。；：]{{1,20}}?|[^，。；：<P><J>]{{1,8}}?)?"
    r"(?:会[面晤谈见]|峰会|通话|通电话|见面|交谈|寒暄)(?:结束|开始)?(?:时|中|期间|之?[后前])"
    rf"(?!，|[^，。；：]{{0,2}}(?:共同|一致|均|都|分别|先后)|{_PAPER_OF_BOTH})"
    r"|<P>[与同]<P>[^，。；：<P><J>]{0,20}?(?:会[面晤谈见]|通话|通电话|见面)时，(?!共同|一致|均|都)"
)
APPRAISAL = ("评价", "赞赏", "肯定", "赞扬", "称赞", "盛赞")
# An act after a semicolon, of the one of whom the sentence tells: …；考察某项目，强调要…
NEXT_ACT = re.compile(
    r"；(?=(?:还|并)?(?:在[^，。；]{2,30}，?)?(?:出席|考察|参观|参访|走访|会见|看望|瞻仰|访问|向[^，。；]{2,12}敬献))"
)
ACT_FIRST = re.compile(r"(?:还|并|随后)?(?:在[^，。；：“”]{2,40}?)?(?:出席|考察|参观|参访|走访|会见|看望|瞻仰)")
# 他感谢斐方援助，表示…; 他与托梅鲁会面时，向…致以问候，强调…: who spoke or acted before does something and says more.
HE_ACTS_FIRST = pattern(
    r"(?:(?:同时|此外|另外|随后|会上)，?)?[他她](?![们的国人])(?:[还也并亦又]|同时|首先|最后){0,2}"
    r"(?:感谢|欢迎|祝贺|邀请|回顾|介绍|通报|转达|阐述|谈[到及]|提[到及]|[向对就为][^，。；：“”]{1,40}(?:表示|致以|表达|深表)"
    r"|[与同]<P>[^，。；：“”<P>]{0,16}(?:会[谈晤面见]|通话|通电话|见面)[^，。；：“”<P>]{0,4}[时中后]，)"
)
# 甲、乙分别致辞。他们热烈祝贺大会召开，高度评价…: of those who have just spoken
THEY_ACT_FIRST = pattern(
    r"(?<=[致发讲][辞词言话]。)[他她]们(?:代表[^，。；<P><J>]{0,12}?)?(?:还|也|均|都|一致|高度|热烈|衷心){0,3}(?:感谢|欢迎|祝贺|回顾|介绍)"
)
SIDES = re.compile(r"(?:[双三各四五多]|[一-鿿]{2})方$|两国$")
# 我们, 冰方: words as the speaker spoke them, which may go on with 并呼吁… themselves; where 他 stands among them, the
# reporter tells. 贝尔松说，托梅鲁重视渔业，并承诺…: so did he of whom it is said.
OWN_WORDS = pattern(
    "我|^(?!.*[他她](?![们国人]))[^我]*?(?:<J>|两国|[一-鿿]方(?![面式案法向]))"
    "|^[^，。；“他她]{0,16}(?:<P>|秘书长|部门|部长|政府|议会|议员|组织|委员会|联合国|北约|欧盟)"
)
# 有人反对渔业，称…: others of whom he tells may be who calls it so.
OTHERS = re.compile(
    "有[的些人]|一些(?=[^，。；：]{0,6}[人国媒家员者方界])|[媒传][体媒]|舆论|外界|报[道导]|专家|学者|官员|民众|网民|声明|批评|指责"
)
# 冰岛支持斐济，呼吁…: of a country he tells what it does.
_COUNTRY = pattern(
    r"(?:^|[，；])<L>(?:政府|人民|[将愿也已正要会能可不是]|始终|一[贯直]|坚[定持]|高度|十分|非常|支持|反对|主张|尊重|关注)"
)
OWN_OR_OTHERS = re.compile("|".join(words.pattern for words in (OWN_WORDS, OTHERS, _COUNTRY)))
I_OR_OTHERS = re.compile(f"我|{OTHERS.pattern}")
# 贝尔松说，双方会晤，并重申了…: two of whom he tells, or another leader.
OF_MORE = pattern(f"我|<P>|<J>|{OTHERS.pattern}")
# 二、双方强调，: the points of a communique are counted; ①双方确认, - 双方同意: so are those of a list.
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
_POINT = rf"(?:[①-⑳]|[-–—•·]{{1,2}}(?=\s)|{_NUMBER}[、.．]|（{_NUMBER}）)?\s*"
_LEAD = rf"(?P<lead>{_POINT}(?:[^。，；：！？“]{{1,45}}，){{0,3}}?(?:{_OCCASION}|{_THEREUPON})??)"
# 站在他身旁的甲说，; 与来访的甲商定 has another subject.
# 新任海洋论坛轮值主席、冰岛总统贝尔松说，
_DESCRIBED = (
    r"(?:(?!与(?!会)|同(?![样时日天])|跟)[^，。；：！？“<P><J>]{2,16}的(?=<P>)|[^，。；：！？“<P><J>]{0,12}(?:[新现]任|轮值|共同体|组织|联盟|论坛)[^，。；：！？“<P><J>]{0,10}(?=<P>)"
    r"|东道[主国](?=<P>)|(?:不过|但是?|然而|可是)(?=[他她<P>]))??"
)
# 甲7日在某地会见乙时表示，: the occasion may name the other side.
_ADVERB = (
    rf"(?P<adverb>(?:在[^，。；：“”！？]{{1,30}}?(?:时|中|上|后|前|[发贴撰推][文帖]|(?=[对向]<P>))"
    r"|在[^，。；：！？<P><J>]{2,60}?(?:专访|采访|访谈|访问|节目)[中时里]"
    rf"|[^，。；：“”！？<P><J>]{{0,16}}?{_OCCASION})?"
    r"(?:(?:当面|转头|随即|接着)?[对向同与](?:[^，。；：“”！？<P><J>]{1,8}的)?<P>)?[^，。；：“”！？<P><J>]{0,16}?)"
)
# 对斐方的援助，表示感谢，: of whom nothing else is told, it is an act.
_FELT = (
    "(?:衷心|诚挚|深切|由衷|高度|十分|非常|热烈|深深?){0,2}的?"
    "(?:感谢|谢意|谢忱|感激|钦佩|敬佩|敬意|祝贺|欢迎|哀悼|慰问|同情|歉意|道贺)(?:之意|之情)?"
)
# 主张 behind a speaker or an adverb; 冰方主张，认为… and 霸权主张 are a noun.
# 指 of a remark is not that of 指示, 指导 and the like; 说 is not that of 演说, 小说 or 说明, but for 说明年….
# 渔民的期望 and 希望渺茫 are no wish, 预料之中 no expectation, 提出设想和建议 no proposal.
_SHORT_VERBS = {
    "预料": "预料(?!之)",
    "期望": "(?<!的)期望",
    "希望": "希望(?!渺茫|落空|破灭|之)",
    "建议": "(?<![和、与及的出了些项点条])建议",
    "主张": "(?<=[<P><J>也还均都并亦曾终来])主张",
    "表示": f"表示(?!希望[，：]|{_FELT}[，。；])",
    "表示希望": "表示希望(?=[，：])",
    "承诺": "(?<!信守)(?<!履行)(?<!兑现)(?<![的项出守行])承诺",
    "指": "指(?![示导派控责摘令望挥明定向认数标着])",
    "说": "(?<![演小学传据游劝])说(?!明(?![天年日晚早确])|服)",
}
# 宣布“开港！”: what is called out is an act
_CALLED = "[：，]?“[^“”，。]{1,6}！”"
# 肯定了, 谈过 tell of an act; 肯定过去一年的合作 has content.
_CONTENT = f"(?=[^，。；：了过]|过[去往程境渡])(?!(?<=宣布){_CALLED})"
# 称赞, 称霸 and the like are no remark, nor is 形容他.
_NO_REMARK = "[赞为呼颂道号其霸得起病职]"
_DESCRIBES = "形容(?![<P>他她此其之的出])"
# ，并且说，; ，在此基础上表示：
_ALSO = r"(?:[，；](?:并且?|也|亦|还|又|他|她|同时)*(?:在此基础上|[就对为]此)?|并)"


def _verbs(vocabulary: Vocabulary, *classes: VerbClass) -> str:
    """Any verb of these classes; 指, 说 and 希望 are, but 指示, 演说, 希望渺茫 and the like are not."""
    found = set(vocabulary.speech_verbs(*classes))
    short = [words for verb, words in _SHORT_VERBS.items() if verb in found]
    return f"(?:{'|'.join((one_of(found - _SHORT_VERBS.keys()), *short))})" if short else one_of(found)


class Grammar:
    """The expressions for reporting clauses, made from the verbs of the vocabulary.

    `hint` is a cheap look first: where it finds nothing, no other of a clause matches. `heads`: those that open a
    sentence, by the name of their rule, in the order in which they are tried; `heads_but_points`: those that can match
    where `points_hint` finds nothing.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.verbs = vocabulary.verbs
        said_of = vocabulary.speech_verbs("say", "quote", "hold")
        adverb = one_of(vocabulary.words("adverb_short"))
        say, hold = _verbs(vocabulary, "say"), _verbs(vocabulary, "hold")
        both = _verbs(vocabulary, "say", "hold")
        # 他说，; 他还…, 他就渔业提出四点建议。: with a verb or an adverb behind it he is the subject.
        proposes = "(?:就[^，。；：“”<P><J>]{1,40}?)?提出(?=[^。；：]{1,40}[。：])"
        goes_on = rf"{adverb}|高度|积极|(?!称赞成){one_of(said_of)}|就此|对此|{proposes}"
        # 他对冰岛民众说：, 他当面对乙说，
        goes_on += rf"|(?:当面|转头|随即|接着)?[对向](?:<P>|[^，。；：“”<P><J>]{{2,10}}?){say}[，：]"
        # 欧: the union
        sides = f"{one_of({*vocabulary.abbreviations, '欧'})}{{2,3}}"
        # 他在记者会上说，; 他其后表示，
        goes_on += rf"|(?:{_WHEN}(?:{_WHERE})?|{_WHERE}){adverb}?{one_of(said_of)}"
        subject = _SUBJECT_OF.format(sides=sides, goes_on=goes_on, visiting=_VISITING)
        self.subject_first = pattern(_POINT + _BEFORE_SUBJECT + subject)
        viewed = [f"{verb}了" for verb in ("谈", "讲", "分享", "给出", "作", "作出")]
        says = ("表示", "重申", "呼吁", "强调", "指", "称", "提出", "阐", "感到", "告诉", "回")
        others = {"据他", "据她", f"据{PERSON}", *says}
        self.hint = re.compile(one_of(others.union(said_of, viewed)))
        # 他提到，…: what he says begins behind a mark alone, since 提到某事 names a subject only; 回应“…” is one too.
        quote = rf"(?:{_verbs(vocabulary, 'quote')}(?=[，：])|(?:回[应答]|反问|插话)(?=“)"
        # 提出“愿扩大渔业”: a wish, and no title of what was put forward
        quote += r"|提出(?=“(?:想|愿|希望|我|要|应该?|将)[^“”]{6}))"
        sentiment = one_of(vocabulary.words("sentiment"))
        # 宣布“…年”正式启动, 宣布…论坛开幕 and 宣布：“开港！” are acts, whatever stands between.
        opened = f"[^，。；]{{1,40}}?(?:开幕|闭幕)[，。；]|{_CALLED}"
        act = rf"(?:(?<!宣布)|(?!(?:[^，。；]{{0,30}}正式)?{_verbs(vocabulary, 'act')}|{opened}))"
        # 告诉乙，…; 回乙：“…”: the verbs of saying that take whom it is said to.
        whom = "(?:<P>|[他她]们?|对方|[^，。；：<P><J>]{0,6}(?:记者|媒体|外界))"
        answered = "(?:<P>|[^，。；：“”<P><J>]{1,4})"
        told = rf"(?P<verb>{both}|告诉(?={whom}[，：])|回(?![应答国])(?={answered}：“))"
        told += rf"(?:(?<=告诉){whom}|(?<=回){answered}(?=：))?"
        # 双方发表的联合声明说: a paper says it; 三国会后发表联合声明说 is what they say.
        self.said = pattern(
            rf"{_LEAD}{_DESCRIBED}{subject}(?:（[^（）]{{1,24}}）)?(?![^，。；：“]{{0,14}}(?<!发[表布][联共][合同])(?:声明|公报|宣言)[称说])"
            rf"{_ADVERB}(?<!表示){told}(?!(?<=宣布){_CALLED})(?!(?<=评价|赞赏|肯定|赞扬|感谢|祝贺|欢迎)，)(?:了一?句话?|了这样一[句番段]话|道)?(?P<mark>[，：]|(?<![下简又俗统]称)(?=“){act})"
        )
        about = "就[^，。；：“”<P><J>]{2,16}?(?:问题|议题|局势|形势|冲突|一事)"
        at = rf"(?:在[^，。；：“”]{{1,30}}?(?:时|中|上|后)|{about})?"
        # 甲行前承认，
        self.quoted = pattern(
            rf"{_LEAD}{_DESCRIBED}{subject}(?:{at}|{_OCCASION}|(?:临?行|赛|动身|启程|出发|登机)之?前)"
            rf"(?:{adverb}|就此|对此|首先|接着|最后|在旁|特别|着重|专门){{0,2}}(?P<verb>{quote})(?P<mark>[，：]|(?=“))"
        )
        # 某社援引甲的话说，他在通话中表示，…: 他 is who is cited.
        source = (
            r"(?:[^，。；：“”]{1,30}，)?[^，。；：“”<P><J>]{0,24}(?:援引|引述|引用)"
            r"(?P<subject><P>)[^，。；：“”<P><J>]{0,6}的话(?:报[道导])?"
        )
        cited_he = pattern(rf"{source}{say}，[他她](?!们){at}(?:{adverb})?(?P<verb>{say})，")
        cited = pattern(rf"{source}(?P<verb>{say})[，：]")
        # 据他介绍，…; 据甲透露，…
        according = pattern(rf"(?:另)?据(?P<subject><P>|[他她](?!们))(?P<verb>{say}|{quote}|介绍|评价|估计|观察)，")
        # 贝尔松赞同托梅鲁的看法，说…: what it is the other has told.
        shared = (
            r"(?!(?:<P>|对方|[^，。；：]{1,3}方)的[^，。；：]{0,4}(?:看法|意见|观点|主张|想法|分析|判断|评价)[，。；])"
        )
        self.held = pattern(
            rf"{_LEAD}{_DESCRIBED}{subject}{at}{adverb}??(?P<verb>{hold})(?=[^，。；：了]){shared}{act}"
        )
        # 双方再次确认了渔业协定的意义, 双方肯定了…，并确认了…的原则
        confirmed = r"(?P<verb>(?:再次|重新)?(?:确认|重申))了(?=[^，。；：]{6})"
        both_confirmed = pattern(
            rf"{_LEAD}(?P<subject>(?:中[一-鿿<L>]{{1,3}}|{sides})?<J>)(?:[^。；：“”我]{{1,60}}，(?:并|还)?)??{adverb}??{confirmed}"
        )
        # 贝尔松在会谈中也重申了渔业协定的意义: not 重申了冰方立场, an act that leaves open what was said
        affirmed = r"(?:再次)?(?P<verb>重申|强调)了(?=[^，。；：]{6})(?![^，。；：]{0,12}(?:立场|主张|态度)[，。；])"
        one_restated = pattern(rf"{_LEAD}{_DESCRIBED}{subject}(?:{_WHEN}|<D>)?{at}(?:{adverb}){{0,2}}{affirmed}")
        # 两国领导人表示愿…: a verb of saying takes its content at once before a word of content.
        opening = rf"(?:{one_of(vocabulary.words('content_opening'))}|<J>|[^，。；双各三四多对]方(?![面式案法向]))"
        both_say = pattern(
            rf"{_LEAD}(?P<subject>(?:中[一-鿿<L>]{{1,3}}|{sides})?<J>){at}{adverb}??"
            rf"(?P<verb>{say}(?={opening}|[愿将希望支持反对要应])|(?:强调|指出){_CONTENT})"
        )
        # 贝尔松指鱼群在减少: media of Hong Kong do without the comma, whatever the first word.
        short = rf"指(?![派导控责摘令望挥明定向认称出着])|称(?!{_NO_REMARK})"
        shortly = rf"(?:{short}|(?:强调|指出|坦言|坦承|直言|声称|坚称|笑称|警告(?![信标牌性]))(?![了过的不])"
        shortly += r"|保证(?=[^，。；：“]{0,10}?[会将不])"
        shortly += rf"|说明(?=[将会正拟已])|{_DESCRIBES}){_CLAUSE}"
        # 表示衷心感谢, 表示异议: what somebody feels is not what he says.
        felt = one_of(vocabulary.words("feeling_opening"))
        at_once = (
            rf"{subject}(?:{_WHEN}|<D>|{about})?(?:{adverb}|就)??"
            rf"(?P<verb>(?:强调|指出|表示)(?={opening})(?![^，。；：]{{0,30}}[时后]，)|{shortly}|表示(?!{felt}){_CLAUSE}"
            r"|表示(?=[对为][^。；：“]{2,120}?(?:感到|深感|倍感)[^，。；]{2})"
            r"|表示(?=(?:十分|非常|高度|极为)(?:尊重|珍视|珍惜|看重|重视|期待)[^，。；]{1,24}，[^。；]{4}))"
        )
        self.subject_before = pattern(
            rf"(?:[并还又也亦]|同时)?(?P<verb>{say}|重申|呼吁)(?:[，：]|(?={opening})(?![^，。；：]{{0,30}}[时后]，))"
        )
        # 双方同意…。又同意扩大贸易。 冰斐决定…: what both hold besides, in a sentence that names nobody
        agree = one_of({*vocabulary.words("agreed_by_both"), *(verb for verb in self.verbs if verb.startswith("一致"))})
        self.both_before = pattern(
            rf"(?:[并还又也亦]|同时)?(?:{sides})?(?P<verb>(?:{agree}|重申|[相坚深]信)(?![的书函件]))[，：]?(?=[^，。；：了过]{{4}})"
        )
        # 贺电又说，
        self.letter_says = pattern(rf"{_IN_LETTER}(?:还|又|也|同时|最后|接着)?(?P<verb>{say})[，：]")
        # 贝尔松就渔业交谈时对成果等表示满意, 贝尔松对渔业政策给予高度评价
        amid = r"(?:(?:在|就)[^，。；：“”<P><J>]{1,40}?(?:时|中|上|后)，?)?"
        valued = r"(?:给予|予以|作出|做出)了?(?:高度|积极|充分|很高)的?(?:评价|肯定|赞赏|赞扬)"
        felt_for = rf"(?:表示|感到)(?:高度|十分|非常|由衷|深切|深感|强烈|严重)?{sentiment}"
        satisfied = pattern(
            rf"{_LEAD}{subject}{amid}{adverb}??(?:对于?|为)(?P<object>[^。；]{{2,60}}?)(?P<verb>{felt_for}|{valued})(?=[，。；])"
        )
        points = Points(_LEAD, _BEFORE_SUBJECT, subject, both, one_of(vocabulary.words("points_noun")))
        self.uncounted, self.points_hint = points.uncounted, points.hint
        self.uncounted_hint = re.compile("提出|阐述")
        self.heads = (
            ("statement.points_announced", points.counted),
            ("statement.points_announced", points.viewed),
            ("statement.reporting_clause", self.said),
            ("statement.reporting_clause", self.quoted),
            ("statement.proposed", points.proposed),
            ("statement.according_to", according),
            ("statement.cited", cited_he),
            ("statement.cited", cited),
            ("statement.object_before_verb", satisfied),
            ("statement.verb_with_content", self.held),
            ("statement.both_say", both_say),
            ("statement.both_confirmed", both_confirmed),
            ("statement.one_restated", one_restated),
            ("statement.content_at_once", pattern(_LEAD + at_once)),
        )
        self.heads_but_points = tuple(h for h in self.heads if h[1] not in points.announce)
        # 渔业部官员表示，贝尔松希望…: what others say of him.
        self.of_others = pattern(
            r"(?:官员|发言人|人士|部长|大臣|秘书|学者|专家|顾问|记者)[^，。；：“<P><J>]{0,16}" + say + "，$"
        )
        # A new speaker within a sentence that the reporter tells: 两人签署…，贝尔松承诺…
        self.held_within = pattern(rf"{subject}(?:{adverb}|就)??(?P<verb>{hold})(?=[^，。；：了的])")
        # …；两国总统对渔业表示满意
        self.joint_within = (satisfied, both_confirmed, self.held, both_say)
        self.at_once_within = pattern(at_once)
        # …，贝尔松对此表示感谢，并称赞…
        self.acts_within = pattern(
            rf"{subject}(?:[^，。；：“”<P><J>]{{1,20}}，并(?:{adverb})?|(?:欢迎|感谢|祝贺?|恭[贺喜])[^。；：“”]{{2,60}}，(?:[并还也]|同时)?)(?P<verb>{both}){_CONTENT}"
        )
        restated = one_of(vocabulary.words("restated"))
        # ，他对乙说，: not 对乙表示感谢.
        # ，还用英语说：
        to_whom = rf"(?:(?:[对向]<P>|用[一-鿿]{{1,4}}[语文话])(?={say}[，：“]))?"
        # …，在与乙会谈后表示，
        met = "(?:在?[与同和]<P>|[^，。；：“”<P><J>]{0,8}(?:会[见晤]|[与同和])<P>)"
        on_occasion = rf"(?:{met}[^，。；：“”<P><J>]{{0,16}}?[时后](?={say}[，：]))?"
        chained = rf"(?P<verb>{both}|{quote})(?P<mark>[，：]?)(?:{_CONTENT}|$)"
        self.chained = pattern(f"{_ALSO}{on_occasion}{to_whom}{chained}")
        # …；两人也同意…; …，开场时均表示，…
        self.chained_of_both = pattern(
            rf"(?:{_ALSO}(?:(?:开场|会谈|会晤|会见|见面)时|会[后上])?(?:[均都](?={say}|认为))?|[，；]<J>(?:并|也|亦|还|又|同时)+)(?P<verb>{both}|{quote})(?P<mark>[，：]?)(?:{_CONTENT}|$)"
        )
        self.chained_say = pattern(rf"{_ALSO}{to_whom}(?P<verb>{say}|{quote})(?P<mark>[，：]?)(?:{_CONTENT}|$)")
        again = f"(?:{say}|{restated})"
        # …，期间透露鱼群在减少
        besides = f"并(?:还|同时)?(?={say})|又(?={again})|(?:期间|其间|席间|随后|其后|之后)(?={say})"
        self.also_said = pattern(rf"，(?:{besides})(?P<verb>{again})(?P<mark>[，：]?){_CONTENT}")
        # 贝尔松说，她希望…，并重申…: of herself a leader says 我, and may restate something besides.
        self.also_restated = pattern(
            rf"，(?:并(?:还|同时)?(?!强调)|也)(?P<verb>(?:重申|承诺|呼吁|强调|{_DESCRIBES}))(?P<mark>[，：]?){_CONTENT}"
        )
        # 贝尔松表示，冰方愿扩大两国贸易，并重申了…: he alone, where the words before tell of nobody else
        self.also_affirmed = pattern(rf"，(?:并|还|也|同时){{1,2}}{affirmed}")
        # 贝尔松表示，渔业不可缺少，强调合作的深度，呼吁…
        self.also_stressed = pattern(
            rf"，(?:[亦又更还也]|同时)?(?P<verb>强调|呼吁|指出|重申|警告)(?P<mark>[，：]?){_CONTENT}"
        )
        # 贝尔松强调…，更提到渔业正在转型: not ，还提到渔业, which names a subject
        self.also_mentioned = pattern(
            r"，(?:并且?|[亦又更还也]|同时)+(?:重点|特别|着重|专门)?(?P<verb>提到|提及)了?(?P<mark>，?)(?=[^，。；：了过]{2}[^。；：]{6})"
        )
        # 贝尔松说，…，但也说…
        self.but_said = pattern(
            rf"，(?:但是?|不过|然而)(?:(?:[也亦又仍还]|同时)+|(?=强调|指出|重申|坦[言承]))(?P<verb>{say}|重申|呼吁)(?P<mark>[，：]?){_CONTENT}"
        )
        # 贝尔松表示，乐见…，称…
        self.also_called = pattern(rf"，(?P<verb>称)(?!{_NO_REMARK}|不)(?P<mark>[，：]?){_CONTENT}")
        # 贝尔松说，“…”，他相信…: behind a quotation that is all he said of one matter
        self.quoted_then = pattern(
            rf"(?P<quote>“[^“”]+”)，(?:并|还|也|亦|又|他|她|同时)*(?P<verb>{both})(?P<mark>[，：]?){_CONTENT}"
        )
        appraisal = one_of(v for v in self.verbs if v.endswith(APPRAISAL))
        self.appraised = pattern(
            rf"(?:{_ALSO}(?={appraisal})|，(?=[相坚深]信|重申|认为)|，并(?=[相坚深]信|{restated})|[，；][他她](?:还|也)?)(?P<verb>{hold})[，：]?{_CONTENT}"
        )
        # ，冰方亦答应…; ，但贝尔松…: what one of them does besides; ，两国代表签署了…; ；次日，…: what was done then.
        self.ends_joint = pattern(
            rf"，并?{_verbs(vocabulary, 'act')}|，(?:两国|双方|<J>)[^，。；：“”]{{0,12}}(?:签署|签订)了"
            r"|；(?:次日|翌日|第二天|当[天日晚]|随后)，?<P>|"
            rf"，[一-鿿]方(?:亦|则)(?:{both}|答应)|，(?:但|而|不过)<P>(?!的)"
        )
        # 赞赏…，并向乙介绍了…: what he does besides; 赞扬…，完全赞同乙的看法: the other has told it.
        self.ends_held = pattern(
            r"，(?:并|还|同时)+(?:[向对]<P>[^，。；]{0,8}?)?(?:介绍|转达|通报|回顾)"
            r"|，(?:[并也还]|完全|十分|非常){0,2}(?:赞同|同意|认同)(?:<P>|[他她]|对方)[^，。；：]{0,16}(?:看法|意见|观点|主张|评价|分析|判断)[，。；]"
        )
        # “…。”贝尔松这样说。 “…。”他说，某社引述。 “…，”贝尔松说，“…。”
        source = "据?[^，。；：“”]{2,12}(?:报道|引述|引用|援引)(?:[他她]的话)?(?:说|称)?"
        laughter = "(?:引[得来起]|惹得|逗得)[^，。；：“”]{2,12}"
        self.said_after = pattern(
            rf"(?P<quote>“[^“”]{{4,}}”)[，。]?(?:[^，。；：“”<P><J>]{{0,24}}，){{0,2}}?(?P<subject><P>(?!的)|[他她](?!们))"
            rf"[^。；：“”<P><J>]{{0,40}}?(?:(?:[对向与同和]|会[见晤])<P>[^。；：“”<P><J>]{{0,12}}?)?"
            rf"(?P<so>是?(?:这[么样]|如此))?(?P<verb>{say})(?(so)的?)(?:[，：](?P<rest>“[^“”]{{2,}}”)|(?:，(?:{source}|{laughter}))?。)"
        )

        # “- …。 - 贝尔松说。”: as texts put into Chinese from Russian and Kazakh set off what is said
        self.said_behind_dash = pattern(
            rf"[-–—]+\s*(?P<quote>(?!\s)[^\n–—]{{4,800}}?[。！？])\s*[-–—]+\s*(?P<subject><P>|[他她](?!们)|(?:总统|总理|首相|国家元首)(?={say}))"
            rf"[^。；：“”<P><J>]{{0,12}}?(?P<verb>{say})(?P<rest>(?!))?。"
        )
        # 贝尔松：…; 贝尔松，冰岛总统：…: in an interview or a transcript
        self.label = pattern(r"\s*(?P<subject><P>)(?:（[^（）\n]{1,20}）|，[^，。；：“”\n]{2,20})?：\s*(?=[^\s])")


@lru_cache(maxsize=4)
def grammar(vocabulary: Vocabulary) -> Grammar:
    """The grammar for a vocabulary, compiled once."""
    return Grammar(vocabulary)
