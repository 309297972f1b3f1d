"""Ids, and the beginnings of ids."""

import pytest
from msgspec.structs import replace

from extractor.errors import StoreError
from extractor.records import Extraction
from extractor.store import Store
from tests import examples
from tests.examples import CALL, REVIEW, SIGNING


def test_get_gives_one_record_and_what_its_sentence_holds(full: Store) -> None:
    event = SIGNING.events[0]
    found = full.get(event.id)
    assert (found.events, found.claims) == ((event,), ())
    assert found.article == SIGNING.article
    assert examples.TRUMP in found.actors
    assert [timex.value for timex in found.timexes] == ["2020-01-15"]
    assert {mention.actor_id for mention in found.mentions} >= {examples.TRUMP.id, examples.LIU.id}


def test_get_gives_the_expression_a_date_rests_on(full: Store) -> None:
    found = full.get(REVIEW.claims[0].id)
    assert [timex.pattern for timex in found.timexes] == ["by_hand"]


@pytest.mark.parametrize("record", [*CALL.events, *CALL.claims], ids=lambda record: record.id)
def test_get_takes_the_beginning_of_an_id(full: Store, record: object) -> None:
    found = full.get(record.id)
    assert (*found.events, *found.claims) == (record,)


def test_get_of_an_article_gives_all_that_was_read_in_it(full: Store) -> None:
    assert full.get(CALL.article.id[:5]) == CALL


def test_get_prefers_the_exact_id(db: Store) -> None:
    one, two = REVIEW.events
    short, longer = replace(one, id="ab.e1"), replace(two, id="ab.e12")
    db.add(replace(REVIEW, article=replace(REVIEW.article, id="ab"), events=(short, longer)))
    assert db.get("ab.e1").events[0].id == "ab.e1"


@pytest.mark.parametrize("unknown", ["zz", "zz.e1", "", "%", "_", "*", "8200336fcc19c868.x"])
def test_unknown_id_says_where_ids_are_listed(full: Store, unknown: str) -> None:
    with pytest.raises(StoreError, match="extractor"):
        full.get(unknown)


def test_unknown_article_is_not_removed(full: Store) -> None:
    with pytest.raises(StoreError, match="extractor articles"):
        full.remove("zz")


def test_ambiguous_id_lists_what_it_can_mean(full: Store) -> None:
    with pytest.raises(StoreError, match=r"several ids begin so .*\.e1.*write more"):
        full.get(f"{CALL.article.id}.e")


def test_ambiguous_article_is_not_removed(db: Store) -> None:
    for number in range(9):
        article = replace(SIGNING.article, id=f"aa{number}", ref=f"{number}.txt", url=None)
        db.add(Extraction(article=article))
    with pytest.raises(StoreError, match=r"aa0, aa1, aa2, aa3, aa4, \.\.\."):
        db.remove("aa")
    assert len(list(db.articles())) == 9


def test_an_article_is_removed_by_what_it_came_as(full: Store) -> None:
    assert full.remove(CALL.article.ref).id == CALL.article.id
    assert not full.known(CALL.article)
    assert full.known(SIGNING.article)


def test_what_several_articles_came_as_removes_none(db: Store) -> None:
    for number in range(2):
        article = replace(SIGNING.article, id=f"aa{number}", ref="-", path=None, url=None)
        db.add(Extraction(article=article))
    with pytest.raises(StoreError, match="2 articles came as this; give the id of one"):
        db.remove("-")
    assert len(list(db.articles())) == 2
