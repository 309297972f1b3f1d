"""Contradicting claims put together: one dispute, two sides, each wording once."""

from extractor.timeline import disputes


def _claim(id: str, speaker: str, said: str | None, content: str) -> dict:
    beside = {"sentence": content, "ref": f"articles/{id}.txt", "articles": 1, "origins": 1}
    return {"id": id, "said": said, "speaker": speaker, "content": content, **beside}


def _row(one: dict, other: dict, why: str = "one denies: bridge, toll") -> dict:
    return {**one, **{f"other_{name}": other[name] for name in other}, "why": why}


MAYOR = _claim("a", "Mayor", "2020-05-01", "the toll was dropped")
AGAIN = _claim("b", "Mayor", "2020-05-02", "The toll was dropped.")
UNION = _claim("c", "Union", "2020-05-02", "no toll was dropped")
PORT = _claim("d", "Port", None, "the toll stays")
OTHER = (
    _claim("e", "Bank", "2020-07-01", "the loan was paid"),
    _claim("f", "Fund", "2020-07-02", "no loan was paid"),
)


def test_pairs_that_hang_together_are_one_dispute() -> None:
    rows = [_row(MAYOR, UNION), _row(AGAIN, UNION), _row(MAYOR, PORT), _row(*OTHER)]
    first, second = disputes.of(rows)
    assert [[each["id"] for each in side] for side in first["sides"]] == [["a"], ["c", "d"]]
    assert (first["first"], first["last"], first["about"]) == (
        "2020-05-01",
        "2020-05-02",
        "bridge, toll",
    )
    assert [[each["id"] for each in side] for side in second["sides"]] == [["e"], ["f"]]


def test_who_denies_two_things_is_in_two_disputes() -> None:
    rows = [_row(MAYOR, UNION), _row(UNION, OTHER[0], "one denies: loan, bank")]
    found = disputes.of(rows)
    assert [[[each["id"] for each in side] for side in told["sides"]] for told in found] == [
        [["a"], ["c"]],
        [["c"], ["e"]],
    ]
    one = disputes.of([rows[0], _row(UNION, OTHER[0], "one denies: tolls, bank")])
    assert [len(told["sides"][0]) for told in one] == [2]


def test_the_order_of_pairs_makes_no_difference() -> None:
    rows = [_row(MAYOR, UNION), _row(AGAIN, UNION), _row(MAYOR, PORT), _row(*OTHER)]
    one, other = disputes.of(rows), disputes.of(rows[::-1])
    assert [each["sides"] for each in one] == [each["sides"] for each in other]


def test_no_pairs_are_no_dispute() -> None:
    assert disputes.of([]) == []
