"""Names said again, on words without any parse."""

import spacy
from spacy.tokens import Doc

from extractor.pipeline.mentions import entities, repeats
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import MentionLabel

VOCAB = spacy.blank("en").vocab


def make(text: str) -> Doc:
    words = text.split()
    tags = ["PROPN" if word[0].isupper() else "NOUN" for word in words]
    starts = [at == 0 or words[at - 1] == "." for at in range(len(words))]
    return Doc(VOCAB, words=words, pos=tags, sent_starts=starts)


def name(doc: Doc, start: int, end: int, label: MentionLabel, *, gender: str = "-") -> MentionDraft:
    return MentionDraft(span=doc[start:end], kind="name", label=label, gender=gender)


def test_a_name_found_once_is_found_everywhere() -> None:
    doc = make("Ryanair grew . Analysts praised Ryanair and ryanair .")
    claimed = {0}
    words = [token.text for token in doc]
    found = list(repeats.again(doc, words, [name(doc, 0, 1, "ORG")], claimed))
    assert [(m.span.start, m.label) for m in found] == [(5, "ORG")]
    assert claimed == {0, 5}


def test_the_longest_name_counts() -> None:
    doc = make("Air France and Air France Industries met Air France .")
    found = [name(doc, 0, 2, "ORG"), name(doc, 3, 6, "ORG")]
    more = list(repeats.again(doc, [t.text for t in doc], found, set(range(6))))
    assert [m.span.text for m in more] == ["Air France"]


def test_a_name_is_of_one_sort_and_titles_count_more() -> None:
    doc = make("Weber met Weber and Weber .")
    found = [name(doc, 0, 1, "ORG"), name(doc, 2, 3, "ORG"), name(doc, 4, 5, "PERSON", gender="f")]
    repeats.agree(found)
    assert {mention.label for mention in found} == {"PERSON"}


def test_an_acronym_in_brackets_is_the_body_before_it() -> None:
    doc = make("The World Health Organisation ( WHO ) and Ana Silva ( AS ) met .")
    found = [name(doc, 1, 4, "ORG"), name(doc, 8, 10, "PERSON")]
    assert [m.span.text for m in repeats.acronyms(doc, found, set())] == ["WHO"]


def test_a_body_may_be_short_in_another_language() -> None:
    doc = make("The Fishers Party ( VbP ) and Norda Lines ( UK ) met Oslo ( XQ ) .")
    found = [name(doc, 1, 3, "ORG"), name(doc, 7, 9, "ORG"), name(doc, 13, 14, "PLACE")]
    assert [m.span.text for m in repeats.acronyms(doc, found, set())] == ["VbP"]


def test_a_firm_without_its_last_word_is_a_body() -> None:
    doc = make("NPD Group grew . NPD fell .")
    found = [name(doc, 0, 2, "ORG"), name(doc, 4, 5, "PERSON")]
    repeats.firms(found)
    assert found[1].label == "ORG"


def test_known_names_are_found_but_not_inside_longer_ones() -> None:
    doc = make("Texas grew . The Texas Rangers met NATO in New York .")
    words = [token.text for token in doc]
    found = [(m.span.text, m.label) for m in entities.well_known(doc, words)]
    assert found == [("Texas", "PLACE"), ("NATO", "ORG"), ("New York", "PLACE")]
