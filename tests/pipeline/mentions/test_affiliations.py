"""Who belongs to which government: each case names an actor and what it is affiliated with."""

import pytest
from spacy.language import Language

from extractor import pipeline
from extractor.records import Article
from tests.pipeline.docs import actor, read

CASES = [
    ("Chinese President Xi Jinping spoke.", "person:xi-jinping", ("government:china",)),
    ("US President Jan Novak spoke.", "person:jan-novak", ("government:united-states",)),
    ("US Trade Representative Ana Silva left.", "person:ana-silva", ("government:united-states",)),
    ("President Xi Jinping spoke.", "person:xi-jinping", ()),
    ("Jan Peters, chairman of the union, resigned.", "person:jan-peters", ()),
    ("China's Commerce Ministry objected.", "organisation:china-commerce-ministry",
     ("government:china",)),
    ("The Commerce Ministry objected.", "organisation:commerce-ministry", ()),
    ("Bank of China cut rates.", "organisation:bank-of-china", ()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "who", "bodies"), CASES)
def test_affiliation(sentence: str, who: str, bodies: tuple[str, ...]) -> None:
    assert actor(read(sentence), who).affiliated_with == bodies


def test_a_state_is_not_of_the_country_in_its_name(nlp: Language) -> None:
    text = "Jan Novak, the governor of New Mexico, left. Ana Silva, the governor of Mexico, came."
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    bodies = {each.id: each.affiliated_with for each in extraction.actors}
    assert bodies["person:jan-novak"] == ()
    assert bodies["person:ana-silva"] == ("government:mexico",)


def test_a_government_known_by_its_member_only_is_an_actor() -> None:
    doc = read("Chinese President Xi Jinping spoke.")
    assert actor(doc, "government:china").name == "China"


def test_nominals_follow_the_ministry_s_id() -> None:
    doc = read("China's Commerce Ministry objected. The ministry objected.")
    named = {m.actor_id for m in doc._.mentions if m.label == "ORG"}
    assert named == {"organisation:china-commerce-ministry"}
