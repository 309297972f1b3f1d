"""Surnames that are countries or capitals as well: "Lima said", of the director Tor Lima.

Whoever holds an office or speaks by a whole name before is meant, but not "in Lima".
"""

from collections.abc import Sequence

from extractor import countries
from extractor.pipeline.mentions import governments, nominals
from extractor.pipeline.mentions.mention import MentionDraft


def label(named: Sequence[MentionDraft]) -> None:
    """Makes persons of countries and capitals that are the surname of somebody named before."""
    bearers: set[str] = set()
    for mention in named:
        if mention.label == "PERSON" and len(mention.span) > 1:
            if mention.roles or nominals.speaks(mention.head):
                bearers.add(mention.span[-1].text)
        elif bearers and mention.text in bearers and _acts(mention):
            mention.label, mention.country = "PERSON", None


def _acts(mention: MentionDraft) -> bool:
    form = countries.form_of(mention.text)
    return form is not None and not governments.is_place(mention.root, form.sort)
