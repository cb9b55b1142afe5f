"""What a meeting is called: its day, who met, in what way, where."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.terms import Format, Kind, Status

KIND_ZH: dict[Kind, str] = {
    "talks": "会谈",
    "meeting": "会见",
    "summit": "峰会",
    "ceremony": "共同出席",
    "call": "通话",
}


def way(kind: Kind, form: Format, status: Status) -> str:
    """How they met, in Chinese: 视频会谈; of what is only announced with （预定） behind it."""
    by_video = "视频" if form == "video" else ""
    return f"{by_video}{KIND_ZH[kind]}{'（预定）' if status == 'planned' else ''}"


def label(date: str | None, names: Sequence[str], how: str, place: str | None) -> str:
    """The label of a meeting from its date, the Chinese names of its principals, its way and its place's name."""
    return " ".join(part for part in (date, "、".join(names), how, place) if part)


def names_in(told: str, date: str | None, how: str, place: str | None) -> str:
    """The names of the principals as a label of the same date, way and place prints them."""
    head = f"{date} " if date else ""
    tail = f" {label(None, (), how, place)}"
    return told.removeprefix(head).removesuffix(tail)
