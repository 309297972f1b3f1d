"""Which "it" or "them" something is done to that nothing before in a line can be: "Norda sold it".

Neither persons nor whoever does it can be "it"; "found it hard to sell" tells behind what it is.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.telling.reading import Reading

_THEM = lexicon.of_sort("pronouns", "plural")
_ASKED = lexicon.of_sort("pronouns", "explained") & (_THEM | lexicon.of_sort("pronouns", "neuter"))
_DONE_TO = frozenset({"obj", "iobj", "obl", "nmod"})
_BEHIND = frozenset({"xcomp", "ccomp", "csubj"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURAL = frozenset({"NNS", "NNPS"})


def is_loose(pronoun: Token, before: Sequence[Token], reading: Reading) -> bool:
    """Tells of a pronoun that something is done to it which no word can be.

    Args:
        pronoun: The pronoun.
        before: The words of its line before it.
        reading: The page.
    """
    if pronoun.lower_ not in _ASKED or pronoun.dep_ not in _DONE_TO:
        return False
    if pronoun.dep_ == "nmod" and pronoun.head.pos_ not in _NOUNS:
        return False  # "one of them" may be anybody
    if len(before) <= 1:
        return False  # "Like it or not, ..."
    many = pronoun.lower_ in _THEM
    if not many and any(child.dep_ in _BEHIND for child in pronoun.head.rights):
        return False
    known = (word for word in before if word.i not in reading.dated)
    return not any(_can_be(word, pronoun, many=many) for word in known)


def _can_be(word: Token, pronoun: Token, *, many: bool) -> bool:
    acts = word.dep_.startswith("nsubj") and word.head == pronoun.head
    if word.pos_ not in _NOUNS or acts:
        return False
    person = word.ent_type_ == "PERSON" or (word.pos_ == "NOUN" and actor_nouns.is_person(word))
    return not person or (many and word.tag_ in _PLURAL)
