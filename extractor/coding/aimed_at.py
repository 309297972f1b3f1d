"""Whether it is sure that an act is aimed at whom its words name: else it has no target.

Not sure is who stands where something is fought or at whose side, and what two agree on.
"""

from collections.abc import Sequence

from extractor import countries, lexicon
from extractor.actors import ids
from extractor.coded import Party, Root
from extractor.coding import aiming, bystanders, inquiring, phrases, sense_rows, sureness, wording
from extractor.coding.phrases import Phrase
from extractor.coding.wording import Word

SCENIC = frozenset({*sureness.FORCE, "RETREAT"})
"""What is done somewhere: "agreed to a truce in Togo"."""


def is_elsewhere(root: Root, after: Sequence[Word]) -> bool:
    """Tells of "called for" and "probed the murder of" that it is not done to whom they name."""
    if root == "INVESTIGATE":
        return inquiring.died(after) < len(after)
    return root == "DEMAND" and [word.low for word in after[:1]] == ["for"]


def sure(words: Sequence[Word], root: Root, target: Sequence[Party]) -> list[Party]:
    """Leaves out of a target those of whom the words after a verb do not tell it surely."""
    found = phrases.split(words) if target else ()
    return [party for party in target if not _is_unsure(found, root, party)]


def _is_unsure(found: Sequence[Phrase], root: Root, party: Party) -> bool:
    name = [word.low for word in wording.words(party.name) if not word.is_mark]
    at = next((at for at, each in enumerate(found) if _is_in(each, name)), None)
    if at is None:
        return False
    place = bystanders.place_of(found, at)
    if root in aiming.MUTUAL and place in _places("topic"):
        return True
    if root == "REJECT" and place == "from" and at and _are_migrants(found[at - 1]):
        return True  # "refused to take in refugees from Peru"
    fought = root in SCENIC and place in _places("scene") and _is_place(party)
    return fought or place in _places("beside")


def _are_migrants(phrase: Phrase) -> bool:
    return sense_rows.is_in("migrant", phrase.words[-1].stem)


def _is_in(phrase: Phrase, name: Sequence[str]) -> bool:
    low, size = [word.low for word in phrase.words], len(name)
    return any(low[at : at + size] == name for at in range(len(low) - size + 1))


def _is_place(party: Party) -> bool:
    """Tells "in Peru" from "in the Peruvian headquarters" and "in rebel bases"."""
    last = party.name.split()[-1]
    form = countries.form_of(last)
    somebody = ids.kind_of(party.actor_id) == "person"
    return last[:1].isupper() and not somebody and (form is None or form.sort != "people")


def _places(sort: str) -> frozenset[str]:
    return lexicon.of_sort("target_places", sort)
