"""What a market does, it does on the day of the report: "Norda's shares fell 3 percent"."""

from spacy.tokens import Token

from extractor import lexicon

_MOVES = lexicon.of_sort("market_words", "moves")
_TRADED = lexicon.of_sort("market_words", "traded")
_AMOUNTS = lexicon.of_sort("market_words", "amount")
_STRETCHES = lexicon.of_sort("market_words", "stretch")


def moved(verb: Token) -> bool:
    """Tells of a price that moved by an amount, on no other day."""
    if verb.tag_ != "VBD" or verb.lemma_.lower() not in _MOVES:
        return False
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in _TRADED:
        return False
    if any(token.lower_ in _STRETCHES for token in verb.subtree):
        return False
    return any(token.lower_.rstrip("s") in _AMOUNTS for token in verb.subtree)
