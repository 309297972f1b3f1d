"""Whom "he said" means: the last speaker, if nobody else came between."""

import pytest

from tests.pipeline.docs import actor_of, read

CASES = [
    pytest.param(
        'Ana Silva told reporters that Eva Brown would not pay. "Brown is wrong," she said.',
        "she", "person:ana-silva", id="not whom the quotation names",
    ),
    pytest.param(
        'Jan Novak said Adam Brown had lost.\n\n"Nobody will follow Brown," he said.',
        "he", "person:jan-novak", id="not whom the speaker spoke of, in a new paragraph",
    ),
    pytest.param(
        'Ana Silva was stopped by a guard who told her to leave. "I was afraid," she said.',
        "she", "person:ana-silva", id="whom the sentence before is about",
    ),
    pytest.param(
        'Jan Novak said prices would fall. Adam Brown disagreed with Novak. "They rise," he said.',
        "he", "person:adam-brown", id="a new subject takes the word",
    ),
    pytest.param(
        'Jan Novak said prices would fall. "They fall," he said. "Ask Adam Brown." He added that '
        "rents would follow.",
        "He", "person:jan-novak", id="quotations between",
    ),
    pytest.param(
        'Economist Ana Silva said Eva Brown would not pay. "Nobody knows," she said.',
        "she", "person:ana-silva", id="a name beside a noun",
    ),
    pytest.param(
        'A commentary on Acme said prices would fall. It said rents would follow.',
        "It", None, id="a text is nobody",
    ),
    pytest.param(
        "A lawsuit against Acme was filed in Oslo. It said rents would follow.",
        "It", None, id="a text that was filed is nobody",
    ),
    pytest.param(
        "Lars Moe met Jan Novak in Oslo. He said Moe would resign.",
        "He", "person:jan-novak", id="nobody who is named in what he said",
    ),
    pytest.param(
        "Jan Novak's plan hurt Lars Moe by praising Ole Berg. He said Moe would resign.",
        "He", "person:jan-novak", id="whoever is praised does not speak",
    ),
    pytest.param(
        'Mr Novak denied that the house was sold to Mr Brown.\n\n"It was not," he said.',
        "he", "person:novak", id="a title that stands for its name",
    ),
    pytest.param(
        'Adam Brown spoke on Monday. Before he left for Oslo, Jan Novak praised the choir.',
        "he", "person:jan-novak", id="whose clause follows",
    ),
    pytest.param(
        'Jan Novak spoke to the choir. Poet Adam Brown, a friend of Novak, said he would sing.',
        "he", "person:adam-brown", id="a name beside a noun says it",
    ),
    pytest.param(
        "Ana Silva met Eva Brown. The bridge was closed, Eva Brown said. "
        "The town was cut off, she added.",
        "she", "person:eva-brown", id="a verb behind what it says",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), CASES)
def test_he_said_goes_on_with_the_last_speaker(text: str, words: str, expected: str | None) -> None:
    assert actor_of(read(*text.split("\n\n")), words) == expected


def test_a_name_behind_two_offices_is_the_speaker() -> None:
    doc = read("The president and chief Jan Novak said prices would fall.")
    assert [claim.speaker for claim in doc._.claims] == ["person:jan-novak"]


def test_a_thing_that_reveals_something_says_nothing() -> None:
    assert read("The slump reveals that prices would fall.")._.claims == []
