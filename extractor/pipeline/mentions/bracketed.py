"""Short names that stand in brackets behind the whole one: "Vallis Regional Network (VARN)".

An article says itself whose they are, so their letters need not be the first ones of its words
(Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in
biomedical text", https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf).
"""

from collections.abc import Sequence
from itertools import pairwise

from extractor.pipeline.mentions.mention import MentionDraft

_FEWEST, _MOST = 2, 8
"""Letters of a short name."""


def link(named: Sequence[MentionDraft]) -> None:
    """Sets ``same_as`` on every mention of a short name that the article has put in brackets."""
    whole: dict[str, MentionDraft] = {}
    for before, mention in pairwise(named):
        if (
            mention.text not in whole
            and _is_in_brackets(mention, before)
            and _abbreviates(mention.text, before.text)
        ):
            whole[mention.text] = before
    for mention in named:
        meant = whole.get(mention.text)
        if meant is not None and mention.label == "ORG" and mention.same_as is None:
            mention.same_as = meant


def _is_in_brackets(mention: MentionDraft, before: MentionDraft) -> bool:
    """Tells whether a body's name stands in brackets right behind another's."""
    doc, start, end = mention.doc, mention.span.start, mention.span.end
    if mention.label != "ORG" or before.label != "ORG" or before.country is not None:
        return False
    behind = end < len(doc) and before.span.end == start - 1
    return behind and doc[start - 1].text == "(" and doc[end].text == ")"


def _abbreviates(short: str, whole: str) -> bool:
    """Tells whether the letters of ``short`` stand in ``whole`` in their order, the first first.

    >>> _abbreviates("VARN", "Vallis Regional Network"), _abbreviates("RN", "Vallis Rail")
    (True, False)
    """
    one_word = short.isalpha() and sum(map(str.isupper, short)) > 1
    if not one_word or not _FEWEST <= len(short) <= _MOST or " " not in whole:
        return False
    letters = iter(whole.casefold())
    return whole[0].casefold() == short[0].casefold() and all(
        letter in letters for letter in short.casefold()
    )
