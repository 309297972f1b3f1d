"""What a headline tells is the news below it: "Berg opens port" was on the day that the lead names.

A page tells that day in its lead; above it, in the present, it is told without one.
"""

from msgspec.structs import replace

from extractor.pipeline.dating import whens
from extractor.pipeline.dating.deciding import Dating
from extractor.records import Claim, Event


def dated(record: Event | Claim, dating: Dating) -> Event | Claim:
    """Returns ``record``, one of the headline that only publication dates on the day of the lead.

    Args:
        record: One of those that ``dating`` has dated.
        dating: What it knows of their Doc.
    """
    news, when = dating.news, record.when
    if news is None or news.range is None or when.basis != "publication":
        return record
    above = _start(record) < dating.opening.lead.start
    if not above or when.range != dating.published:
        return record
    return replace(record, when=whens.narrated(news.range, dating.anchors.words(news)))


def _start(record: Event | Claim) -> int:
    spans = (record.trigger,) if isinstance(record, Event) else record.cue or record.content
    return min(start for start, _ in spans)
