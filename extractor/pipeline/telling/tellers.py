"""Which words tell who says something: speaker, verb of saying, to whom and when."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling import clauses
from extractor.pipeline.telling.reading import Reading, Said

AT_CUE = 8
"""So many words beside a verb of saying go with it: "told reporters in Oslo on Monday"."""

_CONTRASTS = lexicon.of_sort("connectives", "contrast")
_PAUSES = frozenset({",", ";", "(", "--", "–", "—"})
_BESIDE = ("aux", "obl", "advmod", "iobj", "compound:prt")


def chain(number: int | None, reading: Reading, within: range) -> set[int]:
    """Returns the words that tell who says something, and through whom it came.

    Args:
        number: The number of the claim; None for none.
        reading: The page.
        within: The tokens of the sentence that is told; who speaks elsewhere is left out.
    """
    kept: set[int] = set()
    seen: set[int] = set()
    while number is not None and number not in seen:
        seen.add(number)
        said = reading.said[number]
        if said.anchor() not in within:
            break
        kept |= _of(said, reading)
        number = None if _is_beside(said, reading) else reading.teller(said.anchor())
    return kept


def _is_beside(said: Said, reading: Reading) -> bool:
    """Tells of ", though others said" that nobody else says so, whatever the parse makes of it."""
    marks = [word for word in reading.doc[said.anchor()].lefts if word.dep_ == "mark"]
    apart = [word for word in marks if word.i and reading.texts[word.i - 1] == ","]
    return any(word.lower_ in _CONTRASTS for word in apart)


def _of(said: Said, reading: Reading) -> set[int]:
    doc, kept = reading.doc, set(said.cue)
    if said.source:
        source = doc[said.source[0] : said.source[-1] + 1].root
        kept |= clauses.noun_phrase(source) & set(said.source) or set(said.source)
        if trees.is_relative(source):
            noun = clauses.noun_phrase(trees.antecedent(source))
            kept |= {at for at in noun if at < source.i}
    for at in said.cue:
        for child in doc[at].children:
            if child.dep_.startswith(_BESIDE) and child.tag_ != "WRB":
                words = [token.i for token in child.subtree]
                if len(words) <= AT_CUE and said.content.isdisjoint(words):
                    kept.update(words)
            elif child.dep_ == "obj" and not said.nominal and child.i > at:
                kept.update(_hearer(child, said))
    return kept


def _hearer(noun: Token, said: Said) -> list[int]:
    """Returns the words of whom somebody told, up to a pause: not all that are among them."""
    words = [noun.left_edge.i]
    while words[-1] < noun.right_edge.i and noun.doc[words[-1] + 1].text not in _PAUSES:
        words.append(words[-1] + 1)
    own = said.content.isdisjoint(words) and noun.i in words
    return words if own and len(words) <= AT_CUE + AT_CUE // 2 else []
