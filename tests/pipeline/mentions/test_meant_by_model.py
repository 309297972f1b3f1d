"""Whom words mean in sentences as the shipped model reads them; each names a mention's last use."""

import pytest
from spacy.language import Language

CASES = [
    pytest.param(
        "Ana Silva says she is under attack because of her plan. \"There is no doubt,\" the "
        "Republican candidate told the choir on Monday.",
        "the Republican candidate", "person:ana-silva", id="she is no second subject that speaks",
    ),
    pytest.param(
        "Labour candidate's story questioned.\n\nAna Silva says the port will close. \"There is no "
        "doubt,\" the candidate told the choir on Monday.",
        "the candidate", "person:ana-silva", id="a headline without articles",
    ),
    pytest.param(
        "“It is too soon to close the port,” Ana Silva said on Monday. “I think that is what we "
        "will hear from the governor.” The candidate said the port was old.",
        "The candidate", "person:ana-silva", id="a quotation between",
    ),
    pytest.param(
        "Ana Silva resigned after the bank collapsed. The candidate and former judge withdrew.",
        "The candidate", "person:ana-silva", id="two descriptions of one",
    ),
    pytest.param(
        "Ana Silva resigned after the bank collapsed. The candidate and a former judge withdrew.",
        "The candidate", "unnamed:candidate", id="two of whom one is described",
    ),
    pytest.param(
        "Ana Silva resigned after the bank collapsed. The Republican front-runner left the choir.",
        "The Republican front-runner", "person:ana-silva", id="a word with a hyphen",
    ),
    pytest.param(
        "Adam Brown met Jan Novak. Port manager Ole Berg admitted that the mayor and Brown had "
        "split the vote, which was an outcome, he said, \"we have long feared.\"",
        "he", "person:ole-berg", id="who admits goes on in the same sentence",
    ),
    pytest.param(
        "In Ohio, the new fever continues to spread, which doctor Ana Silva said was odd. "
        "\"We have not seen that before,\" she said.",
        "she", "person:ana-silva", id="what goes on to spread says nothing",
    ),
    pytest.param(
        "Norda has spent a million on the dam. The bill could rise to a billion, according to "
        "Kestrel. The company has received 30 claims.",
        "The company", "organisation:norda", id="no company that others quote",
    ),
    pytest.param(
        "Norda had struggled for months. Other observers said Norda left itself exposed. \"They "
        "borrowed too much,\" said analyst Tor Berg of Kestrel. The company owns 200 malls.",
        "The company", "organisation:norda", id="no company whose analyst speaks",
    ),
    pytest.param(
        "A blast on a rig run by Norda Oil killed six workers. Kestrel Ratings downgraded Norda "
        "Oil's debt on Tuesday. Since the blast, the company's shares have fallen by 30 percent.",
        "the company", "organisation:norda-oil", id="no agency that rates the company",
    ),
    pytest.param(
        "Norda had struggled for months. Other observers said Norda left itself exposed. \"We "
        "borrowed too much,\" said Tor Berg, the chief executive of Kestrel. The company owns it.",
        "The company", "organisation:kestrel", id="the company whose chief speaks",
    ),
    pytest.param(
        "Norda chief executive Ana Silva spoke on Monday. Prices fell. Norda's chief executive "
        "said the mine was safe.",
        "Norda's chief executive", "person:ana-silva", id="whose chief executive",
    ),
    pytest.param(
        "Norda chief executive Ana Silva spoke on Monday. Veldt's chief executive resigned.",
        "Veldt's chief executive", "unnamed:veldt-chief-executive", id="another's chief executive",
    ),
    pytest.param(
        "Norda chief executive Ana Silva spoke on Monday. Norda's finance executive left.",
        "Norda's finance executive", "unnamed:norda-finance-executive", id="another executive",
    ),
    pytest.param(
        "Egyptian Health Minister Hatem Naggar spoke on Monday. Prices fell. Egypt's health "
        "minister said the flu was mild.",
        "Egypt's health minister", "person:hatem-naggar", id="a country's minister",
    ),
    pytest.param(
        "Yemen's president says he will stay. Thousands cheered. Yemen's President Omar Naggar "
        "will leave next year, he said.",
        "Yemen's president", "person:omar-naggar", id="whose president, told before his name",
    ),
    pytest.param(
        "French President Jean Moreau spoke on Monday. Italy's president said the mine was safe.",
        "Italy's president", "unnamed:italy-president", id="another country's president",
    ),
    pytest.param(
        "China praised the plan in March. \"Norda will pay for the dam,\" the company said on "
        "Monday. \"Norda will pay all costs,\" it said, adding that Norda was in Oslo.",
        "it", "organisation:norda", id="a company may name itself",
    ),
    pytest.param(
        "Shares in NP fell. \"It was bad,\" said a trader at NGC Partners. NP fell again.",
        "NP", "organisation:np", id="no acronym of a name that has one",
    ),
    pytest.param(
        "Bergen and London were still at the top of the list.",
        "London", "place:london", id="a capital beside a city",
    ),
    pytest.param(
        "Norda Ltd. said it hired a bank. It retained the investment firm of Kestrel Securities "
        "Inc. to advise it on the sale of the mine. The company also sold a yard.",
        "The company", "organisation:norda-ltd", id="no firm that is hired",
    ),
    pytest.param(
        "Norda lost money. Norda sold a mine. Norda opened a yard. Kestrel's ferry yard is not to "
        "be sold, the company said on Monday.",
        "the company", "organisation:norda", id="no firm that only owns something",
    ),
    pytest.param(
        "Norda lost money. Norda sold a mine. Norda opened a yard. Kestrel bought the mine. The "
        "company said on Monday that it was glad.",
        "The company", "organisation:kestrel", id="another firm that does something",
    ),
    pytest.param(
        "Norda Ltd. and Velmar Ltd. bid for the mine. It is a unit of Kestrel Corp. The company is "
        "broke.",
        "The company", "organisation:kestrel-corp", id="of two that begin an article neither",
    ),
    pytest.param(
        "Norda Corp. declared a dividend. The Salem, Mass., paper company also sold a yard.",
        "The Salem, Mass., paper company", "organisation:norda-corp", id="a firm by its seat",
    ),
    pytest.param(
        "Norda Corp. lost a suit against the Avon, Conn., paper company.",
        "paper company", None, id="a firm by its seat beside the one that the article is about",
    ),
    pytest.param(
        "Norda Corp. declared a dividend. Ana Silva bought a stake in the Avon, Conn., paper "
        "company. The company was glad of it.",
        "The company", "organisation:norda-corp", id="a firm by its seat, told just before",
    ),
    pytest.param(
        "Ships wait. Two traders told Kestrel Corp. of it. The company said it was wrong.",
        "The company", "unnamed:company", id="who was only told something is no firm meant",
    ),
    pytest.param(
        "Ships wait. Kestrel Corp. told two traders of it. The company said it was wrong.",
        "The company", "organisation:kestrel-corp", id="who told something is",
    ),
    pytest.param(
        "A six-year-old boy was found at sea. Doctors met Tor Berg, 6, in Lund. The boy is well.",
        "The boy", "person:tor-berg", id="a child by its age",
    ),
    pytest.param(
        "A nine-year-old boy was found at sea. Doctors met Tor Berg, 6, in Lund. The boy is well.",
        "The boy", "unnamed:a-nine-year-old-boy", id="a child of another age",
    ),
    pytest.param(
        "Doctors met Tor Berg, 46, in Lund. The boy is well.",
        "The boy", "unnamed:boy", id="nobody who is of age",
    ),
    pytest.param(
        "The loan will pay for a port, the company said. On the Lund Stock Exchange, shares fell.",
        "the company", "unnamed:company", id="no exchange named behind it",
    ),
    pytest.param(
        "The loan will pay for a port, the company said. Norda Corp. also sold a yard.",
        "the company", "organisation:norda-corp", id="the firm of the next sentence",
    ),
    pytest.param(
        "Norda Corp. sold a mine. The Food Safety Administration wrote to Norda. The FSA accused "
        "Norda of a leak. The company paid in May.",
        "The company", "organisation:norda-corp", id="no authority, by its acronym either",
    ),
    pytest.param(
        "Norda Corp. lost money. Norda sold a mine. Norda opened a yard. Velmar Investors Service "
        "said it may downgrade Norda's debt. The company plans to fund a yard.",
        "The company", "organisation:norda-corp", id="no agency that may rate the company lower",
    ),
    pytest.param(
        "Harlan Foods to Buy Kestrel\n\nHarlan Foods Inc. agreed to buy Kestrel Lines. Kestrel "
        "Lines grew. Velmar Investors Service said it may downgrade Harlan's debt, now rated high, "
        "by one level. The company plans to fund the purchase with new bonds.",
        "The company", "organisation:harlan-foods-inc", id="the firm behind a headline of plans",
    ),
    pytest.param(
        "Ole Bakke's aide Robert Lindman spoke. Lindman was busy. As for stage three: Berg said "
        "Thursday that the digging would begin \"at once\" but that he might wait until after "
        "April's fair to finish.",
        "he", "person:berg", id="the second of two things that he says",
    ),
    pytest.param(
        "Norda Corp. sold a mine. Ana Silva said the project would cost $1.4 billion and that the "
        "company might sell shares to pay for part of it.",
        "it", None, id="a firm pays for something else than itself",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), CASES)
def test_words_mean_whom_the_story_goes_on_with(
    nlp: Language, text: str, words: str, actor: str | None
) -> None:
    meant = {
        mention.actor_id
        for mention in nlp(text)._.mentions
        if text[mention.provenance.start : mention.provenance.end] == words
    }
    assert meant == {actor}


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("A man in Oslo was the only person found to be ill. The person-to-person spread of the "
         "fever has kept alive fears of a famine.", "The person-to-person"),
        ("The new box sunk last week weighed 100 tons.", "sunk"),
        ("Ana Silva and co-pilot Tor Berg have forcefully struck down claims that it leaked.",
         "co"),
    ],
)  # fmt: skip
def test_half_a_word_is_nobody(nlp: Language, text: str, half: str) -> None:
    found = nlp(text)._.mentions
    assert half not in {text[each.provenance.start : each.provenance.end] for each in found}
