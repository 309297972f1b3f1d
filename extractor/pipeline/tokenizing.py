"""Keeps spaCy's tokenizer linear on text without spaces, and the shares of firms whole.

The tokenizer peels affixes off one by one and looks again at what is left, so a run of N
brackets costs N² (4,000 of them: 1.7 s). News has no such words; a longer run is cut into
pieces of ``LONGEST`` characters, each one token. Offsets are unchanged.
"""

import re
from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc

from extractor.pipeline import held

LONGEST = 200
_RUN = re.compile(rf"\S{{{LONGEST + 1},}}")
_SHARE = re.compile(r"(?<=\()[A-Z\d]{1,6}\.\s?[A-Z]{1,3}(?=\))")
"""The share of a firm as agencies tell it, in its brackets."""


def shares(words: list[str]) -> set[int]:
    """Returns which words are the shares of firms; they are no actors beside the firms."""
    return {
        at
        for at in range(1, len(words) - 1)
        if words[at - 1] == "(" and words[at + 1] == ")" and _is_share(words[at])
    }


def _is_share(word: str) -> bool:
    return _SHARE.search(f"({word})") is not None


def part_dashes(tokenizer: Any) -> None:
    """Makes a hyphen right before a capital a word of its own: "-Commissioner Stone"."""
    prefixes = getattr(getattr(tokenizer, "prefix_search", None), "__self__", None)
    if prefixes is not None:
        tokenizer.prefix_search = re.compile(f"{prefixes.pattern}|^-(?=[A-Z][a-z])").search


class BoundedTokenizer:
    """A tokenizer that hands everything but overlong runs to ``inner``."""

    def __init__(self, inner: Callable[[str], Doc]) -> None:
        self.inner = inner

    def __call__(self, text: str) -> Doc:
        """Tokenizes ``text`` without dropping a character."""
        doc = self._bounded(text)
        spans = (doc.char_span(*match.span()) for match in _SHARE.finditer(text))
        if torn := [span for span in spans if span is not None and len(span) > 1]:
            with doc.retokenize() as retokenizer:
                for span in torn:
                    retokenizer.merge(span)
        return held.copy(doc)

    def _bounded(self, text: str) -> Doc:
        runs = list(_RUN.finditer(text))
        if not runs:
            return self.inner(text)
        pieces, at = [], 0
        for run in runs:
            pieces.append(self.inner(text[at : run.start()]))
            pieces.append(self._chop(run.group(), pieces[0]))
            at = run.end()
        pieces.append(self.inner(text[at:]))
        words = [token.text for piece in pieces for token in piece]
        spaces = [bool(token.whitespace_) for piece in pieces for token in piece]
        return Doc(pieces[0].vocab, words=words, spaces=spaces)

    def __getattr__(self, name: str) -> Any:
        """Passes everything else (rules, ``to_disk``, ``explain``) on to ``inner``."""
        if name.startswith("__") or name == "inner":
            raise AttributeError(name)
        return getattr(self.inner, name)

    @staticmethod
    def _chop(run: str, like: Doc) -> Doc:
        words = [run[at : at + LONGEST] for at in range(0, len(run), LONGEST)]
        return Doc(like.vocab, words=words, spaces=[False] * len(words))
