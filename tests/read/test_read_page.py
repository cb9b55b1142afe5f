"""HTML pages: by the rules of their site, in general where none is known, refused where nothing is to be read."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from readouts.read.article import Article
from readouts.read.names import Names
from readouts.read.page import read_page
from readouts.read.reader import read_bytes
from readouts.read.sites import Site, survey_sites
from readouts.vocabulary import VocabularyError

UNKNOWN_PAGE = """<!-- a page --><html><head><title>张三会见李四_某网</title>
<meta property="og:title" content="张三会见李四"><link rel="canonical" href="https://example.org/3"></head>
<body><nav><p>首页</p></nav><div>2001年2月3日 08:00 来源：某网 编辑：王小五</div>
<div class="side"><p>短讯。</p></div>
<div class="main"><h2>小标题</h2><p>张三在丙城会见李四，双方谈得很好。</p>
<figure><img src="a.jpg"><figcaption>某图</figcaption></figure><div class="pic-desc">又一图</div>
<p>5月1日，张三同李四握手。某通社记者王六摄</p><p>李四表示，合作很好。</p></div></body></html>"""

HEADER = (
    "site_id,publisher,marks,begin,end,title,title_strip,date,source,source_pattern,body,url_pattern,keywords_pattern\n"
)


Page = Callable[[str], Article]


@pytest.fixture
def site_page(sample: Callable[[str], str]) -> str:
    return sample("page")


@pytest.fixture
def page(sites: Sequence[Site]) -> Page:
    """Reading of a page that holds one article."""

    def read(markup: str) -> Article:
        reading = read_page(markup, "page.html", sites)
        assert reading.refusal is None
        (article,) = reading.articles
        return article

    return read


def codes(article: Article) -> list[str]:
    return [notice.code for notice in article.notices]


def test_page_of_a_known_site(page: Page, site_page: str) -> None:
    article = page(site_page)
    assert (article.title, article.publisher, article.published_on) == ("张三会见李四", "某台", "2001-02-03")
    assert (article.url, article.keywords, article.media_type) == (
        "https://example.org/2",
        ("张三", "李四"),
        "text/html",
    )
    assert article.text == "某台消息（联播）：张三“会见”李四。\n张三表示，\n很好。"
    assert codes(article) == []


def test_cells_of_a_known_site_say_where_they_stood(page: Page, site_page: str) -> None:
    cells = {cell.column: (cell.value, cell.words, cell.where) for cell in page(site_page).head}
    assert cells["title"] == ("张三会见李四", "[视频]张三会见李四", "html: h3")
    assert cells["published_on"] == ("2001-02-03", "来源：某台2001年02月03日 19:30", "html: .info")
    assert cells["publisher_id"] == ("某台", "某台", "html: .info i")
    assert cells["keywords"] == ('["张三", "李四"]', "张三 李四", "html: keywords")


@pytest.mark.parametrize(
    ("words", "keywords"),
    [
        ("[视频]张三会见李四", ()),
        ("张三会见李四", ()),
        ("张三会见李四,李四", ("李四",)),
        ("张三 会见", ("张三", "会见")),
    ],
)
def test_a_title_is_no_keyword(page: Page, site_page: str, words: str, keywords: tuple[str, ...]) -> None:
    assert page(site_page.replace('content="张三 李四"', f'content="{words}"')).keywords == keywords


def test_the_site_rules_name_the_publisher_where_the_page_does_not(page: Page, site_page: str) -> None:
    article = page(site_page.replace("<i>某台</i>", ""))
    cells = {cell.column: (cell.value, cell.words, cell.where) for cell in article.head}
    assert cells["publisher_id"] == ("某电视台", "", "site rules: station")


def test_page_of_an_unknown_site_is_read_in_general_and_noticed(page: Page) -> None:
    article = page(UNKNOWN_PAGE)
    assert (article.title, article.publisher, article.published_on) == ("张三会见李四", "某网", "2001-02-03")
    assert article.url == "https://example.org/3"
    assert article.text == "小标题\n张三在丙城会见李四，双方谈得很好。\n李四表示，合作很好。"
    assert codes(article) == ["site.unknown"]


def test_title_and_date_of_an_unknown_page_without_meta_tags(page: Page) -> None:
    markup = (
        "<html><head><title>[视频]张三会见李四 - 某新闻网</title></head><body><time datetime='2001-02-03T08:00'></time>"
    )
    article = page(markup + "<article>张三会见李四。</article></body></html>")
    assert (article.title, article.published_on, article.publisher) == ("张三会见李四", "2001-02-03", "")
    assert article.text == "张三会见李四。"


def test_an_unknown_page_without_paragraphs_is_read_whole(page: Page) -> None:
    assert (
        page("<html><body><div>张三会见李四。<br>李四表示，好。</div></body></html>").text
        == "张三会见李四。\n李四表示，好。"
    )


def test_page_that_frames_a_wire_story_is_two_articles(sites: Sequence[Site]) -> None:
    markup = "<html><body><p>引言一段。</p><p>张三同李四会谈</p><p>某通社丙城5月1日电 张三会谈。</p></body></html>"
    piece, story = read_page(markup, "page.html", sites).articles
    assert (piece.text, story.title, story.text) == ("引言一段。", "张三同李四会谈", "某通社丙城5月1日电 张三会谈。")


def test_page_cut_off_in_mid_tag_is_read_as_far_as_it_goes(page: Page, site_page: str) -> None:
    article = page(site_page[: site_page.index("<br/>") + 2])
    assert article.text.endswith("张三表示，")
    assert codes(article) == ["page.cut_off"]


def test_page_without_a_body_is_refused(site_page: str, sites: Sequence[Site]) -> None:
    nothing, cut = "nothing to extract on this page", "the page ends in mid-tag"
    for markup, remedy in (
        (site_page.replace("<p>", "<script>").replace("</p>", "</script>"), nothing),
        (site_page[: site_page.index('<div class="text">') + 5], cut),
        ("<html><body><p>502 Bad Gateway</p><p>Node</p></body></html>", nothing),
    ):
        refusal = read_page(markup, "page.html", sites).refusal
        assert refusal is not None
        assert refusal.reason == "no body text"
        assert refusal.remedy.startswith(remedy)


def test_brief_mark_in_a_page(page: Page) -> None:
    article = page(UNKNOWN_PAGE.replace("<h2>小标题</h2>", "<p>【简报】另写，依据：甲文；乙文。</p>"))
    assert article.cites == ("甲文", "乙文")
    assert "简报" not in article.text


def test_deeply_nested_markup_does_not_exhaust_the_stack(names: Names, sites: Sequence[Site]) -> None:
    reading = read_bytes(("<div>" * 5000 + "张三会谈。").encode(), "deep.html", names, sites)
    assert [article.text for article in reading.articles] == ["张三会谈。"]


def test_a_page_of_more_tags_than_any_has_is_refused(names: Names, sites: Sequence[Site]) -> None:
    reading = read_bytes(("<div>" * 200_000 + "张三会谈。").encode(), "deep.html", names, sites)
    assert reading.refusal is not None
    assert "more than 50,000 tags" in reading.refusal.reason


def test_the_site_rules_of_the_project_load() -> None:
    sites, faults = survey_sites(Path(__file__).parents[2] / "data" / "sites.csv")
    assert faults == []
    names = [site.site_id for site in sites]
    assert "cctv-tv" in names
    assert names == sorted(names)


def test_faults_of_site_rules_are_all_named(tmp_path: Path) -> None:
    rules = tmp_path / "sites.csv"
    rules.write_text(
        HEADER
        + 'a,,"[""x""]",,,h1,,.d,,,.b,,\n'
        + "b,某台,x,,,h1,(,.d,,,.b,no group,\n"
        + "c,某台,[],,,h1,,.d,,,(,,\n"
        + 'd,某台,"[""x""]",,,h1,,.d,,,.b,,\n'
    )
    _, faults = survey_sites(rules)
    lines = VocabularyError(faults).lines
    assert [line.split(": ")[:2] for line in lines] == [
        ["sites.csv:2", "publisher"],
        ["sites.csv:3", "marks"],
        ["sites.csv:4", "marks"],
        ["sites.csv:3", "title_strip"],
        ["sites.csv:3", "url_pattern"],
        ["sites.csv:4", "body"],
    ]
