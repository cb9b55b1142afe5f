"""The visit with which a guest is named where he is welcomed, beside the talks that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.extract.body import behind_last
from readouts.extract.dates import MONTH, Reference, agree, resolve
from readouts.extract.expressions import one_of, pattern
from readouts.extract.findings import Encounter
from readouts.extract.setting import give_occasion
from readouts.extract.tagging import Tagged
from readouts.vocabulary import HOME_CODE, Vocabulary

# Told before a visit that was, or is to be, another one.
_OTHER_VISIT = pattern("曾|此前|去年|上次|前次|结束|将|邀请(?=<P>|[他她])|期待|希望|早日|适时|方便|尽快|尽早|今后")


class WelcomeWords:
    """The expressions for guests and their visits, made from the words of phrases.csv; `hint` is a cheap look first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds = one_of(vocabulary.words("visit_kind"))
        self.hint = re.compile(rf"{kinds}(?:的|[，。]|举行|举办|表示)")
        # 对某国进行国事访问, 来华进行国事访问, 国事访问某国
        abroad = r"(?:来华|访华|(?:正在|正)?[对来在到]?(?:(?P<host><L>)|(?<=[对来在到])(?:[我该]国|华)))"
        visit = rf"{abroad}(?:正在|开始)?(?:进行|作|展开)?了?[^，。；<P><L><D>]{{0,8}}?(?P<visit>{kinds})"
        welcome = "(?:欢迎|迎接|仪式|宴)"
        guest = "(?P<guest><P>)(?:夫妇|[和与偕携]同?其?(?:夫人|妻子|丈夫|王后)(?:<P>)?)?"
        invited = "(?:应[^。；，]{1,30}?邀请?，?)?"
        self.told = (
            # 为来华进行国事访问的乙举行欢迎仪式
            pattern(rf"(?:为|迎接|欢迎|招待|款待|宴请){visit}的(?P<guest><P>)"),
            # 为乙来华进行国事访问举行欢迎仪式
            pattern(rf"为{guest}{visit}(?=举[行办][^，。；<P>]{{0,8}}{welcome})"),
            # 举行仪式，欢迎乙对某国进行国事访问
            pattern(rf"(?<=[仪式行宴])，?(?:热烈|隆重)?欢迎{guest}{visit}(?=[，。])"),
            # 为乙举行欢迎仪式，欢迎他对某国进行国事访问
            pattern(
                rf"为(?P<guest><P>)[^。；<P><D>]{{0,24}}?(?:仪式|宴会?)，(?:热烈|隆重)?欢迎[他她](?:首次|再次)?{visit}(?=[，。])"
            ),
            # 甲再次热烈欢迎乙对某国进行国事访问
            pattern(
                rf"(?<=<P>)(?:再次|首先|热烈|诚挚|衷心|真诚|代表[^，。；<P>]{{1,12}})*欢迎{guest}{visit}(?=[，。])"
            ),
            # 对乙来华进行国事访问表示热烈欢迎
            pattern(rf"对{guest}{visit}表示[^，。；<P>]{{0,4}}欢迎"),
            # 乙是应甲邀请来华进行国事访问的。 乙应甲邀请，正在中国进行国事访问。
            pattern(rf"(?P<guest><P>)(?:此[行访次])?[是正]{invited}{visit}的?(?=[，。])"),
            pattern(rf"(?P<guest><P>){invited}(?=正在){visit}(?=[，。])"),
        )


@lru_cache(maxsize=4)
def welcome_words(vocabulary: Vocabulary) -> WelcomeWords:
    """The expressions for a vocabulary, compiled once."""
    return WelcomeWords(vocabulary)


def add_visit_of_welcome(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, encounters: Sequence[Encounter], reference: Reference | None
) -> None:
    """Give the encounters reported that have no occasion the visit for which their guest is welcomed on their day.

    `chars`: the tagged text with what leaders said blanked out.
    """
    bare = [e for e in encounters if e.role == "reports" and e.format == "in_person" and not e.occasion]
    if not bare or not welcome_words(vocabulary).hint.search(chars):
        return
    for told in _welcomes(vocabulary, chars):
        guest = tagged.person(told.start("guest")).person
        host = told["host"] and vocabulary.countries.get(tagged.text(*told.span("host")), "")
        for encounter in bare:
            met = {p.person_id: p.country_code for p in encounter.principals}
            if guest is None or encounter.occasion or met.pop(guest.person_id, "") == (host or HOME_CODE):
                continue
            of_host = len(met) < len(encounter.principals) and (host or HOME_CODE) in met.values()
            if of_host and _of_day(tagged, told, encounter.date, reference):
                give_occasion(tagged, encounter, told.span("visit"), "occasion.of_welcome")


def _welcomes(vocabulary: Vocabulary, chars: str) -> Iterator[re.Match[str]]:
    for expression in welcome_words(vocabulary).told:
        for told in expression.finditer(chars):
            if not _OTHER_VISIT.search(chars, behind_last(chars, "，。；！\n", told.start()), told.end()):
                yield told


def _of_day(tagged: Tagged, told: re.Match[str], day: str, reference: Reference | None) -> bool:
    """Whether the sentence of a welcome names no other day, or month, than that of the encounter."""
    values = (resolve(date, reference) for date in tagged.dates_up_to(told))
    return all(agree(day, value) for value in values if len(value) >= MONTH)
