"""What is not told, because another line tells it, or because it is no news but a rest of the page.

Of two lines of one article of which one holds nearly all words of the other, the better is told. A
whole long sentence is never the line of an event that a shorter line tells, too. A claim is told by
the lines of its events where these leave nothing of it; an event that nobody dates by the claim.
What an outlet prints on every page is no line, and no further source of one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from extractor import likeness
from extractor.entries import Entry, Source
from extractor.likeness import Words
from extractor.records import Article
from extractor.timeline import addressing

CONTAINED = 0.85
"""So much of the words of a line in another one, and both tell the same."""

RETOLD = 0.7
"""As much as that, where both stand in one sentence and have each other's verb."""

HEADED = 0.55
"""So much of the words of a headline in a line of its story, which tells it better."""

LONGEST = 25
"""Words of a sentence that may be the line of an event, though a shorter one tells it."""

BOTH = 0.2
"""How much more an event with its teller is worth than its claim, if it leaves no words out."""

_CLOSING, _STOPS = " \n\"'”’)", frozenset({"", ".", "!", "?", ":", "…"})

PAGES, ADDRESSED, ANYBODY = 5, 0.02, 0.1
"""A sentence in so many articles of an outlet that are no copies of one another is no news where
it is in such a part of all its articles: one that speaks to the reader, and any. Measured on the
pages of six outlets: comment rules are on 10 to 67 of 100, the background of a story ("The blast
killed 11 workers.") on 2 to 5."""


def without_page_text(
    lines: Iterable[Entry],
    outlets: Mapping[str, int],
    others: Iterable[tuple[Article, str]] = (),
) -> list[Entry]:
    """Returns the lines without the sources that are sentences of every page of an outlet.

    Args:
        lines: Lines.
        outlets: How many articles each outlet has; of others nothing is known.
        others: Articles and sentences of theirs that have no line.
    """
    lines = list(lines)
    repeated = set(_repeated(lines, outlets, others))
    if not repeated:
        return lines
    kept = []
    for line in lines:
        sources = tuple(each for each in line.sources if _sentence(each) not in repeated)
        if sources or not line.sources:
            kept.append(
                line if len(sources) == len(line.sources) else replace(line, sources=sources)
            )
    return kept


def folded(lines: Sequence[Entry], tellings: Mapping[str, Iterable[str]]) -> list[Entry]:
    """Returns the lines without what is told by the line of its saying, or of its events.

    Args:
        lines: Lines that are told.
        tellings: The events that are told in each claim.
    """
    told = told_by_others(lines, tellings)
    return [line for line in lines if line.id not in told]


def told_by_others(
    lines: Sequence[Entry], tellings: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Returns the lines that are none of their own, each with what tells it instead.

    A claim is told by its events. An event of which nobody knows the day is told by its claim if
    that has one; so is one in the claim's words that is told without who says them: "Ana Silva
    called on Tor Berg to resign".
    """
    dated = {line.id for line in lines if _has_day(line)}
    events = {line.id: line for line in lines if line.kind == "event"}
    found: dict[str, list[str]] = {}
    for claim in lines:
        told = [each for each in sorted(tellings.get(claim.id, ())) if each in events]
        if not told:
            continue
        words = {each: likeness.words(events[each].text) for each in told}
        said = likeness.words(claim.text)
        unsaid = [e for e in told if words[e] == said and _lacks_speaker(events[e], claim)]
        found |= {event: [claim.id] for event in unsaid}
        told = [each for each in told if each not in unsaid]
        if claim.id in dated:
            undated = [each for each in told if each not in dated]
            found |= {event: [claim.id] for event in undated if _same(words[event], said)}
            told = [each for each in told if each in dated]
        own = frozenset().union(*(words[each] for each in told))
        if claim.kind == "claim" and own and _is_within(likeness.words(claim.content or ""), own):
            found[claim.id] = told
    return found


def _lacks_speaker(event: Entry, claim: Entry) -> bool:
    """Tells whether a line tells neither that its words are said nor who says them."""
    vouches = (claim.cue or "").lower().startswith("according")  # for what others do
    if event.told_by is not None or claim.speaker is None or vouches:
        return False
    return {each.id for each in claim.actors}.isdisjoint(each.id for each in event.actors)


def once(lines: Sequence[Entry]) -> list[Entry]:
    """Returns the lines without those that another line of the same article tells better."""
    told = told_better(lines)
    return [line for line in lines if line.id not in told]


def told_better(lines: Sequence[Entry]) -> dict[str, str]:
    """Returns the lines that another one tells better, each with that one."""
    beside: dict[str, list[Entry]] = defaultdict(list)
    for line in lines:
        for article in sorted({source.article_id for source in line.sources}):
            beside[article].append(line)
    told = {line.id: likeness.in_order(line.text) for line in lines}
    words = {line: frozenset(each) for line, each in told.items()}
    better = dict(_whole_sentences(lines, told))
    for near in beside.values():
        if len(near) < 2:
            continue
        kept: list[Entry] = []
        for line in sorted(near, key=lambda each: _rank(each, words[each.id])):
            if line.id in better:
                continue
            same = next(
                (one.id for one in kept if _is_told_by(line, one, words[line.id], words[one.id])),
                None,
            )
            if same is None:
                kept.append(line)
            else:
                better[line.id] = same
    return better


def _whole_sentences(
    lines: Sequence[Entry], said: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """The events told by a whole long sentence, each with the shortest line of a part of it."""
    events = [line for line in lines if line.kind == "event"]
    whole = {
        line.id: places
        for line in events
        if len(words := said[line.id]) > LONGEST
        and (places := {each for each in _places(line) if likeness.in_order(each[1]) == words})
    }
    wanted = frozenset().union(*whole.values())
    shortest: dict[tuple[str, str], tuple[int, str]] = {}
    for line in events:
        for place in wanted.intersection(_places(line)):
            length = (len(said[line.id]), line.id)
            shortest[place] = min(length, shortest.get(place, length))
    for id, places in whole.items():
        shorter = min(shortest[place] for place in places)
        if shorter[0] < len(said[id]):
            yield id, shorter[1]


def _places(line: Entry) -> Iterator[tuple[str, str]]:
    for source in line.sources:
        yield source.article_id, source.sentence


def _rank(line: Entry, words: Words) -> tuple[object, ...]:
    """The better first: what is worth more, then what tells more, then what is told first.

    An event with its teller says what the claim says, too, and when it was. What a headline tells
    is told by its story.
    """
    both = BOTH if line.told_by and "…" not in line.text else 0
    worth = _is_headline(line), -round(line.prominence * line.confidence + both, 4), -len(words)
    return *worth, line.kind != "event", line.sources[0].start, line.id


def _has_day(line: Entry) -> bool:
    """Tells whether more is known of a line's time than that it was over at some time."""
    return line.when.range is not None and line.when.range.first is not None


def _is_told_by(line: Entry, other: Entry, words: Words, told: Words) -> bool:
    """Tells whether another line tells what a line does: in its words, or in those of a part."""
    shared = len(words & told)
    if shared < HEADED * min(len(words), len(told)):
        return False
    if _same(words, told):
        return True
    if _is_headline(line) and len(words & _unbracketed(other.text)) >= HEADED * len(words):
        return True
    if shared < RETOLD * min(len(words), len(told)) or _are_two(words, told):
        return False
    return set(_places(line)) <= set(_places(other)) and any(
        one.sentence == another.sentence and (_tells(told, one) or _tells(words, another))
        for one in line.sources
        for another in other.sources
    )


def _unbracketed(text: str) -> Words:
    """Returns the words of a line that stand in its article there, not those put in."""
    return frozenset(likeness.in_order(re.sub(r"\[[^]]*\]", " ", text)))


def _is_headline(line: Entry) -> bool:
    """Tells of a line that it has the words of a headline, or all its sources are in one."""
    heads = [source for source in line.sources if _heads(source)]
    if not heads or len(heads) == len(line.sources):
        return bool(heads)
    text = likeness.in_order(line.text)
    return any(text == likeness.in_order(source.sentence) for source in heads)


def _heads(source: Source) -> bool:
    """Tells whether a sentence is the title of its article, or begins it without a full stop."""
    if source.sentence_start != 0:
        return False
    open_ended = source.sentence.rstrip(_CLOSING)[-1:] not in _STOPS
    return open_ended or likeness.in_order(source.sentence) == likeness.in_order(source.title or "")


def _tells(words: Words, source: Source) -> bool:
    """Tells whether ``words`` have those by which a source tells of an event, or of saying.

    A source whose verb stands in another sentence, or that has none, is told by no line.
    """
    start, end = (max(at - (source.sentence_start or 0), 0) for at in source.trigger)
    trigger = frozenset(likeness.in_order(source.sentence[start:end]))
    return bool(trigger) and trigger <= words


def _same(one: Words, other: Words) -> bool:
    """Tells whether one of two lines holds nearly all words of the other, and no other day."""
    if len(one & other) < CONTAINED * min(len(one), len(other)):
        return False
    return not _are_two(one, other)


def _are_two(one: Words, other: Words) -> bool:
    return bool(_telling(one - other) and _telling(other - one))


def _telling(words: Words) -> Words:
    """The numbers and days of a line; two lines that each have one of their own are two."""
    return likeness.numbers(words) | (words & _names_of_days())


@cache
def _names_of_days() -> Words:
    from extractor.temporal import vocabulary  # no listing needs it

    return frozenset((*vocabulary.words("weekday"), *vocabulary.words("month")))


def _is_within(one: Words, other: Words) -> bool:
    return len(one & other) >= CONTAINED * len(one)


def _repeated(
    lines: Iterable[Entry], outlets: Mapping[str, int], others: Iterable[tuple[Article, str]]
) -> Iterator[tuple[str, str]]:
    """The outlets and sentences that are on many pages."""
    pages: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in lines:
        for source in line.sources:
            if (source.outlet or "") in outlets:
                pages[_sentence(source)].add(source.origin or source.article_id)
    for article, sentence in others:
        if (outlet := article.outlet or "") in outlets:
            pages[outlet, _plain(sentence)].add(article.origin or article.id)
    for (outlet, sentence), found in pages.items():
        if len(found) >= PAGES:
            part = ADDRESSED if addressing.is_addressed(sentence) else ANYBODY
            if len(found) >= part * outlets[outlet]:
                yield outlet, sentence


def _sentence(source: Source) -> tuple[str, str]:
    return source.outlet or "", _plain(source.sentence)


def _plain(sentence: str) -> str:
    return " ".join(sentence.split())
