"""At whom an act is aimed who stands elsewhere than right after its verb, or only in a pronoun."""

from collections.abc import Sequence

from extractor.actors import ids
from extractor.coded import Party, Root
from extractor.coding import bystanders, naming, phrases, refusing, sense_rows, whom, wording
from extractor.coding.naming import Cast
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word

LETTERS = frozenset(
    map(wording.stem, "letter note message email statement memo petition wrote".split())
)
"""Stems of what is written to those of whom something is demanded in it."""

SUBJECT = frozenset({"", ",", "and"})
"""Leads of the phrases of a subject."""


def meant(
    words: Sequence[Word], told: Sequence[str], cast: Cast, order: Sequence[str]
) -> list[Party]:
    """Returns who a pronoun after a verb is, where the article's own reading has only one."""
    told = [each for each in told if not cast.names([each], words)]  # "took them hostage"
    alone = whom.is_open(words, order) and len(told) == 1 and ids.kind_of(told[0]) in naming.ACTING
    return [cast.anybody(told[0])] if alone else []


def done_to(left: Sequence[Word], told: Sequence[str], cast: Cast) -> list[Party]:
    """Returns whom the article's own reading has as done to, if the subject names him."""
    heads = [word for each in phrases.split(left) if each.lead in SUBJECT for word in each.words]
    acting = [each for each in told if ids.kind_of(each) in naming.ACTING]
    return [cast.anybody(each) for each in acting if cast.names([each], heads)]


def led(words: Sequence[Word], cast: Cast) -> list[Party]:
    """Returns who is the subject of what shall be done: "that Acme" of "that Acme must pay"."""
    found = phrases.split(words)[:1]
    named = whom.of_phrase(found[0], cast, "that") if found else None
    return [named.party] if named is not None and not named.owner else []


def written_to(before: Sequence[Word], cast: Cast) -> list[Party]:
    """Returns to whom a letter goes, of the words before "demanding" and "urging"."""
    found = [each for each in phrases.split(before) if not bystanders.is_day(each)][-2:]
    if len(found) < 2 or found[1].lead != "to" or found[0].words[-1].stem not in LETTERS:
        return []
    named = whom.of_phrase(found[1], cast, "to")
    return [named.party] if named is not None and not named.owner else []


def why_none(
    root: Root, sense: Sense, target: Sequence[Party], words: Sequence[Word], cast: Cast
) -> str | None:
    """Returns why whom the words of a saying name is not at whom it is aimed; None where he is.

    Who "warned the raids broke Chilean law" warned nobody who is named, and who "refused to punish
    people" refused it to others.
    """
    heads = [each for each in phrases.split(words)[:1] if each.words[-1].text.islower()]
    if sense.abroad and any(whom.of_phrase(each, cast) is None for each in heads):
        return refusing.ALONE
    nameless = target and all(each.country is None and each.name.islower() for each in target)
    if nameless and root == "REJECT" and sense_rows.INFINITIVE in sense.links:
        return refusing.UNDECIDED
    return None


def joined(left: Sequence[Word], source: Sequence[Party], cast: Cast) -> list[Party]:
    """Returns the other party of "Peru and its creditors agreed", of whom nothing more is known."""
    found = phrases.split(left)
    if len(found) < 2 or found[1].lead != "and" or found[1].broken or found[0].lead:
        return []
    named = whom.of_phrase(found[1], cast)
    known = named is None or named.owner or any(named.party.name == e.name for e in source)
    return [] if known or named is None else [named.party]
