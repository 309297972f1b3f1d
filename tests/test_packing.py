"""A pack proves what was read; whoever changes it is found out."""

import io
import json

import pytest
from msgspec.structs import replace

from extractor import packing, store
from extractor.errors import ReadError
from extractor.records import Extraction
from tests import examples
from tests.examples import SIGNING


@pytest.fixture
def opened(tmp_path):
    with store.open(tmp_path / "talks.db") as db:
        for extraction in examples.ALL:
            db.add(extraction)
        later = replace(SIGNING.article, id="f0f0", text="No deal.", modified="2020-06-01")
        db.add(Extraction(article=later))
        db.ledger.rename("Liu He", "Liu")
        yield db


def read(data: bytes):
    return list(packing.read(io.BytesIO(data), name="a.jsonl"))


def test_a_pack_has_every_version_the_settings_and_the_corrections(opened):
    head, *packed = read(b"".join(packing.lines(opened)))
    assert head.settings == dict(packing.settings())
    assert set(head.settings) >= {"extractor", "code", "lexicons", "model", "spacy"}
    assert [each.action for each in head.corrections] == ["rename"]
    assert len(packed) == 4
    told = {each.extraction.article.id: each for each in packed}
    assert told[SIGNING.article.id].versions == (SIGNING.article.id, "f0f0")
    assert (told[SIGNING.article.id].told, told["f0f0"].told) == (False, True)
    assert told[SIGNING.article.id].extraction == SIGNING


def test_the_same_store_gives_the_same_bytes(opened, tmp_path):
    once = b"".join(packing.lines(opened))
    assert b"".join(packing.lines(opened)) == once


def test_what_is_read_otherwise_is_named(opened):
    _, *packed = read(b"".join(packing.lines(opened)))
    each = next(one for one in packed if one.extraction.events)
    assert each.differences(each.extraction) == ()
    again = replace(each.extraction, events=each.extraction.events[1:])
    assert each.differences(again) == ("events",)


def line(data: bytes, number: int) -> bytes:
    return data.splitlines(keepends=True)[number]


CHANGES = {
    "a word": lambda data: data.replace(b"first trade deal", b"third trade deal", 1),
    "a line left out": lambda data: data.replace(line(data, 2), b""),
    "two lines in another order": lambda data: data.replace(
        line(data, 1) + line(data, 2), line(data, 2) + line(data, 1)
    ),
    "cut off": lambda data: data.replace(line(data, -1), b""),
    "a line added": lambda data: data + line(data, 1),
    "settings": lambda data: data.replace(b'"extractor":"', b'"extractor":"9.', 1),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_found_out(opened, change):
    data = b"".join(packing.lines(opened))
    assert change(data) != data
    with pytest.raises(ReadError, match="not as it was packed"):
        read(change(data))


@pytest.mark.parametrize("data", [b"", b"words\n", b"{}\n", b"\xff\n", b"[]\n"])
def test_another_file_is_no_pack(data):
    with pytest.raises(ReadError, match="no pack"):
        read(data)


def test_a_pack_of_a_later_form_says_so():
    with pytest.raises(ReadError, match="form 99"):
        read(json.dumps({"pack": 99, "settings": {}}).encode() + b"\n")


def test_a_day_that_was_inferred_is_inferred_again():
    article = replace(SIGNING.article, published_basis="inferred")
    assert packing.unread(Extraction(article)).published is None
    assert packing.unread(SIGNING) == SIGNING.article
