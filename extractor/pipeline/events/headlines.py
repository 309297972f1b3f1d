"""What headlines tell in the present and is done: "Judge rejects request"."""

from spacy.tokens import Span, Token

from extractor.pipeline import annotations, words

_LONGEST = 15
"""Words of a paragraph of one sentence that opens a text and may be its headline."""


def tells_a_deed(verb: Token) -> bool:
    """Tells whether a verb heads a headline and is of a deed, no state that goes on."""
    if verb.dep_ not in ("ROOT", "root") or verb.lemma_.lower() in words.stative():
        return False
    blocks = verb.doc.spans.get(annotations.LAYOUT, ())
    return any(_is_headline(b) for b in blocks if b.start <= verb.i < b.end)


def _is_headline(block: Span) -> bool:
    """Whether a block is a headline, or opens a text and is written as one."""
    if block.label_ == "headline":
        return True
    opens = block.label_ == "paragraph" and block.start == 0 and block.end < len(block.doc)
    one = sum(bool(token.is_sent_start) for token in block) == 1
    return opens and one and len(block) <= _LONGEST and block[0].pos_ != "DET"
