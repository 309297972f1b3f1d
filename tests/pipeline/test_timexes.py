from datetime import date

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from extractor.pipeline import annotations, timexes
from extractor.records import Article, DateRange
from extractor.temporal import eras, ranges, reporting_periods

WEDNESDAY = date(2021, 3, 17)
NLP = spacy.blank("en")
annotations.register()


def make_doc(tagged: str, *, published: date | None = WEDNESDAY) -> Doc:
    """Builds a Doc of "word/TAG/UPOS/head/dep" pieces; the head is an index."""
    pieces = [piece.split("/") for piece in tagged.split()]
    words, tags, pos, heads, deps = (list(column) for column in zip(*pieces, strict=True))
    doc = Doc(
        NLP.vocab,
        words=words,
        tags=tags,
        pos=pos,
        heads=[int(head) for head in heads],
        deps=deps,
        lemmas=[LEMMAS.get(word, word) for word in words],
    )
    day = None if published is None else DateRange(published, published)
    doc._.article = Article(id="a", ref="a", text=doc.text, published=day)
    return doc


LEMMAS = {
    "planned": "plan", "wants": "want", "scheduled": "schedule", "began": "begin",
    "postponed": "postpone", "decided": "decide", "worked": "work",
}  # fmt: skip

CLAUSES = {
    "They/PRP/PRON/1/nsubj met/VBD/VERB/1/ROOT Thursday/NNP/PROPN/1/obl": "2021-03-11",
    "They/PRP/PRON/2/nsubj will/MD/AUX/2/aux meet/VB/VERB/2/ROOT Thursday/NNP/PROPN/2/obl": (
        "2021-03-18"
    ),
    "They/PRP/PRON/2/nsubj have/VBP/AUX/2/aux met/VBN/VERB/2/ROOT Thursday/NNP/PROPN/2/obl": (
        "2021-03-11"
    ),
    "He/PRP/PRON/1/nsubj wants/VBZ/VERB/1/ROOT to/TO/PART/3/mark go/VB/VERB/1/xcomp "
    "Thursday/NNP/PROPN/3/obl": "2021-03-18",
    "He/PRP/PRON/1/nsubj began/VBD/VERB/1/ROOT to/TO/PART/3/mark go/VB/VERB/1/xcomp "
    "Thursday/NNP/PROPN/3/obl": "2021-03-11",
    "Talks/NNS/NOUN/4/nsubj scheduled/VBN/VERB/0/acl for/IN/ADP/3/case Thursday/NNP/PROPN/1/obl "
    "matter/VBP/VERB/4/ROOT": "2021-03-18",
    "They/PRP/PRON/1/nsubj planned/VBD/VERB/1/ROOT it/PRP/PRON/1/obj Thursday/NNP/PROPN/1/obl": (
        "2021-03-11"
    ),
    "It/PRP/PRON/2/nsubj will/MD/AUX/2/aux heed/VB/VERB/2/ROOT Thursday/NNP/PROPN/5/nmod:poss "
    "'s/POS/PART/3/case vote/NN/NOUN/2/obj": "2021-03-11",
    "It/PRP/PRON/1/nsubj opens/VBZ/VERB/1/ROOT Thursday/NNP/PROPN/1/obl": "2021-03-18",
    "It/PRP/PRON/1/nsubj opens/VBZ/VERB/1/ROOT at/IN/ADP/3/case 3/CD/NUM/1/obl "
    "p.m./NN/NOUN/3/nmod:unmarked Friday/NNP/PROPN/3/nmod:unmarked": "2021-03-19T15:00",
    "It/PRP/PRON/1/nsubj opened/VBD/VERB/1/ROOT at/IN/ADP/3/case 3/CD/NUM/1/obl "
    "p.m./NN/NOUN/3/nmod:unmarked Friday/NNP/PROPN/3/nmod:unmarked": "2021-03-12T15:00",
    "Talks/NNS/NOUN/5/nsubj:pass planned/VBN/VERB/0/acl for/IN/ADP/3/case "
    "Thursday/NNP/PROPN/1/obl were/VBD/AUX/5/aux:pass dropped/VBN/VERB/5/ROOT": "2021-03-11",
    "It/PRP/PRON/2/nsubj will/MD/AUX/2/aux end/VB/VERB/2/ROOT tariffs/NNS/NOUN/2/obj "
    "of/IN/ADP/5/case Thursday/NNP/PROPN/3/nmod": "2021-03-11",
    "They/PRP/PRON/1/nsubj postponed/VBD/VERB/1/ROOT it/PRP/PRON/1/obj until/IN/ADP/4/case "
    "Thursday/NNP/PROPN/1/obl": "2021-03-18",
    "They/PRP/PRON/1/nsubj worked/VBD/VERB/1/ROOT until/IN/ADP/3/case Thursday/NNP/PROPN/1/obl": (
        "2021-03-11"
    ),
    "They/PRP/PRON/2/nsubj have/VBP/AUX/2/aux scheduled/VBN/VERB/2/ROOT it/PRP/PRON/2/obj "
    "Thursday/NNP/PROPN/2/obl": "2021-03-18",
    "They/PRP/PRON/2/nsubj had/VBD/AUX/2/aux scheduled/VBN/VERB/2/ROOT it/PRP/PRON/2/obj "
    "for/IN/ADP/5/case Thursday/NNP/PROPN/2/obl": "2021-03-11",
    "He/PRP/PRON/2/nsubj has/VBZ/AUX/2/aux decided/VBN/VERB/2/ROOT to/TO/PART/4/mark "
    "go/VB/VERB/2/xcomp Thursday/NNP/PROPN/4/obl": "2021-03-18",
    "He/PRP/PRON/1/nsubj decided/VBD/VERB/1/ROOT to/TO/PART/3/mark go/VB/VERB/1/xcomp "
    "Thursday/NNP/PROPN/3/obl": "2021-03-11",
    "He/PRP/PRON/4/nsubj:pass could/MD/AUX/4/aux not/RB/PART/4/advmod be/VB/AUX/4/aux:pass "
    "reached/VBN/VERB/4/ROOT Thursday/NNP/PROPN/4/obl": "2021-03-11",
    "It/PRP/PRON/3/nsubj may/MD/AUX/3/aux have/VB/AUX/3/aux met/VBN/VERB/3/ROOT "
    "Thursday/NNP/PROPN/3/obl": "2021-03-11",
    "They/PRP/PRON/2/nsubj are/VBP/AUX/2/cop due/JJ/ADJ/4/reparandum He/PRP/PRON/4/nsubj "
    "left/VBD/VERB/4/ROOT Thursday/NNP/PROPN/4/obl": "2021-03-11",
    "He/PRP/PRON/4/nsubj is/VBZ/AUX/4/cop due/JJ/ADJ/4/mark to/TO/PART/2/fixed "
    "leave/VB/VERB/4/ROOT Thursday/NNP/PROPN/4/obl": "2021-03-18",
}


@pytest.mark.parametrize(("tagged", "value"), CLAUSES.items())
def test_the_governing_verb_decides_which_thursday(tagged, value):
    (timex,) = timexes.find_timexes(make_doc(tagged))
    assert timex.value == value


def test_timex_points_at_its_words_and_sentence():
    doc = make_doc("They/PRP/PRON/1/nsubj met/VBD/VERB/1/ROOT yesterday/NN/NOUN/1/obl")
    (timex,) = timexes.find_timexes(doc)
    where = timex.provenance
    assert doc.text[where.start : where.end] == "yesterday"
    assert where.sentence == "They met yesterday"
    assert (timex.type, timex.basis) == ("DATE", "relative")


def test_nothing_counts_from_an_unknown_publication_day():
    (timex,) = timexes.find_timexes(make_doc("yesterday/NN/NOUN/0/ROOT", published=None))
    assert (timex.value, timex.range) == ("XXXX-XX-XX", None)


def test_part_of_speech_tells_a_month_from_a_verb():
    verb = make_doc("They/PRP/PRON/2/nsubj May/MD/AUX/2/aux march/VB/VERB/2/ROOT")
    month = make_doc("In/IN/ADP/1/case May/NNP/PROPN/1/ROOT")
    assert timexes.find_timexes(verb) == []
    assert [timex.value for timex in timexes.find_timexes(month)] == ["2020-05"]


def test_the_ends_of_a_range_are_two_and_can_be_joined():
    doc = Doc(NLP.vocab, words="They met from Jan. 7 to 9 in 2020 .".split())
    doc._.article = Article(
        id="a", ref="a", text=doc.text, published=DateRange(WEDNESDAY, WEDNESDAY)
    )
    for token in doc:
        token.is_sent_start = token.i == 0
    doc._.timexes = timexes.find_timexes(doc)
    assert [timex.value for timex in doc._.timexes] == ["2021-01-07", "2021-01-09", "2020"]
    stay, year = timexes.joined(doc)
    assert doc.text[stay.provenance.start : stay.provenance.end] == "from Jan. 7 to 9"
    assert stay.range == DateRange(date(2021, 1, 7), date(2021, 1, 9))
    assert year.value == "2020"


def test_ranges_are_the_patterns_of_ranges():
    modules = (ranges, eras, reporting_periods)
    patterns = [pattern for module in modules for pattern in module.PATTERNS]
    both = {each.name for each in patterns if any("/" in value for value in each.examples.values())}
    assert both == timexes.RANGES


def test_works_without_tags_or_a_parse():
    doc = Doc(NLP.vocab, words=["They", "met", "on", "Thursday", "."])
    doc._.article = Article(
        id="a", ref="a", text=doc.text, published=DateRange(WEDNESDAY, WEDNESDAY)
    )
    for token in doc:
        token.is_sent_start = token.i == 0
    assert [timex.value for timex in timexes.find_timexes(doc)] == ["2021-03-11"]


def test_component_keeps_timexes_through_a_docbin():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("news_timexes")
    doc = nlp(make_doc("yesterday/NN/NOUN/0/ROOT"))
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert read._.timexes == doc._.timexes != []


def test_empty_doc_has_no_timexes():
    doc = Doc(NLP.vocab)
    assert timexes.find_timexes(doc) == []
