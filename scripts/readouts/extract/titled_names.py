"""Names behind a country and an office, before a title, or alone: the references that a text shows at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.extract.namesakes import listed_in_full
from readouts.extract.person_reference import PersonReference
from readouts.extract.title_words import titles
from readouts.extract.unlisted import rest_of_name, unlisted_name
from readouts.vocabulary import HOME, Token, Vocabulary

# The place of a guest: behind a verb of receiving, in a list, behind 时任 and the like.
_GUEST = re.compile(r"(?:会见|[、和同与时任新前])(?:该国|当地)?$")
# 会见议长甲时，乙表示: at the head of a sentence, of one more of those whom the text tells to have been met abroad.
_MET_NEXT = re.compile(r"(?:^|[。\n])\s*会见$")
_CONSORT = "夫人"
_PARTY_AT_HOME = "中共"
# 同新总理: a new one, where the first character of a country's name stands too.
_NEW = "新"
# 、渔业合作委员会冰方主席: what a leader chairs for one side beside his office, with the countries in its name.
_SIDE_CHAIR = re.compile(
    r"(?:[、兼](?:(?!会[见晤谈面]|主持|出席|通话)[^，。；：、“”\n<>]){0,24}?"
    r"(?:委员会|联委会|机制|对话|磋商|会议|会晤)(?:[一-鿿]|[一-鿿]{2,8}?)方(?:主席|牵头人|组长|团长|首席代表|协调人))+"
)
# 第一副总理兼乡村及区域发展|部长: what stands between an office and the next that the same person holds.
_SECOND_OFFICE = re.compile(r"兼[一-鿿]{2,8}、[一-鿿]{1,8}|[、兼][一-鿿]{1,14}")
# 独立|党主席: the name of a party before its 党.
_PARTY = re.compile(r"[一-鿿]{1,6}")
_LONGEST_BODY = 8
# 渔业发展和海洋安全|委员会: how far behind an office the name of a body of the state may reach; none tells an act.
_LONGEST_OF_BODY = 20
_IDEOGRAPHS = re.compile("[一-鿿]+")
_ACT = re.compile("主持|出席|参加|会见|会谈|访问|表示|强调|指出|[同与向对]")
# A name of two characters may stand within others.
_SHORT = 2
# 约恩·托马斯·
_GIVEN = re.compile("(?P<first>[一-鿿]{1,7})·(?:[一-鿿]{1,9}·)+")
# 人民联盟（海洋派）主席
_FACTION = re.compile("（[一-鿿]{1,6}派）$")
# 论坛共同主席国|某国总统某某: at the head of a clause, what his country is beside that belongs to him.
_CHAIRING = re.compile(
    r"(?:^|(?<=[，。；：！？\n]))(?:共同|会(?![见晤谈])|[^，。；：！？、\n“”同与和由向为会对]){0,14}主席国$"
)
_LONGEST_CHAIRING = 18
# Behind these a clause begins.
_OPENING = "。，；：！？\n"


def find_titled_names(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PersonReference]:
    """References in text order, without overlap and not yet resolved. `tokens`: vocabulary names in the folded text."""
    return _Scan(folded, tokens, vocabulary).references()


@dataclass(slots=True)
class _Lead:
    """What has been read of `[country][office]…` before a name."""

    start: int
    end: int
    country: str = ""
    organization: str = ""
    offices: list[str] = field(default_factory=list)


class _Scan:
    """Goes through the names of a text with the lead that is open and the country named last."""

    def __init__(self, folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
        self.folded, self.tokens, self.vocabulary = folded, tokens, vocabulary
        self.starts = [token.start for token in tokens]
        self.titles = titles(vocabulary)
        self.found: list[PersonReference] = []
        self.lead: _Lead | None = None
        self.nearest = ""
        self.countries: set[str] = set()
        self.read_to = 0

    def references(self) -> list[PersonReference]:
        """The references of the whole text."""
        for token in self.tokens:
            if token.start < self.read_to or (self.found and token.start < self.found[-1].end):
                continue
            match token.kind:
                case "country" | "organization" | "event":
                    self._origin(token)
                case "office" if token.name not in self.titles.stand_ins:
                    self._office(token)
                case "person":
                    self._person(token)
                case _:
                    self.lead = None
        return self.found

    def _origin(self, token: Token) -> None:
        """A country or body opens a lead, or goes on with one behind 、."""
        lead = self.lead
        if lead is None or not lead.offices or self.folded[lead.end : token.start] != "、":
            lead = _Lead(token.start, token.end)
        lead.end = token.end
        if token.kind == "country":
            lead.country = self.nearest = self.vocabulary.countries[token.name]
            self.countries.add(lead.country)
        else:
            lead.organization = token.name
        self.lead = lead

    def _office(self, token: Token) -> None:
        """An office: behind a name its title, else part of the lead, behind which an unlisted name may stand."""
        if self._behind_name(token):
            return
        lead = self.lead
        if lead is None or not self._joins(lead, token):
            lead = self._opened(token)
        end = self._office_end(token)
        lead.offices.append(self.folded[token.start : end])
        # 埃米尔（国家元首）贝尔松
        end += self.folded.startswith("）", end) and self.folded.startswith("（", token.start - 1)
        if chair := _SIDE_CHAIR.match(self.folded, end):
            end = self.read_to = chair.end()
        honour = self.titles.honour.match(self.folded, end)
        lead.end = honour.end() if honour else end
        self.lead = lead
        if self._named_next(lead.end):
            return
        if polite := self.titles.honorific.match(self.folded, lead.end):
            self._add(lead, lead.end, "", polite.end())
        elif self.titles.speaks.match(self.folded, lead.end) and self._has_country(lead):
            self._add(lead, lead.end, "")
        elif name := self._name_behind(lead):
            self._add(lead, lead.end, name)

    def _office_end(self, token: Token) -> int:
        """Where an office ends: behind that of an aide to who holds it."""
        aide = self.titles.aide.match(self.folded, token.end)
        if aide is None or self._named_next(token.end):
            return token.end
        self.read_to = aide.end()
        return aide.end()

    def _opened(self, office: Token) -> _Lead:
        """The lead that an office opens, with the country whose short name means it before a titled name alone."""
        match = self.titles.country.search(self.folded, max(0, office.start - _LONGEST_BODY), office.start)
        if match is None or not self._named_next(office.end):
            return _Lead(office.start, office.end)
        self.nearest = self.vocabulary.phrases["country_before_office"][match[0]]
        return _Lead(match.start(), office.end, self.nearest)

    def _behind_name(self, token: Token) -> bool:
        """Whether an office is the title of the name before it; it then becomes part of that reference.

        Not 贝尔松|总统夫人, who is another.
        """
        last = self.found[-1] if self.found else None
        if not last or not last.name or token.name.endswith(_CONSORT):
            return False
        if self.folded[last.end : token.start] != ("、" if last.titled_after else ""):
            return False
        last.end, last.titled_after = token.end, True
        last.office = last.office or token.name
        self.lead = None
        return True

    def _joins(self, lead: _Lead, office: Token) -> bool:
        """An office goes on from the lead: at once, after 、, or after the short name of a body (X国|…党|主席)."""
        gap = self.folded[lead.end : office.start]
        if gap == "" or (gap in ("、", "兼") and lead.offices):
            return True
        if gap == "（" and lead.offices and self.folded.startswith("）", office.end):
            return True
        if lead.offices and _SECOND_OFFICE.fullmatch(gap):
            return True
        if office.name.startswith("党") and _PARTY.fullmatch(gap):
            return True
        body = _FACTION.sub("", gap)
        return not lead.offices and len(body) <= _LONGEST_BODY and self.titles.body.fullmatch(body) is not None

    def _named_next(self, at: int) -> bool:
        """Whether a listed name, a further office or another country's office begins at an offset."""
        index = bisect_left(self.starts, at)
        if index == len(self.tokens) or self.starts[index] != at:
            return False
        token = self.tokens[index]
        if token.kind == "country" and index + 1 < len(self.tokens):
            # 联盟轮值主席国|斐济|总统贝尔松
            behind = self.tokens[index + 1]
            return behind.kind == "office" and behind.start == token.end
        return token.kind in ("person", "office")

    def _person(self, token: Token) -> None:
        """A listed name, with the lead that it stands behind and the title of respect behind it."""
        if self._inside_word(token) or self._inside_name(token):
            return
        lead = self.lead
        if lead and lead.offices and self._given_before(lead.end, token):
            self._add(lead, token.start, token.name)
        elif lead and lead.offices and lead.end == token.start:
            name = self._whole_name(lead, token)
            longer = len(name) > len(token.name) and self.vocabulary.leads(lead.offices[-1])
            if longer and not any(r.name == name for r in self.found):
                lead.country = lead.country or self.nearest
            self._add(lead, token.start, name)
        else:
            self.found.append(self._alone(token))
        behind_office = lead is not None and self.lead is None
        self.lead = None
        if self.found[-1].end == token.end and (behind_office or listed_in_full(token.name, self.vocabulary)):
            self.found[-1].end = rest_of_name(self.folded, token.end, self.vocabulary)
        if polite := self.titles.honorific.match(self.folded, self.found[-1].end):
            self.found[-1].end, self.found[-1].titled_after = polite.end(), True

    def _given_before(self, at: int, token: Token) -> bool:
        """总统|约恩·托马斯·|贝尔松, of one listed as 约恩·贝尔松: whether what stands before the family name is his."""
        given = _GIVEN.fullmatch(self.folded, at, token.start)
        return given is not None and f"{given['first']}·{token.name}" in self.vocabulary.people_by_name

    def _alone(self, token: Token) -> PersonReference:
        """A listed name without a lead; the title is told apart from one that is listed with it alone, 贝尔松总统."""
        title = self.titles.titled.search(token.name)
        name = token.name[: title.start()] if title else token.name
        bearers = self.vocabulary.people_by_name
        family = (any(n.endswith(name) for n in (p.name_zh, *p.aliases)) for p in bearers[token.name])
        if title is None or len(name) < _SHORT or name in bearers or not all(family):
            return PersonReference(token.start, token.end, token.start, token.end, token.name)
        end = token.start + len(name)
        return PersonReference(token.start, token.end, token.start, end, name, office=title[0], titled_after=True)

    def _add(self, lead: _Lead, name_start: int, name: str, end: int | None = None) -> None:
        """Add the reference of a lead with its name, which may be empty; `end`: where a title of respect ends it."""
        name_end = name_start + len(name)
        office = "、".join(lead.offices)
        start = self._with_chairing(lead)
        self.found.append(
            PersonReference(
                start, end or name_end, name_start, name_end, name, lead.country, lead.organization, office,
                titled_after=end is not None,
            )
        )  # fmt: skip
        self.lead = None

    def _with_chairing(self, lead: _Lead) -> int:
        """Where a lead begins: with 论坛共同主席国 before its country, where no other reference has those words."""
        if not lead.country:
            return lead.start
        chairing = _CHAIRING.search(self.folded, max(0, lead.start - _LONGEST_CHAIRING), lead.start)
        taken = self.found[-1].end if self.found else 0
        return chairing.start() if chairing and chairing.start() >= taken else lead.start

    def _inside_word(self, token: Token) -> bool:
        """The first character of a short name may be the second of a pair of countries in their one-character forms."""
        before = self.folded[token.start - 1] if token.start else ""
        short = self.vocabulary.abbreviations
        return len(token.name) == _SHORT and before in short and token.name[0] in short

    def _inside_name(self, token: Token) -> bool:
        """国防部长贝|托卡|松: whether a short name stands within a longer one that follows an office."""
        lead = self.lead
        if len(token.name) > _SHORT or lead is None or not lead.offices or lead.end >= token.start:
            return False
        return lead.end + len(unlisted_name(self.folded, lead.end, self.vocabulary)) > token.end

    def _name_behind(self, lead: _Lead) -> str:
        """The unlisted name behind `[country][office]`, or behind a leader's office alone in the place of a guest.

        在X国会见总督Y: an office without a country is of the country named last, or of the one in short before it.
        """
        if lead.offices[-1] in self.titles.collective:
            return ""
        lead.country = lead.country or self._of_party(lead.offices)
        if not (lead.country or lead.organization):
            lead.organization = _body_of(lead.offices[-1], self.vocabulary) or self._body_before(lead.start)
        if not (lead.country or lead.organization):
            office = self.vocabulary.offices.get(lead.offices[-1])
            short = self._country_in_short(lead.start)
            start = lead.start - 1 if short else lead.start
            before = self.folded[max(0, start - 4) : start]
            guest = _GUEST.search(before)
            at_home = lead.offices[0].startswith(_PARTY_AT_HOME)
            next_met = _MET_NEXT.search(before) is not None
            nearest = self._host_of_visit(lead.end) if next_met else self.nearest
            rank = office.rank if office else ""
            leads = rank == "leader" or (next_met and rank == "deputy") or self._listed_too(start, rank)
            if at_home or not (guest and nearest and leads):
                return ""
            lead.country, lead.start = short or nearest, start
            if lead.country in HOME:
                return ""  # leaders at home are listed
        if self._names_body(lead.end):
            return ""
        return unlisted_name(self.folded, lead.end, self.vocabulary)

    def _host_of_visit(self, at: int) -> str:
        """The country of the last one abroad who is named with office and country, if a leader at home speaks next.

        会见希腊总统甲时，…。会见议长乙时，习近平表示，…
        """
        near = self.tokens[bisect_left(self.starts, at) : bisect_left(self.starts, at + _LONGEST_OF_BODY)]
        if not any(t.kind == "person" and t.name in self.vocabulary.leaders_at_home for t in near):
            return ""
        abroad = (r.country for r in reversed(self.found) if r.office and r.country and r.country not in HOME)
        return next(abroad, "")

    def _listed_too(self, at: int, rank: str) -> bool:
        """会见冰岛总理甲、副总理乙: whether a deputy follows one of the same country in a list."""
        last = self.found[-1] if self.found else None
        if last is None or rank != "deputy" or last.organization or _body_of(last.office, self.vocabulary):
            return False
        return last.office != "" and self._joined(last, at)

    def _joined(self, last: PersonReference, at: int) -> bool:
        return self.folded[last.end : at] in ("和", "与", "及", "、", "以及")

    def _body_before(self, at: int) -> str:
        """渔业组织主席甲和秘书长乙: the body of the one right before an office; empty without one."""
        last = self.found[-1] if self.found else None
        return last.organization if last is not None and self._joined(last, at) and not last.country else ""

    def _names_body(self, at: int) -> bool:
        """某国总统|渔业发展和海洋安全|委员会主席: whether a body of the state stands behind an office."""
        index = bisect_left(self.starts, at)
        behind = next((t for t in self.tokens[index:] if t.kind == "office"), None)
        if behind is None or not at + _SHORT < behind.start <= at + _LONGEST_OF_BODY:
            return False
        gap = self.folded[at : behind.start]
        body = _IDEOGRAPHS.fullmatch(gap) is not None and self.folded.startswith("委员会", behind.start)
        # 总理甲共同主持渔业|委员会: what somebody does stands in the name of no body.
        return body and _ACT.search(gap) is None

    def _country_in_short(self, office: int) -> str:
        """The country named before of which one character alone stands before an office; empty without one."""
        letter = self.folded[max(0, office - 1) : office]
        codes = self.countries.intersection(self.vocabulary.abbreviations.get(letter, ()))
        return codes.pop() if len(codes) == 1 and letter != _NEW else ""

    def _has_country(self, lead: _Lead) -> bool:
        """Whether a country stands before an office: in full, or as one character of one named before, 哈总统强调."""
        at = lead.start - 1
        if lead.country or at < 0 or (at and self.folded[at - 1] not in _OPENING):
            return bool(lead.country)
        office = self.vocabulary.offices.get(lead.offices[0])
        named = {r.country for r in self.found if r.country}
        codes = named.intersection(self.vocabulary.abbreviations.get(self.folded[at], ()))
        if len(codes) == 1 and office and office.rank == "leader":
            lead.country, lead.start = codes.pop(), at
        return bool(lead.country)

    def _of_party(self, offices: Sequence[str]) -> str:
        """The country of a party abroad that is printed before its office, in short, 甲共 of 甲国, or in full.

        In full for a leader of the party, and for one who holds an office of the state as well.
        """
        first, last = offices[0], self.vocabulary.offices.get(offices[-1])
        codes = self.vocabulary.abbreviations.get(first[0], ()) if first[1:2] == "共" else ()
        if not codes and last and self.vocabulary.scope(first) == "party":
            whole = max((name for name in self.vocabulary.countries if first.startswith(name)), key=len, default="")
            leads = last.rank == "leader" or (last.scope != "party" and self.vocabulary.leads(offices[-1]))
            codes = (self.vocabulary.countries[whole],) if whole and leads else ()
        return codes[0] if len(codes) == 1 and codes[0] not in HOME else ""

    def _whole_name(self, lead: _Lead, token: Token) -> str:
        """A listed name behind a title; a longer unlisted one that begins with it, where the listed is of elsewhere.

        甲·乙, or of a country a longer name, is not the head of a body who is listed as 甲 without a country.
        """
        people, short = self.vocabulary.people_by_name[token.name], len(token.name) <= _SHORT
        fits = (lead.country,) if short or self.folded.startswith("·", token.end) else ("", lead.country)
        if not lead.country:
            # 发言人贝|尔|松: of whom an office tells that no leader holds, no short name of a leader is the beginning.
            led = all(self.vocabulary.is_leader(p) for p in people)
            elsewhere = (short and led and not self.vocabulary.leads(lead.offices[-1])) or self._printed_longer(token)
        else:
            elsewhere = not any(p.country_code in fits for p in people)
        if elsewhere:
            name = unlisted_name(self.folded, token.start, self.vocabulary)
            if len(name) > len(token.name):
                return name
        return token.name

    def _printed_longer(self, token: Token) -> bool:
        """副总理贝|尔松: whether one listed as of a country not named so far begins a name that stands there twice."""
        here = {"", *HOME, *self.countries}
        if not self.countries or any(p.country_code in here for p in self.vocabulary.people_by_name[token.name]):
            return False
        name = unlisted_name(self.folded, token.start, self.vocabulary) or token.name
        return self.folded.find(name, self.folded.find(name) + 1) >= 0


def _body_of(office: str, vocabulary: Vocabulary) -> str:
    """The organization with whose name an office begins, as 联合国 does 联合国秘书长; else empty."""
    known = vocabulary.offices.get(office)
    if known is None or known.scope != "organization":
        return ""
    return next((office[:end] for end in range(len(office) - 1, 1, -1) if office[:end] in vocabulary.organizations), "")
