"""The benchmark does what it says it times; how fast that is, is for the command to say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import benchmark
from readouts.extract.readout import Extractor
from readouts.pipeline import load_data
from readouts.read.files import find_files

ROOT = Path(__file__).resolve().parent.parent


def test_slice_begins_at_the_body_and_ends_where_the_site_says() -> None:
    _, sites = load_data(ROOT / "data")
    site = next(site for site in sites if site.body.startswith("#"))
    body = f'<div id="{site.body[1:]}"><p>桥梁展开幕。</p></div>'
    head = f"<html><head><script>{' '.join(site.marks)}</script></head>{site.begin}<h3>标题</h3>"
    page = f"{head}{body}{site.end}<p>别的</p>"
    assert benchmark.body_slice(page, sites) == body
    assert benchmark.body_slice("<p>桥梁展开幕。</p>", sites) == "<p>桥梁展开幕。</p>"


def test_both_runs_go_over_every_page(own: Path) -> None:
    articles = own / "articles"
    vocabulary, sites = load_data(ROOT / "data")
    files = [Path(*file) for file in find_files([articles])]
    assert benchmark.floor(files, sites) > len(files)
    assert benchmark.project(articles, vocabulary, sites, Extractor(vocabulary)) >= len(files)


def test_what_is_printed(own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    articles = own / "articles"
    monkeypatch.setattr(benchmark, "trafilatura_seconds", lambda files: None)
    monkeypatch.setattr(benchmark, "build_megabytes", lambda pages: 1.0 if pages == articles else 1000.0)
    assert benchmark.main([str(articles), "--rounds", "1"]) == 1
    printed = capsys.readouterr().out
    assert re.search(r"^ {2}ratio +\d+\.\d\d", printed, re.MULTILINE)
    assert "trafilatura is not installed: no comparison" in printed
    assert re.search(r"^peak memory of a build +1 MB", printed, re.MULTILINE)
    assert re.search(r"^the pages 10 times +1000 MB", printed, re.MULTILINE)


def test_pages_ten_times_over(own: Path, tmp_path: Path) -> None:
    files = find_files([own / "articles"])
    folder = benchmark.repeated(files, tmp_path)
    assert len(find_files([folder])) == benchmark.REPEATED * len(files)


def test_build_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="status 2"):
        benchmark.build_megabytes(tmp_path / "none")


@pytest.mark.parametrize(("folder", "rounds"), [("none", "1"), ("articles", "0")])
def test_wrong_usage(folder: str, rounds: str, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main([str(own / folder), "--rounds", rounds]) == 2
    assert "needs a folder of pages" in capsys.readouterr().err
