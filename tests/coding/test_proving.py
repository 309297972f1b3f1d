"""Acts whose word the news mostly uses in another sense: arms, another country, a known doer."""

import pytest

from extractor import coding, lexicon
from extractor.coded import Code
from extractor.records import Status
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")


def code(marked: str, lemma: str, *, status: Status = "happened") -> Code:
    return coding.codes(told(marked, lemma, status=status))[0]


SHOWN = [
    ("Peruvian soldiers *attacked* the Chilean post.", "attack", "FIGHT"),
    ("Peru *attacked* Chile.", "attack", "FIGHT"),
    ("Peruvian farmers *fought* Chilean soldiers.", "fight", "FIGHT"),
    ("Peruvian farmers *fought* Chilean rivals.", "fight", None),
    ("Peruvian students *beat* three Chilean protesters.", "beat", None),
    ("Peruvian rebels *beat* three Chilean protesters.", "beat", "ASSAULT"),
    ("The Peruvian government *helped* the Chilean government.", "help", "AID"),
    ("The Peruvian government *helped* the Peruvian police.", "help", None),
    ("The Peruvian government *imposed* sanctions on Chile.", "impose", "SANCTION"),
    ("The Peruvian government *suspended* aid to its own police.", "suspend", None),
    ("A federal judge *freed* the Chilean sailors.", "free", None),
    ("A Peruvian judge *freed* the Chilean sailors.", "free", "RETREAT"),
    ("The Peruvian government *allowed* Chilean tourists to land.", "allow", None),
    ("The Peruvian government *allowed* the Chilean opposition to march.", "allow", "CONCEDE"),
    ("The Peruvian minister *threatened* Chile with a trade ban.", "threaten", "THREATEN"),
    ("The Peruvian oil is *threatening* Chile.", "threaten", None),
    ("Peru and Chile *signed* a treaty of friendship.", "sign", "SUPPORT"),
    ("Peru *signed* a treaty of friendship.", "sign", None),
    ("The Peruvian minister *rallied* supporters in Chile.", "rally", None),
    ("Peru's success *criticized* Chile.", "criticize", None),
    ("Peru's team *criticized* Chile.", "criticize", "DISAPPROVE"),
    ("Peru *criticized* Chile's efforts.", "criticize", "DISAPPROVE"),
    ("Georgian *criticized* the Chilean minister.", "criticize", None),
    ("Georgians *criticized* the Chilean minister.", "criticize", "DISAPPROVE"),
    ("Peru demanded that the Chilean ministers *reject* the offer of Togo.", "reject", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "root"), SHOWN)
def test_an_act_is_coded_only_where_its_clause_shows_it(
    marked: str, lemma: str, root: str | None
) -> None:
    assert code(marked, lemma).root == root


def test_what_others_are_said_to_have_agreed_is_no_demand_of_the_speaker() -> None:
    content = "the ministers agreed that Chile must pay"
    codes = coding.codes(said("Peru", "said", content, actors=(PERU,), who=PERU.id))
    assert codes[0].root is None


def test_words_of_arms_stand_once() -> None:
    words = [word for word, _ in lexicon.read("arms_words")]
    assert len(words) == len(set(words))
