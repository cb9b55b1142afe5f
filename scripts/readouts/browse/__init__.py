"""The browse stage: what `datasette serve DIR` needs beside the database, made from the row models."""

from __future__ import annotations

from readouts.browse.folder import DATABASE, inspect, prepare, render

__all__ = ["DATABASE", "inspect", "prepare", "render"]
