"""How every command ends where its reader or its user has had enough."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from readouts.commands import run

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"


def interrupted() -> int:
    raise KeyboardInterrupt


def test_the_status_of_a_command_is_that_of_its_process() -> None:
    with pytest.raises(SystemExit) as ended:
        run(lambda: 2, "example", "all is as it was")
    assert ended.value.code == 2


def test_an_interrupt_says_in_one_line_what_it_leaves(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(interrupted, "example", "all is as it was")
    assert ended.value.code == 130
    assert capsys.readouterr().err == "\nexample: interrupted; all is as it was\n"


def test_a_reader_who_leaves_gets_no_traceback() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); from readouts.commands import run\n"
        "def main():\n    print('x' * 100_000)\n    return 0\n"
        "run(main, 'example', '', heard=1)"
    )
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run([sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, b"")
