"""Which events an entity takes part in: as argument of the verb or noun, or by sharing one."""

from collections.abc import Iterator, Set

from spacy.tokens import Doc, Token

ARGUMENTS = frozenset(
    {"nsubj", "nsubj:pass", "obj", "obl:agent", "iobj", "nmod", "nmod:poss", "compound"}
)
_WITHIN_NAME = frozenset({"flat", "compound", "nmod:desc", "appos", "conj"})
_SHARING = frozenset({"xcomp", "conj", "advcl"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_DEEPEST = 6


def linked(doc: Doc, places: Set[int], events: Set[int]) -> set[int]:
    """Returns the events, by token, that one of the tokens at ``places`` takes part in."""
    found: set[int] = set()
    for at in places:
        found.update(_of(doc[at], places, events))
    return found & events


def _of(token: Token, places: Set[int], events: Set[int]) -> Iterator[int]:
    for _ in range(_DEEPEST):
        head = token.head
        if head == token:
            break
        if head.i not in places and token.dep_ == "compound" and head.pos_ == "NOUN":
            yield head.i  # "iPod sales", but not what a "Boeing executive" does
            return
        if head.i not in places and token.dep_ not in _WITHIN_NAME:
            break
        yield head.i
        token = head
    yield from (child.i for child in token.children if child.dep_ in _CLAUSES)
    if token.head != token and token.dep_ in ARGUMENTS:
        yield token.head.i
        if token.dep_.startswith("nsubj"):
            yield from (child.i for child in token.head.children if child.dep_ == "cop")
            yield from _sharing(token.head)


def _sharing(verb: Token) -> Iterator[int]:
    """The verbs that have their subject from this one, and the objects of all of them."""
    waiting, seen = [verb], set()
    while waiting:
        verb = waiting.pop()
        if verb.i in seen:
            continue
        seen.add(verb.i)
        for child in verb.children:
            if child.dep_ == "obj":
                yield child.i
            own = any(each.dep_.startswith("nsubj") for each in child.children)
            if child.dep_ in _SHARING and child.pos_ in ("VERB", "NOUN", "ADJ") and not own:
                yield child.i
                waiting.append(child)
