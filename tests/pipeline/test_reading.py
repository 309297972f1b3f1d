"""Who takes part and how real it is, in sentences that were misread; as all rooms read them.

Every text goes through the shipped pipeline: what its parser makes of it is part of the fault.
"""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from tests.pipeline.whole import Reading, reader

pytestmark = pytest.mark.issue(15)


@pytest.fixture
def read(nlp: Language) -> Reading:
    return reader(nlp, published="2019-07-10")


def parts(doc: Doc, lemma: str) -> set[tuple[str, str]]:
    return {
        (each.role, each.actor_id.partition(":")[2])
        for event in doc._.events
        if event.lemma == lemma
        for each in event.participants
    }


BODIES = {
    'Norda Steel CEO Tor Bakke said: "We lost a big order."': ("lose", "norda"),
    '"We have closed the mine," Norda spokeswoman Eva Brandt said.': ("close", "norda"),
    '"We expelled two diplomats," said Peruvian Foreign Minister Ana Silva.': ("expel", "peru"),
    '"I lost my house," said Norda spokeswoman Eva Brandt.': ("lose", "eva-brandt"),
    '"We lost our house," said Eva Brandt, a neighbour.': ("lose", "eva-brandt"),
    '"We lost the case," former Norda spokeswoman Eva Brandt said.': ("lose", "eva-brandt"),
}


@pytest.mark.parametrize(("text", "found"), BODIES.items())
def test_we_is_the_body_that_somebody_speaks_for(
    read: Reading, text: str, found: tuple[str, str]
) -> None:
    lemma, name = found
    assert ("agent", name) in parts(read(text), lemma)


NAMED = {
    "Vallis Regional Network (VARN) built a pipe. VARN sold the pipe.": (
        "sell",
        "vallis-regional-network",
    ),
    "Selvia Airlines (SIA) bought ten aircraft. SIA sold them on Monday.": (
        "sell",
        "selvia-airlines",
    ),
    "Halden Airlines hired 40 pilots. The airline signed a contract on Monday.": (
        "sign",
        "halden-airlines",
    ),
}


@pytest.mark.parametrize(("text", "found"), NAMED.items())
def test_short_names_and_nouns_find_their_body(
    read: Reading, text: str, found: tuple[str, str]
) -> None:
    lemma, name = found
    assert ("agent", name) in parts(read(text), lemma)


def test_one_of_several_things_of_a_name_is_of_that_name(read: Reading) -> None:
    doc = read("The Airbus A380 is large. One of the A380s landed in Lima on Monday.")
    assert ("agent", "a380") in parts(doc, "land")


def test_what_others_are_held_against_takes_no_part(read: Reading) -> None:
    found = parts(read("In 2004, Norda sold more ships than Halden Marine."), "sell")
    assert ("agent", "norda") in found
    assert {role for role, name in found if name == "halden-marine"} <= {"mentioned"}


STATUS = {
    "The president did not rule out leaving the pact.": ("leave", "possible"),
    "The president ruled out leaving the pact.": ("leave", "negated"),
    "The ministry demanded that the sanctions be withdrawn.": ("withdraw", "possible"),
    "Silva rejected the idea that the talks had collapsed.": ("collapse", "negated"),
    "Silva did not reject the idea that the bank had collapsed.": ("collapse", "happened"),
}


@pytest.mark.parametrize(("text", "told"), STATUS.items())
def test_how_real_it_is(read: Reading, text: str, told: tuple[str, str]) -> None:
    lemma, status = told
    found = [event.status for event in read(text)._.events if event.lemma == lemma]
    assert found == [status]
