"""What a line does to something that nothing in it names is left out of a timeline."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import weighing

LINES = [
    ("Norda built a dam.", "Ana Silva opened it on Friday", True),
    ("Norda freed three ships.", "The ministry sold them on Friday", True),
    ("Norda built a dam.", "In Lund the old dam broke as Ana Silva opened it on Friday", False),
    ("Norda built a dam.", "The council found it hard to pay on Friday", False),
    ("Norda built a dam.", "The Lund council said Ana Silva had bought it on Friday", False),
    ("Norda built a dam.", "Like it or not, Ana Silva left Lund on Friday", False),
    ("Norda freed three men.", "In Lund one of them met the mayor of Oslo", False),
    ("Norda freed three men.", "Guards left as Ana Silva freed them on Friday", False),
]  # fmt: skip


@pytest.mark.parametrize(("before", "line", "loose"), LINES)
def test_what_is_done_to_nothing_that_is_named_is_a_fragment(
    nlp: Language, before: str, line: str, loose: bool
) -> None:
    doc = nlp(f"{before} {line}.")
    told = [each for each in (*doc._.events, *doc._.claims) if each.text == line]
    assert told
    assert all(each.confidence <= weighing.FRAGMENT for each in told) == loose
