"""Whom a description goes on with: "Ana Silva spoke first. The investor said ...".

News writes of its newsmaker in turn by name and by what everybody knows of him. A noun for a person
that is told of as known is whoever the sentence before is about, if that is one person with a name,
and later on whom it meant before.
"""

from collections.abc import Sequence
from itertools import chain

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.actors import ids
from extractor.pipeline.mentions import actor_nouns, nominals, offices, one_of_many
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.page import quotations
from extractor.pipeline.syntax import trees

BACK = 2
"""Sentences before a description of which one tells of somebody."""

_MAIN = frozenset({"ROOT", "root", "parataxis"})
_OBJECTS = frozenset({"obj", "iobj"})
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "appos", "conj"})
_OTHERS = lexicon.of_sort("counting_words", "rank") | lexicon.of_sort("pronouns", "other")
"""Words before a noun that tell of one among several."""
_RUNS = lexicon.of_sort("noun_uses", "runs")
_TOP = lexicon.of_sort("noun_uses", "top")
_LESSER = lexicon.of_sort("noun_uses", "lesser")


def find(
    at: int, near: range, mentions: Sequence[MentionDraft], sentences: Sequence[int]
) -> str | None:
    """Returns the person whom the description at index ``at`` goes on with, if that is sure.

    Args:
        at: The index of the description.
        near: The indices within reach.
        mentions: All mentions, in order; those before it know their actors.
        sentences: The number of the sentence of each.
    """
    noun, here = mentions[at], sentences[at]
    if not (_describes(noun) and _leads(noun)):
        return None
    before = range(near.start, at)
    used = [mentions[i] for i in before if _is_by(mentions[i], noun)]
    one = used[-1] if used else _about(before, here, mentions, sentences)
    if one is None or any(each.actor != one.actor for each in used):
        return None
    beside = {
        mentions[i].actor for i in near if sentences[i] == here and mentions[i].kind == "name"
    }
    own = [role for i in near if mentions[i].actor == one.actor for role in mentions[i].roles]
    fits = ids.kind_of(one.actor) == "person" and one.actor not in beside
    return one.actor if fits and _can_be(noun, one, own) else None


def _is_by(mention: MentionDraft, noun: MentionDraft) -> bool:
    """Tells of a mention that it is by the same noun, and not of a headline without articles."""
    same = mention.kind == "nominal" and mention.root.lemma_ == noun.root.lemma_
    return same and mention.span[0].lower_ in nominals.DEFINITE | nominals.INDEFINITE


def _about(
    before: range, here: int, mentions: Sequence[MentionDraft], sentences: Sequence[int]
) -> MentionDraft | None:
    """Returns the one person whom the last sentence that tells of somebody is about.

    Of "Ana Silva asked Jan Novak" and "Ana Silva is a voter of Jan Novak's" that may be either.
    Whom a quotation names the text is not about.
    """
    persons = [i for i in before if mentions[i].label == "PERSON" and sentences[i] < here]
    quotes = quotations.find(mentions[persons[0]].doc) if persons else ()
    persons = [i for i in persons if not quotations.covers(quotes, mentions[i].span.start_char)]
    last = sentences[persons[-1]] if persons else here - BACK - 1
    told = [mentions[i] for i in persons if sentences[i] == last]
    leading = [each for each in told if _leads(each)]
    verbs = {_subject(each).head.i for each in leading}
    asked = any(each.head.dep_ in _OBJECTS and each.head.head.i in verbs for each in told)
    asked = asked or len({each.actor for each in told if each.kind == "name"}) > 1
    sure = here - last <= BACK and len(leading) == 1 and leading[0].kind == "name" and not asked
    return leading[0] if sure else None


def _can_be(noun: MentionDraft, one: MentionDraft, roles: Sequence[str]) -> bool:
    """Tells whether nothing that is said of somebody speaks against a description.

    Who has an office is not called by another one, by one that was his, nor by what he runs for.
    """
    lemma = _lemma(noun.root)
    stated = [{word.lower().rstrip(".") for word in role.split()} for role in roles]
    held = [words & names.offices() for words in stated if _LESSER.isdisjoint(words)]
    if lemma in _RUNS and any(held):
        return False
    office = lemma in names.offices() | _TOP and bool(stated)
    own = chain(*(words for words in stated if _LESSER.isdisjoint(words)))
    borne = any(lemma.startswith(word) for word in own)
    if (office and not borne) or (borne and offices.is_qualified(noun.root)):
        return False  # no governor is the lieutenant governor
    return len({one.gender, noun.gender} - {"-"}) < 2


def _describes(noun: MentionDraft) -> bool:
    """Tells of "the senator" that it is told as known, and is nobody's: not "of Norda".

    "The US president" and "the health secretary" are whose these offices are (``offices``).
    """
    root = noun.root
    known = nominals.is_definite(noun) and noun.label == "PERSON" and not noun.plural
    sort = root.is_lower and actor_nouns.sort_of(root) is not None  # "The Advocate" is a paper
    return (
        known
        and (sort or one_of_many.is_told(root))
        and offices.country_of(noun.text) is None
        and (_lemma(root) in _RUNS or not offices.qualifiers(root))
        and not any(child.dep_ in _BEHIND and not _is_joined(child) for child in root.rights)
        and not any(map(_is_of_another, root.lefts))
    )


def _lemma(noun: Token) -> str:
    """The lemma, with what is joined to it by a hyphen: "front-runner"."""
    start = noun.i
    while start > 1 and noun.doc[start - 1].text == "-" and not noun.doc[start - 2].whitespace_:
        start -= 2
    return noun.doc[start : noun.i].text.lower() + noun.lemma_.lower()


def _is_joined(child: Token) -> bool:
    """Tells of "the candidate and former senator" that both are one: the second has no article."""
    own = any(word.dep_ in ("det", "nmod:poss", "nummod") for word in child.lefts)
    return child.dep_ == "conj" and child.tag_ == "NN" and not own


def _is_of_another(word: Token) -> bool:
    """Tells of "their senator", "the other senator" and "the Ohio senator" that it is another.

    "The Ohio Republican" is whoever the text is about, told by two things that are known of him.
    """
    named = word.pos_ == "PROPN" and not one_of_many.is_told(word.head)
    return word.dep_ == "nmod:poss" or word.lower_ in _OTHERS or named


def _leads(mention: MentionDraft) -> bool:
    """Tells whether somebody is the subject of a main clause, or says it behind."""
    subject = _subject(mention)
    main = subject.dep_ in trees.SUBJECTS and subject.head.dep_ in _MAIN
    return main or nominals.speaks(mention.head)


def _subject(mention: MentionDraft) -> Token:
    """Returns the noun that a name is set beside as an apposition, "economist Ana Silva"."""
    head = mention.head
    return head.head if head.dep_ == "appos" and head.head.i < head.i else head
