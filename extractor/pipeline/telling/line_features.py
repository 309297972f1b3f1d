"""What can be seen of the words of a line: its length, how it begins and ends, what it repeats."""

import re
from collections.abc import Iterator

from extractor import lexicon
from extractor.pipeline.mentions import main_bodies
from extractor.pipeline.telling import descriptions, references
from extractor.pipeline.telling.page import WORD, Page, start_of
from extractor.pipeline.telling.sentences import Sentence
from extractor.pipeline.words import is_one_of
from extractor.records import Claim, Event
from extractor.temporal import vocabulary

LENGTHS = ((4, "four words"), (8, "eight words"), (14, "fourteen words"), (22, "twenty-two words"),
           (32, "thirty-two words"))  # fmt: skip
FIRST_PERSON = lexicon.of_sort("pronouns", "speaker")
NAMELESS = lexicon.of_sort("pronouns", "whose") | (
    lexicon.of_sort("pronouns", "subject")
    & (lexicon.of_sort("pronouns", "explained") - lexicon.of_sort("pronouns", "neuter"))
)
POINTING = lexicon.of_sort("pronouns", "pointing")
TIMES = {
    *vocabulary.words("unit"),
    *vocabulary.words("season"),
    *vocabulary.words("part"),
    "time",
}
"""What is this one wherever it is told: "this week"."""
_FIRST = re.compile(r"\W*([^\W\d_]+)")
_EXPLAINED = re.compile(r"\w+(?:[’']s)? [\[(]")
_PUT_IN = re.compile(r"([^\W\d]\w*)(?:[’']s)? \[")
_PRONOUNS = lexicon.of_sort("pronouns", "explained") | lexicon.of_sort("pronouns", "whose")
REPEATED = 0.85
"""So much of a line's words in another line: the line says it again."""


def find(record: Event | Claim, page: Page) -> Iterator[str]:
    """Yields the features of the line of an event or a claim."""
    kind = "event" if isinstance(record, Event) else "claim"
    sentence = page.sentence(record)
    line = record.text, -1 if sentence is None else sentence.start
    if line not in page.seen:
        page.seen[line] = (*_of_words(record.text, sentence, page),)
    yield from (f"{kind} {name}" for name in page.seen[line])
    yield from (f"{kind} {name}" for name in _repeats(record, page))


def _of_words(text: str, sentence: Sentence | None, page: Page) -> Iterator[str]:
    words = page.words_of(text)
    size = next((name for most, name in LENGTHS if len(words) <= most), "more words")
    yield f"length={size}"
    yield from _marks(text, words)
    own = page.stems_of(text)
    share = len(own & page.topic) / max(len(own), 1)
    yield f"about the topic={round(share * 4) / 4}"
    if sentence is not None:
        yield from _edges(words, sentence)
        yield from references.find(text, words, sentence, page)


def begins_unnamed(text: str) -> bool:
    """Tells whether a line begins with somebody who is not named.

    >>> begins_unnamed("They left."), begins_unnamed("They [the guards] left this week.")
    (True, False)
    >>> begins_unnamed("“She’s ill,” Ana Silva said."), begins_unnamed("Her brother left.")
    (True, True)
    """
    first = _FIRST.match(text)
    if first is None or first[1].lower() not in NAMELESS:
        return False
    return not _EXPLAINED.match(text, first.start(1))


def in_first_person(text: str) -> bool:
    """Tells whether a line says "I" or "we" outside quotations; "İzmir" and "US" say neither.

    >>> [in_first_person(text) for text in ("We left.", "“I left,” she said.", "The US left.")]
    [True, False, False]
    """
    own = WORD.findall(references.QUOTATION.sub(" ", text))
    return any(is_one_of(FIRST_PERSON, word) for word in own)


def _marks(text: str, words: list[str]) -> Iterator[str]:
    if "…" in text:
        yield f"with gaps={min(text.count('…'), 2)}"
    for word in _PUT_IN.findall(descriptions.without(text)) if "[" in text else ():
        if word.lower() not in main_bodies.FIRMS:
            yield "with words put in" if word.lower() in _PRONOUNS else "with a noun explained"
    if any(word[0].isdigit() for word in words):
        yield "with a number"
    if '"' in text or "“" in text or "”" in text:
        yield "with quotation marks"
    if text.count("(") != text.count(")") or text.count('"') % 2:
        yield "with an open bracket"
    if in_first_person(text):
        yield "in the first person"
    names = sum(word[0].isupper() for word in words[1:])
    yield f"with names={min(names, 4)}"


def _edges(words: list[str], sentence: Sentence) -> Iterator[str]:
    """The first and the last word, and their neighbours: what ends with "the" was cut badly."""
    if not words:
        return
    if words[0][0].islower():
        yield "begins small"
    texts = sentence.texts
    first = texts.index(words[0]) if words[0] in texts else None
    last = len(texts) - 1 - texts[::-1].index(words[-1]) if words[-1] in texts else None
    yield f"begins with={sentence.words[first].tag_ if first is not None else 'other'}"
    yield f"ends with={sentence.words[last].tag_ if last is not None else 'other'}"
    if first:
        yield f"begins behind={sentence.words[first - 1].pos_}"
    if last is not None and last + 1 < len(sentence.words):
        after = sentence.words[last + 1]
        yield f"ends before={after.pos_}:{after.dep_.split(':')[0]}"


def _repeats(record: Event | Claim, page: Page) -> Iterator[str]:
    own = page.stems_of(record.text)
    beside = ((each, page.stems_of(each.text)) for each in page.beside(record))
    within = [
        (each, stems)
        for each, stems in beside
        if each is not record and len(own & stems) >= REPEATED * len(own)
    ]
    if not within:
        return
    start = start_of(record)
    if any(start_of(each) < start for each, _ in within):
        yield "said before"
    if any(isinstance(each, Event) != isinstance(record, Event) for each, _ in within):
        yield "said by the other kind"
    if any(len(stems) > len(own) for _, stems in within):
        yield "said at more length"
