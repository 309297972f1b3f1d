"""Where a name ends, when the model saw a part of it: "Michael O' Leary", "Terminal 3".

A model cuts names at what names rarely hold: an apostrophe apart, a particle in lower case, a
number. It takes the parts of a name that it does not know for two names beside each other.
"""

from spacy.tokens import Doc, Span, Token

from extractor import lexicon
from extractor.pipeline.syntax import trees

_PARTICLES = lexicon.of_sort("name_parts", "particle")
_APOSTROPHES = frozenset("'’")
_MEASURES = lexicon.of_sort("noun_uses", "measure")


def end(doc: Doc, start: int, last: int) -> int:
    """Returns where a person's name ends that goes on behind an apostrophe or a particle."""
    while last < len(doc):
        at = last - 1 if doc[last - 1].text == "O" else last
        if doc[at].text == "O" and _is_apart(doc, at):
            last = at + 3
        elif doc[last].lower_ in _PARTICLES and _joins(doc, last, start):
            last = _after(doc, last) + 1
        else:
            break
    return last


def begin(doc: Doc, start: int) -> int:
    """Returns where a person's name begins that was found from its particle on."""
    if start and doc[start].lower_ in _PARTICLES and not doc[start].text[0].isupper():
        before = doc[start - 1]
        if before.pos_ == "PROPN" and before.is_title and doc[start].head in (before, before.head):
            return start - 1
    return start


def numbered(doc: Doc, start: int, last: int) -> int:
    """Returns where the name of a place or body ends with its number: "Terminal 3"."""
    if doc[last - 1].text == "Group" and doc[last : last + 1].text.lower() == "of":
        return last + 2 if last + 1 < len(doc) and doc[last + 1].like_num else last
    if last >= len(doc) or not doc[last].is_digit:
        return last
    number, name = doc[last], doc[last - 1]
    beside = number.dep_ in ("flat", "nummod") and number.head in doc[start:last]
    plain = name.is_title and bool(name.whitespace_) and not number.ent_type_
    return last + 1 if beside and plain and not _counts(number) else last


def _counts(number: Token) -> bool:
    """Tells of "20 percent" and "30 workers" that the number counts what is behind it."""
    if number.i + 1 >= len(number.doc):
        return False
    behind = number.nbor()
    return behind.tag_ == "NNS" or behind.text == "%" or behind.lower_ in _MEASURES


def joined(entities: list[Span]) -> list[tuple[str, Span]]:
    """Returns labels and spans of entities, one for two that are one name.

    A verb has one subject: of two names beside each other that would both be that, both are one.
    """
    found: list[tuple[str, Span]] = []
    for entity in entities:
        before = found[-1][1] if found else None
        if before is not None and _is_one_subject(before, entity):
            found[-1] = ("PERSON", entity.doc[before.start : entity.end])
        else:
            found.append((entity.label_, entity))
    return found


def _is_one_subject(one: Span, other: Span) -> bool:
    if one.end != other.start or not one[-1].whitespace_:
        return False
    first, second = one.root, other.root
    subjects = first.dep_ in trees.SUBJECTS and second.dep_ in trees.SUBJECTS
    plain = all(word.is_title and word.is_alpha for word in (*one, *other))
    return subjects and first.head == second.head and plain


def _is_apart(doc: Doc, at: int) -> bool:
    """Tells whether "O" has its apostrophe and the rest of the name behind it."""
    return at + 2 < len(doc) and doc[at + 1].text in _APOSTROPHES and doc[at + 2].is_title


def _after(doc: Doc, particle: int) -> int:
    """Returns the word that a particle stands before: "Laden" of "bin Laden", "Ali" of "al-Ali"."""
    at = particle + 1
    while at < len(doc) and (doc[at].lower_ in _PARTICLES or doc[at].text == "-"):
        at += 1
    return at


def _joins(doc: Doc, particle: int, start: int) -> bool:
    at = _after(doc, particle)
    if at >= len(doc) or not doc[at].is_title or doc[at].pos_ != "PROPN":
        return False
    first: Token = doc[particle]
    return first.dep_ == "flat" or first.head in doc[start : at + 1]
