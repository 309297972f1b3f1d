"""Which nouns of a line have what they mean in [brackets] behind them: a name, a description."""

import pytest
from spacy.language import Language

from tests.pipeline.docs import actor_of, read

LEFT = "left the island and its people."
COMMISSION = "The Harbour Commission fined Norda."
JUDGE = "Judge Mara Dobos freed the sailors."
SAVED = "saved the people of the island and all of its old yards."
NORDA = "Norda bought the mine. Norda opened a yard."

HEADS = [
    (COMMISSION, "The commission", "Harbour Commission"),
    (COMMISSION, "The harbour commission", None),
    (f"{COMMISSION} The Fisheries Commission fined Norda.", "The commission", None),
    (f"{COMMISSION} A commission {LEFT}", "The commission", None),
    (f"A commission {LEFT} {COMMISSION}", "The commission", "Harbour Commission"),
    (JUDGE, "The judge", "Mara Dobos"),
    (JUDGE, "The judge of the harbour", None),
    ("Former Mayor Mara Dobos freed the sailors.", "The former mayor", "Mara Dobos"),
    ("Former Mayor Mara Dobos freed the sailors.", "The mayor", None),
    (JUDGE, "The commission", None),
]  # fmt: skip

MAIN = [
    (NORDA, "The company", "Norda"),
    ("Norda bought the mine.", "The company", "Norda"),  # who takes part is told beside the line
    (f"{NORDA} Velmar bought the mine.", "The company", "Velmar"),
    (f"Velmar bought the mine. {NORDA}", "The company", "Norda"),
]  # fmt: skip

DEAL = "Norda signed a deal to sell ten ferries."
FERRIES = "Norda signed a ferry deal."
RAIL = "Norda signed a rail deal."
FILLING = "Silva resigned. Novak sold a mine. Berg opened a yard. Dobos bought a boat."

DESCRIBED = [
    (DEAL, "The deal", "deal to sell ten ferries"),
    (FERRIES, "The deal", "ferry deal"),
    (f"{FERRIES} The deal was signed.", "The deal", "ferry deal"),
    (f"{FERRIES} {FERRIES}", "The deal", "ferry deal"),
    (f"{FERRIES} {RAIL}", "The deal", None),
    (f"{FERRIES} A deal was signed.", "The deal", None),
    (f"A deal was signed. {FERRIES}", "The deal", "ferry deal"),
    (f"The deal was signed. {FERRIES}", "The deal", None),
    ("The deal was signed. The ferry deal is long.", "The deal", "ferry deal"),
    ("Norda signed a large deal.", "The deal", None),
    (FERRIES, "The ferry deal", None),
    (RAIL, "The ferry deal", None),
    (FERRIES, "The deal on ferries", None),
    ("The president of Norda resigned.", "The president", None),
    ("Portugal’s government resigned.", "The government", "Portugal’s government"),
    (" ".join(["Beijing imposed tariffs."] * 4), "The government", "China"),
    ("Portugal’s government resigned.", "A government", None),
    ("Norda signed a deal of ten ferries.", "The deal", None),
    ("Norda signed a ferry deal promising jobs.", "The deal", "ferry deal"),
    ("Norda signed the largest ferry deal.", "The deal", None),
    ("Norda signed a long-term deal.", "The deal", "long-term deal"),
    ("Norda ran a ferry campaign.", "The campaign", None),
    ("Norda signed its ferry deal.", "The deal", "ferry deal"),
    ("The oil spill report appeared.", "The spill", "oil spill"),
    ("Peru has a financial crisis.", "The crisis", "financial crisis"),
    ("Peru has a severe crisis.", "The crisis", None),
    ("Norda praised the deal. The deal with Velmar was signed.", "The deal", None),
    ("The oil spill grew. Norda’s oil spill grew.", "The spill", "Norda’s oil spill"),
    ("The mine’s oil spill grew.", "The spill", "oil spill"),
    ("The Norda mine’s oil spill grew.", "The spill", "Norda mine’s oil spill"),
    (f"{FERRIES} It is a rail deal.", "The deal", "ferry deal"),
    (f"{FERRIES} {RAIL} {FILLING}", "The deal", "ferry deal"),
    (f"{FERRIES} {RAIL} The deal is long. {FILLING}", "The deal", "ferry deal"),
    (f"{FERRIES} {RAIL} The deal is long.", "The deal", None),
    (f"{FERRIES} {RAIL} {RAIL} {RAIL} {FILLING}", "The deal", None),
]  # fmt: skip

LONG = [
    (
        "Norda signed a ferry deal with the yards of the old owners of the mines.",
        "ferry deal with the yards",
    ),
    (
        "Norda signed a deal with the owners of the yards of the mines of the north.",
        "deal with the owners",
    ),
    ("Norda signed a deal with owners that nobody had met.", "deal with owners"),
    ("Norda signed a deal with the first owner.", None),
]  # fmt: skip


def brackets(before: str, noun: str, deed: str = LEFT) -> str | None:
    """Returns what stands in brackets in the line of the last event, the leaving of the island."""
    verb = deed.split()[0]
    events = [each for each in read(f"{before} {noun} {deed}")._.events if verb in each.text]
    _, _, behind = events[-1].text.partition("[")
    return behind.partition("]")[0] or None


@pytest.mark.parametrize(("before", "noun", "name"), HEADS)
def test_a_noun_that_repeats_the_head_of_one_name_is_named(
    before: str, noun: str, name: str | None
) -> None:
    assert brackets(before, noun) == name


@pytest.mark.parametrize(("before", "noun", "name"), MAIN)
def test_a_noun_for_whom_all_is_about_is_named(before: str, noun: str, name: str | None) -> None:
    assert brackets(before, noun) == name


@pytest.mark.parametrize(("before", "noun", "words"), DESCRIBED)
def test_a_noun_that_takes_up_what_was_described_is_told_with_its_description(
    before: str, noun: str, words: str | None
) -> None:
    assert brackets(before, noun, SAVED) == words


@pytest.mark.parametrize(("before", "words"), LONG)
def test_of_a_long_description_the_longest_piece_that_can_be_told_is_told(
    before: str, words: str | None
) -> None:
    assert brackets(before, "The deal", SAVED) == words


MEXICO = "Mexico and Peru signed a treaty."
TALKS = "Mexico held talks with Peru."

PAIRS = [
    (MEXICO, "Both sides", "Mexico and Peru"),
    (MEXICO, "The two countries", "Mexico and Peru"),
    (MEXICO, "The countries", "Mexico and Peru"),
    (TALKS, "The two sides", "Mexico and Peru"),
    ("Mexican and Peruvian envoys met.", "Both nations", "Mexico and Peru"),
    (MEXICO, "Both sides of the river", None),
    (MEXICO, "Poor countries", None),
    (MEXICO, "Two countries", None),
    (MEXICO, "Both companies", None),
    (f"{MEXICO} Chile left. Chile returned.", "Both sides", None),
    ("Mexico sold a mine. Peru sold a yard.", "Both sides", None),
    ("Norda held talks with Peru.", "Both sides", None),
    ("Mexico and Peru say", "both countries", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "names"), PAIRS)
def test_a_noun_for_two_countries_that_meet_is_told_with_their_names(
    before: str, noun: str, names: str | None
) -> None:
    assert brackets(before, noun, SAVED) == names


PERU = "Peru sold a yard."

LANDS = [
    (PERU, "The country", "Peru"),
    (PERU, "The nation", "Peru"),
    (PERU, "The government", "Peru"),
    (MEXICO, "The government", None),
    (f"{PERU} Peru sold a mine. Silva resigned.", "The country", "Peru"),
    (f"{PERU} Silva resigned.", "The country", None),
    (f"Chile left. Chile returned. {PERU}", "The country", None),
    (MEXICO, "The country", None),
    ("Silva moved to Kansas.", "The state", "Kansas"),
    ("Silva moved to Chicago.", "The city", "Chicago"),
    ("Silva moved to Chicago.", "The state", None),
    (PERU, "The country of the island", None),
    (PERU, "A country", None),
    ("Peru says", "the country", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "name"), LANDS)
def test_a_noun_for_the_country_state_or_city_spoken_of_is_told_with_its_name(
    before: str, noun: str, name: str | None
) -> None:
    assert brackets(before, noun, SAVED) == name


def test_what_stands_beside_a_main_clause_is_explained_as_well() -> None:
    doc = read(f"{FERRIES} Jan Novak left the island because the deal made the mine poor.")
    assert any("because the deal [ferry deal] made" in each.text for each in doc._.events)


SPEAKERS = [
    ("Norda bought the mine.", "The company", "The company [Norda] said"),
    ("The mayor left Oslo that way.", "The company", "The company said"),
    ("Norda bought the mine.", "The ministry", "The ministry said"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "line"), SPEAKERS)
def test_a_noun_by_which_somebody_known_says_something_is_named(
    before: str, noun: str, line: str
) -> None:
    doc = read(f"{before} {noun} said the port was open and had closed the mine.")
    assert doc._.claims[-1].text.startswith(line)


def test_a_description_that_is_too_long_for_a_line_is_left_out() -> None:
    assert brackets(DEAL, "The deal", "was signed.") is None


def test_whose_it_is_stands_behind_the_first_word_of_a_line() -> None:
    assert brackets("Anna Weber resigned.", "Her brother") == "Anna Weber"


def test_whoever_is_named_so_takes_part() -> None:
    doc = read(f"{COMMISSION} The commission {LEFT}")
    assert actor_of(doc, "The commission") == "organisation:harbour-commission"


def test_nothing_is_put_into_a_quotation() -> None:
    quoted = "“The company left the island and its people,” Jan Novak said."
    assert all("[" not in each.text for each in read(f"{NORDA} {quoted}")._.claims)
    quoted = f"“The deal {SAVED.removesuffix('.')},” Jan Novak said."
    assert all("[" not in each.text for each in read(f"{FERRIES} {quoted}")._.claims)


ELSEWHERE = [
    ("A nurse in Oslo caught the harbour virus in Lund.", "virus", "[harbour virus]"),
    ("Sailors sold old boats across the border.", "boats", None),
    ("It was worse than the 1988 Piper Gate disaster.", "disaster", None),
]


@pytest.mark.parametrize(("told", "noun", "words"), ELSEWHERE)
def test_where_and_when_something_else_of_its_kind_was_is_not_told(
    nlp: Language, told: str, noun: str, words: str | None
) -> None:
    doc = nlp(f"Ana Silva left on Monday. {'Bo Roe left. ' * 4}{told} The {noun} killed ten men.")
    line = next(each.text for each in doc._.events if each.text.endswith("killed ten men"))
    assert line.removeprefix(f"The {noun}").partition(" killed")[0].strip() == (words or "")


DRILLED = "Norda Oil drilled a well off Peru. Norda Oil has three wells."

OF_TWO = [
    (DRILLED, "The oil company", "[Norda Oil]"),
    (f"{DRILLED} Norda Oil hired a security company.", "The security company", None),
    ("Norda Airlines bought a mine.", "The company", "[Norda Airlines]"),
    ("Velmar Airlines sold six jets to Norda Air.", "The airline", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "name"), OF_TWO)
def test_a_firm_is_not_named_that_may_be_another(
    nlp: Language, before: str, noun: str, name: str | None
) -> None:
    lines = [each.text for each in nlp(f"{before} {noun} fired six guards on Tuesday.")._.events]
    assert lines[-1].startswith(f"{noun} {name} fired" if name else f"{noun} fired")
