"""What is doubted, charged, denied or called off is not told as done. Published on 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

STATUSES = [
    ("Traders doubt that Norda sank the ferry in March.", "sank", "possible"),
    ("Traders do not doubt that Norda sank the ferry in March.", "sank", "happened"),
    ("Nobody believes that Berg burned the barn on Monday.", "burned", "possible"),
    ("Few traders believe that Berg burned the barn on Monday.", "burned", "possible"),
    ("Nobody asked why Berg burned the barn on Monday.", "burned", "happened"),
    ("A few traders believe that Berg burned the barn on Monday.", "burned", "happened"),
    ("Nothing suggests that Berg burned the barn on Monday.", "burned", "possible"),
    ("There is no evidence that Berg burned the barn on Monday.", "burned", "possible"),
    ("There is no question that Berg burned the barn on Monday.", "burned", "happened"),
    ("It is unlikely that Norda will repair the ferry in June.", "repair", "possible"),
    ("Berg falsely claimed that Norda sank the ferry on Monday.", "sank", "negated"),
    ("Berg pretended that he burned the barn in March.", "burned", "negated"),
    ("Berg is suspected of burning the barn on Monday.", "burning", "possible"),
    ("Berg was charged with burning the barn on Monday.", "burning", "possible"),
    ("Norda was accused of sinking the ferry in March.", "sinking", "possible"),
    ("Traders accused Norda of sinking the ferry in March.", "sinking", "happened"),
    ("Berg was arrested on suspicion of burning the barn on Monday.", "burning", "possible"),
    ("Berg was indicted for burning the barn in March.", "burning", "possible"),
    ("Berg was jailed for burning the barn in March.", "burning", "happened"),
    ("Berg was cleared of burning the barn in March.", "burning", "negated"),
    ("Berg faces claims that he burned the barn in March.", "burned", "possible"),
    ("Berg faces accusations that he burned the barn in March.", "burned", "possible"),
    ("Norda plans to grow next year, with exports rising in June.", "rising", "planned"),
    ("Berg is reported to have burned the barn on Monday.", "burned", "possible"),
]
CALLED_OFF = [
    ("Silva cancelled a trip to Oslo on May 20.", "cancelled", "negated", "2020-05-20"),
    ("Silva cancelled a trip to Oslo on May 20.", "trip", "negated", "2020-05-20"),
    ("On Monday, Silva cancelled a trip to Oslo on May 20.", "cancelled", "happened", "2020-05-04"),
    ("On Monday, Silva cancelled a trip to Oslo on May 20.", "trip", "negated", "2020-05-20"),
    ("The regatta on May 20 was called off.", "called", "negated", "2020-05-20"),
    ("The club postponed the race on May 20.", "postponed", "negated", "2020-05-20"),
    ("Norda suspended a mission to Osk next week.", "suspended", "negated",
     "2020-05-11/2020-05-17"),
    ("Silva will open a school in Oslo on May 20.", "open", "planned", "2020-05-20"),
]  # fmt: skip
DENIED = [
    ("Berg denied burning the barn on Monday.", "burning", True),
    ("Berg has denied that he burned the barn on Monday.", "burned", True),
    ("Norda denies having sunk the ferry in March.", "sunk", True),
    ("Norda ruled out selling the ferry in June.", "selling", False),
]


@pytest.mark.parametrize(("text", "word", "status"), STATUSES)
def test_doubt_and_charges_leave_open(nlp: Language, text: str, word: str, status: str) -> None:
    doc = read(nlp, text)
    told = next(each for each in doc._.events if doc.text[slice(*each.trigger)] == word)
    assert told.status == status


@pytest.mark.parametrize(("text", "word", "status", "day"), CALLED_OFF)
def test_called_off_keeps_its_day(
    nlp: Language, text: str, word: str, status: str, day: str
) -> None:
    doc = read(nlp, text)
    told = next(each for each in doc._.events if doc.text[slice(*each.trigger)] == word)
    assert (told.status, told.when.edtf) == (status, day)


@pytest.mark.parametrize(("text", "word", "only_said"), DENIED)
def test_denial_is_told_by_its_claim(nlp: Language, text: str, word: str, only_said: bool) -> None:
    doc = read(nlp, text)
    told = next(each for each in doc._.events if doc.text[slice(*each.trigger)] == word)
    assert told.status == "negated"
    assert (told.told_by is not None and told.confidence <= 0.2) == only_said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dozens are feared dead after a ferry sank off Osk on Monday.", False),
        ("Ten people were reported killed after a mine collapsed.", False),
        ("It is feared that ten people died.", True),
        ("Norda fears that ten people died.", True),
    ],
)
def test_who_is_feared_dead_says_nothing(nlp: Language, text: str, said: bool) -> None:
    assert bool(read(nlp, text)._.claims) == said
