"""Wording of documents: the expressions by which a sentence says what was signed, issued, exchanged or extended."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import get_args

from readouts.extract.expressions import JOINT, JOINT_PAPER, one_of, pattern, side_in_short
from readouts.numerals import NUMERAL
from readouts.terms import Action, Level
from readouts.vocabulary import Person, Vocabulary

# 《…》、新版《…》
_TITLES = r"<T>(?:(?:联合声明|共同声明)?(?:(?:[、和及与]|以及|，)(?:新版|修订后)?的?)?<T>)*"
_TOLD = "[^。；]{2,90}?领域|[^。；，]{2,60}(?:[、和]|以及)[^。；，]{2,40}(?=[。；，]|$)"
_COVERS = "(?:其?内容|范围|领域)?(?:主要|广泛|分别)?(?:涵盖|涉及|包括|覆盖|包含|囊括)"
_THESE = "(?:(?:这些|上述|其余|其他|有关|合作|双边)*(?:文件|文本|协议|协定|备忘录|合同)的?)"
_MORE = rf"(?:展示)?(?P<more>，{_THESE}?{_COVERS}(?:{_TOLD}))?"
# Who issues without being named as two leaders: 双方, 中法, 中国和法国.
_SIDES = (
    r"(?:<J>|中[一-鿿](?:双方|两国)?|[一-鿿]中(?:双方|两国)?|<L>[、和与同]<L>|我们"
    r"|两国(?:政府)?(?=共同|随后|当[天日]|还|也|发表|发布))"
)
# It makes treaties as a state does.
UNION = ("欧盟", "欧洲联盟")
# 等多份文件: and others; 平等, 高等 are words of their own.
_AND_OTHERS = "(?<![平高中初同优对均])等"
_OF_BOTH = "(?:(?:两国|双方)(?:政府)?(?:之?间)?的?)?"
# 拒绝在五份文件上签字
NOT_YET = "(?<!拒绝)(?<!拒不)(?<!未)(?<!没有)(?<!没)(?<!不愿)(?<!不会)"
# 发表联合声明说，; 发表联合声明强调，
_SAYS = "(?:说|称|指出|强调|表示|宣布|确认|重申|呼吁|谴责)"
# 为期十年的渔业协定, 总额约20亿欧元的渔业协定
_SPAN_OR_SUM = "(?:为期|有效期|总额|总值|总价值?|价值|金额)"
_COUNT = r"[一二三四五六七八九十\d]+余?多?[项份]"
_ACTIONS: tuple[Action, ...] = get_args(Action)
_LEVELS: tuple[Level, ...] = get_args(Level)


class DocumentWords:
    """Expressions for documents, made from document_actions.csv, document_kinds.csv and phrases.csv.

    `hint` is a cheap look first: where it finds nothing, no other matches.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.actions = vocabulary.document_actions
        self.kinds = vocabulary.document_kinds
        # Verbs of signing and issuing, which stand behind a title as well as before it.
        self.concluded = tuple(verb for verb in vocabulary.verbs_of("signed", "issued") if verb != "通过")
        self.witnessed_acts = {
            act: action
            for act, value in vocabulary.phrases["witnessed_act"].items()
            for action in _ACTIONS
            if action == value
        }
        # 本币互换 is what a document is about. 商定11月签署: what is agreed on is the signing.
        done = one_of(v for v, action in self.actions.items() if action not in ("completed", "extended"))
        agreed = one_of(v for v, action in self.actions.items() if action == "completed")
        verbs = rf"(?<![本货]币)(?:{done}|{agreed}(?![^，。；：]{{0,16}}?{one_of(self.concluded)}))"
        extend = one_of(v for v, action in self.actions.items() if action == "extended")
        # One flat list of words, of which a search tries only those places where one can begin.
        self.hint = re.compile(one_of({*self.actions, *self.witnessed_acts, "签名", "公布"}))
        self.verb = re.compile(one_of({*self.actions, "见证", "出席"}))
        self.offices, self.led_by, self.is_head = vocabulary.offices, vocabulary.led_by, vocabulary.governs
        self._compile_titled(vocabulary, verbs, extend)
        self._compile_batches(verbs)
        self._compile_cells(vocabulary)
        self._compile_frames(vocabulary)

    def _compile_titled(self, vocabulary: Vocabulary, verbs: str, extend: str) -> None:
        """Documents with a title, in 《》 or without."""
        single = one_of(w for w, kind in self.kinds.items() if kind != "batch")
        named = one_of(vocabulary.words("document_named"))
        self.titled = pattern(
            rf"(?P<verb>{verbs})了?(?P<gap>[^，。；：<T>]{{0,16}}?)(?P<titles>{_TITLES})(?P<tail>的?(?:签署|交换|签订))?"
        )
        # 签署14项协议，其中包括《…》
        self.included = pattern(
            rf"(?P<verb>{verbs})(?:了?[^。；<T>]{{2,60}})??，(?:(?:其中)?包括|其中有)(?P<gap>[^，。；：<T>]{{0,20}}?)(?P<titles>{_TITLES})"
        )
        # 发表《苏瓦精神》联合声明
        self.joint_behind = re.compile(f"(?:这份|这一)?{JOINT_PAPER}(?=[，。；、和与及]|以及)")
        # 签署关于渔业的联合声明和《…》, 发表联合声明和《…》
        attribute = one_of(vocabulary.words("document_attribute"))
        self.statement = one_of(
            w for w, k in self.kinds.items() if k == "joint_statement" and w.startswith(("联合", "共同"))
        )
        self.named_beside = pattern(
            rf"^(?:两国|双方)?(?:(?P<what>{self.statement})"
            rf"|(?P<title>(?!{attribute}(?:{named}))[^，。；：、<T><J><P>]{{2,14}}?{named}))(?:、|和|以及|与|及)$"
        )
        self.extends = re.compile(extend)
        # 《甲乙合作条约》（以下简称《条约》）
        named_short = "(?:（(?:以?下)?简?称<T>）)?"
        self.extended = pattern(rf"(?P<titles><T>){named_short}[^，。；<T>]{{0,6}}?(?P<verb>{extend})")
        # 《…》于2001年7月16日签署, 《条约》是两国元首2001年7月16日在某地签署的
        self.signed_on = pattern(
            rf"(?P<titles><T>)[^，。；<T>]{{0,12}}?<D>[^，。；<T><D>]{{0,12}}?(?P<verb>{one_of(self.concluded)})(?![\d一-十])"
        )
        # 渔业法, 修改2031年法律〈渔业法〉, 渔业发展报告2031: of one country, or of nobody
        law = one_of(vocabulary.words("document_law"))
        self.law = re.compile(rf"{law}(?:\d{{4}}年?)?$|^(?:关于)?修[改订正].*{law}[〉》]$")
        # 续签《…》, 续签…谅解备忘录: its object stands behind the verb; 本币互换协议 is one.
        another = one_of(v for v, action in self.actions.items() if action not in ("extended", "exchanged"))
        own = f"(?!{another})"
        self.renewed = pattern(rf"(?P<verb>{extend})了?(?P<gap>(?:{own}[^，。；：<T>]){{0,16}}?)(?P<titles>{_TITLES})")
        self.renewed_named = pattern(
            rf"(?P<verb>{extend})了?(?:两国|双方)?"
            rf"(?P<title>(?!{NUMERAL}余?个?[年月])(?:{own}[^，。；：<T><J><P>了]){{3,40}}?{single})(?=[，。；])"
        )
        self.extended_it = pattern(rf"(?:这一|该|上述)(?:条约|协定|协议|声明|文件)[^，。；]{{0,6}}?(?P<verb>{extend})")
        # 互换两国领导人分别签署的《条约》批准书
        self.ratified = pattern(
            r"(?P<verb>互换|交换)了?(?P<gap>[^，。；：<T>]{17,40}?)(?P<titles><T>)的?(?P<tail>批准书)"
        )
        # 签署甲国和乙国关于…的协定; 甲国政府和乙国政府
        several = one_of(w for w, kind in self.kinds.items() if kind == "batch")
        state = "<L>(?:共和国|联邦|王国)?(?:政府)?"
        self.untitled = pattern(
            rf"(?P<verb>{verbs})了?(?P<gap>两国|<J>)?"
            rf"(?P<title>(?:(?:中[一-鿿]|[一-鿿]中|{state}[和与同]{state})?关于|有关(?=[^，。；<T>]{{3,40}}的))[^，。；<T>]{{3,70}}?{single})(?=[，。；并和]|(?:以及(?!关于|有关)|[及与](?=[多一\d]))[^，。；<T>]{{2,80}}?(?:决议|{several})|$)"
        )
        joint = one_of(w for w, kind in self.kinds.items() if kind == "joint_statement")
        plain = one_of(w for w, kind in self.kinds.items() if kind in ("joint_statement", "memorandum"))
        # 甲乙丙三国领导人, 甲乙等北方国家领导人, 欧盟和甲国
        one, side = f"(?:<L>|{one_of(UNION)})", side_in_short(vocabulary.abbreviations)
        short = f"{side}{{2,5}}(?:[三四五六七]国(?:领导人)?|(?:等[^，。；<P><T>]{{0,6}}国家)?(?:领导人|<J>))"
        # 三国工会发表声明: of no state
        body = one_of(vocabulary.words("no_state"))
        sides = rf"(?:{_SIDES}|{one}(?:、{one})*[和与同]{one}(?:[三四五六七]国)?|{short})"
        self.nameless = pattern(
            rf"(?:{sides}<D>?(?P<about>(?:就|围绕)[^，。；<T>]{{2,120}}?)?(?:(?!{body})[^，。；<T>]){{0,8}}?"
            rf"|(?:^|(?<=[，。；\n]))(?:当[天日])?(?:会议|[^，。；在他她我<T><P>]{{0,6}}峰会|{one_of(vocabulary.organizations)}(?:特别)?首脑峰会)(?:(?:闭幕|结束)后)?<D>?"
            r"(?:最后|最终|还|也|一致|共同)?(?:就[^，。；<T>]{2,40}?)?"
            rf"|<P><D>?[和与同](?:到访的|来访的|正在访问的)?<P>(?:<D>|还|也|又)*(?:在[^，。；]{{2,12}}?)?(?:共同)?|，(?:并|还|也|又|共同|随后|在?会[谈晤]?[后上]|[在于]?当[天日晚]|正式)*(?:就[^，。；<T>]{{2,12}})?)"
            rf"(?P<verb>{verbs})了?(?P<what>{_OF_BOTH}{plain})(?=[，。；]|(?<=联合声明|共同声明|联合公报|联合宣言){_SAYS})"
        )
        minutes = one_of(vocabulary.words("document_minutes"))
        # 甲签署了与乙国达成的谅解备忘录: with whom is no part of a name
        reached = r"与[^，。；<T><P>]{1,10}?(?:达成|商定|谈成)的"
        self.minutes = pattern(
            rf"[<P><J>](?:[^，。；<T><P>]{{0,8}}?|[^。；<T><P>]{{0,30}}?(?={verbs}了?{reached}))"
            rf"(?P<verb>{verbs})了?(?:{reached})?(?P<what>{minutes})(?=[，。；])"
        )
        untagged = "[^，。；：、<T><J><P>了]"
        gap = "(?:、|和|以及|与|及(?!其))"
        batch = one_of(w for w, kind in self.kinds.items() if kind == "batch")
        listed = one_of(vocabulary.words("document_listed"))
        # 引渡条约, 渔业协定: of two characters those that say what it is about.
        short = rf"(?!{one_of(vocabulary.words('document_attribute'))}){untagged}{{2}}(?:条约|协定|议定书|公约|协议)"
        self.named = pattern(
            rf"(?P<verb>{verbs})(?:了|(?P<of>的))?(?:两国|双方)?(?:{_SPAN_OR_SUM}[^，。；的]{{1,14}}的)?(?P<title>(?!关于|的|包括|涉及|涵盖|将|{reached})(?>{untagged}{{2,40}}?{listed}{gap}){{0,6}}"
            rf"(?:{untagged}{{3,40}}?{named}|(?P<short>{short})|<L>宣言|(?:中[一-鿿]|[一-鿿]中|建交(?:\d+周年)?(?:的)?){joint}))"
            r"(?=[，。；]|等(?:双边)?(?:文件|文本)[，。；]|[两二三四五六七八九\d][份项](?:双边|合作|重要)*(?:文件|文本|协[议定])[，。；]|(?(of)(?:有\d|共\d|全文|指出|强调|写道|[说称][，：]|确认|重申|规定|宣布|显示)|(?!)))"
        )
        # 渔业、港口等合作协议, 渔业等领域的合作协议: fields, and no title; 关于渔业等领域合作的协议 is one.
        self.of_fields = re.compile(
            rf"^(?!关于|有关|的).*{_AND_OTHERS}(?:多个|诸多|各|有关|相关)?(?:(?:领域|方面)的?)?(?:双边|合作)*(?:{single}|{batch})?$"
        )
        # 签署…协定和…备忘录: where one title ends and the next begins.
        # 联合声明 before another is one of its own: 签署联合声明和渔业路线图.
        self.between_titles = re.compile(
            rf"(?:{listed}(?:（[^）]{{2,20}}）)?|{single}(?={gap}关于)|{self.statement})(?P<gap>{gap})"
        )
        # 见证《…》的签署: what was looked on at stands before its verb.
        acts = one_of(self.witnessed_acts)
        self.looked_on_titled = pattern(
            rf"(?:出席|见证)了?(?P<gap>[^，。；：<T>]{{0,16}}?)(?P<titles>{_TITLES})"
            rf"(?:(?P<more>等[^，。；<T>]{{0,12}}?{batch})|等(?:多[项份个])?[^，。；<T>]{{0,8}}?)?的?(?P<verb>{acts})(?:仪式)?(?!{NUMERAL}周年)"
        )
        # 出席《…》以及林业、渔业等方面合作文件的签字仪式
        self.looked_on_besides = pattern(
            rf"(?:出席|见证)了?(?P<gap>[^，。；：<T>]{{0,16}}?)(?P<titles>{_TITLES})(?:[、和及与]|以及)"
            rf"(?P<what>[^。；，<T>]{{2,80}}?)(?P<noun>{batch})的?(?P<verb>{acts})(?:仪式)?(?P<more>)"
        )
        # 见证…协议的签署: one document, looked on at.
        one = one_of(w for w, kind in self.kinds.items() if kind in ("agreement", "memorandum", "treaty"))
        self.looked_on_one = pattern(
            rf"(?:出席|见证)了?{_OF_BOTH}(?P<title>{untagged}{{2,40}}?{one})的?(?P<verb>{acts})(?:仪式)?"
        )
        # 出席关于渔业的协定、关于港口的备忘录和关于渔船的议定书的签字仪式
        about = rf"关于{untagged}{{2,40}}?{single}"
        self.looked_on_listed = pattern(
            rf"(?:出席|见证)了?(?P<gap>[^，。；：<T>]{{0,8}}?)(?P<listed>{about}(?:(?:、|和|以及|与|及){about})+)"
            rf"的(?P<verb>{one_of(self.witnessed_acts)})(?:仪式)?"
        )
        self.about_listed = pattern(rf"(?P<title>{about})(?=、|和|以及|与|及|$)")
        # 互免外交、公务护照签证协定 is one.
        # 产业与投资合作备忘录: 与 before the noun of a document that has not been named joins what it is about.
        plain = rf"(?:[^，。；：《》和与及]|[和与](?=[^、，。；：《》和与及]{{1,12}}?{listed}))"
        title = rf"[^、，。；：《》和与及](?:(?!领域|方面){plain}){{1,40}}?{listed}(?:（[^）]{{2,20}}）)?"
        # …备忘录、关于渔业等合作文件: what is about a subject is no further name.
        # A和B、C等领域多项文件: 和 that is not before the last parts a name from the rest, as it does before a number.
        # 合作规划和农产品输华、新闻等多项文件
        several = rf"(?:领域|等(?:{one_of(vocabulary.words('batch_quantity'))}|{_COUNT}))"
        parted = rf"(?=[^、]{{1,24}}、.*{several}|{one_of(vocabulary.words('batch_quantity'))}|\d+余?多?[份项个])"
        self.titles_listed = re.compile(
            rf"^了?(?:包括|涉及|涵盖)?{_OF_BOTH}(?:关于)?(?P<titles>{title}(?:{gap}{title})*)(?:以及|等(?!.*领域)|、(?=关于[^、]{{2,40}}等(?!.*领域))|[和及与]{parted})"
        )
        # 签署联合公报及渔业、港口等领域合作文件, 发表关于渔业的声明以及…, 签署委员会会议纪要以及…: what heads the list
        minutes = one_of(w for w in vocabulary.words("document_minutes") if w.endswith("纪要"))
        self.kind_listed = re.compile(
            rf"^了?(?:两国|双方)?(?P<kind>(?P<titled>关于[^，。；、《》]{{2,40}}?)?{self.statement}"
            rf"|[^，。；、《》]{{0,14}}?{minutes})(?:以及|[和与及、])"
        )
        # 签署《…》以及…会议决议: a document without 《》 stands behind the titles.
        self.named_behind = pattern(
            rf"(?:、|和|以及|与|及)(?:两国|双方)?(?:(?P<what>{self.statement})|(?P<title>(?!{attribute}(?:{named}))"
            rf"(?:[^，。；：、<T><J><P>]{{2,40}}?(?:{named}|决议)|关于[^，。；：<T><J><P>]{{2,50}}?{single})))(?=[，。；]|$)"
        )
        # 签署《…》的议定书, 发表《…协定》领导人联合声明: what it concerns stands in 《》.
        self.about = pattern(
            rf"的(?P<noun>[^，。；《》<T><P><J>]{{0,4}}?{one}|修正案)|(?:领导人|元首)(?:联合|共同)(?:声明|宣言)"
        )
        self.demonstrative = re.compile(one_of(vocabulary.words("demonstrative")))
        # 签署多项合作路线图, 发表联合声明: words of quantity or nothing at all are no title.
        self.unnamed = re.compile(
            rf"^(?!有关[^，。；]{{3,}}的){one_of(vocabulary.words('demonstrative'))}|^{one_of(vocabulary.words('document_to_do'))}"
            r"|^(?!关于|有关).*(?:签[署订下]|一批|并(?:将|还|共同)?(?:发[表布]|宣布|通过|见证))|多[项份个]|一系列"
            r"|[\d一二两三四五六七八九十百数几]+[余多几]?[项份个](?!中国)|若干|等$|系列|[亿万]?美?元"
        )

    def _compile_batches(self, verbs: str) -> None:
        """Documents that are only counted."""
        batch = one_of(w for w, kind in self.kinds.items() if kind == "batch")
        plain = rf"(?:(?!{verbs})[^。；：])"
        several = f"{batch}|协议|(?<=合作)备忘录|谅解备忘录|合同|(?<=等合作|的合作|等双边)协定|(?<=间等)协定"
        several_of = rf"[近约逾共]*(?:{_COUNT}|多[项份个])"
        # 多份谅解备忘录和会议纪要; what 达成重要共识，将坚持四个政治文件 tells was reached is the 共识
        beside = f"(?:(?:[和及与]|以及){one_of(self.kinds)})?"
        self.batch = pattern(
            rf"(?P<verb>{verbs})(?![^，。；]{{0,8}}共识，[^，。；]{{0,16}}?(?:将|坚持|落实|恪守))了?(?P<what>{plain}{{0,110}}?)(?P<noun>{several})"
            rf"(?!、|以及|在内的|等{several_of}|和{plain}{{2,30}}?(?:{batch}))(?P<behind>[约近逾共]?{_COUNT}|\d+个)?{beside}(?:等(?:合作|双边)?文[件本])?{_MORE}"
        )
        # 签订…等协定和议定书共四项, 签署三项议定书, 发表关于渔业等4份联合声明
        declared = r"(?<=[份项个])(?<![一1][份项个])" + JOINT_PAPER
        self.counted = pattern(
            rf"(?P<verb>{verbs})了?(?P<what>[^，。；：<T>]{{0,60}})(?P<noun>协定|条约|议定书|备忘录|(?:合作|经贸)项目|{declared})"
            rf"(?P<behind>[约近逾共]*(?:{_COUNT}|\d+余?多?个))?(?=[，。；]|$){_MORE}"
        )
        self.besides = pattern(
            rf"(?P<verb>{verbs})了?(?:(?!<T>){plain}){{0,16}}?{_TITLES}(?P<what>，?(?:以及|和|、|等)(?!.{{0,6}}见证)"
            rf"(?:(?!<T>){plain}){{0,110}}?)(?P<noun>{several}|(?<=系列)声明|(?<=[多余\d][份项])声明)(?P<more>，(?:涵盖|涉及)[^。；]{{2,90}}?领域)?"
        )
        # 签署渔业合作规划，港口、能源等领域多项合作文件: behind one that is named
        named = one_of(w for w, kind in self.kinds.items() if kind in ("plan", "agreement", "memorandum"))
        self.besides_named = pattern(
            rf"(?P<verb>{verbs})了?[^，。；：<T>]{{2,60}}?{named}，(?P<what>(?!并|还|以及)[^，。；<T>]{{2,80}}?领域[^，。；<T>]{{0,8}}?)(?P<noun>{batch}){_MORE}"
        )
        # 签署关于渔业的联合声明和港口、能源等领域多项合作文件: behind what the first is about
        single = one_of(w for w, kind in self.kinds.items() if kind != "batch")
        self.besides_about = pattern(
            rf"(?P<verb>{verbs})了?[^，。；：<T>]{{2,76}}{single}(?:和|以及|[及与])(?P<what>(?!关于|有关)[^，。；<T>]{{0,80}}?"
            rf"(?:领域|方面|多[项份]|一系列|若干|{_COUNT})[^，。；<T>]{{0,8}}?)(?P<noun>{batch}|决议){_MORE}"
        )
        self.looked_on = pattern(
            rf"(?:出席|见证|主持)了?(?P<what>{plain}{{0,110}}?)(?P<noun>{batch})"
            rf"的?(?P<verb>{one_of(self.witnessed_acts)})(?:仪式)?{_MORE}"
        )
        # 见证能源、航空等领域商业合同和投资协议的签署
        paper = "(?:合同|协议|协定|备忘录|合作文件)"
        self.looked_on_fields = pattern(
            rf"(?:出席|见证|主持)了?(?P<what>{plain}{{1,60}}?[、等]{plain}{{0,60}}?(?:领域|方面)[^，。；<T>]{{0,12}}?)(?P<noun>{paper})"
            rf"(?:[和及与、][^，。；<T>]{{0,12}}?{paper})?的?(?P<verb>{one_of(self.witnessed_acts)})(?:仪式)?(?P<more>)"
        )
        # 出席了10项谅解备忘录的交换仪式
        several = rf"(?:{_COUNT}|多[项份个]|一系列|若干[项份]?)"
        self.looked_on_counted = pattern(
            rf"(?:出席|见证|主持)了?(?P<what>[^。；<T>]{{0,60}}?(?!一[项份个]){several}[^，。；<T>]{{0,12}}?)"
            rf"(?P<noun>谅解备忘录|备忘录|协定|协议|议定书|条约|合同)"
            rf"的?(?P<verb>{one_of(self.witnessed_acts)})(?:仪式)?{_MORE}"
        )
        # 在引渡条约、渔业协定等五份文件上签字
        self.signed_in = pattern(
            rf"{NOT_YET}在(?P<what>[^在。；：<T><P><J>]{{0,60}}?{several}[^，。；、]{{0,8}}?)"
            rf"(?P<noun>{batch}|文件|协议|备忘录|合同)上(?P<verb>签字|签名)(?P<more>)"
        )
        # 这些文件涉及渔业、能源和旅游等方面。 由元首见证签字的这些文件，范围包括…
        self.covers = pattern(
            rf"(?<=[，。；\n])(?:[^，。；：\n<T>]{{2,14}}的(?=这些))?{_THESE}，?(?P<more>{_COVERS}[^，。；：\n<T>]{{4,90}})(?=[，。；\n]|$)"
        )

    def _compile_cells(self, vocabulary: Vocabulary) -> None:
        """Quantity, fields and level of a document."""
        words = vocabulary.words
        self.quantity = re.compile(
            rf"(?:近|约|逾|超过|共)?(?P<number>{NUMERAL})余?多?(?:份|项|个|部)"
            rf"|{one_of(words('batch_quantity'))}|多个(?!领域)"
        )
        self.fields = re.compile(
            r"(?:(?<=\d)[份项个])?(?P<list>[一-鿿A-Za-z、“”]{2,80}?)(?:等?(?:多个|诸多|各|广泛|\d+余?多?个)?(?:领域|方面)"
            rf"|{_AND_OTHERS}(?=多[项份个]|{_COUNT}|一系列|合作文|文件|双边|(?:合作)?(?:文本|协[议定]|(?:谅解)?备忘录|合同))|在内的)"
        )
        self.fields_before = re.compile(r"(?:在|就|围绕)(?P<list>[^，。；]{2,90}?)等?(?:领域|方面)[^，。；]{0,6}$")
        # 就渔业、能源合作签署, 就粮食安全、气候变化等问题发表
        self.fields_about = re.compile(
            r"(?:就|围绕)(?P<list>[^，。；、]{2,12}、[^，。；]{2,60}?)(?:合作|等(?:问题|议题|事项)?)[^，。；]{0,6}$"
        )
        # 见证海关、旅游等部门签署…
        self.fields_of_departments = re.compile(r"见证了?(?P<list>[^，。；]{2,60}?)等?(?:多个|有关|相关)?部门")
        self.plain_fields = re.compile(r"^(?P<list>[一-鿿“”、]{2,40}?)(?:双边)?合作(?:文件|文本|协议|备忘录)$")
        # 渔业、科技、体育三个合作文件, 涉及渔业、科技的近20项协议
        numbered = rf"(?=[近约逾共]*(?:{_COUNT}|[\d一二两三四五六七八九十]+余?多?个))"
        # 和 always parts two, also in 维护和平: read in every way, a long list takes for ever.
        field = "(?:(?!和)[一-鿿A-Za-z“”]){1,10}"
        self.fields_numbered = re.compile(
            rf"^了?(?:涉及|涵盖|有关|关于)?(?P<list>和?{field}(?:[、和]{{1,2}}{field}?)+?)[的等]?{numbered}"
        )
        loose = one_of((*words("field_attribute"), *words("batch_quantity")))
        attribute = rf"(?:{loose}|[0-9一-十百]+[余多]?[份项个])+"
        self.no_field = re.compile(rf"^{attribute}$")
        # 人文等重点领域: what closes a list is no part of its last field.
        self.and_others = re.compile(rf"等(?:{loose})*$")
        # 中斐渔业、能源等领域: whose they are is no part of a field
        short = one_of(vocabulary.abbreviations)
        ours = f"(?:中{short}|{short}中)(?=[一-鿿]{{2}})"
        self.no_name = re.compile(rf"^(?:了|两国|双方|{attribute}|{ours})*")
        self.field_lead = re.compile(rf"^.*(?<![本货]币){one_of(words('field_verb'))}")
        sides = re.compile(rf"^{one_of(vocabulary.phrases['joint'])}(?=.)")
        signers = {sides.sub(JOINT, w): value for w, value in vocabulary.phrases["document_level"].items()}
        self.levels: dict[Level, re.Pattern[str]] = {
            level: re.compile(one_of(w for w, value in signers.items() if value == level) + "(?!发言人)")
            for level in _LEVELS
        }
        # 《甲国渔业部与乙国海洋部关于…的备忘录》
        self.parties: dict[Level, re.Pattern[str]] = {}
        self.signing: dict[Level, re.Pattern[str]] = {}
        for level in _LEVELS:
            if ends := [w for w, value in vocabulary.phrases["document_party"].items() if value == level]:
                party = one_of(ends)
                # 甲国渔业部与乙国海洋部签署
                between = "(?:[和与同及]|以及)[^，。；<P><J>]{1,24}?"
                self.signing[level] = pattern(f"{party}{between}{party}[^，。；<P><J>]{{0,8}}$")
                self.parties[level] = re.compile(
                    rf"{party}(?:[、和与同及]|以及)[^《》]{{2,40}}?{party}(?=关于|的|之间|合作|框架|谅解|签署|部长级|联合|\d{{4}}|$)"
                )

    def _compile_frames(self, vocabulary: Vocabulary) -> None:
        """What stands around the words and says that a document is of the day, planned, or only wished for."""
        words = vocabulary.words
        to_come, then = one_of(words("document_planned")), rf"(?<![^，。；\n]){one_of(words('by_then'))}"
        self.of_today = re.compile(one_of(words("document_of_today")))
        # 明天会签署; 下午会见记者并签署 is of no plan.
        behind = "(?!(?<=会)[见谈晤面])(?:[^，。]{0,8}|(?:[同与]|和<P>)[^，。；了]{1,24})$"
        self.then, self.planned = re.compile(f"{then}，"), pattern(rf"{then}，[^。；]*$|{to_come}{behind}")
        self.planned_beside = re.compile(f"[将拟][^。；]*[，][^。；]*[将拟]|{then}")
        # 将同乙举行会谈，并出席…签字仪式; 定于6日会见乙，同他签署… Not 将 before an object: 将关系提升为…，并签署
        self.planned_too = pattern(
            rf"(?:{to_come}|定于|计划)于?(?:<D>)?(?:[同与和于在]|举行|会[见晤]|访问|出席|前往|赴)[^。；了]{{1,60}}?，"
            rf"(?:(?:并|还|再|同时|随后|其后|接着|{then}|分别|先后|会[谈晤见]后|[同与和])[^，。；了]{{0,12}})?$"
        )
        # 双方商定11月在某地会面时签署…
        self.agreed_for = pattern(rf"{one_of(words('document_agreed'))}[在于]?<D>[^，。；<T>]{{0,16}}$")
        gathering = one_of(words("document_gathering"))
        self.gathering = re.compile(
            rf"^(?:[^，。；]{{0,16}}?{gathering})(?!期间|[上时前后])(?:[^，。；]{{0,4}}就[^，。；]{{2,60}}?|[^，。；]{{0,6}}?){one_of(self.actions)}"
        )
        # 双方签署…，两国领导人出席签字仪式; 甲乙签署…，丙在场见证.
        self.looked_on_behind = pattern(
            r"[^，。；\n]{0,40}，(?:并由|并在|由|在)?(?P<who>[^，。；\n]{0,40}?[<P><J>][^，。；\n<P><J>]{0,10}?"
            r"(?:(?:出席|参加)了?[^，。；\n]{0,8}?仪式|(?:在场|到场|共同|一同|一道|一起)见证|见证了?(?:签[署字约]|此事|这一时刻)?)"
            r"|[^，。；\n]{0,24}?<P>[^，。；\n<P><J>]{0,10}?(?:以|作为)见证人(?:身[份分])?[^，。；\n]{0,6})"
            r"(?=[，。；下]|$)"
        )
        # 两国元首出席了签字仪式。双方签署…
        self.ceremony_before = pattern(
            r"[<P><J>][^，。；\n]{0,12}?(?:出席|参加)了?[^，。；\n<T>]{0,10}?(?:签字|签约|签署|换文|交换)仪式。$"
        )
        self.others_sign = pattern(r"(?:<J>|两国|双方)[^，。；\n<P>]{0,12}?(?:签|[互交]换)")
        # 访问期间, 峰会期间: some day of it, not the day of the talks.
        stay = one_of(words("document_stay"))
        self.stay = re.compile(rf"{stay}[^，。]{{0,6}}期间|[\d一二三四五六七八九十]+天(?:时间|里|内)")
        self.wished = re.compile(
            rf"(?!应[^，。；]{{0,10}}(?:邀|请|要求)|应约){one_of(words('document_wished'))}|(?:要|欢迎)$|(?<!尽)可能[^，。；]{{0,10}}$"
            rf"|{one_of(words('document_agreed'))}[^，。；]{{0,6}}$"
        )
        # 呼吁有关国家尽快签署…; 呼吁停火并签署了… came about.
        self.asked = re.compile(rf"{one_of(words('document_asked'))}(?:(?![并还也])[^，。；])*$")

    def is_minister(self, person: Person) -> bool:
        """A member of a government below its head."""
        known = self.offices.get(person.office_zh)
        return known is not None and known.rank == "minister"

    def is_of_government(self, person: Person) -> bool:
        """A head of government, if also a crown prince: 王储兼首相."""
        return "government" in self.led_by(person)


@lru_cache(maxsize=4)
def document_words(vocabulary: Vocabulary) -> DocumentWords:
    """The expressions for a vocabulary, compiled once."""
    return DocumentWords(vocabulary)
