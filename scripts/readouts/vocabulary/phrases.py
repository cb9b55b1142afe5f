"""The lists of words and phrases of data/phrases.csv: which sets the rules read, and the checks of their values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from readouts import forms as form
from readouts.refused import shown
from readouts.terms import Action, Cause, Kind, Level
from readouts.vocabulary.fault import Fault
from readouts.vocabulary.fold import fold
from readouts.vocabulary.limits import limit
from readouts.vocabulary.phrase_sets import PhraseSet
from readouts.vocabulary.references import References
from readouts.vocabulary.table import Row

_SETS: tuple[PhraseSet, ...] = get_args(PhraseSet)
# What the values of a set say; those of the other sets are empty.
_VALUES: Mapping[PhraseSet, Any] = {
    "activity": form.Text,
    "country_before_office": form.Text,
    "document_level": Level,
    "document_party": Level,
    "event_noun": Literal["several"] | None,
    "joint": form.Digits,
    "just_now": Literal["day", "month"],
    "mention_event": Kind,
    "near_month": form.Whole,
    "other_occasion": Cause,
    "other_time": Cause,
    "place_short": form.Slug,
    "relative_day": form.Whole,
    "relative_day_alone": form.Whole,
    "relative_month": form.Whole,
    "relative_year": form.Whole | None,
    "together_act": Literal["named"] | None,
    "unheld": Literal["recalled"] | None,
    "witnessed_act": Action,
}
# The values of these point to rows of another file.
_TARGETS: Mapping[PhraseSet, str] = {"country_before_office": "country", "place_short": "place"}
_LIMITS = {name: limit(hint, name) for name, hint in _VALUES.items()}


def read_phrases(rows: Sequence[Row], known: References, faults: list[Fault]) -> dict[str, dict[str, str]]:
    """Phrases of each set with their values, in the order of the file.

    A set that has no row is added to `faults`, as is a value that the set may not have; `known`: what values may point
    to.
    """
    phrases: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        if row.wrong:
            continue
        name = row.term("set", _SETS)
        phrase = fold(row["phrase"])
        if phrase in phrases[name]:
            message = f"{shown(row['phrase'])} stands in the set {name} already"
            row.fault("phrase", "phrase.repeated", message, "keep one of the two")
        phrases[name][phrase] = row["value"]
        _check(row, name, known)
    if rows:
        faults += [
            Fault("phrases.csv", 0, "", "phrase.missing", f"the set {name} has no row, but a rule reads it", "add one")
            for name in _SETS
            if name not in phrases
        ]
    return {name: phrases[name] for name in _SETS}


def _check(row: Row, name: PhraseSet, known: References) -> None:
    if name in _LIMITS:
        row.check({"value": _LIMITS[name]})
    elif row["value"]:
        row.fault("value", "cell.surplus", f"{shown(row['value'])} says nothing in the set {name}", "leave it empty")
    if target := _TARGETS.get(name):
        known.check_cell(row, "value", target)
