"""Stage four: rows become checked CSV tables, their schemas and descriptor, a SQLite database and a codebook."""

from readouts.tables.checks import check
from readouts.tables.ddl import quoted
from readouts.tables.layout import DATABASE, Layout
from readouts.tables.loader import Loaded, load
from readouts.tables.package import PackageInfo, read_package
from readouts.tables.problem import Problem
from readouts.tables.replacing import replace_files
from readouts.tables.writer import outdated, package_files, render, render_table, stale, write

__all__ = [
    "DATABASE",
    "Layout",
    "Loaded",
    "PackageInfo",
    "Problem",
    "check",
    "load",
    "outdated",
    "package_files",
    "quoted",
    "read_package",
    "render",
    "render_table",
    "replace_files",
    "stale",
    "write",
]
