"""Which words tell who says something: speaker, verb of saying, to whom and when."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling import clauses
from extractor.pipeline.telling.reading import Reading, Said, stands_beside

AT_CUE = 8
"""So many words beside a verb of saying go with it: "told reporters in Oslo on Monday"."""

_CONTRASTS = lexicon.of_sort("connectives", "contrast")
_PAUSES = frozenset({",", ";", "(", "--", "–", "—"})
_BESIDE = ("aux", "obl", "advmod", "iobj", "compound:prt")


def of(main: Token, reading: Reading) -> int | None:
    """Returns the claim that tells a clause; none of "when he left, she said" tells when."""
    number = reading.teller(main.i)
    if number is None or main.dep_ != "advcl" or main.head.i not in reading.said[number].cue:
        return number
    return None if stands_beside(main) else number


def closes_before(main: Token, number: int | None, reading: Reading) -> bool:
    """Tells of "It sank, a report said, but Norda | paid" that the words close the clause before.

    What is told behind them has its own subject.
    """
    if number is None or not trees.has_subject(main):
        return False
    said = reading.said[number]
    words = (*said.cue, *said.source)
    behind = max(words, default=main.i) + 1
    if behind > main.i or min(said.content, default=0) > min(words):
        return False
    return reading.texts[behind] == "," and reading.tokens[behind + 1].dep_ == "cc"


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
        if number not in reading.tellers:
            reading.tellers[number] = _of(said, reading)
        kept |= reading.tellers[number]
        number = None if _is_beside(said, reading) else _above(said, reading)
    return kept


def _above(said: Said, reading: Reading) -> int | None:
    """Returns the claim in which somebody tells that somebody said so.

    What a noun leads to ("her suggestions") stands below it: the main clause beside it does not.
    """
    number, cue = reading.teller(said.anchor()), reading.tokens[said.anchor()]
    if number is None or not reading.said[number].nominal:
        return number
    return number if reading.tokens[reading.said[number].anchor()].is_ancestor(cue) else None


def _is_beside(said: Said, reading: Reading) -> bool:
    """Tells of ", though others said" that nobody else says so, whatever the parse makes of it."""
    marks = [word for word in reading.tokens[said.anchor()].lefts if word.dep_ == "mark"]
    apart = [word for word in marks if word.i and reading.texts[word.i - 1] == ","]
    return any(word.lower_ in _CONTRASTS for word in apart)


def _of(said: Said, reading: Reading) -> set[int]:
    doc, kept = reading.tokens, set(said.cue)
    if said.source:
        source = reading.doc[said.source[0] : said.source[-1] + 1].root
        first = _first_of_several(source)
        kept |= {at for at in range(first.left_edge.i, source.i) if first.i != source.i}
        told = clauses.noun_phrase(source) & set(said.source) or set(said.source)
        kept |= _with_whole_names(told, said, reading)
        if trees.is_relative(source):
            noun = clauses.noun_phrase(trees.antecedent(source))
            kept |= {at for at in noun if at < source.i}
    for at in said.cue:
        for child in doc[at].children:
            if child.dep_.startswith(_BESIDE) and child.tag_ != "WRB":
                words = [token.i for token in child.subtree]
                if len(words) <= AT_CUE and said.content.isdisjoint(words):
                    kept.update(words)
                elif child.dep_ == "iobj":
                    kept.update(_hearer(child, said))
            elif child.lower_ == "as" and child.dep_ == "mark" and child.is_sent_start:
                kept.add(child.i)
            elif child.dep_ == "obj" and not said.nominal and child.i > at:
                kept.update(_hearer(child, said))
    return kept


def _with_whole_names(told: set[int], said: Said, reading: Reading) -> set[int]:
    """Returns the words of who speaks with the rest of each name: "J. Ana | Silva"."""
    for at in said.source:
        if at - 1 in told and reading.tokens[at].ent_iob_ == "I":
            told.add(at)
    return told


def _first_of_several(source: Token) -> Token:
    """Returns the first of those who say so together: "Ana Silva" of "Ana Silva and Jan Novak"."""
    while source.dep_ == "conj" and source.head.pos_ in ("NOUN", "PROPN"):
        source = source.head
    return source


def _hearer(noun: Token, said: Said) -> list[int]:
    """Returns the words of whom somebody told, up to a pause: not all that are among them."""
    words = [noun.left_edge.i]
    while words[-1] < noun.right_edge.i and noun.doc[words[-1] + 1].text not in _PAUSES:
        words.append(words[-1] + 1)
    own = said.content.isdisjoint(words) and noun.i in words
    return words if own and len(words) <= AT_CUE + AT_CUE // 2 else []
