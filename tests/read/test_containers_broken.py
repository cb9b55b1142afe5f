"""A container that is broken, locked or hostile costs one line, and none of what stands before the fault."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Sequence

import pytest

from make_containers import json_lines, record, response, tar, warc, zipped, zstd
from readouts.read import unpack
from readouts.read.article import Reading
from readouts.read.container import read_file
from readouts.read.json_lines import Fields
from readouts.read.names import Names
from readouts.read.reader import LARGEST
from readouts.read.sites import Site

HTML = "<!DOCTYPE html><html><body><h1>张三会见李四</h1><p>某通社丙城5月8日电 张三会见李四。</p></body></html>".encode()
# Bytes that do not compress, so that a cut takes what stands behind it and no more.
PAGES = {f"{number}.html": HTML + bytes(f"<!--{number * 7919}-->", "ascii") for number in range(40)}
LARGE = b"<html>" + b" " * LARGEST

ReadData = Callable[[bytes], tuple[list[str], list[tuple[str, str]]]]


@pytest.fixture
def read_data(names: Names, sites: Sequence[Site]) -> ReadData:
    """The members read from bytes as the file c, and its refusals."""

    def read(data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
        handle: io.BufferedReader = io.BufferedReader(io.BytesIO(data))
        readings: list[Reading] = list(read_file(handle, "c", names, sites, Fields()))
        assert all("\n" not in r.refusal.reason + r.refusal.remedy and r.refusal.remedy for r in readings if r.refusal)
        return (
            [article.source_file for reading in readings for article in reading.articles],
            [(reading.refusal.source_file, reading.refusal.reason) for reading in readings if reading.refusal],
        )

    return read


def cut_at(share: float, made: bytes) -> bytes:
    return made[: int(len(made) * share)]


@pytest.mark.parametrize(
    "made",
    [
        cut_at(0.5, tar(PAGES)),
        cut_at(0.5, tar(PAGES))[: tarfile.BLOCKSIZE * 40],
        tar(PAGES)[: tarfile.BLOCKSIZE * 40] + b"\1" * tarfile.BLOCKSIZE + tar(PAGES)[tarfile.BLOCKSIZE * 41 :],
        cut_at(0.5, gzip.compress(tar(PAGES), 0)),
        cut_at(0.5, gzip.compress(json_lines(PAGES), 0)),
        cut_at(0.5, warc(PAGES)),
        cut_at(0.5, gzip.decompress(warc(PAGES))),
    ],
    ids=["tar", "tar between members", "tar with a hole", "tar.gz", "jsonl.gz", "warc.gz", "warc"],
)
def test_what_stands_before_a_fault_is_read(made: bytes, read_data: ReadData) -> None:
    read, refused = read_data(made)
    assert 15 <= len(read) <= 25
    assert refused == [("c", "cut off or damaged; what stands before the fault is read")]


def test_what_follows_the_end_of_a_tar_archive_is_not_lost_in_silence(read_data: ReadData) -> None:
    read, refused = read_data(tar(PAGES) + tar(PAGES))
    assert (len(read), len(refused)) == (len(PAGES), 1)


def test_a_cut_zstandard_stream_is_told(read_data: ReadData) -> None:
    assert read_data(zstd(tar(PAGES))[:-20])[1] == [("c", "cut off or damaged; what stands before the fault is read")]


@pytest.mark.parametrize("share", [0.03, 0.5, 0.97])
def test_a_stream_that_does_not_unpack_is_told(share: float, read_data: ReadData) -> None:
    made = bytearray(gzip.compress(tar(PAGES)))
    at = int(len(made) * share)
    made[at : at + 8] = b"\xff" * 8
    assert read_data(bytes(made))[1][-1:] == [("c", "cut off or damaged; what stands before the fault is read")]


def test_a_cut_zip_archive_is_told_in_one_line(read_data: ReadData) -> None:
    expected = "a ZIP archive without its table of contents: cut off or damaged"
    assert read_data(cut_at(0.7, zipped(PAGES))) == ([], [("c", expected)])


def test_a_damaged_member_of_a_zip_archive_is_named_and_the_others_read(read_data: ReadData) -> None:
    made = zipped({"a.html": HTML, "b.html": HTML + b" "}, zipfile.ZIP_STORED).replace(HTML + b" ", HTML + b"?")
    assert read_data(made) == (["c!a.html"], [("c!b.html", "damaged in its archive")])


def test_encrypted_members_are_told_in_one_line(read_data: ReadData) -> None:
    made = bytearray(zipped(PAGES))
    entry = -1
    while (entry := made.find(b"PK\1\2", entry + 1)) >= 0:
        made[entry + 8] |= 1
    assert read_data(bytes(made)) == ([], [("c", "encrypted (0.html and 39 more)")])


def test_a_packing_that_is_not_read_is_told_in_one_line(read_data: ReadData) -> None:
    made = bytearray(zipped({"a.html": HTML, "b.html": HTML}))
    entry = made.find(b"PK\1\2")
    made[entry + 10] = 9
    assert read_data(bytes(made)) == (["c!b.html"], [("c", "packed in a way that is not read here (a.html)")])


def test_an_office_document_is_no_archive_of_pages(read_data: ReadData) -> None:
    made = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": "<w>张三</w>".encode()})
    assert read_data(made) == ([], [("c", "an office document or e-book, not pages")])


@pytest.mark.parametrize(
    "inner", [gzip.compress(HTML, mtime=0), tar(PAGES), zipped(PAGES), json_lines(PAGES), warc(PAGES)]
)
@pytest.mark.parametrize("pack", [tar, zipped])
def test_a_container_in_a_container_is_refused(
    pack: Callable[[dict[str, bytes]], bytes], inner: bytes, read_data: ReadData
) -> None:
    made = pack({"a.html": HTML, "inner": inner})
    assert read_data(made) == (["c!a.html"], [("c!inner", "a container inside a container")])


@pytest.mark.parametrize("inner", [gzip.compress(HTML, mtime=0), zipped(PAGES)])
def test_a_packed_container_of_another_packing_is_refused(inner: bytes, read_data: ReadData) -> None:
    assert read_data(gzip.compress(inner)) == ([], [("c", "a container inside a container")])


@pytest.mark.parametrize("name", ["../a.html", "/etc/a.html", "x/../../a.html", "..\\a.html", "C:\\a.html"])
@pytest.mark.parametrize("pack", [tar, zipped])
def test_a_path_out_of_the_container_is_refused(
    pack: Callable[[dict[str, bytes]], bytes], name: str, read_data: ReadData
) -> None:
    made = pack({name: HTML, "b.html": HTML})
    assert read_data(made) == (["c!b.html"], [(f"c!{name}", "its path leads out of the container")])


def test_a_name_that_cannot_be_printed_stays_on_its_line(read_data: ReadData) -> None:
    assert read_data(tar({"a\nb\udcff.html": b""}))[1] == [("c!a\ufffdb\ufffd.html", "the file is empty")]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_refused(kind: bytes, read_data: ReadData) -> None:
    assert read_data(tar({"a.html": HTML}, link=kind)) == (
        ["c!a.html"],
        [("c!link", "a link or device, not a file")],
    )


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (tar({"large": LARGE, "a": HTML}), "large"),
        (zipped({"large": LARGE, "a": HTML}), "large"),
        (json_lines({"large": LARGE, "a": HTML}), "line 1"),
        (warc({"large": LARGE, "a": HTML}), "https://example.org/large"),
        (
            warc({"large": gzip.compress(LARGE)}, Content_Encoding="gzip") + warc({"a": HTML}),
            "https://example.org/large",
        ),
    ],
    ids=["tar", "zip", "jsonl", "warc", "warc of packed responses"],
)
def test_a_member_that_is_too_large_is_refused_and_the_next_read(made: bytes, name: str, read_data: ReadData) -> None:
    read, refused = read_data(made)
    assert refused == [(f"c!{name}", "larger than 20 MB, which no article is")]
    assert len(read) == 1


@pytest.mark.parametrize("pack", [lambda data: gzip.compress(tar(data)), zipped])
def test_a_container_that_unpacks_to_too_much_is_given_up(
    pack: Callable[[dict[str, bytes]], bytes], read_data: ReadData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "UNSUSPECTED", 1_000_000)
    monkeypatch.setattr(unpack, "UNPACKS_TO", 100)
    made = pack({"a.html": HTML, "bomb": b" " * 10_000_000})
    assert read_data(made)[1] == [("c", unpack.BOMB)]


def test_a_header_as_large_as_a_bomb_is_not_read(read_data: ReadData) -> None:
    header = tarfile.TarInfo("long")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 50_000_000
    made = tar({"a.html": HTML})[: 2 * tarfile.BLOCKSIZE] + header.tobuf(tarfile.GNU_FORMAT) + b"x" * 10_000
    assert read_data(made) == (["c!a.html"], [("c", "cut off or damaged; what stands before the fault is read")])


@pytest.mark.parametrize(
    ("made", "refused"),
    [
        (tar({}), ("c", "binary data, not text")),
        (zipped({}), ("c", "a container without a page")),
        (gzip.compress(b"", mtime=0), ("c", "the file is empty")),
        (tar({".hidden": HTML}), ("c", "a container without a page")),
        (b'[{"text": "x"},\n{"text": "y"}]', ("c", "JSON, but not one object a line")),
        (b'{\n "text": "x"\n}', ("c", "JSON, but not one object a line")),
        (b'{"text": "' + b'[{"a":' * 10, ("c", "JSON, but not one object a line")),
        (b'{"body_text": "x"}', ("c!line 1", "no text in any of the fields html, text, content, body")),
        (b'{"text": "\\ud800"}', ("c!line 1", "neither UTF-8, UTF-16 nor GB18030")),
        (response("https://example.org/a", HTML, {}), ("c", "a container without a page")),
        (
            response("https://example.org/a", HTML, {"X": "x" * 99_999}),
            ("c!https://example.org/a", "a response without HTTP headers"),
        ),
        (
            record("response", "https://example.org/a", "text/html", b""),
            ("c!https://example.org/a", "the file is empty"),
        ),
        (b"WARC/1.0\r\nbroken", ("c", "cut off or damaged; what stands before the fault is read")),
    ],
)
def test_what_holds_nothing_is_told(made: bytes, refused: tuple[str, str], read_data: ReadData) -> None:
    assert read_data(made) == ([], [refused])


def test_a_line_that_is_no_record_is_named_and_the_rest_read(read_data: ReadData) -> None:
    made = json_lines(PAGES | {"last": HTML}).replace(b"\n", b"\n\nnonsense\n", 1)
    read, refused = read_data(made)
    assert len(read) == len(PAGES) + 1
    assert refused == [("c!line 3", "no JSON object")]
