"""Who else took part: closing lists (甲、乙等参加会见。), with or without offices, and spouses named in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from readouts.extract.body import Span
from readouts.extract.expressions import one_of
from readouts.extract.findings import Attendance, Encounter, Statement, statement_at
from readouts.extract.identity import unregistered_id
from readouts.extract.person_reference import PersonReference
from readouts.extract.tagging import Tagged
from readouts.extract.unlisted import begins_no_name
from readouts.vocabulary import HOME, Person, Vocabulary

# 某人民共和国总统 is one part; a name may end with 和.
_PART = re.compile(r"(?:[^、，和]|(?<=共)和(?=国)|(?<=[一-鿿]{2})和(?=[、，]|$))+")
# 外长甲及贸易部长乙: two who each have an office; 外交及国际合作部长甲 is one.
_AND = re.compile("以及|及|与")
# 当天，甲为乙举行宴会，丙也在座: what is told before the list is no part of it.
_TOLD = re.compile("举行|召开|结束|会见|会晤|宴请|款待|招待|抵达|主持|签署|率领|陪同(?!人员|官员)|对|为.+举")
# 发言人甲称，乙将参加会晤
_SPEECH = re.compile("[称说]，|表示，|将(?=[以于在出参])")
_SPOUSE = re.compile(r"夫人(?P<name>[一-鿿·]{2,10})$")
# A name has as many characters at the least.
_SHORTEST = 2
# 甲等中方陪同人员，外交部部长乙: those who came with each side
_AND_OTHERS = re.compile("等[一-鿿]{0,6}(?:人员|官员)$")
# 甲（在某地）: where somebody took part from.
_ASIDE = re.compile(r"（[^（）]*）$")
# Of everything that the article tells, not of the encounter told last.
_OF_ALL = re.compile(r"上述|以上|活动")
_OF_BOTH = re.compile("会[谈见晤][、和及与](?:会[谈见晤]|[^，。、]{0,4}[宴餐]会?)$")
# 部长某某王子: a style behind the name, where an office stands before it.
_STYLED = re.compile(r"[长任臣使][一-鿿·]{2,6}(?=(?:王子|公主|亲王|殿下|阁下)$)")
_PLAIN_NAME = re.compile(r"[一-鿿]{2,4}|[一-鿿]+·[一-鿿·]+")
_START, _END = attrgetter("start"), attrgetter("end")


class ListWords:
    """The expressions for closing lists, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        attends = one_of(vocabulary.words("attends"))
        attended = one_of(vocabulary.words_and_encounters("attended"))
        # 甲没有出席: who stayed away, or is only to come, took no part.
        came = "".join(f"(?<!{word})" for word in vocabulary.words("stayed_away")) + attends
        self.attends = re.compile(rf"{attends}|偕同")
        self.closing = re.compile(
            r"^(?:(?:会见|会谈|会晤|见面)[时中]，?)?(?:[一-鿿]{1,2}方?由)?"
            rf"(?P<names>(?:(?!参加|出席|陪同(?!(?:人员|官员)，))[一-鿿·、，和－]|（[^（）]{{1,12}}）)+?)"
            rf"(?:等(?![多各几数两三四五六七八九十]国)(?:[一-鿿]{{0,4}}?{one_of(vocabulary.words('list_others'))}|(?:\d+|[一二三四五六七八九十两多]+)[位名][^，。；、]{{0,12}}?)?)?"
            rf"(?:也|亦|均|都|分别|一同|共同|陪同|陪同(?:出访|访问|来访|访华)?并)?{came}了?"
            rf"(?:上述|有关|相关|以上|系列)?"
            rf"(?:[^，。；]{{0,6}}?{attended}|[^，。；]{{0,10}}活动|(?<=陪同)[^，。；]{{2,10}}(?:与会|出席|参加|在座))?。?$"
        )
        # 参加会见的还有甲、乙等。 出席仪式的中方人员是：甲，乙等；乙国人员是：丙。
        people = r"(?:[一-鿿]{1,3}方)?(?:主要)?(?:人员|官员|领导人|负责人)?(?:还|另外)?(?:有|是|为|包括)：?"
        self.opening = re.compile(
            rf"^{attends}了?[^，。；：的]{{0,16}}的{people}(?P<names>[一-鿿·、，和－]+?)"
            rf"(?:等)?(?:；(?:{people}(?P<others>[一-鿿·、，和－]+?)(?:等|以及其他[^，。；]{{0,8}})?|[^。；]{{2,60}}))?。?$"
        )
        # 甲方出席者包括丙、丁，乙方面有戊; 甲方由丙陪同，乙方在场的有丁。
        here = r"(?:(?:出席|参加|在场|在座|与会|陪同)(?:者|的|人员|官员)还?|还)?(?:包括|有|是|为)"
        names = r"(?:[一-鿿·、和－]|（[^（）]{1,24}）)+?"
        side = r"[一-鿿]{1,4}方面?"
        self.sides = re.compile(
            rf"^(?:据[^，。；：]{{2,24}}，)?{side}"
            rf"(?:(?:出席|参加|在场|在座|与会|陪同)(?:{attended})?(?:者|的|人员|官员)(?:包括|有|是|为)(?P<names>{names})"
            rf"|由(?P<with>{names})陪同)等?，"
            rf"{side}(?:则|也|只|仅)?(?:{here}(?P<others>{names})|由(?P<along>{names})陪同)等?(?:[一两二三四五]人)?(?:在座|在场|出席|陪同)?。?$"
        )
        # 甲方由丙、丁等人出席，…; 甲在丙陪同下会见乙; 甲偕同丙与乙会谈; 甲在乙、丙等陪同下步入宴会厅
        self.by_side = re.compile(
            rf"^[一-鿿]{{1,2}}方面?(?:则|也)?由(?P<names>{names})(?:等[一-鿿]{{0,3}}?)?{attends}(?:{attended})?[，；]"
            rf"|^[^。；]*?(?:[^存]在(?P<along>[一-鿿·、]{{2,90}}?)(?:等人?)?的?陪同下，?|偕同(?P<beside>[一-鿿·、]{{2,30}}?)(?=[与同]))"
            rf"(?:[^。；]{{0,40}}?{one_of(vocabulary.encounters)}|(?:(?<=陪同下)|(?<=同下，))[步走进]入[^，。；]{{0,8}}?厅)"
        )
        self.post = re.compile(one_of(vocabulary.words("list_post")))
        self.no_name = re.compile(
            rf"{one_of(vocabulary.words('no_name'))}|^约|人$|方$|团$|^{one_of(vocabulary.words('region'))}(?:地区|国家)?$"
        )


@lru_cache(maxsize=4)
def list_words(vocabulary: Vocabulary) -> ListWords:
    """The expressions for a vocabulary, compiled once."""
    return ListWords(vocabulary)


def find_participants(
    tagged: Tagged, vocabulary: Vocabulary, met: Sequence[Person], statements: Sequence[Statement]
) -> list[Attendance]:
    """Accompanying persons named anywhere in the article, in order, each once in a list.

    `met`: those who met as principals; in `statements` nobody is looked for.
    """
    rules = list_words(vocabulary)
    principals, countries = {p.person_id for p in met}, {p.country_code for p in met}
    found: dict[tuple[str, int], Attendance] = {}
    folded = tagged.body.folded
    for paragraph in tagged.body.paragraphs:
        for sentence in paragraph.sentences:
            if not rules.attends.search(folded, sentence.start, sentence.end):
                continue
            if statement_at(statements, sentence.start) or statement_at(statements, sentence.end - 1):
                continue
            words = folded[sentence.start : sentence.end].rstrip()
            opening = rules.opening.match(words) or rules.sides.match(words) or rules.by_side.match(words)
            if not (match := opening or rules.closing.match(words)) or _SPEECH.search(words):
                continue
            parts = list(_parts(match, sentence.start, vocabulary))
            if _of_spouses(folded, parts, vocabulary, countries):
                continue
            for span in parts:
                for attendance in _listed(tagged, vocabulary, span):
                    # 陪同来访的有外交、经济部长: no name of theirs is printed.
                    plain = attendance.rule == "participant.closing_list" and not attendance.person.registered
                    if attendance.person.person_id not in principals and not (opening and plain):
                        found.setdefault((attendance.person.person_id, sentence.start), attendance)
    return list(found.values())


def _of_spouses(folded: str, parts: Sequence[Span], vocabulary: Vocabulary, met: set[str]) -> bool:
    """斐济总统夫人甲、汤加首相夫人乙参加活动: spouses of leaders who did not meet had a programme of their own."""
    texts = [folded[part.start : part.end] for part in parts]
    spouses = [text for text in texts if _SPOUSE.search(text)]
    if not len(spouses) * 2 > len(texts):
        return False
    named = (t.name for text in spouses for t in vocabulary.tokens(text) if t.kind == "country")
    return any(vocabulary.countries[name] not in met for name in named)


def _parts(match: re.Match[str], start: int, vocabulary: Vocabulary) -> Iterator[Span]:
    """The members of the lists that a sentence holds, which begins at `start`."""
    for group, names in match.groupdict(default="").items():
        clause = _list_begins(names)
        for part in _PART.finditer(names.removesuffix("等"), clause):
            first = start + match.start(group) + part.start()
            for begin, end in _each(_AND_OTHERS.sub("", _ASIDE.sub("", part.group())), vocabulary):
                yield Span(first + begin, first + end)


def _list_begins(names: str) -> int:
    """Where the list begins behind the clauses before it that tell something."""
    told = 0
    for clause in re.finditer("[^，]+", names):
        if _TOLD.search(clause.group()):
            told = clause.end()
    return told


def _each(part: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """One member of a list, or two with 及 between them of which each has an office before the name."""
    for word in _AND.finditer(part):
        parted = ((0, word.start()), (word.end(), len(part)))
        first, second = (part[begin:end] for begin, end in parted)
        if _behind(first, vocabulary) and (_behind(second, vocabulary) or not _office_ends(second, vocabulary)):
            yield from parted[: 2 if _behind(second, vocabulary) else 1]
            return
    yield 0, len(part)


def _office_ends(text: str, vocabulary: Vocabulary) -> int:
    """Where the last office or post of a member of a list ends, behind which the name stands; 0 without one."""
    offices = [t.end for t in vocabulary.tokens(text) if t.kind == "office"]
    posts = [m.end() for m in list_words(vocabulary).post.finditer(text)]
    return max((*offices, *posts), default=0)


def _behind(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a name stands behind an office."""
    behind = _office_ends(text, vocabulary)
    return behind > 0 and len(text) - behind >= _SHORTEST


def _listed(tagged: Tagged, vocabulary: Vocabulary, part: Span) -> Iterator[Attendance]:
    """The person of one member of a list: a spouse, a reference found before, a name behind an office or alone."""
    text = tagged.body.folded[part.start : part.end]
    text = text[: styled.end()] if (styled := _STYLED.search(text)) else text
    if match := _SPOUSE.search(text):
        yield _attendance(match["name"], part.start + match.start("name"), vocabulary, "participant.spouse")
        return
    tokens = vocabulary.tokens(text)
    behind = _office_ends(text, vocabulary)
    # The references follow one another; of thousands each member of a list asks.
    first = bisect_left(tagged.people, part.start, key=_END)
    near = tagged.people[first : bisect_left(tagged.people, part.end, first, key=_START)]
    named = [r for r in near if r.name and r.person and part.start <= r.name_start and r.name_end <= part.end]
    if named and (person := named[-1].person) and not _of_another(named[-1], part.start + behind if behind else 0):
        yield Attendance(person, "accompanying", named[-1].name_start, named[-1].name_end, "participant.named_in_list")
        return
    # 国家 in an office is no word for people without a name.
    if list_words(vocabulary).no_name.search(text, behind):
        return
    if any(t.kind in ("country", "place", "organization", "joint") and len(t.name) == len(text) for t in tokens):
        return
    if behind and begins_no_name(text[behind:], vocabulary):
        return  # 某国也派代表参加
    if behind and 2 <= len(text) - behind <= 8 and not text.startswith(("兼", "府"), behind):
        yield _attendance(text[behind:], part.start + behind, vocabulary, "participant.behind_office")
    elif not behind and _PLAIN_NAME.fullmatch(text):
        yield _attendance(text, part.start, vocabulary, "participant.closing_list")


def _of_another(reference: PersonReference, behind: int) -> bool:
    """Whether the name that stands behind an office is another: 部长勒某某, of whom only 某某 is listed; 主任 in it."""
    if not behind or reference.person is None:
        return False
    within = reference.name_start < behind < reference.name_end
    return within or (reference.name_start == behind + 1 and reference.person.country_code not in HOME)


def _attendance(name: str, start: int, vocabulary: Vocabulary, rule: str) -> Attendance:
    return Attendance(_person(name, vocabulary), "accompanying", start, start + len(name), rule)


def _person(name: str, vocabulary: Vocabulary) -> Person:
    """The registered person of that name; of several the one at home, since readouts list their own side."""
    candidates = vocabulary.people_by_name.get(name, ())
    for person in candidates:
        if person.country_code in HOME:
            return person
    return candidates[0] if candidates else Person(unregistered_id(name, ""), name, registered=False)


def add_participants(
    tagged: Tagged,
    vocabulary: Vocabulary,
    encounters: Sequence[Encounter],
    accompanying: Sequence[Attendance],
    statements: Sequence[Statement],
) -> None:
    """Give each closing list to the encounters that it closes.

    That is every encounter reported, unless a further one is told behind the list: then those told since the last list.
    参加会见 closes those that were no talks, 参加会谈 those that were, where there are both.
    """
    reported = [i for i, e in enumerate(encounters) if e.role == "reports"]
    first = {s.encounter: s.start for s in reversed(statements)}
    begun = {i: first.get(i, encounters[i].start) for i in reported}
    closed: set[int] = set()
    for sentence, listed in _by_sentence(tagged, accompanying):
        met = [i for i in reported if i not in closed]
        told = [i for i in reported if begun[i] < sentence.start]
        if _OF_ALL.search(tagged.body.folded, sentence.start, sentence.end):
            met = told or reported
        elif any(begun[i] > sentence.start for i in met):
            open_ones = [i for i in told if i not in closed]
            met = open_ones or [i for i in met if encounters[i].start < sentence.start]
        words = tagged.body.folded[sentence.start : sentence.end].rstrip("。\n ")
        # 参加会谈和会见 closes both.
        both = _OF_BOTH.search(words) is not None
        kinds = {e.kind for word, e in vocabulary.encounters.items() if words.endswith(word)}
        kinds |= {"ceremony"} if words.endswith(vocabulary.words("meal")) else set()
        if not both:
            met = [i for i in met if encounters[i].kind in kinds] or met
        for i in met or reported:
            _join(encounters[i], listed)
        closed.update(met if met != reported else ())


def _by_sentence(tagged: Tagged, listed: Sequence[Attendance]) -> Iterator[tuple[Span, list[Attendance]]]:
    for paragraph in tagged.body.paragraphs:
        for sentence in paragraph.sentences:
            if here := [a for a in listed if a.start in sentence]:
                yield sentence, here


def _join(encounter: Encounter, listed: Sequence[Attendance]) -> None:
    """Add those of a list who are not there yet."""
    there = {a.person.person_id for a in encounter.attendance}
    encounter.attendance.extend(a for a in listed if a.person.person_id not in there)
