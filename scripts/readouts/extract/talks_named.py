"""The day of an encounter that the words which tell of it do not give, where the report names it later by its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.dates import DAY, Reference, days_of_news, resolve
from readouts.extract.expressions import one_of, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.tagging import Tagged
from readouts.terms import Format
from readouts.vocabulary import Vocabulary

# The rule of a day given so.
NAMED_BY_DAY = "date.of_talks_named"


@lru_cache(maxsize=4)
def _named(vocabulary: Vocabulary) -> re.Pattern[str]:
    """在周一举行的会谈中，; 4日的通话里: at the head of a clause; not of others, 在4日的会谈中，两国外长…"""
    others = "外长|外交部长|部长|大臣|官员|代表|团队|特使|助手"
    return pattern(
        rf"(?:^|(?<=[，。；\n]))在?(?:当地时间)?(?P<day><D>)(?:举行|进行)?的(?:首次|双边|面对面|正式|[这此]次|两国(?:领导人|首脑|元首|总[统理]))*"
        rf"(?P<word>{one_of(vocabulary.encounters)})(?:[里中上]|期间|结束?后)(?!，?[^，。；\n]{{0,8}}?(?:{others}))"
    )


class TalksNamed:
    """Finds it in one article. `chars`: the tagged text of which only what the reporter says is left."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str, reference: Reference | None) -> None:
        self.days: dict[Format, list[Cell]] = {}
        if reference is None or reference.vague:
            return
        news = days_of_news(reference)
        for match in _named(vocabulary).finditer(chars):
            expression = tagged.date(match.start("day"))
            value = resolve(expression, reference)
            if len(value) == DAY and value in news:
                cell = Cell("date", value, expression.start, expression.end, NAMED_BY_DAY)
                self.days.setdefault(vocabulary.encounters[match["word"]].format, []).append(cell)

    def day(self, form: Format) -> tuple[str, list[Cell]] | None:
        """The one day by which encounters of a format are named, with its cell."""
        cells = self.days.get(form, [])
        return (cells[0].value, cells[:1]) if len({c.value for c in cells}) == 1 else None

    def settle(self, found: Sequence[Encounter]) -> None:
        """Give the encounters of an article that tells of one group alone, and of no day, the day of theirs."""
        if any(e.date for e in found) or len({e.key[2] for e in found}) != 1:
            return
        for encounter in found:
            if encounter.status == "held" and (told := self.day(encounter.format)):
                encounter.date = told[0]
                encounter.cells += told[1]
