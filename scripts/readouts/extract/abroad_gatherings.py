"""Gatherings of many countries that no vocabulary holds, as to which one leader writes or speaks: by name or place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.expressions import one_of
from readouts.vocabulary import HOME, Token, Vocabulary

# A lead is no longer.
_LEAD = 600
_WITHIN = "[^，。；：\n]"
# So far before the name of a gathering its day stands.
_NEAR = 30
# 在某地出席某组织…峰会: so far before such a word what names the gathering may begin, and not farther.
_BEFORE = 100
# 29日, 当地时间: an act of a day, not what somebody goes back to
_DAY = re.compile(r"\d日|[今昨]天|当地时间|[上下]午")
# Without one of these no gathering of leaders is named; most pages hold none, and the whole expression takes long.
_LEADERS = re.compile("领导人|元首|首脑|峰会")


@lru_cache(maxsize=4)
def _hint(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A word without which no gathering of many countries is named; most openings hold none."""
    return re.compile(one_of({*vocabulary.words("of_many_countries"), *vocabulary.words("from_abroad")}))


@lru_cache(maxsize=4)
def _named(vocabulary: Vocabulary) -> re.Pattern[str]:
    """致信祝贺世界渔业大会召开; 出席全球渔业论坛并致辞; 世界渔业大会6日举行。甲向大会致贺信。"""
    noun, written = one_of(vocabulary.words("event_noun")), one_of(vocabulary.words("letter"))
    event = rf"{_WITHIN}{{0,16}}?{one_of(vocabulary.words('of_many_countries'))}{_WITHIN}{{0,20}}?(?<!工作){noun}"
    spoke = rf"[^。；\n]{{0,40}}?{one_of(vocabulary.words('gathering_speaks'))}"
    # 举行宴会，欢迎出席世界渔业大会的国际贵宾, whom the text does not name
    guests = one_of(vocabulary.words("from_abroad"))
    received = (
        rf"(?:欢迎|款待|宴请|为){_WITHIN}{{0,12}}?(?:出席|参加){_WITHIN}{{2,40}}?{noun}{_WITHIN}{{0,6}}?的{guests}"
    )
    told = (
        rf"[^。；\n]{{0,40}}?(?:召开|举行|举办|开幕)[^；\n]{{0,80}}?向[此本该]?[次届]?{noun}{_WITHIN}{{0,8}}?{written}"
    )
    return re.compile(
        rf"(?:致信祝贺|致电祝贺|致函祝贺|向){event}|出席{event}{spoke}|向{event}{_WITHIN}{{0,8}}?{written}"
        rf"|(?:^|(?<=[，。：\n])){event}{told}|{received}"
    )


@lru_cache(maxsize=4)
def _held(vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    """出席在某地举行的渔业论坛并致辞, 致信祝贺建交庆祝活动在某地举行: where it is held"""
    noun = one_of(vocabulary.words("event_noun"))
    spoke = one_of(vocabulary.words("gathering_speaks"))
    spoken_to = (
        rf"(?:出席|参加|向)了?在(?P<where>{_WITHIN}{{2,12}}?)(?:举行|召开|举办)的{_WITHIN}{{0,40}}?{noun}"
        rf"[^。；\n]{{0,40}}?(?:{spoke}|{one_of(vocabulary.words('letter'))})"
    )
    written_to = (
        rf"(?:致信|致函|致电)祝贺{_WITHIN}{{2,40}}?(?:{noun}|活动|庆典)在(?P<where>{_WITHIN}{{2,12}}?)"
        "(?:隆重)?(?:举行|召开|举办|开幕)"
    )
    return re.compile(spoken_to), re.compile(written_to)


@lru_cache(maxsize=4)
def _written_to(vocabulary: Vocabulary) -> re.Pattern[str]:
    """复信冰岛渔业学校学生, 向冰岛渔业协会…致贺信, 给冰中渔业协会回信: who is written to is of another country.

    Not 给冰岛归侨回信, 致信冰岛的中国企业员工, of people from home.
    """
    abroad = one_of(name for name, code in vocabulary.countries.items() if code not in HOME)
    # A body abroad is called so by its own country first.
    body = rf"{one_of(vocabulary.abbreviations)}中(?!国)(?={_WITHIN}{{0,8}}?{one_of(vocabulary.words('body_of_two'))})"
    home = rf"(?!{_WITHIN}{{0,30}}?(?:{one_of(vocabulary.words('from_home'))}|的中国))"
    whom = f"(?:{abroad}{home}|{body})"
    letter = one_of(vocabulary.words("letter"))
    return re.compile(rf"(?:复信|回信|致信|致函){whom}|[向给]{whom}{_WITHIN}{{2,60}}?{letter}")


@lru_cache(maxsize=4)
def _of_leaders(vocabulary: Vocabulary) -> re.Pattern[str]:
    """渔业集团领导人峰会29日举行。甲出席。; 甲29日在渔业集团领导人峰会上发表讲话; 甲29日出席渔业集团领导人会议.

    So 甲29日主持渔业集团政府首脑（总理）理事会第三次会议, 甲29日向渔业集团领导人峰会发表讲话.
    """
    turn = r"(?:（[^（）\n]{1,8}）)?(?:第[一二三四五六七八九十百\d]{1,4}[次届])?"
    met = "(?:峰会|高峰会|会议|会晤|对话会|理事会)"
    others = "(?<!工商)(?<!企业)(?<!青年)(?<!宗教)(?<!军队)(?<![省市县部]级)"
    leaders = rf"{others}(?:领导人|元首|首脑){turn}(?:非正式|特别|视频|线上|圆桌)?{met}"
    name = rf"(?:{leaders}|{one_of(vocabulary.organizations)}{turn}(?:特别|视频|线上)?(?:峰会|高峰会))"
    spoke = one_of(vocabulary.words("gathering_speaks"))
    held = rf"(?:(?![将拟]){_WITHIN}){{0,30}}?(?:举行|召开|开幕|闭幕|落幕)"
    # 峰会26日举行。甲国总统某某表示，…
    leads = one_of(name for name, office in vocabulary.offices.items() if office.rank == "leader")
    says = rf"。[^。，；：\n]{{0,12}}?{leads}[^。，；：\n]{{2,14}}?{one_of(vocabulary.speech_verbs('say'))}，"
    came = rf"(?:(?:(?![将拟])[^；\n]){{0,60}}?(?:出席|与会|{spoke})|{_WITHIN}{{0,20}}{says})"
    there = rf"在{_WITHIN}{{0,16}}?{name}{_WITHIN}{{0,12}}?上(?!的)[^。；\n]{{0,30}}?{spoke}"
    attends = rf"(?:出席|参加|主持)了?{_WITHIN}{{0,30}}?{name}{turn}(?:会议)?(?=[。，]|并)"
    spoken_to = rf"向{_WITHIN}{{0,30}}?{name}{_WITHIN}{{0,8}}?{spoke}"
    return re.compile(rf"{name}{held}{came}|{there}|{attends}|{spoken_to}")


def of_many_countries(folded: str, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the opening of a text, up to `end`, names such a gathering as written or spoken to, or one of leaders.

    So does it where a leader writes to a body or people of another country: 向冰岛渔业协会致贺信.
    """
    lead = min(end, _LEAD)
    many = _hint(vocabulary).search(folded, 0, lead) is not None
    if (many and _named(vocabulary).search(folded, 0, lead)) or _written_to(vocabulary).search(folded, 0, lead):
        return True
    return attended(folded, end, vocabulary)


def attended(folded: str, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the opening, up to `end`, tells with the day of a gathering of leaders at which somebody was or spoke."""
    end = min(end, _LEAD)
    named = _LEADERS.search(folded, 0, end)
    if named is None or not _DAY.search(folded, 0, end):
        return False
    # The title may name it without the day.
    told = _of_leaders(vocabulary).finditer(folded, max(0, named.start() - _BEFORE), end)
    return any(_DAY.search(folded, max(0, match.start() - _NEAR), match.end()) for match in told)


def held_abroad(folded: str, end: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the opening tells of an address at a gathering in another country, or of a letter to one.

    `tokens`: vocabulary names in the text.
    """
    for expression in _held(vocabulary):
        if match := expression.search(folded, 0, min(end, _LEAD)):
            where = [t.name for t in tokens if match.start("where") <= t.start < match.end("where")]
            return bool({vocabulary.country_named(name) for name in where} - {*HOME, ""})
    return False
