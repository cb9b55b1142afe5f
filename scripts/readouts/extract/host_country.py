"""The country in which one received the other, where it is named in short or with the host alone.

甲赴冰岛出席会议。在冰期间，甲会见乙; 冰岛总统乙同到访的甲会谈. Not the reporter's own country, which reports leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.body import behind_last
from readouts.extract.expressions import PLACE, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.setting import read_place_named
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME, Place, Vocabulary

# 在冰期间，
_IN_SHORT = re.compile("[在访](?P<country>[一-鿿])(?:停留|逗留)?期间，")
# 大会期间，乙会见到访的甲
_AT_EVENT = re.compile("期间|间隙|场边")
# 乙同到访的甲会谈, 乙会见正在访问的甲
_VISITED = pattern(
    r"(?P<host><P>)[^。；！，<P>]{0,24}?(?:[同与和跟]|会[见晤]了?|接[待见]了?)(?:正在)?(?:前?来|到|前来)?访问?的(?P<guest><P>)"
)


def add_host_country(tagged: Tagged, vocabulary: Vocabulary, chars: str, encounter: Encounter) -> None:
    """Give an encounter of which no place is told the country of the host. `chars`: the reporter's words alone."""
    cell = _country_of_stay(tagged, vocabulary, chars, encounter) or _of_host(tagged, vocabulary, chars, encounter)
    if cell:
        encounter.place_id = cell.value
        encounter.cells.append(cell)


def _country_of_stay(tagged: Tagged, vocabulary: Vocabulary, chars: str, encounter: Encounter) -> Cell | None:
    """The country named in short, where the text names it in full before, or one of the two is of it."""
    at = tagged.at(encounter.start)
    stay = _IN_SHORT.match(chars, behind_last(chars, "。；！\n", at), at)
    if stay is None:
        return None
    codes = set(vocabulary.abbreviations.get(stay["country"], ())).difference(HOME)
    for place, cell in _places_named(tagged, vocabulary, stay.start()):
        if place.kind == "country" and place.country_code in codes:
            return Cell("place_id", place.place_id, cell.start, cell.end, "place.of_stay")
    hosts = codes.intersection(p.country_code for p in encounter.principals)
    host = vocabulary.country_places.get(hosts.pop()) if len(hosts) == 1 else None
    span = tagged.span(*stay.span("country"))
    return Cell("place_id", host.place_id, span.start, span.end, "place.of_stay") if host else None


def _of_host(tagged: Tagged, vocabulary: Vocabulary, chars: str, encounter: Encounter) -> Cell | None:
    """The country printed with the name of the one who received a visitor."""
    start = behind_last(chars, "。；！\n", tagged.at(encounter.start))
    told = _VISITED.search(chars, start, tagged.at(encounter.end))
    if told is None or _AT_EVENT.search(chars, start, told.end()):
        return None
    host, guest = tagged.person(told.start("host")), tagged.person(told.start("guest"))
    if not {host.person, guest.person}.issubset(encounter.principals) or host.country in (*HOME, guest.country):
        return None
    named = vocabulary.tokens(tagged.body.folded[host.start : host.end])
    country = next((t for t in named if t.kind == "country" and vocabulary.countries[t.name] == host.country), None)
    place = vocabulary.country_places.get(host.country)
    if country is None or place is None or _told_elsewhere(tagged, vocabulary, told.end(), encounter):
        return None
    return Cell("place_id", place.place_id, host.start + country.start, host.start + country.end, "place.of_host")


def _told_elsewhere(tagged: Tagged, vocabulary: Vocabulary, end: int, encounter: Encounter) -> bool:
    """Whether a text names a place of a third country before `end`: both may have met there."""
    own = {p.country_code for p in encounter.principals}
    return any(place.country_code not in own for place, _ in _places_named(tagged, vocabulary, end))


def _places_named(tagged: Tagged, vocabulary: Vocabulary, end: int) -> Iterator[tuple[Place, Cell]]:
    """The places that a text names before `end`, each with the cell that names it."""
    for index in tagged.tags(PLACE, 0, end):
        cells: list[Cell] = []
        if place := vocabulary.places_by_id.get(read_place_named(tagged, vocabulary, index, index + 1, cells)):
            yield place, cells[-1]
