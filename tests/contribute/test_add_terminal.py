"""On a terminal the command shows colours and asks before it stores."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

import add
from made_up_reports import BRIEF
from readouts.contribute.asking import Which, YesOrNo

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


def answered(typed: str) -> tuple[bool, str]:
    """What these lines answer to a question of yes or no, and what stood there."""
    shown = io.StringIO()
    answer = YesOrNo("Store it?", console=Console(file=shown, width=80))(default=False, stream=io.StringIO(typed))
    return answer, shown.getvalue()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("y", True),
        (" YES ", True),
        ("是", True),
        ("好", True),
        ("n", False),
        ("No", False),
        ("否", False),
        ("不", False),
    ],
)
def test_yes_and_no_may_be_chinese(typed: str, answer: bool) -> None:
    assert answered(f"{typed}\n") == (answer, "Store it? [y/n] (n): ")


def test_neither_yes_nor_no_is_asked_again_and_told_why() -> None:
    assert answered("[也许]\ny\n") == (
        True,
        "Store it? [y/n] (n): '[也许]' is neither; answer y or n (是 or 否)\nStore it? [y/n] (n): ",
    )


@pytest.mark.parametrize("typed", ["1,9", "abc", "0", "2-1"])
def test_numbers_that_are_not_there_are_asked_again_and_told_why(typed: str) -> None:
    shown = io.StringIO()
    which = Which(5, Console(file=shown, width=80))
    assert which(default="none", stream=io.StringIO(f"{typed}\n1-2\n")) == "1-2"
    question = "Which? (1,3-5, all or none) (none): "
    assert shown.getvalue() == (
        f"{question}{typed!r} names none of them; write numbers from 1 to 5, all or none\n{question}"
    )
