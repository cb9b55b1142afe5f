"""Registers the site's hooks: Datasette runs every module in `plugins/`, and this one says where the rest stands.

A build copies it to `plugins/`, and the folder `site/` there as the package `readouts_site`.
"""

import importlib
import sys
from pathlib import Path

from datasette.plugins import pm

_FOLDER = str(Path(__file__).resolve().parent)
if _FOLDER not in sys.path:
    sys.path.insert(0, _FOLDER)
_HOOKS = importlib.import_module("readouts_site.hooks")
# Datasette's plugins are those of the process: a second site in one process finds them registered.
if not pm.is_registered(_HOOKS):
    pm.register(_HOOKS)
