"""Names of what is made, listed or passed: "A380", "iPhone 4", "S&P 500", "Clean Air Act".

Such a name is told by its form: letters with a number, a name with a number that counts nothing,
a capital inside the word, a last word that says what it is; or by what stands beside it: "the
Prius, a hybrid car".
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from spacy.tokens import Doc, Span, Token

from extractor import countries, lexicon
from extractor.actors import short_forms
from extractor.pipeline.mentions import known_names
from extractor.pipeline.mentions.mention import MentionDraft

_MARKED = re.compile(r"\d|[a-z][A-Z]")
_CODE = re.compile(r"[A-Z][A-Za-z]{0,3}\d{2,4}[A-Za-z]{0,3}")
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]{0,3}|\d{1,2}\.\d")
_SERIES = re.compile(r"\d{3,4}[A-Za-z]{0,3}")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z][A-Za-z]+")
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}")
_NO_PRODUCT = re.compile(r"(?:G|H|FY|Q|M|I|EU|BRICS|COVID|H\dN)\d+")
LONGEST = 4
"""How many words of a name stand at most before or after the word that tells it."""


def find(doc: Doc, words: list[str], dated: Set[int]) -> Iterator[MentionDraft]:
    """Yields the products that the form of their names tells."""
    end = 0
    for at in _places(words):
        if at < end:
            continue
        span = _known(doc, words, at, dated) or _law(doc, at) or _model(doc, words, at, dated)
        if span is not None:
            yield MentionDraft(span=span, kind="name", label="PRODUCT")
            end = span.end


def _places(words: list[str]) -> list[int]:
    """Where the form of a name may be told: most words have neither digit nor capital inside."""
    found = set(known_names.first_words(words))
    for at, word in enumerate(words):
        if _MARKED.search(word):
            found.update(range(max(at - 2, 0), at + 1))
        elif word in _last():
            found.add(at)
    return sorted(found)


def describe(found: list[MentionDraft]) -> None:
    """Makes a product of what the words beside it call one: "Prius, a hybrid car"."""
    called = {m.text for m in found if m.label in ("ORG", "PLACE", "PERSON") and _is_called(m)}
    for mention in found:
        if mention.text in called and mention.gender == "-" and mention.country is None:
            mention.label = "PRODUCT"


def again(
    doc: Doc, words: list[str], found: list[MentionDraft], claimed: set[int]
) -> Iterator[MentionDraft]:
    """Yields where a product goes by its number alone: "787s" where "Boeing 787" was named."""
    numbers = {
        _singular(token.text)
        for mention in found
        if mention.label == "PRODUCT" and len(mention.span) > 1
        for token in mention.span
        if _SERIES.fullmatch(_singular(token.text))
    }
    for at, word in enumerate(words) if numbers else ():
        if at not in claimed and _singular(word) in numbers and not _counts(doc[at]):
            claimed.add(at)
            yield MentionDraft(span=doc[at : at + 1], kind="name", label="PRODUCT")


def _known(doc: Doc, words: list[str], at: int, dated: Set[int]) -> Span | None:
    """A name that everybody knows, and the number of the model: "iPhone 4"."""
    name = known_names.known_at(words, at)
    if name is None or known_names.labels()[name] != "PRODUCT":
        return None
    end = at + len(name)
    while end < len(doc) and end - at <= LONGEST and _goes_on(doc, end, dated):
        end += 1
    return doc[_maker(words, at) : end]


def _model(doc: Doc, words: list[str], at: int, dated: Set[int]) -> Span | None:
    """A name with a number or a capital inside, with the maker's name and what follows."""
    if at in dated:
        return None
    end = _end_of_code(words, doc, at)
    if end is None and (_is_numbered(doc, at, dated) or _is_series(doc, at)):
        end = at + 2
    if end is None and _CAMEL.fullmatch(words[at]):
        end = at + 1
    if end is None:
        return None
    start = _maker(words, at)
    while end < len(doc) and end - at <= LONGEST and _goes_on(doc, end, dated):
        end += 1
    return doc[start:end]


def _end_of_code(words: list[str], doc: Doc, at: int) -> int | None:
    """Where a code of letters and digits ends: "A380s", "F-16"."""
    word = _singular(words[at])
    if _CODE.fullmatch(word):
        return at + 1 if not _NO_PRODUCT.fullmatch(word) else None
    joined = words[at + 1 : at + 2] == ["-"] and not doc[at].whitespace_
    if joined and at + 2 < len(words) and not doc[at + 1].whitespace_:
        number = _singular(words[at + 2])
        if _LETTERS.fullmatch(words[at]) and re.fullmatch(r"\d{1,3}[A-Z]?", number):
            return at + 3
    return None


def _is_numbered(doc: Doc, at: int, dated: Set[int]) -> bool:
    """Tells whether a name goes on with a number that counts nothing: "Falcon 900"."""
    if at + 1 >= len(doc) or at + 1 in dated or not doc[at].whitespace_:
        return False
    name, number = doc[at], doc[at + 1]
    if not _NUMBER.fullmatch(_singular(number.text)) or not _is_name(name):
        return False
    near = number.head == name or name.head == number or number.head == name.head
    foreign = name.ent_type_ in ("PERSON", "PLACE", "GPE") or countries.form_of(name.text)
    return near and not foreign and not _counts(number)


def _is_name(token: Token) -> bool:
    capital = token.text[0].isupper() or bool(_CAMEL.fullmatch(token.text))
    return capital and token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and _is_inside(token)


def _is_inside(token: Token) -> bool:
    """Leaves out the first word of a sentence that may be any word."""
    return not token.is_sent_start or token.pos_ == "PROPN"


def _is_series(doc: Doc, at: int) -> bool:
    """Tells whether a number stands before the name it belongs to: "the 787 Dreamliner"."""
    number = doc[at]
    if at + 1 >= len(doc) or not at or not _SERIES.fullmatch(number.text) or _counts(number):
        return False
    name = doc[at + 1]
    named = name.tag_ == "NNP" and name.text[0].isupper() and number.head == name
    return named and doc[at - 1].lower_ in _BEFORE_SERIES | short_forms.makers()


def _goes_on(doc: Doc, at: int, dated: Set[int]) -> bool:
    """Tells whether a word belongs to a product's name that stands before it."""
    token, before = doc[at], doc[at - 1]
    if at in dated or not before.whitespace_ or countries.form_of(token.text):
        return False
    near = before in (token.head, token.head.head) or before.head == token
    if _NUMBER.fullmatch(token.text):
        return not before.text[-1].isdigit() and not _counts(token) and near
    joined = token.head == before or before.head == token or token.head == before.head
    return token.tag_ == "NNP" and token.text[0].isupper() and joined and token.ent_iob_ != "B"


def _maker(words: list[str], at: int) -> int:
    """Where a name begins that has its maker's before it: "Airbus A380"."""
    return at - 1 if at and words[at - 1].lower() in short_forms.makers() else at


def _counts(number: Token) -> bool:
    """Tells of "500 points", "500 million" and "$ 500" that the number counts something."""
    if number.dep_ in ("nummod", "compound") and number.head.i > number.i:
        head = number.head
        if head.tag_ in ("NNS", "NNPS") or head.pos_ in ("NUM", "SYM"):
            return True
        if head.pos_ == "NOUN" and head.i == number.i + 1:
            return head.lemma_.lower() not in _beside()
    beside = number.nbor() if number.i + 1 < len(number.doc) else None
    if beside is not None and (beside.lower_ in _UNITS or beside.text == "%"):
        return True
    return number.i > 0 and (number.nbor(-1).pos_ == "SYM" or number.nbor(-1).is_currency)


def _law(doc: Doc, at: int) -> Span | None:
    """Capitalised words the last of which says what they are: "Clean Air Act"."""
    if doc[at].text not in _last() or doc[at].pos_ not in ("PROPN", "NOUN"):
        return None
    if doc[at + 1 : at + 2].text == "of" and doc[at + 2 : at + 3].text.istitle():
        return doc[at : at + 3]
    start = at
    while start and at - start < LONGEST + 2 and _is_word_of_law(doc[start - 1]):
        start -= 1
    while start < at and (not doc[start].text[0].isupper() or doc[start].is_sent_start):
        start += 1
    person = any(token.ent_type_ == "PERSON" for token in doc[start : at + 1])
    return doc[start : at + 1] if start < at and not person else None


def _is_word_of_law(token: Token) -> bool:
    if token.lower_ in _IN_LAWS:
        return token.i > 0 and token.nbor(-1).text[0].isupper()
    return token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN")


def _is_called(mention: MentionDraft) -> bool:
    root = mention.root
    beside = [child for child in root.children if child.dep_ == "appos" and child.i > root.i]
    return any(each.pos_ == "NOUN" and each.lemma_.lower() in _beside() for each in beside)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2].isdigit() else word


_BEFORE_SERIES = lexicon.of_sort("pronouns", "series")
_IN_LAWS = lexicon.of_sort("connectives", "in_name")
_UNITS = lexicon.of_sort("noun_uses", "measure")


@cache
def _beside() -> frozenset[str]:
    return frozenset(sorts())


@cache
def _last() -> frozenset[str]:
    rows = lexicon.read("product_nouns")
    return frozenset(lemma for lemma, use, _ in rows if use == "last")


@cache
def sorts() -> dict[str, str]:
    """Returns the sort of each noun for what has a name of its own."""
    rows = lexicon.read("product_nouns")
    return {lemma: sort for lemma, use, sort in rows if use == "beside"}
