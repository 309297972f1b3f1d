"""Makes the lemmatizer: `python lemmas.py TRAINED OUTPUT --documents FOLDER [FOLDER ...]`.

A lemma is looked up, not guessed: the forms of the training documents are its exceptions, their
lemmas its index, and the regular inflections of English its rules (spaCy's own rule lemmatizer).
The learned one, which only sees the ends of words, wrote "plann" and "withdrow" where a verb was
rare; it stays in training as a task that shapes the shared weights, and is left out of the package.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

RULES = Path(__file__).parent.parent / "assets" / "inflections.json"
OPEN = ("noun", "verb", "adj", "adv")
"""Parts of speech whose words are inflected by rule; of the others only exceptions are known."""

Counts = dict[str, dict[str, Counter[str]]]


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--documents", type=Path, nargs="+", required=True)
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.trained)
    counts = count(read(arguments.documents, nlp.vocab))
    replace(nlp, tables(counts, srsly.read_json(RULES)))
    nlp.to_disk(arguments.output)


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


def tables(counts: Counts, rules: dict[str, list[list[str]]]) -> Lookups:
    """Returns spaCy's tables: the known lemmas, what the rules get wrong, the rules."""
    index: dict[str, list[str]] = {part: [] for part in OPEN}
    exceptions: dict[str, dict[str, list[str]]] = {}
    for part, forms in counts.items():
        usual = {form: best(lemmas) for form, lemmas in forms.items()}
        if part in OPEN:
            index[part] = often(forms.values())
        known = set(index.get(part, ()))
        exceptions[part] = {
            form: [lemma]
            for form, lemma in sorted(usual.items())
            if by_rule(form, known, rules.get(part, [])) != lemma
        }
    lookups = Lookups()
    lookups.add_table("lemma_index", index)
    lookups.add_table("lemma_exc", exceptions)
    lookups.add_table("lemma_rules", rules)
    return lookups


def often(forms: Iterable[Counter[str]]) -> list[str]:
    """Returns the lemmas seen more than once: silver lemmas have slips that come once."""
    total: Counter[str] = Counter()
    for lemmas in forms:
        total.update(lemmas)
    return sorted(lemma for lemma, seen in total.items() if seen > 1 and lemma.islower())


def best(lemmas: Counter[str]) -> str:
    """Returns the most frequent lemma, of equals the first in the alphabet."""
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))


def by_rule(form: str, index: set[str], rules: list[list[str]]) -> str:
    """Returns what spaCy's rule lemmatizer makes of a form that is no exception.

    It is "" where no rule applies: there spaCy keeps the capital of a sentence's first word.
    """
    made = [form[: -len(old)] + new for old, new in rules if old and form.endswith(old)]
    known = [lemma for lemma in made if lemma in index]
    return known[-1] if known else made[0] if made else ""


def replace(nlp: Language, lookups: Lookups) -> None:
    """Puts the rule lemmatizer in the place of the learned one."""
    after = nlp.pipe_names[nlp.pipe_names.index("trainable_lemmatizer") - 1]
    nlp.remove_pipe("trainable_lemmatizer")
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "rule"}, after=after)
    lemmatizer.initialize(lookups=lookups)


if __name__ == "__main__":
    main()
