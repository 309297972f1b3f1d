"""What goes in comes out; adding twice changes nothing; what changed is replaced whole."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from extractor import store
from extractor.errors import StoreError
from extractor.records import Extraction
from extractor.store import Store
from tests import examples, full_of_values, made
from tests.examples import CALL, REVIEW, SIGNING


def ids(db: Store) -> list[str]:
    return sorted(article.id for article in db.articles())


def everything(db: Store) -> list[Extraction]:
    return [db.get(article.id) for article in db.articles()]


def retold(extraction: Extraction, text: str) -> Extraction:
    """The same ref with another text, of a later day, and no records."""
    changed = replace(extraction.article, id=f"{len(text):08x}", text=text, modified="2020-06-01")
    return Extraction(article=changed)


@pytest.mark.parametrize("extraction", examples.ALL, ids=lambda e: e.article.ref)
def test_extraction_comes_back_equal(db: Store, extraction: Extraction) -> None:
    assert db.add(extraction) == "added"
    assert db.get(extraction.article.id) == extraction


@given(extraction=made.extractions())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_extraction_comes_back_equal(extraction: Extraction) -> None:
    with store.open(":memory:") as db:
        db.add(extraction)
        assert db.known(extraction.article)
        assert db.as_read(extraction.article.id) == extraction


def test_a_field_of_a_record_is_not_forgotten(db: Store) -> None:
    db.add(full_of_values.EXTRACTION)
    stored = db.as_read(full_of_values.EXTRACTION.article.id)
    assert full_of_values.differences(full_of_values.EXTRACTION, stored) == []


def test_adding_again_changes_nothing(full: Store) -> None:
    before = everything(full)
    assert [full.add(extraction) for extraction in examples.ALL] == ["unchanged"] * 3
    assert everything(full) == before


def test_changed_text_replaces_the_article_whole(full: Store) -> None:
    changed = retold(SIGNING, "No deal was signed.")
    assert not full.known(changed.article)
    assert full.add(changed) == "replaced"
    assert ids(full) == sorted([changed.article.id, CALL.article.id, REVIEW.article.id])
    assert not list(full.select(about="signed", outlet="Harbour Post"))


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Another headline"},
        {"title": None},
        {"published": examples.day("2020-01-16")},
        {"published_basis": "given"},
        {"url": "https://harbour-post.example/moved"},
        {"path": "elsewhere.txt"},
    ],
    ids=str,
)
def test_changed_metadata_replaces_the_article(full: Store, fields: dict[str, object]) -> None:
    changed = replace(SIGNING, article=replace(SIGNING.article, **fields))
    assert not full.known(changed.article)
    full.add(changed)
    assert full.known(changed.article)
    assert full.get(changed.article.id) == changed
    assert len(ids(full)) == 3


def test_other_records_for_the_same_article_replace_the_old(full: Store) -> None:
    better = replace(REVIEW, claims=())
    assert full.add(better) == "replaced"
    assert full.get(REVIEW.article.id) == better


def test_second_copy_of_a_file_is_kept_once(full: Store) -> None:
    copy = replace(SIGNING, article=replace(SIGNING.article, ref="zz/copy.txt", path="zz/copy.txt"))
    assert full.add(copy) == "unchanged"
    assert full.known(copy.article)
    assert full.known(SIGNING.article)
    assert full.get(SIGNING.article.id) == SIGNING


def test_order_of_two_copies_does_not_matter(tmp_path: Path) -> None:
    copy = replace(SIGNING, article=replace(SIGNING.article, ref="a.txt", path="a.txt"))
    found = []
    for name, order in (("one.db", (SIGNING, copy)), ("two.db", (copy, SIGNING))):
        with store.open(tmp_path / name) as db:
            for extraction in order:
                db.add(extraction)
            found.append(everything(db))
    assert found[0] == found[1] == [copy]


def test_changing_one_of_two_copies_keeps_the_other(db: Store) -> None:
    place = {"ref": "copy.txt", "path": "copy.txt", "url": None}
    copy = replace(SIGNING, article=replace(SIGNING.article, **place))
    db.add(SIGNING)
    db.add(copy)
    db.add(retold(copy, "Something else."))
    assert len(ids(db)) == 2
    assert SIGNING.article.id in ids(db)
    db.add(retold(SIGNING, "Something else again."))
    assert len(ids(db)) == 2
    assert SIGNING.article.id not in ids(db)


def test_two_articles_from_standard_input_are_both_kept(db: Store) -> None:
    for ref in ("-", "-:1"):
        for extraction in (SIGNING, CALL):
            db.add(replace(extraction, article=replace(extraction.article, ref=ref, path=None)))
    assert len(ids(db)) == 2


def test_failed_add_leaves_nothing_behind(full: Store) -> None:
    twice = replace(CALL, events=(CALL.events[0], CALL.events[0]))
    broken = replace(twice, article=replace(CALL.article, ref="other.txt", title="x"))
    before = everything(full)
    with pytest.raises(StoreError, match=r"event_rows\.id"):
        full.add(broken)
    assert everything(full) == before


def test_lone_surrogate_is_a_clear_error(db: Store) -> None:
    broken = replace(REVIEW, article=replace(REVIEW.article, text="half \ud83d"))
    with pytest.raises(StoreError, match=r"U\+FFFD"):
        db.add(broken)
    assert ids(db) == []


def test_articles_come_by_day_with_the_undated_last(full: Store) -> None:
    assert [each.ref for each in full.articles()] == [
        SIGNING.article.ref,
        CALL.article.ref,
        REVIEW.article.ref,
    ]


def test_remove_takes_everything_of_one_article(full: Store) -> None:
    assert full.remove(CALL.article.id) == CALL.article
    assert not full.known(CALL.article)
    assert [e.article.id for e in full.select(about="farm goods")] == []
    assert not list(full.select(actor="Lighthizer"))
    assert full.add(CALL) == "added"
    assert full.get(CALL.article.id) == CALL


def test_remove_leaves_no_row_behind(full: Store) -> None:
    for extraction in examples.ALL:
        full.remove(extraction.article.id)
    rows = full._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = [row["name"] for row in rows]
    kept = {"days", "terms", "sqlite_sequence", "unplaced"}
    kept |= {"event_words_config", "claim_words_config"}
    words = {name for name in tables if name.endswith(("_data", "_idx", "_docsize"))}
    counts = {
        name: full._connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        for name in set(tables) - kept - words
    }
    assert not any(counts.values()), counts


def test_a_day_given_by_hand_stays_when_the_article_comes_without_one(db: Store) -> None:
    given = replace(SIGNING.article, published_basis="given")
    db.add(replace(SIGNING, article=given))
    assert db.known(replace(given, published=None, published_basis=None))
    assert not db.known(replace(given, published_basis="header"))
