"""Which lines say "this" or "these" of what was told just before, and is not in the line."""

from collections.abc import Collection, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.telling.line_features import POINTING, TIMES
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

_INSTANTS = lexicon.of_sort("noun_uses", "instant")
_JOINED = frozenset({"conj", "advcl", "parataxis"})


def has_any(runs: Sequence[Stretch], explained: Collection[int], reading: Reading) -> bool:
    """Tells whether a line points to what it does not tell.

    Args:
        runs: The stretches of the line.
        explained: The words with a name in brackets behind them.
        reading: The page.
    """
    shown = {at for run in runs for at in range(*run)}
    words = (reading.tokens[at] for at in shown)
    return any(
        _points(word, shown, explained)
        for word in words
        if word.lower_ in POINTING and reading.quotation(word.i) is None
    )


def _points(word: Token, shown: set[int], explained: Collection[int]) -> bool:
    if word.dep_ != "det" or word.head.i < word.i:
        return not _follows(word, shown)
    noun = word.head
    lemma = noun.lemma_.lower()
    if noun.i in explained or lemma in TIMES:
        return False
    if lemma in _INSTANTS and any(child.dep_ == "case" for child in noun.lefts):
        return False
    before = {at for at in shown if at < word.i}
    if not before:
        return True
    if any(each.pos_ == "PROPN" and each.i in shown for each in noun.subtree):
        return False  # "this outbreak in Oslo"
    return not any(noun.doc[at].lemma_.lower() == lemma for at in before)


def _follows(this: Token, shown: set[int]) -> bool:
    """Tells of "prices rose, and this will go on" that the clause before tells what is meant."""
    clause = this.head
    while clause.dep_ in ("ccomp", "xcomp"):
        clause = clause.head
    before = clause.head
    joined = clause.dep_ in _JOINED and before.i in shown and before.i < this.i
    return joined and _is_clause(clause) and _is_clause(before)


def _is_clause(word: Token) -> bool:
    return any(child.dep_.startswith("nsubj") for child in word.children)
