"""Answers stay small, and say what they leave out."""

import pytest

from extractor.cli.assistant import bounded
from tests.timeline.lines import line, source


def test_sources_are_bounded_and_counted():
    told = bounded.line(line("The port closed", *(source(str(n), "") for n in range(9))))
    assert len(told["sources"]) == bounded.SOURCES
    assert told["sources_left_out"] == 4
    assert "sources_left_out" not in bounded.line(line("The port closed"))


@pytest.mark.parametrize(
    ("number", "offset", "told"),
    [
        (0, 0, {"shown": 0, "offset": 0, "more": False}),
        (2, 0, {"shown": 2, "offset": 0, "more": False}),
        (3, 0, {"shown": 2, "offset": 0, "more": True, "next_offset": 2}),
        (3, 2, {"shown": 1, "offset": 2, "more": False}),
        (3, 9, {"shown": 0, "offset": 9, "more": False}),
    ],
)
def test_a_page_says_whether_there_is_more(number, offset, told):
    assert bounded.page(range(number), offset, 2) == told


def test_no_text_is_without_end():
    long = bounded.cut({"a": ["x" * 5_000, 1, None]})
    assert len(long["a"][0]) == bounded.LONGEST
    assert long["a"][0].endswith("x …")
    assert bounded.cut({"a": "short"}) == {"a": "short"}
