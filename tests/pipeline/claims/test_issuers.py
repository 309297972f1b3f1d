"""Whose statement "the statement said" passes on."""

import pytest
from spacy.language import Language

CASES = [
    ("The ministry said in a statement on Monday that taxes would rise. "
     "“We regret it,” the statement said.", "unnamed:ministry"),
    ("Veldt Bank issued a report on Monday. Growth would slow, the report said.",
     "organisation:veldt-bank"),
    ("Veldt Bank's report was long. Growth would slow, the report said.",
     "organisation:veldt-bank"),
    ("Veldt Bank's report was long. A report found mistakes. Growth would slow, the report said.",
     None),
    ("Veldt Bank issued a report on Monday. Growth would slow, the annual report said.", None),
    ("Veldt Bank issued a report on Monday. Growth would slow, the letter said.", None),
    ("Ana Silva signed a contract on Monday. Norda will pay, the contract said.", None),
    ("Ana Silva signed the order on Monday. Norda must pay, the order said.", None),
    ("Norda made a deal on Monday. Taxes would rise, the deal said.", None),
    ("Ana Silva issued an order on Monday. Norda must pay, the order said.", "person:ana-silva"),
    ("Veldt Bank's report said growth would slow.", "organisation:veldt-bank"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_a_text_speaks_for_who_gave_it_out(nlp: Language, text: str, speaker: str | None) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker


def test_a_fact_says_nothing(nlp: Language) -> None:
    doc = nlp("The fact that Veldt Bank lied shows that it was in trouble.")
    assert [claim.speaker_text for claim in doc._.claims if claim.speaker_text == "The fact"] == []
