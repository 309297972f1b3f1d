"""What comes from outside is refused where it does not hold together, and the reason told."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from extractor import store
from extractor.errors import ReadError
from extractor.records import Extraction, When
from extractor.store import Store, travelling, validating
from tests import examples
from tests.examples import CALL, SIGNING

SIGNED = SIGNING.events[0]
SAID = SIGNING.claims[0]


def with_event(**changes: Any) -> Extraction:
    return replace(SIGNING, events=(replace(SIGNED, **changes),))


def with_claim(**changes: Any) -> Extraction:
    return replace(SIGNING, events=(), claims=(replace(SAID, **changes),))


@pytest.mark.parametrize("extraction", examples.ALL, ids=lambda each: each.article.ref)
def test_what_was_read_holds_together(extraction: Extraction) -> None:
    validating.check(extraction)


@pytest.mark.parametrize(
    ("extraction", "told"),
    [
        (with_event(sources=()), "has no source: it was read nowhere"),
        (with_claim(sources=()), "has no source"),
        (with_event(trigger=(5, 99_999)), "has no characters 5 to 99999"),
        (with_claim(cue=((9, 4),)), "has no characters 9 to 4"),
        (with_claim(content=((-1, 4),)), "has no characters -1 to 4"),
        (with_event(id="ffff.e1"), "is no record of article"),
        (with_claim(id=SIGNED.id), "is no record of article"),
        (with_event(prominence=1.5), "lie between 0 and 1"),
        (with_claim(confidence=float("nan")), "lie between 0 and 1"),
        (with_event(told_by="ffff.c1"), "is no claim of its article"),
        (with_claim(speaker="person:nobody"), "person:nobody is no actor of its article"),
        (with_event(when=When(SIGNED.when.range, None, "stated", None)), "a date needs both"),
        (replace(SIGNING, events=SIGNING.events[:1] * 2), "two records share an id"),
        (replace(SIGNING, timexes=CALL.timexes), "was read in another one"),
    ],
)
def test_what_does_not_is_refused(extraction: Extraction, told: str) -> None:
    with pytest.raises(ReadError, match=told):
        validating.check(extraction)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"trigger":[173,179]', b'"trigger":[true,179]'),
        (b'"status":"happened"', b'"status":"done"'),
        (b'"prominence":1.0', b'"prominence":"1"'),
        (b'"events":[', b'"events":{"a":1},"more":['),
    ],
)
def test_fields_of_another_type_are_refused(db: Store, old: bytes, new: bytes) -> None:
    line = msgspec.json.encode(travelling.Line(SIGNING))
    old = old.replace(b"173,179", ",".join(map(str, SIGNED.trigger)).encode())
    assert old in line
    with pytest.raises(ReadError, match="no line of export-articles"):
        travelling.add(db, line.replace(old, new, 1))
    assert list(db.articles()) == []


def test_who_read_an_article_travels_with_it(db: Store) -> None:
    db.add(SIGNING, version="0.0.1")
    (line,) = travelling.lines(db)
    with store.open(":memory:") as other:
        travelling.add(other, line)
        assert other.version(SIGNING.article) == "0.0.1"
