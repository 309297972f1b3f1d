"""Where a name begins that something was glued to, because a line without a full stop ends there.

A caption, a headline or the name of a section stands before the name: "Market News ABK", "Malta
World Health Organisation".
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extractor import countries, names
from extractor.actors import short_forms
from extractor.pipeline.mentions import actor_nouns, known_names
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_BEFORE = 2
"""How often an acronym stood alone before, so that it needs no introduction."""

_WHOLE = 3
"""How many words the name of a body has at least that is one in all countries."""


def loosen(doc: Doc, words: list[str], mention: MentionDraft) -> MentionDraft:
    """Returns a body or place without what was glued to its name, a person without a body."""
    if mention.label == "PERSON" and len(mention.span) > 2 and _known_before(words, mention.span):
        return replace(mention, span=mention.span[:-1])
    if mention.label == "PERSON" and len(mention.span) == 2 and _are_two(words, mention.span):
        return replace(mention, span=mention.span[:1])
    if mention.label == "PERSON" and len(mention.span) > 2 and _is_of_party(mention.span[0]):
        return replace(mention, span=mention.span[1:])
    if mention.label not in ("ORG", "PLACE") or len(mention.span) < 2 or mention.country:
        return mention
    span = mention.span
    start = _behind_country(span) or _behind_time(span) or _known_before(words, span)
    if start is None and (_are_two_bodies(words, span) or _is_twice(span)):
        start = span.end - 1
    return MentionDraft(doc[start : span.end], "name", mention.label) if start else mention


def from_plural(found: list[MentionDraft]) -> list[MentionDraft]:
    """Returns ``found`` with "Rebels Karim hired" read as Karim's, who has another first name."""
    whole: dict[str, set[str]] = defaultdict(set)
    for mention in found:
        if mention.label == "PERSON" and len(mention.span) > 1:
            whole[mention.span[1:].text].add(mention.span[0].text)
    return [_behind_plural(mention, whole) for mention in found]


def _behind_plural(mention: MentionDraft, whole: Mapping[str, set[str]]) -> MentionDraft:
    span, first = mention.span, mention.span[0]
    if mention.label != "PERSON" or len(span) < 2 or not first.is_sent_start:
        return mention
    apart = first.dep_ in trees.SUBJECTS and first.head == span[1].head and span[1].dep_ != "flat"
    noun = first.lower_.endswith("s") and names.gender_of(first.text) == "-"
    others = whole[span[1:].text] - {first.text}
    return MentionDraft(span[1:], "name", "PERSON") if apart and noun and others else mention


def _is_of_party(word: Token) -> bool:
    """Tells of "Democrat Ana Silva" that the first word is no name."""
    sort = actor_nouns.known().get(word.lower_)
    return sort is not None and sort[0] == "GROUP" and word.lower_ in names.modifiers()


def _behind_country(span: Span) -> int | None:
    """Behind a country that a body stands beside which everybody knows by its whole name.

    Short names are those of many countries' bodies: "Air Force".
    """
    for length in range(1, len(span) - _WHOLE + 1):
        form = countries.form_of(span[:length].text)
        spelled = short_forms.spelled([word.lower_ for word in span[length:]])
        plain = form is not None and form.sort == "name" and not span[0].is_upper
        if plain and tuple(spelled) in known_names.whole():
            return span.start + length
    return None


def _behind_time(span: Span) -> int | None:
    """Behind the end of a dateline, where a sentence begins: "GMT The Bay of Arun"."""
    begins = span[0].is_upper and span[1].text == "The" and len(span) > 2
    return span.start + 2 if begins else None


def _is_part(word: Token) -> bool:
    """Tells of "US ABK" and "AB-ABK" that the word before an acronym belongs to it."""
    return word.is_upper and (not word.is_alpha or countries.form_of(word.text) is not None)


def _are_two(words: list[str], span: Span) -> bool:
    """Tells of "Silva ABK" that each of them stands elsewhere without the other."""
    first, last = span[0].text, span[1].text
    if not (last.isalpha() and last.isupper() and len(last) > 1) or first.isupper():
        return False
    apart = [at for at, word in enumerate(words) if word == last and words[at - 1] != first]
    alone = [at for at, word in enumerate(words[:-1]) if word == first and words[at + 1] != last]
    return len(apart) >= _BEFORE and len(alone) >= _BEFORE


def _are_two_bodies(words: list[str], span: Span) -> bool:
    """Tells of "Kestrel ABK" that no body is called so: once, and elsewhere each by itself."""
    first, last = span[0].text, span[-1].text
    if len(span) != 2 or not (last.isalpha() and last.isupper() and len(last) > 1):
        return False
    places = [at for at, word in enumerate(words) if word == last and at]
    beside = [at for at in places if words[at - 1] == first]
    alone = words.count(first) > 1 and first.istitle() and not _is_part(span[0])
    return alone and len(beside) == 1 and len(places) - len(beside) >= _BEFORE


def _is_twice(span: Span) -> bool:
    """Tells of "ABK ABK" that a headline ends, and its story begins, with one acronym."""
    return len(span) == 2 and span[0].is_upper and span[0].text == span[1].text


def _known_before(words: list[str], span: Span) -> int | None:
    """Of "Market News ABK" the acronym, where it was named often before and the whole never.

    Whoever needs an introduction has it where he is named first.
    """
    last = span[-1]
    if not (last.is_alpha and last.is_upper and len(last) > 1) or _is_part(span[-2]):
        return None
    bare = [
        at for at in range(1, span.start) if words[at] == last.text and not words[at - 1].istitle()
    ]
    return last.i if len(bare) >= _BEFORE else None
