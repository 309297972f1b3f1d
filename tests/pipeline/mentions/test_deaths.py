"""Who has died says nothing afterwards."""

import pytest
from spacy.language import Language

DIED = "Police chief Tor Berg was shot dead on Tuesday. "

CASES = [
    (DIED + "A waiter heard the shots. He said two men had fled.", "unnamed:a-waiter"),
    (DIED + "His lawyer Jan Novak was there. He said two men had fled.", "person:jan-novak"),
    (DIED + "“We have lost a friend,” he said in a statement.", None),
    (DIED + "In 2005 he said that he would never move.", "person:tor-berg"),
    (DIED + "He once said that he would never move.", "person:tor-berg"),
    (DIED + "He had said that he would never move. “It is quiet,” he said.", "person:tor-berg"),
    ("The painter Tor Berg died on Monday. He said the house was for sale.", None),
    ("The painter Tor Berg, killed on Monday, was 80. He said it was for sale.", None),
    ("The painter Tor Berg almost died on Monday. He said it was for sale.", "person:tor-berg"),
    ("The painter Tor Berg was hurt on Monday. He said it was for sale.", "person:tor-berg"),
    ("The painter Tor Berg will die soon. He said it was for sale.", "person:tor-berg"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_the_dead_say_nothing(nlp: Language, text: str, speaker: str | None) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker
