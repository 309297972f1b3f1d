"""The table of senses: each row's own example is read as the row says, its cells are closed."""

import re
from typing import get_args

import pytest

from extractor import lexicon
from extractor.coded import Root, Topic
from extractor.coding import ontology, sense_rows, senses, wording

ROWS = lexicon.read("plover_senses")
SETS = {name for name, _ in lexicon.read("plover_words")}
PLACES = {"obj", "that"}


def marked(example: str) -> tuple[str, str, str]:
    before, verb, after = re.split(r"\*", example)
    return before, verb, after


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0][:24]} {row[3]} {row[4]}")
def test_the_example_of_a_row_is_read_as_the_row_says(row: tuple[str, ...]) -> None:
    verbs, link, _, root, topic, _, example = row
    before, verb, after = marked(example)
    left, right = wording.words(before), wording.words(after)
    assert {wording.stem(verb)} & {wording.stem(each) for each in verbs.split("|")} or (
        verb in IRREGULAR
    )
    found = senses.find(IRREGULAR.get(verb, verb), left, right, noun=link == "noun")
    assert found is not None
    told = found.root or "promise" * found.promised or "inf" * found.follows or "-"
    assert (told, found.topic or "-") == (root, topic)


IRREGULAR = dict(
    pair.split(":")
    for pair in "held:hold met:meet spoke:speak sent:send paid:pay reached:reach broke:break "
    "withdrew:withdraw gave:give went:go took:take won:win ran:run stole:steal "
    "beat:beat shot:shoot blew:blow struck:strike sought:seek fought:fight "
    "began:begin found:find".split()
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[6])
def test_cells_are_of_the_closed_set_of_their_column(row: tuple[str, ...]) -> None:
    _, _, objects, root, topic, targets, _ = row
    assert root in {"-", "inf", "promise", *get_args(Root)}
    assert topic in {"-", *get_args(Topic)}
    assert all(
        each.removeprefix("<")[1:] in SETS
        for each in objects.split("|")
        if each.removeprefix("<").startswith("@")
    )
    known = PLACES | {"-"} | senses_places()
    assert set(targets.lstrip("!?").split(",")) <= known


def senses_places() -> set[str]:
    from extractor.coding import phrases

    return set(phrases.PREPOSITIONS) | {"not", "down", "out", "before", "regarding"}


def test_every_root_has_rows_and_a_quad_class() -> None:
    assert (
        {row[3] for row in ROWS} - {"-", "inf", "promise"}
        == set(ontology.QUADS)
        == set(get_args(Root))
    )


def test_every_topic_for_the_rest_of_the_news_has_rows() -> None:
    plain = {"crime", "court", "election", "business", "disaster", "sport", "health"}
    assert plain <= {row[4] for row in ROWS}


def test_an_object_behind_a_purpose_says_nothing_of_the_verb() -> None:
    words = wording.words("roads in the city to press their demands")
    found = senses.find("block", wording.words("Farmers"), words)
    assert found is not None and found.root == "PROTEST"


def test_a_verb_that_is_not_listed_has_no_sense() -> None:
    assert senses.find("stroll", [], wording.words("through the park")) is None


def test_every_form_of_every_word_has_the_senses_of_its_rows_in_their_order() -> None:
    told: dict[str, list[tuple[str, str]]] = {}
    for verbs, link, _, root, topic, *_ in ROWS:
        row = (root if root.isupper() else "", topic.strip("-"))
        known = 2 if "noun" in link.split("|") else None  # a noun has no past
        for form in (form for verb in verbs.split("|") for form in wording.forms(verb)[:known]):
            told.setdefault(form, []).append(row)
    others = {each for form in told for each in (form[:-1], f"{form}s", f"{form}e")} - {"", *told}
    for form in (*told, *others):
        found = [(each.root or "", each.topic or "") for each in sense_rows.of_form(form)]
        assert found == told.get(form, []), form
