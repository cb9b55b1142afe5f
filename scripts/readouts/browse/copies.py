"""The files of the site that a build copies beside the database: plugin, templates, styles and scripts."""

from __future__ import annotations

from pathlib import Path

from readouts.browse.search_index import ALPHABET
from readouts.browse.site.hooks import FOLDING

HERE = Path(__file__).parent
PACKAGE = "plugins/readouts_site"
# The folders of the site that Datasette looks for beside the database, not beside the plugin.
OF_DATASETTE = ("templates", "static")


def site_files() -> dict[str, bytes]:
    """The site's files by their path in the folder that Datasette serves."""
    files = {"plugins/start.py": (HERE / "plugin.py").read_bytes(), f"{PACKAGE}/{FOLDING}": ALPHABET.dump()}
    for path in sorted(HERE.glob("site/**/*")):
        name = path.relative_to(HERE / "site")
        if path.is_file() and "__pycache__" not in name.parts:
            home = name.as_posix() if name.parts[0] in OF_DATASETTE else f"{PACKAGE}/{name.as_posix()}"
            files[home] = path.read_bytes()
    return files
