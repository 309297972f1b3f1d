"""The word lists that several rooms share, each read once."""

from functools import cache

from extractor import lexicon


@cache
def saying() -> frozenset[str]:
    """Returns the lemmas of verbs of speech (``lexicons/reporting_verbs.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("reporting_verbs") if row[1] == "speech")


@cache
def reporting() -> frozenset[str]:
    """Returns the lemmas of verbs of speech and of attitude."""
    return frozenset(row[0] for row in lexicon.read("reporting_verbs"))


@cache
def of_clauses() -> frozenset[str]:
    """Returns verbs of speech whose content is a clause and no object: "told us that it failed"."""
    rows = (row for row in lexicon.read("reporting_verbs") if row[1] == "speech")
    frames = {row[0]: row[3].split() for row in rows}
    return frozenset(
        verb for verb, takes in frames.items() if "clause" in takes and "obj" not in takes
    )


@cache
def of_infinitives() -> frozenset[str]:
    """Returns verbs whose content may be an infinitive: "vowed to go", not "went on to grow"."""
    rows = (row for row in lexicon.read("reporting_verbs"))
    return frozenset(row[0] for row in rows if "inf" in row[3].split())


@cache
def asking() -> frozenset[str]:
    """Returns verbs that ask or order somebody to do something: "asked to go", "told to go"."""
    rows = lexicon.read("reporting_verbs")
    return frozenset(
        row[0] for row in rows if "obj:inf" in row[3].split() and row[2] in ("asks", "orders")
    )


@cache
def persons() -> frozenset[str]:
    """Returns nouns of persons (``lexicons/actor_nouns.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("actor_nouns") if row[1] == "PERSON")


@cache
def asides() -> frozenset[str]:
    """Returns verbs of speech that break into what was said: "X, he said, Y"."""
    rows = lexicon.read("reporting_verbs")
    return frozenset(row[0] for row in rows if row[1] == "speech" and "aside" in row[3].split())


@cache
def documents() -> frozenset[str]:
    """Returns nouns whose "saying" is in writing (``lexicons/document_nouns.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("document_nouns"))


@cache
def event_nouns() -> frozenset[str]:
    """Returns the lemmas of nouns that name events (``lexicons/event_nouns.tsv``)."""
    return frozenset(lemma for lemma, part in lexicon.read("event_nouns") if part != "result")


@cache
def deeds() -> frozenset[str]:
    """Returns nouns for what states do: "the Russian attack" is one of Russia."""
    return lexicon.of_sort("event_nouns", "deed")


@cache
def forces() -> frozenset[str]:
    """Returns nouns for events that do things themselves: "the flood destroyed the bridge"."""
    return lexicon.of_sort("event_nouns", "force")


@cache
def result_nouns() -> frozenset[str]:
    """Returns the lemmas of nouns for what events make or end: tariffs, deals, orders."""
    return lexicon.of_sort("event_nouns", "result")


@cache
def state_predicates() -> frozenset[str]:
    """Returns words that tell how things stand: "dead", "closed" (``state_predicates.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("state_predicates"))


@cache
def thing_kinds() -> dict[str, str]:
    """Returns of what kind a noun for a thing is (``lexicons/thing_nouns.tsv``)."""
    return dict(lexicon.read("thing_nouns"))  # type: ignore[arg-type]


@cache
def idle() -> frozenset[str]:
    """Returns nouns for what neither does nor says anything: "doubt", "fact"."""
    return frozenset(word for word, kind in thing_kinds().items() if kind in ("feeling", "manner"))


@cache
def stative() -> dict[str, str]:
    """Returns the sort of verbs that tell no event (``lexicons/stative_verbs.tsv``)."""
    return dict(lexicon.read("stative_verbs"))  # type: ignore[arg-type]


@cache
def written_small() -> frozenset[str]:
    """Returns the words that news writes small within a sentence (``lexicons/small_words.tsv``)."""
    return frozenset(row[0] for row in lexicon.read("small_words"))


def is_one_of(pronouns: frozenset[str], word: str) -> bool:
    """Tells whether a word is one of some pronouns: "us" is, and "US" is a country."""
    return word.lower() in pronouns and (len(word) == 1 or not word.isupper())
