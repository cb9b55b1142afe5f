"""Files of a git revision, read from the object database: no checkout is touched."""

from __future__ import annotations

import subprocess
from pathlib import Path

from readouts.tables import Problem

SINCE = "..."
REMEDY = "name a path that exists or a revision; one that only the server has: git fetch origin"


def find_commit(words: str, repository: Path) -> str | Problem:
    """Return the id of the commit that a revision names; `REV...` is where the present commit left REV."""
    revision = words.removesuffix(SINCE)
    commit = _line(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if not commit:
        return Problem(revision, f"is neither a path nor a git revision of {repository}", REMEDY)
    if not words.endswith(SINCE):
        return commit
    base = _line(repository, "merge-base", commit, "HEAD")
    return base or Problem(words, f"has no commit in common with HEAD of {repository}", "git fetch --unshallow")


def read_blob(repository: Path, commit: str, name: str) -> bytes | None:
    """Return the bytes of a file of a commit, None where it has none of that path."""
    return _run(repository, "cat-file", "blob", f"{commit}:{name}")


def _line(repository: Path, *arguments: str) -> str:
    return (_run(repository, *arguments) or b"").decode("utf-8", "replace").strip()


def _run(repository: Path, *arguments: str) -> bytes | None:
    """The output of git, None where it failed or is not installed."""
    try:
        done = subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
