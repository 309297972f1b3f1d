"""Firms by the first word of their names: "Norda" is Norda Foods Inc., which was named so before.

News names a firm in full once and then by what tells it apart. A model that does not know it takes
the one word for a person's or a town's name.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractor import countries, lexicon, names
from extractor.actors import short_forms
from extractor.pipeline import annotations, words
from extractor.pipeline.mentions import known_names
from extractor.pipeline.mentions.mention import MentionDraft

_FEWEST = 3
"""Words of a whole name, the last of which is no name: of two, ``short_forms`` knows the first."""

_SHORTEST = 4
"""Letters of a first word that is no acronym of something else."""

_ENDS = short_forms.GENERIC | {"bank"}
"""Last words of firms' names: "Norda Savings Bank"."""

_LOCATIONS = lexicon.of_sort("connectives", "location") - {"at"}
_TOWNS = lexicon.of_sort("noun_uses", "anywhere")


def label(found: Sequence[MentionDraft]) -> None:
    """Makes bodies of the first words of firms' names that were taken for something else."""
    for each, _ in _shortened(found):
        each.label = "ORG"


def link(named: Sequence[MentionDraft]) -> None:
    """Sets ``same_as`` on every mention of a firm by the first word of its name."""
    for each, whole in _shortened(named):
        if each.same_as is None:
            each.same_as = whole


def _shortened(found: Sequence[MentionDraft]) -> Iterator[tuple[MentionDraft, MentionDraft]]:
    """Yields the mentions of firms by one word, each with the whole name."""
    firms = _firms(found)
    alone: dict[str, list[MentionDraft]] = defaultdict(list)
    for mention in found if firms else ():
        if len(mention.span) == 1 and mention.text in firms and mention.country is None:
            alone[mention.text].append(mention)
    doc = found[0].doc if alone else None
    skipped = annotations.not_prose(doc) | annotations.headline(doc) if doc else frozenset()
    for word, group in alone.items():
        whole = firms[word]
        told = (each for each in group if each.span.start not in skipped)
        known = all(each.span.start > whole.span.start for each in told)
        if known and not any(each.gender != "-" or _is_somewhere(each) for each in group):
            yield from ((each, whole) for each in group)


def _is_somewhere(mention: MentionDraft) -> bool:
    """Tells of "in Norda" and "the town of Norda" that a place has the name as well."""
    cases = {child.lower_ for child in mention.root.lefts if child.dep_ == "case"}
    of_town = "of" in cases and mention.root.head.lemma_.lower() in _TOWNS
    return of_town or not _LOCATIONS.isdisjoint(cases)


def _firms(found: Sequence[MentionDraft]) -> Mapping[str, MentionDraft]:
    """Returns the firms that begin with a word with which no other name of the article begins."""
    wholes: dict[str, MentionDraft] = {}
    others: dict[str, set[str]] = defaultdict(set)
    for mention in found:
        parts = names.key(mention.text).split()
        if len(parts) < 2:
            continue
        if mention.label == "PERSON":
            for word in mention.span:
                others[word.text].add("")
        bare = _bare(parts)
        others[mention.span[0].text].add(" ".join(bare))
        firm = len(bare) < len(parts) or parts[-1] in _ENDS
        if mention.label == "ORG" and firm and len(parts) >= _FEWEST and len(bare) > 1:
            wholes.setdefault(mention.span[0].text, mention)
    return {
        word: whole for word, whole in wholes.items() if len(others[word]) == 1 and _can_be(word)
    }


def _bare(parts: list[str]) -> list[str]:
    """Returns the words of a name without its legal form."""
    kept = list(parts)
    while len(kept) > 1 and kept[-1] in short_forms.SUFFIXES:
        kept.pop()
    return kept


def _can_be(word: str) -> bool:
    """Tells of a word that it names nothing by itself: no town, no country, no common word."""
    common = word.lower() in short_forms.PLAIN or word.lower() in words.written_small()
    placed = countries.form_of(word) is not None or word in known_names.states()
    long = len(word) >= _SHORTEST and word.isalpha() and word[0].isupper()
    return long and not common and not placed and not known_names.is_on_map(word)
