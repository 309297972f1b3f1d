"""What news says with the words of an act, and who stands near it without a part in it."""

import pytest

from extractor import coding
from extractor.coded import Code
from extractor.coding import actor_sides
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
DIAZ = actor("Ana Diaz", "person", roles=("Peruvian minister",), of=(PERU.id,))


def of_event(marked: str, lemma: str) -> Code:
    return coding.codes(told(marked, lemma))[0]


def of_claim(speaker: str, cue: str, content: str, *, who: str | None = PERU.id) -> Code:
    return coding.codes(said(speaker, cue, content, actors=(PERU, DIAZ), who=who))[0]


SAID = [
    ("rejected", "the Chilean plan", "REJECT"),
    ("rejected", "criticism of the Chilean plan", None),
    ("rejected", "the idea that Chile had won", None),
    ("dismissed", "comparisons with the Chilean plan", None),
    ("rebuffed", "remarks by the Chilean minister", None),
    ("backed", "the Chilean minister", "SUPPORT"),
    ("pushed back", "against the Chilean minister", None),
    ("has backed", "the Chilean minister", "SUPPORT"),
    ("questioned", "the Chilean minister's record", "DISAPPROVE"),
    ("opposed", "sending Chileans to the front", None),
]


@pytest.mark.parametrize(("cue", "content", "root"), SAID)
def test_what_is_rejected_in_words_is_a_statement(cue: str, content: str, root: str | None) -> None:
    assert of_claim("Peru", cue, content).root == root


DONE = [
    ("Peruvian police *questioned* the Chilean captain.", "question", "INVESTIGATE"),
    ("The Peruvian president *released* excerpts of his speech.", "release", None),
    ("The Peruvian president *ordered* the release of prisoners.", "order", "RETREAT"),
    ("The Peruvian minister *spoke* to students.", "speak", None),
    ("The Peruvian minister *spoke* to the Chilean minister.", "speak", "CONSULT"),
    ("Aid for Peru *threatened* the Chilean government.", "threaten", None),
    ("In the wake of the Lima attacks the market *attacked* Chile.", "attack", None),
]


@pytest.mark.parametrize(("marked", "lemma", "root"), DONE)
def test_what_is_done_is_told_by_its_object(marked: str, lemma: str, root: str | None) -> None:
    assert of_event(marked, lemma).root == root


def test_a_town_before_a_deed_of_force_is_where_it_was() -> None:
    inside = told(
        "In the wake of the Lima terror *attacks* on Chile they met.",
        "attack",
        actors=(PERU,),
        roles=(("agent", PERU.id),),
    )
    assert coding.codes(inside)[0].root is None


ROLES = [
    (("senator",), "GOV", None),
    (("doctoral candidate",), "CVL", None),
    (("child of Peruvian immigrants",), None, None),
    (("president of Acme Watch",), None, None),
    (("governor of Ohio",), "GOV", None),
    (("Peruvian Minister of Finance",), "GOV", "PER"),
    (("Peruvian ambassador at Geneva",), "GOV", "PER"),
    (("president of Peru",), "GOV", "PER"),
    (("farmer who fought against Peruvian rebels",), "CVL", None),
    (("business leader",), "BUS", None),
]


@pytest.mark.parametrize(("roles", "sector", "country"), ROLES)
def test_the_office_of_a_role_tells_whose_somebody_is(
    roles: tuple[str, ...], sector: str | None, country: str | None
) -> None:
    found = actor_sides.of_actor(actor("Jo Carter", "person", roles=roles), {})
    assert (found.sector, found.country) == (sector, country)


SPEAKERS = [
    ("Minister Ana Diaz of Peru, a lawyer who served as a Chilean marine,", ["PER"]),
    ("One of Chile's leading voices, minister Ana Diaz of Peru,", ["PER"]),
    ("the Peruvian disaster", []),
    ("Cuban also", []),
]


@pytest.mark.parametrize(("speaker", "source"), SPEAKERS)
def test_who_says_it_is_the_head_of_its_words(speaker: str, source: list[str]) -> None:
    found = of_claim(speaker, "urged", "the Chilean minister to go", who=None)
    assert [each.country for each in found.source] == source


def test_a_given_name_that_is_a_country_s_is_not_of_it() -> None:
    chad = actor("Chad Smith", "person", roles=("Peruvian minister",), of=(PERU.id,))
    found = said(
        "Chad Smith", "urged", "the Chilean minister to go", actors=(PERU, chad), who=chad.id
    )
    assert [each.country for each in coding.codes(found)[0].source] == ["PER"]


def test_travel_to_a_country_is_asked_of_others() -> None:
    assert not of_claim("Peru", "warned", "against non-vital travel to Chile").target


def test_judged_deeds_leave_nobody_they_point_at() -> None:
    assert not of_claim("Peru", "condemned", "those attacks on Chile").target


def test_a_video_is_nobody_to_whom_something_is_said() -> None:
    video = actor("a marketing video", "unnamed")
    cast = coding.naming.Cast({video.id: video, DIAZ.id: DIAZ})
    assert not cast.is_addressed(video.id) and cast.is_addressed(DIAZ.id)
    assert not cast.is_addressed(None)
