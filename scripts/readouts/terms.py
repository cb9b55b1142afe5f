"""The closed sets of terms that the tables use, as types; the row models, the rules and the vocabularies share them."""

from __future__ import annotations

from typing import Literal

Format = Literal["in_person", "video", "phone"]
Kind = Literal["talks", "meeting", "summit", "ceremony", "call"]
Status = Literal["held", "planned"]
ArticleRole = Literal["reports", "mentions"]
AttendanceRole = Literal["principal", "accompanying"]
Voice = Literal["individual", "joint"]
DocumentKind = Literal["joint_statement", "treaty", "agreement", "memorandum", "roadmap", "plan", "batch", "other"]
Action = Literal["signed", "issued", "exchanged", "extended", "completed", "planned"]
Level = Literal["heads_of_state", "governments", "departments", "companies", "unspecified"]
Severity = Literal["error", "warning", "info"]
DateBasis = Literal["stated", "publication_date", "inferred"]
Language = Literal["zh-Hans", "zh-Hant"]
# Why an article gave no encounter, statement or document of leaders.
Cause = Literal[
    "unread", "unnamed", "below", "others", "not_held", "recalled", "letter", "preview", "journey", "gathering",
    "comment", "one_side", "no_encounter", "no_leader", "no_word",
]  # fmt: skip
