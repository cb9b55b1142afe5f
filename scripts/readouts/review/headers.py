"""Front matter of articles, of which the reader passes over what it does not know: what was meant and is not read."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import yaml

from readouts.read.files import find_files
from readouts.read.front_matter import FENCED, KEYS, LIST_KEYS, SWITCHES
from readouts.read.marks import is_address
from readouts.read.member import one_line
from readouts.read.recognise import Shape, recognise
from readouts.read.spacing import has_chinese
from readouts.review.clone import Clone
from readouts.review.finding import Finding, Severity
from readouts.review.rows import Tables, rows
from readouts.review.tidiness import invisible_in
from readouts.rows import ArticleRow

_SWITCHED = ("true", "yes", "on", "false", "no", "off")
_NULL = ("null", "~")
_ADDRESSES = dict(KEYS)["url"]
_TEXT_KEYS = frozenset({"date", *(key for _, keys in KEYS for key in keys)})
_LISTS = frozenset(key for _, keys in LIST_KEYS for key in keys)
_KNOWN = sorted({*_TEXT_KEYS, *_LISTS, *SWITCHES})


def of_headers(clone: Clone, tables: Tables) -> Iterator[Finding]:
    """What stands in the front matter of the clone's articles and is not read as it was meant, or is missing there."""
    untitled = {article.source_file for article in rows(tables, ArticleRow) if not article.title}
    for _, file in find_files([clone.articles]) if clone.articles.is_dir() else ():
        path = clone.article(one_line(file))
        text = clone.text(path)
        if text is None or not text.lstrip().startswith("---"):
            continue
        if recognise(text) is not Shape.FRONT_MATTER:
            line = text[: len(text) - len(text.lstrip())].count("\n") + 1
            message = "the line --- has no key and value below it, so that all is read as plain text"
            yield Finding(path, line, 1, "header.unread", message, "write a key and a value, as in title: …")
            continue
        if file in untitled:
            yield Finding(path, 0, 0, "header.untitled", "has no title", "write title: … into the front matter")
        yield from _of_text(path, text)


def _of_text(path: str, text: str) -> Iterator[Finding]:
    fenced = FENCED.match(text)
    try:
        head = yaml.compose(fenced["yaml"] or "", Loader=yaml.BaseLoader) if fenced else None
    except yaml.YAMLError:
        return  # the file is refused, which is told
    if fenced is None or not isinstance(head, yaml.MappingNode):
        return
    before = text.count("\n", 0, fenced.start("yaml"))
    seen: dict[str, int] = {}
    for name, value in head.value:
        line, column = before + name.start_mark.line + 1, name.start_mark.column + 1
        key = name.value if isinstance(name, yaml.ScalarNode) else ""
        if (first := seen.setdefault(key, line)) != line:
            yield Finding(
                path, line, column, "header.repeated", f"{key} stands in line {first} already", "keep one of the two"
            )
        for code, message, remedy, severity in _of_value(key, value):
            yield Finding(path, line, column, f"header.{code}", message, remedy, severity)


def _of_value(key: str, value: yaml.Node) -> Iterator[tuple[str, str, str, Severity]]:
    """Code, message, remedy and severity of what is wrong with a key or its value."""
    words = value.value if isinstance(value, yaml.ScalarNode) else None
    if key not in _KNOWN:
        if near := get_close_matches(key.lower(), _KNOWN, 1, 0.8):
            yield "unknown", f"{key!r} is read by nothing", f"write {near[0]}, or take it out", "warning"
    elif words is not None and (invisible := invisible_in(words)):
        message = f"{key}: holds the invisible character U+{ord(invisible):04X}"
        yield "value", message, "type the value anew", "error"
    elif words is not None and words.strip() in _NULL:
        yield "value", f"{key}: is read as the word {words.strip()}", "write a value, or take the line out", "error"
    elif key in SWITCHES and (words or "").strip().lower() not in _SWITCHED:
        yield "value", f"{key}: is neither true nor false", "write one of them", "error"
    elif key in _TEXT_KEYS and words is None:
        yield "value", f"{key}: is no text", f"write one text behind {key}:", "error"
    elif key in _LISTS and not _is_list_of_texts(value):
        yield "value", f"{key}: holds what is no text", "write one text on each line, behind a hyphen", "error"
    elif key == "title" and words and not has_chinese(words):
        yield "value", f"{key}: {words.strip()[:60]!r} holds no Chinese", "write the title as it is printed", "error"
    elif key in _ADDRESSES and words and not is_address(words.strip()):
        yield "value", f"{key}: {words.strip()[:60]!r} is no web address", "write it whole, with https://", "error"


def _is_list_of_texts(value: yaml.Node) -> bool:
    if isinstance(value, yaml.SequenceNode):
        return all(isinstance(item, yaml.ScalarNode) for item in value.value)
    return isinstance(value, yaml.ScalarNode)
