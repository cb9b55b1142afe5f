"""Containers give the readings of their pages, whatever they are called, one after another."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from make_containers import json_lines, record, response, tar, warc, zipped, zstd
from readouts.read.article import Article, Reading
from readouts.read.container import read_file
from readouts.read.files import Inputs
from readouts.read.json_lines import Fields
from readouts.read.names import Names
from readouts.read.sites import Site

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STORY = "某通社丙城5月8日电 甲国总统张三同乙国总统李四举行会谈。\n\n张三指出，要坚持合作。"
HTML = "<!DOCTYPE html><html><body><h1>张三会见李四</h1><p>某通社丙城5月8日电 张三会见李四。</p></body></html>"

ReadData = Callable[..., list[Reading]]


@pytest.fixture
def read_data(names: Names, sites: Sequence[Site]) -> ReadData:
    """Readings of bytes as the file given.bin."""

    def read(data: bytes, fields: Fields | None = None) -> list[Reading]:
        handle: BufferedReader = BufferedReader(io.BytesIO(data))
        return list(read_file(handle, "given.bin", names, sites, fields or Fields()))

    return read


@pytest.fixture(scope="session")
def pages(sample: Callable[[str], str]) -> Mapping[str, bytes]:
    """Two pages of a known site and one of none."""
    page = sample("page")
    return {
        "pages/b.html": page.encode(),
        "pages/a.html": page.replace("很好", "不错").encode("gb18030"),
        "c.html": HTML.encode(),
    }


def said(readings: Sequence[Reading]) -> set[Article]:
    return {replace(article, source_file="") for reading in readings for article in reading.articles}


def sources(readings: Sequence[Reading]) -> list[str]:
    return [article.source_file for reading in readings for article in reading.articles]


def refused(readings: Sequence[Reading]) -> list[tuple[str, str]]:
    return [(r.refusal.source_file, r.refusal.reason) for r in readings if r.refusal]


PACKERS: Mapping[str, Callable[[Mapping[str, bytes]], bytes]] = {
    "tar": tar,
    "tar.gz": lambda pages: gzip.compress(tar(pages)),
    "tar.zst": lambda pages: zstd(tar(pages)),
    "zip": zipped,
    "reversed tar": lambda pages: tar(dict(reversed(list(pages.items())))),
}


@pytest.mark.parametrize("kind", PACKERS)
def test_an_archive_gives_what_its_pages_give(
    kind: str, pages: Mapping[str, bytes], read_data: ReadData, tmp_path: Path, names: Names, sites: Sequence[Site]
) -> None:
    for name, data in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    folder = list(Inputs([tmp_path]).readings(names, sites, Fields()))
    found = read_data(PACKERS[kind](pages))
    assert said(found) == said(folder)
    assert sorted(sources(found)) == [f"given.bin!{name}" for name in sorted(pages)]


RECORDS: Mapping[str, Callable[[Mapping[str, bytes]], bytes]] = {
    "jsonl": json_lines,
    "jsonl.gz": lambda pages: gzip.compress(json_lines(pages)),
    "warc": lambda pages: gzip.decompress(warc(pages)),
    "warc.gz": warc,
    "warc.gz in one piece": lambda pages: gzip.compress(gzip.decompress(warc(pages))),
}


@pytest.mark.parametrize("kind", RECORDS)
def test_records_of_pages_of_a_known_site_give_what_the_pages_give(
    kind: str, pages: Mapping[str, bytes], read_data: ReadData
) -> None:
    known = {"b.html": pages["pages/b.html"], "d.html": pages["pages/b.html"].replace("很好".encode(), "可以".encode())}
    found = read_data(RECORDS[kind](known))
    assert said(found) == said([reading for data in known.values() for reading in read_data(data)])
    places = ["line 1", "line 2"] if "json" in kind else ["https://example.org/b.html", "https://example.org/d.html"]
    assert sources(found) == [f"given.bin!{place}" for place in places]


def test_a_single_page_may_be_compressed(read_data: ReadData) -> None:
    assert said(read_data(gzip.compress(HTML.encode()))) == said(read_data(HTML.encode()))


@pytest.mark.parametrize("data", [json_lines({"a": HTML.encode()}), warc({"a": HTML.encode()})], ids=["jsonl", "warc"])
def test_a_page_of_no_known_site_takes_its_address_from_its_record(data: bytes, read_data: ReadData) -> None:
    (reading,) = read_data(data)
    assert [(article.url, article.title) for article in reading.articles] == [("https://example.org/a", "张三会见李四")]


def lines(*records: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def test_a_record_of_text_says_what_the_text_does_not(read_data: ReadData) -> None:
    told = {"title": "张三同李四会谈", "date": "2001-05-09T10:00:00Z", "url": "https://example.org/1", "source": "某报"}
    (reading,) = read_data(lines({"text": STORY} | told))
    (article,) = reading.articles
    assert (article.title, article.published_on, article.url, article.publisher) == (
        "张三同李四会谈",
        "2001-05-09",
        "https://example.org/1",
        "某报",
    )
    assert article.text == STORY.replace("\n\n", "\n")
    assert {cell.column: cell.where for cell in article.head} == {
        "title": "record: title",
        "published_on": "record: date",
        "url": "record: url",
        "publisher_id": "record: publisher",
    }


def test_a_first_line_that_is_not_the_title_of_the_record_is_the_subtitle(read_data: ReadData) -> None:
    (reading,) = read_data(lines({"text": f"合作更加扎实\n\n{STORY}", "title": "张三同李四会谈"}))
    assert [(a.title, a.subtitle) for a in reading.articles] == [("张三同李四会谈", "合作更加扎实")]


def test_the_label_of_a_site_is_no_part_of_a_stated_title(read_data: ReadData) -> None:
    (reading,) = read_data(lines({"text": STORY, "title": "[视频]张三同李四会谈"}))
    assert [a.title for a in reading.articles] == ["张三同李四会谈"]


def test_a_title_is_not_given_to_each_of_several_stories(read_data: ReadData) -> None:
    stories = f"甲\n\n{STORY}\n\n李四步入会场\n\n{STORY}"
    (reading,) = read_data(lines({"text": stories, "title": "要闻", "date": "20010509"}))
    assert [article.published_on for article in reading.articles] == ["2001-05-09"] * len(reading.articles)
    assert "要闻" not in {article.title for article in reading.articles}


@pytest.mark.parametrize(
    ("given", "told"),
    [({"date": "昨天"}, ["published_on.unread"]), ({"date": "2001-05-09"}, []), ({"url": "about:blank"}, [])],
)
def test_what_a_record_states_in_vain_is_noticed(given: dict[str, str], told: list[str], read_data: ReadData) -> None:
    (reading,) = read_data(lines({"text": STORY} | given))
    (article,) = reading.articles
    assert ([notice.code for notice in article.notices], article.url) == (told, "")


def test_fields_may_have_other_names(read_data: ReadData) -> None:
    record = {"正文": STORY, "标题": "张三同李四会谈", "text": 5}
    (reading,) = read_data(lines(record), Fields(text=("text", "正文"), title=("标题",)))
    assert [article.title for article in reading.articles] == ["张三同李四会谈"]


def test_only_pages_that_a_crawl_got_are_read(read_data: ReadData) -> None:
    html = {"Content-Type": "text/html"}
    archive = b"".join(
        (
            record("warcinfo", "", "application/warc-fields", b"software: some\r\n"),
            response("https://example.org/none", HTML.encode(), html, "404 Not Found"),
            response("https://example.org/picture", b"\x89PNG", {"Content-Type": "image/png"}),
            record(
                "request", "https://example.org/page", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"
            ),
            record("resource", "https://example.org/style", "text/css", b"p {}"),
            record("resource", "file:///page.html", "text/html", HTML.encode()),
            response("https://example.org/page", HTML.encode(), html),
        )
    )
    found = read_data(archive)
    assert sources(found) == ["given.bin!file:///page.html", "given.bin!https://example.org/page"]
    assert [article.url for reading in found for article in reading.articles] == ["", "https://example.org/page"]


@pytest.mark.parametrize(
    ("payload", "fields"),
    [
        (gzip.compress(HTML.encode()), {"Content-Encoding": "gzip"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(HTML.encode()), HTML.encode()), {"Transfer-Encoding": "chunked"}),
        (HTML.encode(), {"Content-Encoding": "gzip"}),
        (HTML.encode(), {"Transfer-Encoding": "chunked"}),
    ],
    ids=["gzip", "chunked", "said to be gzip", "said to be chunked"],
)
def test_a_response_is_decoded_where_it_is_encoded(payload: bytes, fields: dict[str, str], read_data: ReadData) -> None:
    archive = response("https://example.org/1", payload, {"Content-Type": "text/html"} | fields)
    after = response("https://example.org/2", HTML.encode(), {"Content-Type": "text/html"})
    found = read_data(archive + after)
    assert [article.title for reading in found for article in reading.articles] == ["张三会见李四"] * 2


def test_hidden_members_and_folders_are_passed_over(read_data: ReadData) -> None:
    made = tar({"./a.html": HTML.encode(), "._a.html": b"\0", ".git/b": b"x", "__MACOSX/._a": b"\0"}, d=tarfile.DIRTYPE)
    assert (sources(read_data(made)), refused(read_data(made))) == (["given.bin!a.html"], [])


def filler(number: int) -> str:
    """Two thousand characters that hardly compress."""
    return hashlib.shake_128(bytes(str(number), "ascii")).hexdigest(1000)


class Watched(io.BytesIO):
    """Bytes that know how many of them were read."""

    read_bytes = 0

    def readinto(self, buffer: WriteableBuffer) -> int:
        count = super().readinto(buffer)
        self.read_bytes += count
        return count


@pytest.mark.parametrize(
    "pack",
    [tar, lambda pages: gzip.compress(tar(pages), 0), lambda pages: gzip.compress(json_lines(pages), 0), warc],
    ids=["tar", "tar.gz", "jsonl.gz", "warc.gz"],
)
def test_the_first_member_comes_before_the_rest_is_read(
    pack: Callable[[Mapping[str, bytes]], bytes], names: Names, sites: Sequence[Site]
) -> None:
    made = pack({f"{number}.html": f"{HTML}<!--{filler(number)}-->".encode() for number in range(1000)})
    watched = Watched(made)
    handle: BufferedReader = BufferedReader(watched)
    readings = read_file(handle, "given.bin", names, sites, Fields())
    assert next(readings).articles
    assert 0 < watched.read_bytes < len(made) / 3
    assert sum(1 for _ in readings) == 999
