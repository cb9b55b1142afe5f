"""What shows that somebody speaks on without a clause of his own: the sound of speech, thanks before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

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
# 甲发表题为《…》的主旨讲话, 甲发表书面致辞
_ADDRESS = re.compile(r"发表[^。；\n]{0,80}?(?:讲话|演讲|致[辞词])|致[辞词]")
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


def amid_own_words(
    tagged: Tagged,
    vocabulary: Vocabulary,
    paragraph: Paragraph,
    speakers: Sequence[Person],
    tells: Callable[[Span], bool],
) -> bool:
    """Whether a paragraph of an address stands between two that the reporter gives to the same speaker.

    甲指出，…。 当前，鱼群越来越少。 甲强调，…: those between name nobody and no day, and none `tells` of what happened.
    """
    if len(speakers) != 1 or not _ADDRESS.search(tagged.body.folded, 0, paragraph.span.start):
        return False
    following = tagged.body.paragraphs[paragraph.number - 1 :][: _AMID + 1]
    for said in (p for p in following if p.sentences):
        start, end = tagged.range(said.span)
        if clause := _says(vocabulary).match(tagged.chars, start, end):
            return said is not paragraph and tagged.person(clause.start("who")).person == speakers[0]
        named = any(tag in tagged.chars[start:end] for tag in (PERSON, JOINT, DATE))
        named = named or _AROUND.match(tagged.chars, start, end) is not None
        if (
            named
            or not ends_with(tagged.text(start, end), FINAL)
            or any(tells(sentence) for sentence in said.sentences)
        ):
            return False
    return False


@lru_cache(maxsize=4)
def _says(vocabulary: Vocabulary) -> re.Pattern[str]:
    """贝尔松指出，; 贝尔松最后强调："""
    return pattern(rf"\s*(?P<who><P>)[^，。；：“”<P><J>]{{0,6}}?{one_of(vocabulary.speech_verbs('say'))}[，：]")
