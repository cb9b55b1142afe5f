"""The browse stage: what `datasette serve DIR` needs beside the database, made from the row models."""

from __future__ import annotations

from readouts.browse.folder import inspect, prepare, render, stale
from readouts.browse.land import of_land
from readouts.browse.search_index import write_indexes

__all__ = ["inspect", "of_land", "prepare", "render", "stale", "write_indexes"]
