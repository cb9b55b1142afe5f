"""What was stored, and what comes next: to build, to look, and to commit what may be published."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from readouts.contribute.view import heading
from readouts.contribute.wording import counted

# All that a contribution can change: the files of data/ too, to which names and corrections were added.
_ADD = "git add -A data build schemas datapackage.json"
_LOOK = """
Next:
  make build   make the tables again
  make check   find what CI would find
  make diff    see which facts change"""
_COMMIT = f"commit all of data/, build/, schemas/ and datapackage.json: {_ADD}"
_WITHHELD = "Do not push these, nor tables built with them: their text may not be published."
_BRIEF = (
    "They may stay in a clone of your own. For a pull request take them out, build again, and tell the same facts in a "
    "brief: .venv/bin/python scripts/add.py --template > ../brief.md"
)


def show_next_steps(console: Console, stored: Mapping[str, bool], asked: bool) -> None:
    """Print them. `stored`: the files, each with whether its text may be published; `asked`: if there was a choice."""
    if not stored:
        reason = "" if asked else ": there is no terminal to ask on; --yes stores without asking"
        console.print(Text(f"Nothing was stored{reason}."))
        return
    heading(console, f"Stored: {counted(len(stored), 'article')}")
    for path in stored:
        console.print(Text(path), soft_wrap=True)
    console.print(Text(_LOOK), soft_wrap=True)
    withheld = [path for path, may_be_published in stored.items() if not may_be_published]
    if not withheld:
        console.print(Text(f"then {_COMMIT}"), soft_wrap=True)
        return
    console.print(Text(f"\n{_WITHHELD}"), soft_wrap=True)
    for path in withheld:
        console.print(Text(f"  {path}"), soft_wrap=True)
    console.print(Text(_BRIEF), soft_wrap=True)
    if len(withheld) < len(stored):
        console.print(Text(f"Without them {_COMMIT}"), soft_wrap=True)
