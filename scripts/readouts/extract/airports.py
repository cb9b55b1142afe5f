"""The airport at which a guest is welcomed: 在机场举行欢迎仪式, where it is named before it."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.extract.body import behind_last
from readouts.extract.expressions import ARRIVES, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.tagging import Tagged

# 乙在机场为甲举行欢迎仪式
_AT_AIRPORT = "在机场"
# 甲到机场迎接，并为乙举行欢迎仪式
_MET_AT_AIRPORT = pattern(
    "(?<=<P>)(?:率[^，。；<P>]{0,16}?)?(?:亲自|专程)?(?:到|赶赴|前往|赴)(?P<venue>机场)(?:热情|热烈|隆重)*(?:迎接|欢迎)，?(?:并|还)?为<P>[^。；]{0,12}仪式"
)
# 抵达某城国际机场, 专机降落在某机场, 在某机场热情迎接: of the way from there to the hotel it tells no more
_AIRPORT = pattern(
    rf"(?:{ARRIVES}达?|[降着][落陆]在?|飞临|在)了?(?P<venue><V>|(?!机场|[通前去]往|赶赴)(?:<L>)*[^，。；：（）<P><D><L>的]{{0,14}}?机场)"
    "(?!高速|附近|[^，。；]{0,8}(?:启程|出发|登机|起飞|送行|送别))"
)


def add_airport(tagged: Tagged, chars: str, encounters: Sequence[Encounter]) -> None:
    """Give the encounters reported at 机场 that lack a venue the one airport that the text names before them.

    Where it names none, 机场 alone, if the host is told to have come there and given a welcome.
    `chars`: the tagged text with what leaders said blanked out.
    """
    for encounter in encounters:
        if encounter.role != "reports" or encounter.format != "in_person" or encounter.venue:
            continue
        # Talks told later may be one with the ceremony: of them the airport is no venue.
        told = next((c for c in encounter.cells if (c.column, c.value) == ("kind", encounter.kind)), None)
        begin = behind_last(chars, "。；！\n", tagged.at(told.start)) if told else 0
        met = _MET_AT_AIRPORT.search(chars, begin, tagged.at(told.end)) if told else None
        if told is None or not (met or chars.find(_AT_AIRPORT, begin, tagged.at(told.end)) >= 0):
            continue
        named = [m.span("venue") for m in _AIRPORT.finditer(chars, 0, begin)]
        spans = [tagged.span(*each) for each in named]
        names = {tagged.printed(span): span for span in spans if tagged.printed(span).endswith("机场")}
        airports = [*names.values()] or ([tagged.span(*met.span("venue"))] if met else [])
        if len(airports) == 1:
            (span,) = airports
            encounter.venue = tagged.printed(span)
            encounter.cells.append(Cell("venue", encounter.venue, span.start, span.end, "venue.airport_before"))
