"""What "the suit", "the ruling" and "the oil giant" mean stands behind them in [brackets]."""

import pytest
from spacy.language import Language

NORDA = (
    "Norda sold a mine on Monday. Norda opened a yard in May. Norda closed a port. "
    "Velmar bought a boat."
)
AIDES = "One House Republican aide said so. The bill is old. A senior Democratic House aide left."

MEANT = [
    (NORDA, "The Norwegian oil giant closed a mine on Friday", "Norda"),
    (NORDA, "The oil company closed a mine on Friday", "Norda"),
    (NORDA, "The new company closed a mine on Friday", None),
    ("Ana Silva filed a wrongful death lawsuit against Norda.",
     "The suit was dropped by the court in Lund on Friday", "wrongful death lawsuit against Norda"),
    ("Ana Silva filed a lawsuit in Oslo. Ana Silva filed a wrongful death suit against Norda.",
     "The suit was dropped by the court in Lund on Friday", "wrongful death suit"),
    ("Ana Silva filed a wrongful death lawsuit and a health lawsuit.",
     "The suit was dropped by the court in Lund on Friday", None),
    ("Norda signed a first trade agreement in the East Room.",
     "Under the pact, Norda bought ten of the old ships of Velmar in the port of Lund on Friday",
     "first trade agreement"),
    ("Doctors praised Monday's Supreme Court ruling.",
     "Tor Berg attacked the ruling on Friday", "Supreme Court ruling"),
    ("Doctors praised the 1988 Supreme Court ruling.",
     "Tor Berg attacked the ruling on Friday", None),
    ("A coalition of trade unions and churches met in Lund.",
     "The coalition closed the old port of Lund to ships on Friday",
     "coalition of trade unions and churches"),
    ("Tor Berg led an investigation of the 2012 attacks.",
     "The investigation ended in Lund with a report on Friday",
     "investigation of the 2012 attacks"),
    (AIDES, "The aide closed the old port of Lund to ships on Friday", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "line", "meant"), MEANT)
def test_what_is_told_as_known_is_explained(
    nlp: Language, before: str, line: str, meant: str | None
) -> None:
    told = [event.text for event in nlp(f"{before} {line}.")._.events if "Friday" in event.text]
    assert told[-1].partition("[")[2].partition("]")[0] == (meant or "")
    assert told[-1].replace(f" [{meant}]", "") == line
