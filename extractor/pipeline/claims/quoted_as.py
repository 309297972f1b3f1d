"""Words passed on: "Xinhua quoted Mr. Cole as saying that talks failed".

They are Mr. Cole's, through Xinhua: one claim, not one of the agency about the man.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.claims import attribution, cues, sources, word_order
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.cues import Cue, CueEntry
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.syntax import trees

PASSING = lexicon.of_sort("verb_uses", "pass_on")
_PASSING_FORMS = lexicon.of_sort("verb_uses", "passing")
_ENTRY = CueEntry("speech", "asserts", frozenset({"clause", "aside"}))
_NEAR = 12


def read(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Returns ``drafts`` with one claim of the quoted for each "quoted … as saying"."""
    kept = list(drafts)
    for token in page.doc:
        if token.lower_ != "as" or token.i + 1 >= len(page.doc):
            continue
        near = page.doc[max(token.sent.start, token.i - _NEAR) : token.i]
        verb = next((t for t in reversed(near) if t.pos_ == "VERB" and _passes_on(t)), None)
        made = None if verb is None else _claim(page, verb, token)
        if verb is not None and made is not None:
            heads = {verb.i, made.cue.head.i}
            kept = [draft for draft in kept if draft.cue.head.i not in heads]
            kept.append(made)
    return kept


def _claim(page: Page, verb: Token, mark: Token) -> Draft | None:
    saying = page.doc[mark.i + 1]
    if not saying.lower_.endswith("ing") or not cues.is_saying(saying):
        return None
    passive = trees.child(verb, "nsubj:pass", "aux:pass") is not None or (
        verb.tag_ == "VBN" and trees.perfect(verb) is None and trees.subject(verb) is None
    )
    who = trees.subject(verb) if passive else _quoted(verb, mark)
    agent = _agent(verb, mark) if passive else trees.subject(verb)
    if who is None:
        return None
    cue = Cue(verb, verb, verb.i, verb.i + 1, _ENTRY, "verb")
    source = sources.at(who, cue)
    if source.start < mark.i < source.end:
        source = replace(source, end=mark.i)
    reporter = None if agent is None else sources.at(agent, cue)
    told = Cue(saying, saying, saying.i, saying.i + 1, _ENTRY, "verb")
    edges = [one for one in (source, reporter) if one is not None]
    first = min(verb.i, *(one.start for one in edges))
    content = frozenset(_content(page, told, first)).difference(range(first, told.end))
    return Draft(told, source, content, reporter=reporter, passing=verb) if content else None


def _passes_on(verb: Token) -> bool:
    return trees.lemma(verb) in PASSING or verb.lower_ in _PASSING_FORMS


def _quoted(verb: Token, mark: Token) -> Token | None:
    found = trees.child(verb, "obj")
    if found is not None and found.i < mark.i:
        return found
    between = [t for t in verb.doc[verb.i + 1 : mark.i] if sources.is_nominal(t)]
    return next((t for t in between if t.head.i < verb.i + 1 or t.head.i >= mark.i), None) or (
        between[-1] if between else None
    )


def _agent(verb: Token, mark: Token) -> Token | None:
    """Returns whom "by" names before the "as": "was quoted by Xinhua as saying"."""
    for token in verb.doc[verb.i + 1 : mark.i]:
        if token.lower_ == "by" and token.i + 1 < mark.i:
            head = token.doc[token.i + 1]
            while head.head.i > head.i and head.head.i < mark.i:
                head = head.head
            return head
    return None


def _content(page: Page, told: Cue, first: int) -> set[int]:
    """What follows "saying", else the quotation that the sentence reports."""
    end = told.head.sent.end
    rest = [t for t in page.doc[told.end : end] if not t.is_punct and not t.is_space]
    times = {at for start, stop in page.times for at in range(start, stop)}
    worded = [t for t in rest if t.i not in times and t.pos_ != "ADP"]
    if worded:
        clause = word_order.rest(told) or set(range(told.end, end))
        ahead = page.doc[told.end : told.end + 3]
        follows = next((t.i for t in ahead if t.i in page.quoted), None)
        if follows is not None:
            quote = page.utterances[page.quoted[follows]]
            clause |= set(range(quote.first, quote.last))
        return clause
    start = page.doc[first]
    return attribution.reported(page, Cue(start, start, first, first + 1, _ENTRY, "verb"), None)
