"""What extraction finds in one article: encounters, statements, documents, and cells with the words of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date as day
from operator import attrgetter

from readouts.extract.dates import DAY, DateExpression, Reference
from readouts.terms import (
    Action,
    ArticleRole,
    AttendanceRole,
    Cause,
    DateBasis,
    DocumentKind,
    Format,
    Kind,
    Language,
    Level,
    Severity,
    Status,
    Voice,
)
from readouts.vocabulary import Person

# Which kind of encounter names the day: talks outrank a meeting, a call, a summit, a ceremony.
KIND_RANK: dict[Kind, int] = {"talks": 0, "meeting": 1, "call": 1, "summit": 2, "ceremony": 3}


@dataclass(frozen=True, slots=True)
class Cell:
    """One value read from the text: `text[start:end]` holds the words, `rule` names the rule."""

    column: str
    value: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person named as taking part in an encounter."""

    person: Person
    role: AttendanceRole
    start: int
    end: int
    rule: str


@dataclass(slots=True)
class Encounter:
    """One encounter told by the article. `date` is ISO 8601, perhaps of reduced precision, or empty."""

    kind: Kind
    format: Format
    role: ArticleRole
    date: str
    start: int
    end: int
    status: Status = "held"
    place_id: str = ""
    venue: str = ""
    occasion: str = ""
    ordinal: int | None = None
    activities: list[str] = field(default_factory=list)
    attendance: list[Attendance] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    @property
    def principals(self) -> tuple[Person, ...]:
        """Those who met, each once, by identifier."""
        people = {a.person.person_id: a.person for a in self.attendance if a.role == "principal"}
        return tuple(people[key] for key in sorted(people))

    @property
    def key(self) -> tuple[str, Format, tuple[str, ...]]:
        """Date, format and principals: what makes two tellings one encounter."""
        return self.date, self.format, tuple(p.person_id for p in self.principals)


@dataclass(slots=True)
class Statement:
    """One unbroken run of speech: `text[start:end]`."""

    start: int
    end: int
    paragraph: int
    voice: Voice
    verb: str
    speakers: tuple[Person, ...]
    continued: bool = False
    encounter: int | None = None
    topics: dict[str, int] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A titled document, or an unnamed batch (empty title), and what was done with it."""

    title: str
    kind: DocumentKind
    action: Action
    level: Level
    witnessed: bool
    date: str
    start: int
    end: int
    quantity: int | None = None
    quantity_text: str = ""
    fields: tuple[str, ...] = ()
    encounter: int | None = None
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Issue:
    """What was seen and could not be settled."""

    severity: Severity
    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why an article gave nothing: the name of a leader as printed, if one is named, and the words that tell it."""

    cause: Cause
    leader: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Findings:
    """All that one article gave; `nothing`: why it gave no encounter, statement or document."""

    agency: str = ""
    dateline_place_id: str = ""
    dateline_on: str = ""
    byline: tuple[str, ...] = ()
    date_basis: DateBasis | None = None
    language: Language = "zh-Hans"
    cells: list[Cell] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    printed_names: dict[str, list[str]] = field(default_factory=dict)
    nothing: Nothing | None = None

    @property
    def hold_something(self) -> bool:
        """An encounter, a statement or a document was found."""
        return bool(self.encounters or self.statements or self.documents)


def statements_begun(statements: Sequence[Statement], offset: int) -> int:
    """How many of the statements, which are in order, begin at an offset or before it."""
    return bisect_right(statements, offset, key=attrgetter("start"))


def statement_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The statement in which an offset stands; they are in order, and none stands in another."""
    begun = statements_begun(statements, offset)
    return statements[begun - 1] if begun and offset < statements[begun - 1].end else None


def dates_of(encounter: Encounter, dates: Sequence[DateExpression]) -> Sequence[DateExpression]:
    """Those of the dates of a text from which the date of an encounter was read."""
    starts = {cell.start for cell in encounter.cells if cell.column == "date"}
    return [date for date in dates if date.start in starts]


def day_of(encounter: Encounter, otherwise: Reference | None) -> Reference | None:
    """The day against which words said at an encounter are read: its own, where it is known to the day."""
    if len(encounter.date) != DAY:
        return otherwise
    basis = otherwise.basis if otherwise else "stated"
    return Reference(day.fromisoformat(encounter.date), basis)
