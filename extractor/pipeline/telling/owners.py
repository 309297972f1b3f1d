"""Whose "his" surely is inside a line: nobody else there, or above it, can be meant."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import actor_nouns, nominals
from extractor.pipeline.syntax import trees

_HIS = lexicon.of_sort("pronouns", "masculine"), lexicon.of_sort("pronouns", "feminine")


def is_of_nobody_else(owner: Token, words: Iterable[Token], standing: Mapping[int, str]) -> bool:
    """Tells of "his" that nobody is in a line, before it or above it, whose it could be.

    "She" is nobody of them, nor is "his deputy".

    Args:
        owner: The word.
        words: The words of the line, but for dates.
        standing: Whom words surely mean.
    """
    his = next((each for each in _HIS if owner.lower_ in each), None)
    if his is None:
        return False
    told = [*words]
    same = {standing.get(each.i) for each in told if each.lower_ in his}
    found = (trees.subject(verb) for verb in owner.ancestors)
    doers = [doer for doer in found if doer is not None and doer != owner.head]
    return (
        len(same) == 1
        and not any(is_one_person(each) for each in told if each.i < owner.i)
        and not any(each.tag_ == "NNP" or is_one_person(each) for each in doers)
        and not any(each.tag_ == "NN" and nominals.speaks(each) for each in doers)
    )


def is_one_person(word: Token) -> bool:
    """Tells of a name or noun that it can be the one whom "he" means."""
    if word.ent_type_ == "PERSON" or word.tag_ == "NNP":
        return word.ent_type_ != "PLACE"
    return word.tag_ == "NN" and actor_nouns.is_person(word)
