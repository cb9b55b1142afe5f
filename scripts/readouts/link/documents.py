"""Which tellings are of one real document: the same title, action and time; or the batch of one meeting and action."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from readouts.extract.dates import DAY
from readouts.extract.findings import Document
from readouts.link.comparable import comparable
from readouts.link.told import Told
from readouts.terms import Action, Level
from readouts.vocabulary import fold

# 斐中渔业协定, in the words of the other side, is 中斐渔业协定.
_OTHER_SIDE_FIRST = re.compile("^([一-鿿])中")


@dataclass(slots=True)
class LinkedDocument:
    """A real document and every telling of it; `meeting_id` empty where it was not made at a meeting.

    Its date is what its own articles tell; the meeting may have a nearer one, from another article.
    """

    title: str
    action: Action
    date: str
    meeting_id: str
    tellings: list[tuple[Told, Document]] = field(default_factory=list)
    document_id: str = ""

    @property
    def of_companies(self) -> bool:
        """Whether companies put their names to it."""
        return any(d.level == "companies" for _, d in self.tellings)

    def beside(self, told: Told, document: Document) -> bool:
        """Whether one article tells of it and of another batch beside it: 12 documents, and 52 of companies.

        So it does of those signed behind the talks and of others, in other fields, signed some day of the visit.
        """
        if document.title or self.title:
            return False
        own = [d for t, d in self.tellings if t is told]
        if any(d.fields and d.date != document.date and set(d.fields).isdisjoint(document.fields) for d in own):
            return bool(document.fields)
        if self.of_companies == (document.level == "companies"):
            return False
        return any(d.quantity and document.quantity and d.quantity != document.quantity for d in own)

    def is_like(self, document: Document) -> bool:
        """Of the same kind, and the same was done with it."""
        return self.action == document.action and self.tellings[0][1].kind == document.kind


def _nameless(document: Document) -> bool:
    """A single document told without its title: the titled one of its meeting, kind and action, if there is one."""
    return not document.title and document.kind != "batch"


def group(articles: Sequence[Told], meeting_ids: Mapping[int, str]) -> list[LinkedDocument]:
    """Documents of all articles. `meeting_ids`: id() of an encounter to its meeting."""
    found: list[LinkedDocument] = []
    index: dict[tuple[str, ...], list[LinkedDocument]] = {}
    entries = [(told, document) for told in articles for document in told.findings.documents]
    for told, document in sorted(entries, key=lambda e: (_nameless(e[1]), -len(e[1].date))):
        meeting = ""
        if document.encounter is not None:
            meeting = meeting_ids.get(id(told.findings.encounters[document.encounter]), "")
        title = _OTHER_SIDE_FIRST.sub(r"中\1", comparable(fold(document.title)))
        key = (title, document.action) if title else ("", document.action, meeting or _alone(told, document))
        if _nameless(document):
            titled = next((d for d in found if d.title and d.meeting_id == meeting and d.is_like(document)), None)
            if titled is not None and meeting:
                titled.tellings.append((told, document))
                continue
            key = (*key, document.kind)
        known = index.setdefault(key, [])
        same = [
            d for d in known if (d.date.startswith(document.date) or not document.date) and not d.beside(told, document)
        ]
        # Of two batches of a meeting, that of companies is told apart, and that of another time.
        of_companies = document.level == "companies"
        if linked := min(same, key=lambda d: (d.of_companies != of_companies, d.date != document.date), default=None):
            linked.tellings.append((told, document))
            linked.meeting_id = linked.meeting_id or meeting
        else:
            linked = LinkedDocument(document.title, document.action, document.date, meeting, [(told, document)])
            index[key].append(linked)
            found.append(linked)
    for linked in found:
        linked.tellings.sort(key=lambda t: (t[0].order, t[1].start))
        linked.title = next((d.title for _, d in linked.tellings if d.title), "")
        linked.document_id = _identifier(linked)
    _tell_apart(found)
    return sorted(found, key=lambda d: d.document_id)


def _alone(told: Told, document: Document) -> str:
    """What an untitled document of no meeting is told from others by: its day and contents, else its article."""
    told_alike = f"{document.date}|{document.quantity_text}|{'、'.join(document.fields)}"
    return told_alike if len(document.date) == DAY and document.fields else f"{document.date}|{told.article.sha256}"


def _identifier(linked: LinkedDocument) -> str:
    """Year, kind, action and a hash of title or meeting: content alone, so that it stays when sources come or go."""
    subject = comparable(fold(linked.title)) or linked.meeting_id or linked.tellings[0][0].article_id
    kind = linked.tellings[0][1].kind.replace("_", "-")
    digest = hashlib.sha256(f"{subject}|{linked.action}".encode()).hexdigest()[:8]
    return f"{linked.date[:4] or 'undated'}-{kind}-{linked.action}-{digest}"


def _tell_apart(found: Sequence[LinkedDocument]) -> None:
    """Two of one year and title differ by their day; two batches of one day by whose they are."""
    by_id: dict[str, list[LinkedDocument]] = {}
    for linked in found:
        by_id.setdefault(linked.document_id, []).append(linked)
    for same in by_id.values():
        if len(same) > 1:
            for linked in same:
                year, rest = linked.document_id.split("-", 1)
                linked.document_id = f"{linked.date or year}-{rest}"
                if not linked.title and linked.of_companies:
                    linked.document_id += "-companies"


def level(linked: LinkedDocument) -> Level:
    """The first level that a telling gives."""
    return next((d.level for _, d in linked.tellings if d.level != "unspecified"), "unspecified")


def quantity(linked: LinkedDocument) -> tuple[int | None, str]:
    """The largest lower bound and its words; without a number, the first words of quantity."""
    numbered = [(d.quantity, d.quantity_text) for _, d in linked.tellings if d.quantity]
    if numbered:
        return max(numbered, key=lambda n: n[0] or 0)
    return None, next((d.quantity_text for _, d in linked.tellings if d.quantity_text), "")


def fields(linked: LinkedDocument) -> tuple[str, ...]:
    """The fields of all tellings, each once, in order of print."""
    return tuple(dict.fromkeys(name for _, d in linked.tellings for name in d.fields))
