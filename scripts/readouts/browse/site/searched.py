"""Which columns of which tables can be searched; a build indexes these, and the site shows hits in them."""

from __future__ import annotations

from collections.abc import Mapping

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "articles": ("title", "subtitle", "text", "keywords"),
    "meetings": ("label", "venue", "occasion", "activities"),
    "statements": ("text",),
    "documents_signed": ("title", "quantity_text", "fields"),
}
