"""Which facts a release changes, for its entry in the changelog: the fact diff against the version before."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from readouts.compare import changelog_entry, compare, open_snapshot
from readouts.tables import Problem


def version_before(version: str, root: Path) -> str:
    """The tag of the version before this one in the history of a clone; empty where there is none."""
    command = ["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "--exclude", f"v{version}"]
    try:
        found = subprocess.run(["git", "-C", str(root), *command], capture_output=True, check=False, text=True)
    except OSError:
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""


def changes_since(old: str, root: Path) -> Callable[[Path], str] | list[Problem]:
    """What tells, given the folder of a package, which facts it changes of `old`: a folder, zip or revision of `root`.

    Returns instead what is wrong with the older package.
    """
    before = open_snapshot(old, root)
    if isinstance(before, list):
        return before

    def told(package: Path) -> str:
        after = open_snapshot(str(package), root)
        # The package was written and checked a moment ago.
        assert not isinstance(after, list), after
        return f"\nSince {old}:\n\n{changelog_entry(compare(before, after))}"

    return told
