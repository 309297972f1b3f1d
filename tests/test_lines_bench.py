"""The bench of lines: draws never repeat, and a verdict holds as long as what was judged stands."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.lines import draw, sheet, verdicts

ENTRY: dict[str, Any] = {
    "kind": "event",
    "text": "Ann Cole resigned on Monday",
    "status": "happened",
    "when": {"edtf": "2021-03-15"},
    "actors": [{"id": "person:ann-cole", "name": "Ann Cole"}],
    "speaker": None,
    "told_by": None,
    "prominence": 0.5,
    "confidence": 0.5,
    "sources": [{"trigger": [9, 17]}],
}


def verdict(**parts: bool) -> dict[str, Any]:
    every = dict.fromkeys((*verdicts.PARTS, "worth"), True)
    return {"seen": verdicts.seen(ENTRY), "reader": "a", **every, **parts}


def test_a_line_is_right_where_every_part_is() -> None:
    assert verdicts.of(ENTRY, [verdict()]).right is True
    assert verdicts.of(ENTRY, [verdict(day=False)]).right is False


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"text": "Ann Cole resigned"}, "text"),
        ({"when": {"edtf": "2021-03"}}, "day"),
        ({"status": "planned"}, "status"),
        ({"actors": []}, "who"),
    ],
)
def test_only_what_changed_is_read_again(changed: dict[str, Any], part: str) -> None:
    judged = verdicts.of(ENTRY | changed, [verdict()])
    assert {name for name, value in judged.parts.items() if value is None} == {part}
    assert judged.right is None
    assert judged.worth is True


def test_a_wrong_part_that_stands_makes_the_line_wrong_whatever_changed() -> None:
    judged = verdicts.of(ENTRY | {"text": "Ann Cole resigned"}, [verdict(day=False)])
    assert judged.right is False


def test_a_verdict_keeps_no_words_of_the_article() -> None:
    assert "resigned" not in json.dumps(verdicts.seen(ENTRY))


def test_lines_that_were_read_are_not_put_on_a_sheet_again() -> None:
    known = {verdicts.key("x", ENTRY): [verdict()]}
    assert sheet.lines_of([ENTRY], "x", known) == []
    assert sheet.lines_of([ENTRY | {"status": "planned"}], "x", known) != []


def test_what_is_kept_is_drawn_once() -> None:
    drawn = json.loads(draw.DRAWS.read_text(encoding="utf8"))
    names = [each["id"] for each in drawn]
    assert len(names) == len(set(names))
    last = [each for each in drawn if each["seed"] == drawn[-1]["seed"]]
    assert any(each["kept"] for each in last)
    assert not any(each["kept"] for each in drawn if each not in last)  # read, they teach


def test_facts_are_of_articles_that_were_drawn_and_hold_no_sentence() -> None:
    names = {each["id"] for each in json.loads(draw.DRAWS.read_text(encoding="utf8"))}
    facts = [
        json.loads(line) for line in (draw.DRAWS.parent / "facts.jsonl").read_text().splitlines()
    ]
    assert {each["id"] for each in facts} <= names
    assert sum(len(each["facts"]) for each in facts) >= 400
    assert sum(len(each["traps"]) for each in facts) >= 150
    triggers = (word for each in facts for fact in each["facts"] for word in fact["trigger"])
    assert max(len(word.split()) for word in triggers) <= 4


def test_draws_and_verdicts_lie_beside_the_gold() -> None:
    assert draw.DRAWS.parent == verdicts.FILE.parent == Path(draw.DRAWS).parent
