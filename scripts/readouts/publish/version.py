"""Whether a version may be released: the files that name it agree, and all that it is made of is committed."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from readouts.tables import PackageInfo, Problem

_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


def unfit_version(version: str, root: Path, package: PackageInfo) -> list[Problem]:
    """What keeps the clone in the folder `root` from being released as this version."""
    if not _VERSION.fullmatch(version):
        return [Problem(f"VERSION {version}", "is no semantic version", "give three numbers, such as 1.2.0")]
    return list(_disagreements(version, root, package))


def _disagreements(version: str, root: Path, package: PackageInfo) -> Iterator[Problem]:
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told: Mapping[str, Any] = {
        "data/package.json": package.version,
        "CITATION.cff": citation.get("version"),
        "pyproject.toml": project.get("version"),
    }
    for name, found in told.items():
        if str(found) != version:
            yield Problem(name, f"version is {found}, not {version}", f"set it to {version}, or release {found}")
    if not package.created:
        yield Problem("data/package.json", "created is not given", 'add the day of the version: "2000-01-31T00:00:00Z"')
    elif str(citation.get("date-released")) != package.created[:10]:
        yield Problem(
            "CITATION.cff",
            f"date-released is {citation.get('date-released')}, created in data/package.json {package.created[:10]}",
            "set both to the day of the version",
        )


def uncommitted(root: Path) -> list[Problem]:
    """A problem where files of the clone are not committed; none where the folder is no clone, as of an archive."""
    # Files that git does not know are wanted whatever the user's settings say.
    command = ["git", "-C", str(root), "status", "--porcelain", "-z", "--untracked-files=normal"]
    try:
        found = subprocess.run(command, capture_output=True, check=False, text=True)
    except OSError:
        return []
    changed = [line[3:] for line in found.stdout.split("\0") if line] if found.returncode == 0 else []
    if not changed:
        return []
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return [Problem(json.dumps(changed[0], ensure_ascii=False) + more, "not committed", "commit or remove it")]
