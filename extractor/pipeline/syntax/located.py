"""The state behind a city is no subject, and the city before a noun is where that noun is.

Parsers end a noun phrase at the comma in "a man from Erie, Pa." and in "the Erie, Pa., company".
"""

import re

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits

_STATE = re.compile(r"[A-Z][A-Za-z.]*\.|[A-Z]{2}")
_SETS = lexicon.of_sort("pronouns", "definite") | lexicon.of_sort("pronouns", "article")
_DESCRIBES = frozenset({"NOUN", "ADJ", "PROPN"})
_OF_CITY = frozenset({"conj", "appos", "nmod", "nmod:unmarked", "dep"})


def repair(state: Token, edits: Edits) -> None:
    """Hangs ``state`` on the city before its comma, and that on the noun behind the next."""
    if state.pos_ != "PROPN" or state.i < state.sent.start + 3 or state.ent_iob_ == "I":
        return
    comma, last = state.nbor(-1), state.nbor(-2)
    if comma.text != "," or last.pos_ != "PROPN":
        return
    if state.ent_type_ == "PLACE" or _STATE.fullmatch(state.text):
        city = last.head if last.dep_ == "flat" else last
        head = state.head
        whole = state.dep_ in ("compound", "amod") and head.ent_iob_ == "I"
        _no_subject(head if whole and head.i > state.i else state, city, edits)
        _before_noun(state, city, edits)


def _no_subject(state: Token, city: Token, edits: Edits) -> None:
    """A man from Austin, Texas died: the man did."""
    noun, verb = city.head, state.head
    if state.dep_ not in trees.SUBJECTS or city.dep_ != "nmod" or city.ent_type_ != "PLACE":
        return
    beside = noun.head == verb and trees.child(noun, "case") is None
    if (beside and noun.dep_ in trees.SUBJECTS | {"obl"}) or _is_set_beside(noun):
        edits.hang(state.i, city.i, "nmod:unmarked")
        edits.hang(noun.i, verb.i, state.dep_)


def _is_set_beside(noun: Token) -> bool:
    """Tells of a noun that a parser hung behind a comma on the noun before it."""
    first = noun.left_edge
    behind = noun.dep_ == "appos" and noun.head.i < first.i
    return behind and first.nbor(-1).text == ","


def _before_noun(state: Token, city: Token, edits: Edits) -> None:
    """The Erie, Pa., company said: the company did."""
    first, doc = city.left_edge, city.doc
    end = state.i + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    noun = _noun(doc[end + 1]) if end + 1 < len(doc) and doc[end].text == "," else None
    if noun is None or first.lower_ not in _SETS or first.head != city:
        return
    if noun.head.i in range(first.i, end) and noun.dep_ in _OF_CITY:
        edits.hang(noun.i, city.head.i, city.dep_)
    if noun.pos_ not in _DESCRIBES:
        edits.word(noun.i, tag="NN", pos="NOUN", lemma=noun.lower_)
    edits.hang(city.i, noun.i, "compound")
    edits.hang(first.i, noun.i, "det")
    edits.hang(state.i, city.i, "nmod:unmarked")


def _noun(word: Token) -> Token | None:
    """The last word of the plain noun phrase that ``word`` begins without an article."""
    last = None
    while word.is_lower and (word.pos_ in _DESCRIBES or (last is None and _is_subject(word))):
        last = word
        if word.i + 1 >= len(word.doc):
            break
        word = word.nbor()
    return last if last is not None and (last.pos_ in _NOUNS or _is_subject(last)) else None


def _is_subject(word: Token) -> bool:
    return word.dep_ in trees.SUBJECTS


_NOUNS = frozenset({"NOUN", "PROPN"})
