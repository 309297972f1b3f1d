"""What the last run brought: added or changed articles, and nothing that was only read again."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from extractor import store
from extractor.records import Extraction
from extractor.store import Store
from tests.examples import ALL, CALL, REVIEW, SIGNING


def run(path: Path, *extractions: Extraction, version: str = "9") -> dict[str, str] | None:
    """Adds in one run; returns what the last run brought then."""
    with store.open(path) as db:
        for extraction in extractions:
            db.add(extraction, version=version)
    with store.open(path, readonly=True) as db:
        return db.arrived()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def changed(**fields: object) -> Extraction:
    return replace(SIGNING, article=replace(SIGNING.article, **fields))


def test_a_run_brings_what_it_adds_and_the_next_what_that_adds(path):
    assert set(run(path, SIGNING, CALL)) == {SIGNING.article.id, CALL.article.id}
    assert set(run(path, REVIEW)) == {REVIEW.article.id}


def test_a_run_that_brings_nothing_is_not_the_last(path):
    run(path, SIGNING)
    assert set(run(path, CALL)) == {CALL.article.id}
    assert set(run(path, SIGNING, CALL)) == {CALL.article.id}
    assert set(run(path)) == {CALL.article.id}


NOT_NEW = {
    "read again by a newer version": replace(SIGNING, events=SIGNING.events[:1], claims=()),
    "found in a second place": changed(ref="b.txt", path="b.txt"),
    "both at once": replace(changed(ref="b.txt", path="b.txt"), claims=()),
}


@pytest.mark.parametrize("case", NOT_NEW)
def test_what_was_there_is_not_new(path, case):
    run(path, SIGNING)
    run(path, CALL)
    assert set(run(path, NOT_NEW[case], version="10")) == {CALL.article.id}


@pytest.mark.parametrize("fields", [{"title": "Another"}, {"published_basis": "given"}], ids=str)
def test_an_article_with_another_title_or_day_is_changed(path, fields):
    run(path, SIGNING)
    run(path, CALL)
    assert run(path, changed(**fields)) == {SIGNING.article.id: ""}


def test_a_day_given_by_hand_stays_when_an_article_is_read_again_without_one(path):
    run(path, changed(published_basis="given"))
    run(path, CALL)
    again = replace(changed(published=None, published_basis=None), claims=())
    assert set(run(path, again, version="10")) == {CALL.article.id}


LATER = Extraction(
    changed(id="f0f0", text=f"{SIGNING.article.text}\n\nMore.", modified="2021-01-01").article
)


def test_a_changed_article_has_the_words_that_were_there_before(path):
    run(path, SIGNING)
    assert run(path, LATER) == {"f0f0": SIGNING.article.text}


@pytest.mark.parametrize("order", [(SIGNING, LATER), (LATER, SIGNING)])
def test_versions_of_one_run_are_all_new(path, order):
    assert run(path, *order) == {"f0f0": ""}


def test_an_earlier_version_is_brought_and_tells_nothing(path):
    run(path, LATER)
    assert run(path, SIGNING) == {}


def test_what_was_removed_is_no_longer_brought(path):
    run(path, REVIEW)
    run(path, SIGNING, CALL)
    with store.open(path) as db:
        db.remove(SIGNING.article.id)
        assert set(db.arrived()) == {CALL.article.id}
        db.remove(CALL.article.id)
        assert db.arrived() is None


def test_no_run_is_known_of_an_empty_store(db: Store):
    assert db.arrived() is None


def test_two_that_write_at_once_keep_what_the_later_brings(path):
    with store.open(path) as first, store.open(path) as second:
        first.add(ALL[0])
        second.add(ALL[1])
        first.add(ALL[2])
        assert set(first.arrived()) == {ALL[1].article.id}
