"""Names and words near an act that are none of its parties, and acts that are not done."""

import pytest

from extractor import coding
from extractor.coded import Code, Party
from extractor.coding import doubting, refusing
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")


def code(marked: str, lemma: str) -> Code:
    return coding.codes(told(marked, lemma))[0]


def countries(parties: tuple[Party, ...]) -> list[str | None]:
    return [party.country for party in parties]


TARGETS = [
    ("Peruvian police *arrested* rebels in the Gulf of Chile.", "arrest", "COERCE", [None]),
    ("Peru *praised* the Museum of Chile.", "praise", None, []),
    ("Peru *praised* Garcia Torres of Chile.", "praise", "SUPPORT", ["CHL"]),
    ("Peru *freed* an Ecuadorean convicted of bombing a Chilean ship.", "free", "RETREAT", ["ECU"]),
    ("Peru *rejected* the offer of the Chilean navy.", "reject", "REJECT", ["CHL"]),
    ("Peru *rejected* an offer by the Chilean navy.", "reject", "REJECT", ["CHL"]),
    ("Peru *threatened* to take it by force.", "threaten", None, []),
    (
        "Peru *demanded* work with mayors and rural and urban and Chilean ministers.",
        "demand",
        None,
        [],
    ),
]


@pytest.mark.parametrize(("marked", "lemma", "root", "target"), TARGETS)
def test_what_is_part_of_a_name_or_of_another_deed_is_no_target(
    marked: str, lemma: str, root: str | None, target: list[str | None]
) -> None:
    found = code(marked, lemma)
    assert (found.root, countries(found.target)) == (root, target)


SOURCES = [
    ("The Lima Herald *rejected* the offer.", "reject", None),
    ("Lima *rejected* the offer.", "reject", "PER"),
    ("Lima's Conservative mayor *rejected* the offer.", "reject", "PER"),
    ("Most of the Peruvian senators *rejected* the offer.", "reject", "PER"),
]


@pytest.mark.parametrize(("marked", "lemma", "country"), SOURCES)
def test_a_paper_named_after_a_capital_is_not_the_government(
    marked: str, lemma: str, country: str | None
) -> None:
    assert countries(code(marked, lemma).source) == ([country] if country else [])


SENSES = [
    ("Peruvian soldiers *returned* to the Chilean village.", "return", None),
    ("Peru *returned* the village to Chile.", "return", "RETREAT"),
    ("The Peruvian navy *granted* Chile sixty requests.", "grant", None),
    ("The Peruvian party *held* a strong position in Chile.", "hold", None),
    ("Peru *authorised* the Peruvian president to close schools.", "authorise", None),
    ("The Peruvian minister's support *gives* him hope.", "give", None),
    ("The Peruvian minister *talked* through matters that matter to Chile.", "talked", None),
    ("The Peruvian minister *talked* to Chile.", "talked", "CONSULT"),
    ("This is a Peruvian force to *assist* Chile.", "assist", None),
]


@pytest.mark.parametrize(("marked", "lemma", "root"), SENSES)
def test_words_of_an_act_beside_other_words_tell_another(
    marked: str, lemma: str, root: str | None
) -> None:
    found = code(marked, lemma)
    assert (found.root if found.status == "happened" else None) == root


@pytest.mark.parametrize(
    ("content", "root"),
    [
        ("those in favour of talks for peace fools", None),
        ("again for talks", "DEMAND"),
        ("on Chile for talks", "DEMAND"),
    ],
)
def test_who_is_called_something_is_not_called_for(content: str, root: str | None) -> None:
    assert (
        coding.codes(said("Peru", "called", content, actors=(PERU,), who=PERU.id))[0].root == root
    )


UNDONE = [
    ("Peru spent the day resting instead of *praising* Chile.", "praise"),
    ("Peru stopped short of openly *praising* Chile.", "praise"),
    ("Peru opposed *bombing* Chile.", "bomb"),
]


@pytest.mark.parametrize(("marked", "lemma"), UNDONE)
def test_what_is_done_instead_of_it_leaves_it_undone(marked: str, lemma: str) -> None:
    found = code(marked, lemma)
    assert found.root is None or found.status == "possible"


def test_only_what_hangs_on_another_verb_is_left_undone() -> None:
    done = told("Peru spent the day *praising* Chile.", "praise")
    undone = told("Peru spent the day resting rather than *praising* Chile.", "praise")
    whys = [doubting.why(each.events[0], each.article) for each in (done, undone)]
    assert whys == [None, doubting.INSTEAD]


def test_whose_our_village_is_nobody_knows() -> None:
    chile = actor("Chile", "government")
    found = told(
        "Our village was *bombed* by Peru.", "bomb", actors=(PERU, chile),
        roles=(("agent", PERU.id), ("patient", chile.id)),
    )  # fmt: skip
    assert coding.codes(found)[0].why == refusing.ALONE


def test_neither_confirming_nor_denying_is_no_denial() -> None:
    claim = said("Peru will neither confirm nor", "deny", "that it has a list", who=PERU.id)
    assert coding.codes(claim)[0].root is None
