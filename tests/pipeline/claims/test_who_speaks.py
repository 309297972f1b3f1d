"""Who speaks where more than one stands in the source."""

import pytest
from spacy.language import Language

CASES = [
    ("The alarm rang, said Tor Bakke, a Mora University professor who detailed the talks "
     "exclusively to an Evening Post reporter.", "person:tor-bakke"),
    ("The figures were late, a Board of Trade and Industry official said.",
     "unnamed:board-of-trade-and-industry-official"),
    ("The Coast Guard commander overseeing the work, Adm Tor Bakke, said the flow was small.",
     "person:tor-bakke"),
    ("It met resistance from some advisers in the White House, who said it was unsafe.",
     "unnamed:some-advisers-in-the-white-house"),
    ("May 29 - Norda said the complex plan to plug the well had failed.", "organisation:norda"),
    ('"It is a milestone for the ferry," said Airbus President and Chief Executive Officer, Ana '
     "Silva. She smiled.",
     "person:ana-silva"),
    ("June 14 - Ana Silva, in her weekly address, said the bridges must be mended soon.",
     "person:ana-silva"),
    ("North of the border, the Scottish health secretary, Ana Silva, said that another case had "
     "emerged.",
     "person:ana-silva"),
    ('North of the border, the Scottish health secretary, Ana Silva, said that another "probable" '
     "case had emerged.",
     "person:ana-silva"),
    ("The commander overseeing the work said the flow was small.",
     "unnamed:commander"),
    ("The firm owned by the former mayor, Ana Silva, said it would pay.", "unnamed:firm"),
    ("Norda, led by its founder, Ana Silva, said it would close the mine.", "organisation:norda"),
    ("Can Aydin said the trial was a farce.", "person:can-aydin"),
    ("One Tory backbencher, Tor Berg, said the ferry was safe.", "person:tor-berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_the_speaker_is_whom_the_words_are_of(nlp: Language, text: str, speaker: str) -> None:
    assert speaker in {claim.speaker for claim in nlp(text)._.claims if "said" in _cue(claim, text)}


TOGETHER = [
    ("The Coast Office and the Harbour Board said the ferry was safe.",
     ["The Coast Office", "and the Harbour Board"]),
    ("Norda Airlines, Veldt Steel and the Coast Office said the ferry was safe.",
     ["Norda Airlines", ", Veldt Steel and the Coast Office"]),
    ("Trade Secretary Ana Silva and Energy Secretary Tor Berg wrote that the ferry was safe.",
     ["Trade Secretary Ana Silva", "and Energy Secretary Tor Berg"]),
    ("The two pilots, Ana Silva and Tor Berg, said the ferry was safe.",
     ["The two pilots, Ana Silva", "and Tor Berg"]),
    ("The Norwegian government and Norda said the ferry was safe.",
     ["The Norwegian government", "and Norda"]),
    ("The owner and chef Ana Silva said the ferry was safe.",
     ["The owner and chef Ana Silva"]),
    ("Sailors and residents of Mora say the oil will reach the marshes.",
     ["Sailors", "and residents of Mora"]),
    ("Ana Silva, a lawyer and founder of Veldt, said the ferry was safe.",
     ["Ana Silva, a lawyer and founder of Veldt"]),
    ("“We thank them,” said Jon Lenard, Chairman and Chief Operating Officer of Arun Airways.",
     ["Jon Lenard, Chairman and Chief Operating Officer of Arun Airways"]),
    ("The Department for Trade and Industry said the ferry was safe.",
     ["The Department for Trade and Industry"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), TOGETHER)
def test_the_first_of_several_is_told_apart(nlp: Language, text: str, parts: list[str]) -> None:
    (claim,) = nlp(text)._.claims
    assert [text[first:last] for first, last in claim.source_spans] == parts


TOLD_OF = [
    "Norda accused of hiding a leak",
    "Mayor urged to resign over floods",
    "The mine closed after a fire on the coast and sailors and bakers were urged to leave Mora, "
    "where ten people had fallen ill.",
]


@pytest.mark.parametrize("text", TOLD_OF)
def test_whoever_is_accused_or_urged_does_not_speak(nlp: Language, text: str) -> None:
    cues = ("accused", "urged")
    spoken = [
        claim for claim in nlp(text)._.claims if any(cue in _cue(claim, text) for cue in cues)
    ]
    assert [claim.speaker_text for claim in spoken if claim.speaker_text] == []


@pytest.mark.parametrize(("text", "speaker"), [
    ("Norda accused the union of hiding a leak.", "Norda"),
    ("The mine closed after a fire that the mayor described as “an intentional act”.", "the mayor"),
])  # fmt: skip
def test_whoever_accuses_somebody_speaks(nlp: Language, text: str, speaker: str) -> None:
    assert [claim.speaker_text for claim in nlp(text)._.claims] == [speaker]


def _cue(claim: object, text: str) -> str:
    return " ".join(text[first:last] for first, last in claim.cue)


ON = 'Ana Silva of Norda said: "The ferry was safe and left at noon."\n\n"{}'


@pytest.mark.parametrize(
    ("next_paragraph", "goes_on"),
    [
        ('We sailed here for many years," Lars Moe, 61, fisherman', False),
        ('We sailed here for many years."', True),
    ],
)
def test_a_quotation_before_a_name_does_not_go_on(
    nlp: Language, next_paragraph: str, goes_on: bool
) -> None:
    text = ON.format(next_paragraph)
    said = [c for c in nlp(text)._.claims if c.speaker == "person:ana-silva"]
    assert any("many years" in c.text for c in said) is goes_on


@pytest.mark.parametrize("lead", ["Ana Silva said on Tuesday:", "Ana Silva, the mayor, said:"])
def test_a_colon_gives_the_paragraphs_of_quotation_behind_it_to_the_speaker(
    nlp: Language, lead: str
) -> None:
    text = f'{lead}\n\n"We have waited for this day.\n\n"We will wait no longer."\n\nIt rained.'
    (said,) = nlp(text)._.claims
    assert said.speaker == "person:ana-silva"
    assert "waited for this" in said.text and "no longer" in said.text


def test_can_is_a_name(nlp: Language) -> None:
    (event,) = nlp("The newspaper editor Can Aydin was arrested on Monday.")._.events
    assert "person:can-aydin" in {part.actor_id for part in event.participants}


def test_can_asks(nlp: Language) -> None:
    assert nlp("Can Norda win in May?")[0].tag_ == "MD"
