"""Which disease "the virus" and "ten cases" of a line are of: what stands in [brackets]."""

import pytest
from spacy.language import Language

EBOLA = "Ebola killed four people in Mali on Monday. Doctors in Oslo fear Ebola. The port closed."
CHOLERA = (
    "Cholera killed four people in Peru in May. Doctors in Lima fear cholera. The port closed."
)

LINES = [
    (EBOLA, "The virus reached Denmark on Friday.", "Ebola"),
    (EBOLA, "The rare virus reached Denmark on Friday.", None),
    (EBOLA, "A virus killed ten dogs in Denmark on Friday.", None),
    (EBOLA, "Denmark reported ten new suspected cases on Friday.", "of Ebola"),
    (EBOLA, "Denmark reported ten cases of measles on Friday.", None),
    (EBOLA, "Police in Denmark closed ten murder cases on Friday.", None),
    (EBOLA, "Denmark reported ten anti-dumping cases on Friday.", None),
    (EBOLA, "Denmark closed ten civil cases on Friday.", None),
    (EBOLA, "The outbreak reached the port of Aarhus in Denmark on Friday.", "of Ebola"),
    ("Ebola killed four people in Mali on Monday. The port closed.",
     "A court in Denmark heard the case on Friday.", None),
    (f"{EBOLA} {CHOLERA}", "The virus reached Denmark on Friday.", None),
    (f"{EBOLA} {CHOLERA} Doctors fear cholera.",
     "The disease reached Denmark on Friday.", "cholera"),
    ("The swine flu killed four people in Mali. Doctors fear H1N1. The port closed.",
     "The virus reached Denmark on Friday.", "swine flu"),
    (f"{EBOLA} The rare virus spreads fast.", "It reached Denmark and its ports on Friday.",
     "Ebola"),
    (f"{EBOLA} The mayor fears the virus.", "It reached Denmark and its ports on Friday.", None),
    (f"{EBOLA} The rare virus spreads fast.",
     "It shows that Denmark and its ports were not safe on Friday.", None),
    ("The port closed on Monday.", "The virus reached Denmark on Friday.", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "words"), LINES)
def test_a_line_says_of_which_disease_it_is(
    nlp: Language, before: str, sentence: str, words: str | None
) -> None:
    told = [event.text for event in nlp(f"{before} {sentence}")._.events if "Denmark" in event.text]
    _, _, behind = told[0].partition("[")
    assert (behind.partition("]")[0] or None) == words
