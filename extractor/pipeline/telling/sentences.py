"""The sentence that readings stand in, looked at once for all of their lines."""

from functools import cached_property

from spacy.tokens import Span, Token

from extractor import lexicon

_BACK = lexicon.of_sort("pronouns", "back")


class Sentence:
    """One sentence, and what the features of every line of it ask of its words.

    Attributes:
        start: The index of its first token.
        number: Its number among the sentences in which things are told; -1 for none of them.
        words: Its tokens.
        texts: Their words.
    """

    def __init__(self, span: Span, words: list[Token], number: int) -> None:
        self.start, self.number, self.words = int(span.start), number, words
        self.texts = [word.text for word in self.words]
        self._span = span

    @cached_property
    def root(self) -> str:
        """The part of speech of its root."""
        return self._span.root.pos_

    @cached_property
    def parts(self) -> dict[str, str]:
        """The part of speech of each word; of one that stands in it twice, of the later."""
        return {text: word.pos_ for text, word in zip(self.texts, self.words, strict=True)}

    @cached_property
    def pointing(self) -> list[Token]:
        """What can point to what was told before: the "those" of "those costs"."""
        return [word for word in self.words if word.lower_ in _BACK]

    @cached_property
    def asked(self) -> list[Token]:
        """What may be known from elsewhere: the subjects, and the "that" of "that deal"."""
        return [
            word
            for word in self.words
            if (relation := word.dep_).startswith("nsubj")
            or (relation == "det" and word.lower_ == "that")
        ]

    def shown(self, words: set[str]) -> list[Token]:
        """Returns those of its tokens that are among some words."""
        pairs = zip(self.words, self.texts, strict=True)
        return [word for word, text in pairs if text in words]
