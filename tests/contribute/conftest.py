"""A clone with one made-up article, and a way to run the command in it as from a shell."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import add

ROOT = Path(__file__).resolve().parents[2]
# What the clone holds: talks of leaders whom no vocabulary lists.
TOLD = """---
title: 贝尔松同托梅鲁会谈
publisher: 新华社
date: 2031-03-05
---

新华社雷克雅未克3月4日电（记者甲乙）冰岛总统贝尔松4日在雷克雅未克同斐济总理托梅鲁举行会谈。

贝尔松表示，冰岛愿同斐济发展渔业合作。

托梅鲁表示，斐济愿同冰岛加强交流。

会谈后，双方签署《渔业合作协议》。
"""
# Another report of the same talks, which says where they were held and who else was there.
AGAIN = """---
title: 冰岛斐济领导人会谈
publisher: 人民日报
date: 2031-03-06
---

3月4日，冰岛总统贝尔松在雷克雅未克海洋会议中心同斐济总理托梅鲁举行会谈。冰岛外长赫尔加参加会谈。

贝尔松指出，海洋联系着两国人民。

托梅鲁邀请贝尔松访问斐济。
"""
# A report of something that the clone does not hold.
OTHER = """---
title: 贝尔松同科罗塔通电话
publisher: 新华社
date: 2031-04-02
url: https://example.org/call
---

4月1日，冰岛总统贝尔松同瑙鲁总统科罗塔通电话。

贝尔松说，祝贺科罗塔就任。
"""
CITED = "《贝尔松同科罗塔通电话》（新华社，2031-04-02）"
BRIEF = OTHER.replace("publisher: 新华社", f"publisher: Readouts 简报\nbrief: true\ncites: ['{CITED}']")


@dataclass
class Ran:
    """What a run of the command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns("articles"))
    (root / "data" / "articles").mkdir()
    (root / "data" / "articles" / "talks.txt").write_text(TOLD, encoding="utf-8")
    return root


@pytest.fixture
def clone(_made: Path, tmp_path: Path) -> Path:
    """A clone to add to."""
    return shutil.copytree(_made, tmp_path / "clone")


@pytest.fixture
def run(clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in the clone, without a terminal; bytes are what comes through standard input."""
    monkeypatch.setattr(add, "ROOT", clone)
    monkeypatch.setenv("COLUMNS", "80")

    def running(*argv: object, stdin: bytes | None = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = add.main([str(word) for word in argv])
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return running


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Path]:
    """A file with this text outside of the clone."""

    def written(text: str | bytes, name: str = "page.md") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written
