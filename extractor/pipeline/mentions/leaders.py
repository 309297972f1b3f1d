"""Who "the US president" is, of those whom an article names without a word of their office.

Everybody knew it on the day the article was published; that day decides who of several it is.
"""

from collections.abc import Iterable

from extractor import leaders, names
from extractor.pipeline import annotations
from extractor.pipeline.mentions import offices
from extractor.pipeline.mentions.mention import MentionDraft


def called(office: MentionDraft, persons: Iterable[MentionDraft]) -> set[str | None]:
    """Returns whom of ``persons`` the office of a country's leader means, if that is one.

    With a country it is hers; "the president" alone is the only leader that is named.
    """
    terms, day = _terms(office), _published(office)
    country = offices.country_of(office.text)
    if not day or (country is None and not offices.is_bare(office)):
        return set()
    known = [term for term in terms if _leads(term, day) and country in (None, term.country)]
    forms = {form for term in known for form in (names.identity(term.name), term.name.split()[-1])}
    folded = {names.plain(form) for form in forms}
    found = {
        person.actor
        for person in persons
        if person.kind == "name"
        and person.label == "PERSON"
        and names.plain(names.identity(person.text)) in folded
    }
    return found if len(found) == 1 else set()


def former(office: MentionDraft, persons: Iterable[MentionDraft]) -> set[str | None]:
    """Returns those of ``persons`` who led a country before one who is named as well.

    "The president" of an article that names Obama is not President Clinton, of years ago.
    """
    terms, day = _terms(office), _published(office)
    named = [each for each in persons if each.kind == "name" and each.label == "PERSON"]
    words = {word.text for each in named for word in each.span} if terms and day else set()
    known = [term for term in terms if _surname(term) in words]
    now = {term.country: _surname(term) for term in known if _leads(term, day)}
    past = {
        _surname(term)
        for term in known
        if term.last and term.last < day and now.get(term.country, _surname(term)) != _surname(term)
    }
    return {
        each.actor
        for each in named
        if past.intersection(each.text.split()) and any(map(is_titled, each.roles))
    }


def _terms(office: MentionDraft) -> list[leaders.Term]:
    """Returns who held an office of those who lead countries."""
    prime = any(word.lower_ == "prime" for word in office.root.lefts)
    title = "prime_minister" if prime else office.root.lemma_.lower()
    return leaders.terms().get(title, [])


def _published(office: MentionDraft) -> str:
    """Returns the day an article was published, empty where nobody knows."""
    published = annotations.published(office.doc)
    last = published.last if published is not None else None
    return last.isoformat() if last is not None else ""


def _surname(term: leaders.Term) -> str:
    return term.name.split()[-1]


def _leads(term: leaders.Term, day: str) -> bool:
    return term.first <= day and (not term.last or day <= term.last)


def is_titled(role: str) -> bool:
    """Tells whether a role has the title of those who lead a country."""
    return not leaders.TITLES.isdisjoint(role.lower().split())


def of_office(mentions: Iterable[MentionDraft]) -> frozenset[str]:
    """Returns the whole names of the leaders that mentions of one surname mean by their title.

    "President Obama" is no other Obama whom the article names in full.
    """
    alone = [mention for mention in mentions if len(mention.span) == 1 and mention.span.start]
    before = ((each.doc[max(each.span.start - 2, 0) : each.span.start], each) for each in alone)
    return frozenset().union(
        *(
            leaders.called([word.lower_ for word in title], each.text)
            for title, each in before
            if title[-1].lower_ in leaders.TITLES
        )
    )
