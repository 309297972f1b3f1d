"""What began some time ago and goes on, though the perfect tells it: "has ruled since May"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries

_LASTING = lexicon.of_sort("verb_uses", "lasting")
_HAVE = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
_SPANS = lexicon.of_sort("noun_uses", "span")


def goes_on(verb: Token) -> bool:
    """Tells whether a verb or predicate in the present perfect tells what holds to this day."""
    group = auxiliaries.own(verb)
    if not group or group[0].lower_ not in _HAVE or any(word.tag_ == "MD" for word in group):
        return False
    if verb.lemma_.lower() not in _LASTING and not auxiliaries.has_copula(verb):
        return False
    return any(_since_when(child) for child in verb.children)


def _since_when(child: Token) -> bool:
    """Tells of "since May", "since it opened", "for decades" and "long"."""
    if child.dep_ == "advmod" and child.lower_ == "long":
        return True
    marks = {word.lower_ for word in child.lefts if word.dep_ in ("case", "mark")}
    return "since" in marks or ("for" in marks and child.lemma_.lower() in _SPANS)
