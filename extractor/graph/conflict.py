"""Two claims that contradict each other."""

from typing import NamedTuple


class Conflict(NamedTuple):
    """Two claims that contradict each other, the earlier first, and in what."""

    claim: str
    other: str
    why: str
