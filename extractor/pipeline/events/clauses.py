"""The clause that an event is told in: its words, without the clauses joined to it."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.events import event_verbs
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
    tried = event_verbs.attempted(trigger)
    if tried is not None:
        yield from _below(tried)
    verb = trigger
    if trigger.pos_ in ("NOUN", "PROPN") and not auxiliaries.has_copula(trigger):
        verb = next((token for token in trigger.ancestors if token.pos_ in _VERBAL), trigger)
    for head in (verb, *_leading(verb)):
        subject = arguments.subject(head)
        if subject is not None and subject != trigger:
            yield from _below(subject)


def _leading(verb: Token) -> Iterator[Token]:
    """Yields the verbs that only lead over to this one: "forced the firm to close".

    Whoever asks or orders is the speaker of a claim.
    """
    while verb.dep_ in ("xcomp", "advcl") and event_verbs.only_leads(verb.head):
        verb = verb.head
        if verb.lemma_.lower() not in words.saying():
            yield verb


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
