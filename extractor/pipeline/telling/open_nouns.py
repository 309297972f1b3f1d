"""Which lines tell of a thing as known by its noun alone: "the valve", "the old quay".

What it belongs to may be open then, so that a slug of what the article is about tells more.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import repeated_heads
from extractor.pipeline.telling.line_features import TIMES
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

_SOLE = lexicon.of_sort("noun_uses", "sole")
_TELLING = frozenset({"compound", "flat", "nmod", "nmod:poss", "nmod:desc", "nummod"})


def has_any(runs: Sequence[Stretch], explained: Iterable[int], reading: Reading) -> bool:
    """Tells whether a line has such a noun, not one that it says before.

    Args:
        runs: The stretches of the line.
        explained: The words with something in brackets behind them.
        reading: The page.
    """
    told, known = set[str](), {*explained, *reading.dated}
    for word in (reading.tokens[at] for run in runs for at in range(*run)):
        lemma = word.lemma_.lower()
        if word.pos_ == "NOUN" and word.i not in known and lemma not in told and _is_open(word):
            return True
        told.add(lemma)
    return False


def _is_open(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in _SOLE or lemma in TIMES or repeated_heads.words_before(noun) is None:
        return False
    return not any(child.dep_ in _TELLING for child in noun.lefts)
