"""Whatever is torn off an article, and whatever gets into it, is read without an error."""

import datetime
import random
from pathlib import Path

import pytest
from spacy.language import Language

from extractor import pipeline
from extractor.records import Article, DateRange

DAY = datetime.date(2020, 5, 6)
ARTICLES = sorted((Path(__file__).parents[2] / "corpus" / "articles").glob("*.txt"))
STRAY = [*"\n“”\"'()[]:;,.—…?!\t\u00a0\u200b$%0aÉ中", "\n\n", " said ", " — ", "By ", " on Monday"]
LENGTHS = (0, 1, 3, 20, 60, 150, 400)


def torn(chance: random.Random) -> str:
    """Returns a piece of an article, some characters of which are lost or have others before."""
    whole = chance.choice(ARTICLES).read_text("utf-8")
    start = chance.randrange(len(whole))
    text = whole[start : start + chance.choice(LENGTHS)]
    for _ in range(chance.randrange(12)):
        at = chance.randrange(len(text) + 1)
        lost = chance.randrange(8) if chance.random() < 0.4 else 0
        text = text[:at] + chance.choice(STRAY) + text[at + lost :]
    return text


@pytest.mark.parametrize("seed", range(8))
def test_a_torn_text_is_read(nlp: Language, seed: int) -> None:
    chance = random.Random(seed)
    days = DateRange(DAY, DAY)
    given = [
        Article(f"{n:016x}", str(n), torn(chance), published=days, published_basis="given")
        for n in range(25)
    ]
    assert [each.article for each in pipeline.extract(given, nlp)] == given
