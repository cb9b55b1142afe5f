"""Others than leaders who speak in a report: officials, experts, a spokesman who is named once and speaks on."""

from __future__ import annotations

import re

from readouts.extract.body import Span
from readouts.extract.expressions import pattern
from readouts.extract.tagging import Tagged

# 他们说: the reporter tells of others.
THEY_SAY = re.compile(r"[他她]们(?:还|也|又)?(?:表示|认为|说|指|称)")
# 议长某某表示，…。他说，: whom no vocabulary holds 他 means as well, and not the leader of the sentence before.
_SOMEBODY = pattern(
    r"(?:[对就]此，|(?:另外|此外|同时)，)?[^，。；：“”我<P><J>]{0,20}"
    r"(?:议长|主席|[部外防]长|大臣|大使|特使|秘书长?|助理|总参谋长|司令|主任|发言人|官员|专家|学者)"
    r"[^，。；：“”我府部院委会处<P><J>]{0,12}(?:表示|说|指出?|称|认为|强调|透露)[，：]"
)
# 分析人士认为，双方都将受益: what follows of a paragraph of background is no leader's.
EXPERTS = re.compile(
    r"[^，。；：“”我]{0,12}(?:分析|观察|评论|专家|学者|业内|知情|舆论)(?:人士|家|师|员|者)?(?:们)?(?:普遍)?(?:认为|指出?|说|称|表示)[，：]?"
)
# 联合国秘书长发言人科尔透露，…: his name, by which he is told of alone later.
_SPOKESMAN = re.compile(
    r"(?:发言人|新闻秘书)(?P<name>[一-鿿·]{2,12}?)(?:[还也又则]|今[天日]|当[天日]|随后)?(?:表示|透露|说|称|指出|介绍|宣布|证实|强调)"
)
# 科尔还应询介绍了渔业的情况。 科尔说，
_GOES_ON = re.compile("[^，。；：“”]{0,30}?(?:表示|透露|说|称|指出|介绍|宣布|证实|强调|回应|答[复覆]|通报)")


def spokesmen(tagged: Tagged) -> tuple[str, ...]:
    """The names of spokesmen whom a text introduces as such."""
    folded = tagged.body.folded
    return tuple({m["name"] for m in _SPOKESMAN.finditer(folded)}) if "发言人" in folded or "新闻秘书" in folded else ()


def somebody_speaks(tagged: Tagged, sentence: Span, names: tuple[str, ...]) -> bool:
    """Whether a sentence opens with somebody who is no leader and speaks; `names`: of spokesmen."""
    if _SOMEBODY.match(tagged.chars, *tagged.range(sentence)):
        return True
    named = next((n for n in names if tagged.body.folded.startswith(n, sentence.start)), "")
    return named != "" and _GOES_ON.match(tagged.body.folded, sentence.start + len(named), sentence.end) is not None
