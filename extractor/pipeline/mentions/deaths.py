"""Who is told to be dead says nothing afterwards: "he said" behind "Silva was shot dead".

Unless it was said earlier: "he once said", "he told a paper in 2005", and what goes on from that.
"""

from collections.abc import Set

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions.candidates import Candidate
from extractor.pipeline.syntax import trees
from extractor.temporal import vocabulary

_DIE = lexicon.of_sort("verb_uses", "dies")
_KILL = lexicon.of_sort("verb_uses", "kills")
_DEAD = lexicon.of_sort("verb_uses", "dead")
_EARLIER = lexicon.of_sort("reality_words", "often")
_SHORT_OF = lexicon.of_sort("reality_words", "short_of")
_HAD = lexicon.of_sort("auxiliaries", "had")
_LONG_AGO = lexicon.of_sort("noun_uses", "span")


def is_told(each: Candidate) -> bool:
    """Tells of a mention that its clause tells that whom it means died."""
    noun = each.root.head if each.root.dep_ in ("appos", "nmod:desc", "flat") else each.root
    verb = noun.head
    described = next((child for child in noun.rights if child.dep_ == "acl"), None)
    if described is not None and described.tag_ == "VBN" and trees.lemma(described) in _KILL:
        return True
    if not _is_told_by(noun, verb):
        return False
    helpers = [word for word in verb.children if word.dep_ in trees.AUXILIARIES]
    short = any(child.lower_ in _SHORT_OF for child in verb.children)
    modal = any(word.tag_ in ("MD", "VB", "VBG") for word in (verb, *helpers))
    return not (short or modal or trees.is_negated(verb))


def _is_told_by(noun: Token, verb: Token) -> bool:
    lemma, done = trees.lemma(verb), noun.dep_ in ("nsubj:pass", "obj")
    if lemma in _KILL or (done and any(c.lower_ in _DEAD and c.i > verb.i for c in verb.children)):
        return done
    return noun.dep_ == "nsubj" and (lemma in _DIE or verb.lower_ in _DEAD)


def is_earlier(pronoun: Token, dated: Set[int]) -> bool:
    """Tells of "he once said", "he had said", "he told a paper in 2005" that he lived then."""
    verb, sentence = pronoun.head, pronoun.sent
    if any(word.lower_ in _EARLIER or word.lower_ in _HAD for word in verb.lefts):
        return True
    times = (pronoun.doc[at] for at in range(sentence.start, sentence.end) if at in dated)
    return any(
        word.shape_ == "dddd"
        or word.lower_ in vocabulary.words("month")
        or trees.lemma(word) in _LONG_AGO
        for word in times
    )
