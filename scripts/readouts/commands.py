"""What the commands have in common: the folders they may write to, names of fields, signs of life, how they end."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import NoReturn

from readouts.read.article import Reading
from readouts.read.files import Inputs
from readouts.read.json_lines import Fields

ROOT = Path(__file__).resolve().parent.parent.parent
# Folders of the clone that no package of one's own may be written to.
KEPT = (".ci", ".git", ".github", "build", "data", "schemas", "scripts", "tests")
# A bar appears only where there is time to look at it.
BYTES_FOR_A_BAR = 2_000_000
ROLES = [role.name for role in fields(Fields)]
# What a shell reports of a command that Ctrl-C stopped: 128 and the number of the signal.
INTERRUPTED = 130


def field(words: str) -> tuple[str, str]:
    """A role and the name of the field that plays it; raises ArgumentTypeError for other words than ROLE=NAME."""
    role, _, name = words.partition("=")
    if role not in ROLES or not name:
        raise argparse.ArgumentTypeError(f"{words!r} is not ROLE=NAME with a role of {', '.join(ROLES)}")
    return role, name


def fields_of(given: Sequence[tuple[str, str]]) -> Fields:
    """The names of fields as given, the usual ones for the roles that are not."""
    names: dict[str, tuple[str, ...]] = {}
    for role, name in given:
        names[role] = (*names.get(role, ()), name)
    return replace(Fields(), **names)


def unfit(out: Path, inputs: Sequence[Path], root: Path) -> str | None:
    """Why a package may not be written to a folder: it would mix with the clone at `root`, or with the inputs."""
    if root.is_relative_to(out):
        return "holds the project itself"
    if any(out.is_relative_to(root / name) for name in KEPT):
        return "is a folder that the project keeps"
    if any(out.is_relative_to(path) or path.is_relative_to(out) for path in inputs if path.is_dir()):
        return "is among the inputs, which the next build would read it with"
    return None


def progress(readings: Iterable[Reading], inputs: Inputs) -> Iterable[Reading]:
    """Show a bar on a terminal while much is read; it tells bytes, since a container tells its members last."""
    if not sys.stderr.isatty() or (size := inputs.size()) < BYTES_FOR_A_BAR:
        return readings
    return _shown(readings, inputs, size)


def _shown(readings: Iterable[Reading], inputs: Inputs, size: int) -> Iterator[Reading]:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("reading", total=size)
        for count, reading in enumerate(readings, start=1):
            bar.update(task, completed=inputs.done, description=f"reading, {count} pages")
            yield reading
        bar.update(task, completed=size)


@contextlib.contextmanager
def telling(what: str) -> Iterator[None]:
    """Say on a terminal what is being done, for as long as it takes."""
    from rich.console import Console

    with Console(stderr=True).status(what) if sys.stderr.isatty() else contextlib.nullcontext():
        yield


def stop(name: str, lines: Iterable[object]) -> int:
    """Say on standard error what is wrong, a line each behind the command's name; the status of wrong usage."""
    for line in lines:
        print(f"{name}: {line}", file=sys.stderr)
    return 2


def run(main: Callable[[], int], name: str, interrupted: str, heard: int = 0) -> NoReturn:
    """Run a command and leave with its status, without a traceback where its reader or its user had enough.

    `interrupted` says what Ctrl-C leaves behind; `heard` is the status where the reader closes the pipe
    (build.py … | head -1).
    """
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = heard
    except KeyboardInterrupt:
        print(f"\n{name}: interrupted; {interrupted}", file=sys.stderr)
        status = INTERRUPTED
    sys.exit(status)
