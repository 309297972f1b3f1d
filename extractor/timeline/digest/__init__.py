"""From many articles to the days that matter most, each with a few sentences.

Two steps, each a file: which days (``days``), and which sentences tell of them (``sentences``, by
what they are ``worth`` and as they are ``shown``). A sentence that names no day is told once, of
the first day it may be about: news comes after the event. It needs no graph and no language
pipeline; a story of 1,500 articles takes seconds.

The two steps are those of date-wise approaches (Gholipour Ghalandari & Ifrim 2020, "Examining the
state-of-the-art in news timeline summarization", https://doi.org/10.18653/v1/2020.acl-main.122).
"""

from collections.abc import Iterable
from datetime import date

from extractor.digest_records import Day, Digest, Reading
from extractor.records import DateRange
from extractor.timeline.digest import days, sentences, shown

DATES, SENTENCES = 10, 2
"""How many days, and sentences a day, unless somebody asks for more or fewer."""


def build(
    readings: Iterable[Reading],
    *,
    dates: int = DATES,
    per_day: int = SENTENCES,
    since: DateRange | None = None,
    until: DateRange | None = None,
    query: dict[str, str | list[str]] | None = None,
) -> Digest:
    """Returns the digest of a story.

    The same readings give the same digest, in whatever order they come.

    Args:
        readings: The articles of the story.
        dates: At most so many days; those of which no sentence tells are left out.
        per_day: At most so many sentences a day.
        since: No day before its first.
        until: No day after its last.
        query: The question, to be kept with the answer.
    """
    story = sorted(readings, key=lambda reading: reading.article.id)
    first = since.first if since and since.first else date.min
    last = until.last if until and until.last else date.max
    scores = {day: score for day, score in days.scores(story).items() if first <= day <= last}
    told = sentences.candidates(story, scores)
    ranked = sorted((day for day in scores if told.get(day)), key=lambda day: (-scores[day], day))
    weights = sentences.Weights(story)
    found: list[Day] = []
    used: set[str] = set()
    for day in [*sorted(ranked[:dates]), *ranked[dates:]]:
        fresh = [each for each in told[day] if day in each.sentence.days or each.words not in used]
        chosen = weights.choose(fresh, per_day)
        if chosen:
            used.update(each.words for each in chosen)
            found.append(Day(day, round(scores[day], 2), tuple(map(shown.line, chosen))))
        if len(found) == dates:
            break
    return Digest(query=query or {}, days=tuple(sorted(found, key=lambda day: day.date)))
