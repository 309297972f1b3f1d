"""Stores for the tests: an empty one, and one with the three examples."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import store
from extractor.store import Store
from tests import examples


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Store]:
    with store.open(tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture
def full(db: Store) -> Store:
    for extraction in examples.ALL:
        db.add(extraction)
    return db
