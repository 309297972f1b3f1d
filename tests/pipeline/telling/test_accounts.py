"""Accounts are told of the firm that the article is about, where the line names none."""

import pytest
from spacy.language import Language

NORDA = "Norda Corp. told of a weak summer on Monday. Norda closed a yard in May."
OTHER = "Norda Corp. told of a weak summer on Monday. Norda closed a yard. Velmar Inc. bought it."
UNKNOWN = "Ana Silva told of a weak summer on Monday. She closed a yard in May."
LATE = "Ana Silva left Lund on Monday. She went home. Norda closed a yard. Norda sold a ship."

FELL = "fell to $20 million in the third quarter from $24 million a year ago"

LINES = [
    (NORDA, f"Sales {FELL}.", "[Norda Corp.] "),
    (NORDA, f"Net income {FELL}.", "[Norda Corp.] "),
    (NORDA, f"The quarterly loss {FELL}.", "[Norda Corp.] "),
    (NORDA, f"Losses of the city {FELL}.", ""),
    (NORDA, f"Some profits {FELL}.", ""),
    (NORDA, f"Peru's profits {FELL}.", ""),
    (NORDA, f"Car sales {FELL}.", ""),
    (NORDA, f"Third-quarter sales {FELL}.", "[Norda Corp.] "),
    (NORDA, f"Prices {FELL}.", ""),
    (NORDA, f"Velmar said sales {FELL}.", ""),
    (OTHER, f"Sales {FELL}.", ""),
    (UNKNOWN, f"Sales {FELL}.", ""),
    (LATE, f"Sales {FELL}.", ""),
]


@pytest.mark.parametrize(("before", "sentence", "head"), LINES)
def test_accounts_begin_with_whose_they_are(
    nlp: Language, before: str, sentence: str, head: str
) -> None:
    told = [event.text for event in nlp(f"{before} {sentence}")._.events if FELL in event.text]
    assert {line.partition("]")[0] + "] " if line[0] == "[" else "" for line in told} == {head}
