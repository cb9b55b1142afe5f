"""Statements: runs of speech between reporting clauses, each with its speaker, verb and voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter

from readouts.extract.body import Paragraph, Span
from readouts.extract.clause_subjects import Before, subject_at
from readouts.extract.clause_words import SUBJECT_HINT, grammar
from readouts.extract.clauses import Clause, find_clauses
from readouts.extract.endings import breaks_off, ends_with, trimmed, unquoted, with_dashes
from readouts.extract.expressions import JOINT, PERSON
from readouts.extract.findings import Cell, Statement
from readouts.extract.going_on import Addresses, goes_on_behind_thanks, is_written_to, spoken, who_thanks, without_names
from readouts.extract.narration import narration_rules
from readouts.extract.news_items import HEADING, is_heading
from readouts.extract.other_speakers import EXPERTS, THEY_SAY, somebody_speaks, spokesmen
from readouts.extract.quotations import (
    FINAL,
    OTHER_LABEL,
    QUOTED,
    begins_with_dash,
    behind_dateline,
    labelled,
    quotation_ends,
    said_after,
)
from readouts.extract.tagging import Tagged
from readouts.terms import Voice
from readouts.vocabulary import Person, Vocabulary

_LISTED = ("。", "！", "？", "；")
# How many sentences ahead it is looked for whether a leader goes on.
_AHEAD = 16
# 他说，; 不过他也说，
_PRONOUN_FIRST = re.compile(r"\s*(?:不过|但是?|然而|可是|(?:同时|此外|另外)，?)?[他她]")
# A paragraph that is one quotation.
_ONE_QUOTE = re.compile(r"\s*“[^“”]*(?:“[^“”]*”[^“”]*)*”[。，]?\s*")
_POINT = re.compile(
    r"[①-⑳]|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|(?:[一二三四五六七八九十]+|\d+)[）)]?[是要、，.．]|第[一二三四五六七八九十]+[，、是]|——"
)
# 甲国外长会见乙国外长。双方同意…
_MINISTER = "(?:外长|外相|防长|部长|大臣|国务卿|特使)"
_MINISTERS_MET = re.compile(rf"{_MINISTER}[^。；\n]{{0,40}}?会[见谈晤][^。；\n]{{0,40}}{_MINISTER}")


@dataclass(slots=True)
class _Voice:
    """Who is speaking, and the statement that is being read."""

    clause: Clause
    speakers: tuple[Person, ...]
    statement: Statement | None = None


class StatementReader:
    """Walks an article's paragraphs and collects its statements."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary) -> None:
        self.tagged = tagged
        self.rules = grammar(vocabulary)
        self.leads = vocabulary.is_leader
        self.narration = narration_rules(vocabulary)
        self.spoken = spoken(vocabulary)
        self.addresses = Addresses(tagged, vocabulary, partial(self.narration.tells, tagged, first=True))
        self.first_person = vocabulary.words("first_person")
        self.told = frozenset(p.person.person_id for p in tagged.people if p.person and p.bare)
        self.spokesmen = spokesmen(tagged)
        # Before the press each speaks for both: 双方高度评价… in a paragraph of its own is still his.
        self.press = "会见记者" in tagged.body.folded[: tagged.body.paragraphs[0].span.end]
        self.found: list[Statement] = []
        self.voice: _Voice | None = None
        # Whom the paragraph before named last as its subject.
        self.last: tuple[int, ...] = ()

    def read(self) -> list[Statement]:
        """All statements, in order."""
        for paragraph in self.tagged.body.paragraphs:
            if paragraph.sentences:
                self._paragraph(paragraph)
        return sorted(self.found, key=attrgetter("start"))

    def _paragraph(self, paragraph: Paragraph) -> None:
        carried, self.voice = self.voice, None
        if is_heading(self.tagged, paragraph):
            return
        pronoun = _PRONOUN_FIRST.match(self.tagged.body.folded, paragraph.span.start) is not None
        of_pronoun = pronoun or begins_with_dash(self.tagged, paragraph)
        named, self.last = self.last if of_pronoun else (), ()
        carried = carried if carried and self._goes_on(paragraph, carried) else None
        if carried is None and not SUBJECT_HINT.search(self.tagged.chars, *self.tagged.range(paragraph.span)):
            return  # without somebody who speaks nothing is said
        quoted = said_after(self.tagged, self.rules, paragraph)
        spoke: set[str] = set()
        for number, sentence in enumerate(behind_dateline(self.tagged, paragraph)):
            over = [match for match in quoted if self._overlaps(match, sentence)]
            if over:
                self.voice = None
                for match in over:
                    named = self._quote(match, named, paragraph)
                continue
            if self.voice and self._closed(self.voice, sentence):
                self.voice = None
            running = self.voice or (carried if number == 0 else None)
            first = number == 0 and not (self.press and carried)
            speaking = running is not None and not running.clause.joint
            if running and speaking:
                of_both = self.narration.tells_of_both(self.tagged, sentence, running.speakers)
                of_both = of_both or (len(spoke) > 1 and self.narration.tells_after_both(self.tagged, sentence))
                of_both = of_both or self._both_agree(paragraph, number)
                speaking = not of_both
            both = self._of_both(running, paragraph, number)
            before = Before(speaking, first, named, self.told, self._speakers_before(running), both)
            label = labelled(self.tagged, self.rules, paragraph, self.spoken) if number == 0 else None
            clauses = [label] if label else find_clauses(self.tagged, sentence, self.rules, before)
            named = self._named_last(clauses, sentence, speaking) or named
            if named and not clauses and somebody_speaks(self.tagged, sentence, self.spokesmen):
                named = ()
            told = running is not None and not clauses and self._told(paragraph, number, running)
            if told and speaking and not self.narration.voices.of_others(self.tagged, sentence):
                # 双方发表声明，一致同意…: what both hold, behind what the reporter tells of them.
                joint = find_clauses(self.tagged, sentence, self.rules, replace(before, speaking=False))
                clauses = [clause for clause in joint if clause.joint]
            if clauses and clauses[0].joint and self._of_ministers(paragraph, number):
                clauses = []
            if clauses:
                self._open(clauses, sentence, paragraph)
                spoke |= {p.person_id for p in self.voice.speakers} if self.voice else set()
            elif running is None and (thanked := self._behind_thanks(paragraph, number)):
                self._continue(thanked, sentence, paragraph, announced=False)
            elif running is None or told:
                self.voice = None
            elif self.voice is None and running.statement is not None and self._broken(running.statement):
                running.statement.end = sentence.end
                self.voice = running
            elif number == 0 or self.voice is None or self.voice.statement is None:
                announced = number > 0 or (running.statement is None and not running.clause.opens)
                announced = announced and not (number == 0 and _POINT.match(self.tagged.body.folded, sentence.start))
                self._continue(running, sentence, paragraph, announced)
            else:
                self.voice.statement.end = sentence.end
        # A paragraph that only goes on in one voice names nobody, and 他 behind it is still the one who spoke.
        self.last = named or (carried.clause.subject if carried is not None and self.voice is not None else ())
        if self.voice and self.voice.statement:
            said, folded = self.voice.statement, self.tagged.body.folded
            if self.voice.clause.within_quote:
                self.voice, said.end = None, unquoted(folded, said.start, said.end)
            said.end = trimmed(folded, said.start, said.end)

    def _speakers_before(self, running: _Voice | None) -> tuple[Person, ...]:
        """Whose words are running, or ended last."""
        return running.speakers if running else self.found[-1].speakers if self.found else ()

    def _of_both(self, running: _Voice | None, paragraph: Paragraph, number: int) -> bool:
        """Whether the words of both are running, or the sentence before tells of both."""
        if running or not number:
            return running is not None and running.clause.joint
        return self.tagged.chars.startswith(JOINT, self.tagged.at(paragraph.sentences[number - 1].start))

    def _of_ministers(self, paragraph: Paragraph, number: int) -> bool:
        """Whether 双方 are two ministers, whose meeting the sentence before tells."""
        if number == 0:
            return False
        before = paragraph.sentences[number - 1]
        if not _MINISTERS_MET.search(self.tagged.body.folded, before.start, before.end):
            return False
        people = (self.tagged.person(i).person for i in self.tagged.tags(PERSON, *self.tagged.range(before)))
        return not any(person and self.leads(person) for person in people)

    def _named_last(self, clauses: Sequence[Clause], sentence: Span, speaking: bool) -> tuple[int, ...]:
        """The subject of a sentence, whom 他 means next; within one leader's words neither 双方 is nor 乙总统."""
        if clauses:
            return clauses[-1].subject
        subject = subject_at(self.tagged, *self.tagged.range(sentence), self.rules)
        if speaking and any(self.tagged.chars[i] == JOINT or not self.tagged.person(i).bare for i in subject):
            return ()
        return subject

    def _overlaps(self, match: re.Match[str], sentence: Span) -> bool:
        span = self.tagged.span(match.start("quote"), match.end())
        return span.start < sentence.end and sentence.start < span.end

    def _quote(self, match: re.Match[str], last: tuple[int, ...], paragraph: Paragraph) -> tuple[int, ...]:
        """Add a quotation at whose clause a sentence ends, and give who said it; of 他 the one named `last`."""
        subject = (match.start("subject"),) if match["subject"] == PERSON else last
        if len(subject) != 1 or self.tagged.chars[subject[0]] != PERSON:
            return last
        (first, stop), (start, end) = match.span("quote"), match.span("verb")
        stop = max(stop, match.end("rest"))
        begins = self.tagged.offset(first)
        if not any(statement.start == begins for statement in self.found):
            clause = Clause(match.start("subject"), subject, False, start, end, first, "statement.said_after", stop)
            self.found.append(self._statement(clause, begins, self.tagged.offset(stop), paragraph))
        return subject

    def _told(self, paragraph: Paragraph, number: int, running: _Voice) -> bool:
        """The reporter goes on; an act of both is a leader's own words if he speaks on after it in the paragraph."""
        sentence = paragraph.sentences[number]
        speaker = running.speakers[0] if len(running.speakers) == 1 else None
        within = number > 0 and not running.clause.joint
        told = self.narration.tells(self.tagged, sentence, number == 0, speaker)
        if not told and running.clause.joint and number:
            told = self.narration.tells_behind_both(self.tagged, sentence)
        if not told and not self.narration.may_tell(self.tagged, sentence, within):
            return False
        return not (within and self._speaks_on(paragraph, number, speaker, told))

    def _behind_thanks(self, paragraph: Paragraph, number: int) -> _Voice | None:
        """甲祝贺…，欢迎…。各方要…: one who spoke before opens a paragraph with thanks, and goes on in his own words."""
        if number != 1 or (index := who_thanks(self.tagged, paragraph.sentences[0])) is None:
            return None
        sentence, person = paragraph.sentences[1], self.tagged.person(index).person
        if person is None or not any(statement.speakers == (person,) for statement in self.found):
            return None
        start = self.tagged.at(sentence.start)
        voice = _Voice(Clause(index, (index,), False, index + 1, index + 1, start, "statement.continued"), (person,))
        goes_on = goes_on_behind_thanks(self.tagged, sentence) and self.narration.speaks_on(self.tagged, sentence)
        return voice if goes_on and not self._told(paragraph, 1, voice) else None

    def _both_agree(self, paragraph: Paragraph, number: int) -> bool:
        """双方一致认为，…, behind one leader's words, who does not go on with 我们, a wish or a duty."""
        if self.press or not self.narration.may_tell_of_both(self.tagged, paragraph.sentences[number]):
            return False
        ahead = range(number + 1, min(number + _AHEAD, len(paragraph.sentences)))
        other = (i for i in ahead if not self.narration.may_tell_of_both(self.tagged, paragraph.sentences[i]))
        following = next(other, None)
        alone = following == number + 1 or number + 1 == len(paragraph.sentences)
        if alone and not self.narration.surely_of_both(self.tagged, paragraph.sentences[number]):
            return False
        if following is None:
            return True
        speaker = self.voice.speakers[0] if self.voice and len(self.voice.speakers) == 1 else None
        return not self._speaks_on(paragraph, following - 1, speaker)

    def _closed(self, voice: _Voice, sentence: Span) -> bool:
        """A statement that is one direct quote has ended with it, unless the next sentence is quoted too or says 我."""
        said = voice.statement
        folded = self.tagged.body.folded
        if (
            said is not None
            and voice.clause.within_quote
            and (end := unquoted(folded, said.start, said.end)) < said.end
        ):
            said.end = end
            return True
        whole = said is not None and QUOTED.fullmatch(folded, said.start, said.end) is not None
        return whole and not folded.startswith(("“", *self.first_person), sentence.start)

    def _speaks_on(self, paragraph: Paragraph, number: int, speaker: Person | None, told: bool = False) -> bool:
        """Whether who spoke before a sentence speaks on behind it, and no clause says first that another speaks.

        He does where a sentence opens with 我愿, 我们 and the like, and until the reporter has `told` something, where
        one sounds like a leader who goes on.
        """
        before = Before(speaking=True, first=False, told=self.told)
        for sentence in paragraph.sentences[number + 1 : number + _AHEAD]:
            if find_clauses(self.tagged, sentence, self.rules, before):
                return False
            if self.tagged.body.folded.startswith(self.first_person, sentence.start):
                return True
            told = told or self.narration.tells(self.tagged, sentence, speaker=speaker)
            if not told and self.narration.speaks_on(self.tagged, sentence):
                return True
        return False

    def _goes_on(self, paragraph: Paragraph, carried: _Voice) -> bool:
        """A paragraph without a clause goes on in the voice of the one before it.

        It does if it is whole sentences of speech; if the one before broke off inside a sentence; or as a point of a
        list, which 双方同意： opened or of which the point before closed with a semicolon.
        """
        text = self.tagged.body.folded[paragraph.span.start : paragraph.span.end]
        if carried.statement is not None and self._broken(carried.statement):
            return ends_with(text, FINAL)
        if carried.clause.joint:
            said = self.tagged.body.folded[: paragraph.span.start].rstrip()
            point = said[with_dashes(said, carried.statement.start) :] if carried.statement else ""
            listed = said.endswith("；") or bool(_POINT.match(text) and _POINT.match(point))
            return (listed if carried.statement else said.endswith("：")) and ends_with(text, _LISTED)
        if OTHER_LABEL.match(text) or quotation_ends(carried.statement, self.tagged.body.folded, text):
            return False
        if _ONE_QUOTE.fullmatch(text):
            return len(text) > HEADING or ends_with(text, FINAL)
        if carried.clause.opens and _POINT.match(text) and ends_with(text, _LISTED):
            return True
        if not ends_with(text, FINAL):
            return False
        if not self.spoken.search(self._before_next_clause(paragraph, carried)):
            return self.addresses.hold(paragraph, carried.speakers)
        return not self._named_again(paragraph, carried) and not self._told(paragraph, 0, carried)

    def _of_another(self, sentence: Span, carried: _Voice) -> bool:
        """Whether a sentence begins with the name of another than the one who spoke, as the reporter names him."""
        start = self.tagged.at(sentence.start)
        if not self.tagged.chars.startswith(PERSON, start) or self.tagged.chars.startswith("的", start + 1):
            return False
        reference = self.tagged.person(start)
        return reference.bare and reference.person not in carried.speakers

    def _before_next_clause(self, paragraph: Paragraph, carried: _Voice) -> str:
        """The sentences of a paragraph that may go on in the voice of the one before it; none where 他们说 follows."""
        before = Before(speaking=True, first=False, told=self.told)
        folded = self.tagged.body.folded
        end = paragraph.span.start
        for number, sentence in enumerate(paragraph.sentences):
            if THEY_SAY.match(folded, sentence.start):
                return ""
            if is_written_to(self.tagged, sentence, carried.speakers):
                break
            if number and (
                self._of_another(sentence, carried)
                or find_clauses(self.tagged, sentence, self.rules, before)
                or EXPERTS.match(folded, sentence.start)
            ):
                break
            end = sentence.end
        return without_names(self.tagged, paragraph.span.start, end)

    def _named_again(self, paragraph: Paragraph, carried: _Voice) -> bool:
        """甲的讲话引起…: who goes on speaking does not begin with his own name."""
        start = self.tagged.at(paragraph.span.start)
        return self.tagged.chars.startswith(PERSON, start) and self.tagged.person(start).person in carried.speakers

    def _broken(self, statement: Statement) -> bool:
        """Its words break off at the end of the paragraph, without a mark."""
        folded = self.tagged.body.folded
        return breaks_off(folded[statement.start : statement.end]) and not folded.startswith("：", statement.end)

    def _open(self, clauses: list[Clause], sentence: Span, paragraph: Paragraph) -> None:
        for i, clause in enumerate(clauses):
            start = self.tagged.offset(clause.content)
            if clause.inner and self.voice and self.voice.statement:
                self.voice.statement.end = min(self.voice.statement.end, self.tagged.offset(clause.start))
            following = clauses[i + 1] if i + 1 < len(clauses) else None
            if clause.content_end is not None:
                end = self.tagged.offset(clause.content_end)
            else:
                end = self.tagged.offset(following.start) if following else sentence.end
            self.voice = _Voice(clause, self._speakers(clause))
            if start >= end:
                continue
            behind = end
            if not clause.joint:
                behind = self.narration.aside_behind(self.tagged, start, end)
            elif following is None:
                behind = self.narration.act_behind(self.tagged, start, end)
            self.voice.statement = self._statement(clause, start, behind, paragraph)
            self.found.append(self.voice.statement)
            if behind < end:
                self.voice = None
                continue
            if clause.content_end is None or following is not None:
                continue
            if clause.content_end < self.tagged.at(sentence.end) - 1:
                self.voice = None

    def _continue(self, voice: _Voice, sentence: Span, paragraph: Paragraph, announced: bool) -> None:
        """Speech without a clause of its own: the points after 提出四点建议。, or a paragraph in the same voice."""
        statement = self._statement(voice.clause, sentence.start, sentence.end, paragraph)
        if not announced:
            statement.continued, statement.verb = True, ""
            statement.cells = [
                Cell("speaker_id", c.value, c.start, c.end, "statement.continued")
                for c in statement.cells
                if c.column == "speaker_id"
            ]
        self.voice = _Voice(voice.clause, voice.speakers, statement)
        self.found.append(statement)

    def _statement(self, clause: Clause, start: int, end: int, paragraph: Paragraph) -> Statement:
        tagged = self.tagged
        speakers = self._speakers(clause)
        verb = tagged.span(clause.verb_start, clause.verb_end)
        subject = tagged.span(clause.subject[0], clause.subject[-1] + 1)
        voice: Voice = "joint" if clause.joint else "individual"
        printed = tagged.printed(verb)
        cells = [Cell("verb", printed, verb.start, verb.end, clause.rule)] if printed else []
        cells.append(Cell("voice", voice, subject.start, subject.end, clause.rule))
        if not clause.joint:
            cells.append(Cell("speaker_id", speakers[0].person_id, subject.start, subject.end, clause.rule))
        start += len(tagged.body.folded[start:end]) - len(tagged.body.folded[start:end].lstrip(" ，：—"))
        return Statement(start, end, paragraph.number, voice, printed, speakers, cells=cells)

    def _speakers(self, clause: Clause) -> tuple[Person, ...]:
        people = [self.tagged.person(i).person for i in clause.subject if self.tagged.chars[i] != JOINT]
        return tuple(p for p in people if p is not None)


def find_statements(tagged: Tagged, vocabulary: Vocabulary) -> list[Statement]:
    """Statements of a tagged article, in order; text[start:end] is what was said, with its closing mark."""
    return StatementReader(tagged, vocabulary).read()
