"""However wrong the parse, the components raise nothing and their records hold together."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractor.pipeline import annotations, claims, dating, events, mentions, telling, timexes
from extractor.pipeline.events import factuality
from extractor.pipeline.syntax import arguments, auxiliaries
from extractor.records import Article
from extractor.temporal import values
from tests.pipeline.docs import VOCAB, WEDNESDAY

WORDS = (
    "Liu He Kim Jong - un Ms Mr President US Chinese China Beijing Reuters Ministry of Trade "
    "the people who one he they it officials ministry said will not sign signed talks deal Monday "
    "last week since with to from if and \n\n , . “ ” 's"
).split(" ")
LEMMAS = {"said": "say", "signed": "sign", "talks": "talk", "officials": "official"}
POS = "VERB NOUN PROPN PRON ADP PUNCT ADJ AUX SPACE NUM CCONJ DET".split()
TAGS = "VBD VBZ VBG VBN VB NN NNS NNP WP IN TO MD POS".split()
DEPS = (
    "nsubj nsubj:pass aux aux:pass obj ccomp xcomp advcl acl acl:relcl parataxis conj cc case mark "
    "cop obl obl:agent nmod nmod:poss punct appos advmod flat amod compound compound:prt det dep"
).split()
ENTS = ["O", "O", "B-PERSON", "B-ORG", "B-PLACE"]


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    annotations.register()
    size = draw(st.integers(1, 14))

    def some(values: list[str]) -> list[str]:
        return draw(st.lists(st.sampled_from(values), min_size=size, max_size=size))

    words = some(WORDS)
    heads = tree(draw(st.lists(st.integers(0, size - 1), min_size=size, max_size=size)))
    deps = [
        "ROOT" if head == at else dep
        for at, (head, dep) in enumerate(zip(heads, some(DEPS), strict=True))
    ]
    doc = Doc(
        VOCAB,
        words=words,
        lemmas=[LEMMAS.get(word, word) for word in words],
        pos=some(POS),
        tags=some(TAGS),
        deps=deps,
        heads=heads,
        ents=some(ENTS),
    )
    published = values.parse_day(WEDNESDAY) if draw(st.booleans()) else None
    doc._.article = Article(id="a", ref="a.txt", text=doc.text, published=published)
    return doc


def tree(heads: list[int]) -> list[int]:
    """Points a head that would close a circle at its own word instead."""
    tidy = list(range(len(heads)))
    for at, head in enumerate(heads):
        above, seen = head, {at}
        while above not in seen and tidy[above] != above:
            seen.add(above)
            above = tidy[above]
        tidy[at] = at if above in seen else head
    return tidy


@settings(max_examples=100, deadline=None)
@given(docs())
def test_records_of_any_parse_hold_together(doc: Doc) -> None:
    doc._.timexes = timexes.find_timexes(doc)
    doc._.mentions, doc._.actors = mentions.find_mentions(doc)
    doc._.claims = claims.find_claims(doc)
    doc._.events = events.find_events(doc)
    doc._.events, doc._.claims = dating.find_dates(doc)
    doc._.events, doc._.claims = telling.tell(doc)
    actors = {actor.id for actor in doc._.actors}
    mentioned = {mention.actor_id for mention in doc._.mentions} - {None}
    bodies = {body for actor in doc._.actors for body in actor.affiliated_with}
    assert mentioned <= actors <= mentioned | bodies
    for event in doc._.events:
        assert doc.text[slice(*event.trigger)].strip()
        assert event.text
        assert {part.actor_id for part in event.participants} <= actors
        assert (event.when.range is None) == (event.when.edtf is None)
    assert {id_ for claim in doc._.claims for id_ in claim.event_ids} <= {
        event.id for event in doc._.events
    }


def test_a_break_read_as_a_verb_triggers_nothing() -> None:
    annotations.register()
    doc = Doc(
        VOCAB,
        words=["Beijing", "\n\n", "talks"],
        lemmas=["Beijing", "\n\n", "talk"],
        pos=["PROPN", "VERB", "NOUN"],
        tags=["NNP", "VBD", "NNS"],
        deps=["nsubj", "ROOT", "obj"],
        heads=[1, 1, 1],
        ents=["B-PLACE", "O", "O"],
    )
    doc._.article = Article(id="a", ref="a.txt", text=doc.text)
    doc._.mentions, doc._.actors = mentions.find_mentions(doc)
    assert events.find_events(doc) == []


def test_a_thousand_verbs_in_a_row_are_read() -> None:
    """Recursion along a coordination would end at Python's limit of a thousand calls."""
    annotations.register()
    size = 1_500
    doc = Doc(
        VOCAB,
        words=["sign"] * size,
        lemmas=["sign"] * size,
        pos=["VERB"] * size,
        tags=["VB"] * size,
        deps=["ROOT", *["conj"] * (size - 1)],
        heads=[0, *range(size - 1)],
    )
    assert [factuality.of(doc[0]), factuality.of(doc[-1])] == ["possible", "possible"]
    assert arguments.subject(doc[-1]) is None
    assert auxiliaries.of(doc[-1]) == []


def test_a_paragraph_that_begins_with_a_comma_is_read() -> None:
    """What is no name before the colon labels no saying, and breaks nothing."""
    annotations.register()
    words = [",", "Silva", ":", "we", "closed", "the", "mine"]
    doc = Doc(
        VOCAB,
        words=words,
        lemmas=words,
        pos=["PUNCT", "PROPN", "PUNCT", "PRON", "VERB", "DET", "NOUN"],
        tags=[",", "NNP", ":", "PRP", "VBD", "DT", "NN"],
        deps=["punct", "ROOT", "punct", "nsubj", "parataxis", "det", "obj"],
        heads=[1, 1, 1, 4, 1, 6, 4],
    )
    doc._.article = Article(id="a", ref="a.txt", text=doc.text)
    assert claims.find_claims(doc) == []
