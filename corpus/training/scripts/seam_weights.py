"""Learns where a page lost the line between two of its pieces: weights of ``pipeline.page.seams``.

    python corpus/training/scripts/seam_weights.py ARTICLES.jsonl > seam_weights.tsv
    python corpus/training/scripts/seam_weights.py ARTICLES.jsonl --test

ARTICLES holds articles with "title" and "text" whose lines are whole (PolNeAR's training part).
Headlines, captions and bullets are put before their sentences as pages do that lose lines: the
title, as it is or with small letters, and sentences without their stops. With ``--test`` it
prints precision and recall at several thresholds on a fifth of the articles, left out. Seeded, so
that the same articles give the same weights.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import adagrad
from spacy.language import Language

from extractor import pipeline
from extractor.pipeline.page import seam_features, seams
from extractor.pipeline.page.tagged import Tagged

Example = tuple[tuple[str, ...], bool]

LONGEST = 4500
"""Characters of an article that are read: the pieces stand at its beginning."""
SETTINGS = adagrad.Settings(epochs=6, rate=0.2, decay=0.001, seen=10)
FLOOR = 0.1
"""Weights nearer to zero are left out."""
SHARE_OF_HEADS, SHARE_OF_TEASERS = 0.8, 0.3
"""How many articles begin with such pieces, and how many sentences have one before them."""

HEADER = """\
# What:    weights of a linear model that tells where a page lost the line between two pieces.
# Why:     a caption, bullet or headline must not run into the sentence behind it
#          (pipeline/page/seams.py).
# Source:  learned by corpus/training/scripts/seam_weights.py from PolNeAR's training articles
#          (Newell, Margolin and Ruths 2018), November 2026; no text of theirs is here.
# Licence: MIT, as the project.
# Columns: feature <TAB> weight (log-odds)
# Closed:  weight: number
"""


def main() -> None:
    """Writes the weights, or what they are worth on articles left out, to stdout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--test", action="store_true")
    options = parser.parse_args()
    nlp = pipeline.load()
    whole = list(_sentences(nlp, options.articles))
    chance = random.Random(0)
    pages = [_page(each, whole, chance) for each in whole]
    nlp.select_pipes(enable=["news_layout", "tok2vec", "tagger"])
    examples = [list(_examples(nlp, *page)) for page in pages]
    if options.test:
        _test(examples)
        return
    learned = adagrad.learn([each for page in examples for each in page], SETTINGS, chance)
    sys.stdout.write(HEADER)
    for feature in sorted(learned):
        if abs(learned[feature]) >= FLOOR:
            sys.stdout.write(f"{feature}\t{learned[feature]:.2f}\n")


def _sentences(nlp: Language, path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yields the title and the sentences of each article."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    with nlp.select_pipes(enable=["news_layout", "tok2vec", "tagger", "parser"]):
        for row, doc in zip(rows, nlp.pipe(row["text"][:LONGEST] for row in rows), strict=True):
            found = [sentence.text.strip() for sentence in doc.sents][:-1]
            whole = [" ".join(each.split()) for each in found if each]
            yield row["title"], [each for each in whole if _bare(each) != _bare(row["title"])]


def _page(
    article: tuple[str, list[str]], others: Sequence[tuple[str, list[str]]], chance: random.Random
) -> tuple[str, set[int]]:
    """Returns a page with a sentence a line, pieces put before some, and where its seams are."""
    title, sentences = article
    text, found = "", set()
    for number, sentence in enumerate(sentences):
        pieces: list[str] = []
        if number == 0 and chance.random() < SHARE_OF_HEADS:
            pieces = _heads(title, sentences, chance)
        elif number and chance.random() < SHARE_OF_TEASERS:
            title_of, sentences_of = chance.choice(others) if chance.random() < 0.3 else article
            pieces = _heads(title_of, sentences_of, chance)[-1:]
        for piece in [*pieces, sentence]:
            if text and not text.endswith("\n"):
                text += " "
                found.add(len(text))
            text += piece
        text += "\n"
    return text, found


def _heads(title: str, sentences: list[str], chance: random.Random) -> list[str]:
    """Returns what a page may have above its story, without the stops."""
    short = [bare for each in sentences if (bare := _bare(each)) and 4 <= len(bare.split()) <= 22]
    bullets = [each for each in short if len(each.split()) <= 13]
    head = _bare(title if chance.random() < 0.4 else _small(title, sentences))
    kind = chance.random()
    heads = [head] if head and kind < 0.7 else []
    if short and 0.3 < kind < 0.85:
        heads.append(chance.choice(short))
    if len(bullets) > 3 and kind >= 0.85:
        heads.extend(chance.sample(bullets, chance.randint(2, 4)))
    return heads


def _bare(sentence: str) -> str:
    """Returns a sentence without its stop; "" for one that no page would lose the line behind."""
    bare = sentence.rstrip(".").strip()
    return bare if bare and (bare[-1].isalnum() or bare[-1] in "\"'”’)%") else ""


def _small(title: str, sentences: list[str]) -> str:
    """Returns a title with capitals only where the article has them."""
    seen = Counter(re.findall(r"[\w’'-]+", " ".join(sentences)))
    words = title.split()
    kept = [
        word
        if at == 0
        or word.isupper()
        or not (seen[word.lower()] or (word.lower() not in seen and not seen[word]))
        else word.lower()
        for at, word in enumerate(words)
    ]
    return " ".join(kept)


def _examples(nlp: Language, text: str, found: set[int]) -> Iterator[Example]:
    page = Tagged(nlp(text))
    for at, line in seams.candidates(page):
        yield tuple(seam_features.of(page, at, line)), page.doc[at].idx in found


def _test(examples: Sequence[Sequence[Example]]) -> None:
    taught = [each for number, page in enumerate(examples) if number % 5 for each in page]
    weights = adagrad.learn(taught, SETTINGS, random.Random(0))
    scored = [
        (sum(w for each in features if abs(w := weights.get(each, 0.0)) >= FLOOR), seam)
        for page in examples[::5]
        for features, seam in page
    ]
    gold = sum(seam for _, seam in scored)
    print(f"{len(scored)} words, {gold} seams")
    for least in (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0):
        kept = [seam for total, seam in scored if total > least]
        print(f"{least:4}  P {sum(kept) / len(kept):.3f}  R {sum(kept) / gold:.3f}")


if __name__ == "__main__":
    main()
