"""Where the parse cannot be right, and how it is put right.

A parser learned from a treebank hangs "last month" on the name behind it when no comma parts the
two, takes Will Smith for an auxiliary, and loses the main verb behind a relative clause. What the
words themselves show is written back into the tree, so that every component reads the same.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.syntax import (
    appositions,
    asides,
    clauses_beside,
    clauses_said,
    coordinations,
    inversions,
    knowing,
    located,
    relatives,
    times_beside,
    trees,
)
from extractor.pipeline.syntax.tree_edits import Edits

_NAMES = lexicon.of_sort("auxiliaries", "name")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NEAREST = trees.SUBJECTS | {"obj"}
_UNCHANGED = lexicon.of_sort("verb_uses", "unchanged")
_PAST = lexicon.of_sort("verb_uses", "past")
_PLANS = lexicon.of_sort("verb_uses", "plan_form")

Spans = Iterable[tuple[int, int]]


def find(doc: Doc, times: Spans) -> Edits:
    """Returns what puts the parse of ``doc`` right where it is wrong.

    Args:
        doc: A parsed Doc.
        times: First token and token after the last of each time expression.
    """
    edits = Edits(doc)
    if not doc.has_annotation("DEP") or not doc.has_annotation("TAG"):
        return edits
    for token in doc:
        _name_for_auxiliary(token, edits)
        _who_for_pronoun(token, edits)
        _particle(token, edits)
        _past_for_base(token, edits)
        _clause_that_was_said(token, edits)
        _plan_for_noun(token, edits)
        _being_due(token, edits)
        _clause_of_expletive(token, edits)
        appositions.repair(token, edits)
        asides.repair(token, edits)
        clauses_beside.repair(token, edits)
        clauses_said.repair(token, edits)
        coordinations.repair(token, edits)
        inversions.repair(token, edits)
        knowing.repair(token, edits)
        located.repair(token, edits)
        relatives.repair(token, edits)
    for sentence in doc.sents:
        _main_verb(sentence.root, edits)
    for start, end in times:
        times_beside.repair(doc, start, end, edits)
    return edits


def _name_for_auxiliary(token: Token, edits: Edits) -> None:
    """Will Smith said; director Will Kerr said; May said: no finite verb has such an auxiliary."""
    if token.tag_ != "MD" and token.dep_ != "aux" and token.pos_ != "AUX":
        return
    if token.lower_ not in _NAMES or not token.is_title:
        return
    behind = (word for word in token.head.lefts if word.i > token.i)
    helpers = (word for word in behind if word.dep_ in trees.AUXILIARIES)
    if not any(word.tag_ in _FINITE for word in (token.head, *helpers)):
        return
    if token.sent[-1].text == "?":  # "Can Norda mend it?"
        return
    verb, following = token.head, token.nbor(1)
    edits.word(token.i, tag="NNP", pos="PROPN")
    if following.pos_ == "PROPN" and following.i < verb.i:
        edits.hang(following.i, token.i, "flat")
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is not None and before.head == verb and before.dep_ in _NEAREST:
        edits.hang(token.i, before.i, "appos")
    else:
        edits.hang(token.i, verb.i, "nsubj")


def _who_for_pronoun(token: Token, edits: Edits) -> None:
    """The virus has spread, WHO said: in capitals among other words it is no pronoun."""
    if token.text != "WHO" or token.tag_ != "WP":
        return
    if token.i and token.nbor(-1).lower_ == "the" and token.nbor(-1).is_lower:
        edits.word(token.i, tag="NNP", pos="PROPN")
    if token.dep_ != "nsubj":
        return
    verb, root = token.head, token.sent.root
    if verb.is_upper or verb == token or token.nbor(1).pos_ not in ("VERB", "AUX", "ADV"):
        return
    edits.word(token.i, tag="NNP", pos="PROPN")
    if verb.dep_ == "acl:relcl" and verb != root:
        edits.hang(verb.i, root.i, "parataxis")


def _particle(token: Token, edits: Edits) -> None:
    """The club called the match off: a particle is one behind the object as well."""
    if token.tag_ == "RP" and token.dep_ == "advmod" and token.head.pos_ == "VERB":
        edits.hang(token.i, token.head.i, "compound:prt")


def _clause_that_was_said(verb: Token, edits: Edits) -> None:
    """The court ruled on Monday the bridge was unsafe: without "and" it is what was ruled."""
    if verb.pos_ != "VERB" or trees.lemma(verb) not in words.reporting():
        return
    for clause in verb.rights:
        alone = trees.child(clause, "cc", "mark", "punct") is None
        if clause.dep_ != "conj" or not alone or trees.subject(clause) is None:
            continue
        if not any(t.is_punct or t.dep_ == "cc" for t in verb.doc[verb.i : clause.left_edge.i]):
            edits.hang(clause.i, verb.i, "ccomp")


def _past_for_base(token: Token, edits: Edits) -> None:
    """Eve Holm quit: a verb that looks the same in the past, with a subject and nothing else.

    Soldiers shot a boy: one that does not is in the past wherever it stands.
    """
    never_present = token.lower_ in _PAST and token.tag_ in ("VB", "VBP")
    taken = token.lower_ in _UNCHANGED and token.tag_ == "VB" and token.dep_ == "ROOT"
    if not never_present and not taken:
        return
    helped = trees.child(token, "aux", "aux:pass", "mark", "cop") is not None
    subject = trees.child(token, "nsubj")
    if subject is not None and subject.i < token.i and not helped:
        edits.word(token.i, tag="VBD", pos="VERB")


def _plan_for_noun(token: Token, edits: Edits) -> None:
    """The hearing set for Monday was postponed: "set" is what was done with the hearing."""
    if token.lower_ not in _PLANS or token.tag_ not in ("NN", "JJ", "VBN"):
        return
    if token.tag_ == "VBN" and token.dep_ not in trees.SUBJECTS | {"obj", "obl", "nmod"}:
        return
    if token.i + 1 >= len(token.doc):
        return
    noun = token.nbor(-1) if token.i > token.sent.start else None
    if noun is None or noun.head != token or noun.pos_ not in ("NOUN", "PROPN"):
        return
    if token.nbor(1).lower_ not in ("for", "to"):
        return
    head = token.head if token.head != token else None
    if head is None:
        return
    for child in token.lefts:
        if child != noun:
            edits.hang(child.i, noun.i, child.dep_)
    for child in token.rights:
        edits.hang(child.i, token.i, "obl" if child.dep_ == "nmod" else child.dep_)
    edits.hang(noun.i, head.i, token.dep_)
    edits.hang(token.i, noun.i, "acl")
    edits.word(token.i, tag="VBN", pos="VERB", lemma=token.lower_)


def _being_due(due: Token, edits: Edits) -> None:
    """The duties are due to rise: a "due" that marks the verb leaves it its auxiliaries."""
    if due.lower_ == "due" and due.dep_ == "mark":
        for child in due.lefts:
            if child.dep_ in trees.AUXILIARIES:
                edits.hang(child.i, due.head.i, child.dep_)


def _clause_of_expletive(token: Token, edits: Edits) -> None:
    """It was announced by the ministry that schools would close: the clause was announced."""
    if token.lower_ != "it" or token.dep_ != "nsubj:pass":
        return
    verb = token.head
    for noun in verb.rights:
        for clause in noun.rights:
            that = next((word for word in clause.lefts if word.lower_ == "that"), None)
            if clause.dep_ not in ("acl:relcl", "acl") or that is None:
                continue
            subject = trees.child(clause, *trees.SUBJECTS)
            if subject is not None and subject != that:
                edits.hang(clause.i, verb.i, "ccomp")
                edits.hang(that.i, clause.i, "mark")


def _main_verb(root: Token, edits: Edits) -> None:
    """The minister, who took office in 2017, resigned; Hale, jailed in 2012, was released."""
    if root.pos_ in ("NOUN", "PROPN") and trees.child(root, "cop", *trees.SUBJECTS) is None:
        clause = trees.child(root, "acl:relcl", "acl")
        verb = None if clause is None else _last_behind_comma(clause.rights, root.rights)
        if clause is not None and verb is not None and verb.tag_ in _FINITE:
            _crown(verb, root, edits)
        return
    noun = trees.child(root, *trees.SUBJECTS)
    if noun is None or root.tag_ not in ("VBD", "VBN") or noun.i > root.i - 2:
        return
    if any(token.head.i >= root.i for token in root.doc[noun.i + 1 : root.i - 1]):
        return
    if root.nbor(-1).text != "," or any(child.dep_.startswith("aux") for child in root.lefts):
        return
    verb = _last_behind_comma(root.rights, ())
    if verb is None or trees.child(verb, "cc") is not None:
        return
    _crown(verb, root, edits, subject=noun)
    edits.hang(noun.i, verb.i, trees.subject_label(verb))
    edits.hang(root.i, noun.i, "acl")
    edits.word(root.i, tag="VBN", pos="VERB")


def _last_behind_comma(*places: Iterable[Token]) -> Token | None:
    """Returns the finite verb without subject or conjunction that a comma sets off."""
    for children in places:
        for verb in children:
            if verb.dep_ not in ("advcl", "conj", "ccomp", "parataxis", "acl", "acl:relcl", "dep"):
                continue
            edge = min([verb.i, *(c.i for c in verb.lefts if c.dep_.startswith(("aux", "cop")))])
            finite = verb.tag_ in _FINITE or edge < verb.i
            bare = trees.child(verb, "mark", "cc", *trees.SUBJECTS) is None
            if finite and bare and edge > 0 and verb.doc[edge - 1].text == ",":
                return verb
    return None


def _crown(verb: Token, root: Token, edits: Edits, subject: Token | None = None) -> None:
    """Makes ``verb`` the root of the sentence, and the noun before it its subject."""
    edits.root(verb.i)
    if subject is None:
        edits.hang(root.i, verb.i, trees.subject_label(verb))
    for child in root.rights:
        if child.i > verb.i or (child.dep_ == "punct" and child.i > verb.i):
            edits.hang(child.i, verb.i, child.dep_)


def spans(doc: Doc, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Returns first token and token after the last of each of these stretches of characters."""
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in places)
    return [(span.start, span.end) for span in found if span is not None]
