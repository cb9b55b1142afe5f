"""Persons under the name that the articles print, where it is never the short form of the vocabulary."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from readouts.link.issues import Issues
from readouts.link.told import Told
from readouts.vocabulary import Person, Vocabulary, fold


class PrintedNames:
    """The forms in which articles print the names of persons; people.name_zh is the short form printed in readouts.

    Where the articles never print the form of people.csv, the one that most of them print takes its place, and the
    other becomes an alias. Of forms printed alike the shortest counts.
    """

    def __init__(self, articles: Sequence[Told], vocabulary: Vocabulary) -> None:
        self._listed = {(fold(person.name_zh), person.country_code): person.person_id for person in vocabulary.people}
        self._forms: dict[str, Counter[str]] = {}
        self._first: dict[tuple[str, str], str] = {}
        for one in articles:
            for person_id, names in one.findings.printed_names.items():
                self._forms.setdefault(person_id, Counter()).update(names)
                for name in names:
                    self._first.setdefault((person_id, name), one.article_id)

    def name(self, person: Person) -> str:
        """The name by which all tables call a person."""
        printed = self._forms.get(person.person_id)
        if not person.registered or not printed or fold(person.name_zh) in printed:
            return person.name_zh
        return min(printed, key=lambda form: (-printed[form], len(form), form))

    def _is_free(self, form: str, person: Person) -> bool:
        """Whether nobody else of the same country is listed by a form."""
        return self._listed.get((form, person.country_code), person.person_id) == person.person_id

    def applied(self, people: Iterable[Person], issues: Issues) -> Iterator[Person]:
        """Everyone by that name; an issue says of those who have another how the vocabulary is to be mended.

        No issue asks for a name by which somebody else of the same country is listed.
        """
        for person in people:
            name = self.name(person)
            if name == person.name_zh:
                yield person
                continue
            aliases = tuple(dict.fromkeys((person.name_zh, *(a for a in person.aliases if fold(a) != name))))
            mended = replace(person, name_zh=name, aliases=aliases)
            message = f"the articles print {name}, never {person.name_zh}; let the row in people.csv begin: "
            if self._is_free(name, person):
                first = self._first[person.person_id, name]
                issues.add("info", "person.printed_otherwise", message + _row(mended), first)
            yield mended


def _row(person: Person) -> str:
    """The beginning of a person's row as the file has it; an office may be another, that of the day of an article."""
    line = io.StringIO()
    aliases = json.dumps(person.aliases, ensure_ascii=False)
    csv.writer(line, lineterminator="").writerow((person.person_id, person.name_zh, person.name_en, aliases))
    return line.getvalue()
