"""Made-up samples of each shape of file, a small vocabulary, and the rules of one made-up site."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from readouts.read.article import Reading
from readouts.read.names import Names
from readouts.read.reader import read_bytes
from readouts.read.sites import Site

SAMPLES = Path(__file__).parent / "samples"


class FakeNames:
    """A vocabulary of two people and a few places."""

    verbs: Mapping[str, str] = {"表示": "say", "指出": "say", "强调": "say"}

    def place_end(self, text: str, start: int) -> int:
        end = start
        while (step := _longest(text, end, ("丁国", "丙城", "戊城"))) > end:
            end = step
        return end

    def person_end(self, text: str, start: int) -> int:
        return _longest(text, start, ("张三", "李四"))


def _longest(text: str, start: int, names: Sequence[str]) -> int:
    return max((start + len(name) for name in names if text.startswith(name, start)), default=start)


@pytest.fixture(scope="session")
def names() -> Names:
    return FakeNames()


@pytest.fixture(scope="session")
def sites() -> tuple[Site, ...]:
    return (
        Site(
            site_id="station",
            publisher="某电视台",
            marks=("some-station",),
            begin='<div class="top">',
            end="<!-- end -->",
            title="h3",
            title_strip=re.compile(r"^\[视频\]"),
            date=".info",
            source=".info i",
            source_pattern=re.compile(r"(\S+)"),
            body=".text",
            url_pattern=re.compile('address = "([^"]+)"'),
            keywords_pattern=re.compile('name="keywords" content="([^"]*)"'),
        ),
    )


@pytest.fixture(scope="session")
def sample() -> Callable[[str], str]:
    """The text of a sample by the name of its shape."""
    return lambda name: (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def read(names: Names, sites: tuple[Site, ...]) -> Callable[[str | bytes], Reading]:
    """Reading of a text or of bytes as the file some/file.txt."""
    return lambda data: read_bytes(data if isinstance(data, bytes) else data.encode(), "some/file.txt", names, sites)
