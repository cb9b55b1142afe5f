"""Extraction of one article, rule after rule; the same text and vocabulary give the same findings."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.extract.body import Span, parse
from readouts.extract.context import add_activities, add_ordinal, add_setting
from readouts.extract.dates import Reference, resolve
from readouts.extract.documents import find_documents
from readouts.extract.encounters import EncounterReader
from readouts.extract.findings import KIND_RANK, Cell, Encounter, Findings, Issue, Statement
from readouts.extract.gate import Gate
from readouts.extract.heading import read_heading
from readouts.extract.mentions import MentionReader
from readouts.extract.participants import add_participants, find_participants
from readouts.extract.roundup import Item, find_items, read_items
from readouts.extract.statements import find_statements
from readouts.extract.tagging import DATE, PERSON, Tagged, tag
from readouts.extract.topics import TopicMatcher
from readouts.terms import DateBasis
from readouts.vocabulary import HOME, Person, Vocabulary, is_traditional


class Extractor:
    """Holds what is the same for all articles: the vocabulary and its automata."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.topics = TopicMatcher(vocabulary)
        self.gate = Gate(vocabulary)

    def extract(self, text: str, published_on: str = "", whole: bool = True) -> Findings | None:
        """Findings of an article's text; None where a first look shows that there can be none, unless it is wanted `whole`.

        `published_on`: ISO 8601 day that the file states, or empty.
        """
        vocabulary = self.vocabulary
        body = parse(text)
        tokens = vocabulary.tokens(body.folded)
        if not whole and not self.gate.may_hold(body.folded, tokens):
            return None
        tagged = tag(body, vocabulary, tokens)
        heading = read_heading(tagged, vocabulary, published_on)
        findings = Findings(
            heading.agency,
            heading.dateline_place_id,
            heading.dateline_on,
            heading.byline,
            cells=list(heading.cells),
            issues=list(heading.issues),
        )
        findings.language = "zh-Hant" if is_traditional(text) else "zh-Hans"
        statements = find_statements(tagged, vocabulary)
        items = find_items(tagged)
        if items:
            encounters = read_items(tagged, vocabulary, items)
        else:
            encounters = EncounterReader(tagged, vocabulary, statements, heading.reference).read()
            encounters = [e for e in encounters if self._of_leaders(e)]
            _settle_roles(encounters)
            _settle_dates(tagged, encounters, heading.reference, heading.dateline_on, findings)
        encounters = merge(encounters)
        if encounters or self._is_message(tagged):
            findings.statements = [s for s in statements if self._said_by_leader(s, encounters)]
        _assign(tagged, findings.statements, encounters, items)
        chief = next((e for e in encounters if e.role == "reports"), None)
        if chief and not items:
            findings.issues += add_ordinal(tagged, chief)
            add_activities(tagged, vocabulary, findings.statements, chief)
            add_setting(tagged, vocabulary, findings.statements, chief)
            principals = {p.person_id for e in encounters for p in e.principals}
            add_participants(encounters, find_participants(tagged, vocabulary, principals, statements))
        mentions = MentionReader(tagged, vocabulary, heading.reference, chief).read(findings.statements, encounters)
        findings.encounters = merge([*encounters, *_new(mentions, encounters)])
        findings.documents = find_documents(
            tagged, vocabulary, heading.reference, findings.statements, findings.encounters
        )
        for statement in findings.statements:
            statement.topics = self.topics.topics(tagged.body.folded[statement.start : statement.end])
        _prove_inferred(findings, heading.reference)
        findings.date_basis = _basis(findings, heading.reference)
        _report_unknown(findings)
        return findings

    def _of_leaders(self, encounter: Encounter) -> bool:
        """Two leaders at the least, and not all of one country: a leader who receives his own officials meets no leader."""
        leaders = [p for p in encounter.principals if self.vocabulary.is_leader(p)]
        return len(leaders) >= 2 and any(p.country_code not in HOME for p in leaders)

    def _said_by_leader(self, statement: Statement, encounters: Sequence[Encounter]) -> bool:
        principals = {p.person_id for e in encounters for p in e.principals}
        if not statement.speakers or encounters:
            return bool(encounters) and (
                not statement.speakers or any(p.person_id in principals for p in statement.speakers)
            )
        return all(self.vocabulary.is_leader(p) for p in statement.speakers)

    def _is_message(self, tagged: Tagged) -> bool:
        """A letter, message or address to somebody abroad: speech of a leader without an encounter."""
        opening = tagged.body.paragraphs[: 2 if len(tagged.body.paragraphs) > 1 else 1]
        span = Span(0, opening[-1].span.end)
        folded = tagged.body.folded[: span.end]
        if not any(phrase in folded for phrase in self.vocabulary.phrases.get("letter", ())):
            return False
        start, end = tagged.range(span)
        people = [tagged.person(i).person for i in tagged.tags(PERSON, start, end)]
        abroad = [p for p in people if p and p.country_code not in HOME]
        return bool(abroad) or any(t.kind in ("event", "organization") for t in self.vocabulary.tokens(folded))


def merge(encounters: Sequence[Encounter]) -> list[Encounter]:
    """One entry per day, format and principals: the side events of a day belong to its chief encounter."""
    merged: dict[tuple[str, str, tuple[str, ...]], Encounter] = {}
    for encounter in encounters:
        chief = merged.get(encounter.key)
        if chief is None:
            merged[encounter.key] = encounter
            continue
        other = encounter
        if KIND_RANK[other.kind] < KIND_RANK[chief.kind]:
            chief.kind, other.kind = other.kind, chief.kind
            chief.cells = [c for c in chief.cells if c.column != "kind"] + [
                c for c in other.cells if c.column == "kind"
            ]
            for column in ("venue", "place_id"):
                if getattr(other, column):
                    setattr(chief, column, getattr(other, column))
                    chief.cells = [c for c in chief.cells if c.column != column] + [
                        c for c in other.cells if c.column == column
                    ]
        chief.role = "reports" if "reports" in (chief.role, other.role) else "mentions"
        chief.status = "held" if "held" in (chief.status, other.status) else "planned"
        for column in ("place_id", "venue", "occasion"):
            if column == "occasion" and other.kind == "ceremony" and chief.kind != "ceremony":
                continue  # what a side event was held for is not what the two met for
            if not getattr(chief, column) and getattr(other, column):
                setattr(chief, column, getattr(other, column))
                chief.cells += [c for c in other.cells if c.column == column]
        chief.ordinal = chief.ordinal or other.ordinal
    return list(merged.values())


def _settle_roles(encounters: list[Encounter]) -> None:
    """The first encounter and those with other partners or of its day are reported; the same two on another day are mentioned."""
    chief = next((e for e in encounters if e.role == "reports"), None)
    if chief is None:
        return
    for encounter in encounters:
        same = encounter.key[2] == chief.key[2]
        if same and encounter.date and chief.date and encounter.date != chief.date:
            encounter.role = "mentions"


def _settle_dates(
    tagged: Tagged, encounters: list[Encounter], reference: Reference | None, dateline_on: str, findings: Findings
) -> None:
    """An encounter without a date in its sentence: the day the speakers call today, the dateline's day, the month of publication."""
    for encounter in encounters:
        if encounter.date:
            continue
        others = [e for e in encounters if e.date and e.role == "reports"]
        if others:
            encounter.date = others[0].date
            encounter.cells += [c for c in others[0].cells if c.column == "date"]
            continue
        for index in tagged.tags(DATE, 0, len(tagged.chars)):
            expression = tagged.date(index)
            if tagged.body.folded.startswith(("今天（", "今日（"), expression.start):
                encounter.date = resolve(expression, reference)
                encounter.cells.append(
                    Cell("date", encounter.date, expression.start, expression.end, "date.today_in_speech")
                )
                break
        if encounter.date:
            continue
        cell = next((c for c in findings.cells if c.column == "dateline_on"), None)
        if dateline_on and cell:
            encounter.date = dateline_on
            encounter.cells.append(Cell("date", dateline_on, cell.start, cell.end, "date.of_dateline"))
        elif reference is not None:
            encounter.date = reference.day.isoformat()[:7]
            encounter.cells.append(
                Cell("date", encounter.date, encounter.start, encounter.end, "date.month_of_publication")
            )
            findings.issues.append(
                Issue(
                    "warning",
                    "meeting.no_day",
                    "the text gives no day; the month of publication stands in",
                    encounter.start,
                    encounter.end,
                )
            )


def _assign(tagged: Tagged, statements: list[Statement], encounters: list[Encounter], items: list[Item]) -> None:
    """Tie each statement to the encounter at which it was made."""
    reported = [i for i, e in enumerate(encounters) if e.role == "reports"]
    current: int | None = reported[0] if reported else None
    for statement in statements:
        if items:
            current = _item(statement, items, encounters, tagged)
        elif len(reported) > 1:
            current = _current(tagged, statement, encounters, reported, current)
        statement.encounter = current


def _item(statement: Statement, items: list[Item], encounters: list[Encounter], tagged: Tagged) -> int | None:
    paragraphs = tagged.body.paragraphs
    for item in items:
        if item.first <= statement.paragraph <= item.last:
            span = Span(paragraphs[item.first - 1].span.start, paragraphs[item.last - 1].span.end)
            return next((i for i, e in enumerate(encounters) if e.start in span), None)
    return None


def _current(
    tagged: Tagged, statement: Statement, encounters: list[Encounter], reported: list[int], current: int | None
) -> int | None:
    """在会见X时，… names the encounter; a visitor's own words are of his; else the last announced before."""
    speakers = {p.person_id for p in statement.speakers}
    line = tagged.body.folded.rfind("\n", 0, statement.start) + 1
    lead = tagged.range(Span(line, statement.start))
    named = {p.person_id for i in tagged.tags(PERSON, *lead) if (p := tagged.person(i).person)} - speakers
    for i in reported:
        if named & {p.person_id for p in encounters[i].principals} - speakers and named:
            common = set.intersection(*({p.person_id for p in encounters[k].principals} for k in reported))
            if named - common and (named - common) & {p.person_id for p in encounters[i].principals}:
                return i
    own = [i for i in reported if speakers & {p.person_id for p in encounters[i].principals}]
    if len(own) == 1:
        return own[0]
    begun = [i for i in reported if encounters[i].start <= statement.start and i in own]
    if begun and (current is None or encounters[begun[-1]].start > encounters[current].start):
        return begun[-1]
    return current


def _new(mentions: list[Encounter], encounters: list[Encounter]) -> list[Encounter]:
    """Mentions that name another encounter than those reported (a month alone may be a reported day)."""
    found = []
    for mention in mentions:
        if any(
            e.key[2] == mention.key[2] and e.date[: len(mention.date)] == mention.date and e.format == mention.format
            for e in encounters
        ):
            continue
        found.append(mention)
    return found


def _prove_inferred(findings: Findings, reference: Reference | None) -> None:
    """A year worked out from the text has two pieces of evidence: the date as printed, and the words that gave the year."""
    if reference is None or reference.start is None or reference.end is None:
        return
    for encounter in findings.encounters:
        for cell in [c for c in encounter.cells if c.column == "date" and c.rule == "date.year_inferred"]:
            encounter.cells.append(Cell("date", cell.value, reference.start, reference.end, "year.inferred_from_words"))


def _basis(findings: Findings, reference: Reference | None) -> DateBasis | None:
    """How the year of the chief encounter, else of the article, was known."""
    for encounter in findings.encounters:
        for cell in encounter.cells:
            if cell.column == "date" and cell.rule == "date.stated":
                return "stated"
        break
    return reference.basis if reference else None


def _report_unknown(findings: Findings) -> None:
    """Every name that no vocabulary holds is reported once, with a row to paste."""
    seen: dict[str, Person] = {}
    for encounter in findings.encounters:
        for attendance in encounter.attendance:
            person = attendance.person
            if not person.registered and person.person_id not in seen:
                seen[person.person_id] = person
                findings.issues.append(
                    Issue(
                        "info",
                        "person.unknown",
                        f"{person.name_zh} is in no row of people.csv; add: "
                        f"{person.person_id},{person.name_zh},,,{person.office_zh},,{person.country_code},",
                        attendance.start,
                        attendance.end,
                    )
                )
