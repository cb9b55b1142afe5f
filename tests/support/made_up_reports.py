"""Made-up reports of talks and a call, for tests of contributing them, and what a run of the command gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

# What the clone holds: talks of leaders whom no vocabulary lists.
TOLD = """---
title: 贝尔松同托梅鲁会谈
publisher: 新华社
date: 2031-03-05
---

新华社雷克雅未克3月4日电（记者甲乙）冰岛总统贝尔松4日在雷克雅未克同斐济总理托梅鲁举行会谈。

贝尔松表示，冰岛愿同斐济发展渔业合作。

托梅鲁表示，斐济愿同冰岛加强交流。

会谈后，双方签署《渔业合作协议》。
"""
# Another report of the same talks, which says where they were held and who else was there.
AGAIN = """---
title: 冰岛斐济领导人会谈
publisher: 人民日报
date: 2031-03-06
---

3月4日，冰岛总统贝尔松在雷克雅未克海洋会议中心同斐济总理托梅鲁举行会谈。冰岛外长赫尔加参加会谈。

贝尔松指出，海洋联系着两国人民。

托梅鲁邀请贝尔松访问斐济。
"""
# A report of something that the clone does not hold.
OTHER = """---
title: 贝尔松同科罗塔通电话
publisher: 新华社
date: 2031-04-02
url: https://example.org/call
---

4月1日，冰岛总统贝尔松同瑙鲁总统科罗塔通电话。

贝尔松说，祝贺科罗塔就任。
"""
CITED = "《贝尔松同科罗塔通电话》（新华社，2031-04-02）"
BRIEF = OTHER.replace("publisher: 新华社", f"publisher: Readouts 简报\nbrief: true\ncites: ['{CITED}']")


@dataclass
class Ran:
    """What a run of the command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]
