"""Whom a description goes on with: "Ana Silva left. The senator withdrew"."""

import pytest

from tests.pipeline.docs import event, read

SENATOR = "The senator withdrew from the race."
SILVA = "Ana Silva resigned after the bank collapsed."
CASES = [
    pytest.param(f"{SILVA} {SENATOR}", "person:ana-silva", id="whom the sentence before is about"),
    pytest.param(
        f"Lars Moe met Jan Novak in Oslo. {SENATOR}", "unnamed:senator", id="one of two who met"
    ),
    pytest.param(
        f"{SENATOR}\n\n{SILVA} {SENATOR}", "unnamed:senator", id="who was told of before her"
    ),
    pytest.param(
        f"US President Jan Novak spoke. {SENATOR}", "unnamed:senator", id="nobody of another office"
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_description_goes_on_with_whom_all_is_about(text: str, expected: str) -> None:
    last = [m for m in read(*text.split("\n\n"))._.mentions if m.kind == "nominal"][-1]
    assert last.actor_id == expected


def test_a_line_names_whom_its_description_goes_on_with() -> None:
    doc = read(f"{SILVA} {SENATOR}")
    assert event(doc, "withdrew").text == "The senator [Ana Silva] withdrew from the race"
