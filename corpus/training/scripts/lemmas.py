"""Makes the lemmatizer: `python lemmas.py TRAINED OUTPUT --documents FOLDER [FOLDER ...]`.

A lemma is looked up, not guessed: the forms of the training documents and WordNet's irregular
forms are its exceptions, the documents' lemmas and WordNet's verbs and odd nouns its index, and the
regular inflections of English its rules (spaCy's own rule lemmatizer). The learned one, which only
sees the ends of words, wrote "plann" and "withdrow" where a verb was rare; it stays in training as
a task that shapes the shared weights, and is left out of the package.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from templates import read_lines

ASSETS = Path(__file__).parent.parent / "assets"
RULES, IRREGULAR = ASSETS / "inflections.json", ASSETS / "irregular.tsv"
WORDS = {"verb": ASSETS / "verbs.tsv", "noun": ASSETS / "nouns.tsv"}
OPEN = ("noun", "verb", "adj", "adv")
"""Parts of speech whose words are inflected by rule; of the others only exceptions are known."""

ENDINGS = {"verb": ("ed", "ing"), "noun": ("s",)}

Counts = dict[str, dict[str, Counter[str]]]


@dataclass(frozen=True, slots=True)
class Lists:
    """What word lists know: lemmas of irregular forms, and plain forms, by part of speech."""

    irregular: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--documents", type=Path, nargs="+", required=True)
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.trained)
    counts = count(read(arguments.documents, nlp.vocab))
    replace(nlp, tables(counts, srsly.read_json(RULES), read_lists()))
    nlp.to_disk(arguments.output)


def read_lists() -> Lists:
    """The word lists of `assets/`."""
    irregular: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for part, form, lemmas in (line.split("\t") for line in read_lines(IRREGULAR)):
        irregular[part][form] = lemmas.split(" ")
    words = {part: frozenset(read_lines(path)) for part, path in WORDS.items()}
    return Lists(dict(irregular), words)


def read(folders: Iterable[Path], vocab: Vocab) -> Iterator[Doc]:
    """Yields the documents of every `.spacy` file in `folders`, in the order of their names."""
    for folder in folders:
        for path in sorted(folder.rglob("*.spacy")):
            yield from DocBin().from_disk(path).get_docs(vocab)


def count(docs: Iterable[Doc]) -> Counts:
    """Counts the lemmas of each form, lower case, by part of speech, lower case."""
    counts: Counts = defaultdict(lambda: defaultdict(Counter))
    for doc in docs:
        for token in doc:
            if token.lemma and token.pos and not token.is_space:
                counts[token.pos_.lower()][token.lower_][token.lemma_] += 1
    return counts


def tables(
    counts: Counts, rules: dict[str, list[list[str]]], lists: Lists | None = None
) -> Lookups:
    """Returns spaCy's tables: the known lemmas, what the rules get wrong, the rules."""
    lists = lists or Lists()
    index: dict[str, list[str]] = {part: [] for part in OPEN}
    exceptions: dict[str, dict[str, list[str]]] = {}
    for part in dict.fromkeys((*counts, *lists.irregular)):
        seen = set(often(counts[part].values())) if part in OPEN and part in counts else set()
        ruled = rules.get(part, [])
        known = seen | unrivalled(lists.words.get(part, ()), seen, ruled, ENDINGS.get(part, ()))
        if part in OPEN:
            index[part] = sorted(known)
        listed = one_each(lists.irregular.get(part, {}), known=seen)
        usual = {
            form: best(lemmas)
            for form, lemmas in counts.get(part, {}).items()
            if form not in listed or lemmas.total() > 1 or best(lemmas).lower() == form
        }
        if part == "verb" and lists.words:
            usual = without_slips(usual, listed, lists.words[part], ruled)
        exceptions[part] = {
            form: [lemma]
            for form, lemma in sorted({**listed, **usual}.items())
            if by_rule(form, known, ruled) != lemma
        }
    lookups = Lookups()
    lookups.add_table("lemma_index", index)
    lookups.add_table("lemma_exc", exceptions)
    lookups.add_table("lemma_rules", rules)
    return lookups


def one_each(irregular: dict[str, list[str]], *, known: set[str]) -> dict[str, str]:
    """One lemma a form: of two spellings ("enrol", "enroll") that of the documents."""
    return {
        form: next((lemma for lemma in lemmas if lemma in known), lemmas[-1])
        for form, lemmas in irregular.items()
    }


def without_slips(
    usual: dict[str, str], listed: dict[str, str], verbs: frozenset[str], rules: list[list[str]]
) -> dict[str, str]:
    """The documents' lemmas but for slips: "flead" is no verb, and the list knows "fled"."""
    return {
        form: lemma
        for form, lemma in usual.items()
        if lemma.lower() in verbs
        or (form not in listed and by_rule(form, verbs, rules) not in verbs)
    }


def unrivalled(
    words: Iterable[str], seen: set[str], rules: list[list[str]], endings: Iterable[str]
) -> set[str]:
    """The listed words whose forms are not those of a word in the documents: not "putt"."""
    return {
        word
        for word in words
        if not any(by_rule(word + ending, seen, rules) in seen for ending in endings)
    }


def often(forms: Iterable[Counter[str]]) -> list[str]:
    """Returns the lemmas seen more than once: silver lemmas have slips that come once."""
    total: Counter[str] = Counter()
    for lemmas in forms:
        total.update(lemmas)
    return sorted(lemma for lemma, seen in total.items() if seen > 1 and lemma.islower())


def best(lemmas: Counter[str]) -> str:
    """Returns the most frequent lemma, of equals the first in the alphabet."""
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))


def by_rule(form: str, index: Set[str], rules: list[list[str]]) -> str:
    """Returns what spaCy's rule lemmatizer makes of a form that is no exception.

    It is "" where no rule applies: there spaCy keeps the capital of a sentence's first word.
    """
    made = [form[: -len(old)] + new for old, new in rules if old and form.endswith(old)]
    known = [lemma for lemma in made if lemma in index]
    return known[-1] if known else made[0] if made else ""


def replace(nlp: Language, lookups: Lookups) -> None:
    """Puts the rule lemmatizer in the place of the learned one, or new tables into one there is."""
    if "trainable_lemmatizer" in nlp.pipe_names:
        after = nlp.pipe_names[nlp.pipe_names.index("trainable_lemmatizer") - 1]
        nlp.remove_pipe("trainable_lemmatizer")
        nlp.add_pipe("lemmatizer", config={"mode": "rule"}, after=after)
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lemmatizer.initialize(lookups=lookups)


if __name__ == "__main__":
    main()
