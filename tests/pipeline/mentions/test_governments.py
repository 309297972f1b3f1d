"""Countries, capitals, seats and peoples: who acts, and where it was."""

import pytest
from spacy.language import Language

from extractor import countries
from extractor.pipeline.mentions import governments
from tests.pipeline.docs import actor, actor_of, make_doc, read

ACTING = [
    ("Canada sued Japan.", "Canada", "government:canada"),
    ("Canada sued Japan.", "Japan", "government:japan"),
    ("Beijing imposed tariffs.", "Beijing", "government:china"),
    ("Seoul rejoiced.", "Seoul", "government:south-korea"),
    ("The White House welcomed the plan.", "White House", "government:united-states"),
    ("South Korea closed the port.", "South Korea", "government:south-korea"),
    ("Canada was punished by Beijing.", "Beijing", "government:china"),
    ("Canada sold wheat to China.", "China", "government:china"),
    ("China's Commerce Ministry objected.", "China", "government:china"),
    ("The Chinese government objected.", "The Chinese government", "government:china"),
]
PLACES = [
    ("Envoys met in Beijing.", "Beijing", "place:beijing"),
    ("Ana Silva arrived in Japan.", "Japan", "place:japan"),
    ("Officials flew to Washington.", "Washington", "place:washington"),
    ("Ana Silva travelled to China.", "China", "place:china"),
    ("Ministers visited Japan.", "Japan", "place:japan"),
    ("Ana Silva left Tokyo.", "Tokyo", "place:tokyo"),
    ("Kuwait City closed the port.", "Kuwait City", "place:kuwait-city"),
    ("Aides waited at the White House.", "White House", "place:united-states"),
]
PEOPLES = [
    ("Chinese officials left.", "Chinese", "government:china"),
    ("Senior Chinese trade officials left.", "Chinese", "government:china"),
    ("Chinese and Canadian negotiators met.", "Chinese", "government:china"),
    ("Chinese and Canadian negotiators met.", "Canadian", "government:canada"),
    ("Shops sold Chinese goods.", "Chinese", None),
    ("Chinese-owned shops closed.", "Chinese", None),
    ("The deal angered the Chinese.", "Chinese", "group:chinese"),
    ("The Chinese celebrated.", "Chinese", "group:chinese"),
]


@pytest.mark.parametrize(("sentence", "words", "actor_id"), ACTING)
def test_a_country_that_acts_is_its_government(sentence: str, words: str, actor_id: str) -> None:
    assert actor_of(read(sentence), words) == actor_id


@pytest.mark.parametrize(("sentence", "words", "actor_id"), PLACES)
def test_a_country_where_something_is_is_a_place(sentence: str, words: str, actor_id: str) -> None:
    assert actor_of(read(sentence), words) == actor_id


@pytest.mark.parametrize(("sentence", "words", "actor_id"), PEOPLES)
def test_a_people_is_a_government_a_group_or_nobody(
    sentence: str, words: str, actor_id: str | None
) -> None:
    assert actor_of(read(sentence), words) == actor_id


def test_a_government_bears_the_name_of_its_country() -> None:
    doc = read("Beijing imposed tariffs.")
    china = actor(doc, "government:china")
    assert (china.name, china.aliases) == ("China", ("Beijing",))


def test_a_pronoun_is_no_country() -> None:
    assert governments.find(make_doc("The news reached us.")) == []


def test_the_longest_form_is_found() -> None:
    hits = governments.find(make_doc("South Korea closed the port."))
    assert [(hit.start, hit.end) for hit in hits] == [(0, 2)]


@pytest.mark.parametrize("text", ["US", "U.S.", "United States", "America"])
def test_one_country_has_many_forms(text: str) -> None:
    form = countries.form_of(text)
    assert form is not None
    assert countries.names()[form.code] == "United States"


@pytest.mark.parametrize("text", ["", "us", "Atlantis", "china", "the US"])
def test_other_words_are_no_form(text: str) -> None:
    assert countries.form_of(text) is None


@pytest.mark.parametrize(
    "text", ["Ana Silva left the United States", "Jan Novak met the White House"]
)
def test_a_country_may_end_an_article_without_a_stop(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [hit.end for hit in governments.find(doc)] == [len(doc)]
