"""Whom an event or a claim names, and whom it does not: what only looks like somebody."""

import pytest

from extractor.pipeline import annotations
from extractor.records import Extraction
from extractor.timeline import composing
from tests.pipeline.docs import actor_of, claim, event, read

NAMED = [
    pytest.param("Rex Carter closed the bridge.", "closed", "rex-carter", id="no agency"),
    pytest.param(
        "Scientists at the University of Ardwick met on Monday. The ferry sank in Ardwick.",
        "sank", "ferry ardwick", id="a place is not the body called after it",
    ),
    pytest.param(
        "Veldt sold the ferry to Norda for US $29 million.", "sold", "veldt norda", id="a currency",
    ),
    pytest.param(
        "Senator Ana Holm, D-Mass., attacked the report.", "attacked", "ana-holm", id="a party",
    ),
    pytest.param(
        "The mayor led an Ardwick-style retreat from the harbour.", "led", "mayor",
        id="what it is only like",
    ),
    pytest.param(
        "Norda sold an Oslo-based bank to Veldt.", "sold", "norda an-oslo-based-bank veldt",
        id="where somebody has a seat",
    ),
    pytest.param(
        "The police arrested farmers, many of them from Leeds.", "arrested", "police farmers leeds",
        id="many of them",
    ),
    pytest.param(
        "The strike was broken by the police, members of which marched in the city.", "broken",
        "police", id="members of which",
    ),
    pytest.param(
        "A baker named Tor Bakke closed the bridge.", "closed", "tor-bakke", id="the name behind",
    ),
]  # fmt: skip
MEANT = [
    pytest.param(
        "Tor Bakke met Jan Novak. Jan Novak came with his own figures.", "his", "person:jan-novak",
        id="his own",
    ),
    pytest.param(
        'The head of the coastguard adopted a softer tone. '
        '"There is nothing to say," he said.', "he", "unnamed:head-of-the-coastguard",
        id="the head of a body is somebody",
    ),
]  # fmt: skip
TOLD = [
    pytest.param("April: Norda is seized by the police.", "seized", "happened"),
    pytest.param("Jan Novak has ruled Canada since 1991.", "ruled", "ongoing"),
    pytest.param("Jan Novak has long backed the bridge.", "backed", "ongoing"),
    pytest.param("Norda has opened three ports since May.", "opened", "happened"),
    pytest.param("Ana Holm has held rallies since May.", "held", "happened"),
    pytest.param(
        "Sales had doubled in Leeds, and yet what had the town to show for it?",
        "doubled", "happened",
    ),
]  # fmt: skip
ADDRESSED = [
    ("People in Leeds were ordered to stay at home.", "people-in-leeds"),
    ("The school was told that a boy had fallen ill.", "school"),
    ("Ana Holm was accused of hiding a leak.", "ana-holm"),
]


def _slug(actor: str) -> str:
    return actor.partition(":")[2]


@pytest.mark.parametrize(("text", "word", "expected"), NAMED)
def test_who_takes_part(text: str, word: str, expected: str) -> None:
    doc = read(text)
    found = [_slug(each.actor_id) for each in event(doc, word).participants]
    assert " ".join(found) == expected


def test_a_measure_is_no_country() -> None:
    found = read("The new Veldt phone has 16 GB of memory.")._.mentions
    assert [each.actor_id for each in found if each.kind == "name"] == ["organisation:veldt"]


@pytest.mark.parametrize(("text", "word", "expected"), MEANT)
def test_whom_a_pronoun_means(text: str, word: str, expected: str) -> None:
    assert actor_of(read(text), word) == expected


@pytest.mark.parametrize(("text", "word", "expected"), TOLD)
def test_what_has_come_to_pass(text: str, word: str, expected: str) -> None:
    assert event(read(text), word).status == expected


@pytest.mark.parametrize(("text", "expected"), ADDRESSED)
def test_where_nobody_speaks_who_is_told_is_named(text: str, expected: str) -> None:
    found = claim(read(text))
    assert (found.speaker, _slug(found.addressee or "")) == (None, expected)


def test_a_line_without_a_speaker_names_who_is_told() -> None:
    doc = read("People in Leeds were ordered to stay at home.")
    found = {name: tuple(getattr(doc._, name)) for name in annotations.LISTS}
    lines = composing.of_extraction(Extraction(article=doc._.article, **found))
    names = [[each.name for each in line.actors] for line in lines if line.kind == "claim"]
    assert names == [["People in Leeds"]]


def test_what_befalls_a_firm_is_not_said_by_it() -> None:
    assert read("Norda has seen its shares fall since May.")._.claims == []
