"""What the reporter tells between words of leaders: their acts, what both agreed on, the background."""

from __future__ import annotations

import re

from readouts.extract.expressions import pattern

# 贝尔松总统夫妇与托梅鲁总统共同走过长廊: of himself a leader says 我.
OWN_ACT = pattern(r"<P>(?:夫妇|和夫人)?(?:[、和与同]<P>(?:夫妇|和夫人)?)+(?!的)")
# 冰岛和斐济9月1日以来在边境发生冲突; 双方互相指责对方开火: background, at the head of a paragraph.
BACKGROUND = pattern(
    r"(?![^。；]{0,120}我)[^，。；：我你您“<P>]{0,12}(?:<L>[和与、]<L>|<J>|两国|双方)(?:边境|边界)?(?:(?:自|从)?<D>)?(?:以来|起|再次|又|曾)?[^，。；：我你您“<P>]{0,20}(?:发生|爆发)(?!过)了?[^，。；：我你您“<P>]{0,14}(?:冲突|交火|战事|摩擦)(?!的)"
    r"|(?![^。；]{0,120}我)[^。；：“<P>]{0,60}?(?:<J>|两国|双方)[都均]?(?:相互|互相)(?:指责|指控)"
)
# 双方就渔业达成一致。 双方宣布启动铁路研究。: behind what both hold
ACCORD = pattern(
    r"<J>(?:还|也)?(?:就|围绕)[^。；：“我你您]{2,60}?达成了?[^，。；：]{0,6}(?:一致|共识|协议)[，。]"
    r"|<J>(?:还|也|共同)?宣布(?:正式)?启动"
)
# 双方签署了协定，不仅…，意义重大: who speaks weighs it.
WEIGHED = re.compile("，(?:不仅|不但|不只)|意义(?:十分|非常|特别)?(?:重大|深远)")
# 双方还表示愿扩大贸易: a leader who speaks would not report what he says himself; 双方都表示… may be others.
BOTH_WISH = pattern("<J>还(?:均|都|共同)?表示(?=[愿将应要]|希望|支持|反对|期待|相信)")
