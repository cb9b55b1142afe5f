"""The lines of a printed page in reading order, column after column, and joined into the paragraphs they were set from.

Regions are found as in the recursive X-Y cut (Nagy, Seth: Hierarchical representation of optically scanned documents,
1984), with rows joined first where the same gutter runs through them: a newspaper sets its columns on common lines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readouts.read.spacing import ends_sentence, joined, tidy

# In ems: the least gutter between columns, the least indentation, what a last line stays short by, a gap of paragraphs.
_GUTTER = 0.6
_INDENT = 1.2
_SHORT = 1.8
_GAP = 1.2
# Lines of one paragraph are of one size, up to what measuring adds.
_SAME_SIZE = 1.12


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters on one line and where it stands, upwards and to the right; `indented` as printed."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    indented: bool = False

    @property
    def size(self) -> float:
        """The height of the line, about an em."""
        return self.top - self.bottom


Block = list[Piece]


def in_reading_order(pieces: Sequence[Piece]) -> list[Block]:
    """The page in blocks of one column each, in the order of reading."""
    regions: list[Block] = []
    for row in _parted(pieces, lambda piece: (-piece.top, -piece.bottom), 0.0):
        both = [*regions[-1], *row] if regions else row
        if regions and (len(_columns(both)) > 1 or len(_columns(regions[-1])) == len(_columns(row)) == 1):
            regions[-1] = both
        else:
            regions.append(row)
    blocks: list[Block] = []
    for region in regions:
        columns = _columns(region)
        if len(columns) > 1:
            blocks += [block for column in columns for block in in_reading_order(column)]
        else:
            blocks.append(sorted(region, key=lambda piece: (-piece.bottom, piece.left)))
    return blocks


def _columns(pieces: Sequence[Piece]) -> list[Block]:
    sizes = sorted(piece.size for piece in pieces)
    return _parted(pieces, lambda piece: (piece.left, piece.right), _GUTTER * sizes[len(sizes) // 2])


def _parted(pieces: Sequence[Piece], span: Callable[[Piece], tuple[float, float]], gap: float) -> list[Block]:
    """The pieces parted where, along the axis of `span`, nothing stands for more than `gap`."""
    parts: list[Block] = []
    reach = 0.0
    for piece in sorted(pieces, key=span):
        start, end = span(piece)
        if not parts or start - reach > gap:
            parts.append([])
            reach = end
        parts[-1].append(piece)
        reach = max(reach, end)
    return parts


def paragraphs(blocks: Sequence[Block]) -> list[str]:
    """The paragraphs of the blocks; one that ends its column in mid-sentence goes on in the next."""
    found: list[list[str]] = []
    before: Piece | None = None
    for run in (run for block in blocks for run in _runs(block)):
        left, right = min(piece.left for piece in run), max(piece.right for piece in run)
        for number, piece in enumerate(run):
            if before is None or _begins(piece, before, left, right, first=number == 0):
                found.append([])
            found[-1].append(piece.text)
            before = piece
    return [tidy(joined(pieces)) for pieces in found]


def _runs(block: Block) -> list[Block]:
    """The lines of a block parted where their size changes: a headline has other edges than what it stands over."""
    runs: list[Block] = []
    for piece in block:
        if not runs or not _same_size(piece, runs[-1][-1]):
            runs.append([])
        runs[-1].append(piece)
    return runs


def _same_size(one: Piece, other: Piece) -> bool:
    return 1 / _SAME_SIZE < one.size / other.size < _SAME_SIZE


def _begins(piece: Piece, before: Piece, left: float, right: float, first: bool) -> bool:
    """Whether a paragraph begins with this piece; `left` and `right` are the edges of its column."""
    if piece.indented or piece.left - left > _INDENT * piece.size or not _same_size(piece, before):
        return True
    if first:
        return ends_sentence(before.text)
    return right - before.right > _SHORT * before.size or before.bottom - piece.top > _GAP * piece.size
