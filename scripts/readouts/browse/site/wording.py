"""Days and closed terms of the tables in plain English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FORMATS: Mapping[str, str] = {"in_person": "in person", "video": "by video", "phone": "by telephone"}
_ACTIONS: Mapping[str, str] = {"planned": "to be signed"}
_LEVELS: Mapping[str, str] = {
    "heads_of_state": "by the heads of state",
    "governments": "between governments",
    "departments": "between departments",
    "companies": "between companies",
}


def plain_day(day: str | None) -> str:
    """`2001-05-03` as `3 May 2001`, `2001-05` as `May 2001`, a year as it is; nothing where no day is known."""
    year, *rest = (day or "").split("-")
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    number = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(part for part in (number, month, year) if part)


def form_of(kind: str, met: str) -> str:
    """Kind and format of a meeting: `Talks, in person`, `Call, by telephone`."""
    return f"{kind.capitalize()}, {_FORMATS.get(met, met)}"


def deed_of(action: str, level: str) -> str:
    """What was done with a document, and by whom: `signed between governments`."""
    return " ".join(part for part in (_ACTIONS.get(action, action), _LEVELS.get(level, "")) if part)


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: `A`, `A and B`, `A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def nth(number: int) -> str:
    """An ordinal in English: `1st`, `12th`, `23rd`."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def coordinates(latitude: float | None, longitude: float | None) -> str:
    """A point as `39.90° N, 116.41° E`; nothing where it is not known."""
    if latitude is None or longitude is None:
        return ""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"
