"""The name of the file of an article: its day, whom it is about, and what they did, in ASCII."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from pypinyin import lazy_pinyin

from readouts.extract.findings import Encounter
from readouts.link import Told
from readouts.vocabulary import HOME

SUFFIX = ".txt"
_GIVEN = re.compile(r"(?P<stem>[A-Za-z0-9][A-Za-z0-9_-]{0,99})(?:\.txt)?")
_LONGEST = 48
_NAMED_AT_MOST = 2


def given_name(name: str) -> str | None:
    """A name that somebody chose as that of a file; None where it is none, or leads to another folder."""
    match = _GIVEN.fullmatch(name)
    return match["stem"] + SUFFIX if match else None


def file_name(told: Told, taken: Iterable[str]) -> str:
    """A name that is not `taken`: such as 2031-03-04-zhang-san-talks.txt; a second of that kind ends in -2."""
    chief = next((e for e in told.findings.encounters if e.role == "reports"), None)
    article_day = told.article.published_on or told.findings.dateline_on or "undated"
    day = (chief.date if chief else "") or article_day
    stem = f"{day}-{_encounter(chief) if chief else _title(told.article.title)}"
    lower = {name.lower() for name in taken}
    return next(name for name in _numbered(stem) if name.lower() not in lower)


def _encounter(chief: Encounter) -> str:
    """Those from abroad and the kind; of many, or of none from abroad, the place and the kind."""
    abroad = [p.person_id for p in chief.principals if p.country_code not in HOME]
    named = abroad if len(abroad) <= _NAMED_AT_MOST else []
    return "-".join(named or [chief.place_id or chief.format.replace("_", "-")]) + f"-{chief.kind}"


def _title(title: str) -> str:
    """The title in pinyin, as many whole syllables as fit."""
    plain = unicodedata.normalize("NFKD", " ".join(lazy_pinyin(title))).encode("ascii", "ignore").decode().lower()
    name = ""
    for word in re.findall(r"[a-z0-9]+", plain):
        if len(name) + len(word) >= _LONGEST:
            break
        name += f"-{word}" if name else word
    return name or "article"


def _numbered(stem: str) -> Iterator[str]:
    yield stem + SUFFIX
    number = 1
    while True:
        number += 1
        yield f"{stem}-{number}{SUFFIX}"
