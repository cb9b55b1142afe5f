"""The sets of words and phrases that rules read from data/phrases.csv."""

from __future__ import annotations

from typing import Literal

PhraseSet = Literal[
    "act_about", "act_joint", "act_somewhere", "act_together", "act_untied", "activity", "address_word",
    "adverb_short", "agreed_by_both", "aide", "aide_field", "announced_unless", "appointment_act", "appointment_word",
    "appraisal", "attended", "attends", "award", "batch_quantity", "behind_name", "behind_speaker", "beside_leaders",
    "body_abroad", "body_of_two", "body_suffix", "by_phone", "by_then", "by_video", "called_off", "calls_on",
    "came_to_power", "caption_end", "collective_office", "consort", "content_opening", "country_before_office",
    "demonstrative", "dispatch", "document_about", "document_agreed", "document_asked", "document_attribute",
    "document_celebrated", "document_gathering", "document_law", "document_level", "document_listed",
    "document_minutes", "document_named", "document_of_today", "document_party", "document_planned", "document_stay",
    "document_to_do", "document_wished", "event_noun", "family_name", "farewell", "feeling_opening",
    "field_attribute", "field_verb", "first_person", "from_abroad", "from_home", "gathering_attends",
    "gathering_held", "gathering_never", "gathering_speaks", "guests_leading", "guests_unnamed", "half_of_day",
    "handed", "honorific", "honorific_before", "in_office_since", "joint", "joint_event", "just_now", "last_week",
    "letter", "list_others", "list_post", "meal", "meal_kind", "meal_treats", "meal_verb", "mention_adverb",
    "mention_agreed", "mention_event", "mention_once", "mention_other_act", "mention_same_day", "mention_then",
    "mention_unless", "mention_word", "mention_word_remote", "name_boundary", "name_never_first", "narration_event",
    "narration_lead", "narration_lead_doubtful", "near_month", "news_lately", "no_name", "no_place", "no_speaker_end",
    "no_speaker_first", "no_speaker_part", "no_state", "of_history", "of_many_countries", "of_several_sides",
    "office_addressed", "office_house", "on_behalf", "on_day", "other_occasion", "other_time", "other_voice",
    "own_agency", "place_short", "place_stop", "points_noun", "praised", "programme", "programme_word",
    "public_voice", "recalled_year", "region", "relative_day", "relative_day_alone", "relative_month",
    "relative_year", "restated", "said_elsewhere", "sentiment", "session_manner", "shown", "sight_suffix",
    "sight_verb", "speaks_on", "spoken", "spokesman", "stand_in", "stayed_away", "summit_of_others", "talked_over",
    "tells_of", "together", "together_act", "took_office", "travels", "two_kinds", "unheld", "unheld_before",
    "unheld_behind", "venue_alone", "venue_suffix", "verb_of_things", "visit_kind", "wire", "wire_wishes",
    "witnessed_act", "year_bound",
]  # fmt: skip
