"""The note on its writer at the end of a page is no news; a person of the story is."""

import pytest

from extractor import layout

STORY = "The port of Oslo opened on Monday after a long strike.\n" * 7


@pytest.mark.parametrize(
    ("tail", "is_note"),
    [
        ("Ada Berg is based in Oslo and writes on fish for Reuters.", True),
        ("Ada Berg is a senior correspondent for Reuters.\nPreviously, Ada led a team.", True),
        ("Ada Berg is based in Oslo for Reuters.\nShe graduated from a college in 1989.", True),
        ("Ada Berg is based in Oslo for Reuters.\nThe port stays open.", False),
        ("Ada Berg is based in Oslo.\nShe leads the union.", False),
        ("Berg said so.\nAda Berg is a reporter for Reuters.", False),
        ("By Ada Berg\nAda Berg is a reporter for Reuters.", True),
    ],
)
def test_a_note_on_the_writer_is_no_prose(tail: str, is_note: bool) -> None:
    last = layout.blocks(STORY + tail)[-1]
    assert (last.kind == "boilerplate") is is_note
