"""What an article is about, in its own words: "Gulf oil spill", "swine flu", "protests, Egypt".

An issue that it names often, in the headline or the first sentences as well, by a phrase that tells
which one, or twice by a name; a disease likewise; or an issue and the country that it names most by
far. A line that leaves open what it is about begins with it, as stories of wire services do: a
slug.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.mentions import repeated_heads
from extractor.pipeline.mentions.governments import Hit
from extractor.pipeline.telling import cutting, issues, lands
from extractor.pipeline.telling.issues import Topic
from extractor.pipeline.telling.page import LEAD_SENTENCES
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch
from extractor.temporal import vocabulary

FEWEST_OF_DISEASE = 4
"""How often a disease is named at least, which much else in its time names by the way."""

BY_FAR = 1.5
"""How many times the weight of any other a disease has that an article is about."""

OFTEN = 2
"""How many times as often as any other, and as an issue, the country is named that it is in."""

NEAR, NEAR_PLACED = 5, 3
"""Sentences before a line in which a story that it points to is spoken of, or its country."""

EACH = 3
"""Of so many sentences one speaks of that country."""

FEWEST, SOME = 4, 4
"""Likewise of a country that no lead names, and how often it is named at least."""

_NONE = (("", 0), ("", 0))

_MATTERS = lexicon.of_sort("noun_uses", "matter")


class Slugs:
    """What a page is about, for the lines of it that leave that open.

    Attributes:
        sure: Whether it is told by one word, so that all of these lines get it.
    """

    def __init__(
        self, reading: Reading, hits: Sequence[Hit], named: Iterable[tuple[int, str, str]]
    ) -> None:
        """Finds what the page is about, if that is sure, and where it is named last."""
        self._reading = reading
        topic = _find(reading, hits, named)
        self._text, self._words, self._others, self.sure = topic or Topic("", frozenset())
        parts = self._text.replace(",", "").split()
        self._short = _short(parts)
        ends = range(len(reading.tokens) - 1, -1, -1) if topic else ()
        self._last = next((at for at in ends if self._names(at)), -1)
        self._countries = {hit.start: hit.form.code for hit in hits} if topic else {}
        self._own = {code for at, code in self._countries.items() if reading.texts[at] in parts}

    def of(self, runs: Sequence[Stretch], put_in: Iterable[str], *, points: bool) -> str | None:
        """Returns what a line is about; None where it names that, or may be about another thing.

        What stands behind the last mention of the topic is of something else more often than not,
        and so is what happens in another country.

        Args:
            runs: The stretches of the line.
            put_in: What stands in its brackets.
            points: Whether it tells of what it does not name.
        """
        inside = [at for run in runs for at in range(*run)]
        if not inside or not (self.sure or (points and self._is_near(inside[0]))):
            return None
        if inside[0] > self._last or any(map(self._names, inside)):
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
        lemma = token.lemma_.lower()
        if token.lower_ in self._words or lemma in self._words:
            return True
        return lemma in self._others and repeated_heads.words_before(token) != frozenset()

    def _is_near(self, at: int) -> bool:
        """Tells whether the sentences up to a word's speak of the story, or of its country last."""
        window = self._reading.sentence(at)
        for _ in range(NEAR_PLACED if self._own else NEAR):
            window = range(self._reading.sentence(max(0, window.start - 1)).start, window.stop)
        if self._own:
            told = [code for at, code in sorted(self._countries.items()) if at in window]
            return bool(told) and told[-1] in self._own
        words = self._words | self._others
        return any(self._reading.tokens[at].lemma_.lower() in words for at in window)

    def _is_elsewhere(self, at: int) -> bool:
        """Tells of a sentence that it speaks of another country than the topic does."""
        told = {self._countries[n] for n in self._reading.sentence(at) if n in self._countries}
        return bool(self._own and told) and self._own.isdisjoint(told)


def _short(parts: Sequence[str]) -> str:
    """Returns the noun of a slug with what stands before it, no name torn; empty for none.

    >>> _short(["catastrophic", "Gulf", "of", "Peru", "spill"])
    'Gulf of Peru spill'
    """
    start = len(parts) - issues.SHORTEST
    if start < 0 or parts[-1].lower().removesuffix("s") not in issues.ISSUES:
        return ""
    while start and issues.is_name(parts[start]):
        before = parts[start - 2 : start] if parts[start - 1] == "of" else parts[start - 1 : start]
        if not before or not issues.is_name(before[0]):
            break
        start -= len(before)
    counts = parts[start].lower() in vocabulary.words("number")  # "phase one deal" is not one deal
    return "" if counts else " ".join(parts[start:])


def _find(
    reading: Reading, hits: Sequence[Hit], named: Iterable[tuple[int, str, str]]
) -> Topic | None:
    """Returns what an article is about; None where that is not sure."""
    lead = _lead(reading)
    found = issues.Issues(lead, reading)
    sentences = sum(1 for _ in annotations.prose(reading.doc))
    country = _country(hits, lead, reading, sentences)
    ranked = [*found.alone(country), *_disease(lead, named)]
    if not ranked:
        likely = country or _most_told(hits, max(FEWEST, sentences / SOME), reading)
        ranked = [*found.together(likely, sentences)] or _matters(lead, reading)
    if not ranked:
        ranked = _unsure(found.leading(issues.FEWEST - 1))
        ranked = [each for each in ranked if any(map(issues.is_name, each[1].text.split()))]
    return max(ranked)[1] if ranked else None


def _matters(lead: Set[int], reading: Reading) -> list[tuple[int, Topic]]:
    """Returns what an article speaks of that is no issue: "giant containment dome"."""
    return _unsure(issues.Issues(lead, reading, _MATTERS).leading())


def _unsure(found: Iterable[tuple[int, Topic]]) -> list[tuple[int, Topic]]:
    return [(weight, topic._replace(sure=False)) for weight, topic in found]


def _lead(reading: Reading) -> Set[int]:
    found = set(annotations.headline(reading.doc))
    for number, sentence in enumerate(annotations.prose(reading.doc)):
        if number == LEAD_SENTENCES:
            break
        found |= set(range(sentence.start, sentence.end))
    return found


def _disease(lead: Set[int], named: Iterable[tuple[int, str, str]]) -> list[tuple[int, Topic]]:
    """Returns the disease that an article is about, if it is one by far."""
    found = sorted(_diseases(lead, named), reverse=True)[:2]
    return found[:1] if len(found) < 2 or found[0][0] >= BY_FAR * found[1][0] else []


def _diseases(lead: Set[int], named: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, Topic]]:
    """Yields the diseases that an article tells of often, each by the words it uses most."""
    found: dict[str, issues.Count] = defaultdict(issues.Count)
    wordings: dict[str, list[str]] = defaultdict(list)
    for at, disease, words in named:
        found[disease].add(leads=at in lead)
        wordings[disease].append(words)
    for disease, count in found.items():
        if count.is_enough() and count.all >= FEWEST_OF_DISEASE:
            told = frozenset(word for each in wordings[disease] for word in each.lower().split())
            yield 2 * count.weight(), Topic(issues.most(wordings[disease]), told)


def _country(hits: Sequence[Hit], lead: Set[int], reading: Reading, sentences: int) -> str | None:
    """Returns the country that an article speaks of most by far, and on top, as it calls it."""
    own = (hit for hit in hits if not lands.is_inside(hit, reading))
    on_top = {hit.form.code for hit in own if hit.start in lead}
    fewest = max(OFTEN * issues.FEWEST, sentences / EACH)
    return _most_told(hits, fewest, reading, among=on_top)


def _most_told(
    hits: Iterable[Hit], fewest: float, reading: Reading, *, among: Set[str] | None = None
) -> str | None:
    """Returns the country that an article speaks of most by far, as it calls it.

    Args:
        hits: Where it speaks of which.
        fewest: How often, at least.
        reading: The page.
        among: Those that are asked for; None for all.
    """
    own = [hit for hit in hits if not lands.is_inside(hit, reading)]
    (most, told), (_, second) = [*Counter(hit.form.code for hit in own).most_common(2), *_NONE][:2]
    names = [
        reading.between(hit.start, hit.end)
        for hit in own
        if hit.form.code == most and hit.form.sort == "name"
    ]
    if not names or told < max(OFTEN * second, fewest) or (among is not None and most not in among):
        return None
    return issues.most(names)
