"""Publishing: the release of a version, without what may not be passed on, and its completion from one's own copies."""
