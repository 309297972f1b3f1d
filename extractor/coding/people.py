"""Nouns of people and of bodies of them: "followers", "the ministry"."""

from functools import cache

from extractor import lexicon
from extractor.coding import wording
from extractor.coding.wording import Word

PUBLIC = "public"
HEADLESS = frozenset({"those", "anyone", "everyone", PUBLIC})
"""Words that stand for people without a noun of people: "urged the public to stay"."""

NO_PEOPLE = frozenset(
    "side state country power world house number cell nation movement fund trio pair duo network "
    "daily series economy paper".split()
)
"""Nouns of the table of actors that are mostly things, when nothing but the word tells."""

BODIES = frozenset("states countries nations sides".split())
"""Those of which several are parties: "all Balkan states"."""


def is_people(word: Word) -> bool:
    """Tells whether a noun tells of people or a body of them."""
    told = word.low in HEADLESS or word.low in nouns()
    return told and word.text.islower() and not word.possessive


@cache
def nouns() -> frozenset[str]:
    """Returns the nouns of people, one and several; not by stem, as "interviewee"."""
    nouns = {row[0] for row in lexicon.read("actor_nouns")} - NO_PEOPLE
    many = {form for noun in nouns for form in wording.forms(noun)[:2]} | BODIES
    return frozenset(many | {f"{noun[:-3]}men" for noun in nouns if noun.endswith("man")})
