"""Whom an office means: "the health chief" is the Health Secretary, if the article has one.

News tells first by the office that somebody spoke, and the name right behind: "the sheriff said.
Ana Silva said ...".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Token

from extractor import countries, lexicon, names
from extractor.actors import ids
from extractor.pipeline.mentions import actor_nouns, known_names, nominals, roles
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_TOP = lexicon.of_sort("noun_uses", "top")
_LESSER = lexicon.of_sort("noun_uses", "lesser")
_HEADED = lexicon.of_sort("noun_uses", "headed")
_AT_ONCE = 2
"""In how many sentences behind an office its holder is named, who has not been named before."""
_OFTEN, _MORE = 3, 2.5
"""How often a country is named that an article is about; how many times as often as any other."""
_BRACKET = 6
"""Tokens in brackets behind a name that can be a party and a state."""
_LATER = 15
"""In how many sentences "one economist" is named who is the only economist with a name."""


_LEADER = "leader"
_OF_ALL = frozenset({"Paramount", "Supreme"})
"""Which leader is that of a country."""


def country_of(text: str) -> str | None:
    """Returns the code of the country that a word of ``text`` names."""
    forms = (countries.form_of(word) for word in text.split())
    return next((form.code for form in forms if form is not None), None)


def qualifiers(noun: Token) -> set[str]:
    """Returns the words of office before a noun: "health" in "the health chief"."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("compound", "amod") and c.i < noun.i}
    return {w for w in words if w in names.modifiers() and country_of(w.title()) is None}


def is_held(role: str, mention: MentionDraft, holder: MentionDraft) -> bool:
    """Tells whether an office is that which a noun tells of, or one that has it for a short name.

    The chief of something may be its secretary or director, but nobody is just "the chief", nor is
    a former mayor the mayor.
    """
    noun, nouns = mention.root.lemma_.lower(), _office(role)
    short = noun in _TOP and not nouns.isdisjoint(_HEADED) and bool(qualifiers(mention.root))
    if _lesser(role.split()) - {child.lower_ for child in mention.root.lefts}:
        return False
    if nouns.isdisjoint(role.casefold().split()) and is_qualified(mention.root):
        return False  # "Gen." is no attorney general
    if noun == _LEADER and country_of(mention.text) and _leads_part(role):
        return False  # "the Chinese leader" is no Democratic leader
    return (noun in nouns or short) and not _is_of_another(role, mention, holder)


def _leads_part(role: str) -> bool:
    """Tells of "Democratic leader in the Senate", not of "Supreme Leader", that few are led."""
    before = role.casefold().partition(_LEADER)[0]
    kinds = [word for word in role[: len(before)].split() if word[0].isupper()]
    return any(country_of(word) is None and word not in _OF_ALL for word in kinds)


def is_held_at(role: str, mention: MentionDraft, holder: MentionDraft) -> bool:
    """Tells whether an office is the one of "Norda's chief executive", and no other of Norda's."""
    owner = trees.child(mention.root, "nmod:poss")
    if owner is None or owner.pos_ != "PROPN" or not is_held(role, mention, holder):
        return False
    whose = {word.lower_ for word in owner.subtree if word.pos_ == "PROPN"}
    role = f"{_possessor(role, holder)} {role}"
    said = {word.casefold() for word in role.split()}
    said |= {word.casefold() for word in _before(holder).split()}
    own = [word for word in mention.root.lefts if word.dep_ in ("compound", "amod")]
    code = country_of(owner.text)
    same = (
        country_of(role) == code or code in led_by(holder) if code else not whose.isdisjoint(said)
    )
    return same and all(word.lower_ in said for word in own)


def _possessor(role: str, holder: MentionDraft) -> str:
    """Whose office stands before a name: Yemen of "Yemen's President Omar Naggar"."""
    at = holder.span.start - len(role.split()) - 1
    owned = at > holder.span.sent.start and holder.doc[at].tag_ == "POS"
    return holder.doc[at - 1].text if owned else ""


def is_qualified(noun: Token) -> bool:
    """Tells of "the inspector general" that another word of the office stands before it."""
    beside = (child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod:desc"))
    return any(child.is_lower for child in beside)


def _lesser(words: Iterable[str]) -> set[str]:
    """Returns the words that make an office another one: "former", "deputy"."""
    return {word.casefold() for word in words} & _LESSER


def named_after(
    at: int, near: range, mentions: Sequence[MentionDraft], sentences: Sequence[int]
) -> str | None:
    """Returns who is named right behind the office by which the mention at ``at`` speaks.

    "One economist" is the only one with a name ``near``, though it comes later.
    """
    office = mentions[at]
    if office.label != "PERSON" or office.plural or not nominals.speaks(office.root):
        return None
    first = office.span[0].lower_
    if first == "one":
        return _bearer(at, near, mentions, sentences)
    if first not in nominals.DEFINITE | {"its"} or actor_nouns.sort_of(office.root) is None:
        return None
    before = {m.actor for m in mentions[near.start : at]}
    for i in range(at + 1, near.stop):
        other = mentions[i]
        if sentences[i] - sentences[at] > _AT_ONCE:
            return None
        if other.kind == "name" and other.label == "PERSON" and sentences[i] > sentences[at]:
            new = other.actor not in before and len(other.span) > 1 and not other.roles
            return other.actor if new and nominals.speaks(other.head) else None
    return None


def _bearer(
    at: int, near: range, mentions: Sequence[MentionDraft], sentences: Sequence[int]
) -> str | None:
    """The only person with an office of this name; who was named before is somebody else."""
    noun = mentions[at].root.lemma_.lower()
    held = [i for i in near if any(noun in _office(role) for role in mentions[i].roles)]
    bearers = {mentions[i].actor for i in held}
    if len(bearers) != 1:
        return None
    (bearer,) = bearers
    first = next(i for i in near if mentions[i].actor == bearer)
    return bearer if first > at and sentences[first] - sentences[at] <= _LATER else None


def named_administration(mentions: Sequence[MentionDraft]) -> MentionDraft | None:
    """Returns the first of ``mentions`` that is somebody's administration: "the Novak ..."."""
    return next(
        (
            m
            for m in mentions
            if m.root.lemma_.lower() == "administration"
            and m.kind == "nominal"
            and any(child.pos_ == "PROPN" for child in m.root.lefts)
        ),
        None,
    )


def main_country(mentions: Iterable[MentionDraft]) -> str | None:
    """Returns the country that the article of ``mentions`` is about, if it is about one."""
    named = (m for m in mentions if m.kind == "name" and m.country is not None)
    told = Counter(m.country for m in named if not _is_city(m))
    (code, times), (_, others) = [*told.most_common(2), (None, 0), (None, 0)][:2]
    return code if times >= _OFTEN and times >= _MORE * others else None


def _is_city(mention: MentionDraft) -> bool:
    """Tells of a capital that it is only where something was: "a bank in London"."""
    form = countries.form_of(mention.text)
    return form is not None and form.sort == "capital" and ids.kind_of(mention.actor) == "place"


def government(noun: MentionDraft, here: Sequence[MentionDraft], main: str | None) -> str | None:
    """The government of the country that "the government" can only be of.

    That is the one that its sentence, with the mentions ``here``, tells of and that is a subject in
    it ("Peru asks its partners to wait, the government said"), else the ``main`` one.
    """
    if not is_the_government(noun):
        return None
    codes = {m.country for m in here if m.kind == "name" and m.country is not None}
    if len(codes) == 1 and any(m.country and m.root.dep_ in trees.SUBJECTS for m in here):
        return ids.government(codes.pop())
    return ids.government(main) if main is not None and codes <= {main} else None


def is_the_government(mention: MentionDraft) -> bool:
    """Tells of "the government" that it is whose the article says, not any that was told of."""
    return mention.root.lemma_.lower() == "government" and is_bare(mention)


def led_by(person: MentionDraft) -> set[str]:
    """Returns the country that everybody knows somebody to lead or to have led."""
    code = _leaders().get(person.text.split()[-1]) if person.label == "PERSON" else None
    return {code} if code is not None else set()


@cache
def _leaders() -> dict[str, str]:
    rows = lexicon.read("political_actors")
    return {form: code for forms, code, _ in rows for form in forms.split("|") if code != "-"}


def is_bare(mention: MentionDraft) -> bool:
    """Tells of "the administration" that nothing but an article says which one it is."""
    return [*mention.span][1:] == [mention.root] and mention.span[0].lower_ in nominals.DEFINITE


def _is_of_another(role: str, mention: MentionDraft, holder: MentionDraft) -> bool:
    """Tells that "the spokesman for Acme" is not some spokesman: what names a body introduces.

    Most definite descriptions with a complement do (Vieira and Poesio 2000, "An empirically based
    system for processing definite descriptions", https://aclanthology.org/J00-4003). "The Welsh
    minister" is none that nobody calls so.
    """
    held = {word.casefold() for word in role.replace("’", "'").replace("'s", "").split()}
    held |= _state(holder)
    if any(word.lower_ not in held for word in _of_places(mention)):
        return True
    own = _bodies(mention.doc[mention.root.i + 1 : mention.span.end].text)
    return bool(own) and own.isdisjoint(_bodies(f"{_before(holder)} {role}"))


def _state(holder: MentionDraft) -> set[str]:
    """The words of the state that stands in brackets behind a name: "Sen. Ana Silva (D-Fla.)"."""
    doc, at = holder.doc, holder.span.end
    if at >= len(doc) or doc[at].text != "(":
        return set()
    inside = "".join(token.text for token in doc[at + 1 : at + 1 + _BRACKET]).partition(")")[0]
    name = known_names.state(inside.rpartition("-")[2])
    return set(name.casefold().split())


def _before(holder: MentionDraft) -> str:
    """What stands before the office of a name: the Veldt of "Veldt leader Ana Silva"."""
    if holder.span.start == holder.span.sent.start:
        return ""
    office = holder.span[0].nbor(-1)
    return " ".join(child.text for child in office.lefts if child.dep_ == "compound")


def _of_places(mention: MentionDraft) -> list[Token]:
    """The places before a noun that are no country's, which others see to: "Welsh"."""
    before = mention.doc[mention.span.start : mention.root.i]
    return [
        word
        for word in before
        if word.ent_type_ == "PLACE"
        and word.lower_ not in names.modifiers()
        and country_of(word.text) is None
        and word.tag_ != "POS"
    ]


def _bodies(text: str) -> set[str]:
    """The words of names in an office or behind it, but for countries, and for the office."""
    capitalised = (word.strip("’'s,.") for word in text.split() if word[0].isupper())
    plain = names.modifiers() | names.offices() | actor_nouns.known().keys()
    return {
        word.casefold()
        for word in capitalised
        if word.casefold() not in plain and country_of(word) is None
    }


def _office(role: str) -> frozenset[str]:
    """Returns the nouns of an office: "chairman" of "chairman of the Chamber", all of "Rep."."""
    words = roles.office(role)
    noun = words[-1].casefold() if words else ""
    return _written_out().get(noun.rstrip("."), frozenset({noun}))


@cache
def _written_out() -> dict[str, frozenset[str]]:
    return {short: frozenset(cell.split("|")) for short, cell in lexicon.read("short_titles")}
