"""Outcomes and disputes in a terminal of eighty columns."""

import io

from extractor import export

PLAN = {
    "id": "a.e1",
    "planned": "2020-05-11/2020-05-17",
    "plan": "x",
    "became": "postponed",
    "sentence": "The council will vote on the harbour bridge next week.",
    "ref": "in/plan.txt",
    "articles": 2,
    "outcome_id": "b.e2",
    "told": "2020-05-12",
    "outcome": "y",
    "outcome_sentence": "The vote on the bridge was put off.",
    "outcome_ref": "in/off.txt",
    "outcome_articles": 1,
    "why": "both tell of vote, bridge",
}
OPEN = {**PLAN, "became": "no report found by 2020-06-01", "outcome_id": None, "planned": None}


def _written(rows: list, kind: str) -> str:
    stream = io.StringIO()
    export.write_blocks(rows, kind, stream)
    return stream.getvalue()


def test_an_outcome_is_a_block_with_both_sentences() -> None:
    text = _written([PLAN, OPEN], "outcomes")
    assert max(map(len, text.splitlines())) <= 80
    first, second = text.split("\n\n")
    assert first.startswith("became     postponed\nplanned    for 11–17 May 2020\n")
    assert "(plan.txt, and 1 more)" in " ".join(first.split())
    assert "“The vote on the bridge was put off.” (off.txt)" in " ".join(first.split())
    assert second.startswith("became     no report found by 2020-06-01\nplanned    for no day told")


def test_an_article_is_called_by_a_part_that_names_it() -> None:
    text = _written([{**OPEN, "ref": "story/2011-02-01/75", "articles": 1}], "outcomes")
    assert "(story/2011-02-01/75)" in " ".join(text.split())


def test_a_dispute_names_its_sides() -> None:
    said = {
        "id": "a.c1",
        "said": "2020-05-01",
        "speaker": "Mayor",
        "content": "it opened",
        "ref": "in/a.txt",
    }
    other = {**said, "id": "b.c1", "speaker": "Union", "said": None, "content": "it did not open"}
    row = {
        "about": "bridge",
        "first": "2020-05-01",
        "last": "2020-05-03",
        "sides": [[said], [other]],
        "why": ["one denies"],
    }
    text = _written([row], "disputes")
    assert text.splitlines()[0] == "dispute    bridge (1–3 May 2020)"
    assert "some       Mayor, 1 May 2020: it opened" in text
    assert "others     Union, undated: it did not open" in text
