"""Traditional script is read as simplified is, and kept as printed; readings set on characters are taken out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

import pytest
from opencc import OpenCC

from readouts.read.article import Article, Reading
from readouts.read.glosses import unglossed

Read = Callable[[str | bytes], Reading]
Sample = Callable[[str], str]

TRADITIONAL = OpenCC("s2t").convert


def traditional(value: object) -> object:
    """Every string in a structure in traditional script."""
    match value:
        case str():
            return TRADITIONAL(value)
        case dict():
            return {key: traditional(inner) for key, inner in value.items()}
        case tuple():
            return tuple(map(traditional, value))
    return value


def only(reading: Reading) -> Article:
    assert reading.refusal is None
    (article,) = reading.articles
    return article


@pytest.mark.parametrize("shape", ["roundup", "database", "front_matter", "newspaper", "page"])
def test_every_shape_is_read_alike_in_both_scripts(read: Read, sample: Sample, shape: str) -> None:
    simplified = read(sample(shape))
    assert simplified.articles
    assert asdict(read(TRADITIONAL(sample(shape)))) == traditional(asdict(simplified))


def test_page_of_an_unknown_site_in_traditional_script(read: Read) -> None:
    article = only(
        read(
            "<html><head><title>張三會見李四_某某新聞網</title></head><body><p>來源：某報 2001-02-03</p>"
            "<div><p>甲國總統張三會見乙國總統李四，「合作」很好。</p><p>責任編輯：王小五</p></div></body></html>"
        )
    )
    assert (article.title, article.publisher, article.published_on) == ("張三會見李四", "某報", "2001-02-03")
    assert article.text == "甲國總統張三會見乙國總統李四，「合作」很好。"


def test_a_column_before_a_full_width_bar_is_part_of_the_title(read: Read) -> None:
    page = "<html><head><title>某某新闻｜张三会见李四</title></head><body><p>张三会见李四。</p></body></html>"
    assert only(read(page)).title == "某某新闻｜张三会见李四"


def test_brief_in_traditional_script(read: Read, sample: Sample) -> None:
    text = TRADITIONAL(sample("roundup"))
    article = only(read("【簡報】本文另寫，依據：甲報（某報，2001）;乙文。" + text))
    assert article.cites == ("甲報（某報，2001）", "乙文")
    assert article.text == only(read(text)).text


# glosses


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("習(xí)近平會(huì)見客人", "習近平會見客人"),
        ("习(xí)近平会见客人", "习近平会见客人"),
        ("习（xí）近平同普京（pǔ jīng）会谈", "习近平同普京会谈"),
        ("习(xi)近平在重(chong)庆", "习近平在重庆"),
        ("习(Xi\u0301)近平出席缔(dì)约", "习近平出席缔约"),
        ("旅(lǚ)行，女(nv)士", "旅行，女士"),
        ("会(huì)晤，广(ɡuǎnɡ)泛", "会晤，广泛"),
    ],
)
def test_pinyin_behind_characters_goes(printed: str, bare: str) -> None:
    assert unglossed([printed]) == [bare]


@pytest.mark.parametrize(
    "printed",
    [
        "习(xi)近平会见客人",
        "峰会(G20)、亚太经合组织(APEC)、世贸组织(WTO)",
        "谷歌(Google)、苹果(Apple)和亚马逊(Amazon)",
        "一百公里(km)、三千克(kg)",
        "勒内(René)和让(Jean)",
        "甲国(一)和乙国(二)",
    ],
)
def test_other_parentheses_and_a_gloss_alone_stay(printed: str) -> None:
    assert unglossed([printed]) == [printed]


def test_acronyms_stay_among_glosses() -> None:
    assert unglossed(["習(xí)近平", "會(huì)議(APEC)"]) == ["習近平", "會議(APEC)"]


def test_glosses_go_from_body_and_title_of_every_shape(read: Read, sample: Sample) -> None:
    for shape in ("database", "front_matter", "newspaper", "page"):
        text = sample(shape)
        glossed = text.replace("会谈", "会(huì)谈(tán)").replace("会见", "会(huì)见").replace("会面", "会(huì)面")
        heads = [[(article.title, article.text) for article in read(each).articles] for each in (text, glossed)]
        assert heads[0] == heads[1], shape


def test_glosses_go_from_a_brief_of_one_line(read: Read, sample: Sample) -> None:
    text = sample("roundup")
    glossed = "【简报】另写，依据：甲文。" + text.replace("会见", "会(huì)见").replace("合影", "合(hé)影")
    assert only(read(glossed)).text == only(read(text)).text


def test_readings_set_over_characters_are_left_out(read: Read, sample: Sample) -> None:
    ruby = "<ruby>张<rp>(</rp><rt>zhāng</rt><rp>)</rp></ruby>三"
    page, plain = (only(read(text)) for text in (sample("page").replace("张三", ruby), sample("page")))
    assert (page.text, page.title) == (plain.text, plain.title)
