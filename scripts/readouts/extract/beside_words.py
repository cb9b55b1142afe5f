"""Wording by which somebody is named beside those who met, and met nobody by it."""

from __future__ import annotations

import re

from readouts.extract.expressions import AT_REQUEST, one_of, pattern
from readouts.vocabulary import Vocabulary


def named_beside(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Persons who are named beside those who met: hosts who invite, spouses, those on whose behalf somebody comes.

    What matches as `met` names those with whom somebody attended a meeting, who are not beside it.
    """
    stand_in, on_behalf, tells = (one_of(vocabulary.words(name)) for name in ("stand_in", "on_behalf", "tells_of"))
    # 甲的葬礼; not 甲同5日就职的乙会谈, 甲借参加葬礼之机同乙…, 甲宣誓就职后便赴某地同乙…, of what he himself did.
    installed = (
        "<P>(?:(?!参加|出席|借|[同与和跟见晤])[^，。；<P>]){0,6}(?:就职|宣誓|葬礼|国葬|加冕|登基)"
        "(?![^，。；<P>]{0,12}后(?:便|即|就|随即|立即|立刻|马上|首次|启程|动身))"
    )
    # 发言人丙12日说，甲当天同乙通电话
    says = one_of(vocabulary.speech_verbs("say"))
    speaks = f"<P>[^，。；<P>]{{0,12}}?{says}，(?=[^，。；<P>他她其同与和跟会]{{0,6}}<P>)"
    # 送走丙，甲同乙会谈
    seen_off = r"(?:^|(?<=[，。；\n]))(?:送走|送别|告别|辞别)了?<P>"
    # 甲出席了与乙和丙的三方会晤: who met, and no more beside it
    met = "(?P<met>(?:出席|参加)了?[同与和]<P>(?:[、和与及]<P>)*的(?:<J>|三边)会[晤谈])"
    return pattern(
        rf"{met}|{AT_REQUEST}|{installed}|{seen_off}|在<P>(?:[和与、]<P>)*(?:陪同下|退席|离席|离[开场]|缺席)|{speaks}"
        rf"|偕同?<P>(?:[、和]<P>)*(?=[同与])|<P>{stand_in}|夫人<P>|<P>(?=夫人)|丈夫<P>|向<P>|{on_behalf}<P>|<P>(?:（[^（）<P>]{{1,40}}）)?的|<P>[^，。；<P><D>]{{0,8}}?{tells}，"
    )
