"""Listed persons whom a name that no vocabulary holds may mean, with a slip of the pen in it."""

from __future__ import annotations

from readouts.vocabulary import Person, Vocabulary, fold

_NAMED_AT_MOST = 2
# A name no longer than this is near to many: then leaders are meant by leaders' names alone.
_SHORT = 3


def near_names(person: Person, vocabulary: Vocabulary) -> list[tuple[str, Person]]:
    """Listed persons of the same country whose name is one character away, with that name; those of the office first.

    One away is another character in a place; or, in names longer than two, one more or one fewer.
    """
    if not person.country_code:
        return []
    found = [
        (name, listed)
        for listed in vocabulary.people
        if listed.country_code == person.country_code
        and (name := _near(person.name_zh, listed))
        and (len(name) > _SHORT or vocabulary.is_leader(listed) == vocabulary.is_leader(person))
    ]
    found.sort(key=lambda pair: pair[1].office_zh != person.office_zh)
    return found[:_NAMED_AT_MOST]


def _near(name: str, listed: Person) -> str:
    """The first name of a listed person that is one character away; empty where none is."""
    names = (known for known in (listed.name_zh, *listed.aliases) if _one_away(fold(name), fold(known)))
    return next(names, "")


def _one_away(name: str, known: str) -> bool:
    if len(name) == len(known):
        return sum(a != b for a, b in zip(name, known, strict=True)) == 1
    shorter, longer = sorted((name, known), key=len)
    return len(longer) == len(shorter) + 1 >= _SHORT and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )
