"""What shows that somebody speaks on without a clause of his own: the sound of speech, thanks before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache

from readouts.extract.body import Paragraph, Span
from readouts.extract.clause_words import SIDES
from readouts.extract.endings import ends_with
from readouts.extract.expressions import DATE, JOINT, PERSON, one_of, pattern
from readouts.extract.quotations import FINAL
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary

# 贝尔松祝贺斐方大选成功，欢迎斐方重返谈判。 贝尔松对灾情表示慰问。
_THANKS = pattern(
    r"(?P<who><P>)(?!的)[^，。；：“”<P><J>]{0,10}?"
    r"(?:祝贺|感谢|欢迎|(?:[对向就为][^，。；：“”]{1,60}?)?(?:表示|致以|表达)[^，。；：“”]{0,6}(?:祝贺|感谢|谢意|欢迎|慰问|哀悼|同情))"
    r"[^。；：“”]{0,120}。$"
)
# 仪式上，…: the reporter tells it.
_SCENE = re.compile("[^，。；：“我]{1,16}(?:[上中后时前]|期间)，")
# 学生们致信甲主席; 甲主席的回信
_WRITTEN_TO = pattern(r"(?:致信|写信给?|来信|致函|致电)(?P<to><P>)|(?P<of><P>)的(?:回信|复信|贺信|贺电)")
# 会场外，; 仪式上，; but 当前，
_AROUND = re.compile("[^，。；：“我]{1,16}(?:[外内里后时旁]|[会场台厅式][上中前]|期间)，")
# So many paragraphs of an address may stand between two in which its reporter names the speaker.
_AMID = 8


@lru_cache(maxsize=4)
def spoken(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What speech says and a report of events does not: points, duties, wishes, sides."""
    count = "[一二三四五六七八九十]+"
    points = rf"^[（(](?:{count}|\d+)[）)]|^{count}[是要、]|^第{count}[，、是]|^——"
    # 应 of a duty, but not of 应对, 应邀 and the like; 要 of one, but not of 重要.
    should = "(?<![响供反效相适])应(?![对邀用急])|(?<![重主首])要"
    words = one_of(word for word in vocabulary.words("spoken") if word not in ("应", "要"))
    side = rf"(?:{one_of(vocabulary.abbreviations)}|[我贵])方(?![面式案法向])"
    # 坚持相互尊重, 让成果惠及人民: of what others keep to or bring about a report tells in other places.
    return re.compile(f"{points}|{words}|{should}|{side}|(?:^|[。；，])坚持|^让")


def without_names(tagged: Tagged, start: int, end: int) -> str:
    """The folded text between two offsets without the names of persons, which may spell a side: 方某某."""
    folded, parts = tagged.body.folded, []
    for index in tagged.tags(PERSON, *tagged.range(Span(start, end))):
        named = tagged.person(index)
        parts.append(folded[start : named.start])
        start = named.end
    return PERSON.join((*parts, folded[start:end]))


def who_thanks(tagged: Tagged, sentence: Span) -> int | None:
    """Who thanks, welcomes or congratulates in a sentence that reports no words: the index of his tag."""
    match = _THANKS.match(tagged.chars, *tagged.range(sentence))
    return match.start("who") if match and tagged.person(match.start("who")).bare else None


def goes_on_behind_thanks(tagged: Tagged, sentence: Span) -> bool:
    """Whether a sentence behind such thanks opens as one's own words may: no scene, nobody named, no two leaders."""
    start, end = tagged.range(sentence)
    if tagged.chars.startswith(PERSON, start) or _SCENE.match(tagged.chars, start, end):
        return False
    return not tagged.chars.startswith(JOINT, start) or SIDES.match(tagged.text(start, start + 1)) is not None


def is_written_to(tagged: Tagged, sentence: Span, speakers: Sequence[Person]) -> bool:
    """Whether a sentence tells of letters to one of the speakers, or of his: that is the reporter's."""
    letters = _WRITTEN_TO.finditer(tagged.chars, *tagged.range(sentence))
    who = (letter.start("to") if letter["to"] else letter.start("of") for letter in letters)
    return any(tagged.person(index).person in speakers for index in who)


class Addresses:
    """Knows the addresses of which an article tells. `tells`: whether the reporter tells a sentence."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, tells: Callable[[Span], bool]) -> None:
        self.tagged, self.vocabulary, self.tells = tagged, vocabulary, tells

    @cached_property
    def _given(self) -> Mapping[str, int]:
        """Who is told to give one, 甲发表题为《…》的主旨讲话, by identifier, and where that is first told."""
        found: dict[str, int] = {}
        for match in _gives_address(self.vocabulary).finditer(self.tagged.chars):
            if person := self.tagged.person(match.start("who")).person:
                found.setdefault(person.person_id, match.end())
        return found

    def hold(self, paragraph: Paragraph, speakers: Sequence[Person]) -> bool:
        """Whether a paragraph of an address stands between two that the reporter gives to the same speaker.

        甲指出，…。 当前，时代之变正在展开。 甲强调，…: those between sound like an address, name nobody and no day, and
        the reporter tells none of them.
        """
        start = self.tagged.at(paragraph.span.start)
        if len(speakers) != 1 or self._given.get(speakers[0].person_id, start) >= start:
            return False
        following = self.tagged.body.paragraphs[paragraph.number - 1 :][: _AMID + 1]
        for said in (p for p in following if p.sentences):
            start, end = self.tagged.range(said.span)
            if clause := _says(self.vocabulary).match(self.tagged.chars, start, end):
                return said is not paragraph and self.tagged.person(clause.start("who")).person == speakers[0]
            if not self._sounds_so(start, end) or any(self.tells(sentence) for sentence in said.sentences):
                return False
        return False

    def _sounds_so(self, start: int, end: int) -> bool:
        """Whether tagged characters are whole sentences with a word of an address, which name nobody and no scene."""
        chars = self.tagged.chars
        if any(tag in chars[start:end] for tag in (PERSON, JOINT, DATE)) or _AROUND.match(chars, start, end):
            return False
        spoken_so = _of_address(self.vocabulary).search(chars, start, end) is not None
        return spoken_so and ends_with(self.tagged.text(start, end), FINAL)


@lru_cache(maxsize=4)
def _gives_address(vocabulary: Vocabulary) -> re.Pattern[str]:
    spoke = one_of(vocabulary.words("gathering_speaks"))
    return pattern(rf"(?P<who><P>)(?:(?!的)[^，。；\n<P>]){{0,30}}?(?:，?并)?(?:发表[^。；\n<P>]{{0,60}}?)?{spoke}")


@lru_cache(maxsize=4)
def _of_address(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(one_of(vocabulary.words("address_word")))


@lru_cache(maxsize=4)
def _says(vocabulary: Vocabulary) -> re.Pattern[str]:
    """贝尔松指出，; 贝尔松最后强调："""
    return pattern(rf"\s*(?P<who><P>)[^，。；：“”<P><J>]{{0,6}}?{one_of(vocabulary.speech_verbs('say'))}[，：]")
