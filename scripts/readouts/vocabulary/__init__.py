"""The vocabularies under data/, loaded once and checked: who, where, what office, which words of report."""

from __future__ import annotations

from readouts.vocabulary.fault import Fault, VocabularyError
from readouts.vocabulary.fold import FOLDING, fold, is_traditional
from readouts.vocabulary.load import load, survey
from readouts.vocabulary.matcher import Found
from readouts.vocabulary.records import EncounterWord, Office, Person, Place, Publisher, Token, Topic, Venue
from readouts.vocabulary.references import UNREAD, References
from readouts.vocabulary.vocabulary import HOME, HOME_CODE, Vocabulary, of_two_sides

__all__ = [
    "FOLDING",
    "HOME",
    "HOME_CODE",
    "UNREAD",
    "EncounterWord",
    "Fault",
    "Found",
    "Office",
    "Person",
    "Place",
    "Publisher",
    "References",
    "Token",
    "Topic",
    "Venue",
    "Vocabulary",
    "VocabularyError",
    "fold",
    "is_traditional",
    "load",
    "of_two_sides",
    "survey",
]
