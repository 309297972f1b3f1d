"""What a line points to without naming it, and what that does to its confidence."""

import pytest

from extractor.pipeline import telling
from extractor.pipeline.telling import references, weighing
from tests.pipeline.docs import parses, read

LEFT = "left the island and its people."
TOLD = "The Harbour Commission fined Norda. The Fisheries Commission fined Norda."

SEEN = [
    ("She left the country.", "a pronoun for somebody not named before", True),
    ("Anna Weber resigned. She left the country.", "a pronoun for somebody not named before",
     False),
    (f"{TOLD} The commission {LEFT}", "known subject told before first", True),
    (f"The commission {LEFT}", "known subject told before first", False),
    (f"The commission {LEFT}", "known subject never told first", True),
    (f"The Harbour Commission fined Norda. The commission {LEFT}",
     "known subject told before first", False),
    (f"That judge {LEFT}", "that noun", True),
    (f"The judge {LEFT}", "that noun", False),
    (f"Two {LEFT}", "a number for a noun", True),
    (f"Other judges {LEFT}", "others than those named", True),
    (f"The move {LEFT}", references.POINTS, True),
    (f"The move of the bank {LEFT}", references.POINTS, False),
    (f"The judge {LEFT}", references.POINTS, False),
    (f"Those judges {LEFT}", references.POINTS, True),
    (f"Those judges of the harbour {LEFT}", references.POINTS, False),
]  # fmt: skip


def features(text: str) -> set[str]:
    """Returns the features of the last event of a text."""
    doc = read(text)
    worded = telling.worded(doc)
    return set(list(weighing.seen_in(doc, worded))[len(worded.events) - 1])


@pytest.mark.parametrize(("text", "feature", "is_seen"), SEEN)
def test_what_a_line_does_not_name_is_seen(text: str, feature: str, is_seen: bool) -> None:
    assert (f"event {feature}" in features(text)) is is_seen


@pytest.mark.parametrize("noun", ["The move", "Those judges"])
def test_a_line_that_points_to_what_was_told_is_not_sure(noun: str) -> None:
    assert read(f"{noun} {LEFT}")._.events[-1].confidence <= weighing.FRAGMENT


def test_a_claim_of_nobody_knows_whom_is_not_sure() -> None:
    said = (
        "“No final deal will be made until the ministry has read every page of the text,” he said"
    )
    known = [text for text in parses() if text.startswith(said)]
    claim = read(known[0])._.claims[0]
    assert claim.speaker is None
    assert claim.confidence <= weighing.FRAGMENT
