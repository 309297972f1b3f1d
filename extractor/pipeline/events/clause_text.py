"""The words of an event, so that they read on their own.

A verb's clause is its subtree without what tells something else: clauses joined to it, the frame
of a report. A shared or relative subject is put in front; a pronoun gives way to the name.
"""

from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.events import event_verbs, factuality, negation
from extractor.pipeline.syntax import arguments, auxiliaries

_APART = frozenset({"parataxis", "discourse", "vocative", "dep"})
AGREEING = frozenset({"agree", "decide"})
"""Verbs that are events beside what they arrange."""

Naming = Callable[[Token, Sequence[Token]], str | None]
"""The name of the actor a pronoun stands for, unless the words before it have it already."""

_EDGES = " ,;:—–-•\n\t"


def text_of(trigger: Token, name_of: Naming) -> str:
    """Returns the clause of ``trigger``.

    Args:
        trigger: The verb or noun that names the event.
        name_of: Names the actor a pronoun stands for.
    """
    main = _matrix(trigger) if _is_predicate(trigger) else _predicate(trigger)
    if main is None:
        phrase = list(trigger.subtree) if event_verbs.is_called_off(trigger) else _phrase(trigger)
        return _squeeze(_join([phrase], name_of) if len(phrase) > 2 else trigger.sent.text)
    if not _reads_alone(main, name_of):
        return _squeeze(main.sent.text)
    return _squeeze(_join(_parts(main, trigger), name_of, verb=main))


def _parts(main: Token, trigger: Token) -> list[list[Token]]:
    """The words of a clause in the order in which they read on their own."""
    if main != trigger and main.lemma_ in AGREEING:
        return _arranged(main, trigger)
    tokens = _clause(main)
    if main.dep_ == "acl:relcl":
        return _relative(main, tokens)
    own = any(child.dep_.startswith(("nsubj", "csubj")) for child in main.children)
    subject = main.head if main.dep_ == "acl" else arguments.subject(main)
    if own or subject is None:
        return [tokens]
    spoken = {token.i for token in tokens} | {main.i}
    front = [token for token in _phrase(subject) if token.i not in spoken]
    shared = [token for token in _shared(main) if token.i not in spoken]
    return [front, shared, tokens]


def _shared(verb: Token) -> list[Token]:
    """The auxiliaries and the negation a second verb shares: "will not meet or sign"."""
    helpers = auxiliaries.of(verb)
    if not helpers or factuality.is_contrasted(verb):
        return helpers
    beside = [
        child for child in helpers[0].head.children if child.lower_ in negation.of_sort("not")
    ]
    return sorted([*helpers, *beside], key=lambda token: token.i)


def _arranged(main: Token, trigger: Token) -> list[list[Token]]:
    """What was agreed, apart from the agreeing: "China to buy grain"."""
    subject = arguments.subject(main)
    return [_phrase(subject) if subject is not None else [], _clause(trigger)]


def _relative(verb: Token, tokens: list[Token]) -> list[list[Token]]:
    """Puts the noun a clause describes where it belongs: before the verb, or after it.

    "a ban that China imposed in 2015" gives "China imposed a ban in 2015"; "a text from which the
    promise was struck", "the promise was struck from a text".
    """
    start = max((c.i for c in verb.head.children if c.dep_ in ("cop", "aux")), default=-1)
    noun = [token for token in _phrase(verb.head) if start < token.i < verb.left_edge.i]
    relative = [token for token in tokens if _is_relative(token) and token.head == verb]
    cases = [case for token in relative for case in token.lefts]
    tokens = [token for token in tokens if token not in (*relative, *cases)]
    if arguments.subject(verb) == verb.head:
        return [noun, tokens]
    if cases:
        return [tokens, cases, noun]
    has_object = any(child.dep_ == "obj" and not _is_relative(child) for child in verb.children)
    has_object |= _hears(verb.head) or any(
        child.dep_ == "mark" and not _is_relative(child) for child in verb.children
    )
    if has_object:
        return [tokens]
    after = next((at for at, token in enumerate(tokens) if token == verb), 0) + 1
    return [tokens[:after], noun, tokens[after:]]


def _hears(noun: Token) -> bool:
    """Tells of "told reporters that ..." that the clause is what they heard, not about them."""
    return noun.dep_ in ("obj", "iobj") and noun.head.lemma_.lower() in words.saying()


def _is_relative(token: Token) -> bool:
    return token.tag_ in ("WDT", "WP", "WRB") or (token.lower_ == "that" and token.pos_ == "PRON")


def _reads_alone(verb: Token, name_of: Naming) -> bool:
    """Tells whether it is said who or what: "it was signed" and "would buy" need the sentence."""
    subject = arguments.subject(verb)
    if subject is None:
        return verb.dep_ == "acl" or any(child.dep_ == "obl:agent" for child in verb.children)
    return subject.pos_ != "PRON" or name_of(subject, ()) is not None


def _predicate(noun: Token) -> Token | None:
    """The verb or predicate an event noun is the subject of; its clause tells the event."""
    told = noun.dep_.startswith("nsubj") and not event_verbs.is_called_off(noun)
    return _matrix(noun.head) if told else None


def _is_predicate(trigger: Token) -> bool:
    presumed = trigger.dep_ == "xcomp" and trigger.pos_ != "NOUN"  # "feared dead"
    copular = any(child.dep_ == "cop" for child in trigger.children)
    return trigger.pos_ == "VERB" or presumed or copular


def _matrix(trigger: Token) -> Token:
    """The verb that "to visit" hangs on: "plans to visit" reads as one."""
    token = trigger
    while token.dep_ == "xcomp" and token.head.pos_ in ("VERB", "AUX", "ADJ"):
        token = token.head
    return token


def _clause(verb: Token) -> list[Token]:
    tokens, links = [verb], _links(verb)
    for child in verb.children:
        if child.dep_ in _APART or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")):
            continue
        if child.dep_ in ("mark", "cc") and child.i < verb.i and child.lower_ not in ("due", "to"):
            continue
        if _counts_from(child, verb, links):
            continue
        if child.dep_ == "advcl" and not _is_condition(child):
            continue
        if child.dep_ == "obl" and any(case.lower_ == "according" for case in child.children):
            continue
        if child.dep_ == "punct" and child.i in (verb.left_edge.i, verb.right_edge.i):
            continue
        tokens += child.subtree
    aside = {
        token.i for each in tokens if each != verb and _is_aside(each) for token in each.subtree
    }
    return sorted(_contiguous([token for token in tokens if token.i not in aside], verb))


def _is_aside(verb: Token) -> bool:
    """Tells of ", dashing hopes of a pause" that it comments on the clause, wherever it hangs."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.head.i >= verb.i:
        return False
    start = verb.left_edge
    return "," in (start.text, verb.doc[max(0, start.i - 1)].text)


def _links(head: Token) -> list[int]:
    return [child.i for child in head.children if child.lower_ in ("after", "before")]


def _counts_from(length: Token, head: Token, links: list[int]) -> bool:
    """Tells "two days" of "two days after the vote", which is no part of the vote."""
    return any(length.i < link < head.i for link in links)


def _is_condition(clause: Token) -> bool:
    """Tells whether the verb means something else without the clause: "if", "barred from"."""
    return any(child.lower_ in ("if", "unless", "from") for child in clause.children)


_LEADING = frozenset({"as", "after", "because", "while", "since", "when", "that", "although"})


def _contiguous(tokens: list[Token], verb: Token) -> list[Token]:
    """Drops at the edges what led from or to something left out: "and", "as", a comma."""
    tokens = sorted(token for token in tokens if not token.is_space)
    while tokens[0] != verb and (tokens[0].lower_ in _LEADING or tokens[0].dep_ in ("cc", "punct")):
        tokens.pop(0)
    while tokens[-1] != verb and (tokens[-1].dep_ == "cc" or tokens[-1].text in ".,;:—–-"):
        tokens.pop()
    return tokens


def _phrase(noun: Token) -> list[Token]:
    """A noun phrase without its relative clauses and trailing descriptions."""
    tokens, links = [noun], _links(noun)
    for child in noun.children:
        if (
            child.dep_ in ("acl", "acl:relcl", "appos", "parataxis", "cc", "conj")
            and child.i > noun.i
        ):
            if child.dep_ in ("cc", "conj") and child.pos_ not in ("VERB", "AUX"):
                tokens += child.subtree
            continue
        if child.dep_ in ("punct", "case", "mark") or (child.dep_ == "cc" and child.i < noun.i):
            continue
        if _counts_from(child, noun, links):
            continue
        tokens += child.subtree
    return sorted(set(tokens), key=lambda token: token.i)


def _join(parts: Iterable[list[Token]], name_of: Naming, *, verb: Token | None = None) -> str:
    """Puts tokens back together; a gap between them is one space.

    A pronoun gives way to a name that the words before it do not have; "his" only before the verb.
    """
    tokens = [token for part in parts for token in part]
    pieces = []
    for at, token in enumerate(tokens):
        owned = token.tag_ in ("PRP$", "WP$")
        if token.tag_ == "WP$":
            named = _owner(token, name_of)
        else:
            named = None if owned and verb and token.i > verb.i else name_of(token, tokens[:at])
        pieces.append((f"{named}’s" if owned else named) if named else token.text)
        gap = at + 1 < len(tokens) and tokens[at + 1].i != token.i + 1
        pieces.append(" " if gap or token.whitespace_ else "")
    return "".join(pieces)


def _owner(whose: Token, name_of: Naming) -> str | None:
    """Returns what "whose" stands for: the noun before it."""
    noun = whose.doc[max(0, whose.i - 1)]
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    words = [token for token in _phrase(noun) if token.i < whose.i]
    return _join([words], name_of).strip()


def _squeeze(text: str) -> str:
    words = " ".join(text.split()).strip(_EDGES)
    return words[:1].upper() + words[1:]
