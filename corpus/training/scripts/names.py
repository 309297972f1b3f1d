"""Names in GUM's entity layer: from noun phrases of all kinds to flat PERSON, ORG, PLACE, GROUP.

GUM marks every noun phrase ("the president, who arrived late"). A name is the proper-noun core of
such a phrase: its head and what belongs to it by syntax, without titles, articles and modifiers.
"""

import re

from treebank import Sentence, Word

LABELS = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame saint president prime vice deputy "
    "minister premier chancellor king queen prince princess pope general gen colonel col "
    "captain capt major lieutenant lt sergeant sgt admiral senator sen representative rep "
    "congressman congresswoman governor gov mayor judge justice secretary chairman chairwoman "
    "chair director ambassador spokesman spokeswoman sheikh shaikh imam ayatollah mullah rev "
    "reverend father sister brother bishop archbishop cardinal attorney commissioner "
    "detective officer uncle aunt".split()
)
NAME_DEPS = frozenset("flat compound".split())
_OUTSIDE = frozenset(["PUNCT", "ADP", "CCONJ", "DET", "PART"])
_BRACKET = re.compile(r"\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)")


def mark(sentence: Sentence, demonyms: frozenset[str]) -> None:
    """Sets `entity` on every word of a GUM sentence from its entity layer; the rest become `O`."""
    words = sentence.words
    for word in words:
        word.entity = "O"
    for start, end, kind in sorted(
        _mentions(words), key=lambda mention: mention[1] - mention[0], reverse=True
    ):
        span = core(words, start=start, end=end, person=kind == "person")
        if span is None or any(words[i].entity != "O" for i in range(*span)):
            continue
        label = LABELS.get(kind)
        if kind == "person" and words[span[1] - 1].text.lower() in demonyms:
            label = "GROUP"
        if label:
            tag(words, start=span[0], end=span[1], label=label)
    mark_groups(words, demonyms)


def tag(words: list[Word], *, start: int, end: int, label: str) -> None:
    """Writes one entity as IOB2 tags."""
    for index in range(start, end):
        words[index].entity = f"{'B' if index == start else 'I'}-{label}"


def clear(words: list[Word], *, start: int, end: int) -> None:
    """Says that these words are no part of a name."""
    for word in words[start:end]:
        word.entity = "O"


def mark_groups(words: list[Word], demonyms: frozenset[str]) -> None:
    """Labels nationalities, faiths and party members GROUP wherever no longer name covers them."""
    for word in words:
        if word.entity in ("O", "-") and word.text[:1].isupper() and word.text.lower() in demonyms:
            word.entity = "B-GROUP"


def _mentions(words: list[Word]) -> list[tuple[int, int, str]]:
    """Start, end and type of each mention inside the sentence; discontinuous ones are left out."""
    opened: dict[str, list[tuple[int, str]]] = {}
    mentions = []
    for index, word in enumerate(words):
        for match in _BRACKET.finditer(word.misc.get("Entity", "")):
            identity, kind, closed, closing = match.groups()
            if closed:
                mentions.append((index, index + 1, kind))
            elif identity:
                opened.setdefault(identity, []).append((index, kind))
            elif opened.get(closing):
                start, kind = opened[closing].pop()
                mentions.append((start, index + 1, kind))
    return mentions


def core(
    words: list[Word], *, start: int, end: int, person: bool = False
) -> tuple[int, int] | None:
    """The name inside a mention, as a half-open range, or None when its head is no proper noun.

    A person's name ends before "of": "Liu He of China" names Liu He.
    """
    heads = [
        i
        for i in range(start, end)
        if words[i].head == i or not start <= (words[i].head or 0) < end
    ]
    head = heads[0] if heads else start
    if words[head].pos != "PROPN" and words[head].tag not in ("NNP", "NNPS"):
        return None
    inside = {head}
    for _ in range(4):
        inside |= {
            i
            for i in range(start, end)
            if i not in inside
            and words[i].head in inside
            and _belongs(words, i, first=min(inside), person=person)
        }
    left = right = head
    while left - 1 in inside:
        left -= 1
    while right + 1 in inside:
        right += 1
    while left <= right and (
        words[left].text.lower().strip(".") in TITLES | {"the", "a"} or words[left].pos in _OUTSIDE
    ):
        left += 1
    if left > right:
        return None
    while right > left and words[right].pos in _OUTSIDE and words[right].text != ".":
        right -= 1
    return left, right + 1


def _belongs(words: list[Word], index: int, *, first: int, person: bool) -> bool:
    """Whether a dependent is part of its head's name."""
    word = words[index]
    proper = word.tag in ("NNP", "NNPS") or word.pos == "PROPN"
    if word.dep.split(":")[0] in NAME_DEPS or word.dep == "goeswith":
        return proper or word.text[:1].isupper() or word.pos == "PUNCT"
    if word.dep == "punct":
        return word.text in "-–'./&’" and 0 < index < len(words) - 1
    if word.dep in ("nummod", "amod"):
        return proper
    if word.dep == "nmod":
        return (
            proper
            and not person
            and (index < first or words[index - 1].text.lower() in ("of", "for", "the", "and"))
        )
    if word.dep in ("case", "det", "cc"):
        head = words[word.head or 0]
        return (
            word.text.lower() in ("of", "for", "the", "and", "&", "'s", "’s") and head.dep == "nmod"
        )
    return False
