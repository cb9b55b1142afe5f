"""Other ways to tell of a document than 签署《…》: 在…上签字, …由双方签署, 一份…条约, 会后发表的联合声明显示."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from readouts.extract.document_words import NOT_YET, document_words
from readouts.extract.expressions import DATE, TITLE, one_of, pattern
from readouts.terms import Action, DocumentKind
from readouts.vocabulary import Vocabulary

# The words of a title that stands without marks; of a tag the names may be part of it.
_UNTAGGED = "[^，。；：、<T><J><P>了\n]"
# The same without brackets and spaces, which stand in a dateline before it.
_PLAIN = "[^，。；：、（） <T><J><P>了\n]"
# Nobody names a document so: 就落实…协定达成一致 is about what to do with one.
_NOT_AGREED = re.compile("落实|实施|执行|推进|加快|尽[快早]|启动|重启|恢复|谈判|磋商|延长|修改|是否")


@dataclass(frozen=True, slots=True)
class Way:
    """One telling: the match, whose group `title` names the document and `what` only says its kind, and the action.

    `kind`: what the document is, where neither says it. `dated`: whether it counts only with its day or month.
    """

    match: re.Match[str]
    action: Action
    kind: DocumentKind | None = None
    dated: bool = False

    @property
    def told_from(self) -> int:
        """Up to where words of a wish stand: the verb, or the title where it stands before its verb."""
        before_verb = self.named and self.match.start("title") < self.match.start("verb")
        return self.match.start("title") if before_verb else self.match.start("verb")

    @property
    def named(self) -> bool:
        """Whether the words are a title."""
        return "title" in self.match.groupdict()


class DocumentWays:
    """The expressions, made from document_actions.csv, document_kinds.csv and phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        rules = document_words(vocabulary)
        named = one_of(vocabulary.words("document_named"))
        signed, told = one_of(vocabulary.verbs_of("signed")), one_of(rules.concluded)
        joint = rules.statement
        sole = one_of(w for w, kind in rules.kinds.items() if kind in ("agreement", "memorandum", "treaty", "roadmap"))
        self.actions = rules.actions
        # 两国总统在裁军条约上签字
        self.signed_in = pattern(
            rf"{NOT_YET}在(?P<title>{_UNTAGGED}{{2,40}}?(?:{named}|{joint}|{sole})|<T>)上(?P<verb>签字|签名|签下)"
        )
        # 渔业合作协定在访问中由双方签署
        self.signed_by = pattern(
            rf"(?:^|(?<=[，。；\n]))(?:其中|此外|同时)?(?P<title>{_UNTAGGED}{{2,40}}?{named}|<T>)"
            r"(?:已|也|还|随后)?(?:于<D>)?(?:在[^，。；]{1,16}?)?由[^，。；]{1,24}?"
            rf"(?:共同|正式|分别)*(?P<verb>{told})(?=[，。；]|$)"
        )
        # 在两国元首见证下，《…》和一份渔业协定当场签署
        self.signed_before = pattern(
            r"见证下，(?:两国|双方)?(?P<title><T>)(?:[和与及等][^，。；<T><J><P>]{0,24}?)?"
            rf"(?:当场|现场|正式|顺利|成功|共同)*(?P<verb>{signed})(?=[，。；]|$)"
        )
        # 渔业协定签字仪式6日在某地举行
        attribute = one_of(vocabulary.words("document_attribute"))
        opens = r"(?:^|(?<=[，。；\n）])|(?<=[电讯] ))(?:其中|此外|同时)?(?:两国|双方|<J>)?"
        self.ceremony = pattern(
            rf"{opens}(?P<title>(?!{attribute}(?:{named}))"
            rf"{_PLAIN}{{2,40}}?{named}|<T>)的?(?P<verb>签[字署约])仪式(?:已|也|还|于)*<D>[^，。；]{{0,16}}?举行"
        )
        # 渔业协定去年6月1日正式签署
        self.signed_when = pattern(
            rf"{opens}(?P<title>(?!{attribute}(?:{named}))"
            rf"{_PLAIN}{{2,40}}?{named})(?:已|也|还|早在|于|是在?)*<D>(?:在[^，。；]{{1,16}}?)?"
            rf"(?:正式|共同)*(?P<verb>{signed})(?=[，。；]|$)"
        )
        # 两国政府同时公布了落实…的行动计划
        plans = one_of(w for w, kind in rules.kinds.items() if kind in ("plan", "roadmap") and len(w) > len("计划"))
        self.made_public = pattern(
            rf"(?:<J>|两国政府|双方政府)(?:同时|随后|当[天日]|还|也|共同)*(?P<verb>公布)了?"
            rf"(?P<title>(?!{attribute}){_UNTAGGED}{{2,40}}?{plans})(?=[，。；]|$)"
        )
        # 签订了一份裁军条约, 签署了削减渔船的一项条约
        self.one = pattern(
            rf"(?P<verb>{signed})了?(?:两国|双方|<J>)?(?:[^，。；：、<T><J><P>]{{2,20}}的)?一[份项部](?P<what>[^，。；：、<T><J><P>]{{0,30}}?(?:{sole}|{joint}))"
            r"(?=[，。；]|$)"
        )
        # 贝尔松和托梅鲁在会谈后还发表了一份联合声明
        leaders = (
            r"(?:<P>(?:[、和与同及]<P>)+|<J>)(?!的)(?:(?![将拟未没不]|会(?![谈晤见后议]))[^，。；：我<P><J>]){0,24}?"
        )
        self.one_of_leaders = pattern(
            rf"{leaders}(?P<verb>{told})了?(?P<what>一[份项个][^，。；：、<T><J><P>]{{0,20}}?{joint})(?=[，。；]|$)"
        )
        # 冰岛、斐济和汤加三国领导人当天签署支持停火的文件
        also = "(?:共同|分别|正式|还|也|<D>|[当同][天日晚]|随后|会[谈晤]?后)"
        heads = r"(?:领导人|元首|总统|总理|首脑)"
        self.of_leaders = pattern(
            rf"(?:<L>(?:[、和与同及]<L>)+(?:[两二三四五六七八九十]国)?{heads}|<J>|(?:成员国|与会各?国?|各国){heads})"
            rf"{also}{{0,3}}(?:在[^，。；]{{1,12}}?)?{also}{{0,2}}(?P<verb>{signed})了?"
            r"(?P<what>(?:一[份项])?(?:支持|旨在|呼吁|确认|关于|有关)[^，。；：、<T><J><P>了]{2,40}?的(?:文件|文本))(?=[，。；]|$)"
        )
        # 会晤后发表的联合声明显示，…
        self.says = pattern(
            r"(?:<J>|<D>|会[谈晤见后]|会议|峰会|磋商|访问|当[天日晚]|随后)[^，。；<T>]{0,10}?"
            rf"(?P<verb>{told})的(?P<what>{joint})(?=里|中|显示|说|称|指出|强调|表示|确认|重申|写道|宣布|呼吁|提到|，)"
        )
        # 双方就2030年前的经济合作计划达成协议
        self.agreed_on = pattern(
            rf"<J>[^，。；<T><P>]{{0,12}}?就(?P<title>{_UNTAGGED}{{2,40}}?"
            rf"(?:{named}|{one_of(w for w, kind in rules.kinds.items() if kind == 'plan')}))"
            r"(?P<verb>达成)了?(?:一致|协议|协定)"
        )
        # 同日公布的《…》
        self.same_day = pattern(rf"(?:同日|当[天日]|同时|随后)(?P<verb>{told}|公布)的(?P<title><T>)")
        # 双方发表了关于共同应对海洋污染的协商文件
        self.of_both = pattern(
            rf"(?:<J>|两国)(?:政府|还|也|共同|随后|当[天日])*(?P<verb>发表|发布)了?(?P<title>关于{_UNTAGGED}{{2,40}}?的"
            r"(?:成果|共同|联合|协商|合作)?文件)(?=[，。；]|$)"
        )
        # 两国总统是去年5月2日在某地签署该条约的, 正式签署了章程: the document named before it
        self.again = pattern(
            rf"(?P<verb>{signed})了?(?:(?P<that>该|这一|这[份项部]|上述)|(?<=正式..)|(?<=正式..了))"
            r"(?P<noun>条约|协定|协议|章程|备忘录|议定书|宣言|声明)(?=的?[，。；])"
        )
        # 甲5月2日在某地与乙签署协议, 双方就渔业合作签署协议
        self.agreed = pattern(
            rf"(?:<P>[^，。；<T>]{{0,20}}?[和与同]<P>|<J>)[^，。；<T><P>]{{0,12}}?(?P<verb>{signed})了?(?:两国|双方)?"
            r"(?P<what>(?:双边|合作|安全|安保){0,2}(?:协议|协定|条约))(?=[，。；])"
        )
        # 冰岛、斐济等21个岛国外长4日发表联合声明
        counted = r"等?(?:[\d一二三四五六七八九十]{1,4}余?|多|数十)个?(?:[^，。；<L><P><T>]{0,12}?国家|国)"
        self.of_ministers = pattern(
            rf"<L>(?:、<L>)+{counted}的?(?:外长|外交部长|外交大臣|外相)(?:[和与及][^，。；<T>]{{2,24}}?)??"
            rf"(?:<D>|还|也|共同)*(?P<verb>{told})了?(?P<what>{joint})(?=[，。说称])"
        )
        # 发表题为《…》的联合声明, 签署一项名为蓝色走廊协议的政府间协议
        self.headed = pattern(
            rf"(?P<verb>{told})了?(?:一[份项个])?(?:题目?|名称?|标题)为“?(?P<title><T>|(?:(?![的“”]){_UNTAGGED}){{2,40}})”?"
            rf"的(?P<what>[^，。；、<T><J><P>]{{0,8}}?(?:{joint}|{sole}))(?=[，。；]|$)"
        )
        # 发表联合声明，题目是《…》
        self.title_behind = pattern(
            r"(?:，(?:其?(?:题目|标题|名称)(?:是|为|叫)?|[题名]为|即)|（(?:题目|标题|题为)?[：是]?|——)(?P<title><T>)"
        )
        # 签署新的双边条约，全名《…》
        self.full_title = pattern(
            r"(?:，(?:其?(?:正式)?(?:全名|全称|名称|定名|名)(?:是|为|叫)?|题为|即)|（全[名称][：是为]?)(?P<title><T>)"
        )

    def told(self, chars: str, start: int, end: int) -> Iterator[Way]:
        """What a piece of tagged text tells in one of these ways."""
        for match in self.agreed_on.finditer(chars, start, end) if "达成" in chars[start:end] else ():
            if not _NOT_AGREED.search(match["title"]):
                yield Way(match, "completed")
        for match in self.signed_in.finditer(chars, start, end) if "上签" in chars[start:end] else ():
            yield Way(match, "signed")
        for match in self.ceremony.finditer(chars, start, end) if "仪式" in chars[start:end] else ():
            yield Way(match, "signed")
        for match in self.made_public.finditer(chars, start, end) if "公布" in chars[start:end] else ():
            yield Way(match, "issued")
        for match in self.agreed.finditer(chars, start, end) if "协" in chars[start:end] else ():
            yield Way(match, "signed", dated="就" not in match.group())
        for match in self.same_day.finditer(chars, start, end) if TITLE in chars[start:end] else ():
            yield Way(match, self.actions.get(match["verb"], "issued"))
        for match in self.of_both.finditer(chars, start, end) if "文件" in chars[start:end] else ():
            yield Way(match, "issued", "joint_statement")
        for match in self.signed_when.finditer(chars, start, end) if DATE in chars[start:end] else ():
            yield Way(match, self.actions[match["verb"]])
        for match in self.of_leaders.finditer(chars, start, end) if "的文" in chars[start:end] else ():
            yield Way(match, self.actions[match["verb"]], "other")
        for match in self.of_ministers.finditer(chars, start, end) if "外" in chars[start:end] else ():
            yield Way(match, self.actions[match["verb"]])
        ways = (self.headed, self.signed_by, self.signed_before, self.one, self.one_of_leaders, self.says)
        for match in chain.from_iterable(way.finditer(chars, start, end) for way in ways):
            yield Way(match, self.actions[match["verb"]])


@lru_cache(maxsize=4)
def document_ways(vocabulary: Vocabulary) -> DocumentWays:
    """The expressions for a vocabulary, compiled once."""
    return DocumentWays(vocabulary)
