"""Links to other pages, with how long ago each was put there: "Ferry sinks - 2 hrs ago"."""

import re
from collections.abc import Sequence

from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

_AGO = re.compile(r"[-–] \d+ (?:min|minute|hr|hour|day)s? ago\b")


def are_in(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells whether a line is a link of a page, or stands among some in its sentence."""
    if not runs:
        return False
    sentence = reading.sentence(runs[0][0])
    return _AGO.search(reading.between(sentence.start, sentence.stop)) is not None
