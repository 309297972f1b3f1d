import pytest

from extractor.temporal import KINDS, Word, marking, tagger
from tests.temporal.reading import find, words

PATTERNS = [pattern for pattern, _ in tagger.patterns(KINDS)]
EXAMPLES = [
    pytest.param(pattern, text, value, id=text)
    for pattern in PATTERNS
    for text, value in pattern.examples.items()
]
COUNTER_EXAMPLES = [
    pytest.param(pattern, text, id=text) for pattern in PATTERNS for text in pattern.not_dates
]


def unmarked(text: str) -> str:
    """What to do about the words of an example that no search ever looks at."""
    unknown = [word.text for word in words(text) if marking.mark(*form(word)) == marking.OUTSIDE]
    if not unknown:
        return "all its words are in lexicons/time_words.tsv: the pattern itself does not match"
    return f"add what the pattern needs of these to lexicons/time_words.tsv: {', '.join(unknown)}"


def form(word: Word) -> tuple[str, str, bool]:
    return word.text.lower(), "", word.text[:1].isupper()


@pytest.mark.parametrize(("pattern", "text", "value"), EXAMPLES)
def test_example_is_read_by_its_pattern(pattern, text, value):
    found = [(match.value, match.pattern) for match in find(text)]
    assert (value, pattern.name) in found, f"{text!r} reads as {found}; {unmarked(text)}"


def test_a_missing_word_is_named_with_its_file():
    assert unmarked("the eclipse of May") == (
        "add what the pattern needs of these to lexicons/time_words.tsv: eclipse"
    )
    assert "itself does not match" in unmarked("the end of May")


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
