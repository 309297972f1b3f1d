"""A time is no subject, and stands beside the verb that it is the time of."""

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits

_TIME_PREPOSITIONS = lexicon.of_sort("connectives", "before_day")
_OPENERS = lexicon.of_sort("connectives", "opener") | {"“", '"', "‘"}
_GOES_ON = lexicon.of_sort("connectives", "goes_on") | {"'s", "’s", "-", "–"}
_VERBAL = frozenset({"VERB", "AUX"})
_SOMEBODY = frozenset(word for word, *_ in lexicon.read("actor_nouns"))


def repair(doc: Doc, start: int, end: int, edits: Edits) -> None:
    """Hangs a time on the verb it stands beside where the parser hung it on what follows."""
    root = next((t for t in doc[start:end] if not start <= t.head.i < end), None)
    if root is None or end >= len(doc):
        return
    if root.dep_ in trees.SUBJECTS and _no_subject(root, start, edits):
        return
    if doc[end].is_punct or doc[end].is_space:
        return
    if doc[end].lower_ in _GOES_ON or doc[end].sent != root.sent:
        return
    marked = start > 0 and doc[start - 1].lower_ in _TIME_PREPOSITIONS
    first = start - marked
    if not marked and doc[end].pos_ in _VERBAL:
        return
    if _opens_sentence(doc, first):
        _time_in_front(doc, (start, end), root, edits, marked=marked)
        return
    verb = _verb_before(doc[first - 1], marked) if first > 0 and root.head.i >= end else None
    if verb is not None:
        edits.hang(root.i, verb.i, "obl" if marked else "obl:unmarked")
        if marked:
            edits.hang(start - 1, root.i, "case")


def _no_subject(time: Token, start: int, edits: Edits) -> bool:
    """Last May, a judge ordered it; the plan announced Friday is late: neither day did it."""
    verb = time.head
    others = (word for word in verb.lefts if word.dep_ in trees.SUBJECTS and word.i > time.i)
    noun = trees.child(time, "appos") or next(others, None)
    if noun is not None and noun.i < verb.i and time.nbor().text == ",":
        edits.hang(noun.i, verb.i, time.dep_)
        edits.hang(time.i, verb.i, "obl:unmarked")
        return True
    made = verb.head
    thing = trees.child(made, "nsubj") if verb.dep_ == "ccomp" and made.i == start - 1 else None
    if thing is None or made.tag_ not in ("VBD", "VBN") or thing.tag_ != "NN":
        return False
    says = thing.lemma_.lower() in _SOMEBODY | words.documents()
    if says or thing.i != made.i - 1 or trees.child(thing, "det") is None or made.dep_ != "ROOT":
        return False
    edits.root(verb.i)
    edits.hang(thing.i, verb.i, time.dep_)
    edits.hang(made.i, thing.i, "acl")
    edits.word(made.i, tag="VBN", pos="VERB")
    edits.hang(time.i, made.i, "obl:unmarked")
    for child in made.children:
        if child not in (thing, verb):
            edits.hang(child.i, verb.i, child.dep_)
    return True


def _verb_before(word: Token, marked: bool) -> Token | None:
    """Returns the verb that ends before a time: "said", or "told reporters" before "Monday"."""
    if word.pos_ == "VERB" or marked:
        return word if word.pos_ == "VERB" else None
    verb, told = word.head, word.dep_ in ("iobj", "obj") and word.head.i < word.i
    return verb if told and verb.lemma_.lower() in words.saying() else None


def _opens_sentence(doc: Doc, first: int) -> bool:
    before = doc[doc[first].sent.start : first]
    return all(token.lower_ in _OPENERS or token.is_space for token in before)


def _time_in_front(
    doc: Doc, span: tuple[int, int], root: Token, edits: Edits, *, marked: bool
) -> None:
    start, end = span
    behind = [c for t in doc[start:end] for c in t.rights if c.i >= end and not c.is_punct]
    name = root.head
    if root.head.pos_ in _VERBAL and root.dep_ not in trees.SUBJECTS:
        return
    if root.head.i < end and root.head != root:
        return
    if root.head == root or root.dep_ in trees.SUBJECTS:
        if not behind or root.head == root:
            return
        name = behind[0]
        verb = root.head
        edits.hang(name.i, verb.i, root.dep_)
        for child in behind[1:]:
            edits.hang(child.i, name.i, child.dep_)
    else:
        while name.head != name and name.head.pos_ not in _VERBAL and name.head.i >= end:
            name = name.head
        above = _predicate(name)
        if above is None:
            return
        verb = above
        if name.dep_.startswith(("obl", "nmod")) and trees.child(verb, *trees.SUBJECTS) is None:
            edits.hang(name.i, verb.i, trees.subject_label(verb))
    edits.hang(root.i, verb.i, "obl" if marked else "obl:unmarked")
    if marked:
        edits.hang(start - 1, root.i, "case")


def _predicate(name: Token) -> Token | None:
    """Returns what the noun behind the time is said of."""
    above = name.head
    if above == name:
        return name if trees.child(name, "cop") is not None else None
    return above if above.pos_ in _VERBAL or trees.child(above, "cop") is not None else None
