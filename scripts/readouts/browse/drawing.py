"""Draws a chart as SVG that goes into a page: with Vega-Lite, without a browser, and the same bytes on every machine.

Vega measures words with the fonts that it finds, so charts here place every word themselves, and what Vega writes is
made plain: numbers rounded, nothing that counts or names its own parts, words in the fonts and colours of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from xml.etree import ElementTree

if TYPE_CHECKING:
    import altair

Anchor = Literal["start", "middle", "end"]
_ALIGN: Mapping[Anchor, Literal["left", "center", "right"]] = {"start": "left", "middle": "center", "end": "right"}
_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?|-?\d+e-?\d+")
_KEPT = frozenset(
    ("class", "d", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "transform", "text-anchor",
     "font-size", "font-weight", "viewBox", "x", "y", "x1", "x2", "y1", "y2", "width", "height")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Words placed by hand: where, on which side of the place, and in which style of the page's stylesheet."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    style: str = "label"


def width_of(text: str, size: float) -> float:
    """The room that a text takes in any usual font: a Chinese character is a square, and few others are as wide."""
    return size * sum(1.0 if ord(char) >= 0x2E80 or char in "%mwMW" else 0.6 for char in text)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of a chart and the data that it draws, kept apart: Altair copies what a chart holds many times over."""

    chart: altair.Chart
    data: object


def words(placed: Sequence[Words], size: float) -> Iterator[Layer]:
    """The layers of words, one for each style and anchor, since a layer has one of each."""
    import altair as alt

    for style, anchor in dict.fromkeys((word.style, word.anchor) for word in placed):
        chosen = [word for word in placed if (word.style, word.anchor) == (style, anchor)]
        chart = alt.Chart(alt.NamedData(name=f"{style}-{anchor}"), name=f"{style}-{anchor}")
        yield Layer(
            chart.mark_text(
                align=_ALIGN[anchor], baseline="alphabetic", fontSize=size, fill="currentColor", aria=False, limit=0
            ).encode(**across(), text=alt.Text("text:N")),
            [{"x": word.x, "y": word.y, "text": word.text} for word in chosen],
        )


def across() -> dict[str, altair.X | altair.Y]:
    """The place of a mark: x and y in units of the picture, from its top left."""
    import altair as alt

    return {"x": alt.X("x:Q", axis=None), "y": alt.Y("y:Q", axis=None)}


def draw(layers: Sequence[Layer], width: float, height: float) -> str:
    """Draw layers over each other in a picture of that size, as SVG for a page."""
    import altair as alt
    import vl_convert

    x = alt.Scale(domain=[0, width], range=[0, width], nice=False, zero=False)
    y = alt.Scale(domain=[0, height], range=[0, height], nice=False, zero=False)
    ground = (
        alt.Chart(alt.NamedData(name="ground"))
        .mark_point(opacity=0, aria=False)
        .encode(x=alt.X("x:Q", scale=x, axis=None), y=alt.Y("y:Q", scale=y, axis=None))
    )
    chart = (
        alt.layer(*(layer.chart for layer in layers), ground)
        .properties(width=width, height=height, autosize=alt.AutoSizeParams(type="none"), padding=0)
        .configure(background="transparent")
        .configure_view(stroke=None, clip=False)
    )
    # Altair writes the specification for the release that it was made for; a newer one may draw other bytes.
    version = ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])
    data = {layer.chart.name: layer.data for layer in layers}
    specification = chart.to_dict(validate=False) | {"datasets": {**data, "ground": [{"x": 0, "y": 0}]}}
    return plain(vl_convert.vegalite_to_svg(specification, vl_version=version, allowed_base_urls=[]))


def plain(svg: str) -> str:
    """Vega's SVG as a part of an HTML page: shapes and words with their places, nothing else.

    The description of a mark becomes its title, which a browser shows under the pointer. `class` names the layer, its
    words joined by hyphens.
    """
    root = ElementTree.fromstring(svg)
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
    shown = ElementTree.Element("svg", {"viewBox": f"0 0 {width:g} {height:g}"})
    for group in root.iter(f"{_SVG}g"):
        layer = re.search(r"role-mark (\S+)_marks", group.get("class", ""))
        if layer and not layer[1].startswith("layer_"):
            made = ElementTree.SubElement(shown, "g", {"class": layer[1].replace("_", "-")})
            made.extend(_mark(mark, height) for mark in group)
    return ElementTree.tostring(shown, encoding="unicode")


def _mark(mark: ElementTree.Element, height: float) -> ElementTree.Element:
    attributes = {name: _rounded(value) for name, value in mark.attrib.items() if name in _KEPT}
    if attributes.get("transform") == "translate(0,0)":
        del attributes["transform"]
    if mark.get("class") is None and mark.tag == f"{_SVG}path" and "transform" not in attributes:
        attributes["d"] = _inside(attributes["d"], height)
    made = ElementTree.Element(mark.tag.removeprefix(_SVG), attributes)
    made.text = mark.text
    if description := mark.get("aria-label"):
        ElementTree.SubElement(made, "title").text = description
    return made


def _rounded(value: str) -> str:
    """Each number to a tenth: what differs between machines stands much further behind, and a page is lighter."""
    return _NUMBER.sub(lambda number: f"{round(float(number[0]), 1) + 0.0:g}", value)


def _inside(path: str, height: float) -> str:
    """A path without the parts that lie below the picture's edge, where nobody sees them."""
    parts = [part for part in path.split("M") if part]
    seen = [part for part in parts if not _below(part, height)]
    return "".join(f"M{part}" for part in seen)


def _below(part: str, height: float) -> bool:
    points = re.findall(r"(?:^|L)(-?[\d.]+),(-?[\d.]+)", part)
    return len(points) > 2 and all(float(y) > height for _, y in points)
