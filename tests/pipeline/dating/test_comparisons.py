"""Times of what something is compared with date nothing. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

TODAY = "2020-05-06"
CASES = [
    ("amounts by the share", "Norda earned $4 million, or 52 cents a share, compared with $9"
     " million, or $1.17 a share, a year earlier.", "earned", TODAY),
    ("from an amount", "Marlo sales rose 8.1% to $2.7 billion from $2.5 billion a year ago.",
     "rose", TODAY),
    ("from an amount of a period", "Marlo income fell to $3 million from $5 million, or 37 cents a"
     " share, in the year-ago period.", "fell", TODAY),
    ("not the day on which it rose", "Marlo shares rose to $5 from $4 on Monday.", "rose",
     "2020-05-04"),
    ("its lowest since", "The index tumbled 81 points to 8,276, its lowest since May 2003.",
     "tumbled", TODAY),
    ("its first since", "Marlo posted its first loss since March.", "posted", TODAY),
    ("not what has gone on since", "Marlo has closed three mines since March.", "closed",
     "2020-03/2020-05-06"),
    ("than was forecast", "Berg said sales would grow by 2.4 percent, half a point less than"
     " forecast in March.", "grow", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_something_is_compared_with_is_of_another_time(
    nlp: Language, text: str, word: str, edtf: str | None
) -> None:
    doc = read(nlp, text)
    found = [each for each in doc._.events if text[slice(*each.trigger)] in (word, "compared")]
    assert {each.when.edtf for each in found} == {edtf}
