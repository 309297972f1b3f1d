"""An article that changed keeps its versions; the last is told, whatever order they came in."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from extractor import store
from extractor.errors import StoreError
from extractor.records import Article, DateRange, Extraction
from extractor.store import Store, checking, checksums, places, travelling
from tests import examples
from tests.examples import CALL, SIGNING

WORDS = (
    "Ministers of both banks of the fjord met on Monday and signed a treaty on fishing.",
    "Ministers of both banks of the fjord met on Monday but signed no treaty on fishing.",
    "Ministers of both banks of the fjord met on Tuesday; the treaty was signed in the evening.",
    "The harbour of the old town will be closed for the whole of the coming winter, a guard said.",
    "A bakery opened its doors.",
)


def version(
    text: str,
    *,
    ref: str = "a.txt",
    modified: str | None = None,
    day: int | None = None,
    **more: str,
) -> Extraction:
    """An article with no records; its id is made of its words."""
    published = DateRange(date(2020, 5, day), date(2020, 5, day)) if day else None
    path = more.pop("path", ref)
    id = f"{abs(hash(text)) % 16**8:08x}" if "id" not in more else more.pop("id")
    article = Article(
        id,
        ref,
        text,
        published,
        "given" if published else None,
        path=path,
        modified=modified,
        **more,
    )
    return Extraction(article=article)


def numbered(at: int, **more: object) -> Extraction:
    return version(WORDS[at], id=f"{at:04x}", **more)  # type: ignore[arg-type]


def told(db: Store) -> list[str]:
    return sorted(article.id for article in db.articles())


def everything(db: Store) -> list[object]:
    """All that a store tells, and all that it keeps."""
    ids = [*told(db), *db.earlier()]
    return [
        told(db),
        db.earlier(),
        db.changed(),
        [(db.as_read(each), db.places(each), db.copies(each), db.versions(each)) for each in ids],
    ]


ORDERS = {
    "the day of the change": (
        numbered(0, modified="2020-05-08"),
        numbered(1, modified="2020-05-09"),
        numbered(2, modified="2020-05-10T08:00:00Z"),
    ),
    "the time of the change, on one day": (
        numbered(2, modified="2020-05-08T08:00:00Z"),
        numbered(0, modified="2020-05-08T09:00:00Z"),
        numbered(1, modified="2020-05-08T21:30:00Z"),
    ),
    "the day of publication, where nobody tells of a change": (
        numbered(2, day=8),
        numbered(1, day=9),
        numbered(0, day=10),
    ),
    "the day of the change goes before that of publication": (
        numbered(2, day=20, modified="2020-05-21"),
        numbered(0, day=8, modified="2020-05-22"),
    ),
    "the hash, where nothing else tells": (numbered(0), numbered(1), numbered(2)),
    "what has no day is the oldest": (numbered(2), numbered(0, day=1)),
}


@pytest.mark.parametrize("expected", ORDERS.values(), ids=ORDERS.keys())
def test_versions_are_ordered_by(expected: tuple[Extraction, ...]) -> None:
    for order in itertools.permutations(expected):
        with store.open(":memory:") as db:
            for each in order:
                db.add(each)
            ids = [each.article.id for each in expected]
            assert db.versions(ids[0]) == db.versions(ids[-1]) == ids
            assert told(db) == ids[-1:]
            assert db.changed() == [ids]


def test_the_outcome_says_whether_it_is_told(db: Store) -> None:
    old, new = numbered(0, modified="2020-05-08"), numbered(1, modified="2020-05-10")
    between = numbered(2, modified="2020-05-09")
    assert [db.add(each) for each in (old, new)] == ["added", "replaced"]
    assert [db.add(each) for each in (between, old, new)] == ["earlier", "unchanged", "unchanged"]
    assert db.known(old.article)
    assert db.known(between.article)
    assert not db.known(replace(between.article, title="Another"))


ONE = {
    "a ref": ({"ref": "a.txt"}, {"ref": "a.txt"}),
    "an address": (
        {"ref": "a.html", "url": "https://www.fjord.example/treaty/"},
        {"ref": "b.html", "url": "http://fjord.example/treaty"},
    ),
    "an address that was fetched": (
        {"ref": "https://fjord.example/treaty", "path": None},
        {"ref": "b.html", "url": "https://fjord.example/treaty"},
    ),
    "an id of its own": (
        {"ref": "fjord/17", "path": "dump.jsonl"},
        {"ref": "fjord/17", "path": "dump.jsonl"},
    ),
    "a line of a file, where the words are much the same": (
        {"ref": "dump.csv:3", "path": "dump.csv"},
        {"ref": "dump.csv:3", "path": "dump.csv"},
    ),
    "an address in two records, where the words are much the same": (
        {"ref": "17", "path": "dump.jsonl", "url": "https://fjord.example/treaty"},
        {"ref": "18", "path": "dump.jsonl", "url": "https://fjord.example/treaty"},
    ),
}
TWO = {
    "two files": (0, 1, {"ref": "a.txt"}, {"ref": "b.txt"}),
    "a home page": (
        0,
        1,
        {"ref": "a.html", "url": "https://fjord.example/"},
        {"ref": "b.html", "url": "https://fjord.example"},
    ),
    "a line of a file in which another article stands now": (
        0,
        3,
        {"ref": "dump.csv:3", "path": "dump.csv"},
        {"ref": "dump.csv:3", "path": "dump.csv"},
    ),
    "posts of one live page": (
        0,
        3,
        {"ref": "live.html:1", "path": "live.html", "url": "https://fjord.example/live"},
        {"ref": "live.html:2", "path": "live.html", "url": "https://fjord.example/live"},
    ),
    "the same number in two dumps": (
        0,
        3,
        {"ref": "17", "path": "one.jsonl"},
        {"ref": "17", "path": "two.jsonl"},
    ),
    "two articles from standard input": (
        0,
        1,
        {"ref": "-", "path": None},
        {"ref": "-", "path": None},
    ),
}


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE.keys())
def test_versions_share(db: Store, one: dict[str, str], other: dict[str, str]) -> None:
    db.add(numbered(0, modified="2020-05-08", **one))
    db.add(numbered(1, modified="2020-05-09", **other))
    assert told(db) == ["0001"]
    assert db.versions("0000") == ["0000", "0001"]


@pytest.mark.parametrize(("first", "second", "one", "other"), TWO.values(), ids=TWO.keys())
def test_articles_stay_two_in(db: Store, first, second, one, other) -> None:
    db.add(numbered(first, **one))
    db.add(numbered(second, **other))
    assert len(told(db)) == 2
    assert db.earlier() == []


def test_only_the_last_is_asked(full: Store) -> None:
    changed = replace(SIGNING.article, id="f0f0", text="No deal.", modified="2020-06-01")
    before = len(list(full.select()))
    assert full.add(Extraction(article=changed)) == "replaced"
    gone = [e.article.id for e in full.select() if e.article.id == SIGNING.article.id]
    assert gone == []
    assert len(list(full.select())) == before - 1
    assert full.as_read(SIGNING.article.id) == SIGNING
    assert full.get(SIGNING.events[0].id).events == SIGNING.events[:1]
    assert full.get(SIGNING.article.id[:6]) == SIGNING
    assert full.get(SIGNING.article.ref).article == changed


def test_an_earlier_version_is_found_by_what_it_came_as(db: Store) -> None:
    db.add(numbered(0, ref="0.html", url="https://fjord.example/a", modified="2020-05-08"))
    db.add(numbered(1, ref="b.html", url="https://fjord.example/a", modified="2020-05-09"))
    assert db.get("0.html").article.id == "0000"
    assert db.get("b.html").article.id == "0001"


def test_a_day_that_others_give_an_undated_article_is_none_of_its_own(db: Store) -> None:
    """It is placed by what is in the store, and so would be the order of its versions."""
    db.add(numbered(0))
    day = "published_first = '2020-05-08', published_last = '2020-05-08'"
    db._connection.execute("INSERT INTO placings VALUES (1, NULL, NULL, NULL, '[]', '[]')")
    db._connection.execute(f"UPDATE articles SET {day}, published_basis = 'inferred'")
    checksums.write_article(db._connection, 1)
    assert db.add(numbered(1)) == "replaced"
    assert db.versions("0000") == ["0000", "0001"]


def test_a_damaged_version_says_what_to_do(db: Store) -> None:
    db.add(numbered(0, modified="2020-05-08"))
    db.add(numbered(1, modified="2020-05-09"))
    db._connection.execute("UPDATE versions SET extraction = x'00'")
    with pytest.raises(StoreError, match="0000: this earlier version is damaged; restore"):
        db.get("0000")


def test_a_correction_of_a_line_outlives_a_later_version_and_its_removal(full: Store) -> None:
    event = SIGNING.events[0]
    full.lines.date(event.id, "2020-01-14")
    changed = replace(SIGNING.article, id="f0f0", text="No deal.", modified="2020-06-01")
    full.add(Extraction(article=changed))
    assert full.as_read(SIGNING.article.id) == SIGNING
    full.add(Extraction(article=replace(changed, modified="2019-01-01")))
    found = full.get(event.id).events[0]
    assert (found.when.edtf, found.corrected) == ("2020-01-14", ("date",))
    assert full.as_read(SIGNING.article.id) == SIGNING


def test_a_line_of_an_earlier_version_is_not_corrected(full: Store) -> None:
    changed = replace(SIGNING.article, id="f0f0", text="No deal.", modified="2020-06-01")
    full.add(Extraction(article=changed))
    with pytest.raises(StoreError, match="an earlier version of an article, and no timeline"):
        full.lines.hide(SIGNING.events[0].id)


def test_an_earlier_version_that_comes_from_standard_input_too_is_told(db: Store) -> None:
    db.add(numbered(1))
    db.add(numbered(0, modified="2020-05-08"))
    assert told(db) == ["0000"]
    db.add(numbered(1, ref="-", path=None))
    assert told(db) == ["0000", "0001"]


def test_remove_takes_all_versions(full: Store) -> None:
    for at, words in enumerate(WORDS):
        article = replace(
            SIGNING.article, id=f"{at:04x}", text=words, modified=f"2020-06-0{at + 1}"
        )
        full.add(Extraction(article=article))
    assert len(full.versions("0000")) == 6
    assert full.remove("0002").text == WORDS[2]  # a version will do
    assert (full.earlier(), full.changed()) == ([], [])
    assert SIGNING.article.id not in told(full)
    assert len(told(full)) == 2


def test_remove_leaves_the_article_that_stands_where_a_copy_was(db: Store) -> None:
    db.add(numbered(0, ref="a.txt", day=8))
    db.add(numbered(0, ref="b.txt", day=8))
    db.add(numbered(1, ref="b.txt", day=9))
    assert told(db) == ["0000", "0001"]
    db.remove("0000")
    assert told(db) == ["0001"]
    assert db.versions("0001") == ["0001"]


def test_another_outlet_is_no_version_but_put_right(db: Store) -> None:
    db.add(numbered(0))
    again = numbered(0).article
    assert db.add(Extraction(article=replace(again, id="aaaa", outlet="Post"))) == "replaced"
    assert told(db) == ["aaaa"]
    assert db.earlier() == []


def test_the_beginning_of_several_ids_is_told(db: Store) -> None:
    db.add(numbered(0, modified="2020-05-08"))
    db.add(numbered(1, modified="2020-05-09"))
    with pytest.raises(StoreError, match="several ids begin so"):
        db.remove("000")
    with pytest.raises(StoreError, match="no such record"):
        db.get("0000.e1")


def test_versions_travel(tmp_path: Path) -> None:
    extractions = (*examples.ALL, retold := Extraction(article=later(CALL.article)))
    with store.open(tmp_path / "one.db") as one, store.open(tmp_path / "two.db") as two:
        for each in extractions:
            one.add(each)
        lines = list(travelling.lines(one))
        assert len(lines) == 4
        for line in reversed(lines):
            travelling.add(two, line)
        assert everything(two) == everything(one)
        assert retold.article.id in told(two)


def later(article: Article) -> Article:
    return replace(article, id="f0f0", text=article.text + "More.", modified="2021-01-01")


def test_a_sound_store_of_versions_is_sound_to_the_doctor(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as db:
        db.add(numbered(0, modified="2020-05-08"))
        db.add(numbered(1, modified="2020-05-09"))
    found = {each.what: each for each in checking.check(str(tmp_path / "news.db"))}
    assert all(each.state != "problem" for each in found.values())
    assert "1 earlier versions" in found["counts"].detail


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("fingerprint = 'x'", "are not as they were written (0000)"),
        ("extraction = x'00'", "cannot be read (0000)"),
    ],
)
def test_a_version_that_is_not_as_it_was_written_is_found(
    tmp_path: Path, damage: str, told: str
) -> None:
    with store.open(tmp_path / "news.db") as db:
        db.add(numbered(0, modified="2020-05-08"))
        db.add(numbered(1, modified="2020-05-09"))
        db._connection.execute(f"UPDATE versions SET {damage}")
    found = {each.what: each for each in checking.check(str(tmp_path / "news.db"))}
    assert found["records"].state == "problem"
    assert told in found["records"].detail


def test_an_address_of_very_many_records_is_that_of_a_site(monkeypatch) -> None:
    """One more makes it so, and one less makes it an article's again."""
    monkeypatch.setattr(places, "MOST", 2)
    url = "https://fjord.example/news"
    some = [
        numbered(at, ref=str(at), path="d.jsonl", url=url, modified=f"2020-05-0{at + 1}")
        for at in range(3)
    ]
    for order in itertools.permutations(some):
        with store.open(":memory:") as db:
            for each in order:
                db.add(each)
            assert told(db) == ["0000", "0001", "0002"]
            db.remove("0002")
            assert told(db) == ["0001"]


REFS = st.sampled_from(["a.txt", "b.txt", "c.txt", "d.csv:1", "d.csv:2", "17", "-"])
URLS = st.sampled_from([None, None, "https://fjord.example/x", "https://fjord.example/y"])
MODIFIED = st.sampled_from([None, "2020-05-08", "2020-05-09", "2020-05-09T10:00:00Z"])
FOUND = st.lists(st.tuples(st.integers(0, 4), REFS, URLS), min_size=2, max_size=7, unique=True)


@given(
    found=FOUND,
    modified=st.lists(MODIFIED, min_size=5, max_size=5),
    days=st.lists(st.sampled_from([None, 7, 8]), min_size=5, max_size=5),
    data=st.data(),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_never_matters(found, modified, days, data) -> None:
    """An article keeps one address under one ref, for it is the last that is given which counts."""
    placed = {(at, ref): url for at, ref, url in found}
    extractions = [
        numbered(at, ref=ref, url=url, modified=modified[at], day=days[at],
                 path=None if ref == "-" else ref.partition(":")[0] if ref != "17" else "e.jsonl")
        for (at, ref), url in placed.items()
    ]  # fmt: skip
    shuffled = data.draw(st.permutations(extractions))
    with store.open(":memory:") as one, store.open(":memory:") as other:
        for each in extractions:
            one.add(each)
        for each in shuffled:
            other.add(each)
        before = everything(one)
        assert before == everything(other)
        for each in shuffled:
            assert other.add(each) == "unchanged"
        assert everything(other) == before
        gone = data.draw(st.sampled_from(extractions)).article.id
        assert one.remove(gone) == other.remove(gone)
        assert everything(one) == everything(other)
        assert gone not in {*told(one), *one.earlier()}
