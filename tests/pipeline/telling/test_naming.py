"""Which nouns of a line have a name in [brackets] behind them, and which names."""

import pytest

from tests.pipeline.docs import actor_of, read

LEFT = "left the island and its people."
COMMISSION = "The Harbour Commission fined Norda."
JUDGE = "Judge Mara Dobos freed the sailors."
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
    ("Norda bought the mine.", "The company", None),
    (f"{NORDA} Velmar bought the mine.", "The company", None),
    (f"Velmar bought the mine. {NORDA}", "The company", "Norda"),
]  # fmt: skip


def brackets(before: str, noun: str) -> str | None:
    """Returns what stands in brackets in the line of the last event, the leaving of the island."""
    events = [each for each in read(f"{before} {noun} {LEFT}")._.events if "left" in each.text]
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


def test_whoever_is_named_so_takes_part() -> None:
    doc = read(f"{COMMISSION} The commission {LEFT}")
    assert actor_of(doc, "The commission") == "organisation:harbour-commission"


def test_nothing_is_put_into_a_quotation() -> None:
    quoted = "“The company left the island and its people,” Jan Novak said."
    assert all("[" not in each.text for each in read(f"{NORDA} {quoted}")._.claims)
