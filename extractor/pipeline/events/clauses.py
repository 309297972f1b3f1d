"""The clause that an event is told in: its words, without the clauses joined to it."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.pipeline.syntax import arguments, auxiliaries

_APART = frozenset(
    {"advcl", "advcl:relcl", "ccomp", "parataxis", "acl:relcl", "csubj", "discourse"}
)
_VERBAL = frozenset({"VERB", "AUX"})


def own_words(trigger: Token) -> Iterator[Token]:
    """Yields the words of the clause of ``trigger``, and the subject it has from above.

    Clauses joined to it, and verbs beside it, tell events of their own. A noun has its phrase, and
    the subject of the clause that it stands in.
    """
    yield from _below(trigger)
    verb = trigger
    if trigger.pos_ in ("NOUN", "PROPN") and not auxiliaries.has_copula(trigger):
        verb = next((token for token in trigger.ancestors if token.pos_ in _VERBAL), trigger)
    subject = arguments.subject(verb)
    if subject is not None and subject != trigger:
        yield from _below(subject)


def _below(head: Token) -> Iterator[Token]:
    waiting = [head]
    while waiting:
        token = waiting.pop()
        yield token
        waiting += [child for child in token.children if not _is_apart(child)]


def _is_apart(child: Token) -> bool:
    if child.dep_ in _APART:
        return True
    return child.dep_ in ("conj", "acl", "xcomp") and child.pos_ in _VERBAL
