"""What a row model is made of: the row, what it says of its table, and its columns as the writers need them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import UnionType
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict

from readouts.columns import described
from readouts.forms import ColumnType, Form

TableName = Literal[
    "people", "places", "publishers", "topics", "articles", "article_metadata", "meetings", "statements",
    "documents_signed", "meeting_articles", "participants", "document_articles", "statement_topics",
    "evidence", "issues", "corrections",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column as schemas, DDL, labels and codebook need it."""

    name: str
    title: str
    description: str
    type: ColumnType
    required: bool
    form: Form
    enum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What a model says about its table as a whole.

    `foreign_keys` maps a column to `table.column`; `checks` are the model's rules across columns, as SQLite says them;
    rows are sorted by `order`, or by primary key where there is none.
    """

    name: TableName
    title: str
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: Mapping[str, str] = field(default_factory=dict)
    checks: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    description: str = ""

    @property
    def sort_key(self) -> tuple[str, ...]:
        """The columns by which rows are sorted."""
        return self.order or self.primary_key

    @property
    def references(self) -> list[tuple[str, tuple[str, str]]]:
        """Each foreign key as its column, and the table and column that it points to."""
        pairs = ((column, target.partition(".")) for column, target in self.foreign_keys.items())
        return [(column, (table, target)) for column, (table, _, target) in pairs]


class Row(BaseModel):
    """A row of any table."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    META: ClassVar[Table]
    GIVEN: ClassVar[set[str]] = set()

    def model_post_init(self, context: Any, /) -> None:
        """Let all rows of a table share the set of columns that pydantic keeps: it is the largest part of a row."""
        object.__setattr__(self, "__pydantic_fields_set__", self.GIVEN)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Take the description of the table from the docstring of its model; every column counts as given."""
        cls.GIVEN = set(cls.model_fields)
        cls.META = replace(cls.META, description=" ".join((cls.__doc__ or "").split()))


def key_of(row: Row) -> str:
    """Return the primary key as one string, parts of a composite key joined by `/`; evidence.row_id names rows so."""
    return "/".join(str(getattr(row, name)) for name in row.META.primary_key)


@dataclass(frozen=True, slots=True)
class Shape:
    """What an annotation says of a cell: its form, the closed set of its terms, and whether it may be empty."""

    form: Form
    enum: tuple[str, ...]
    optional: bool


def shape(hint: Any, where: str) -> Shape:
    """Read an annotation; raise TypeError, which says `where` it stands, if it has no form."""
    optional = get_origin(hint) in (Union, UnionType)
    inner = next(part for part in get_args(hint) if part is not type(None)) if optional else hint
    form = next((item for item in getattr(inner, "__metadata__", ()) if isinstance(item, Form)), None)
    if form is None and inner is not bool and get_origin(inner) is not Literal:
        raise TypeError(f"{where}: {inner} has no form; annotate it with one of readouts.forms")
    enum = get_args(inner) if get_origin(inner) is Literal else ()
    return Shape(form or Form("boolean" if inner is bool else "string"), enum, optional)


def _column(model: type[Row], name: str, hint: Any) -> Column:
    found = shape(hint, f"{model.__name__}.{name}")
    title, description = described(model.META.name, name)
    required = model.model_fields[name].is_required()
    return Column(name, title, description, found.form.type, required, found.form, found.enum)


@cache
def columns(model: type[Row]) -> tuple[Column, ...]:
    """Return the columns of a table in order; a column is required when its cells may not be empty."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(_column(model, name, hints[name]) for name in model.model_fields)
