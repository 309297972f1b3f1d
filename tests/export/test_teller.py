"""Who tells a line, in words, and no more than the line does not say already."""

import pytest

from extractor.export import teller
from tests.by_hand import UNKNOWN, when
from tests.timeline.lines import MAY, line, source
from tests.timeline.lines import teller as made

LATER = when("2020-05-09", basis="stated")


@pytest.mark.parametrize(
    ("text", "said", "whole", "beside"),
    [
        ("The port closed, Liu said", MAY, "told by Liu", None),
        ("The port closed, Mr. Liu said", LATER, "told by Liu, 2020-05-09", "said 2020-05-09"),
        ("The port closed, he said", MAY, "told by Liu", "told by Liu"),
        ("The port closed", LATER, "told by Liu, 2020-05-09", "told by Liu, 2020-05-09"),
        ("The port closed, said Liu", UNKNOWN, "told by Liu", None),
    ],
)
def test_who_tells_it_is_not_said_twice(text, said, whole, beside):
    entry = line(text, told_by=made("c1", on=said))
    assert teller.of(entry) == whole
    assert teller.beside(entry) == beside


def test_what_an_article_tells_itself_is_told_by_nobody():
    assert teller.of(line("The port closed")) is None
    assert teller.note(line("The port closed")) is None


def test_how_many_tell_it_stands_beside():
    entry = line("The port closed", source("a", ""), source("b", ""), told_by=made("c1", on=LATER))
    assert teller.note(entry) == "told by Liu, 2020-05-09; 2 origins of 2 articles"
