"""Who is named, with country, office and the person that the vocabulary or the text itself gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from readouts.extract.findings import Findings
from readouts.extract.identity import unregistered_id
from readouts.extract.near_names import near_names
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary

Tag = Callable[[str], Tagged]


def people(found: Tagged) -> list[tuple[str, str]]:
    """Printed words and identifier of each person that was resolved."""
    return [(found.body.text[p.start : p.end], p.person.person_id) for p in found.people if p.person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冰岛总统贝尔松说", [("冰岛总统贝尔松", "beiersong-is")]),
        ("哈萨克斯坦总统托卡耶夫说", [("哈萨克斯坦总统托卡耶夫", "kassym-jomart-tokayev")]),
        ("斐济总理兼外长托梅鲁抵达", [("斐济总理兼外长托梅鲁", "tuomeilu-fj")]),
        ("冰岛人民党主席、总理贝尔松访华", [("冰岛人民党主席、总理贝尔松", "beiersong-is")]),
        ("斐济共产党总书记、国家主席托梅鲁抵达", [("斐济共产党总书记、国家主席托梅鲁", "tuomeilu-fj")]),
        ("冰岛独立党主席、总理贝尔松访华", [("冰岛独立党主席、总理贝尔松", "beiersong-is")]),
        ("冰岛渔业联盟（海洋派）主席、总理贝尔松访华", [("冰岛渔业联盟（海洋派）主席、总理贝尔松", "beiersong-is")]),
        ("冰岛总理、独立党主席贝尔松访华", [("冰岛总理、独立党主席贝尔松", "beiersong-is")]),
        ("冰岛独立党中央委员、副总统贝尔松访华", [("冰岛独立党中央委员、副总统贝尔松", "beiersong-is")]),
        ("越南共产党中央政治局委员、副总理阮托访华", [("越南共产党中央政治局委员、副总理阮托", "ruantuo-vn")]),
        ("越南共产党中央政治局委员、公安部部长阮托访华", []),
        ("哈萨克斯坦总统卡·托卡耶夫说", [("哈萨克斯坦总统卡·托卡耶夫", "kassym-jomart-tokayev")]),
        ("托卡耶夫总统说", [("托卡耶夫总统", "kassym-jomart-tokayev")]),
        ("斐济总理托梅鲁和夫人", [("斐济总理托梅鲁", "tuomeilu-fj")]),
        ("冰岛总统贝尔松等", [("冰岛总统贝尔松", "beiersong-is")]),
        ("太平洋岛国论坛轮值主席国斐济总理托梅鲁抵达", [("太平洋岛国论坛轮值主席国斐济总理托梅鲁", "tuomeilu-fj")]),
        ("冰岛总统府发表声明", []),
        ("冰岛总统将访问斐济", []),
        ("斐济总理的特使", []),
        ("大陆国家主席习近平说", [("大陆国家主席习近平", "xi-jinping")]),
        ("两国总统的会谈", []),
    ],
)
def test_a_person_is_country_office_and_name(tagged: Tag, text: str, expected: list[tuple[str, str]]) -> None:
    assert people(tagged(text)) == expected


def test_an_unknown_name_is_known_again_without_its_title(tagged: Tag) -> None:
    found = people(tagged("斐济总理托梅鲁抵达。托梅鲁表示，好。托梅鲁总理一行离开。"))
    assert [words for words, _ in found] == ["斐济总理托梅鲁", "托梅鲁", "托梅鲁总理"]
    assert {person for _, person in found} == {"tuomeilu-fj"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("斐济总理瓦卡·托梅鲁抵达。托梅鲁表示，好。", ["斐济总理瓦卡·托梅鲁", "托梅鲁"]),
        ("斐济总理瓦卡·本·托梅鲁抵达。托梅鲁说，好。", ["斐济总理瓦卡·本·托梅鲁", "托梅鲁"]),
    ],
)
def test_an_unknown_name_in_full_is_known_again_by_its_part(tagged: Tag, text: str, words: list[str]) -> None:
    assert people(tagged(text)) == [(word, "tuomeilu-fj") for word in words]


def test_an_unknown_name_in_full_stays_whole_where_no_part_is_printed_alone(tagged: Tag) -> None:
    text = "斐济总理瓦卡·托梅鲁抵达。商人约翰·托梅鲁离开。"
    assert people(tagged(text))[0] == ("斐济总理瓦卡·托梅鲁", "wakatuomeilu-fj")


@pytest.mark.parametrize(
    "gloss", ["（Jón Bersson）", "（Jón Bersson，又译白松）", "（Jón Bersson，托梅鲁）", "（又译贝尔松）", "（贝尔松）"]
)
def test_other_forms_of_a_name_in_brackets_behind_it_are_part_of_it(tagged: Tag, gloss: str) -> None:
    found = tagged(f"冰岛总统贝尔松{gloss}抵达。斐济总理托梅鲁离开。").people
    assert [p.name for p in found] == ["贝尔松", "托梅鲁"]


def test_somebody_else_in_brackets_is_named(tagged: Tag) -> None:
    found = tagged("冰岛总统贝尔松（图左同斐济总理托梅鲁）抵达。").people
    assert [p.name for p in found] == ["贝尔松", "托梅鲁"]


def test_references_do_not_overlap(tagged: Tag) -> None:
    found = tagged("斐济总理托梅鲁抵达。我欢迎托梅鲁总理先生。").people
    assert [p.name for p in found] == ["托梅鲁", "托梅鲁"]


@pytest.mark.parametrize(
    "after",
    [
        "表示，好。",
        "抵达。",
        "举行会谈。",
        "还强调，好。",
        "来了。",
    ],
)
def test_an_unknown_name_seen_before_is_cut_at_the_same_place(tagged: Tag, after: str) -> None:
    assert people(tagged(f"冰岛总统贝尔松表示，好。冰岛总统贝尔松{after}"))[1:] == [("冰岛总统贝尔松", "beiersong-is")]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("托卡耶夫表示", True),
        ("哈萨克斯坦总统托卡耶夫表示", True),
        ("托卡耶夫总统表示", False),
        ("托卡耶夫先生表示", False),
        ("托卡耶夫总统阁下表示", False),
    ],
)
def test_a_title_behind_the_name_is_of_speech_and_not_of_report(tagged: Tag, text: str, bare: bool) -> None:
    [person] = tagged(text).people
    assert person.bare is bare


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冰岛总统贝尔松抵达。我同总统先生会晤。", "beiersong-is"),
        ("冰岛总统贝尔松和斐济总理托梅鲁抵达。我欢迎总理先生。", "tuomeilu-fj"),
        ("冰岛总统贝尔松抵达。我感谢冰岛总统先生。", "beiersong-is"),
    ],
)
def test_an_office_with_a_polite_word_is_whoever_holds_it(tagged: Tag, text: str, expected: str) -> None:
    assert people(tagged(text))[-1][1] == expected


def test_a_polite_office_of_another_country_is_nobody_named(tagged: Tag) -> None:
    assert people(tagged("冰岛总统贝尔松说，斐济总统先生好。")) == [("冰岛总统贝尔松", "beiersong-is")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("马丁纳姆(Ricardo Martinam)来了。马丁纳姆说，好。", []),
        ("马丁纳姆(Ricardo Martinam)来了。马丁说，好。", [("马丁", "micheal-martin")]),
        ("马丁总理(Mary Martin)来了。", [("马丁总理(Mary Martin)", "micheal-martin")]),
        (
            "冰岛总统当选人马丁纳姆说，马丁纳姆很好。",
            [("冰岛总统当选人马丁纳姆", "madingnamu-is"), ("马丁纳姆", "madingnamu-is")],
        ),
        ("斐济总理托梅鲁到法国巴黎出席会议", [("斐济总理托梅鲁", "tuomeilu-fj")]),
    ],
)
def test_a_listed_name_that_begins_a_longer_one_is_not_taken(
    tagged: Tag, text: str, expected: list[tuple[str, str]]
) -> None:
    assert people(tagged(text)) == expected


@pytest.mark.parametrize(
    ("text", "name"), [("发言人卡马特说，好。", "发言人卡马特"), ("新闻秘书达尔马说，好。", "新闻秘书达尔马")]
)
def test_a_short_name_of_a_leader_is_not_the_beginning_of_an_officials(tagged: Tag, text: str, name: str) -> None:
    """卡马 and 达尔 are in the vocabulary, as leaders."""
    assert [printed for printed, _ in people(tagged(text))] == [name]


@pytest.mark.parametrize("text", ["中韩正在商谈自贸协定。", "中韩正式建交。", "同中韩正常往来。"])
def test_two_countries_in_short_and_an_adverb_are_no_vice_president(tagged: Tag, text: str) -> None:
    assert people(tagged(text)) == []


def test_a_name_that_stands_in_an_unknown_longer_one_is_not_taken(tagged: Tag) -> None:
    """瓦卡, who heads a body, is in the vocabulary; the printed country says that this is another."""
    assert people(tagged("斐济总理瓦卡图说")) == [("斐济总理瓦卡图", "wakatu-fj")]


def test_an_unknown_name_that_ends_in_a_known_one_is_whole_wherever_it_stands(tagged: Tag) -> None:
    """达尔 is in the vocabulary."""
    found = people(tagged("冰岛总统索尔达尔说，好。索尔达尔表示，行。"))
    assert [person for _, person in found] == ["suoerdaer-is", "suoerdaer-is"]


def test_one_short_name_of_two_countries_is_the_one_whose_country_is_printed(tagged: Tag) -> None:
    known = people(tagged("韩国总统李在明说"))
    assert [person for _, person in known] == ["lee-jae-myung"]
    [(_, other)] = people(tagged("冰岛总统托卡耶夫说"))
    assert other == "tuokayefu-is"


@pytest.mark.parametrize(
    ("name", "origin", "expected"),
    [
        ("贝尔松", "IS", "beiersong-is"),
        ("贝尔松", "", "beiersong"),
        ("让·贝尔松", "IS", "rangbeiersong-is"),
        ("林知远", "CN", "linzhiyuan-cn"),
        ("", "", "unnamed"),
    ],
)
def test_the_identifier_of_an_unknown_person_is_made_of_name_and_origin(name: str, origin: str, expected: str) -> None:
    assert unregistered_id(name, origin) == expected


def test_unknown_persons_are_reported_once_with_a_row_to_paste(extract: Callable[..., Findings]) -> None:
    text = "冰岛总统贝尔松同哈萨克斯坦总统托卡耶夫会谈。贝尔松说，好。贝尔松说，行。"
    [issue] = [i for i in extract(text, "2031-03-05").issues if i.code == "person.unknown"]
    assert issue.severity == "info"
    assert "beiersong-is,贝尔松,,,总统,,IS," in issue.message
    assert text[issue.start : issue.end] == "冰岛总统贝尔松"


@pytest.mark.parametrize(
    ("name", "office", "country", "near"),
    [
        ("托卡耶大", "总统", "KZ", ["托卡耶夫"]),
        ("托卡耶夫斯", "总统", "KZ", ["托卡耶夫"]),
        ("托耶夫", "总统", "KZ", ["托卡耶夫"]),
        ("拜澄", "总统", "US", ["拜登"]),
        ("托卡耶大", "总统", "IS", []),
        ("托卡耶大", "总统", "", []),
        ("托卡大大", "总统", "KZ", []),
        ("拜澄", "驻华大使", "US", []),
    ],
)
def test_a_name_one_character_from_that_of_somebody_of_the_country_may_mean_them(
    name: str, office: str, country: str, near: list[str], vocabulary: Vocabulary
) -> None:
    person = Person("x", name, office_zh=office, country_code=country, registered=False)
    assert [printed for printed, _ in near_names(person, vocabulary)] == near


def test_whom_an_unknown_name_may_mean_is_asked_before_a_row_is_given(extract: Callable[..., Findings]) -> None:
    text = "美国总统拜澄同冰岛总统贝尔松会谈。"
    assert [i.message for i in extract(text, "2031-03-05").issues if i.code == "person.unknown"] == [
        "拜澄 is in no row of people.csv; did you mean 拜登 (joe-biden)? if not, add: baicheng-us,拜澄,,,总统,,US,",
        "贝尔松 is in no row of people.csv; add: beiersong-is,贝尔松,,,总统,,IS,",
    ]


def test_a_person_in_another_office_is_otherwise_the_same() -> None:
    person = Person("a-b", "甲", "A B", ("乙",), "总理", "Premier", "IS", "Q1", registered=False)
    assert person.then("总统") == replace(person, office_zh="总统")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吉尔吉斯斯坦总统扎帕罗夫", "sadyr-japarov"),
        ("吉尔吉斯斯坦总理扎帕罗夫", "akylbek-japarov"),
        ("新开发银行行长罗塞夫", "dilma-rousseff"),
        ("中美洲议会议长罗塞夫", "luosaifu"),
        ("世界贸易组织副总干事罗塞夫", "luosaifu-shi-jie-mao-yi-zu-zhi"),
        ("斐济驻华大使巴赫", "bahe-fj"),
        ("越共中央政治局委员甄明远抵达", "zhenmingyuan-vn"),
    ],
)
def test_a_namesake_with_another_office_is_somebody_else(tagged: Tag, text: str, expected: str) -> None:
    assert [r.person.person_id for r in tagged(text).people if r.person] == [expected]


def test_a_vice_president_may_be_called_by_the_office_in_short(tagged: Tag) -> None:
    found = tagged("昨天我同韩正副主席共同主持了会议，欢迎习近平副主席来访。").people
    assert [r.person.person_id for r in found if r.person and r.name] == ["han-zheng", "xi-jinping"]


def test_a_family_name_with_another_given_name_is_nobody_listed(tagged: Tag) -> None:
    assert tagged("公司创始人约翰·普京到访。普京说，很好。").people == ()
    assert len(tagged("弗拉基米尔·普京到访。普京说，很好。").people) == 2


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松会见安瓦尔·托梅鲁。安瓦尔表示，好。",
        "贝尔松会见渔业党主席安瓦尔·托梅鲁。安瓦尔·托梅鲁表示，好。",
        "贝尔松会见瓦卡·普京·托梅鲁。普京·托梅鲁表示，好。",
        "贝尔松会见V·B·拜登。拜登表示，好。",
        "贝尔松会见V.B.拜登。拜登表示，好。",
        "贝尔松会见斐济渔业武装领导人普京。普京表示，好。",
        "贝尔松会见斐济渔业武装“海洋委员会”主席普京。普京表示，好。",
        "贝尔松会见斐济渔民抵抗运动（渔运）领导人普京。普京表示，好。",
    ],
)
def test_a_listed_name_within_the_name_of_another_is_nobody_listed(tagged: Tag, text: str) -> None:
    assert tagged(text).people == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("贝尔松会见马来西亚总理安瓦尔·托梅鲁。安瓦尔表示，好。", "anwar-ibrahim"),
        ("贝尔松会见安瓦尔·本·易卜拉欣。安瓦尔表示，好。", "anwar-ibrahim"),
        ("贝尔松会见普京·弗拉基米尔。普京表示，好。", "vladimir-putin"),
        ("贝尔松会见V·V·普京。普京表示，好。", "vladimir-putin"),
        ("贝尔松会见俄罗斯渔业武装领导人普京。普京表示，好。", "vladimir-putin"),
    ],
)
def test_a_longer_form_of_a_listed_name_is_its_bearer(tagged: Tag, text: str, person: str) -> None:
    assert {found for _, found in people(tagged(text))} == {person}


def test_who_heads_an_organization_bears_the_whole_name(tagged: Tag) -> None:
    found = tagged("国际足联主席普京·托梅鲁抵达。普京表示，好。").people
    assert [(r.name, r.person is not None and r.person.registered) for r in found] == [("普京·托梅鲁", False)]


def test_the_letter_of_the_country_belongs_to_the_leader(tagged: Tag) -> None:
    (putin,) = tagged("同俄总统普京会谈").people
    assert (putin.start, putin.end) == (1, 6)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("斐济总理托梅鲁（Tomeru Vatu）抵达", "斐济总理托梅鲁（Tomeru Vatu）"),
        ("斐济总理托梅鲁(Tomeru)抵达", "斐济总理托梅鲁(Tomeru)"),
        ("斐济总理托梅鲁（Tomeru，又译图马鲁）抵达", "斐济总理托梅鲁（Tomeru，又译图马鲁）"),
        ("斐济总理托梅鲁（右）抵达", "斐济总理托梅鲁"),
    ],
)
def test_a_name_in_latin_letters_belongs_to_the_name_before_it(tagged: Tag, text: str, printed: str) -> None:
    assert people(tagged(text)) == [(printed, "tuomeilu-fj")]


def test_a_name_alone_is_of_whom_the_article_names_longer(tagged: Tag) -> None:
    """Several bear the short name, and the article names more countries than one of theirs."""
    text = "沙特王储兼首相穆罕默德·本·萨勒曼抵达。他与阿联酋、吉布提领导人谈过。穆罕默德表示，天气晴。"
    assert {person for _, person in people(tagged(text))} == {"mohammed-bin-salman"}


def test_another_form_of_a_name_is_the_same_person(tagged: Tag) -> None:
    text = "德国总理萧兹、肖尔茨、朔尔茨"
    assert {person for _, person in people(tagged(text))} == {"olaf-scholz"}


@pytest.mark.parametrize(
    ("text", "person"),
    [("江主席指出，好。", "jiang-zemin"), ("温总理说，好。", "wen-jiabao"), ("美国总统柯林顿说，好。", "bill-clinton")],
)
def test_forms_of_name_of_other_days_and_places(tagged: Tag, text: str, person: str) -> None:
    assert [found for _, found in people(tagged(text))] == [person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中非总统图瓦德拉表示，感谢。", ["中非总统图瓦德拉"]),
        ("中非领导人举行会晤。", []),
        ("中非关系很好。", []),
    ],
)
def test_a_country_of_a_short_name_is_meant_before_a_titled_name_alone(
    tagged: Tag, text: str, expected: list[str]
) -> None:
    assert [words for words, _ in people(tagged(text))] == expected


@pytest.mark.parametrize("behind", ["托梅鲁总理一行离开。", "欢迎托梅鲁总理来访。", "托梅鲁表示，好。"])
def test_a_part_of_an_unknown_name_with_a_title_behind_is_printed_alone(tagged: Tag, behind: str) -> None:
    assert people(tagged(f"斐济总理瓦卡·托梅鲁抵达。{behind}"))[0] == ("斐济总理瓦卡·托梅鲁", "tuomeilu-fj")


def test_initials_before_a_listed_name_are_those_of_its_bearer(tagged: Tag) -> None:
    found = people(tagged("俄罗斯联邦政府总理德·阿·梅德韦杰夫正式访问。习近平同梅德韦杰夫总理会见。"))
    assert [person for _, person in found] == ["dmitry-medvedev", "xi-jinping", "dmitry-medvedev"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李显龙总理抵达。李总理说，好。", ["李显龙总理", "李总理"]),
        ("李显龙总理抵达。李部长说，好。", ["李显龙总理"]),
        ("李显龙总理会见李克强总理。李总理说，好。", ["李显龙总理", "李克强总理"]),
        ("斐济总理托梅鲁抵达。托总理说，好。", ["斐济总理托梅鲁"]),
    ],
)
def test_a_family_name_with_the_office_is_the_one_leader_of_that_name(
    tagged: Tag, text: str, expected: list[str]
) -> None:
    assert [words for words, _ in people(tagged(text))] == expected


def test_a_name_with_given_names_of_several_parts_is_read_whole(tagged: Tag) -> None:
    text = "哈萨克斯坦总统卡西姆-卓玛勒特·托卡耶夫今日抵达。托卡耶夫说，好。"
    assert [person for _, person in people(tagged(text))] == ["kassym-jomart-tokayev"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日本首相小泉纯一郎抵达。小泉说，好。小泉首相也在场。", ["日本首相小泉纯一郎", "小泉", "小泉首相"]),
        ("日本首相小泉纯一郎抵达。小泉进次郎说，好。", ["日本首相小泉纯一郎"]),
        ("日本首相小泉纯一郎抵达。贝尔松与小泉去年曾见面。", ["日本首相小泉纯一郎", "小泉"]),
        ("小泉说，好。日本首相小泉纯一郎抵达。", ["日本首相小泉纯一郎"]),
    ],
)
def test_the_family_name_of_a_japanese_named_in_full_is_his(tagged: Tag, text: str, expected: list[str]) -> None:
    assert [words for words, _ in people(tagged(text))] == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("捷克总统克劳斯抵达", "vaclav-klaus"),
        # Neither of another country, nor in an office that the one listed never held.
        ("冰岛总统克劳斯抵达", "kelaosi-is"),
        ("捷克外长克劳斯抵达", "kelaosi-cz"),
    ],
)
def test_a_family_name_with_country_and_office_is_who_is_listed_in_full_alone(
    tagged: Tag, text: str, person: str
) -> None:
    assert [found for _, found in people(tagged(text))] == [person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("斐济总统抵达冰岛雷克雅未克，与冰总理贝尔松会谈。", "beiersong-is"),
        ("与冰总理贝尔松会谈。", ""),
        ("他在新西兰惠灵顿会见新总理贝尔松。", "beiersong-nz"),
        ("他在冰岛同俄总理贝尔松会谈。", ""),
        ("在冰岛的冰总理办公室主任贝尔松到场。", ""),
    ],
)
def test_an_unknown_guest_may_be_of_a_country_in_short_that_is_named_before(
    tagged: Tag, text: str, expected: str
) -> None:
    assert [person for words, person in people(tagged(text)) if words.endswith("贝尔松")] == [expected] * bool(expected)


@pytest.mark.parametrize(
    "behind",
    [
        "廿八日抵達。", "打算會見他。", "入場時揮手。", "短暫停留。", "上週抵達。", "曾表示，魚群要保護。",
        "早前訪問斐濟。", "稱，魚群要保護。", "則回應說：「魚群要保護。」", "均表示，魚群要保護。", "坦言魚群少了。",
        "飛抵蘇瓦。", "攜夫人抵達。", "展開會談。", "達成協議。", "再提議會談。", "已下榻賓館。",
        "未受傷。", "簽訂協定。", "先見了面。",
    ],
)  # fmt: skip
def test_an_unknown_name_ends_before_what_its_bearer_does(tagged: Tag, behind: str) -> None:
    assert people(tagged(f"冰島總統貝爾松{behind}"))[0][1] == "beiersong-is"


@pytest.mark.parametrize(("year", "person"), [(2009, "vaclav-klaus"), (1995, "kelaosi-cz")])
def test_who_is_known_by_the_family_name_held_the_office_on_the_day(
    extract: Callable[..., Findings], year: int, person: str
) -> None:
    [met] = extract(f"{year}年3月4日，捷克总统克劳斯同俄罗斯总理普京举行会谈。", f"{year}-03-05").encounters
    assert person in {p.person_id for p in met.principals}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("斐济代表、国防部长托莫迪松抵达", []),
        ("斐济代表、总统候选人莫迪抵达", ["narendra-modi"]),
        ("斐济代表、国防部长和莫迪会谈", ["narendra-modi"]),
    ],
)
def test_a_short_name_within_a_longer_one_behind_an_office_is_not_taken(
    tagged: Tag, text: str, expected: list[str]
) -> None:
    assert [person for _, person in people(tagged(text))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "（记者托卡耶夫、林知远）冰岛总统贝尔松抵达。",
        "本报苏瓦3月4日电（驻苏瓦记者 托卡耶夫 摄影林知远）冰岛总统贝尔松抵达。",
        "本报记者托卡耶夫从苏瓦报道，冰岛总统贝尔松抵达。",
    ],
)
def test_a_reporter_named_like_a_leader_is_none(tagged: Tag, text: str) -> None:
    assert people(tagged(text)) == [("冰岛总统贝尔松", "beiersong-is")]


@pytest.mark.parametrize("text", ["（记者林知远）托卡耶夫抵达。", "冰岛总统贝尔松会见记者。托卡耶夫抵达。"])
def test_whom_reporters_tell_of_is_a_leader_as_before(tagged: Tag, text: str) -> None:
    assert people(tagged(text))[-1][0] == "托卡耶夫"


def test_a_family_name_that_no_vocabulary_holds_alone_is_known_behind_the_whole_name(tagged: Tag) -> None:
    text = "冰岛总理贝尔松会见美国总统罗纳德·里根。里根说，这里根据习惯捕鱼。里根夫人也说，渔港很美。"
    assert [p.name for p in tagged(text).people] == ["贝尔松", "罗纳德·里根", "里根"]


def test_the_given_name_that_an_article_prints_alone_is_of_whom_it_has_named_in_full(tagged: Tag) -> None:
    text = "冰岛总理贝尔松会见美国总统罗纳德·里根。罗纳德说，渔港很美。"
    assert [(p.name, p.person and p.person.name_zh) for p in tagged(text).people][1:] == [
        ("罗纳德·里根", "罗纳德·里根"),
        ("罗纳德", "罗纳德·里根"),
    ]


@pytest.mark.parametrize("other", ["商人罗纳德·贝托夫抵达。", "渔业学生罗纳德抵达。"])
def test_a_given_name_that_another_bears_is_nobodys(tagged: Tag, other: str) -> None:
    text = f"冰岛总理贝尔松会见美国总统罗纳德·里根。{other}罗纳德说，渔港很美。"
    assert "罗纳德" not in [p.name for p in tagged(text).people]


def test_a_name_with_the_fathers_name_is_that_of_the_listed_one(tagged: Tag) -> None:
    assert people(tagged("俄罗斯总统弗拉基米尔·弗拉基米罗维奇·普京说"))[0][1] == "vladimir-putin"
    assert people(tagged("斐济总统弗拉基米尔·弗拉基米罗维奇·普京说"))[0][1] != "vladimir-putin"


def test_a_name_with_the_fathers_name_behind_an_office_without_a_country(tagged: Tag) -> None:
    found = tagged("渔业党中央总书记米哈伊尔·谢尔盖耶维奇·戈尔巴乔夫抵达。").people
    assert [(p.name, p.office) for p in found] == [("戈尔巴乔夫", found[0].office)]
    assert found[0].office.endswith("总书记")


def test_an_office_may_be_explained_and_a_name_be_of_many_parts(tagged: Tag) -> None:
    found = tagged(
        "巴林国王（国家元首）谢赫哈马德·本·约翰·哈利发会见贝尔松。斐济总理谢赫托马斯·本·约翰·阿勒马克拉图姆抵达。"
    )
    assert [(p.name, p.office) for p in found.people][:1] == [("哈马德", "国王、国家元首")]
    assert found.people[-1].name == "托马斯·本·约翰·阿勒马克拉图姆"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("冰岛副总理、冰岛和斐济渔业合作委员会冰方主席贝尔松到访。", "副总理"),
        ("冰岛副总理兼渔业对话冰方牵头人贝尔松到访。", "副总理"),
        ("冰岛副总理、渔业委员会冰岛方主席、海洋磋商冰方首席代表贝尔松到访。", "副总理"),
        ("冰岛总统外事顾问贝尔松到访。", "总统外事顾问"),
        ("冰岛总统高级助理贝尔松到访。", "总统高级助理"),
        ("冰岛总统、斐济总理会见渔业委员会冰方主席贝尔松。", ""),
    ],
)
def test_an_office_goes_on_with_a_chair_or_is_of_an_aide(tagged: Tag, text: str, office: str) -> None:
    assert [r.office for r in tagged(text).people if r.name == "贝尔松"] == ([office] if office else [])


def test_who_is_printed_as_an_aide_is_no_leader(extract: Callable[..., Findings]) -> None:
    met = "3月4日，斐济总理托梅鲁在苏瓦会见{}贝尔松。"
    assert extract(met.format("冰岛副总理、渔业合作委员会冰方主席")).encounters
    assert not extract(met.format("冰岛总统外事顾问")).encounters
    assert not extract(met.format("冰岛总理高级代表、渔业部部长")).encounters
    assert not extract(met.format("冰岛总统国际事务助理")).encounters


def test_whom_the_text_introduces_with_his_country_is_meant_behind_an_office_alone(tagged: Tag) -> None:
    """布朗, of two other countries, is in the vocabulary."""
    found = people(tagged("应斐济议会议长布朗松邀请，冰岛总统贝尔松来访。贝尔松同议长布朗松会谈。"))
    assert [person for words, person in found if "布朗" in words] == ["bulangsong-fj", "bulangsong-fj"]


def test_a_name_that_is_listed_with_its_title_is_his_whom_the_text_introduced(tagged: Tag) -> None:
    """穆罕默德王储, of another country, is in the vocabulary."""
    found = people(tagged("冰岛总统贝尔松同斐济王储穆罕默德会谈。穆罕默德王储说，好。"))
    assert [person for words, person in found if "默德" in words] == ["muhanmode-fj", "muhanmode-fj"]


def test_an_office_right_behind_the_head_of_a_body_is_of_that_body(tagged: Tag) -> None:
    """中国, named before it, is not his country."""
    found = people(tagged("中国赞赏。冰岛总统贝尔松会见欧洲理事会主席尤福德和秘书长拉瑟福德。"))
    assert [person.rpartition("-")[2] for words, person in found if "秘书长" in words] == ["hui"]


def test_an_office_of_home_in_a_report_from_abroad_is_of_home(tagged: Tag) -> None:
    """越南, named last, is not his country."""
    again = "越南同中共中央总书记、国家主席习近平会谈。"
    text = f"越南总理范明政对中国进行访问和中共中央总书记、国家主席习近平访问越南后，双方同意合作。{again}"
    assert {person for words, person in people(tagged(text)) if "习近平" in words} == {"xi-jinping"}


@pytest.mark.parametrize("again", [True, False])
def test_a_longer_name_that_the_text_prints_twice_is_whole_behind_an_office_without_a_country(
    tagged: Tag, again: bool
) -> None:
    """穆斯塔法 of Palestine is in the vocabulary; the text names 冰岛 alone."""
    text = f"冰岛总统贝尔松和副总理穆斯塔法耶夫到访。{'穆斯塔法耶夫表示，好。' * again}"
    names = [person for _, person in people(tagged(text))]
    assert ("musitafayefu-is" in names) == again


def test_who_leads_a_region_is_not_the_leader_of_another_country_of_that_name(extract: Callable[..., Findings]) -> None:
    """莫雷诺 of Ecuador is in the vocabulary."""
    text = "3月4日，斐济总理托梅鲁赴北岛访问，同北岛自治区政府主席莫雷诺交流并会谈。"
    assert extract(text, "2031-03-05").encounters == []


def test_a_second_office_may_be_of_two_fields(tagged: Tag) -> None:
    found = people(tagged("斐济副总统兼经济、教研部长贝尔松说，好。"))
    assert [person for _, person in found] == ["beiersong-fj"]


@pytest.mark.parametrize(
    ("text", "leader"),
    [("习近平会见哈佛大学肯尼迪学院院长。", False), ("习近平会见肯尼。", True), ("马克龙同默茨4日在巴黎会晤。", True)],
)
def test_a_name_that_a_longer_one_begins_with_is_no_leader_within_it(
    vocabulary: Vocabulary, tagged: Tag, text: str, leader: bool
) -> None:
    named = tagged(text).people[-1].person
    assert named is not None
    assert vocabulary.is_leader(named) is leader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Of two listed as 桑切斯 one was a president, the other a premier alone.
        ("桑契斯总统5日在会见冰岛总统贝尔松时说，西班牙渔业重要。", ["beiersong-is", "salvador-sanchez-ceren"]),
        ("西班牙首相桑切斯5日在会见冰岛总统贝尔松时说，渔业重要。", ["beiersong-is", "pedro-sanchez"]),
        # His terms as a premier are not listed, and nobody else bears the name.
        ("亚努科维奇总理5日会见冰岛总统贝尔松。", ["beiersong-is", "viktor-yanukovych"]),
    ],
)
def test_a_president_is_not_the_premier_of_the_same_name(
    extract: Callable[..., Findings], text: str, expected: list[str]
) -> None:
    found = extract(text, "2024-03-05").encounters
    assert [p.person_id for e in found for p in sorted(e.principals, key=lambda p: p.person_id)] == expected


def test_the_name_of_the_mother_behind_that_of_the_father_makes_nobody_else(tagged: Tag) -> None:
    assert people(tagged("秘鲁共和国总统迪娜·某某某·博鲁阿尔特·塞加拉说"))[0][1] == "dina-boluarte"
    assert people(tagged("斐济总统迪娜·某某某·博鲁阿尔特·塞加拉说"))[0][1] != "dina-boluarte"
    assert people(tagged("秘鲁副总统迪娜·某某某·贝尔松·塞加拉说"))[0][1] != "dina-boluarte"
