"""Stage three: the findings of all articles become one row per real meeting, document, person and place."""

from readouts.link.dataset import link
from readouts.link.left import CAUSES, Left, left, reason
from readouts.link.told import Told

__all__ = ["CAUSES", "Left", "Told", "left", "link", "reason"]
