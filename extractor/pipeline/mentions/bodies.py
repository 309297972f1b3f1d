"""Names of bodies that end, or begin, in the word for a sort of body: "Commerce Ministry".

Where such a name begins and ends is told by capitals, by links ("of", "and") and by what the
trained entities keep apart.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from extractor import countries, lexicon, names
from extractor.pipeline.mentions import entities, whole_names
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_LINKS = lexicon.of_sort("connectives", "in_name")


def find(doc: Doc, words: list[str]) -> Iterable[MentionDraft]:
    """Capitalised words that end in the name of a sort of body: "Commerce Ministry"."""
    for token in (doc[at] for at, word in enumerate(words) if word in entities.BODIES):
        start = token.i
        while not trees.opens(doc[start]) and _is_body_word(doc[start - 1]):
            start -= 1
        while start < token.i and (doc[start].lower_ == "the" or not doc[start].is_title):
            start += 1
        country = countries.form_of(doc[start].text)
        if country is not None and country.sort != "people" and doc[start + 1].tag_ == "POS":
            start += 2
        start = _behind_title(_behind_owner(token, start), doc[: token.i])
        end = _body_end(token)
        if end < len(doc) and end == token.i + 1 and _is_body_word(doc[end]):
            if doc[end].ent_iob_ != "I" or entities.LABELS.get(doc[end].ent_type_) != "ORG":
                continue  # the name goes on, and its end is not for us to say
            while end < len(doc) and doc[end].ent_iob_ == "I":
                end += 1
        start = whole_names.over_hyphen(doc, start)
        end = whole_names.before_title(doc, start, end)
        if (start < token.i or end > token.i + 1) and not entities.reaches_over(doc, start, end):
            yield MentionDraft(span=doc[start:end], kind="name", label="ORG")


def _behind_owner(token: Token, start: int) -> int:
    """Where a body's name begins that a trained entity keeps apart from whose it is.

    "The Quarriers' Skiffle Corps" is the Skiffle Corps, "Moody's Investors Service" one name.
    """
    first = token.i
    while first > start and token.doc[first].ent_iob_ == "I":
        first -= 1
    owned = first > start and token.doc[first].ent_iob_ == "B"
    return first if owned and token.doc[first - 1].tag_ == "POS" else start


def _behind_title(start: int, before: Span) -> int:
    """Where a body's name begins that a trained entity keeps apart from a title before it."""
    behind = start + names.title_length([token.text for token in before[start:]])
    return behind if behind < len(before) and before[behind].ent_iob_ == "B" else start


def _body_end(token: Token) -> int:
    """Where a body's name ends: "Chamber of Commerce", "Ministry of Industry and Trade"."""
    doc, end = token.doc, token.i + 1
    links = _LINKS if token.text in entities.PURPOSE else _LINKS - {"for"}
    while end + 2 < len(doc) and doc[end].lower_ in links:
        after = end + 2 if doc[end + 1].lower_ == "the" else end + 1
        if not doc[after].text[0].isupper() or (doc[end].lower_ == "and" and end == token.i + 1):
            break
        if doc[end].lower_ == "and" and _begins_body(doc, end + 1):
            break
        end = after + 1
        while end < len(doc) and doc[end].is_title and doc[end].pos_ == "PROPN":
            if _begins_person(doc[end]):
                break
            end += 1
    return end


def _begins_body(doc: Doc, at: int) -> bool:
    """Tells of what stands behind an "and" that it is another name: "and the Harbour Board"."""
    if doc[at].lower_ == "the" or [token.ent_iob_ for token in doc[at : at + 2]] == ["B", "I"]:
        return True
    while at < len(doc) and doc[at].is_title and doc[at].text not in entities.BODIES:
        at += 1
    return at < len(doc) and doc[at].text in entities.BODIES


def _begins_person(token: Token) -> bool:
    return token.ent_iob_ == "B" and entities.LABELS.get(token.ent_type_) == "PERSON"


def _is_body_word(token: Token) -> bool:
    """Tells whether a word can belong to a body's name: "National People's" Congress."""
    if token.tag_ == "POS":
        return token.i > 0
    return token.pos_ in ("PROPN", "ADJ", "NOUN") and token.is_title and token.lower_ != "the"
