"""Speakers without a verb: "Liu: no deal before spring" and a quotation signed "― Liu He".

Both stand at the edge of a paragraph, and the name is nothing but a name; a word in front of a
colon that is no name ("Update: ...") says nothing about a speaker. Press releases say in a line
of its own whose words follow ("And from Ms Rosen:"), transcripts at each turn ("ANN PARK: ...").
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extractor.pipeline import annotations
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.cues import Cue, CueEntry
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.page import turns

_ENTRY = CueEntry("speech", "asserts", frozenset({"clause"}))
_DASHES = frozenset({"-", "--", "–", "—", "―"})
_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "DET"})
_MAX_NAME = 6
_MIN_WORDS = 3
_LONGEST_LINE = 120
_FROM = re.compile(
    r"(?:and |also |now |next |then )?(?:here is )?(?:(?:a |the )?(?:statement|comment|comments|"
    r"remarks|quote|message|word|words|response|note) )?(?P<from>from the (?:desk|office) of"
    r"|from|by|of) ",
    re.IGNORECASE,
)


def all_of(page: Page) -> list[Draft]:
    """Returns the claims that are signed, labelled, introduced by a line, or turns of a talk."""
    return [*signed(page), *labelled(page), *introduced(page), *spoken(page)]


def spoken(page: Page) -> Iterator[Draft]:
    """Yields the turns of a transcript."""
    for turn in turns.find(page.doc):
        head = page.doc[turn.name_end - 1]
        said = range(turn.colon + 1, turn.end)
        yield _draft(page.doc[turn.colon], Source(head, head, turn.start, turn.name_end), said)


def introduced(page: Page) -> Iterator[Draft]:
    """Yields the quotations whose speaker a line before them names: "From the desk of Liu He."."""
    for number in range(page.paragraphs - 1):
        start, end = page.paragraph_start(number), page.paragraph_end(number)
        first = page.in_paragraph(number + 1)[:1]
        if not first or start >= end or not page.opens_paragraph(page.utterances[first[0]]):
            continue
        line = page.text[slice(*page.line(start, end - start))]
        lead = _FROM.match(line)
        if lead is None or len(line) > _LONGEST_LINE or line[-1] not in ":.":
            continue
        word = page.doc.char_span(
            page.doc[start].idx + lead.start("from"),
            page.doc[start].idx + lead.end("from"),
            alignment_mode="expand",
        )
        name = None if word is None else _name(page, word.end, end - 1)
        if word is not None and name is not None:
            said = [page.utterances[at] for at in page.in_paragraph(number + 1)]
            yield _draft(word[0], name, range(said[0].first, said[-1].last))


def signed(page: Page) -> Iterator[Draft]:
    """Yields the quotations with a dash and a name behind them, at the end of a paragraph."""
    for utterance in page.utterances:
        dash = _next(page, utterance.last)
        if dash is not None and dash.text in _DASHES:
            name = _name(page, dash.i + 1, page.paragraph_end(page.paragraph(dash.i)))
            if name is not None:
                yield _draft(dash, name, range(utterance.first, utterance.last))


def labelled(page: Page) -> Iterator[Draft]:
    """Yields the paragraphs that begin with a name and a colon.

    Below the headline a place is where a reader who asks is from: "Boston, Mass.: Is it over?".
    What is no prose, as highlights that run together, says nothing.
    """
    skipped = annotations.not_prose(page.doc)
    for number in range(page.paragraphs):
        start, end = page.paragraph_start(number), page.paragraph_end(number)
        if start >= end or start in skipped:
            continue
        if ":" not in page.text[slice(*page.line(start, 2 * _MAX_NAME + 1))]:
            continue
        start += page.doc[start].is_quote
        words = [token for token in page.doc[start : start + 2 * _MAX_NAME] if not token.is_space]
        colon = next((token for token in words[: _MAX_NAME + 1] if token.text == ":"), None)
        if colon is None or colon.i >= end:
            continue
        name = _name(page, start, colon.i)
        said = range(colon.i + 1, end)
        reader = number > 0 and name is not None and name.head.ent_type_ == "PLACE"
        if name is None or reader:
            continue
        if sum(page.doc[i].is_alpha for i in said) >= _MIN_WORDS:
            yield _draft(colon, name, said)


def _draft(mark: Token, name: Source, said: range) -> Draft:
    cue = Cue(mark, mark, mark.i, mark.i + 1, _ENTRY, "mark")
    return Draft(cue, name, frozenset(said))


def _next(page: Page, index: int) -> Token | None:
    for token in page.doc[index : index + 2]:
        if not token.is_space:
            return token
    return None


def _name(page: Page, start: int, end: int) -> Source | None:
    """Returns tokens ``start`` to ``end`` as a source when they are a name and its description."""
    tokens = [token for token in page.doc[start:end] if not token.is_space]
    while tokens and tokens[-1].text == ".":
        tokens.pop()
    named = [token for token in tokens if token.text != ","]
    if not named or len(named) > 2 * _MAX_NAME or not any(t.pos_ == "PROPN" for t in named):
        return None
    if any(token.pos_ not in _NAMES or not token.text[0].isalpha() for token in named):
        return None
    comma = next((token.i for token in tokens if token.text == ","), end)
    head = next((token for token in reversed(named) if token.i < comma), None)
    if head is None or head.pos_ != "PROPN":
        return None
    return Source(head, head, tokens[0].i, tokens[-1].i + 1)
