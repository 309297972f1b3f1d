"""Names taken for those of bodies or places that the article shows to be people's.

Somebody is a person whose name stands beside an office ("the minister, Tor Bakke,"), or who is
called by one part of the name and then by a pronoun: "Bakke left on Monday. He said ...".
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Token

from extractor import names
from extractor.actors import short_forms
from extractor.pipeline.mentions import actor_nouns, introduced, known_names, nominals
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_LENGTHS = (2, 3)
"""How many words the names have that are looked at."""

_REACH = 150
"""Tokens behind a name in which a pronoun takes it up."""

_BESIDE = frozenset({"appos", "flat", "nmod:desc"})


def label(found: Sequence[MentionDraft]) -> None:
    """Makes persons of bodies, and of places on no map, that are shown to be people."""
    bodies: dict[str, list[MentionDraft]] = defaultdict(list)
    for mention in found:
        if _is_unsure(mention) and _may_be_person(mention):
            bodies[names.key(mention.text)].append(mention)
    alone = Counter(names.key(m.text) for m in found if m.label == "PERSON" and len(m.span) == 1)
    single: dict[str, list[MentionDraft]] = defaultdict(list)
    for mention in found:
        if len(mention.span) == 1 and _is_unsure(mention):
            single[names.key(mention.text)].append(mention)
    named = {m.span.start for m in found if m.label == "PERSON"}
    taken_up = {names.key(m.text) for m in found if len(m.span) == 1 and _is_taken_up(m, named)}
    whole = {word for m in found if m.label == "PERSON" for word in _parts(m)}
    for key, group in bodies.items():
        words = key.split()
        short = max(alone[words[0]], alone[words[-1]]) if whole.isdisjoint(words) else 0
        short *= not taken_up.isdisjoint({words[0], words[-1]})
        short *= all(mention.label == "ORG" for mention in group)
        if any(_has_office(mention) for mention in group) or short >= len(group):
            for mention in (*group, *single[words[-1]]):
                mention.label = "PERSON"


def _is_taken_up(mention: MentionDraft, named: set[int]) -> bool:
    """Tells whether "he" or "she" follows a subject, with no other person in between."""
    if mention.root.dep_ not in trees.SUBJECTS:
        return False
    for token in mention.doc[mention.span.end : mention.span.end + _REACH]:
        if token.i in named:
            return False
        told = nominals.PRONOUNS.get(token.lower_)
        if told is not None and told[1] != "-" and token.dep_ in trees.SUBJECTS:
            return True
    return False


def _parts(mention: MentionDraft) -> list[str]:
    """The words of a name with several."""
    words = names.key(mention.text).split()
    return words if len(words) > 1 else []


def _is_unsure(mention: MentionDraft) -> bool:
    if mention.label == "PLACE":
        return not introduced.is_known_place(mention)
    return mention.label == "ORG" and mention.country is None


def _may_be_person(mention: MentionDraft) -> bool:
    """Tells whether each word of a name is capitalised, and none tells of a body."""
    if tuple(token.text for token in mention.span) in known_names.labels():
        return False
    words = [token.lower_ for token in mention.span]
    plain = all(token.is_alpha and token.is_title for token in mention.span)
    of_body = any(
        word in actor_nouns.known() or word in short_forms.GENERIC or word in short_forms.PLAIN
        for word in words
    )
    return len(words) in _LENGTHS and plain and not of_body


def _has_office(mention: MentionDraft) -> bool:
    """Tells whether a name is set beside a noun for somebody."""
    root = mention.root
    near = [root.head] if root.dep_ in _BESIDE and root.head.i < root.i else []
    near += [child for child in root.children if child.dep_ == "appos" and child.i > root.i]
    return any(map(_is_somebody, near))


def _is_somebody(noun: Token) -> bool:
    return noun.tag_ == "NN" and actor_nouns.is_person(noun)
