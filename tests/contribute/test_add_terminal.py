"""On a terminal the command shows colours and asks before it stores."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import add
from made_up_reports import BRIEF

Page = Callable[..., Path]
ASKED = b"[y/n]"


def on_a_terminal(clone: Path, path: Path, answer: bytes, **environment: str) -> tuple[int, str]:
    """The status of a run on a terminal of 80 columns and what stood there, with this answer to its question."""
    script = f"import add, pathlib, sys; add.ROOT = pathlib.Path({str(clone)!r}); sys.exit(add.main([{str(path)!r}]))"
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=Path(add.__file__).parent,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", **environment},
    )
    os.close(slave)
    # A question that nobody answers would be waited for without end.
    watch = threading.Timer(60, process.kill)
    watch.start()
    seen = b""
    try:
        while more := os.read(master, 65536):
            seen += more
            if ASKED in seen and answer:
                os.write(master, answer)
                answer = b""
    except OSError:
        # So a terminal ends that nobody writes to any longer.
        pass
    watch.cancel()
    os.close(master)
    return process.wait(), seen.decode()


@pytest.mark.parametrize(("answer", "count"), [(b"y\n", 1), (b"n\n", 0), (b"\n", 0), (b"\x04", 0)])
def test_on_a_terminal_it_asks(answer: bytes, count: int, page: Page, clone: Path) -> None:
    status, seen = on_a_terminal(clone, page(BRIEF), answer)
    assert len(list((clone / "data" / "articles").iterdir())) == 1 + count
    assert ("Nothing was stored." in seen) == (count == 0)
    assert "\x1b[1;36m冰岛总统贝尔松" in seen
    assert "[p:" not in seen
    assert status == 1, "two names are to be looked at"


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colours_marks_are_brackets(environment: dict[str, str], page: Page, clone: Path) -> None:
    _, seen = on_a_terminal(clone, page(BRIEF), b"n\n", **environment)
    assert "[p:冰岛总统贝尔松]" in seen
    assert "\x1b[1;36m" not in seen
