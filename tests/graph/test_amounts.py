"""Two lines that count the same thing otherwise are of two events."""

import pytest

from extractor.graph import amounts


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("three sailors drowned", "dozens of sailors drowned", True),
        ("thirty one sailors drowned", "dozens of sailors drowned", False),
        ("31 sailors drowned", "thirty one sailors drowned", False),
        ("thousands of herrings died", "hundreds of thousands of herrings died", True),
        ("thousands of herrings died", "20,000 herrings died", False),
        ("tens of millions died", "one million mice died", True),
        ("tens of millions died", "40 million mice died", False),
        ("2.5m crates of salt", "2,500,000 crates of salt", False),
        ("2.5m crates of salt", "2.6bn crates of salt", True),
        ("nearly 90 crates of salt", "87 crates of salt", False),
        ("more than 90 crates of salt", "95 crates of salt", False),
        # of other things, shares, days and years nothing is said
        ("three sailors drowned", "dozens of barges sank", False),
        ("billions were lost", "30 percent was lost", False),
        ("in four days hundreds of mills shut", "hundreds of mills shut in 1987", False),
        ("on May 6 mills shut", "dozens of mills shut", False),
    ],
)
def test_amounts(one, other, expected):
    pair = one.lower().split(), other.lower().split()
    assert amounts.differ(*pair) == amounts.differ(*reversed(pair)) == expected


def test_one_counts_what_the_other_only_names():
    five, plain = "five mills were shut".split(), "the mills were shut".split()
    assert amounts.counts_alone(five, plain)
    assert not amounts.counts_alone(plain, five)
    assert not amounts.counts_alone(five, "the barges were shut".split())
    assert not amounts.counts_alone(five, "both 5 mills were shut".split())
