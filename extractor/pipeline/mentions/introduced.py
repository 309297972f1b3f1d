"""What bodies are introduced as: "Norda, an airline," and "the regional airline Norda".

Of one body alone the article says so; then "the airline" is that body, wherever it stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.actors import ids
from extractor.pipeline.mentions import actor_nouns, known_names, nominals
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_ONE = lexicon.of_sort("pronouns", "article")
_LOCATIONS = lexicon.of_sort("connectives", "location")
_NAMED = frozenset({"named", "called"})
_BESIDE = frozenset({"appos", "flat", "nmod:desc"})
_PRESS = lexicon.of_sort("noun_uses", "press") - lexicon.of_sort("noun_uses", "outlet")
_HELD = lexicon.of_sort("noun_uses", "held")
_NO_OUTLETS = ("government", "group", "")
_NO_BODIES = ("person", "place")
_LOOSE = frozenset({"appos", "parataxis"})


def label(found: Iterable[MentionDraft]) -> None:
    """Makes a body of what was taken for a person or place, but is "a magazine" behind a comma.

    So is a place on no map that says something and in which nothing is, and what has "the company
    that owns it" behind it or has shareholders. All that are written like it, save for capitals,
    are that body.
    """
    found = list(found)
    bodies = _speaking(found) | _held(found)
    for mention in found:
        behind = (*_behind(mention), *_right_behind(mention))
        if is_unknown(mention) and any(map(_introduces, behind)):
            bodies.add(mention.text.casefold())
    for mention in found if bodies else ():
        if mention.text.casefold() in bodies and is_unknown(mention):
            mention.label = "ORG"


def _speaking(found: Sequence[MentionDraft]) -> set[str]:
    """The places on no map that say or think something, but for those that something is in."""
    places = [each for each in found if each.label == "PLACE" and len(each.span) == 1]
    within = {each.text for each in places if not _LOCATIONS.isdisjoint(_cases(each))}
    return {
        each.text.casefold()
        for each in places
        if nominals.holds(each.root) and each.text not in within and is_unknown(each)
    }


def _held(found: Sequence[MentionDraft]) -> set[str]:
    """The names before "shareholders": Norda is a firm, as a town or a person only owns shares."""
    doc = found[0].doc if found else ()
    owners = (word for word in doc if word.lemma_.lower() in _HELD)
    return {c.text.casefold() for each in owners for c in each.lefts if c.dep_ == "compound"}


def _cases(mention: MentionDraft) -> set[str]:
    return {child.lower_ for child in mention.root.lefts if child.dep_ == "case"}


def is_unknown(mention: MentionDraft) -> bool:
    """Tells of a person without a known first name, and of a place on no map."""
    if mention.label == "PERSON" and mention.gender == "-":
        return names.gender_of(mention.span[0].text) == "-"
    return mention.label == "PLACE" and not is_known_place(mention)


def is_known_place(mention: MentionDraft) -> bool:
    """Tells of a country, a state or a city that it is on the map."""
    known = mention.country is not None or mention.text in known_names.states()
    return known or known_names.is_on_map(mention.text)


def nouns(mentions: Sequence[MentionDraft]) -> dict[str, set[str]]:
    """Returns by noun the actors of the bodies that are introduced with it.

    A body is known by the noun alone and by the noun with what it is of: "investment bank".
    """
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind != "name" or mention.actor is None or mention.country is not None:
            continue
        if ids.kind_of(mention.actor) not in _NO_BODIES:
            for noun in (*_behind(mention), *_before(mention)):
                for words in {noun.lemma_.lower(), with_compounds(noun)}:
                    found[words].add(mention.actor)
    return found


def by_name(mentions: Sequence[MentionDraft], at: int) -> str | None:
    """Returns the person whose name is told right behind a noun: "a baker named Ana Silva"."""
    noun = mentions[at]
    verbs = (child for child in noun.root.rights if child.dep_ == "acl")
    verb = next((child for child in verbs if child.lower_ in _NAMED), None)
    if verb is None or noun.plural or noun.label != "PERSON":
        return None
    for behind in mentions[at + 1 : at + 3]:
        whole = behind.actor == ids.of("person", names.key(behind.text))
        if behind.kind == "name" and behind.span.start == verb.i + 1 and whole:
            return behind.actor
    return None


def outlet_before(mentions: Sequence[MentionDraft], at: int) -> str | None:
    """Returns the outlet that is named right before a noun: "Berg Post newspaper said"."""
    noun = mentions[at]
    if noun.root.lemma_.lower() not in _PRESS or noun.plural:
        return None
    for inside in mentions[at + 1 : at + 3]:
        known = ids.kind_of(inside.actor) in _NO_OUTLETS or is_known_place(inside)
        if inside.kind == "name" and inside.span.end == noun.root.i and not known:
            return inside.actor
    return None


def with_compounds(noun: Token) -> str:
    """Returns a noun behind the words that tell its sort: "investment bank"."""
    lefts = [child.lower_ for child in noun.lefts if child.dep_ == "compound"]
    return " ".join([*lefts, noun.lemma_.lower()])


def _behind(mention: MentionDraft) -> Iterator[Token]:
    """The apposition behind a name."""
    for child in mention.root.children:
        if child.dep_ == "appos" and child.i >= mention.span.end and _is_body(child):
            yield child


def _right_behind(mention: MentionDraft) -> Iterator[Token]:
    """An apposition behind the comma of a name, whatever the parse sets it beside."""
    doc, comma = mention.doc, mention.span.end
    if comma + 1 < len(doc) and doc[comma].text == ",":
        noun = doc[comma + 1].head
        if noun.dep_ in _LOOSE and noun.left_edge.i in (comma, comma + 1) and _is_body(noun):
            yield noun


def _before(mention: MentionDraft) -> Iterator[Token]:
    """The noun right before a name, which both stand for one: "the airline Norda"."""
    first, root = mention.span[0], mention.root
    noun = first.nbor(-1) if not trees.opens(first) else None
    if noun is None or not noun.is_lower or not _is_body(noun):
        return
    beside = root.head == noun and root.dep_ in _BESIDE
    if beside or noun.head in mention.span or nominals.is_one_subject(noun):
        yield noun


def _is_body(noun: Token) -> bool:
    sort = actor_nouns.known().get(noun.lower_)
    return noun.tag_ == "NN" and sort is not None and sort[0] == "ORG"


def _introduces(noun: Token) -> bool:
    """Tells of "a magazine" and "the company that owns it" that they say what a name is."""
    articles = {child.lower_ for child in noun.lefts if child.dep_ == "det"}
    if not articles.isdisjoint(_ONE):
        return True
    is_known = not articles.isdisjoint(nominals.DEFINITE)
    return is_known and any(child.dep_ == "acl:relcl" for child in noun.rights)
