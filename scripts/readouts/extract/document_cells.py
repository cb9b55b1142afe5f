"""What a document is by the words that tell of it: its kind, who put the name to it, number and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.body import Span
from readouts.extract.document_words import DocumentWords
from readouts.extract.expressions import DATE, PERSON, pattern
from readouts.extract.findings import Cell, Document
from readouts.extract.tagging import Tagged
from readouts.numerals import number
from readouts.terms import DocumentKind, Level
from readouts.vocabulary import fold

_BETWEEN_GOVERNMENTS = re.compile(
    r"政府[和与同及].{2,20}(?:政府|内阁)|(?:中[一-鿿]|[一-鿿]中|两国)政府|政府间|^[一-鿿]{2}政府"
)
_GOVERNMENTS_NAMED = re.compile(r"政府[和与同及].{2,20}政府")
_LEADERS = pattern(
    r"<J>|<P>[和与同](?:时任|前|[^，。；<P><J>]{0,10}访问?的)?<P>|<P>[和与同][^，。；<P>]{1,12}的<P>[^，。；<P>]{0,20}?共同|我们|我[和同与]<P>"
    r"|<P>在[^，。；<P><D>]{1,16}[和与同]<P>(?=(?:共同)?签)|(?:成员国|与会各?国?)(?:领导人|元首)"
    r"|<P>[^，。；<P>]{0,12}?[与和同](?:[^，。；<P>]{1,12}?(?:领导人|领袖|元首)(?!会议|会晤|峰会|对话)|[^，。；<P><J>]{0,8}<J>(?!代表|的))"
    r"|<P>[^，。；<P>]{0,30}[时后中]，[同与和]<P>(?=[^，。；<P>]{0,12}?(?:签|缔))"
    r"|(?:[三四五六]国|[一-鿿]{2,3}[两二三]国|<L>[和与、]<L>|[东南西北]<L>|等[^，。；<P><T>]{0,6}国家)(?:领导人|元首|首脑)(?!特别代表)"
    "|[三四五六七八九]国总统(?![府特办夫助])"
)
# 冰岛和斐济政府5日签署
_TWO_GOVERNMENTS = pattern(
    "<L>(?:政府)?[、和与同]<L>(?:两国|双方)?政府(?:<D>|[在于][^，。；<P>]{1,12}?|正式|共同|当[天日])*(?=签|发表|缔)"
)
# A和B、C: 和 parts the last two of a list, and a plan from the fields behind it.
_SPLIT = re.compile(r"、|以及|(?<=规划)和|(?<=计划)和|[和及](?!.*、)")
# 加强渔业、港口合作等文件; not 加强伙伴关系行动计划
_STRENGTHENS = ("加强", "深化", "密切", "拓展")
_FIELD_LEADS = ("双边", "政府间", "双方", "两国", "有关部门", "相关部门", *_STRENGTHENS)
# 关于共同应对风暴，保障信息安全等: of clauses, of which the last alone is no field
_LONG_LIST = re.compile("(?:以及|[和、及与])?(?:关于|有关)[^，]{2,60}，")
# Words that are no name of a field.
_NO_PLAIN = re.compile("[的涉项份个]|(?<![高中初])等|领域|具有|相关|有关|重要")
# 石油、农业等: what closes a list.
_CLOSED = re.compile("等?(?:(?:许多|诸多|[各多]?个?)(?:方面|课题|议题|主题|事项|行业|产业|内容))?$")
# Signed by heads of state a document is theirs, whatever its title says; by heads of government it is of governments.
_HEADS = re.compile("元首|总统|主席")
_BY_PREMIERS = "document.level_of_premiers"
_PREMIERS = re.compile("两国(?:总理|首相|政府首脑)")
# 甲部长代表本国政府签署
_FOR_GOVERNMENTS = re.compile("代表[^，。；]{0,8}?政府(?=[^，。；]{0,12}签)")
# 一系列政府间文件和商业合同: of two levels, so of neither.
_OF_SEVERAL_LEVELS = re.compile("部门|商业|企业")
# 多项企业间贷款协议, 30余份部门间文件
_BETWEEN: dict[Level, re.Pattern[str]] = {
    "companies": re.compile("(?:企业|公司)之?间|商业(?=协议|合同|文件)"),
    "departments": re.compile("(?:部门|部委|机构)之?间"),
    "governments": re.compile("政府"),
}
# 两国元首举行会谈，中法发表…: the clause has a subject of its own.
_OWN_SUBJECT = re.compile("(?:中[一-鿿]|[一-鿿]中)(?:双方|两国)?(?:还|也|将|共同)*(?:签署|发表|发布)")
# 两国元首6日会谈，双方将签署…
# 双方商定11月签署…
_BOTH_SIGN = pattern(
    "<J>(?:(?:还|也|将|拟|计划|一?共同?|合共|总共|已)*|(?:商定|同意|约定|决定)[^，。；<P><T>]{0,20}?)(?:签署|发表|发布)"
)
# 部长会议在某地举行，会后甲和乙发表…
_TWO_SIGN = pattern(
    "(?:会[谈晤]?后|随后|之后)?(?:时任|前)?<P>[和与同](?:时任|前)?<P>(?:还|也|将|共同|已)*(?:签署|发表|发布)"
)
# 修订2007年发表的《…》
_OF_OLD = re.compile(r"(?:修[订改正]|更新|落实|重申|根据|依据|按照|遵守|恪守|履行|基于|[替取]代)[于在]?$")
# 中小企业、科技等领域, 企业合作、农业等多项文件: what the documents are about, not who signed.
_OF_FIELDS = re.compile(
    r"(?:[、和与及等]|以及|合作|发展|投资|交流)[^，。；就在签换]{0,60}?(?:领域|方面|等(?:[多数几\d一二三四五六七八九十]|双边|合作))"
)
_OF_PARTIES = pattern("(?:两国|双方|有关|相关|各|<J>)$")
_GOES_ON = ("并", "还", "同时")
_SIDES_ALONE = frozenset({"双方", "三方"})
_SUBJECT_BEFORE = 60
# Whose word, where several stand in the clause: the narrowest.
_NARROWEST: tuple[Level, ...] = ("departments", "companies", "governments")


def kind_of(text: str, rules: DocumentWords) -> DocumentKind:
    """The kind of the last word of a kind in a title; of words that end together the longest. No title is a batch."""
    known = [
        (text.rfind(word) + len(word), len(word), word)
        for word, kind in rules.kinds.items()
        if kind != "batch" and word in text
    ]
    return rules.kinds[max(known)[2]] if known else "other"


def add_level(
    document: Document, tagged: Tagged, rules: DocumentWords, match: re.Match[str], start: int, title: Span
) -> None:
    """Give a document its level with the words: of the subject of its clause, else of its `title`.

    `start`: where the piece of the sentence begins in which it is told.
    """
    level, span, rule = _level(document, tagged, rules, match, start)
    document.level = level
    if span:
        document.cells.append(Cell("level", level, span.start, span.end, rule))
    heads = level == "heads_of_state" and span is not None and _HEADS.search(tagged.printed(span)) is None
    level_of_title(document, rules, title, governments=heads)


def level_of_title(document: Document, rules: DocumentWords, title: Span, governments: bool = False) -> None:
    """The governments, departments or companies that a title names, if nothing says more of whose a document is.

    `governments`: told of heads of government, whose document is the governments' own by its title.
    """
    if document.level not in ("unspecified", "heads_of_state", "departments"):
        return
    if document.level == "departments":  # ministers sign for the governments that the title names
        level: Level | None = "governments" if _GOVERNMENTS_NAMED.search(fold(document.title)) else None
    else:
        level = next((v for v, parties in rules.parties.items() if parties.search(fold(document.title))), None)
        if _BETWEEN_GOVERNMENTS.search(fold(document.title)) and (document.level == "unspecified" or governments):
            level = "governments"
    if level:
        give_level(document, level, title, "document.level_of_title")


def _level(
    document: Document, tagged: Tagged, rules: DocumentWords, match: re.Match[str], start: int
) -> tuple[Level, Span | None, str]:
    verb = match.end("verb")
    # 共同签署《…》，并见证…: what was looked on at stands after the word.
    looked_on = tagged.chars.rfind("见证", start, verb)
    # 两国外长在领导人见证下签署: who signs stands before the word as well as behind it.
    before = document.witnessed and not tagged.chars.startswith("下", looked_on + 2)
    begin = max(looked_on, start) if before else start
    clause = tagged.chars.rfind("，", begin, match.start("verb")) + 1
    while tagged.chars.startswith(_GOES_ON, clause) and clause > begin:  # 双方签署…，并发表…
        clause = tagged.chars.rfind("，", begin, clause - 1) + 1
    # 两国元首就修订2007年发表的《…》达成一致: whose that was is not said.
    cites = tagged.chars.rfind(DATE, begin, verb) if tagged.chars.startswith("的", verb) else -1
    if cites > begin and _OF_OLD.search(tagged.chars, begin, cites):
        begin = clause = cites
    both = _BOTH_SIGN.match(tagged.chars, clause, verb)
    alone = both is not None and tagged.text(clause, clause + 1) in _SIDES_ALONE
    own = _OWN_SUBJECT.match(tagged.chars, clause, verb) or _TWO_SIGN.match(tagged.chars, clause, verb)
    if alone or own:
        begin = max(begin, clause)
    window = (max(begin, match.start() - _SUBJECT_BEFORE), max(verb, match.start() + 1))
    subjects = list(_subjects(tagged, rules, *window))
    if for_them := _FOR_GOVERNMENTS.search(tagged.chars, *subjects[-1]):
        return "governments", tagged.span(*for_them.span()), "document.level_of_subject"
    if found := _TWO_GOVERNMENTS.search(tagged.chars, max(begin, clause), match.end("verb")):
        return "governments", tagged.span(*found.span()), "document.level_of_subject"
    for level, parties in rules.signing.items():
        if found := parties.search(tagged.chars, max(begin, clause), match.start("verb")):
            return level, tagged.span(*found.span()), "document.level_of_subject"
    # The clause that tells of it has the say, then those before it.
    for parts in (subjects[-1:], subjects[:-1]):
        for level in _NARROWEST:
            if found := next((f for part in parts if (f := _signer(tagged, rules.levels[level], *part))), None):
                return level, tagged.span(*found.span()), "document.level_of_subject"
    if contents := level_of_contents(tagged, rules, match):
        return *contents, "document.level_of_contents"
    if document.witnessed:
        return "unspecified", None, ""
    for found in _LEADERS.finditer(tagged.chars, *window):
        if found.group() == "我们" and document.kind == "batch":
            continue  # 我们签署了多份文件: ours, by whose hand is not said
        heads = rules.levels["heads_of_state"].search(tagged.text(*found.span()))
        people = [p for i in tagged.tags(PERSON, *found.span()) if (p := tagged.person(i).person)]
        if people and all(rules.is_minister(p) for p in people):
            return "departments", tagged.span(*found.span()), "document.level_of_ministers"
        if (len(found.group()) > 1 or heads) and all(rules.is_head(p) for p in people):
            span = tagged.span(*found.span())
            governments = _PREMIERS.search(tagged.printed(span)) and not _HEADS.search(tagged.printed(span))
            if governments or (people and all(rules.is_of_government(p) for p in people)):
                return "governments", span, _BY_PREMIERS
            return "heads_of_state", span, "document.level_of_leaders"
    return "unspecified", None, ""


def signed_by_leaders(document: Document) -> bool:
    """Whether heads of state or of government put their own names to it."""
    by_premiers = any(c.rule == _BY_PREMIERS for c in document.cells if c.column == "level")
    return document.level == "heads_of_state" or by_premiers


def level_of_contents(tagged: Tagged, rules: DocumentWords, match: re.Match[str]) -> tuple[Level, Span] | None:
    """一系列政府间协议, 30项部门间文件: whose the words of a batch call it; 政府间、部门间文件 are of neither."""
    parts = match.groupdict()
    if not parts.get("what"):
        return None
    what = match.span("what")
    between = rules.levels["governments"].search(tagged.chars, *what)
    beside = f"{parts['what']}{tagged.chars[match.end() : match.end() + len('和商业')]}"
    if between and not _OF_SEVERAL_LEVELS.search(beside):
        return "governments", tagged.span(*between.span())
    if not between and parts.get("noun"):
        for level, words in _BETWEEN.items():
            found = words.search(tagged.chars, what[0], match.end("noun"))
            if found and not any(w.search(beside) for other, w in _BETWEEN.items() if other != level):
                return level, tagged.span(*found.span())
    return None


def _signer(tagged: Tagged, words: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
    """The first word for who signed that is not one of a list of fields."""
    for found in words.finditer(tagged.chars, start, end):
        party = _OF_PARTIES.search(tagged.chars, start, found.start())
        if party or not _OF_FIELDS.match(tagged.chars, found.end(), end):
            return found
    return None


def _subjects(tagged: Tagged, rules: DocumentWords, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Of each clause of `[start, end)` before the last what stands before its verb, behind which is what was signed."""
    while (comma := tagged.chars.find("，", start, end)) >= 0:
        verb = rules.verb.search(tagged.chars, start, comma)
        yield start, verb.end() if verb else comma
        start = comma + 1
    yield start, end


def add_contents(
    document: Document, tagged: Tagged, rules: DocumentWords, match: re.Match[str], start: int, what: int
) -> None:
    """Give a batch its number and fields with the words, from `what` to the group `noun`, and the group `more`.

    `start`: where the piece of the sentence begins; 在…等领域签署 has its fields before the verb.
    """
    end = match.end("noun")
    _add_quantity(document, tagged, rules, what, match.end("behind") if match.groupdict().get("behind") else end)
    document.fields += tuple(_fields(document, tagged, rules, what, end))
    if match["more"]:
        document.fields += tuple(_fields(document, tagged, rules, *match.span("more")))
        if not document.fields and not match["more"].endswith("领域"):
            document.fields += tuple(_fields_told(document, tagged, rules, *match.span("more")))
    if not document.fields and rules.fields_before.search(tagged.text(start, match.start("verb"))):
        document.fields += tuple(_fields(document, tagged, rules, start, match.start("verb")))
    before = tagged.text(start, match.start("verb"))
    for told in (rules.fields_of_departments.search(before), rules.fields_about.search(before)):
        if not document.fields and told and "、" in told["list"]:
            listed = tagged.offset(start) + told.start("list")
            document.fields = tuple(_split(document, told["list"], listed, rules))
    if not document.fields and "、" in match["what"]:
        document.fields = tuple(_fields_numbered(document, tagged, rules, what, end))
    if not document.fields and (not document.quantity_text or "、" in match["what"]):
        _add_plain_fields(document, tagged, rules, what, end)


def _add_plain_fields(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> None:
    """双边经贸合作文件: the fields stand before 合作, behind words of quantity."""
    offset, text = tagged.offset(start), tagged.text(start, end)
    lead = rules.no_name.match(text)
    begin = lead.end() if lead else 0
    sole = rules.plain_fields.match(text[begin:])
    if sole and not _NO_PLAIN.search(sole["list"]):
        document.fields = tuple(_split(document, sole["list"], offset + begin, rules))


def _add_quantity(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> None:
    """The first number, else the first words of quantity."""
    offset, what = tagged.offset(start), tagged.text(start, end)
    found = list(rules.quantity.finditer(what))
    if not found:
        return
    chosen = next((q for q in found if q["number"]), found[0])
    span = Span(offset + chosen.start(), offset + chosen.end())
    document.quantity_text = tagged.printed(span)
    document.cells.append(Cell("quantity_text", document.quantity_text, span.start, span.end, "document.quantity"))
    if chosen["number"] and (value := number(chosen["number"])):
        document.quantity = value
        document.cells.append(Cell("quantity", str(value), span.start, span.end, "document.quantity"))


def _fields(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> Iterator[str]:
    """Fields listed before 等领域, 领域, or before 合作文件 where 等 closes the list; their words go to the cells."""
    text = tagged.text(start, end)
    match = rules.fields.search(text)
    if not match or _LONG_LIST.match(text, 0, match.start("list")):
        return
    listed, offset = match["list"], tagged.offset(start) + match.start("list")
    if lead := rules.field_lead.match(listed):
        listed, offset = listed[lead.end() :], offset + lead.end()
    if quantity := rules.quantity.match(listed):
        listed, offset = listed[quantity.end() :], offset + quantity.end()
    yield from _split(document, listed, offset, rules)


def _fields_numbered(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> Iterator[str]:
    """渔业、科技、体育三个合作文件: the fields stand before the number; documents are none."""
    listed = rules.fields_numbered.match(tagged.text(start, end))
    if listed and not _NO_PLAIN.search(listed["list"]) and not any(w in listed["list"] for w in rules.kinds):
        yield from _split(document, listed["list"], tagged.offset(start) + listed.start("list"), rules)


def give_level(document: Document, level: Level, words: Span, rule: str) -> None:
    """Set the level of a document, with the words that tell it, in place of the one that it has."""
    document.level = level
    document.cells = [c for c in document.cells if c.column != "level"]
    document.cells.append(Cell("level", level, words.start, words.end, rule))


def give_witness(document: Document, words: Span, rule: str) -> None:
    """Set that leaders looked on, with the words that tell it."""
    document.witnessed = True
    document.cells.append(Cell("witnessed", "true", words.start, words.end, rule))


def add_fields(document: Document, tagged: Tagged, rules: DocumentWords, match: re.Match[str]) -> None:
    """Give a batch the fields of words that tell of a part of it: 渔业、能源等领域的其余6份文件."""
    _add_new(document, _fields(document, tagged, rules, match.start("what"), match.end("noun")))


def add_fields_told(document: Document, tagged: Tagged, rules: DocumentWords, span: tuple[int, int]) -> None:
    """这些文件涉及渔业、能源和旅游等方面, in a sentence of its own: the fields of the batch told before it."""
    told = _fields if "领域" in tagged.text(*span) else _fields_told
    _add_new(document, told(document, tagged, rules, *span))


def _add_new(document: Document, fields: Iterator[str]) -> None:
    """Give a document the fields that it lacks."""
    document.fields += tuple(f for f in fields if f not in document.fields)


def _fields_told(document: Document, tagged: Tagged, rules: DocumentWords, start: int, end: int) -> Iterator[str]:
    """，内容包括渔业、能源和旅游等方面: the fields make up the clause; documents are none."""
    text = tagged.text(start, end)
    lead = rules.field_lead.match(text)
    begin = lead.end() if lead else 0
    listed = _CLOSED.sub("", text[begin:])
    if "、" in listed and not _NO_PLAIN.search(listed) and not listed.endswith(tuple(rules.kinds)):
        yield from _split(document, listed, tagged.offset(start) + begin, rules)


def _split(document: Document, listed: str, offset: int, rules: DocumentWords) -> Iterator[str]:
    """The names in a list that stands at an offset of the text; 双边 or 加强 before one is no part of it."""
    at = 0
    for field in _SPLIT.split(listed):
        position = listed.index(field, at)
        at = position + len(field)
        name = rules.and_others.sub("", field)
        begin = offset + position
        for lead in _FIELD_LEADS:
            whole = lead in _STRENGTHENS and (name.endswith(tuple(rules.kinds)) or name == f"{lead}合作")
            if name.startswith(lead) and len(name) > len(lead) + 1 and not whole:
                name, begin = name.removeprefix(lead), begin + len(lead)
        if len(name) >= 2 and not rules.no_field.match(name):
            document.cells.append(Cell("fields", name, begin, begin + len(name), "document.fields"))
            yield name
