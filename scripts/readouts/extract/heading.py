"""What the text says of itself: agency and dateline, reporters, and the day against which its dates are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from readouts.extract.body import Body, Span
from readouts.extract.bylines import byline
from readouts.extract.dates import DAY, DateExpression, Reference, resolve
from readouts.extract.expressions import PLACE, one_of, pattern
from readouts.extract.findings import Cell, Issue
from readouts.extract.reference_day import reference_day
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary, fold

_FILED_AT = (
    r"(?P<agency>[一-鿿A-Za-z]{2,12}?|<L>[一-鿿]{2,8}?社) ?(?P<place><L>+) ?(?P<date><D>)(?:专?电|讯|消息(?=[，：（ ]))"
)
_DATELINE = pattern(rf"[□■◇◆○●\s]*[【〔［]?(?:(?:本报)?记者 ?(?P<names>[^，。；：]{{2,20}}?) )?据?{_FILED_AT}")
_FILED_WITH_DAY = pattern("<D>专?电")
# 甲会见乙。（图片来源：某社） 某社某地3月4日电: on the line of a picture's caption, which says whose it is.
_BEHIND_CAPTION = pattern(rf"[^\n]{{1,200}}?[图摄][^（）\n]{{0,12}}）\s*{_FILED_AT}")
# The same as others print it. Of these only a known agency's counts, since a story may begin like them:
# 新华社3月4日电, 新华社某庄园3月4日电, （中央社记者甲某地4日专电）, 哈通社/某地/3月4日 -, （某社）, 【某网】.
_OTHER_DATELINES = (
    pattern(
        r"(?P<agency><L>?[一-鿿A-Za-z]{1,11}?[社报网台])(?P<place>[一-鿿·<L><V>]{0,10}?)(?P<date><D>)(?:电|讯|消息(?=[，：（])|报[道导](?=[，：\s]))"
    ),
    pattern(r"据(?P<agency>[一-鿿A-Za-z]{2,10}?)(?P<date><D>)(?:电|讯|消息|报[道导])(?=[，：\s])"),
    pattern(r"(?P<agency><L>?[一-鿿A-Za-z]{2,10}?)(?P<place><L>) ?(?P<date><D>)? ?(?:——|--|—)"),
    pattern(
        r"（(?P<agency><L>?[一-鿿A-Za-z]{2,10}?)(?:记者(?P<names>[一-鿿]{2,4}))?(?P<place><L>+)(?P<date><D>)"
        r"[一-鿿]{0,4}[电讯](?:报[导道])?）"
    ),
    # of a place that places.csv does not hold
    pattern(
        r"（(?P<agency><L>?[一-鿿A-Za-z]{1,9}?[社报网台])(?:记者)?[一-鿿·]{2,12}?(?P<date><D>)"
        r"[一-鿿]{0,4}(?:[电讯](?:报[导道])?|报[导道])）"
    ),
    pattern(r"(?P<agency>[一-鿿A-Za-z]{2,10}) ?[-－–](?![-－–])(?=\D)"),
    pattern(r"(?P<agency>[一-鿿A-Za-z]{2,10})/(?P<place><L>)/(?P<date><D>)[\s\-—－]*"),
    # 3月4日（某网）
    pattern(r"(?P<date><D>) ?（(?P<agency><L>?[一-鿿A-Za-z]{2,10}?)）"),
    # 某社／某地4日专电, 某社／某地4日综合外电报导
    pattern(
        r"(?P<agency>[一-鿿A-Za-z]{2,10})[/／] ?(?P<place><L>+)(?P<date><D>)[一-鿿]{0,4}[电讯](?:报[导道])?(?=\s|$)"
    ),
    # 【某国南部某地某社】
    pattern(r"[（【［〔]<L>?[一-鿿]{0,5}?(?P<place><L>)(?P<agency>[一-鿿A-Za-z]{2,6}?)[电讯]?[）】］〕]"),
    # 某地。3月4日。某社讯 /某某/ --
    pattern(
        r"(?P<place><L>)。\s*(?P<date><D>)。\s*(?P<agency>[一-鿿A-Za-z]{2,10}?)[讯电]?\s*(?:/(?P<names>[一-鿿·]{2,12})/)?\s*[-—－]+"
    ),
    pattern(
        r"[（【［〔](?P<agency><L>?[一-鿿A-Za-z]{2,10}?)(?P<date><D>)?(?:综合)?(?:报[道导]|专?[讯电]|消息)?"
        r"(?: ?(?:驻[一-鿿<L>]{1,6}?)?(?:特派|特约|见习|实习)?记者 ?(?P<names>[一-鿿·、 ]{2,20}(?<![讯电息])))?"
        r"[）】］〕]"
    ),
)
# 【本报记者某某某地四日电】, 〔驻某国特派员某某／某地四日报导〕, 【本报综合外电某地四日消息】: of the outlet itself.
_OF_THE_OUTLET = pattern(
    r"[【〔（［](?P<agency>本[报刊台网])?(?:驻[一-鿿<L>]{1,6}?)?"
    r"(?:特派(?:记者|员)?|特约记者|记者|编译|综合(?:外[电讯])?|(?<=本[报刊台网]))(?P<names>(?<=[者员译])[一-鿿]{2,4})??"
    r"[／/ ]?(?P<place><L>+)(?P<date><D>)(?:综合)?(?:专?[电讯]|报[道导]|消息)[】〕）］]"
)
# 【某报3月4日报道】（某社某地三日电）: a paper that says at once from whom it has the story.
_BRACKETED = pattern(r"[【〔［][^】〕］\n]{2,30}[】〕］]\s*(?=（)")
# 某部　某城　2001年2月3日 on a line of its own: the head of the issuer's paper, which a reprint keeps.
_LETTERHEAD = pattern(r"(?P<agency>[一-鿿<L><V>]{1,10})\s+(?P<place><L>)\s*(?P<date><D>)\s*(?=\n)")
# 【本报记者某某综合报导】, 〔驻某国特派员某某报导〕, 【本报专讯】: with neither place nor day.
_OF_THE_OUTLET_ALONE = pattern(
    r"[【〔［](?P<agency>本[报刊台网])(?:(?:驻[一-鿿<L>]{1,6}?)?(?:特派(?:记者|员)?|特约记者|记者|编译)(?P<names>[一-鿿]{2,4}?)"
    r"(?:[／/ ][一-鿿<L>]{1,6})?)?(?:综合)?(?:外[电讯])?(?:专?[电讯]|报[道导]|消息)[】〕］]"
)
# 编译某某／综合4日电, on a line of its own: of the outlet, which it does not name.
_OF_THE_REPORTER = pattern(
    r"(?P<agency>)(?:本报)?(?:特派(?:记者|员)?|记者|编译)(?P<names>[一-鿿]{2,4})[／/] ?(?:综合)?"
    r"(?P<place><L>+)?(?P<date><D>)?(?:综合)?(?:专?[电讯]|(?:外电)?报[导道])(?=\s)"
)
# （某地4日某社电）, 【某报专讯】 show an agency, known or not; papers of South-East Asia and some broadcasters do
# without: （某地4日讯）, （某地综合讯）, 某地 — .
_OF_ANY_AGENCY = (
    pattern(r"（(?P<place><L>+)(?P<date><D>)(?P<agency>[一-鿿]{1,7}社)(?:专?[电讯]|消息)）"),
    pattern(r"[【〔［（](?P<agency><L>?[一-鿿A-Za-z]{1,7}[报网])专?讯[】〕］）]"),
    pattern(r"[【〔［](?P<agency>[一-鿿A-Za-z]{2,8}?)(?P<date><D>)讯[】〕］]"),
    pattern(r"（(?P<agency>)(?P<place><L>(?:[·‧]?<L>)*)(?P<date><D>)?(?:综合(?:外电)?|专)?[电讯]）"),
    pattern(r"(?P<agency>)(?P<place><L>) ?[—–]{1,2} ?(?!<L>)"),
    # 〔记者某某／某地报导〕
    pattern(r"[〔（【［](?P<agency>)记者 ?(?P<names>[一-鿿、]{2,20}?) ?[／/] ?(?P<place><L>+)报[道导][〕）】］]"),
)
# 《某通讯社4日专讯》, which is tagged as a title
_AS_A_TITLE = re.compile(r"《(?P<agency>[一-鿿]{1,8}社)(?P<day>\d{1,2})日专?[电讯]》")
# 某报讯（记者某某）
_FILED = re.compile("[一-鿿]{1,7}[报网社台]讯(?=（(?:本报)?(?:见习|实习)?记者)")


class HeadingWords:
    """The expressions for the first lines, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        ends = r"(?=[（：\s，]|记者)"
        # 据某社电 reprints it; 据某社报道 is a story of one's own that names its source
        self.dispatch = re.compile(
            rf"(?:据(?=[一-鿿A-Za-z]{{2,10}}?[电讯]{ends}))?(?P<agency>[一-鿿A-Za-z]{{2,10}}?){one_of(words('dispatch'))}{ends}"
        )
        self.reporters = re.compile(
            rf"^\s*[（(]?(?:{one_of(words('own_agency'))}|特派|[一-鿿]{{2,5}}?)?记者[：:\s]*"
            r"(?P<names>[^（）()。；\n]{2,60}?)(?:综合)?(?:[）)]|\s*$|报[道导])"
        )


@lru_cache(maxsize=4)
def heading_words(vocabulary: Vocabulary) -> HeadingWords:
    """The expressions for a vocabulary, compiled once."""
    return HeadingWords(vocabulary)


@dataclass(frozen=True, slots=True)
class Heading:
    """Cells of the article that its text gives, and the reference day (None where no year can be known)."""

    agency: str
    dateline_place_id: str
    dateline_on: str
    byline: tuple[str, ...]
    reference: Reference | None
    cells: tuple[Cell, ...]
    issues: tuple[Issue, ...]


@dataclass(slots=True)
class _Dateline:
    """Agency, place and date at the head of a report, and the offset behind them; `cells` give the first two.

    `reporters`: where a reporter is named inside it.
    """

    agency: str = ""
    place_id: str = ""
    date: DateExpression | None = None
    end: int = 0
    cells: tuple[Cell, ...] = ()
    reporters: Span | None = None


def read_heading(tagged: Tagged, vocabulary: Vocabulary, published_on: str) -> Heading:
    """Dateline, byline and reference day. `published_on` is what the file says of its date, ISO 8601 or empty."""
    dateline = _dateline(tagged, vocabulary)
    cells = list(dateline.cells)
    issues = _unknown_agency(dateline, vocabulary)
    behind = _reporters_behind(tagged, dateline, vocabulary, cells)
    reporters = byline(tagged.body, vocabulary, [s for s in (dateline.reporters, behind) if s], cells)
    reference = reference_day(tagged, vocabulary, published_on, dateline.date)
    dateline_on = _filed_on(dateline.date, reference) if dateline.date else ""
    if dateline.date and len(dateline_on) == DAY:
        cells.append(Cell("dateline_on", dateline_on, dateline.date.start, dateline.date.end, "dateline.date"))
    else:
        dateline_on = ""
    if dateline.date and published_on and published_on < resolve(dateline.date, reference):
        message = f"a dateline of a later day than its publication on {published_on}; taken as of {dateline_on}"
        issues.append(Issue("warning", "dateline.later", message, dateline.date.start, dateline.date.end))
    if reference and dateline_on:
        reference = replace(reference, written=date.fromisoformat(dateline_on))
    if reference is None:
        message = "no date of publication and no year in the text; put front matter with its date above the text"
        issues.append(Issue("warning", "date.year_unknown", message))
    elif reference.basis == "inferred" and reference.start is not None and reference.end is not None:
        cells.append(Cell("date_basis", "inferred", reference.start, reference.end, "year.inferred_from_words"))
    return Heading(dateline.agency, dateline.place_id, dateline_on, reporters, reference, tuple(cells), tuple(issues))


def _filed_on(day: DateExpression, reference: Reference | None) -> str:
    """The day of a dateline. A report is filed no later than published, but for the hours between two clocks.

    One without a year that would be later is of the year before, as where an archive dates its pages anew.
    """
    found = resolve(day, reference)
    if reference is None or day.year or not day.month or len(found) != DAY or reference.vague:
        return found
    later = date.fromisoformat(found) > reference.day + timedelta(days=1)
    return resolve(replace(day, year=int(found[:4]) - 1), reference) if later else found


def _dateline(tagged: Tagged, vocabulary: Vocabulary) -> _Dateline:
    """新华社…3月4日电 at the head of any paragraph, or 央视网消息 and the like at that of one of the first two."""
    body = tagged.body
    dispatch = heading_words(vocabulary).dispatch
    # Most texts have no dateline; then only the first two paragraphs can say whose report it is.
    for paragraph in body.paragraphs if _FILED_WITH_DAY.search(tagged.chars) else body.paragraphs[:2]:
        start, end = tagged.range(paragraph.span)
        if match := _OF_THE_OUTLET.match(tagged.chars, start, end) or _DATELINE.match(tagged.chars, start, end):
            return _whole_dateline(tagged, vocabulary, match)
        if paragraph.number == 1 and (match := _BEHIND_CAPTION.match(tagged.chars, start, end)):
            return _whole_dateline(tagged, vocabulary, match)
        if paragraph.number > 2:
            continue
        bracketed = _BRACKETED.match(tagged.chars, start, end)
        inside = Span(tagged.offset(bracketed.end()), paragraph.span.end) if bracketed else None
        if inside and (match := _other_dateline(tagged, vocabulary, inside)) and match["agency"]:
            return _whole_dateline(tagged, vocabulary, match)
        if (
            match := _OF_THE_OUTLET_ALONE.match(tagged.chars, start, end)
            or _LETTERHEAD.match(tagged.chars, start)
            or _OF_THE_REPORTER.match(tagged.chars, start)
            or _other_dateline(tagged, vocabulary, paragraph.span)
        ):
            return _whole_dateline(tagged, vocabulary, match)
        if match := _AS_A_TITLE.match(body.folded, paragraph.span.start):
            return _dateline_as_a_title(body, match)
        found = dispatch.match(body.folded, paragraph.span.start, paragraph.span.end)
        if found and (found["agency"] in vocabulary.publishers_by_name or _FILED.match(body.folded, *found.span())):
            agency = body.text[found.start("agency") : found.end("agency")]
            return _Dateline(agency, end=found.end(), cells=(_agency(agency, *found.span("agency")),))
    return _Dateline()


def _dateline_as_a_title(body: Body, match: re.Match[str]) -> _Dateline:
    """Agency and day of a dateline that the text prints like a title."""
    agency = body.text[slice(*match.span("agency"))]
    start, end = match.span("day")
    day = DateExpression(start, end + len("日"), day=int(match["day"]))
    return _Dateline(agency, date=day, end=match.end(), cells=(_agency(agency, *match.span("agency")),))


def _other_dateline(tagged: Tagged, vocabulary: Vocabulary, paragraph: Span) -> re.Match[str] | None:
    """A dateline of another form at the head of a paragraph, of an agency that publishers.csv or phrases.csv holds."""
    for expression in _OTHER_DATELINES:
        match = expression.match(tagged.chars, *tagged.range(paragraph))
        if match and _is_known(tagged.text(*match.span("agency")), vocabulary):
            return match
    return next((m for e in _OF_ANY_AGENCY if (m := e.match(tagged.chars, *tagged.range(paragraph)))), None)


def _whole_dateline(tagged: Tagged, vocabulary: Vocabulary, match: re.Match[str]) -> _Dateline:
    """Agency, the last place of a run (country and city) and date, as far as the dateline has them."""
    part = match.groupdict()
    span = tagged.span(*match.span("agency")) if part["agency"] else Span(0, 0)
    agency = tagged.printed(span)
    date = tagged.date(match.start("date")) if part.get("date") else None
    named = tagged.span(*match.span("names")) if part.get("names") else None
    found = _Dateline(agency, "", date, tagged.offset(match.end()), reporters=named)
    found.cells = (_agency(agency, span.start, span.end),) if agency else ()
    if not part.get("place"):
        return found
    at = tagged.span(match.end("place") - 1, match.end("place"))
    if place := vocabulary.places_by_name.get(tagged.body.folded[at.start : at.end]):
        found.place_id = place.place_id
        found.cells += (Cell("dateline_place_id", place.place_id, at.start, at.end, "dateline.place"),)
    return found


def _agency(printed: str, start: int, end: int) -> Cell:
    return Cell("agency", printed, start, end, "dateline.agency")


def _is_known(agency: str, vocabulary: Vocabulary) -> bool:
    """Whether publishers.csv holds an agency, or it is how an outlet names itself."""
    return agency in vocabulary.publishers_by_name or agency in vocabulary.words("own_agency")


def _unknown_agency(dateline: _Dateline, vocabulary: Vocabulary) -> list[Issue]:
    """An issue where no vocabulary holds the agency."""
    agency = dateline.agency
    if not agency or _is_known(fold(agency), vocabulary):
        return []
    cell = dateline.cells[0]
    message = f"{agency} is in no row of publishers.csv; add it there"
    return [Issue("info", "agency.unknown", message, cell.start, cell.end)]


def _reporters_behind(tagged: Tagged, dateline: _Dateline, vocabulary: Vocabulary, cells: list[Cell]) -> Span | None:
    """Where reporters are named behind the dateline; where they report from is its place, if it has none.

    记者某某某地报道: a name has more than one character, so that a name that ends like a city reports from nowhere.
    """
    if not dateline.end:
        return None
    folded, after = tagged.body.folded, dateline.end
    line_end = folded.find("\n", after)
    tail = folded[after : line_end if line_end >= 0 else len(folded)]
    match = heading_words(vocabulary).reporters.match(tail)
    if match is None:
        return None
    named = Span(after + match.start("names"), after + match.end("names"))
    _, last = tagged.range(named)
    at = tagged.offset(last - 1)
    if not match[0].endswith("报道") or tagged.chars[last - 1] != PLACE or at < named.start + 2:
        return named
    if not dateline.place_id and (place := vocabulary.places_by_name.get(folded[at : named.end])):
        dateline.place_id = place.place_id
        cells.append(Cell("dateline_place_id", place.place_id, at, named.end, "dateline.place"))
    return Span(named.start, at)
