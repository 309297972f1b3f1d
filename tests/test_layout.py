"""What the parts of a news page are taken for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.layout import blocks


def parts(text):
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


PROSE = "Ministers met for an hour and agreed to meet again."

PAGES = {
    "headline": (
        f"Ministers meet again in Oslo\n\n{PROSE}\n",
        [("headline", "Ministers meet again in Oslo"), ("paragraph", PROSE)],
    ),
    "headline, byline, date": (
        f"Ministers meet again\nBy Ada Berg in Oslo\n8 May 2020\n\n{PROSE}",
        [
            ("headline", "Ministers meet again"),
            ("byline", "By Ada Berg in Oslo"),
            ("header", "8 May 2020"),
            ("paragraph", PROSE),
        ],
    ),
    "header that opens a paragraph": (
        f" date 2021-03-04 OSLO • {PROSE}\n\n{PROSE}",
        [("header", "date 2021-03-04 OSLO •"), ("paragraph", PROSE), ("paragraph", PROSE)],
    ),
    "header under a headline": (
        f"Ministers meet\n\n date 2021-03-04 OSLO • {PROSE}",
        [
            ("headline", "Ministers meet"),
            ("header", "date 2021-03-04 OSLO •"),
            ("paragraph", PROSE),
        ],
    ),
    "header line": (
        f" date 2021-03-04 The Fjord Post\n\n{PROSE}",
        [("header", "date 2021-03-04 The Fjord Post"), ("paragraph", PROSE)],
    ),
    "header, then dateline": (
        f"date 2021-03-04 OSLO (Reuters) - {PROSE}",
        [("header", "date 2021-03-04"), ("dateline", "OSLO (Reuters) -"), ("paragraph", PROSE)],
    ),
    "key points": (
        f"KEY POINTS\n\n  • First point made\n  • Second point made\n\n{PROSE}",
        [
            ("label", "KEY POINTS"),
            ("bullet", "First point made"),
            ("bullet", "Second point made"),
            ("paragraph", PROSE),
        ],
    ),
    "bullets in one line": (
        f"• First point • Second point\n\n{PROSE}",
        [("bullet", "First point"), ("bullet", "Second point"), ("paragraph", PROSE)],
    ),
    "trailing credit": (
        f"{PROSE}\n\nBLOOMBERG\n",
        [("paragraph", PROSE), ("byline", "BLOOMBERG")],
    ),
    "cross-head": (
        f"{PROSE}\n\nA long way to go\n\n{PROSE}",
        [("paragraph", PROSE), ("label", "A long way to go"), ("paragraph", PROSE)],
    ),
    "date as cross-head": (
        f"Story of the talks\n\n{PROSE}\n\n8 May 2020\n\n{PROSE}",
        [
            ("headline", "Story of the talks"),
            ("paragraph", PROSE),
            ("label", "8 May 2020"),
            ("paragraph", PROSE),
        ],
    ),
    "one line": ("Ministers meet again", [("paragraph", "Ministers meet again")]),
    "nothing": (" \n\t\n", []),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name):
    text, expected = PAGES[name]
    assert parts(text) == expected


@given(st.text(alphabet=st.sampled_from("aB .•-—\n\r\t:()|/,0129\x1b\u2028“By date2020May")))
def test_blocks_are_ordered_disjoint_and_trimmed(text):
    at = 0
    for block in blocks(text):
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        at = block.end
