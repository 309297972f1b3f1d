"""What a film or a book tells happens on no day."""

from spacy.tokens import Token

from extractor import lexicon

FICTION = lexicon.of_sort("noun_uses", "fiction")
"""What tells stories in the present tense."""


def tells(verb: Token) -> bool:
    """Tells of "in the film, a man kills", told in the present, that it happens on no day."""
    if verb.tag_ not in ("VBZ", "VBP", "VBG"):
        return False
    told_in = (child for child in verb.children if child.dep_ in ("obl", "nsubj", "nmod:poss"))
    owners = [each for child in told_in for each in (child, *child.lefts)]
    inside = (each for each in owners if each.lemma_.lower() in FICTION)
    return any(
        each.dep_ == "nmod:poss" or any(case.lower_ == "in" for case in each.lefts)
        for each in inside
    )
