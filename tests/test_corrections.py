"""What a page puts right of itself at its end is no news; what is put right in a story is."""

import pytest

from extractor import layout

STORY = "The port of Oslo opened on Monday after a long strike.\n" * 7


@pytest.mark.parametrize(
    ("tail", "is_note"),
    [
        ("• This article was amended on 5 May. An earlier version said it had closed.", True),
        ("Correction: Dec. 7, 2018\n\nAn earlier version of this article named Bergen.", True),
        ("A previous version of this story misstated the day.", True),
        ("Correction of the figures took a year, the port said.", False),
        ("This article of the law was amended in May, the port said.", False),
    ],
)
def test_corrections_are_no_prose(tail: str, is_note: bool) -> None:
    last = layout.blocks(STORY + tail)[-1]
    assert (last.kind == "boilerplate") is is_note


def test_a_correction_on_top_leaves_the_story() -> None:
    page = layout.blocks("Correction: the port is in Oslo\n\n" + STORY * 6)
    assert page[-1].kind == "paragraph"
