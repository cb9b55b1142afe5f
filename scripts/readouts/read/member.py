"""What a container hands out, one at a time: its members, and what it holds that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from readouts.read.stated import NOTHING, Stated

_SEPARATOR = re.compile(r"[/\\]")
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Member:
    """One page of a container: its bytes, and what the container states of it."""

    name: str
    data: bytes
    stated: Stated = NOTHING


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a member, or where `name` is empty the container, gives no page, and what the giver can do."""

    name: str
    reason: str
    remedy: str


Members: TypeAlias = Iterator[Member | Fault]


def hidden(name: str) -> bool:
    """Whether a path inside the container runs through a hidden file or folder (a leading dot)."""
    return any(step.startswith(".") for step in tidy_path(name).split("/"))


def tidy_path(name: str) -> str:
    """The path of a member without empty steps; empty where it leads out of the container."""
    steps = _SEPARATOR.split(name)
    if not steps[0] or ".." in steps or _DRIVE.match(name):
        return ""
    return "/".join(step for step in name.split("/") if step not in ("", "."))


def one_line(name: str) -> str:
    """A name as it can stand in a line and in a table: what cannot be printed becomes U+FFFD."""
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def outside(name: str) -> Fault:
    """The fault of a member of which the path leads out of the container."""
    return Fault(name, "its path leads out of the container", "pack it under a path without .. or a leading /")
