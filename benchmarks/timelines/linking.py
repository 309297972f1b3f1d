"""Which events an entity takes part in: as argument of the verb or noun, or by sharing one."""

from collections.abc import Iterator, Mapping, Set

from spacy.tokens import Doc, Token

from benchmarks.timelines import naming

ARGUMENTS = frozenset(
    {"nsubj", "nsubj:pass", "obj", "obl:agent", "obl:unmarked", "iobj", "nmod", "nmod:poss"}
    | {"compound"}
)
_WITHIN_NAME = frozenset({"flat", "appos", "conj"})
_QUALIFYING = frozenset({"compound", "nmod:desc"})
_SHARING = frozenset({"xcomp", "conj", "advcl"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_DEEPEST = 6

TITLED = 5
"""Within how many words of a body's name the person comes who is introduced by it."""


def linked(doc: Doc, places: Set[int], events: Set[int]) -> set[int]:
    """Returns the events, by token, that one of the tokens at ``places`` takes part in."""
    found: set[int] = set()
    names = _names(doc)
    people = _people(doc)
    for at in places:
        if at in people or not _introduces(doc[at], people):
            found.update(_of(doc[at], places, names, set() if at in people else people))
    return found & events


def _introduces(token: Token, people: Set[int]) -> bool:
    """Tells of "Boeing" in "Boeing vice president Ana Silva" that only she is meant."""
    for behind in token.doc[token.i + 1 : token.i + TITLED]:
        if behind.i in people or behind.pos_ not in ("ADJ", "NOUN", "PROPN"):
            return behind.i in people
    return False


def _people(doc: Doc) -> set[int]:
    return {token.i for span, label in naming.names(doc) if label == "PERSON" for token in span}


def _names(doc: Doc) -> dict[int, int]:
    """Which name, by its first token, each token is part of."""
    return {token.i: span.start for span, _ in naming.names(doc) for token in span}


def _of(
    token: Token, places: Set[int], names: Mapping[int, int], others: Set[int]
) -> Iterator[int]:
    for _ in range(_DEEPEST):
        head = token.head
        if head == token or head.i in others:
            break
        if head.i not in places and token.dep_ in _QUALIFYING:
            yield head.i  # "iPod sales", but not what a "Boeing executive" does
            if names.get(token.i) is None or names.get(token.i) != names.get(head.i):
                return
        elif head.i not in places and token.dep_ not in _WITHIN_NAME and not _is_some_of(token):
            break
        yield head.i
        token = head
    yield from (child.i for child in token.children if child.dep_ in _CLAUSES)
    if token.head != token and (token.dep_ in ARGUMENTS or _is_agent(token)):
        yield token.head.i
        if token.dep_.startswith("nsubj"):
            yield from (child.i for child in token.head.children if child.dep_ == "cop")
            yield from _sharing(token.head)


def _is_some_of(token: Token) -> bool:
    """Tells of "one of the A380s" that it is the A380 still."""
    counted = token.head.pos_ in ("NUM", "PRON", "ADJ", "DET")
    return counted and token.dep_ == "nmod" and any(c.lower_ == "of" for c in token.children)


def _is_agent(token: Token) -> bool:
    """Tells of "was introduced by Apple CEO Steve Jobs" that the parse takes it for a place."""
    return token.dep_ == "obl" and any(child.lower_ == "by" for child in token.children)


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
