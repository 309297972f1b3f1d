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
    noun = office.root
    prime = any(word.lower_ == "prime" for word in noun.lefts)
    title = "prime_minister" if prime else noun.lemma_.lower()
    terms = leaders.terms().get(title)
    published = annotations.published(office.doc)
    if terms is None or published is None or published.last is None:
        return set()
    day, country = published.last.isoformat(), offices.country_of(office.text)
    if country is None and not offices.is_bare(office):
        return set()
    known = [
        term
        for term in terms
        if term.first <= day and (not term.last or day <= term.last)
        if country in (None, term.country)
    ]
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
