"""Official news readouts of leaders' meetings, read into linked tables with evidence for every cell."""

from readouts.packages import require

# Before any module imports one of them: the commands' own imports begin with this package.
require()
