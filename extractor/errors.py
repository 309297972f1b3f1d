"""The errors a caller may want to catch; each message says what, where and what to do.

ExtractorError
├── ReadError       an input cannot be read as an article
├── StoreError      the store cannot be opened, read or written
│   └── AmbiguousError  what was asked for may be several things
├── LexiconError    a lexicon file breaks its own header
└── ModelError      the language pipeline cannot be loaded or lacks a component
"""


class ExtractorError(Exception):
    """Anything this package reports to a person; the command line turns it into exit code 1."""


class ReadError(ExtractorError):
    """An input cannot be read as an article."""


class StoreError(ExtractorError):
    """The store cannot be opened, read or written."""


class AmbiguousError(StoreError):
    """What was asked for may be several things; the message lists them."""


class LexiconError(ExtractorError):
    """A lexicon file breaks its own header."""


class ModelError(ExtractorError):
    """The language pipeline cannot be loaded or lacks a component."""
