"""What a line points to without naming it, and what that does to its confidence."""

import pytest

from extractor.pipeline import telling
from extractor.pipeline.telling import weighing
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
]  # fmt: skip


def features(text: str) -> set[str]:
    """Returns the features of the last event of a text."""
    doc = read(text)
    worded = telling.worded(doc)
    return set(list(weighing.seen_in(doc, worded))[len(worded.events) - 1])


@pytest.mark.parametrize(("text", "feature", "is_seen"), SEEN)
def test_what_a_line_does_not_name_is_seen(text: str, feature: str, is_seen: bool) -> None:
    assert (f"event {feature}" in features(text)) is is_seen


def test_a_claim_of_nobody_knows_whom_is_not_sure() -> None:
    said = (
        "“No final deal will be made until the ministry has read every page of the text,” he said"
    )
    known = [text for text in parses() if text.startswith(said)]
    claim = read(known[0])._.claims[0]
    assert claim.speaker is None
    assert claim.confidence <= weighing.FRAGMENT
