"""Offices, parts of names and administrations that stand for one whom the article names."""

import pytest
from spacy.language import Language

CASES = [
    ("Gov. Ana Silva left on Monday. The governor said the bill would fail.",
     "The governor", "person:ana-silva"),
    ("Rep. Ana Silva left on Monday. The congresswoman said the bill would fail.",
     "The congresswoman", "person:ana-silva"),
    ("Rep. Ana Silva left on Monday. The governor said the bill would fail.", "The governor", None),
    ("Sen. Ana Silva (R-Fla.) left on Monday. The Florida senator said the bill would fail.",
     "The Florida senator", "person:ana-silva"),
    ("Sen. Ana Silva (R-Fla.) left on Monday. The Ohio senator said the bill would fail.",
     "The Ohio senator", None),
    ("Oakfield School will wait. The child's school is shut.",
     "The child's school", "unnamed:child-school"),
    ("Oakfield School will wait. The school is shut.",
     "The school", "organisation:oakfield-school"),
    ("The Office of the Envoy spoke. The envoy's office said it would wait.",
     "The envoy's office", "organisation:office-of-the-envoy"),
    ("Judge Ana Silva asked lawyers to apply. The judge said it was late.",
     "The judge", "person:ana-silva"),
    ("Ten patients were ill, the health chief said on Monday. Health Secretary Ana Silva left.",
     "the health chief", "person:ana-silva"),
    ("Health Secretary Ana Silva left on Monday. Prices rose, the police chief said.",
     "the police chief", None),
    ("Ana Silva, the health secretary, left. Two were hurt, the Welsh health secretary said.",
     "the Welsh health secretary", None),
    ("Two were hurt, the Welsh health secretary said. Ana Silva said the pair were well.",
     "the Welsh health secretary", "person:ana-silva"),
    ("Two were ill, the Welsh health secretary said. The farmer Ana Silva said the pair were well.",
     "the Welsh health secretary", None),
    ("Norda Plc will pay, said its chief executive. “We will clean it,” Jan Novak told reporters.",
     "its chief executive", "person:jan-novak"),
    ("Hezbollah leader Jan Novak spoke in Oslo. The leader of the Hezbollah movement said so.",
     "The leader of the Hezbollah movement", "person:jan-novak"),
    ("Hezbollah leader Jan Novak spoke in Oslo. The leader of the Fishing Union said it was late.",
     "The leader of the Fishing Union", None),
    ("A bank in London fell. Shares in London fell. In London, shops closed. The government waits.",
     "The government", None),
    ("Nokia paid. The Center for Harbour Studies closed. Money came from the company's committees.",
     "the company", "organisation:nokia"),
    ("In Oslo, oil companies paid for it. Later the four companies closed the port.",
     "the four companies", "unnamed:four-companies"),
    ("In Oslo, protesters marched to the port. They spoke with the protesters in Bergen.",
     "the protesters in Bergen", None),
    ("Jan Novak said the plan was late. It was tried in Nepal, when the king seized power. Iran "
     "filters the internet, he said.", "he", "person:jan-novak"),
    ("One economist calculated the loss. It rained. The economist Ana Silva said it was large.",
     "One economist", "person:ana-silva"),
    ("The economist Ana Silva said the loss was large. One economist said it was small.",
     "One economist", None),
    ("Norda Airlines met Ana Silva. Norda Airlines grew. It rained. Norda Airlines left. The oil "
     "giant said it was safe.", "The oil giant", "organisation:norda-airlines"),
    ("Norda Airlines met Ana Silva. The oil giant said it was safe.",
     "The oil giant", "unnamed:oil-giant"),
    ("Lindman, the fourth largest investment bank, has been in talks with Ana Silva. The bank said "
     "it was safe.", "The bank", "organisation:lindman"),
    ("Lindman, the fourth largest investment bank, met Ana Silva. The investment bank said so.",
     "The investment bank", "organisation:lindman"),
    ("Lindman, the fourth largest bank, met Ana Silva. The investment bank said it was safe.",
     "The investment bank", "unnamed:investment-bank"),
    ("Norda Airlines bought Kestrel, the oil company. The company said it was safe.",
     "The company", "organisation:kestrel"),
    ("Kestrel, the largest oil and gas company operating in the Bay, owns the well.",
     "the largest oil and gas company", "organisation:kestrel"),
    ("The alarm rang, said the chairman BDO said it was safe. BDO rose, and BDO was calm.",
     "BDO", "organisation:bdo"),
    ("The Novak administration spoke on Monday. The administration said it would act.",
     "The administration", "unnamed:novak-administration"),
    ("The New Zealand government announced a tax.",
     "The New Zealand government", "government:new-zealand"),
    ("“Peru urgently asks its partners to wait,” the government said.",
     "the government", "government:peru"),
    ("Peru was calm. Prices rose in Peru, and Peru was ready. The government raised taxes.",
     "The government", "government:peru"),
    ("Peru and Chile were calm. Prices rose in Peru and in Chile. The government raised taxes.",
     "The government", "unnamed:government"),
    ("Peru was calm. Peru was ready, and so was Peru. In Chile the government raised taxes.",
     "the government", "unnamed:government"),
    ("President Obama met Jan Novak on Monday. The French president said it was late.",
     "The French president", "unnamed:french-president"),
    ("President Obama met Jan Novak on Monday. The U.S. president said it was late.",
     "The U.S. president", "person:obama"),
    ("They wanted “an elected government.” The government said it would wait.",
     "The government", "unnamed:government"),
    ("Stuart Holm is a lawyer. Holm said it was late. Eric Holm said it was not.",
     "Holm", "person:stuart-holm"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), CASES)
def test_an_office_means_who_holds_it(
    nlp: Language, text: str, words: str, actor: str | None
) -> None:
    doc = nlp(text)
    found = next(m.actor_id for m in doc._.mentions if doc.text[slice(*_ends(m))] == words)
    if actor is None:
        assert not str(found).startswith("person:")
    else:
        assert found == actor


APPOSITIONS = [
    "The envoy to Peru, Ana Silva, told reporters that he would resign.",
    "The health secretary, Ana Silva, said Britain was on alert.",
    "Egypt's ambassador to the United States, Ana Silva, said that it was late.",
]


@pytest.mark.parametrize("text", APPOSITIONS)
def test_a_name_between_commas_speaks(nlp: Language, text: str) -> None:
    (claim,) = nlp(text)._.claims
    assert claim.speaker == "person:ana-silva"


def _ends(mention: object) -> tuple[int, int]:
    where = mention.provenance
    return where.start, where.end
