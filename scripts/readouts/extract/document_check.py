"""Whether the words of a document tell of one that came about, or only cite it, wish for it, or recall it."""

from __future__ import annotations

import re

from readouts.extract.body import Span, behind_last
from readouts.extract.document_scope import DocumentScope
from readouts.extract.document_words import DocumentWords
from readouts.extract.expressions import DATE, PERSON, pattern
from readouts.extract.tagging import Tagged
from readouts.numerals import NUMERAL, number

_OF_PRINCIPLES = "的(?:原则|精神|规定)"
# 签署《…》20周年 cites an old document; so does a frame of talks; 落实《…》 has no verb of signing.
_CITED = re.compile(rf"(?:签署|缔结|发表)?{NUMERAL}周年|以来|{_OF_PRINCIPLES}")
_PRINCIPLES = re.compile(_OF_PRINCIPLES)
_TALKED_OF = re.compile(r"谈判|的?落实|的原则|精神")
# 双方在发表的《…》中确认
_IN_IT = pattern("(?:<J>|两国)在(?:会谈?后|随后|此[次间])?(?:共同)?$")
# 参与签署《…》的国家: a clause about something else, in which the document is cited.
_RELATIVE = re.compile(r"的(?!签署|签订|签字|交换|互换|换文|正式文本|文本|批准书|仪式)")
# 签署合作协议的国家有30多个: how many have signed, not what was signed.
_SIGNERS = re.compile("的[^，。；]{0,8}?(?:国家|国际组织|企业|公司|地区|伙伴)[^，。；]{0,4}(?:已|有|达|超过|增)")
# 发表题为《…》的讲话: the title of a speech, not of a document.
SPEECH_TITLE = re.compile("题为")
# 发布“落实《…》行动方案”: a part of another's name.
_WITHIN_QUOTES = re.compile("“[^“”]+$")
# 签署20周年的《…》 is as old.
_OF_AGE = re.compile(rf"题为|{NUMERAL}周年的")
# 出席会议，会议将发表…: to be at a gathering is not to look on at what it does.
WITNESSED = re.compile(r"见证|当着[^，。；]{1,12}面|出席(?![^，。；]{0,24}(?:会议|峰会|论坛|大会|会晤)(?:，|期间))")
# 两人签署的文件题为《…》: the title of what they signed.
_TITLE_OF_IT = re.compile("的[^，。；]{0,4}?(?:文件|声明|宣言|公报|条约|协定|协议|备忘录)(?:题为|名为|叫做?|称为)$")
# 当天签署的《…》, in words of the day
_SIGNED_TODAY = re.compile("(?:当[天日]|今[天日]|会谈?后|刚刚|刚才)(?:共同|正式)?$")
# 上次访问期间签署的《…》, 落实访问期间签署的《…》 cite it.
_EARLIER = re.compile("上[次届]|此前|以前|当年|历次|前任|落实|执行|履行|遵守|根据|按照")
_ENDED = re.compile("停止|终止|中止|暂停|退出|撤出|废除|废止")
# 会议通过的《…》指出
_GATHERING_ALONE = re.compile("(?:[此本该]次|当天的)?(?:会议|峰会|大会|首脑会议)(?:最后|最终|一致)?")
_SUMMIT = re.compile("峰会|首脑")
_OF_YEAR = re.compile(r"\d{4}年")
_SAYS = re.compile("(?:还|也)?(?:强调|指出|呼吁|重申|敦促|谴责|宣布|承诺|要求|提出|称|说)")
# 祝贺峰会取得成果并通过宣言, 赞赏刚刚闭幕的峰会通过…: the paper of another gathering
_GATHERED = "(?:峰会|会议|大会|论坛|会晤|理事会|年会|首脑会|对话会)"
_PRAISED = pattern(
    rf"(?:祝贺|恭喜)[^，。；]{{0,40}}?{_GATHERED}[^，。；]{{0,24}}$"
    rf"|(?:刚刚|刚|不久前|前不久|日前|近日|近期|上个?月|上周|此前)(?:在[^，。；]{{1,12}})?(?:闭幕|结束|举行|召开|举办|落幕)的"
    rf"[^，。；]{{0,30}}?{_GATHERED}[^。；]{{0,40}}$"
)
# 中国积极参与全球治理，发布了…: nobody else is named within two clauses
_PUBLISHED = ("发布", "发表")
_OURS = ("中国", "中方", "我国", "我方")
_CLAUSES = 60
_PLAIN = "(?:(?!共同|联合|一[道起同]|[双三各]方|两国)[^，。；：<P><J><L><D>])"
_ONE_COUNTRY = pattern(
    rf"(?:^|(?<=[，。；：\n]))(?P<who><L>|[中我][国方])(?![同与和]){_PLAIN}{{0,24}}(?:，{_PLAIN}{{0,24}})?$"
)
_OF_TWO_TITLED = re.compile("联合|共同|[和与]|声明|公报|宣言|协定|条约")
# How far before the verb a wish for it stands.
_WISH = 12


class DocumentCheck:
    """Checks the matches of one article's documents."""

    def __init__(self, tagged: Tagged, rules: DocumentWords, scope: DocumentScope) -> None:
        self.tagged, self.rules, self.scope = tagged, rules, scope

    def wished(self, match: re.Match[str], start: int, stop: int | None = None) -> bool:
        """Whether it is only wished or asked for, 希望尽早签署…, or another's paper; 落实今年1月签署的… came about.

        `stop`: where the verb stands, if the match begins before it: 双方有望发表…
        """
        date = self.tagged.chars.rfind(DATE, start, match.start()) + 1
        begin = max(start, match.start() - _WISH, date)
        if self.rules.wished.search(self.tagged.chars, begin, stop or match.start()):
            return True
        if self.of_another(match, start) or self.of_one_country(match):
            return True
        if "了" in self.tagged.chars[match.start("verb") : match.end("verb") + 1]:
            return False
        clause, verb = self._clause(match)
        return self.rules.asked.search(self.tagged.chars, max(start, clause), verb) is not None

    def of_another(self, match: re.Match[str], start: int) -> bool:
        """甲祝贺峰会成功并通过宣言: what another gathering did, of which the talks only speak; not with its day."""
        chars, verb = self.tagged.chars, match.start("verb")
        praised = _PRAISED.search(chars, start, verb) if "会" in chars[start:verb] else None
        return praised is not None and DATE not in praised.group()

    def of_one_country(self, match: re.Match[str]) -> bool:
        """甲表示，中国发展很快，发布了《渔业倡议》: in a leader's words, what China issued alone."""
        verb = match.start("verb")
        if not self.tagged.chars.startswith(_PUBLISHED, verb) or self.scope.speech(match.start()) is None:
            return False
        title = match.groupdict().get("titles")
        if not title or _OF_TWO_TITLED.search(self.tagged.text(*match.span("titles"))):
            return False
        begin = behind_last(self.tagged.chars, "。；\n", verb)
        alone = _ONE_COUNTRY.search(self.tagged.chars, max(begin, verb - _CLAUSES), verb)
        return alone is not None and self.tagged.text(*alone.span("who")) in _OURS

    def unnamed(self, match: re.Match[str]) -> bool:
        """Whether the words of a title are no name but say how many there are, or whose, or of which fields."""
        title = match["title"]
        return self.rules.unnamed.search(title) is not None or self.rules.of_fields.match(title) is not None

    def ended(self, match: re.Match[str]) -> bool:
        """停止执行1993年签署的协议: what is told is its end."""
        return _ENDED.search(self.tagged.chars, *self._clause(match)) is not None

    def is_batch(self, match: re.Match[str], start: int, end: int) -> bool:
        """A batch has a number or fields, was looked on at or is told by the reporter; a wish or a memory is none."""
        chars = self.tagged.chars
        before = chars[max(start, match.start() - _WISH) : match.start()]
        if self.wished(match, start) or _TALKED_OF.match(chars, match.end(), min(end, match.end() + 6)):
            return False
        if _SIGNERS.match(chars, match.end(), end):
            return False
        quantity = self.rules.quantity.search(match["behind"] or match["what"])
        if not quantity and match.re is self.rules.counted:
            return False
        if match["noun"].endswith("项目") and "签" not in match["verb"]:
            return False
        if quantity and quantity["number"] and number(quantity["number"]) == 1:
            return False
        if self.scope.recalled(start, match) and not self.scope.dated(start, match):
            return False
        looked_on = "合作" in match.group() and WITNESSED.search(before) is not None
        fields = "领域" in match["what"] or match["more"] or self.rules.of_fields.match(match["what"])
        return bool(quantity or fields or looked_on or self._told_at_meeting(match))

    def _told_at_meeting(self, match: re.Match[str]) -> bool:
        """双方签署渔业合作文件, in the reporter's words about an encounter; not 签署的渔业合作文件已经生效."""
        offset = self.tagged.offset(match.start())
        of_meeting = self.scope.speech(match.start()) is None and self.scope.encounter_at(offset) is not None
        done = self.rules.actions.get(match["verb"]) in ("signed", "exchanged")
        return of_meeting and done and match["noun"].startswith("合作") and not match["what"].startswith("的")

    def cited(self, match: re.Match[str], end: int) -> bool:
        """Whether the titles of a match only say what something else is about, or of what age it is.

        两国签署的《…》已经生效 cites it too, unless it says when.
        """
        chars = self.tagged.chars
        if _WITHIN_QUOTES.search(match["gap"]):
            return True
        if _TITLE_OF_IT.match(match["gap"]) and self.scope.speech(match.start()) is None:
            return False
        if match["gap"] == "的" and _SIGNED_TODAY.search(chars, self._clause(match)[0], match.start()):
            return False
        if match["gap"].startswith("的") and not self._dated(match):
            return not (self._of_stay(match) or self._in_it(match) or self._says_itself(match))
        if match["gap"] == "的" and _PRINCIPLES.match(chars, match.end(), end):
            return False  # 根据2031年3月4日签署的《…》的原则
        if _CITED.match(chars, match.end(), min(end, match.end() + 12)) or _OF_AGE.search(match["gap"]):
            return True
        return _RELATIVE.match(chars, match.end(), end) is not None and self.about(match) is None

    def _dated(self, match: re.Match[str]) -> bool:
        """Whether the clause prints a day, names the gathering told before or says the month: 日前签署的《…》."""
        if any(self.tagged.tags(DATE, *self._clause(match))) or self._of_gathering_told(match):
            return True
        return self.scope.month_said(match) is not None

    def _of_stay(self, match: re.Match[str]) -> bool:
        """双方积极评价访问期间签署的《…》, as the reporter tells it: of the visit that the report is about."""
        begin, end = self._clause(match)
        stay = self.rules.stay.search(self.tagged.chars, begin, end)
        if stay is None or stay.end() < end or PERSON in self.tagged.chars[begin:end]:
            return False
        earlier = _EARLIER.search(self.tagged.chars, begin, end) is not None
        return not earlier and self.scope.speech(match.start()) is None

    def _says_itself(self, match: re.Match[str]) -> bool:
        """会议通过的《…》强调…, as the reporter tells it: what the gathering issued, and not what somebody cites."""
        begin, end = self._clause(match)
        chars = self.tagged.chars
        if not (_GATHERING_ALONE.fullmatch(chars, begin, end) and _SAYS.match(chars, match.end())):
            return False
        told = chars[max(chars.rfind("\n", 0, begin) + 1, begin - _CLAUSES) : begin]
        return (
            DATE in told
            and _SUMMIT.search(told) is not None
            and not _OF_YEAR.search(self.tagged.text(begin - len(told), begin))
        )

    def _in_it(self, match: re.Match[str]) -> bool:
        """3月4日，甲同乙会谈，双方在发表的《…》中确认…: what they issued at the meeting of which the sentence tells."""
        chars = self.tagged.chars
        sentence = behind_last(chars, "。；\n", match.start())
        told = self.scope.speech(match.start()) is None and DATE in chars[sentence : match.start()]
        within = chars.startswith("中", match.end()) and _IN_IT.search(chars, *self._clause(match)) is not None
        return told and within and not _EARLIER.search(chars, sentence, match.start())

    def _of_gathering_told(self, match: re.Match[str]) -> bool:
        """5月18日，甲与乙出席峰会，峰会通过的《…》写入…: the sentence has just told of the gathering, with its day."""
        begin, end = self._clause(match)
        chars = self.tagged.chars
        sentence = behind_last(chars, "。；\n", begin)
        told = end - begin > 1 and chars.endswith(f"{chars[begin:end]}，", sentence, begin)
        return told and chars.find(DATE, sentence, begin) >= 0

    def _clause(self, match: re.Match[str]) -> tuple[int, int]:
        """The words of a clause up to the verb."""
        begin = behind_last(self.tagged.chars, "，。；\n", match.start())
        return begin, match.start()

    def about(self, match: re.Match[str]) -> Span | None:
        """签署升级《…》的议定书: the words of a document that concerns the one in 《》."""
        about = self.rules.about.match(self.tagged.chars, match.end("titles"))
        if about is None or len(match["titles"]) > 1:
            return None
        ours = self.rules.demonstrative.match(match["gap"])
        return self.tagged.span(match.start("gap") + (ours.end() if ours else 0), about.end())

    def told_in_speech(self, match: re.Match[str], start: int) -> bool:
        """One without a title counts in a leader's words where they date it, or call it theirs or of the visit."""
        if self.scope.speech(match.start()) is None or self.scope.dated(start, match):
            return True
        before = self.tagged.text(start, match.end())
        if self.rules.planned.search(self.tagged.chars[start : match.start("verb")]):
            return "期间" in before
        return match.group().startswith("我们") and self.rules.of_today.search(before) is not None
