"""Links to other pages are no lines."""

import pytest
from spacy.language import Language

from extractor.pipeline import telling

LINKS = [
    ("Norda closes its gate in Lund - 2 hrs ago Post Silva sells ten ferries - 1 day ago", True),
    ("Norda closed its gate in Lund two hours ago as Silva sold ten ferries.", False),
]


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_what_was_put_there_hours_ago_is_a_link(nlp: Language, text: str, expected: bool) -> None:
    found = telling.worded(nlp(f"The board met in Oslo in May.\n\n{text}"))
    records = [each for each in (*found.events, *found.claims) if "Norda" in each.text]
    assert records
    assert {each.id in found.fragments for each in records} == {expected}
