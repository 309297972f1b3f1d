"""What somebody does in his own quoted words, and by asking for a deed that is no act itself."""

import pytest
from msgspec.structs import replace

from extractor import coding
from extractor.coded import Code
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
CHILE = actor("Chile", "government")


def quoted(content: str, *, who: str | None = PERU.id) -> Code:
    found = said("Peru's minister", "said", content, actors=(PERU,), who=who)
    return coding.codes(replace(found, claims=(replace(found.claims[0], manner="direct"),)))[0]


@pytest.mark.parametrize(
    ("content", "root", "target"),
    [
        ('"We urge Chile to withdraw its ships"', "DEMAND", "Chile"),
        ('"We strongly condemn the Chilean raid. It was a shame"', "DISAPPROVE", "Chilean"),
        ('"And I support the Chilean plan"', "SUPPORT", "Chile"),
        ('"We also reject the Chilean offer"', "REJECT", "Chile"),
    ],
)
def test_what_we_do_in_a_quotation_the_speaker_does(content: str, root: str, target: str) -> None:
    code = quoted(content)
    assert (code.root, [each.country for each in code.source]) == (root, ["PER"])
    assert [each.name for each in code.target] == [target]


@pytest.mark.parametrize(
    "content",
    [
        '"We met the Chilean envoy"',
        '"They condemn the Chilean raid"',
        '"We did not condemn the Chilean raid"',
        '"It is late. We condemn the Chilean raid"',
    ],
)
def test_nothing_else_is_done_by_quoted_words(content: str) -> None:
    assert quoted(content).root is None


def test_only_words_in_quotation_marks_are_the_speakers_own() -> None:
    found = said("Peru's minister", "said", "we condemn the Chilean raid", who=PERU.id)
    assert coding.codes(found)[0].root is None


@pytest.mark.parametrize(
    ("marked", "root"),
    [
        ("The Peruvian envoy asked Chile on Monday to *postpone* the fair.", "DEMAND"),
        ("The Peruvian envoy, asked to *sing*, smiled.", None),
        ("The Peruvian envoy was asked by Chile to *sing*.", None),
        ("The Peruvian envoy will ask Chile to *postpone* the fair.", None),
    ],
)
def test_who_is_asked_for_a_deed_that_is_no_act(marked: str, root: str | None) -> None:
    lemma = marked.split("*")[1]
    code = coding.codes(told(marked, lemma, status="possible", actors=(PERU, CHILE)))[0]
    assert (code.root if code.status == "happened" else None) == root
    assert not root or [each.country for each in code.target] == ["CHL"]
