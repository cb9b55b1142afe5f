"""What a meeting is called: its day, who met, in what way, where."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.terms import Kind

KIND_ZH: dict[Kind, str] = {
    "talks": "会谈",
    "meeting": "会见",
    "summit": "峰会",
    "ceremony": "共同出席",
    "call": "通话",
}


def label(date: str | None, names: Sequence[str], kind: Kind, place: str | None) -> str:
    """The label of a meeting from its date, the Chinese names of its principals, its kind and its place's name."""
    return " ".join(part for part in (date, "、".join(names), KIND_ZH[kind], place) if part)


def names_in(told: str, date: str | None, kind: Kind, place: str | None) -> str:
    """The names of the principals as a label of the same date, kind and place prints them."""
    head = f"{date} " if date else ""
    tail = f" {label(None, (), kind, place)}"
    return told.removeprefix(head).removesuffix(tail)
