"""Whether a statement was made at another encounter than the one reported, which its own sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.extract.dates import Reference, resolve
from readouts.extract.expressions import DATE, PERSON, pattern
from readouts.extract.findings import Encounter, Statement
from readouts.extract.tagging import Tagged

# 10天前，甲在同丙通电话时说，; 去年6月，甲在会见某国代表时说，; 会见丙时，甲表示，
_WHEN = pattern(
    r"(?:会见|拜会|接见|[同与和](?=[^，。；\n]{1,30}?(?:会[谈晤面]|通电?话|见面)))(?P<who>[^，。；\n]{1,30}?)"
    r"(?:会[谈晤面]|通电?话|见面)?[时中](?=，|<P>|[^，。；\n<P>]{0,4}[说称指强表提重])"
)


def said_at_another(
    tagged: Tagged,
    statement: Statement,
    begin: int,
    here: Encounter,
    encounters: Sequence[Encounter],
    reference: Reference | None,
) -> tuple[bool, int | None]:
    """Whether the sentence of a statement says so, and the number of that encounter, if the article tells it there.

    The clause names somebody who did not meet `here`, or nobody, but with a date of its own. `begin`: of the sentence.
    """
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
