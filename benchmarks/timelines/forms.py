"""Under which forms a text names an entity: whole, in part, or by its initials.

A part of a name counts where no other entity has it and not all of it is generic: "787" and
"Dreamliner" for the Boeing 787 Dreamliner, "Jobs" for Steve Jobs; so do initials (USAF), those of
two words where the article has the name as well.
"""

import re
from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Doc, Token

GENERIC = frozenset(
    "airlines airways and company corp corporation group inc of states store the united".split()
)
"""Words that many names have."""

ACRONYM = 3
WHOLE = 2
"""How many words of a name can have another between them: "iTunes Music Store"."""

Form = tuple[str, ...]
Span = tuple[int, int]


def key(word: str) -> str:
    """Returns a word without case and punctuation."""
    return re.sub(r"[^a-z0-9]", "", word.lower())


def of(name: Doc, names: Sequence[Doc]) -> list[Form]:
    """Returns the forms of ``name``, the whole first; ``names`` are all that must be told apart.

    They come as the tokens that texts are made of, lest "3G" be one word here and two there.
    """
    words = [key(token.text) for token in name]
    others = [other for other in names if other.text != name.text]
    common = GENERIC | {key(token.text) for other in others for token in other}
    forms = [tuple(words)]
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            part = tuple(words[start : start + length])
            if _tells(part, words, start, common):
                forms.append(part)
    short = _initials(name.text)
    return [*forms, (short.lower(),)] if len(short) >= ACRONYM else forms


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _tells(part: Form, words: list[str], start: int, common: Set[str]) -> bool:
    if len(part) > 1:
        return not set(part) <= common
    word = part[0]
    if not word or any(map(str.isdigit, word)):
        return len(word) > 2
    at_edge = start == len(words) - 1 or (start == 0 and len(words) == 2)
    return at_edge and word not in common


def acronyms(doc: Doc, span: Span) -> Iterator[Form]:
    """Yields the letters in brackets behind a name: "Singapore Airlines (SIA)"."""
    start, end = span
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":
        letters = doc[end + 1].text
        if letters.isupper() and letters[0] == doc[start].text[0]:
            yield (key(letters),)


def whole(doc: Doc, form: Form) -> Iterator[Span]:
    """Yields where ``doc`` has a whole name, the words of which may be turned round or parted."""
    words = [key(token.text) for token in doc]
    for start in range(len(words) - len(form) + 1):
        if _is_form(tuple(words[start : start + len(form)]), form):
            yield start, start + len(form)
        if tuple(words[start : start + len(form)]) == (*form[1:], form[0]):
            yield start, start + len(form)
        outer = (words[start], *words[start + 2 : start + 3])
        if len(form) == WHOLE and _is_form(outer, form) and doc[start + 1].text[0].isupper():
            yield start, start + 3


def parts(doc: Doc, name: str, forms: Sequence[Form], foreign: Set[int]) -> Iterator[Span]:
    """Yields where ``doc`` has less than the whole of a name; not in names of others."""
    words = [key(token.text) for token in doc]
    for form in forms[1:]:
        for start in range(len(words) - len(form) + 1):
            if _is_form(tuple(words[start : start + len(form)]), form):
                token = doc[start]
                code = any(map(str.isdigit, form[0])) or token.text.isupper()
                own = code or (start not in foreign and _is_capital(token))
                if own and not (form[0].isdigit() and _is_quantity(token)):
                    yield start, start + len(form)
    short = _initials(name)
    if 1 < len(short) < ACRONYM and any(True for _ in whole(doc, forms[0])):
        for token in doc:
            if token.text.isupper() and key(token.text) == short.lower():
                yield token.i, token.i + 1


def _is_form(here: Form, form: Form) -> bool:
    """Tells whether words are a form of a name, or several of it: "A380s", but not "3GS"."""
    code = form[-1][-1:].isalpha() and any(map(str.isdigit, form[-1]))
    return here == form or (not code and here == (*form[:-1], form[-1] + "s"))


def _is_capital(token: Token) -> bool:
    return token.text[0].isdigit() or any(map(str.isupper, token.text))


def _is_quantity(number: Token) -> bool:
    """Tells of "500 points" and "500 million" that no S&P 500 is meant."""
    counted = number.dep_ in ("nummod", "compound")
    return counted and (number.head.tag_ == "NNS" or number.head.pos_ in ("NUM", "SYM"))
