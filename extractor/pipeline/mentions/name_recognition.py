"""Names of persons, bodies, places and groups: the trained entities, put right by what is certain.

A title says that a person follows; the table of countries says what "US" is; a surname that the
article has spelled out once is that person again.
"""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Span, Token

from extractor import countries, lexicon, names
from extractor.pipeline import annotations, tokenizing
from extractor.pipeline.mentions import (
    bodies,
    calendar_persons,
    entities,
    firm_heads,
    glued,
    governments,
    introduced,
    listed,
    persons,
    products,
    repeats,
    roles,
    seats,
    spoken_names,
    whole_names,
)
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.page import turns
from extractor.records import MentionLabel


def find(doc: Doc) -> list[MentionDraft]:
    """Returns the named mentions of ``doc`` in text order, none overlapping another."""
    words = [token.text for token in doc]
    claimed = {*annotations.dated(doc), *tokenizing.shares(words)}
    found: list[MentionDraft] = []
    for make in (
        _speakers(doc), calendar_persons.find(doc, words, set(claimed)),
        _titled_persons(doc, words), products.find(doc, words, claimed), _agencies(doc, words),
        entities.well_known(doc, words), bodies.find(doc, words),
        _countries(doc, governments.find(doc)), entities.find(doc), spoken_names.find(doc),
    ):  # fmt: skip
        for each in make:
            mention = glued.loosen(doc, words, each)
            tokens = range(mention.span.start, mention.span.end)
            if claimed.isdisjoint(tokens) and not _is_of_amount(mention.span):
                claimed.update(tokens)
                found.append(mention)
    for more in (
        _surnames_again(doc, words, found, claimed),
        repeats.acronyms(doc, found, claimed),
        products.again(doc, words, found, claimed),
    ):
        new = list(more)
        claimed.update(token.i for mention in new for token in mention.span)
        found += new
    found = glued.from_plural(found)
    products.describe(found)
    repeats.firms(found)
    firm_heads.label(found)
    introduced.label(found)
    listed.label(found)
    persons.label(found)
    repeats.agree(found)
    found += repeats.again(doc, words, found, claimed)
    for mention in found:
        _mark_family(mention)
    repeated = repeats.in_brackets(doc, words, found)
    again = {token.i for mention in repeated for token in mention.span}
    found = [m for m in found if again.isdisjoint(range(m.span.start, m.span.end))] + repeated
    found = seats.without(found)
    for mention in found:
        if mention.label == "PERSON":
            mention.roles += roles.of(mention.span)
    return sorted(found, key=lambda mention: mention.span.start)


def _speakers(doc: Doc) -> Iterable[MentionDraft]:
    """Those whom a transcript names in capitals at the head of their turns: "ANN PARK: ..."."""
    for turn in turns.find(doc):
        words = [token.text for token in doc[turn.start : turn.name_end]]
        start = turn.start + names.title_length(words)
        if turn.named and start < turn.name_end:
            yield MentionDraft(span=doc[start : turn.name_end], kind="name", label="PERSON")


def _titled_persons(doc: Doc, words: list[str]) -> Iterable[MentionDraft]:
    """Capitalised words after a title: "Mr Liu", "Vice-Premier Liu He"."""
    titles, acronyms = names.titles(), _acronyms(doc)
    for at, word in enumerate(words):
        title = word.lower().rstrip(".")
        if title not in titles or (word.islower() and title not in names.offices()):
            continue
        start = end = _after_general(words, at + 1)
        while end < len(doc) and end - at <= 4 and _is_name_word(doc[end]):
            end += 1
        while end < len(doc) and end > start and _is_inside_person(doc[end]):
            end += 1
        name = words[start : whole_names.over_hyphens(doc, end)] if end > start else []
        titled = name and not names.title_length(name) and not _is_body(name)
        if titled and name[0] not in acronyms and not _begins_body(doc, start):
            span = doc[start : start + len(name)]
            yield MentionDraft(span=span, kind="name", label="PERSON", gender=titles[title])


def _begins_body(doc: Doc, at: int) -> bool:
    """Tells of "Vice President Delta Marine Group" that no person follows.

    A body alone is no reason, as a title is more certain than the model: it has a body's word.
    """
    end = at + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    body = entities.LABELS.get(doc[at].ent_type_) == "ORG"
    return body and any(token.text in entities.BODIES for token in doc[at:end])


def _acronyms(doc: Doc) -> set[str]:
    """The capitals that stand for bodies: a headline glued "chairman" to "BDO said", no title."""
    bodies = (entity for entity in doc.ents if entities.LABELS.get(entity.label_) == "ORG")
    return {each.text for each in bodies if len(each) == 1 and each.text.isupper()}


def _after_general(words: list[str], at: int) -> int:
    """Returns where a name begins after a title: "Attorney General", "Secretary-General"."""
    hyphen = words[at : at + 1] == ["-"]
    return at + hyphen + 1 if words[at + hyphen : at + hyphen + 1] == ["General"] else at


def _is_name_word(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and (token.pos_ in ("PROPN", "X", "NOUN") or _is_odd_first_name(token))
        and not token.is_sent_start
        and countries.form_of(token.text) is None
        and not (token.is_upper and len(token) > 4)
    )


def _is_odd_first_name(token: Token) -> bool:
    """Tells "Mat" in "Sgt Mat Knowles", which a tagger takes for an adjective."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.pos_ == "ADJ" and token.is_title and following.pos_ == "PROPN"


def _is_inside_person(token: Token) -> bool:
    """Tells whether a name goes on: in the same entity, or as "He" does in "Liu He"."""
    if (
        token.ent_type_
        and entities.LABELS.get(token.ent_type_) == "PERSON"
        and token.ent_iob_ == "I"
    ):
        return True
    pair = [token.nbor(-1).lower_, token.lower_]
    return token.text.istitle() and names.is_family_first(pair)


def _is_body(words: list[str]) -> bool:
    return words[-1] in entities.BODIES or words[0] in entities.BODIES


def _countries(doc: Doc, hits: list[governments.Hit]) -> Iterable[MentionDraft]:
    """Countries that are not part of a longer name ("Bank of China", "New York Times")."""
    inside = {at for hit in hits for at in range(hit.start, hit.end)}
    part_of_name = {
        token.i
        for entity in doc.ents
        if entities.LABELS.get(entity.label_) in ("ORG", "PERSON", "PLACE")
        and not _all_countries(entity, inside)
        and not any(token.text == "," for token in entity)
        for token in entity
    }
    for hit in hits:
        before = doc[hit.start - 1].text if hit.start else ""
        if before in _COMPASS and hit.form.sort == "name":
            continue  # "South Australia" is none
        if part_of_name.isdisjoint(range(hit.start, hit.end)):
            label = _COUNTRY_LABELS.get(hit.form.sort, "PLACE")
            span = doc[hit.start : hit.end]
            code, plural = hit.form.code, span[-1].tag_ == "NNPS" and label == "GROUP"
            yield MentionDraft(span=span, kind="name", label=label, country=code, plural=plural)


def _is_of_amount(span: Span) -> bool:
    """Tells of "US $29" and "16 GB" that no country is meant, but a currency or a measure."""
    code = span.text.replace(".", "")
    if not code.isupper() or len(code) > _LONGEST_CODE or countries.form_of(span.text) is None:
        return False
    before = span.doc[span.start - 1] if span.start else None
    if any(token.is_currency for token in span.doc[span.end : span.end + 1]):
        return before is None or before.lower_ != "the"
    if before is None or not before.text[-1].isdigit():
        return False
    return not before.whitespace_ or code.lower() in _UNITS


_LONGEST_CODE = 3
_UNITS = lexicon.of_sort("noun_uses", "unit")
_COMPASS = lexicon.of_sort("name_parts", "compass")
_COUNTRY_LABELS: dict[str, MentionLabel] = {"people": "GROUP", "seat": "ORG"}


def _all_countries(entity: Span, inside: set[int]) -> bool:
    return all(
        token.i in inside for token in entity if token.text[0].isalpha() and token.lower_ != "the"
    )


@cache
def _agency_names() -> dict[str, list[tuple[str, ...]]]:
    """Returns the names of agencies, lower case, by their first word, longest first."""
    names_by_word: dict[str, list[tuple[str, ...]]] = {}
    for row in sorted(lexicon.read("news_agencies"), key=lambda row: -len(row[0])):
        words = tuple(row[0].split())
        names_by_word.setdefault(words[0], []).append(words)
    return names_by_word


def _agencies(doc: Doc, words: list[str]) -> Iterable[MentionDraft]:
    """News agencies, whose names models take for persons and places."""
    agencies = _agency_names()
    for at, word in enumerate(words):
        for agency in agencies.get(word.lower(), ()) if word[0].isupper() else ():
            if tuple(part.lower() for part in words[at : at + len(agency)]) == agency:
                span = doc[at : at + len(agency)]
                if not _begins_person(span):
                    yield MentionDraft(span=span, kind="name", label="ORG")
                break


def _begins_person(span: Span) -> bool:
    """Tells of "Rex Carter" that his first name is no agency's."""
    person = entities.LABELS.get(span[0].ent_type_) == "PERSON"
    return person and any(token.ent_iob_ == "I" for token in span.doc[span.end : span.end + 1])


def is_agency(span: Span) -> bool:
    """Tells whether a name is that of a news agency or a paper we know."""
    words = tuple(token.lower_ for token in span)
    return words in _agency_names().get(words[0], ())


def _mark_family(mention: MentionDraft) -> None:
    """A family ("the Clintons") is several; nobody is called Clintons."""
    first, last = mention.span[0], mention.span[-1]
    the = first.i > 0 and first.nbor(-1).lower_ == "the"
    if mention.label == "PERSON" and the and last.tag_ == "NNPS" and last.text.endswith("s"):
        mention.label, mention.plural = "GROUP", True


def _surnames_again(
    doc: Doc, words: list[str], found: list[MentionDraft], claimed: set[int]
) -> list[MentionDraft]:
    """A capitalised word that is the surname of somebody named here is that person again."""
    persons = [m for m in found if m.label == "PERSON"]
    surnames = {names.surname(m.text): m.gender for m in persons if len(m.span) > 1}
    surnames |= {names.key(m.text): m.gender for m in persons if m.gender != "-"}
    for mention in found:
        alone = mention.country is None and len(mention.span) == 1
        if alone and names.key(mention.text) in surnames:
            mention.label = "PERSON"
    again = [
        at
        for at, word in enumerate(words)
        if word[0].isupper() and at not in claimed and names.key(word) in surnames
    ]
    return [
        MentionDraft(span=doc[at : at + 1], kind="name", label="PERSON")
        for at in again
        if doc[at].pos_ == "PROPN" or _is_no_word(doc[at])
    ]


def _is_no_word(token: Token) -> bool:
    """Tells whether a common word ("Jobs") has its capital letter for being a name."""
    return not token.is_sent_start or token.dep_ == "nsubj"
