"""The charts of the home page, drawn while building: meetings by year, where they were held, what was spoken of.

Each can be read without colour: what a bar or a mark stands for is written beside it, and its place tells the rest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from readouts.browse import map_layout
from readouts.browse.drawing import Layer, Words, across, draw, width_of, words
from readouts.browse.figures import Figures, Timeline, Topics, years
from readouts.browse.land import LAND
from readouts.browse.map_layout import CENTRE, HEIGHT, NARROW, SCALE, TURNED, WIDE, WIDTH, Dot
from readouts.browse.site.home import FORMATS, counted, percent

FORMATS_ZH: Mapping[str, str] = {"in_person": "会面", "video": "视频", "phone": "通话"}
BAR = "var(--chart-bar, #8c2f1b)"
SHORE = "var(--chart-land, #e2ddd0)"
CARD = "var(--card, #ffffff)"


@dataclass(frozen=True, slots=True)
class Bar:
    """A year's value in a lane, as it is written above the bar, and as it is told under the pointer."""

    value: float
    text: str
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of bars: its name in Chinese and English, and a bar for each year that has one."""

    name_zh: str
    name_en: str
    bars: Mapping[int, Bar]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a chart: names stand left of the bars in a margin, or where that is 0 above them."""

    width: float
    margin: float
    text: float


def charts(figures: Figures) -> dict[str, str]:
    """The pictures by name, as SVG for a page; what there is nothing to show of has none.

    `-wide` and `-narrow` are the same chart for two widths of screen; the map holds both.
    """
    made: dict[str, str] = {}
    if any(figures.timeline.counts.values()):
        lanes = timeline_lanes(figures.timeline)
        made["timeline-wide"] = bars(lanes, Sheet(900, 150, 13), 200)
        made["timeline-narrow"] = bars(lanes, Sheet(320, 0, 14), 160)
    if figures.topics.topics:
        lanes = topic_lanes(figures.topics)
        made["topics-wide"] = bars(lanes, Sheet(900, 290, 13), 26 * len(lanes))
        made["topics-narrow"] = bars(lanes, Sheet(320, 0, 14), 26 * len(lanes))
    if figures.places.places:
        made["map"] = world(figures)
    return made


def timeline_lanes(timeline: Timeline) -> list[Lane]:
    """A lane for each form of meeting that occurs, in the order of the forms."""
    return [
        Lane(
            FORMATS_ZH[form],
            FORMATS[form],
            {
                year: Bar(
                    number, str(number), f"{year}: {counted(number, 'meeting', 'meetings')} {FORMATS[form].lower()}"
                )
                for year, number in counts.items()
            },
        )
        for form, counts in timeline.counts.items()
        if counts
    ]


def topic_lanes(topics: Topics) -> list[Lane]:
    """A lane for each topic: the share of the year's statements that speak of it."""
    said = topics.statements
    return [
        Lane(
            topic.label_zh,
            topic.label_en,
            {
                year: Bar(
                    number / said[year],
                    percent(number, said[year]),
                    f"{year}: {topic.label_en} in {number:,} of {counted(said[year], 'statement', 'statements')}",
                )
                for year, number in topic.counts.items()
            },
        )
        for topic in topics.topics
    ]


def bars(lanes: Sequence[Lane], sheet: Sheet, high: float) -> str:
    """Lanes of bars over one axis of years; a bar's height means the same in all, and all highest make up `high`."""
    import altair as alt

    axis = years([dict.fromkeys(lane.bars, 1) for lane in lanes])
    highest = [max(bar.value for bar in lane.bars.values()) for lane in lanes]
    unit = min(high / sum(highest), high * 0.6 / max(highest))
    # Where bars are thin, the first and last year need room beyond their bars.
    inset = sheet.text * 1.5 if (sheet.width - sheet.margin) / len(axis) < sheet.text * 3 else 0.0
    step = (sheet.width - sheet.margin - 2 * inset) / len(axis)
    thick = min(step * 0.7, 56.0)
    centre = {year: round(sheet.margin + inset + (number + 0.5) * step, 1) for number, year in enumerate(axis)}
    line = sheet.text * 1.3
    placed: list[Words] = []
    drawn: list[dict[str, float | str]] = []
    floors: list[float] = []
    # With many lanes the years stand above them too, near the first bars.
    top = line * 1.5 if len(lanes) > 4 else 0.0
    if top:
        placed += _years(centre, step, sheet.text, line * 0.8)
    for lane, most in zip(lanes, highest, strict=True):
        names = _names(lane, sheet)
        room = most * unit + line
        if sheet.margin:
            floor = top + max(room, len(names) * line)
            placed += [
                Words(0, round(floor - (len(names) - 1 - number) * line - 2, 1), name, "start", style)
                for number, (name, style) in enumerate(names)
            ]
        else:
            floor = top + len(names) * line + room
            placed += [
                Words(0, round(top + number * line + sheet.text, 1), name, "start", style)
                for number, (name, style) in enumerate(names)
            ]
        floors.append(round(floor, 1))
        written = _written(lane, step, sheet.text)
        for year, bar in lane.bars.items():
            height = max(bar.value * unit, 1.5)
            drawn.append(
                {
                    "x": round(centre[year] - thick / 2, 1),
                    "x2": round(centre[year] + thick / 2, 1),
                    "y": round(floor - height, 1),
                    "y2": round(floor, 1),
                    "title": bar.title,
                }
            )
            if year in written:
                placed.append(Words(centre[year], round(floor - height - 4, 1), bar.text, "middle", "number"))
        top = floor + sheet.text
    placed += _years(centre, step, sheet.text, top + 2)
    values = [{"x": sheet.margin, "x2": sheet.width, "y": floor} for floor in floors]
    rules = (
        alt.Chart(alt.NamedData(name="floors"), name="floors")
        .mark_rule(stroke="currentColor", strokeWidth=1, aria=False)
        .encode(**across(), x2=alt.X2("x2:Q"))
    )
    blocks = (
        alt.Chart(alt.NamedData(name="bars"), name="bars")
        .mark_rect(fill=BAR)
        .encode(**across(), x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"), description=alt.Description("title:N"))
    )
    return draw(
        [Layer(blocks, drawn), Layer(rules, values), *words(placed, sheet.text)], sheet.width, round(top + line * 0.6)
    )


def _years(centre: Mapping[int, float], step: float, size: float, y: float) -> list[Words]:
    """The years under the bars: each, or where they stand too close every second from the last, fifth, tenth, …"""
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000) if n * step >= size * 3)
    first = max(centre) % 2 if every == 2 else 0
    return [Words(x, round(y, 1), str(year), "middle", "year") for year, x in centre.items() if year % every == first]


def _written(lane: Lane, step: float, size: float) -> set[int]:
    """The years whose bars bear their numbers: all if all find room, else that of the highest bar."""
    if all(width_of(bar.text, size) <= step for bar in lane.bars.values()):
        return set(lane.bars)
    return {max(lane.bars, key=lambda year: (lane.bars[year].value, -year))}


def _names(lane: Lane, sheet: Sheet) -> list[tuple[str, str]]:
    """The lines of a lane's name, each with its style; English goes over to the next line where the margin ends."""
    if not sheet.margin:
        one = f"{lane.name_zh} {lane.name_en}"
        if width_of(one, sheet.text) <= sheet.width:
            return [(one, "name")]
        return [(lane.name_zh, "name"), (lane.name_en, "name-en")]
    lines: list[str] = []
    for word in lane.name_en.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, sheet.text) <= sheet.margin - 10:
            lines[-1] = longer
        else:
            lines.append(word)
    return [(lane.name_zh, "name"), *((line, "name-en") for line in lines)]


def world(figures: Figures) -> str:
    """The map: a disc for each city by the number of meetings, a diamond where only the country is known.

    The marks and names for wide and narrow screens are both in it, in layers whose names begin with the width.
    """
    import altair as alt

    land = (
        alt.Chart(alt.NamedData(name="land", format=alt.TopoDataFormat(type="topojson", feature="land")), name="land")
        .mark_geoshape(fill=SHORE, stroke=None, clip=False, aria=False)
        .project(type="equalEarth", rotate=[TURNED, 0, 0], scale=SCALE, translate=list(CENTRE), precision=0.3)
    )
    places = figures.places.places
    layers = [Layer(land, json.loads(LAND.read_bytes()))]
    for style, look in (("wide", WIDE), ("narrow", NARROW)):
        marks = map_layout.dots(places, look)
        cities = [dot for dot in marks if dot.place.kind == "city"]
        countries = [dot for dot in marks if dot.place.kind != "city"]
        if cities:
            layers.append(_marks(cities, f"{style}-cities", "circle"))
        if countries:
            layers.append(_marks(countries, f"{style}-countries", "diamond"))
        layers += words(map_layout.names(marks, look, style), look.text)
    layers += _scale(places[0].meetings)
    return draw(layers, WIDTH, HEIGHT)


def _marks(marks: Sequence[Dot], name: str, shape: Literal["circle", "diamond"]) -> Layer:
    """A layer of marks; Vega counts a symbol's size as the area of the square about it."""
    import altair as alt

    values = [
        {
            "x": dot.x,
            "y": dot.y,
            "size": round(4 * dot.radius**2, 2),
            "title": f"{dot.place.name_zh} {dot.place.name_en}: {counted(dot.place.meetings, 'meeting', 'meetings')}",
        }
        for dot in marks
    ]
    chart = (
        alt.Chart(alt.NamedData(name=name), name=name)
        .mark_point(shape=shape, filled=True, fill=BAR, stroke=CARD, strokeWidth=1, opacity=1)
        .encode(**across(), size=alt.Size("size:Q", scale=None, legend=None), description=alt.Description("title:N"))
    )
    return Layer(chart, values)


def _scale(most: int) -> list[Layer]:
    """What the sizes mean, drawn in the South Pacific, where no leaders meet; for wide screens."""
    import altair as alt

    one = map_layout.unit(most, WIDE)
    shown = [number for number in (1, 10, 100, 1000) if number <= most]
    values, placed, x = [], [], 12.0
    for number in shown:
        radius = round(max(WIDE.least, one * number**0.5), 1)
        x += radius
        values.append({"x": round(x, 1), "y": HEIGHT - 40, "size": round(4 * radius**2, 2)})
        text = counted(number, "meeting", "meetings") if number == shown[0] else f"{number:,}"
        placed.append(Words(round(x + radius + 5, 1), HEIGHT - 36, text, "start", "wide-key"))
        x += radius + 5 + width_of(text, WIDE.text) + 10
    marks = (
        alt.Chart(alt.NamedData(name="wide-key-marks"), name="wide-key-marks")
        .mark_point(shape="circle", fill="none", stroke="currentColor", strokeWidth=1, aria=False, opacity=1)
        .encode(**across(), size=alt.Size("size:Q", scale=None, legend=None))
    )
    return [Layer(marks, values), *words(placed, WIDE.text)]
