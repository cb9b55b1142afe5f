"""Every script as a newcomer runs it: its help, and what it says under a Python without the packages."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from readouts.packages import NEEDED

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
# What only type checkers import, and what the standard library has from 3.14 on.
ELSEWHERE = {"_typeshed", "backports", "compression"}
RUN = re.compile(r"^ .*scripts/\w+\.py", re.MULTILINE)


def imported(file: Path) -> Iterator[str]:
    """The first names of what a module imports, wherever in it, but for its neighbours."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module).partition(".")[0]


def run(script: Path, *argv: str, packages: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a script from the root of the clone, with this Python's packages or with the standard library alone."""
    options = [] if packages else ["-E", "-S"]
    command = [sys.executable, *options, f"scripts/{script.name}", *argv]
    environment = {**os.environ, "COLUMNS": "120"}
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_help_gives_examples_as_they_are_run(script: Path) -> None:
    ran = run(script, "--help")
    assert ran.returncode == 0, ran.stderr
    examples = ran.stdout.partition("example")[2]
    lines = RUN.findall(examples)
    assert lines, "no example"
    assert all(line.endswith(f".venv/bin/python scripts/{script.name}") for line in lines)
    assert "exit status" in ran.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_python_without_the_packages_is_told_the_remedy_in_one_line(script: Path) -> None:
    ran = run(script, "--help", packages=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        f"{script.name}: {sys.executable} lacks packages of the project (ahocorasick_rs, altair, babel, …); "
        f"run: make venv, then .venv/bin/python scripts/{script.name}\n"
    )


def test_what_is_asked_for_is_what_the_modules_import() -> None:
    files = [*SCRIPTS, *(ROOT / "scripts" / "readouts").rglob("*.py")]
    found = {name for file in files for name in imported(file)} - set(sys.stdlib_module_names) - ELSEWHERE
    assert found - {"readouts"} == set(NEEDED)
