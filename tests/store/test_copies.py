"""Near copies are linked, whatever the order, and only those."""

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import store
from extractor.records import Article, Extraction
from extractor.store import copies
from tests import synthetic

WORDS = [synthetic.word(rank) for rank in range(3_000)]


def story(seed: int, words: int = 400) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(words))


def cut(text: str, share: float, *, extra: str = "") -> str:
    words = text.split()
    return f"{extra} {' '.join(words[: int(len(words) * share)])}"


def linked(texts: dict[str, str]) -> dict[str, tuple[str, ...]]:
    with store.open(":memory:") as db:
        for name, text in texts.items():
            db.add(Extraction(Article(name, f"{name}.txt", text)))
        return {name: db.copies(name) for name in sorted(texts)}


TEXTS = {
    "a": story(1),
    "b": cut(story(1), 0.9, extra="Our own headline here"),
    "c": cut(story(1), 0.7),
    "d": story(2),
    "e": cut(story(1), 0.2, extra=story(3)),
}


@pytest.mark.parametrize("order", list(permutations(TEXTS))[::17])
def test_near_copies_are_linked_in_any_order(order):
    assert linked({name: TEXTS[name] for name in order}) == {
        "a": ("b", "c"),
        "b": ("a", "c"),
        "c": ("b", "a"),
        "d": (),
        "e": (),
    }


def test_an_article_that_is_removed_or_changed_leaves_no_link():
    with store.open(":memory:") as db:
        for name in "ab":
            db.add(Extraction(Article(name, f"{name}.txt", TEXTS[name])))
        db.add(Extraction(Article("d", "a.txt", TEXTS["d"], modified="2020-05-08")))
        assert db.copies("b") == db.copies("d") == ()
        db.add(Extraction(Article("a", "a.txt", TEXTS["a"], modified="2020-05-09")))
        assert db.copies("a") == ("b",)
        db.remove("b")
        assert db.copies("a") == ()


def _bands(text: str) -> set[int]:
    return set(copies.bands(copies.shingles(text)))


def test_nearly_all_near_copies_are_found():
    found = 0
    for seed in range(100):
        text = story(seed)
        one, other = _bands(text), _bands(cut(text, 0.65))
        found += bool(one & other)
    assert found >= 90


def test_few_other_articles_are_compared():
    all_bands = [_bands(story(seed)) for seed in range(200)]
    shared = sum(bool(one & other) for one in all_bands[:50] for other in all_bands[50:])
    assert shared <= 5


@given(st.text(), st.text())
def test_likeness_is_a_share_and_the_same_both_ways(one, other):
    assert 0 <= copies.likeness(one, other) == copies.likeness(other, one) <= 1
    assert copies.likeness(one, one) == 1
