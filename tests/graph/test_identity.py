"""Who is the same across articles: a table of articles' actors and the nodes they become."""

import itertools

import pytest
from msgspec.structs import replace

from extractor.graph.identity import identify
from extractor.records import Actor, Extraction
from tests import examples

LIU_HE = Actor("person:liu-he", "Liu He", "person")
LIU_KUN = Actor("person:liu-kun", "Liu Kun", "person")
LIU = Actor("person:liu", "Mr. Liu", "person")
TITLED = Actor("person:vice-premier-liu-he", "Vice-Premier Liu He", "person")
SMITH = Actor("person:smith", "Ms. Smith", "person")
TRUMP = Actor("person:donald-trump", "Donald Trump", "person")
INITIAL = Actor("person:donald-j-trump", "Donald J. Trump", "person")
LONE = Actor("person:trump", "Trump", "person")
CHINA = Actor("government:china", "China", "government", ("Beijing",))
BEIJING = Actor("government:china", "Beijing", "government")
CITY = Actor("place:beijing", "Beijing", "place")
FIRM = Actor("organisation:liu", "Liu", "organisation")
OFFICIAL = Actor("unnamed:an-official", "an official", "unnamed")

JOHN = Actor("person:john-smith", "John Smith", "person", roles=("Senator",))
JANE = Actor("person:jane-smith", "Jane Smith", "person", roles=("chief executive",))
SENATOR = Actor("person:smith", "Senator Smith", "person", roles=("Senator",))
XI = Actor("person:xi-jinping", "Xi Jinping", "person", ("Xi",))
XI_FATHER = Actor("person:xi-zhongxun", "Xi Zhongxun", "person", ("Xi",))
NPC = Actor("organisation:npc", "NPC", "organisation")
CONGRESS = Actor(
    "organisation:national-peoples-congress", "National People’s Congress", "organisation"
)
MINISTRY = Actor("organisation:commerce-ministry", "Commerce Ministry", "organisation")
CHINAS, JAPANS = (
    replace(
        MINISTRY,
        id=f"organisation:{country}-commerce-ministry",
        affiliated_with=(f"government:{country}",),
    )
    for country in ("china", "japan")
)
APPLE = Actor("organisation:apple", "Apple", "organisation")
INC = Actor("organisation:apple-inc", "Apple Inc.", "organisation")

CASES: dict[str, tuple[list[list[Actor]], list[list[str]]]] = {
    "full names are one": ([[LIU_HE], [LIU_HE]], [["person:liu-he"], ["person:liu-he"]]),
    "titles do not tell apart": ([[TITLED], [LIU_HE]], [["person:liu-he"]] * 2),
    "a middle initial does not": ([[TRUMP], [INITIAL], [LONE]], [[INITIAL.id]] * 3),
    "a lone surname joins": ([[LIU], [LIU_HE]], [["person:liu-he"]] * 2),
    "not when two have it": (
        [[LIU], [LIU_HE, LIU_KUN], [LIU]],
        [["0/person:liu"], ["person:liu-he", "person:liu-kun"], ["2/person:liu"]],
    ),
    "unless a role tells": (
        [[SENATOR], [JANE, JOHN], [SMITH]],
        [["person:john-smith"], ["person:jane-smith", "person:john-smith"], ["2/person:smith"]],
    ),
    "a father is not his son": (
        [[XI], [XI_FATHER]],
        [["person:xi-jinping"], ["person:xi-zhongxun"]],
    ),
    "a ministry is of its country": (
        [[CHINAS], [JAPANS], [replace(CHINAS, name="China's Ministry of Commerce")]],
        [[CHINAS.id], [JAPANS.id], [CHINAS.id]],
    ),
    "without one it is the only one": ([[CHINAS], [MINISTRY]], [[CHINAS.id]] * 2),
    "or nobody's where there are two": (
        [[CHINAS], [JAPANS], [MINISTRY]],
        [[CHINAS.id], [JAPANS.id], [f"2/{MINISTRY.id}"]],
    ),
    "an acronym is the full name": ([[NPC], [CONGRESS]], [[CONGRESS.id]] * 2),
    "a firm with and without Inc.": ([[INC], [APPLE]], [[APPLE.id]] * 2),
    "what a person put right is so": (
        [[replace(JOHN, corrected=JANE.id)], [replace(JANE, corrected=JANE.id)], [SMITH]],
        [[JANE.id]] * 3,
    ),
    "nobody has it": ([[SMITH], [SMITH]], [["person:smith"]] * 2),
    "a firm is no person": ([[FIRM], [LIU_HE]], [["organisation:liu"], ["person:liu-he"]]),
    "governments by id": ([[CHINA], [BEIJING], [CITY]], [[CHINA.id], [CHINA.id], [CITY.id]]),
    "unnamed stay apart": ([[OFFICIAL], [OFFICIAL]], [[f"{n}/{OFFICIAL.id}"] for n in (0, 1)]),
}


def articles(actors: list[list[Actor]]) -> list[Extraction]:
    empty = examples.REVIEW.article
    return [
        Extraction(article=replace(empty, id=str(number)), actors=tuple(found))
        for number, found in enumerate(actors)
    ]


@pytest.mark.parametrize("name", CASES)
def test_identity(name: str) -> None:
    actors, expected = CASES[name]
    for order in itertools.permutations(articles(actors)):
        found = identify(order).nodes
        nodes = [[found[str(n), actor.id] for actor in each] for n, each in enumerate(actors)]
        assert nodes == expected


def test_merged_actor_has_all_names_and_roles_the_commonest_first() -> None:
    found = [
        replace(LIU_HE, aliases=("Liu",), roles=("Vice-Premier",)),
        replace(LIU, roles=("envoy", "Vice-Premier")),
        replace(TITLED, aliases=("Mr. Liu", "Liu")),
    ]
    merged = identify(articles([[actor] for actor in found])).actors["person:liu-he"]
    assert merged == Actor(
        "person:liu-he",
        "Liu He",
        "person",
        ("Liu", "Mr. Liu", "Vice-Premier Liu He"),
        ("Vice-Premier", "envoy"),
    )


def test_nobody_is_made_who_was_not_asked_for() -> None:
    found = identify(articles([[LIU_HE, LIU], [TITLED]])).actors
    assert sorted(found) == sorted(found.keys()) == sorted({actor.id for actor in found.values()})
    assert len(found) == len(list(found))
    assert all(node in found and found[node] is found[node] for node in found)
    assert "person:nobody" not in found
