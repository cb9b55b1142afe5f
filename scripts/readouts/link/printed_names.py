"""Persons under the name that the articles print, where it is never the short form of the vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from readouts.link.collector import Collector
from readouts.link.told import Told
from readouts.vocabulary import Person, fold


def as_printed(articles: Sequence[Told], out: Collector) -> list[Person]:
    """Everyone met in the articles; people.name_zh is the short form printed in readouts.

    Where the articles never print the form of people.csv, the one that most of them print takes its place, the other
    becomes an alias, and an issue says so: the vocabulary is to be mended. Of forms printed alike the shortest counts.
    """
    forms: dict[str, Counter[str]] = {}
    first: dict[tuple[str, str], str] = {}
    for one in articles:
        for person_id, names in one.findings.printed_names.items():
            forms.setdefault(person_id, Counter()).update(names)
            for name in names:
                first.setdefault((person_id, name), one.article_id)
    return [_renamed(person, forms.get(person.person_id, Counter()), first, out) for person in out.people.values()]


def _renamed(person: Person, printed: Counter[str], first: dict[tuple[str, str], str], out: Collector) -> Person:
    if not person.registered or not printed or fold(person.name_zh) in printed:
        return person
    name = min(printed, key=lambda form: (-printed[form], len(form), form))
    message = (
        f"the articles print {name}, never {person.name_zh}; let name_zh of {person.person_id} in people.csv be {name}"
    )
    out.issues.add("info", "person.printed_otherwise", message, first[person.person_id, name])
    aliases = tuple(dict.fromkeys((person.name_zh, *(a for a in person.aliases if a != name))))
    return replace(person, name_zh=name, aliases=aliases)
