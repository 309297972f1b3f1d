"""What would tell more: plans of other articles of which an undated one may tell the outcome."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extractor.placing.solving import said
from extractor.placing.story import Story, Told, name_of, words_of
from extractor.records import Event, Extraction
from extractor.senses import known_senses, sense_of

ENOUGH = 8.0
"""How much what is shared must say, as a logarithm."""

LEAD = 3
"""So many of the first things told are news."""

LONGEST = timedelta(days=183)
"""So long after it was made a plan without a day is still one."""

SHOWN = 3
"""So many plans are named."""


def of(extraction: Extraction) -> Iterator[Told]:
    """Yields what an article without a day plans."""
    article = extraction.article
    for event in extraction.events:
        if event.status == "planned":
            yield Told(
                article=article.id,
                name=name_of(article.ref),
                published=None,
                sentence=event.sources[0].sentence,
                lemma=event.lemma,
                status=event.status,
                days=event.when.range,
                basis=event.when.basis,
            )


def missing(
    extraction: Extraction, story: Story, plans: Sequence[Told], since: date | None
) -> tuple[str, ...]:
    """Returns in words which plans the news of an undated article may be the outcome of.

    Args:
        extraction: The article.
        story: What the articles with a day tell.
        plans: What articles without one plan.
        since: The first day the article can be of.
    """
    news = [event for event in extraction.events if event.status == "happened"][:LEAD]
    found: dict[str, Told] = {}
    for event in news:
        sense = sense_of(event.lemma)
        if sense in known_senses():
            for told in _plans(event, sense, story, plans):
                if told.article != extraction.article.id and not _is_over(told, since):
                    found.setdefault(told.name, told)
    if not found:
        return ()
    names = [f"{name}{_due(told)}" for name, told in sorted(found.items())][:SHOWN]
    return (
        f"what it tells may be what is planned in {' or in '.join(names)}; no words tell which",
    )


def _plans(event: Event, sense: str, story: Story, plans: Sequence[Told]) -> Iterator[Told]:
    sentence = event.sources[0].sentence
    for match in story.matches(sentence):
        if match.weight >= ENOUGH:
            yield from (each for each in match.told if _is_planned(each, sense))
    words = words_of(sentence)
    for each in plans:
        shared = words & words_of(each.sentence)
        if _is_planned(each, sense) and story.weight(shared) >= ENOUGH:
            yield each


def _is_planned(told: Told, sense: str) -> bool:
    return told.status == "planned" and sense_of(told.lemma) == sense


def _is_over(told: Told, since: date | None) -> bool:
    """Tells of a plan that was for a day, or was made so long, before the article."""
    if since is None:
        return False
    if told.days is not None and told.days.last is not None:
        return told.days.last < since
    published = told.published.last if told.published is not None else None
    return published is not None and published + LONGEST < since


def _due(told: Told) -> str:
    return f" (for {said(told.days)})" if told.days is not None else ""
