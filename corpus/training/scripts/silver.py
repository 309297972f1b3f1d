"""CoreNLP's analyses of political news (UD v1), rewritten to the conventions of EWT and GUM (v2).

The rewriting follows the published differences between the two versions. Sentences it cannot
rewrite with confidence are left out: a silver tree is only worth having where the parser was sure.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from names import TITLES, mark_groups, tag
from treebank import Sentence, Word, read

RENAMED = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "mwe": "fixed",
    "nmod:tmod": "nmod:unmarked",
    "nmod:npmod": "nmod:unmarked",
    "det:predet": "det:predet",
    "acl:relcl": "acl:relcl",
}
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
QUOTES = {"``": '"', "''": '"'}
ENTITIES = {"PERSON": "PERSON", "ORGANIZATION": "ORG", "LOCATION": "PLACE"}
_PIECES = re.compile(r"(?<=[^\W\d])(-)(?=[^\W\d])")
_PREDICATES = ("VB", "JJ", "RB")
_MAX_WORDS = 60


def read_silver(path: Path, demonyms: frozenset[str]) -> Iterator[Sentence]:
    """Yields the usable sentences; a gap left by an unusable one starts a new document."""
    gap = True
    for sentence in read(path):
        if not _usable(sentence.words):
            gap = True
            continue
        _convert(sentence.words)
        _mark_entities(sentence, demonyms)
        sentence.words = split_hyphens(sentence.words)
        sentence.new_document = sentence.new_paragraph = gap or sentence.new_document
        gap = False
        yield sentence


def _usable(words: list[Word]) -> bool:
    roots = sum(word.dep == "ROOT" for word in words)
    return (
        4 <= len(words) <= _MAX_WORDS
        and roots == 1
        and all(word.dep != "dep" and word.head is not None for word in words)
        and words[-1].tag in (".", "''", "-RRB-")
        and not _capitalised(words)
    )


def _capitalised(words: list[Word]) -> bool:
    """Whether a sentence looks like a headline, where the machine takes every word for a name."""
    content = [word.text for word in words if word.text.isalpha() and len(word.text) > 3]
    return sum(text[0].isupper() for text in content) > 0.6 * max(len(content), 1)


def _convert(words: list[Word]) -> None:
    children = _children(words)
    for index, word in enumerate(words):
        word.text = BRACKETS.get(word.text, word.text)
        word.lemma = ""
        word.dep = _label(words, index)
        if word.tag in QUOTES:
            word.text = QUOTES[word.tag] if len(word.text) == 2 else "'"
    _mark_agents(words, children)
    for index in range(len(words)):
        if words[index].dep == "conj":
            _hand_down_conjunction(words, index)
    for index, word in enumerate(words):
        if word.misc.get("NER") == "PERSON" and word.tag.startswith("NNP"):
            _head_name_by_first(words, index, children)


def _children(words: list[Word]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in words]
    for index, word in enumerate(words):
        if word.head is not None and word.head != index:
            children[word.head].append(index)
    return children


def _label(words: list[Word], index: int) -> str:
    word = words[index]
    head = words[word.head if word.head is not None else index]
    if word.dep == "neg":
        return "det" if word.tag == "DT" else "advmod"
    if word.dep == "nmod" or word.dep in ("nmod:tmod", "nmod:npmod"):
        oblique = head.tag.startswith(_PREDICATES)
        ending = "" if word.dep == "nmod" else ":unmarked"
        return ("obl" if oblique else "nmod") + ending
    return RENAMED.get(word.dep, word.dep)


def _mark_agents(words: list[Word], children: list[list[int]]) -> None:
    """In a passive clause "by" introduces the agent; "to" before a noun is tagged a preposition."""
    for index, word in enumerate(words):
        if word.tag == "TO" and word.dep == "case":
            word.tag = "IN"
        below = {words[i].dep for i in children[word.head or 0]} if word.dep == "obl" else set()
        if below & {"aux:pass", "nsubj:pass"} and any(
            words[i].text.lower() == "by" for i in children[index]
        ):
            word.dep = "obl:agent"


def _hand_down_conjunction(words: list[Word], index: int) -> None:
    """Moves "and" and the comma before a conjunct from the first conjunct to that conjunct."""
    first = words[index].head
    for other in range(index - 1, first if first is not None else index, -1):
        word = words[other]
        if word.head != first:
            continue
        if word.dep == "conj":
            return
        if word.dep == "cc" or (word.dep == "punct" and word.text in (",", ";")):
            word.head = index


def _head_name_by_first(words: list[Word], last: int, children: list[list[int]]) -> None:
    """`Barack <-compound- Obama` becomes `Barack -flat-> Obama`; a title before it `nmod:desc`."""
    parts = [
        i
        for i in children[last]
        if words[i].dep == "compound" and i < last and words[i].tag.startswith("NN")
    ]
    names = [i for i in parts if words[i].misc.get("NER") == "PERSON" and not _is_title(words[i])]
    if words[last].dep == "compound" or not names or names != list(range(names[0], last)):
        for i in parts:
            if _is_title(words[i]) and words[last].dep != "compound":
                words[i].dep = "nmod:desc"
        return
    first = names[0]
    words[first].dep, head = words[last].dep, words[last].head
    words[first].head = first if head == last else head
    for i, word in enumerate(words):
        if word.head == last and i != first:
            word.head = first
    for i in [*names[1:], last]:
        words[i].head, words[i].dep = first, "flat"
    for i in parts:
        if i < first:
            words[i].dep = "nmod:desc"


def _is_title(word: Word) -> bool:
    return word.text.lower().strip(".") in TITLES or (word.tag == "NN" and word.text[:1].isupper())


def _mark_entities(sentence: Sentence, demonyms: frozenset[str]) -> None:
    """CoreNLP's entities as ours; what it calls MISC and is no known group stays open."""
    words = sentence.words
    for word in words:
        word.entity = "-" if word.misc.get("NER") == "MISC" else "O"
    start = 0
    while start < len(words):
        kind = words[start].misc.get("NER", "O")
        end = start + 1
        while end < len(words) and words[end].misc.get("NER", "O") == kind:
            end += 1
        if kind in ENTITIES:
            _mark_name(words, start=start, end=end, label=ENTITIES[kind])
        start = end
    mark_groups(words, demonyms)


def _mark_name(words: list[Word], *, start: int, end: int, label: str) -> None:
    while start < end and (
        _is_title(words[start])
        or words[start].text.lower() == "the"
        or not words[start].text[0].isalnum()
    ):
        start += 1
    while end > start and not words[end - 1].text[0].isalnum():
        end -= 1
    span = words[start:end]
    if not span:
        return
    if label == "PERSON" and not all(
        word.tag.startswith(("NNP", "IN", "DT", "HYPH", ".")) for word in span
    ):
        for word in span:
            word.entity = "-"
        return
    tag(words, start=start, end=end, label=label)


def split_hyphens(words: list[Word]) -> list[Word]:
    """Cuts "phase-one" into three words as the treebanks do; the last keeps the word's place."""
    pieces = [
        _PIECES.split(word.text) if _PIECES.search(word.text) else [word.text] for word in words
    ]
    last, total = [], -1
    for parts in pieces:
        total += len(parts)
        last.append(total)
    cut: list[Word] = []
    for word, parts, place in zip(words, pieces, last, strict=True):
        for number, text in enumerate(parts, 1):
            head = last[word.head] if number == len(parts) and word.head is not None else place
            piece = Word(
                text,
                head=head,
                dep="compound",
                entity=_piece_entity(word.entity, number),
                space=False,
            )
            if text == "-" and len(parts) > 1:
                piece.tag, piece.dep = "HYPH", "punct"
            elif number == len(parts):
                piece.tag, piece.dep, piece.space = word.tag, word.dep, word.space
            else:
                piece.tag = word.tag if word.tag.startswith("NNP") else ""
            cut.append(piece)
    return cut


def _piece_entity(entity: str, number: int) -> str:
    return "I" + entity[1:] if entity.startswith("B-") and number > 1 else entity
