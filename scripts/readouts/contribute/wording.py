"""Values of the tables as a person reads them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readouts.contribute.collection import Tables
from readouts.contribute.effect import rows_of
from readouts.rows import ArticleRow, PersonRow, PlaceRow

EMPTY = "(empty)"
# They move nothing, though Python counts no space but one among the printable characters.
_SPACES = "\u3000\u00a0"


def plain(value: object) -> str:
    """A value on one line; what would move a terminal's cursor is shown as U+FFFD."""
    match value:
        case None | ():
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return "；".join(map(plain, value))
    return "".join(
        character if character.isprintable() or character in _SPACES else "\ufffd" for character in str(value)
    )


class Names:
    """The printed names behind the identifiers of a build."""

    def __init__(self, tables: Tables) -> None:
        self._people = {row.person_id: row for row in rows_of(tables, PersonRow)}
        self._places = {row.place_id: row for row in rows_of(tables, PlaceRow)}

    def person(self, person_id: str | None) -> str:
        """A person's name; both sides for a joint statement."""
        return plain(self._people[person_id].name_zh) if person_id in self._people else "jointly"

    def people(self, person_ids: Iterable[str]) -> str:
        """Names in a list."""
        return "、".join(self.person(person_id) for person_id in person_ids)

    def place(self, place_id: str | None) -> str:
        """A place in Chinese and English."""
        row = self._places.get(place_id or "")
        return plain(f"{row.name_zh} {row.name_en or ''}".rstrip()) if row else ""

    def value(self, column: str, value: object) -> str:
        """A cell's value; an identifier as the name behind it, an empty one as such."""
        if column == "place_id" and isinstance(value, str):
            return self.place(value)
        return plain(value) or EMPTY


def path_of(article: ArticleRow) -> str:
    """Where an article that is there stands, and what it is called."""
    title = f" {plain(article.title)}" if article.title else ""
    return f"data/articles/{plain(article.source_file)}{title}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 meeting`, `2 meetings`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def fields(pairs: Mapping[str, object]) -> list[tuple[str, str]]:
    """The pairs that have a value, in words."""
    return [(label, words) for label, value in pairs.items() if (words := plain(value))]
