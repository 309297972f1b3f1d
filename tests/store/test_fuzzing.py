"""Damaged exports and corrections are taken or refused; the store can be read afterwards."""

import json
import random

import pytest

from extractor import store
from extractor.errors import ExtractorError
from extractor.readers import correcting, corrections
from extractor.store import travelling, validating
from tests.examples import ALL
from tests.readers.mutations import damaged
from tests.readers.test_corrections import TOOLS, tasks

pytestmark = pytest.mark.issue(22)

SEED, FILES = 22, 300
VALUES = (b"true", b"null", b"-1", b"1e999", b"[]", b"{}", b'""', b"99999999999999999999")


def harmed(content: bytes, chance: random.Random) -> bytes:
    """A file with bytes damaged, or with another value in the place of a number."""
    if chance.random() < 0.5:
        return damaged(content, chance)
    parts = content.split(b":")
    at = chance.randrange(1, len(parts))
    head, comma, rest = parts[at].partition(b",")
    parts[at] = chance.choice(VALUES) + comma + rest if comma else head
    return b":".join(parts)


def test_no_damaged_import_leaves_a_store_that_cannot_be_read():
    chance, outcomes = random.Random(SEED), {True: 0, False: 0}
    with store.open(":memory:") as good:
        for extraction in ALL:
            good.add(extraction)
        lines = [line.encode() for line in travelling.lines(good)]
    for number in range(FILES):
        with store.open(":memory:") as db:
            taken = True
            try:
                travelling.add(db, harmed(lines[number % len(lines)], chance))
            except ExtractorError:
                taken = False
            outcomes[taken] += 1
            for article in db.articles():
                db.get(article.id)
                db.as_read(article.id)
            list(db.select())
    assert min(outcomes.values()) > 10, outcomes


@pytest.mark.parametrize("tool", TOOLS)
def test_no_damaged_correction_leaves_a_store_that_cannot_be_read(tmp_path, tool):
    chance, path = random.Random(SEED), tmp_path / "corrected.json"
    with store.open(":memory:") as db:
        for extraction in ALL:
            db.add(extraction)
        for number in range(FILES):
            path.write_bytes(harmed(json.dumps([tasks(tool)[number % len(ALL)]]).encode(), chance))
            try:
                for correction in corrections.read(str(path)):
                    if correction is not None:
                        stored = db.as_read(correction.article_id)
                        corrected = correcting.apply(stored, correction)
                        validating.check(corrected)
                        db.add(corrected)
            except ExtractorError:
                continue
        assert len(list(db.articles())) == len(ALL)
        assert list(db.select())
