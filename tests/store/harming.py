"""Good imports and corrections, damaged by a seed: what fuzzing reads, in tests and by hand."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from extractor import store
from extractor.readers import correcting, corrections
from extractor.store import travelling, validating
from tests.examples import ALL
from tests.readers.mutations import damaged
from tests.readers.test_corrections import TOOLS, tasks

VALUES = (b"true", b"null", b"-1", b"1e999", b"[]", b"{}", b'""', b"99999999999999999999")
UNREAD = "tokens"
"""What nobody reads of a task, and most of one of Prodigy's."""
KINDS = ("import", *TOOLS)


def harmed(content: bytes, chance: random.Random) -> bytes:
    """Returns a file with bytes damaged, another value in the place of one, or another letter."""
    act = chance.random()
    if act < 0.3:
        return damaged(content, chance)
    if act < 0.6:
        return _another_letter(content, chance)
    parts = content.split(b":")
    at = chance.randrange(1, len(parts))
    _, comma, rest = parts[at].partition(b",")
    parts[at] = chance.choice(VALUES) + comma + rest
    return b":".join(parts)


def _another_letter(content: bytes, chance: random.Random) -> bytes:
    """A letter or a digit becomes another one: what is still well formed, and says other things."""
    at = chance.choice([at for at, byte in enumerate(content) if chr(byte).isalnum()])
    kind = b"0123456789" if chr(content[at]).isdigit() else b"abcdefghijklmnopqrstuvwxyz"
    return content[:at] + bytes([chance.choice(kind)]) + content[at + 1 :]


def files(kind: str, seed: int) -> Iterator[bytes]:
    """Yields damaged lines of imports, or corrections of a tool, without end."""
    chance = random.Random(f"{kind} {seed}")
    if kind in TOOLS:
        found = [{name: task[name] for name in task if name != UNREAD} for task in tasks(kind)]
        good = [json.dumps([task]).encode() for task in found]
    else:
        with store.open(":memory:") as db:
            for extraction in ALL:
                db.add(extraction)
            good = [line.encode() for line in travelling.lines(db)]
    while True:
        for content in good:
            yield harmed(content, chance)


def take(db: store.Store, kind: str, content: bytes, path: Path) -> int:
    """Takes a damaged file in, as the commands do, and returns how many articles it changed.

    A file that is refused raises an error of ours. Corrections are read from ``path``.
    """
    if kind not in TOOLS:
        return int(travelling.add(db, content) != "unchanged")
    path.write_bytes(content)
    changed = 0
    for correction in corrections.read(str(path)):
        if correction is not None:
            corrected = correcting.apply(db.as_read(correction.article_id), correction)
            validating.check(corrected)
            changed += db.add(corrected) != "unchanged"
    return changed


def read(db: store.Store) -> int:
    """Reads all that a store holds, and returns how many articles that are."""
    list(db.select())
    ids = [article.id for article in db.articles()]
    for article_id in (*ids, *db.earlier()):
        db.as_read(article_id)
        db.get(article_id)
    return len(ids)
