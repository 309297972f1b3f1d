"""What those whom the lead names did before is no news. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

LEAD = "On Monday, Ada Berg closed the port of Osk, and Norda left it.\n\n"
FAR = "The mine is old. " * 40 + "\n\n"
CASES = [
    ("behind another time", "Six weeks ago, a ship sank off the coast. Berg opened a second port."
     " Norda built a mine.", ["opened", "built"], "../2020-05-06"),
    ("what a blast did", "The explosion of the Norda mine killed six workers.", ["killed"],
     "../2020-05-06"),
    ("within weeks of a blast", "Berg visited Norda within two weeks of the fire.", ["visited"],
     "../2020-05-06"),
    ("not behind a present", "Prices are up 8 percent from nine months ago. Berg opened a second"
     " port.", ["opened"], "2020-05-04"),
    ("not in another paragraph", "Six weeks ago, a ship sank off the coast.\n\nBerg opened a"
     " second port.", ["opened"], "2020-05-04"),
    ("not behind times of the week", "On Friday, a ship sank off the coast. Berg opened a second"
     " port.", ["opened"], "2020-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "triggers", "edtf"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_newsmakers_did_it_before_the_news(
    nlp: Language, text: str, triggers: list[str], edtf: str
) -> None:
    text = LEAD + FAR + text
    events = read(nlp, text)._.events
    found = [each for each in events if text[slice(*each.trigger)] in triggers]
    assert [each.when.edtf for each in found] == [edtf] * len(triggers)


def test_a_blast_of_the_lead_is_the_news(nlp: Language) -> None:
    text = "An explosion shook the Norda mine on Monday.\n\n" + FAR + "The explosion hurt Norda."
    event = read(nlp, text)._.events[-1]
    assert event.when.edtf == "2020-05-04"
