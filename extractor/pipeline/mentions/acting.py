"""Plain nouns that act, named as they stand: "a gunman", "policymakers", "thousands of homes".

Whom coreference has given to nobody gets an actor of its own where it does something or something
is done to it. That comes after coreference, so that no pronoun is given to a thing.
"""

from collections.abc import Set

from spacy import symbols
from spacy.tokens import Doc, Span, Token

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline import annotations, words
from extractor.pipeline.mentions import actor_nouns, nominals
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_CLASSES = frozenset({symbols.NOUN, symbols.NUM, symbols.ADJ, symbols.DET, symbols.PRON})
_TELLING = frozenset({"VERB", "ADJ", "NOUN", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_TOLD = frozenset({"ccomp", "parataxis", "obj"})
_CORE = _SUBJECTS | {"nsubj:outer", "csubj", "obj", "iobj"}
_PARTNERS = lexicon.of_sort("connectives", "party")
_AMOUNTS = lexicon.of_sort("pronouns", "amount")
_SIDES = lexicon.of_sort("connectives", "side")
_HYPHENS = frozenset("-‐‑–")
_WHERE = lexicon.of_sort("connectives", "location")
_DEEDS = lexicon.of_sort("noun_uses", "done_to")
"""Nouns for what is done by or to somebody."""


def takes_part(mention: MentionDraft) -> bool:
    """Tells whether somebody stands where one acts, suffers, speaks or is addressed."""
    root = mention.root
    while root.dep_ in ("conj", "appos") and root.head.i < root.i:
        root = root.head
    if root.dep_ in _CORE or nominals.speaks(root) or _does(root) or _is_described(root):
        return True
    cases = {child.lower_ for child in root.children if child.dep_ == "case"}
    if root.dep_ == "obl":
        return bool(cases & _PARTNERS)
    if root.dep_ == "nmod":
        return bool(cases & _SIDES) and root.head.lemma_.lower() in _DEEDS | words.event_nouns()
    if root.dep_ in ("ROOT", "root"):  # "hundreds of residents fled", read as a noun's participle
        return any(child.dep_ == "acl" for part in mention.span for child in part.children)
    return any(
        child.dep_ == "acl:relcl" and child.lemma_.lower() in words.saying()
        for child in root.children
    )


def _does(noun: Token) -> bool:
    """Tells of "the mayor's resignation" that the mayor did it."""
    return noun.dep_ == "nmod:poss" and noun.head.lemma_.lower() in words.event_nouns()


def name(doc: Doc, known: list[MentionDraft]) -> list[MentionDraft]:
    """Gives those of ``known`` who take part an actor; returns other nouns that act, with theirs.

    Whoever only says or thinks something is left to who is asked for speakers.
    """
    for mention in known:
        if mention.kind == "nominal" and not mention.actor and takes_part(mention):
            mention.actor = ids.of("unnamed", mention.text)
    _as_subject(known)
    covered = {at for each in known for at in range(each.span.start, each.span.end)}
    dated = annotations.dated(doc)
    by_token = {at: m for m in known if m.kind == "name" for at in range(m.span.start, m.span.end)}
    found = []
    for token in annotations.of_class(doc, _CLASSES):
        if token.i not in covered and token.i not in dated and _acts(token):
            draft = _draft(token, covered, dated, by_token.keys())
            found += [draft] if draft is not None else []
            if draft is not None and token.dep_ == "appos" and not draft.plural:
                _as_described(draft, by_token.get(token.head.i))
    return found


def _as_described(mention: MentionDraft, name: MentionDraft | None) -> None:
    """Gives a noun set beside a name whose that is: "Norda, the largest firm working there".

    No paper is a place: "In Ohio, a paper that opened in May closed".
    """
    if name is None or (name.label == "PLACE" and _is_party(mention.root)):
        return
    if name.actor and mention.doc[mention.span.start - 1].text == ",":
        mention.actor, mention.label = name.actor, name.label


def _is_party(noun: Token) -> bool:
    sort = actor_nouns.sort_of(noun)
    return sort is not None and sort[0] in ("ORG", "PERSON")


def _as_subject(known: list[MentionDraft]) -> None:
    """Gives what somebody is said to be to whom it is said of: "Ferrin is the largest airline"."""
    by_token = {token.i: m for m in known if m.kind == "name" and m.actor for token in m.span}
    meant: dict[str | None, str | None] = {}
    for mention in known:
        if mention.kind != "nominal" or ids.kind_of(mention.actor) != "unnamed":
            continue
        root = mention.root
        subject = trees.child(root, "nsubj")
        of = by_token.get(subject.i) if subject is not None else None
        said = trees.child(root, "cop") is not None and not trees.is_negated(root)
        if of is not None and said and of.plural == mention.plural and of.actor not in meant:
            meant[mention.actor] = of.actor
    for mention in known:
        mention.actor = meant.get(mention.actor, mention.actor)


def _acts(token: Token) -> bool:
    """Tells whether a noun is a subject or agent of what is no saying or thinking."""
    head = token
    while head.dep_ == "conj" and head.head != head:
        head = head.head
    verb, dep = head.head, head.dep_
    if _is_described(token) or _does(token):
        return not nominals.holds(head)
    acts = dep in _SUBJECTS
    if dep.startswith("obl") and verb.tag_ == "VBN":  # "passed by a wide margin" is no passive
        acts |= any(child.lower_ == "by" for child in head.lefts)
    telling = head != verb and verb.pos_ in _TELLING
    return acts and telling and not (nominals.holds(head) and _may_tell(head))


def _may_tell(noun: Token) -> bool:
    """Tells of the subject of a verb of saying that it may say something: "plumes gush" does not.

    It may where it is somebody or a document, and where a clause or a quotation could be told.
    """
    verb, lemma = noun.head, noun.lemma_.lower()
    if verb.lemma_.lower() not in words.of_clauses() or lemma in words.documents():
        return True
    if noun.pos_ == "PROPN" or actor_nouns.sort_of(noun) is not None:
        return True
    frames = _TOLD | {"xcomp"} if verb.lemma_.lower() in words.of_infinitives() else _TOLD
    return any(child.dep_ in frames or child.is_quote for child in verb.children)


def _is_described(noun: Token) -> bool:
    """Tells of "a ferry carrying cars" and "a bus that crashed" that they do or suffer it."""
    for clause in noun.rights if noun.right_edge.i > noun.i else ():
        if clause.dep_ not in _CLAUSES or clause.pos_ != "VERB":
            continue
        if any(word.tag_ == "TO" for word in clause.lefts):
            continue
        subjects = [word for word in clause.children if word.dep_ in ("nsubj", "nsubj:pass")]
        relative = any(word.tag_ in ("WDT", "WP") or word.lower_ == "that" for word in subjects)
        if relative if clause.dep_ == "acl:relcl" else clause.dep_ == "acl" and not subjects:
            return True
    return False


def _draft(
    token: Token, covered: set[int], dated: Set[int], named: Set[int]
) -> MentionDraft | None:
    if token.text[0].isupper() and not token.is_sent_start:
        return None
    if token.pos_ != "NOUN" and (token.dep_ not in _SUBJECTS or not _is_count(token)):
        return None
    if nominals.has_name(token, covered) or (_happens(token) and not _does_something(token, named)):
        return None
    if _is_half(token):
        return None
    if nominals.is_nobody(token) or nominals.is_of_others(token):
        return None
    start, end = nominals.start_of(token, dated), nominals.end_of(token, dated) + 1
    span = Span(token.doc, start, end)
    if any(word.is_quote for word in span) or not any(word.is_alpha for word in span):
        return None
    plural = token.tag_ in ("NNS", "CD")
    actor = ids.of("unnamed", span.text)
    return MentionDraft(span=span, kind="nominal", label="GROUP", plural=plural, actor=actor)


def _happens(noun: Token) -> bool:
    """Tells of a noun that it is for an event, and for none that does things itself."""
    return noun.lemma_.lower() in words.event_nouns() - words.forces()


def _does_something(noun: Token, named: Set[int]) -> bool:
    """Tells of "the spill has fouled the beaches" that even what happened acts there.

    Of "the firm's decision has cost jobs", "a Russian attack killed six" and "the death of two
    sailors shook the port" it is whoever is named in it.
    """
    verb = noun.head
    acts = noun.dep_ == "nsubj" and verb.pos_ == "VERB" and not nominals.holds(noun)
    acts = acts and trees.child(verb, "obj") is not None
    return acts and not any(_is_party_to(child, named) for child in noun.children)


def _is_party_to(child: Token, names: Set[int]) -> bool:
    """Tells of a word at a noun for what happened that it names who did or suffered it."""
    if child.dep_ == "nmod":
        where = any(case.lower_ in _WHERE for case in child.lefts)
        return actor_nouns.sort_of(child) is not None and not where
    named = child.dep_ in ("amod", "compound") and child.i in names
    return child.dep_ == "nmod:poss" or (named and child.ent_type_ != "PLACE")


def _is_half(noun: Token) -> bool:
    """Tells what parsers cut: "co" of "co-host", and "sunk" of "the box sunk last week weighed".

    It has a hyphen right behind, or a subject of its own.
    """
    glued = not noun.whitespace_ and noun.i + 1 < len(noun.doc) and noun.nbor().text in _HYPHENS
    subject = trees.child(noun, "nsubj")
    own = subject is not None and bool(subject.whitespace_) and trees.child(noun, "cop") is None
    return glued or own


def _is_count(token: Token) -> bool:
    """Tells of "three were killed" and "many fled" that somebody is meant, with no noun."""
    if token.pos_ == "NUM":
        return token.is_sent_start or token.nbor(-1).pos_ != "PROPN"
    return token.lower_ in nominals.SOME | _AMOUNTS
