"""Which lines say "this" of what they do not tell."""

import pytest

from extractor.pipeline import telling
from extractor.pipeline.telling import weighing
from tests.pipeline.docs import read

POINTING = {
    "Ana Silva sold these ships.": True,
    "Ana Silva sold this painting of Oslo.": False,
    "Ana Silva said this will not last long.": True,
    "Prices rose, but this will not last long, Ana Silva said.": False,
    "At this stage Ana Silva will not resign.": False,
}


@pytest.mark.parametrize("text", POINTING)
def test_this_is_known_where_the_line_tells_what_is_meant(text: str) -> None:
    doc = read(text)
    worded = telling.worded(doc)
    whole = text.removesuffix(".")
    lines = [each for each in (*worded.events, *worded.claims) if each.text == whole]
    assert lines
    assert all((each.id in worded.fragments) is POINTING[text] for each in lines)
    sure = [each.confidence for kind in weighing.weigh(doc, worded) for each in kind]
    assert not POINTING[text] or max(sure) <= weighing.FRAGMENT
