"""What a leader said with no other there: at the airport before the talks, in an address in writing."""

from __future__ import annotations

import re

from readouts.extract.expressions import DATE, pattern
from readouts.extract.findings import Statement
from readouts.extract.tagging import Tagged

# 甲乘坐的专机降落在某机场。甲指出，…; 随后，甲同乙举行会谈。
_LANDED = pattern(r"专机[^。；\n会]{0,40}(?:降落|着陆|抵达)|抵达[^。；\n会<P>]{0,20}机场")
_MET_THEN = pattern(
    r"\n\s*(?:随后|其后|当[天日晚]|稍后|<D>)[^。；\n<P>]{0,12}，?<P>[^。；\n]{0,24}<P>[^。；\n]{0,10}会[谈晤见]"
)
# 甲在机场发表书面讲话。甲指出，…
_IN_WRITING = pattern(r"<P>[^，。；\n<P><J>]{0,20}?(?:发表|发布)了?[^，。；\n<P><J>]{0,6}?书面(?:讲话|谈话|声明)")
_AT_TALKS = re.compile("会[谈见晤](?!现场)|见面|会后|出席|参加")


def on_arrival(tagged: Tagged, statement: Statement) -> bool:
    """Whether it was said at the airport: nothing is told between the landing and it, and the talks follow."""
    landed = list(_LANDED.finditer(tagged.chars, 0, tagged.at(statement.start)))
    if statement.voice != "individual" or not landed or not _MET_THEN.search(tagged.chars, tagged.at(statement.end)):
        return False
    return _AT_TALKS.search(tagged.chars, landed[-1].end(), tagged.at(statement.start)) is None


def in_writing(tagged: Tagged, statement: Statement) -> bool:
    """Whether it stands behind 甲发表书面讲话, whose words go on up to the next encounter or day: nobody heard it."""
    if statement.voice != "individual" or "书面" not in tagged.body.folded:
        return False
    end = tagged.at(statement.start)
    addresses = list(_IN_WRITING.finditer(tagged.chars, 0, end))
    if not addresses or tagged.person(addresses[-1].start()).person not in statement.speakers:
        return False
    since = addresses[-1].end()
    return tagged.chars.find(DATE, since, end) < 0 and _AT_TALKS.search(tagged.chars, since, end) is None
