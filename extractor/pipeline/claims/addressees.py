"""Finds to whom something is said: "told Liu that ...", "wrote to Xi", "urged Beijing to wait"."""

from collections.abc import Collection

from spacy.tokens import Token

from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.syntax import trees

_OBLIQUE = frozenset({"obl", "nmod"})


def find(cue: Cue, content: Collection[int]) -> Token | None:
    """Returns the word for who is told; None when nobody is.

    Whoever is asked or told to do something is in the content and addressed all the same.
    """
    frames = cue.entry.frames
    if cue.entry.type != "speech":
        return None
    asked = trees.child(cue.head, "nsubj:pass") if cue.kind == "verb" else None
    if asked is not None:
        return asked if any(frame.startswith("obj:") for frame in frames) else None
    for word in cue.head.rights:
        outside = word.i not in content
        if word.dep_ == "iobj" and outside:
            return word
        if word.dep_ == "obj" and (outside or _is_told_to_act(cue)):
            return word
        if word.dep_ in _OBLIQUE and outside and "to" not in frames and trees.marker(word) == "to":
            return word
    return None


def _is_told_to_act(cue: Cue) -> bool:
    return "obj:inf" in cue.entry.frames and trees.child(cue.head, "xcomp", "ccomp") is not None
