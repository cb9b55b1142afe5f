"""Whether a statement was made at another encounter than the one reported: its sentence names it, or who heard it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.dates import Reference, resolve
from readouts.extract.expressions import DATE, PERSON, pattern
from readouts.extract.findings import Encounter, Statement
from readouts.extract.pronouns import subject_before
from readouts.extract.tagging import Tagged

# 10天前，甲在同丙通电话时说，; 去年6月，甲在会见某国代表时说，; 会见丙时，甲表示，
_WHEN = pattern(
    r"(?:会见|拜会|接见|[同与和](?=[^，。；\n]{1,30}?(?:会[谈晤面]|通电?话|见面)))(?P<who>[^，。；\n]{1,30}?)"
    r"(?:会[谈晤面]|通电?话|见面)?[时中](?=，|<P>|[^，。；\n<P>]{0,4}[说称指强表提重])"
)
# 甲会见丙时说，; 在同丙通电话时，甲说，: whom that clause names was met elsewhere than at what the text tells of.
_WITH = pattern(r"(?:会[见晤]|[同与和给向])(?P<who>[^，。；：“”]{0,30}<P>)[^，。；：“”<P>]{0,24}?(?:时|期间)")
_MEETS = re.compile("会[见谈晤面]|通话|电话|见面")
# 对来访的丙，甲说：; 丙…。甲对他说，
_TO = pattern(
    r"(?:^|[。；\n])\s*对于?[^，。；：“”<P>]{0,24}(?P<who><P>)，<P>[^，。；：“”<P>]{0,8}[，：“]+$|<P>[^，。；：“”<P>]{0,6}[对向][他她](?![的们])[^，。；：“”<P>]{0,8}[，：“]+$"
)


def said_at_another(
    tagged: Tagged,
    statement: Statement,
    lead: str,
    here: Encounter,
    encounters: Sequence[Encounter],
    reference: Reference | None,
) -> tuple[bool, int | None]:
    """Whether the sentence of a statement says so, and the number of that encounter, if the article tells it there.

    The clause names somebody who did not meet `here`, or nobody, but with a date of its own. `lead`: what stands before
    the statement in its sentence.
    """
    begin = tagged.at(statement.start) - len(lead)
    when = _WHEN.search(tagged.chars, begin, tagged.at(statement.start))
    if when is None or statement.voice != "individual":
        return False, None
    speakers = {p.person_id for p in statement.speakers}
    guests = {p.person_id for i in tagged.tags(PERSON, *when.span("who")) if (p := tagged.person(i).person)} - speakers
    if guests & {p.person_id for p in here.principals}:
        return False, None
    values = [value for i in tagged.tags(DATE, begin, when.end()) if (value := resolve(tagged.date(i), reference))]
    other_day = bool(values) and not (here.date.startswith(values[-1]) or values[-1].startswith(here.date or "-"))
    if not guests and not (other_day and here.date):
        return False, None
    start, end = tagged.offset(begin), statement.start
    told = (n for n, e in enumerate(encounters) if start <= e.start < end and guests)
    return True, next((n for n in told if guests <= {p.person_id for p in encounters[n].principals}), None)


def said_to(tagged: Tagged, statement: Statement, lead: str) -> set[str]:
    """Identifiers of those whom the clause of a statement names as met or spoken to, without the speaker.

    Nobody where it was made at no encounter or not by one alone.
    """
    if statement.encounter is None or len(statement.speakers) != 1:
        return set()
    begin = tagged.at(statement.start) - len(lead)
    indices = {i for m in _WITH.finditer(lead) if _MEETS.search(m.group()) for i in range(*m.span("who"))}
    if to := _TO.search(lead):
        named = to.start("who") if to["who"] else None
        indices |= {named} if named is not None else {i - begin for i in subject_before(tagged.chars, begin)}
    people = (tagged.person(begin + i).person for i in indices if tagged.chars[begin + i] == PERSON)
    return {p.person_id for p in people if p} - {p.person_id for p in statement.speakers}


def hears(statement: Statement, encounters: Sequence[Encounter], heard: set[str]) -> bool:
    """Whether one of those who hear it took part in the encounter of a statement; of nobody he does."""
    if not heard or statement.encounter is None:
        return True
    return any(a.person.person_id in heard for a in encounters[statement.encounter].attendance)


def of_hearer(statement: Statement, encounters: Sequence[Encounter], heard: set[str]) -> int | None:
    """The encounter of a speaker and one of those who hear it, the last told before it or else the next."""
    speaker = statement.speakers[0].person_id
    own = [
        i for i, e in enumerate(encounters) if speaker in (met := {p.person_id for p in e.principals}) and met & heard
    ]
    return max(
        own,
        key=lambda i: (encounters[i].start < statement.start, -abs(encounters[i].start - statement.start)),
        default=None,
    )
