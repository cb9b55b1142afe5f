"""Joint statements of states as the subject of a report in which nobody is told to have met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.body import behind_last
from readouts.extract.document_parties import are_states
from readouts.extract.expressions import JOINT_PAPER, one_of
from readouts.vocabulary import Token, Vocabulary

_KIND = f"(?:{JOINT_PAPER}|联合新闻(?:公报|声明))"
# 国家主席某某访问斐济之际, 三国领导人: whose paper it is; not that of ministers
_LEADERS = re.compile("国家主席|总书记|总统|总理|首相|国王|元首|领导人")
_OTHERS = re.compile("[部外防]长|外相|大臣|国务卿|国务委员|议长|委员长|外交部|代表团|特使|企业")
# 去年6月，两国元首发表联合声明: what is recalled
_RECALLED = re.compile(r"去年|前年|曾|此前|上[次届个]|早在|\d年前|\d周年|(?:19|20)\d\d年")


@lru_cache(maxsize=4)
def _issued(vocabulary: Vocabulary) -> re.Pattern[str]:
    """双方发表联合声明, 冰岛和斐济发表《…联合声明》; not 双方将发表联合声明"""
    issued = one_of(verb for verb in vocabulary.verbs_of("issued", "signed") if verb not in ("通过", "公布", "公布了"))
    country, side = one_of(vocabulary.countries), one_of(vocabulary.abbreviations)
    who = f"(?:双方|三方|{side}{{0,3}}[两三四五六七八九]国(?:元首|领导人)?|{country}[和与同]{country}|{side}{{2,3}})"
    return re.compile(
        rf"(?:^|(?<=[，。；：\n])){who}(?:(?![将拟未没不])[^，。；：《》\n]){{0,16}}?{issued}了?"
        rf"(?:《[^《》\n]{{4,60}}?{_KIND}》|[^，。；：《》\n]{{0,20}}?{_KIND}(?!的))"
    )


def is_joint_paper(folded: str, end: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the opening of a text, up to `end`, tells of a joint statement of two states and names a leader.

    `tokens`: the names in the text.
    """
    if "联合" not in folded[:end] and "共同" not in folded[:end]:
        return False
    issued = _issued(vocabulary).search(folded, 0, end)
    if issued is None or not _LEADERS.search(folded, 0, end):
        return False
    begin = behind_last(folded, "。\n", issued.start())
    if _RECALLED.search(folded, begin, issued.start()):
        return False
    if _OTHERS.search(folded, folded.rfind("\n", 0, issued.start()) + 1, issued.end()):
        return False
    return are_states([token for token in tokens if token.start < end], folded[:end], vocabulary)
