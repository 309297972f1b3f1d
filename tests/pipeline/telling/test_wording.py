"""The words of a line: the article's own, so that they read on their own."""

import pytest
from spacy.language import Language

from tests.pipeline.docs import event, read

CLAUSES = [
    ("China imposed a ban on fish.", "imposed", "China imposed a ban on fish"),
    ("On Monday, Canada banned fish.", "banned", "On Monday, Canada banned fish"),
    ("Ana Silva plans to visit Japan.", "visit", "Ana Silva plans to visit Japan"),
    ("Canada persuaded Japan to leave the union. Canada sued Japan.", "sued",
     "Canada sued Japan"),
    ("Talks were held in Tokyo on Monday.", "held", "Talks were held in Tokyo on Monday"),
    ("Monday's talks with Japan were useful.", "talks", "Monday's talks with Japan were useful"),
]  # fmt: skip
APART = [
    ("Canada banned fish, and Japan banned beef.", "banned", "Japan banned beef"),
    ("Canada banned fish, while Japan banned beef.", "banned", "Japan banned beef"),
    ("Ana Silva resigned after the bank collapsed.", "collapsed", "the bank collapsed"),
    ("When Jan Novak left the room, Ana Silva said enough.", "left", "Jan Novak left the room"),
    ("Japan opened the port in May, and Canada closed the mine in June.", "opened",
     "Japan opened the port in May"),
    ("The bank sold its mines in Canada, and the team will open a port.", "sold",
     "The bank sold its mines in Canada"),
    ("Ana Silva, a lawyer who had worked for the bank in Norway for more than ten years before it "
     "failed with all its branches in Spain, left the country in May.", "left",
     "Ana Silva, a lawyer … left the country in May"),
]  # fmt: skip
WHOLE = [
    ("Ana Silva resigned after the bank collapsed.", "resigned",
     "Ana Silva resigned after the bank collapsed"),
    ("On Monday, Canada launched a program that will give cheap loans to the fishermen, the "
     "ministry's sailors and all those who lost a boat.", "launched",
     "On Monday, Canada launched a program that will give cheap loans to the fishermen, the "
     "ministry's sailors and all those who lost a boat"),
    ("Meanwhile, Canada closed the mine to divers, calling it a danger.", "closed",
     "Canada closed the mine to divers, calling it a danger"),
    ("Canada closed the mine in May, while Japan opened a port.", "closed",
     "Canada closed the mine in May"),
    ("Canada closed the mine in May: Japan opened a port.", "closed",
     "Canada closed the mine in May"),
]  # fmt: skip
TOLD = [
    ("The bank collapsed, according to the ministry.", "collapsed",
     "The bank collapsed, according to the ministry"),
    ("The ministry said the bank collapsed in May.", "collapsed",
     "The ministry said the bank collapsed in May"),
    ("Jan Novak said he would resign.", "resign", "Jan Novak said he would resign"),
    ("Police said a gunman killed three people in Oslo on Monday.", "killed",
     "Police said a gunman killed three people in Oslo on Monday"),
    ("People familiar with the matter said the bank had signed the deal.", "signed",
     "People familiar with the matter said the bank had signed the deal"),
    ("Jan Novak said he was happy, but added that Canada had closed the mine.", "closed",
     "Jan Novak … added that Canada had closed the mine"),
]  # fmt: skip
KEPT = [
    ("On the second day of the long talks in Oslo, the ministry of Norway and the lawyers of the "
     "bank signed a plan that bans ships from ports with a history of losses.", "signed",
     "On the second day of the long talks in Oslo, the ministry of Norway and the lawyers of the "
     "bank signed a plan that bans ships from ports with a history of losses"),
    ("On Monday, the bank's lawyers met in Oslo with the ministers of Norway, Spain, Peru and Chad "
     "to discuss a plan to sell the two old mines in the north.", "met",
     "On Monday, the bank's lawyers met in Oslo with the ministers of Norway, Spain, Peru and Chad "
     "to discuss a plan to sell the two old mines in the north"),
    ("The council, which met in the old port of Oslo on Monday, approved a plan by a lawyer, Ana "
     "Silva, that would close the mines in the north.", "approved",
     "The council … approved a plan by a lawyer, Ana Silva, that would close the mines "
     "in the north"),
    ("On Monday, the lawyers of the bank, two ministers from Spain and the mayor of Oslo signed a "
     "deal that will give cheap loans to fishermen in the north.", "signed",
     "On Monday, the lawyers of the bank … the mayor of Oslo signed a "
     "deal that will give cheap loans to fishermen in the north"),
    ("Canada banned beef, but only to please the farmers of the north and the south, who had "
     "asked for it in May, in June and in July again.", "banned",
     "Canada banned beef, but only to please the farmers of the north and the south"),
    ("Ana Silva will resign if the bank collapses.", "resign",
     "Ana Silva will resign if the bank collapses"),
    ("If Japan signs the treaty, Canada will sign the treaty.", "sign",
     "If Japan signs the treaty, Canada will sign the treaty"),
    ("Unless the sides sign the deal, the ban will stay.", "stay",
     "Unless the sides sign the deal, the ban will stay"),
    ("The US barred Japan from buying steel.", "barred", "The US barred Japan from buying steel"),
    ("Japan denied that Canada signed the treaty.", "signed",
     "Japan denied that Canada signed the treaty"),
    ("Japan left the treaty before it took effect.", "took",
     "Japan left the treaty before it took effect"),
    ("The lawyer said Jan Novak is unlikely to leave the country.", "leave",
     "The lawyer said Jan Novak is unlikely to leave the country"),
    ("The minister asked Canada to close the mine.", "close",
     "The minister asked Canada to close the mine"),
    ("The ministry explained how the talks failed.", "failed",
     "The ministry explained how the talks failed"),
    ("He wasn't told that the U.S.-based bank had failed.", "failed",
     "He wasn't told that the U.S.-based bank had failed"),
    ("Japan will sign the treaty as long as Canada closes the mine.", "sign",
     "Japan will sign the treaty as long as Canada closes the mine"),
    ("The sides did not meet or sign the deal.", "sign",
     "The sides did not meet or sign the deal"),
    ("The minister will not resign but fight.", "fight",
     "The minister will not resign but fight"),
]  # fmt: skip
SHARED = [
    ("Ana Silva resigned and left the country.", "left", "Ana Silva … left the country"),
    ("Jan Novak was fired and sued Canada.", "sued", "Jan Novak … sued Canada"),
    ("The sides will meet and sign the deal.", "sign", "The sides will … sign the deal"),
    ("Jan Novak was arrested and jailed.", "jailed", "Jan Novak was arrested and jailed"),
    ("The ship was released in May, and is also available in Norway.", "available",
     "The ship … is also available in Norway"),
]  # fmt: skip
RELATIVE = [
    ("Ana Silva, who fired Jan Novak, resigned.", "fired", "Ana Silva … fired Jan Novak"),
    ("Ana Silva, who fired Jan Novak, resigned.", "resigned",
     "Ana Silva, who fired Jan Novak, resigned"),
    ("The port where Japan landed troops burned.", "landed",
     "The port where Japan landed troops burned"),
    ("It was Jan Novak who resigned.", "resigned", "It was Jan Novak who resigned"),
]  # fmt: skip
PRONOUNS = [
    ("Anna Weber resigned. She left the country.", "left", "She [Weber] left the country"),
    ("Before he left, Jan Novak spoke.", "left", "Before he left, Jan Novak spoke"),
    ("She left the country.", "left", "She left the country"),
]


def clause(text: str, word: str) -> str:
    return event(read(text), word).text


@pytest.mark.parametrize(("text", "word", "expected"), CLAUSES)
def test_a_clause_is_its_own_words(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), APART)
def test_other_clauses_are_left_out(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), WHOLE)
def test_a_short_sentence_with_one_assertion_is_told_whole(
    text: str, word: str, expected: str
) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), TOLD)
def test_who_tells_it_is_told_with_it(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), KEPT)
def test_clauses_that_change_the_meaning_are_kept(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), SHARED)
def test_what_two_verbs_share_is_told_and_the_gap_marked(
    text: str, word: str, expected: str
) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), RELATIVE)
def test_a_relative_clause_is_told_with_its_noun(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), PRONOUNS)
def test_a_name_stands_in_brackets_behind_its_pronoun(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


WHOLE_CLAIMS = [
    (
        "Ana Silva, the mayor of the old harbour town of Lund and a lawyer of the sailors for more "
        "than twenty years, is defending the plan to close the port, saying it has lost money in "
        "each of the last nine years and will lose more.",
        "is defending the plan to close the port, saying it has lost money",
    ),
    (
        '"The harbour of Lund has lost money in each of the last nine years, and it will lose more '
        'than ever in the next," said C. Ada Silva, director of the institute.',
        "C. Ada Silva",
    ),
    (
        "As Ana Silva acknowledged on Monday, the harbour of Lund, which has gone from the largest "
        "in the north to one of the smallest, can no longer pay the sailors, the guards and the "
        "farmers who work there and will have to close its gates.",
        "As Ana Silva acknowledged on Monday, the harbour of Lund",
    ),
]


BROKEN = [
    (
        '"We are calm.\nWe have ten boats.\nWe will go," Capt. Ana Silva told reporters in Oslo.',
        '"We are calm. We have ten boats. We will go," Capt. Ana Silva told reporters in Oslo',
    ),
    (
        '"We will go," Ana Silva said.\n"We are calm.\nWe have ten boats.\nNobody is afraid."',
        '"We will go," Ana Silva said. "We are calm. We have ten boats. Nobody is afraid."',
    ),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_a_quotation_of_which_each_sentence_is_a_line_is_told_as_one(
    nlp: Language, text: str, expected: str
) -> None:
    [told] = nlp(f"{text}\nThe boats left.\n")._.claims
    assert told.text == expected


LONG = (
    '"The harbour of Lund, which has lost money in each of the last nine years and has let go all '
    "of its oldest sailors and most of its guards, will lose more than ever in the next year, so I "
    "ask the council to close it now"
)


@pytest.mark.parametrize(("more", "whole"), [("", True), (", and the port beside it" * 4, False)])
def test_a_long_sentence_is_told_to_its_end_if_that_is_near(
    nlp: Language, more: str, whole: bool
) -> None:
    [told] = [each for each in nlp(f'{LONG}{more}," said Ada Silva.')._.claims if each.speaker]
    assert told.text.endswith('to close it now," said Ada Silva') is whole
    assert ("…" in told.text) is not whole


@pytest.mark.parametrize(("text", "part"), WHOLE_CLAIMS)
def test_a_claim_has_its_verb_its_names_and_its_as(nlp: Language, text: str, part: str) -> None:
    assert any(part in claim.text for claim in nlp(text)._.claims)


def test_what_a_colon_leads_to_is_told_where_it_is_no_clause(nlp: Language) -> None:
    doc = nlp("The storm hit the poorest parts of Norway in May: the north and its islands.")
    assert next(each.text for each in doc._.events).endswith("in May: the north and its islands")
