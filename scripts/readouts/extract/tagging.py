"""The body as a string of tags and plain characters, in which a rule is a short regular expression.

Each person, joint subject, place, venue, date and document title becomes one private-use character; everything else
stays as it is. `expressions.pattern` writes rules with <P>, <J>, <L>, <V>, <D>, <T>.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import repeat
from operator import itemgetter

from readouts.extract.body import Body, Span, behind_last
from readouts.extract.date_expressions import find_dates
from readouts.extract.dates import DateExpression
from readouts.extract.expressions import DATE, JOINT, JOINT_PAPER, PERSON, PLACE, TITLE, VENUE, one_of, side_in_short
from readouts.extract.groups import groups
from readouts.extract.halls import without_halls
from readouts.extract.people import find_people
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import Token, Vocabulary

_KINDS = {"joint": JOINT, "venue": VENUE, "place": PLACE, "country": PLACE}
_TITLE = re.compile(r"《(?:[^《》\n]|《[^《》\n]*》)+》")

# “某地精神”联合声明、“某地原则”和“某地承诺”三份文件: names that say nothing of documents, where their number does.
_QUOTED = re.compile("“[^“”\n]{2,30}”")
_NEXT_QUOTED = re.compile("(?:联合声明|共同声明)?(?:[、和与及]|以及)?")
_ARE_DOCUMENTS = re.compile(
    r"(?:联合声明|共同声明)(?=[，。；])|(?:联合声明|共同声明)?等?[两二三四五六七八九十\d]+[份项个][^，。；\n]{0,6}?(?:文件|文本|声明|宣言|协议)"
)

# “渔业协定”、“海洋条约”以及“造船备忘录”: of several titles in quotation marks a verb stands before the first.
_NEXT_TITLE = re.compile("、|和|以及|与|及")
# How far before a title in quotation marks its verb stands.
_VERB_BEFORE = 20

# （某社记者某某、某某）, 本报记者某某: a reporter may bear a leader's name.
_REPORTERS = re.compile(r"（[^（）\n，。；见答]{0,12}记者[^（）\n，。；]{1,40}）|(?<![见答])记者[ ：]?[一-鿿]")

Item = PersonReference | DateExpression | Token | Span
# What may become a tag: start, which kind goes first, its end negative so that the longest does, end, tag, what it is.
_Mark = tuple[int, int, int, int, str, Item]
_RANK = itemgetter(0, 1, 2)


@dataclass(frozen=True)
class Tagged:
    """Tagged text: `chars[i]` stands for `[offsets[i], offsets[i + 1])` of the text; `items[i]` is what it is.

    Both ways are kept for every character: rules ask for them so often that to work them out from the tags took a tenth
    of the time of extraction. `starts` has an index for each offset, `offsets` an offset for each index, and both one
    more for the end of the text.
    """

    body: Body
    chars: str
    starts: Sequence[int]
    offsets: Sequence[int]
    items: dict[int, Item]
    people: tuple[PersonReference, ...]
    dates: tuple[DateExpression, ...]

    def at(self, offset: int) -> int:
        """Index of the first tagged character at or after an offset into the text."""
        return self.starts[offset]

    def offset(self, index: int) -> int:
        """Offset into the text at which a tagged character begins, and the one before it ends."""
        return self.offsets[index]

    def range(self, span: Span) -> tuple[int, int]:
        """Indices that a span of the text covers."""
        return self.starts[span.start], self.starts[span.end]

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int, Span]]:
        """The sentences in order: indices that each covers, `[start, end)`, and its span of the text."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @cached_property
    def paragraphs(self) -> Sequence[Sequence[tuple[int, int, Span]]]:
        """The sentences of each paragraph."""
        return [list(self._follow(paragraph.sentences)) for paragraph in self.body.paragraphs]

    def _follow(self, sentences: Sequence[Span]) -> Iterator[tuple[int, int, Span]]:
        """The sentences of a paragraph with their indices."""
        for span in sentences:
            yield *self.range(span), span

    def sentences_with(self, hint: re.Pattern[str], chars: str) -> Iterator[tuple[int, int, Span]]:
        """The sentences that hold a hint in `chars`: the tagged characters, or the reporter's alone.

        Searches the text rather than its sentences, of which most hold none.
        """
        found = hint.search(chars)
        while found:
            start, end, span = self.sentence_of(found.start())
            within = start <= found.start() and found.end() <= end
            if within or hint.search(chars, start, end):
                yield start, end, span
            found = hint.search(chars, max(end, found.start() + 1))

    def sentence_of(self, index: int) -> tuple[int, int, Span]:
        """The sentence of a tagged character as `sentences` has it; an empty one for the blanks between them."""
        number = bisect_right(self.sentences, index, key=itemgetter(1))
        if number < len(self.sentences) and self.sentences[number][0] <= index:
            return self.sentences[number]
        return index, index, self.span(index, index)

    def span(self, start: int, end: int) -> Span:
        """Span of the text for tagged characters `[start, end)`."""
        return Span(self.offset(start), self.offset(end))

    def text(self, start: int, end: int) -> str:
        """Folded text under tagged characters `[start, end)`."""
        if start >= end:
            return ""
        return self.body.folded[self.offset(start) : self.offset(end)]

    def printed(self, span: Span) -> str:
        """The article's own text under a span."""
        return self.body.text[span.start : span.end]

    def person(self, index: int) -> PersonReference:
        """The person reference under a tag."""
        item = self.items[index]
        assert isinstance(item, PersonReference)
        return item

    def date(self, index: int) -> DateExpression:
        """The date expression under a tag."""
        item = self.items[index]
        assert isinstance(item, DateExpression)
        return item

    def tags(self, tag: str, start: int, end: int) -> Iterator[int]:
        """Indices of a tag within `[start, end)`."""
        at = self.chars.find(tag, start, end)
        while at >= 0:
            yield at
            at = self.chars.find(tag, at + 1, end)

    def dates_before(self, index: int) -> Iterator[DateExpression]:
        """The dates of its paragraph before a tagged character, the last first."""
        line = self.chars.rfind("\n", 0, index) + 1
        return (self.date(i) for i in reversed(list(self.tags(DATE, line, index))))

    def dates_up_to(self, told: re.Match[str]) -> list[DateExpression]:
        """The dates of the sentence, or part of one at ；, in which a match begins, up to the end of the match."""
        begin = behind_last(told.string, "。；！\n", told.start())
        return [self.date(i) for i in self.tags(DATE, begin, told.end())]


def people_named(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PersonReference]:
    """The references to persons in a folded text, outside the titles of documents. `tokens`: the names in the text."""
    hidden = {i for title in _titles(folded, vocabulary) for i in range(title.start, title.end)}
    if hidden:
        tokens = [t for t in tokens if t.start not in hidden]
    if "记者" in folded:
        reporters = {i for match in _REPORTERS.finditer(folded) for i in range(*match.span())}
        tokens = [t for t in tokens if t.kind != "person" or t.start not in reporters]
    return find_people(folded, tokens, vocabulary)


def tag(
    body: Body,
    vocabulary: Vocabulary,
    tokens: Sequence[Token] | None = None,
    people: Sequence[PersonReference] | None = None,
) -> Tagged:
    """Tag a body. Document titles hide what stands inside them; then persons, dates, venues and places, in that order.

    `tokens`, `people`: the vocabulary names in the folded text and whom it names, where they are known already.
    """
    folded = body.folded
    tokens = vocabulary.tokens(folded) if tokens is None else tokens
    people = people_named(folded, tokens, vocabulary) if people is None else people
    titles = _titles(folded, vocabulary)
    dates = find_dates(folded, vocabulary)
    several = vocabulary.phrases["joint"]
    tokens = without_halls(folded, tokens, vocabulary)
    tokens = [
        *(t for t in tokens if t.kind != "joint" or several[t.name] in _TWO or not _GATHERING.match(folded, t.end)),
        *_leaders_of(folded, tokens, vocabulary),
        *groups(folded, tokens, vocabulary),
    ]
    chars: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    items: dict[int, Item] = {}
    index = position = 0
    for start, _, _, end, char, item in _marks(titles, people, dates, tokens):
        if start < position:
            continue
        chars += (folded[position:start], char)
        at = index + start - position
        starts.extend(range(index, at + 1))
        starts.extend(repeat(at + 1, end - start - 1))
        offsets.extend(range(position, start + 1))
        items[at] = item
        index, position = at + 1, end
    chars.append(folded[position:])
    starts += range(index, index + len(folded) - position + 1)
    offsets += range(position, len(folded) + 1)
    return Tagged(body, "".join(chars), starts, offsets, items, tuple(people), tuple(dates))


@lru_cache(maxsize=4)
def _quoted_title(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words in quotation marks that end with a kind of document, what stands before such a title, and before a list."""
    kinds = one_of(word for word, kind in vocabulary.document_kinds.items() if kind not in ("batch", "plan", "other"))
    act = rf"{one_of((*vocabulary.document_actions, '见证', '出席'))}了?"
    # 签署共建“蓝色走廊”等三份文件: what they are about.
    about = one_of(vocabulary.words("document_about"))
    return (
        re.compile(rf"“[^“”\n]{{2,40}}{kinds}”"),
        re.compile(rf"{act}[^，。；“”\n]{{0,12}}$"),
        re.compile(rf"{act}(?:(?!{about}$)[^，。；“”\n]){{0,12}}$"),
    )


def _titles(folded: str, vocabulary: Vocabulary) -> list[Span]:
    """Titles of documents in 《》, or in the quotation marks of media of Taiwan and Hong Kong: 签署「…宣言」."""
    titles = [Span(*m.span()) for m in _TITLE.finditer(folded)]
    quoted, before, before_list = _quoted_title(vocabulary)
    last = 0
    for match in quoted.finditer(folded):
        goes_on = last and _NEXT_TITLE.fullmatch(folded, last, match.start())
        if goes_on or before.search(folded, max(0, match.start() - _VERB_BEFORE), match.start()):
            titles.append(Span(*match.span()))
            last = match.end()
    for listed in _quoted_lists(folded):
        start, end = listed[0].start, listed[-1].end
        if _ARE_DOCUMENTS.match(folded, end) and before_list.search(folded, max(0, start - _VERB_BEFORE), start):
            titles += listed
    return titles


def _quoted_lists(folded: str) -> Iterator[list[Span]]:
    """Words in quotation marks, with those that follow in the same list."""
    listed: list[Span] = []
    for match in _QUOTED.finditer(folded):
        if listed and not _NEXT_QUOTED.fullmatch(folded, listed[-1].end, match.start()):
            yield listed
            listed = []
        listed.append(Span(*match.span()))
    if listed:
        yield listed


# 三国领导人会议: the name of a gathering, and none who speak or meet.
_GATHERING = re.compile("(?:第[^，。；]{1,5}[次届])?(?:非正式|特别)?(?:会议|峰会|高峰会|论坛|对话会)")
_TWO = ("", "2")
_LEADERS = re.compile("领导人|领袖|元首|首脑")
# A cheap look first: 两国, or 三国 of which a paper is told.
_COUNTRIES_SPEAK = re.compile("两国|[三四五六七八九]国[^，。；：\n]{0,12}(?:发表|签署|发布)")
# How far before that word a mark stands, with three forms between.
_SIDES = 6


@lru_cache(maxsize=4)
def _sides_speak(vocabulary: Vocabulary) -> re.Pattern[str]:
    """冰斐领导人, 冰斐欧领导人, 冰、斐领导人, 冰方领导人: the leaders of countries in short, where a clause says what.

    So are they behind another who says it with them: 贝尔松及斐汤领导人表示，
    """
    side, said = (
        side_in_short(vocabulary.abbreviations),
        one_of(vocabulary.speech_verbs("say", "hold")),
    )
    return re.compile(
        rf"(?:^|[，。；\n和与及])(?P<sides>{side}(?:、?{side}){{1,2}}|[一-鿿]方)(?P<who>领导人|领袖|元首|首脑)(?=[^，。；：“”\n]{{0,10}}?{said}|[^。；：“”\n]{{2,80}}，一致{said})"
    )


# 联合声明; empty behind a title, which has it in 《》
_PAPER = f"(?:{JOINT_PAPER}|(?<=》))"


@lru_cache(maxsize=4)
def _countries_agree(vocabulary: Vocabulary) -> re.Pattern[str]:
    """两国决定…, 冰斐两国再次确认…: the two countries, where a sentence or clause says what they agree on.

    Of two and more also 三国会后发表联合声明，强调….
    """
    shared = (verb for verb in vocabulary.speech_verbs("hold") if verb.startswith(("一致", "共同")))
    agree = one_of((*shared, *vocabulary.words("agreed_by_both")))
    side = rf"(?:{one_of(vocabulary.abbreviations)}{{2,3}}|中[一-鿿]{{1,2}})?"
    said = one_of(vocabulary.speech_verbs("say", "hold"))
    issued = (
        rf"(?:(?![将拟未没不])[^，。；：《》\n]){{0,10}}?(?:发表|签署|发布)了?(?:《[^《》\n]{{2,60}}?{JOINT_PAPER}》|[^，。；：《》\n]{{0,12}}?)"
        rf"{_PAPER}(?:(?:[说称]|指出|强调|表示)[，：]|，(?:并|共同|一致)?{said})"
    )
    return re.compile(
        rf"(?:^|(?<=[，。；\n])){side}(?:(?P<who>两国)(?:还|也|又|亦|均|都|并|将){{0,2}}{agree}|(?P<they>[两三四五六七八九]国){issued})"
    )


def _sides_before_leaders(folded: str, vocabulary: Vocabulary) -> Iterator[re.Match[str]]:
    """Tried only where such a form stands before the word for leaders."""
    for word in _LEADERS.finditer(folded):
        start = word.start()
        if folded[start - 1 : start] in ("方", "欧") or folded[start - 1 : start] in vocabulary.abbreviations:
            tried = (_sides_speak(vocabulary).match(folded, at) for at in range(max(0, start - _SIDES), start - 1))
            yield from filter(None, tried)


def _leaders_of(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The word for leaders behind two or three such forms, as a joint subject, unless they spell one country: 印尼."""
    found = []
    for match in _sides_before_leaders(folded, vocabulary):
        start, end = match.span("who")
        if not any(t.start < end and match.start("sides") < t.end for t in tokens if t.kind in ("country", "joint")):
            # 冰方领导人 is one word; 冰斐 before 领导人 is as well 中冰 before 两国领导人.
            whole = "、" in match["sides"] or match["sides"].endswith("方")
            found.append(Token("joint", match.start("sides") if whole else start, end, match["who"]))
    speaking = _COUNTRIES_SPEAK.search(folded) is not None
    agreeing = _countries_agree(vocabulary).finditer(folded) if speaking else ()
    return [*found, *(Token("joint", *m.span(m.lastgroup or 0), m[m.lastgroup or 0]) for m in agreeing)]


def _marks(
    titles: Sequence[Span], people: Sequence[PersonReference], dates: Sequence[DateExpression], tokens: Sequence[Token]
) -> list[_Mark]:
    """What may become a tag, in the order in which one keeps another out.

    A date within the name of an event or organization is none.
    """
    named = {i: t.end for t in tokens if t.kind in ("event", "organization") for i in range(t.start, t.end)}
    marks: list[_Mark] = [(t.start, 0, -t.end, t.end, TITLE, t) for t in titles]
    marks += [(p.start, 1, -p.end, p.end, PERSON, p) for p in people if p.person]
    marks += [(d.start, 2, -d.end, d.end, DATE, d) for d in dates if d.end > named.get(d.start, 0)]
    marks += [(t.start, 2, -t.end, t.end, _KINDS[t.kind], t) for t in tokens if t.kind in _KINDS]
    return sorted(marks, key=_RANK)


def pieces(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` of tagged text cut at ；, since 2日，…；5日，… tell of two encounters or signings."""
    at = start
    while at < end:
        stop = chars.find("；", at, end)
        stop = end if stop < 0 else stop + 1
        yield at, stop
        at = stop
