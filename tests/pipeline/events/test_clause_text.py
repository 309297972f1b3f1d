"""The words of an event, so that they read on their own."""

import pytest

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
    ("Ana Silva resigned after the bank collapsed.", "resigned", "Ana Silva resigned"),
    ("Ana Silva resigned after the bank collapsed.", "collapsed", "The bank collapsed"),
    ("The bank collapsed, according to the ministry.", "collapsed", "The bank collapsed"),
    ("The ministry said the bank collapsed in May.", "collapsed", "The bank collapsed in May"),
    ("Japan denied that Canada signed the treaty.", "signed", "Canada signed the treaty"),
    ("Japan opened the port in May, and Canada closed the mine in June.", "opened",
     "Japan opened the port in May"),
]  # fmt: skip
KEPT = [
    ("Ana Silva will resign if the bank collapses.", "resign",
     "Ana Silva will resign if the bank collapses"),
    ("If Japan signs the treaty, Canada will sign the treaty.", "sign",
     "If Japan signs the treaty, Canada will sign the treaty"),
    ("Unless the sides sign the deal, the ban will stay.", "stay",
     "Unless the sides sign the deal, the ban will stay"),
    ("The US barred Japan from buying steel.", "barred", "The US barred Japan from buying steel"),
]  # fmt: skip
SHARED = [
    ("Ana Silva resigned and left the country.", "left", "Ana Silva left the country"),
    ("Jan Novak was fired and sued Canada.", "sued", "Jan Novak sued Canada"),
    ("The sides will meet and sign the deal.", "sign", "The sides will sign the deal"),
    ("The sides did not meet or sign the deal.", "sign", "The sides did not sign the deal"),
    ("The minister will not resign but fight.", "fight", "The minister will fight"),
    ("Jan Novak was arrested and jailed.", "jailed", "Jan Novak was jailed"),
]
RELATIVE = [
    ("Officials welcomed the envoy who signed the treaty.", "signed",
     "The envoy signed the treaty"),
    ("Ana Silva, who fired Jan Novak, resigned.", "fired", "Ana Silva fired Jan Novak"),
    ("Critics fear a ban that China imposed in 2015.", "imposed", "China imposed a ban in 2015"),
    ("Jan Novak, whom Ana Silva appointed, resigned.", "appointed",
     "Ana Silva appointed Jan Novak"),
    ("The port where Japan landed troops burned.", "landed", "Japan landed troops"),
    ("This is the minister who signed the treaty.", "signed", "The minister signed the treaty"),
    ("It was Jan Novak who resigned.", "resigned", "Jan Novak resigned"),
]  # fmt: skip
PRONOUNS = [
    ("Anna Weber resigned. She left the country.", "left", "Anna Weber left the country"),
    ("Jan Novak said he would resign.", "resign", "Jan Novak would resign"),
    ("Japan left the treaty before it took effect.", "took", "The treaty took effect"),
    ("Ana Silva praised the talks before they were held.", "held", "The talks were held"),
    ("Before he left, Jan Novak spoke.", "left", "Jan Novak left"),
    ("She left the country.", "left", "She left the country."),
    ("It was signed on Monday.", "signed", "It was signed on Monday."),
    ("The bank collapsed because it had lost money.", "lost",
     "The bank collapsed because it had lost money."),
]  # fmt: skip


def clause(text: str, word: str) -> str:
    return event(read(text), word).text


@pytest.mark.parametrize(("text", "word", "expected"), CLAUSES)
def test_a_clause_is_its_own_words(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), APART)
def test_other_clauses_are_left_out(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), KEPT)
def test_clauses_that_change_the_meaning_are_kept(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), SHARED)
def test_what_two_verbs_share_is_put_in_front(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), RELATIVE)
def test_a_relative_clause_takes_its_noun_along(text: str, word: str, expected: str) -> None:
    assert clause(text, word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), PRONOUNS)
def test_a_pronoun_gives_way_to_the_name_or_the_sentence(
    text: str, word: str, expected: str
) -> None:
    assert clause(text, word) == expected
