"""What is told only as doubted, asked or charged: "doubt that he left", "suspected of stealing"."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.events import negation
from extractor.pipeline.syntax import modality

_ASKING = frozenset({"WP", "WRB"})
_OF_PLANS = lexicon.of_sort("connectives", "of_plan")
_SIGNS = lexicon.of_sort("deed_words", "sign")


def is_open(verb: Token) -> bool:
    """Tells of "perhaps" and of a question that nobody says it is so."""
    adverbs = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    return bool(adverbs & negation.of_sort("perhaps")) or _is_asked(verb)


def is_so(verb: Token) -> bool:
    """Tells of what a clause tells that somebody doubts it, or that it is only charged.

    "Nobody asked why he left" takes it for granted.
    """
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    if _asks(verb):
        return False
    if verb.dep_ in ("ccomp", "csubj"):
        noun = _noun_before_that(verb)
        return _is_open(noun) if noun is not None else _leaves_open(verb.head)
    if verb.dep_ not in ("acl", "advcl"):
        return False
    marks = {child.lower_ for child in verb.lefts if child.dep_ == "mark"}
    if verb.dep_ == "acl" and marks & {"that", "of"} and _is_open(verb.head):
        return True
    if not marks & _OF_PLANS or any(child.dep_.startswith("nsubj") for child in verb.lefts):
        return False
    return _is_open(verb.head) or verb.head.lemma_.lower() in negation.of_sort("charged")


def _noun_before_that(verb: Token) -> Token | None:
    """Returns "claims" of "faces claims that he left", whatever a parse takes it for."""
    that = next((child for child in verb.lefts if child.lower_ == "that"), None)
    noun = that.nbor(-1) if that is not None and that.i else None
    return noun if noun is not None and noun.dep_ == "obj" else None


def _is_open(noun: Token) -> bool:
    """Tells of "allegations that" and "no evidence that" that it may not be so.

    It may be so after "confirmed the suspicion that".
    """
    object_ = noun.dep_ == "obj"
    if noun.lower_ in _SIGNS:
        return negation.has_no(noun) or (object_ and _is_by_nobody(noun.head))
    confirmed = object_ and modality.effect_of(noun.head) == "happened"
    return noun.lemma_.lower() in negation.of_sort("unproven") and not confirmed


def _leaves_open(above: Token) -> bool:
    """Tells of "doubt", "it is likely" and "few believe" that it may not be so."""
    if above.lemma_.lower() in negation.of_sort("doubt"):
        return above.pos_ == "ADJ" or not _is_by_nobody(above)
    return modality.effect_of(above) == "possible" and _is_by_nobody(above)


def _is_by_nobody(verb: Token) -> bool:
    """Tells of "nobody believes", "nothing suggests" and "few think" that hardly anybody does."""
    few = (word for child in verb.lefts for word in (child, *child.lefts) if word.lower_ == "few")
    rare = any(word.nbor(-1).lower_ not in ("a", "the") if word.i else True for word in few)
    return rare or negation.is_negated(verb, by_object=False)


def _is_asked(verb: Token) -> bool:
    """Tells whether a verb heads a question, not what the question takes for granted.

    Of "sales had doubled, yet what was left?" only the second half is asked.
    """
    if any(child.dep_ == "conj" and _asks(child) for child in verb.rights) and not _asks(verb):
        return False
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ in ("ROOT", "root") and "?" in (word.text for word in verb.sent[-2:])


def _asks(verb: Token) -> bool:
    return any(word.tag_ in _ASKING for word in verb.lefts)
