"""Finds what was said, by the parse: the units a cue governs.

Quotation marks are looked at elsewhere (``attribution``); here only the tree is read.
"""

from spacy.tokens import Token

from extractor.pipeline.claims import cues, pauses, sources
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.syntax import trees

_MARKS = frozenset({'"', "“", "”", "‘", "``", "''"})
_STOPS = frozenset(".?!")
_ADDED = frozenset({"obl", "nmod", "advcl", "acl"})
_CLAUSES = frozenset({"ccomp", "parataxis", "csubj"})


def find(cue: Cue, source: Source | None) -> set[int]:
    """Returns the tokens of the content of ``cue``; empty when it governs none."""
    if cue.kind == "phrase":
        indices = _sentence_around(cue, source)
    else:
        indices = _stretched(_governed(cue), cue)
    indices |= _first_half(indices, cue)
    indices -= set(range(cue.start, cue.end)) | _next_sentence(indices, cue)
    if source is not None:
        indices -= set(range(source.start, source.end))
    return indices


def _first_half(indices: set[int], cue: Cue) -> set[int]:
    """Returns what stands before a content that begins with "but" or "and"."""
    doc, first = cue.head.doc, min(indices, default=cue.start)
    if first < cue.start and doc[first].dep_ == "cc":
        return set(range(cue.head.sent.start, first))
    return set()


def _next_sentence(indices: set[int], cue: Cue) -> set[int]:
    """Returns what lies behind a full stop that the parser read over."""
    doc = cue.head.doc
    last = max(indices, default=0)
    for at in range(cue.end, last):
        text = doc[at].text
        if text == ";" or (text in _STOPS and _begins(doc[at + 1].text)):
            return set(range(at + 1, last + 1))
    return set()


def _begins(word: str) -> bool:
    return word in _MARKS or word[0].isupper()


def _stretched(indices: set[int], cue: Cue) -> set[int]:
    """Adds what follows the content up to the next comma or conjunction.

    Where a prepositional phrase belongs is what parsers know least; in a report nearly all of what
    stands behind the content is content.
    """
    last = max(indices, default=0)
    if last < cue.end:
        return indices
    above = {token.i for token in cue.head.ancestors}
    for token in cue.head.doc[last + 1 : cue.head.sent.end]:
        if token.text in _MARKS:
            indices.add(token.i)
            continue
        if token.is_punct or token.is_space or token.dep_ == "cc" or token.lower_ in pauses.BREAKS:
            break
        if token.i in above or (token.dep_ in trees.AUXILIARIES and token.head.i in above):
            break
        indices.add(token.i)
    return indices


def _governed(cue: Cue) -> set[int]:
    head = cue.head
    indices: set[int] = set()
    if trees.is_passive(head) and not cue.entry.frames.isdisjoint({"obj", "obj:as", "obj:inf"}):
        subject = trees.child(head, "nsubj:pass")
        if subject is not None and subject.lower_ == "it" and trees.child(head, "ccomp"):
            subject = None  # "it was announced that": the clause is what was
        indices |= set(trees.phrase(subject)) if subject is not None else set()
    for word in _units(cue):
        indices |= set(trees.phrase(word)) - _others_words(word)
    if not indices and "clause" in cue.entry.frames:
        indices = _host(cue)
    if not indices and cue.kind == "verb" and "obj" in cue.entry.frames:
        indices = _relativized(head)
    return indices


def _others_words(word: Token) -> set[int]:
    """Returns the clauses in which the writer turns to another speaker: ", while Beijing said"."""
    indices: set[int] = set()
    for clause in word.rights:
        if word.dep_ == "xcomp" and clause.dep_ == "advcl" and _is_set_off(clause):
            indices |= set(trees.phrase(clause))
        other = trees.child(clause, *trees.SUBJECTS)
        turned = clause.dep_ == "conj" or trees.marker(clause) == "while"
        if turned and other is not None and other.pos_ == "PROPN" and cues.is_reporting(clause):
            indices |= set(trees.phrase(clause))
    return indices


def _is_set_off(clause: Token) -> bool:
    edge = clause.left_edge
    return edge.i > 0 and edge.nbor(-1).text == ","


def _units(cue: Cue) -> list[Token]:
    """Returns the children of the cue that are content; "said that X" outdoes a clause before."""
    found = [word for word in cue.head.children if _is_content(word, cue)]
    if any(word.i > cue.head.i and trees.marker(word) == "that" for word in found):
        found = [word for word in found if word.i > cue.head.i]
    return found


def _is_content(word: Token, cue: Cue) -> bool:
    """Whether ``word``, a child of the cue, is content under one of the frames of the cue."""
    frames = cue.entry.frames
    if word.dep_ == "obj":
        if word.lower_ in sources.TIME_WORDS:
            return False
        return "obj" in frames or _has_complement(cue)
    if word.dep_ == "ccomp":
        if word.lower_.endswith("ing") and cues.is_reporting(word) and not trees.marker(word):
            return False
        return bool(frames & {"clause", "inf", "obj:inf"})
    if word.dep_ == "parataxis":
        return "clause" in frames and word.i > cue.head.i and _follows_colon(word)
    if word.dep_ == "xcomp":
        return _takes_xcomp(word, cue)
    if word.dep_ in _ADDED:
        return _takes_phrase(word, cue)
    return False


def _has_complement(cue: Cue) -> bool:
    """Whether the object comes with what an "obj:..." frame asks for."""
    if not any(frame.startswith("obj:") for frame in cue.entry.frames):
        return False
    return any(
        word.dep_ != "obj" and _is_content(word, cue) and word.dep_ not in _CLAUSES
        for word in cue.head.children
    )


def _takes_xcomp(word: Token, cue: Cue) -> bool:
    frames = cue.entry.frames
    if cue.entry.polarity == "denies" and cues.is_saying(word):
        return False
    if word.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"}:
        return bool(frames & {"obj:pred", "obj:as", "inf"})
    if trees.child(word, *trees.SUBJECTS) is not None:
        return "clause" in frames
    if "obj:inf" in frames and trees.child(cue.head, "obj", "iobj", "nsubj:pass") is not None:
        return True
    return bool(frames & {"inf", "on:inf", "to:inf"})


def _takes_phrase(word: Token, cue: Cue) -> bool:
    marker = trees.marker(word)
    frames = cue.entry.frames
    if not marker or word.lower_ in sources.TIME_WORDS:
        return False
    if marker == "that" or (marker == "to" and word.dep_ in {"acl", "advcl"}):
        return cue.kind != "verb" and bool(frames & {"clause", "inf"})
    return marker in frames or f"obj:{marker}" in frames or f"{marker}:inf" in frames


def _follows_colon(word: Token) -> bool:
    edge = word.left_edge
    before = [edge.nbor(-1)] if edge.i else []
    return any(token.text in {":", '"', "“", "''", "``"} for token in [edge, *before])


def _host(cue: Cue) -> set[int]:
    """Returns the clause that a parenthetical cue ("..., he said, ...") interrupts."""
    head = cue.top
    as_reported = head.dep_ == "advcl" and trees.marker(head) == "as"
    if head.head == head or not (head.dep_ == "parataxis" or as_reported):
        return set()
    host = set(trees.phrase(head.head)) - set(trees.phrase(head))
    for word in head.head.children:
        if word.dep_ == "conj" and word.i > head.i and trees.child(word, *trees.SUBJECTS) is None:
            host -= set(trees.phrase(word))
    return host


def _relativized(verb: Token) -> set[int]:
    """Returns the noun before a relative clause that has no object of its own."""
    if verb.dep_ != "acl:relcl" or verb.head.i > verb.i:
        return set()
    return set(trees.phrase(verb.head)) - set(trees.phrase(verb))


def _sentence_around(cue: Cue, source: Source | None) -> set[int]:
    """Returns what "according to X" vouches for: all before it, or all behind it when it leads."""
    sentence = cue.head.sent
    words = [token for token in sentence[: cue.start - sentence.start] if token.is_alpha]
    if len(words) > 1:
        return set(range(_part_start(cue), cue.start))
    return set(range(source.end if source else cue.end, sentence.end))


def _part_start(cue: Cue) -> int:
    """Returns where the part of the sentence that the cue closes begins: behind ";" or "("."""
    sentence = cue.head.sent
    start = sentence.start
    for token in cue.head.doc[start : cue.start]:
        if token.text in {";", "("} and token.i + 2 < cue.start:
            start = token.i + 1
        elif token.text == ")":
            start = sentence.start
    return start
