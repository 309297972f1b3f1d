"""An accusation and its denial, side by side in one article."""

import pytest
from msgspec.structs import replace

from extractor.graph import accusations
from extractor.records import Claim, Polarity, Provenance, When
from extractor.temporal.values import parse_day
from tests import examples

CLAIM = examples.SIGNING.claims[0]


def _claim(at: int, speaker: str, polarity: Polarity, content: str, sentence: str) -> Claim:
    return replace(
        CLAIM,
        id=f"a.c{at}",
        speaker=f"government:{speaker.lower()}",
        speaker_text=speaker,
        polarity=polarity,
        content_text=content,
        text=sentence,
        sources=(Provenance("a", at, at + len(sentence), sentence),),
    )


ACCUSED = _claim(
    0,
    "Norland",
    "accuses",
    "the Sudlanders of burning nets",
    "Norland accused the Sudlanders of burning nets.",
)


@pytest.mark.parametrize(
    ("at", "speaker", "sentence", "found"),
    [
        (60, "Sudland", "Sudland denied that any Sudland ship was there.", True),
        (60, "Sudland", "Sudland turned down the claim of Sudland fishers.", False),
        (900, "Sudland", "Sudland denied that any Sudland ship was there.", False),
        (60, "Norland", "Norland denied that any Sudland ship was there.", False),
        (60, "Westland", "Westland denied that its ships were there.", False),
    ],
)
def test_a_denial_beside_the_accusation(at: int, speaker: str, sentence: str, found: bool) -> None:
    content = sentence.partition("that ")[2] or sentence
    denial = _claim(at, speaker, "denies", content, sentence)
    links = list(accusations.find([ACCUSED, denial]))
    assert [(each.claim, each.other) for each in links] == ([("a.c0", f"a.c{at}")] if found else [])
    if found:
        assert links[0].why == "one denies what the other accuses: Sudlanders"


@pytest.mark.parametrize(("year", "number"), [("2020-05-20", 1), ("2015-05-20", 0)])
def test_a_denial_answers_what_was_said_by_then(year: str, number: int) -> None:
    sentence = "Sudland denied that any Sudland ship was there."
    denial = _claim(60, "Sudland", "denies", sentence.partition("that ")[2], sentence)
    accused, denied = (
        replace(each, when=When(parse_day(day), day, "stated", None))
        for each, day in ((ACCUSED, year), (denial, "2020-06-01"))
    )
    assert len(list(accusations.find([accused, denied]))) == number
