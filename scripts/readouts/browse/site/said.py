"""What was said at a meeting, laid out for reading side by side: a column a speaker, joint statements across."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from .words import Piece


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its number in its article, its words, the addresses of its row and of the words in the article.

    `verb` is the reporting verb as printed and `verb_path` where it stands; `topics` are name, English name and path.
    """

    position: int
    speaker_id: str | None
    verb: str
    verb_path: str
    continued: bool
    text: str
    path: str
    words_path: str
    topics: tuple[tuple[str, str, str], ...]
    repeats: str
    repeats_path: str

    @property
    def joint(self) -> bool:
        """Whether the sides speak together."""
        return self.speaker_id is None


@dataclass(frozen=True, slots=True)
class Passage:
    """Statements between two changes of voice: those of all together, or a column for each speaker, in order."""

    together: tuple[Said, ...]
    columns: tuple[tuple[str, tuple[Said, ...]], ...]


def speakers_in_order(principals: Sequence[str], statements: Iterable[Said]) -> list[str]:
    """Who speaks, in the order of their first words; two principals have a column each even where one is silent."""
    spoke = list(dict.fromkeys(said.speaker_id for said in statements if said.speaker_id))
    silent = [person for person in principals if person not in spoke]
    return [*spoke, *silent] if len(principals) == 2 else spoke


def passages(statements: Iterable[Said], speakers: Sequence[str]) -> list[Passage]:
    """Statements of one article, in its order, cut where joint voice begins and ends.

    Two speakers keep their sides: both have a column in every passage. Of more, only those have one who speak in it.
    """
    cut: list[Passage] = []
    for joint, run in groupby(statements, key=lambda said: said.joint):
        together = tuple(run)
        if joint:
            cut.append(Passage(together, ()))
            continue
        columns = tuple((person, tuple(said for said in together if said.speaker_id == person)) for person in speakers)
        cut.append(Passage((), columns if len(speakers) == 2 else tuple(column for column in columns if column[1])))
    return cut


def verb_path(evidence: Iterable[Piece], article_id: str) -> str:
    """Where in an article the reporting verb of a statement stands; empty where it has none."""
    return next((piece.path for piece in evidence if piece.article_id == article_id), "")
