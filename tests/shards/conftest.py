"""Pieces whose processes need no model, and the store that `add` makes of the same articles."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from extractor import readers, store
from extractor.pipeline import workers
from tests.shards import made


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that need no model; the function is found again by its name in each of them."""
    monkeypatch.setattr(workers, "_work", made.work)


@pytest.fixture
def inputs(tmp_path: Path) -> str:
    """Lines of 40 articles; two are the same from two outlets' files, one place has two."""
    texts = [f"Harbour {n} opens\n\nThe mayor opened harbour {n} on Friday.\n" for n in range(40)]
    rows = [{"text": text, "id": f"a{n}", "outlet": "Post"} for n, text in enumerate(texts)]
    rows[23] = {**rows[4], "id": "again"}
    rows[31] = {**rows[31], "id": "a7"}
    path = tmp_path / "lines.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


@pytest.fixture
def dumped(tmp_path: Path) -> Callable[[Path], list[str]]:
    """Tells a store line by line."""

    def dump(path: Path) -> list[str]:
        with closing(sqlite3.connect(path)) as connection:
            return list(connection.iterdump())

    return dump


@pytest.fixture
def added(tmp_path: Path, inputs: str) -> Path:
    """The store that adding the inputs makes."""
    path = tmp_path / "added.db"
    with store.open(path) as db:
        for article in readers.read([inputs]):
            db.add(made.read(article))
    return path
