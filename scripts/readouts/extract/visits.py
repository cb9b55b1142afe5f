"""The visit during which encounters took place: its kind is their occasion, and its city of one day their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from readouts.extract.body import behind_last
from readouts.extract.dates import DAY, MONTH, DateExpression, Reference, agree, resolve
from readouts.extract.expressions import ARRIVES, PERSON, PLACE, one_of, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.host_country import add_host_country
from readouts.extract.setting import give_occasion, read_place_named
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME, HOME_CODE, Vocabulary

_LAST_DAY = re.compile(r"[^，。；\n]{2,12}?日(?:至|到|－|—|-|～)+(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
# 与会期间，甲还会见丙
_GOES_ON = re.compile("期间|还(?:分别)?[同与和会]")
_OF_EVENT = ("occasion.attending", "occasion.during", "gathering.beside")
# 举行隆重的欢迎仪式, 举行迎宾仪式
_WELCOME = re.compile("(?:欢迎|迎宾|迎接)[^，。；]{0,4}仪式|仪式，?[^，。；]{0,6}欢迎")


class VisitWords:
    """The expressions for visits, made from the words of phrases.csv; `kind` is a cheap look first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds = one_of(vocabulary.words("visit_kind"))
        self.kind = re.compile(kinds)
        # 甲应乙邀请，于5日至7日对某国、某国进行国事访问; 甲4日抵达某地，对某国进行国事访问; 正在某国进行国事访问的甲
        arrives = rf"[^。；！，<P>]{{0,24}}?{ARRIVES}达?(?:<L>|京)[^。；！，<P>]{{0,10}}，"
        self.told = (
            pattern(
                rf"(?P<guest><P>(?:[、和及]<P>)*)(?:应[^。；！]{{1,60}}?邀请?，)?(?:{arrives})?(?:应[^。；！]{{1,60}}?邀请?，)?[^。；！，<P>]{{0,24}}?[对在来](?P<hosts><L>(?:[、和及]<L>)*|华)"
                rf"(?:[王共][一-鿿]{{1,2}})?(?:开始)?(?:进行|[的作]|(?:进行|作)?为期[^，。；<P>]{{1,5}}的)了?[^，。；<P><L><D>]{{0,8}}?(?P<visit>{kinds})(?!的|之?前|前夕)"
            ),
            pattern(rf"正?在(?P<hosts><L>)(?:进行|作)(?P<visit>{kinds})的(?P<guest><P>)"),
        )
        # 甲4日抵达某地; 甲乘专机在某地作技术经停
        self.arrived = pattern(
            rf"(?P<guest><P>)(?P<way>[^。；！\n<P>]{{0,60}})(?:{ARRIVES}达?|在(?=<L>+作?(?:技术)?经停))(?P<places><L>+(?:首都<L>)?)(?![^，。；]{{0,4}}前)"
        )
        self.went_on = pattern(r"(?:前往|转往|转赴|随后赴|飞往|赶赴|抵达?|到达|来到)了?<L>")
        self.place_told = pattern("[在于]<L>")
        self.to_come = re.compile("将|预计|计划|准备|即可|定于")
        # 甲此行是国事访问。 这是甲首次对某国进行国事访问。 in the paragraph that tells of the encounter
        self.this_trip = pattern(
            rf"(?:^|(?<=。))(?:(?P<guest><P>)此[行访][是为](?:一次|其)?[^，。；<P><D>]{{0,12}}?(?P<trip>{kinds})"
            rf"|这[也还]?是[^，。；<D>]{{0,24}}?[对在](?P<host><L>)(?:进行|作)的?[^，。；<P><D>]{{0,6}}?(?P<visit>{kinds}))(?=[，。])"
        )
        # 甲4日至6日在某国某地出席某论坛。 at the head of a report
        self.stay = pattern(
            r"(?P<guest><P>)[^。；！，<P><D>]{0,6}(?P<date><D>)[至到—-](?P<last>\d{1,2})日[在赴](?P<places><L>+)(?:出席|参加)"
            rf"(?P<event>[^，。；<P>]{{2,40}}?{one_of(vocabulary.words('event_noun'))})(?=[，。])"
        )
        # 甲4日到某国访问, 甲4日访问某国，…, in the paragraph of the encounter and before it
        guest = r"(?<!邀请)(?P<guest><P>)(?:应[^。；！]{1,40}?邀请?，)?"
        not_this = "结束|完成|取消|推迟|邀请|此前|曾|将|拟|计划|有意|希望|期待|要求"
        this_one = rf"(?:(?!{not_this})[^。；！，<P><L>]){{0,14}}?"
        self.abroad = (
            pattern(
                rf"{guest}[^。；！，<P><L>]{{0,14}}?(?<![将要曾拟会想备])[到赴](?P<host><L>)"
                rf"(?:进行|作|展开|开始)?(?:{kinds}|[^，。；<P><L><D>]{{0,4}}?访问)(?![之以]?[前后]|归|的)"
            ),
            pattern(rf"{guest}{this_one}(?:访问|到访)了?(?P<host><L>)(?=[，。]|并|期间)"),
            pattern(
                rf"{guest}{this_one}对(?P<host><L>)(?:开始)?(?:进行|作|展开)[^，。；<P><L><D>]{{0,8}}?访问(?=[，。]|并)"
            ),
        )


@lru_cache(maxsize=4)
def visit_words(vocabulary: Vocabulary) -> VisitWords:
    """The expressions for a vocabulary, compiled once."""
    return VisitWords(vocabulary)


def add_visits(
    tagged: Tagged,
    vocabulary: Vocabulary,
    chars: str,
    encounters: Sequence[Encounter],
    reference: Reference | None,
) -> None:
    """Give the encounters reported that lack them the visit as their occasion, and the city of that day as their place.

    `chars`: the tagged text with what leaders said blanked out.
    """
    reported = [e for e in encounters if e.role == "reports" and e.format == "in_person"]
    bare = [e for e in reported if not e.occasion and (e.kind in ("talks", "meeting") or _is_welcome(tagged, e))]
    words = visit_words(vocabulary)
    wanted = bool(bare) or any(not e.place_id and not e.venue for e in reported)
    named = wanted and words.kind.search(chars) is not None
    visits = [visit for expression in words.told for visit in expression.finditer(chars)] if named else []
    for visit in visits:
        for encounter in bare:
            if not encounter.occasion and _is_of(tagged, vocabulary, visit, encounter, reference):
                give_occasion(tagged, encounter, visit.span("visit"), "occasion.of_visit_told")
    if bare and named:
        _add_this_trip(tagged, vocabulary, chars, bare)
    first = next((p.span for p in tagged.body.paragraphs if p.sentences), None)
    stay = words.stay.search(chars, *tagged.range(first)) if first and reported else None
    for encounter in reported if stay else ():
        if not encounter.place_id and stay:
            _add_stay(tagged, vocabulary, stay, encounter)
    for encounter in reported:
        _add_city_of_arrival(tagged, vocabulary, chars, encounter, reference)
        if not encounter.place_id:
            _add_place_of_day(vocabulary, encounter, reported)
        if not encounter.place_id and not encounter.venue:
            _add_country(tagged, vocabulary, chars, visits, encounter, reference)
    _add_city_of_stay(vocabulary, chars, tagged, reported)


def _is_welcome(tagged: Tagged, encounter: Encounter) -> bool:
    """Whether a ceremony is one for a guest who arrives, and not an event that two attended."""
    return (
        encounter.kind == "ceremony" and _WELCOME.search(tagged.body.folded, encounter.start, encounter.end) is not None
    )


def _is_of(
    tagged: Tagged, vocabulary: Vocabulary, visit: re.Match[str], encounter: Encounter, reference: Reference | None
) -> bool:
    """Whether a guest met somebody of a country visited there, on one of the days of the visit."""
    named = (tagged.person(i).person for i in tagged.tags(PERSON, *visit.span("guest")))
    guests = {person.person_id for person in named if person}
    named_hosts = tagged.tags(PLACE, *visit.span("hosts"))
    hosts = {vocabulary.countries.get(tagged.text(i, i + 1), "") for i in named_hosts} or {HOME_CODE}
    met = {p.person_id: p.country_code for p in encounter.principals}
    if guests.isdisjoint(met) or not hosts & {c for i, c in met.items() if i not in guests}:
        return False
    dates = tagged.dates_up_to(visit)
    values = [value for d in dates if (value := resolve(d, reference))]
    if not values:
        return visit.re is visit_words(vocabulary).told[1]
    if dates[-1].day and not dates[-1].ranged and not _on_visit(visit, encounter.date, values[-1]):
        return False
    place = vocabulary.places_by_id.get(encounter.place_id)
    if place and place.country_code not in hosts:
        return False
    if dates[-1].crossing:
        return encounter.date.startswith(values[-1]) and _within(tagged, dates[-1], encounter.date)
    return values[-1][:MONTH] == encounter.date[:MONTH]


def _within(tagged: Tagged, begins: DateExpression, day: str) -> bool:
    """8月31日至9月2日: whether a day, or what is known of it, is of a visit from one month to the next."""
    last = _LAST_DAY.match(tagged.body.folded, begins.start)
    if last is None or begins.month is None or begins.day is None:
        return False
    first, until = (begins.month, begins.day), (int(last["month"]), int(last["day"]))
    told = (int(day[5:MONTH] or 0), int(day[MONTH + 1 :] or 0))
    if not told[0]:
        return True
    if not told[1]:
        return told[0] in (first[0], until[0])
    return first <= told <= until if first <= until else told >= first or told <= until


def _on_visit(visit: re.Match[str], day: str, told: str) -> bool:
    """Whether a day, or a month where no more is known, is of a visit that began or ended on the day `told`."""
    told = told[: len(day)]
    return day <= told if "结束" in visit.group() else day >= told


def _add_this_trip(tagged: Tagged, vocabulary: Vocabulary, chars: str, bare: Sequence[Encounter]) -> None:
    """The kind of visit told right behind the first encounter; the occasion of all that the guest did that day."""
    chief = bare[0]
    at = tagged.at(chief.start)
    end = chars.find("\n", at)
    stop = end if end >= 0 else len(chars)
    told = visit_words(vocabulary).this_trip.search(chars, at, stop) if not chief.occasion else None
    if told is None:
        return
    if told["guest"]:
        guests = {p} if (p := tagged.person(told.start("guest")).person) else set()
    else:
        host = vocabulary.countries.get(tagged.text(*told.span("host")), "")
        hosts = {p for p in chief.principals if p.country_code == host}
        guests = set(chief.principals) - hosts if hosts else set()
    visit = told.span("visit" if told["visit"] else "trip")
    for encounter in bare:
        if not encounter.occasion and encounter.date == chief.date and guests.intersection(encounter.principals):
            give_occasion(tagged, encounter, visit, "occasion.of_this_trip")


def _add_stay(tagged: Tagged, vocabulary: Vocabulary, stay: re.Match[str], encounter: Encounter) -> None:
    """The city and the event of a stay of several days, where the guest met somebody of that country on one of them."""
    date, guest = tagged.date(stay.start("date")), tagged.person(stay.start("guest")).person
    day = int(encounter.date[8:] or 0)
    met = {p.person_id: p.country_code for p in encounter.principals}
    cells: list[Cell] = []
    place = vocabulary.places_by_id.get(read_place_named(tagged, vocabulary, *stay.span("places"), cells))
    if guest is None or guest.person_id not in met or place is None or place.kind != "city":
        return
    others = {code for person_id, code in met.items() if person_id != guest.person_id}
    within = date.month == int(encounter.date[5:7] or 0) and (date.day or 0) <= day <= int(stay["last"])
    if not day or not within or others != {place.country_code}:
        return
    encounter.place_id = place.place_id
    encounter.cells += [replace(c, rule="place.of_stay") for c in cells if c.column == "place_id"]
    if not encounter.occasion:
        give_occasion(tagged, encounter, stay.span("event"), "occasion.of_stay")


def _add_city_of_arrival(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, encounter: Encounter, reference: Reference | None
) -> None:
    """甲4日抵达某地。当天，甲同乙会谈: the city of the host's country to which a guest came that day, if it is one."""
    place = vocabulary.places_by_id.get(encounter.place_id)
    if len(encounter.date) != DAY or (place and place.kind == "city"):
        return
    words, at = visit_words(vocabulary), tagged.at(encounter.start)
    if words.place_told.search(chars, behind_last(chars, "。；！\n", at), at):
        return
    met = {p.person_id: p.country_code for p in encounter.principals}
    found: dict[str, Cell] = {}
    for arrival in words.arrived.finditer(chars, 0, at):
        guest = tagged.person(arrival.start("guest")).person
        if guest is None or guest.person_id not in met or words.to_come.search(arrival["way"]):
            continue
        # 甲抵达某地。专机抵达某地机场时，: the same place again is not where he went on to.
        last = arrival.end("places") - 1
        came_to = tagged.text(last, last + 1)
        on = (tagged.text(m.end() - 1, m.end()) for m in words.went_on.finditer(chars, arrival.end(), at))
        if any(place != came_to for place in on):
            continue
        days = {resolve(date, reference) for date in tagged.dates_up_to(arrival)}
        cells: list[Cell] = []
        city = vocabulary.places_by_id.get(read_place_named(tagged, vocabulary, *arrival.span("places"), cells))
        hosts = {code for person_id, code in met.items() if person_id != guest.person_id}
        if days == {encounter.date} and city and city.kind == "city" and hosts == {city.country_code}:
            found[city.place_id] = next(c for c in cells if c.column == "place_id")
    if len(found) == 1 and (place is None or {place.country_code} & set(met.values())):
        ((place_id, cell),) = found.items()
        encounter.place_id = place_id
        encounter.cells = [c for c in encounter.cells if c.column != "place_id"]
        encounter.cells.append(replace(cell, rule="place.of_arrival"))


def _add_place_of_day(vocabulary: Vocabulary, encounter: Encounter, reported: Sequence[Encounter]) -> None:
    """甲在某国某地同乙会谈，当日还会见该国的丙: the guest met both in that city, if only one is named.

    A guest at home may have gone on to another city in the day, and reports from home leave the city out.
    """
    if len(encounter.date) != DAY:
        return
    found: dict[str, Cell] = {}
    met = {p.person_id for p in encounter.principals}
    for other in reported:
        place = vocabulary.places_by_id.get(other.place_id)
        if other.date != encounter.date or place is None:
            continue
        guests = met & {p.person_id for p in other.principals}
        hosts = {p.country_code for p in encounter.principals if p.person_id not in guests}
        cell = next((c for c in other.cells if c.column == "place_id"), None)
        if (
            place.kind == "city"
            and place.country_code not in HOME
            and guests
            and hosts == {place.country_code}
            and cell is not None
        ):
            found[other.place_id] = cell
    if len(found) == 1:
        ((place_id, cell),) = found.items()
        encounter.place_id = place_id
        encounter.cells.append(replace(cell, rule="place.of_same_day"))


def _add_city_of_stay(vocabulary: Vocabulary, chars: str, tagged: Tagged, reported: Sequence[Encounter]) -> None:
    """甲在某地出席峰会期间会见乙，还会见丙: the one city abroad, and its event, where a leader meets others."""
    cities = {e.place_id: e for e in reported if (p := vocabulary.places_by_id.get(e.place_id)) and p.kind == "city"}
    if len(cities) != 1:
        return
    ((place_id, told),) = cities.items()
    place = next((c for c in told.cells if c.column == "place_id"), None)
    event = next((c for c in told.cells if c.column == "occasion" and c.rule in _OF_EVENT), None)
    if place is None or event is None or vocabulary.places_by_id[place_id].country_code in HOME:
        return
    for encounter in reported:
        at = tagged.at(encounter.start)
        sentence = behind_last(chars, "。；！\n", at)
        goes_on = _GOES_ON.search(chars, sentence, tagged.at(encounter.end)) is not None
        of_one = set(encounter.principals) & set(told.principals)
        if encounter.place_id or encounter.venue or not (goes_on and of_one) or encounter.start < told.start:
            continue
        encounter.place_id = place_id
        encounter.cells.append(replace(place, rule="place.of_stay"))
        if not encounter.occasion:
            encounter.occasion = event.value
            encounter.cells.append(replace(event, rule="occasion.of_stay"))


def _add_country(
    tagged: Tagged,
    vocabulary: Vocabulary,
    chars: str,
    visits: Sequence[re.Match[str]],
    encounter: Encounter,
    reference: Reference | None,
) -> None:
    """The country in which they met, where the text tells no more of the place. `visits`: those that it tells of."""
    for named, rule in _countries_named(tagged, vocabulary, chars, visits, encounter, reference):
        cells: list[Cell] = []
        encounter.place_id = read_place_named(tagged, vocabulary, *named, cells)
        encounter.cells += [replace(c, rule=rule) for c in cells if c.column == "place_id"]
        if encounter.place_id:
            return
    add_host_country(tagged, vocabulary, chars, encounter)


def _countries_named(
    tagged: Tagged,
    vocabulary: Vocabulary,
    chars: str,
    visits: Sequence[re.Match[str]],
    encounter: Encounter,
    reference: Reference | None,
) -> Iterator[tuple[tuple[int, int], str]]:
    """Where the text may name that country, and the rule by which it is known; the plainest first."""
    if named := _country_to_which_one_came(tagged, vocabulary, chars, encounter, reference):
        yield named, "place.of_visit"
    if named := _country_visited(tagged, vocabulary, visits, encounter, reference):
        yield named, "place.of_visit"


def _country_to_which_one_came(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, encounter: Encounter, reference: Reference | None
) -> tuple[int, int] | None:
    """甲4日到某国访问，下午同该国的乙会谈: where the country is named to which one of them came, before they met."""
    at = tagged.at(encounter.start)
    start = chars.rfind("\n", 0, at) + 1
    met = {p.person_id: p.country_code for p in encounter.principals}
    told = (expression.finditer(chars, start, at + 1) for expression in visit_words(vocabulary).abroad)
    for visit in chain.from_iterable(told):
        guest = tagged.person(visit.start("guest")).person
        country = vocabulary.countries.get(tagged.text(*visit.span("host")), "")
        if guest is None or guest.person_id not in met or met[guest.person_id] == country:
            continue
        days = (resolve(date, reference) for date in tagged.dates_up_to(visit))
        if country in met.values() and all(agree(day, encounter.date) for day in days):
            return visit.span("host")
    return None


def _country_visited(
    tagged: Tagged,
    vocabulary: Vocabulary,
    visits: Sequence[re.Match[str]],
    encounter: Encounter,
    reference: Reference | None,
) -> tuple[int, int] | None:
    """甲5日至7日对某国进行正式访问，会见乙: where the one country visited is named; not the reporter's own."""
    for visit in visits:
        hosts = [*tagged.tags(PLACE, *visit.span("hosts"))]
        country = HOME_CODE if not hosts else vocabulary.countries.get(tagged.text(hosts[0], hosts[0] + 1), "")
        begin = behind_last(visit.string, "。；！\n", visit.start())
        to_come = visit_words(vocabulary).to_come.search(visit.string, begin, visit.end())
        alone = len(hosts) == 1 and country not in HOME and not to_come
        if alone and _is_of(tagged, vocabulary, visit, encounter, reference):
            return visit.span("hosts")
    return None
