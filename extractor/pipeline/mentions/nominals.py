"""Mentions without a name: "the ministry", "people familiar with the matter", "he"."""

from functools import cache

from spacy import symbols
from spacy.tokens import Doc, Token

from extractor import countries, lexicon, names
from extractor.pipeline import annotations, words
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import MentionLabel

PRONOUNS: dict[str, tuple[MentionLabel, str, bool]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("PERSON", "m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("PERSON", "f", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("GROUP", "-", True)),
    **dict.fromkeys(("it", "its", "itself"), ("ORG", "-", False)),
    "who": ("PERSON", "-", False),
}
"""Third-person pronouns: label, gender, plural."""

SOME = frozenset({"one", "another", "some", "others", "many", "several", "both"})
LONGEST = 10
"""Words after the noun that still belong to the mention."""

_CLASSES = frozenset({symbols.NOUN, symbols.PROPN, symbols.PRON, symbols.NUM, symbols.DET})
CONDUCT = frozenset({"government", "administration", "side", "authority", "leadership"})
"""Nouns that, with a country before them, are its government."""


@cache
def actor_nouns() -> dict[str, tuple[MentionLabel, str]]:
    """Returns label and gender by lemma (``lexicons/actor_nouns.tsv``)."""
    rows = lexicon.read("actor_nouns")
    return {lemma: (label, gender) for lemma, label, gender in rows}  # type: ignore[misc]


def find(doc: Doc, named: list[MentionDraft]) -> list[MentionDraft]:
    """Returns nominal and pronominal mentions in prose, none inside a name."""
    dated = annotations.dated(doc)
    spans = [mention.span for mention in named]
    covered = {at for span in spans for at in range(span.start, span.end)} | dated
    found = []
    for token in annotations.of_class(doc, _CLASSES):
        if token.i not in covered:
            mention = _pronoun(token) or _one(token) or _nominal(token, covered, dated)
            found += [mention] if mention is not None else []
    return found


def _pronoun(token: Token) -> MentionDraft | None:
    known = PRONOUNS.get(token.lower_)
    if known is None:
        return None
    if token.lower_ == "who" and token.head.dep_ != "acl:relcl":
        return None
    label, gender, plural = known
    span = token.doc[token.i : token.i + 1]
    return MentionDraft(span=span, kind="pronoun", label=label, gender=gender, plural=plural)


def acting(doc: Doc, known: list[MentionDraft]) -> list[MentionDraft]:
    """Returns nouns that do something or to whom it is done, and that are no mention yet.

    They are named as they stand ("a gunman", "thousands of homes", "policymakers"), each with an
    actor of its own. Whoever only says or thinks something is left to who is asked for speakers;
    a noun that ``known`` has without an actor gets one.
    """
    unknown = {each.root.i: each for each in known if each.kind == "nominal" and not each.actor}
    named = [each.span for each in known if each.kind != "nominal" or each.actor]
    covered = {at for span in named for at in range(span.start, span.end)}
    dated = annotations.dated(doc)
    found = []
    for token in annotations.of_class(doc, _ACTING_CLASSES):
        if token.i in covered or token.i in dated or not _takes_part(token):
            continue
        draft = unknown.get(token.i) or _unnamed(token, covered, dated)
        if draft is not None and (slug := names.slug(draft.text)):
            draft.actor = f"unnamed:{slug}"
            found += [] if token.i in unknown else [draft]
    return found


def _takes_part(token: Token) -> bool:
    """Tells whether a noun is a subject or agent, or somebody who is an object."""
    head = token
    while head.dep_ == "conj" and head.head != head:
        head = head.head
    told = head.head
    if head == told or told.pos_ not in _TELLING or holds(head):
        return False
    if head.dep_ in _SUBJECTS or _is_by(head):
        return True
    return head.dep_ in ("obj", "iobj") and _is_somebody(token)


def _is_by(noun: Token) -> bool:
    return noun.dep_.startswith("obl") and any(child.lower_ == "by" for child in noun.lefts)


def _is_somebody(noun: Token) -> bool:
    return noun.lemma_.lower() in actor_nouns() or noun.lemma_.lower() in words.people()


def _unnamed(token: Token, covered: set[int], dated: set[int]) -> MentionDraft | None:
    if token.text[0].isupper() and not token.is_sent_start:
        return None
    if token.lemma_.lower() in words.event_nouns() or _has_name(token, covered):
        return None
    if token.pos_ != "NOUN" and (token.dep_ not in _SUBJECTS or not _is_count(token)):
        return None
    label, gender = actor_nouns().get(token.lemma_.lower(), ("GROUP", "-"))
    span = token.doc[_start(token, dated) : _end(token) + 1]
    if any(word.is_quote for word in span):
        return None
    plural = token.tag_ in ("NNS", "CD")
    return MentionDraft(span=span, kind="nominal", label=label, gender=gender, plural=plural)


def _is_count(token: Token) -> bool:
    """Tells of "three were killed" and "many fled" that somebody is meant, with no noun."""
    if token.pos_ == "NUM":
        return token.is_sent_start or token.nbor(-1).pos_ != "PROPN"
    return token.lower_ in SOME or token.lower_ in ("few", "fewer", "more")


_ACTING_CLASSES = frozenset({symbols.NOUN, symbols.NUM, symbols.ADJ, symbols.DET, symbols.PRON})
_TELLING = frozenset({"VERB", "ADJ", "NOUN", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "obl:agent"})


def speaks(token: Token) -> bool:
    """Tells whether ``token`` is the subject of a verb of speech, or "according to" it."""
    if token.dep_ in ("obl", "nmod"):
        return any(child.lower_ == "according" for child in token.children)
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in words.saying()


def holds(token: Token) -> bool:
    """Tells whether ``token`` is the subject of a verb of speech or attitude."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in words.reporting()


def _one(token: Token) -> MentionDraft | None:
    """Somebody of several who speaks: "one of them", "another"."""
    if token.lower_ not in SOME or token.pos_ == "NOUN" or not speaks(token):
        return None
    end = max([token.i, *(c.right_edge.i for c in token.rights if c.dep_ == "nmod")])
    plural = token.lower_ in ("some", "others", "many", "several", "both")
    return MentionDraft(
        span=token.doc[token.i : end + 1], kind="nominal", label="PERSON", plural=plural
    )


def _nominal(token: Token, covered: set[int], dated: set[int]) -> MentionDraft | None:
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "flat", "nmod:desc"):
        return None
    if token.text[0].isupper() and not token.is_sent_start and not _is_the_office(token):
        return None
    if token.dep_ == "appos" and token.head.i in covered:
        return None
    known = actor_nouns().get(token.lemma_.lower()) or _speaking_noun(token)
    if known is None or _has_name(token, covered):
        return None
    counted = _quantifier(token)
    if counted is not None and _one(counted) is not None:
        return None
    label, gender = known
    span = token.doc[_start(counted or token, dated) : _end(token) + 1]
    plural = token.tag_ == "NNS" or token.lemma_ == "people"
    country = _country(token) if token.lemma_ in CONDUCT else None
    return MentionDraft(
        span=span, kind="nominal", label=label, gender=gender, plural=plural, country=country
    )


def _is_the_office(token: Token) -> bool:
    """Tells whether a noun is only written as a name: "the President", "this Senator"."""
    before = token.nbor(-1)
    return before.lower_ in ("the", "this", "that") and token.lower_ in actor_nouns()


def _has_name(token: Token, covered: set[int]) -> bool:
    """Tells whether a name stands beside the noun: "the state news agency Xinhua"."""
    beside = (
        c for c in token.children if c.dep_ in ("appos", "flat", "nmod:desc") and c.i > token.i
    )
    return any(child.i in covered for child in beside)


def _quantifier(token: Token) -> Token | None:
    """Returns "one" in "one of the people": the mention is of that one."""
    head = token.head
    counted = token.dep_ == "nmod" and head.i < token.i and head.pos_ in ("NUM", "DET", "PRON")
    return head if counted else None


def _start(token: Token, dated: set[int]) -> int:
    """The noun phrase begins at its determiner, adjective or compound, but not at a clause."""
    start = token.i
    for child in token.lefts:
        if child.dep_ in _BEFORE and child.i not in dated:
            start = min(start, child.left_edge.i)
    return start


_BEFORE = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "nmod"})


def _end(token: Token) -> int:
    """The phrase takes along "of the ministry", "familiar with the matter", "for the office"."""
    end = token.i
    clauses = _CLAUSES if token.lemma_ in _VAGUE else ()
    for child in token.rights:
        if child.dep_ not in ("nmod", "amod", "nmod:unmarked", *clauses) or _set_off(child):
            break
        if child.right_edge.i - token.i > LONGEST or (child.pos_ == "VERB" and not clauses):
            break
        end = child.right_edge.i
    return end


def _speaking_noun(token: Token) -> tuple[MentionLabel, str] | None:
    """Whoever says something is somebody, unless it is a document."""
    lemma = token.lemma_.lower()
    if (
        token.pos_ != "NOUN"
        or not speaks(token)
        or lemma in words.documents()
        or lemma in names.titles()
    ):
        return None
    if not any(child.dep_ in ("ccomp", "parataxis", "xcomp") for child in token.head.children):
        return None
    return "PERSON", "-"


_CLAUSES = ("acl", "acl:relcl")
_VAGUE = frozenset({"people", "person", "source", "official", "diplomat", "executive", "insider"})


def _set_off(child: Token) -> bool:
    return any(token.dep_ == "punct" and token.text in ",—–" for token in child.children)


def _country(token: Token) -> str | None:
    for child in token.lefts:
        form = countries.form_of(child.text)
        if form is not None:
            return form.code
    return None
