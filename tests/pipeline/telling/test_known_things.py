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
    (f"{NORDA} The law firm of Tor Berg left Norda.",
     "The firm closed the old port of Lund to ships on Friday", None),
    (f"{NORDA} The mines of Tor Berg left Velmar.",
     "The firm closed the old port of Lund to ships on Friday", "Norda"),
    ("A ferry rescue plan was drawn up in Lund.",
     "The plan, which Velmar attacked, closed the old port of Lund on Friday",
     "ferry rescue plan"),
    ("Norda bought its Danish unit, Kestrel Office Systems Inc.",
     "The unit closed an old mill in the port of Lund on Friday", "Kestrel Office Systems Inc."),
    ("Norda met an actor, Kestrel Office Systems Inc.",
     "The actor closed an old mill in the port of Lund on Friday", None),
    ("Norda bought a mill, Kestrel Corp., and a bank.",
     "The mill closed an old port in the town of Lund on Friday", None),
    ("A six-year-old boy was found at sea.",
     "The boy sang with the choir of Lund in the old port on Friday", None),
    ("Lund tests ferry rescue boat over sea scare\n\nThe town of Lund sleeps.",
     "The boat closed the old port of Lund to ships on Friday", None),
    ("The Gulf of Mexico has a port. Oil came from the Gulf of Mexico.",
     "The government closed the old port to ships and to all boats on Friday", None),
    ("Chile has a port. Chile sold a mine.",
     "The three parties in the government won 37 of the 63 seats in the port on Friday", None),
    ("Tor Berg warned two guards about a gear that could slip.",
     "One of the guards closed the old port of Lund to ships on Friday", None),
    ("The huge spill from a Gulf of Mexico well will be fought in Lund, Norda says.",
     "The spill closed the old port of Lund to ships and to all boats on Friday", None),
    ("Officials in Lund suspended the count with a fifth of ballots still to be tallied.",
     "The count closed the old port of Lund to ships and to all boats on Friday", None),
    ("Ten are hurt as mill dam bursts in Lund\n\nThe town of Lund sleeps.",
     "The dam closed the old port of Lund to ships on Friday", None),
    ("Co-op bank fraud: three held in Lund\n\nThe town of Lund sleeps.",
     "The bank closed the old port of Lund to ships on Friday", "co-op bank"),
    (AIDES, "The aide closed the old port of Lund to ships on Friday", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "line", "meant"), MEANT)
def test_what_is_told_as_known_is_explained(
    nlp: Language, before: str, line: str, meant: str | None
) -> None:
    told = [event.text for event in nlp(f"{before} {line}.")._.events if "Friday" in event.text]
    assert told[-1].partition("[")[2].partition("]")[0] == (meant or "")
    assert told[-1].replace(f" [{meant}]", "") == line


def test_brackets_stand_before_the_stop(nlp: Language) -> None:
    said = "“That was bad,” Tor Berg said at the summit. “It was sad.”"
    (told,) = [claim.text for claim in nlp(f"Lund held a world energy summit. {said}")._.claims]
    assert told == said.replace("summit", "summit [world energy summit]")
