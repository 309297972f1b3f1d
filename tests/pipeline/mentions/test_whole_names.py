"""Names as a whole: what belongs to them, what was glued to them, and whose a short form is."""

import pytest
from spacy.language import Language

NAMES = [
    ("Harrow's said the rating would fall. The agency Harrow's cut its outlook.", "Harrow's"),
    ("Harrow's said the rating would fall. Harrow fell by two percent on Monday.", "Harrow"),
    ("Orsolin Takvar, a baker at the market, said flour was dear. Takvar closed.",
     "Orsolin Takvar"),
    ("The bread was late again, said baker Orsolin Takvar.", "Orsolin Takvar"),
    ("Nordwind Chief Executive Halvar Brekkestad said the fleet would shrink.",
     "Halvar Brekkestad"),
    ("ABK said repairs will take a year. ABK has said it will pay. Dam News ABK to repair it.",
     "ABK"),
    ("The bread was late near Malta World Health Organisation has warned neighbours.",
     "World Health Organisation"),
]  # fmt: skip

SURNAMES = [
    ("Van der Berg calls the bridge unsafe.\n\nMayor Jonas van der Berg closed it. "
     "Van der Berg said it would open in June.", "person:jonas-van-der-berg"),
    ("Martin Holm calls the dam unsafe.\n\nMartin Holm toured the dam on Monday with his sister "
     "Eva Holm. Holm said the wall had cracked.", "person:martin-holm"),
    ("Martin Holm calls the dam unsafe.\n\nEva Holm said on Monday that it would be closed. "
     "Holm said the wall had cracked.", "person:holm"),
]  # fmt: skip

BODIES = [
    ("The regional airline Nordavia bought ten jets on Monday. Analysts praised the deal. "
     "The airline said the jets would fly in May.", "organisation:nordavia"),
    ("Quill Box, a gardening magazine, tested ten spades. The magazine said two had broken.",
     "organisation:quill-box"),
    ("The airline Nordavia bought ten jets. The airline Sudavia sold two. "
     "The airline said the jets would fly in May.", "unnamed:airline"),
    ("Boats lay still in May, according to the WHO.", "organisation:who"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_an_actor_has_its_own_name_and_no_more(nlp: Language, text: str, name: str) -> None:
    assert name in {actor.name for actor in nlp(text)._.actors}


@pytest.mark.parametrize(("text", "speaker"), SURNAMES)
def test_a_surname_alone_is_whose_it_surely_is(nlp: Language, text: str, speaker: str) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_is_meant_by_what_it_was_introduced_as(
    nlp: Language, text: str, speaker: str
) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker


SAID = [
    ("Karl Lund, another pollster, said the vote was a stunt.\n\n\"Novak thinks he learned that "
     "shaking things up when you are behind can pay off,\" he said.", "person:karl-lund"),
    ("Mayor Robin Kelly called Eva Holm a risk after she sued the port. Karl Lund was shot on "
     "Friday.\n\nKelly blasted Holm again on Monday.\n\n\"It is a risk,\" he said.",
     "person:robin-kelly"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_who_speaks_behind_a_quotation_is_whom_it_goes_on_with(
    nlp: Language, text: str, speaker: str
) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker
