"""Where a sentence says it better than what is cut out of it: it is short, and asserts one thing.

What a cut saves there is a few words; what it loses is what a noun is for ("a letter | asking him
to leave"), how something was done or under which condition.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import clauses
from extractor.pipeline.telling.reading import Reading

LONGEST = 25
"""Words of a sentence that is told whole rather than cut."""

SAID = 40
"""Words of one that says who said so."""

MOST = 50
"""Words of a claim's line with its sentence whole."""

_JOINED = frozenset({"conj", "parataxis", "ccomp", "dep"})
_PARTING = frozenset({";", ":", "--", "–", "—", "(", "?"})
_MARKS = frozenset({'"', "“", "”", "''", "``"})
_ACCORDING = lexicon.of_sort("connectives", "according")
_CONTRASTS = lexicon.of_sort("connectives", "contrast")


def of_event(main: Token, kept: set[int], reading: Reading) -> set[int]:
    """Returns the words of the sentence of ``main`` where it is better told whole; else ``kept``.

    What somebody said is told whole by the claim.

    Args:
        main: The predicate whose clause ``kept`` tells.
        kept: Its words, and those of whoever tells it.
        reading: The page.
    """
    asserted = main.head.i == main.i and reading.teller(main.i) is None
    return _whole(reading.sentence(main.i), kept, LONGEST, reading) if asserted else kept


def of_claim(number: int, kept: set[int], reading: Reading) -> set[int]:
    """Returns the words of a claim with all its sentence where that is better; else ``kept``."""
    said = reading.said[number]
    cue = reading.tokens[said.anchor()]
    sentence = reading.sentence(cue.i)
    inside = not said.content.isdisjoint(sentence)
    told = said.cue and inside and not said.nominal and cue.lower_ not in _ACCORDING
    if not told or cue.sent.root.i not in {cue.i, *said.heads}:
        return kept
    found = kept | _whole(sentence, kept, SAID, reading, said.heads)
    return found if sum(reading.words(at, at + 1) for at in found) <= MOST else kept


def _whole(
    sentence: range,
    kept: set[int],
    most: int,
    reading: Reading,
    said: frozenset[int] = frozenset(),
) -> set[int]:
    begin, end = sentence.start, sentence.stop
    if not kept or reading.words(begin, end) > most:
        return kept
    while end > begin and reading.tokens[end - 1].is_space:
        end -= 1
    left = [word for word in reading.tokens[begin:end] if word.i not in kept]
    marks = sum(word.text in _MARKS for word in left)
    if marks % 2 or (marks and sum(reading.texts[at] in _MARKS for at in sentence) % 2):
        return kept  # its quotation ends in the next sentence
    if not any(word.is_alpha for word in left):
        return kept
    if not _is_announced(left, said, reading) and any(_parts(word, said, reading) for word in left):
        return kept
    return set(range(begin, end))


def _is_announced(left: list[Token], said: frozenset[int], reading: Reading) -> bool:
    """Tells of "hit the north | : the old ports" that a colon leads to the rest, no clause."""
    words = [word for word in left if not word.is_space]
    bare = reading.finite.isdisjoint(word.i for word in words)
    return bare and not said and words[0].text == ":" and words[-1].i - words[0].i < len(words)


def _parts(word: Token, said: frozenset[int], reading: Reading) -> bool:
    """Tells whether a word that a cut leaves out belongs to another assertion.

    What is said in one breath is one: "said that it rose, and that it would fall".
    """
    if word.text in _PARTING or "\n" in word.text:
        return True
    if word.i in reading.cues:
        return word.dep_ != "advcl" or word.tag_ != "VBG"
    if not trees.is_predicate(word):
        return False
    if word.dep_ == "advcl":  # ", while Japan banned beef"
        return trees.marker(word) in _CONTRASTS and clauses.set_apart(word)
    if word.dep_ == "conj" and word.head.i in said and trees.marker(word) == "that":
        return False
    return word.dep_ in _JOINED and (auxiliaries.is_finite(word) or trees.has_subject(word))
