"""The words of an event, so that they read on their own.

A verb's clause is its subtree without what tells something else: clauses joined to it, the frame
of a report. A shared or relative subject is put in front; a pronoun gives way to the name.
"""

from collections.abc import Callable

from spacy.tokens import Token

from extractor.pipeline import nominals, participants, status

_APART = frozenset({"parataxis", "discourse", "vocative", "dep"})
AGREEING = frozenset({"agree", "decide"})
"""Verbs that are events beside what they arrange."""

_EDGES = " ,;:—–-•\n\t"


def text_of(trigger: Token, name_of: Callable[[Token], str | None]) -> str:
    """Returns the clause of ``trigger``.

    Args:
        trigger: The verb or noun that names the event.
        name_of: The name of the actor a pronoun stands for, or None.
    """
    main = _predicate(trigger) if trigger.pos_ != "VERB" else _matrix(trigger)
    if main is None:
        phrase = _phrase(trigger)
        return _squeeze(_join(phrase, name_of) if len(phrase) > 2 else trigger.sent.text)
    if not _reads_alone(main, name_of):
        return _squeeze(main.sent.text)
    if main != trigger and main.lemma_ in AGREEING:
        return _squeeze(_arranged(main, trigger, name_of))
    tokens = _clause(main)
    if main.dep_ == "acl:relcl":
        return _squeeze(_relative(main, tokens, name_of))
    own = any(child.dep_.startswith(("nsubj", "csubj")) for child in main.children)
    subject = main.head if main.dep_ == "acl" else participants.subject(main)
    if own or subject is None:
        return _squeeze(_join(tokens, name_of))
    spoken = {token.i for token in tokens} | {main.i}
    front = [token for token in _phrase(subject) if token.i not in spoken]
    shared = [token for token in _shared(main) if token.i not in spoken]
    parts = (_join(part, name_of) for part in (front, shared, tokens))
    return _squeeze(" ".join(parts))


def _shared(verb: Token) -> list[Token]:
    """The auxiliaries and the negation a second verb shares: "will not meet or sign"."""
    helpers = status.auxiliaries(verb)
    if not helpers or status.is_contrasted(verb):
        return helpers
    beside = [child for child in helpers[0].head.children if child.lower_ in status.NEGATORS]
    return sorted([*helpers, *beside], key=lambda token: token.i)


def _arranged(main: Token, trigger: Token, name_of: Callable[[Token], str | None]) -> str:
    """What was agreed, apart from the agreeing: "China to buy grain"."""
    subject = participants.subject(main)
    front = _join(_phrase(subject), name_of) if subject is not None else ""
    return f"{front} {_join(_clause(trigger), name_of)}"


def _relative(verb: Token, tokens: list[Token], name_of: Callable[[Token], str | None]) -> str:
    """Puts the noun a clause describes where it belongs: before the verb, or after it.

    "a ban that China imposed in 2015" gives "China imposed a ban in 2015".
    """
    start = max((c.i for c in verb.head.children if c.dep_ in ("cop", "aux")), default=-1)
    phrase = [token for token in _phrase(verb.head) if start < token.i < verb.left_edge.i]
    noun = _join(phrase, name_of)
    tokens = [token for token in tokens if not _is_relative(token) or token.head != verb]
    if participants.subject(verb) == verb.head:
        return f"{noun} {_join(tokens, name_of)}"
    has_object = any(child.dep_ == "obj" and not _is_relative(child) for child in verb.children)
    has_object |= any(child.dep_ == "mark" for child in verb.children) or _hears(verb.head)
    after = next((at for at, token in enumerate(tokens) if token == verb), 0) + 1
    if has_object:
        return _join(tokens, name_of)
    return f"{_join(tokens[:after], name_of)} {noun} {_join(tokens[after:], name_of)}"


def _hears(noun: Token) -> bool:
    """Tells of "told reporters that ..." that the clause is what they heard, not about them."""
    return noun.dep_ in ("obj", "iobj") and noun.head.lemma_.lower() in nominals.saying()


def _is_relative(token: Token) -> bool:
    return token.tag_ in ("WDT", "WP", "WRB") or (token.lower_ == "that" and token.pos_ == "PRON")


def _reads_alone(verb: Token, name_of: Callable[[Token], str | None]) -> bool:
    """Tells whether it is said who or what: "it was signed" and "would buy" need the sentence."""
    subject = participants.subject(verb)
    if subject is None:
        return verb.dep_ == "acl" or any(child.dep_ == "obl:agent" for child in verb.children)
    return subject.pos_ != "PRON" or name_of(subject) is not None


def _predicate(noun: Token) -> Token | None:
    """The verb or predicate an event noun is the subject of; its clause tells the event."""
    return _matrix(noun.head) if noun.dep_.startswith("nsubj") else None


def _matrix(trigger: Token) -> Token:
    """The verb that "to visit" hangs on: "plans to visit" reads as one."""
    token = trigger
    while token.dep_ == "xcomp" and token.head.pos_ in ("VERB", "AUX", "ADJ"):
        token = token.head
    return token


def _clause(verb: Token) -> list[Token]:
    tokens = [verb]
    for child in verb.children:
        if child.dep_ in _APART or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")):
            continue
        if child.dep_ in ("mark", "cc") and child.i < verb.i and child.lower_ != "to":
            continue
        if _counts_from(child, verb):
            continue
        if child.dep_ == "advcl" and not _is_condition(child):
            continue
        if child.dep_ == "obl" and any(case.lower_ == "according" for case in child.children):
            continue
        if child.dep_ == "punct" and child.i in (verb.left_edge.i, verb.right_edge.i):
            continue
        tokens += child.subtree
    return sorted(_contiguous(tokens, verb))


def _counts_from(length: Token, head: Token) -> bool:
    """Tells "two days" of "two days after the vote", which is no part of the vote."""
    links = [child.i for child in head.children if child.lower_ in ("after", "before")]
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
    tokens = [noun]
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
        if _counts_from(child, noun):
            continue
        tokens += child.subtree
    return sorted(set(tokens), key=lambda token: token.i)


def _join(tokens: list[Token], name_of: Callable[[Token], str | None]) -> str:
    """Puts tokens back together; a gap between them is one space."""
    pieces = []
    for at, token in enumerate(tokens):
        pieces.append(name_of(token) or token.text)
        gap = at + 1 < len(tokens) and tokens[at + 1].i != token.i + 1
        pieces.append(" " if gap or token.whitespace_ else "")
    return "".join(pieces)


def _squeeze(text: str) -> str:
    words = " ".join(text.split()).strip(_EDGES)
    return words[:1].upper() + words[1:]
