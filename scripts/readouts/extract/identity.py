"""Stable identifiers for persons whom no vocabulary holds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def unregistered_id(name: str, origin: str) -> str:
    """Pinyin of the name and its country (ISO code) or organization: one name from one country is one person.

    Tone marks are left out. pypinyin is imported on the first unknown name, since most builds meet none.
    """
    from pypinyin import lazy_pinyin

    words = "".join(lazy_pinyin(name)) + " " + " ".join(lazy_pinyin(origin))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or "unnamed"
