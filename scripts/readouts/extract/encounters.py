"""Encounters told by the reporter: the sentence that announces one gives who, when, where, how and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.dates import Reference, resolve
from readouts.extract.findings import Attendance, Cell, Encounter, Statement
from readouts.extract.setting import read_setting
from readouts.extract.tagging import DATE, JOINT, PERSON, Tagged, pattern
from readouts.vocabulary import Encounter as EncounterWord
from readouts.vocabulary import Vocabulary

SPEECH = "\ue00f"
_LIST = r"<P>(?:(?:[、和与及]|以及)(?:[^。；、，<P>]{0,60}的)?<P>)*"
_VIDEO = re.compile(r"视频|线上|网络方式")
_INVITED = r"应<P>(?:的)?邀请|在<P>陪同下|<P>夫人|向<P>"


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence's words for an encounter: tagged indices of the words and of those who met."""

    word: EncounterWord
    start: int
    end: int
    people: tuple[int, ...]
    joint: int | None
    severally: bool
    over: bool
    rule: str


class Words:
    """The expressions for encounters, made from encounters.csv."""

    def __init__(self, encounters: dict[str, EncounterWord]) -> None:
        self.words = encounters
        along = _alternatives(w for w, e in encounters.items() if e.pattern == "with")
        call = _alternatives(w for w, e in encounters.items() if e.kind == "call")
        received = _alternatives(w for w, e in encounters.items() if e.pattern == "object")
        self.along = pattern(
            rf"(?P<sep>分别)?(?:同|与|和|跟)(?P<mod>[^。；{SPEECH}]{{0,90}}?)(?P<who>{_LIST})(?P<mid>[^。；<P>{SPEECH}]{{0,40}}?)"
            rf"(?:(?P<call>{call})|(?:举行|进行|开展|展开)了?[^。；，<P>{SPEECH}]{{0,20}}?(?P<held>{along})|(?P<direct>(?<!领导人)(?<!元首)(?<!首脑)(?<!总理)(?<!次)(?:{along})))"
            r"(?P<over>(?:结束)?[后前时]|期间)?"
        )
        self.received = pattern(
            rf"(?P<sep>分别)?(?:应约|集体|亲切|视频|共同|线上|又|还|先后)*(?P<word>{received})了?(?P<mod>[^。；{SPEECH}]{{0,90}}?)(?P<who>{_LIST})(?P<over>时|后|前)?"
        )
        self.joint = pattern(
            rf"(?P<who><J>)[^。；，{SPEECH}]{{0,24}}?(?:(?:举行|进行)了?[^。；，{SPEECH}]{{0,16}}?(?P<word>{along})|(?P<call>{call}))(?P<over>(?:结束)?[后前时]|期间)?"
        )
        self.together = pattern(
            rf"(?P<first><P>)[^。；{SPEECH}]{{0,40}}?(?:和|同|与)[^。；<P>{SPEECH}]{{0,30}}?(?P<who><P>)[^。；{SPEECH}]{{0,60}}?"
            r"(?P<word>(?:共同|一同|一道|一起)(?:会见了?(?:[^。；，]{0,6})?记者|出席|参加|观看|参观|游览|种下|见证))"
        )


@lru_cache(maxsize=8)
def _words(items: tuple[tuple[str, EncounterWord], ...]) -> Words:
    return Words(dict(items))


def words(encounters: dict[str, EncounterWord]) -> Words:
    """The expressions for a vocabulary, compiled once."""
    return _words(tuple(encounters.items()))


def narration(tagged: Tagged, statements: Sequence[Statement]) -> str:
    """The tagged characters with every statement blanked out, so that a rule sees the reporter's words alone."""
    chars = list(tagged.chars)
    for statement in statements:
        for i in range(*tagged.range(Span(statement.start, statement.end))):
            if chars[i] != "\n":
                chars[i] = SPEECH
    return "".join(chars)


def tellings(chars: str, rules: Words, start: int, end: int) -> Iterator[Telling]:
    """Words for encounters in `[start, end)` of tagged text, left to right."""
    excluded = {i for m in pattern(_INVITED).finditer(chars, start, end) for i in range(*m.span())}
    for match in rules.received.finditer(chars, start, end):
        subject = _subject(chars, start, match.start(), excluded)
        if subject:
            yield Telling(
                rules.words[match["word"]],
                match.start(),
                match.end("who"),
                (*subject, *_people(chars, match.span("who"))),
                None,
                bool(match["sep"]),
                match["over"] is not None,
                "encounter.received",
            )
    at = start
    while match := rules.along.search(chars, at, end):
        subject = _subject(chars, start, match.start(), excluded)
        word = match["call"] or match["held"] or match["direct"]
        at = match.end("who")
        if subject:
            at = match.end()
            group = "call" if match["call"] else "held" if match["held"] else "direct"
            yield Telling(
                rules.words[word],
                match.start(),
                match.end(group),
                (*subject, *_people(chars, match.span("who"))),
                None,
                bool(match["sep"]),
                match["over"] is not None,
                "encounter.with",
            )
    for match in rules.joint.finditer(chars, start, end):
        group = "word" if match["word"] else "call"
        yield Telling(
            rules.words[match[group]], match.start(), match.end(group), (), match.start("who"), False, match["over"] is not None, "encounter.joint"
        )


def _subject(chars: str, start: int, end: int, excluded: set[int]) -> tuple[int, ...]:
    """Persons before the words of encounter who are its subject: the first named, and those listed with them."""
    first = next((i for i in range(start, end) if chars[i] == PERSON and i not in excluded), None)
    if first is None:
        return ()
    listed = pattern(r"<P>(?:[、和与]<P>)*").match(chars, first, end)
    return _people(chars, listed.span()) if listed else (first,)


def _people(chars: str, at: tuple[int, int]) -> tuple[int, ...]:
    return tuple(i for i in range(*at) if chars[i] == PERSON)


class EncounterReader:
    """Collects the encounters that the reporter tells, in order."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], reference: Reference | None) -> None:
        self.tagged = tagged
        self.vocabulary = vocabulary
        self.reference = reference
        self.rules = words(vocabulary.encounters)
        self.chars = narration(tagged, statements)
        self.found: list[Encounter] = []

    def read(self) -> list[Encounter]:
        """All encounters of the article, the same one told twice merged into the first."""
        for paragraph in self.tagged.body.paragraphs:
            for sentence in paragraph.sentences:
                start, end = self.tagged.range(sentence)
                for piece_start, piece_end in _pieces(self.chars, start, end):
                    self._piece(piece_start, piece_end)
        return self.found

    def _piece(self, start: int, end: int) -> None:
        told = False
        for telling in tellings(self.chars, self.rules, start, end):
            if telling.over and telling.rule == "encounter.received":
                continue
            for people in self._groups(telling):
                self._add(telling, people, start, end)
                told = True
        match = self.rules.together.search(self.chars, start, end)
        if match:
            people = (match.start("first"), match.start("who"))
            word = EncounterWord(match["word"], "ceremony", "in_person", "with")
            telling = Telling(word, match.start("word"), match.end("word"), people, None, False, False, "encounter.together")
            self._add(telling, people, start, end)
        elif not told:
            return

    def _groups(self, telling: Telling) -> list[tuple[int, ...]]:
        if not telling.severally:
            return [telling.people]
        subject = [i for i in telling.people if i < telling.start]
        return [(*subject, i) for i in telling.people if i > telling.start]

    def _add(self, telling: Telling, people: Sequence[int], start: int, end: int) -> None:
        tagged = self.tagged
        attendance = self._attendance(telling, people)
        if len({a.person.person_id for a in attendance}) < 2:
            return
        date, date_cells = self._date(telling, start)
        words_span = tagged.span(telling.start, telling.end)
        folded = tagged.body.folded
        sentence = folded[tagged.starts[start] : tagged.ends[telling.end - 1]]
        form = "video" if telling.word.format == "in_person" and _VIDEO.search(sentence) and telling.word.kind != "ceremony" else telling.word.format
        kind = telling.word.kind
        if kind == "talks" and len({a.person.person_id for a in attendance}) > 2 and not telling.severally:
            kind = "summit"
        setting = read_setting(tagged, self.vocabulary, start, end, kind == "summit")
        encounter = Encounter(
            kind,
            form,
            "mentions" if telling.over else "reports",
            date,
            words_span.start,
            words_span.end,
            attendance=attendance,
            cells=[
                *date_cells,
                Cell("format", form, words_span.start, words_span.end, telling.rule),
                Cell("kind", kind, words_span.start, words_span.end, telling.rule),
            ],
        )
        if form == "in_person":
            encounter.place_id, encounter.venue = setting.place_id, setting.venue
        encounter.occasion = setting.occasion
        if kind == "ceremony":
            self._ceremony(encounter, telling, end)
        kept = {"occasion"} | ({"place_id", "venue"} if form == "in_person" else set())
        encounter.cells += [c for c in setting.cells if c.column in kept and (c.column != "occasion" or encounter.occasion == c.value)]
        self.found.append(encounter)

    def _ceremony(self, encounter: Encounter, telling: Telling, end: int) -> None:
        """Joint attendance: the occasion is what was attended; a press appearance has none of its own."""
        if "记者" in telling.word.word:
            return
        match = re.compile(r"[^，。；]{4,60}").match(self.chars, telling.end, end)
        if match:
            span = self.tagged.span(*match.span())
            value = re.sub(r"并(?:致辞|讲话|发表讲话|剪彩)$", "", self.tagged.body.text[span.start : span.end])
            encounter.occasion = value
            encounter.cells.append(Cell("occasion", value, span.start, span.start + len(value), "occasion.attended_together"))

    def _attendance(self, telling: Telling, people: Sequence[int]) -> list[Attendance]:
        if telling.joint is not None:
            span = self.tagged.span(telling.joint, telling.joint + 1)
            principals = self.found[0].principals if self.found else ()
            return [Attendance(p, "principal", span.start, span.end, "principal.joint") for p in principals]
        found = []
        for index in people:
            reference = self.tagged.person(index)
            if reference.person is not None:
                found.append(Attendance(reference.person, "principal", reference.start, reference.end, "principal.named"))
        return found

    def _date(self, telling: Telling, start: int) -> tuple[str, list[Cell]]:
        """The nearest date before the words of encounter, in the same sentence, that names a day or month."""
        line = self.chars.rfind("\n", 0, start) + 1
        stated = None
        for index in self.tagged.tags(DATE, line, telling.start):
            expression = self.tagged.date(index)
            if expression.year and expression.month:
                stated = expression.year
        candidates = [self.tagged.date(i) for i in self.tagged.tags(DATE, start, telling.end) if self.chars[i] == DATE]
        candidates = [d for d in candidates if d.month or d.day or d.days_off is not None]
        for expression in reversed(candidates):
            value = resolve(expression, self.reference, stated)
            if value:
                rule = "date.stated" if expression.year else f"date.year_from_{self.reference.basis if self.reference and not stated else 'stated'}"
                return value, [Cell("date", value, expression.start, expression.end, rule)]
        return "", []


def _pieces(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence cut at ；, since 6月28日，…；8月25日，… tell encounters of their own."""
    at = start
    while at < end:
        stop = chars.find("；", at, end)
        stop = end if stop < 0 else stop + 1
        yield at, stop
        at = stop


def _alternatives(items: Iterator[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(items, key=lambda w: (-len(w), w))) or r"(?!)"


__all__ = ["JOINT", "EncounterReader", "Telling", "Words", "narration", "tellings", "words"]
