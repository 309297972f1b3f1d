"""When a listed word tells an act and not words: "agreed to meet", "called off the visit".

Which words do stands in the lexicon (frames "act:..." of ``reporting_verbs.tsv``); silence is no
claim either: "declined to comment", "refused to say".
"""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.claims import cues
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.syntax import trees

_ACT = "act:"
_FILED = lexicon.of_sort("noun_uses", "filed")
_WISHES = frozenset({"asks", "orders"})
_CLAUSES = frozenset({"ccomp", "parataxis"})
_INFINITIVES = frozenset({"xcomp", "advcl", "ccomp"})


def is_act(cue: Cue, content: Collection[int]) -> bool:
    """Whether ``cue`` with ``content`` tells what somebody did, or that nothing was said."""
    governed = [word for word in cue.head.children if word.i in content]
    if cue.entry.polarity == "denies" and any(_is_silent(word) for word in governed):
        return True
    acts = {frame.removeprefix(_ACT) for frame in cue.entry.frames if frame.startswith(_ACT)}
    relations = {_relation(word) for word in governed}
    return not acts.isdisjoint(relations) and not _has_frame(cue, relations)


def is_deed(cue: Cue, content: Collection[int]) -> bool:
    """Whether something was done to what any reading takes for the content.

    "The audit was requested by two senators", "the council confirmed Ana Silva".
    """
    governed = [word for word in cue.head.children if word.i in content]
    objects = [word for word in governed if word.dep_ == "obj"]
    if any(_ACT + sort in cue.entry.frames for word in objects for sort in _sorts(word)):
        return True
    wished = cue.entry.polarity in _WISHES and trees.is_passive(cue.head) and bool(governed)
    to_do = trees.child(cue.head, *_INFINITIVES) is not None
    return wished and not to_do and all(word.dep_ == "nsubj:pass" for word in governed)


def _sorts(word: Token) -> Iterator[str]:
    """Yields of what sort an object is: a person's name, a number of things, what was filed."""
    if word.ent_type_ == "PERSON":
        yield "name"
    if trees.lemma(word) in _FILED:
        yield "filed"
    counted = word.pos_ == "NUM" or any(child.dep_ == "nummod" for child in word.children)
    if counted and actor_nouns.sort_of(word) is None:
        yield "number"


def _has_frame(cue: Cue, relations: Collection[str]) -> bool:
    """Whether something in the content fits a frame in which ``cue`` tells words."""
    frames = cue.entry.frames
    if "obj" in relations and frames & {"obj:inf", "obj:pred"} and len(relations) > 1:
        return True
    return any(frame in frames for frame in relations) or "" in relations


def _is_silent(word: Token) -> bool:
    return word.dep_ == "xcomp" and cues.is_saying(word)


def _relation(word: Token) -> str:
    """Returns how a word hangs on its cue: "obj", "inf", its preposition, "" for a clause."""
    titles = (child for child in word.lefts if child.dep_ == "nmod:desc")  # "to Minister Juan Roa"
    before = next(filter(None, map(trees.marker, (word, *titles))), "")
    if word.dep_ == "obj":
        return before or "obj"
    if word.dep_ in _INFINITIVES and trees.marker(word) in {"", "to"} and not _has_subject(word):
        return "inf"
    if word.dep_ in _CLAUSES:
        return ""
    return before or word.dep_


def _has_subject(word: Token) -> bool:
    return trees.child(word, *trees.SUBJECTS) is not None
