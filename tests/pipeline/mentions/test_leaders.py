"""Whom a leader's office means on a day, of those that the article names."""

from datetime import date

import pytest
from spacy.language import Language

from extractor import pipeline
from extractor.records import Article, DateRange

CASES = [
    ("Joe Biden left on Friday. The US president said it was late.", 2021, "person:joe-biden"),
    ("Joe Biden left on Friday. The president said it was late.", 2021, "person:joe-biden"),
    ("Joe Biden left on Friday. The US president said it was late.", 2019, None),
    ("Joe Biden left on Friday. The next president said it was late.", 2021, None),
    ("Joe Biden left on Friday. The French president said it was late.", 2021, None),
    ("Donald Trump met Joe Biden. The US president said it was late.", 2021, "person:joe-biden"),
    ("Joe Biden met Emmanuel Macron. The president said it was late.", 2021, None),
    ("Boris Johnson left on Friday. The British prime minister said it was late.", 2021,
     "person:boris-johnson"),
    ("Boris Johnson left on Friday. The British minister said it was late.", 2021, None),
    ("Bank president Ana Silva met Joe Biden. The president said it was late.", 2021,
     "person:ana-silva"),
    ("Joe Biden left on Friday. The bank's president said it was late.", 2021, None),
    ("President Biden left on Friday. It rained. Tor Berg led the Harbour Agency under President "
     "George Bush. The president said it was late.", 2021, "person:biden"),
    ("President Biden left on Friday. It rained. Tor Berg led the Harbour Agency under President "
     "George Bush. The president said it was late.", 2006, "person:george-bush"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "year", "actor"), CASES)
def test_an_office_of_state_is_whose_it_was_on_that_day(
    nlp: Language, text: str, year: int, actor: str | None
) -> None:
    day = date(year, 3, 17)
    article = Article(id="a", ref="a", text=text, published=DateRange(day, day))
    (extraction,) = pipeline.extract([article], nlp)
    speaker = extraction.claims[-1].speaker
    assert (speaker if speaker and speaker.startswith("person:") else None) == actor


TITLES = [
    ("President Biden left on Friday. First lady Jill Biden spoke on Monday.", "person:biden"),
    ("Jill Biden spoke on Monday. President Biden left on Friday.", "person:biden"),
    ("Joe Biden left on Friday. President Biden spoke on Monday.", "person:joe-biden"),
    ("Mayor Biden left on Friday. First lady Jill Biden spoke on Monday.", "person:jill-biden"),
    ("President Ford left on Friday. Bank president Ana Ford spoke on Monday.",
     "person:ana-ford"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), TITLES)
def test_the_leader_of_a_title_is_no_namesake(nlp: Language, text: str, actor: str) -> None:
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    before = next(at for at in (text.find("President"), text.find("Mayor")) if at >= 0)
    titled = min(
        (each for each in extraction.mentions if each.provenance.start > before),
        key=lambda each: each.provenance.start,
    )
    assert titled.actor_id == actor
