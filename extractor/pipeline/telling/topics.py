"""What an article is about, in its own words: "Gulf oil spill", "swine flu", "protests, Egypt".

An issue that it names often, in the headline or the first sentences as well, by a phrase that tells
which one; a disease likewise; or an issue and the country that it names most by far. A line that
leaves open what it is about begins with it, as stories of wire services do: a slug.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from spacy.tokens import Token

from extractor import lexicon, senses
from extractor.pipeline import annotations
from extractor.pipeline.mentions.governments import Hit
from extractor.pipeline.telling import cutting, described, descriptions
from extractor.pipeline.telling.page import LEAD_SENTENCES
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch
from extractor.temporal import vocabulary

FEWEST = 3
"""How often what an article is about is named in it."""

FEWEST_OF_DISEASE = 4
"""Likewise of a disease, which much else in its time names by the way."""

OF_LEAD, IN_LEAD = 3, 2
"""Mentions that one in the headline or the first sentences counts for, and how many count so."""

SHORTEST, LONGEST, PLACED = 2, 5, 3
"""Words of a phrase, and how many there are at most where a country is joined to it."""

OFTEN = 2
"""How many times as often as any other, and as an issue, the country is named that it is in."""

EACH = 3
"""Of so many sentences one speaks of that country."""

_ISSUES = lexicon.of_sort("noun_uses", "issue")
_RANKS = lexicon.of_sort("counting_words", "rank")


class _Count:
    """How often something is named, and how often on top."""

    def __init__(self) -> None:
        self.all = self.top = 0

    def add(self, *, leads: bool) -> None:
        self.all += 1
        self.top += leads

    def is_enough(self) -> bool:
        return self.all >= FEWEST and self.top > 0

    def weight(self) -> int:
        return self.all + OF_LEAD * min(self.top, IN_LEAD)


class Topic(NamedTuple):
    """What an article is about, and the words by one of which a line names it."""

    text: str
    words: frozenset[str]


class Slugs:
    """What a page is about, for the lines of it that leave that open."""

    def __init__(
        self, reading: Reading, hits: Sequence[Hit], named: Iterable[tuple[int, str, str]]
    ) -> None:
        """Finds what the page is about, if that is sure, and where it is named last."""
        self._reading = reading
        topic = _find(reading, hits, named)
        self._text, self._words = topic or Topic("", frozenset())
        parts = self._text.replace(",", "").split()
        is_last = bool(parts) and parts[-1].lower().removesuffix("s") in _ISSUES
        short = parts[-SHORTEST:] if is_last else [""]
        counts = short[0].lower() in vocabulary.words("number")  # "phase one deal" is not one deal
        self._short = "" if counts else " ".join(short)
        ends = range(len(reading.tokens) - 1, -1, -1) if topic else ()
        self._last = next((at for at in ends if self._names(at)), -1)
        self._countries = {hit.start: hit.form.code for hit in hits} if topic else {}
        self._own = {code for at, code in self._countries.items() if reading.texts[at] in parts}

    def of(self, runs: Sequence[Stretch], put_in: Iterable[str]) -> str | None:
        """Returns what a line is about; None where it names that, or may be about another thing.

        What stands behind the last mention of the topic is of something else more often than not,
        and so is what happens in another country.

        Args:
            runs: The stretches of the line.
            put_in: What stands in its brackets.
        """
        inside = [at for run in runs for at in range(*run)]
        if not inside or inside[0] > self._last or any(map(self._names, inside)):
            return None
        brackets = [*put_in]
        told = {word for text in brackets for word in text.lower().split()}
        if not self._words.isdisjoint(told) or self._is_elsewhere(inside[0]):
            return None
        own = sum(cutting.count(self._reading.between(*run)) for run in runs)
        return self._fitting(own, sum(map(cutting.count, brackets)))

    def _fitting(self, own: int, put_in: int) -> str | None:
        """Returns the topic, or its noun with the word before it, so that the line stays its own.

        Args:
            own: The line's own words.
            put_in: Those in its brackets.
        """
        for text in dict.fromkeys((self._text, self._short)):
            added = put_in + cutting.count(text)
            if text and added <= cutting.PUT_IN * (own + added):
                return text
        return None

    def _names(self, at: int) -> bool:
        token = self._reading.tokens[at]
        return token.lower_ in self._words or token.lemma_.lower() in self._words

    def _is_elsewhere(self, at: int) -> bool:
        """Tells of a sentence that it speaks of another country than the topic does."""
        told = {self._countries[n] for n in self._reading.sentence(at) if n in self._countries}
        return bool(self._own and told) and self._own.isdisjoint(told)


def _find(
    reading: Reading, hits: Sequence[Hit], named: Iterable[tuple[int, str, str]]
) -> Topic | None:
    """Returns what an article is about; None where that is not sure."""
    lead = _lead(reading)
    country = _country(hits, lead, reading)
    ranked = [*_issues(lead, country, reading), *_diseases(lead, named)]
    return max(ranked)[1] if ranked else None


def _words_of(phrase: str) -> frozenset[str]:
    """Returns what names a topic: the last word of its phrase, and each name in it."""
    parts = phrase.split()
    return frozenset({parts[-1].lower(), *map(str.lower, filter(_is_name, parts))})


def _issues(lead: Set[int], country: str | None, reading: Reading) -> Iterator[tuple[int, Topic]]:
    """Yields the issues that an article is about; one without a name has its country beside it."""
    found: dict[str, _Count] = defaultdict(_Count)
    phrases: dict[str, list[str]] = defaultdict(list)
    forms: dict[str, list[str]] = defaultdict(list)
    lemmas: dict[str, set[str]] = defaultdict(set)
    for noun in reading.nouns:
        lemma = noun.lemma_.lower()
        if lemma not in _ISSUES or noun.ent_type_ or noun.i in reading.dated:
            continue
        leads, sense = noun.i in lead, senses.sense_of(lemma)
        found[sense].add(leads=leads)
        forms[sense].append(noun.lower_)
        lemmas[sense].add(lemma)
        phrases[sense] += list(_phrases(noun, reading, leads=leads)) * (1 + leads)
    for sense, count in found.items():
        phrase = _best(phrases[sense])
        if not count.is_enough() or (phrase is None and country is None):
            continue
        told = phrase or _most(forms[sense])
        alone = country is None or any(map(_is_name, told.split())) or len(told.split()) > PLACED
        weight = count.weight() * (1 + (phrase is not None))
        words = _words_of(told) | lemmas[sense]
        yield weight, Topic(told if alone else f"{told}, {country}", words)


def _lead(reading: Reading) -> Set[int]:
    found = set(annotations.headline(reading.doc))
    for number, sentence in enumerate(annotations.prose(reading.doc)):
        if number == LEAD_SENTENCES:
            break
        found |= set(range(sentence.start, sentence.end))
    return found


def _phrases(noun: Token, reading: Reading, *, leads: bool) -> Iterator[str]:
    if reading.quotation(noun.i) is not None or not described.is_one(noun, reading):
        return
    one = descriptions.of(noun, reading, placed=leads)
    for text in dict.fromkeys((one.full, one.short)) if one is not None else ():
        words = text.lower().split()
        fits = SHORTEST <= len(words) <= LONGEST and _RANKS.isdisjoint(words)
        if fits and not any(letter.isdigit() for letter in text):
            yield text


def _best(phrases: Sequence[str]) -> str | None:
    """Returns the phrase used most, if it is told twice or on top; a headline's capitals go."""
    many = Counter(phrase.lower() for phrase in phrases)
    fitting = [each for each in phrases if many[each.lower()] > 1 and not each.istitle()]
    return max(
        fitting,
        key=lambda each: (
            many[each.lower()] + any(map(_is_name, each.split())),
            phrases.count(each),
            each,
        ),
        default=None,
    )


def _diseases(lead: Set[int], named: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, Topic]]:
    """Yields the diseases that an article is about, each by the words it uses most."""
    found: dict[str, _Count] = defaultdict(_Count)
    wordings: dict[str, list[str]] = defaultdict(list)
    for at, disease, words in named:
        found[disease].add(leads=at in lead)
        wordings[disease].append(words)
    for disease, count in found.items():
        if count.is_enough() and count.all >= FEWEST_OF_DISEASE:
            told = frozenset(word for each in wordings[disease] for word in each.lower().split())
            yield 2 * count.weight(), Topic(_most(wordings[disease]), told)


def _country(hits: Iterable[Hit], lead: Set[int], reading: Reading) -> str | None:
    """Returns the country that an article speaks of most by far, and on top, as it calls it."""
    found: dict[str, _Count] = defaultdict(_Count)
    names: dict[str, list[str]] = defaultdict(list)
    for hit in hits:
        if not _is_inside(hit, reading):
            found[hit.form.code].add(leads=hit.start in lead)
            if hit.form.sort == "name":
                names[hit.form.code].append(reading.between(hit.start, hit.end))
    most, *others = sorted(found, key=lambda code: (-found[code].all, code)) or [""]
    second = found[others[0]].all if others else 0
    told = found[most].all if names[most] and found[most].is_enough() else 0
    sentences = sum(1 for _ in annotations.prose(reading.doc))
    enough = told >= max(OFTEN * second, OFTEN * FEWEST, sentences / EACH)
    return _most(names[most]) if enough else None


def _is_inside(hit: Hit, reading: Reading) -> bool:
    """Tells of "Gulf of Mexico" that it is a longer name."""
    of = reading.texts[hit.start - 1] == "of" if hit.start > 1 else False
    return of and _is_name(reading.texts[hit.start - 2])


def _is_name(word: str) -> bool:
    return word[0].isupper()


def _most(words: Sequence[str]) -> str:
    return max(sorted(set(words)), key=words.count)
