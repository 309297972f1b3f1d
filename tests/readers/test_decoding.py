"""Which characters the bytes of a file are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.readers import decoding

WORDS = "Zürich said “no” — 5 € more"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding):
    assert decoding.decode(WORDS.encode(encoding)) == WORDS


def test_big_endian_mark():
    assert decoding.decode(b"\xfe\xff" + WORDS.encode("utf-16-be")) == WORDS


def test_a_cut_off_file_stays_utf8():
    assert decoding.decode(WORDS.encode() + b"\xe2\x80") == WORDS + "\ufffd"


def test_nul_becomes_one_character():
    assert decoding.decode(b"a\0b\x1bc") == "a\ufffdb\x1bc"


def test_a_surrogate_in_utf8_is_replaced():
    text = decoding.decode(b"ab \xed\xa0\x80 cd " + WORDS.encode())
    assert "\ud800" not in text
    text.encode()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 words",
        b"PK\x03\x04 words",
        b"\x89PNG\r\n",
        bytes(range(256)) * 20,
        b"\x7fELF" + b"\0" * 400,
        WORDS.encode("utf-16-le") * 9,
    ],
)
def test_binary_data_is_refused(data):
    assert "plain text" in decoding.binary(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"a\0b", b"\x1b[1mbold\x1b[0m " * 99, WORDS.encode("utf-16"), b"\t\r\n\f"],
)
def test_text_is_not_refused(data):
    assert decoding.binary(data) is None


@given(st.binary())
def test_any_bytes_give_clean_characters(data):
    text = decoding.decode(data)
    text.encode()
    assert "\0" not in text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_is_read_as_written(text):
    assert decoding.decode(text.encode()) == text
