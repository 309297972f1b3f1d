"""Who would not speak: "declined to comment", "did not respond to questions", which is no news.

Reporters tell it of everybody whom they asked.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import modality, trees
from extractor.pipeline.telling.reading import Reading, Said

_WORDLESS = lexicon.of_sort("verb_uses", "wordless")
_ANSWERS = lexicon.of_sort("verb_uses", "answers")
_ASKING = lexicon.of_sort("noun_uses", "asking")
_TO_WHAT = frozenset({"obj", "obl"})


def is_told(verb: Token) -> bool:
    """Tells of "declined to comment" and "did not answer questions" that nothing was said.

    Who did not answer a threat did something.
    """
    if _speaks(verb):
        return trees.is_negated(verb)
    refused = modality.effect_of(verb) == "negated" and not trees.is_negated(verb)
    return refused and any(
        word.dep_ in ("xcomp", "advcl") and _speaks(word) for word in verb.rights
    )


def is_claim(said: Said, reading: Reading) -> bool:
    """Tells of "said it would not comment" and "said it had no comment" that nothing was said."""
    if said.cue and _is_none(reading.tokens[said.anchor()]):
        return True
    heads = [reading.tokens[at] for at in said.heads]
    return bool(heads) and all(is_told(head) or _has_none(head) for head in heads)


def _speaks(verb: Token) -> bool:
    lemma = trees.lemma(verb)
    asked = (word for word in verb.rights if word.dep_ in _TO_WHAT)
    return lemma in _WORDLESS or (
        lemma in _ANSWERS and any(trees.lemma(word) in _ASKING for word in asked)
    )


def _has_none(verb: Token) -> bool:
    thing = trees.child(verb, "obj")
    return trees.lemma(verb) == "have" and thing is not None and _is_none(thing)


def _is_none(noun: Token) -> bool:
    """Tells of "no comment" that none was made."""
    return trees.lemma(noun) in _ASKING and any(word.lower_ == "no" for word in noun.lefts)
