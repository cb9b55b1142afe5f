"""JSON Lines: one object a line, with the text or markup of a page and what is known of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from io import BufferedReader

from readouts.read.member import Fault, Member, Members
from readouts.read.reader import LARGEST, TOO_LARGE
from readouts.read.stated import state

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields of a record, the first that is filled counts. `html` goes before `text`."""

    html: tuple[str, ...] = ("html",)
    text: tuple[str, ...] = ("text", "content", "body")
    title: tuple[str, ...] = ("title", "headline")
    date: tuple[str, ...] = ("date", "published_on", "published", "publish_date", "pub_date")
    publisher: tuple[str, ...] = ("publisher", "source")
    url: tuple[str, ...] = ("url", "link")


def json_members(stream: BufferedReader, fields: Fields) -> Members:
    """The page of each line, as the lines come; raises what the stream raises."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        name = f"line {number}"
        if len(line) > LARGEST:
            _pass_over(stream, line)
            yield Fault(name, *TOO_LARGE)
        elif record := line.removeprefix(_BOM).strip():
            try:
                found = json.loads(record)
            except (ValueError, RecursionError):
                found = None
            if isinstance(found, Mapping):
                yield _page(found, name, fields)
            elif number == 1:
                yield Fault("", "JSON, but not one object a line", "write one object a line, with jq -c for instance")
                return
            else:
                yield Fault(name, "no JSON object", "write one object a line")


def _pass_over(stream: BufferedReader, line: bytes) -> None:
    """Read on to the end of the line."""
    while line and not line.endswith(b"\n"):
        line = stream.readline(LARGEST)


def _page(record: Mapping[str, object], name: str, fields: Fields) -> Member | Fault:
    def value(names: tuple[str, ...]) -> str:
        filled = (cell for key in names if isinstance(cell := record.get(key), str) and cell.strip())
        return next(filled, "")

    page = value(fields.html) or value(fields.text)
    if not page:
        wanted = ", ".join((*fields.html, *fields.text))
        return Fault(name, f"no text in any of the fields {wanted}", "name its field with --field text=NAME")
    stated = state("record", value(fields.title), value(fields.date), value(fields.publisher), value(fields.url))
    # An escaped half of a character has no bytes in UTF-8: such a text is refused as what it is, undecodable.
    return Member(name, page.encode("utf-8", "surrogatepass"), stated)
