"""From plain sentences to spaCy documents: running text, with what is annotated and no more."""

import random
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab
from treebank import Sentence, Word

PARAGRAPH_BREAK = "\n\n"


def build(vocab: Vocab, sentences: list[Sentence], *, blank_lines: bool) -> Doc:
    """A document of these sentences; with `blank_lines`, paragraphs are set apart as in articles.

    A blank line is a token of its own in spaCy. It hangs on the word before it, as in spaCy's
    own corpora.
    """
    words, offsets, starts = _running_words(sentences, blank_lines=blank_lines)
    doc = Doc(vocab, words=[word.text for word in words], spaces=[word.space for word in words])
    for i, word in enumerate(words):
        token: Any = doc[i]
        token.lemma_, token.tag_ = word.lemma, word.tag
        if word.pos:
            token.pos_ = word.pos
            token.set_morph(word.morph)
    _set_parse(doc, words, offsets=offsets, starts=starts)
    _set_entities(doc, words)
    return doc


def chunks(
    document: list[Sentence], *, rng: random.Random, low: int, high: int
) -> Iterator[list[Sentence]]:
    """Cuts a document into runs of `low` to `high` sentences, so that batches mix sources."""
    start = 0
    while start < len(document):
        end = start + rng.randint(low, high)
        if len(document) - end < low:
            end = len(document)
        yield document[start:end]
        start = end


def _running_words(
    sentences: list[Sentence], *, blank_lines: bool
) -> tuple[list[Word], list[int], set[int]]:
    words: list[Word] = []
    offsets: list[int] = []
    starts: set[int] = set()
    for sentence in sentences:
        if words and blank_lines and sentence.new_paragraph:
            words[-1].space = False
            entity = "-" if words[-1].entity == "-" else "O"
            words.append(
                Word(PARAGRAPH_BREAK, False, PARAGRAPH_BREAK, "SPACE", "_SP", "", -1, "dep", entity)
                if words[-1].dep
                else Word(PARAGRAPH_BREAK, False, entity=entity)
            )
            offsets.append(0)
        starts.add(len(words))
        offsets.extend([len(words)] * len(sentence.words))
        words.extend(sentence.words)
    return words, offsets, starts


def _set_parse(doc: Doc, words: list[Word], *, offsets: list[int], starts: set[int]) -> None:
    """Heads and labels where every word has them; otherwise only the sentence boundaries."""
    if any(word.head is None for word in words):
        return
    heads = [
        index - 1 if word.head == -1 else offsets[index] + (word.head or 0)
        for index, word in enumerate(words)
    ]
    for index, word in enumerate(words):
        if word.head == -1:
            heads[index] = heads[index - 1] if words[index - 1].head == -1 else index - 1
    parsed = Doc(
        doc.vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        heads=heads,
        deps=[word.dep for word in words],
    )
    attributes: Any = ["HEAD", "DEP", "SENT_START"]
    array: Any = parsed.to_array(attributes)
    doc.from_array(attributes, array)


def _set_entities(doc: Doc, words: list[Word]) -> None:
    spans: list[Span] = []
    missing = [doc[i : i + 1] for i, word in enumerate(words) if word.entity == "-"]
    start = 0
    for index, word in enumerate([*words, Word("", entity="O")]):
        inside = index > 0 and words[index - 1].entity[2:]
        if inside and not word.entity.startswith("I-"):
            spans.append(Span(doc, start, index, label=inside))
        if word.entity.startswith("B-"):
            start = index
    doc.set_ents(spans, missing=missing, default="outside")
