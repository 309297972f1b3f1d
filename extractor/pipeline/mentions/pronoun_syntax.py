"""What the syntax around a pronoun says of its antecedent: role, binding, clauses above."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.syntax import arguments

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_ARGUMENTS = frozenset({*SUBJECTS, "obj", "iobj", "obl", "obl:agent"})
_ROLES = {
    **dict.fromkeys(SUBJECTS, "subject"),
    "obj": "object", "iobj": "object", "obl:agent": "object",
    "obl": "oblique", "nmod": "nominal", "nmod:poss": "possessive",
    "appos": "apposition", "conj": "conjunct", "compound": "nominal",
}  # fmt: skip
_CLAUSES = frozenset({"ccomp", "advcl", "xcomp", "acl", "acl:relcl", "csubj", "parataxis"})
_BESIDE = frozenset({"conj", "parataxis", "nsubj", "nsubj:pass"})
_CLAUSAL = frozenset({"VERB", "AUX", "ADJ", "NOUN"})


def role(token: Token) -> str:
    """Returns the syntactic role of a word."""
    return _ROLES.get(token.dep_, "other")


def speaks(token: Token) -> bool:
    """Tells whether a word is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() in words.saying()


def governors(token: Token) -> Iterator[tuple[Token, str]]:
    """The subjects of the clauses around a token's own, and of what sort each clause is."""
    seen, verb = {token.i}, token.head
    sort = "own subject"
    own = token.dep_ == "nmod:poss" or token.lower_.endswith("self")
    while verb.i not in seen:
        seen.add(verb.i)
        if own and verb.pos_ == "VERB":
            subject = arguments.subject(verb)
            own = False
        elif verb.dep_ in _CLAUSES and verb.pos_ in _CLAUSAL:
            subject = arguments.subject(verb.head)
            said = verb.head.lemma_.lower() in words.reporting()
            sort = "subject above says" if said and verb.dep_ != "advcl" else "subject above"
        elif _is_told_too(verb):
            subject, sort = arguments.subject(verb.head), "subject above says"
        else:
            subject = None
        if subject is not None and subject.i != token.i:
            yield subject, sort
        verb = verb.head


def _is_told_too(verb: Token) -> bool:
    """Tells of "Berg said it sank but that he left" that the last clause is one he says, too."""
    said = verb.dep_ == "conj" and verb.head.lemma_.lower() in words.reporting()
    marks = (child for child in verb.lefts if child.dep_ == "mark")
    return said and any(mark.lower_ == "that" for mark in marks)


def acts_on(token: Token, other: Token) -> bool:
    """Tells of "Norda sold shares to pay for part of it" that it is something else than Norda."""
    noun = token
    while noun.dep_ == "nmod" and not any(c.dep_ == "nmod:poss" for c in noun.head.lefts):
        noun = noun.head
    verb = noun.head
    if noun == token or noun.dep_ not in _ARGUMENTS or noun.dep_ in SUBJECTS:
        return False
    while verb.dep_ in ("xcomp", "advcl") and any(child.tag_ == "TO" for child in verb.lefts):
        verb = verb.head
    return other.head == verb and other.dep_ in SUBJECTS


def is_bound(token: Token, other: Token) -> bool:
    """Subject and object of one verb are two, unless it says "himself" (binding, principle B)."""
    if token.dep_ == "nmod:poss" or token.lower_.endswith("self"):
        return token.dep_ == "nmod:poss" and token.head == other
    return (token.head == other.head and other.dep_ in _ARGUMENTS) or token.head == other


def governs(token: Token, name: Token) -> bool:
    """Tells of "he said Berg would go" that he is not Berg (binding, principle C)."""
    if token.dep_ not in SUBJECTS or name.i < token.i:
        return False
    if name.dep_ in SUBJECTS and name.i > name.head.i:
        return False  # "…," he said, and "…," said Berg
    below = name
    while below.head.i not in (token.head.i, below.i):
        below = below.head
    return below.head.i == token.head.i and below.i != token.head.i and below.dep_ not in _BESIDE


def is_told(token: Token, other: Token) -> bool:
    """Tells whether ``other`` stands in what ``token`` says: "The team will fly, they said"."""
    verb = token.head
    if goes_on(token, other):
        return False
    if verb.dep_ == "parataxis" and verb.head.i < verb.i:
        return verb.head.is_ancestor(other) and not verb.is_ancestor(other)
    told = (child for child in verb.children if child.dep_ in ("ccomp", "obj", "parataxis"))
    return any(child == other or child.is_ancestor(other) for child in told)


def goes_on(token: Token, other: Token) -> bool:
    """Tells of "Berg admitted that it was lost, which was, he said, 'a pity'" that both are one."""
    other = other.head if other.dep_ == "appos" else other
    verb, told = token.head, other.head
    aside = verb.dep_ == "parataxis" and verb.head == told and other.dep_ in SUBJECTS
    says = told.lemma_.lower() in words.reporting()
    return aside and says and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def is_empty(token: Token) -> bool:
    """Tells whether "it" may stand for nothing: "it is clear that", "it rains"."""
    if token.lower_ != "it":
        return False
    verb = token.head
    clause = any(c.dep_ in ("csubj", "ccomp", "advcl", "xcomp") for c in verb.children)
    clause |= _goes_on_with_clause(verb)
    weather = verb.lemma_ in lexicon.of_sort("verb_uses", "impersonal")
    return token.dep_ == "expl" or weather or (verb.pos_ in ("ADJ", "NOUN", "ADV") and clause)


def _goes_on_with_clause(adjective: Token) -> bool:
    """Tells of "it was 'likely' that ten had it" what a parser may hang elsewhere."""
    following = adjective.doc[adjective.i + 1 : adjective.i + 3]
    plain = [word for word in following if not word.is_quote]
    return bool(plain) and plain[0].lower_ == "that" and plain[0].tag_ == "IN"
