"""When was an article published that does not say so? By what the articles with a day tell.

``place`` holds what an undated article tells against what the others date: a day without its year,
a weekday, an event "seven months ago". Each is a bound with its reason, and what all bounds allow
is the answer (``solving``), never a guess: where two answers fit, the range holds both. What the
article tells without a day then gets one (``inheriting``). A pure function of the articles: their
order makes no difference.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from extractor.entries import Placing
from extractor.placing import calendar_days, counted, own_words, plans, solving, weekdays
from extractor.placing.inheriting import inherited
from extractor.placing.story import Story, Told, name_of
from extractor.records import Extraction

__all__ = ["Told", "inherited", "name_of", "place"]

BOUNDS = (
    own_words.bounds,
    counted.bounds,
    calendar_days.bounds,
    weekdays.bounds,
)
"""What bounds the day of publication, the surest first: what contradicts it is left out."""


def place(undated: Iterable[Extraction], told: Iterable[Told]) -> Mapping[str, Placing]:
    """Returns what is known of the days on which articles were published, by id of article.

    Args:
        undated: Articles without a day, as they were read.
        told: What the other articles tell of days.
    """
    articles = sorted(undated, key=lambda each: each.article.id)
    if not articles:
        return {}
    story = Story(told)
    planned = [plan for each in articles for plan in plans.of(each)]
    found = {}
    for each in articles:
        placing = solving.solve(bound for kind in BOUNDS for bound in kind(each, story))
        since = placing.days.first if placing.days is not None else None
        missing = (*placing.missing, *plans.missing(each, story, planned, since))
        if placing.days is not None or missing:
            found[each.article.id] = replace(placing, missing=missing)
    return found
