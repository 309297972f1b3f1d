"""One of a party or people who has a name: "the Republican said", and not "the Taliban said"."""

import re

from spacy.tokens import Token

from extractor.pipeline.syntax import trees
from extractor.records import MentionLabel

_ONE = re.compile(r"[A-Z]\w*(?:ian|can|xan|crat)")
"""What ends what one of them is called, and not all."""

_GROUPS = frozenset({"GROUP", "NORP"})
SORT: tuple[MentionLabel, str] = ("PERSON", "-")
"""Label and gender of one of them."""


def is_told(token: Token) -> bool:
    """Tells of "the Texan said" that somebody is meant whom the article has named."""
    if token.dep_ not in trees.SUBJECTS or token.ent_type_ not in _GROUPS:
        return False
    known = any(word.dep_ == "det" and word.lower_ == "the" for word in token.lefts)
    return known and token.pos_ == "PROPN" and _ONE.fullmatch(token.text) is not None
