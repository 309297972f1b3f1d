"""What kind of piece an article is: a report of its day, or a column, a feature, a history.

What a piece of the other kinds tells people said is of some day before it was published.
"""

import re
from itertools import islice

from spacy.tokens import Doc

from extractor import lexicon
from extractor.pipeline import annotations, words
from extractor.pipeline.dating import openings, whens
from extractor.pipeline.dating.reach import NEWS_DAYS
from extractor.pipeline.page import quotations

FIRST_PERSON = lexicon.of_sort("pronouns", "first")
PERSONAL = 3
"""So often a writer says so in a column."""

_BY_A_GUEST = re.compile(
    r"\b[Ss]pecial to [A-Z]"
    r"|\b[Ee]ditor['’]s [Nn]ote:\s+(?:[A-Z][\w.'’-]*,? ){2,6}(?:[^.,]{,60}, )?"
    r"(?:is|was|are|were|has (?!been))\b"
)
"""Words beside the name of a writer who is no reporter.

A note that goes on otherwise ("This story is being updated") tells nothing of the writer.
"""

_CHRONICLE = re.compile(
    r"^\W*(?:(?:here|this|following|below)(?: is| are)? )?(?:an? )?(?:brief |short )?"
    r"(?:day[- ]by[- ]day (?:summary|account|look)|timeline|chronology"
    r"|key (?:dates|events|moments))(?= of\b| in\b|:| -| –)",
    re.I | re.M,
)
"""How a chronicle begins, maybe behind a lead: "Below is a timeline of the strike"."""

_HOURS = re.compile(
    r"^\W*\d{1,2}[.:]\d\d ?[ap]\.?m\.?(?: [A-Z]{2,4})?(?: [|–-] .*| *)$", re.I | re.M
)
"""Lines above the entries of a page that is written while something goes on: "9:15 p.m. | Bridge
shut"."""

ENTRIES = 3
"""So many entries with their hours make such a page."""

LONG = 3000
"""Characters that a report of the day without any day takes at most."""


def is_column(doc: Doc) -> bool:
    """Tells whether the writer says "I" or "we" outside quotations: an opinion, or a talk."""
    quotes = quotations.find(doc)
    own = [token for token in doc if words.is_one_of(FIRST_PERSON, token.text)]
    return sum(not quotations.covers(quotes, token.idx) for token in own) >= PERSONAL


def is_of_hours(doc: Doc) -> bool:
    """Tells of a page with entries of the hours of its day that all in it is of that day."""
    hours = islice(_HOURS.finditer(annotations.text(doc)), ENTRIES)
    return sum(1 for _ in hours) == ENTRIES


def chronicle(doc: Doc) -> int:
    """Returns where an article begins to go through the days of its story; its end if it does not.

    What is told there without a day, in the present tense as well, is of any day up to now.
    """
    text = annotations.text(doc)
    match = _CHRONICLE.search(text, 0, openings.find(doc).lead.stop)
    return match.end() if match else len(text)


def is_of_no_day(doc: Doc) -> bool:
    """Tells of a long piece that it names no day of the week around its own.

    News name their days, if not where they begin; a long piece that does not is a feature, an
    essay or a history. So is what a guest wrote.
    """
    published, text = annotations.published(doc), annotations.text(doc)
    today = published.last if published else None
    opening = openings.find(doc).news
    if _BY_A_GUEST.search(text, 0, opening.stop):
        return True
    if today is None or len(text) < LONG or _brings_news(doc):
        return False
    return not any(abs(today - day) < NEWS_DAYS for _, day in openings.days_named(doc))


def _brings_news(doc: Doc) -> bool:
    """Tells of a lead that its news is what somebody has said: "..., Minister Ada Berg has said".

    Features begin in the simple past, with what somebody once said (24 of 39 judged; of those
    that begin in the perfect, none of 8 was one).
    """
    brief = openings.find(doc).brief
    names = {each.actor_id for each in doc._.mentions if each.kind == "name"}
    for claim in doc._.claims:
        start, end = (claim.cue or claim.content)[-1]
        if start in brief and claim.speaker in names and claim.type == "speech":
            cue = doc.char_span(start, end, alignment_mode="expand")
            if cue is not None and whens.is_present_perfect(cue.root):
                return True
    return False
