"""A clone to which somebody has added what CONTRIBUTING.md invites: briefs, a leader, a correction, an exception."""

from __future__ import annotations

from pathlib import Path

from broken_clone import add, current_clone, insert, write

CALL = """\
---
title: 习近平同马克龙通电话
date: '2026-03-05'
brief: true
cites:
- 《两国元首通电话》（某某晚报，2026-03-05）
---

3月4日晚，国家主席习近平同法国总统马克龙通电话。

习近平说，两座城市之间可以多开几趟夜车。

马克龙表示，夜车的票价应当便宜，欢迎"夜车之约"，相信乘客会多。
"""
# The text names no day, and a leader whom only the vocabulary of the clone knows.
TALKS = """\
---
title: 李强同托梅鲁举行会谈
date: '2026-05-30'
brief: true
cites:
- 《两国总理会谈》（某某晚报，2026-05）
---

欢迎仪式后，李强在人民大会堂同冰岛总理托梅鲁举行会谈。

托梅鲁表示，冰方愿意多修几座桥。

会谈后，两国总理共同见证签署《桥梁养护合作谅解备忘录》。
"""
MEETINGS = ("2026-03-04-emmanuel-macron-xi-jinping", "2026-05-li-qiang-zz-tomeru")
EDITS = (
    write("data/articles/2026-03-04-call.txt", CALL),
    write("data/articles/2026-05-talks.txt", TALKS),
    insert("data/people.csv", 'zz-tomeru,托梅鲁,T. Tomeru,"[""阿·托梅鲁""]",总理,Prime Minister,IS,'),
    add(
        "data/corrections.csv",
        f"meetings,{MEETINGS[1]},venue,人民大会堂,紫光阁,misprint,a bulletin,A. Reader,2026-06-01\n",
    ),
    insert(
        "data/exceptions.csv",
        "data/articles/2026-05-talks.txt,meeting.no_day,no day,no report gives it,A. Reader,2027-05-01",
    ),
)


def contributed_clone(root: Path) -> Path:
    """Make the folder `root` such a clone, its outputs current."""
    return current_clone(root, EDITS)
