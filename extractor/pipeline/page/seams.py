"""Where a page lost the line between two of its pieces: "a crowd at the gate | Ministers met".

A caption, a bullet or a headline then runs into the sentence behind it, and neither can be told.
A linear model scores each capitalised word that no stop stands before, by the tags and capitals
beside it and by what stands on either side of it in its line; its weights are
``lexicons/seam_weights.tsv``, learned by ``corpus/training/scripts/seam_weights.py``.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from extractor import lexicon
from extractor.pipeline import annotations, words
from extractor.pipeline.page import seam_features
from extractor.pipeline.page.tagged import SMALL, Line, Tagged, days
from extractor.pipeline.syntax import auxiliaries

THRESHOLD, OF_PEOPLES, OF_NAMES = 0.3, 2.0, 4.0
"""Log-odds from which a word starts a sentence; a name or the adjective of one ("Norwegian") stands
behind a small word more often."""
ON_TOP = 1.0
"""Log-odds that are enough in the first line of a page without a headline, which often holds it."""
TOLD_AGAIN = -3.0
"""Log-odds that are enough there before a clause that takes up a noun of the one before it."""
AGAIN = 14
"""Words of a clause among which that noun stands."""
SHORTEST = 3
"""Words of a piece; of two seams that are nearer to each other the likelier is one."""
SHORTEST_START = 4
"""Letters of a word that is believed to start a sentence behind a name, if names may hold it."""
AROUND = 80
"""Words on either side that are looked at, so that time grows with the length of a text."""
TOLD = 6
"""Words behind a verb of saying within which what is said begins: "said on Friday Norway ..."."""
_BEFORE_QUOTATION = frozenset({"NN", "CD", "RB", "''", "-R"})
"""What a line ends with, as the first two letters of its tag: not what brings in a quotation."""
_NEVER_LAST = frozenset({"CC", "DT", "MD", "PDT", "POS", "PRP$", "TO", "VB", "WP$"})
"""The tags of words that no line ends with."""
_LAST = frozenset({"NN", "NNS", "RB", "RP", "VBD", "VBN"})
"""The tags of small words that a headline ends with, before a story that takes it up."""
_NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
LONG = 3
"""Letters of a small word that tells little."""
_CLOSING = "\"'”’)]%"
_OF_NAMES = frozenset({"NN", "NNP", "NNPS"})
"""The tags of words that go on with a name behind another capital."""
_LETTERED = lexicon.of_sort("noun_uses", "lettered")
_PAUSES = ".,!?…;:"
_ENDING = ('"', "”", "’", "''")


def find(doc: Doc) -> list[int]:
    """Returns the words of a tagged Doc that start a sentence though nothing else says so."""
    page, known = Tagged(doc), _weights()
    top = _top(page)
    found: dict[int, float] = {}
    for at, line in candidates(page):
        score = sum(known.get(each, 0.0) for each in seam_features.of(page, at, line))
        last = max(found, default=at - SHORTEST)
        threshold = _threshold(page, at)
        if at in top:
            threshold = min(threshold, TOLD_AGAIN if _tells_again(page, at, line) else ON_TOP)
        if score <= threshold or (at - last < SHORTEST and score <= found[last]):
            continue
        if at - last < SHORTEST:
            del found[last]
        found[at] = score
    return list(found)


def candidates(page: Tagged) -> Iterator[tuple[int, Line]]:
    """Yields each word that may start a sentence, with its line or what is near it there."""
    for line in page.lines:
        for at in range(line.start + 1, line.end):
            if not (page.capital[at] or page.opening[at]) or not _is_open(page, at):
                continue
            near = Line(max(line.start, at - AROUND), min(line.end, at + AROUND))
            if _is_start(page, at, near) or _is_quotation(page, at, near):
                yield at, near


def _threshold(page: Tagged, at: int) -> float:
    """Returns the score from which a candidate is believed."""
    if page.text[at - 1].isdigit() and page.capital[at] and page.tags[at] not in SMALL:
        return OF_NAMES
    if page.opening[at] or not page.text[at - 1].islower():
        return THRESHOLD
    if page.tags[at] in SMALL:
        return THRESHOLD
    goes_on = at + 1 < len(page.text) and page.capital[at + 1]
    if page.tags[at].startswith("JJ"):
        return OF_NAMES if goes_on else THRESHOLD if page.is_small(at) else OF_PEOPLES
    is_object = page.tags[at - 1].startswith("VB") and page.tags[at].startswith("NN")
    return OF_NAMES if goes_on or is_object or not page.is_small(at) else THRESHOLD


def _tells_again(page: Tagged, at: int, line: Line) -> bool:
    """Tells of "Ferry sinks off northern port | The ferry left" that a story tells its headline.

    Both have a verb, and the story has a noun of the headline, other than the last.
    """
    before, after = range(line.start, at), range(at, line.end)
    if page.tags[at - 1] not in _LAST or page.capital[at - 1]:
        return False
    says = page.doc[at - 1].lemma_ in words.saying()  # "port is closed claims | Norda"
    if says or seam_features.names_actor(page, at):  # "energy giant | Norda"
        return False
    verbs = [each for each in (*before, *after) if page.tags[each] in auxiliaries.FINITE]
    own = next((verb for verb in verbs if verb > at), at)
    linked = not seam_features.LINKING.isdisjoint(page.tags[at:own])  # "the yard Norda, which had"
    if own == at or linked or verbs[0] > at:
        return False
    told = {page.lower[each] for each in before[:-1] if _is_telling(page, each)}
    again = {page.lower[each] for each in after[:AGAIN] if _is_telling(page, each)}
    return not told.isdisjoint(again - {page.lower[at - 1]})


def _is_telling(page: Tagged, at: int) -> bool:
    """Tells of a noun, a name or an acronym that it says what a piece is about."""
    word = page.text[at]
    telling = len(word) > LONG or (word.isupper() and len(word) > 1)
    return page.tags[at] in _NOUNS and telling and word[0].isalpha()


def _top(page: Tagged) -> range:
    """Returns the first line of prose of a page that has no headline of its own."""
    blocks = page.doc.spans.get(annotations.LAYOUT, ())
    first = next((block for block in blocks if block.label_ in ("headline", "paragraph")), None)
    if first is None or first.label_ == "headline":
        return range(0)
    lines = (range(line.start, line.end) for line in page.lines)
    return next((line for line in lines if line.start == first.start), range(0))


def _is_open(page: Tagged, at: int) -> bool:
    """Tells whether a new line could start here: a space, and a word or closing mark before."""
    if not page.spaced[at - 1] or page.tags[at - 1] in _NEVER_LAST:
        return False
    last = page.text[at - 1][-1]
    return last.isalnum() or (last in _CLOSING and page.text[at - 2][-1] not in _PAUSES)


def _is_start(page: Tagged, at: int, line: Line) -> bool:
    """Tells whether a capital can be one of a new sentence, not of a name, a shout, and not "I"."""
    word = page.text[at]
    if not page.capital[at] or word == "I" or page.lower[at] in days() or not word.isalpha():
        return False
    if at + 1 < line.end and page.text[at + 1] == "(":
        return False  # "influenza A (H1N1)"
    if word == "A" and page.lower[at - 1] in _LETTERED:
        return False  # "the influenza A virus"
    behind_name = any(map(str.isupper, page.text[at - 1]))
    if behind_name and (page.tags[at] in _OF_NAMES or _can_end_name(page, at)):
        return False
    if page.is_name(at) and not page.is_small(at):
        return True
    return (len(word) == 1 or not word.isupper()) and not _is_told(page, at, line, within=TOLD)


def _can_end_name(page: Tagged, at: int) -> bool:
    """Tells whether a short word may be the rest of a name, as "He" is in "Liu He"."""
    return len(page.text[at]) < SHORTEST_START and page.lower[at] not in _never_names()


def _is_quotation(page: Tagged, at: int, line: Line) -> bool:
    """Tells whether a quotation begins that says something, and that nothing brings in.

    What no stop or comma ends is what something is called: the song "We are all at sea".
    """
    if not page.opening[at] or page.tags[at - 1][:2] not in _BEFORE_QUOTATION:
        return False
    if _is_told(page, at, line, within=AROUND):
        return False
    says = False
    for place in range(at + 1, line.end):
        if page.text[place] in _ENDING:
            return says and page.text[place - 1][-1] in _PAUSES
        says = says or page.tags[place] in auxiliaries.FINITE
    return says


def _is_told(page: Tagged, at: int, line: Line, *, within: int) -> bool:
    """Tells whether the last verb before is one of saying, and how what follows may be said."""
    before = range(at - 1, max(line.start, at - within) - 1, -1)
    verb = next((each for each in before if page.tags[each] in auxiliaries.FINITE), None)
    return verb is not None and page.doc[verb].lemma_ in words.saying()


@cache
def _never_names() -> frozenset[str]:
    return frozenset(word for word, behind in lexicon.read("sentence_starts") if behind == "any")


@cache
def _weights() -> dict[str, float]:
    return {feature: float(weight) for feature, weight in lexicon.read("seam_weights")}
