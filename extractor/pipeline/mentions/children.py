"""Which child "the boy" is: the one whose name and age an article tells.

News of a child tells its age once, beside its name, and goes on with a noun. Where the article
speaks of another child that has no name, nobody is meant.
"""

import re
from collections.abc import Sequence

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline.mentions import nominals
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.temporal import vocabulary

OF_AGE = 18
"""Years at which nobody is a boy or a girl in the news."""

_CHILDREN = lexicon.of_sort("noun_uses", "child")
_BEFORE = re.compile(r"(\w+)[- ]years?[- ]old$", re.IGNORECASE)
_BEHIND = re.compile(r", (\d+)\b(?! ?[\w%-])")
_WORDS = 5
"""Tokens of an age before a name: "six-year-old"."""


def meant(mentions: Sequence[MentionDraft], at: int) -> str | None:
    """Returns the child whom the noun at index ``at`` means, if that is sure; None of others."""
    noun = mentions[at]
    if not _is_child(noun) or noun.span[0].lower_ not in nominals.DEFINITE or not _is_bare(noun):
        return None
    ages = {m.actor: _age(m) for m in reversed(mentions) if _is_named(m) and _age(m) is not None}
    if len(ages) != 1:
        return None
    ((child, age),) = ages.items()
    genders = {m.gender for m in mentions if m.actor == child} | {noun.gender}
    others = (m for m in mentions if _is_child(m) and m.span[0].lower_ in nominals.INDEFINITE)
    alone = all(_is_bare(m) and _age_of(m.span.text) == age for m in others)
    return child if alone and len(genders - {"-"}) < 2 else None


def _is_child(mention: MentionDraft) -> bool:
    lemma = mention.root.lemma_.lower()
    return mention.kind == "nominal" and not mention.plural and lemma in _CHILDREN


def _is_named(mention: MentionDraft) -> bool:
    return mention.kind == "name" and ids.kind_of(mention.actor or "") == "person"


def _is_bare(noun: MentionDraft) -> bool:
    """Tells of "the boy" and "the six-year-old boy" that nothing but an age describes it."""
    between = noun.doc[noun.span.start + 1 : noun.root.i].text
    return noun.span[-1] == noun.root and (not between or _BEFORE.fullmatch(between) is not None)


def _age(name: MentionDraft) -> int | None:
    """Returns a child's age, as it is told beside the name."""
    start, end = name.span.start, name.span.end
    before = _age_of(name.doc[max(0, start - _WORDS) : start].text + " child")
    behind = _BEHIND.match(name.doc[end : end + 3].text)
    told = int(behind[1]) if before is None and behind is not None else before
    return told if told is not None and told < OF_AGE else None


def _age_of(text: str) -> int | None:
    """Returns the age in "a six-year-old boy"."""
    found = _BEFORE.search(text.rpartition(" ")[0])
    if found is None:
        return None
    told = found[1].lower()
    return int(told) if told.isdigit() else vocabulary.numbers().get(told)
