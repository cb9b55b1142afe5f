"""Stage one: bytes of a file become articles with clean text."""
