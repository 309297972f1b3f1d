"""Which sentences tell best of a day: central, about the story, and not all the same.

Candidates are the sentences that name the day and the first few of what was published on it or
the day after. The nearest to their centroid (TF-IDF, cosine) come first (Radev et al. 2004,
"Centroid-based summarization of multiple documents", https://doi.org/10.1016/j.ipm.2003.10.006),
those first that read well (``worth``); whatever is too much like one already chosen is passed over.
Where words were asked for, a day is told in sentences that answer, if it has any.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from extractor import likeness
from extractor.digest_records import Reading, Sentence
from extractor.timeline.digest import worth

FIRST = 5
"""So many sentences of an article tell what is new."""

PAGES, PART, APART = 5, 0.1, timedelta(days=7)
"""The same words in so many articles, and such a part of all, that were published so far apart are
of the page: a story is copied at once, and its background is in fewer (``timeline.repeats``)."""

ALIKE = 0.4
"""Two sentences with this cosine tell the same."""

LEAD, STORY_WORDS = 3, 4
"""The words in the first sentences of most articles are what the story is about."""

Vector = dict[str, float]


class Candidate(NamedTuple):
    """A sentence with its article."""

    reading: Reading
    sentence: Sentence
    worth: float

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands: the same for the same sentence, whatever came first."""
        return self.reading.article.id, self.sentence.start

    @property
    def words(self) -> str:
        """What it says: the same for copies of it in other articles."""
        return _words(self.sentence)


def candidates(
    readings: Iterable[Reading], wanted: Container[date]
) -> Mapping[date, Sequence[Candidate]]:
    """Returns the sentences that can tell of each wanted day.

    Those that name another day help to tell what the news of a day was, and are worth nothing;
    those that pages say week after week are none.
    """
    readings = list(readings)
    repeated = _repeated(readings)
    found: dict[date, dict[str, Candidate]] = defaultdict(dict)
    for reading in readings:
        published = reading.published
        news = {published, published - timedelta(days=1)} if published else set()
        for number, sentence in enumerate(reading.sentences):
            told = {day for day in sentence.days if published is None or day <= published}
            for day in told | (news if number < FIRST else set()):
                if day in wanted:
                    elsewhere = told and day not in told
                    value = 0.0 if elsewhere else worth.of(reading.article.text, sentence, number)
                    candidate = Candidate(reading, sentence, value)
                    if candidate.words not in repeated:
                        found[day].setdefault(candidate.words, candidate)
    return {day: list(alike.values()) for day, alike in found.items()}


class Weights:
    """What words are worth in a story."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        counted: Counter[str] = Counter()
        leading: Counter[str] = Counter()
        for reading in readings:
            words = [set(terms(sentence.text)) for sentence in reading.sentences]
            counted.update(word for sentence in words for word in sentence)
            leading.update(word for sentence in words[:LEAD] for word in sentence)
        total = sum(len(reading.sentences) for reading in readings)
        self._idf = {word: math.log((total + 1) / (count + 0.5)) for word, count in counted.items()}
        self._story = _story_words(leading)

    def choose(self, told: Sequence[Candidate], limit: int) -> list[Candidate]:
        """Returns the best sentences of a day, the best first."""
        told = _answering(told)
        about = [each for each in told if self._story & set(terms(each.sentence.text))]
        vectors = {each.place: self._vector(each) for each in about or told}
        centre: dict[str, float] = defaultdict(float)
        for vector in vectors.values():
            for word, weight in vector.items():
                centre[word] += weight
        ranked = sorted(
            (each for each in about or told if each.worth),
            key=lambda each: (
                -round(_dot(vectors[each.place], centre) * each.worth, 6),
                each.place,
            ),
        )
        chosen: list[Candidate] = []
        for each in ranked:
            vector = vectors[each.place]
            if all(_dot(vector, vectors[other.place]) < ALIKE for other in chosen):
                chosen.append(each)
            if len(chosen) == limit:
                break
        return chosen

    def _vector(self, candidate: Candidate) -> Vector:
        counted = Counter(terms(candidate.sentence.text))
        weights = {word: (1 + math.log(count)) * self._idf[word] for word, count in counted.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}


def terms(text: str) -> list[str]:
    """Returns the words of a text that say something, without their commonest endings.

    >>> terms("Talks were held in Shanghai, and parties agreed.")
    ['talk', 'held', 'shanghai', 'party', 'agre']
    """
    words = (word for word in likeness.in_order(text) if word not in likeness.empty())
    return [likeness.stem(word) for word in words if len(word) > 1]


def _answering(told: Sequence[Candidate]) -> Sequence[Candidate]:
    """Returns the sentences of a day that answer; all where none does that can be chosen."""
    found = [each for each in told if each.sentence.answers]
    return found if any(each.worth for each in found) else told


def _words(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())


def _repeated(readings: Sequence[Reading]) -> set[str]:
    """Returns what is no news, for pages say it week after week."""
    published: dict[str, set[date]] = defaultdict(set)
    pages: Counter[str] = Counter()
    for reading in readings:
        for words in {_words(sentence) for sentence in reading.sentences}:
            pages[words] += 1
            if reading.published:
                published[words].add(reading.published)
    enough = max(PAGES, PART * len(readings))
    usual = (words for words, number in pages.items() if number >= enough and published[words])
    return {words for words in usual if max(published[words]) - min(published[words]) > APART}


def _story_words(leading: Counter[str]) -> frozenset[str]:
    """The words of most leads, the first in the alphabet where as many have them."""
    ranked = sorted(leading, key=lambda word: (-leading[word], word))
    telling = (word for word in ranked if word not in likeness.everyday() and not word.isdigit())
    return frozenset(word for _, word in zip(range(STORY_WORDS), telling, strict=False))


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[word] for word, weight in one.items() if word in other)
