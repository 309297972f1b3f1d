"""Changes to spaCy's English tokenizer where treebanks differ; they are saved with the pipeline."""

import re
from typing import Any

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

RUNS = r"([=*_~#?!<>.-])\1+"
"""A row of one symbol ("!!!!", "=====") is one word in the treebanks, five in spaCy."""

WHOLE = re.compile(r"\d{3}-\d{3}-\d{4}|\d{3}-\d{4}")
"""Telephone numbers stay whole."""

BETWEEN = ["[–—]", r"(?<=[A-Za-z]\.)-(?=[A-Za-z])", r"(?<=[A-Za-z])-(?=\d)", "[“”]"]
"""Where spaCy leaves words glued: "talks”—the", "U.S.-China", "COVID-19", "10%–15%"."""

SPECIAL_CASES = {"and/or": ["and", "/", "or"], "And/or": ["And", "/", "or"]}


def adapt(nlp: Language) -> None:
    """Changes the tokenizer of a pipeline in place; doing it twice changes nothing."""
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    infixes = [_without_prefixed_e(infix) for infix in defaults.infixes]
    tokenizer.prefix_search = compile_prefix_regex([RUNS, "[•▪●–—]", *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([RUNS, *defaults.suffixes]).search
    tokenizer.infix_finditer = compile_infix_regex([*BETWEEN, *infixes]).finditer
    tokenizer.token_match = WHOLE.fullmatch
    for text, pieces in SPECIAL_CASES.items():
        tokenizer.add_special_case(text, [{ORTH: piece} for piece in pieces])


def _without_prefixed_e(infix: str) -> str:
    """Keeps "e-mail" in one piece."""
    return rf"(?<!\b[eE])(?:{infix})" if "(?:-" in infix else infix
