"""When a listed word tells an act and not words: "agreed to meet", "called off the visit".

Which words do stands in the lexicon (frames "act:..." of ``reporting_verbs.tsv``); silence is no
claim either: "declined to comment", "refused to say".
"""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.claims import cues, sources
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.syntax import trees

_ACT = "act:"
_NOUNS = (
    ("alarm", lexicon.of_sort("noun_uses", "alarm")),
    ("filed", lexicon.of_sort("noun_uses", "filed")),
    ("win", lexicon.of_sort("noun_uses", "win")),
    ("won", lexicon.of_sort("noun_uses", "won")),
)
_PRODUCTS = frozenset(noun for noun, use, _ in lexicon.read("product_nouns") if use == "beside")
_WISHES = frozenset({"asks", "orders"})
_CLAUSES = frozenset({"ccomp", "parataxis"})
_INFINITIVES = frozenset({"xcomp", "advcl", "ccomp"})


def is_act(cue: Cue, content: Collection[int]) -> bool:
    """Whether ``cue`` with ``content`` tells what somebody did, or that nothing was said."""
    governed = [word for word in _governed(cue, content) if not _is_when(word)]
    if cue.entry.polarity == "denies" and any(_is_silent(word) for word in governed):
        return True
    acts = {frame.removeprefix(_ACT) for frame in cue.entry.frames if frame.startswith(_ACT)}
    relations = {_relation(word) for word in governed}
    return not acts.isdisjoint(relations) and not _has_frame(cue, relations)


def is_deed(cue: Cue, content: Collection[int]) -> bool:
    """Whether something was done to what any reading takes for the content.

    "The audit was requested by two senators", "the council confirmed Ana Silva".
    """
    governed = _governed(cue, content)
    objects = [word for word in governed if _is_object(word, cue)]
    if any(_ACT + sort in cue.entry.frames for word in objects for sort in _sorts(word)):
        return True
    wished = cue.entry.polarity in _WISHES and trees.is_passive(cue.head) and bool(governed)
    to_do = trees.child(cue.head, *_INFINITIVES) is not None
    return wished and not to_do and all(word.dep_ == "nsubj:pass" for word in governed)


def _governed(cue: Cue, content: Collection[int]) -> list[Token]:
    return [word for word in cue.head.children if word.i in content]


def _is_when(word: Token) -> bool:
    return word.lower_ in sources.TIME_WORDS and word.dep_ != "obj"


def _is_object(word: Token, cue: Cue) -> bool:
    """Whether a word is the object, of a preposition in the cue as well: "responded to calls"."""
    return word.dep_ == "obj" or (word.dep_ == "obl" and trees.marker(word) in cue.entry.frames)


def _sorts(word: Token) -> Iterator[str]:
    """Yields of what sort an object is: a person's name, a number of things, what was filed."""
    yield "bare"
    if word.ent_type_ == "PERSON":
        yield "name"
    asked = trees.child(word, "acl", "nmod")  # "responded to calls for a vote"
    bare = asked is None or trees.marker(asked) not in ("for", "to")
    yield from (sort for sort, nouns in _NOUNS if bare and trees.lemma(word) in nouns)
    if word.tag_ in ("NN", "NNS") and actor_nouns.sort_of(word) == ("PERSON", "-"):
        yield "somebody"
    if trees.lemma(word) in _PRODUCTS:
        yield "product"
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
    if word.dep_ == "xcomp" and word.tag_ in ("NN", "NNS", "NNP"):  # "called off the fair"
        return before or "obj"
    if word.dep_ in _INFINITIVES and trees.marker(word) in {"", "to"} and not _has_subject(word):
        return "inf"
    if word.dep_ in _CLAUSES:
        return ""
    return before or word.dep_


def _has_subject(word: Token) -> bool:
    return trees.child(word, *trees.SUBJECTS) is not None
