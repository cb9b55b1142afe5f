"""The leaders that a headline names, read by a grammar of its own.

A measure that shared the rules of extraction would share their faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.vocabulary import HOME, Person, Token, Vocabulary, fold

# Between country and office: a party or chamber (某国|某某党|主席).
_BODY = re.compile(r"[一-鿿]{0,12}[党会院府部委局盟国]")
_REST_OF_TITLE = r"[^。；，\n]{0,40}"
# Behind an office without a name: somebody who is not the holder of it.
_NOT_HOLDER = re.compile("办公厅|办公室|府|助理|顾问|秘书|候选人|代表|特使|夫人|的")


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

    @property
    def abroad(self) -> bool:
        """Not of the reporting side."""
        return self.country_code not in HOME

    def agrees(self, person: Person, text: str, vocabulary: Vocabulary) -> bool:
        """Whether somebody in the tables is who is meant: of the country, and of the name or, without one, the office.

        Offices change hands, so that the tables' own is not asked alone: it may stand before the name in the folded
        `text`; where the text does not print the office, any leader of the country will do.
        """
        if self.country_code and person.country_code and self.country_code != person.country_code:
            return False
        names = [fold(name) for name in (person.name_zh, *person.aliases)]
        if self.name:
            known = {one.person_id for one in vocabulary.people_by_name.get(self.name, ())}
            return person.person_id in known or any(self.name in name or name in self.name for name in names)
        titled = rf"{re.escape(self.offices[-1])}{_REST_OF_TITLE}(?:{'|'.join(map(re.escape, names))})"
        if re.search(titled, text):
            return True
        office = fold(person.office_zh)
        if self.country_code:
            unprinted = self.offices[-1] not in text and vocabulary.is_leader(person)
            return bool(person.country_code) and (unprinted or any(one in office for one in self.offices))
        return vocabulary.organizations.get(self.organization, self.organization) in office


def find_sides(text: str, vocabulary: Vocabulary) -> list[Side]:
    """The leaders, and deputies of leaders, whom a text names with country and office or with a registered name."""
    folded = fold(text)
    sides = (_side(run, vocabulary) for run in _runs(folded, vocabulary.tokens(folded)))
    return [side for side in sides if side and (side.name or not _NOT_HOLDER.match(folded, side.end))]


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
    """Within one title names stand close, save for a mark between two offices and a body that no vocabulary lists."""
    if not gap or after.kind != "office":
        return not gap
    return gap in ("、", "兼") if before.kind == "office" else _BODY.fullmatch(gap) is not None


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
    body = bodies[-1] if bodies else ""
    if not (name or country or body) and before:
        country, body, before[0] = _of_office(before[0], vocabulary)
    if not rank or not (name or country or body):
        return None
    country = country or (known[0].country_code if known else "")
    return Side(run[0].start, run[-1].end, country, body, tuple(before or behind), name, rank)


def _of_office(office: str, vocabulary: Vocabulary) -> tuple[str, str, str]:
    """Country, organization and the rest of an office that begins with the name of one (某国某党总书记)."""
    for end in range(len(office), 1, -1):
        if office[:end] in vocabulary.organizations:
            return "", office[:end], office
        if office[:end] in vocabulary.countries:
            return vocabulary.countries[office[:end]], "", office[end:] or office
    codes = vocabulary.abbreviations.get(office[0], ())
    if len(codes) == 1 and vocabulary.offices[office].scope != "organization":
        return codes[0], "", office[1:]
    return "", "", office


def _rank(offices: Sequence[str], known: Sequence[Person], vocabulary: Vocabulary) -> str:
    """Of several offices the highest, unless the last makes somebody else of them (the President's envoy)."""
    if not offices:
        return "leader" if any(map(vocabulary.is_leader, known)) else ""
    ranks = [vocabulary.offices[office].rank for office in offices]
    if ranks[-1] in ("official", "former"):
        return ""
    return next((rank for rank in ("leader", "deputy") if rank in ranks), "")
