"""A relative clause as a line: "Ana Silva, who visited Oslo, ..." tells "Ana Silva … visited Oslo".

With its pronoun it is the subject of another verb and asserts nothing. The pronoun is left out
where the clause says more of somebody or something that is known: "cars that are old" are not all.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import clauses
from extractor.pipeline.telling.reading import Reading

_DOING = auxiliaries.FINITE | {"VB", "VBN"}
_KNOWN = lexicon.of_sort("pronouns", "definite") | lexicon.of_sort("pronouns", "whose")


def asserted(kept: set[int], clause: Token) -> set[int]:
    """Returns the words of a line without the pronoun that makes its clause a relative one."""
    pronoun = pronoun_of(clause)
    if pronoun is None:
        where = _of_place(clause)
        return kept if where is None else {at for at in kept if at > where.i}
    relative = next(each for each in (clause, *clause.ancestors) if each.dep_ == "acl:relcl")
    noun = relative.head
    before = {at for at in kept if at < pronoun.i}
    if not before or not before <= clauses.noun_phrase(noun):
        return kept  # what is said of it is told as well
    if not (clauses.set_apart(relative) or _is_known(noun)):
        return kept
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":  # "Ana Silva, a lawyer, who left"
        kept = kept | {at for at in clauses.noun_phrase(noun.head) if at < pronoun.i}
    return kept - {pronoun.i}


def pronoun_of(clause: Token) -> Token | None:
    """Returns the "who" of a relative clause that is its subject, or that of the verb it joins."""
    while clause.dep_ == "conj" and not trees.has_subject(clause):
        clause = clause.head
    subject = trees.subject(clause) if clause.dep_ == "acl:relcl" else None
    return subject if subject is not None and is_subject(subject) else None


def is_subject(word: Token) -> bool:
    """Tells whether a word is a relative pronoun of which its clause says something."""
    return word.dep_ in trees.SUBJECTS and trees.is_relative(word)


def describes_only(shown: set[int], reading: Reading) -> bool:
    """Tells of "Ana Silva, who left the bank" that nothing is asserted of her.

    Before the pronoun stands no verb, whatever the parse makes of it.
    """
    verbs = [reading.tokens[at] for at in shown & reading.finite]
    pronouns = [at for at in shown if trees.is_relative(reading.tokens[at])]
    if not (verbs and pronouns) or not all(_is_described(verb, shown) for verb in verbs):
        return False
    before = (reading.tokens[at] for at in shown if at < min(pronouns))
    return not any(word.tag_ in _DOING and word.nbor(-1).tag_ != "TO" for word in before if word.i)


def _is_described(verb: Token, shown: set[int]) -> bool:
    relative = (each for each in (verb, *verb.ancestors) if each.dep_ == "acl:relcl")
    pronouns = (word for each in relative for word in each.subtree if trees.is_relative(word))
    return any(word.i in shown and word.i < verb.i for word in pronouns)


def is_object(clause: Token) -> bool:
    """Tells of "the target it promised to reach" that the clause only says which target."""
    while clause.dep_ == "xcomp":
        clause = clause.head
    if clause.dep_ != "acl:relcl" or _of_place(clause) is not None:
        return False
    subject = trees.subject(clause)
    return subject is not None and not trees.is_relative(subject) and subject.i < clause.i


def _of_place(clause: Token) -> Token | None:
    """Returns the "where" of "in Bali, where ministers met", a clause that stands apart."""
    if clause.dep_ != "acl:relcl" or not clauses.set_apart(clause):
        return None
    where = next((word for word in clause.subtree if not word.is_punct), clause)
    return where if where.tag_ == "WRB" and trees.has_subject(clause) else None


def _is_known(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(word.lower_ in _KNOWN for word in noun.lefts)
