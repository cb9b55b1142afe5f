"""Wording of meals and receptions that a leader gives, and of the guests for whom he gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.extract.encounter_people import persons_in, subject_of
from readouts.extract.expressions import OTHERS, PLAIN, one_of, pattern
from readouts.extract.telling import Telling
from readouts.terms import Kind
from readouts.vocabulary import EncounterWord, Vocabulary

# What may stand behind a guest: who is with him.
COMPANY = r"(?:夫妇|一行|(?:[和与及偕携]|偕同)(?:其|他的)?(?:夫人|妻子|丈夫|王后|随行人员)(?:<P>)?){0,2}"
_MANNER = "(?:[也亦均都等皆]|应邀|如约|欣然|一同|一道|一起|共同|双双|分别)*"
# 为乙送行: why it is given, behind the guest.
_SEES_OFF = "(?:送行|饯行|饯别|践行|送别|接风|洗尘|庆贺|庆生|祝寿)"

# 款待接待过乙的渔民, 招待随乙来访的企业家: of a guest's people, not him.
_OF_OTHERS = "(?:访问|来访|出访|到访)[^，。；<P>]{0,8}的"


def meal(vocabulary: Vocabulary) -> str:
    """An expression for a meal with what is said of it: 盛大的欢迎宴会, 工作午餐."""
    kinds, meals = one_of(vocabulary.words("meal_kind")), one_of(vocabulary.words("meal"))
    return rf"(?:{kinds}|一[场次席桌顿个]|[的和而、]){{0,6}}(?<!记者){meals}(?![厅场馆桌])"


def giver(vocabulary: Vocabulary) -> str:
    """An expression for a verb of giving a meal: 举行, 设下."""
    return rf"(?<!建)(?<!开){one_of(vocabulary.words('meal_verb'))}了?"


def meal_given(vocabulary: Vocabulary) -> str:
    """An expression for the giving of a meal: 举行盛大国宴, 设下午宴, 设宴."""
    return rf"(?:{giver(vocabulary)}{meal(vocabulary)}|[设摆备]下?宴(?!会?[厅场馆]))"


def treating(vocabulary: Vocabulary) -> str:
    """An expression for a meal with the verb whose object is the guest: 设宴款待, 举行宴会，热烈欢迎, 以国宴招待."""
    treats = one_of(vocabulary.words("meal_treats"))
    return rf"(?:{meal_given(vocabulary)}，?{PLAIN}{{0,6}}?{treats}|[以用]{meal(vocabulary)}{treats})"


class MealWords:
    """The expressions for meals, made from the words of phrases.csv.

    `who`: an expression for those for whom a meal is given; `listed`: for persons who are listed.
    """

    def __init__(self, vocabulary: Vocabulary, who: str, listed: str) -> None:
        given, attends = meal_given(vocabulary), one_of((*vocabulary.words("attends"), "赴宴", "做客", "作客", "光临"))
        # 甲设宴款待来访的乙; 甲举行晚宴，为乙送行: the guest behind it.
        for_whom = rf"{given}，?为(?=[^。；，]{{1,60}}{_SEES_OFF})"
        self.treated = pattern(
            rf"(?P<word>{treating(vocabulary)}|{for_whom})了?"
            rf"(?P<mod>{PLAIN}{{0,60}}?)(?<!访问)(?<!陪同)(?<!随同)(?P<who>{who})(?![派令]|{_OF_OTHERS})(?P<over>时|后|前)?"
        )
        # 甲设国宴，来访的乙应邀出席: the guest in a clause of his own.
        at_it = rf"(?:(?:[这此本该]次|当[晚天日]的?)?(?:{meal(vocabulary)}|活动|宴请))?"
        self.came = pattern(
            rf"(?P<word>{given})(?:招待[^，。；<P>]{{1,12}})?，(?:{PLAIN}{{1,40}}的)?(?P<who>{listed}){COMPANY}"
            rf"{_MANNER}{attends}了?{at_it}(?=[，。；并])"
        )
        # 为欢迎乙来访，甲举行国宴: the guest before the host.
        treats = one_of(vocabulary.words("meal_treats"))
        self.inverted = pattern(
            rf"为(?:了|热烈|隆重)*{treats}{PLAIN}{{0,30}}?(?P<guest><P>)(?![的派令]){PLAIN}{{0,24}}?，"
            rf"{PLAIN}{{0,16}}?(?P<host><P>)(?!的){OTHERS}{{0,40}}?(?P<word>{given})"
        )

        # 甲主持欢迎乙来访的国宴: the guest within the words for it.
        visits = "(?:首次|再次)?(?:来访|到访|访问|到来|来华)?"
        self.within = pattern(
            rf"(?P<host><P>)(?![的派]){OTHERS}{{0,40}}?(?P<word>{giver(vocabulary)}(?:热烈|隆重|为)*{treats}){PLAIN}{{0,40}}?"
            rf"(?P<guest><P>){COMPANY}{visits}(?:<L>)?(?<!派)的{meal(vocabulary)}"
        )
        self._compile_attended(vocabulary)

    def _compile_attended(self, vocabulary: Vocabulary) -> None:
        """A guest who came to what another gave: 甲出席乙(和夫人)举行的早餐会, 乙和丙共同举行的欢迎仪式."""
        words = vocabulary.words
        given = one_of((*words("meal"), *(w for w in words("activity") if w.endswith("仪式"))))
        by = rf"(?:{PLAIN}{{0,24}}?(?:{giver(vocabulary)}|而设)的{PLAIN}{{0,24}}?|(?P<own>的)(?={meal(vocabulary)}))"
        # 甲在乙为他举行的宴会上致辞
        self.attended = pattern(
            rf"(?:(?:出席|参加|赴)了?由?|(?P<at>在))(?P<who><P>(?:(?:[、和与及]|以及){PLAIN}{{0,6}}?<P>)*)"
            rf"(?!为(?:出席|参加|与会)){by}(?:{one_of(words('meal_kind'))}|的)*"
            rf"(?P<word>{given})(?(at)上)(?P<over>(?:结束)?[后前时]|期间)?"
        )
        # 甲应邀到乙家中做客, 甲赴乙官邸用餐
        home = "(?:夫妇)?的?(?:家里?中?|官邸|私邸|宅邸|寓所|住所|庄园|农场)"
        self.at_home = pattern(rf"(?:到|赴|前往|在)(?P<who><P>){home}(?P<word>[做作]客|赴宴|用餐|吃饭)(?=[，。；并])")
        self.stayed_away = re.compile(rf"{one_of(words('stayed_away'))}(?:能|再)?$")

    def tellings(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """Meals in a piece of tagged text at which the guest is named behind or before what says that it was given."""
        for match in self.came.finditer(chars, start, end):
            host = subject_of(chars, start, match.start(), beside)
            if host:
                yield _telling(match["word"], match.span(), (*host, *persons_in(chars, match.span("who"), beside)))
        for match in (*self.inverted.finditer(chars, start, end), *self.within.finditer(chars, start, end)):
            yield _telling(match["word"], match.span("word"), (match.start("guest"), match.start("host")))
        yield from self._attended(chars, start, end, beside)
        yield from self._at_home(chars, start, end, beside)

    def _at_home(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """甲应邀到乙家中做客: they met."""
        for match in self.at_home.finditer(chars, start, end):
            subject = subject_of(chars, start, match.start(), beside)
            if subject:
                yield _telling(match["word"], match.span(), (*subject[:1], match.start("who")))

    def _attended(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """甲出席乙举行的早餐会: the two met; at a banquet one is a guest among others."""
        for match in self.attended.finditer(chars, start, end):
            subject = subject_of(chars, start, match.start(), beside)
            if subject and not self.stayed_away.search(chars, start, match.start()):
                kind: Kind = "ceremony" if match["word"].endswith(("宴", "宴会", "仪式", "活动")) else "meeting"
                word = EncounterWord(match["word"], kind, "in_person", "with")
                people = (*subject[:1], *persons_in(chars, match.span("who"), () if match["own"] else beside))
                over = match["over"] is not None
                yield Telling(word, *match.span(), people, None, False, over, "encounter.entertained")


def meal_word(word: str) -> EncounterWord:
    """Words for the giving of a meal as those for an encounter."""
    return EncounterWord(word, "ceremony", "in_person", "object")


def _telling(word: str, at: tuple[int, int], people: tuple[int, ...]) -> Telling:
    return Telling(meal_word(word), *at, people, None, False, False, "encounter.meal")
