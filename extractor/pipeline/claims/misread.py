"""Who speaks where a parser took another word for the subject of the saying."""

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.syntax import trees

_APART = frozenset({"CD", "WP"})
"""Tags of what is no subject before another: "May 29 - Norda says", "WHO director Ana Silva"."""
_COMPASS = lexicon.of_sort("name_parts", "compass")
_DASHES = frozenset("-–—")
_OF_TITLE = frozenset({"NOUN", "PROPN", "ADJ"})
_WITHIN = names.modifiers() | {"-"}


def subject(head: Token, cue: Cue) -> Token:
    """Returns the word for who says what ``cue`` tells, of which a parse says ``head``."""
    return _set_beside(_nearest(head, cue))


def _nearest(head: Token, cue: Cue) -> Token:
    """Returns the nearer of two subjects: "the walks were the first the union said it had led"."""
    verb = head.head
    if head.dep_ not in trees.SUBJECTS or verb not in (cue.head, cue.top) or head.i > cue.start:
        return head
    for other in verb.lefts:
        if other.dep_ in trees.SUBJECTS and other.i < cue.start:
            between = head.doc[head.i + 1 : other.i]
            if head.tag_ in _APART or any(word.pos_ in {"VERB", "AUX"} for word in between):
                head = other
    return head


def _set_beside(head: Token) -> Token:
    """Returns who speaks where a parser set them beside a place or a day.

    "North of it, the mayor said"; "June 14 - Norda, in her address, says".
    """
    behind = head.doc[head.i + 1 : head.i + 2].text
    is_day = head.tag_ == "CD" and behind in _DASHES
    if not is_day and (head.text not in _COMPASS or head.pos_ == "PROPN"):
        return head
    return trees.child(head, "appos") or head


def named_behind(head: Token, cue: Cue) -> Token:
    """Returns who bears the office behind ``head`` that a parser parted from the name.

    "Said Norda deputy director general Ana Silva"; "panel co-chairman Tor Berg said".
    """
    doc = head.doc
    end = cue.start if head.i < cue.start else head.sent.end
    title: list[Token] = []
    for word in doc[head.i + 1 : end] if head.ent_type_ != "PERSON" else ():
        if word.ent_type_ == "PERSON":
            titled = any(each.lower_ in names.offices() for each in title)
            return word if titled and word.ent_iob_ == "B" else head
        if word.pos_ not in _OF_TITLE and word.lower_ not in _WITHIN:
            break
        title.append(word)
    return head
