"""The vocabularies as one object: what was loaded, and the look-ups that the stages make in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from readouts.terms import Action, DocumentKind
from readouts.vocabulary.fold import fold
from readouts.vocabulary.matcher import Matcher
from readouts.vocabulary.phrase_sets import PhraseSet
from readouts.vocabulary.records import (
    EncounterWord,
    Office,
    Pattern,
    Person,
    Place,
    Publisher,
    Token,
    TokenKind,
    Topic,
    Venue,
    VerbClass,
)
from readouts.vocabulary.terms_of_office import Term

# Readouts of these tell of one another's officials as of their own.
HOME = frozenset({"CN", "HK", "MO", "TW"})
# The country that 华 means: 访华, 对华进行国事访问.
HOME_CODE = "CN"
# Leaders of parties on either side of the strait are of two sides.
_ACROSS_THE_STRAIT = frozenset({"CN", "TW"})
_LEADING = frozenset({"leader", "deputy"})
_BELOW_LEADERS = frozenset({"minister", "official"})


def of_two_sides(countries: Collection[str]) -> bool:
    """Whether leaders of these countries, one for each, are two at the least and not all of one side.

    Who receives his own officials meets no leader.
    """
    sides = set(countries)
    return len(countries) > 1 and (not sides <= HOME or sides >= _ACROSS_THE_STRAIT)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What the rules know of the world and of the language of readouts. Names are folded (see fold).

    Each is itself alone, so that what is compiled from one is cached by it.
    """

    people: tuple[Person, ...]
    offices: dict[str, Office]
    countries: dict[str, str]
    abbreviations: dict[str, tuple[str, ...]]
    organizations: dict[str, str]
    places: tuple[Place, ...]
    venues: dict[str, Venue]
    events: dict[str, str]
    publishers: tuple[Publisher, ...]
    topics: tuple[Topic, ...]
    verbs: dict[str, str]
    encounters: dict[str, EncounterWord]
    document_kinds: dict[str, DocumentKind]
    document_actions: dict[str, Action]
    anniversaries: dict[str, int]
    phrases: dict[str, dict[str, str]]
    terms: dict[str, list[Term]]

    def verbs_of(self, *actions: Action) -> tuple[str, ...]:
        """The verbs of document_actions.csv that tell of these actions, in its order."""
        return tuple(verb for verb, action in self.document_actions.items() if action in actions)

    def encounters_of(self, way: Pattern) -> tuple[str, ...]:
        """The words of encounters.csv beside which the other side stands in this way, in its order."""
        return tuple(word for word, encounter in self.encounters.items() if encounter.pattern == way)

    def speech_verbs(self, *classes: VerbClass) -> tuple[str, ...]:
        """The verbs of verbs.csv of these classes (`say`, `quote`, `hold`, `act`), in its order."""
        return tuple(verb for verb, kind in self.verbs.items() if kind in classes)

    @property
    def events_of_several(self) -> tuple[str, ...]:
        """The nouns of events to which leaders of several countries come (峰会), in the order of phrases.csv."""
        return tuple(noun for noun, value in self.phrases["event_noun"].items() if value == "several")

    def words(self, name: PhraseSet) -> tuple[str, ...]:
        """The phrases of a set of phrases.csv, in its order."""
        return tuple(self.phrases[name])

    def words_and_encounters(self, name: PhraseSet) -> tuple[str, ...]:
        """The phrases of a set that holds the words of encounters too, which are rows of encounters.csv alone."""
        return (*self.words(name), *self.encounters)

    @cached_property
    def people_by_name(self) -> dict[str, tuple[Person, ...]]:
        """Everyone who is printed by a name, in the order of people.csv."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for name in dict.fromkeys((fold(person.name_zh), *map(fold, person.aliases))):
                found[name].append(person)
        return {name: tuple(people) for name, people in found.items()}

    @cached_property
    def people_by_family(self) -> dict[tuple[str, str], tuple[Person, ...]]:
        """Whose terms are known, by country and family name: the last part of a name with a dot, or all of it."""
        found: dict[tuple[str, str], dict[str, Person]] = defaultdict(dict)
        for name, people in self.people_by_name.items():
            for person in people:
                if person.person_id in self.terms:
                    found[person.country_code, name.rpartition("·")[2]][person.person_id] = person
        return {key: tuple(people.values()) for key, people in found.items()}

    @cached_property
    def foreign_names(self) -> frozenset[str]:
        """Printed names of which no person of the home country is the only bearer."""
        return frozenset(
            name for name, people in self.people_by_name.items() if any(p.country_code not in HOME for p in people)
        )

    @cached_property
    def leaders_abroad(self) -> frozenset[str]:
        """Printed names of leaders of other countries and of organizations."""
        return frozenset(
            name
            for name, people in self.people_by_name.items()
            if any(p.country_code not in HOME and self.is_leader(p) for p in people)
        )

    @cached_property
    def leaders_at_home(self) -> frozenset[str]:
        """Printed names of leaders of the reporting side."""
        return frozenset(
            name
            for name, people in self.people_by_name.items()
            if any(p.country_code in HOME and self.is_leader(p) for p in people)
        )

    @cached_property
    def leaders_offices(self) -> frozenset[str]:
        """Printed offices whose holders' meetings are in scope."""
        return frozenset(name for name, office in self.offices.items() if office.rank in _LEADING)

    @cached_property
    def places_by_name(self) -> dict[str, Place]:
        """City or country by each of its names."""
        found = {fold(name): place for place in self.places for name in place.aliases}
        return found | {fold(place.name_zh): place for place in self.places}

    @cached_property
    def places_by_id(self) -> dict[str, Place]:
        """City or country by its identifier."""
        return {place.place_id: place for place in self.places}

    @cached_property
    def country_places(self) -> dict[str, Place]:
        """The country as a place, by ISO code."""
        return {place.country_code: place for place in self.places if place.kind == "country"}

    def country_named(self, name: str) -> str:
        """ISO code of the country that a name is of, or in which the place of that name lies; empty for other names."""
        place = self.places_by_name.get(name)
        return self.countries.get(name) or (place.country_code if place else "")

    @cached_property
    def publishers_by_name(self) -> dict[str, Publisher]:
        """Publisher or agency by each of its names."""
        found = {fold(name): publisher for publisher in self.publishers for name in publisher.aliases}
        return found | {fold(publisher.name_zh): publisher for publisher in self.publishers}

    @cached_property
    def matcher(self) -> Matcher:
        """The automaton over all names."""
        names: dict[TokenKind, frozenset[str]] = {
            "person": frozenset(self.people_by_name),
            "country": frozenset(self.countries),
            "organization": frozenset(self.organizations),
            "office": frozenset(self.offices),
            "place": frozenset(n for n, place in self.places_by_name.items() if place.kind == "city"),
            "venue": frozenset(self.venues),
            "event": frozenset(self.events),
            "joint": frozenset(self.words("joint")),
        }
        return Matcher(names)

    @cached_property
    def _country_names(self) -> AhoCorasick:
        return AhoCorasick(list(self.countries))

    def countries_in(self, folded: str) -> list[str]:
        """ISO codes of the countries of which a name stands in a folded text, be it in another, in their own order."""
        found = self._country_names.find_matches_as_indexes(folded, overlapping=True)
        codes = tuple(self.countries.values())
        return [codes[number] for number in sorted({number for number, _, _ in found})]

    def is_leader(self, person: Person) -> bool:
        """Someone whose meetings are in scope, by an office of rank leader or deputy; its longest known name counts."""
        return _leads(person.office_zh, self)

    def is_below(self, person: Person) -> bool:
        """A minister or other official, who is no leader of anything."""
        return _ranks(person.office_zh, self) <= _BELOW_LEADERS

    def leads(self, office_zh: str) -> bool:
        """Whether who bears these offices is a leader."""
        return _leads(office_zh, self)

    def led_by(self, person: Person) -> set[str]:
        """Of what a person is leader by the offices held, parted by 、 or 兼: a state, a government, a party."""
        held = (self.offices.get(office) for office in person.office_zh.replace("兼", "、").split("、"))
        return {office.scope for office in held if office and office.rank == "leader"}

    def governs(self, person: Person) -> bool:
        """Whether somebody is head of a state or government: a leader, but of no parliament, party or organization."""
        return not self.led_by(person).isdisjoint(("state", "royal", "government"))

    def scope(self, office_zh: str) -> str:
        """Of what the last of some offices is: a state, government, parliament …; empty for one that is not listed."""
        last = office_zh.split("、")[-1]
        known = next((self.offices[last[i:]] for i in range(len(last)) if last[i:] in self.offices), None)
        return known.scope if known else ""

    def tokens(self, folded: str) -> list[Token]:
        """Vocabulary names in a folded text."""
        return self.matcher.tokens(self.matcher.find(folded))

    def place_end(self, text: str, start: int) -> int:
        """End of the run of country and city names that begins at `start`; `start` where none does."""
        return self._run_end(text, start, ("country", "place"))

    def person_end(self, text: str, start: int) -> int:
        """End of the person's name that begins at `start`; `start` where none does."""
        return self._run_end(text, start, ("person",))

    def _run_end(self, text: str, start: int, kinds: Iterable[TokenKind]) -> int:
        end = start
        for token in self.tokens(fold(text[start : start + 60])):
            if token.kind not in kinds or start + token.start != end:
                break
            end = start + token.end
        return end


@lru_cache(maxsize=4096)
def _leads(offices: str, vocabulary: Vocabulary) -> bool:
    """Whether one of the offices is a leader's."""
    return not _LEADING.isdisjoint(_ranks(offices, vocabulary))


@lru_cache(maxsize=4096)
def _ranks(offices: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The ranks of offices parted by 、 or 兼, empty for one not listed; asked of the same few over and over."""
    ranks = set()
    for office in offices.replace("兼", "、").split("、"):
        names = (office[start:] for start in range(len(office)))
        known = next((vocabulary.offices[name] for name in names if name in vocabulary.offices), None)
        ranks.add(known.rank if known else "")
    return frozenset(ranks)
