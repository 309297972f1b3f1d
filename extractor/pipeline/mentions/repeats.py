"""Names said again: what is a name once in an article is that name everywhere in it.

A reader who has met "Ryanair" knows it the next time, whatever stands around it. So a name found
once is looked for again, an acronym that was spelled out is its body, and a name that was taken
for several sorts is what it mostly was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractor import countries, names
from extractor.actors import short_forms
from extractor.pipeline import words as shared
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import MentionLabel

TITLED = 3
"""How many plain mentions one with a title outweighs: "Mr" is certain."""


def agree(found: list[MentionDraft]) -> None:
    """Gives the same names the same label: what most of them have; a title counts for more."""
    votes: dict[str, Counter[MentionLabel]] = defaultdict(Counter)
    for mention in found:
        if mention.country is None:
            weight = TITLED if mention.gender != "-" else 1
            votes[names.key(mention.text)][mention.label] += weight
    for mention in found:
        counted = votes.get(names.key(mention.text))
        if mention.country is None and counted is not None and len(counted) > 1:
            mention.label = max(counted, key=lambda label: (counted[label], label))


def firms(found: list[MentionDraft]) -> None:
    """Makes "NPD" a body where "NPD Group" is one, and "SIA" where it stands behind the name."""
    short = set()
    for mention in found:
        words = names.key(mention.text).split()
        if mention.label == "ORG" and len(words) > 1 and words[-1] in short_forms.GENERIC:
            short.add(" ".join(words[:-1]))
    for mention in found:
        if mention.gender == "-" and mention.country is None:
            named = names.key(mention.text) in short
            mention.label = "ORG" if named else mention.label


def acronyms(doc: Doc, found: list[MentionDraft], claimed: set[int]) -> Iterator[MentionDraft]:
    """Yields the acronyms that stand in brackets behind the name they are short for.

    One that was found already gets the label of its name.
    """
    at_token = {m.span.start: m for m in found if len(m.span) == 1}
    for mention in found:
        at = mention.span.end
        if mention.label == "PERSON" or at + 2 >= len(doc) or doc[at].text != "(":
            continue
        token = doc[at + 1]
        if doc[at + 2].text != ")" or not _is_short(token.text, mention):
            continue
        if token.i in at_token:
            at_token[token.i].label = mention.label
        elif token.i not in claimed:
            yield MentionDraft(span=doc[token.i : token.i + 1], kind="name", label=mention.label)


def _is_short(text: str, mention: MentionDraft) -> bool:
    """Tells of capitals that they are short for a name; those of a body may be another language's.

    "Fishers' Party (VBP)" is one, "Norda Lines (UK)" says where it is.
    """
    letters = text.replace(".", "")
    initials = "".join(word.text[0] for word in mention.span if word.text[0].isupper())
    if letters.isupper() and len(letters) > 1 and initials.startswith(letters[0]):
        return True
    capitals = sum(letter.isupper() for letter in letters)
    foreign = mention.label == "ORG" and len(mention.span) > 1 and letters.isalpha()
    return foreign and 1 < capitals > len(letters) / 2 and countries.form_of(text) is None


def again(
    doc: Doc, words: list[str], found: list[MentionDraft], claimed: set[int]
) -> Iterator[MentionDraft]:
    """Yields the places where a name stands once more that was found elsewhere."""
    labels: dict[tuple[str, ...], MentionLabel] = {}
    for mention in found:
        text = tuple(token.text for token in mention.span)
        if mention.country is None and mention.label != "GROUP" and _is_telling(text):
            labels.setdefault(text, mention.label)
    small = shared.written_small().union(words)
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for text in sorted(labels, key=len, reverse=True):
        by_word[text[0]].append(text)
    for at, word in enumerate(words):
        for text in by_word.get(word, ()):
            tokens = range(at, at + len(text))
            if tuple(words[at : at + len(text)]) != text or not claimed.isdisjoint(tokens):
                continue
            if len(text) > 1 or not doc[at].is_sent_start or _is_no_word(doc[at], small):
                claimed.update(tokens)
                yield MentionDraft(span=doc[at : at + len(text)], kind="name", label=labels[text])
                break


def _is_no_word(token: Token, small: frozenset[str]) -> bool:
    """Tells of the first word of a sentence that it has its capital letter for being a name."""
    return token.pos_ == "PROPN" or (token.dep_ == "nsubj" and token.lower_ not in small)


def _is_telling(text: tuple[str, ...]) -> bool:
    """Tells whether a name cannot be a common word with a capital letter."""
    return text[0][0].isupper() and sum(map(len, text)) > 1


def in_brackets(doc: Doc, words: list[str], found: list[MentionDraft]) -> list[MentionDraft]:
    """The same name in another script: "Xi Jinping (習近平)"."""
    repeated = []
    for person in (mention for mention in found if mention.label == "PERSON"):
        start = person.span.end + 1
        if start >= len(words) or words[start - 1] != "(" or not _is_foreign(words[start]):
            continue
        end = start
        while end < len(words) and _is_foreign(words[end]):
            end += 1
        if words[end : end + 1] == [")"]:
            span = doc[start:end]
            repeated.append(MentionDraft(span=span, kind="name", label="PERSON", same_as=person))
    return repeated


def _is_foreign(word: str) -> bool:
    return word.isalpha() and all(letter > "\u024f" for letter in word)
