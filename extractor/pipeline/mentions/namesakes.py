"""Whose surname stands alone where two have it: "Ana Holm calls ... for her sister Eva Holm".

It is the story's subject: who is named first, as one who acts, while the others are only spoken of.
"""

from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

OPENING = 80
"""Tokens of headline and first sentence, in which the story's subject is named."""


def leading(bearers: dict[str, list[MentionDraft]]) -> str | None:
    """Returns the full name that a bare surname is short for, if that is clear."""
    acting = {name for name, group in bearers.items() if any(map(_acts, group))}
    first = min(bearers, key=lambda name: bearers[name][0].span.start)
    begins = bearers[first][0]
    clear = acting == {first} and begins.span.start < OPENING and _acts(begins)
    return first if clear and len(bearers[first]) > 1 else None


def _acts(mention: MentionDraft) -> bool:
    return mention.head.dep_ in trees.SUBJECTS


def named_before(mention: MentionDraft, bearers: dict[str, list[MentionDraft]]) -> str | None:
    """Returns the one full name that a surname is short for where only that was read before."""
    before = [name for name, group in bearers.items() if group[0].span.start < mention.span.start]
    last = mention.span[-1].lower_
    return before[0] if len(before) == 1 and before[0].split()[-1] == last else None
