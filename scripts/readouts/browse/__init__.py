"""The browse stage: what `datasette serve DIR` needs beside the database, made from the row models."""

from __future__ import annotations

from readouts.browse.folder import inspect, prepare, render, stale

__all__ = ["inspect", "prepare", "render", "stale"]
