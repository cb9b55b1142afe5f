"""Whether a document told without any encounter is one of states: most of what is issued at home is not."""

from __future__ import annotations

from readouts.extract.findings import Document
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME, Token, Vocabulary

_PARTIES = 2


def is_between_states(document: Document, tagged: Tagged, vocabulary: Vocabulary) -> bool:
    """Two states are named in its sentence, one of them abroad, and the day; or a gathering or organization of states.

    Laws, reports and articles are no documents that states agree on, whoever is named beside them.
    """
    if document.kind == "other":
        return False
    sentence = next(s for p in tagged.body.paragraphs for s in p.sentences if document.start in s)
    tokens = vocabulary.tokens(tagged.body.folded[sentence.start : sentence.end])
    states = {state for token in tokens if (state := _state(token, vocabulary))}
    if len(states) >= _PARTIES and not states <= set(HOME):
        return bool(document.date)
    return any(token.kind in ("event", "organization") for token in tokens)


def _state(token: Token, vocabulary: Vocabulary) -> str:
    place = vocabulary.places_by_name.get(token.name) if token.kind == "country" else None
    return place.country_code if place else ""
