"""Documents: what was signed, issued, exchanged, extended or completed, with title or as an unnamed batch."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.body import Span
from readouts.extract.dates import Reference
from readouts.extract.document_cells import add_contents, add_level, kind_of
from readouts.extract.document_parties import is_between_states
from readouts.extract.document_scope import DocumentScope
from readouts.extract.document_words import document_words
from readouts.extract.expressions import TITLE, pattern
from readouts.extract.findings import Cell, Document, Encounter, Statement
from readouts.extract.numerals import NUMERAL, number
from readouts.extract.tagging import Tagged, pieces
from readouts.terms import Action, DocumentKind
from readouts.vocabulary import Vocabulary, fold

_OURS = pattern(r"(?:(?:我们|我[同和]<P>)(?:<D>|刚才|共同)?|<D>)(?:签署|发表)的?[^，。]{0,20}?联合声明")
# 签署《…》20周年 cites an old document; so does a frame of talks; 落实《…》 has no verb of signing.
_CITED = re.compile(rf"(?:签署|缔结|发表)?{NUMERAL}周年|以来|的(?:原则|精神|规定)")
_TALKED_OF = re.compile(r"谈判|的?落实|的原则|精神")
# 发表题为《…》的讲话: the title of a speech, not of a document.
_SPEECH_TITLE = re.compile("题为")
_WITNESSED = re.compile(r"见证|出席")


class DocumentReader:
    """Collects the documents of one article."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, scope: DocumentScope) -> None:
        self.tagged, self.scope = tagged, scope
        self.rules = document_words(vocabulary)
        self.found: list[Document] = []

    def read(self) -> list[Document]:
        """All documents, in order of the text."""
        hint, chars = self.rules.hint, self.tagged.chars
        for first, last, _ in self.tagged.sentences_with(hint, chars):
            for start, end in pieces(chars, first, last):
                if hint.search(chars, start, end):
                    self._piece(start, end)
        self._raise_levels()
        return self.found

    def _piece(self, start: int, end: int) -> None:
        """Read one piece of a sentence, rule after rule; what one has read is taken for those after it."""
        chars, rules = self.tagged.chars, self.rules
        taken = self._extended(start, end) if rules.extends.search(chars, start, end) else []
        for match in rules.titled.finditer(chars, start, end):
            cited = _CITED.match(chars, match.end(), min(end, match.end() + 12)) or _SPEECH_TITLE.search(match["gap"])
            if _free(match, taken) and not cited:
                self._titled(match, start, rules.actions[match["verb"]])
                taken.append(range(*match.span()))
        for match in rules.untitled.finditer(chars, start, end):
            if _free(match, taken):
                self._untitled(match, start)
                taken.append(range(*match.span()))
        for match in rules.named.finditer(chars, start, end):
            if (
                _free(match, taken)
                and not rules.unnamed.search(match["title"])
                and self.scope.speech(match.start()) is None
            ):
                self._untitled(match, start)
                taken.append(range(*match.span()))
        for match in rules.nameless.finditer(chars, start, end):
            if _free(match, taken) and self.scope.speech(match.start()) is None:
                span = self.tagged.span(*match.span("what"))
                self._add(match, start, rules.actions[match["verb"]], span, titled=False, kind="joint_statement")
                taken.append(range(*match.span()))
        for match in rules.besides.finditer(chars, start, end):
            counted = rules.quantity.search(match["what"]) or "领域" in match["what"] or match["more"]
            if _SPEECH_TITLE.search(match.group()) or not counted:
                continue
            self._batch(match, start, rules.actions[match["verb"]])
        for match in rules.looked_on.finditer(chars, start, end):
            if _free(match, taken):
                self._batch(match, start, rules.witnessed_acts[match["verb"]])
                taken.append(range(*match.span()))
        for match in rules.batch.finditer(chars, start, end):
            if _free(match, taken) and TITLE not in match.group() and self._is_batch(match, start, end):
                self._batch(match, start, rules.actions[match["verb"]])
                taken.append(range(*match.span()))

    def _extended(self, start: int, end: int) -> list[range]:
        """Read the documents that were extended; the tagged characters that tell of each."""
        taken: list[range] = []
        for match in self.rules.extended.finditer(self.tagged.chars, start, end):
            self._titled(match, start, "extended")
            taken.append(range(*match.span()))
        for match in self.rules.extended_it.finditer(self.tagged.chars, start, end):
            self._named_before(match, start)
            taken.append(range(*match.span()))
        return taken

    def _is_batch(self, match: re.Match[str], start: int, end: int) -> bool:
        """A batch has a number, fields, or was looked on at; a wish, a frame of talks or a recalled signing is none."""
        chars = self.tagged.chars
        before = chars[max(start, match.start() - 12) : match.start()]
        if self.rules.wished.search(before) or _TALKED_OF.match(chars, match.end(), min(end, match.end() + 6)):
            return False
        quantity = self.rules.quantity.search(match["what"])
        if quantity and quantity["number"] and number(quantity["number"]) == 1:
            return False
        if self.scope.recalled(start, match):
            return False
        looked_on = _WITNESSED.search(before) is not None and "合作" in match.group()
        return bool(quantity or "领域" in match["what"] or match["more"] or looked_on)

    def _named_before(self, match: re.Match[str], start: int) -> None:
        """将这一条约延期: the treaty is the last one named before it in the paragraph."""
        line = self.tagged.chars.rfind("\n", 0, match.start()) + 1
        index = self.tagged.chars.rfind(TITLE, line, match.start())
        if index >= 0:
            self._add(match, start, "extended", self._title(index), titled=True)

    def _titled(self, match: re.Match[str], start: int, action: Action) -> None:
        for index in self.tagged.tags(TITLE, *match.span("titles")):
            self._add(match, start, action, self._title(index), titled=True)

    def _title(self, index: int) -> Span:
        """The words between 《 and 》."""
        span = self.tagged.span(index, index + 1)
        return Span(span.start + 1, span.end - 1)

    def _untitled(self, match: re.Match[str], start: int) -> None:
        """A document named without 《》."""
        self._add(match, start, self.rules.actions[match["verb"]], self.tagged.span(*match.span("title")), titled=True)

    def _batch(self, match: re.Match[str], start: int, action: Action) -> None:
        span = self.tagged.span(match.start("what"), match.end())
        document = self._add(match, start, action, span, titled=False)
        add_contents(document, self.tagged, self.rules, match)

    def _add(
        self,
        match: re.Match[str],
        start: int,
        action: Action,
        span: Span,
        titled: bool,
        kind: DocumentKind = "batch",
    ) -> Document:
        """Add the document that a match tells; `span` holds its title, or words for one without, of `kind`."""
        tagged = self.tagged
        before = tagged.chars[max(start, match.start("verb") - 30) : match.start("verb")]
        planned = self.rules.planned.search(before) is not None
        if planned and action != "extended":  # 将…延期: 将 marks the object
            action = "planned"
        witnessed = _WITNESSED.search(before[-24:] + match.group()[:3]) is not None
        title = tagged.printed(span) if titled else ""
        kind = kind_of(fold(title), self.rules) if titled else kind
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
            at = tagged.span(max(start, match.start("verb") - 24), match.end("verb"))
            document.cells.append(Cell("witnessed", "true", at.start, at.end, "document.witnessed"))
        self.scope.date(document, match, start, planned)
        self.found.append(document)
        return document

    def _raise_levels(self) -> None:
        """我们今天发表的联合声明, in a leader's words: the statement that the two sides issued is the leaders' own."""
        for statement in self.scope.statements:
            match = _OURS.search(self.tagged.chars, *self.tagged.range(Span(statement.start, statement.end)))
            if not match or statement.voice != "individual":
                continue
            span = self.tagged.span(*match.span())
            for document in self.found:
                issued = document.kind == "joint_statement" and document.action in ("issued", "signed")
                if issued and document.level == "unspecified":
                    document.level = "heads_of_state"
                    document.cells.append(
                        Cell("level", document.level, span.start, span.end, "document.level_own_words")
                    )


def find_documents(
    tagged: Tagged,
    vocabulary: Vocabulary,
    reference: Reference | None,
    statements: Sequence[Statement],
    encounters: Sequence[Encounter],
) -> list[Document]:
    """Documents told by an article, in order of its text; without an encounter or statement those between states."""
    scope = DocumentScope(tagged, vocabulary, reference, statements, encounters)
    documents = DocumentReader(tagged, vocabulary, scope).read()
    if statements or encounters:
        return documents
    return [document for document in documents if is_between_states(document, tagged, vocabulary)]


def _free(match: re.Match[str], taken: Sequence[range]) -> bool:
    """Whether neither end of a match stands in what other rules have taken."""
    return not any(match.start() in r or match.end() - 1 in r for r in taken)
