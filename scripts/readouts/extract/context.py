"""What the rest of an article adds to its encounters: ordinals, side events, settings told outside the announcement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from readouts.extract.body import Span, behind_last
from readouts.extract.dates import MONTH, Reference, agree, resolve
from readouts.extract.encounter_dates import OPENS_DURING_VISIT
from readouts.extract.expressions import DATE, PERSON, VENUE, one_of, pattern
from readouts.extract.findings import Cell, Encounter, Issue, Statement
from readouts.extract.setting import give_occasion, is_square_of_welcome, of_square, read_place, read_venue_of_welcome
from readouts.extract.several import BESIDE
from readouts.extract.tagging import Tagged
from readouts.numerals import NUMERAL, number
from readouts.vocabulary import Vocabulary

# Ordinals count since 2013 by the contract of the tables; another base year is reported, not counted.
ORDINAL_BASE = "2013"
# The host's welcome stands at the head of a report; one told later may be of somebody else.
TOLD_WITHIN = 3
# How far before a side event the time is told that is its own.
_NEAR = 120
# 在此间会见: where the report was filed.
_HERE = re.compile("(?<=[在于到])(?:此间|这里|此地)")
# Between encounters that are counted; the one behind them.
_AND = re.compile("[、和与及]")
_SAME = ("今", "当", "同")
_NEXT = 2
_WELCOME = pattern(
    r"在<L>*(?:<V>|[^，。；<P>])[^，。；]{0,20}为(?:[^，。；<P>]{1,24}的)?<P>[^，。；]{0,12}举行(?:隆重)?(?:的)?欢迎仪式"
)


class ContextWords:
    """The expressions for counts and own words, made from the words of phrases.csv; side events, the longest first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds, met = one_of(vocabulary.words("visit_kind")), one_of(vocabulary.words("mention_word"))
        self.ordinal = re.compile(
            rf"(?P<base>\d{{4}})年(?:以来|算起|起|至今)[^。；！]{{0,24}}?第(?P<count>{NUMERAL})次(?:线下|视频)?{met}"
        )
        both = "(?:两人|双方|两[国位](?:国家)?(?:元首|领导人|领袖|总统|总理|首脑))"
        counted = rf"第(?P<count>{NUMERAL})[次度]"
        met_so = rf"{counted}(?:线下|面对面)?{met}"
        came = one_of(vocabulary.words("in_office_since"))
        since = f"{came}(?:以来|后|之后|至今)"
        # 这是两人上任以来的第12次见面: of leaders of these years, none of whom met in office before
        self.ordinal_in_office = re.compile(
            rf"(?:^|(?<=[，。；\n]))(?![^，。；]*\d{{4}}年)[^，。；\n]{{0,12}}?{both}(?:自|都)?"
            rf"{since}[^，。；\n\d]{{0,8}}?{met_so}"
        )
        # 这是两人继甲地会晤和乙地会晤后的第三次会面: as many are named before it, and none by its year or month
        self.ordinal_behind = re.compile(
            rf"{both}继(?P<before>[^，。；\n\d年月]{{2,40}}?)(?:会[晤面谈见]|峰会)(?:之后|以后|后)[，的]?{met_so}"
        )
        # A cheap look for the three, first
        self.in_office = re.compile(f"{came}|[人方首袖脑统理]继")
        # 这是甲就任以来第三度与乙会谈
        self.ordinal_of_one = pattern(
            rf"(?P<one><P>){since}[^，。；\n\d<P><D>]{{0,4}}?"
            rf"{counted}[同与和跟](?P<other><P>){met}"
        )
        self.active = re.compile(one_of(vocabulary.phrases["activity"]))
        self.activities = sorted(vocabulary.phrases["activity"].items(), key=lambda p: (-len(p[0]), p[0]))
        # 欢迎甲适时对某国进行国事访问: another one, to come
        some_day = "[早近择改]日|适时|[尽及]早|尽快|方便|今后|未来|[明今]年|年内|再来|下次"
        # 我此次来华出席某论坛，; 感谢你专程来华出席某论坛。
        thanked = "感谢(?:<P>|[你您]们?)(?:专程|特地|再次|率团|亲自|应邀)+"
        self.own_words = pattern(
            rf"(?:(?:(?:高兴|荣幸)[^，。；]{{0,10}}?|[这此]次|此行|{thanked})(?:应[^，。；]{{0,12}}邀请?)?(?:来[华京]|来到?<L>|赴<L>)"
            rf"|欢迎(?:<P>|你们?|您)(?:(?!{some_day})[^，。；<P><D>]){{0,8}}?(?:来华|来京|前来|率团|应邀)[^，。；<P>]{{0,4}}?)(?:出席|参加)"
            r"(?P<event>[^，。；]{3,40}?)(?:的?(?:开幕式|闭幕式))?(?=[，。；并]|和对)"
            # 很高兴应乙邀请，再次对某国进行国事访问; 欢迎甲在建交之际对某国进行国事访问; 荣幸接待甲第四次对…
            rf"|(?:(?:欢迎|接待)(?:<P>|[你您他她])(?:(?!{some_day})[^，。；<P><D>]){{0,24}}?|(?:高兴|荣幸)(?:[^，。；<P>]{{0,8}}|应[^，。；]{{1,12}}邀请?，(?:再次|首次)?))"
            r"(?:对(?:<L>|我国)|来华|来访|前来|来[一-鿿]|访[一-鿿])(?:再次|首次|第[一-鿿]次)?(?:(?:进行|作)[^，。；<P><L><D>]{0,8}?)?"
            rf"(?P<visit>{kinds})"
        )
        # 时隔5年对某国进行国事访问，…; 甲主席对某国进行国事访问是…里程碑: what one of the two calls the visit
        made = rf"对(?P<host><L>|我国)(?:进行|作)[^，。；<P><L><D>]{{0,8}}?(?P<visit>{kinds})"
        again = "(?:时隔[^，。；]{1,6}|再次|首次|第[一-鿿]次|此次|这次)"
        self.visit_praised = pattern(rf"(?:{again}{{1,2}}|<P>{again}?){made}(?=是|，(?:我|亲|充分|将|必将|具有))")
        # 甲5日至7日对某国进行国事访问。6日，…同他会谈; 甲应乙之邀，于5日至7日正式访问某国。访问期间，…
        self.visited = pattern(
            rf"(?P<guest><P>)(?:应[^。；！]{{1,60}}?邀请?，)?[^。；！<P>]{{0,20}}?"
            rf"(?:(?:[对在]<L>(?:[、和及]<L>)*[一-鿿]{{0,3}}?(?:开始)?(?:进行|[的作])|作)了?[^，。；<P><L><D>]{{0,6}}?(?P<visit>{kinds})(?!之?前|前夕)"
            rf"|(?P<visits>{kinds})(?=<L>))"
        )
        # 两国元首都是应邀来华出席某论坛的
        self.came_for = pattern(
            r"<J>(?:此行)?(?:[都均也]|分别)*是(?:应邀)?(?:来华|前来|[来到]<L>)(?:出席|参加)"
            rf"(?P<event>[^，。；<P>]{{3,60}}?{one_of(vocabulary.words('event_noun'))})(?:而来)?的?(?=[，。])"
        )
        # 会谈在某地某饭店举行: told behind the announcement, or before it.
        self.held = pattern(
            r"(?:^|(?<=[，。；\n]))(?:此次|这次|[这那]场|双边|两国|双方|两人的?|<J>的?)*(?:会谈|会晤|会见|会面|磋商)(?:<D>?(?=[在于][^。；]{1,30}?举行)|的?(?=地点))"
        )
        # 在某城的某饭店，两国领导人握手问候。
        self.scene = pattern(
            r"(?:^|(?<=[，。；\n]))(?=在[^。；，<P><J>]{2,30}，(?:[^。；，<P><J>]{0,8}<J>|<P>[同与和]<P>)[^。；，<P><J>]{0,12}?(?:握手|见面|会面|合影|落座))"
        )
        # 此次会面是在某峰会期间举行的
        self.held_during = pattern(
            rf"(?:^|(?<=[。；\n]))(?:此次|这次|[这那]场|双方|两人的?|<J>的?)*(?:会谈|会晤|会见|会面)是?在(?P<event>[^，。；<P><D>]{{4,40}}?"
            rf"{one_of(vocabulary.words('event_noun'))})(?:期间|的?{BESIDE})(?:举行|进行)"
        )
        # 峰会在某地某大学举行, where the two held one
        self.summit_held = pattern(r"(?:^|(?<=[，。；\n]))(?:[此这]次|<J>的?)?峰会<D>?(?=[在于][^。；]{1,30}?举行)")
        self.to_all = pattern(
            r"欢迎(?:他们|各位(?:领导人|来宾|嘉宾)?|大家)(?:应[^，。；]{1,12}邀请?)?(?:来华|前来|应邀)(?:出席|参加)"
            r"(?P<event>[^，。；]{3,40}?)(?:开幕式|闭幕式)?(?=[，。；并])"
        )


@lru_cache(maxsize=4)
def context_words(vocabulary: Vocabulary) -> ContextWords:
    """The expressions for a vocabulary, compiled once."""
    return ContextWords(vocabulary)


def add_place_of_dateline(tagged: Tagged, encounters: Sequence[Encounter], dateline: Sequence[Cell]) -> None:
    """Give an encounter that is told to be held 在此间 the place of the dateline.

    `dateline`: the cells of the dateline, of which one gives its place, if it has one that is known.
    """
    place = next((c for c in dateline if c.column == "dateline_place_id"), None)
    if place is None:
        return
    for encounter in encounters:
        if encounter.role != "reports" or encounter.format != "in_person" or encounter.place_id:
            continue
        told = tagged.sentence_of(tagged.at(encounter.start))[2]
        if here := _HERE.search(tagged.body.folded, told.start, told.end):
            encounter.place_id = place.value
            encounter.cells.append(Cell("place_id", place.value, *here.span(), "place.here"))
            encounter.cells.append(replace(place, column="place_id", rule="place.here"))


def add_ordinal(tagged: Tagged, vocabulary: Vocabulary, chief: Encounter) -> list[Issue]:
    """Give the chief encounter its count since 2013, where the text has it; a count since another year is an issue."""
    issues = []
    for match in context_words(vocabulary).ordinal.finditer(tagged.body.folded):
        count = number(match["count"])
        if match["base"] != ORDINAL_BASE:
            message = f"counts encounters since {match['base']}, not {ORDINAL_BASE}: not taken over"
            issues.append(Issue("info", "ordinal.other_base", message, *match.span()))
        elif count and chief.ordinal is None:
            chief.ordinal = count
            chief.cells.append(Cell("ordinal", str(count), match.start(), match.end(), "ordinal.since_2013"))
    if chief.ordinal is None and chief.date[:4] > ORDINAL_BASE and not issues:
        _add_ordinal_in_office(tagged, context_words(vocabulary), chief)
    return issues


def _add_ordinal_in_office(tagged: Tagged, words: ContextWords, chief: Encounter) -> None:
    """Give it the count since the two took office, told of both, or of one who met the other."""
    folded = tagged.body.folded
    if not words.in_office.search(folded):
        return
    if told := words.ordinal_in_office.search(folded) or _behind_all(words.ordinal_behind.search(folded)):
        span = Span(*told.span())
    elif told := words.ordinal_of_one.search(tagged.chars):
        span = tagged.span(*told.span())
        if {tagged.person(told.start(group)).person for group in ("one", "other")} != set(chief.principals):
            return
    if told and (count := number(told["count"])):
        chief.ordinal = count
        chief.cells.append(Cell("ordinal", str(count), span.start, span.end, "ordinal.in_office"))


def _behind_all(told: re.Match[str] | None) -> re.Match[str] | None:
    """继甲地会晤和乙地会晤后的第三次, where it names as many as went before: it is counted from the first one."""
    return told if told and number(told["count"]) == len(_AND.findall(told["before"])) + _NEXT else None


def add_activities(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, chief: Encounter, reference: Reference | None
) -> None:
    """Give the chief encounter the side events of the day that the reporter tells.

    `chars`: the tagged text with what leaders said blanked out.
    """
    rules = context_words(vocabulary)
    for phrase, name in rules.activities if rules.active.search(chars) else ():
        at = chars.find(phrase)
        while at >= 0 and _of_others(tagged, vocabulary, chars, at, chief, reference):
            at = chars.find(phrase, at + 1)
        if at >= 0 and name not in chief.activities and not any(name in a for a in chief.activities):
            chief.activities.append(name)
            span = tagged.span(at, at + len(phrase))
            chief.cells.append(Cell("activities", name, span.start, span.end, "activity.named"))
    chief.activities.sort()


def _of_others(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, at: int, chief: Encounter, reference: Reference | None
) -> bool:
    """15日晚，甲出席欢迎宴会; 去年5月，两人观看阅兵: whether its sentence tells of another time, or of spouses alone.

    Or it goes on with a visit of a month before that of the chief: 甲去年5月到访某地。访问期间，甲出席欢迎宴会。
    """
    sentence = behind_last(chars, "。；！\n", at)
    if _of_spouses(tagged, vocabulary, sentence, at):
        return True
    told = chars.rfind(DATE, max(sentence, at - _NEAR), at)
    if told >= 0 and not (date := tagged.date(told)).ranged:
        value = resolve(date, reference)
        return len(value) >= MONTH and not agree(value, chief.date)
    if not OPENS_DURING_VISIT.match(chars, sentence):
        return False
    last = max(tagged.tags(DATE, chars.rfind("\n", 0, sentence) + 1, sentence), default=None)
    month = resolve(tagged.date(last), reference)[:MONTH] if last is not None else ""
    return len(month) == MONTH and month < chief.date[:MONTH]


def _of_spouses(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """甲夫人同乙总统夫人丁茶叙: whether all whom a sentence names up to a side event are spouses of leaders."""
    consort = vocabulary.words("consort")
    named = list(tagged.tags(PERSON, start, end))
    return bool(named) and all(_is_spouse(tagged, index, consort) for index in named)


def _is_spouse(tagged: Tagged, index: int, consort: tuple[str, ...]) -> bool:
    """甲夫人, 夫人丁, 总统夫人丁, or whom people.csv holds as one; not 甲和夫人."""
    reference = tagged.person(index)
    office = reference.office or (reference.person.office_zh if reference.person else "")
    return (
        tagged.chars.startswith(consort, index + 1)
        or tagged.chars.endswith(consort, 0, index)
        or office.endswith(consort)
    )


def add_setting(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, statements: Sequence[Statement], chief: Encounter
) -> None:
    """A venue from the welcome, an occasion from a leader's own words, where the announcing sentence has none.

    `chars`: the tagged text with what leaders said blanked out.
    """
    if chief.format != "in_person":
        return
    if not chief.venue:
        _add_place_of_welcome(tagged, vocabulary, chars, chief)
        if not chief.venue:
            chief.venue = read_venue_of_welcome(tagged, chars, 0, len(chars), chief.cells)
        if is_square_of_welcome(chief.venue, chief.kind):
            chief.venue = of_square(tagged, vocabulary, chief.cells)
    if not chief.venue or not chief.place_id:
        _add_place_told_apart(tagged, vocabulary, chars, chief)
    if not chief.occasion:
        _add_own_occasion(tagged, vocabulary, statements, chief)
    words, at = context_words(vocabulary), tagged.at(chief.start)
    came_for = None if chief.occasion else words.came_for.search(chars, at) or words.held_during.search(chars, at)
    if came_for:
        give_occasion(tagged, chief, came_for.span("event"), "occasion.attending")
    if not chief.occasion:
        _add_visit_told_before(tagged, vocabulary, chars, chief)


def add_occasion_of_all(tagged: Tagged, vocabulary: Vocabulary, encounters: Sequence[Encounter]) -> None:
    """欢迎他们来华出席…: what the host says to several guests is the occasion of every encounter reported."""
    for match in context_words(vocabulary).to_all.finditer(tagged.chars):
        for encounter in encounters:
            if encounter.role == "reports" and not encounter.occasion:
                give_occasion(tagged, encounter, match.span("event"), "occasion.welcome_to_all")


def _add_place_of_welcome(tagged: Tagged, vocabulary: Vocabulary, chars: str, chief: Encounter) -> None:
    """The building, and with it the city, of 在…为…举行欢迎仪式."""
    match = _WELCOME.search(chars)
    if not match:
        return
    cells: list[Cell] = []
    place_id, venue = read_place(tagged, vocabulary, *match.span(), cells)
    if not venue:
        return
    known = next(tagged.tags(VENUE, *match.span()), None)
    if known is not None:
        # …广场 is where the guest was welcomed; the building it belongs to is where they met.
        span = tagged.span(known, known + 1)
        venue = tagged.printed(span)
        cells = [replace(c, value=venue, start=span.start, end=span.end) if c.column == "venue" else c for c in cells]
    chief.venue = venue
    chief.cells += [replace(c, rule="venue.of_welcome_ceremony") for c in cells if c.column == "venue"]
    if place_id and not chief.place_id:
        chief.place_id = place_id
        chief.cells += [c for c in cells if c.column == "place_id"]


def _add_place_told_apart(tagged: Tagged, vocabulary: Vocabulary, chars: str, chief: Encounter) -> None:
    """City and venue of 会谈在某地某饭店举行, where the announcing sentence lacks them and names no other city."""
    words = context_words(vocabulary)
    match = words.held.search(chars)
    said = next((c for c in chief.cells if c.column == "kind"), None)
    if match is None and said and "峰会" in tagged.body.folded[said.start : said.end]:
        match = words.summit_held.search(chars, tagged.at(said.start))
    cells: list[Cell] = []
    end = tagged.sentence_of(match.start())[1] if match else 0
    if match is None and (match := words.scene.search(chars, tagged.at(chief.start))):
        # 2日，在某城，…: another day than that of the encounter, unless it is 今天 or 当天
        first = tagged.sentence_of(match.start())[0]
        if not all(tagged.text(i, i + 1).startswith(_SAME) for i in tagged.tags(DATE, first, match.start())):
            return
        end = chars.find("，", match.end()) + 1
    if match is None:
        return
    place_id, venue = read_place(tagged, vocabulary, match.end(), end, cells)
    country = bool(chief.place_id) and vocabulary.places_by_id[chief.place_id].kind == "country"
    if chief.place_id and not country and place_id not in ("", chief.place_id):
        return
    if country and place_id:
        chief.place_id, chief.cells = "", [c for c in chief.cells if c.column != "place_id"]
    for column, value in (("place_id", place_id), ("venue", venue)):
        if value and not getattr(chief, column):
            setattr(chief, column, value)
            chief.cells += [c for c in cells if c.column == column]


def _add_visit_told_before(tagged: Tagged, vocabulary: Vocabulary, chars: str, chief: Encounter) -> None:
    """The visit of one who met, told in the paragraph before the encounter and in the same month."""
    start, end = chars.rfind("\n", 0, tagged.at(chief.start)) + 1, tagged.at(chief.start)
    for match in context_words(vocabulary).visited.finditer(chars, start, end):
        dates = tagged.dates_up_to(match)
        other_time = any(d.year or d.years_off or d.month not in (None, int(chief.date[5:7] or 0)) for d in dates)
        if tagged.person(match.start("guest")).person in chief.principals and not other_time:
            visit = match.span("visit" if match["visit"] else "visits")
            give_occasion(tagged, chief, visit, "occasion.visit_told_before")
            return


def _add_own_occasion(
    tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], chief: Encounter
) -> None:
    """The event or visit of 很高兴来华出席…, 欢迎…来华进行国事访问, in a leader's words or as they are told."""
    expression = context_words(vocabulary).own_words
    said = [Span(s.start, s.end) for s in statements]
    told = [sentence for p in tagged.body.paragraphs[:TOLD_WITHIN] for sentence in p.sentences]
    for words in (*said, *told):
        match = expression.search(tagged.chars, *tagged.range(words))
        if match:
            give_occasion(tagged, chief, match.span("event" if match["event"] else "visit"), "occasion.own_words")
            return
    praised = context_words(vocabulary).visit_praised
    for statement, words in zip(statements, said, strict=True):
        match = praised.match(tagged.chars, *tagged.range(words))
        if match and _visited_other(tagged, vocabulary, match, statement, chief):
            give_occasion(tagged, chief, match.span("visit"), "occasion.own_words")
            return


def _visited_other(
    tagged: Tagged, vocabulary: Vocabulary, visit: re.Match[str], statement: Statement, chief: Encounter
) -> bool:
    """Whether who is named, or else who speaks, is one of those who met, and visits the country of the other."""
    guests = {p.person_id for i in tagged.tags(PERSON, *visit.span()) if (p := tagged.person(i).person)}
    guests = guests or {p.person_id for p in statement.speakers}
    hosts = {p.country_code for p in chief.principals if p.person_id not in guests}
    # 我国, of no name, is the country of who speaks.
    host = vocabulary.countries.get(tagged.text(*visit.span("host")), "")
    host = host or next((p.country_code for p in statement.speakers if p.person_id not in guests), "")
    return host in hosts and not guests.isdisjoint(p.person_id for p in chief.principals)
