"""What "it" and "they" stand for where they are nobody: the event, or what one made, told last.

Only where the verb says something of an event or of what events make: "since it was signed", "they
are due to rise", "he called it off".
"""

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.events import event_verbs

GO_ON = frozenset({"begin", "end", "expire", "fall", "increase", "rise", "take"})
"""Verbs that without an object tell of events and of what they make: "it took effect"."""

BACK = 40
"""So many words before a pronoun are looked through."""


def words_of(pronoun: Token) -> str | None:
    """Returns the noun that a pronoun stands for, with "the"; None where it is unclear."""
    if pronoun.lower_ not in ("it", "they") or not _goes_on(pronoun):
        return None
    tag = "NN" if pronoun.lower_ == "it" else "NNS"
    known = words.event_nouns()
    if pronoun.dep_ != "obj":
        known |= words.result_nouns()
    for at in range(pronoun.i - 1, max(-1, pronoun.i - BACK), -1):
        noun = pronoun.doc[at]
        if noun.tag_ == tag and noun.lemma_.lower() in known and noun.dep_ != "compound":
            before = [word for word in noun.lefts if word.dep_ in ("compound", "amod", "nummod")]
            return " ".join(("the", *(word.text for word in before), noun.text))
    return None


def _goes_on(pronoun: Token) -> bool:
    verb = pronoun.head
    if verb.dep_ == "acl:relcl":
        return False
    if pronoun.dep_ == "nsubj:pass" or (pronoun.dep_ == "obj" and event_verbs.calls_off(verb)):
        return True
    objects = [child for child in verb.children if child.dep_ == "obj"]
    effect = all(child.lower_ in ("effect", "place", "force") for child in objects)
    return pronoun.dep_ == "nsubj" and verb.lemma_.lower() in GO_ON and effect
