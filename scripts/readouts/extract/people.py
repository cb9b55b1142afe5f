"""References to persons: `[country][office][name]`, a name with its title after it, an office with a respectful 先生.

A name that no vocabulary holds is cut out of the text behind `[country][office]` and recognised again wherever it is
printed short.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from readouts.extract.person_choice import resolve
from readouts.extract.person_reference import PersonReference
from readouts.extract.titled_names import find_titled_names, titles
from readouts.vocabulary import Token, Vocabulary


def find_people(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PersonReference]:
    """References in text order, without overlap, each resolved to a person where the name is printed.

    `tokens`: the vocabulary names in the folded text.
    """
    references = find_titled_names(folded, tokens, vocabulary)
    references = _with_short_names(folded, references, vocabulary)
    resolve(references, vocabulary, folded)
    return references


def _with_short_names(folded: str, references: list[PersonReference], vocabulary: Vocabulary) -> list[PersonReference]:
    """Add the places where a name found behind a title is printed without it; a listed name inside it gives way."""
    behind = titles(vocabulary)
    kept = list(references)
    for name in sorted({r.name for r in references if r.name and r.origin}, key=lambda n: (-len(n), n)):
        at = folded.find(name)
        while at >= 0:
            end = at + len(name)
            over = [r for r in kept if r.start < end and at < r.end]
            if all(r.name_end - r.name_start < len(name) and r.bare and not r.office for r in over):
                kept = [r for r in kept if r not in over]
                title = behind.honorific.match(folded, end) or behind.office.match(folded, end)
                stop = title.end() if title else end
                kept.append(PersonReference(at, stop, at, end, name, titled_after=title is not None))
            at = folded.find(name, end)
    return sorted(kept, key=attrgetter("start"))
