"""What a newcomer's first commands rest on: the targets, the lock, and what the project says of itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent


def normal(name: str) -> str:
    """The name of a package as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    """Each pinned package with what stands after its name, hashes included."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:]
    return {entry.partition("==")[0]: entry for entry in entries}


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_alone_explains_every_target() -> None:
    declared = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert declared
    told = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert sorted(re.findall(r"^make (\w+) +\S", told, re.MULTILINE)) == sorted(declared[1].split())


def test_every_dependency_is_pinned_with_hashes(pins: dict[str, str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    missing = {normal(re.split(r"[<>=!~;\[ ]", line)[0]) for line in wanted} - pins.keys()
    assert not missing, f"run: make lock, to pin {sorted(missing)}"
    assert [name for name, entry in pins.items() if "--hash=sha256:" not in entry] == []


def test_lock_names_no_index_and_no_place_of_one_machine() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"://|^--|^-[a-z]|[@ ]/", line)] == []


def test_project_says_the_same_of_itself_everywhere() -> None:
    package = json.loads((ROOT / "data" / "package.json").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert package["version"] == project["version"] == citation["version"]
    assert package["name"] == project["name"]
    assert package["created"] == f"{citation['date-released']}T00:00:00Z"
    assert f"({package['created'][:4]})" in readme
    assert package["title"] == citation["title"]
    assert package["licenses"][0]["name"] == citation["license"]
    assert f"*{package['title']}* (version {package['version']})" in readme


GITHUB = ROOT / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml"))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", sorted((GITHUB / "workflows").glob("*.yml"))),
        ("custom.github-workflows-require-timeout", sorted((GITHUB / "workflows").glob("*.yml"))),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ],
)
def test_what_github_reads_has_the_form_that_it_asks_for(schema: str, files: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert files
    assert checked.returncode == 0, checked.stdout


def test_workflows_run_targets_of_make_alone() -> None:
    declared = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert declared
    targets = set(declared[1].split())
    for path in (GITHUB / "workflows").glob("*.yml"):
        jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
        commands = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
        assert commands, path
        for command in commands:
            make, target, *_ = command.split()
            assert (make, target in targets) == ("make", True), f"{path.name}: {command}"


def test_both_readmes_say_the_same_commands() -> None:
    """The Chinese one is shorter; what it tells to run is told in English too."""
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    blocks = re.findall(r"^(?: {4}|```).*?(?=\n\n|\n```\n)", chinese, re.MULTILINE | re.DOTALL)
    assert blocks
    assert [block for block in blocks if block not in english] == []
    quoted = {word for word in re.findall(r"`([^`\n]+)`", chinese) if "/" in word or word.startswith("make ")}
    assert sorted(word for word in quoted if word not in english) == []


def test_no_test_builds_from_what_contributors_add() -> None:
    """An article, a correction or an exception more must fail no test: `own_data` copies data/ without them."""
    reading = re.compile(
        r'\b(?:ROOT / "data"|DATA) / "(?:articles|corrections\.csv|exceptions\.csv)"|copytree\(ROOT / "data"'
    )
    tests = (ROOT / "tests").rglob("*.py")
    assert [path.name for path in tests if reading.search(path.read_text(encoding="utf-8"))] == []
