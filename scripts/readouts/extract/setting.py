"""Where an encounter took place and around what event, read from the sentence that announces it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.expressions import PLACE, VENUE, one_of, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.meals import meal_given
from readouts.extract.pronouns import HE
from readouts.extract.several import BESIDE
from readouts.extract.tagging import Tagged
from readouts.terms import Kind
from readouts.vocabulary import HOME, Token, Venue, Vocabulary

# Between 在 and a place or building there may be a word or two, but no other tag.
_NAME = "[^，。；<P><L><V><D>]"
# 某国某州某城: a part of a country, which no vocabulary holds.
DIVISION = "[一-鿿]{1,8}?(?:州|省|邦|大区|地区|郡)"
# The last character of a building's name.
_BUILDING = "[室场馆厅宫院园楼堂府店邸阁寺庙塔堡殿厦]"
_SQUARE = "广场"
_AIRPORT = "机场"
# 在某宫前广场举行仪式欢迎乙，随后同乙会谈
_CEREMONY_ON_SQUARE = re.compile(f"{_SQUARE}[^，。；]{{0,30}}仪式")
_VENUES_OF_WELCOME = (
    pattern(r"(?P<venue><V>)[^，。；<P>]{0,18}?(?:欢迎仪式|举行仪式，?欢迎)"),
    pattern(r"欢迎仪式[^，。；<P>]{0,6}?在(?P<venue><V>)[^，。；<P>]{0,8}?举行"),
)


# 出席乙举行的欢迎仪式后: how the guest was received, and no event.
_WELCOME = pattern(r"(?:欢迎|迎宾)[^，。；<P>]{0,3}(?:仪式|宴会|[国晚午]宴)$|举[行办]$")


class SettingWords:
    """The expressions for place, venue and occasion, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        stop = rf"(?={one_of(vocabulary.words_and_encounters('place_stop'))}|{meal_given(vocabulary)}|[，。；]|<P>|$)"
        # 一家饭店, 自己的一处庄园, 下榻的饭店 is no name
        known = rf"{one_of(words('venue_suffix'))}|{one_of(words('venue_alone'))}"
        no_name = r"(?:[^，。；：（）<P><D><L>]{0,6}的)?一[家处座间所栋幢个同起道]|共同|某|(?:下榻|住宿|入住|所住)的"
        building = rf"(?!{no_name})[^，。；：（）<P><D><L>]{{1,14}}?{known}|(?<=<L>){_AIRPORT}"
        # 在“某某之家”; of “某某”宾馆 the quotes are part of the name
        quoted = rf"“(?P<quoted>[^“”，。；：<P><D><L>]{{1,12}}?(?:{known}|之家))”"
        # 某城南郊的某宫, 某城的某宫
        outskirts = "市?[近远市东南西北]{0,2}郊[区外]?的?|附近的"
        # 某国东部某州的某发射场
        remote = rf"(?:[东南西北中]{{1,2}}部|[一-鿿]{{2,4}}地区)?(?:{DIVISION})?的(?={building})"
        # 某城某岛上的某酒店
        remote += rf"|{_NAME}{{1,6}}[岛湾湖海河江山港城][上中边畔旁]的(?={building})"
        # 甲在白宫说，他同乙通了电话: where he said it
        said = rf"{one_of(vocabulary.speech_verbs('say'))}[，：]"
        self.short_names = tuple(
            (pattern(rf"在(?P<place>{re.escape(short)}){stop}"), place_id)
            for short, place_id in vocabulary.phrases["place_short"].items()
        )
        # 某国首都某城, 某国旅游城市某城, 某国西部某城
        capital = "首都|首府|省会|[省市州](?!长)|[一-鿿]{0,6}(?:[东南西北中]部|城市|胜地|小镇|古城|名城|古都)(?=<L>)|"
        # 某国某海之滨的某城
        shore = "[一-鿿]{1,6}(?:之滨|海滨|沿岸|海岸|湖畔|河畔|湖边|海边)"
        capital += rf"(?:{DIVISION}|(?:[近远市东南西北]郊|郊外|附近|以[东南西北]|{shore})的?)(?=<L>)"
        # 在某国与某国关系紧张之际, 在某国和某国交界处 is no place
        between = "(?![和与同]<L>[^，。；<P>]{0,12}(?:之际|之时|之间|背景|局势|关系|冲突|紧张|边[境界]|交界))"
        self.place = pattern(
            rf"(?:(?:在|于|聚首|齐聚|会聚)(?!对)|地点(?:就?[是为]|[选定设]在))(?:(?:{_NAME}{{0,4}}?|{_NAME}{{0,10}}(?:城市|胜地|小镇)|{DIVISION})(?=<L>))?"
            rf"(?P<places>(?:<L>(?:{capital}|市(?=[一-鿿<V>])(?!长|中心|政|民|区|郊)|的(?=<L>|<V>|“|{building}))?)*){between}(?:一侧|境内|{outskirts}|{remote}|{_NAME}{{2,6}}(?=<V>))?"
            rf"(?:(?P<venue><V>(?:(?!{said})[^，。；<P><L><D>]){{0,8}}?|{building})(?:“[^“”，。；<P><D>]{{1,10}}”)?|{quoted})?(?:门?前)?(?:（[A-Za-z\u00c0-\u024f][^（）]{{1,40}}）)?{stop}"
            # 在议会发表演讲: where a speech was given
            r"(?!发表了?[^，。；]{0,8}?(?:演讲|演说|讲话))"
        )
        # 抵达某地，并同…会谈; 正在某地访问的甲会见…
        own = "(?:(?![这此本该][次届]|当天)[^，。；出的与同和<P><D>])"
        self.came = (
            pattern(
                r"(?<!又)(?:抵达|飞抵|来到|到访|(?<![会又飞])抵|转[往赴至到])了?[^，。；<P><L>]{0,8}?(?P<places><L>(?:(?:首都|[^，。；<P><L>]{0,3}城市)?<L>)*)市?"
                r"(?:[^。；]{0,30}，|(?:[^，。；<P><L>]{0,4}访问)?并|后|。)"
            ),
            # 启程前往某地，与乙会谈
            pattern(r"(?:启程|起程|动身)(?:前往|赴)(?P<places><L>+)，(?=[同与和]|会见)"),
            pattern(r"一[到抵](?:达)?(?P<places><L>+)便?就?(?=[同与和会])"),
            # 访问某地，与乙会谈，随后前往某地会见丙
            pattern(r"(?:前往|赶赴|赶往|飞往|转赴|访问)了?(?P<places><L>+(?:首都<L>)?)，?(?=会见|拜会|[同与和]<P>)"),
            # 甲和乙到某国某地参加某峰会, 甲到某地拜会乙
            pattern(
                r"<P>[^，。；<P><L>]{0,8}?(?<![将要曾拟会想备往来])[到赴](?P<places><L>*<L>)(?=(?:参加|出席|拜会|拜访|会见))"
            ),
            pattern(r"正在(?P<places><L>+)(?:进行)?访问的<P>[^。；<P>]{0,20}?会见"),
            # 在某城的某峰会期间, 在某城某峰会间隙; 某城进程 and the like meet elsewhere
            pattern(
                rf"在(?P<places><L>+)市?的?(?!进程|倡议|集团|机制|对话|小组){own}{{2,40}}?{one_of(words('event_noun'))}(?:期间|之际|上(?=[，会同与和])|的?{BESIDE})"
            ),
            # 在某组织某城峰会期间
            pattern(rf"(?:在|<D>)(?:{_NAME}|<L>){{2,14}}?(?P<places><L>)峰会(?:期间|上(?=[，会同与和])|的?{BESIDE})"),
            # 在某城某演武场举行, 在某城某区会见, 在某城总统府某某同…: what no list holds, of a city
            pattern(
                rf"在(?P<places><L>+)市?{_NAME}{{1,10}}?(?:{_BUILDING}|[区县镇岛]|(?:官邸|总统府|王宫){_NAME}{{1,8}}?)"
                r"(?=举行|[同与和]<P>|会见|迎接)"
            ),
        )
        visit = rf"(?P<event>{one_of(words('visit_kind'))})"
        # 正在对某国进行国事访问的甲, 欢迎甲对某国进行国事访问, 即将结束对某国的国事访问之际
        visited = rf"(?P<places><L>)(?:进行|作|的)[^，。；<P><L><D>]{{0,6}}?{one_of(words('visit_kind'))}"
        self.visited = (
            pattern(rf"(?:(?<![将要曾后了])(?<!结束)(?<!完成)(?<![此日]前)对|正在){visited}(?:(?=的<P>)|之际)"),
            pattern(rf"欢迎[^，。；<D>]{{1,16}}对{visited}(?=。)"),
            # 5日，在对某国进行国事访问期间，…
            pattern(rf"(?:^|(?<=[，。\n])|<D>)在?<D>?对{visited}期间"),
            pattern(rf"(?:即将|将要|就要)结束对{visited}(?:之际|之?前)"),
        )
        ceremony = "(?:开幕式|闭幕式)?"
        # 在某地举行的某峰会, 某地的某峰会: the city is no part of the name
        at_place = "(?:<L>+市?(?:举行|召开|举办|主办)?的)?"
        # 的(?=…): 来华出席某论坛的某国某委员会主席乙
        attending = pattern(
            r"(?:(?:来华|赴[^，。；]{1,6}|应邀|前来|在[^，。；]{1,12})?(?:出席|参加)|来华(?:举行|主持)|来[华京]观看)"
            rf"(?:[在于]?{at_place})(?P<event>(?!(?:联合|共同)?(?:记者会|新闻发布会))[^，。；]{{3,60}}?)"
            rf"(?:的(?=开幕式|闭幕式))?{ceremony}(?:并[^，。；]{{0,14}}|，并[^，。；<P>]{{1,30}}?(?=之际))?(?:期间|间隙|之际|时|(?:召开|开幕)?(?:之?[前后]|前夕)(?=[，会同与和]|分别|集体)|的(?=[^，。；<L><D>]{{0,8}}<P>|<L>[^，。；的<L><D>]{{1,24}}<P>))"
        )
        # 乙来京出席某论坛，甲同他会见
        guest_for = pattern(
            rf"来[一-鿿](?:出席|参加)(?P<event>[^，。；<P>]{{3,40}}?{one_of(words('event_noun'))})，"
            rf"[^。；]{{0,60}}?(?:[同与和]|会[见晤]了?){HE}"
        )
        # 会见乙、丙，两人均为出席某会议而来
        come_for = pattern(r"为(?:了)?(?:出席|参加)(?P<event>[^，。；<P>]{3,60}?)而来")
        # 在某峰会期间, 在7月某峰会期间, 7月某峰会期间
        during = pattern(
            rf"(?:在|在?<D>的?(?![在于])){at_place}(?P<event>(?!会[谈见晤议]|访问|双边|[此这本该当上前首每各][次届天]|[大小]范围)(?:<L>|[^，。；出]{{2}})[^，。；出]{{0,38}}?{one_of(words('event_noun'))})"
            r"(?:(?:开幕式)?期间|上(?=[同与和]<P>|会[见晤])|的?[开闭]幕式(?:开始)?(?:之?[前后]|前夕)(?=[，会同与和]))"
        )
        # 在某地举行的某峰会场边; 在这次会议间隙 names none
        beside = pattern(rf"在{at_place}(?P<event>{own}{{1,40}}?{one_of(words('event_noun'))})的?{BESIDE}")
        visiting = pattern(
            r"(?:来华|来访|(?:对|来|在|到|抵达)(?:<L>|[我该]国|华)|(?<![未往近从本原])来[一-鿿](?=进行|作)|前来|正在(?:当地|此间|这里)?)(?:并|成功|首次|再次|进行|开始|作)*了?"
            rf"(?:[^，。；<P><L><D>]{{1,6}}的|历史性)?{visit}(?!之前|前夕|前，)"
        )
        on_occasion = pattern(r"(?:借|利用|趁着?)(?:参加|出席)?(?P<event>[^，。；<P>]{4,40}?)(?:之机|之便|的机会)")
        # 趁出席某峰会，同乙会谈; 出席某峰会，其间会见乙
        taking = pattern(
            rf"(?:(?P<taking>趁着?|借着)|(?<!曾)(?<!将))(?:出席|参加)了?(?:[在于]?{at_place})"
            rf"(?P<event>[^，。；<P>]{{3,40}}?{one_of(words('event_noun'))})，(?(taking)|并?在?(?:[期其]间|会间|会后|与会期间|会议(?:期间|间隙)))"
        )
        # 出席于5月10日举行的某总统就职仪式，并于10日和9日分别会见乙、丙
        and_met = pattern(
            rf"(?<!将)(?:出席|参加)了?于?(?:<D>)?(?:举行的|[在于]?{at_place})"
            rf"(?P<event>(?!欢迎|[此这本该])[^，。；<P><D>]{{3,40}}?(?:{one_of(words('event_noun'))}|就职仪式|典礼|葬礼|庆祝活动))"
            r"，并(?:[于在][^，。；<P>]{1,12}?)?(?:分别|先后)?会见"
        )
        # 三国元首还分别举行双边会晤: no summit's name
        summit = pattern(
            r"举行(?!了?(?:双边|单独|一对一|[大小]范围))(?P<event>[^，。；]{2,24}?第?[^，。；]{0,6}次?会晤|[^，。；<P>]{0,24}?(?:对话会|领导人会议|三方会议|(?:领导人|首脑)(?:视频)?峰会))"
        )
        # 出席第三次三国领导人会议; 出席此次峰会 names none
        attended = pattern(
            rf"(?:出席|参加)了?(?:<D>?[在于]?{at_place})(?![此这本该的])(?P<event>[^，。；<P>]{{2,40}}?(?:领导人会议|峰会))(?=[，。；]|$)"
        )
        # 举行第九轮两国总理年度会晤
        round_of = pattern(
            r"举行(?P<event>第[一-鿿\d]{1,4}[轮次届][^，。；<P><D>]{2,20}?(?:会晤|对话会?|磋商|会议))(?=[，。；后]|$)"
        )
        summit_held = pattern(r"(?:^|[，。])(?P<event>[^，。；<P>]{0,6}<J>第[^，。；]{1,6}次会晤)(?=[于在<D>])")
        self.occasions = (
            (attending, "occasion.attending"),
            (come_for, "occasion.attending"),
            (guest_for, "occasion.attending"),
            (during, "occasion.during"),
            (beside, "occasion.during"),
            (on_occasion, "occasion.during"),
            (taking, "occasion.attending"),
            (and_met, "occasion.attending"),
            (visiting, "occasion.visit"),
            (round_of, "occasion.summit"),
        )
        self.first_event = pattern(rf"[^，。；<P>]{{2,40}}?{one_of(words('event_noun'))}(?=以及)")
        self.occasions_of_summit = (
            *self.occasions,
            (summit, "occasion.summit"),
            (attended, "occasion.summit"),
            (summit_held, "occasion.summit"),
        )


@lru_cache(maxsize=4)
def setting_words(vocabulary: Vocabulary) -> SettingWords:
    """The expressions for a vocabulary, compiled once."""
    return SettingWords(vocabulary)


@dataclass(frozen=True, slots=True)
class Setting:
    """Place, venue and occasion of an encounter, with the cells that give them."""

    place_id: str = ""
    venue: str = ""
    occasion: str = ""
    cells: tuple[Cell, ...] = ()


def read_setting(
    tagged: Tagged,
    vocabulary: Vocabulary,
    start: int,
    end: int,
    kind: Kind,
    where: tuple[int, int] | None = None,
) -> Setting:
    """Read the setting from tagged characters `[start, end)`, the sentence that announces an encounter.

    `kind`: that of the encounter; `where`: the clauses in which its place stands, if it stands there at all.
    """
    cells: list[Cell] = []
    place_id, venue = read_place(tagged, vocabulary, *(where or (start, end)), cells)
    if where and not place_id and not venue:
        place_id, venue = read_place(tagged, vocabulary, start, end, cells)
    if is_square_of_welcome(venue, kind) and _CEREMONY_ON_SQUARE.search(tagged.text(start, end)):
        venue = of_square(tagged, vocabulary, cells)
    occasion = read_occasion(tagged, vocabulary, start, end, cells, kind == "summit")
    return Setting(place_id, venue, occasion, tuple(cells))


def read_place(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell]) -> tuple[str, str]:
    """City (else country, else the venue's city) and venue after 在; what gives them is added to `cells`."""
    rules = setting_words(vocabulary)
    best: tuple[str, str, list[Cell]] = ("", "", [])
    for expression, place_id in rules.short_names:
        if match := expression.search(tagged.chars, start, end):
            span = tagged.span(*match.span("place"))
            best = (place_id, "", [Cell("place_id", place_id, span.start, span.end, "place.short_name")])
    for match in rules.place.finditer(tagged.chars, start, end):
        found: list[Cell] = []
        place_id = _place(tagged, vocabulary, range(*match.span("places")), found)
        venue = ""
        if group := next((name for name in ("venue", "quoted") if match[name] is not None), None):
            place_id, venue = _venue(tagged, vocabulary, match.span(group), place_id, found)
        closer = _is_country(best[0], vocabulary) and not _is_country(place_id, vocabulary) and not best[1]
        if (place_id or venue) and (not best[0] or closer or (venue and not best[1])):
            best = (place_id or best[0], venue or best[1], found if venue or closer or not best[2] else best[2])
    if not best[0]:
        found = []
        place_id = _place_arrived_at(tagged, vocabulary, start, end, found)
        place_id = place_id or _country_visited(tagged, vocabulary, start, end, found)
        best = (place_id, best[1], [*found, *best[2]])
    elif _is_country(best[0], vocabulary):
        found = []
        country = vocabulary.places_by_id[best[0]].country_code
        city = _place_arrived_at(tagged, vocabulary, tagged.chars.rfind("\n", 0, start) + 1, end, found)
        if city and vocabulary.places_by_id[city].country_code == country:
            best = (city, best[1], [*found, *(c for c in best[2] if c.column != "place_id")])
    cells.extend(best[2])
    return best[0], best[1]


def _is_country(place_id: str, vocabulary: Vocabulary) -> bool:
    return bool(place_id) and vocabulary.places_by_id[place_id].kind == "country"


def _place_arrived_at(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell]) -> str:
    """The city that somebody came to before they met there."""
    for expression in setting_words(vocabulary).came:
        match = expression.search(tagged.chars, start, end)
        found: list[Cell] = []
        place_id = _place(tagged, vocabulary, range(*match.span("places")), found) if match else ""
        if place_id and vocabulary.places_by_id[place_id].kind == "city":
            cells.extend(found)
            return place_id
    return ""


def _country_visited(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell]) -> str:
    """The country to which somebody pays the visit on which they met."""
    told = (visited.search(tagged.chars, start, end) for visited in setting_words(vocabulary).visited)
    match = next(filter(None, told), None)
    found: list[Cell] = []
    place_id = _place(tagged, vocabulary, range(*match.span("places")), found) if match else ""
    if match and match.re is setting_words(vocabulary).visited[-1] and _is_home(place_id, vocabulary):
        return ""
    cells.extend(found)
    return place_id


def _is_home(place_id: str, vocabulary: Vocabulary) -> bool:
    return bool(place_id) and vocabulary.places_by_id[place_id].country_code in HOME


def _venue(
    tagged: Tagged, vocabulary: Vocabulary, at: tuple[int, int], place_id: str, cells: list[Cell]
) -> tuple[str, str]:
    """The place and the venue under tagged characters; a known venue gives the city where `place_id` has none."""
    # 在某城机场, 在某城国际机场: an airport is called by its city
    airport = tagged.text(*at) in (_AIRPORT, f"国际{_AIRPORT}") and tagged.chars[at[0] - 1] == PLACE
    span = tagged.span(at[0] - airport, at[1])
    venue = tagged.printed(span)
    cells.append(Cell("venue", venue, span.start, span.end, "venue.after_at"))
    known = vocabulary.venues.get(tagged.body.folded[span.start : span.end]) or _venue_inside(tagged, vocabulary, at)
    city_open = not place_id or vocabulary.places_by_id[place_id].kind == "country"
    if known and city_open and known.place_id in vocabulary.places_by_id:
        place_id = known.place_id
        cells[:] = [c for c in cells if c.column != "place_id"]
        cells.append(Cell("place_id", place_id, span.start, span.end, "place.of_venue"))
    return place_id, venue


def _venue_inside(tagged: Tagged, vocabulary: Vocabulary, at: tuple[int, int]) -> Venue | None:
    for i in tagged.tags(VENUE, *at):
        item = tagged.items[i]
        if isinstance(item, Token):
            return vocabulary.venues.get(item.name)
    return None


def _place(tagged: Tagged, vocabulary: Vocabulary, indices: Iterable[int], cells: list[Cell]) -> str:
    """The city of a run of names of places, else the country."""
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
            rule = "place.city" if place.kind == "city" else "place.country"
            cells[:] = [c for c in cells if c.column != "place_id"]
            cells.append(Cell("place_id", chosen, item.start, item.end, rule))
    return chosen


def read_occasion(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell], summit: bool) -> str:
    """The event or visit around which an encounter took place; a summit of three or more may be its own event."""
    rules = setting_words(vocabulary)
    for expression, rule in rules.occasions_of_summit if summit else rules.occasions:
        if match := expression.search(tagged.chars, start, end):
            first, last = match.span("event")
            if _WELCOME.search(tagged.chars, first, last):
                continue
            # 某论坛以及另几场会议: the first of several events
            several = rules.first_event.match(tagged.chars, first, last)
            span = tagged.span(first, several.end() if several else last)
            value = tagged.printed(span)
            cells.append(Cell("occasion", value, span.start, span.end, rule))
            return value
    return ""


def give_occasion(tagged: Tagged, encounter: Encounter, at: tuple[int, int], rule: str) -> None:
    """Give an encounter the printed words under tagged characters as its occasion, with the cell that says so."""
    span = tagged.span(*at)
    encounter.occasion = tagged.printed(span)
    encounter.cells.append(Cell("occasion", encounter.occasion, span.start, span.end, rule))


def is_square_of_welcome(venue: str, kind: Kind) -> bool:
    """Whether a venue is a square, which is one of ceremonies: a guest is welcomed there before the encounter."""
    return kind != "ceremony" and venue.endswith(_SQUARE)


def of_square(tagged: Tagged, vocabulary: Vocabulary, cells: list[Cell]) -> str:
    """The building before whose square a guest was welcomed, which is where they talked; its cell in `cells`.

    The square alone, as of a city, is no venue of talks.
    """
    square = next(c for c in cells if c.column == "venue")
    cells[:] = [c for c in cells if c.column != "venue"]
    name = tagged.body.folded[square.start : square.end]
    inside = sorted((v for v in vocabulary.venues if v in name and not v.endswith((_SQUARE, "外"))), key=len)
    if not inside:
        return ""
    start = square.start + name.index(inside[-1])
    span = Span(start, start + len(inside[-1]))
    venue = tagged.printed(span)
    cells.append(Cell("venue", venue, span.start, span.end, "venue.of_welcome_ceremony"))
    return venue


def read_venue_of_welcome(tagged: Tagged, chars: str, start: int, end: int, cells: list[Cell]) -> str:
    """The venue of the welcome that `[start, end)` of `chars` tells: the tagged characters, or the reporter's alone."""
    match = next((m for e in _VENUES_OF_WELCOME if (m := e.search(chars, start, end))), None)
    if not match:
        return ""
    span = tagged.span(*match.span("venue"))
    venue = tagged.printed(span)
    cells.append(Cell("venue", venue, span.start, span.end, "venue.of_welcome_ceremony"))
    return venue


def read_place_named(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int, cells: list[Cell]) -> str:
    """The place that the names within `[start, end)` give, as after 地点：; what gives it is added to `cells`."""
    return _place(tagged, vocabulary, tagged.tags(PLACE, start, end), cells)
