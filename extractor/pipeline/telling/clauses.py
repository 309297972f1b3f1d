"""Which words of a sentence tell an event: its own clause, and what its truth hangs on.

Kept are subject, verb group, objects, times and places, and the conditions, denials and doubts in
whose scope the event stands. Left out are clauses that tell something else: those joined by "and",
relative clauses behind a comma, long appositions, asides.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.events import event_verbs, negation
from extractor.pipeline.syntax import arguments, auxiliaries, modality, trees
from extractor.pipeline.telling.reading import BESIDE, Reading

_ASIDE = frozenset({"parataxis", "discourse", "vocative", "list", "dep", "punct"})
_BINDING = lexicon.of_sort("connectives", "bind")
"""Words at the head of a clause without which the clause above it would mean something else."""

_DEFINITE = lexicon.of_sort("pronouns", "definite")
_ALTERNATIVE = lexicon.of_sort("connectives", "alternative")
_LINKS = lexicon.of_sort("connectives", "link")

SHORT = 10
"""So many words of "as he left" stay, where no comma sets it apart."""

NAMED = 6
"""So many words of an apposition stay."""

NEEDED = 20
"""Tokens of a clause that stays because it says what a noun is for, or which one it is."""

_SHARED = frozenset({"obj", "iobj", "xcomp", "ccomp"})
SIDE_BY_SIDE = 2
"""Words from a verb to the next that have one object, "and" between them."""


def of(main: Token) -> set[int]:
    """Returns the indices of the words of a clause, with what it shares with those above it.

    Args:
        main: Its predicate, as ``scope`` finds it; of a noun that has none, the noun.
    """
    if not trees.is_predicate(main):
        return noun_phrase(main)
    kept = set(_members(main, main)) | _shared(main)
    if main.dep_ in _DESCRIBING:
        kept |= {at for at in noun_phrase(main.head) if at < main.left_edge.i}
    return kept


def path(trigger: Token, main: Token) -> set[int]:
    """Returns the words from an event up to the predicate whose clause it is told in."""
    kept, token = set(), trigger
    while token.i != main.i:
        kept.add(token.i)
        kept.update(child.i for child in token.lefts if child.dep_ in _BEFORE)
        token = token.head
    return kept


_BEFORE = frozenset({"case", "det", "amod", "compound", "nummod", "mark", "aux", "nmod:poss"})


def scope(trigger: Token, reading: Reading) -> Token:
    """Returns the topmost predicate without which an event's clause would not be true.

    That is the verb a noun hangs on, what governs an infinitive, a question or a complement, and
    the verb whose condition it is; it stops at what a claim asserts.
    """
    token, seen = trigger, set()
    while token.i not in seen:
        seen.add(token.i)
        number = reading.teller(token.i)
        said = reading.said[number] if number is not None else None
        asserted = said is not None and token.i in said.heads and not said.nominal
        if token.head.i == token.i or (asserted and trees.is_predicate(token)):
            break
        if not _is_bound(token):
            break
        token = token.head
    return token


def noun_phrase(noun: Token) -> set[int]:
    """Returns the words of a noun phrase, without the preposition or conjunction before it."""
    before = [c for c in noun.lefts if c.dep_ in ("case", "cc", "mark")]
    return set(_members(noun, noun)) - {word.i for c in before for word in c.subtree}


def _is_bound(token: Token) -> bool:
    """Tells whether the word above decides whether, or of whom, an event is told."""
    if token.dep_ in ("xcomp", "ccomp", "csubj", "csubj:pass"):
        return True
    if token.dep_ == "conj":
        joins = any(child.lower_ in _ALTERNATIVE for child in token.lefts)
        return joins or not trees.is_predicate(token)
    if not trees.is_predicate(token):
        return token.dep_ not in ("root", "ROOT", *_ASIDE)
    if token.dep_ == "advcl":
        return binds(token) or modality.is_infinitive(token)
    return token.dep_ in ("acl", "obl", "nmod", "obj") and modality.is_infinitive(token)


def binds(clause: Token) -> bool:
    """Tells of a clause that what it hangs on would mean something else without it."""
    first = {c.lower_ for c in clause.lefts if c.dep_ in _MARKS}
    first.add(clause.left_edge.lower_)
    compares = "as" in first and clause.head.pos_ in ("ADV", "ADJ")  # "as long as it pays"
    return compares or not first.isdisjoint(_BINDING) or negation.in_condition(clause)


_MARKS = frozenset({"mark", "case", "advmod"})


def _members(top: Token, main: Token) -> Iterator[int]:
    """Yields the words below ``top`` that are told with it.

    What comes behind a verb that is joined and left out belongs to that, but for a condition.
    """
    left = [top]
    while left:
        token = left.pop()
        yield token.i
        ended = False
        for child in token.children:
            if ended and not (child.dep_ == "advcl" and binds(child)):
                continue
            if _belongs(child, token, main):
                if child.dep_ in _DESCRIBING and says_what(child) and _size(child) <= NEEDED:
                    yield from (word.i for word in child.subtree)
                else:
                    left.append(child)
            elif child.i > token.i and _is_joined(child):
                ended = True


_DESCRIBING = frozenset({"acl", "acl:relcl"})


def _size(clause: Token) -> int:
    return clause.right_edge.i - clause.left_edge.i + 1


def _is_joined(child: Token) -> bool:
    """Tells of a verb joined by "and" or ", while", which what comes behind it belongs to."""
    if child.dep_ == "advcl":
        return set_apart(child) and auxiliaries.is_finite(child) and trees.has_subject(child)
    return child.dep_ == "conj" and trees.is_predicate(child)


def _belongs(child: Token, head: Token, main: Token) -> bool:
    if child.dep_ in _ASIDE or child.is_space:
        return False
    if child.dep_ == "conj":
        if trees.is_predicate(child):  # "to close the mine and leave" is told together
            beneath = head is not main and not (
                trees.has_subject(child) or auxiliaries.is_finite(child)
            )
            return beneath or _is_inseparable(child, head)
        return not _opens_clause(child)
    if child.dep_ == "advcl":
        return _is_kept_adverbial(child)
    if child.dep_ == "appos":
        inside = list(_members(child, child)) if set_apart(child) else []
        told = any(trees.is_predicate(child.doc[at]) for at in inside)
        return len(inside) <= NAMED and not told
    if child.dep_ in _DESCRIBING:
        return not set_apart(child) and (head.dep_ != "appos" or _size(child) <= SHORT)
    if head is main and child.i < main.i and child.dep_ in ("cc", "mark", "advmod"):
        if child.dep_ == "advmod":
            return child.lower_ not in _LINKS and not (child.tag_ == "WRB" and main.dep_ == "advcl")
        return child.lower_ in _HEADING
    return not (child.dep_ == "obl" and any(c.lower_ == "according" for c in child.children))


_HEADING = lexicon.of_sort("connectives", "open")


def _opens_clause(noun: Token) -> bool:
    """Tells of ", and the team will win" that the noun begins a clause, whatever hangs it on."""
    doc, start, end = noun.doc, noun.left_edge.i, noun.right_edge.i + 1
    while end < len(doc) and (doc[end].is_punct or doc[end].is_space):
        end += 1
    after = end < noun.sent.end and doc[end].tag_ in auxiliaries.FINITE
    return after and "," in (doc[start].text, doc[max(0, start - 1)].text)


def _is_inseparable(child: Token, head: Token) -> bool:
    """Tells of "killed and wounded three", "tried and failed to go", "sign or leave"."""
    if any(word.lower_ in _ALTERNATIVE for word in child.lefts) or _corrects(child, head):
        return True
    shared = any(word.dep_ in _SHARED and word.i > child.i for word in head.rights)
    if shared or any(word.dep_ == "cc:preconj" for word in head.lefts):
        return True  # "arrested and freed one", which the parse gives to the first
    between = [word for word in head.rights if word.i < child.i and not word.is_punct]
    has_object = any(
        word.dep_ in ("obj", "xcomp") or (word.dep_ == "advcl" and modality.is_infinitive(word))
        for word in child.rights
    )
    return not between and has_object and child.i - head.i <= SIDE_BY_SIDE


def _corrects(child: Token, head: Token) -> bool:
    """Tells of "not for the money but because he could", "was set for May but was called off"."""
    if not any(word.dep_ == "cc" and word.lower_ == "but" for word in child.lefts):
        return False
    undone = event_verbs.calls_off(child) and not trees.has_subject(child)
    if undone or modality.is_infinitive(child):
        return True
    denied = any(word.lower_ in trees.NEGATIONS for word in head.lefts)
    return denied and not (trees.is_predicate(head) and trees.has_subject(child))


def _is_kept_adverbial(clause: Token) -> bool:
    if binds(clause) or clause.head.pos_ in ("ADV", "ADJ"):  # "happy with how it goes"
        return True
    if set_apart(clause):
        return False
    bare = not auxiliaries.is_finite(clause) or modality.is_infinitive(clause) or _is_how(clause)
    if bare and clause.i > clause.head.i:
        return True  # "waited to leave", "led them in singing"; what it can do without goes later
    bare |= trees.marker(clause) == "as"  # "left it as the only one"
    return bare and _size(clause) <= SHORT


def _is_how(clause: Token) -> bool:
    """Tells of "succeeded in selling it", "earned by selling it"; "after selling it" is when."""
    return clause.tag_ == "VBG" and (mark := trees.marker(clause)) != "" and mark not in BESIDE


def says_what(clause: Token) -> bool:
    """Tells of "its failure to speak", "a letter asking him to go" what the noun is only by it."""
    noun = clause.head
    if modality.is_infinitive(clause) or noun.pos_ != "NOUN":
        return modality.is_infinitive(clause)
    return not any(word.dep_ == "nmod:poss" or word.lower_ in _DEFINITE for word in noun.lefts)


def set_apart(clause: Token) -> bool:
    """Tells whether a comma, a dash or a bracket parts a clause from what it hangs on.

    Before "that", which says what it is, the comma ends something else: "a law, the first, that".
    """
    doc = clause.doc
    if clause.head.i > clause.i:
        end = clause.right_edge.i + 1
        parted = end < len(doc) and doc[end].text in _PARTING
    else:
        start = clause.left_edge.i
        parted = doc[start].text in _PARTING or (start > 0 and doc[start - 1].text in _PARTING)
    if not parted or clause.dep_ not in _DESCRIBING:
        return parted
    first = next((word for word in clause.subtree if not word.is_punct), clause)
    return first.lower_ != "that"


_PARTING = frozenset({",", "—", "–", "-", "(", ";", ":", "--"})


def _shared(main: Token) -> set[int]:
    """Returns what a verb without a subject shares with the verbs above it: "will meet and sign".

    The subject, auxiliaries, negation, and what governs them both: "plans to visit and sign".
    """
    kept: set[int] = set()
    token, seen = main, set()
    while not trees.has_subject(token) and token.i not in seen:
        seen.add(token.i)
        if token.dep_ not in ("conj", "xcomp", "advcl") or token.head.i == token.i:
            return kept
        head = token.head
        if token.dep_ == "conj":
            if auxiliaries.first(token).i != token.i and not auxiliaries.has_copula(token):
                kept.update(_group(head))
        elif token.dep_ == "xcomp":
            kept.update({head.i, *_group(head)})
        token = head
    if token is main:
        return kept
    subject = arguments.subject(token)
    if subject is None:
        return kept
    if token.dep_ == "acl:relcl":
        kept.update(child.i for child in token.children if child.dep_ in trees.SUBJECTS)
    return kept | noun_phrase(subject)


def _group(verb: Token) -> set[int]:
    """Returns the auxiliaries, the "to" and the negation of a verb."""
    return {
        child.i
        for child in verb.lefts
        if child.dep_ in ("aux", "aux:pass")
        or (child.dep_ == "mark" and child.lower_ == "to")
        or child.lower_ in negation.of_sort("not")
        or child.lower_ in negation.of_sort("short_of")
    }
