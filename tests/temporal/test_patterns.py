import pytest

from extractor.temporal import KINDS, tagger
from tests.temporal.reading import find

PATTERNS = [pattern for pattern, _ in tagger.patterns()]
EXAMPLES = [
    pytest.param(pattern, text, value, id=text)
    for pattern in PATTERNS
    for text, value in pattern.examples.items()
]
COUNTER_EXAMPLES = [
    pytest.param(pattern, text, id=text) for pattern in PATTERNS for text in pattern.not_dates
]


@pytest.mark.parametrize(("pattern", "text", "value"), EXAMPLES)
def test_example_is_read_by_its_pattern(pattern, text, value):
    assert (value, pattern.name) in [(match.value, match.pattern) for match in find(text)]


@pytest.mark.parametrize(("pattern", "text"), COUNTER_EXAMPLES)
def test_counter_example_is_left_by_its_pattern(pattern, text):
    assert pattern.name not in [match.pattern for match in find(text)]


def test_every_pattern_has_a_name_of_its_own():
    names = [pattern.name for pattern in PATTERNS]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_every_pattern_has_examples_and_counter_examples(pattern):
    assert pattern.examples
    assert pattern.not_dates


def test_every_kind_of_expression_has_patterns():
    assert len(PATTERNS) > len(KINDS)
