"""The trained entities as names of actors: their labels, and what is no part of a name cut off."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from extractor import countries, lexicon, names
from extractor.actors import short_forms
from extractor.pipeline import words as shared
from extractor.pipeline.mentions import actor_nouns, known_names, one_of_many, whole_names
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees
from extractor.records import MentionLabel

LABELS: dict[str, MentionLabel] = {
    "PERSON": "PERSON", "PER": "PERSON",
    "ORG": "ORG",
    "PLACE": "PLACE", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE",
    "GROUP": "GROUP", "NORP": "GROUP",
    "PRODUCT": "PRODUCT", "LAW": "PRODUCT",
}  # fmt: skip
"""Entity labels of our model and of the usual spaCy pipelines; others are not actors."""

BODIES = lexicon.of_sort("name_parts", "body")
"""Words that end, or begin, the names of bodies."""

PURPOSE = lexicon.of_sort("name_parts", "purpose")
"""Those whose names say what they are for: "Institute for Economics"."""

_PLACES = lexicon.of_sort("name_parts", "place")
"""Words that end the names of places and buildings called after a person."""

_READ = lexicon.of_sort("name_parts", "read")
"""Words that end the names of what nobody is: "House Rules"."""

_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][\w.]*(?: [A-Z][\w.]*)?")
"""What stands behind the name of a member of Congress: "D-Mass."."""

_WHERE = lexicon.of_sort("connectives", "location")

_LETTERS = lexicon.of_sort("noun_uses", "letters")
"""What is written in capitals for being short, and names no body."""


def well_known(doc: Doc, words: list[str]) -> Iterable[MentionDraft]:
    """Yields the names that everybody knows, but not inside a longer name ("Texas Rangers")."""
    for at in known_names.first_words(words):
        for name in known_names.begun_at(words, at):
            end = at + len(name)
            longer = _goes_on(doc, at, end) or reaches_over(doc, at, end) or _is_of_people(doc, at)
            span = Span(doc, at, end)
            if not longer and not _is_shouted(span):
                yield MentionDraft(span=span, kind="name", label=known_names.labels()[name])
                break


def _is_shouted(span: Span) -> bool:
    """Tells of "WHO PAYS FOR THE HARBOUR" that a word is no acronym where all are in capitals."""
    if len(span) > 1 or not span.text.isupper() or span.text.lower() not in shared.written_small():
        return False
    beside = span.doc[span.end].text if span.end < len(span.doc) else ""
    return len(beside) > 1 and beside.isupper()


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """Tells whether capitalised words around a name belong to it."""
    if end < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_:
        return True
    after = end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper()
    before = start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].text[0].isupper()
    linked = start > 1 and doc[start - 1].lower_ in ("of", "&") and doc[start - 2].is_title
    linked |= start > 1 and doc[start - 1].tag_ == "POS" and doc[start].ent_iob_ == "I"
    return after or before or linked


def reaches_over(doc: Doc, start: int, end: int) -> bool:
    """Tells whether a trained body or place has more capitalised words: "CBS, Inc."."""
    if LABELS.get(doc[start].ent_type_) not in ("ORG", "PLACE"):
        return False
    first, last = start, end
    while doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    more = (doc[at] for at in (*range(first, start), *range(end, last)))
    return any(token.text[0].isupper() and not _is_before(token) for token in more)


def _is_of_people(doc: Doc, at: int) -> bool:
    """Tells of "Italian Communist Party" that it is one name, and another's than its end."""
    form = countries.form_of(doc[at - 1].text) if at else None
    people = form is not None and form.sort == "people"
    return people and doc[at].ent_iob_ == "I" and LABELS.get(doc[at].ent_type_) == "ORG"


def _is_before(token: Token) -> bool:
    """Tells whether a word stands before names: "the", "Chinese"."""
    form = countries.form_of(token.text)
    return token.lower_ == "the" or (form is not None and form.sort == "people")


def find(doc: Doc) -> Iterable[MentionDraft]:
    """Yields the entities that name actors, the longest first."""
    bare = whole_names.bare(doc)
    trimmed = [
        (label, _trim(entity, label, bare)) for label, entity in whole_names.joined(list(doc.ents))
    ]
    for named, span in sorted(trimmed, key=lambda pair: _longest_first(pair[1])):
        label = LABELS.get(named)
        if label is not None and span is not None and not _is_no_name(span):
            holder = whole_names.holder(span)
            span, label = (holder, "PERSON") if holder else (span, _label(span, label))
            plural = label == "GROUP" and span[-1].tag_ == "NNPS"
            gender = _gender(span, label)
            yield MentionDraft(span=span, kind="name", label=label, gender=gender, plural=plural)


def _is_no_name(span: Span) -> bool:
    alone = len(span) == 1 and span.text.lower() in short_forms.GENERIC | _LETTERS
    alone |= bool(_PARTY_AND_STATE.fullmatch(span.text)) or one_of_many.is_told(span.root)
    read = span[-1].text in _READ or (len(span) == 1 and _is_done(span[0]))
    return alone or read or _is_common(span) or _is_in_title(span)


def _is_done(token: Token) -> bool:
    """Tells of "Bin it" that what has an object is no name."""
    governs = any(child.dep_ == "obj" and child.i > token.i for child in token.children)
    return governs and not token.dep_.startswith(("nsubj", "obj", "obl", "nmod", "compound"))


def _is_in_title(span: Span) -> bool:
    """Tells whether a name is the beginning of an office: the Treasury of "Treasury Secretary"."""
    doc = span.doc
    words = [doc[at].text for at in range(span.start, min(span.end + 1, len(doc)))]
    return names.title_length(words) > len(span) or _ends_title(span)


def _ends_title(span: Span) -> bool:
    """Tells of "Secretary of State Ana Holm" that no State does what she does."""
    office = span.root.head
    titled = office.dep_ == "nmod:desc" and office.lower_ in names.offices()
    return titled and span.root.dep_ == "nmod" and office.head.i == span.end


def _longest_first(span: Span | None) -> tuple[int, int]:
    return (0, 0) if span is None else (-len(span), span.start)


def _is_common(span: Span) -> bool:
    """Tells of "Gunmen" at the head of a sentence that it is no name but a plural noun."""
    plural = (
        len(span) == 1 and bool(span[0].is_sent_start) and span[0].lower_.endswith(("s", "men"))
    )
    return plural and actor_nouns.sort_of(span[0]) is not None


def _label(span: Span, label: MentionLabel) -> MentionLabel:
    """A first name alone, or before a name that is no body's, is a person: "Gloria"."""
    if (told := known_names.labels().get(tuple(token.text for token in span))) is not None:
        return told
    if _is_before_state(span):
        return "PLACE"
    if label == "PERSON" or names.gender_of(span[0].text) == "-":
        return label
    if label == "PLACE" and (known_names.is_on_map(span.text) or _is_whereabouts(span)):
        return label
    if len(span) == 1:
        return "PERSON" if countries.form_of(span.text) is None else label
    last = span[-1].text
    plain = len(span) <= 3 and all(token.is_title and token.is_alpha for token in span)
    return "PERSON" if plain and last not in _PLACES | BODIES else label


def _is_before_state(span: Span) -> bool:
    """Tells of "the Avon, Conn., company" that it is where the company is."""
    city = span.root
    state = trees.child(city, "nmod:unmarked") if city.dep_ == "compound" else None
    return state is not None and state.i > city.i and state.nbor(-1).text == ","


def _is_whereabouts(span: Span) -> bool:
    """Tells of "in Morgan" and "Morgan Dock" that somewhere is meant."""
    if len(span) > 1:
        return span[-1].lower_ in shared.written_small()
    return bool(span.start) and span[0].nbor(-1).lower_ in _WHERE


def _trim(entity: Span, label: str, bare: frozenset[int]) -> Span | None:
    """Drops what is no part of a name at its edges: articles, bullets, possessives, titles."""
    start, end = entity.start, entity.end
    doc = entity.doc
    while start < end and (not doc[start].text[0].isalnum() or _is_article(doc[start])):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or not _ends_name(doc[end - 1])):
        end -= 1
    if LABELS.get(label) == "PERSON":
        start += names.title_length([doc[at].text for at in range(start, end)])
        if start == end:
            return None
        end = whole_names.given(doc, start, whole_names.family_first(doc, start, end))
        end = whole_names.over_hyphens(doc, end)
        end = whole_names.end(doc, start, end)
        start = whole_names.begin(doc, whole_names.from_given(doc, start, end))
    elif start < end:
        while end > start + 1 and doc[end - 1].tag_ == "PRP":
            end -= 1  # "Shell Oil He", where a line without a full stop ends
        end = whole_names.numbered(doc, start, end)
        if LABELS.get(label) == "ORG":  # "Golden, CO" is no firm
            end = whole_names.firm(doc, end)
            end = whole_names.possessive(doc, start, end, bare)
            start = whole_names.owner(doc, start, end)
            start = whole_names.over_hyphen(doc, start)
            end = whole_names.before_title(doc, start, end)
    start = whole_names.hyphenated(doc, start)
    return Span(doc, start, end) if start < end else None


def _is_article(token: Token) -> bool:
    """Tells whether "the" is no part of a name: written small, or because a sentence begins."""
    return token.lower_ == "the" and (token.text != "The" or bool(token.is_sent_start))


def _ends_name(token: Token) -> bool:
    last = token.text[-1]
    small = token.pos_ in ("ADP", "DET", "CCONJ") and not token.is_title
    return (last.isalnum() or last == ".") and not small and token.pos_ != "SPACE"


def _gender(span: Span, label: MentionLabel) -> str:
    if label != "PERSON" or span.start == 0:
        return "-"
    return names.titles().get(span.doc[span.start - 1].lower_.rstrip("."), "-")
