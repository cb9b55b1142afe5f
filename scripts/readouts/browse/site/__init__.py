"""What Datasette runs: search, pages, feeds and their templates.

A build copies this folder beside the database, where `datasette serve DIR` loads it without the rest of the project.
Its modules import each other by relative names, the standard library, Datasette and what Datasette needs, nothing else.
"""
