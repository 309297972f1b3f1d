"""Files of a store that were flipped in places or cut off, always the same ones."""

import random
from collections.abc import Iterator

SEED = 22
FLIPPED, CUT = 48, 24


def damaged(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yields each damaged file with a name that says how."""
    chance = random.Random(SEED)
    for number in range(FLIPPED):
        data = bytearray(content)
        at, length = chance.randrange(100, len(data)), chance.choice((1, 1, 16, 512))
        for place in range(at, min(at + length, len(data))):
            data[place] ^= chance.randint(1, 255)
        yield f"flip {number}: {length} at {at}", bytes(data)
    for number in range(CUT):
        end = chance.randrange(1, len(content))
        if number % 2:  # as a file system leaves it: the end of the file is zeros
            yield f"zeros {number} from {end}", content[:end].ljust(len(content), b"\0")
        else:
            yield f"cut {number} at {end}", content[:end]
