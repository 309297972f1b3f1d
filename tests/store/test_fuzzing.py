"""Damaged exports and corrections are taken or refused; the store can be read afterwards."""

import itertools
from collections import Counter

import pytest

from extractor import store
from extractor.errors import ExtractorError
from tests import examples
from tests.store import harming

pytestmark = pytest.mark.issue(22)

SEED, FILES = 22, 300


@pytest.mark.parametrize("kind", harming.KINDS)
def test_no_damaged_file_leaves_a_store_that_cannot_be_read(tmp_path, kind):
    outcomes: Counter[str] = Counter()
    with store.open(":memory:") as db:
        for extraction in examples.ALL:
            db.add(extraction)
        for content in itertools.islice(harming.files(kind, SEED), FILES):
            try:
                changed = harming.take(db, kind, content, tmp_path / "file.json")
            except ExtractorError:
                outcomes["refused"] += 1
                continue
            outcomes["changed" if changed else "unchanged"] += 1
            if changed:
                assert harming.read(db) >= len(examples.ALL)
    assert min(outcomes["refused"], outcomes["changed"]) > 5, outcomes
