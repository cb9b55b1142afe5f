"""Gatherings of several leaders: a summit or an opening, told with the list of those who spoke or came."""

from __future__ import annotations

from readouts.extract.dates import Reference, resolve, rule_of
from readouts.extract.expressions import DATE, PERSON, pattern
from readouts.extract.findings import Attendance, Cell, Encounter
from readouts.extract.setting import read_place
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME, Vocabulary

# The lead stands at the head of a report; a gathering named later is not what it is about.
LEAD_SENTENCES = 2
_ATTENDED = pattern(
    r"(?P<host><P>)[^。；，]{0,40}?(?P<word>出席|主持)(?P<event>[^，。；]{4,60}?(?:会议|峰会|会晤|论坛|大会|年会)(?:开幕式)?)"
    r"(?P<more>并|，|。)"
)
_LISTED = pattern(r"(?P<list><P>(?:[、和]<P>)+)等?[^。；，]{0,8}?(?:致辞|发言|讲话|出席|与会|参加)")


def find_gathering(tagged: Tagged, vocabulary: Vocabulary, chars: str, reference: Reference | None) -> Encounter | None:
    """The gathering that the lead announces, with at least two leaders from abroad among those listed; else None.

    `chars`: the tagged text with what leaders said blanked out.
    """
    sentences = [s for p in tagged.body.paragraphs for s in p.sentences]
    for sentence in sentences[:LEAD_SENTENCES]:
        start, end = tagged.range(sentence)
        match = _ATTENDED.search(chars, start, end)
        if not match:
            continue
        guests = _listed(tagged, vocabulary, chars)
        host = tagged.person(match.start("host"))
        if len(guests) < 2 or host.person is None:
            return None
        event, word = tagged.span(*match.span("event")), tagged.span(*match.span("word"))
        cells = [
            Cell("kind", "summit", event.start, event.end, "gathering.attended"),
            Cell("format", "in_person", word.start, word.end, "gathering.attended"),
            Cell("occasion", tagged.printed(event), event.start, event.end, "gathering.attended"),
        ]
        date = _date(tagged, reference, start, match.start("event"), cells)
        place_id, venue = read_place(tagged, vocabulary, start, end, cells)
        attendance = [Attendance(host.person, "principal", host.start, host.end, "principal.named"), *guests]
        return Encounter(
            "summit", "in_person", "reports", date, event.start, event.end,
            place_id=place_id, venue=venue, occasion=tagged.printed(event), attendance=attendance, cells=cells,
        )  # fmt: skip
    return None


def _listed(tagged: Tagged, vocabulary: Vocabulary, chars: str) -> list[Attendance]:
    """Leaders from abroad in lists of those who spoke or came, each once."""
    found: dict[str, Attendance] = {}
    for match in _LISTED.finditer(chars):
        for index in range(*match.span("list")):
            if chars[index] != PERSON:
                continue
            reference = tagged.person(index)
            person = reference.person
            if person and person.country_code not in HOME and vocabulary.is_leader(person):
                told = Attendance(person, "principal", reference.start, reference.end, "principal.listed")
                found.setdefault(person.person_id, told)
    return list(found.values())


def _date(tagged: Tagged, reference: Reference | None, start: int, end: int, cells: list[Cell]) -> str:
    for index in tagged.tags(DATE, start, end):
        expression = tagged.date(index)
        value = resolve(expression, reference)
        if len(value) >= 7:
            cells.append(Cell("date", value, expression.start, expression.end, rule_of(expression, reference)))
            return value
    return ""
