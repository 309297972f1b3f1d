"""Where a name ends, when the model saw a part of it: "Michael O' Leary", "Terminal 3".

A model cuts names at what names rarely hold: an apostrophe apart, a particle in lower case, a
number. It takes the parts of a name that it does not know for two names beside each other.
"""

from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from extractor import countries, lexicon, names
from extractor.actors import short_forms
from extractor.pipeline import words as shared
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.syntax import trees

_PARTICLES = lexicon.of_sort("name_parts", "particle")
_APOSTROPHES = frozenset("'’")
_OWNS = ("'s", "’s")
_OWNED = frozenset({"nsubj", "obj", "obl", "conj"})
_ENDS = frozenset({"cc", "case", "mark"})
"""Relations of what stands behind a name that owns nothing: "it hired Harrow's and left"."""
_SORTS = lexicon.of_sort("name_parts", "body") | lexicon.of_sort("name_parts", "place")
_NEAR, _LONGEST = 6, 3
"""Words before a name among which its office stands, and words of a name, at most."""
_LINKS = lexicon.of_sort("connectives", "in_name")
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


def given(doc: Doc, start: int, last: int) -> int:
    """Returns where the name ends of which only the given name was found: "Jo" of "Jo Carter"."""
    if last - start != 1 or last >= len(doc) or names.gender_of(doc[start].text) == "-":
        return last
    first, surname = doc[start], doc[last]
    alone = len(first.sent) == 2  # a signature, whose second word a tagger may take for a verb
    joined = alone or surname.head == first or first.head == surname
    plain = surname.is_title and surname.is_alpha and (alone or surname.pos_ == "PROPN")
    free = surname.ent_type_ in ("", "PERSON") and countries.form_of(surname.text) is None
    common = surname.text in _SORTS or (alone and surname.lower_ in shared.written_small())
    return last + 1 if joined and plain and free and not common else last


def family_first(doc: Doc, start: int, end: int) -> int:
    """Returns where a name ends of which the family name was found alone: "Xi" of "Xi Jinping"."""
    if end - start != 1 or end >= len(doc) or not doc[end].is_title:
        return end
    return end + names.is_family_first([doc[start].lower_, doc[end].lower_])


def from_given(doc: Doc, start: int, end: int) -> int:
    """Returns where a name begins of which the surname was found alone: "Carter" of "Jo Carter"."""
    if end - start != 1 or start == 0:
        return start
    given = doc[start - 1]
    joined = given.head == doc[start] and given.dep_ in ("nmod:desc", "compound", "flat")
    joined |= doc[start].head == given and doc[start].dep_ == "flat"
    plain = given.is_title and given.is_alpha and given.pos_ == "PROPN"
    plain = plain and given.ent_type_ in ("", "PERSON")
    titled = names.title_length([given.text]) or given.lower_ in names.titles()
    titled = titled or (names.gender_of(given.text) == "-" and _is_role(given))
    odd = countries.form_of(given.text) is not None or given.text in _SORTS
    return start - 1 if joined and plain and not titled and not odd else start


def _is_role(token: Token) -> bool:
    """Tells of "Judge Carter" that the first word says what she is."""
    sort = actor_nouns.known().get(token.lower_)
    return sort is not None and sort[0] == "PERSON"


def over_hyphens(doc: Doc, end: int) -> int:
    """Returns where a name ends that goes on over a hyphen: "Kim Jong-un"."""
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_:
        if doc[end].whitespace_ or not doc[end + 1].text[0].isalpha():
            break
        if doc[end + 1].is_lower and not _is_syllable(doc, end):
            break
        end += 2
    return end


def _is_syllable(doc: Doc, hyphen: int) -> bool:
    """Tells "un" of "Kim Jong-un" from the "led" of "Novak-led"."""
    return hyphen > 1 and names.is_family_first(
        [doc[hyphen - 2].lower_, doc[hyphen - 1 : hyphen + 2].text.lower()]
    )


def holder(span: Span) -> Span | None:
    """Returns who holds the office that a body's name was taken to end in: "of Defense Ana Holm".

    Only behind an office and "of", where the words from a given name on are the end of the span.
    """
    doc = span.doc
    before = span.start - 2 if doc[span.start - 1].lower_ == "the" else span.start - 1
    if before < 1 or doc[before].lower_ not in _LINKS:
        return None
    near = doc[max(span.start - _NEAR, span.sent.start) : span.start]
    if not any(word.lower_ in names.offices() for word in near) or span[-1].text in _SORTS:
        return None
    at = next((word.i for word in span[1:-1] if _begins_person(word, near)), None)
    short = at is not None and span.end - at <= _LONGEST
    return doc[at : span.end] if short and all(w.is_title for w in doc[at : span.end]) else None


def _begins_person(word: Token, near: Span) -> bool:
    """Tells of a given name, by itself or because an office before it is that word's title."""
    titles = [child for child in word.lefts if child.dep_ == "nmod:desc"]
    if any(each in near and each.lower_ in names.offices() for each in titles):
        return True
    if any(each.i == near.end for each in titles):  # "Minister of Defense Omar Reyes"
        return True
    linked = any(before.dep_ == "case" for before in word.doc[near.end : word.i])
    return linked and names.gender_of(word.text) != "-"


def firm(doc: Doc, last: int) -> int:
    """Returns where a firm's name ends with its legal form: "Veldt, Inc."."""
    if last + 1 >= len(doc) or doc[last].text != ",":
        return last
    form = doc[last + 1]
    legal = form.lower_.rstrip(".") in short_forms.SUFFIXES and form.text[0].isupper()
    return last + 2 if legal else last


def bare(doc: Doc) -> frozenset[int]:
    """Returns the words, by their ids, that stand somewhere without a "'s" behind them."""
    words = doc.to_array("ORTH").tolist()
    marks = {doc.vocab.strings[mark] for mark in _OWNS}
    return frozenset(word for word, behind in pairwise(words) if behind not in marks)


def possessive(doc: Doc, start: int, last: int, bare: frozenset[int]) -> int:
    """Returns where a firm's name ends that is a possessive: "Harrow's said".

    It is a subject with its verb, an adverb or a pause right behind, or ends its clause, and stands
    nowhere without its "'s".
    """
    if last + 1 >= len(doc) or doc[last].text not in _OWNS:
        return last
    name, behind = doc[start:last], doc[last + 1]
    subject = name.root.head if name.root.dep_ == "flat" else name.root
    acts = subject.dep_ == "nsubj" and (behind.text == "," or subject.head == behind)
    acts |= subject.dep_ == "nsubj" and behind.pos_ == "ADV" and subject.head == behind.head
    ends = (behind.dep_ in _ENDS and behind.is_lower) or behind.text in ",.;"
    ends &= subject.dep_ in _OWNED
    return last + 1 if (acts or ends) and name[-1].orth not in bare else last


def owner(doc: Doc, start: int, last: int) -> int:
    """Returns where a firm's name begins that has a possessive in it: "Harrow's Holdings Inc."."""
    if start < 2 or doc[start - 1].text not in _OWNS or not doc[start - 2].is_title:
        return start
    plain = all(word.lower_.rstrip(".") in short_forms.GENERIC for word in doc[start:last])
    return trees.name_start(doc[start - 2]) if plain and last - start > 1 else start


def hyphenated(doc: Doc, start: int) -> int:
    """Returns where a name begins whose particle stands before its hyphen: "al-Qaida"."""
    if start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in _PARTICLES:
        return start - 2 if not doc[start - 1].whitespace_ else start
    return start


def over_hyphen(doc: Doc, start: int) -> int:
    """Returns where a body's name begins whose first word has a hyphen: "Tri-Towns League".

    A word that opens its sentence may be no part of it ("Ex-Norda Group boss"), nor another name.
    """
    if start < 2 or doc[start - 1].text != "-" or doc[start - 1].whitespace_:
        return start
    first = doc[start - 2]
    glued = first.is_title and first.is_alpha and not first.whitespace_
    free = not first.ent_type_ and not first.is_sent_start and countries.form_of(first.text) is None
    return start - 2 if glued and free else start


def before_title(doc: Doc, start: int, end: int) -> int:
    """Returns where a body's name ends before whose it is: "Movement of | Prime Minister Holm"."""
    for at in range(max(start + 2, end - _LONGEST), end):
        length = names.title_length([word.text for word in doc[at : at + _NEAR]])
        behind = at + length
        titled = length and end <= behind < len(doc) and doc[at - 1].lower_ == "of"
        if titled and doc[behind].ent_type_ == "PERSON" and doc[behind].ent_iob_ == "B":
            return at - 1
    return end


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
