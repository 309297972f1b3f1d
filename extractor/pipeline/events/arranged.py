"""What lies ahead since it was arranged: "are scheduled for May", "scheduled a vote for Friday"."""

from spacy.tokens import Token

from extractor.pipeline import annotations, words
from extractor.pipeline.events import event_verbs
from extractor.pipeline.syntax import auxiliaries


def is_arranged(verb: Token) -> bool:
    """Tells of "are scheduled for May" and "was slated to be in time" that it lies ahead.

    So it does where somebody has "scheduled a vote for Friday", the day on which it is told, and
    of "is planned Friday", though a record "was set in 1982".
    """
    lemma = verb.lemma_.lower()
    if lemma not in event_verbs.of_sort("arrange"):
        return False
    days = annotations.dated(verb.doc)
    if not any(helper.dep_ == "aux:pass" for helper in auxiliaries.own(verb)):
        planned = (each for child in verb.rights for each in (child, *child.rights))
        return any(each.i in days and "for" in _cases(each) for each in planned)
    if lemma in words.stative() and any(child.i in days for child in verb.rights):
        return True
    return any(
        child.dep_ == "xcomp" or "for" in _cases(child) or _is_bare_infinitive(child)
        for child in verb.rights
    )


def _cases(noun: Token) -> set[str]:
    return {case.lower_ for case in noun.lefts}


def _is_bare_infinitive(noun: Token) -> bool:
    """Tells of "was set to land on Monday" that a verb was taken for a noun."""
    return noun.tag_ == "NN" and [word.lower_ for word in noun.lefts] == ["to"]
