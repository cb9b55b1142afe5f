"""At which of an article's encounters each statement was made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from readouts.extract.body import Span, behind_last
from readouts.extract.dates import DAY, MONTH, Reference, resolve
from readouts.extract.encounter_dates import OPENS_WITH_DAY, opens_another_day
from readouts.extract.expressions import ENTRY, PERSON, one_of, pattern
from readouts.extract.findings import Encounter, Statement
from readouts.extract.roundup import Item
from readouts.extract.said_alone import in_writing, on_arrival
from readouts.extract.said_at_another import hears, of_hearer, said_at_another, said_to
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary, fold

_BESIDE = re.compile(r"(?:开幕式|闭幕式|仪式|论坛|年会|大会|峰会|活动)(?:开始|结束|举行)?[前后]，")
# 访问期间，甲会见某州州长，表示; 考察某项目，强调; 在某论坛开幕式上，甲表示: at an act at which no leader was met.
_OTHER_ACT = pattern(
    r"(?:^|[，。；\n])<P>?(?:还|也|并)?(?:在(?:[^，。；<P>]{1,30}?)?)?(?:会见(?!(?:刚)?(?:开始|结束)?[时中前后])|见了|参观|参访|考察|走访|看望|出席|参加)[^。；]{2,60}[，。]"
    r"|在[^，。；]{2,40}(?:开幕式|闭幕式|招待会|研讨会|论坛|座谈会|晚会)上，"
)
# Where leaders post, by the names that Chinese texts print in Latin letters.
_PLATFORM = "(?:Facebook|Instagram|Telegram|Truth Social|Twitter|(?<![A-Za-z])X(?=上))"
# 甲当时强调，: at the encounter told just before; 会后甲宣布，: at the one that the paragraph recalls.
_THEN = pattern(r"[<P><J>]当[时天日][^，。；：]{0,6}[，：“]?$")
_NEXT_DAY = pattern("<P>[次翌]日[^，。；：]{0,6}[，：“]?$")  # in an entry: not said at its encounter
_ON_A_DAY = pattern(r"<P>(?P<day><D>)[^，。；：会谈话<P><J>]{1,8}[，：“]?$")
# 双方在声明中一致认为，: what both wrote, where the article opens with that, and what follows of both, was not said.
_PAPER = re.compile("声明|公报|宣言")
_WRITTEN = re.compile(r"(?:声明|公报|宣言)[中里]，?[^，。；]{0,8}[，：]?$")
# 甲接受某报采访，呼吁…; 甲来到某校，在那里发表演讲。 Before the article tells of an encounter, no guest heard that.
_ALONE = pattern(
    r"(?:^|[。；\n])[^。；\n会谈]{0,60}<P>[^。；\n<P><J>]{0,60}?(?:接受[^。；：\n<P><J>]{0,30}(?:采访|专访|访谈)(?!时|中)|发表(?:演讲|演说)"
    r"|在(?:[^，。；\n<P><J>]{0,30}(?:论坛|年会|大会)[^，。；\n<P><J>]{0,8})?(?:[开闭]幕(?:仪)?式|论坛|年会|大会)上[^，。；\n<P><J>]{0,8}(?:致辞|致词|演讲|演说|讲话))(?=[，。])"
)
# 甲在抵达某城后发表声明说，; 甲在机场发表书面讲话称，
_ARRIVED = (
    "(?:(?:抵达|到达|飞抵)[^，。；：会谈宴]{1,14}(?:[后时]|之后)(?:在机场)?|在[^，。；：]{0,10}机场)"
    "(?:发表|发布|宣读)[^，。；：会谈]{0,8}(?:声明|讲话|谈话)"
)
# 甲在社交平台贴文说，; 甲受访时说，: he may go on in the next paragraph: 甲指出，
_POSTED = re.compile(f"{_ARRIVED}|发[文帖推]|贴文|推文|帖文|撰文|脸书|社[交群]|推特|采访|专访|受访")
_PLAINLY = pattern(r"[。；\n]\s*<P>(?:还|也|又|亦|并|同时){0,2}[^，。；：会谈话<P><J>]{1,4}[，：]")
# 甲分别会见了某团和丙。…\n在会见丙时，: what stands between was said to the delegation.
_APART = pattern(r"分别会[见晤]了?[^。；\n]{0,60}(?:代表团|访问团|访华团|一行)[^。；\n]{0,12}<P>[^。；\n]{0,10}。")
_THEN_RECEIVED = pattern(r"\n\s*(?:随后，?)?在?会[见晤][^，。；\n]{1,16}时，")
# 与会各国领导人高度评价…, 与会者认为，
_OF_ALL_THERE = re.compile(r"[。；\n]?\s*(?:与会|参会|出席会议的)")
_AT_SESSION = re.compile("主持|出席|会[议上]")
_AFTERWARDS = pattern(r"。会[谈晤面见]?[上后][^。；]*$")


@lru_cache(maxsize=4)
def _elsewhere(vocabulary: Vocabulary) -> re.Pattern[str]:
    """甲2日接受采访时说，; 甲发文，强调; 甲曾说，; 甲对随行记者表示，; 甲在X上写道，; 此外，甲2日说，"""
    words = one_of(vocabulary.words("said_elsewhere"))
    said = one_of(vocabulary.speech_verbs("say", "quote"))
    return pattern(
        rf"(?:{words}|接受[^，。；：]{{1,20}}访问)[时中后]?[^，。；：会谈话<P><J>]{{0,6}}[，：“]?$"
        rf"|接受[^，。；：<P><J>]{{0,16}}(?:采访|专访|访谈)[^。；：“”会话<P><J>]{{0,40}}，(?:并|还|也|同时){{0,2}}{said}[，：“]?$"
        rf"|(?:发[文帖推]|贴文|撰文)[^，。；：会谈话<P><J>]{{0,6}}，(?:并|还|也)?{said}[，：“]?$"
        rf"|(?<!会[谈见晤][时中])曾(?:公开|多次|一再)?(?:[对向][^，。；：<P><J>]{{2,8}})?{said}[，：“]?$"
        rf"|(?:[对向][^，。；：<P><J>]{{0,6}}随行的?(?:记者|媒体|传媒)|在(?:专机|飞机|空军一号)上[^，。；：<P><J>]{{0,8}}){said}[，：“]?$"
        rf"|{_ARRIVED}[^，。；：会谈话<P><J>]{{0,4}}[，：“]?$"
        rf"|\n(?:此外|另外)，<P><D>[^，。；：会谈话<P><J>]{{1,4}}[，：“]?$|{_PLATFORM}[^，。；：会谈话<P><J>]{{0,7}}[，：“]?$|写道[，：“]?$"
    )


def attribute(
    tagged: Tagged,
    vocabulary: Vocabulary,
    statements: Sequence[Statement],
    encounters: Sequence[Encounter],
    items: Sequence[Item],
    opening: Span | None = None,
    reference: Reference | None = None,
) -> None:
    """Tie each statement to the encounter at which it was made; in a round-up, to that of its item.

    `opening`: where an address is told at which nobody met. What is said on another day (6日，甲参观某校) is of none.
    """
    reported = [i for i, e in enumerate(encounters) if e.role == "reports"]
    current: int | None = reported[0] if reported else None
    elsewhere = _elsewhere(vocabulary)
    before: Statement | None = None
    wrote: Statement | None = None
    there: int | None = None  # another encounter, which the sentence of a statement names
    aside = min((encounters[i].start for i in reported), default=0) if _is_aside(tagged, encounters, reported) else 0
    met = {p.person_id for e in encounters for p in e.principals}
    delegation = {i: _delegation_until(tagged, encounters[i]) for i in reported}
    for statement in statements:
        if items:
            current = _of_item(tagged, statement, encounters, items)
        elif len(reported) > 1:
            since = before.start if before else 0
            current = _of_several(tagged, statement, encounters, reported, current, since)
        at = None
        lead = _lead(tagged, statement)
        away = statement.start < aside or (opening is not None and statement.start in opening)
        away = away or (bool(statement.speakers) and met.isdisjoint(p.person_id for p in statement.speakers))
        away = away or elsewhere.search(lead) is not None
        away = away or (before is not None and _is_at_other_act(tagged, statement, lead, encounters, reported))
        if current is not None and not items:
            away = away or _before_they_met(tagged, statement, encounters, reported)
            away = away or on_arrival(tagged, statement) or in_writing(tagged, statement)
            away = away or encounters[current].start < statement.start < delegation[current]
            away = away or _of_another_day(tagged, statement, encounters[current], reference)
            away = away or _said_on_another_day(tagged, statement, lead, encounters[current], reference)
            away = away or _of_day_before(tagged, statement, encounters[current], reference)
            other, at = said_at_another(tagged, statement, lead, encounters[current], encounters, reference)
            away = away or other
        goes_on = before is not None and current is not None and _goes_on(tagged, before, statement, lead)
        if before is not None and goes_on and (before.encounter is None or before.encounter == there):
            away, at = True, there
        there = at
        wrote = statement if _is_written(tagged, statement, lead, wrote, encounters) else None
        statement.encounter = there if there is not None else None if away or wrote else current
        if not items and statement.encounter is not None:
            statement.encounter = _attended(tagged, statement, statement.encounter, lead, encounters)
        before = statement


def _attended(
    tagged: Tagged, statement: Statement, number: int, lead: str, encounters: Sequence[Encounter]
) -> int | None:
    """The encounter of that number, if the speakers took part; else the last told before in which one of them did.

    What all who came to a gathering say (与会各国领导人认为，) was not said where two met.
    """
    here = encounters[number]
    begin = tagged.offset(tagged.at(statement.start) - len(lead))
    all_there = _OF_ALL_THERE.match(tagged.body.folded, begin, statement.start) is not None
    if all_there and not statement.speakers and here.kind in ("talks", "meeting", "call"):
        return None
    speakers = {p.person_id for p in statement.speakers}
    if not speakers or any(p.person_id in speakers for p in here.principals):
        return number
    told = [i for i, e in enumerate(encounters) if e.start < statement.start]
    own = [i for i in told if any(p.person_id in speakers for p in encounters[i].principals)]
    return max(own, key=lambda i: encounters[i].start, default=None)


def _is_at_other_act(
    tagged: Tagged, statement: Statement, lead: str, encounters: Sequence[Encounter], reported: Sequence[int]
) -> bool:
    """Whether one leader says it at an act of the sentence, beside talks, that is no encounter nor with one who met.

    Of 甲见了渔民。他说， the sentence before tells of the act.
    """
    if lead.startswith(("。他", "。她")):
        start = tagged.at(statement.start) - len(lead)
        lead = tagged.chars[max(0, behind_last(tagged.chars, "。；\n", start) - 1) : start] + lead
    beside = all(encounters[i].kind in ("talks", "meeting", "call") for i in reported)
    if statement.voice != "individual" or not beside or not _OTHER_ACT.search(lead):
        return False
    end = tagged.at(statement.start)
    if any(end - len(lead) <= tagged.at(e.start) < end for e in encounters):
        return False
    named = {p.person_id for i in tagged.tags(PERSON, end - len(lead), end) if (p := tagged.person(i).person)}
    named -= {p.person_id for p in statement.speakers}
    return not any(named & {p.person_id for p in e.principals} for e in encounters)


def _of_another_day(tagged: Tagged, statement: Statement, encounter: Encounter, reference: Reference | None) -> bool:
    """Whether its paragraph begins with another day than that of an encounter told in a paragraph before.

    4日，甲说，…。此前一天，甲同乙通话: or its sentence, of one told behind it.
    """
    span = tagged.body.paragraphs[statement.paragraph - 1].span
    start = tagged.at(span.start)
    if encounter.start > statement.end and encounter.start < span.end:
        start = behind_last(tagged.chars, "。！\n", tagged.at(statement.start))
    # A day at home (北京时间6日) may be that of the encounter abroad, and opens no other.
    elif encounter.start >= span.start:
        return False
    opens = OPENS_WITH_DAY.match(tagged.chars, start) is not None
    return opens and opens_another_day(tagged, start, encounter.date, reference)


def _said_on_another_day(
    tagged: Tagged, statement: Statement, lead: str, encounter: Encounter, reference: Reference | None
) -> bool:
    """甲昨日表示，; 甲2月1日说，: a day between speaker and verb, and not that of another time zone."""
    said = _ON_A_DAY.search(lead)
    if said is None or len(encounter.date) != DAY:
        return False
    index = tagged.at(statement.start) - len(lead) + said.start("day")
    day = resolve(tagged.date(index), reference)
    if len(day) != DAY:
        return False
    apart = abs((date.fromisoformat(day) - date.fromisoformat(encounter.date)).days)
    return apart > 1 or (apart == 1 and tagged.text(index, index + 1).startswith("昨"))


def _of_day_before(tagged: Tagged, statement: Statement, encounter: Encounter, reference: Reference | None) -> bool:
    """Whether a paragraph behind it opens with the day of the encounter, and one before it with another."""
    first = behind_last(tagged.chars, "\n", tagged.at(encounter.start))
    if tagged.at(statement.start) >= first or not OPENS_WITH_DAY.match(tagged.chars, first):
        return False
    if opens_another_day(tagged, first, encounter.date, reference):
        return False
    told = (tagged.at(p.span.start) for p in reversed(tagged.body.paragraphs[: statement.paragraph]))
    opening = next((start for start in told if OPENS_WITH_DAY.match(tagged.chars, start)), None)
    return opening is not None and opens_another_day(tagged, opening, encounter.date, reference)


def _is_written(
    tagged: Tagged, statement: Statement, lead: str, wrote: Statement | None, encounters: Sequence[Encounter]
) -> bool:
    """Whether both say it in a declaration, of which the article tells before it tells that anybody met.

    So is what both go on with behind what they `wrote`, with no encounter told in between.
    """
    first = min((e.start for e in encounters if e.role == "reports"), default=0)
    if statement.voice != "joint" or not _PAPER.search(tagged.body.folded, 0, first):
        return False
    if _WRITTEN.search(lead):
        return True
    return wrote is not None and not any(wrote.start < e.start < statement.start for e in encounters)


def recall(
    tagged: Tagged,
    vocabulary: Vocabulary,
    statements: Sequence[Statement],
    encounters: Sequence[Encounter],
    is_message: bool,
) -> None:
    """Tie what was said 当时, or after an encounter that a paragraph recalls, to the encounter told just before.

    `encounters`: those reported and mentioned, of which the reported keep their places. 当时 without one is of none.
    Where all are recalled, as in a chronicle, and the text `is_message` of nobody, the paragraph tells of which one.
    """
    elsewhere = _elsewhere(vocabulary)
    reported = any(e.role == "reports" for e in encounters)
    for statement in statements:
        lead = _lead(tagged, statement)
        if not hears(statement, encounters, heard := said_to(tagged, statement, lead)):
            statement.encounter = of_hearer(statement, encounters, heard)
            continue
        entry = _is_entry(tagged, statement)
        of_entry = entry and not elsewhere.search(lead)
        if of_entry and not reported and not is_message and statement.encounter is None:
            statement.encounter = _told_before(tagged, statement, encounters, 0)
        if entry and _NEXT_DAY.search(lead):
            statement.encounter = None
            continue
        if of_entry:
            statement.encounter = _of_earlier_month(tagged, statement, encounters)
        then = _THEN.search(lead) is not None
        if not then and not (entry and _AFTERWARDS.search(lead)):
            continue
        told = _told_before(tagged, statement, encounters, 1 if then else 0)
        if told is not None and (then or encounters[told].role == "mentions"):
            statement.encounter = told
        elif then:
            statement.encounter = None


def _of_earlier_month(tagged: Tagged, statement: Statement, encounters: Sequence[Encounter]) -> int | None:
    """2030年10月，甲访问乙国，同乙会谈。双方表示，…: not what the report of later talks says, but what it goes over."""
    told = _told_before(tagged, statement, encounters, 0) if statement.encounter is not None else None
    if told is None or statement.encounter is None or encounters[told].role != "mentions":
        return statement.encounter
    earlier = encounters[told].date[:MONTH] < encounters[statement.encounter].date[:MONTH]
    return told if earlier and encounters[told].date else statement.encounter


def _is_entry(tagged: Tagged, statement: Statement) -> bool:
    """Whether the paragraph of a statement begins with a day, as an entry of a chronicle and what is recalled do."""
    start = tagged.at(tagged.body.paragraphs[statement.paragraph - 1].span.start)
    return ENTRY.match(tagged.chars, start) is not None


def _told_before(tagged: Tagged, statement: Statement, encounters: Sequence[Encounter], paragraphs: int) -> int | None:
    """The encounter of its speakers that is told last before a statement, at most so many paragraphs back.

    Of those of one sentence the first: 甲同乙会谈，是两人自2019年会面以来首次.
    """
    first = tagged.body.paragraphs[max(0, statement.paragraph - 1 - paragraphs)].span.start
    speakers = {p.person_id for p in statement.speakers}
    told = [
        (tagged.body.folded.rfind("。", first, encounter.start), -encounter.start, number)
        for number, encounter in enumerate(encounters)
        if first <= encounter.start < statement.start and speakers <= {p.person_id for p in encounter.principals}
    ]
    return max(told)[2] if told else None


def _lead(tagged: Tagged, statement: Statement) -> str:
    """What stands before a statement in its sentence, with the mark before it."""
    start = tagged.at(statement.start)
    return tagged.chars[max(0, behind_last(tagged.chars, "。；\n", start) - 1) : start]


def _goes_on(tagged: Tagged, before: Statement, statement: Statement, lead: str) -> bool:
    """他又指，: the one who spoke before goes on, as in a paragraph in the same voice or in the same sentence."""
    if before.speakers != statement.speakers or statement.paragraph - before.paragraph > 1:
        return False
    if not any(mark in tagged.body.folded[before.start : statement.start] for mark in "。！？\n"):
        return True
    if statement.continued or lead.lstrip("。；\n").startswith(("他", "她")):
        return True
    told = tagged.body.folded[before.end : statement.start].strip(" \n")
    posted = before.continued or _POSTED.search(_lead(tagged, before)) is not None
    return posted and "。" not in told and _PLAINLY.fullmatch(lead) is not None


def _before_they_met(
    tagged: Tagged, statement: Statement, encounters: Sequence[Encounter], reported: Sequence[int]
) -> bool:
    """Whether its speaker is told to speak to others, or to the press, before the text tells of any encounter."""
    first = min((tagged.at(encounters[i].start) for i in reported), default=0)
    at = tagged.at(statement.start)
    if statement.voice != "individual" or at >= first:
        return False
    spoke = (i for match in _ALONE.finditer(tagged.chars, 0, at) for i in tagged.tags(PERSON, *match.span()))
    return any(tagged.person(i).person in statement.speakers for i in spoke)


def _delegation_until(tagged: Tagged, encounter: Encounter) -> int:
    """Up to which offset is told what was said to a delegation received before the guest of an encounter; else 0."""
    start = tagged.at(encounter.start)
    told = tagged.chars.find("。", start) + 1
    if not _APART.search(tagged.chars, behind_last(tagged.chars, "。\n", start), told):
        return 0
    then = _THEN_RECEIVED.search(tagged.chars, told)
    return tagged.offset(then.start()) if then else 0


def _is_aside(tagged: Tagged, encounters: Sequence[Encounter], reported: Sequence[int]) -> bool:
    """开幕式前，甲会见乙: what was said before, in the address at the opening, was not said to the guest."""
    if len(reported) != 1:
        return False
    start = tagged.at(encounters[reported[0]].start)
    return _BESIDE.match(tagged.chars, behind_last(tagged.chars, "。\n", start)) is not None


def _of_item(
    tagged: Tagged, statement: Statement, encounters: Sequence[Encounter], items: Sequence[Item]
) -> int | None:
    paragraphs = tagged.body.paragraphs
    for item in items:
        if item.first <= statement.paragraph <= item.last:
            span = Span(paragraphs[item.first - 1].span.start, paragraphs[item.last - 1].span.end)
            return next((i for i, e in enumerate(encounters) if e.start in span), None)
    return None


def _of_several(
    tagged: Tagged,
    statement: Statement,
    encounters: Sequence[Encounter],
    reported: Sequence[int],
    current: int | None,
    since: int,
) -> int | None:
    """在会见X时，… names the encounter; a visitor's own words are of his; else the last announced before.

    One that was announced before the statement at `since` leaves the host's further words where those were said.
    """
    met = {i: {p.person_id for p in encounters[i].principals} for i in reported}
    speakers = {p.person_id for p in statement.speakers}
    line = tagged.body.folded.rfind("\n", 0, statement.start) + 1
    lead = tagged.range(Span(line, statement.start))
    named = [(i, p.person_id) for i in tagged.tags(PERSON, *lead) if (p := tagged.person(i).person)]
    own = [i for i in reported if speakers & met[i]]
    if len(own) == 1:
        return own[0]
    # 在主持某委员会第几次会议时，甲表示，: by its name, where two were told by theirs
    begin = behind_last(tagged.body.folded, "。；\n", statement.start)
    events = [
        i for i in own if _AT_SESSION.search(tagged.body.folded, begin, statement.start) and encounters[i].occasion
    ]
    events = [i for i in events if fold(encounters[i].occasion) in tagged.body.folded[begin : statement.start]]
    if len(events) == 1:
        return events[0]
    first, *others = met.values()
    hosts = speakers | first.intersection(*others)
    guests = [(index, i) for index, guest in named if guest not in hosts for i in reported if guest in met[i]]
    if guests:
        # Of the sentence that names such a one last, the first: 会见乙和丙时，甲表示，…
        begin = tagged.chars.rfind("。", 0, guests[-1][0])
        return next(i for index, i in guests if index > begin)
    if statement.voice == "joint" and not speakers:
        told = [i for i in reported if line <= encounters[i].start < statement.start]
        return max(told, key=lambda i: encounters[i].start) if told else current
    begun = [i for i in own if encounters[i].start <= statement.start]
    if begun and current in own and encounters[begun[-1]].start < since:
        return current
    if begun and (current is None or encounters[begun[-1]].start > encounters[current].start):
        return begun[-1]
    return current
