"""What has the words of a claim and is none: nobody says it."""

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.claims import act_frames, cues
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.syntax import modality, trees

_NOT_OF_THINGS = lexicon.of_sort("verb_uses", "of_people")
_SHOWING = lexicon.of_sort("verb_uses", "shows")
_MEANT = lexicon.of_sort("verb_uses", "meant")
_BARE = frozenset({"VB", "VBP"})


def is_found_in(draft: Draft) -> bool:
    """Tells whether nobody says what ``draft`` tells."""
    return (
        _is_shown_by_a_thing(draft)
        or _is_shown_by_a_deed(draft)
        or _is_only_proposed(draft)
        or _is_only_seen(draft)
        or _is_only_meant(draft)
        or _is_done_beside(draft)
        or _is_only_feared(draft)
    )


def _is_only_proposed(draft: Draft) -> bool:
    """Tells of "let's say ten tons were lost" that nobody says so."""
    cue, source = draft.cue.head, draft.source
    ours = source is None or source.head.tag_ == "PRP"
    return ours and cue.tag_ == "VB" and cue.head.lower_ == "let"


def _is_only_feared(draft: Draft) -> bool:
    """Tells of "ten are feared dead after it sank" that nobody says so, nor that it sank."""
    cue = draft.cue.head
    told = trees.child(cue, "xcomp")
    if told is None or not trees.is_passive(cue) or modality.is_infinitive(told):
        return False
    if modality.effect_of(cue) is None:
        return False  # "was found guilty"
    return told.lower_ in words.state_predicates() or told.tag_ in ("VBN", "VBD")


def _is_only_seen(draft: Draft) -> bool:
    """Tells of "has seen its shares fall" that nobody says so: it befell whoever saw it."""
    seen = draft.cue.head
    if trees.lemma(seen) != "see" or seen.tag_ not in ("VBD", "VBN"):
        return False
    done = trees.child(seen, "xcomp", "ccomp")
    if done is None or trees.child(seen, "obj") is None:
        return False
    return done.tag_ in _BARE and trees.child(done, "aux", "mark") is None


def _is_only_meant(draft: Draft) -> bool:
    """Tells of "“It failed,” she said, referring to the dam" that it only tells what she meant."""
    cue = draft.cue.head
    bare = cue.tag_ == "VBG" and trees.child(cue, "aux", *trees.SUBJECTS) is None
    return bare and trees.lemma(cue) in _MEANT and cues.is_reporting(cue.head)


def _is_done_beside(draft: Draft) -> bool:
    """Tells of "oil will leak, adding to the slick" that nothing is added in words."""
    cue = draft.cue.head
    return cue.tag_ == "VBG" and act_frames.is_act(draft.cue, {word.i for word in cue.rights})


def _is_shown_by_a_thing(draft: Draft) -> bool:
    """Tells of "the rise suggests" that nobody says it; a report, or people, may suggest."""
    if draft.source is None:
        return False
    head = draft.source.head
    if head.tag_ == "NN" and trees.lemma(head) in words.idle():
        return True
    if trees.lemma(draft.cue.head) not in _NOT_OF_THINGS:
        return False
    if head.pos_ != "NOUN" or head.ent_type_ or trees.lemma(head) in words.documents():
        return False
    return head.tag_ == "NN" and actor_nouns.sort_of(head) is None


def _is_shown_by_a_deed(draft: Draft) -> bool:
    """Tells of "shares rose, suggesting that few doubt it", not of "wrote to them, suggesting"."""
    cue = draft.cue.head
    if trees.lemma(cue) not in _SHOWING or (cue.tag_, cue.dep_) != ("VBG", "advcl"):
        return False
    behind = cue.i > cue.head.i and cue.nbor(-1).text == ","
    return behind and not cues.is_reporting(cue.head)
