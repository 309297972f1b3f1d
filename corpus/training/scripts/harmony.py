"""One name, one label: settles what one corpus labels as it likes by what others say."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from names import tag
from names_conll import spans
from treebank import Sentence


def count_labels(sentences: Iterable[Sentence]) -> dict[str, Counter[str]]:
    """How often each name (as written, spaces between words) carries each label."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for start, end, label in spans(sentence.words):
            counts[name_of(sentence, start=start, end=end)][label] += 1
    return counts


def settle(sentences: Iterable[Sentence], counts: dict[str, Counter[str]], *, share: float) -> None:
    """Relabels every name for which at least `share` of the counts agree."""
    for sentence in sentences:
        for start, end, label in spans(sentence.words):
            seen = counts.get(name_of(sentence, start=start, end=end))
            if not seen:
                continue
            best, number = seen.most_common(1)[0]
            if best != label and number >= share * seen.total():
                tag(sentence.words, start=start, end=end, label=best)


def name_of(sentence: Sentence, *, start: int, end: int) -> str:
    """The words of a span, joined by spaces."""
    return " ".join(word.text for word in sentence.words[start:end])
