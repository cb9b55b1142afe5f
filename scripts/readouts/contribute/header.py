"""An article as the text of a file of its own: front matter with what is known of it, then its paragraphs."""

from __future__ import annotations

import sys

import yaml

from readouts.read.article import Article, Reading

# What is kept of an article, as front matter names it; the text stands below, and all else follows from the text.
_KEYS = {
    "title": "title",
    "subtitle": "subtitle",
    "publisher": "publisher",
    "published_on": "date",
    "page": "page",
    "url": "url",
    "keywords": "keywords",
    "cites": "cites",
}


class _Dumper(yaml.SafeDumper):
    """Writes every value on one line."""

    def represent_str(self, value: str) -> yaml.ScalarNode:
        """With escapes where the value has line breaks, which would be folded."""
        style = '"' if len(value.splitlines()) > 1 else None
        return self.represent_scalar("tag:yaml.org,2002:str", value, style)


_Dumper.add_representer(str, _Dumper.represent_str)


def file_text(article: Article) -> str:
    """The text of a file that reads as this article; a paragraph a line, with blank lines between them."""
    front: dict[str, object] = {}
    for name, key in _KEYS.items():
        if value := getattr(article, name):
            front[key] = list(value) if isinstance(value, tuple) else value
    if article.cites:
        front["brief"] = True
    front["clean"] = True
    # Quoted or not, the reader takes every scalar for the text that it prints.
    head = yaml.dump(
        front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=sys.maxsize
    )
    return f"---\n{head}---\n\n" + article.text.replace("\n", "\n\n") + "\n"


def lost(article: Article, reading: Reading) -> list[str]:
    """What of an article is not as it was in the reading of its file; nothing, where file_text holds all of it."""
    if len(reading.articles) != 1:
        return ["text"]
    return [name for name in ("text", *_KEYS) if getattr(reading.articles[0], name) != getattr(article, name)]
