"""Mentions without a name: "the ministry", "people familiar with the matter", "he"."""

from collections.abc import Iterator, Set

from spacy import symbols
from spacy.tokens import Doc, Span, Token

from extractor import countries, lexicon, names
from extractor.pipeline import annotations, words
from extractor.pipeline.mentions import actor_nouns, counted, one_of_many
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees
from extractor.records import MentionLabel

PRONOUNS: dict[str, tuple[MentionLabel, str, bool]] = {
    **dict.fromkeys(lexicon.of_sort("pronouns", "masculine"), ("PERSON", "m", False)),
    **dict.fromkeys(lexicon.of_sort("pronouns", "feminine"), ("PERSON", "f", False)),
    **dict.fromkeys(lexicon.of_sort("pronouns", "plural"), ("GROUP", "-", True)),
    **dict.fromkeys(lexicon.of_sort("pronouns", "neuter"), ("ORG", "-", False)),
    "who": ("PERSON", "-", False),
}
"""Third-person pronouns: label, gender, plural."""

DEFINITE = lexicon.of_sort("pronouns", "definite")
INDEFINITE = lexicon.of_sort("pronouns", "article") - DEFINITE
_PLANNED = lexicon.of_sort("reality_words", "planned")
_NOBODY = lexicon.of_sort("reality_words", "nobody")
SOME = lexicon.of_sort("pronouns", "some")
LONGEST = 10
"""Words after the noun that still belong to the mention."""

_CLASSES = frozenset({symbols.NOUN, symbols.PROPN, symbols.PRON, symbols.NUM, symbols.DET})
CONDUCT = lexicon.of_sort("noun_uses", "conduct")
"""Nouns that, with a country before them, are its government."""


def find(doc: Doc, named: list[MentionDraft]) -> list[MentionDraft]:
    """Returns nominal and pronominal mentions in prose, none inside a name."""
    dated = annotations.dated(doc)
    spans = [mention.span for mention in named]
    covered = {at for span in spans for at in range(span.start, span.end)} | dated
    products = [mention.span for mention in named if mention.label == "PRODUCT"]
    things = {token.i for span in products for token in span}
    found = []
    for token in annotations.of_class(doc, _CLASSES):
        if token.i not in covered and not (things and _is_thing(token, things)):
            mention = (
                _pronoun(token)
                or _one(token)
                or _counted(token, dated)
                or _nominal(token, covered, dated)
            )
            found += [mention] if mention is not None else []
    return found


def _pronoun(token: Token) -> MentionDraft | None:
    known = PRONOUNS.get(token.lower_)
    if known is None:
        return None
    if token.lower_ == "who" and token.head.dep_ != "acl:relcl":
        return None
    label, gender, plural = known
    span = Span(token.doc, token.i, token.i + 1)
    return MentionDraft(span=span, kind="pronoun", label=label, gender=gender, plural=plural)


def speaks(token: Token) -> bool:
    """Tells whether ``token`` is the subject of a verb of speech, or "according to" it."""
    if token.dep_ in ("obl", "nmod"):
        return any(child.lower_ == "according" for child in token.children)
    verb = token.head
    return token.dep_ == "nsubj" and verb.pos_ != "NOUN" and verb.lemma_.lower() in words.saying()


def holds(token: Token) -> bool:
    """Tells whether ``token`` is the subject of a verb of speech or attitude."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in words.reporting()


def _one(token: Token) -> MentionDraft | None:
    """Somebody of several who speaks: "one of them", "another"."""
    if token.lower_ not in SOME or token.pos_ == "NOUN" or not speaks(token):
        return None
    end = max([token.i, *(c.right_edge.i for c in token.rights if c.dep_ == "nmod")])
    plural = token.lower_ not in ("one", "another")
    return MentionDraft(
        span=token.doc[token.i : end + 1], kind="nominal", label="PERSON", plural=plural
    )


def _counted(token: Token, dated: Set[int]) -> MentionDraft | None:
    """A number that counts people, though it does not say so: "at least 20 were injured"."""
    if not counted.is_people(token):
        return None
    span = token.doc[start_of(token, dated) : end_of(token, dated) + 1]
    return MentionDraft(span=span, kind="nominal", label="PERSON", plural=token.lower_ != "one")


def _nominal(token: Token, covered: set[int], dated: Set[int]) -> MentionDraft | None:
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "flat", "nmod:desc"):
        return None
    one = one_of_many.is_told(token)
    if token.text[0].isupper() and not (token.is_sent_start or _is_the_office(token) or one):
        return None
    if token.dep_ == "appos" and token.head.i in covered:
        return None
    known = actor_nouns.sort_of(token) or _speaking_noun(token) or _head_of(token, covered)
    known = one_of_many.SORT if one else known
    if known is None or has_name(token, covered) or is_nobody(token) or _is_linked(token):
        return None
    if any(word.tag_ in ("WDT", "WP", "WP$") for word in token.lefts):  # "what sailors call a gale"
        return None
    if is_of_others(token) and not speaks(token):
        return None
    amount = _quantifier(token)
    if amount is not None and _one(amount) is not None:
        return None
    label, gender = known
    span = Span(token.doc, start_of(amount or token, dated), end_of(token, dated) + 1)
    plural = not one and (token.tag_ in ("NNS", "NNPS") or token.lemma_ == "people")
    country = _country(token) if token.lemma_ in CONDUCT else None
    return MentionDraft(
        span=span, kind="nominal", label=label, gender=gender, plural=plural, country=country
    )


def _is_linked(token: Token) -> bool:
    """Tells of "person-to-person" that nobody is meant."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return not token.whitespace_ and len(behind) == 2 and behind.text in ("-to", "-by")


def _is_the_office(token: Token) -> bool:
    """Tells whether a noun is only written as a name: "the President", "this Senator"."""
    before = token.nbor(-1)
    return before.lower_ in DEFINITE and token.lower_ in actor_nouns.known()


def is_nobody(token: Token) -> bool:
    """Tells of "no official" and "nobody" that nobody is meant."""
    return token.lower_ in _NOBODY or any(
        child.lower_ in ("no", "neither") for child in token.lefts
    )


def is_of_others(token: Token) -> bool:
    """Tells of "many of them", "members of which", "whose boats": a pronoun says of or whose."""
    if any(child.tag_ == "WP$" for child in token.lefts):
        return True
    of = (child for child in token.rights if child.dep_ == "nmod" and child.pos_ == "PRON")
    return any(child.tag_ in ("WDT", "WP") or child.lower_ == "them" for child in of)


def _is_thing(token: Token, things: set[int]) -> bool:
    """Tells of the "F-16 fighter" that it is a product, and no man."""
    return any(child.i in things and child.dep_ == "compound" for child in token.lefts)


def has_name(token: Token, covered: set[int]) -> bool:
    """Tells whether a name stands beside the noun: "the state news agency Xinhua".

    A verb has one subject: a noun and the name behind it that both would be that are one.
    """
    if is_one_subject(token) and token.i + 1 in covered:
        return True
    return any(word.i in covered for word in _beside(token))


def _beside(noun: Token) -> Iterator[Token]:
    """The words set beside a noun, a title with the name behind it: "the pilot, Capt Ana Silva"."""
    for child in noun.children:
        if child.dep_ in ("appos", "flat", "nmod:desc") and child.i > noun.i:
            yield child
            if child.lower_.rstrip(".") in names.titles():
                yield from (word for word in child.children if word.dep_ == "flat")


def is_one_subject(noun: Token) -> bool:
    """Tells whether a noun and the word behind it were both taken for the subject of a verb."""
    if noun.dep_ not in trees.SUBJECTS or noun.tag_ != "NN" or noun.i + 1 >= len(noun.doc):
        return False
    name, known = noun.nbor(), noun.lower_ in actor_nouns.known()
    return known and name.dep_ == noun.dep_ and name.head == noun.head and name.tag_ == "NNP"


def _quantifier(token: Token) -> Token | None:
    """Returns "one" in "one of the people", "tens" in "tens of thousands of people"."""
    first = token
    while first.dep_ == "nmod" and first.head.i < first.i and counted.counts(first.head):
        first = first.head
    return first if first != token else None


def start_of(token: Token, dated: Set[int]) -> int:
    """The noun phrase begins at its determiner, adjective or compound, but not at a clause."""
    start = token.i
    for child in token.lefts:
        clause = any(word.text == "," or word.dep_ == "cop" for word in child.subtree)
        before = child.dep_ in _BEFORE or (token.pos_ == "NUM" and child.dep_ == "advmod")
        if before and child.i not in dated and not clause:
            start = min(start, child.left_edge.i)
    start = trees.name_start(token.doc[start])
    while start < token.i and trees.is_left_over(token.doc[start], token.i + 1):
        start += 1
    return start


_BEFORE = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "nmod"})


def end_of(token: Token, dated: Set[int]) -> int:
    """The phrase takes along "of the ministry", "familiar with the matter", "for the office"."""
    end = token.i
    clauses = _CLAUSES if token.lemma_ in _VAGUE else ()
    for child in token.rights:
        if child.dep_ not in ("nmod", "amod", "nmod:unmarked", *clauses) or _set_off(child):
            break
        if (
            child.i in dated
            or child.right_edge.i - token.i > LONGEST
            or (child.pos_ == "VERB" and not clauses)
        ):
            break
        clause = _clause_in(child)
        if clause is not None:
            return max(end, clause - 1)
        end = child.right_edge.i
    return end


def _clause_in(noun: Token) -> int | None:
    """Where a clause begins inside a phrase, which tells more than who is meant.

    "The pressure from the oil bursting out", "the gap between what he says and does".
    """
    if noun.tag_ == "WP" and noun.is_lower:
        return noun.left_edge.i
    begins = [
        word.left_edge.i
        for word in noun.subtree
        if word.dep_ in ("acl", "acl:relcl") and word.pos_ in ("VERB", "AUX") and word.i > noun.i
    ]
    return min(begins, default=None)


def _speaking_noun(token: Token) -> tuple[MentionLabel, str] | None:
    """Whoever says something is somebody, unless it is a document."""
    if token.pos_ != "NOUN" or not speaks(token):
        return None
    lemma = token.lemma_.lower()
    if lemma in words.documents() or lemma in names.titles():
        return None
    verb = token.head
    told = {child.dep_ for child in verb.children}
    if told.isdisjoint(("ccomp", "parataxis", "xcomp")):
        return None
    if "xcomp" in told and verb.lemma_.lower() not in words.of_infinitives():
        return None  # "the outbreak went on to grow"
    return "PERSON", "-"


def _head_of(token: Token, covered: set[int]) -> tuple[MentionLabel, str] | None:
    """Tells of "the head of the coastguard" that it is somebody."""
    if token.pos_ != "NOUN" or token.lemma_.lower() != "head":
        return None
    of = (child for child in token.rights if trees.marker(child) == "of")
    led = any(child.i in covered or actor_nouns.sort_of(child) is not None for child in of)
    return ("PERSON", "-") if led else None


_CLAUSES = ("acl", "acl:relcl")
_VAGUE = lexicon.of_sort("noun_uses", "vague")


def _set_off(child: Token) -> bool:
    """Tells of what follows a comma or dash, and of "than the ministry", that it is no part."""
    return any(
        token.lower_ == "than" or (token.dep_ == "punct" and token.text in ",—–")
        for token in child.children
    )


def _country(token: Token) -> str | None:
    """The country before a noun: "the New Zealand government"."""
    for child in token.lefts:
        words = [word.text for word in child.subtree]
        for at in range(len(words)):
            form = countries.leading(words[at:])[1]
            if form is not None:
                return form.code
    return None


def is_definite(mention: MentionDraft) -> bool:
    """Tells of a noun that it is told as known; "the next president" is nobody yet."""
    lefts = {child.lower_ for child in mention.root.lefts}
    return mention.span[0].lower_ in DEFINITE and lefts.isdisjoint(_PLANNED)
