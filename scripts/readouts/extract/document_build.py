"""The document that a match tells: its title, kind, action, level, number and fields, each with its words."""

from __future__ import annotations

import re
from dataclasses import replace

from readouts.extract.body import Span
from readouts.extract.document_cells import add_contents, add_level, give_witness, kind_of, signed_by_leaders
from readouts.extract.document_check import WITNESSED
from readouts.extract.document_dates import DocumentDates
from readouts.extract.document_listed import kind_listed, titles_listed
from readouts.extract.document_scope import DocumentScope
from readouts.extract.document_words import DocumentWords
from readouts.extract.expressions import PERSON
from readouts.extract.findings import Cell, Document
from readouts.extract.tagging import Tagged
from readouts.terms import Action, DocumentKind
from readouts.vocabulary import fold

# How far before a sentence the one begins that tells of the ceremony.
_CEREMONY = 60
# How far before its verb words stand that tell of a plan, and those that tell who looked on.
_PLAN = 30
_BEFORE_VERB = 24
_LOOKED_ON = ("见证", "出席", "主持")


class DocumentBuilder:
    """Builds documents from matches; `found` collects them."""

    def __init__(self, tagged: Tagged, rules: DocumentWords, scope: DocumentScope) -> None:
        self.tagged, self.rules, self.scope = tagged, rules, scope
        self.dates = DocumentDates(tagged, rules, scope)
        self.found: list[Document] = []

    def title(self, index: int) -> Span:
        """The words between 《 and 》."""
        span = self.tagged.span(index, index + 1)
        return Span(span.start + 1, span.end - 1)

    def batch(self, match: re.Match[str], start: int, action: Action) -> None:
        """Add the batch that a match tells, and before it the documents that its list names."""
        span = self.tagged.span(match.start("what"), match.end())
        titles, what = titles_listed(self.tagged, self.rules, match)
        for title in titles:
            self.add(match, start, action, title, titled=True)
        if listed := kind_listed(self.tagged, self.rules, match):
            head, titled, what = listed
            kind = kind_of(self.tagged.body.folded[head.start : head.end], self.rules)
            self.add(match, start, action, head, titled, kind)
            span = Span(self.tagged.offset(what), span.end)
        document = self.add(match, start, action, span, titled=False)
        level = next((c for c in document.cells if c.column == "level"), None)
        if level and titles and self.tagged.offset(match.start("what")) <= level.start < titles[-1].end:
            # 两国政府渔业协定等4份文件: whose the first is says nothing of the others
            document.level, document.cells = "unspecified", [c for c in document.cells if c is not level]
        add_contents(document, self.tagged, self.rules, match, start, what)

    def add(
        self,
        match: re.Match[str],
        start: int,
        action: Action,
        span: Span,
        titled: bool,
        kind: DocumentKind | None = None,
    ) -> Document:
        """Add the document that a match tells; `span` holds its title, or words for one without.

        `kind`: what it is, if the title does not say it; without a title else a batch.
        """
        tagged = self.tagged
        planned = action != "extended" and self._planned(match, start)  # 将…延期: 将 marks the object
        if planned:
            action = "planned"
        witnessed = self._looked_on(match, start)
        title = tagged.printed(span) if titled else ""
        kind = kind or (kind_of(fold(title), self.rules) if titled else "batch")
        whole = tagged.span(match.start(), match.end())
        document = Document(
            title, kind, action, "unspecified", witnessed, "", whole.start, whole.end,
            encounter=self.scope.encounter_at(whole.start),
        )  # fmt: skip
        verb = tagged.span(*match.span("verb"))
        document.cells.append(Cell("action", action, verb.start, verb.end, "document.action"))
        if titled:
            document.cells.append(Cell("title", title, span.start, span.end, "document.title"))
        by = "document.kind_of_title" if titled else "document.kind_of_batch"
        document.cells.append(Cell("kind", kind, span.start, span.end, by))
        add_level(document, tagged, self.rules, match, start, span)
        if witnessed:
            begin = max(start, match.start("verb") - _BEFORE_VERB)
            give_witness(document, tagged.span(begin, match.end("verb")), "document.witnessed")
        elif not planned:
            self._looked_on_behind(document, match.end())
            self._looked_on_before(document, match, start)
            self._among_looked_on(document, start)
        self.dates.date(document, match, start, planned)
        if planned and self.scope.past(document):
            # 将停止执行1993年签署的协议: what is to come is another act.
            _give_action(document, self.rules.actions.get(match["verb"], "signed"))
        elif self.scope.to_come(document) or self.scope.of_programme(document):
            _give_action(document, "planned")
        self.found.append(document)
        return document

    def _planned(self, match: re.Match[str], start: int) -> bool:
        """Whether what is to be done stands before the verb, or before the words of looking on, its verb far behind."""
        chars, rules, verb = self.tagged.chars, self.rules, match.start("verb")
        # 届时，甲还将同乙共同签署…
        then = rules.then.match(chars, start)
        before = chars[start if then else max(start, verb - _PLAN) : verb]
        if rules.planned.search(before) or rules.planned_too.search(chars, start, match.start()):
            return True
        # 两国领导人将见证…的签署
        looked_on = match.start() < verb and match.group().startswith(_LOOKED_ON)
        if looked_on and rules.planned.search(chars[max(start, match.start() - _PLAN) : match.start()]):
            return True
        return rules.agreed_for.search(before) is not None and not chars.startswith("的", match.end("verb"))

    def _looked_on(self, match: re.Match[str], start: int) -> bool:
        """见证经贸、科技、…教育等领域17项文件的签署: of a long clause too; who leads a ceremony looks on."""
        chars, verb = self.tagged.chars, match.start("verb")
        if WITNESSED.search(chars[max(start, verb - _BEFORE_VERB) : verb] + match.group()[:3]):
            return True
        clause = max(start, chars.rfind("，", start, verb) + 1)
        return match.group().startswith("主持") or chars.find("见证", clause, verb) >= 0

    def _looked_on_behind(self, document: Document, end: int) -> None:
        """双方签署…，某国总统在场见证: who looked on stands behind it, named if leaders signed."""
        behind = self.rules.looked_on_behind.match(self.tagged.chars, end)
        if behind and (not signed_by_leaders(document) or PERSON in behind["who"]):
            give_witness(document, self.tagged.span(*behind.span("who")), "document.witnessed_behind")

    def _looked_on_before(self, document: Document, match: re.Match[str], start: int) -> None:
        """两国元首出席了签字仪式。双方签署…: the sentence before it tells who looked on, unless leaders signed."""
        chars = self.tagged.chars
        line = chars.rfind("\n", 0, start) + 1
        ceremony = self.rules.ceremony_before.search(chars, max(line, start - _CEREMONY), start)
        others = self.rules.others_sign.match(chars, start, match.end("verb"))
        done = document.action in ("signed", "exchanged") and self.scope.speech(match.start()) is None
        if ceremony and others and done and not signed_by_leaders(document) and not document.witnessed:
            give_witness(document, self.tagged.span(*ceremony.span()), "document.witnessed_before")

    def _among_looked_on(self, document: Document, start: int) -> None:
        """见证30份文件的签署。其中，甲部与乙部签署…: one of a batch that the sentence before it tells."""
        chars = self.tagged.chars
        line = chars.rfind("\n", 0, start) + 1
        sentence = max(line, chars.rfind("。", line, start) + 1)
        if document.witnessed or not chars.startswith("其中", sentence):
            return
        before = self.tagged.offset(max(line, chars.rfind("。", line, max(line, sentence - 1)) + 1))
        batches = (d for d in self.found if d.kind == "batch" and d.witnessed and d.start >= before)
        words = next((c for d in batches for c in d.cells if c.column == "witnessed"), None)
        if words and document.action in ("signed", "exchanged", "extended"):
            give_witness(document, Span(words.start, words.end), "document.among_looked_on")


def _give_action(document: Document, action: Action) -> None:
    """Set what was done with a document; the words for it stay."""
    document.action = action
    document.cells = [replace(c, value=action) if c.column == "action" else c for c in document.cells]
