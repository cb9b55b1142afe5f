"""Official news readouts of leaders' meetings, read into linked tables with evidence for every cell."""
