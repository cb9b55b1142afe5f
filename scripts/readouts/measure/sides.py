"""The leaders that a headline names, read by a grammar of its own: a measure that shared the rules of extraction would share their faults."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.vocabulary import HOME, Person, Token, Vocabulary, fold

# What may stand inside one title of office: nothing, a mark between two offices, or a body that no vocabulary lists (某国|某某党|主席).
_INSIDE = re.compile(r"[、兼]?|[一-鿿]{0,12}[党会院府部委局盟国]")
_BODY = re.compile(r"[一-鿿]{2,}")


@dataclass(frozen=True, slots=True)
class Side:
    """A leader as a headline prints them, at `[start, end)`; what it does not print is empty."""

    start: int
    end: int
    country_code: str
    organization: str
    offices: tuple[str, ...]
    name: str
    rank: str

    def __str__(self) -> str:
        """The country or body, the offices and the name."""
        return "".join((self.country_code, self.organization, "、".join(self.offices), self.name))

    @property
    def abroad(self) -> bool:
        """Not of the reporting side."""
        return self.country_code not in HOME

    def agrees(self, person: Person, vocabulary: Vocabulary) -> bool:
        """Whether somebody in the tables can be who is meant: of the country, and of the name or, unnamed, the office."""
        if self.country_code and person.country_code and self.country_code != person.country_code:
            return False
        name, office = fold(person.name_zh), fold(person.office_zh)
        if self.name:
            known = {one.person_id for one in vocabulary.people_by_name.get(self.name, ())}
            return person.person_id in known or self.name in name or name in self.name
        held = vocabulary.is_leader(person) or any(one in office for one in self.offices)
        return held and (bool(person.country_code) if self.country_code else self.organization in office)


def find_sides(text: str, vocabulary: Vocabulary) -> list[Side]:
    """The leaders, and deputies of leaders, whom a text names with country and office or with a registered name."""
    folded = fold(text)
    sides = (_side(run, vocabulary) for run in _runs(folded, vocabulary.tokens(folded)))
    return [side for side in sides if side and side.rank in ("leader", "deputy")]


def _runs(folded: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Names that stand together as one person's title: country or body, offices, name."""
    run: list[Token] = []
    for token in tokens:
        if token.kind not in ("country", "organization", "office", "person"):
            continue
        begins = token.kind in ("country", "organization") and any(t.kind in ("office", "person") for t in run)
        if run and (begins or not _goes_on(folded[run[-1].end : token.start], run[-1], token)):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _goes_on(gap: str, before: Token, after: Token) -> bool:
    if _BODY.fullmatch(gap) and (after.kind != "office" or before.kind not in ("country", "organization")):
        return False
    if gap and "person" in (before.kind, after.kind):
        return False
    return _INSIDE.fullmatch(gap) is not None


def _side(run: Sequence[Token], vocabulary: Vocabulary) -> Side | None:
    names = [i for i, token in enumerate(run) if token.kind == "person"]
    last = names[-1] if names else len(run)
    # A name after somebody else's: the first only says whose envoy the second is.
    first = names[-2] + 1 if len(names) > 1 else 0
    before = [token.name for token in run[first:last] if token.kind == "office"]
    behind = [token.name for token in run[last + 1 :] if token.kind == "office"]
    codes = [vocabulary.countries[token.name] for token in run[:last] if token.kind == "country"]
    bodies = [token.name for token in run[:last] if token.kind == "organization"]
    name = run[last].name if names else ""
    country = codes[-1] if codes else ""
    known = [p for p in vocabulary.people_by_name.get(name, ()) if country in ("", p.country_code)]
    rank = _rank(behind or before, known, vocabulary)
    if not rank or not (name or country or bodies):
        return None
    country = country or (known[0].country_code if known else "")
    return Side(run[0].start, run[-1].end, country, "".join(bodies[-1:]), tuple(before or behind), name, rank)


def _rank(offices: Sequence[str], known: Sequence[Person], vocabulary: Vocabulary) -> str:
    """Of several offices the highest, unless the last makes somebody else of them (the President's envoy)."""
    if not offices:
        return "leader" if any(map(vocabulary.is_leader, known)) else ""
    ranks = [vocabulary.offices[office].rank for office in offices]
    if ranks[-1] in ("official", "former"):
        return ""
    return next((rank for rank in ("leader", "deputy") if rank in ranks), "")
