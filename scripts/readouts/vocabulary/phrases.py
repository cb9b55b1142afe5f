"""The lists of words and phrases of data/phrases.csv: which sets the rules read, and the checks of their values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from typing import Literal, get_args

from readouts.terms import Action, Cause, Kind, Level
from readouts.vocabulary.fault import Fault
from readouts.vocabulary.fold import fold
from readouts.vocabulary.table import Row

PhraseSet = Literal[
    "act_about", "act_joint", "act_somewhere", "act_together", "act_untied", "activity", "adverb_short",
    "announced_unless", "appointment_act", "appointment_word", "appraisal", "attended", "attends", "award", "banquet",
    "batch_quantity", "beside_leaders", "body_suffix", "by_video", "caption_end", "collective_office", "consort",
    "content_opening", "demonstrative", "dispatch", "document_agreed", "document_gathering", "document_level",
    "document_listed", "document_minutes", "document_named", "document_of_today", "document_planned", "document_stay",
    "document_wished", "event_noun", "field_attribute", "field_verb", "gathering_attends", "gathering_held",
    "gathering_never", "gathering_speaks", "guests_leading", "guests_unnamed", "half_of_day", "honorific", "joint",
    "joint_event", "just_now", "letter", "meal", "mention_adverb", "mention_event", "mention_other_act",
    "mention_unless", "mention_word", "mention_word_remote", "name_boundary", "name_never_first", "narration_lead",
    "narration_lead_doubtful", "near_month", "no_name", "office_addressed", "on_behalf", "other_occasion", "other_time",
    "other_voice", "own_agency", "place_short", "place_stop", "relative_day", "relative_month", "relative_year",
    "sentiment", "speaks_on", "spoken", "stand_in", "together", "together_act", "unheld", "unheld_behind",
    "venue_alone", "venue_suffix", "visit_kind", "witnessed_act", "year_bound",
]  # fmt: skip
_SETS: tuple[PhraseSet, ...] = get_args(PhraseSet)
_COUNTED = frozenset({"joint", "near_month", "relative_day", "relative_month"})
# The term that another column of the tables takes over from the value.
_TERMS: dict[str, tuple[str, ...]] = {
    "document_level": get_args(Level),
    "witnessed_act": get_args(Action),
    "mention_event": get_args(Kind),
    "other_occasion": get_args(Cause),
    "other_time": get_args(Cause),
}


def read_phrases(
    rows: Sequence[Row], place_ids: Container[str] | None, faults: list[Fault]
) -> dict[str, dict[str, str]]:
    """Phrases of each set with their values, in the order of the file.

    A set that no rule reads, or that has no row, is added to `faults`, as is a value that the set may not have.
    `place_ids`: the values that place_short may have.
    """
    phrases: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        name = row.term("set", _SETS)
        phrase = fold(row["phrase"])
        if phrase in phrases[name]:
            message = f"{row['phrase']!r} stands in the set {name} already"
            row.fault("phrase", "phrase.repeated", message, "keep one of the two")
        phrases[name][phrase] = row["value"]
        _check(row, name, place_ids)
    if rows:
        faults += [
            Fault("phrases.csv", 0, "", "phrase.missing", f"the set {name} has no row", "a rule reads it")
            for name in _SETS
            if name not in phrases
        ]
    return {name: phrases[name] for name in _SETS}


def _check(row: Row, name: str, place_ids: Container[str] | None) -> None:
    if name in _TERMS:
        row.term("value", _TERMS[name])
    elif name in _COUNTED or (name == "relative_year" and row["value"]):
        row.integer("value")
    elif name == "place_short":
        row.known("value", place_ids, "places.csv")
