"""Where names begin and end, whatever the trained entities are: a table of what is found."""

import re

import pytest
from spacy.language import Language

from extractor.pipeline.mentions import name_recognition

FOUND = [
    # a town and its state that only tell where a company has its seat
    ("The [PLACE Avon], [PLACE Conn.], company sold a mine on Monday.", []),
    ("They left the [PLACE Avon], a river near a mine, on Monday.", ["Avon/PLACE"]),
    ("They left [PLACE Avon], [PLACE Conn.], for a mine on Monday.",
     ["Avon/PLACE", "Conn./PLACE"]),
    # an "and" between two bodies, and one inside a body's name
    ("The [ORG Harbour Party of Canada] and the [ORG Reef Party of Norway] met on Monday.",
     ["Harbour Party of Canada/ORG", "Reef Party of Norway/ORG"]),
    ("The [ORG Reef Party of Norway] and [ORG Quarry Alliance] met on Monday.",
     ["Reef Party of Norway/ORG", "Quarry Alliance/ORG"]),
    ("The [ORG Academy of Music] and Harbour Theatre Society met on Monday.",
     ["Academy of Music/ORG", "Harbour Theatre Society/ORG"]),
    ("The [ORG Ministry of Fisheries] and Trade objected on Monday.",
     ["Ministry of Fisheries and Trade/ORG"]),
    ("The seat went to [ORG Reef Party of Norway] [PERSON Tor Bakke] on Monday.",
     ["Reef Party of Norway/ORG", "Tor Bakke/PERSON"]),
    # a body of a people is not the body itself
    ("He led the [ORG Bulgarian Green Party] for years.", ["Bulgarian Green Party/ORG"]),
    # what somebody is, before the name
    ("They heard Judge [PERSON Holmberg] on Monday.", ["Holmberg/PERSON"]),
    ("They heard Doctor [PERSON Holmberg] on Monday.", ["Holmberg/PERSON"]),
    # a hyphen that joins a name to another word, and one inside a name
    ("The coalition, [PERSON Tor Bakke]-led and small, lost on Monday.", ["Tor Bakke/PERSON"]),
    ("They met [PERSON Kim Min]-ho on Monday.", ["Kim Min-ho/PERSON"]),
    # a surname that is a preposition elsewhere
    ("They met [PERSON Ada Near] on Monday.", ["Ada Near/PERSON"]),
    # a signature of two words, and what follows a given name in a headline
    ("[PERSON Debra] Kjellfisk", ["Debra Kjellfisk/PERSON"]),
    ("[PERSON Debra] Wins", ["Debra/PERSON"]),
    # a given name that no map has is nobody's place, a dock called after somebody is one
    ("They took the path of [PLACE Laura Holmberg] on Monday.", ["Laura Holmberg/PERSON"]),
    ("A letter came from [PLACE Pauline] in May.", ["Pauline/PERSON"]),
    ("They met near [PLACE Pauline] in May.", ["Pauline/PLACE"]),
    ("They closed the [PLACE Laura Dock] on Monday.", ["Laura Dock/PLACE"]),
    ("They closed [PLACE San Antonio] on Monday.", ["San Antonio/PLACE"]),
    # a body behind a title
    ("A letter came from Vice President [ORG Delta Marine Group] in May.",
     ["Delta Marine Group/ORG"]),
    ("A letter came from Rep. [ORG Norma Dixby] in May.", ["Norma Dixby/PERSON"]),
    # an article that is part of a name, and one that is none
    ("She writes for [ORG The Quarry] in May.", ["The Quarry/ORG"]),
    ("[ORG The Quarry] wrote of it in May.", ["Quarry/ORG"]),
    # the first word of a body's name has a hyphen, whatever stands before one elsewhere
    ("They sued the Tri-[ORG Reefs Rowing Club] on Monday.", ["Tri-Reefs Rowing Club/ORG"]),
    ("They sued the Tri-Reefs Quarry Club on Monday.", ["Tri-Reefs Quarry Club/ORG"]),
    ("Ex-[ORG Quarry Holding Group] clerks won on Monday.", ["Quarry Holding Group/ORG"]),
    # a body that somebody leads
    ("The [ORG Reef Movement of Prime] Minister [PERSON Ana Holm] lost.",
     ["Reef Movement/ORG", "Ana Holm/PERSON"]),
    ("The Reef Party of Vice President [PERSON Tor Bakke] lost.",
     ["Reef Party/ORG", "Tor Bakke/PERSON"]),
    # a state is no legal form, an acronym no word of a line in capitals
    ("She lives in [PLACE Golden], CO, with her sister.", ["Golden/PLACE"]),
    ("They sued [ORG Veldt], Inc., on Monday.", ["Veldt, Inc./ORG"]),
    ("WHO PAYS FOR THE NEW HARBOUR?", []),
    ("The WHO warned neighbours on Monday.", ["WHO/ORG"]),
]  # fmt: skip

_MARK = re.compile(r"\[([A-Z]+) ([^\]]+)\]")


@pytest.mark.parametrize(("marked", "names"), FOUND)
def test_a_name_is_whole_and_no_more(nlp: Language, marked: str, names: list[str]) -> None:
    doc = nlp(_MARK.sub(r"\2", marked))
    spans, cut = [], 0
    for mark in _MARK.finditer(marked):
        start = mark.start() - cut
        spans.append(doc.char_span(start, start + len(mark[2]), mark[1]))
        cut += len(mark[0]) - len(mark[2])
    doc.set_ents(spans)
    found = name_recognition.find(doc)
    assert [f"{mention.text}/{mention.label}" for mention in found] == names
