"""Extraction of one article, rule after rule; the same text and vocabulary give the same findings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from readouts.extract.abroad_gatherings import of_many_countries
from readouts.extract.airports import add_airport
from readouts.extract.around_gatherings import with_gatherings
from readouts.extract.attribution import attribute, recall
from readouts.extract.banquets import BanquetReader
from readouts.extract.body import Span, parse
from readouts.extract.carried_dates import carry_dates
from readouts.extract.context import (
    add_activities,
    add_occasion_of_all,
    add_ordinal,
    add_place_of_dateline,
    add_setting,
)
from readouts.extract.dates import DAY, Reference
from readouts.extract.departures import add_departures
from readouts.extract.documents import find_documents
from readouts.extract.encounters import EncounterReader
from readouts.extract.events_attended import add_events_attended
from readouts.extract.events_before import add_event_before
from readouts.extract.expressions import PERSON
from readouts.extract.findings import Cell, Encounter, Findings, Issue, Nothing, Statement
from readouts.extract.gate import Gate
from readouts.extract.heading import Heading, read_heading
from readouts.extract.here import add_place_of_here
from readouts.extract.impossible_days import impossible_days
from readouts.extract.in_office import settle_namesakes, settle_past_holders
from readouts.extract.joint_papers import is_joint_paper
from readouts.extract.mentions import MentionReader
from readouts.extract.messages import Messages, opening_end
from readouts.extract.near_names import near_names
from readouts.extract.news_items import NewsItem, news_items, told_with
from readouts.extract.nothing import received_below, why_nothing
from readouts.extract.participants import add_participants, find_participants
from readouts.extract.person_reference import PersonReference
from readouts.extract.reporters_words import reporters_words
from readouts.extract.roundup import Item, find_items, read_items
from readouts.extract.settling import merge, settle_passing, settle_programme, settle_roles_of_items
from readouts.extract.settling_dates import settle_dates
from readouts.extract.statements import find_statements
from readouts.extract.tagging import Tagged, people_named, tag
from readouts.extract.topics import TopicMatcher
from readouts.extract.unknown_speakers import unknown_speakers
from readouts.extract.visits import add_visits
from readouts.extract.welcomes import add_visit_of_welcome
from readouts.terms import DateBasis
from readouts.vocabulary import Person, Token, Vocabulary, fold, is_traditional, of_two_sides


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a first look at a text has seen: its names, and whom they mean.

    `unled`: no leader is named, so that a document of states alone counts; `may_meet`: leaders of two sides are named;
    `is_message`: a letter, message or address to somebody abroad, which is speech of a leader without an encounter.
    """

    folded: str
    tokens: Sequence[Token]
    people: Sequence[PersonReference]
    unled: bool
    may_meet: bool
    is_message: bool


_A_YEAR = 366
NO_WORD = Nothing("no_word")
NO_LEADER = Nothing("no_leader")


class Extractor:
    """Holds what is the same for all articles: the vocabulary and its automata."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.topics = TopicMatcher(vocabulary)
        self.gate = Gate(vocabulary)
        self.messages = Messages(vocabulary)
        self._looked_at = ""
        self._seen: _Seen | Nothing = NO_WORD

    def may_hold(self, text: str, folded: str, around: str = "") -> bool:
        """Whether an article of this text, alone in its file, may hold anything, or its title announce an encounter.

        A first look for those who read it; `around`: its title, or the markup in which that stands.
        """
        # The same text is extracted next.
        self._looked_at, self._seen = text, self._look(folded, whole=False)
        return isinstance(self._seen, _Seen) or self.gate.may_announce(around)

    def extract(self, text: str, published_on: str = "", whole: bool = True) -> Findings | Nothing:
        """Findings of an article's text; why there are none where a first look shows it, unless wanted `whole`.

        `published_on`: ISO 8601 day that the file states, or empty.
        """
        seen = self._seen
        if self._looked_at != text or (whole and isinstance(seen, Nothing)):
            seen = self._look(fold(text), whole)
        if isinstance(seen, Nothing):
            return seen
        folded, may_meet, is_message = seen.folded, seen.may_meet, seen.is_message
        body = parse(text, folded)
        tagged = tag(body, self.vocabulary, seen.tokens, seen.people)
        items = find_items(tagged)
        heading = read_heading(tagged, self.vocabulary, published_on)
        findings = Findings(
            heading.agency,
            heading.dateline_place_id,
            heading.dateline_on,
            heading.byline,
            language="zh-Hant" if is_traditional(text) else "zh-Hans",
            cells=list(heading.cells),
            issues=[*heading.issues, *impossible_days(tagged, heading.reference)],
        )
        tagged = carry_dates(tagged, heading.reference)
        settle_namesakes(tagged.people, self.vocabulary, heading.reference)
        # Without two leaders nobody met, and what was said is kept of a message or a joint statement alone.
        is_paper = is_joint_paper(folded, opening_end(folded), seen.tokens, self.vocabulary)
        statements = find_statements(tagged, self.vocabulary) if may_meet or is_message or is_paper else []
        encounters: list[Encounter] = []
        opening = None
        news = news_items(tagged, self.vocabulary, heading.reference) if may_meet and not items else []
        if may_meet:
            encounters, opening = self._encounters(tagged, heading, items, news, statements, findings)
        if encounters or is_message or is_paper:
            gathered = not encounters and (is_paper or self.messages.gathered(folded))
            findings.statements = self._said_by_leaders(told_with(encounters, statements, news), encounters, gathered)
        attribute(tagged, self.vocabulary, findings.statements, encounters, items, opening, heading.reference)
        chief = next((e for e in encounters if e.role == "reports"), None)
        if chief and not items:
            self._add_context(tagged, chief, encounters, statements, findings, heading.reference)
            settle_passing(tagged, encounters, findings.statements)
        if may_meet:
            told = findings.statements or self._said_by_leaders(statements, ())
            wrote = self._correspondents(tagged) if is_message and not encounters else ()
            mentions = MentionReader(tagged, self.vocabulary, heading.reference, chief).read(told, encounters, wrote)
            if chief is None:
                settle_programme(mentions, tagged, self.vocabulary)
            if mentions and not (encounters or news or items) and self._received(folded, tagged):
                findings.statements = told
            findings.issues += settle_past_holders([*encounters, *mentions], tagged.people, self.vocabulary)
            # Those named in passing go behind those reported.
            findings.encounters = merge([*encounters, *_new(mentions, encounters)])
            recall(tagged, self.vocabulary, findings.statements, findings.encounters, is_message)
        findings.documents = find_documents(
            tagged, self.vocabulary, heading.reference, findings.statements, findings.encounters, seen.unled
        )
        said = [body.folded[statement.start : statement.end] for statement in findings.statements]
        for statement, topics in zip(findings.statements, self.topics.of_each(said), strict=True):
            statement.topics = topics
        if findings.encounters:
            met = {a.person.person_id for e in findings.encounters for a in e.attendance}
            findings.issues += unknown_speakers(tagged, self.vocabulary, met)
        findings.printed_names = _printed_names(tagged, self.vocabulary)
        _prove_inferred(findings, heading.reference)
        findings.date_basis = _basis(findings, heading.reference)
        _report_unknown(findings, self.vocabulary)
        if not findings.hold_something:
            findings.nothing = why_nothing(folded, tagged.people, self.vocabulary)
        return findings

    def _look(self, folded: str, whole: bool) -> _Seen | Nothing:
        """What a first look at a text sees; why it holds nothing where the look shows that, unless wanted `whole`."""
        if not whole and not self.gate.may_hold(folded):
            return NO_WORD
        found = self.vocabulary.matcher.find(folded)
        known = whole or self.gate.names_leaders(found)
        known = known or of_many_countries(folded, opening_end(folded), self.vocabulary)
        unled = not known and self.gate.may_agree_alone(folded, found)
        if not known and not unled:
            leader = self.gate.leader_at_home(found)
            return Nothing("one_side", leader) if leader else NO_LEADER
        tokens = self.vocabulary.matcher.tokens(found)
        people = people_named(folded, tokens, self.vocabulary)
        may_meet = _several(people) and self.gate.may_meet(folded, people)
        is_message = self.messages.is_message(folded, tokens, people)
        if whole or may_meet or is_message or self.gate.may_agree(folded, tokens):
            return _Seen(folded, tokens, people, unled, may_meet, is_message)
        return why_nothing(folded, people, self.vocabulary)

    def _encounters(
        self,
        tagged: Tagged,
        heading: Heading,
        items: list[Item],
        news: Sequence[NewsItem],
        statements: Sequence[Statement],
        findings: Findings,
    ) -> tuple[list[Encounter], Span | None]:
        """The encounters that the article reports, of which the days are settled; what could not be is an issue.

        With them the part of the text that tells of a gathering at which nobody met.
        """
        if items:
            return merge(read_items(tagged, self.vocabulary, items)), None
        reader = EncounterReader(tagged, self.vocabulary, statements, heading.reference)
        encounters = [e for e in reader.read() if self._of_leaders(e)]
        if encounters:
            findings.issues += reader.issues
        add_departures(tagged, self.vocabulary, reader.chars, encounters, heading.reference)
        add_events_attended(tagged, self.vocabulary, reader.chars, encounters, heading.reference)
        encounters, opening, apart = with_gatherings(
            tagged, self.vocabulary, reader.chars, heading.reference, encounters, news
        )
        encounters += BanquetReader(tagged, self.vocabulary, reader.chars, heading.reference).read(encounters)
        add_place_of_dateline(tagged, encounters, heading.cells)
        settle_roles_of_items(tagged, encounters, news, heading.reference)
        for encounter in apart:
            encounter.role = "reports"
        findings.issues += settle_dates(tagged, self.vocabulary, encounters, heading, findings.issues, statements, news)
        return merge(encounters), opening

    def _add_context(
        self,
        tagged: Tagged,
        chief: Encounter,
        encounters: Sequence[Encounter],
        statements: Sequence[Statement],
        findings: Findings,
        reference: Reference | None,
    ) -> None:
        """Give the encounters what the rest of the article says of them: count, side events, setting, who else came."""
        findings.issues += add_ordinal(tagged, self.vocabulary, chief)
        chars = reporters_words(tagged, findings.statements)
        add_activities(tagged, self.vocabulary, chars, chief, reference)
        add_setting(tagged, self.vocabulary, chars, findings.statements, chief)
        add_airport(tagged, chars, encounters)
        add_place_of_here(tagged, self.vocabulary, chars, encounters, reference)
        add_occasion_of_all(tagged, self.vocabulary, encounters)
        add_event_before(tagged, self.vocabulary, chars, encounters)
        add_visits(tagged, self.vocabulary, chars, encounters, reference)
        add_visit_of_welcome(tagged, self.vocabulary, chars, encounters, reference)
        met = [p for e in encounters for p in e.principals]
        accompanying = find_participants(tagged, self.vocabulary, met, statements)
        add_participants(tagged, self.vocabulary, encounters, accompanying, findings.statements)

    def _of_leaders(self, encounter: Encounter) -> bool:
        """Whether leaders of two sides met."""
        return of_two_sides([p.country_code for p in encounter.principals if self.vocabulary.is_leader(p)])

    def _said_by_leaders(
        self, statements: Sequence[Statement], encounters: Sequence[Encounter], gathered: bool = False
    ) -> list[Statement]:
        """Those of one of those who met, or of all of them, and of other listed heads of state, government or party.

        Where nobody met, of leaders alone, and of all who `gathered`: 与会领导人表示，…
        """
        if not encounters:
            leads = self.vocabulary.is_leader
            return [s for s in statements if (all(map(leads, s.speakers)) if s.speakers else gathered)]
        principals = {p.person_id for e in encounters for p in e.principals}
        day = max(e.date for e in encounters)
        here = self._speaks_here
        return [s for s in statements if not s.speakers or any(here(p, principals, day) for p in s.speakers)]

    def _speaks_here(self, person: Person, principals: Collection[str], day: str) -> bool:
        """Whether he met, or heads a state, government or party and speaks of those who did: 甲国总统对此表示，…

        Who was out of office on the `day`, for a year at least, is quoted: 贝尔松总理曾说，…
        """
        if person.person_id in principals:
            return True
        heads = (
            self.vocabulary.scope(person.office_zh) in ("state", "government", "territory")
            and "副" not in person.office_zh
        )
        terms = self.vocabulary.terms.get(person.person_id, ())
        out = bool(terms and day) and all(term.days_from(day) > _A_YEAR for term in terms)
        return person.registered and heads and not out and self.vocabulary.is_leader(person)

    def _received(self, folded: str, tagged: Tagged) -> bool:
        """Whether the article opens with somebody whom a leader received, and who is none himself."""
        return received_below(folded, tagged.people, self.vocabulary, opening_end(folded))

    def _correspondents(self, tagged: Tagged) -> Sequence[Person]:
        """The two leaders of two countries who write to one another; nobody where more are named, or fewer."""
        folded = tagged.body.folded
        # 甲同乙互致贺电\n丙同乙互致贺电: of two messages the first line tells of one.
        for end in (opening_end(folded), max(folded.find("\n"), 0)):
            named = _named_in(tagged, Span(0, end))
            two = tuple({p.person_id: p for p in named if self.vocabulary.is_leader(p)}.values())
            if len(two) == 2 and two[0].country_code != two[1].country_code:
                return two
        return ()


def _named_in(tagged: Tagged, span: Span) -> list[Person]:
    return [p for i in tagged.tags(PERSON, *tagged.range(span)) if (p := tagged.person(i).person)]


def _several(people: Sequence[PersonReference]) -> bool:
    """Whether two different persons are named at the least."""
    return len({r.person.person_id for r in people if r.person}) > 1


def _new(mentions: Sequence[Encounter], encounters: Sequence[Encounter]) -> list[Encounter]:
    """Mentions that name another encounter than those reported (a month, not to come, may be a reported day).

    What is announced for a month is the same as what is announced for a day of it, and so is a visit of that month.
    """
    planned = [m for m in mentions if m.status == "planned" and len(m.date) == DAY]
    found = []
    for mention in mentions:
        visit = any(c.rule == "mention.visit" for c in mention.cells)
        vague = (mention.status == "planned" or visit) and len(mention.date) < DAY
        others = (*encounters, *planned) if vague else encounters
        if not any(
            e.key[1:] == mention.key[1:]
            and e.date[: len(mention.date)] == mention.date
            and (mention.status, e.status) != ("planned", "held")
            for e in others
        ):
            found.append(mention)
    return found


def _printed_names(tagged: Tagged, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The forms in which the names of listed persons are printed, by identifier, sorted.

    Of 林知远总理 it is the name, and 林总理 is none.
    """
    offices = vocabulary.words("office_addressed")
    found: dict[str, set[str]] = {}
    for reference in tagged.people:
        if reference.name and reference.person and reference.person.registered:
            name = next((n for o in offices if (n := reference.name.removesuffix(o)) != reference.name), reference.name)
            if len(name) > 1 or name == reference.name:
                found.setdefault(reference.person.person_id, set()).add(name)
    return {person_id: sorted(names) for person_id, names in sorted(found.items())}


def _prove_inferred(findings: Findings, reference: Reference | None) -> None:
    """A year worked out from the text has two pieces of evidence: the date as printed, and what gave the year."""
    if reference is None or reference.start is None or reference.end is None:
        return
    for encounter in findings.encounters:
        for cell in [c for c in encounter.cells if c.column == "date" and c.rule == "date.year_inferred"]:
            encounter.cells.append(Cell("date", cell.value, reference.start, reference.end, "year.inferred_from_words"))


def _basis(findings: Findings, reference: Reference | None) -> DateBasis | None:
    """How the year of the chief encounter, else of the article, was known."""
    chief = findings.encounters[:1]
    if any(c.column == "date" and c.rule == "date.stated" for e in chief for c in e.cells):
        return "stated"
    return reference.basis if reference else None


def _report_unknown(findings: Findings, vocabulary: Vocabulary) -> None:
    """Report every name that no vocabulary holds once, with whom it may mean and a row to paste."""
    seen: set[str] = set()
    met = [(a.person, a.start, a.end) for e in findings.encounters for a in e.attendance]
    spoke = [(speaker, s.start, s.end) for s in findings.statements for speaker in s.speakers]
    for person, start, end in (*met, *spoke):
        if person.registered or person.person_id in seen:
            continue
        seen.add(person.person_id)
        row = f"{person.person_id},{person.name_zh},,,{person.office_zh},,{person.country_code},"
        near = " or ".join(f"{name} ({listed.person_id})" for name, listed in near_names(person, vocabulary))
        doubt = f"did you mean {near}? if not, " if near else ""
        message = f"{person.name_zh} is in no row of people.csv; {doubt}add: {row}"
        findings.issues.append(Issue("info", "person.unknown", message, start, end))
