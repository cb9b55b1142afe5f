"""Measures of a build that need no annotation: what the titles of its pages announce, and what its tables hold."""
