"""What a line tells of without naming it, kind by kind."""

import pytest

from extractor.pipeline import telling
from extractor.pipeline.telling import unnamed, weighing
from tests.pipeline.docs import read

HIM = "him or her who is nobody in it"
THEM = "them who are nobody in it"
THAT = "that noun of something else"
BEFORE = "no sentence before tells of"

KINDS = [
    ("The lawyers told her that Oslo paid.", f"tells of {HIM}"),
    ("Ana Silva said her lawyers left Oslo.", None),
    ("“He sank the ferry,” the mayor said.", f"quotes {HIM}"),
    ("“The captain said he sank the ferry,” the mayor said.", None),
    ("“They sank the ferry,” the mayor said.", f"quotes {THEM}"),
    ("“If they sink, the boats will cost us the season,” the mayor said.", None),
    ("“Those nets sank the ferry,” the mayor said.", f"quotes {THAT}"),
    ("“Those nets or ropes of steel sank the ferry,” the mayor said.", None),
    ("The mayor sold that net.", f"tells of {THAT}"),
    ("The mayor left Oslo that way.", None),
    ("“We had that feeling that the ferry would sink,” the mayor said.", None),
    ("The mayor refused to do so.", "does so without what was done"),
    ("The mayor has done so well that Oslo thanked the sailors.", None),
    ("“It sank,” the mayor said.", "quotes it that is nothing in it"),
    ("“The ferry left before it sank,” the mayor said.", None),
    ("“It is clear that the ferry sank,” the mayor said.", None),
    ("The crash shocked Oslo.", f"a known subject {BEFORE}"),
    ("The economy collapsed.", None),
    ("The mayor left.", None),
    ("A ferry sank off Oslo. The ferry burned in May.",
     "a known subject that was introduced elsewhere"),
    ("Oslo opposed the decision.", f"a known shell {BEFORE}"),
    ("Oslo opposed the decision of the mayor.", None),
]  # fmt: skip


def kinds(text: str) -> set[str]:
    """Returns what the lines of a text do not name; there are lines."""
    found = telling.worded(read(text)).unnamed
    assert found
    return {kind for each in found.values() for kind in each}


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_a_line_does_not_name_is_told_by_its_kind(text: str, kind: str | None) -> None:
    assert kinds(text) == ({kind} if kind else set())


def test_what_was_done_is_told_by_the_whole_sentence_only() -> None:
    text = "“We closed the port because Oslo asked us to do so,” the mayor said."
    worded = telling.worded(read(text))
    found = {r.text: worded.unnamed[r.id] for r in (*worded.events, *worded.claims)}
    assert found[text.removesuffix(".")] == ()
    assert found["“Oslo asked us to do so,” the mayor said"] == ("does so without what was done",)


@pytest.mark.parametrize(("text", "kind"), [KINDS[8], KINDS[9]])
def test_each_kind_and_that_there_is_any_are_features_of_the_line(
    text: str, kind: str | None
) -> None:
    doc = read(text)
    worded = telling.worded(doc)
    seen = next(weighing.seen_in(doc, worded))
    assert (unnamed.ANY in seen) is (kind is not None)
    assert (f"event {kind}" in seen) is (kind is not None)


def test_a_line_that_does_not_name_what_it_tells_of_is_less_sure() -> None:
    assert weighing.weights()[unnamed.ANY][1] < 0
