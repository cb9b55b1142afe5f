"""Whether a document told without any encounter is one of states: most of what is issued at home is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.body import behind_last
from readouts.extract.document_words import UNION, document_words
from readouts.extract.expressions import one_of
from readouts.extract.findings import Document
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME, Token, Vocabulary, fold

_PARTIES = 2
# So far before it a gathering or states are named.
_NEAR = 600
# 中X双方, 中X建交以来, 中X渔业协定: two states by a character each.
_SIDES_NAMED = re.compile(
    "(?=([一-鿿]{2})(?!社(?!会))(?:双方|两国|[三四五六七]国|等[一-鿿]{0,4}国家|建交|关系|领导人|元首|政府|[一-鿿]{2,12}(?:协定|条约|公报|声明|备忘录|议定书)))"
)
_FOREIGN = re.compile("外长|外交部长|外交大臣|外相")
# 其间双方签订…, 当天，两国签署…, 12日，双方…
_OF_BOTH = re.compile(
    r"(?:(?:[期其]间|当[天日晚]|[^，。；]{0,8}\d日(?:[上下]午|晚)?)，?)?(?:[两三四]国|[双三四]方)|[期其]间，"
)


@lru_cache(maxsize=4)
def _summits(vocabulary: Vocabulary) -> re.Pattern[str]:
    """首届非洲气候峰会, 阿盟峰会, 首脑会议; not 亚太工商领导人峰会"""
    of = one_of({*vocabulary.words("region"), *vocabulary.organizations})
    others = one_of(vocabulary.words("summit_of_others"))
    leaders = "(?:首脑|元首)(?:理事会)?(?:会议|会晤|峰会)"
    return re.compile(rf"{of}(?:(?!{others})[^，。；：《》\n]){{0,12}}?(?:峰会|{leaders})|国家领导人(?:会议|会晤|峰会)")


def names_summit(words: str, vocabulary: Vocabulary) -> bool:
    """Whether folded words name a gathering of leaders of many states."""
    told = any(word in words for word in ("峰会", "首脑", "元首", "领导人"))
    return told and _summits(vocabulary).search(words) is not None


def is_between_states(document: Document, tagged: Tagged, vocabulary: Vocabulary, alone: bool = False) -> bool:
    """Two states are named in its sentence, one of them abroad, and the day; or a gathering or organization of states.

    `alone`: on a page that names no leader two states only, named in its title or before it, and not their companies or
    ministers, but those of foreign affairs; or a summit that issued a joint statement.

    Laws, reports and articles are no documents that states agree on, whoever is named beside them; a paper without a
    title that leaders signed is one.
    """
    if document.kind == "other" and (document.title or document.level != "heads_of_state"):
        return False
    about = _words_about(document, tagged, vocabulary)
    if document.kind == "joint_statement" and document.date and names_summit(about, vocabulary):
        return True
    words = _words_before(document, tagged) if alone else about
    if alone and (document.level == "companies" or (document.level == "departments" and not _FOREIGN.search(words))):
        return False
    tokens = vocabulary.tokens(words)
    sides = sides_of_title(fold(document.title), vocabulary) | sides_named(words, vocabulary)
    if _two_states(tokens, vocabulary, sides):
        return bool(document.date)
    return not alone and _gathered(tokens)


def are_parties(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether names are of two states, one of them abroad, or one is of a gathering or organization."""
    return _gathered(tokens) or _two_states(tokens, vocabulary)


def are_states(tokens: Sequence[Token], words: str, vocabulary: Vocabulary) -> bool:
    """Whether names, or the words that hold them, are of two states, one of them abroad."""
    return _two_states(tokens, vocabulary, sides_named(words, vocabulary))


def sides_named(words: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The states that are named by a character each before words for what is between them: 中X两国, 中X双方."""
    return frozenset().union(*(sides_of_title(named, vocabulary) for named in _SIDES_NAMED.findall(words)))


def tells_of_both(words: str) -> bool:
    """Whether a folded sentence begins with 两国 or 其间, so that the sentences before it name the states."""
    return _OF_BOTH.match(words) is not None


def sides_of_title(title: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The states that the first two characters of a folded title stand for: 《中俄…条约》."""
    sides = [vocabulary.abbreviations.get(letter, ()) for letter in title[:_PARTIES]]
    if len(sides) < _PARTIES or not all(sides) or set(sides[0]) & set(sides[-1]):
        return frozenset()
    return frozenset(side[0] for side in sides)


def _two_states(tokens: Sequence[Token], vocabulary: Vocabulary, more: frozenset[str] = frozenset()) -> bool:
    states = {state for token in tokens if (state := _state(token, vocabulary))} | more
    return len(states) >= _PARTIES and not states <= HOME


def _gathered(tokens: Sequence[Token]) -> bool:
    return any(token.kind in ("event", "organization") for token in tokens)


def _words_before(document: Document, tagged: Tagged) -> str:
    """The sentence of a document up to its end."""
    folded = tagged.body.folded
    return folded[behind_last(folded, "。；！？\n", document.start) : document.end]


def _words_about(document: Document, tagged: Tagged, vocabulary: Vocabulary) -> str:
    """The sentence of a document; the paragraph up to it, where 峰会通过… or 两国其间签订… leaves names to that."""
    for paragraph in tagged.body.paragraphs:
        for sentence in paragraph.sentences:
            words = tagged.body.folded[sentence.start : sentence.end]
            if document.start in sentence:
                gathering = document_words(vocabulary).gathering.match(words)
                whole = gathering is not None or tells_of_both(words)
                begin = max(paragraph.span.start, sentence.start - _NEAR)
                return tagged.body.folded[begin : sentence.end] if whole else words
    return ""


def _state(token: Token, vocabulary: Vocabulary) -> str:
    """ISO code of the country that a name is of, or the code reserved for the European Union; empty for others."""
    if token.kind == "organization" and token.name in UNION:
        return "EU"
    place = vocabulary.places_by_name.get(token.name) if token.kind == "country" else None
    return place.country_code if place else ""
