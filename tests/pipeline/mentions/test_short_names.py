"""Which names are one body, and what sort a name in a list is."""

import pytest
from spacy.language import Language

CASES = [
    ("Nokia opened a port. Nokia paid for it. The Nokia PAC closed.", "Nokia",
     "organisation:nokia"),
    ("HP paid for the port. HP said so. HP Union closed it.", "HP", "organisation:hp"),
    ("Facebook paid for it. Ana Silva left Facebook. The Free Facebook party closed.", "Facebook",
     "organisation:facebook"),
    ("Nokia Group paid for it. Nokia said so.", "Nokia", "organisation:nokia-group"),
    ("The Harbour Board paid. Ana Silva left the Board.", "Board", "organisation:harbour-board"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), CASES)
def test_a_body_known_by_its_name_is_no_part_of_another(
    nlp: Language, text: str, words: str, actor: str
) -> None:
    found = {m.actor_id for m in nlp(text)._.mentions if _words(text, m) == words}
    assert found == {actor}


FIRST_WORDS = [
    ("Harlan Foods Inc. sold a mine. Harlan fell by 7 percent.", "organisation:harlan-foods-inc"),
    ("Velmar sank. Harlan Foods Inc. sold a mine. Ana Silva bought a Harlan share.",
     "organisation:harlan-foods-inc"),
    ("Harlan Savings Bank sold a mine. Harlan fell by 7 percent.",
     "organisation:harlan-savings-bank"),
    ("Harlan left. Harlan Foods Inc. sold a mine. Harlan fell.", "person:harlan"),
    ("Harlan Foods Inc. sold a mine. Tor Harlan left. Harlan fell.", "person:tor-harlan"),
    ("Harlan Foods Inc. and Harlan Energy Inc. sold a mine. Harlan fell.", "person:harlan"),
    ("Harlan Foods Inc. agreed to buy Velmar. A lawyer of Mr. Harlan fell.", "person:harlan"),
    ("Harlan Foods Inc. sold a mine. The town of Harlan was glad. Harlan fell.", "person:harlan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), FIRST_WORDS)
def test_a_firm_is_called_by_its_first_word_behind_its_name(
    nlp: Language, text: str, actor: str
) -> None:
    found = {m.actor_id for m in nlp(text)._.mentions if _words(text, m) == "Harlan"}
    assert found == {actor}


def test_who_has_shareholders_is_a_firm(nlp: Language) -> None:
    text = (
        "Norda Inc. agreed to buy Brightwater. Brightwater rose by 4 percent. The deal must be "
        "approved by Brightwater shareholders."
    )
    found = {m.actor_id for m in nlp(text)._.mentions if _words(text, m) == "Brightwater"}
    assert found == {"organisation:brightwater"}


LISTED = [
    ("Transocean, Norda, Cameron and BP paid for it.", "Cameron", "ORG"),
    ("Adam Cameron spoke. BP, Nokia, Cameron and Microsoft paid for it.", "Cameron", "PERSON"),
    ("BP, Nokia, London and Microsoft paid for it.", "London", "PLACE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "label"), LISTED)
def test_names_in_one_list_are_of_one_sort(
    nlp: Language, text: str, words: str, label: str
) -> None:
    found = [m.label for m in nlp(text)._.mentions if _words(text, m) == words]
    assert found[-1:] == [label]


def _words(text: str, mention: object) -> str:
    where = mention.provenance
    return text[where.start : where.end]
