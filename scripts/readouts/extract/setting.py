"""Where an encounter took place and around what event, read from the sentence that announces it."""

from __future__ import annotations

from dataclasses import dataclass

from readouts.extract.findings import Cell
from readouts.extract.tagging import PLACE, VENUE, Tagged, pattern
from readouts.vocabulary import Token, Venue, Vocabulary

_AT = r"(?:在|于)(?P<places><L>*)(?P<venue>(?:<V>[^，。；<P><L>]{0,0})*)"
_STOP = r"(?=先后|先|又|集体|亲切|视频|主持|宴请|迎接|接待|开始|通过|同|与|和|跟|会见|举行|进行|出席|应约|分别|共同|以视频|为|通|接受|会谈|会晤|见面|并|再次|一道|一起|，|。|；|期间|亲切|茶叙|小范围|<P>|$)"
_BUILDING = r"[^，。；：（）<P><D><L>]{1,14}?(?:宫|堂|馆|酒店|饭店|宾馆|庄园|大厅|厅|中心|官邸|总统府|总理府|首相府|广场|别墅|大楼|大厦|国会|剧院|机场|阁|城堡)|(?:总统府|总理府|首相府|国会|议会大厦|王宫|皇宫|官邸|总统官邸)"
_VISIT = r"(?P<visit>国事访问|正式友好访问|正式访问|友好访问|工作访问)"
_VISITS = (
    (
        rf"(?:来华|对<L>(?:进行|开始)?|前来|正在<L>?)(?:进行|开始|作)?(?:了)?(?:成功的|为期[^，。]{{1,4}}的)?{_VISIT}",
        "occasion.visit",
    ),
)
_ATTENDING = r"(?:(?:来华|赴[^，。；]{1,6}|应邀|前来|在[^，。；]{1,12})?(?:出席|参加))(?P<event>[^，。；]{3,60}?)(?:开幕式|闭幕式)?(?:并[^，。；]{0,14})?(?:期间|之际|时|的(?=<P>))"
_DURING = r"在(?P<event>[^，。；出]{4,40}?(?:会议|峰会|会晤|论坛|年会|运动会|冬奥会|博览会|大会))(?:开幕式)?期间"
_SUMMIT = r"举行(?P<event>[^，。；]{2,24}?第?[^，。；]{0,6}次?会晤)"
VENUE_OF_WELCOME = pattern(r"(?P<venue><V>[^，。；的上<P>]{0,6})上?[^，。；]{0,12}?欢迎仪式")


@dataclass(frozen=True, slots=True)
class Setting:
    """Place, venue and occasion of an encounter, with the cells that give them."""

    place_id: str = ""
    venue: str = ""
    occasion: str = ""
    cells: tuple[Cell, ...] = ()


def read_setting(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, summit: bool = False) -> Setting:
    """Read the setting from tagged characters `[start, end)`, the sentence that announces an encounter."""
    cells: list[Cell] = []
    place_id, venue = read_place(tagged, vocabulary, start, end, cells)
    occasion = read_occasion(tagged, start, end, cells, summit)
    return Setting(place_id, venue, occasion, tuple(cells))


def read_place(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell]) -> tuple[str, str]:
    """City (else country, else the venue's city) and venue after 在."""
    best: tuple[str, str, list[Cell]] = ("", "", [])
    for short, place_id in vocabulary.phrases.get("place_short", {}).items():
        if match := pattern(rf"在(?P<place>{short}){_STOP}").search(tagged.chars, start, end):
            span = tagged.span(*match.span("place"))
            best = (place_id, "", [Cell("place_id", place_id, span.start, span.end, "place.short_name")])
    for match in pattern(
        rf"(?:在|于)(?:[^，。；<P><L><V><D>]{{0,4}}?(?=<L>))?(?P<places><L>*)(?P<venue><V>[^，。；<P><L><D>]{{0,8}}?|{_BUILDING})?{_STOP}"
    ).finditer(tagged.chars, start, end):
        if match.start("places") == match.end("places") and match["venue"] is None:
            continue
        found: list[Cell] = []
        place_id = _place(tagged, vocabulary, range(*match.span("places")), found)
        venue = ""
        if match["venue"] is not None:
            span = tagged.span(*match.span("venue"))
            venue = tagged.body.text[span.start : span.end]
            found.append(Cell("venue", venue, span.start, span.end, "venue.after_at"))
            known = vocabulary.venues.get(tagged.body.folded[span.start : span.end]) or _venue_inside(
                tagged, vocabulary, match.span("venue")
            )
            country = vocabulary.places_by_id[place_id].kind == "country" if place_id else True
            if known and country and known.place_id in vocabulary.places_by_id:
                place_id = known.place_id
                found = [c for c in found if c.column != "place_id"]
                found.append(Cell("place_id", place_id, span.start, span.end, "place.of_venue"))
        if (place_id or venue) and (not best[0] or (venue and not best[1])):
            best = (place_id or best[0], venue or best[1], found if venue or not best[2] else best[2])
    cells.extend(best[2])
    return best[0], best[1]


def _venue_inside(tagged: Tagged, vocabulary: Vocabulary, at: tuple[int, int]) -> Venue | None:
    for i in tagged.tags(VENUE, *at):
        item = tagged.items[i]
        if isinstance(item, Token):
            return vocabulary.venues.get(item.name)
    return None


def _place(tagged: Tagged, vocabulary: Vocabulary, indices: range, cells: list[Cell]) -> str:
    """The city of a run of names (印度尼西亚巴厘岛 is 巴厘岛), else the country."""
    chosen = ""
    for index in indices:
        item = tagged.items.get(index)
        if not isinstance(item, Token):
            continue
        place = (
            vocabulary.country_places.get(vocabulary.countries[item.name])
            if item.kind == "country"
            else vocabulary.places_by_name.get(item.name)
        )
        if place and (not chosen or place.kind == "city"):
            chosen = place.place_id
            cells[:] = [c for c in cells if c.column != "place_id"]
            cells.append(
                Cell(
                    "place_id", chosen, item.start, item.end, "place.city" if place.kind == "city" else "place.country"
                )
            )
    return chosen


def read_occasion(tagged: Tagged, start: int, end: int, cells: list[Cell], summit: bool) -> str:
    """The event or visit around which an encounter took place; a summit of three or more may be its own event."""
    for expression, rule in (
        (_ATTENDING, "occasion.attending"),
        (_DURING, "occasion.during"),
        *_VISITS,
        *(((_SUMMIT, "occasion.summit"),) if summit else ()),
    ):
        match = pattern(expression).search(tagged.chars, start, end)
        if match:
            group = "visit" if "visit" in match.groupdict() else "event"
            span = tagged.span(*match.span(group))
            value = tagged.body.text[span.start : span.end]
            cells.append(Cell("occasion", value, span.start, span.end, rule))
            return value
    return ""


def place_names(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell]) -> str:
    """The place that a run of names within `[start, end)` gives, as after 地点：."""
    return _place(tagged, vocabulary, range(*_indices(tagged, start, end)), cells)


def _indices(tagged: Tagged, start: int, end: int) -> tuple[int, int]:
    found = list(tagged.tags(PLACE, start, end))
    return (found[0], found[-1] + 1) if found else (start, start)
