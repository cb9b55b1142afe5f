"""The questions on a terminal, which say why they ask again."""

from __future__ import annotations

from rich.console import Console
from rich.prompt import Confirm, InvalidResponse, Prompt
from rich.text import Text

from readouts.contribute.choose import numbers
from readouts.contribute.wording import plain

_YES = frozenset({"y", "yes", "是", "好", "对", "要"})
_NO = frozenset({"n", "no", "否", "不", "不是", "不要"})


class YesOrNo(Confirm):
    """A question to be answered with yes or no, in English or Chinese, whole or by its letter."""

    def process_response(self, value: str) -> bool:
        """Read an answer; raise InvalidResponse where it is neither."""
        words = value.strip().lower()
        if words in _YES or words in _NO:
            return words in _YES
        raise InvalidResponse(Text(f"{plain(words)!r} is neither; answer y or n (是 or 否)", style="prompt.invalid"))


class Which(Prompt):
    """A question after numbers from 1 to `count`."""

    def __init__(self, count: int, console: Console) -> None:
        super().__init__("Which? (1,3-5, all or none)", console=console)
        self.count = count

    def process_response(self, value: str) -> str:
        """Read an answer; raise InvalidResponse where it names others than there are."""
        words = value.strip()
        if numbers(words, self.count) is None:
            why = f"{plain(words)!r} names none of them; write numbers from 1 to {self.count}, all or none"
            raise InvalidResponse(Text(why, style="prompt.invalid"))
        return words
