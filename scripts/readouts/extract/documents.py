"""Documents: what was signed, issued, exchanged, extended or completed, with title or as an unnamed batch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readouts.extract.body import Span
from readouts.extract.dates import Reference
from readouts.extract.document_anniversaries import anniversaries
from readouts.extract.document_build import DocumentBuilder
from readouts.extract.document_cells import give_level, kind_of
from readouts.extract.document_check import SPEECH_TITLE, DocumentCheck
from readouts.extract.document_lists import read_contents_told, read_lists
from readouts.extract.document_parties import is_between_states
from readouts.extract.document_scope import DocumentScope
from readouts.extract.document_ways import document_ways
from readouts.extract.document_whole import whole_text
from readouts.extract.document_words import document_words
from readouts.extract.expressions import DATE, JOINT, TITLE, pattern
from readouts.extract.findings import Document, Encounter, Statement
from readouts.extract.news_items import is_heading
from readouts.extract.tagging import Tagged, pieces
from readouts.terms import Action, DocumentKind
from readouts.vocabulary import Vocabulary, fold

# How far before 签署的… its date stands.
_NEAR = 4
# 关于渔业的协定, 冰岛渔业部和斐济渔业部合作协定
_OF_TWO = pattern("关于|<L>[^，。；、<L>]{0,8}[和与同]<L>[^、]*$")
# 去年5月2日在某地: before 签署的
_DATED = pattern("<D>[在于][^，。；<P><J><D>]{1,8}$")
_BY_OWN_HAND = pattern("我[^。；]{0,40}[同和与]<P>[^，。；<T><P>]{0,8}$|我们[^，。；<T><P>]{0,8}$")
_OURS = pattern(r"(?:(?:我们|我[同和]<P>)(?:<D>|刚才|共同)?|<D>)(?:签署|发表)的?[^，。]{0,20}?联合声明")


class DocumentReader:
    """Collects the documents of one article."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, scope: DocumentScope) -> None:
        self.tagged, self.vocabulary, self.scope = tagged, vocabulary, scope
        self.rules, self.ways = document_words(vocabulary), document_ways(vocabulary)
        self.check = DocumentCheck(tagged, self.rules, scope)
        self.builder = DocumentBuilder(tagged, self.rules, scope)

    def read(self) -> list[Document]:
        """All documents, in order of the text."""
        hint, chars = self.rules.hint, self.tagged.chars
        for first, last, _ in self.tagged.sentences_with(hint, chars):
            for start, end in pieces(chars, first, last):
                if hint.search(chars, start, end):
                    self._piece(start, end)
        read_lists(self.builder, self.vocabulary)
        read_contents_told(self.builder)
        self._raise_levels()
        self._drop_told_again()
        self.builder.found += anniversaries(self.builder, self.vocabulary, self.scope.reference)
        return self.builder.found

    def _piece(self, start: int, end: int) -> None:
        """Read one piece of a sentence, rule after rule; what one has read is taken for those after it."""
        chars, rules, check = self.tagged.chars, self.rules, self.check
        taken = self._extended(start, end) if rules.extends.search(chars, start, end) else []
        self._otherwise(start, end, taken)
        self._again(start, end, taken)
        if has_title := chars.find(TITLE, start, end) >= 0:
            self._with_titles(start, end, taken)
        for match in (*rules.untitled.finditer(chars, start, end), *self._named(start, end)):
            if _free(match, taken) and not check.unnamed(match) and not check.wished(match, start):
                self._untitled(match, start)
                taken.append(range(*match.span()))
                besides = chars.startswith(("和", "以及", "及", "与"), match.end())
                more = rules.besides_about.match(chars, match.start(), end) if besides else None
                if more and match.end() < more.start("what") <= match.end() + len("以及"):
                    self.builder.batch(more, start, rules.actions[more["verb"]])
        for match in (*rules.nameless.finditer(chars, start, end), *rules.minutes.finditer(chars, start, end)):
            told_from = "about" if match.groupdict().get("about") else "verb"  # 就加强合作发表: no wish
            wished = check.wished(match, start, match.start(told_from))
            if _free(match, taken) and check.told_in_speech(match, start) and not wished:
                self._nameless(match, start)
                taken.append(range(*match.span()))
        for match in rules.besides.finditer(chars, start, end) if has_title else ():
            counted = rules.quantity.search(match["what"]) or "领域" in match["what"] or match["more"]
            if SPEECH_TITLE.search(match.group()) or not counted:
                continue
            self.builder.batch(match, start, rules.actions[match["verb"]])
        for match in rules.besides_named.finditer(chars, start, end):
            if not check.wished(match, start):
                self.builder.batch(match, start, rules.actions[match["verb"]])
        for match in rules.looked_on_one.finditer(chars, start, end):
            about = _OF_TWO.match(match["title"]) is not None and _free(match, taken)
            if about and not rules.looked_on_listed.match(chars, match.start(), end):
                self._looked_on_one(match, start, taken)
        for match in (
            *rules.looked_on.finditer(chars, start, end),
            *rules.looked_on_counted.finditer(chars, start, end),
            *rules.looked_on_fields.finditer(chars, start, end),
            *rules.signed_in.finditer(chars, start, end),
        ):
            titled_alone = TITLE in match["what"] and not rules.quantity.search(match["what"])
            if _free(match, taken) and not titled_alone:
                self.builder.batch(match, start, rules.witnessed_acts[match["verb"]])
                taken.append(range(*match.span()))
        for match in rules.looked_on_listed.finditer(chars, start, end):
            if _free(match, taken) and not check.wished(match, start):
                action = rules.witnessed_acts[match["verb"]]
                for title in rules.about_listed.finditer(chars, *match.span("listed")):
                    self.builder.add(match, start, action, self.tagged.span(*title.span("title")), titled=True)
                taken.append(range(*match.span()))
        for match in rules.looked_on_one.finditer(chars, start, end):
            if _free(match, taken):
                self._looked_on_one(match, start, taken)
        for match in (*rules.batch.finditer(chars, start, end), *rules.counted.finditer(chars, start, end)):
            if _free(match, taken) and TITLE not in match.group() and check.is_batch(match, start, end):
                self.builder.batch(match, start, rules.actions[match["verb"]])
                taken.append(range(*match.span()))

    def _looked_on_one(self, match: re.Match[str], start: int, taken: list[range]) -> None:
        """见证渔业协定的签署: one document, in the reporter's words or with its day."""
        told = self.scope.speech(match.start()) is None or self.scope.dated(start, match)
        if told and not self.check.unnamed(match):
            span = self.tagged.span(*match.span("title"))
            # 见证谅解备忘录的签署: of its kind alone
            titled = match["title"] not in self.rules.kinds
            kind = None if titled else kind_of(match["title"], self.rules)
            self.builder.add(match, start, self.rules.witnessed_acts[match["verb"]], span, titled, kind)
            taken.append(range(*match.span()))

    def _with_titles(self, start: int, end: int, taken: list[range]) -> None:
        """Read the documents whose titles a piece prints; what is read is added to `taken`."""
        chars, rules, check = self.tagged.chars, self.rules, self.check
        for match in rules.looked_on_besides.finditer(chars, start, end):
            if not check.wished(match, start):
                self._titled(match, start, rules.witnessed_acts[match["verb"]])
                self.builder.batch(match, start, rules.witnessed_acts[match["verb"]])
                taken.append(range(*match.span()))
        for match in rules.looked_on_titled.finditer(chars, start, end):
            if not check.wished(match, start):
                self._titled(match, start, rules.witnessed_acts[match["verb"]])
                if not (match["more"] and rules.quantity.search(match["more"])):
                    taken.append(range(*match.span()))
        for match in rules.ratified.finditer(chars, start, end):
            self._titled(match, start, rules.actions[match["verb"]])
            taken.append(range(*match.span()))
        for match in rules.titled.finditer(chars, start, end):
            if _free(match, taken) and not check.cited(match, end) and not check.wished(match, start):
                self._named_beside(match, start)
                self._titled(match, start, self._action(match, start, "titles"))
                taken.append(range(*match.span()))
                taken += self._named_beside_behind(match, start, end)
        for match in rules.signed_on.finditer(chars, start, end):
            if _free(match, taken):
                self._titled(match, start, rules.actions[match["verb"]])
                taken.append(range(*match.span()))
        for match in rules.included.finditer(chars, start, end):
            if not check.cited(match, end) and not check.wished(match, start):
                self._titled(match, start, rules.actions[match["verb"]])
                taken.append(range(match.start("titles"), match.end()))

    def _named_beside(self, match: re.Match[str], start: int) -> None:
        """签署关于渔业的联合声明和《…》: a document without 《》 stands before the titles."""
        if named := self.rules.named_beside.match(match["gap"]):
            self._add_beside(match, start, named, match.start("gap"))

    def _named_beside_behind(self, match: re.Match[str], start: int, end: int) -> Iterator[range]:
        """签署《…》以及…会议决议: a document without 《》 stands behind the titles; the tagged characters of it."""
        named = self.rules.named_behind.match(self.tagged.chars, match.end("titles"), end)
        if named and self._add_beside(match, start, named, 0):
            yield range(*named.span())

    def _add_beside(self, match: re.Match[str], start: int, named: re.Match[str], at: int) -> bool:
        """Add a document that stands without 《》 beside titles, `at` the tagged index from which it is told."""
        group = "title" if named["title"] else "what"
        if self.rules.unnamed.search(named[group]):
            return False
        first, last = named.span(group)
        span, action = self.tagged.span(at + first, at + last), self._action(match, start, "titles")
        self.builder.add(match, start, action, span, named["title"] is not None, self.rules.kinds.get(named[group]))
        return True

    def _otherwise(self, start: int, end: int, taken: list[range]) -> None:
        """Read what a piece tells in other ways than a verb with its object; what is read is added to `taken`."""
        for way in self.ways.told(self.tagged.chars, start, end):
            match = way.match
            heard = (self.scope.speech(match.start()) is None and not way.dated) or self.scope.dated(start, match)
            if not heard or not _free(match, taken) or self.check.wished(match, start, way.told_from):
                continue
            kind = kind_of(match["what"], self.rules) if "what" in match.groupdict() else way.kind
            if not way.named:
                self._nameless(match, start, way.kind)
            elif match["title"] == TITLE:
                title = self.builder.title(match.start("title"))
                self.builder.add(match, start, way.action, title, titled=True, kind=kind)
            elif not self.check.unnamed(match):
                self.builder.add(
                    match, start, way.action, self.tagged.span(*match.span("title")), titled=True, kind=kind
                )
            taken.append(range(*match.span()))

    def _again(self, start: int, end: int, taken: list[range]) -> None:
        """去年5月2日签署该条约: the title is the last before it that ends with the word; only with a day or month."""
        chars = self.tagged.chars
        for match in self.ways.again.finditer(chars, start, end):
            if not _free(match, taken) or not self.scope.dated(start, match) or self.check.wished(match, start):
                continue
            titles = (self.builder.title(i) for i in reversed(list(self.tagged.tags(TITLE, 0, match.start()))))
            noun = match["noun"]
            if title := next((t for t in titles if fold(self.tagged.printed(t)).endswith(noun)), None):
                self.builder.add(match, start, self.rules.actions[match["verb"]], title, titled=True)
                taken.append(range(*match.span()))

    def _extended(self, start: int, end: int) -> list[range]:
        """Read the documents that were extended; the tagged characters that tell of each."""
        taken: list[range] = []
        for match in self.rules.extended.finditer(self.tagged.chars, start, end):
            self._titled(match, start, "extended")
            taken.append(range(*match.span()))
        for match in self.rules.renewed.finditer(self.tagged.chars, start, end):
            if _free(match, taken) and not self.check.wished(match, start):
                self._titled(match, start, "extended")
                taken.append(range(*match.span()))
        for match in self._renewed_named(start, end):
            unnamed = self.check.unnamed(match)
            if _free(match, taken) and not self.check.wished(match, start):
                (self._counted if unnamed else self._untitled)(match, start)
                taken.append(range(*match.span()))
        for match in self.rules.extended_it.finditer(self.tagged.chars, start, end):
            self._named_before(match, start)
            taken.append(range(*match.span()))
        return taken

    def _named(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Documents with a name but no 《》: in the reporter's words, or dated, 今年1月签署的…, 去年我同甲签署…."""
        for match in self.rules.named.finditer(self.tagged.chars, start, end):
            dated = self.tagged.chars.find(DATE, max(start, match.start() - _NEAR), match.start()) >= 0
            dated = dated or _DATED.search(self.tagged.chars, start, match.start()) is not None
            told = self.scope.speech(match.start()) is None
            told = told or (DATE in self.tagged.chars[start : match.start()] and self._by_own_hand(match, start))
            settled = match["short"] is None or match["verb"] != "达成" or self.scope.dated(start, match)
            ended = match["of"] and self.check.ended(match)
            if settled and not ended and (dated if match["of"] else told):
                yield match

    def _by_own_hand(self, match: re.Match[str], start: int) -> bool:
        """去年我访问…，同甲共同签署…: whether a leader tells what he signed himself."""
        return _BY_OWN_HAND.search(self.tagged.chars, start, match.start()) is not None

    def _renewed_named(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """续签…谅解备忘录, in the reporter's words: what the two sides will renew stands in what they agreed on."""
        matches = self.rules.renewed_named.finditer(self.tagged.chars, start, end)
        return (match for match in matches if not self.scope.said(match.start()))

    def _counted(self, match: re.Match[str], start: int) -> None:
        """续签700亿元规模的互换协议: of its kind, without a title."""
        span = self.tagged.span(*match.span("title"))
        kind = kind_of(match["title"], self.rules)
        self.builder.add(match, start, self.rules.actions[match["verb"]], span, titled=False, kind=kind)

    def _named_before(self, match: re.Match[str], start: int) -> None:
        """将这一条约延期: the treaty is the last one named before it in the paragraph."""
        line = self.tagged.chars.rfind("\n", 0, match.start()) + 1
        index = self.tagged.chars.rfind(TITLE, line, match.start())
        if index >= 0:
            self.builder.add(match, start, "extended", self.builder.title(index), titled=True)

    def _action(self, match: re.Match[str], start: int, group: str) -> Action:
        """What the verb says; a plan that both sides adopt is completed, where a gathering issues what it adopts."""
        action = self.rules.actions[match["verb"]]
        title = self.tagged.text(*match.span(group))
        both = JOINT in self.tagged.chars[start : match.start()]
        return "completed" if match["verb"] == "通过" and both and kind_of(title, self.rules) == "plan" else action

    def _nameless(self, match: re.Match[str], start: int, kind: DocumentKind | None = None) -> None:
        """A single document told by its kind alone, or of a `kind` that its words do not say."""
        kind, action = kind or kind_of(match["what"], self.rules), self.rules.actions[match["verb"]]
        behind = self.ways.title_behind.match(self.tagged.chars, match.end())
        if behind and kind == "joint_statement":
            self.builder.add(match, start, action, self.builder.title(behind.start("title")), titled=True, kind=kind)
            return
        self.builder.add(match, start, action, self.tagged.span(*match.span("what")), titled=False, kind=kind)

    def _titled(self, match: re.Match[str], start: int, action: Action) -> None:
        if span := self.check.about(match):
            self.builder.add(match, start, action, span, titled=True)
            return
        for index in self.tagged.tags(TITLE, *match.span("titles")):
            title = self.builder.title(index)
            if not self.rules.law.search(fold(self.tagged.printed(title))):  # one country makes it
                behind = self.rules.joint_behind.match(self.tagged.chars, index + 1)
                other = behind and kind_of(fold(self.tagged.printed(title)), self.rules) == "other"
                self.builder.add(match, start, action, title, titled=True, kind="joint_statement" if other else None)

    def _untitled(self, match: re.Match[str], start: int) -> None:
        """Documents named without 《》: one, or 协定和备忘录 several."""
        span, action = self.tagged.span(*match.span("title")), self._action(match, start, "title")
        if behind := self.ways.full_title.match(self.tagged.chars, match.end()):
            self.builder.add(match, start, action, self.builder.title(behind.start("title")), titled=True)
            return
        at = span.start
        for gap in self.rules.between_titles.finditer(self.tagged.body.folded, span.start, span.end):
            self._one_of_several(match, start, action, Span(at, gap.start("gap")))
            at = gap.end()
        self._one_of_several(match, start, action, Span(at, span.end))

    def _one_of_several(self, match: re.Match[str], start: int, action: Action, span: Span) -> None:
        """One of the documents named without 《》; 联合声明 alone is no title."""
        words = self.tagged.body.folded[span.start : span.end]
        kind = self.rules.kinds.get(words)
        self.builder.add(match, start, action, span, titled=kind is None, kind=kind)

    def _drop_told_again(self) -> None:
        """三国发表联合声明。三国领导人发表联合声明说: the same, told again without a day; whose it is may be new."""
        first: dict[tuple[str, str], Document] = {}
        again: set[int] = set()
        for document in self.builder.found:
            if document.title or document.kind == "batch":
                continue
            known = first.setdefault((document.kind, document.action), document)
            if known is not document and not document.date and document.encounter is None:
                again.add(id(document))
                level = next((c for c in document.cells if c.column == "level"), None)
                if level and known.level == "unspecified":
                    give_level(known, document.level, Span(level.start, level.end), level.rule)
        told = [d for d in self.builder.found if id(d) not in again]
        self.builder.found = [d for d in told if not self._told_below(d, told)]

    def _told_below(self, document: Document, told: Sequence[Document]) -> bool:
        """甲国与乙国签署协议, a headline, when its item tells what was signed."""
        if document.title or document.quantity_text:
            return False
        lines = self.tagged.body.paragraphs
        number = next(i for i, line in enumerate(lines) if document.start < line.span.end)
        if number + 1 == len(lines) or not is_heading(self.tagged, lines[number]):
            return False
        folded = self.tagged.body.folded
        below = (d for d in told if d.action == document.action and d.start in lines[number + 1].span)
        return any(all(field in folded[d.start : d.end] for field in document.fields) for d in below)

    def _raise_levels(self) -> None:
        """我们今天发表的联合声明, in a leader's words: the statement that the two sides issued is the leaders' own."""
        for statement in self.scope.statements:
            match = _OURS.search(self.tagged.chars, *self.tagged.range(Span(statement.start, statement.end)))
            if not match or statement.voice != "individual":
                continue
            span = self.tagged.span(*match.span())
            for document in self.builder.found:
                issued = document.kind == "joint_statement" and document.action in ("issued", "signed")
                if issued and document.level == "unspecified":
                    give_level(document, "heads_of_state", span, "document.level_own_words")


def find_documents(
    tagged: Tagged,
    vocabulary: Vocabulary,
    reference: Reference | None,
    statements: Sequence[Statement],
    encounters: Sequence[Encounter],
    unled: bool = False,
) -> list[Document]:
    """Documents told by an article, in order of its text.

    An article that reports no encounter and holds no statement tells of those of an encounter and those between states;
    one that is `unled`, in which no leader is named, of nothing that a gathering or organization issues.
    """
    scope = DocumentScope(tagged, vocabulary, reference, statements, encounters)
    documents = DocumentReader(tagged, vocabulary, scope).read()
    if (itself := whole_text(tagged, vocabulary, reference)) and all(d.title != itself.title for d in documents):
        documents.insert(0, itself)
    if statements or any(e.role == "reports" for e in encounters):
        return documents
    return [d for d in documents if d.encounter is not None or is_between_states(d, tagged, vocabulary, unled)]


def _free(match: re.Match[str], taken: Sequence[range]) -> bool:
    """Whether neither end of a match stands in what other rules have taken."""
    return not any(match.start() in r or match.end() - 1 in r for r in taken)
